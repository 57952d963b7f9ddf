"""What works for hours and writes at last, on a full disk: training, a download, a backup."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue import Catalogue
from assistant.datasets.download import DownloadError
from assistant.tagging import Pack
from assistant.training import checkpoint, pack_writer
from tests.datasets.conftest import case, site, time  # noqa: F401
from tests.datasets.web_site import body, jpeg
from tests.reliability.faults.commands import done, refused
from tests.reliability.faults.conftest import saved
from tests.training.conftest import RECIPE, squares  # noqa: F401


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    """One member, two epochs."""
    head, _, rest = RECIPE.replace(
        'train = "train.csv"', 'train = "train.csv"\nvalidate = ["train.csv"]'
    ).partition("[[members]]")
    path = tmp_path / "quick.toml"
    path.write_text(f"{head}[[members]]{rest.partition('[[members]]')[0]}{RECIPE[RECIPE.index('[card]') :]}")
    return path


def full_at(drive, monkeypatch, module, name: str, call: int):
    """Fill the drive just before the n-th call of a function that writes."""
    calls = []
    real = getattr(module, name)

    def first_fill(*given, **named):
        calls.append(1)
        if len(calls) == call:
            drive.fill()
        return real(*given, **named)

    monkeypatch.setattr(module, name, first_fill)


def test_a_training_keeps_its_checkpoint_and_goes_on_to_the_end(recipe, squares, drive, capsys, monkeypatch):  # noqa: F811
    drive.resize("60m")
    work, pack = drive.path / "work", drive.path / "pack"
    train = (
        "train",
        recipe,
        "--data",
        squares,
        "--out",
        pack,
        "--work",
        work,
        "--workers",
        "0",
        "--device",
        "cpu",
    )
    with monkeypatch.context() as patch:
        full_at(drive, patch, checkpoint, "write", 2)
        said = refused(capsys, *train)
    assert "checkpoint.safetensors" in said and "No space left" in said and ".part" not in said
    first = next(work.rglob("checkpoint.safetensors")).read_bytes()
    assert not list(drive.path.rglob("*.part"))
    drive.make_room()
    with monkeypatch.context() as patch:
        full_at(drive, patch, pack_writer, "write", 1)
        said = refused(capsys, *train)
    assert str(drive.path) in said and "No space left" in said
    assert not pack.exists()  # nothing that looks like a pack
    assert next(work.rglob("checkpoint.safetensors")).read_bytes() != first  # it had gone on
    drive.make_room()
    done(capsys, *train)
    Pack.open(pack).verify()


def test_a_pack_where_nobody_may_write_is_refused(recipe, squares, drive, tmp_path, capsys):  # noqa: F811
    drive.resize("60m")
    drive.make_read_only()
    said = refused(
        capsys, "train", recipe, "--data", squares, "--out", drive.path / "pack",
        "--work", drive.path / "work", "--workers", "0", "--device", "cpu",
    )  # fmt: skip
    assert str(drive.path) in said and "ead-only" in said


def test_a_download_stops_with_one_sentence_and_goes_on_when_there_is_room(case, drive):  # noqa: F811
    drive.resize("200m")
    case.folder = drive.path / "pictures"
    pictures = [jpeg(256, seed) for seed in range(3)]
    case.site.answers = {f"/{number}": [body(one)] * 3 for number, one in enumerate(pictures)}
    with pytest.raises(DownloadError, match="Make room or choose another folder") as told:
        drive.fill()
        case("0", "1", "2")
    assert str(case.folder) in str(told.value)
    assert not list(drive.path.rglob("*.jpg"))
    drive.make_room()
    case("0", "1", "2")
    assert sorted(one.read_bytes() for one in drive.path.rglob("*.jpg")) == sorted(pictures)


def test_a_backup_on_a_full_disk_is_a_sentence_and_leaves_no_half_one(drive, tmp_path, capsys, make_pictures):
    drive.resize("200m")
    path = drive.path / "work.sqlite"
    with Catalogue.open(path) as catalogue:
        catalogue.add_files(make_pictures(2))
    drive.fill()
    said = refused(capsys, "backup", "make", "--catalogue", path, "--to", drive.path / "copy.sqlite")
    assert "copy.sqlite" in said or "Make room" in said
    assert sorted(one.name for one in drive.path.iterdir()) == ["filling", "work.sqlite"]
    drive.make_room()
    done(capsys, "backup", "make", "--catalogue", path, "--to", drive.path / "copy.sqlite")
    assert saved(drive.path / "copy.sqlite") == saved(path)
    drive.make_read_only()
    assert "ead-only" in refused(
        capsys, "backup", "make", "--catalogue", path, "--to", drive.path / "other.sqlite"
    )

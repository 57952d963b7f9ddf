"""Building, growing and asking an index of exhibits where the disk, the pictures or the memory give out."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.identify.building import settling
from assistant.identify.descriptors import describer
from tests.identify.conftest import make_pack, make_paintings
from tests.reliability.faults.commands import done, refused
from tests.reliability.faults.odd_files import pipe
from tests.reliability.faults.rights import as_anybody


@pytest.fixture(scope="module")
def descriptor(tmp_path_factory) -> Path:
    """A pack whose only content is a tiny descriptor."""
    return make_pack(tmp_path_factory.mktemp("descriptor")).path


@pytest.fixture
def museum(tmp_path) -> Path:
    """Twelve paintings with ``exhibits.csv``, and ``six.csv`` of the first half."""
    folder = make_paintings(tmp_path / "museum")
    lines = (folder / "exhibits.csv").read_text("utf-8").splitlines()
    (folder / "six.csv").write_text("\n".join(lines[:7]) + "\n", "utf-8")
    return folder


@pytest.fixture(autouse=True)
def _learned_elsewhere(monkeypatch):
    """How sure an index may be is learned in seconds, and is not what is tried here."""
    monkeypatch.setattr(settling, "learn_again", lambda *_: None)


def whole(index: Path) -> int:
    """Return how many exhibits an index has that passes SQLite's checks."""
    with sqlite3.connect(index) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        [found] = connection.execute("SELECT count(*) FROM exhibit").fetchone()
    connection.close()
    return found


def test_a_full_disk_leaves_the_index_whole_and_the_same_command_goes_on(museum, descriptor, drive, capsys):
    index = drive.path / "museum.exhibits"
    done(capsys, "exhibits", "build", museum / "six.csv", "--to", index, "--pack", descriptor)
    drive.fill()
    grow = "exhibits", "build", museum / "exhibits.csv", "--to", index
    said = refused(capsys, *grow)
    assert str(index) in said and ("full" in said or "No space" in said)
    assert whole(index) >= 6
    drive.make_room()
    assert "12 exhibits" in done(capsys, *grow)
    assert whole(index) == 12
    assert [one.name for one in drive.path.iterdir() if one.name.endswith(".part")] == []


def test_a_new_index_on_a_full_disk_is_not_there_at_all(museum, descriptor, drive, capsys):
    index = drive.path / "museum.exhibits"
    build = "exhibits", "build", museum / "six.csv", "--to", index, "--pack", descriptor
    drive.fill()
    said = refused(capsys, *build)
    assert str(index) in said
    assert [one.name for one in drive.path.iterdir()] == ["filling"]
    drive.make_room()
    done(capsys, *build)
    assert whole(index) == 6


def test_a_picture_is_identified_on_a_full_disk_and_on_one_that_nobody_may_write(
    museum, descriptor, drive, capsys
):
    index = drive.path / "museum.exhibits"
    done(capsys, "exhibits", "build", museum / "exhibits.csv", "--to", index, "--pack", descriptor)
    ask = "identify", museum / "03.png", "--exhibits", index, "--json", "--prove", "1"
    drive.fill()
    [answer] = json.loads(done(capsys, *ask))
    assert answer["candidates"][0]["exhibit"] == "1957.3"
    said = refused(capsys, *ask[:-3], "--proof", drive.path / "proofs")
    assert "proofs" in said
    drive.make_room()
    drive.make_read_only()
    [answer] = json.loads(done(capsys, *ask))
    assert answer["candidates"][0]["exhibit"] == "1957.3"
    assert "read-only" in refused(capsys, "exhibits", "remove", index, "1957.3")


def test_a_folder_of_somebody_else_takes_no_index(museum, descriptor, tmp_path, capsys):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    theirs.chmod(0o555)
    with as_anybody():
        said = refused(
            capsys,
            "exhibits",
            "build",
            museum / "six.csv",
            "--to",
            theirs / "a.exhibits",
            "--pack",
            descriptor,
        )
    assert ("read-only" in said or "Permission denied" in said) and list(theirs.iterdir()) == []
    theirs.chmod(0o755)


def test_pictures_that_go_meanwhile_are_named_and_the_others_taken_in(museum, descriptor, tmp_path, capsys):
    (museum / "01.png").unlink()
    (museum / "02.png").write_text("Not a picture any more.")
    (museum / "03.png").unlink()
    pipe(museum / "03.png")
    index = tmp_path / "museum.exhibits"
    assert (
        main(["exhibits", "build", str(museum / "six.csv"), "--to", str(index), "--pack", str(descriptor)])
        == 1
    )
    told = capsys.readouterr()
    named = [line for line in told.err.splitlines() if ".png: " in line]
    assert [Path(line.split(": ")[0]).name for line in named] == ["01.png", "02.png", "03.png"]
    assert "3 exhibits" in told.out and whole(index) == 3


def test_a_model_without_memory_is_a_sentence_and_what_was_described_stays(
    museum, descriptor, tmp_path, capsys, monkeypatch
):
    index = tmp_path / "museum.exhibits"
    done(capsys, "exhibits", "build", museum / "six.csv", "--to", index, "--pack", descriptor)
    grow = "exhibits", "build", museum / "exhibits.csv", "--to", index
    with monkeypatch.context() as patch:
        for failure in (MemoryError(), RuntimeError("DefaultCPUAllocator: can't allocate memory")):

            def fail(*_: object, failure: BaseException = failure, **__: object) -> None:
                raise failure

            patch.setattr(describer.Describer, "describe", fail)
            assert "memory" in refused(capsys, *grow)
            assert whole(index) == 6
    assert "12 exhibits" in done(capsys, *grow)

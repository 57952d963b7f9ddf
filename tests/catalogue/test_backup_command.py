"""``glam-assistant backup``: what it prints, and what it exits with."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Verdict, backups
from assistant.cli import main


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Catalogue.open(tmp_path / "c.sqlite", person="Núria") as catalogue:
        catalogue.add_files([tmp_path / "a.jpg"])
    return tmp_path / "c.sqlite"


def decide(path: Path, uri: str) -> None:
    with Catalogue.open(path, person="Núria") as catalogue:
        object_id = catalogue.picture(catalogue.picture_ids()[0]).object_id
        catalogue.decide(object_id, [Change("materials", uri, Verdict.ADDED, uri)], name="Add")


def test_made_listed_and_gone_back_to(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(path, "bronze")
    assert main(["backup", "make", "--catalogue", str(path)]) == 0
    decide(path, "gold")
    capsys.readouterr()

    assert main(["backup", "list", "--check", "--catalogue", str(path)]) == 0
    [line, folder] = capsys.readouterr().out.splitlines()
    assert "by hand" in line
    assert line.endswith("1 object, 1 picture, 1 tag")
    assert folder.startswith("1 backup, 0.")
    assert folder.endswith(f" MB, in {path}.backups")

    assert main(["backup", "restore", "1", "--catalogue", str(path)]) == 0
    assert "1 object, 1 picture, 1 tag" in capsys.readouterr().out
    assert backups.contents(path).tags == 1
    assert [one.why for one in backups.backups_of(path)] == ["before going back", "by hand"]


def test_a_copy_elsewhere(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.sqlite"

    assert main(["backup", "make", "--catalogue", str(path), "--to", str(copy)]) == 0
    assert backups.contents(copy).pictures == 1
    assert main(["backup", "make", "--catalogue", str(path), "--to", str(copy)]) == 2
    assert "exists already" in capsys.readouterr().err


def test_what_cannot_be_done_is_said_in_one_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, said in (
        (["make", "--catalogue", str(path.with_name("typo.sqlite"))], "There is no catalogue at"),
        (["restore", "7", "--catalogue", str(path)], "neither the number nor the file"),
        (["rescue", "--catalogue", str(path.with_name("typo.sqlite"))], "There is no catalogue at"),
    ):
        assert main(["backup", *arguments]) == 2
        error = capsys.readouterr().err
        assert said in error
        assert error.count("\n") == 1
    assert main(["backup", "list", "--catalogue", str(path)]) == 0
    assert "There are no backups" in capsys.readouterr().out


def test_a_damaged_catalogue_is_rescued(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(path, "bronze")
    content = bytearray(path.read_bytes())
    content[:100] = bytes(100)
    path.write_bytes(content)

    assert main(["backup", "rescue", "--catalogue", str(path)]) == 0
    assert "1 object, 1 picture, 1 tag" in capsys.readouterr().out
    assert main(["backup", "restore", "1", "--catalogue", str(path)]) == 0
    assert backups.contents(path).tags == 1


def test_the_catalogue_the_window_opens_is_meant_when_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(tmp_path))

    assert main(["backup", "list"]) == 0
    assert str(tmp_path / "data" / "catalogue.sqlite") in capsys.readouterr().out

"""``glam-assistant packs install``, ``remove`` and ``test``."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from assistant import settings
from assistant.cli import main
from assistant.settings import Settings
from assistant.tagging import Pack
from tests.packs.conftest import zip_pack
from tests.packs.real import write_real_pack


class Terminal(io.StringIO):
    """Somebody who answers on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch):
    """Answer the next question on the terminal."""
    return lambda text: monkeypatch.setattr(sys, "stdin", Terminal(f"{text}\n"))


def test_install_shows_the_licence_first_and_asks(pack: Path, answer, capsys: pytest.CaptureFixture[str]):
    answer("y")
    assert main(["packs", "install", str(pack)]) == 0
    told = capsys.readouterr().out
    assert told.index("Licence   CC0-1.0") < told.index("Accept the licence") < told.index("is installed as")
    assert Pack.open("tiny")


def test_without_a_yes_nothing_is_installed(pack: Path, answer, capsys: pytest.CaptureFixture[str]):
    answer("")
    assert main(["packs", "install", str(pack)]) == 1
    assert main(["packs", "show", "tiny"]) == 2


def test_where_nobody_can_be_asked_the_option_is_named(pack: Path, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["packs", "install", str(pack)]) == 2
    assert "--yes accepts the licence" in capsys.readouterr().err


def test_a_zip_file_is_installed_listed_and_removed(pack: Path, tmp_path: Path, capsys):
    assert main(["packs", "install", "--yes", str(zip_pack(pack, tmp_path / "t.zip"))]) == 0
    assert main(["packs", "list"]) == 0
    assert "tiny 1.0" in capsys.readouterr().out
    assert main(["packs", "remove", "--yes", "tiny"]) == 0
    assert main(["packs", "list"]) == 0
    assert "tiny 1.0" not in capsys.readouterr().out


def test_a_pack_of_the_hub_is_installed(hub, pack: Path, capsys):
    hub.repos["museum/tiny"] = {
        path.relative_to(pack).as_posix(): path.read_bytes() for path in pack.rglob("*") if path.is_file()
    }
    assert main(["packs", "install", "--yes", "museum/tiny"]) == 0
    assert Pack.open("tiny").verify()


@pytest.mark.parametrize("source", ["nowhere.zip", "a/b/c", "/nowhere/at/all"])
def test_what_is_not_there_is_one_sentence(source: str, capsys: pytest.CaptureFixture[str]):
    assert main(["packs", "install", "--yes", source]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_pack_in_use_and_the_one_that_ships_stay(pack: Path, capsys):
    assert main(["packs", "install", "--yes", str(pack)]) == 0
    settings.save(Settings(pack="tiny"))
    assert main(["packs", "remove", "--yes", "tiny"]) == 2
    assert "in use" in capsys.readouterr().err
    assert main(["packs", "remove", "--yes", "starter"]) == 2
    assert "came with the program" in capsys.readouterr().err


def test_a_damaged_pack_is_listed_with_what_is_wrong(pack: Path, capsys):
    main(["packs", "install", "--yes", str(pack)])
    (Pack.open("tiny").path / "manifest.json").write_text("{")
    assert main(["packs", "list"]) == 0
    told = capsys.readouterr().out
    assert "tiny  damaged" in told
    assert "starter" in told


def test_test_prints_what_was_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = write_real_pack(tmp_path / "tiny")
    assert main(["packs", "test", str(folder), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"device", "note", "loading", "seconds", "memory", "terms"} == set(found)
    (folder / "m" / "weights.safetensors").write_bytes(b"cut")
    assert main(["packs", "test", str(folder)]) == 2
    assert "SHA-256 differs" in capsys.readouterr().err

"""``glam-assistant packs``."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import paths
from assistant.cli import main
from tests.tagging.test_pack import make_pack


def test_list_names_the_persons_packs_and_those_that_ship(capsys: pytest.CaptureFixture[str]):
    make_pack(paths.data() / "packs" / "mine")
    assert main(["packs", "list"]) == 0
    assert "mine 1.0" in capsys.readouterr().out


def test_verify_says_that_a_pack_is_intact(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["packs", "verify", str(make_pack(tmp_path / "small"))]) == 0
    assert "small 1.0 is intact." in capsys.readouterr().out


def test_verify_names_the_damaged_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = make_pack(tmp_path / "small")
    (folder / "terms.json").write_text("[]", "utf-8")
    assert main(["packs", "verify", str(folder)]) == 2
    assert "terms.json" in capsys.readouterr().err


def test_the_starter_pack_that_ships_is_intact(capsys: pytest.CaptureFixture[str]):
    assert main(["packs", "verify", "starter"]) == 0
    assert "is intact." in capsys.readouterr().out

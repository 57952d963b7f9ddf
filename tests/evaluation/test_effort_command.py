"""``glam-assistant effort`` through the real entry point, with an ensemble that is told what to say."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant import tagging, vocabulary
from assistant.cli import main
from assistant.tagging import Pack
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import Told


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch, perfect: Told, small_vocabulary: Vocabulary) -> None:
    pack = SimpleNamespace(name="told", version="1", fingerprint="f" * 64)
    monkeypatch.setattr(Pack, "open", lambda name: pack)
    monkeypatch.setattr(
        tagging, "Ensemble", SimpleNamespace(load=lambda pack, terms, threads: perfect), raising=False
    )
    monkeypatch.setattr(vocabulary, "load_default", lambda: small_vocabulary)


def test_it_prints_the_table_and_writes_the_figures(
    photographs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "effort.json"
    asked = ["effort", "told", "--data", str(photographs), "--images", str(photographs.parent)]
    assert main([*asked, "--typist", "skilled", "--json", str(target)]) == 0
    printed = capsys.readouterr().out
    assert "with suggestions and Space" in printed
    assert "A key takes 0.20 s (skilled typist)" in printed
    report = json.loads(target.read_text("utf-8"))
    assert (report["pack"], report["split"], report["tags"]) == ("told", "test", 5)
    assert report["ratio"]["suggestions"]["trees"]["value"] < report["goal"]


def test_pictures_that_were_left_out_are_named_on_stderr(
    photographs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (photographs.parent / "images" / "cup.png").write_bytes(b"")
    (photographs.parent / "images" / "vase.png").unlink()
    assert main(["effort", "told", "--data", str(photographs), "--images", str(photographs.parent)]) == 0
    errors = capsys.readouterr().err
    assert "cup.png was left out" in errors
    assert "row 2: images/vase.png is not there" in errors


def test_misuse_is_one_sentence_and_exit_code_2(
    photographs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(photographs.parent)
    assert main(["effort", "told", "--data", str(tmp_path / "no.csv"), "--images", folder]) == 2
    assert "no.csv cannot be read" in capsys.readouterr().err
    asked = ["effort", "told", "--data", str(photographs), "--images", folder]
    assert main([*asked, "--json", str(tmp_path / "none" / "x.json")]) == 2
    assert "does not exist" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        main([*asked, "--typist", "slow"])
    assert stopped.value.code == 2

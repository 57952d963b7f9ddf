"""``glam-assistant evaluate`` through the real entry point, with an ensemble that is told what to say."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant import tagging, vocabulary
from assistant.cli import main
from assistant.commands.evaluate import _baselines
from assistant.evaluation.baselines import BaselineError
from assistant.tagging import Pack
from assistant.tagging.preprocess import Preprocessing
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import Told


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch, perfect: Told, small_vocabulary: Vocabulary) -> None:
    member = SimpleNamespace(name="multilabel", options={"backbone": "test_efficientnet"})
    pack = SimpleNamespace(
        name="told",
        version="1",
        fingerprint="f" * 64,
        manifest=SimpleNamespace(members=(member,), preprocessing=Preprocessing(32).to_json()),
    )
    monkeypatch.setattr(Pack, "open", lambda name: pack)
    monkeypatch.setattr(
        tagging, "Ensemble", SimpleNamespace(load=lambda pack, terms, threads: perfect), raising=False
    )
    monkeypatch.setattr(vocabulary, "load_default", lambda: small_vocabulary)


def test_it_prints_the_table_and_writes_the_report(
    photographs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.json"
    asked = ["evaluate", "told", "--data", str(photographs), "--images", str(photographs.parent)]
    assert main([*asked, "--json", str(target)]) == 0
    printed = capsys.readouterr().out
    assert "R-Prec" in printed
    assert "member blind" in printed
    assert "fusta (1 x, first in row 3)" in printed
    report = json.loads(target.read_text("utf-8"))
    assert report["facets"]["objectTypes"]["r_precision"] == 1.0
    assert (report["pack"], report["version"], report["split"]) == ("told", "1", "test")
    assert report["baselines"] == {}


def test_baselines_are_measured_on_the_same_pictures(
    photographs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.json"
    asked = ["evaluate", "told", "--data", str(photographs), "--images", str(photographs.parent)]
    assert main([*asked, "--baselines", str(photographs), "--json", str(target)]) == 0
    found = json.loads(target.read_text("utf-8"))["baselines"]
    assert list(found) == ["most frequent terms", "20-NN (test_efficientnet, random)"]
    assert all(system["facets"]["objectTypes"]["n"] == 3 for system in found.values())
    assert "most frequent terms" in capsys.readouterr().out


def test_pictures_that_were_left_out_are_named_on_stderr(
    photographs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (photographs.parent / "images" / "cup.png").write_bytes(b"")
    (photographs.parent / "images" / "vase.png").unlink()
    assert main(["evaluate", "told", "--data", str(photographs), "--images", str(photographs.parent)]) == 0
    errors = capsys.readouterr().err
    assert "cup.png was left out" in errors
    assert "row 2: images/vase.png is not there" in errors


def test_misuse_is_one_sentence_and_exit_code_2(
    photographs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(photographs.parent)
    assert main(["evaluate", "told", "--data", str(tmp_path / "no.csv"), "--images", folder]) == 2
    assert "no.csv cannot be read" in capsys.readouterr().err
    asked = ["evaluate", "told", "--data", str(photographs), "--images", folder]
    assert main([*asked, "--json", str(tmp_path / "none" / "x.json")]) == 2
    assert "does not exist" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        main(["evaluate", "told"])
    assert stopped.value.code == 2


def test_a_pack_without_a_backbone_needs_one_for_the_nearest_pictures() -> None:
    pack = SimpleNamespace(name="museum", manifest=SimpleNamespace(members=[]))
    with pytest.raises(BaselineError, match="The pack museum names no backbone for the kNN"):
        _baselines(argparse.Namespace(backbone=None), pack, None)


def test_the_json_says_what_the_data_are_and_how_sure_the_figures(photographs: Path, tmp_path: Path) -> None:
    target = tmp_path / "figures.json"
    asked = ["evaluate", "told", "--data", str(photographs), "--images", str(photographs.parent)]
    assert main([*asked, "--json", str(target), "--resamples", "20"]) == 0
    report = json.loads(target.read_text("utf-8"))
    assert (report["data_split"], report["test_set"], report["objects"]) == ("own data", None, 3)
    assert report["analysis"]["intervals"]["fused"]["mean"]["r_precision"]["interval"] == [1.0, 1.0]
    assert report["analysis"]["effort"] is None  # only the whole report takes the time


def test_one_command_writes_the_whole_report(
    photographs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "report"
    asked = ["evaluate", "told", "--data", str(photographs), "--images", str(photographs.parent)]
    assert main([*asked, "--report", str(folder), "--training", str(photographs), "--resamples", "20"]) == 0
    assert {path.name for path in folder.iterdir()} == {"report.html", "report.json", "plots"}
    assert str(folder / "report.html") in capsys.readouterr().out
    report = json.loads((folder / "report.json").read_text("utf-8"))
    assert report["analysis"]["frequency"]["fused"]["objectTypes"]
    assert report["analysis"]["effort"]["pictures"] == 3


def test_several_packs_and_files_are_one_table(
    photographs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.csv"
    other.write_bytes(photographs.read_bytes())
    target = tmp_path / "figures.json"
    files = ["--data", str(photographs), "--data", str(other), "--images", str(photographs.parent)]
    assert main(["evaluate", "told", *files, "--json", str(target), "--resamples", "5"]) == 0
    printed = capsys.readouterr().out
    assert "test.csv" in printed
    assert "other.csv" in printed
    assert "not comparable" in printed
    runs = json.loads(target.read_text("utf-8"))["runs"]
    assert [(run["pack"], run["data"]) for run in runs] == [("told", "test.csv"), ("told", "other.csv")]
    assert runs[1]["facets"]["objectTypes"]["r_precision"] == 1.0


def test_packs_of_one_name_and_version_are_told_apart(
    photographs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = Pack.open("told")
    monkeypatch.setattr(
        Pack, "open", lambda name: SimpleNamespace(**{**vars(pack), "fingerprint": name[0] * 64})
    )
    asked = ["--data", str(photographs), "--images", str(photographs.parent)]
    assert main(["evaluate", "old", "new", *asked]) == 0
    printed = capsys.readouterr().out
    assert "told 1 (oooooooo): ensemble" in printed
    assert "told 1 (nnnnnnnn): ensemble" in printed


def test_what_is_wrong_is_said_before_a_picture_is_read(
    photographs: Path, tmp_path: Path, perfect: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["evaluate", "told", "--data", str(photographs), "--images", str(photographs.parent)]
    for more, said in (
        (["--report", str(photographs)], "cannot be written to the folder"),
        (["--report", str(tmp_path / "no" / "report")], "--report"),
        (["--training", str(tmp_path / "no.csv")], "no.csv cannot be read"),
        (["--baselines", str(tmp_path / "no.csv")], "no.csv cannot be read"),
        (["--data", str(tmp_path / "no.csv")], "no.csv cannot be read"),
    ):
        assert main([*asked, *more]) == 2
        assert said in capsys.readouterr().err
    assert main([*asked[:-1], str(tmp_path / "elsewhere")]) == 2
    assert "--images" in capsys.readouterr().err
    assert perfect.batches == []
    for wrong in (["--resamples", "0"], ["--resamples", "many"], ["--split", "new"]):
        with pytest.raises(SystemExit) as stopped:
            main([*asked, *wrong])
        assert stopped.value.code == 2

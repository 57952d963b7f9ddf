"""The command on an index that was really built: photographs in, tables and a report out."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.cli import main
from assistant.identify.building import Plan, build
from tests.identify.conftest import painting


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    """A CSV of four photographs of the paintings, one of nothing, and one that is broken."""
    folder = tmp_path / "photographs"
    folder.mkdir()
    lines = ["image,exhibits,set"]
    for number in range(4):
        dimmed = (painting(number) * 0.8).astype(np.uint8)
        Image.fromarray(dimmed[4:150, 6:154]).save(folder / f"{number}.png")
        lines.append(f"{number}.png,1957.{number},{'rooms' if number % 2 else 'store'}")
    Image.fromarray(painting(99)).save(folder / "other.png")
    (folder / "broken.png").write_bytes(b"no picture")
    lines += ["other.png,,store", "broken.png,1957.3 $ 1200.1,store"]
    (folder / "photographs.csv").write_text("\n".join(lines), "utf-8")
    return folder / "photographs.csv"


@pytest.fixture
def index(paintings: Path, write_pack, tmp_path: Path) -> Path:
    build(paintings / "exhibits.csv", tmp_path / "m.exhibits", pack=write_pack().path, plan=Plan(learn=False))
    return tmp_path / "m.exhibits"


def test_photographs_against_an_index(index: Path, photographs: Path, tmp_path: Path, capsys):
    target = tmp_path / "report.json"
    command = ["identification", "queries", str(photographs), "--exhibits", str(index), "--prove", "0"]
    command += ["--threads", "1"]
    assert main([*command, "--removed-half", "--json", str(target)]) == 0
    shown = capsys.readouterr()
    assert "Not in the index, so not to be found: 1200.1." in shown.err
    assert "broken.png was left out." in shown.err
    assert "Verdicts, photographs" in shown.out
    report = json.loads(target.read_text("utf-8"))
    everything = report["everything"]
    assert set(everything["figures"]) == {"store", "rooms", "all"}
    assert everything["figures"]["all"]["queries"] == 5
    assert everything["figures"]["all"]["in_catalogue"] == 4
    # The network is untrained: what counts is that the figures are those of the answers.
    right = [item["right"] for item in everything["outcomes"] if item["expected"]]
    assert everything["figures"]["all"]["r@1"] == sum(right) / 4
    assert len(everything["failures"]) >= 4 - sum(right)
    half = report["half_removed"]["figures"]["all"]
    assert half["queries"] == 10
    assert half["in_catalogue"] == 4
    assert half["auroc"] is not None
    assert [item["picture"].rpartition("/")[2] for item in report["left_out"]] == ["broken.png"]


def test_an_index_that_is_not_there_is_one_sentence(photographs: Path, tmp_path: Path, capsys):
    missing = tmp_path / "none.exhibits"
    assert main(["identification", "queries", str(photographs), "--exhibits", str(missing)]) == 2
    error = capsys.readouterr().err
    assert "none.exhibits" in error
    assert "Traceback" not in error


def test_the_views_command_with_a_pack(write_pack, paintings: Path, tmp_path: Path, capsys):
    """Each painting and a dimmed photograph of it."""
    lines = ["object,image,source"]
    for number in range(4):
        Image.fromarray((painting(number) * 0.9).astype(np.uint8)).save(paintings / f"{number}-b.png")
        lines += [f"{number},{number:02}.png,museum", f"{number},{number}-b.png,museum"]
    (paintings / "views.csv").write_text("\n".join(lines), "utf-8")
    command = ["identification", "views", str(paintings / "views.csv"), "--pack", str(write_pack().path)]
    command += ["--threads", "1"]
    for more in ([], ["--whiten", "4", "--cache", str(tmp_path / "cache")], ["--random-projection", "8"]):
        assert main([*command, *more]) == 0
        shown = capsys.readouterr().out
        assert "Leave one view out, 8 pictures" in shown
        assert "most frequent" in shown
    assert list((tmp_path / "cache").glob("*.npy"))

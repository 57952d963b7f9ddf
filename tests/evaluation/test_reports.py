"""The report as a table and as a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.evaluation.reports import ReportError, check_target, table, write_json
from assistant.vocabulary import Vocabulary


def figures(n: int, value: float | None) -> dict[str, Any]:
    return {"n": n, "r_precision": value, "acc@1": value, "acc@10": value, "avg_rank": value}


def report(vocabulary: Vocabulary) -> dict[str, Any]:
    def system(value: float) -> dict[str, Any]:
        facets = {key: figures(7, value) for key in vocabulary.facets} | {"subjects": figures(0, None)}
        return {"facets": facets, "mean": figures(21, value)}

    return {
        **system(0.9),
        "members": {"softmax": system(0.8)},
        "baselines": {"most frequent terms": system(0.25)},
    }


def test_the_table_has_a_block_per_facet_and_the_mean(small_vocabulary: Vocabulary) -> None:
    text = table(report(small_vocabulary), small_vocabulary)
    blocks = text.split("\n\n")
    assert len(blocks) == 5
    names = [line[:30].strip() for line in blocks[0].splitlines()[2:]]
    assert names == ["ensemble", "member softmax", "most frequent terms"]
    assert blocks[-1].startswith("Mean of 3 facets")
    assert "0.900" in blocks[-1]
    assert "(7 pictures)" in blocks[0]
    (empty,) = [block for block in blocks if "(0 pictures)" in block]
    assert empty.splitlines()[-1].split()[-4:] == ["-"] * 4
    assert max(map(len, text.splitlines())) <= 80


def test_the_file_replaces_an_older_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")
    write_json({"label": "é", "value": None}, path)
    assert json.loads(path.read_text("utf-8")) == {"label": "é", "value": None}
    assert list(tmp_path.iterdir()) == [path]


def test_a_report_that_cannot_be_written_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")
    with pytest.raises(ValueError, match="JSON"):
        write_json({"value": float("nan")}, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_hold_the_report_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="is a folder"):
        check_target(tmp_path)
    with pytest.raises(ReportError, match="does not exist"):
        check_target(tmp_path / "none" / "report.json")
    with pytest.raises(ReportError, match=r"none.*--json"):
        write_json({}, tmp_path / "none" / "report.json")

"""When the paper's figures stand beside ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.evaluation.paper import MEANS, counterpart, official_test
from assistant.evaluation.runs import official_test_set


@pytest.mark.parametrize(
    ("name", "rows", "split", "found"),
    [
        ("test_id.csv", 2633, None, "inner"),
        ("test_id.csv", 2633, "corrected", "inner"),
        ("test_id.csv", 2633, "own", None),  # the person knows better
        ("test_id.csv", 500, "original", None),  # not the official rows
        ("test_ood.csv", 900, None, None),  # its number of rows is not known: it must be said
        ("test_ood.csv", 900, "original", "outer"),
        ("val.csv", 2633, "original", None),
    ],
)
def test_only_the_official_test_files_compare(
    name: str, rows: int, split: str | None, found: str | None
) -> None:
    assert official_test(Path(name), rows, split) == found


def test_a_museums_own_file_is_no_test_set_whatever_its_name(write_eufcc: Callable[..., Path]) -> None:
    path = write_eufcc([{"id": "a", "picture": "a.png", "database": "OURS"}], "test_ood.csv")
    assert official_test_set(path, 1, "original") is None


def test_systems_are_matched_by_how_they_are_built() -> None:
    assert counterpart("multilabel") == "Multi-label"
    assert counterpart("ensemble", ("softmax", "multilabel")) == "Ensemble ML+S"
    assert counterpart("ensemble", ("softmax", "multilabel", "clip")) == "Ensemble ML+S+CLIP"
    assert counterpart("clip") is None  # which of its CLIPs, nobody can tell by the name
    assert all(set(sets) == {"inner", "outer"} for sets in MEANS.values())

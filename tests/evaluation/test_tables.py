"""Tables laid out like the paper's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.evaluation.runs import Run
from assistant.evaluation.tables import Table, facet_table, mean_table, paper_table
from assistant.vocabulary import Vocabulary


def figures(n: int, value: float | None) -> dict[str, Any]:
    return {"n": n, "r_precision": value, "acc@1": value, "acc@10": value, "avg_rank": value}


def run(
    vocabulary: Vocabulary, data: str, value: float, pack: str = "starter", test: str | None = None
) -> Run:
    def system(value: float) -> dict[str, Any]:
        facets = {key: figures(7, value) for key in vocabulary.facets} | {"subjects": figures(0, None)}
        return {"facets": facets, "mean": figures(21, value)}

    members = {"softmax": system(value - 0.1), "multilabel": system(value - 0.2)}
    baselines = {"most frequent terms": system(0.1)}
    report = {**system(value), "members": members, "baselines": baselines}
    report |= {"pictures": 7, "failed": [], "missing": []}
    return Run(pack, "1", "f" * 64, Path(data), "own data", test, "CPU", report, {})


def cells(table: Table, row: str) -> list[str]:
    (found,) = [item for item in table.rows if item.name == row]
    return [cell.text for cell in found.cells]


def test_a_block_for_each_file_and_a_row_for_each_system(small_vocabulary: Vocabulary) -> None:
    table = mean_table([run(small_vocabulary, "val.csv", 0.9), run(small_vocabulary, "outer.csv", 0.5)])
    assert table.groups == (("val.csv", 4), ("outer.csv", 4))
    assert [row.name for row in table.rows] == [
        "ensemble", "member softmax", "member multilabel", "most frequent terms",
    ]  # fmt: skip
    assert cells(table, "ensemble") == ["0.900", "0.900", "0.900", "0.9", "0.500", "0.500", "0.500", "0.5"]
    text = table.to_text()
    assert "outer.csv" in text
    assert "R-Prec" in text


def test_packs_are_told_apart_and_baselines_stand_once(small_vocabulary: Vocabulary) -> None:
    runs = [run(small_vocabulary, "val.csv", 0.9), run(small_vocabulary, "val.csv", 0.8, pack="other")]
    names = [row.name for row in mean_table(runs).rows]
    assert names[0] == "starter 1: ensemble"
    assert "other 1: member softmax" in names
    assert names.count("most frequent terms") == 1
    assert names[-1] == "most frequent terms"


def test_the_best_of_each_column_is_marked(small_vocabulary: Vocabulary) -> None:
    rows = mean_table([run(small_vocabulary, "val.csv", 0.9)]).rows
    best = [[cell.best for cell in row.cells] for row in rows]
    assert best == [[True, True, True, False]] + [[False] * 4] * 2 + [[False, False, False, True]]


def test_the_mean_of_a_system_that_lacks_a_facet_is_not_shown(small_vocabulary: Vocabulary) -> None:
    found = run(small_vocabulary, "val.csv", 0.9)
    found.figures["baselines"]["partly"] = {"facets": {}, "mean": figures(7, 0.99)}
    for facet in small_vocabulary.facets:
        found.figures["baselines"]["partly"]["facets"][facet] = figures(0, None)
    assert cells(mean_table([found]), "partly") == ["–"] * 4


def test_each_facet_with_pictures_has_a_block(small_vocabulary: Vocabulary) -> None:
    table = facet_table([run(small_vocabulary, "val.csv", 0.9)], Path("val.csv"), small_vocabulary)
    assert [heading for heading, _ in table.groups] == [
        "Object types (7 pictures)", "Materials (7 pictures)", "Disciplines (7 pictures)",
    ]  # fmt: skip


def test_the_paper_stands_beside_ours_on_its_own_test_file_only(small_vocabulary: Vocabulary) -> None:
    runs = [run(small_vocabulary, "test_id.csv", 0.9, test="inner"), run(small_vocabulary, "val.csv", 0.8)]
    table = mean_table(runs)
    assert table.groups == (("test_id.csv (inner test set)", 8), ("val.csv", 4))
    # R-Prec of ML+S in Table 3, beside ours.
    assert cells(table, "ensemble")[:2] == ["0.900", "0.81"]
    assert cells(table, "member softmax")[:2] == ["0.800", "0.77"]
    assert cells(table, "most frequent terms")[:2] == ["0.100", ""]
    facets = facet_table(runs, Path("test_id.csv"), small_vocabulary)
    assert cells(facets, "ensemble")[:2] == ["0.900", "0.66"]


def test_an_official_file_with_pictures_missing_says_so(small_vocabulary: Vocabulary) -> None:
    found = run(small_vocabulary, "test_id.csv", 0.9, test="inner")
    found.figures["missing"].append({"row": 9, "picture": "gone.jpg"})
    assert mean_table([found]).groups[0][0] == "test_id.csv (inner test set, 7 of 8 pictures)"


@pytest.mark.parametrize(("comparable", "words"), [(True, "the same test files"), (False, "not comparable")])
def test_the_published_table_says_whether_it_compares(comparable: bool, words: str) -> None:
    table = paper_table(comparable)
    assert words in table.title
    assert cells(table, "Ensemble ML+S+CLIP") == [
        "0.80",
        "0.87",
        "0.99",
        "5.0",
        "0.68",
        "0.70",
        "0.92",
        "13.1",
    ]
    assert len(table.rows) == 11

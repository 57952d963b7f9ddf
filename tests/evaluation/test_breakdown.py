"""By depth and frequency: every tag alike, and every term alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given

from assistant.datasets import read_records
from assistant.evaluation.breakdown import (
    TermCounts,
    by_depth,
    by_frequency,
    by_group,
    term_counts,
    training_frequency,
)
from assistant.evaluation.predicted import top
from assistant.vocabulary import Vocabulary
from tests.evaluation.cases import Case, cases, facet_of


def counts(found: list[int], missed: list[int]) -> TermCounts:
    return TermCounts(np.array(found), np.zeros(len(found), np.int64), np.array(missed))


def test_micro_weighs_tags_and_macro_weighs_terms() -> None:
    # The frequent term is found 9 times of 10, the rare one never.
    (found,) = by_group(counts([9, 0], [1, 1]), np.array([0, 0]), ["both"])
    assert found == {
        "group": "both",
        "terms": 2,
        "tags": 11,
        "micro": pytest.approx(9 / 11),
        "macro": pytest.approx((0.9 + 0) / 2),
    }


def test_groups_without_a_tag_are_left_out() -> None:
    found = by_group(counts([1, 0], [0, 0]), np.array([0, 1]), ["used", "unused"])
    assert [group["group"] for group in found] == ["used"]


def test_depth_counts_from_the_top() -> None:
    facet = facet_of([[], [0], [1], [1, 0]])
    found = by_depth(counts([1, 1, 1, 0], [0, 0, 0, 1]), facet)
    # The last term stands under a top term as well: its shortest way is of two levels.
    assert [(group["group"], group["tags"], group["micro"]) for group in found] == [
        ("1", 1, 1.0),
        ("2", 2, 0.5),
        ("3", 1, 1.0),
    ]


def test_frequency_buckets_have_the_stated_edges() -> None:
    frequency = np.array([0, 1, 9, 10, 99, 100, 999, 1000, 50_000])
    found = by_frequency(counts([1] * 9, [0] * 9), frequency)
    assert [(group["group"], group["terms"]) for group in found] == [
        ("0", 1),
        ("1–9", 2),
        ("10–99", 2),
        ("100–999", 2),
        ("≥ 1,000", 2),
    ]


def test_frequencies_come_from_the_training_file(
    write_eufcc: Callable[..., Path], tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    rows = [{"id": "a", "materials": "metall | plata"}, {"id": "b", "materials": "metall $ paper"}]
    training = read_records(write_eufcc(rows), tmp_path, small_vocabulary, need_pictures=False)
    facet = small_vocabulary["materials"]
    found = training_frequency(training, "materials")
    assert found[facet.row_of_path("metall")] == 2
    assert found[facet.row_of_path("metall | plata")] == found[facet.row_of_path("paper")] == 1


@given(cases())
def test_agrees_with_a_loop_over_tags(case: Case) -> None:
    predicted = top(case.scores, case.tags.sum(axis=1), case.order)
    found = by_depth(term_counts(predicted, case.tags), case.facet)
    groups: dict[str, dict[int, list[bool]]] = {}
    for picture, term in zip(*np.nonzero(case.tags), strict=True):
        depth = str(case.facet.terms[term].depth + 1)
        hits = groups.setdefault(depth, {}).setdefault(int(term), [])
        hits.append(bool(predicted[picture, term]))
    assert {group["group"] for group in found} == set(groups)
    for group in found:
        terms = groups[group["group"]]
        every = [hit for hits in terms.values() for hit in hits]
        assert (group["terms"], group["tags"]) == (len(terms), len(every))
        assert group["micro"] == pytest.approx(sum(every) / len(every))
        assert group["macro"] == pytest.approx(np.mean([np.mean(hits) for hits in terms.values()]))


@given(cases())
def test_term_counts_agree_with_a_loop(case: Case) -> None:
    predicted = top(case.scores, 2, case.order)
    found = term_counts(predicted, case.tags)
    for term in range(len(case.facet.terms)):
        pairs = list(zip(predicted[:, term], case.tags[:, term], strict=True))
        assert found.found[term] == pairs.count((True, True))
        assert found.wrong[term] == pairs.count((True, False))
        assert found.missed[term] == pairs.count((False, True))

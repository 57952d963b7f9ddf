"""The paper's metrics, by hand, against brute force, and their properties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluation import metrics
from assistant.evaluation.metrics import Metrics, aggregate, facet_metrics, mean_metrics, per_picture


def scores_of(*rows: list[float]) -> np.ndarray:
    return np.array(rows, np.float32)


def tags_of(*rows: list[int]) -> np.ndarray:
    return np.array(rows, np.uint8)


def test_a_worked_example() -> None:
    # Ranks of the terms: 1, 3, 2, 4, 5; the tags are rows 0, 1 and 4: at ranks 1, 3 and 5.
    found = facet_metrics(scores_of([0.9, 0.5, 0.7, 0.2, 0.1]), tags_of([1, 1, 0, 0, 1]))
    assert found == Metrics(1, pytest.approx(2 / 3), 1.0, 1.0, pytest.approx(3.0))


def test_accuracy_needs_one_tag_among_the_first_k() -> None:
    scores = np.arange(20, 0, -1, dtype=np.float32)[None]
    at_rank = np.eye(20, dtype=np.uint8)
    assert facet_metrics(scores, at_rank[[0]]).to_json()["acc@1"] == 1.0
    assert facet_metrics(scores, at_rank[[1]]).to_json()["acc@1"] == 0.0
    assert facet_metrics(scores, at_rank[[9]]).to_json()["acc@10"] == 1.0
    assert facet_metrics(scores, at_rank[[10]]).to_json()["acc@10"] == 0.0


def test_pictures_without_tags_are_not_evaluated() -> None:
    scores = scores_of([0.9, 0.1], [0.9, 0.1], [0.1, 0.9])
    found = per_picture(scores, tags_of([1, 0], [0, 0], [1, 0]))
    assert found.indexes.tolist() == [0, 2]
    assert found.values[:, 0].tolist() == [1.0, 0.0]


def test_nothing_to_evaluate_gives_no_number_rather_than_a_wrong_one() -> None:
    found = facet_metrics(scores_of([0.9, 0.1]), tags_of([0, 0]))
    assert found.to_json() == {"n": 0, "r_precision": None, "acc@1": None, "acc@10": None, "avg_rank": None}
    assert facet_metrics(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.uint8)).n == 0


def test_equal_scores_follow_the_given_order() -> None:
    scores, tags = scores_of([0.5, 0.5, 0.5]), tags_of([0, 0, 1])
    assert facet_metrics(scores, tags).avg_rank == 3
    assert facet_metrics(scores, tags, np.array([2, 0, 1])).avg_rank == 1


def test_terms_outside_the_order_take_no_rank_and_their_tags_are_ignored() -> None:
    scores = scores_of([0.9, 0.5, 0.1])
    assert facet_metrics(scores, tags_of([0, 1, 0]), np.array([1, 2])).avg_rank == 1
    assert facet_metrics(scores, tags_of([1, 0, 0]), np.array([1, 2])).n == 0


def test_a_term_the_system_does_not_know_ranks_last() -> None:
    found = facet_metrics(scores_of([np.nan, -5.0, 0.0]), tags_of([1, 0, 0]))
    assert found.avg_rank == 3


def test_a_picture_counts_once_however_many_tags_it_has() -> None:
    scores = scores_of([0.9, 0.8, 0.7, 0.1], [0.9, 0.8, 0.7, 0.1])
    found = facet_metrics(scores, tags_of([1, 1, 1, 0], [0, 0, 0, 1]))
    assert found.avg_rank == pytest.approx((2 + 4) / 2)


def test_shapes_must_agree() -> None:
    with pytest.raises(ValueError, match="shape"):
        per_picture(scores_of([0.1, 0.2]), tags_of([1, 0, 0]))


def test_the_mean_takes_each_facet_alike_and_leaves_out_the_empty_ones() -> None:
    facets = {
        "a": Metrics(100, 1.0, 1.0, 1.0, 1.0),
        "b": Metrics(1, 0.5, 0.0, 1.0, 3.0),
        "c": metrics.NOTHING,
    }
    assert mean_metrics(facets) == Metrics(101, 0.75, 0.5, 1.0, 2.0)
    assert mean_metrics([metrics.NOTHING]) == metrics.NOTHING


@dataclass
class FakeTerm:
    hidden: bool


@dataclass
class FakeFacet:
    terms: list[FakeTerm]
    depth: np.ndarray


def test_the_display_order_is_broader_first_and_without_hidden_terms() -> None:
    facet = FakeFacet([FakeTerm(row == 2) for row in range(5)], np.array([1, 0, 0, 1, 0], np.int16))
    assert metrics.display_order(facet).tolist() == [1, 4, 0, 3]  # type: ignore[arg-type]


def brute_force(scores: list[float], tags: set[int], depth: list[int]) -> tuple[float, ...]:
    ranked = sorted(range(len(scores)), key=lambda row: (-scores[row], depth[row], row))
    size = len(tags)
    return (
        sum(row in tags for row in ranked[:size]) / size,
        float(ranked[0] in tags),
        float(any(row in tags for row in ranked[:10])),
        sum(ranked.index(row) + 1 for row in tags) / size,
    )


Case: TypeAlias = tuple[np.ndarray, np.ndarray, np.ndarray]


@st.composite
def rankings(draw: st.DrawFn) -> Case:
    terms = draw(st.integers(1, 30))
    pictures = draw(st.integers(1, 5))

    def matrix(values: st.SearchStrategy[float]) -> list[list[float]]:
        row = st.lists(values, min_size=terms, max_size=terms)
        return draw(st.lists(row, min_size=pictures, max_size=pictures))

    # Few different values, so that equal scores are the rule.
    scores = matrix(st.sampled_from([0.0, 0.1, 0.25, 0.5, 1.0]))
    tags = matrix(st.integers(0, 1))
    depth = draw(st.lists(st.integers(0, 3), min_size=terms, max_size=terms))
    return np.array(scores, np.float32), np.array(tags, np.uint8), np.array(depth, np.int16)


@given(rankings())
def test_agrees_with_brute_force(case: Case) -> None:
    scores, tags, depth = case
    facet = FakeFacet([FakeTerm(False) for _ in depth], depth)
    found = per_picture(scores, tags, metrics.display_order(facet))  # type: ignore[arg-type]
    wanted = [
        brute_force(scores[i].tolist(), set(np.flatnonzero(tags[i]).tolist()), depth.tolist())
        for i in found.indexes
    ]
    assert found.indexes.tolist() == [i for i in range(len(tags)) if tags[i].any()]
    np.testing.assert_allclose(found.values, np.array(wanted).reshape(-1, 4))


@given(rankings())
def test_batching_and_monotone_rescaling_change_nothing(
    case: Case,
) -> None:
    scores, tags, _ = case
    whole = facet_metrics(scores, tags)
    parts = aggregate(per_picture(scores[i : i + 1], tags[i : i + 1]) for i in range(len(scores)))
    assert parts == whole or parts.as_tuple() == pytest.approx(whole.as_tuple())
    assert facet_metrics(scores * 8 - 3, tags) == whole


@given(rankings())
def test_the_perfect_ranking_is_perfect(case: Case) -> None:
    _, tags, _ = case
    found = facet_metrics(tags.astype(np.float32), tags)
    if found.n:
        sizes = tags.sum(1)[tags.any(1)]
        assert found.as_tuple() == pytest.approx((1.0, 1.0, 1.0, float(((sizes + 1) / 2).mean())))


def test_more_pictures_than_a_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    scores = rng.random((25, 12)).astype(np.float32)
    tags = (rng.random((25, 12)) < 0.2).astype(np.uint8)
    whole = facet_metrics(scores, tags)
    monkeypatch.setattr(metrics, "CHUNK", 4)
    assert facet_metrics(scores, tags) == whole

"""The exhibits of one photograph in order."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.identify.decision import Ranked, predict, rank

N = 9
steps = st.integers(-32, 64).map(lambda step: step / 64)
rows = st.lists(
    st.tuples(steps, st.integers(0, N - 1)), min_size=1, max_size=15, unique_by=lambda row: row[0]
)
neighbours = rows.map(lambda found: sorted(found, reverse=True))


def ranked(found: list[tuple[float, int]], k: int, t: float = 10.0, n: int = N) -> list[Ranked]:
    return rank([s for s, _ in found], [(f"x{c}",) for _, c in found], n_exhibits=n, k=k, temperature=t)


@settings(deadline=None)
@given(neighbours, st.integers(1, 20), st.sampled_from([0.1, 10.0, 500.0]))
def test_the_first_is_what_the_classifier_predicts(found: list[tuple[float, int]], k: int, t: float) -> None:
    first = ranked(found, k, t)[0]
    said = predict([[s for s, _ in found]], [[c for _, c in found]], n_classes=N, k=k, temperature=t)
    assert first.exhibit == f"x{said.label[0]}"
    assert first.log_confidence == pytest.approx(said.log_confidence[0], abs=1e-12)
    assert first.log_odds == pytest.approx(said.log_odds[0])


@settings(deadline=None)
@given(neighbours, st.integers(1, 20))
def test_the_others_are_what_would_be_predicted_without_those_before(
    found: list[tuple[float, int]], k: int
) -> None:
    for place, one in enumerate(ranked(found, k)[1:], 1):
        gone = {int(before.exhibit[1:]) for before in ranked(found, k)[:place]}
        alone = ranked([row for row in found if row[1] not in gone], k, n=N - len(gone))[0]
        assert alone.exhibit == one.exhibit
        assert one.log_odds == pytest.approx(alone.log_odds)


@settings(deadline=None)
@given(neighbours, st.integers(1, 20))
def test_candidates_come_nearest_first_each_once(found: list[tuple[float, int]], k: int) -> None:
    answer = ranked(found, k)
    assert {one.exhibit for one in answer} == {f"x{c}" for _, c in found}
    assert len({one.exhibit for one in answer}) == len(answer)
    for before, after in itertools.pairwise(answer):
        assert before.similarity > after.similarity
        assert before.log_confidence >= after.log_confidence
    for one in answer:
        assert (one.similarity, int(one.exhibit[1:])) == found[one.hit]
    assert sum(np.exp(one.log_confidence) for one in answer) <= 1 + 1e-9


def test_exhibits_equally_near_are_flagged() -> None:
    answer = rank([0.8, 0.8, 0.3], [("a",), ("b",), ("c",)], n_exhibits=5, k=3, temperature=10.0)
    assert [(one.exhibit, one.tied) for one in answer] == [("a", True), ("b", True), ("c", False)]


def test_exhibits_on_one_picture_do_not_speak_against_each_other() -> None:
    together = rank([0.8, 0.3], [("cup", "saucer"), ("c",)], n_exhibits=6, k=2, temperature=10.0)
    alone = rank([0.8, 0.3], [("cup",), ("c",)], n_exhibits=5, k=2, temperature=10.0)
    assert together[0].log_odds == pytest.approx(together[1].log_odds)
    assert together[0].log_odds == pytest.approx(alone[0].log_odds)


def test_places_without_a_neighbour_are_left_out() -> None:
    assert rank([-np.inf], [()], n_exhibits=0, k=1, temperature=1.0) == []
    assert rank([], [], n_exhibits=0, k=1, temperature=1.0) == []
    assert [r.exhibit for r in rank([0.4, -np.inf], [("a",), ()], n_exhibits=1, k=9, temperature=1.0)] == [
        "a"
    ]


@pytest.mark.parametrize("similarity", [[0.5], [0.4, 0.5], [np.nan, 0.5]])
def test_what_cannot_be_neighbours_is_refused(similarity: list[float]) -> None:
    with pytest.raises(ValueError):
        rank(similarity, [("a",), ("b",)], n_exhibits=2, k=1, temperature=1.0)

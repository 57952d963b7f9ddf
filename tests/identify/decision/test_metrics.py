"""GAP, GAP-, accuracy, ties and AUROC: by hand, against brute force, and their properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.identify.decision import accuracy, auroc, gap, gap_minus, tie_rate
from tests.identify.decision import reference

# Score, right, in the catalogue; few different scores, so that ties are frequent.
answers = st.lists(
    st.tuples(st.integers(-3, 3), st.booleans(), st.booleans()).map(lambda a: (a[0], a[1] and a[2], a[2])),
    min_size=1,
    max_size=25,
)


def test_a_worked_example() -> None:
    # Ranks 1 right, 2 a distractor, 3 right; one query of the catalogue is answered wrongly.
    score, right = [0.9, 0.8, 0.7, 0.1], [True, False, True, False]
    inside = [True, False, True, True]
    assert gap(score, right, 3) == pytest.approx((1 / 1 + 2 / 3) / 3)
    assert gap_minus(score, right, inside) == pytest.approx((1 + 1) / 3)
    assert accuracy(right, inside) == pytest.approx(2 / 3)


@settings(deadline=None)
@given(answers)
def test_gap_is_the_published_formula_with_pessimistic_ties(given_answers: list[tuple]) -> None:
    score, right, inside = map(list, zip(*given_answers, strict=True))
    if any(inside):
        assert gap(score, right, sum(inside)) == pytest.approx(
            float(reference.gap(score, right, sum(inside)))
        )


@settings(deadline=None)
@given(answers, st.randoms(use_true_random=False))
def test_the_order_of_the_queries_never_changes_a_score(given_answers: list[tuple], random) -> None:
    mixed = given_answers.copy()
    random.shuffle(mixed)

    def scores(rows: list[tuple]) -> list[float]:
        score, right, inside = map(np.array, zip(*rows, strict=True))
        return [gap(score, right, inside.sum()), gap_minus(score, right, inside), auroc(score, inside)]

    assert scores(given_answers) == pytest.approx(scores(mixed), abs=0, rel=1e-12, nan_ok=True)


def test_equal_confidences_cannot_be_won_by_the_order_of_a_file() -> None:
    # Published: 55 % right, all confidences 1: .55 * .55 and more where the right ones come first.
    right = np.arange(100) < 55
    tied = gap(np.ones(100), right, 100)
    assert tied == gap(np.ones(100), right[::-1], 100)
    assert tied < gap(np.linspace(1, 0, 100), right[::-1], 100) + 1e-12
    assert tie_rate(np.ones(100)) == 1.0


def test_a_distractor_costs_only_what_stands_behind_it() -> None:
    assert gap([3, 2, 1], [True, True, False], 2) == 1.0
    assert gap([3, 2, 4], [True, True, False], 2) == pytest.approx((1 / 2 + 2 / 3) / 2)


def test_without_a_query_of_the_catalogue_there_is_no_number() -> None:
    # Published: a division by zero.
    assert math.isnan(gap([0.5], [False], 0))
    assert math.isnan(gap_minus([0.5], [False], [False]))
    assert math.isnan(accuracy([False], [False]))
    assert math.isnan(gap([], [], 0))


@settings(deadline=None)
@given(answers)
def test_auroc_is_the_share_of_pairs_in_order(given_answers: list[tuple]) -> None:
    score, _, inside = map(np.array, zip(*given_answers, strict=True))
    pairs = [(a > b) + (a == b) / 2 for a in score[inside] for b in score[~inside]]
    wanted = np.mean(pairs) if pairs else math.nan
    assert auroc(score, inside) == pytest.approx(wanted, nan_ok=True)


def test_tie_rate_counts_the_queries_that_share_a_score() -> None:
    assert tie_rate([0.5, 0.5, 0.4, 0.3]) == 0.5
    assert tie_rate([]) == 0.0


def test_infinite_scores_have_their_place() -> None:
    assert gap([math.inf, -math.inf, 0], [True, False, False], 1) == 1.0


@pytest.mark.parametrize(
    ("score", "right", "n_in"), [([math.nan], [True], 1), ([0.1, 0.2], [True], 1), ([0.1], [True], 0)]
)
def test_what_cannot_be_scored_is_refused(score: list[float], right: list[bool], n_in: int) -> None:
    with pytest.raises(ValueError):
        gap(score, right, n_in)

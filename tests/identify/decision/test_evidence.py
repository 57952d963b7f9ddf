"""What a proof, or its absence, changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.identify.decision import Decision, Ranked, proof_rates
from assistant.identify.decision.evidence import update, update_together

chance = st.floats(0.001, 0.999)
rates = st.tuples(st.floats(0.001, 0.999), st.floats(0.001, 0.999)) | st.none()


def candidates(*hits: int) -> list[Ranked]:
    return [Ranked(f"x{n}", 0.0, 0.5 - hit / 100, hit, 2.0) for n, hit in enumerate(hits)]


def test_rates_are_shares_that_never_say_impossible() -> None:
    assert proof_rates([True] * 24, [False] * 48) == (pytest.approx(24.5 / 25), pytest.approx(0.5 / 49))


@pytest.mark.parametrize(("right", "wrong"), [(0, 0), (9, 100), (100, 9)])
def test_a_few_pairs_give_no_rates(right: int, wrong: int) -> None:
    assert proof_rates([True] * right, [False] * wrong) is None


def test_odds_are_multiplied_with_the_ratio_of_the_rates() -> None:
    assert update(0.5, (0.9, 0.01), True) == pytest.approx(90 / 91)
    assert update(0.5, (0.9, 0.01), False) == pytest.approx((0.1 / 0.99) / (1 + 0.1 / 0.99))


def test_without_rates_a_proof_is_strong_and_none_says_nothing() -> None:
    assert update(0.3, None, False) == pytest.approx(0.3)
    assert update(0.3, None, True) == pytest.approx(0.3 * 100 / (0.3 * 100 + 0.7))


@settings(deadline=None)
@given(chance, rates)
def test_a_proof_never_lowers_and_its_absence_never_raises(before: float, measured: tuple | None) -> None:
    assert update(before, measured, True) >= before - 1e-12
    assert update(before, measured, False) <= before + 1e-12


@settings(deadline=None)
@given(chance, rates, st.sampled_from([True, False, None]))
def test_one_candidate_alone_is_the_same_either_way(before: float, measured: tuple | None, proven) -> None:
    wanted = before if proven is None else update(before, measured, proven)
    assert update_together([before], [0], measured, [proven]) == [pytest.approx(wanted)]


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=6), rates, st.data())
def test_together_the_chances_are_at_most_one(weights: list[float], measured: tuple | None, data) -> None:
    before = [w / (sum(weights) + 0.1) for w in weights]
    tried = [data.draw(st.sampled_from([True, False, None])) for _ in before]
    after = update_together(before, range(len(before)), measured, tried)
    assert sum(after) <= 1 + 1e-9
    assert all(0 <= one <= 1 for one in after)


def test_a_proven_second_takes_from_an_unproven_first() -> None:
    after = update_together([0.6, 0.1], [0, 1], (0.8, 0.01), [False, True])
    assert after[1] > 0.9
    assert after[0] < 0.1


def test_nothing_tried_changes_nothing() -> None:
    assert update_together([0.6, 0.1], [0, 1], (0.8, 0.01), [None, None]) == pytest.approx([0.6, 0.1])


def test_exhibits_on_one_picture_share_its_proof() -> None:
    decision = Decision.default(n_exhibits=50, fingerprint="f")
    cup, saucer, other = decision.with_proofs(candidates(0, 0, 1), [True, None, False])
    assert cup == saucer > 0.9
    assert other < 0.1


def test_certainty_stays_certain() -> None:
    assert update(1.0, None, False) == 1.0
    assert update(0.0, None, True) == 0.0

"""Chances, verdicts and their settings."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.identify.answer import Verdict
from assistant.identify.decision import Decision, Ranked, rank
from assistant.identify.errors import IdentifyError

TUNED = Decision(5, 20.0, (0.5, -1.0), 0.9, 0.1, 400, "abc", "views", 800, (0.8, 0.004), {"gap": 0.9})


def untuned(similarity: list[float], n_exhibits: int = 300) -> tuple[Decision, list[Ranked]]:
    decision = Decision.default(n_exhibits=n_exhibits, fingerprint="f")
    names = [(f"x{place}",) for place in range(len(similarity))]
    return decision, rank(
        similarity, names, n_exhibits=n_exhibits, k=decision.k, temperature=decision.temperature
    )


@pytest.mark.parametrize("n_exhibits", [2, 3, 300, 400_000])
@pytest.mark.parametrize(
    ("similarity", "alone", "proven"),
    [
        (0.98, Verdict.MATCH, Verdict.MATCH),
        (0.96, Verdict.UNSURE, Verdict.MATCH),
        (0.5, Verdict.UNSURE, Verdict.MATCH),
        (0.25, Verdict.UNSURE, Verdict.MATCH),
        (0.05, Verdict.NOT_IN_CATALOGUE, Verdict.UNSURE),
    ],
)
def test_untuned_only_a_near_copy_or_a_proof_is_a_match(
    n_exhibits: int, similarity: float, alone: Verdict, proven: Verdict
) -> None:
    decision, ranked = untuned([similarity, similarity - 0.01], n_exhibits)
    before = decision.confidence(ranked[0])
    assert decision.verdict(before) is alone
    assert decision.verdict(decision.with_proof(before, True)) is proven
    assert decision.with_proof(before, False) == pytest.approx(before)


def test_an_index_of_one_exhibit_is_decided_too() -> None:
    decision, ranked = untuned([0.3], 1)
    assert decision.verdict(decision.confidence(ranked[0])) is Verdict.UNSURE


@settings(deadline=None)
@given(st.lists(st.floats(-1, 1), min_size=1, max_size=20))
def test_chances_fall_and_are_together_at_most_one(similarity: list[float]) -> None:
    decision, ranked = untuned(sorted(similarity, reverse=True))
    chances = replace(decision, calibration=(0.3, 1.0)).confidences(ranked)
    assert chances[0] == replace(decision, calibration=(0.3, 1.0)).confidence(ranked[0])
    assert sum(chances) <= 1 + 1e-9
    assert all(chance > 0 for chance in chances)


def test_a_chance_is_never_claimed_finer_than_the_queries_allow() -> None:
    sure = Ranked("x", 0.0, 1.0, 0, math.inf)
    never = Ranked("x", -9.0, 0.0, 0, -math.inf)
    assert TUNED.confidence(sure) == pytest.approx(1 - 1 / 802)
    assert TUNED.confidence(never) == pytest.approx(1 / 802)
    assert replace(TUNED, calibration=(0.0, 0.0)).confidence(sure) == 0.5


def test_thresholds_belong_to_the_better_verdict() -> None:
    verdicts = [TUNED.verdict(chance) for chance in (1.0, 0.9, 0.899, 0.1, 0.099, 0.0)]
    assert [v.value for v in verdicts] == ["match"] * 2 + ["unsure"] * 2 + ["not_in_catalogue"] * 2


def test_what_was_proved_is_never_said_not_to_be_there() -> None:
    assert TUNED.verdict(0.01, proven=True) is Verdict.UNSURE
    assert TUNED.verdict(0.95, proven=True) is Verdict.MATCH


def test_a_catalogue_that_grew_by_more_than_a_quarter_is_tuned_again() -> None:
    assert not TUNED.stale(400)
    assert not TUNED.stale(500)
    assert TUNED.stale(501)


def test_why_growth_matters() -> None:
    # The same photograph, the same similarities: the chance depends on the number of exhibits.
    def chance(n: int) -> float:
        ranked = rank([0.5, 0.2], [("a",), ("b",)], n_exhibits=n, k=5, temperature=20.0)
        return TUNED.confidence(ranked[0])

    assert chance(400) > chance(500) > chance(4_000) > chance(400_000)
    assert TUNED.verdict(chance(400)) != TUNED.verdict(chance(400_000))


@pytest.mark.parametrize("decision", [TUNED, Decision.default(n_exhibits=0, fingerprint="")])
def test_a_decision_can_be_stored(decision: Decision) -> None:
    assert Decision.from_json(json.loads(json.dumps(decision.to_json(), allow_nan=False))) == decision


def test_numbers_that_are_not_defined_are_not_stored() -> None:
    stored = replace(TUNED, measured={"gap": 0.5, "match_precision": math.nan}).to_json()
    assert stored["measured"] == {"gap": 0.5}


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"k": 0},
        {"k": 1.5},
        {"k": True},
        {"temperature": 0},
        {"temperature": "hot"},
        {"temperature": math.inf},
        {"temperature": 10**400},
        {"calibration": [1]},
        {"calibration": [-1, 0]},
        {"calibration": [math.nan, 0]},
        {"calibration": "ab"},
        {"accept": 1.5},
        {"accept": 0.05},
        {"reject": -0.1},
        {"n_exhibits": -1},
        {"n_queries": None},
        {"fingerprint": 7},
        {"tuned_by": "luck"},
        {"tuned_by": ["views"]},
        {"proof": [0.5]},
        {"proof": [1, 0]},
        {"measured": []},
        {"measured": {"gap": "good"}},
    ],
)
def test_settings_that_make_no_sense_are_refused_in_a_sentence(change: dict) -> None:
    with pytest.raises(IdentifyError, match="tune the index again"):
        Decision.from_json(TUNED.to_json() | change)


@pytest.mark.parametrize("stored", [None, [], "decision", 3, {}])
def test_what_is_no_decision_is_refused(stored: object) -> None:
    with pytest.raises(IdentifyError):
        Decision.from_json(stored)

"""Tuning on queries of which it is known what they show."""

from __future__ import annotations

import json

import numpy as np
import pytest

from assistant.identify.answer import Verdict
from assistant.identify.decision import (
    Decision,
    LabelledQueries,
    leave_one_view_out,
    photographs,
    predict,
    rank,
    tune,
)
from assistant.identify.decision.calibration import chances
from assistant.identify.errors import IdentifyError

DIMENSIONS = 32


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def museum(n_exhibits: int, noise: float, seed: int) -> tuple[np.ndarray, list[tuple[str, ...]]]:
    """Three views of each exhibit: the exhibit's own vector and some noise."""
    rng = np.random.default_rng(seed)
    own = np.repeat(rng.normal(size=(n_exhibits, DIMENSIONS)), 3, axis=0)
    names = [(f"x{row // 3:03}",) for row in range(3 * n_exhibits)]
    return unit(own + noise * rng.normal(size=own.shape)), names


def tuned(queries: LabelledQueries, tuned_by: str = "views") -> Decision:
    return tune(
        queries.similarity,
        queries.labels,
        queries.truth,
        n_classes=queries.n_classes,
        fingerprint="f",
        tuned_by=tuned_by,
    )


def test_a_museum_is_tuned_on_its_own_views_and_holds_on_new_photographs() -> None:
    vectors, exhibits = museum(150, 0.6, seed=1)
    decision = tuned(leave_one_view_out(vectors, exhibits, seed=2))
    assert (decision.tuned_by, decision.n_exhibits, decision.fingerprint) == ("views", 150, "f")
    assert decision.n_queries == 900
    rng = np.random.default_rng(3)
    known = unit(vectors[::3] + 0.15 * rng.normal(size=(150, DIMENSIONS)))
    strangers = unit(rng.normal(size=(150, DIMENSIONS)))
    shows = [*exhibits[::3], *[()] * 150]
    new = photographs(np.concatenate([known, strangers]), shows, vectors, exhibits)
    said = predict(new.similarity, new.labels, n_classes=150, k=decision.k, temperature=decision.temperature)
    right, chance = said.correct(new.truth), chances(said.log_odds, decision.calibration, 0.001)
    verdicts = np.array([decision.verdict(one) for one in chance])
    assert right[verdicts == Verdict.MATCH].mean() >= 0.95
    assert np.mean(verdicts[:150] == Verdict.MATCH) > 0.5
    assert np.mean(verdicts[150:] == Verdict.MATCH) < 0.05
    assert np.mean(verdicts[:150] == Verdict.NOT_IN_CATALOGUE) < 0.05


def test_the_decision_says_how_it_was_chosen() -> None:
    decision = tuned(leave_one_view_out(*museum(60, 0.8, seed=1)))
    measured = decision.measured
    assert 0 < measured["gap"] <= measured["gap_minus"] <= measured["accuracy"] <= 1
    assert measured["auroc"] > 0.8
    assert measured["lost"] <= measured["target_loss"] == 0.02
    assert decision.reject <= decision.accept
    assert Decision.from_json(json.loads(json.dumps(decision.to_json()))) == decision


def test_a_harder_museum_is_less_often_sure() -> None:
    easy, hard = (tuned(leave_one_view_out(*museum(80, noise, seed=4))) for noise in (0.5, 1.6))
    assert hard.measured["match_share"] < easy.measured["match_share"]
    assert hard.measured["gap"] < easy.measured["gap"]


def test_queries_that_all_are_in_the_catalogue_are_asked_without_their_exhibits_too() -> None:
    vectors, exhibits = museum(40, 0.5, seed=5)
    asked = photographs(vectors[::3], exhibits[::3], vectors[1::3], exhibits[1::3])
    decision = tuned(asked, "queries")
    assert decision.n_queries == 40
    assert (decision.measured["n_in_catalogue"], decision.measured["n_not_in_catalogue"]) == (40, 40)
    assert decision.measured["outside_recognised"] > 0.5
    assert decision.measured["match_precision"] >= 0.98


def test_a_few_perfectly_separated_queries_give_a_careful_decision() -> None:
    similarity = [[0.9, 0.1]] * 6 + [[0.15, 0.1]] * 6
    labels = [[n % 3, 3] for n in range(12)]
    truth = [n % 3 for n in range(6)] + [-1] * 6
    decision = tune(similarity, labels, truth, n_classes=9, fingerprint="f", tuned_by="queries")
    assert np.isfinite(decision.calibration).all()
    assert 0 < decision.reject < 0.5 < decision.accept < 1


@pytest.mark.parametrize("seed", range(5))
def test_a_few_exhibits_more_never_turn_the_verdicts(seed: int) -> None:
    # A temperature of 0.01 scores as well, but then 1 % more exhibits weigh as much as a similarity of 1.
    decision = tuned(leave_one_view_out(*museum(40, 0.7, seed)))
    ranked, grown = (
        rank([0.8, 0.3], [("a",), ("b",)], n_exhibits=n, k=decision.k, temperature=decision.temperature)
        for n in (40, 44)
    )
    assert decision.confidence(grown[0]) == pytest.approx(decision.confidence(ranked[0]), abs=0.1)


def test_more_queries_are_asked_for_in_a_sentence() -> None:
    with pytest.raises(IdentifyError, match="2 queries show an exhibit of the catalogue and at least 5"):
        tune([[0.9]] * 3, [[0]] * 3, [0, 0, -1], n_classes=4, fingerprint="f", tuned_by="queries")


def test_pictures_of_several_exhibits_can_be_tuned_on() -> None:
    vectors, exhibits = museum(30, 0.5, seed=6)
    shared = [(*of, "set") if row % 9 == 0 else of for row, of in enumerate(exhibits)]
    decision = tuned(leave_one_view_out(vectors, shared))
    assert decision.n_exhibits == 31
    assert decision.measured["accuracy"] > 0.5


def test_photographs_of_several_exhibits_can_be_tuned_on() -> None:
    vectors, exhibits = museum(30, 0.5, seed=7)
    shows = [(*exhibits[row], exhibits[row - 3][0]) for row in range(3, 60, 3)]
    asked = photographs(vectors[3:60:3], shows, vectors[1::3], exhibits[1::3])
    assert asked.truth.shape == (19, 2)
    decision = tuned(asked, "queries")
    assert decision.measured["accuracy"] > 0.9
    assert decision.measured["n_not_in_catalogue"] == 19

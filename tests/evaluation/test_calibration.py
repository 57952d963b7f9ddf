"""Calibration: bins by hand, and against a loop over the pairs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluation.calibration import BINS, calibration, measure


def test_scores_that_keep_their_word_have_no_error() -> None:
    scores = np.array([0.25] * 4 + [0.75] * 4, np.float32)
    truth = np.array([1, 0, 0, 0, 1, 1, 1, 0], bool)
    found = measure(scores, truth)
    assert found["ece"] == found["ece_mass"] == 0
    assert found["brier"] == pytest.approx(0.25 * 0.75)
    assert found["curve"] == [
        {"score": 0.25, "right": 0.25, "n": 4},
        {"score": 0.75, "right": 0.75, "n": 4},
    ]


def test_too_much_confidence_is_the_distance() -> None:
    found = measure(np.array([0.9, 0.9], np.float32), np.array([True, False]))
    assert found["ece"] == found["ece_mass"] == pytest.approx(0.4)


def test_nothing_to_measure_gives_no_number() -> None:
    found = measure(np.zeros(0, np.float32), np.zeros(0, bool))
    assert (found["n"], found["ece"], found["curve"]) == (0, None, [])


def test_unknown_and_hidden_terms_are_left_out() -> None:
    scores = np.array([[0.9, np.nan, 0.2]], np.float32)
    tags = np.array([[True, True, False]])
    assert calibration(scores, tags, np.array([0, 1]))["all"]["n"] == 1
    assert calibration(scores, tags, np.array([0, 1, 2]))["all"]["n"] == 2


def test_what_is_shown_is_the_ten_best_of_each_picture() -> None:
    scores = np.linspace(0, 1, 24, dtype=np.float32).reshape(2, 12)
    found = calibration(scores, scores > 0.5, np.arange(12))
    assert (found["shown"]["n"], found["all"]["n"]) == (20, 24)


PAIRS = st.lists(
    st.tuples(st.sampled_from([0.0, 0.01, 1 / 15, 0.2, 0.5, 0.51, 0.99, 1.0]), st.booleans()),
    min_size=1,
    max_size=60,
)


def error(groups: dict[int, list[tuple[float, bool]]], total: int) -> float:
    found = 0.0
    for pairs in groups.values():
        mean = sum(score for score, _ in pairs) / len(pairs)
        share = sum(true for _, true in pairs) / len(pairs)
        found += len(pairs) / total * abs(mean - share)
    return found


@given(PAIRS)
def test_agrees_with_a_loop(pairs: list[tuple[float, bool]]) -> None:
    scores = np.array([score for score, _ in pairs], np.float32)
    truth = np.array([true for _, true in pairs])
    exact = [(float(score), bool(true)) for score, true in zip(scores, truth, strict=True)]
    ordered = sorted(score for score, _ in exact)
    edges = {ordered[len(ordered) * part // BINS] for part in range(1, BINS)}
    width: dict[int, list[tuple[float, bool]]] = {}
    mass: dict[int, list[tuple[float, bool]]] = {}
    for score, true in exact:
        above = sum(score >= np.float32(part / BINS) for part in range(1, BINS))
        width.setdefault(above, []).append((score, true))
        mass.setdefault(sum(score >= edge for edge in edges), []).append((score, true))
    found = measure(scores, truth)
    assert found["ece"] == pytest.approx(error(width, len(pairs)))
    assert found["ece_mass"] == pytest.approx(error(mass, len(pairs)))
    assert found["brier"] == pytest.approx(sum((score - true) ** 2 for score, true in exact) / len(pairs))
    assert sum(part["n"] for part in found["curve"]) == len(pairs)
    assert 0 <= found["ece"] <= 1

"""Sets at mixed depth: what they hold, and that they cover as often as they say."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.tagging import PackError, sets
from assistant.tagging.coherence import lift_broader, narrower_first
from assistant.tagging.sets import ALONE, FittedSets
from assistant.vocabulary import Facet, Term


def facet_of(broader: dict[str, tuple[str, ...]]) -> Facet:
    names = list(broader)
    return Facet(
        "objectTypes",
        {"en": "Object types"},
        [
            Term(
                "objectTypes",
                f"https://example.org/{name}",
                row,
                {"en": name},
                broader=tuple(names.index(each) for each in above),
                hidden=name.startswith("*"),
            )
            for row, (name, above) in enumerate(broader.items())
        ],
    )


VESSELS = facet_of(
    {"vessel": (), "vase": ("vessel",), "cup": ("vessel",), "amphora": ("vase",), "print": (), "*odd": ()}
)
NAMES = [term.label("en") for term in VESSELS.terms]


def scores(**values: float) -> np.ndarray:
    return np.array([values.get(name.lstrip("*"), 0.0) for name in NAMES], np.float32)


def tags(*names: str) -> np.ndarray:
    """The nodes of these tags' paths, uint8 (n_terms,)."""
    rows = [NAMES.index(name) for name in names]
    return VESSELS.closure[rows].any(axis=0).astype(np.uint8)


def names_at(threshold: float, **values: float) -> list[str]:
    rows = sets.predict(scores(**values), VESSELS, FittedSets(0.1, threshold, 100))
    return [NAMES[row] for row in rows]


# What a set holds


def test_sure_leaves_are_named_and_unsure_ones_give_way_to_the_broader_term():
    assert names_at(0.2, vessel=0.95, vase=0.9) == ["vase"]
    assert names_at(0.2, vessel=0.95, vase=0.5, cup=0.4) == ["vase", "cup"]
    assert names_at(0.2, vessel=0.95, vase=0.15, cup=0.15) == ["vessel"]
    assert names_at(0.2, vessel=0.6, vase=0.55, print=0.4) == ["vase", "print"]


def test_a_broader_term_swallows_its_narrower_ones():
    """Vessel keeps .35 for itself, so the truth may be "vessel": vase would be too precise."""
    assert names_at(0.2, vessel=0.95, vase=0.6) == ["vessel"]
    assert names_at(0.2, vessel=0.95, vase=0.6, print=0.3) == ["vessel", "print"]


def test_the_best_term_is_in_the_set_however_high_the_threshold():
    assert names_at(0.9, vessel=0.5, vase=0.3, print=0.1) == ["vase"]
    assert names_at(ALONE, vessel=0.5, vase=0.3, print=0.1) == ["vase"]


def test_threshold_0_is_all_top_terms_without_hidden_ones():
    assert names_at(0.0, vessel=0.9, vase=0.9, odd=0.99) == ["vessel", "print"]
    assert "*odd" not in names_at(0.5, odd=0.99)


def test_a_term_that_a_model_does_not_know_counts_as_impossible():
    said = scores(vessel=0.9, vase=0.9)
    said[NAMES.index("print")] = np.nan
    assert sets.predict(said, VESSELS, FittedSets(0.1, 0.1, 9)) == [NAMES.index("vase")]


def test_a_term_with_two_broader_terms_is_covered_by_either():
    thrones = facet_of({"seat": (), "religious object": (), "throne": ("seat", "religious object")})
    said = np.array([[0.9, 0.2, 0.1]], np.float32)
    truth = thrones.closure[[2]].astype(np.uint8)
    assert sets.covering_thresholds(said, truth, thrones)[0] == ALONE  # "seat", the best, is broader


# Fitting


def test_the_threshold_is_the_kth_smallest_score():
    said = np.stack([scores(print=0.9, vessel=value, vase=value) for value in np.linspace(0.01, 0.19, 19)])
    nodes = np.stack([tags("vase")] * 19)
    fitted = sets.fit(said, nodes, np.ones(19, bool), VESSELS, alpha=0.1)
    assert fitted == FittedSets(0.1, float(np.float32(0.02)), 19)  # k = floor(0.1 * 20) = 2


def test_with_too_few_pictures_only_all_top_terms_are_safe():
    said, nodes = np.stack([scores(vase=0.9, vessel=0.9)] * 8), np.stack([tags("vase")] * 8)
    fitted = sets.fit(said, nodes, np.ones(8, bool), VESSELS, alpha=0.1)
    assert fitted.threshold == 0
    assert [NAMES[row] for row in sets.predict(said[0], VESSELS, fitted)] == ["vessel", "print"]


def test_pictures_that_are_not_annotated_do_not_count():
    said, nodes = np.stack([scores(print=0.9)] * 30), np.stack([tags("print")] * 30)
    annotated = np.arange(30) < 12
    nodes[5] = 0  # annotated with a hidden or unknown term only
    assert sets.fit(said, nodes, annotated, VESSELS).pictures == 11


def test_all_tags_of_a_picture_must_be_covered():
    said = scores(vessel=0.9, vase=0.9, print=0.3)[None]
    one = sets.covering_thresholds(said, tags("vase")[None], VESSELS)
    both = sets.covering_thresholds(said, tags("vase", "print")[None], VESSELS)
    assert one[0] == ALONE
    assert both[0] == pytest.approx(0.3)


@pytest.mark.parametrize("alpha", [0.0, 1.0, -0.1, math.nan])
def test_an_alpha_outside_0_to_1_is_refused(alpha: float):
    with pytest.raises(ValueError, match="alpha"):
        sets.fit(scores(print=1.0)[None], tags("print")[None], np.ones(1, bool), VESSELS, alpha)


# Properties on random thesauri


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Facet, np.ndarray, np.ndarray]:
    """A random graph, coherent scores and tags of four pictures."""
    size = draw(st.integers(1, 8))
    broader: dict[str, tuple[str, ...]] = {}
    for row in range(size):
        above = draw(st.lists(st.integers(0, row - 1), max_size=2, unique=True)) if row else []
        broader[f"{row}"] = tuple(f"{each}" for each in above)
    facet = facet_of(broader)
    values = draw(st.lists(st.floats(0, 1, width=32), min_size=4 * size, max_size=4 * size))
    said = lift_broader(np.array(values, np.float32).reshape(4, size), narrower_first(facet))
    chosen = [draw(st.lists(st.integers(0, size - 1), min_size=1, max_size=2)) for _ in range(4)]
    nodes = np.stack([facet.closure[rows].any(axis=0) for rows in chosen]).astype(np.uint8)
    return facet, said, nodes


def covered_by(inside: np.ndarray, facet: Facet) -> np.ndarray:
    """Which terms a set covers: one by one, from the definition."""
    return np.array([[any(row[list({*facet.ancestors(v), v})]) for v in range(len(facet))] for row in inside])


@settings(max_examples=100, deadline=None)
@given(worlds(), st.floats(0, 1.2))
def test_no_term_of_a_set_is_broader_than_another(world: tuple[Facet, np.ndarray, np.ndarray], at: float):
    facet, said, _ = world
    inside = sets.predict_all(said, facet, FittedSets(0.1, at, 10))
    assert inside.any(axis=1).all()
    for row in inside:
        chosen = np.flatnonzero(row)
        assert not any(set(facet.ancestors(int(v))).intersection(chosen.tolist()) for v in chosen)


@settings(max_examples=100, deadline=None)
@given(worlds(), st.floats(0, 1.2), st.floats(0, 1.2))
def test_a_lower_threshold_covers_all_that_a_higher_one_does(
    world: tuple[Facet, np.ndarray, np.ndarray], one: float, other: float
):
    facet, said, _ = world
    low = covered_by(sets.predict_all(said, facet, FittedSets(0.1, min(one, other), 10)), facet)
    high = covered_by(sets.predict_all(said, facet, FittedSets(0.1, max(one, other), 10)), facet)
    assert (low | ~high).all()


@settings(max_examples=100, deadline=None)
@given(worlds())
def test_the_covering_threshold_is_the_greatest_that_covers(world: tuple[Facet, np.ndarray, np.ndarray]):
    facet, said, nodes = world
    found = sets.covering_thresholds(said, nodes, facet)
    for picture, threshold in enumerate(found):
        wanted = [
            row
            for row in np.flatnonzero(nodes[picture])
            if not set(facet.descendants(int(row))).intersection(np.flatnonzero(nodes[picture]).tolist())
        ]
        for candidate in {0.0, ALONE, *sets.own_shares(said, facet)[picture].tolist(), float(threshold)}:
            inside = sets.predict_all(said[[picture]], facet, FittedSets(0.1, candidate, 10))
            covers = bool(covered_by(inside, facet)[0, wanted].all())
            assert covers == (candidate <= threshold)


def draw_pictures(seed: int, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Synthetic pictures of one source: a random tag, sometimes two, and noisy, badly calibrated scores."""
    chance = np.random.default_rng(seed)
    said, nodes = np.empty((n, len(NAMES)), np.float32), np.empty((n, len(NAMES)), np.uint8)
    visible = NAMES[:-1]
    for picture in range(n):
        names = chance.choice(
            visible, 1 + (chance.random() < 0.2), p=(0.1, 0.3, 0.2, 0.2, 0.2), replace=False
        )
        nodes[picture] = tags(*names)
        evidence = 1.2 * nodes[picture] + chance.normal(0, 1, len(NAMES))
        said[picture] = 1 / (1 + np.exp(-evidence))
    return lift_broader(said, narrower_first(VESSELS)), nodes


@pytest.mark.parametrize("alpha", [0.05, 0.1, 0.3])
@pytest.mark.parametrize("fitted_on", [19, 60])
def test_new_pictures_of_the_same_source_are_covered_as_often_as_stated(alpha: float, fitted_on: int):
    """300 times: fit on a few pictures, try one new picture, as the guarantee is worded."""
    trials = 300
    covered = 0
    for seed in range(trials):
        said, nodes = draw_pictures(seed, fitted_on + 1)
        fitted = sets.fit(said[:-1], nodes[:-1], np.ones(fitted_on, bool), VESSELS, alpha)
        inside = sets.predict_all(said[-1:], VESSELS, fitted)
        wanted = sets.most_precise(nodes[-1:], VESSELS)[0]
        covered += bool(covered_by(inside, VESSELS)[0, wanted].all())
    spread = math.sqrt(alpha * (1 - alpha) / trials)
    assert covered / trials >= 1 - alpha - 3 * spread


def test_a_stricter_promise_never_covers_less():
    said, nodes = draw_pictures(7, 200)
    annotated = np.ones(200, bool)
    before = None
    for alpha in (0.5, 0.3, 0.1, 0.05, 0.01, 0.001):
        fitted = sets.fit(said, nodes, annotated, VESSELS, alpha)
        covered = covered_by(sets.predict_all(said, VESSELS, fitted), VESSELS)
        assert before is None or (covered | ~before).all()
        before = covered


# In a pack's calibration file


def test_it_goes_through_a_file_unchanged():
    said, nodes = draw_pictures(3, 100)
    fitted = {"objectTypes": sets.fit(said, nodes, np.ones(100, bool), VESSELS)}
    again = sets.from_json(json.loads(json.dumps(sets.to_json(fitted), allow_nan=False)))
    assert again == fitted
    assert (
        sets.predict_all(said, VESSELS, again["objectTypes"])
        == sets.predict_all(said, VESSELS, fitted["objectTypes"])
    ).all()


@pytest.mark.parametrize(
    "data",
    [
        {"objectTypes": {"alpha": 0.1}},
        {"objectTypes": []},
        {"objectTypes": {"alpha": 0.1, "threshold": "high", "pictures": 3}},
        {"objectTypes": {"alpha": 0.0, "threshold": 0.5, "pictures": 3}},
        {"objectTypes": {"alpha": 0.1, "threshold": float("nan"), "pictures": 3}},
        {"objectTypes": {"alpha": 0.1, "threshold": -1, "pictures": 3}},
    ],
)
def test_damaged_figures_are_one_clear_error(data: dict):
    with pytest.raises(PackError, match="calibration"):
        sets.from_json(data)

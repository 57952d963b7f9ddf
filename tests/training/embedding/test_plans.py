"""Mining and sampling: who meets whom, and how often."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.training.embedding import mining, plans
from assistant.training.embedding.recipe import Method
from assistant.training.recipe_file import RecipeError

seeds = st.integers(0, 2**31)


def unit(chance: np.random.Generator, rows: int, width: int = 4) -> np.ndarray:
    found = chance.standard_normal((rows, width)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def some_classes(chance: np.random.Generator, rows: int) -> np.ndarray:
    classes = chance.integers(0, max(2, rows // 2), rows)
    classes[:2] = 0, 1
    return classes.astype(np.int64)


@given(seeds, st.integers(2, 40), st.integers(1, 12))
def test_negatives_are_the_nearest_of_other_classes(seed: int, rows: int, count: int):
    chance = np.random.default_rng(seed)
    vectors, classes = unit(chance, rows), some_classes(chance, rows)
    found = mining.nearest_others(vectors, classes, count)
    for row in range(rows):
        others = np.flatnonzero(classes != classes[row])
        best = np.sort(vectors[others] @ vectors[row])[::-1][:count]
        kept = found[row][found[row] >= 0]
        assert len(kept) == min(count, len(others))
        assert (classes[kept] != classes[row]).all()
        np.testing.assert_allclose(vectors[kept] @ vectors[row], best, atol=1e-6)
    drawn = mining.draw_negatives(found, chance)
    assert all(drawn[row] in found[row] and drawn[row] >= 0 for row in range(rows))


def test_a_class_that_fills_the_neighbourhood_leaves_room():
    """Forty duplicates of one object: the reference looks at 25 neighbours and stops with an IndexError."""
    vectors = np.concatenate(
        [np.tile(unit(np.random.default_rng(0), 1), (40, 1)), unit(np.random.default_rng(1), 3)]
    )
    classes = np.array([0] * 40 + [1, 2, 3])
    found = mining.nearest_others(vectors, classes, 10)
    assert set(found[0]) == {40, 41, 42, -1}


def test_one_object_alone_has_no_negatives():
    with pytest.raises(RecipeError, match="two objects"):
        mining.nearest_others(unit(np.random.default_rng(0), 3), np.zeros(3, np.int64), 10)


@given(seeds, st.integers(2, 40), st.sampled_from(["syn+real", "syn+real-closest"]))
def test_a_picture_is_never_its_own_real_positive(seed: int, rows: int, how: str):
    chance = np.random.default_rng(seed)
    vectors, classes = unit(chance, rows), some_classes(chance, rows)
    vectors[1:] = np.where(chance.random((rows - 1, 1)) < 0.5, vectors[:1], vectors[1:])  # duplicates
    found = mining.positives(classes, how, chance, vectors)
    assert (classes[found] == classes).all()
    for row in range(rows):
        others = [other for other in np.flatnonzero(classes == classes[row]) if other != row]
        assert (found[row] != row) == bool(others)
        if others and how == "syn+real-closest":
            assert vectors[found[row]] @ vectors[row] == pytest.approx(
                max(vectors[others] @ vectors[row]), abs=1e-6
            )


def test_real_positives_are_drawn_evenly():
    classes = np.zeros(5, np.int64)
    chance = np.random.default_rng(0)
    drawn = np.stack([mining.positives(classes, "syn+real", chance) for _ in range(2000)])
    counts = np.bincount(drawn[:, 2], minlength=5)
    assert counts[2] == 0
    assert (np.abs(counts[[0, 1, 3, 4]] - 500) < 80).all()


def test_every_picture_is_the_anchor_of_two_pairs():
    chance = np.random.default_rng(0)
    classes = np.array([0, 0, 1, 2, 3])
    plan = plans.pairs(classes, unit(chance, 5), Method(learn="contrastive"), 4, chance)
    assert sorted(plan.items[:, 0]) == sorted([0, 1, 2, 3, 4] * 2)
    assert plan.labels.sum() == 5
    alike = classes[plan.items[:, 0]] == classes[plan.items[:, 1]]
    assert (alike == (plan.labels == 1)).all()
    used = np.concatenate([plan.of_step(step) for step in range(len(plan.steps))])
    assert sorted(used) == list(range(10))


def test_classes_equally_often():
    classes = np.array([0] * 900 + [1] * 90 + [2] * 10)
    plan = plans.single(classes, "classes", 10, np.random.default_rng(0))
    drawn = np.bincount(classes[plan.steps.ravel()])
    assert (np.abs(drawn - 333) < 60).all()
    assert len(plan.steps.ravel()) == 1000


@given(
    st.sampled_from(["dataset-size", "specialist-steps"]),
    st.lists(st.integers(1, 500), min_size=1, max_size=9),
    st.integers(1, 300),
    seeds,
)
def test_turns_are_shared_out_to_the_last_step(how: str, numbers: list[int], total: int, seed: int):
    sizes = {f"d{place}": number for place, number in enumerate(numbers)}
    found = np.bincount(plans.turns(how, sizes, total, seed, sizes), minlength=len(sizes))
    assert found.sum() == total
    assert (np.abs(found - np.array(numbers) / sum(numbers) * total) < 1).all()


def test_round_robin_takes_everyone_in_turn():
    assert plans.turns("round-robin", {"a": 5, "b": 900, "c": 1}, 7, 0).tolist() == [0, 1, 2, 0, 1, 2, 0]


def test_a_domain_without_its_specialist_is_named():
    with pytest.raises(RecipeError, match="for b"):
        plans.turns("specialist-steps", {"a": 5, "b": 9}, 7, 0, {"a": 3})


@given(seeds, st.integers(1, 20), st.integers(1, 8), st.integers(1, 5))
def test_a_stream_can_be_asked_for_any_part(seed: int, length: int, batch: int, steps: int):
    rows = np.arange(length) * 3
    whole = plans.DomainStream(rows, 1, seed).part(0, batch * steps)
    parts = [plans.DomainStream(rows, 1, seed).part(step * batch, batch) for step in range(steps)]
    assert whole.tolist() == np.concatenate(parts).tolist()
    passes = len(whole) // length
    assert sorted(whole[: passes * length].tolist()) == sorted(rows.tolist() * passes)


def test_a_step_belongs_to_one_domain_and_a_later_epoch_goes_on():
    domains = np.array([0] * 10 + [1] * 4)
    classes = np.arange(14)
    whose = plans.turns("round-robin", {"a": 10, "b": 4}, 12, 0)
    whole = plans.one_domain_a_step(classes, domains, whose, 0, 12, 3, 0)
    second = plans.one_domain_a_step(classes, domains, whose, 6, 12, 3, 0)
    assert second.steps.tolist() == whole.steps[6:].tolist()
    for step in whole.steps:
        assert len(set(domains[step])) == 1

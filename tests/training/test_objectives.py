"""What each kind of member minimises, beside the same thing written out picture by picture."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from assistant.tagging.members.heads import _levels, _nodes, depths_of
from assistant.training.objectives import FacetBatch, asymmetric, total
from assistant.training.recipe import MemberRecipe
from assistant.training.targets import ROOT, Tree

# vessel > vase, cup; print > etching.
PARENTS = np.array([ROOT, 0, 0, ROOT, 3])
TREE = Tree(PARENTS, np.array([0, 1, 1, 0, 1]))
VASE, ETCHING = [1.0, 1, 0, 0, 0], [0.0, 0, 0, 1, 1]

logits_of_two = st.lists(
    st.lists(st.floats(-4, 4, width=32), min_size=5, max_size=5), min_size=2, max_size=2
).map(torch.tensor)


def recipe(kind: str, **changed: object) -> MemberRecipe:
    return MemberRecipe(name="m", kind=kind, backbone="b", **changed)  # type: ignore[arg-type]


def batch(wanted: list[list[float]], **changed: object) -> dict[str, FacetBatch]:
    facts = {
        "counts": torch.ones(len(wanted), dtype=torch.bool),
        "ignored": None,
        "prior": torch.tensor([0.5, 0.4, 0.1, 0.5, 0.5]),
        "tree": TREE,
    } | changed
    return {"materials": FacetBatch(torch.tensor(wanted), **facts)}  # type: ignore[arg-type]


def loss(logits: torch.Tensor, targets: dict[str, FacetBatch], member: MemberRecipe) -> float:
    return float(total({"materials": logits}, targets, member))


@given(logits_of_two)
def test_multilabel_is_the_cross_entropy_of_each_term(logits: torch.Tensor):
    wanted = [VASE, ETCHING]
    expected = 0.0
    for row, tags in zip(logits.tolist(), wanted, strict=True):
        for value, tag in zip(row, tags, strict=True):
            likely = 1 / (1 + math.exp(-value))
            expected -= math.log(likely if tag else 1 - likely) / 2
    assert loss(logits, batch(wanted), recipe("multilabel")) == pytest.approx(expected, rel=1e-3, abs=1e-4)


@given(logits_of_two)
def test_the_asymmetric_loss_without_focus_and_margin_is_the_cross_entropy(logits: torch.Tensor):
    plain = loss(logits, batch([VASE, ETCHING]), recipe("multilabel"))
    same = loss(logits, batch([VASE, ETCHING]), recipe("multilabel", loss="asl", asl=(0.0, 0.0, 0.0)))
    assert same == pytest.approx(plain, rel=1e-4, abs=1e-4)


def test_the_asymmetric_loss_forgets_negatives_below_its_margin():
    unlikely = torch.tensor([[-5.0]])  # likely at 0.7 %
    assert float(asymmetric(unlikely, torch.zeros(1, 1), 0, 4, 0.05)) == 0
    assert float(asymmetric(unlikely, torch.ones(1, 1), 0, 4, 0.05)) > 4


@given(logits_of_two)
def test_a_masked_facet_and_ignored_terms_cost_nothing(logits: torch.Tensor):
    only_first = batch([VASE, ETCHING], counts=torch.tensor([True, False]))
    alone = loss(logits[:1], batch([VASE]), recipe("multilabel"))
    assert loss(logits, only_first, recipe("multilabel")) == pytest.approx(alone, rel=1e-4)
    nothing = batch([VASE, ETCHING], ignored=torch.ones(2, 5, dtype=torch.bool))
    assert loss(logits, nothing, recipe("multilabel")) == 0


@given(logits_of_two)
def test_softmax_over_all_tags_is_the_mean_of_softmax_over_one(logits: torch.Tensor):
    together = loss(logits[:1], batch([VASE]), recipe("softmax"))
    each = [
        loss(logits[:1], batch([[float(index == tag) for index in range(5)]]), recipe("softmax"))
        for tag in (0, 1)
    ]
    assert together == pytest.approx(sum(each) / 2, rel=1e-4, abs=1e-5)


def test_rare_tags_weigh_more_with_inverse_weights():
    even = torch.zeros(1, 5)
    weighted = recipe("softmax", weighting="inverse")
    frequent = loss(even, batch([[1.0, 0, 0, 0, 0]]), weighted)
    rare = loss(even, batch([[0.0, 0, 1, 0, 0]]), weighted)
    assert rare == pytest.approx(5 * frequent, rel=1e-4)  # shown by 10 % and 50 % of the pictures


@given(logits_of_two)
def test_the_hierarchical_loss_is_the_likelihood_of_the_path(logits: torch.Tensor):
    likely = _nodes(logits, PARENTS)
    expected = -torch.log(torch.stack([likely[0, 1], likely[1, 4]])).mean()
    found = loss(logits, batch([VASE, ETCHING]), recipe("h-softmax-nodes"))
    assert found == pytest.approx(float(expected), rel=1e-3, abs=1e-4)


@given(logits_of_two)
def test_siblings_share_what_their_broader_term_has(logits: torch.Tensor):
    likely = _nodes(logits, PARENTS)
    torch.testing.assert_close(likely[:, [0, 3]].sum(1), torch.ones(2))
    torch.testing.assert_close(likely[:, [1, 2]].sum(1), likely[:, 0])
    torch.testing.assert_close(likely[:, 4], likely[:, 3])


@given(logits_of_two)
def test_each_level_adds_up_to_one_and_deeper_ones_may_weigh_less(logits: torch.Tensor):
    likely = _levels(logits, PARENTS)
    torch.testing.assert_close(likely[:, [0, 3]].sum(1), torch.ones(2))
    deeper = likely[:, [1, 2, 4]] / likely[:, [0, 0, 3]]
    torch.testing.assert_close(deeper.sum(1), torch.ones(2))
    expected = -(torch.log(likely[0, 0]) + 0.5 * torch.log(deeper[0, 0]))
    found = loss(logits[:1], batch([VASE]), recipe("h-softmax-levels", level_weights=(1.0, 0.5)))
    assert found == pytest.approx(float(expected), rel=1e-3, abs=1e-4)


def test_logit_adjustment_asks_more_of_frequent_terms():
    """With the correction a network that only knows the frequencies says nothing of its own: zeros."""
    shares = torch.tensor([[0.5, 0.4, 0.1, 0.5, 0.5]])
    adjusted = recipe("softmax", logit_adjustment=1.0)
    own = torch.log(shares)
    plain = loss(own, batch([VASE]), recipe("softmax"))
    assert loss(torch.zeros(1, 5), batch([VASE]), adjusted) == pytest.approx(plain, rel=1e-4)


@given(st.integers(1, 12), st.integers(0, 1000))
def test_depths_count_the_broader_terms(count: int, seed: int):
    chance = np.random.default_rng(seed)
    parents = np.array([chance.integers(-1, index) if index else -1 for index in range(count)])
    depths = depths_of(parents)
    for index, above in enumerate(parents):
        assert depths[index] == (0 if above < 0 else depths[above] + 1)

"""The losses are the published formulas, and their gradients are numbers."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from assistant.training.embedding import losses

seeds = st.integers(0, 2**31)


def unit(chance: np.random.Generator, rows: int, width: int) -> np.ndarray:
    found = chance.standard_normal((rows, width))
    return found / np.linalg.norm(found, axis=1, keepdims=True)


@given(seeds, st.floats(0.1, 2.0))
def test_the_contrastive_loss_is_the_published_one(seed: int, margin: float):
    chance = np.random.default_rng(seed)
    first, second = unit(chance, 6, 5), unit(chance, 6, 5)
    alike = chance.integers(0, 2, 6)
    squared = ((first - second) ** 2).sum(1)
    wanted = 0.5 * np.mean(
        alike * squared + (1 - alike) * np.maximum(0, margin - np.sqrt(squared + 1e-9)) ** 2
    )
    found = losses.contrastive(*(torch.from_numpy(x) for x in (first, second, alike)), margin)
    assert float(found) == pytest.approx(wanted, abs=1e-12)


def test_a_pair_of_equal_pictures_that_differ_in_object_has_a_gradient():
    first = torch.nn.functional.normalize(torch.ones(1, 4), dim=1).requires_grad_()
    losses.contrastive(first, first.detach().clone(), torch.tensor([0])).backward()
    assert torch.isfinite(first.grad).all()


@given(seeds, st.sampled_from(["temperature", "normface", "cosface", "arcface"]), st.floats(0.05, 0.6))
def test_margins_change_the_right_class_only(seed: int, kind: str, margin: float):
    chance = np.random.default_rng(seed)
    cosines, labels = chance.uniform(-0.99, 0.99, (5, 7)), chance.integers(0, 7, 5)
    wanted = cosines.copy()
    right = cosines[np.arange(5), labels]
    changed = {"cosface": right - margin, "arcface": np.cos(np.arccos(right) + margin)}.get(kind, right)
    wanted[np.arange(5), labels] = changed
    found = losses.margin_logits(torch.from_numpy(cosines), torch.from_numpy(labels), kind, 64.0, margin)
    np.testing.assert_allclose(found.numpy(), 64 * wanted, atol=1e-9)


@pytest.mark.parametrize("cosine", [1.0, -1.0, 1.0000001, 0.0])
def test_arcface_never_gives_nan(cosine: float):
    cosines = torch.tensor([[cosine, 0.1]], requires_grad=True)
    logits = losses.margin_logits(cosines, torch.tensor([0]), "arcface", 64.0, 0.5)
    losses.classification(logits, torch.tensor([0])).backward()
    assert torch.isfinite(logits).all()
    assert torch.isfinite(cosines.grad).all()


@given(seeds)
def test_separate_classifiers_look_at_the_classes_of_their_domain_alone(seed: int):
    chance = np.random.default_rng(seed)
    logits = torch.from_numpy(chance.standard_normal((4, 6)))
    allowed = torch.tensor([True, True, True, False, False, False])
    labels = torch.from_numpy(chance.integers(0, 3, 4))
    among = losses.classification(logits, labels, allowed=allowed)
    assert float(among) == pytest.approx(float(losses.classification(logits[:, :3], labels)))


def test_weighted_classes_count_alike():
    weights = losses.inverse_frequency(torch.tensor([1, 3, 4]))
    counts = torch.tensor([1.0, 3.0, 4.0])
    torch.testing.assert_close(weights * counts, torch.full((3,), 8 / 3))
    assert float((weights * counts).sum() / counts.sum()) == pytest.approx(1.0)


def test_the_target_of_simsiam_gets_no_gradient():
    predicted = torch.randn(3, 4, requires_grad=True)
    target = torch.randn(3, 4, requires_grad=True)
    losses.siamese(predicted, target).backward()
    assert predicted.grad is not None
    assert target.grad is None
    assert float(losses.siamese(target, target).detach()) == pytest.approx(-1.0)

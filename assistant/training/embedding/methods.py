"""What the network learns by: contrastive pairs, a classifier over cosines, SimSiam. Vectors in, loss out."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from assistant.training.embedding import losses
from assistant.training.embedding.recipe import Method


class Contrastive(nn.Module):
    """The contrastive loss of pairs; adds nothing that learns."""

    def __init__(self, margin: float) -> None:
        super().__init__()
        self.margin = margin

    def forward(self, vectors: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """Return the loss of vectors (n, 2, d) and labels (n,), 1 = the same object."""
        return losses.contrastive(vectors[:, 0], vectors[:, 1], labels, self.margin)


class Classifier(nn.Module):
    """One direction for each class; its logit is a scaled cosine, with a margin where the loss has one.

    ``counts``: pictures of each class (classes,), for weighting. ``domains``: domain of each class
    (classes,); with separate heads only the classes of a step's domain compete.
    """

    def __init__(
        self, recipe: Method, width: int, counts: torch.Tensor, domains: torch.Tensor, seed: int
    ) -> None:
        super().__init__()
        self.recipe = recipe
        self.weight = nn.Parameter(torch.empty(len(counts), width))
        self.reset(seed)
        weights = losses.inverse_frequency(counts) if recipe.weighting == "inverse" else None
        self.register_buffer("class_weights", weights, persistent=False)
        self.register_buffer("domains", domains, persistent=False)

    def reset(self, seed: int) -> None:
        """Begin with random directions."""
        chance = torch.Generator().manual_seed(seed)
        with torch.no_grad():
            self.weight.copy_(torch.randn(self.weight.shape, generator=chance) / self.weight.shape[1] ** 0.5)

    def cosines(self, vectors: torch.Tensor) -> torch.Tensor:
        """Return cosines (n, classes) of vectors (n, d)."""
        return functional.normalize(vectors, dim=1) @ functional.normalize(self.weight, dim=1).T

    def forward(self, vectors: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """Return the loss of vectors (n, 1, d) and their classes (n,)."""
        recipe = self.recipe
        logits = losses.margin_logits(
            self.cosines(vectors[:, 0]), labels, recipe.loss, recipe.scale, recipe.margin
        )
        allowed = None
        if recipe.heads == "separate":
            domains: torch.Tensor = self.domains  # type: ignore[assignment]
            allowed = domains == domains[labels[0]]
        weights: torch.Tensor | None = self.class_weights  # type: ignore[assignment]
        return losses.classification(logits, labels, weights=weights, allowed=allowed)


class SimSiam(nn.Module):
    """Projector and predictor of SimSiam (Chen and He 2021); the loss is symmetric, targets get no gradient.

    The predictor's hidden layer is narrower; the projector ends in a batch normalisation without scale.
    """

    def __init__(self, width: int, projector: int, predictor: int) -> None:
        super().__init__()
        self.projector = nn.Sequential(
            nn.Linear(width, projector, bias=False), nn.BatchNorm1d(projector), nn.ReLU(),
            nn.Linear(projector, projector, bias=False), nn.BatchNorm1d(projector), nn.ReLU(),
            nn.Linear(projector, projector, bias=False), nn.BatchNorm1d(projector, affine=False),
        )  # fmt: skip
        self.predictor = nn.Sequential(
            nn.Linear(projector, predictor, bias=False), nn.BatchNorm1d(predictor), nn.ReLU(),
            nn.Linear(predictor, projector),
        )  # fmt: skip

    def forward(self, vectors: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """Return the loss of vectors (n, 2, d), two views of each picture."""
        first, second = self.projector(vectors[:, 0]), self.projector(vectors[:, 1])
        return 0.5 * (
            losses.siamese(self.predictor(first), second) + losses.siamese(self.predictor(second), first)
        )


def build(recipe: Method, width: int, counts: torch.Tensor, domains: torch.Tensor, seed: int) -> nn.Module:
    """Return the method of a recipe for vectors of ``width``; ``counts``, ``domains``: of each class."""
    if recipe.learn == "contrastive":
        return Contrastive(recipe.margin)
    if recipe.learn == "simsiam":
        return SimSiam(width, recipe.projector, recipe.predictor)
    return Classifier(recipe, width, counts, domains, seed)

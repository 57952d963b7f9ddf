"""What each kind of member is trained to minimise. A facet that is masked costs nothing.

Every objective takes the logits of one facet, float (n, terms), the batch's targets for it, and returns
one loss per picture, float (n,). :func:`total` averages over the pictures that count and adds the facets,
so that facets with many terms do not dilute small ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from assistant.training.recipe import MemberRecipe
from assistant.training.targets import ROOT, Tree


@dataclass(frozen=True)
class FacetBatch:
    """The targets of one facet for a batch.

    ``wanted``: float (n, terms), 1 for the tags (all nodes of their paths, or of the one drawn).
    ``counts``: bool (n,). ``ignored``: bool (n, terms) or None. ``prior``: float (terms,), share of the
    training pictures with the term. ``tree``: for the hierarchical kinds.
    """

    wanted: torch.Tensor
    counts: torch.Tensor
    ignored: torch.Tensor | None
    prior: torch.Tensor
    tree: Tree | None = None


def multilabel(logits: torch.Tensor, batch: FacetBatch, recipe: MemberRecipe) -> torch.Tensor:
    """Binary cross-entropy over every term (EUFCC-340K paper, section 5.2), or the asymmetric loss."""
    wanted = batch.wanted * (1 - 2 * recipe.smoothing) + recipe.smoothing
    if recipe.loss == "asl":
        each = asymmetric(logits, wanted, *recipe.asl)
    else:
        each = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
    if batch.ignored is not None:
        each = each.masked_fill(batch.ignored, 0.0)
    return each.sum(-1)


def asymmetric(
    logits: torch.Tensor, wanted: torch.Tensor, positive: float, negative: float, margin: float
) -> torch.Tensor:
    """Return the asymmetric loss of Ridnik et al. (arXiv 2009.14119) per term, of the shape of ``logits``.

    Easy negatives count less by focusing (``negative``), those less likely than ``margin`` not at all:
    a term that nobody wrote down may still be true.
    """
    likely = torch.sigmoid(logits)
    unlikely = (1 - likely + margin).clamp(max=1)
    right = wanted * torch.log(likely.clamp(min=1e-8))
    wrong = (1 - wanted) * torch.log(unlikely.clamp(min=1e-8))
    focus = torch.pow(
        1 - likely * wanted - unlikely * (1 - wanted), positive * wanted + negative * (1 - wanted)
    )
    return -(right + wrong) * focus


def softmax(logits: torch.Tensor, batch: FacetBatch, recipe: MemberRecipe) -> torch.Tensor:
    """Cross-entropy against the tags, all equally likely.

    With ``tags = "one"`` the batch holds one random tag per picture, as in the paper; with all of them
    this is the expectation of that loss, without its sampling noise. ``weighting = "inverse"``: each tag
    weighs by its inverse frequency (the paper's weighted cross-entropy).
    """
    wanted = batch.wanted
    if recipe.weighting == "inverse":
        weight = 1 / batch.prior.clamp(min=1e-6)
        weight = weight / weight.mean()
        scale = (wanted * weight).sum(-1) / wanted.sum(-1).clamp(min=1)
        wanted = wanted * weight
    else:
        scale = torch.ones_like(wanted[:, 0])
    wanted = wanted / wanted.sum(-1, keepdim=True).clamp(min=1e-6)
    wanted = wanted * (1 - recipe.smoothing) + recipe.smoothing / wanted.shape[-1]
    return -scale * (wanted * functional.log_softmax(logits, -1)).sum(-1)


def hierarchical_nodes(logits: torch.Tensor, batch: FacetBatch, recipe: MemberRecipe) -> torch.Tensor:
    """Cross-entropy among the siblings at every node of the tags' paths (hierarchical softmax by nodes)."""
    assert batch.tree is not None
    loss = logits.new_zeros(len(logits))
    for parent in sorted(set(batch.tree.parents.tolist()), key=lambda index: (index != ROOT, index)):
        loss = loss + _among(logits, batch.wanted, batch.tree.parents == parent)
    return loss


def hierarchical_levels(logits: torch.Tensor, batch: FacetBatch, recipe: MemberRecipe) -> torch.Tensor:
    """Cross-entropy among the terms of each level, weighted by ``level_weights``."""
    assert batch.tree is not None
    loss = logits.new_zeros(len(logits))
    for depth in range(int(batch.tree.depths.max()) + 1):
        weight = recipe.level_weights[min(depth, len(recipe.level_weights) - 1)]
        loss = loss + weight * _among(logits, batch.wanted, batch.tree.depths == depth)
    return loss


def _among(logits: torch.Tensor, wanted: torch.Tensor, chosen: NDArray[np.bool_]) -> torch.Tensor:
    """Cross-entropy within a group of terms, 0 for pictures without a tag in it."""
    group = torch.from_numpy(chosen).to(logits.device)
    tags = wanted[:, group]
    count = tags.sum(-1, keepdim=True)
    share = tags / count.clamp(min=1)
    return -(share * functional.log_softmax(logits[:, group], -1)).sum(-1)


Objective = Callable[[torch.Tensor, FacetBatch, MemberRecipe], torch.Tensor]

OBJECTIVES: Mapping[str, Objective] = {
    "multilabel": multilabel,
    "softmax": softmax,
    "h-softmax-nodes": hierarchical_nodes,
    "h-softmax-levels": hierarchical_levels,
    "clip": softmax,
}
"""Member kind -> its objective; CLIP against all terms is a softmax whose classes are words."""

NEEDS_TAGS = frozenset(OBJECTIVES) - {"multilabel"}
"""Kinds that say nothing about a picture without tags, whatever ``unannotated`` says."""


def total(
    logits: Mapping[str, torch.Tensor], batch: Mapping[str, FacetBatch], recipe: MemberRecipe
) -> torch.Tensor:
    """Return the loss of a batch: the mean over the pictures that count, summed over the facets."""
    loss = next(iter(logits.values())).new_zeros(())
    for facet, values in logits.items():
        found = batch[facet]
        counts = found.counts
        if recipe.kind in NEEDS_TAGS:
            counts = counts & (found.wanted.sum(-1) > 0)
        if counts.any():
            adjusted = values + recipe.logit_adjustment * log_prior(found.prior, recipe.kind)
            loss = loss + OBJECTIVES[recipe.kind](adjusted, found, recipe)[counts].mean()
    return loss


def log_prior(prior: torch.Tensor, kind: str) -> torch.Tensor:
    """Return what logit adjustment adds in training (Menon et al. 2021): the log prior, or log odds."""
    inside = prior.clamp(1e-6, 1 - 1e-6)
    return torch.logit(inside) if kind == "multilabel" else torch.log(inside)

"""What each kind of member is trained to minimise. A facet that nobody annotated costs nothing."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch.nn import functional


def multilabel(
    logits: Mapping[str, torch.Tensor],
    nodes: Mapping[str, torch.Tensor],
    annotated: Mapping[str, torch.Tensor],
    smoothing: float = 0.0,
) -> torch.Tensor:
    """Binary cross-entropy over every term of the annotated facets (EUFCC-340K paper, section 5.2).

    ``logits`` and ``nodes``: facet -> (n, terms); ``annotated``: facet -> bool (n,). Summed over the
    terms and averaged over the annotated pictures, so that large facets do not dilute small ones.
    """
    total = next(iter(logits.values())).new_zeros(())
    for facet, values in logits.items():
        mask = annotated[facet]
        if mask.any():
            wanted = nodes[facet][mask].float() * (1 - 2 * smoothing) + smoothing
            each = functional.binary_cross_entropy_with_logits(values[mask], wanted, reduction="none")
            total = total + each.sum(-1).mean()
    return total


def softmax(
    logits: Mapping[str, torch.Tensor],
    nodes: Mapping[str, torch.Tensor],
    annotated: Mapping[str, torch.Tensor],
    smoothing: float = 0.0,
) -> torch.Tensor:
    """Cross-entropy against the picture's tags of each annotated facet, all equally likely.

    The paper draws one random tag per facet and step; the expectation of that loss is the
    cross-entropy against the uniform distribution over the tags, which is used here because it has
    no sampling noise. Arguments as for :func:`multilabel`.
    """
    total = next(iter(logits.values())).new_zeros(())
    for facet, values in logits.items():
        wanted = nodes[facet].float()
        mask = annotated[facet] & (wanted.sum(-1) > 0)
        if mask.any():
            wanted = wanted[mask] / wanted[mask].sum(-1, keepdim=True)
            wanted = wanted * (1 - smoothing) + smoothing / wanted.shape[-1]
            total = total - (wanted * functional.log_softmax(values[mask], -1)).sum(-1).mean()
    return total


OBJECTIVES = {"multilabel": multilabel, "softmax": softmax, "clip": softmax}
"""Member kind -> its objective; CLIP contrasts a picture with the words of every trained term."""

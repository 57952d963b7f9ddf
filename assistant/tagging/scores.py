"""Score arrays and their order: what the ensemble hands to the catalogue and the trees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet


@dataclass(frozen=True, slots=True)
class FacetScores:
    """The scores of one picture in one facet; index = the term's row.

    ``fused``: float32 (n_terms,), calibrated to 0..1, a broader term never below a narrower one.
    ``members``: member name -> float32 (n_terms,), each member's own probability; NaN where the
    member does not know the term.
    """

    fused: NDArray[np.float32]
    members: Mapping[str, NDArray[np.float32]]


Scores: TypeAlias = Mapping[str, FacetScores]
"""Facet key -> scores of one picture."""


def ranking(facet: Facet, fused: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the rows of ``facet`` best first, hidden terms left out.

    ``fused``: float32 (n_terms,). Equal scores are ordered broader first (smaller depth), then by
    row, so that the order is the same on every machine and a path reads from the top.
    """
    rows = np.arange(len(facet.terms))
    order: NDArray[np.intp] = np.lexsort((rows, facet.depth, -fused))
    visible = np.fromiter((not facet.terms[row].hidden for row in order), bool, len(order))
    shown: NDArray[np.intp] = order[visible]
    return shown

"""Hierarchical precision, recall and F (Kiritchenko, Matwin, Nock and Famili, 2006).

"Learning and Evaluation in the Presence of Class Hierarchies: Application to Text Categorization",
Canadian AI 2006. Predicted and true terms are both extended by all their broader terms, and the extended
sets are compared over all pictures together::

    hP = sum |P ∩ T| / sum |P|      hR = sum |P ∩ T| / sum |T|      hF = 2 hP hR / (hP + hR)

So a near miss (vase for jug) costs less than a far one (vase for coin). The thesaurus is a graph: a term
brings the broader terms of every route. The facet itself is no term and counts on neither side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.tagging.coherence import narrower_first

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet


@dataclass(frozen=True, slots=True)
class Overlap:
    """Per picture: how many extended terms were right, predicted and true; int64 (n_pictures,) each."""

    right: NDArray[np.int64]
    predicted: NDArray[np.int64]
    true: NDArray[np.int64]

    def to_json(self) -> dict[str, Any]:
        """Return hP, hR and hF over all pictures; None where nothing was predicted or is true."""
        right, predicted, true = (int(part.sum()) for part in (self.right, self.predicted, self.true))
        both = predicted + true
        return {
            "precision": right / predicted if predicted else None,
            "recall": right / true if true else None,
            "f": 2 * right / both if both else None,
        }


def extend(sets: NDArray[np.bool_], facet: Facet) -> NDArray[np.bool_]:
    """Return a copy of ``sets``, bool (n_pictures, n_terms), with every broader term of its terms."""
    # Terms along the first axis: a term's pictures lie side by side, and a link is one pass over them.
    extended = np.ascontiguousarray(sets.T)
    for row, broader in narrower_first(facet):
        for wide in broader:
            extended[wide] |= extended[row]
    return np.ascontiguousarray(extended.T)


def narrowest(sets: NDArray[np.bool_], facet: Facet) -> NDArray[np.bool_]:
    """Return a copy of ``sets``, bool (n_pictures, n_terms), without the broader terms of its terms."""
    covered = np.zeros((sets.shape[1], sets.shape[0]), bool)
    members = np.ascontiguousarray(sets.T)
    for row, broader in narrower_first(facet):
        below = covered[row] | members[row]
        for wide in broader:
            covered[wide] |= below
    return np.asarray(sets & ~covered.T, bool)


def overlap(predicted: NDArray[np.bool_], tags: NDArray[np.bool_], facet: Facet) -> Overlap:
    """Return the counts of the extended sets; both arguments bool (n_pictures, n_terms)."""
    said, true = extend(predicted, facet), extend(tags, facet)
    return Overlap(
        np.count_nonzero(said & true, axis=1).astype(np.int64),
        np.count_nonzero(said, axis=1).astype(np.int64),
        np.count_nonzero(true, axis=1).astype(np.int64),
    )

"""Right, plausible or wrong: how a suggestion stands to the tags, as in the paper's Figure 12.

Cataloguers stop at different depths and name one aspect of several, so a suggestion that is no tag need not
be wrong. It is *plausible* where it is broader or narrower than one of the object's most specific tags, at
any distance, or stands beside it under the same broader term; and wherever the facet is not annotated,
because then nobody has said anything. All else is *wrong*. Top terms are not beside each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation.metrics import CHUNK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet

WRONG, PLAUSIBLE, RIGHT = 0, 1, 2
NAMES = ("wrong", "plausible", "right")
"""The marks in words; the place is the mark."""


def marks(tags: NDArray[np.bool_], leaves: Sequence[Sequence[int]], facet: Facet) -> NDArray[np.int8]:
    """Return int8 (n_pictures, n_terms): what a suggestion of each term would be.

    ``tags``: bool (n_pictures, n_terms), every node of a tag's path. ``leaves``: the rows of the most
    specific tags of each picture (:meth:`assistant.datasets.Records.leaves`).
    """
    deepest = np.zeros(tags.shape, np.float32)
    for index, rows in enumerate(leaves):
        deepest[index, list(rows)] = 1
    related = _related(facet)
    found = np.full(tags.shape, WRONG, np.int8)
    for start in range(0, len(tags), CHUNK):
        part = slice(start, start + CHUNK)
        found[part][deepest[part] @ related > 0] = PLAUSIBLE
    found[tags] = RIGHT
    found[~tags.any(axis=1)] = PLAUSIBLE
    return found


def _related(facet: Facet) -> NDArray[np.float32]:
    """Return float32 (n_terms, n_terms): above 0 for terms that are broader, narrower or beside."""
    links = np.zeros((len(facet.terms), len(facet.terms)), np.float32)
    for term in facet.terms:
        links[term.row, list(term.broader)] = 1
    beside = links @ links.T
    return np.asarray(facet.closure + facet.closure.T + beside, np.float32)


def shares(found: NDArray[np.int8], predicted: NDArray[np.bool_]) -> dict[str, Any]:
    """Return ``n`` and the share of each mark among the predictions, bool (n_pictures, n_terms)."""
    counts = np.bincount(found[predicted], minlength=len(NAMES))
    total = int(counts.sum())
    return {"n": total} | {
        name: float(counts[mark] / total) if total else None for mark, name in enumerate(NAMES)
    }

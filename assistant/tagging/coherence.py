"""Make scores agree with the thesaurus: a broader term is at least as likely as a narrower one.

The rule is the maximum constraint of C-HMCNN (Giunchiglia and Lukasiewicz, NeurIPS 2020), which
holds on any directed acyclic graph, so also for terms with several broader terms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet


def narrower_first(facet: Facet) -> list[tuple[int, tuple[int, ...]]]:
    """Return ``(row, its broader rows)`` for every term with a broader one, narrower terms first."""
    # A broader term has strictly more terms below it than any of its narrower terms.
    below = facet.closure.sum(axis=0)
    return [
        (int(row), facet.terms[row].broader)
        for row in np.argsort(below, kind="stable")
        if facet.terms[row].broader
    ]


def lift_broader(
    scores: NDArray[np.float32], order: list[tuple[int, tuple[int, ...]]]
) -> NDArray[np.float32]:
    """Return a copy of ``scores`` (n_pictures, n_terms) in which broader >= narrower.

    ``order`` comes from :func:`narrower_first`.
    """
    lifted = scores.copy()
    for row, broader in order:
        for wide in broader:
            np.maximum(lifted[:, wide], lifted[:, row], out=lifted[:, wide])
    return lifted

"""Score arrays to the suggestions that a catalogue keeps."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from assistant.catalogue import Suggestion

if TYPE_CHECKING:
    from assistant.tagging import Scores
    from assistant.vocabulary import Vocabulary

TOP = 25
"""Suggestions kept for each facet: ten are shown, the rest is there for lower thresholds and "why"."""

ALWAYS = 10
"""The first ones are kept however low they score: the window shows ten of each facet."""

LEAST = 0.005
"""Further down the list, what scores less is no suggestion."""


def suggestions_from(scores: Scores, vocabulary: Vocabulary) -> dict[str, list[Suggestion]]:
    """Return the best terms of each facet of ``scores``, in the order of `assistant.tagging.ranking`.

    A facet without scores is left out. Hidden terms are never suggested. A member that does not know
    a term (its score is not a number) is not among the term's ``members``.
    """
    from assistant.tagging import ranking

    found = {}
    for key, facet in vocabulary.facets.items():
        if key not in scores:
            continue
        fused, members = scores[key].fused, scores[key].members
        found[key] = [
            Suggestion(
                facet=key,
                uri=facet.terms[row].uri,
                score=float(fused[row]),
                rank=rank,
                members={name: float(own[row]) for name, own in members.items() if math.isfinite(own[row])},
            )
            for rank, row in enumerate(ranking(facet, fused)[:TOP], start=1)
            if rank <= ALWAYS or fused[row] >= LEAST
        ]
    return found

"""Which terms go wrong most: suggested where they do not belong, or missed where they do.

What a person would want to know of each: how often, in which pictures, and which other term stood there
instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation.breakdown import term_counts
from assistant.evaluation.hierarchical import narrowest

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.datasets.records import Records
    from assistant.vocabulary import Facet

TERMS = 10
EXAMPLES = 3


def worst_terms(
    scores: NDArray[np.float32],
    predicted: NDArray[np.bool_],
    tags: NDArray[np.bool_],
    records: Records,
    facet: Facet,
    *,
    terms: int = TERMS,
) -> dict[str, list[dict[str, Any]]]:
    """Return the terms with most ``false_positives`` and most ``false_negatives``, the worst first.

    ``scores``: float32, ``predicted`` and ``tags``: bool, all (n_records, n_terms). Each entry has the
    term's ``uri`` and ``path``, the counts ``found``, ``wrong`` and ``missed``, ``precision`` and
    ``recall``, what most often stood ``instead`` (the most specific tag of the pictures where this term
    was wrong; the most specific wrong prediction where it was missed), and ``examples``: the surest errors
    first, each with CSV ``row``, ``id`` and ``score`` (None: a term that the system does not know).
    """
    counts = term_counts(predicted, tags)
    extra, lost = predicted & ~tags, tags & ~predicted
    true, said = narrowest(tags, facet), narrowest(extra, facet)

    def entry(term: int, errors: NDArray[np.bool_], others: NDArray[np.bool_], sign: int) -> dict[str, Any]:
        found, wrong, missed = (int(part[term]) for part in (counts.found, counts.wrong, counts.missed))
        pictures = np.flatnonzero(errors[:, term])
        instead = others[pictures].sum(axis=0)
        sure = np.argsort(np.nan_to_num(sign * scores[pictures, term], nan=np.inf), kind="stable")
        return {
            "uri": facet.terms[term].uri,
            "path": facet.path_label(term),
            "found": found,
            "wrong": wrong,
            "missed": missed,
            "precision": found / (found + wrong) if found + wrong else None,
            "recall": found / (found + missed) if found + missed else None,
            "instead": facet.path_label(int(instead.argmax())) if instead.any() else None,
            "examples": [
                {"row": records[index].row, "id": records[index].id, "score": _score(scores[index, term])}
                for index in pictures[sure[:EXAMPLES]].tolist()
            ],
        }

    return {
        "false_positives": [entry(term, extra, true, -1) for term in _most(counts.wrong, terms)],
        "false_negatives": [entry(term, lost, said, 1) for term in _most(counts.missed, terms)],
    }


def _most(counts: NDArray[np.int64], terms: int) -> list[int]:
    order = np.argsort(-counts, kind="stable")[:terms]
    return [int(term) for term in order if counts[term]]


def _score(value: np.float32) -> float | None:
    return None if np.isnan(value) else round(float(value), 4)

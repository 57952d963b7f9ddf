"""The page of examples, like the paper's Figure 12: pictures with their suggestions marked.

The pictures are not chosen by hand: they are spread evenly from the worst to the best by R-Precision, the
first picture of each object. A thumbnail is made only where a person asks for it, because the pictures are
others' property.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant import pictures
from assistant.evaluation.collected import FUSED, Collected
from assistant.evaluation.marks import NAMES, marks
from assistant.evaluation.metrics import PictureMetrics, display_order
from assistant.pictures import UnreadablePicture
from assistant.tagging import ranking

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Vocabulary

SHOWN = 5
"""Suggestions of a facet beside a picture."""

UNJUDGED = 3
"""Suggestions of a facet that is not annotated: nobody can say whether they are right."""

SIDE = 320
"""Longest side of a thumbnail, in pixels."""


def choose(
    collected: Collected,
    vocabulary: Vocabulary,
    measured: Mapping[str, Mapping[str, PictureMetrics]],
    count: int = 12,
) -> list[dict[str, Any]]:
    """Return ``count`` pictures, the worst first, with their tags and marked suggestions.

    Each has ``row``, ``id``, ``object``, ``source``, ``picture`` (path), ``r_precision`` (mean over its
    annotated facets) and ``facets``: key, ``label``, ``annotated``, ``tags`` (labels of the most specific
    ones) and ``suggestions`` with ``path``, ``label``, ``score`` and ``mark``.
    """
    records = collected.records
    totals, facets = np.zeros((2, len(records)))
    for found in measured[FUSED].values():
        totals[found.indexes] += found.values[:, 0]
        facets[found.indexes] += 1
    values = totals / np.maximum(facets, 1)
    firsts: dict[tuple[str, str], int] = {}
    for index in np.flatnonzero(facets).tolist():
        firsts.setdefault(records[index].object_key, index)
    one_each = sorted(firsts.values(), key=lambda index: float(values[index]))
    places = np.unique(np.linspace(0, len(one_each) - 1, min(count, len(one_each))).round().astype(int))
    return [
        {
            "row": records[index].row,
            "id": records[index].id,
            "object": records[index].object,
            "source": records[index].source,
            "picture": records[index].picture,
            "r_precision": float(values[index]),
            "facets": [_facet(collected, index, facet) for facet in vocabulary.facets.values()],
        }
        for index in (one_each[place] for place in places)
    ]


def _facet(collected: Collected, index: int, facet: Facet) -> dict[str, Any]:
    one = collected.records.subset([index])
    tags = np.zeros((1, len(facet.terms)), bool)
    order = display_order(facet)
    tags[:, order] = one.nodes(facet.key)[:, order]
    leaves = one.leaves(facet.key)
    found = marks(tags, leaves, facet)[0]
    scores = collected.systems[FUSED][facet.key][index]
    return {
        "key": facet.key,
        "label": facet.label(),
        "annotated": bool(tags.any()),
        "tags": [facet.path_label(row) for row in leaves[0] if not facet.terms[row].hidden],
        "suggestions": [
            {
                "path": facet.path_label(int(row)),
                "label": facet.terms[row].label(),
                "score": round(float(scores[row]), 4),
                "mark": NAMES[found[row]],
            }
            for row in ranking(facet, scores)[: SHOWN if tags.any() else UNJUDGED]
        ],
    }


def thumbnail(picture: Path) -> bytes | None:
    """Return a small JPEG of ``picture``, None where it can no longer be read."""
    from PIL import Image

    try:
        pixels = pictures.thumbnail(picture, SIDE)
    except UnreadablePicture:
        return None
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=82)
    return stream.getvalue()

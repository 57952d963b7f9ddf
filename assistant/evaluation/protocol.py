"""The paper's protocol: its four metrics for the ensemble, each member alone and the baselines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.evaluation.collected import (
    FUSED,
    Baseline,
    Collected,
    EvaluationError,
    FacetArrays,
    Progress,
    Suggester,
    collect,
    read_batches,
)
from assistant.evaluation.metrics import (
    NOTHING,
    Metrics,
    PictureMetrics,
    aggregate,
    display_order,
    mean_metrics,
    per_picture,
)

if TYPE_CHECKING:
    from assistant.datasets.records import Records
    from assistant.vocabulary import Vocabulary

__all__ = [
    "FUSED",
    "Baseline",
    "EvaluationError",
    "FacetArrays",
    "Progress",
    "Suggester",
    "evaluate",
    "figures",
    "measure",
    "read_batches",
    "unknown_tags",
]


def evaluate(
    ensemble: Suggester,
    records: Records,
    vocabulary: Vocabulary,
    *,
    baselines: Sequence[Baseline] = (),
    batch: int = 32,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Evaluate ``ensemble`` on annotated pictures and return a report that JSON can hold.

    The report is that of :func:`figures`. Raises EvaluationError where no picture can be evaluated.
    """
    scored = collect(ensemble, records, vocabulary, baselines=baselines, batch=batch, progress=progress)
    return figures(scored, vocabulary, measure(scored, vocabulary))


def measure(collected: Collected, vocabulary: Vocabulary) -> dict[str, dict[str, PictureMetrics]]:
    """Return system name -> facet key -> the four metrics of each evaluated picture.

    Facets that a system does not have (a baseline may lack some) are left out.
    """
    found: dict[str, dict[str, PictureMetrics]] = {name: {} for name in collected.systems}
    for key, facet in vocabulary.facets.items():
        order, tags = display_order(facet), collected.records.nodes(key)
        for name, arrays in collected.systems.items():
            if key in arrays:
                found[name][key] = per_picture(arrays[key], tags, order)
    return found


def figures(
    collected: Collected, vocabulary: Vocabulary, measured: Mapping[str, Mapping[str, PictureMetrics]]
) -> dict[str, Any]:
    """Return the paper's metrics of every system as an object that JSON can hold.

    ``measured``: from :func:`measure`. ``facets`` and ``mean`` are the ensemble's metrics; ``members`` and
    ``baselines`` hold the same two for each member alone and each baseline. A picture that cannot be read
    is left out and named in ``failed``. ``unknown_tags`` counts per facet the tags that are ignored because
    the vocabulary does not have or does not show their term.
    """
    found = {
        name: {key: aggregate([facets[key]]) if key in facets else NOTHING for key in vocabulary.facets}
        for name, facets in measured.items()
    }
    return {
        **_report(found[FUSED]),
        "members": {name: _report(found[name]) for name in collected.members},
        "baselines": {name: _report(found[name]) for name in collected.baselines},
        "unknown_tags": unknown_tags(collected.records, vocabulary),
        "pictures": len(collected.records),
        "objects": len({record.object_key for record in collected.records}),
        "failed": [
            {"row": item.row, "picture": str(item.picture), "reason": item.reason}
            for item in collected.failed
        ],
        "missing": [{"row": item.row, "picture": item.named} for item in collected.records.missing],
        "seconds": collected.seconds,
    }


def _report(facets: dict[str, Metrics]) -> dict[str, Any]:
    return {
        "facets": {key: item.to_json() for key, item in facets.items()},
        "mean": mean_metrics(facets).to_json(),
    }


def unknown_tags(records: Records, vocabulary: Vocabulary) -> dict[str, int]:
    """Return per facet how many tags are ignored: not in the vocabulary, or a term it never shows."""
    counts = {}
    for key, facet in vocabulary.facets.items():
        hidden = {term.row for term in facet.terms if term.hidden}
        counts[key] = sum(
            len(record.tags[key].unknown) + len(hidden.intersection(record.tags[key].nodes))
            for record in records
        )
    return counts

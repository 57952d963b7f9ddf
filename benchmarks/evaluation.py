"""How long an evaluation takes once the pictures are scored: our metrics beside scikit-learn and a loop.

Run: ``python -m benchmarks.evaluation [--pictures 30000] [--members 3]`` (``pip install scikit-learn`` for
the peer's rows)

Scores and tags are drawn at random over the program's own vocabulary (some 1,200 terms), with as many tags
a picture as EUFCC-340K has. Every way works on the same arrays in the same run, on as many threads as numpy
takes. "One system" is the ensemble; a report measures it and each member, with intervals for all.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from assistant import vocabulary
from assistant.datasets.records import Record, Records, Tags
from assistant.evaluation import bootstrap, breakdown, calibration, hierarchical, marks, metrics, predicted
from assistant.evaluation.analysis import analyse
from assistant.evaluation.collected import FUSED, Collected
from assistant.evaluation.protocol import figures, measure
from benchmarks.command_line import parser_of

ANNOTATED = {"objectTypes": 0.96, "materials": 0.85, "classifications": 0.12, "subjects": 0.09}
"""Share of annotated pictures per facet, as in the inner test set of EUFCC-340K."""


def main() -> None:
    """Print the table."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--pictures", type=int, default=30_000)
    parser.add_argument("--members", type=int, default=3)
    parser.add_argument("--loop", type=int, default=500, help="pictures of the plain loop (scaled up)")
    args = parser.parse_args()
    terms = vocabulary.load_default()
    collected = draw(args.pictures, args.members, terms)
    total = sum(len(facet.terms) for facet in terms.facets.values())
    print(f"{args.pictures:,} pictures x {total:,} terms; seconds")
    one = Collected(collected.records, {FUSED: collected.systems[FUSED]})
    found, seconds = timed(lambda: measure(one, terms))
    row("the paper's four metrics, one system", seconds)
    parts(one, terms, found)
    measured, first = timed(lambda: measure(collected, terms))
    _, second = timed(lambda: figures(collected, terms, measured))
    row(f"the paper's metrics, ensemble and {args.members} members", first + second)
    _, third = timed(lambda: analyse(collected, terms, measured, training=collected.records))
    row("everything else of a report, with 1,000 resamples", third)
    row("in all", first + second + third)
    peers(one, terms, args.loop)
    print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.1f} GB")


def parts(collected: Collected, terms: Any, measured: Any) -> None:
    """Time each further figure of one system over all facets."""
    cases = []
    for key, facet in terms.facets.items():
        tags = collected.records.nodes(key).astype(bool)
        indexes = np.flatnonzero(tags.any(axis=1))
        scores = collected.systems[FUSED][key][indexes]
        cases.append((facet, indexes, scores, tags[indexes], metrics.display_order(facet)))

    def over(work: Callable[..., Any]) -> list[Any]:
        return [work(*case) for case in cases]

    sets, seconds = timed(
        lambda: over(lambda facet, _, scores, tags, order: predicted.top(scores, tags.sum(1), order))
    )
    row("  the first R ranks as sets", seconds)
    chosen = {case[0].key: said for case, said in zip(cases, sets, strict=True)}
    row(
        "  hierarchical precision, recall, F",
        timed(
            lambda: over(lambda facet, _, s, tags, o: hierarchical.overlap(chosen[facet.key], tags, facet))
        )[1],
    )
    row(
        "  by depth, by frequency, by term",
        timed(
            lambda: over(
                lambda facet, _, s, tags, o: breakdown.by_depth(
                    breakdown.term_counts(chosen[facet.key], tags), facet
                )
            )
        )[1],
    )
    row(
        "  calibration (15 bins, two kinds, two sets)",
        timed(
            lambda: over(lambda facet, _, scores, tags, order: calibration.calibration(scores, tags, order))
        )[1],
    )
    leaves = {case[0].key: collected.records.subset(case[1]).leaves(case[0].key) for case in cases}
    row(
        "  right, plausible, wrong",
        timed(lambda: over(lambda facet, _, s, tags, o: marks.marks(tags, leaves[facet.key], facet)))[1],
    )
    keys = bootstrap.clusters(record.object_key for record in collected.records)
    above = np.zeros((len(keys), 16))
    for place, item in enumerate(measured[FUSED].values()):
        above[item.indexes, 4 * place : 4 * place + 4] = item.values
    row(
        "  1,000 resamples of the objects, 16 figures",
        timed(lambda: bootstrap.resampled_ratios(above, np.ones_like(above), keys))[1],
    )


def peers(collected: Collected, terms: Any, pictures: int) -> None:
    """Time what others do on the largest facet alone, and our four metrics on the same arrays."""
    facet = terms["objectTypes"]
    tags = collected.records.nodes("objectTypes").astype(bool)
    indexes = np.flatnonzero(tags.any(axis=1))
    scores, tags = collected.systems[FUSED]["objectTypes"][indexes], tags[indexes]
    order = metrics.display_order(facet)
    print(f"\nobject types alone: {len(indexes):,} pictures x {len(facet.terms):,} terms")
    row(
        "ours: R-Precision, Acc@1, Acc@10, average rank",
        timed(lambda: metrics.per_picture(scores, tags, order))[1],
    )
    try:
        from sklearn.metrics import coverage_error, label_ranking_average_precision_score
    except ImportError:
        print("scikit-learn is not installed: its rows are left out")
    else:
        row(
            "scikit-learn: ranking average precision",
            timed(lambda: label_ranking_average_precision_score(tags, scores))[1],
        )
        row("scikit-learn: coverage error", timed(lambda: coverage_error(tags, scores))[1])
    some = min(pictures, len(indexes))
    _, seconds = timed(lambda: [loop(scores[index], tags[index], facet) for index in range(some)])
    row(f"a plain loop over pictures ({some:,}, scaled up)", seconds * len(indexes) / some)


def loop(scores: np.ndarray, tags: np.ndarray, facet: Any) -> tuple[float, ...]:
    """The four metrics of one picture as one would write them down."""
    rows = [row for row in range(len(scores)) if not facet.terms[row].hidden]
    ranked = sorted(rows, key=lambda row: (-scores[row], facet.depth[row], row))
    wanted = set(np.flatnonzero(tags).tolist())
    ranks = [rank for rank, row in enumerate(ranked, start=1) if row in wanted]
    size = len(ranks)
    return sum(rank <= size for rank in ranks) / size, ranks[0] == 1, ranks[0] <= 10, sum(ranks) / size


def draw(pictures: int, members: int, terms: Any) -> Collected:
    """Return random scores and tags: whole paths, some terms much more often, three pictures an object."""
    rng = np.random.default_rng(0)
    tags: dict[str, list[Tags]] = {}
    systems: dict[str, dict[str, np.ndarray]] = {
        name: {} for name in (FUSED, *(f"member {number}" for number in range(1, members + 1)))
    }
    for key, facet in terms.facets.items():
        shown = np.array([term.row for term in facet.terms if not term.hidden])
        weights = 1 / np.arange(1, len(shown) + 1)
        leaves = rng.choice(rng.permutation(shown), pictures, p=weights / weights.sum())
        annotated = rng.random(pictures) < ANNOTATED[key]
        paths = {int(row): tuple(sorted((int(row), *facet.ancestors(int(row))))) for row in np.unique(leaves)}
        tags[key] = [
            Tags((int(row),), paths[int(row)]) if known else Tags()
            for row, known in zip(leaves, annotated, strict=True)
        ]
        for facets in systems.values():
            scores = rng.random((pictures, len(facet.terms)), dtype=np.float32) ** 8
            scores[np.arange(pictures), leaves] += 0.5 * rng.random(pictures, dtype=np.float32)
            facets[key] = np.minimum(scores, 1)
    records = tuple(
        Record(
            row + 2,
            Path(f"{row}.jpg"),
            str(row),
            str(row // 3),
            "drawn",
            {key: tags[key][row] for key in tags},
        )
        for row in range(pictures)
    )
    sizes = {key: len(facet.terms) for key, facet in terms.facets.items()}
    drawn = Records(Path("drawn.csv"), tuple(terms.facets), sizes, records)
    return Collected(drawn, systems, tuple(name for name in systems if name != FUSED))


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Return what ``work`` returns and the seconds it took."""
    started = time.perf_counter()
    found = work()
    return found, time.perf_counter() - started


def row(name: str, seconds: float) -> None:
    """Print one line of the table."""
    print(f"{name:<58}{seconds:>8.2f}", flush=True)


if __name__ == "__main__":
    main()

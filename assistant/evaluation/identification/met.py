"""The protocol of the Met data set (Ypsilantis and others, NeurIPS 2021): GAP, GAP-, ACC, the OOD table.

One search finds the 50 nearest exhibit pictures of every query; every number of neighbours ``k`` and every
temperature is then scored from it. The pair with the highest GAP on the validation queries is measured on
the test queries. In the OOD table, rows are tuned with a share of the validation distractors and columns
are measured with a share of the test distractors; smaller shares are part of larger ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.nearest import Progress, nearest
from assistant.identify.decision import (
    KS,
    TEMPERATURES,
    GridResult,
    accuracy,
    gap,
    gap_minus,
    grid,
    predict,
    tie_rate,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.evaluation.identification.met_files import GroundTruth, Pictures

VAL_SHARES = (0.0, 0.1, 1.0)
TEST_SHARES = (0.0, 0.05, 0.1, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Searched:
    """Queries with their neighbours, best first.

    ``similarity``: float32 (n, K); ``labels``: int64 (n, K), class rows, -1 = no neighbour; ``truth``: int64
    (n,), class row, -1 = a distractor. A query of a class that the database lacks has a row of its own: it
    is a query that must be answered and cannot be.
    """

    similarity: NDArray[np.float32]
    labels: NDArray[np.int64]
    truth: NDArray[np.int64]
    n_classes: int

    @property
    def inside(self) -> NDArray[np.bool_]:
        """Return which queries show an exhibit, bool (n,)."""
        found: NDArray[np.bool_] = self.truth >= 0
        return found

    def with_distractors(self, share: float, seed: int) -> Searched:
        """Return the queries with ``share`` of the distractors; a smaller share is part of a larger one."""
        distractors = np.flatnonzero(~self.inside)
        mixed = np.random.default_rng(seed).permutation(distractors)
        kept = np.sort(np.concatenate([np.flatnonzero(self.inside), mixed[: round(share * len(mixed))]]))
        return Searched(self.similarity[kept], self.labels[kept], self.truth[kept], self.n_classes)

    def swept(self, ks: Sequence[int], temperatures: Sequence[float]) -> GridResult:
        """Score every ``k`` and temperature."""
        return grid(
            self.similarity,
            self.labels,
            self.truth,
            n_classes=self.n_classes,
            ks=ks,
            temperatures=temperatures,
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """GAP, GAP- and ACC at one ``k`` and temperature; ``tie_rate``: share with another's confidence."""

    k: int
    temperature: float
    gap: float
    gap_minus: float
    acc: float
    tie_rate: float

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        return {
            "k": self.k,
            "temperature": self.temperature,
            "gap": self.gap,
            "gap_minus": self.gap_minus,
            "acc": self.acc,
            "tie_rate": self.tie_rate,
        }


@dataclass(frozen=True, slots=True)
class MetReport:
    """``scores``: our reading; ``reference``: the authors' formula, tuned and measured with itself.

    ``ood``: GAP by (share of validation distractors, share of test distractors). ``counts``: what was
    measured on.
    """

    counts: Mapping[str, int]
    grid: GridResult
    scores: Scores
    reference: Scores
    ood: Mapping[tuple[float, float], float]
    ood_tuned: Mapping[float, tuple[int, float]]

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        rows = [
            {
                "val_distractors": row,
                "k": k,
                "temperature": temperature,
                "gap": {f"{column:g}": self.ood[row, column] for column in TEST_SHARES},
            }
            for row, (k, temperature) in self.ood_tuned.items()
        ]
        return {
            "counts": dict(self.counts),
            "test": self.scores.to_json(),
            "test_reference": self.reference.to_json(),
            "grid": self.grid.to_json(),
            "ood": rows,
        }


def measure(
    vectors: Mapping[str, NDArray[np.float32]],
    truth: GroundTruth,
    *,
    ks: Sequence[int] = KS,
    temperatures: Sequence[float] = TEMPERATURES,
    seed: int = 0,
    progress: Progress | None = None,
) -> MetReport:
    """Run the protocol.

    ``vectors``: float32 (n, d) with rows of length 1 for the parts database, val and test, one row per entry
    of ``truth``. ``ks``, ``temperatures``: what is tried; one of each = nothing is tuned. ``seed`` draws the
    distractors of the OOD table. Raises ProtocolError where a query set shows no exhibit at all.
    """
    for name, entries in (("val", truth.val), ("test", truth.test)):
        if all(label is None for label in entries.classes):
            raise ProtocolError(
                f"{entries.path} has no query of an exhibit (MET_id): there is nothing to measure on {name}. "
                "Get the file again."
            )
    classes = {label: row for row, label in enumerate(sorted(set(_named(truth.database))))}
    database = np.array([classes[label] for label in _named(truth.database)], np.int64)
    total = len(truth.val) + len(truth.test)

    def searched(name: str, entries: Pictures, before: int) -> Searched:
        def show(done: int, _total: int) -> None:
            if progress is not None:
                progress(before + done, total)

        similarity, rows = nearest(vectors[name], vectors["database"], max(ks), progress=show)
        labels = np.where(rows < 0, -1, database[rows])
        wanted = [-1 if label is None else classes.get(label, len(classes)) for label in entries.classes]
        return Searched(similarity, labels, np.array(wanted, np.int64), len(classes))

    val, test = searched("val", truth.val, 0), searched("test", truth.test, len(truth.val))
    tuned = val.swept(ks, temperatures)
    ood_tuned = {
        share: val.with_distractors(share, seed).swept(ks, temperatures).best for share in VAL_SHARES
    }
    parts = {share: test.with_distractors(share, seed) for share in TEST_SHARES}
    return MetReport(
        counts=_counts(truth, val, test, vectors["database"].shape[1]),
        grid=tuned,
        scores=scores(test, *tuned.best),
        reference=scores(test, *_authors_choice(val, ks, temperatures), reference=True),
        ood={
            (row, column): scores(part, *best).gap
            for row, best in ood_tuned.items()
            for column, part in parts.items()
        },
        ood_tuned=ood_tuned,
    )


def scores(queries: Searched, k: int, temperature: float, *, reference: bool = False) -> Scores:
    """Return the scores of ``queries`` at one ``k`` and temperature.

    ``reference``: the formula of the authors' code, with confidences as it rounds them; equal ones are still
    ordered wrong before right, not as the file lists them.
    """
    found = predict(
        queries.similarity,
        queries.labels,
        n_classes=queries.n_classes,
        k=k,
        temperature=temperature,
        reference=reference,
    )
    right = found.correct(queries.truth)
    sure = np.exp(found.log_confidence) if reference else found.log_odds
    return Scores(
        k,
        temperature,
        gap(sure, right, int(np.count_nonzero(queries.inside))),
        gap_minus(sure, right, queries.inside),
        accuracy(right, queries.inside),
        tie_rate(sure),
    )


def _authors_choice(val: Searched, ks: Sequence[int], temperatures: Sequence[float]) -> tuple[int, float]:
    """Return the first best ``k`` and temperature in the order of the authors' sweep, by their formula."""
    cells = [(k, temperature) for k in sorted(ks) for temperature in temperatures]
    return max(cells, key=lambda cell: scores(val, *cell, reference=True).gap)


def _named(entries: Pictures) -> list[str]:
    return [label for label in entries.classes if label is not None]


def _counts(truth: GroundTruth, val: Searched, test: Searched, width: int) -> dict[str, int]:
    return {
        "exhibits": val.n_classes,
        "pictures": len(truth.database),
        "dimensions": width,
        "val_queries": int(np.count_nonzero(val.inside)),
        "val_distractors": int(np.count_nonzero(~val.inside)),
        "test_queries": int(np.count_nonzero(test.inside)),
        "test_distractors": int(np.count_nonzero(~test.inside)),
        "queries_of_unknown_exhibits": int(
            np.count_nonzero(val.truth >= val.n_classes) + np.count_nonzero(test.truth >= test.n_classes)
        ),
    }

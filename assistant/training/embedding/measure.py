"""The Met protocol on what was held out: GAP, GAP- and ACC of the kNN classifier, k and temperature tuned.

Catalogue: the training pictures, the first picture of every held-out and test object, and the pictures
whose made-up views are queries. k and temperature are tuned by GAP on the held-out objects and one half of
the pictures that are in no catalogue, and measured with the other half (Met data set paper, section 5).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import AssistantError
from assistant.identify.decision import accuracy, gap, gap_minus, predict, tie_rate
from assistant.identify.descriptors import fit_whitening
from assistant.training.embedding.collection import Collection, numbered
from assistant.training.embedding.splits import Sets
from assistant.training.embedding.validation import nearest

KS = (1, 2, 3, 5, 7, 10, 15, 20, 50)
TEMPERATURES = (0.01, 0.1, 1, 5, 10, 15, 20, 25, 30, 50, 100, 500)
"""The Met paper's grid."""

WHITENED = 512
"""Dimensions after PCA whitening, as in the Met paper."""

Vectors = NDArray[np.float32]


def measure(sets: Sets, selection: Vectors, final: Vectors) -> dict[str, Any]:
    """Return the figures of vectors of the two collections, as they are and whitened on the catalogue."""
    found = {"plain": _measure(sets, selection, final)}
    try:
        whitening = fit_whitening(_catalogue(sets, selection, final)[0], min(WHITENED, selection.shape[1]))
    except AssistantError:
        return found  # a catalogue too small to whiten
    found["whitened"] = _measure(sets, whitening.apply(selection), whitening.apply(final))
    found["whitened"]["dimensions"] = whitening.dimensions
    return found


def _catalogue(sets: Sets, selection: Vectors, final: Vectors) -> tuple[Vectors, list[str]]:
    """Return the catalogue's vectors and classes."""
    roles = sets.roles
    own = np.concatenate([np.arange(sets.training), roles.held_catalogue])
    others = np.concatenate([roles.catalogue, roles.views_of])
    classes = [sets.selection.classes[row] for row in own]
    classes += [_unique(sets.final, row) for row in others]
    return np.concatenate([selection[own], final[others]]), classes


def _unique(collection: Collection, row: int) -> str:
    return collection.classes[int(row)] or f"\n{row}"


def _measure(sets: Sets, selection: Vectors, final: Vectors) -> dict[str, Any]:
    vectors, classes = _catalogue(sets, selection, final)
    labels, names = numbered(classes)
    places = {name: place for place, name in enumerate(names)}
    roles = sets.roles

    def ask(source: Collection, rows: NDArray[np.int64], all_vectors: Vectors, known: bool = True) -> Asked:
        truth = [places[source.classes[int(row)]] if known else -1 for row in rows]
        similar, found = (
            nearest(all_vectors[rows], vectors, max(KS))
            if len(rows)
            else (
                np.zeros((0, min(max(KS), len(labels))), np.float32),
                np.zeros((0, min(max(KS), len(labels))), np.int64),
            )
        )
        return Asked(similar, labels[found], np.array(truth, np.int64), len(names))

    tuning = ask(sets.selection, roles.held_queries, selection) + ask(
        sets.final, roles.tune_strangers, final, known=False
    )
    strangers = ask(sets.final, roles.test_strangers, final, known=False)
    k, temperature = tuning.best() if (tuning.truth >= 0).any() else (10, 50.0)
    report: dict[str, Any] = {
        "k": k,
        "temperature": temperature,
        "catalogue": len(labels),
        "classes": len(names),
    }
    tests = {
        "pictures": ask(sets.final, roles.queries, final),
        "made_up": ask(sets.final, roles.views, final),
    }
    for name, asked in tests.items():
        if len(asked.truth):
            report[name] = (asked + strangers).scores(k, temperature)
    return report


class Asked:
    """Queries and their nearest catalogue pictures: similarity, labels (n, K), truth (n,), -1 = stranger."""

    def __init__(
        self, similarity: Vectors, labels: NDArray[np.int64], truth: NDArray[np.int64], n: int
    ) -> None:
        self.similarity, self.labels, self.truth, self.n_classes = similarity, labels, truth, n

    def __add__(self, other: Asked) -> Asked:
        return Asked(
            np.concatenate([self.similarity, other.similarity]),
            np.concatenate([self.labels, other.labels]),
            np.concatenate([self.truth, other.truth]),
            self.n_classes,
        )

    def scores(self, k: int, temperature: float) -> dict[str, float]:
        """Return GAP, GAP-, ACC, the rate of ties and the numbers of queries."""
        said = predict(self.similarity, self.labels, n_classes=self.n_classes, k=k, temperature=temperature)
        right, inside = said.correct(self.truth), self.truth >= 0
        return {
            "gap": gap(said.log_odds, right, int(inside.sum())),
            "gap_minus": gap_minus(said.log_odds, right, inside),
            "acc": accuracy(right, inside),
            "ties": tie_rate(said.log_odds),
            "queries": int(inside.sum()),
            "strangers": int((~inside).sum()),
        }

    def best(self) -> tuple[int, float]:
        """Return the k and the temperature of the highest GAP; the smallest of equal ones."""
        scored = [(-self.scores(k, float(t))["gap"], k, float(t)) for k in KS for t in TEMPERATURES]
        _, k, temperature = min(scored)
        return k, temperature

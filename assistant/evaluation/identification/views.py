"""Leave-one-view-out: is another picture of the same object the most similar of all pictures?

Every picture of an object with several pictures is a query; all other pictures of the list, those of
objects with one picture too, are the index. R@1 is the share of queries whose nearest picture is one of the
same object. Beside it stand what needs no model: *random* names any of the other pictures (its expectation,
computed), *most frequent* always names the object with the most pictures (first in the list among equals).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.nearest import nearest
from assistant.evaluation.identification.rows import read_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

PICTURE_COLUMNS = ("image", "#portraitMedia.original")


@dataclass(frozen=True, slots=True)
class View:
    """One picture of an object; ``source`` is where the object comes from ("" = the file does not say)."""

    path: Path
    source: str
    object: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """A query whose nearest picture is another object's."""

    picture: Path
    object: str
    answered: str
    answered_picture: Path
    similarity: float


@dataclass(frozen=True, slots=True)
class ViewFigures:
    """R@1 of ``queries`` pictures of ``objects`` objects, None where nothing could be asked."""

    queries: int
    objects: int
    r1: float | None
    random: float | None
    most_frequent: float | None

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        return {
            "queries": self.queries,
            "objects": self.objects,
            "r@1": self.r1,
            "random": self.random,
            "most_frequent": self.most_frequent,
        }


@dataclass(frozen=True, slots=True)
class ViewReport:
    """The figures of each source and of ``all`` (the last), and every mistake."""

    pictures: int
    figures: dict[str, ViewFigures]
    mistakes: tuple[Mistake, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        return {
            "pictures": self.pictures,
            "figures": {name: item.to_json() for name, item in self.figures.items()},
            "mistakes": [
                {
                    "picture": str(item.picture),
                    "object": item.object,
                    "answered": item.answered,
                    "answered_picture": str(item.answered_picture),
                    "similarity": item.similarity,
                }
                for item in self.mistakes
            ],
        }


def read_views(path: Path, images: Path | None = None) -> list[View]:
    """Return the pictures of a CSV with ``object``, ``image`` (or EUFCC-340K's column) and maybe ``source``.

    ``images``: the folder that pictures are named in, None = the CSV's own. Two sources may use one object
    number for different objects. Raises ProtocolError.
    """
    root = path.parent if images is None else images
    views = []
    for row in read_rows(path, PICTURE_COLUMNS, ("object",)):
        picture = next((row[name] for name in PICTURE_COLUMNS if row.get(name)), "")
        if picture and row["object"]:
            views.append(View(root / picture, row.get("source", ""), row["object"]))
    counts = Counter((view.source, view.object) for view in views)
    if not counts or max(counts.values()) < 2:
        raise ProtocolError(
            f"{path} has no object with two pictures. Name a file with several views of some objects."
        )
    return views


def measure(views: Sequence[View], vectors: NDArray[np.float32]) -> ViewReport:
    """Return the report; ``vectors``: float32 (n, d), rows of length 1, one per view."""
    keys = [(view.source, view.object) for view in views]
    counts = Counter(keys)
    asked = np.array([row for row, key in enumerate(keys) if counts[key] > 1], np.int64)
    similarity, rows = nearest(vectors[asked], vectors, 1, without=asked)
    most = max(counts.values(), default=0)
    frequent = next(key for key in keys if counts[key] == most)
    outcomes = []
    mistakes = []
    for number, row in enumerate(asked):
        found, key = int(rows[number, 0]), keys[row]
        right = keys[found] == key
        chance = (counts[key] - 1) / (len(keys) - 1)
        outcomes.append((key, right, chance, key == frequent))
        if not right:
            mistakes.append(_mistake(views[row], views[found], float(similarity[number, 0])))
    sources = list(dict.fromkeys(key[0] for key, *_ in outcomes))
    figures = {
        source or "(no source)": _figures([item for item in outcomes if item[0][0] == source])
        for source in sources
    }
    figures["all"] = _figures(outcomes)
    return ViewReport(len(views), figures, tuple(mistakes))


def _mistake(view: View, found: View, similarity: float) -> Mistake:
    return Mistake(view.path, view.object, found.object, found.path, similarity)


def _figures(outcomes: Sequence[tuple[tuple[str, str], bool, float, bool]]) -> ViewFigures:
    if not outcomes:
        return ViewFigures(0, 0, None, None, None)
    means = [float(np.mean([item[column] for item in outcomes])) for column in (1, 2, 3)]
    return ViewFigures(len(outcomes), len({item[0] for item in outcomes}), *means)

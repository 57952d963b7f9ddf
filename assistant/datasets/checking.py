"""What a person should know about annotated data before a model learns from them.

The dataset's own files have quirks: paths that its label trees lack, the same name under several parents,
artefacts, parents that are noise. Nothing here is refused; everything is found, counted and located.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.datasets.leaks import Seen, leaks, repeats
from assistant.datasets.places import find_picture
from assistant.datasets.records import cell_reader
from assistant.datasets.rows import (
    DATABASE_COLUMN,
    ID_COLUMN,
    KEEPER_COLUMN,
    OBJECT_COLUMN,
    PICTURE_COLUMN,
    facet_column,
    object_of,
    read_rows,
)
from assistant.datasets.splits import split_name
from assistant.vocabulary import parse_cell
from assistant.vocabulary.label_trees import is_artefact

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Vocabulary

MIN_COUNT = 10
"""Terms of fewer pictures are called rare: below ten, a model's figures for one term say nothing."""


def check(
    paths: Sequence[Path],
    vocabulary: Vocabulary,
    *,
    images: Path | None = None,
    min_count: int = MIN_COUNT,
    split: str | None = None,
) -> dict[str, Any]:
    """Check CSVs and what they share, and return the JSON-ready report.

    ``images``: where the pictures are looked for; None does not look. ``split``: as for ``split_name``.
    Keys: ``vocabulary``, ``min_count``, ``names_under_several_parents`` (of the vocabulary, per facet),
    ``files`` (one object per CSV, in order) and ``leaks`` (see :func:`assistant.datasets.leaks.leaks`).
    Rows are numbered as a spreadsheet does. Raises DataError where a file cannot be read.
    """
    seen = [_Look(Path(path), vocabulary, images) for path in paths]
    files = [look.report(vocabulary, min_count, split) for look in seen]
    return {
        "vocabulary": vocabulary.name,
        "min_count": min_count,
        "names_under_several_parents": {
            key: _vocabulary_parents(facet) for key, facet in vocabulary.facets.items()
        },
        "files": files,
        "leaks": leaks([(str(look.path), look.seen) for look in seen]),
    }


@dataclass(slots=True)
class _Look:
    """One reading of a file: what each facet's cells say and where, and what identifies its rows."""

    path: Path
    vocabulary: Vocabulary
    images: Path | None
    rows: int = 0
    without_picture: list[int] = field(default_factory=list)
    missing: list[dict[str, Any]] = field(default_factory=list)
    keepers: Counter[str] = field(default_factory=Counter)
    facets_per_row: Counter[int] = field(default_factory=Counter)
    cells: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    """Facet -> distinct cell -> its rows: a file has far fewer distinct cells than rows."""
    objects: set[tuple[str, str]] = field(default_factory=set)
    seen: Seen = field(default_factory=Seen)

    def __post_init__(self) -> None:
        facets = tuple(self.vocabulary.facets)
        self.cells = {key: defaultdict(list) for key in facets}
        for row, cells in read_rows(self.path, facets):
            self.rows += 1
            filled = 0
            for key in facets:
                cell = cells[facet_column(key)].strip()
                if cell:
                    self.cells[key][cell].append(row)
                    filled += 1
            self.facets_per_row[filled] += 1
            self.keepers[cells.get(KEEPER_COLUMN, "").strip()] += 1
            self._identify(row, cells)

    def _identify(self, row: int, cells: Mapping[str, str]) -> None:
        named = cells[PICTURE_COLUMN].strip()
        if not named:
            self.without_picture.append(row)
        picture = find_picture(self.images, cells) if self.images and named else None
        if self.images and named and picture is None:
            self.missing.append({"row": row, "picture": named})
        source, number = object_of(cells)
        self.objects.add((source, number))
        self.seen.add(
            row,
            # The id is one of its database: two databases may both have a number 11.
            id=(cells.get(DATABASE_COLUMN, "").strip(), cells[ID_COLUMN]),
            object=(source, number) if cells.get(OBJECT_COLUMN, "").strip() else None,
            picture=named or None,
            file=picture,
        )

    def report(self, vocabulary: Vocabulary, min_count: int, split: str | None) -> dict[str, Any]:
        """Return the object of this file."""
        return {
            "file": str(self.path),
            "split": split_name(self.path, split),
            "rows": self.rows,
            "objects": len(self.objects),
            "keepers": len(self.keepers),
            "facets_per_row": {str(count): rows for count, rows in sorted(self.facets_per_row.items())},
            "facets": {
                key: _facet_report(vocabulary[key], cells, min_count) for key, cells in self.cells.items()
            },
            "repeated": repeats(self.seen),
            "without_picture": self.without_picture,
            "looked_for_pictures": self.images is not None,
            "missing": self.missing,
        }


def _facet_report(facet: Facet, cells: Mapping[str, list[int]], min_count: int) -> dict[str, Any]:
    read = cell_reader(facet)
    pictures: Counter[int] = Counter()
    found: dict[str, dict[str, list[int]]] = {
        kind: defaultdict(list) for kind in ("unknown", "moved", "artefacts")
    }
    parents: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    older: list[int] = []
    repeated: list[int] = []
    tags = rows_known = 0
    for cell, rows in cells.items():
        paths, said = parse_cell(cell), read(cell)
        tags += len(paths) * len(rows)
        rows_known += len(rows) if said.nodes else 0
        for node in said.nodes:
            pictures[node] += len(rows)
        for path in said.unknown:
            found["unknown"][path] += rows
        for path in said.moved:
            found["moved"][path] += rows
        if "|" not in cell and "/" in cell:
            older += rows
        if len(set(paths)) < len(paths):
            repeated += rows
        for label, parent, prefix in {level for path in paths for level in _levels(path)}:
            parents[label][parent].update(rows)
            if is_artefact(label):
                found["artefacts"][prefix] += rows
    tops = {facet.terms[row].paths[0] for row in facet.roots if facet.terms[row].paths}
    moved = _located(found["moved"])
    for item in moved:
        item["top_term"] = item["path"].rpartition(" | ")[2] in tops
    return {
        "rows": sum(map(len, cells.values())),
        "rows_known": rows_known,
        "tags": tags,
        "terms": len(facet),
        "terms_used": len(pictures),
        "unknown": _located(found["unknown"]),
        "moved": moved,
        "artefacts": _located(found["artefacts"]),
        "several_parents": [
            {"name": label, "parents": {parent: len(rows) for parent, rows in sorted(above.items())}}
            for label, above in sorted(parents.items())
            if len(above) > 1
        ],
        "rare": [
            {"uri": facet.terms[row].uri, "path": facet.path_label(row), "pictures": count}
            for row, count in sorted(pictures.items(), key=lambda item: (item[1], item[0]))
            if count < min_count
        ],
        "older_separator": sorted(older),
        "repeated_tag": sorted(repeated),
    }


def _levels(path: str) -> list[tuple[str, str, str]]:
    """Return (name, name above or "", path down to it) of each level of a path."""
    names = path.split(" | ")
    above = ["", *names[:-1]]
    return [
        (name, parent, " | ".join(names[:depth]))
        for depth, (name, parent) in enumerate(zip(names, above, strict=True), start=1)
    ]


def _located(found: Mapping[str, list[int]]) -> list[dict[str, Any]]:
    """Return the paths with their rows, the most used first."""
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [{"path": path, "rows": sorted(rows)} for path, rows in ordered]


def _vocabulary_parents(facet: Facet) -> list[dict[str, Any]]:
    """Return the names that the vocabulary itself has under several parents."""
    parents: dict[str, dict[str, None]] = defaultdict(dict)
    for term in facet.terms:
        for path in term.paths:
            name, parent, _ = _levels(path)[-1]
            parents[name][parent] = None
    return [{"name": name, "parents": list(above)} for name, above in parents.items() if len(above) > 1]

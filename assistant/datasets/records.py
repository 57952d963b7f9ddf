"""EUFCC-340K files as records: which picture, which object, which terms of which facet.

The files are the dataset's official CSVs (:mod:`assistant.datasets.rows`). An empty cell means *not
annotated*, never "none". Every node of a tag's path counts as a tag (EUFCC-340K paper, section 5.1), so a
record keeps both the leaves and all nodes of its paths.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.datasets.places import find_picture, place_of
from assistant.datasets.rows import ID_COLUMN, PICTURE_COLUMN, DataError, facet_column, object_of, read_rows
from assistant.vocabulary import parse_cell, tags_of_cell

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet, Vocabulary

__all__ = [
    "DataError", "MissingPicture", "Record", "Records", "Tags", "UnknownPath", "cell_reader", "facet_column",
    "read_records",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tags:
    """What one cell says, in rows of its facet.

    ``leaves``: the last known node of each path. ``nodes``: every known node of every path, ascending.
    ``unknown``: the path of every node that the vocabulary does not have. ``moved``: the path of every
    node that the vocabulary has once, under another broader term; the official files have some 60 of
    them, and the paper's classes are labels wherever they stand, so these count among the nodes.
    """

    leaves: tuple[int, ...] = ()
    nodes: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


NO_TAGS = Tags()


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the file. ``row``: as a spreadsheet numbers it (the header is row 1)."""

    row: int
    picture: Path
    id: str
    object: str
    source: str
    tags: Mapping[str, Tags]

    @property
    def object_key(self) -> tuple[str, str]:
        """The object across sources: two sources may both have an object “11”."""
        return (self.source, self.object)


@dataclass(frozen=True, slots=True)
class UnknownPath:
    """A path that the vocabulary does not have: facet key, path, and the CSV rows that use it."""

    facet: str
    path: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MissingPicture:
    """A line whose picture file is not there: CSV row and what its picture column says."""

    row: int
    named: str


@dataclass(frozen=True, slots=True)
class Records(Sequence[Record]):
    """The usable lines of one CSV, in file order; lines without a picture file are in ``missing``."""

    path: Path
    facets: tuple[str, ...]
    sizes: Mapping[str, int]
    """Facet key -> number of terms."""
    records: tuple[Record, ...]
    missing: tuple[MissingPicture, ...] = ()

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def __getitem__(self, index: int) -> Record:  # type: ignore[override]  # slices: see subset()
        return self.records[index]

    def subset(self, indexes: Sequence[int] | NDArray[np.intp]) -> Records:
        """Return the records at ``indexes``, in that order."""
        chosen = tuple(self.records[int(index)] for index in indexes)
        return Records(self.path, self.facets, self.sizes, chosen, self.missing)

    @property
    def pictures(self) -> list[Path]:
        """The picture files, in record order."""
        return [record.picture for record in self.records]

    def leaves(self, facet: str) -> list[tuple[int, ...]]:
        """Return the leaf rows of each record in ``facet``."""
        return [record.tags[facet].leaves for record in self.records]

    def nodes(self, facet: str) -> NDArray[np.uint8]:
        """Return uint8 (n_records, n_terms): 1 for every node of a tag's path."""
        dense = np.zeros((len(self.records), self.sizes[facet]), np.uint8)
        rows = [record.tags[facet].nodes for record in self.records]
        lengths = np.fromiter(map(len, rows), np.intp, len(rows))
        columns = np.fromiter((row for nodes in rows for row in nodes), np.intp, int(lengths.sum()))
        dense[np.repeat(np.arange(len(rows)), lengths), columns] = 1
        return dense

    def annotated(self, facet: str) -> NDArray[np.bool_]:
        """Return bool (n_records,): the record has a tag of ``facet`` that the vocabulary knows.

        A cell with unknown paths only counts as not annotated: it can neither teach nor be evaluated.
        """
        return np.fromiter((bool(record.tags[facet].nodes) for record in self.records), bool, len(self))

    def mask(self) -> NDArray[np.bool_]:
        """Return :meth:`annotated` of every facet: bool (n_records, n_facets), facets in order."""
        return np.stack([self.annotated(facet) for facet in self.facets], axis=1)

    def unknown_paths(self) -> list[UnknownPath]:
        """Return the paths the vocabulary does not have, the most used first."""
        rows: dict[tuple[str, str], list[int]] = {}
        for record in self.records:
            for facet, tags in record.tags.items():
                for path in tags.unknown:
                    rows.setdefault((facet, path), []).append(record.row)
        found = [UnknownPath(facet, path, tuple(where)) for (facet, path), where in rows.items()]
        return sorted(found, key=lambda unknown: (-len(unknown.rows), unknown.facet, unknown.path))

    def split_objects(self, share: float, seed: int = 0) -> tuple[list[int], list[int]]:
        """Return indexes (kept, held out): about ``share`` of the objects are held out, whole.

        The choice depends on the seed and the object alone, so a row added later moves nothing.
        """
        kept: list[int] = []
        held: list[int] = []
        for index, record in enumerate(self.records):
            digest = hashlib.sha256("\0".join((str(seed), *record.object_key)).encode()).digest()
            (held if int.from_bytes(digest[:8], "big") < share * 2**64 else kept).append(index)
        return kept, held

    def summary(self, shown: int = 5) -> str:
        """Return what was read, what is unknown and what is missing, a line each."""
        lines = [f"{self.path}: {len(self):,} pictures of {len({r.object_key for r in self}):,} objects."]
        unknown = self.unknown_paths()
        uses = Counter({item.facet: 0 for item in unknown})
        for item in unknown:
            uses[item.facet] += len(item.rows)
        if unknown:
            counted = ", ".join(f"{facet} {count:,}" for facet, count in uses.items())
            lines.append(f"Tags that the vocabulary does not have (ignored): {counted}. The most used:")
            lines += [
                f"  {item.facet}: {item.path} ({len(item.rows):,} x, first in row {item.rows[0]})"
                for item in unknown[:shown]
            ]
        moved = {(key, path) for record in self for key, tags in record.tags.items() for path in tags.moved}
        if moved:
            lines.append(f"Paths that put a known term under another broader term (used): {len(moved):,}.")
        if self.missing:
            lines.append(f"Pictures that are not there (left out): {len(self.missing):,}.")
            lines += [f"  row {item.row}: {item.named}" for item in self.missing[:shown]]
        return "\n".join(lines)


def read_records(
    csv_path: Path, images_dir: Path, vocabulary: Vocabulary, *, need_pictures: bool = True
) -> Records:
    """Read an EUFCC-340K CSV.

    Pictures are looked for below ``images_dir``: as the picture column says, without its leading
    ``images/``, and, where the column holds a web address, where the dataset's downloader puts them.
    With ``need_pictures`` false (label statistics) the files are not looked for and none is missing.

    Raises DataError: the file cannot be read, lacks a column, has a broken line, or none of its
    pictures is there.
    """
    csv_path, images_dir = Path(csv_path), Path(images_dir)
    facets = tuple(vocabulary.facets)
    readers = {key: cache(cell_reader(vocabulary[key])) for key in facets}
    records: list[Record] = []
    missing: list[MissingPicture] = []
    for row, cells in read_rows(csv_path, facets):
        picture = find_picture(images_dir, cells) if need_pictures else place_of(images_dir, cells)
        if picture is None:
            missing.append(MissingPicture(row, cells[PICTURE_COLUMN]))
            continue
        tags = {key: readers[key](cells[facet_column(key)].strip()) for key in facets}
        source, number = object_of(cells)
        records.append(Record(row, picture, cells[ID_COLUMN], number, source, tags))
    if missing and not records:
        raise DataError(
            f"None of the {len(missing):,} pictures named in {csv_path} is below {images_dir} (the first, in "
            f"row {missing[0].row}, is “{missing[0].named}”). Name the folder that holds them with --images."
        )
    sizes = {key: len(vocabulary[key].terms) for key in facets}
    return Records(csv_path, facets, sizes, tuple(records), tuple(missing))


def cell_reader(facet: Facet) -> Callable[[str], Tags]:
    """Return the function that reads a cell of ``facet``: stripped text in, tags out."""

    def read_cell(cell: str) -> Tags:
        if not cell:
            return NO_TAGS
        leaves: dict[int, None] = {}
        nodes: set[int] = set()
        unknown: dict[str, None] = {}
        moved: dict[str, None] = {}
        for path in parse_cell(cell):
            levels = path.split(" | ")
            last = None
            for depth in range(1, len(levels) + 1):
                prefix = " | ".join(levels[:depth])
                row = facet.row_of_path(prefix)
                if row is None:
                    found = tags_of_cell(facet, prefix)
                    (moved if found.rows else unknown)[prefix] = None
                    row = found.rows[0] if found.rows else None
                if row is not None:
                    nodes.add(row)
                    last = row
            if last is not None:
                leaves[last] = None
        return Tags(tuple(leaves), tuple(sorted(nodes)), tuple(unknown), tuple(moved))

    return read_cell

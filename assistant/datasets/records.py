"""EUFCC-340K files as records: which picture, which object, which terms of which facet.

The files are the dataset's official CSVs (columns in :data:`PICTURE_COLUMN` and :func:`facet_column`),
with two columns more where they are known: ``object`` (pictures of one object share it) and ``source``.
An empty cell means *not annotated*, never "none". Every node of a tag's path counts as a tag
(EUFCC-340K paper, section 5.1), so a record keeps both the leaves and all nodes of its paths.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.errors import AssistantError
from assistant.vocabulary import parse_cell, tags_of_cell

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Facet, Vocabulary

ID_COLUMN = "idInSource"
PICTURE_COLUMN = "#portraitMedia.original"
OBJECT_COLUMN = "object"
SOURCE_COLUMN = "source"
KEEPER_COLUMN = "repository.keeper"
DATABASE_COLUMN = "database"


class DataError(AssistantError):
    """A CSV that is not in EUFCC-340K form, or whose pictures are not where they were said to be."""


def facet_column(key: str) -> str:
    """Return the CSV column of the facet ``key``: ``objectTypes`` -> ``objectTypes.hierarchy``."""
    return f"{key}.hierarchy"


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
    readers = {key: cache(_cell_reader(vocabulary[key])) for key in facets}
    records: list[Record] = []
    missing: list[MissingPicture] = []
    for row, cells in _lines(csv_path, facets):
        picture = _find_picture(images_dir, cells, need_pictures)
        if picture is None:
            missing.append(MissingPicture(row, cells[PICTURE_COLUMN]))
            continue
        tags = {key: readers[key](cells[facet_column(key)].strip()) for key in facets}
        number = cells.get(OBJECT_COLUMN, "").strip() or cells[ID_COLUMN]
        source = cells.get(SOURCE_COLUMN, "").strip() or cells.get(KEEPER_COLUMN, "").strip()
        records.append(Record(row, picture, cells[ID_COLUMN], number, source, tags))
    if missing and not records:
        raise DataError(
            f"None of the {len(missing):,} pictures named in {csv_path} is below {images_dir} (the first, in "
            f"row {missing[0].row}, is “{missing[0].named}”). Name the folder that holds them with --images."
        )
    sizes = {key: len(vocabulary[key].terms) for key in facets}
    return Records(csv_path, facets, sizes, tuple(records), tuple(missing))


def _lines(path: Path, facets: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        # utf-8-sig: a spreadsheet that saved the file again has put a byte-order mark in front.
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream)
            header = [name.strip() for name in next(reader, [])]
            _check_header(path, header, facets)
            count = 0
            for count, cells in enumerate(filter(None, reader), start=1):
                if len(cells) != len(header):
                    raise DataError(
                        f"{path}, row {count + 1}, has {len(cells)} cells where the header has {len(header)} "
                        "columns. Check the quotation marks and commas of that row."
                    )
                yield count + 1, dict(zip(header, cells, strict=True))
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8 text. Save it as “CSV UTF-8”.") from error
    except csv.Error as error:
        raise DataError(f"{path} is not a valid CSV file: {error}. Save it again as CSV.") from error
    if count == 0:
        raise DataError(f"{path} has no rows below its header. Name a file with annotated pictures.")


def _check_header(path: Path, header: Sequence[str], facets: Sequence[str]) -> None:
    wanted = [ID_COLUMN, PICTURE_COLUMN, *(facet_column(key) for key in facets)]
    absent = [name for name in wanted if name not in header]
    if absent:
        raise DataError(
            f"{path} lacks the column{'s' if len(absent) > 1 else ''} {', '.join(absent)}. A file in "
            f"EUFCC-340K form is needed; this one has: {', '.join(header) or 'nothing'}."
        )
    twice = [name for name, count in Counter(header).items() if count > 1]
    if twice:
        raise DataError(f"{path} has the column {', '.join(twice)} more than once. Keep one of them.")


def _cell_reader(facet: Facet) -> Callable[[str], Tags]:
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


def _find_picture(folder: Path, cells: Mapping[str, str], needed: bool) -> Path | None:
    named = cells[PICTURE_COLUMN].strip()
    if "://" in named:
        file = f"{cells[ID_COLUMN]}.jpg"
        # <database>/images/<id>.jpg is where the dataset's own downloader writes.
        places = [folder / cells.get(DATABASE_COLUMN, "") / "images" / file, folder / "images" / file]
        places.append(folder / file)
    elif named:
        places = [folder / named, folder / named.removeprefix("images/")]
    else:
        places = []
    if not needed:
        return places[0] if places else folder
    return next((place for place in places if place.is_file()), None)

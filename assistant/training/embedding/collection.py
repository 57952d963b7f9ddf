"""Lists of pictures for training a descriptor: which picture shows which object of which data set.

Three forms are read. A CSV in EUFCC-340K form (columns ``object`` and ``source``); a CSV with the columns
``image`` and ``exhibit`` and, where there are several data sets, ``domain``; and the JSON lists of the Met
(``path`` with ``id`` or ``MET_id``) and UnED (``path`` with ``class_id``) data sets. A row without a class
is a picture of an object that is in no catalogue.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant import untrusted
from assistant.datasets.rows import PICTURE_COLUMN as EUFCC_PICTURE
from assistant.datasets.rows import DataError, object_of

UNKNOWN = ""
"""Class of a picture whose object is in no catalogue."""

LONGEST = 1 << 30
"""Bytes of a list that is read; the largest that are published have some tens of megabytes."""


@dataclass(frozen=True)
class Collection:
    """Pictures in list order: path, class (domain and object in one name) and domain of each."""

    paths: tuple[Path, ...]
    classes: tuple[str, ...]
    domains: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.paths)

    def subset(self, rows: Sequence[int] | NDArray[np.intp]) -> Collection:
        """Return the pictures at ``rows``, in that order."""
        chosen = [int(row) for row in rows]
        return Collection(
            tuple(self.paths[row] for row in chosen),
            tuple(self.classes[row] for row in chosen),
            tuple(self.domains[row] for row in chosen),
        )

    def joined(self, other: Collection) -> Collection:
        """Return the pictures of both."""
        return Collection(
            self.paths + other.paths, self.classes + other.classes, self.domains + other.domains
        )

    def class_rows(self) -> dict[str, list[int]]:
        """Return class -> rows, in order of first appearance."""
        found: dict[str, list[int]] = {}
        for row, name in enumerate(self.classes):
            found.setdefault(name, []).append(row)
        return found


def numbered(values: Sequence[str]) -> tuple[NDArray[np.int64], list[str]]:
    """Return int64 (n,), each value's place among the different ones, and these in order of appearance."""
    names = list(dict.fromkeys(values))
    places = {value: place for place, value in enumerate(names)}
    return np.array([places[value] for value in values], np.int64), names


def read_lists(names: Sequence[str], data: Path, pictures: str) -> Collection:
    """Read lists below ``data``; paths start from ``data``/``pictures``.

    Raises DataError: a list cannot be read, is empty, or a picture of it is not there.
    """
    rows = [row for name in names for row in _read(data / name)]
    if not rows:
        raise DataError(f"There are no pictures in {', '.join(str(data / name) for name in names)}.")
    folder = data / pictures
    paths = []
    for image, _, _ in rows:
        path = folder / image
        if not path.is_file():
            raise DataError(
                f"The picture {path} is not there. Check --data and the entry “pictures” of the recipe."
            )
        paths.append(path)
    classes = [f"{domain}\t{name}" if name else UNKNOWN for _, name, domain in rows]
    return Collection(tuple(paths), tuple(classes), tuple(domain for _, _, domain in rows))


def _read(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (picture, class, domain) of each row; the class is empty where the row has none."""
    try:
        text = untrusted.read_text(path, LONGEST, "utf-8-sig")
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}. Check --data.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8 text.") from error
    yield from _json_rows(text, path) if path.suffix.lower() == ".json" else _csv_rows(text, path)


def _json_rows(text: str, path: Path) -> Iterator[tuple[str, str, str]]:
    try:
        entries = json.loads(text)
        for entry in entries:
            found = next((entry[key] for key in ("id", "MET_id", "class_id") if key in entry), UNKNOWN)
            first: Any = found[0] if isinstance(found, list) and found else found
            domain = str(entry.get("domain", "met" if "class_id" not in entry else path.parent.name))
            yield str(entry["path"]), str(first), domain
    except (json.JSONDecodeError, TypeError, KeyError) as error:
        raise DataError(
            f"{path} is not a list of pictures: a JSON list of objects with “path” and “id”, “MET_id” or "
            f"“class_id” is needed ({type(error).__name__}: {error})."
        ) from error


def _csv_rows(text: str, path: Path) -> Iterator[tuple[str, str, str]]:
    try:
        reader = csv.DictReader(text.splitlines(), strict=True)
        header = [name.strip() for name in reader.fieldnames or []]
        reader.fieldnames = header
        eufcc = EUFCC_PICTURE in header
        if not eufcc and not {"image", "exhibit"} <= set(header):
            raise DataError(
                f"{path} lacks the columns “image” and “exhibit” (or those of a EUFCC-340K file); it has: "
                f"{', '.join(header) or 'nothing'}."
            )
        for cells in reader:
            row = {key: (value or "").strip() for key, value in cells.items() if key is not None}
            if eufcc:
                domain, name = object_of(row)
                yield row[EUFCC_PICTURE], name, domain
            else:
                yield row["image"], row["exhibit"], row.get("domain", "")
    except (csv.Error, KeyError) as error:
        raise DataError(f"{path} is not a valid CSV file: {error}. Save it again as CSV.") from error


@dataclass(frozen=True)
class Parts:
    """The parts of a collection, as rows: what is trained on and what is held out, object by object."""

    training: NDArray[np.intp]
    held_out: NDArray[np.intp]
    test: NDArray[np.intp]


def divide(collection: Collection, held_out: float, test: float, most: int, seed: int) -> Parts:
    """Hold out shares of the objects with several pictures, whole, each domain in proportion.

    ``most``: of the objects with one picture a domain keeps so many, drawn by the seed (0 = all). Which
    objects are held out depends on the seed and their names alone.
    """
    training: list[int] = []
    parts: dict[str, list[int]] = {"held_out": [], "test": []}
    several: dict[str, list[tuple[bytes, list[int]]]] = {}
    single: dict[str, list[tuple[bytes, int]]] = {}
    for name, rows in collection.class_rows().items():
        domain = collection.domains[rows[0]]
        drawn = hashlib.sha256(f"{seed}\0{name}".encode()).digest()
        if len(rows) > 1:
            several.setdefault(domain, []).append((drawn, rows))
        else:
            single.setdefault(domain, []).append((drawn, rows[0]))
    for groups in several.values():
        first, second = (int(len(groups) * share + 0.5) for share in (test, test + held_out))
        for place, (_, rows) in enumerate(sorted(groups)):
            where = parts["test"] if place < first else parts["held_out"] if place < second else training
            where += rows
    for found in single.values():
        kept = sorted(found)
        training += [row for _, row in (kept[:most] if most else kept)]
    arrays = (np.array(sorted(rows), np.intp) for rows in (training, parts["held_out"], parts["test"]))
    return Parts(*arrays)


def first_and_rest(
    collection: Collection, rows: NDArray[np.intp]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return (catalogue, queries) of held-out ``rows``: the first picture of each object, and the others."""
    seen: set[str] = set()
    catalogue: list[int] = []
    queries: list[int] = []
    for row in rows:
        name = collection.classes[row]
        (queries if name in seen else catalogue).append(int(row))
        seen.add(name)
    return np.array(catalogue, np.intp), np.array(queries, np.intp)

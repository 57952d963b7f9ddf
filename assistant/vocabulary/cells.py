"""EUFCC-340K's way of writing tags in the cells of a CSV.

A cell holds tags separated by " $ "; the levels of a tag are separated by " | " (by "/" in older files).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.vocabulary.terms import Facet

TAG_SEPARATOR = " $ "
LEVEL_SEPARATOR = " | "

_TAGS = re.compile(r"\s*\$\s*")
_LEVELS = re.compile(r"\s*\|\s*")
_OLDER_LEVELS = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True)
class CellTags:
    """What a cell says: rows of the tags, and the paths that the facet does not have, as written.

    ``moved``: paths that put a known, unambiguous label under another parent; they count among ``rows``.
    """

    rows: tuple[int, ...]
    unknown: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


def parse_cell(cell: str) -> list[str]:
    """Return the paths of a cell, each with its levels joined by " | "; an empty cell has none.

    Older files separate levels by "/": a cell without "|" but with "/" is read that way.
    """
    split = _LEVELS if "|" in cell else _OLDER_LEVELS
    paths = []
    for tag in _TAGS.split(cell.strip()):
        levels = [level.strip() for level in split.split(tag) if level.strip()]
        if levels:
            paths.append(LEVEL_SEPARATOR.join(levels))
    return paths


def format_cell(paths: Iterable[str]) -> str:
    """Return the cell of some paths; :func:`parse_cell` reads it back (labels have no "$", "|" or "/")."""
    return TAG_SEPARATOR.join(paths)


def tags_of_cell(facet: Facet, cell: str) -> CellTags:
    """Return the terms of a cell; unknown paths are kept and reported, never dropped."""
    rows: dict[int, None] = {}
    unknown: dict[str, None] = {}
    moved: dict[str, None] = {}
    for path in parse_cell(cell):
        row = facet.row_of_path(path)
        if row is None:
            row = facet.row_of_label(path.rpartition(LEVEL_SEPARATOR)[2])
            (unknown if row is None else moved)[path] = None
        if row is not None:
            rows[row] = None
    return CellTags(tuple(rows), tuple(unknown), tuple(moved))

"""Numbers as a table: the cells as they are counted, and as a person reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QLocale

from assistant.desktop.words import tr


class Share(float):
    """A part of a whole, 0 to 1; a person reads it in per cent."""


class Rate(float):
    """So many for one; a person reads one digit after the point."""


Cell: TypeAlias = str | int | float | None
"""None: there is nothing to say, for example a share of no decisions."""


@dataclass(frozen=True, slots=True)
class Table:
    """A heading for each column, and rows of as many cells."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def shown(cell: Cell) -> str:
    """Return a cell as a person reads it."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Share):
        return percent(cell)
    if isinstance(cell, Rate):
        return QLocale().toString(float(cell), "f", 1)
    return whole(cell) if isinstance(cell, int) else QLocale().toString(cell, "f", 2)


def written(cell: Cell) -> str:
    """Return a cell as a file holds it: plain digits with a point, shares from 0 to 1."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.4g}"
    return str(cell)


def whole(number: int) -> str:
    """Return a whole number in the writing of the person's language."""
    return QLocale().toString(number)


def percent(share: float) -> str:
    """Return a share in whole per cent."""
    return tr("{number} %", number=round(100 * share))

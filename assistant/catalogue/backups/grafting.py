"""A catalogue whose header or list of tables is destroyed gets those of a new one.

The tables of a catalogue are made before anything is in it, so they begin at the same pages in every file
that this version of the program made: once in the order in which the migrations make them, once in the order
in which a backup lays them out. Those pages are written over the damaged ones, in a copy.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from assistant import databases

_INTERIOR = 5  # SQLite file format, section 1.6: a page that points to others
_PAGE_COUNT, _FREE_LIST = 28, 32


def grafted(damaged: Path, folder: Path) -> Iterator[Path]:
    """Yield copies of ``damaged`` in ``folder`` with the header and the list of tables of a new catalogue."""
    for number, layout in enumerate(_layouts(folder)):
        content = bytearray(damaged.read_bytes())
        whole = layout.read_bytes()
        size = int.from_bytes(whole[16:18], "big")
        if len(content) < size:
            continue
        for page in _pages_of_schema(whole, size):
            content[(page - 1) * size : page * size] = whole[(page - 1) * size : page * size]
        content[_PAGE_COUNT : _PAGE_COUNT + 4] = (len(content) // size).to_bytes(4, "big")
        content[_FREE_LIST : _FREE_LIST + 8] = bytes(8)
        made = folder / f"grafted-{number}.sqlite"
        made.write_bytes(content)
        yield made


def _layouts(folder: Path) -> Iterator[Path]:
    from assistant.catalogue.migrations import migrate

    born, laid_out = folder / "born.sqlite", folder / "laid-out.sqlite"
    with contextlib.closing(sqlite3.connect(born, isolation_level=None)) as connection:
        migrate(connection, born)
        databases.vacuum_into(connection, laid_out)
    yield born
    yield laid_out


def _pages_of_schema(whole: bytes, size: int) -> list[int]:
    """Return the pages of the list of tables: the first one, and those it points to."""
    if whole[100] != _INTERIOR:
        return [1]
    cells = int.from_bytes(whole[103:105], "big")
    pages = [1, int.from_bytes(whole[108:112], "big")]
    for cell in range(cells):
        place = int.from_bytes(whole[112 + 2 * cell : 114 + 2 * cell], "big")
        pages.append(int.from_bytes(whole[place : place + 4], "big"))
    return pages

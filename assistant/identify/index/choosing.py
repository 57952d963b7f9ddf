"""Which way to search: exact, or from some size on through a graph, where there is one."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.identify.index import settings
from assistant.identify.index.exact import ExactSearch, VectorSearch
from assistant.identify.index.graph import GraphFile, UsearchSearch, available

if TYPE_CHECKING:
    from assistant.identify.index.matrix import Rows

GRAPH_ABOVE = 1_000_000
"""Rows from which a graph is used, unless the index's setting ``graph_above`` says otherwise.

At 400,000 pictures of 512 numbers the exact search takes about 50 ms on two cores.
"""

LARGER = 0.25
"""A graph is built again when so large a share of the rows came after it."""


class Choice:
    """The ways to search one open index; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._exact = ExactSearch()
        self._noted: Any = None
        self._graph: UsearchSearch | None = None

    def of(self, connection: sqlite3.Connection, rows: Rows) -> tuple[VectorSearch, str]:
        """Return how to search these rows, and a sentence where it is not as it should be, else empty."""
        if len(rows) < above(connection):
            return self._exact, ""
        noted = settings.kept(connection, "graph")
        with self._lock:
            if noted != self._noted:
                self._noted = noted
                file = GraphFile.noted(noted)
                self._graph = None if file is None else file.open(graph_beside(self._path, file.generation))
            graph = self._graph
        if graph is not None and noted["generation"] == rows.generation:
            return graph, ""
        return self._exact, without_graph(len(rows))

    def forget(self) -> None:
        """Look for the graph again at the next search."""
        with self._lock:
            self._noted = self._graph = None


def above(connection: sqlite3.Connection) -> int:
    """Return the rows from which a graph is used."""
    value = settings.kept(connection, "graph_above")
    return value if isinstance(value, int) else GRAPH_ABOVE


def is_due(connection: sqlite3.Connection, rows: Rows, path: Path) -> bool:
    """Whether a graph should be built now."""
    if not len(rows) or len(rows) < above(connection):
        return False
    file = GraphFile.noted(settings.kept(connection, "graph"))
    if file is None or file.generation != rows.generation:
        return True
    return (
        len(rows) - file.rows > LARGER * len(rows) or file.open(graph_beside(path, file.generation)) is None
    )


def without_graph(rows: int) -> str:
    """Say why every picture is compared, and what to do."""
    if not available():
        return (
            f"The index has {rows:,} pictures; each is compared with a photograph, because usearch is not "
            "installed. “pip install glam-assistant[large]” makes searching quicker."
        )
    return (
        f"The index has {rows:,} pictures; each is compared with a photograph until the index is prepared "
        "for its size. “glam-assistant exhibits build” does that at its end."
    )


def graph_beside(index: Path, generation: int) -> Path:
    """Return where the graph of an index belongs."""
    return index.with_name(f"{index.name}.{generation}.graph")

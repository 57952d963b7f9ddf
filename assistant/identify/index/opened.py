"""An index file that is open: its parts, its settings, and the moment a question or a change sees."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from assistant.identify.errors import IdentifyError
from assistant.identify.index import about as begun
from assistant.identify.index import choosing, graph
from assistant.identify.index import settings as named
from assistant.identify.index.about import About
from assistant.identify.index.filters import Masks
from assistant.identify.index.matrix import Matrix, Rows
from assistant.identify.index.sentences import explaining
from assistant.identify.index.store import Store

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.identify.index.exact import VectorSearch


class OpenedIndex:
    """What ``ExhibitIndex`` stands on: opening and closing, what the file says of itself, its settings."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._matrix = Matrix(store)
        self._masks = Masks()
        self._choice = choosing.Choice(store.path)
        try:
            self._matrix_now()
        except BaseException:
            self._matrix.detach()
            store.close()
            raise

    @classmethod
    def create(
        cls,
        path: Path | str,
        *,
        fingerprint: str,
        dimensions: int,
        describer: Mapping[str, Any],
        settings: Mapping[str, Any] | None = None,
    ) -> Self:
        """Make an empty index for descriptors of one ``fingerprint``; refuses an existing file.

        ``describer``: JSON values that tell how to make descriptors of the same kind. ``settings``: what it
        holds from its first moment. Raises IdentifyError.
        """

        def begin(connection: sqlite3.Connection) -> None:
            begun.begin(connection, fingerprint, dimensions, describer)
            for name, value in (settings or {}).items():
                named.keep(connection, name, value)

        return cls(Store.create(Path(path).absolute(), begin))

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Self:
        """Open an index; raises IdentifyError where it is missing, broken, too new or not an index."""
        return cls(Store(Path(path).absolute(), read_only=read_only))

    def close(self) -> None:
        """Close the file, for all threads."""
        with contextlib.suppress(IdentifyError, OSError):  # it only saves work at the next opening
            self._matrix.seal()
        self._matrix.detach()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The SQLite file."""
        return self._store.path

    @property
    def matrix_path(self) -> Path | None:
        """The matrix file in use; None where the matrix is in memory only."""
        self._matrix_now()
        return self._matrix.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._store.read_only

    @property
    def fingerprint(self) -> str:
        """Of the descriptor: what decides the vectors. Another process may have whitened the index anew."""
        return self._now().fingerprint

    @property
    def dimensions(self) -> int:
        """Width of the vectors."""
        return self._now().dimensions

    @property
    def describer(self) -> dict[str, Any]:
        """What ``create`` was told about the model behind the vectors."""
        return dict(self._now().describer)

    def expect(self, fingerprint: str) -> None:
        """Raise IdentifyError unless the index holds descriptors of this fingerprint."""
        self._now().expect(fingerprint, self.path)

    # Settings

    def put(self, name: str, value: Any) -> None:
        """Keep a JSON value."""
        with self._store.writing() as connection:
            named.keep(connection, name, value)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a kept JSON value."""
        with self._store.reading() as connection:
            return named.kept(connection, name, default)

    def put_array(self, name: str, array: NDArray[Any]) -> None:
        """Keep an array of numbers, exactly."""
        with self._store.writing() as connection:
            named.keep_array(connection, name, array)

    def array(self, name: str) -> NDArray[Any] | None:
        """Return a kept array; None where there is none of that name."""
        with self._store.reading() as connection:
            return named.kept_array(connection, name)

    # How it searches

    @property
    def searching(self) -> str:
        """How the next search is done: ``"exact"`` or ``"graph"``."""
        return self._way()[0].name

    @property
    def note(self) -> str:
        """A sentence about the search that a person should read, as that it could be quicker; else empty."""
        return self._way()[1]

    def prepare(
        self,
        *,
        progress: Callable[[int, int], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
        threads: int = 0,
    ) -> bool:
        """Make searching an index of this size quick; returns whether there was something to do.

        From the setting ``graph_above`` on (pictures; ``choosing.GRAPH_ABOVE`` where it is not set) that is a
        graph, built in minutes for each 100,000 pictures. Without usearch nothing is done; ``note`` says so.
        """
        rows, _ = self._matrix_now()
        with self._store.reading() as connection:
            due = not self.read_only and graph.available() and choosing.is_due(connection, rows, self.path)
        if not due:
            return False
        path = choosing.graph_beside(self.path, rows.generation)
        with explaining(path):
            built = graph.build(rows, path, progress=progress, cancelled=cancelled, threads=threads)
        if built is not None:
            self._choice.forget()
            self.put("graph", built.to_json())
        return built is not None

    def _way(self, rows: Rows | None = None) -> tuple[VectorSearch, str]:
        if rows is None:
            rows, _ = self._matrix_now()
        with self._store.reading() as connection:
            return self._choice.of(connection, rows)

    # Within

    def _matrix_now(
        self,
        where: Mapping[str, str] | None = None,
        without: Collection[str] = (),
        fingerprint: str | None = None,
    ) -> tuple[Rows, NDArray[np.bool_] | None]:
        """Return the rows of this moment and the mask for a search in them."""
        for _ in range(100):
            with self._store.reading() as connection:
                now = About.read(connection)
                now.expect(fingerprint, self.path)
                rows = self._matrix.refresh(connection, now)
                if rows is not None:
                    return rows, self._masks.mask(connection, rows, where, without)
            with explaining(self.path):
                self._matrix.attach()
        raise IdentifyError(f"{self.path} is being changed by another program all the time. Try again later.")

    @contextlib.contextmanager
    def _changing(self) -> Iterator[tuple[sqlite3.Connection, About]]:
        """Lend the connection for a change, with the matrix attached; nothing stays of one that fails."""
        try:
            with self._store.writing() as connection:
                now = About.read(connection)
                if not self._matrix.fits(now):
                    now = self._matrix.attach_to_write(connection, now)
                yield connection, now
        except BaseException:
            self._matrix.detach()
            raise
        self._matrix.tidy()

    def _now(self) -> About:
        with self._store.reading() as connection:
            return About.read(connection)

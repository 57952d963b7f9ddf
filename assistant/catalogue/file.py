"""The catalogue as a file: opening, a second connection, closing, backing up."""

from __future__ import annotations

import getpass
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from assistant import databases, whole_files
from assistant.catalogue.errors import CatalogueError, explaining
from assistant.catalogue.locks import Meanwhile
from assistant.catalogue.store import Store
from assistant.untrusted import plain

SLICE = 500
"""Pages of a copy between two looks at the window: 2 MB."""


class CatalogueFile:
    """One connection to one catalogue file, for the thread that made it; see ``reopen``.

    Attributes: ``path``; ``person``, the name written beside decisions.
    """

    def __init__(self, store: Store, person: str) -> None:
        self._store = store
        self.path = store.path
        self.person = plain(person)  # of an account or a settings file, where it may hold half a letter

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        person: str | None = None,
        create: bool = True,
        wait: float | None = None,
        meanwhile: Meanwhile | None = None,
    ) -> Self:
        """Open the catalogue at ``path``, make it if ``create``, bring an older one to this version.

        ``person`` defaults to the name of the account. An existing file is copied beside itself before
        it is migrated. ``wait`` are the seconds that a call waits for another program that writes, before
        it raises ``CatalogueBusyError``; ``meanwhile`` is asked now and then whether it should go on waiting.
        """
        store = Store(Path(path).absolute(), create=create, wait=wait, meanwhile=meanwhile)
        return cls(store, _account() if person is None else person)

    def reopen(self) -> Self:
        """Return a second connection to the same file, to be used by the thread that calls this."""
        return self.open(self.path, person=self.person, create=False)

    def check_there(self) -> None:
        """Raise ``CatalogueGoneError`` when the path no longer leads to the open file."""
        self._store.check_there()

    def close(self) -> None:
        """Close the file; what was decided is in it already."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all reading in the block see the same moment, whatever others write meanwhile."""
        with self._store.snapshot():
            yield

    def flush(self) -> None:
        """Move what was committed from the write-ahead log into the file and wait for the disk.

        Commits survive a crash of the program without it; this guards against a power cut. For a quiet
        moment: it takes as long as the disk does.
        """
        with self._store.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def copy(self, to: Path, between: Callable[[], object]) -> None:
        """Write a copy of the open file to ``to`` in slices, even when its own name is gone.

        ``between`` is called after each slice: a window paints meanwhile.
        """
        to = Path(to).absolute()
        if to == self.path:
            raise CatalogueError(f"{to} is the name of the open catalogue. Choose another one for the copy.")
        with _appearing(to, self.path) as part, explaining(to), closing(sqlite3.connect(part)) as copy:
            self._store.connection.backup(copy, pages=SLICE, progress=lambda *_: between())

    def backup(self, to: Path) -> None:
        """Write a consistent copy of the catalogue to ``to``, replacing it only when it is complete."""
        to = Path(to).absolute()
        if to == self.path:
            raise CatalogueError(f"{to} is the open catalogue. Choose another name for the backup.")
        with _appearing(to, self.path) as part, explaining(to):
            databases.vacuum_into(self._store.connection, part)


@contextmanager
def _appearing(to: Path, like: Path) -> Iterator[Path]:
    try:
        with whole_files.appearing(to, like=like) as part:
            yield part
    except OSError as error:
        raise CatalogueError(
            f"{to} could not be written: {error.strerror}. Choose another name or folder."
        ) from error


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name, as in some containers
        return ""

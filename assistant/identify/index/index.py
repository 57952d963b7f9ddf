"""The index of exhibits: one SQLite file, and beside it a matrix that can always be made again from it."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from assistant.identify.errors import IdentifyError
from assistant.identify.index import about as begun
from assistant.identify.index import contents, described
from assistant.identify.index import vectors as kept
from assistant.identify.index.about import About
from assistant.identify.index.exact import ExactSearch, VectorSearch
from assistant.identify.index.filters import Masks
from assistant.identify.index.matrix import SEAL_AFTER, Matrix, Rows
from assistant.identify.index.records import Exhibit, ExhibitPicture, Hits, NewPicture
from assistant.identify.index.store import Store, explaining

if TYPE_CHECKING:
    from numpy.typing import NDArray


class ExhibitIndex:
    """An open index. Any thread may use it; so may several processes, each with its own.

    What another process adds or removes is seen by the next call. ``read_only`` says that nothing can be
    changed, because that was asked for or the file or its folder is read-only.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._matrix = Matrix(store)
        self._masks = Masks()
        self._search: VectorSearch = ExactSearch()
        try:
            with store.reading() as connection:
                self._about = About.read(connection)
            self._matrix_now()
        except BaseException:
            store.close()
            raise

    @classmethod
    def create(
        cls, path: Path | str, *, fingerprint: str, dimensions: int, describer: Mapping[str, Any]
    ) -> Self:
        """Make an empty index for descriptors of one ``fingerprint``; refuses an existing file.

        ``describer``: JSON values that tell how to make descriptors of the same kind. Raises IdentifyError.
        """
        return cls(
            Store.create(
                Path(path).absolute(),
                lambda connection: begun.begin(connection, fingerprint, dimensions, describer),
            )
        )

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
        return dict(self._about.describer)

    def expect(self, fingerprint: str) -> None:
        """Raise IdentifyError unless the index holds descriptors of this fingerprint."""
        if fingerprint != self.fingerprint:
            raise IdentifyError(
                f"{self.path} was made with another model than the one in use; their descriptors cannot be "
                "compared. Use the model of the index, or build the index again."
            )

    # Settings

    def put(self, name: str, value: Any) -> None:
        """Keep a JSON value."""
        with self._store.writing() as connection:
            self._keep(connection, name, value)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a kept JSON value."""
        with self._store.reading() as connection:
            found = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return default if found is None else json.loads(found[0])

    def put_array(self, name: str, array: NDArray[Any]) -> None:
        """Keep an array of numbers, exactly."""
        with self._store.writing() as connection:
            self._keep_array(connection, name, array)

    def array(self, name: str) -> NDArray[Any] | None:
        """Return a kept array; None where there is none of that name."""
        with self._store.reading() as connection:
            found = connection.execute(
                "SELECT dtype, shape, value FROM array WHERE name = ?", (name,)
            ).fetchone()
        if found is None:
            return None
        try:
            dtype = np.dtype(found[0])
            if dtype.hasobject:
                raise ValueError(dtype)
            return np.frombuffer(found[2], dtype).reshape(json.loads(found[1])).copy()
        except (TypeError, ValueError) as error:
            raise IdentifyError(
                f"{self.path} is damaged: its “{name}” cannot be read. Build it again."
            ) from error

    # Contents

    def add(
        self, pictures: Iterable[NewPicture], metadata: Mapping[str, Mapping[str, str]] | None = None
    ) -> int:
        """Store pictures and metadata (exhibit -> column -> value); returns how many pictures were new.

        All of it or nothing, in one transaction, before which ``pictures`` is run through. A picture that is
        there for the same exhibits is not stored again. Metadata of an exhibit without pictures is dropped.
        Raises IdentifyError.
        """
        found = [_tidied(picture) for picture in pictures]
        stored = kept.checked(found, self.dimensions)
        with self._changing() as (connection, now):
            ids: list[int] = []
            new: list[int] = []
            for place, picture in enumerate(found):
                known = contents.same(connection, picture.sha256, picture.exhibits)
                if known is not None:
                    contents.found_again(connection, known, picture.path, self.path)
                    continue
                row = now.rows + len(ids)
                ids.append(contents.insert(connection, picture, stored[place].tobytes(), row, self.path))
                new.append(place)
            told = contents.describe(connection, metadata or {})
            self._matrix.append(connection, now, np.array(ids, np.int64), stored[new])
            self._count(connection, len(ids), changed=told)
        self._matrix.seal(at_least=SEAL_AFTER)
        return len(ids)

    def remove(self, exhibit_id: str) -> None:
        """Remove an exhibit with its pictures, except those that show another one too."""
        with self._changing() as (connection, now):
            contents.take_out(connection, contents.only_of(connection, exhibit_id), now.changes + 1)
            contents.drop_exhibit(connection, exhibit_id)
            self._count(connection, 0, changed=True)

    def remove_picture(self, picture_id: int) -> None:
        """Remove a picture, and those of its exhibits that have no other."""
        with self._changing() as (connection, now):
            contents.picture(connection, picture_id, self.path)
            contents.take_out(connection, [picture_id], now.changes + 1)
            self._count(connection, 0, changed=True)

    def replace(self, picture_id: int, picture: NewPicture) -> None:
        """Put another picture in the place of a stored one; it keeps the id.

        Raises IdentifyError where the index holds that picture for the same exhibits already.
        """
        picture = _tidied(picture)
        stored = kept.checked([picture], self.dimensions)
        with self._changing() as (connection, now):
            contents.picture(connection, picture_id, self.path)
            if contents.same(connection, picture.sha256, picture.exhibits) not in (None, picture_id):
                raise IdentifyError(f"{picture.path} is in the index already, for the same exhibit.")
            columns = {
                name: contents.exhibit(connection, name, self.path).metadata
                for name in contents.exhibits_of(connection, [picture_id]).get(picture_id, ())
            }
            contents.take_out(connection, [picture_id], now.changes + 1)
            contents.insert(connection, picture, stored[0].tobytes(), now.rows, self.path, as_id=picture_id)
            contents.describe(connection, columns)
            self._matrix.append(connection, now, np.array([picture_id], np.int64), stored)
            self._count(connection, 1, changed=True)

    @property
    def n_exhibits(self) -> int:
        """How many exhibits there are."""
        return self._one("SELECT count(*) FROM exhibit")

    @property
    def n_pictures(self) -> int:
        """How many pictures there are."""
        return self._one("SELECT count(*) FROM picture")

    def exhibit(self, exhibit_id: str) -> Exhibit:
        """Return an exhibit; raises IdentifyError for an unknown one."""
        with self._store.reading() as connection:
            return contents.exhibit(connection, exhibit_id, self.path)

    def exhibits(self) -> Iterator[Exhibit]:
        """Yield all exhibits, by id. What is removed meanwhile is left out."""
        with self._store.reading() as connection:
            ids = [row[0] for row in connection.execute("SELECT id FROM exhibit ORDER BY id")]
        for id_ in ids:
            with contextlib.suppress(IdentifyError):
                yield self.exhibit(id_)

    def picture(self, picture_id: int) -> ExhibitPicture:
        """Return a picture; raises IdentifyError for an unknown one."""
        with self._store.reading() as connection:
            return contents.picture(connection, picture_id, self.path)

    def has(self, sha256: str, exhibits: Collection[str]) -> bool:
        """Whether a picture of this content is stored for exactly these exhibits: ``add`` would skip it."""
        with self._store.reading() as connection:
            return contents.same(connection, sha256, exhibits) is not None

    def known(self) -> dict[tuple[Path, str], tuple[str, ...]]:
        """Return (file as it was added, sha256) -> exhibits, of all pictures."""
        with self._store.reading() as connection:
            shown = contents.exhibits_of(
                connection, (row[0] for row in connection.execute("SELECT id FROM picture"))
            )
            rows = connection.execute("SELECT id, path, sha256 FROM picture").fetchall()
        found: dict[tuple[Path, str], tuple[str, ...]] = {}
        for id_, path, sha256 in rows:
            key = (Path(path), sha256)
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *shown.get(id_, ()))))
        return found

    # Search

    def search(
        self,
        queries: NDArray[np.float32],
        k: int,
        *,
        where: Mapping[str, str] | None = None,
        without: Collection[str] = (),
    ) -> Hits:
        """Return the ``k`` pictures nearest to each query, float32 (n, dimensions) of length 1.

        Only pictures with an exhibit that has all of ``where`` (column = value) and is not in ``without``
        are looked at; ``exhibits_of`` with the same two tells which these exhibits are. Raises IdentifyError.
        """
        found = kept.queries(queries, self.dimensions, self.path)
        if k < 1:
            raise IdentifyError(f"A search needs at least one place to fill, not {k}.")
        rows, mask = self._matrix_now(where, without)
        return Hits(*self._search.search(rows, found, k, mask))

    def exhibits_of(
        self,
        pictures: NDArray[np.int64],
        *,
        where: Mapping[str, str] | None = None,
        without: Collection[str] = (),
    ) -> list[list[tuple[str, ...]]]:
        """Return the exhibits of each of the pictures, ids of any (n, k); none for -1 and removed ones."""
        lists = np.asarray(pictures, np.int64).tolist()
        with self._store.reading() as connection:
            shown = contents.exhibits_of(
                connection, {id_ for line in lists for id_ in line if id_ >= 0}, where, without
            )
        return [[shown.get(id_, ()) for id_ in line] for line in lists]

    def labels(self) -> tuple[NDArray[np.float32], NDArray[np.int64], list[tuple[str, ...]]]:
        """Return all descriptors, float32 (n, dimensions), their picture ids, int64 (n,), and exhibits.

        The descriptors are a view of the map, to be read only; a copy where pictures have been removed.
        """
        rows, _ = self._matrix_now()
        ids = rows.ids if rows.alive is None else rows.ids[rows.alive]
        vectors = rows.vectors if rows.alive is None else rows.vectors[rows.alive]
        [shown] = self.exhibits_of(ids[None])
        return vectors, ids.copy(), shown

    # Whitening

    def described(self, *, most: int, seed: int = 0) -> NDArray[np.float32]:
        """Return what at most ``most`` descriptors, drawn at random, were made from: float32 (n, width)."""
        with self._store.reading() as connection:
            return described.sample(connection, most, seed)

    def reproject(
        self,
        project: Callable[[NDArray[np.float32]], NDArray[np.float32]],
        *,
        fingerprint: str,
        dimensions: int,
        arrays: Mapping[str, NDArray[Any]],
        settings: Mapping[str, Any],
    ) -> None:
        """Make every descriptor anew from what it was made from: a whitening that fits a grown index.

        ``project``: float32 (n, width) -> (n, dimensions), rows of length 1. ``arrays`` and ``settings`` are
        kept with it. All in one transaction: a crash leaves the old descriptors or the new ones.
        """
        with self._changing() as (connection, _):
            described.reproject(connection, project, fingerprint, dimensions)
            for name, array in arrays.items():
                self._keep_array(connection, name, array)
            for name, value in settings.items():
                self._keep(connection, name, value)
            self._matrix.detach()
            self._about = self._matrix.make_again(connection, About.read(connection))

    # Within

    def _matrix_now(
        self, where: Mapping[str, str] | None = None, without: Collection[str] = ()
    ) -> tuple[Rows, NDArray[np.bool_] | None]:
        """Return the rows of this moment and the mask for a search in them."""
        for _ in range(100):
            with self._store.reading() as connection:
                now = About.read(connection)
                if self._matrix.fits(now):
                    rows = self._matrix.refresh(connection, now)
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

    @staticmethod
    def _keep(connection: sqlite3.Connection, name: str, value: Any) -> None:
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, json.dumps(value)))

    @staticmethod
    def _keep_array(connection: sqlite3.Connection, name: str, array: NDArray[Any]) -> None:
        array = np.asarray(array, order="C")
        array = array.astype(array.dtype.newbyteorder("<"), copy=False)
        connection.execute(
            "INSERT OR REPLACE INTO array VALUES (?, ?, ?, ?)",
            (name, array.dtype.str, json.dumps(array.shape), array.tobytes()),
        )

    def _count(self, connection: sqlite3.Connection, rows: int, *, changed: bool) -> None:
        if rows or changed:
            connection.execute("UPDATE about SET rows = rows + ?, changes = changes + 1", (rows,))

    def _now(self) -> About:
        with self._store.reading() as connection:
            return About.read(connection)

    def _one(self, question: str) -> int:
        with self._store.reading() as connection:
            return int(connection.execute(question).fetchone()[0])


def _tidied(picture: NewPicture) -> NewPicture:
    """Return the picture with each exhibit named once; raises IdentifyError where there is none."""
    exhibits = tuple(dict.fromkeys(picture.exhibits))
    if not exhibits or not all(exhibits):
        raise IdentifyError(f"{picture.path} has no exhibit. Name the exhibit it shows.")
    return replace(picture, exhibits=exhibits)

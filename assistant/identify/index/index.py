"""The index of exhibits: one SQLite file, and beside it a matrix that can always be made again from it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.identify.errors import IdentifyError
from assistant.identify.index import contents, described
from assistant.identify.index import settings as named
from assistant.identify.index import vectors as kept
from assistant.identify.index.about import About
from assistant.identify.index.matrix import SEAL_AFTER
from assistant.identify.index.opened import OpenedIndex
from assistant.identify.index.places import as_path
from assistant.identify.index.records import Exhibit, ExhibitPicture, Hits, NewPicture

if TYPE_CHECKING:
    from numpy.typing import NDArray


class ExhibitIndex(OpenedIndex):
    """An open index. Any thread may use it; so may several processes, each with its own.

    What another process adds or removes is seen by the next call. ``read_only`` says that nothing can be
    changed, because that was asked for or the file or its folder is read-only.
    """

    def add(
        self,
        pictures: Iterable[NewPicture],
        metadata: Mapping[str, Mapping[str, str]] | None = None,
        *,
        fingerprint: str | None = None,
    ) -> int:
        """Store pictures and metadata (exhibit -> column -> value); returns how many pictures were new.

        All of it or nothing, in one transaction, before which ``pictures`` is run through. A picture that is
        there for the same exhibits is not stored again. Metadata of an exhibit without pictures is dropped.
        ``fingerprint``: of the model behind the vectors, checked where it is given. Raises IdentifyError.
        """
        found = [_tidied(picture) for picture in pictures]
        with self._changing() as (connection, now):
            now.expect(fingerprint, self.path)
            stored = kept.checked(found, now.dimensions)
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
        with self._changing() as (connection, now):
            stored = kept.checked([picture], now.dimensions)
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
            key = (as_path(path), sha256)
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
        fingerprint: str | None = None,
    ) -> Hits:
        """Return the ``k`` pictures nearest to each query, float32 (n, dimensions) of length 1.

        Only pictures with an exhibit that has all of ``where`` (column = value) and is not in ``without``
        are looked at; ``exhibits_of`` with the same two tells which these exhibits are. ``fingerprint``: of
        the model behind the queries, checked where it is given, for another program may have whitened the
        index anew. Raises IdentifyError.
        """
        if k < 1:
            raise IdentifyError(f"A search needs at least one place to fill, not {k}.")
        rows, mask = self._matrix_now(where, without, fingerprint)
        found = kept.queries(queries, rows.vectors.shape[1], self.path)
        way, _ = self._way(rows)
        return Hits(*way.search(rows, found, k, mask))

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
                named.keep_array(connection, name, array)
            for name, value in settings.items():
                named.keep(connection, name, value)
            self._matrix.detach()
            self._matrix.make_again(connection, About.read(connection))

    # Within

    def _count(self, connection: sqlite3.Connection, rows: int, *, changed: bool) -> None:
        if rows or changed:
            connection.execute("UPDATE about SET rows = rows + ?, changes = changes + 1", (rows,))

    def _one(self, question: str) -> int:
        with self._store.reading() as connection:
            return int(connection.execute(question).fetchone()[0])


def _tidied(picture: NewPicture) -> NewPicture:
    """Return the picture with each exhibit named once; raises IdentifyError where there is none."""
    exhibits = tuple(dict.fromkeys(picture.exhibits))
    if not exhibits or not all(exhibits):
        raise IdentifyError(f"{picture.path} has no exhibit. Name the exhibit it shows.")
    return replace(picture, exhibits=exhibits)

"""A large catalogue of an older version is opened: the old version or the new one, a whole copy beside it."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.forks import ROOT
from benchmarks.reliability.crashes.kinds import Found, Kind, desk

STEPS = 12_000
"""Steps of three edits each, on as many objects."""

# Objects, pictures, decisions and a log, as the program of that version would have written them.
_GROW = """
INSERT INTO objects (id, number) SELECT value + 100, 'large ' || value FROM generated;
INSERT INTO pictures (id, object_id, path) SELECT value + 100, value + 100, '/large/' || value || '.jpg'
    FROM generated;
INSERT INTO steps (id, name, person, at) SELECT value + 100, 'Decide', 'Anna', '2025-01-01T00:00:00.000Z'
    FROM generated;
INSERT INTO edits (step_id, position, kind, object_id, key, before, after)
    SELECT value + 100, part, 'decision', value + 100, '["materials","term ' || part || '"]', NULL,
        '["added","Anna","2025-01-01T00:00:00.000Z",null,"term"]' FROM generated, parts;
INSERT INTO decisions (object_id, facet, uri, verdict, person, at, label)
    SELECT value + 100, 'materials', 'term ' || part, 'added', 'Anna', '2025-01-01T00:00:00.000Z', 'term'
        FROM generated, parts;
"""
_KEPT = (
    "SELECT id, number, done FROM objects ORDER BY id",
    "SELECT id, object_id, path FROM pictures ORDER BY id",
    "SELECT object_id, facet, uri, verdict, person, at, label FROM decisions ORDER BY object_id, facet, uri",
    "SELECT step_id, position, kind, object_id, key, before, after FROM edits ORDER BY step_id, position",
    "SELECT id, name, state FROM steps ORDER BY id",
)


class Migrating(Kind):
    """Version 1 and version 2, by turns."""

    title = "migration of a large catalogue"
    scripts = 2

    def warm(self) -> None:
        desk.load_core()

    def prepare(self) -> None:
        for version in (1, 2):
            connection = sqlite3.connect(self.shared / f"version-{version}.sqlite")
            stored = ROOT / "tests" / "catalogue" / "fixtures" / f"version-{version}.sql"
            connection.executescript(stored.read_text("utf-8"))
            connection.execute("CREATE TEMP TABLE generated (value INTEGER)")
            connection.executemany("INSERT INTO generated VALUES (?)", ((each,) for each in range(STEPS)))
            connection.executescript(
                "CREATE TEMP TABLE parts (part); INSERT INTO parts VALUES (0), (1), (2);"
            )
            connection.executescript(_GROW)
            connection.commit()
            connection.close()

    def begin(self, folder: Path, seed: int) -> None:
        shutil.copy(self._old(seed), folder / "museum.sqlite")

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from assistant.catalogue import Catalogue

        with Catalogue.open(folder / "museum.sqlite", create=False):
            say("open")

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from assistant.catalogue import Catalogue
        from benchmarks.reliability.crashes.sound import copied, database_defects

        found, path = Found(checked=1), folder / "museum.sqlite"
        wanted = _kept(self._old(seed))
        (folder / "copy").mkdir()
        copy = copied(path, folder / "copy")
        found.defects += database_defects(copy)
        found.expect(_kept(copy) == wanted, "the interrupted catalogue says something else")
        copies = _copies(folder)
        old = _version(self._old(seed))
        found.expect(_version(copy) == old or bool(copies), "it was changed without a copy beside it")
        for each in copies:
            wrong = database_defects(each)
            found.expect(
                not wrong and _kept(each) == wanted, f"the copy {each.name} is not whole: {wrong[:1]}"
            )
        with Catalogue.open(path, create=False) as catalogue:
            found.expect(catalogue.undo_name == "Decide", "its undo log is another")
        found.defects += database_defects(path)
        found.expect(_kept(path) == wanted, "the migrated catalogue says something else")
        found.expect(_version(path) > old, "it was not brought to the version of today")
        found.expect(bool(_copies(folder)), "there is no copy of the old one")
        return found

    def _old(self, seed: int) -> Path:
        return self.shared / f"version-{1 + seed % 2}.sqlite"


def _copies(folder: Path) -> list[Path]:
    """Return the copies that a person sees, wherever they are kept; hidden files are unfinished ones."""
    return [
        path
        for path in folder.rglob("*.sqlite")
        if path.name != "museum.sqlite" and not any(part.startswith(".") for part in path.parts[-2:])
    ]


def _version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def _kept(path: Path) -> str:
    digest = hashlib.sha256()
    connection = sqlite3.connect(path)
    try:
        for query in _KEPT:
            for row in connection.execute(query):
                digest.update(repr(row).encode())
    except sqlite3.Error as error:
        return f"{path.name} cannot be read: {error}"
    finally:
        connection.close()
    return digest.hexdigest()

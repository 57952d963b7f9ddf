"""``glam-assistant annotate`` over a folder: killed again and again until it is through."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.reliability.crashes.kinds import Found, Kind, desk

if TYPE_CHECKING:
    from numpy.typing import NDArray

PICTURES = 64


class Annotating(Kind):
    """The same command goes on where the last one was killed; what has suggestions is not looked at again."""

    title = "annotate, the same command until done"
    goes_on = True

    def warm(self) -> None:
        desk.load_core()
        import tqdm  # noqa: F401

        import assistant.commands.annotate
        import assistant.exchange
        import assistant.tagging.threads  # noqa: F401

    def prepare(self) -> None:
        desk.make_pictures(self.shared / "photographs", PICTURES)

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from assistant.cli import main

        path = folder / "work.sqlite"
        # What has suggestions now must not be looked at from here on.
        say(f"known {' '.join(map(str, _suggested(path)))}")
        with _Instead(say):
            command = ["annotate", self.shared / "photographs", "--catalogue", path]
            code = main(list(map(str, [*command, "--accept-above", 0.9, "--csv", folder / "out.csv"])))
        if code:
            raise AssertionError(f"annotate ended with {code}")

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from benchmarks.reliability.crashes.sound import catalogue_defects

        found, path = Found(), folder / "work.sqlite"
        found.defects += _looked_twice(said)
        if path.exists() and path.stat().st_size:
            found.checked = len(_suggested(path))
            found.defects += catalogue_defects(path)
        out = folder / "out.csv"
        if over:
            found.defects += _not_whole(path, out)
        elif out.exists():
            found.expect(out.read_bytes().endswith(b"\r\n"), "half a CSV is visible")
        return found


class _Instead:
    """Puts the fake models in the place of a pack, and says which pictures they look at."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say

    def __enter__(self) -> None:
        from assistant import tagging
        from assistant.vocabulary import load_default
        from tests.desktop.fakes import FakeEnsemble

        say = self._say

        class Telling(FakeEnsemble):
            def suggest(self, pixels: Sequence[NDArray[Any]]) -> Any:
                say(f"looked {' '.join(str(desk.number_of(each)) for each in pixels)}")
                return super().suggest(pixels)

        ensemble = Telling(load_default())

        class Loading:
            @staticmethod
            def load(pack: object, vocabulary: object, *, threads: int) -> Telling:
                return ensemble

        vars(tagging)["Ensemble"] = Loading
        tagging.Pack.open = classmethod(lambda cls, name="": ensemble.pack)  # type: ignore[assignment]

    def __exit__(self, *_: object) -> None:
        """The process ends with its work."""


def _suggested(path: Path) -> list[int]:
    """Return the numbers of the pictures that have suggestions."""
    import sqlite3

    if not path.exists() or not path.stat().st_size:
        return []
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(
            "SELECT DISTINCT p.path FROM run_pictures r JOIN pictures p ON p.id = r.picture_id"
            " WHERE EXISTS (SELECT 1 FROM suggestions s WHERE s.run_picture_id = r.id)"
        ).fetchall()
    except sqlite3.OperationalError:  # killed before there were tables
        return []
    finally:
        connection.close()
    return sorted(int(Path(os.fsdecode(row[0])).stem) for row in rows)


def _looked_twice(said: Sequence[str]) -> list[str]:
    known: set[str] = set()
    defects = []
    for line in said:
        what, *numbers = line.split()
        if what == "known":
            known = set(numbers)
        elif again := known & set(numbers):
            defects.append(
                f"{len(again)} pictures with suggestions were looked at again: {sorted(again)[:5]}"
            )
    return defects


def _not_whole(path: Path, out: Path) -> list[str]:
    """Return what is wrong after the command has come to its end."""
    import csv
    import sqlite3

    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(
            "SELECT p.path, count(DISTINCT r.id) FROM pictures p"
            " LEFT JOIN run_pictures r ON r.picture_id = p.id"
            " AND EXISTS (SELECT 1 FROM suggestions s WHERE s.run_picture_id = r.id) GROUP BY p.id"
        ).fetchall()
        [steps] = connection.execute("SELECT count(*) FROM steps").fetchone()
    finally:
        connection.close()
    counts = Counter(count for _, count in rows)
    defects = (
        [] if counts == {1: PICTURES} else [f"suggestions by how often a picture has them: {dict(counts)}"]
    )
    if steps > 1:
        defects.append(f"what is over the score was accepted in {steps} steps")
    with out.open(encoding="utf-8", newline="") as stream:
        objects = {row["object"] for row in csv.DictReader(stream)}
    if len(objects) != PICTURES:
        defects.append(f"the CSV has {len(objects)} of {PICTURES} objects")
    return defects

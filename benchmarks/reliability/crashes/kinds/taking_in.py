"""A folder of many files is taken in: what was reported is there, each file once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.kinds import Found, Kind, desk

FILES = 4000


class TakingIn(Kind):
    """Files are found and added, some hundred in a transaction; then only what is missing is new."""

    title = "import of a folder"

    def warm(self) -> None:
        desk.load_core()

    def prepare(self) -> None:
        for number in range(FILES):
            path = self.shared / "photographs" / f"{number % 20}" / f"1957.{number}_{number % 3}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        self._add(folder / "work.sqlite", lambda done, _: say(str(done)))

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from assistant.catalogue import Catalogue
        from benchmarks.reliability.crashes.sound import catalogue_defects

        path = folder / "work.sqlite"
        reported = int(said[-1]) if said else 0
        found = Found(checked=len(said))
        there = 0
        if path.exists():
            with Catalogue.open(path) as catalogue:
                there = len(catalogue.picture_ids())
            found.defects += catalogue_defects(path)
        found.expect(there >= reported, f"{reported} files were reported, {there} are there")
        new, known = self._add(path)
        found.expect((new, known) == (FILES - there, there), f"{new} were new and {known} known of {there}")
        found.defects += _twice_or_empty(path)
        return found

    def _add(self, path: Path, progress: Callable[[int, int], None] | None = None) -> tuple[int, int]:
        from assistant.catalogue import Catalogue
        from assistant.pictures import find_pictures

        with Catalogue.open(path, person="Anna") as catalogue:
            added = catalogue.add_files(list(find_pictures([self.shared / "photographs"])), progress=progress)
        return len(added.new), len(added.known)


def _twice_or_empty(path: Path) -> list[str]:
    import sqlite3

    connection = sqlite3.connect(path)
    try:
        [pictures, paths] = connection.execute(
            "SELECT count(*), count(DISTINCT path) FROM pictures"
        ).fetchone()
        [empty] = connection.execute(
            "SELECT count(*) FROM objects WHERE id NOT IN (SELECT object_id FROM pictures)"
        ).fetchone()
    finally:
        connection.close()
    defects = (
        [] if pictures == paths == FILES else [f"{pictures} pictures of {paths} files, {FILES} are there"]
    )
    return defects + ([f"{empty} objects have no picture"] if empty else [])

"""``glam-assistant export`` over an older file: a reader sees the old one or the new one, never half."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.kinds import Found, Kind, desk

PICTURES = 60
SHAPES = ("csv", "csv-wide", "eufcc")
OLD = b"what was exported yesterday\r\n"
DAY = 24 * 3600


class Exporting(Kind):
    """All shapes, one after the other, each over a file of yesterday."""

    title = "export"
    writes_files = True

    def warm(self) -> None:
        desk.load_core()
        import assistant.commands.export
        import assistant.exchange  # noqa: F401

    def prepare(self) -> None:
        from assistant.catalogue import Catalogue

        path = desk.make_catalogue(self.shared, PICTURES)
        with Catalogue.open(path, person="Anna") as catalogue:
            ids = catalogue.picture_ids()
            catalogue.accept_above(ids, dict.fromkeys(catalogue.facets(), 0.5), name="accept")
        _export(path, self.shared)

    def begin(self, folder: Path, seed: int) -> None:
        shutil.copy(self.shared / "work.sqlite", folder)
        for shape in SHAPES:
            (folder / f"{shape}.csv").write_bytes(OLD)

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        _export(folder / "work.sqlite", folder, say)

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from benchmarks.reliability.crashes.sound import catalogue_defects

        found = Found(checked=len(said))
        new = {shape: (self.shared / f"{shape}.csv").read_bytes() for shape in SHAPES}
        for shape in SHAPES:
            there = (folder / f"{shape}.csv").read_bytes()
            allowed = [new[shape]] if shape in said else [OLD, new[shape]]
            found.expect(there in allowed, f"{shape}.csv is neither the old file nor the new one")
        visible = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
        extra = visible - {f"{shape}.csv" for shape in SHAPES}
        extra = {name for name in extra if not name.startswith("work.sqlite") and name != "home"}
        found.expect(not extra, f"visible beside the files: {sorted(extra)}")
        found.defects += catalogue_defects(folder / "work.sqlite")
        # A day later somebody exports again: what the killed one has left goes.
        for left in folder.glob(".*"):
            os.utime(left, (left.stat().st_mtime - DAY,) * 2)
        _export(folder / "work.sqlite", folder)
        for shape in SHAPES:
            found.expect((folder / f"{shape}.csv").read_bytes() == new[shape], f"{shape}.csv is not new")
        left_over = sorted(path.name for path in folder.glob(".*"))
        found.expect(not left_over, f"left for ever: {left_over}")
        return found


def _export(catalogue: Path, to: Path, say: Callable[[str], None] = lambda text: None) -> None:
    from assistant.cli import main

    for shape in SHAPES:
        target = to / f"{shape}.csv"
        command = ["export", "--catalogue", catalogue, "--format", shape, "--to", target, "--what", "all"]
        if main(list(map(str, command))):
            raise AssertionError(f"export of {shape} failed")
        say(shape)

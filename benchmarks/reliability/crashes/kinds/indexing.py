"""An index of exhibits is built and grows: the old one or the grown one, and nothing described twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.reliability.crashes.kinds import Found, Kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIRST, MORE = 30, 24
"""Exhibits at first, and those that come later: enough to whiten and to learn anew."""


class Indexing(Kind):
    """``exhibits build`` twice, then with more pictures; a tiny network, quick learning."""

    title = "index: build, whiten, learn, grow"
    writes_files = True

    def warm(self) -> None:
        import torch
        import tqdm  # noqa: F401

        import assistant.commands.exhibits
        import assistant.identify.building
        import assistant.identify.learning
        import assistant.identify.proof
        import tests.identify.conftest  # noqa: F401

        torch.set_num_threads(1)
        # What matters here is that it is learned, not how well.
        assistant.identify.learning.VIEWS = 12
        assistant.identify.learning.PROOFS = 4

    def prepare(self) -> None:
        from PIL import Image

        from tests.identify.conftest import make_pack, painting

        make_pack(self.shared)
        (self.shared / "museum").mkdir()
        for number in range(FIRST + MORE):
            Image.fromarray(painting(number, 64)).save(self.shared / "museum" / f"{number:03}.png")
        for name, count in (("first", FIRST), ("all", FIRST + MORE)):
            lines = [f"1957.{number},museum/{number:03}.png,Painting {number}" for number in range(count)]
            (self.shared / f"{name}.csv").write_text("\n".join(["exhibit,image,title", *lines]), "utf-8")

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        index = folder / "museum.exhibits"
        with _telling(say, folder):
            for name in ("first", "all"):
                self._build(name, index)
                say(f"built {name}")

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from assistant.identify.index import ExhibitIndex
        from benchmarks.reliability.crashes.sound import copied, database_defects

        found, index = Found(checked=len(said)), folder / "museum.exhibits"
        built = [line.split()[1] for line in said if line.startswith("built")]
        found.expect(index.exists() or not built, "the index is gone")
        if index.exists():
            (folder / "copy").mkdir()
            found.defects += database_defects(copied(index, folder / "copy"))
            with ExhibitIndex.open(index) as opened:
                there = opened.n_pictures
                values, _, _ = opened.labels()
            least = FIRST + MORE if "all" in built else FIRST
            found.expect(len(values) == there >= least, f"{there} pictures of {least}, {len(values)} vectors")
        again: list[str] = []
        with _telling(again.append, folder):
            self._build("all", index)
        for line in again:
            found.expect(not line.startswith("again"), f"described although it was in the index: {line}")
        found.defects += database_defects(index)
        found.defects += _unlike_the_unharmed(index)
        names = {path.name for path in folder.iterdir() if "museum.exhibits" in path.name}
        left_over = sorted(name for name in names if "building" in name or name.endswith(".part"))
        found.expect(not left_over, f"left for ever: {left_over}")
        return found

    def _build(self, name: str, index: Path) -> None:
        from assistant.cli import main

        command = ["exhibits", "build", self.shared / f"{name}.csv", "--to", index, "--pack"]
        if main(list(map(str, [*command, self.shared / "tiny", "--dimensions", 16]))):
            raise AssertionError(f"building {name} failed")


class _telling:  # noqa: N801 - reads like a function
    """Lets the describer say how many pictures it is given, and "again" where one is in the index already."""

    def __init__(self, say: Callable[[str], None], folder: Path) -> None:
        self._say, self._folder = say, folder

    def __enter__(self) -> None:
        from assistant.identify.building import describing

        say, folder = self._say, self._folder
        write = self._write = describing._write

        def told(work: Any, group: list[Any], report: Any) -> None:
            known = _known(folder)
            for row, picture in group:
                if picture.sha256 in known:
                    say(f"again {row.path.name}")
            write(work, group, report)
            say(f"described {report.added}")

        describing._write = told

    def __exit__(self, *_: object) -> None:
        from assistant.identify.building import describing

        describing._write = self._write


def _known(folder: Path) -> set[str]:
    found: set[str] = set()
    for path in (folder / "museum.exhibits", folder / "museum.exhibits.building"):
        if path.exists() and path.stat().st_size:
            connection = sqlite3.connect(path)
            found |= {row[0] for row in connection.execute("SELECT sha256 FROM picture")}
            connection.close()
    return found


def _unlike_the_unharmed(index: Path) -> list[str]:
    """Return what an index lacks that was built without being killed: whitening, learning, every exhibit."""
    from assistant.identify.index import ExhibitIndex
    from assistant.identify.learning import decision_of

    with ExhibitIndex.open(index) as opened:
        values, _, shown = opened.labels()
        whitened = opened.get("whitening", {}) or {}
        learned = decision_of(opened).tuned_by
        titles = [each.title for each in opened.exhibits()]
        dimensions = opened.dimensions
    defects = []
    if sorted(shown) != sorted((f"1957.{number}",) for number in range(FIRST + MORE)):
        defects.append(f"{len(shown)} pictures are shown for {FIRST + MORE} exhibits")
    if sorted(titles) != sorted(f"Painting {number}" for number in range(FIRST + MORE)):
        defects.append("titles are missing")
    if not whitened.get("fitted_on") or dimensions != 16:
        defects.append(f"it is not whitened: {whitened}, {dimensions} numbers a picture")
    if learned == "default":
        defects.append("it has not learned how sure to be")
    if not _finite(values):
        defects.append("some descriptors are no numbers")
    return defects


def _finite(values: NDArray[np.float32]) -> bool:
    import numpy as np

    return bool(np.isfinite(values).all())

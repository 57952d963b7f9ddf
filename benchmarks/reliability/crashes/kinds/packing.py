"""Packs are installed, removed, brought back: what the list shows is whole, the next installing works."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.kinds import Found, Kind

WEIGHTS = 6 << 20
ROUNDS = 2
DAY = 25 * 3600


class Packing(Kind):
    """``packs install ZIP``, ``packs remove``, and a removal that is taken back, round after round."""

    title = "packs: install, remove, bring back"
    writes_files = True

    def warm(self) -> None:
        import tqdm  # noqa: F401

        import assistant.commands.packs
        import assistant.packs  # noqa: F401

    def prepare(self) -> None:
        from tests.packs.conftest import write_pack, zip_pack

        weights = random.Random(1).randbytes(WEIGHTS)
        for name in ("paintings", "coins"):
            folder = write_pack(self.shared / "source" / name, {"m/weights.safetensors": weights})
            zip_pack(folder, self.shared / f"{name}.zip")

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from assistant import packs

        for _ in range(ROUNDS):
            for name in ("paintings", "coins"):
                _command("install", "--yes", str(self.shared / f"{name}.zip"))
                say(f"+{name}")
            removed = packs.remove("coins")
            say("-coins")
            packs.bring_back(removed)
            say("+coins")
            for name in ("paintings", "coins"):
                _command("remove", "--yes", name)
                say(f"-{name}")

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        found = Found(checked=len(said))
        there = self._listed(found)
        next_step = reference[len(said) : len(said) + 1]
        for name in ("paintings", "coins"):
            last = [each[0] for each in said if each[1:] == name][-1:]
            unsure = any(each[1:] == name for each in next_step)
            found.expect(unsure or (name in there) == (last == ["+"]), f"{name}: {last} was acknowledged")
        # As the next installing and removing, a day later: nothing stands in their way and nothing is left.
        home = folder / "home" / "data" / "packs"
        for left in home.glob(".*"):
            os.utime(left, (left.stat().st_mtime - DAY,) * 2)
        for name in ("paintings", "coins"):
            if name in there:
                _command("remove", "--yes", name)
            _command("install", "--yes", str(self.shared / f"{name}.zip"))
        found.expect(self._listed(found) == {"paintings", "coins"}, "the next installing does not work")
        left_over = sorted(path.name for path in home.glob(".*"))
        found.expect(not left_over, f"left for ever: {left_over}")
        return found

    def _listed(self, found: Found) -> set[str]:
        from assistant import packs
        from assistant.tagging import PackError

        names = set()
        for each in packs.survey():
            if not each.place.ships:
                names.add(each.name)
                try:
                    assert each.pack is not None, each.problem
                    each.pack.verify()
                except (PackError, AssertionError) as error:
                    found.defects.append(f"half a pack is in the list: {error}")
        return names


def _command(*words: str) -> None:
    from assistant.cli import main

    if main(["packs", *words]):
        raise AssertionError(f"packs {' '.join(words)} failed")

"""Settings and thumbnails: small files that are written all the time."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.kinds import Found, Kind

TIMES = 60
DAY = 25 * 3600


class Keeping(Kind):
    """Settings are saved and thumbnails kept; both are there or the ones before, and nothing heaps up."""

    title = "settings and thumbnails"
    writes_files = True

    def warm(self) -> None:
        import PySide6.QtGui  # noqa: F401

        import assistant.desktop.pictures.thumbnail_store
        import assistant.settings  # noqa: F401

    def prepare(self) -> None:
        from PIL import Image

        pixels = Image.frombytes("RGB", (256, 192), random.Random(1).randbytes(256 * 192 * 3))
        pixels.save(self.shared / "noise.png")

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from PySide6.QtGui import QImage

        from assistant import settings
        from assistant.settings import Settings

        store, image = self._store(folder), QImage(str(self.shared / "noise.png"))
        for number in range(TIMES):
            settings.save(Settings(person=f"Anna {number}", keys={"accept": ("x",) * number}))
            say(f"settings {number}")
            store.keep(self.shared / "noise.png", 100 + number, image)
            say(f"thumbnail {number}")

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from assistant import settings
        from assistant.settings import Settings

        found, store = Found(checked=len(said)), self._store(folder)
        last = max([int(line.split()[1]) for line in said if line.startswith("settings")], default=-1)
        chosen, wrong = settings.load()
        allowed = {f"Anna {number}" if number >= 0 else "" for number in (last, last + 1)}
        found.expect(wrong is None, f"the settings are broken: {wrong}")
        found.expect(chosen.person in allowed, f"the settings are {chosen.person!r}, number {last} was saved")
        for line in said:
            kind, number = line.split()
            if kind == "thumbnail":
                image = store.find(self.shared / "noise.png", 100 + int(number))
                found.expect(image is not None and image.width() == 256, f"thumbnail {number} is gone or cut")
        for left in folder.rglob("*"):
            os.utime(left, (left.stat().st_mtime - DAY,) * 2)
        settings.save(Settings(person="Berta"))
        store.trim()
        files = [path.name for path in folder.rglob("*") if path.is_file()]
        left_over = [name for name in files if not name.endswith((".jpg", "settings.json"))]
        found.expect(not left_over, f"left for ever: {left_over}")
        return found

    def _store(self, folder: Path):  # type: ignore[no-untyped-def]
        from assistant.desktop.pictures.thumbnail_store import ThumbnailStore

        return ThumbnailStore(folder / "home" / "cache")

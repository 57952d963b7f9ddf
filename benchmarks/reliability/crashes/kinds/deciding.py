"""Deciding in the window, key by key: what was acknowledged is there, no step is half there."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.kinds import Found, desk

PICTURES, KEYS = 8, 60


class Deciding(desk.OnCatalogue):
    """Accept, reject, accept all over the line, take back, done, in a sequence that follows from the seed."""

    title = "deciding in the window"
    pictures = PICTURES
    scripts = 3

    def warm(self) -> None:
        desk.load()

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from PySide6.QtCore import Qt

        from benchmarks.reliability.crashes.sound import signature

        path = folder / "work.sqlite"
        say(signature(path))
        hands = desk.Hands(path)
        keys = random.Random(seed)
        plain = (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_U, "D")
        held = (Qt.Key.Key_Return, "Z", "Y", "Z")
        for _ in range(KEYS):
            control = keys.random() < 0.3
            before = hands.saved
            hands.press(keys.choice(held if control else plain), control=control)
            if hands.saved > before:
                # The window has acknowledged it: from here on it must never be gone.
                say(signature(path))
            hands.settle()

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from benchmarks.reliability.crashes.sound import catalogue_defects, copied, is_right, signature

        found, path = Found(checked=max(0, len(said) - 1)), folder / "work.sqlite"
        (folder / "copy").mkdir()
        wrong = is_right(path, said, reference, signature(copied(path, folder / "copy")))
        found.expect(not wrong, wrong)
        found.defects += catalogue_defects(path)
        hands = desk.Hands(path)  # the window opens on it, and takes the next decision
        hands.press("D")
        found.expect(hands.saved > 0, "the next decision is not taken")
        return found

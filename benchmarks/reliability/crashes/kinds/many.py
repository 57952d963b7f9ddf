"""Steps over many pictures, in the window: a line applied, the sheet, undo of many. Whole or absent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.kinds import Found, desk

PICTURES = 80


class Many(desk.OnCatalogue):
    """L and Return applies a line, T, Ctrl+A and Return decide on the sheet, Ctrl+Z takes it back."""

    title = "line, sheet, undo of many"
    pictures = PICTURES

    def warm(self) -> None:
        desk.load()

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from benchmarks.reliability.crashes.sound import signature

        path = folder / "work.sqlite"
        say(signature(path))
        hands = desk.Hands(path)
        _line(hands)
        say(signature(path))
        _sheet(hands)
        say(signature(path))
        for key in "ZZYYZZ":
            _undo(hands, key)
            say(signature(path))

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from benchmarks.reliability.crashes.sound import catalogue_defects, copied, is_right, signature

        found, path = Found(checked=max(0, len(said) - 1)), folder / "work.sqlite"
        (folder / "copy").mkdir()
        wrong = is_right(path, said, reference, signature(copied(path, folder / "copy")))
        found.expect(not wrong, wrong)
        found.defects += catalogue_defects(path)
        return found


def _line(hands: desk.Hands) -> None:
    """Apply the line of the facet that has the keys."""
    from PySide6.QtCore import Qt

    room, before = hands.window.rooms["line"], hands.catalogue.undo_name
    hands.press("L")
    hands.until(lambda: not room.reading.busy and room.page.here.apply.isEnabled())
    hands.press(Qt.Key.Key_Return, where=hands.window.focusWidget())
    hands.until(lambda: hands.catalogue.undo_name != before and not hands.window.desk.holding)
    hands.press(Qt.Key.Key_Escape, where=hands.window.focusWidget())
    hands.settle()


def _sheet(hands: desk.Hands) -> None:
    """Reject one term for all pictures that have it."""
    from PySide6.QtCore import Qt

    room, before = hands.window.rooms["sheet"], hands.catalogue.undo_name
    hands.press("2", "T")
    hands.until(lambda: bool(room.page.view.sheet.candidates))
    hands.press("A", control=True, where=hands.window.focusWidget())
    hands.press(Qt.Key.Key_Return, where=hands.window.focusWidget())
    hands.until(lambda: hands.catalogue.undo_name != before and not hands.window.desk.holding)
    hands.press(Qt.Key.Key_Escape, where=hands.window.focusWidget())
    hands.settle()


def _undo(hands: desk.Hands, key: str) -> None:
    """Take the last step back, or do it again, and wait until it is written."""
    catalogue = hands.catalogue
    before = (catalogue.undo_name, catalogue.redo_name)
    hands.press(key, control=True)
    hands.until(lambda: (catalogue.undo_name, catalogue.redo_name) != before)
    hands.settle()

"""The keys that decide on the sheet: those that decide in the trees, whatever the person made them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from assistant.catalogue import Verdict
from assistant.desktop.shell.key_sheet import keys_of
from assistant.desktop.words import mark, tr

Actions = Callable[[str], QAction]
"""Gives an action of the trees by its name."""

VERDICTS = {"accept": Verdict.ACCEPTED, "reject": Verdict.REJECTED, "undecide": None}
WORDS = {
    "accept": mark("Accept the term for the marked"),
    "reject": mark("Reject it for the marked"),
    "undecide": mark("Undecide it for the marked"),
}


def name_of(event: QKeyEvent, action: Actions) -> str | None:
    """Return the name of the action that decides with this key, ``None`` where none does."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return next((name for name in VERDICTS if pressed in action(name).shortcuts()), None)


def sentence(action: Actions) -> str:
    """Return the keys of the sheet in one line."""
    keys = {name: keys_of(action(name)).split("  ")[0] for name in VERDICTS}
    return tr(
        "{accept} accept · {reject} reject · {undecide} undecide · Space large · N next term"
        " · + − size · / term",
        **keys,
    )


def rows(action: Actions) -> list[tuple[str, str]]:
    """Return what the keys do and which they are, for the sheet of keys."""
    return [(tr(words), keys_of(action(name))) for name, words in WORDS.items()]

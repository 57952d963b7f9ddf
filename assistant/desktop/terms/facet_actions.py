"""The keys of the facet panel, as data: one place for menus, shortcuts, status tips and the key sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.desktop.theme import Theme


@dataclass(frozen=True, slots=True)
class Key:
    """One action: its object name, menu text, keys, sentence for the status line, icon.

    ``anywhere``: the keys work wherever the focus is in the window, not only inside the panel.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    tip: str
    icon: str = ""
    anywhere: bool = False


KEYS = (
    Key(
        "accept",
        "Accept",
        ("Return", "Enter"),
        "Accept this term and go on to the next undecided one",
        "check",
    ),
    Key(
        "reject", "Reject", ("Del", "Backspace"), "Reject this term; it will not be suggested again", "cross"
    ),
    Key(
        "broader",
        "Accept broader instead",
        ("Left",),
        "On a suggestion: take the broader term in its place. Elsewhere: fold, or go up",
        "broader",
    ),
    Key("undecide", "Undecide", ("U",), "Take back what was decided about this term", "undo"),
    Key(
        "accept_line",
        "Accept all over the line",
        ("Space",),
        "Accept what is undecided over the line in all facets, the most precise term of each branch",
        "line",
    ),
    Key("next", "Next suggestion", ("Ctrl+Down", "J"), "Go to the next undecided suggestion", "next"),
    Key("previous", "Previous suggestion", ("Ctrl+Up", "K"), "Go to the previous undecided one", "previous"),
    Key("unfold", "Show more", ("+", "="), "Unfold this branch; again: show all its terms", "plus"),
    Key("fold", "Show less", ("-",), "Show only the suggestions of this branch; again: fold it", "minus"),
    Key("search", "Add a term…", ("/",), "Find a term in any language and add it", "search", True),
    Key("why", "Why this term?", ("W",), "Show what each model says about this term", "why"),
    Key(
        "enlarge",
        "Enlarge this facet",
        ("E",),
        "Give this facet the whole panel, or go back to four",
        "enlarge",
    ),
)


def make_actions(theme: Theme, parent: QWidget) -> dict[str, QAction]:
    """The actions of KEYS by name, added to ``parent`` so that their keys work there."""
    return {key.name: make_action(key, theme, parent) for key in KEYS}


def facet_action(digit: int, theme: Theme, parent: QWidget) -> QAction:
    """The action of a facet's digit; the panel gives it the facet's name."""
    return make_action(Key(f"facet_{digit}", "", (str(digit),), "", "", True), theme, parent)


def make_action(key: Key, theme: Theme, parent: QWidget) -> QAction:
    """One action with its shortcuts, tip and icon."""
    action = QAction(key.text, parent)
    action.setObjectName(key.name)
    action.setShortcuts([QKeySequence(each) for each in key.keys])
    action.setStatusTip(key.tip)
    action.setToolTip(f"{key.tip} ({key.keys[0]})" if key.keys else key.tip)
    if key.icon:
        action.setIcon(theme.icon(key.icon))
    # Return, Delete and Left belong to whatever has the focus; only digits and / are the window's.
    here = Qt.ShortcutContext.WidgetWithChildrenShortcut
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut if key.anywhere else here)
    parent.addAction(action)
    return action

"""The keys of the facet panel, as data: one place for menus, shortcuts, status tips and the key sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from assistant.desktop.words import mark, tr

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
        mark("Accept"),
        ("Return", "Enter"),
        mark("Accept this term and go on to the next undecided one"),
        "check",
    ),
    Key(
        "reject",
        mark("Reject"),
        ("Del", "Backspace"),
        mark("Reject this term; it will not be suggested again"),
        "cross",
    ),
    Key(
        "broader",
        mark("Accept broader instead"),
        ("Left",),
        mark("On a suggestion: take the broader term in its place. Elsewhere: fold, or go up"),
        "broader",
    ),
    Key(
        "precise",
        mark("Accept the most precise below"),
        ("Shift+Right",),
        mark("Accept the likeliest precise term of this branch, folded or not"),
    ),
    Key("undecide", mark("Undecide"), ("U",), mark("Take back what was decided about this term"), "undo"),
    Key(
        "accept_line",
        mark("Accept all over the line"),
        ("Space",),
        mark("Accept what is undecided over the line in all facets, the most precise term of each branch"),
        "line",
    ),
    Key(
        "drop_implied",
        mark("Drop implied tags"),
        ("Shift+Backspace",),
        mark("Take back the tags that a more precise tag implies: “metal” where “bronze” is one"),
    ),
    Key(
        "next",
        mark("Next suggestion"),
        ("Ctrl+Down", "J"),
        mark("Go to the next undecided suggestion"),
        "next",
    ),
    Key(
        "previous",
        mark("Previous suggestion"),
        ("Ctrl+Up", "K"),
        mark("Go to the previous undecided one"),
        "previous",
    ),
    Key(
        "unfold", mark("Show more"), ("+", "="), mark("Unfold this branch; again: show all its terms"), "plus"
    ),
    Key(
        "fold",
        mark("Show less"),
        ("-",),
        mark("Show only the suggestions of this branch; again: fold it"),
        "minus",
    ),
    Key(
        "search", mark("Add a term…"), ("/",), mark("Find a term in any language and add it"), "search", True
    ),
    Key(
        "card",
        mark("Term card"),
        ("A",),
        mark("Show names in all languages, scope note and AAT number of this term"),
        "list",
    ),
    Key(
        "aat_page",
        mark("AAT page of this term"),
        ("Shift+A",),
        mark("Open the term's page of the Getty AAT in the browser"),
    ),
    Key(
        "rename",
        mark("Call it otherwise…"),
        ("F2",),
        mark("Show this term by another label in this catalogue"),
    ),
    Key(
        "never",
        mark("Never suggest this term"),
        ("Shift+Del",),
        mark("Leave this term out of the suggestions of this catalogue, or suggest it again"),
    ),
    Key(
        "own_terms",
        mark("Own terms…"),
        (),
        mark("What this catalogue adds, calls otherwise and never suggests, to take back from"),
    ),
    Key("why", mark("Why this term?"), ("W",), mark("Show what each model says about this term"), "why"),
    Key(
        "enlarge",
        mark("Enlarge this facet"),
        ("E",),
        mark("Give this facet the whole panel, or go back to four"),
        "enlarge",
    ),
)


ONCE = frozenset(
    {"accept", "reject", "broader", "precise", "undecide", "accept_line", "drop_implied", "never"}
    | {"done", "forget", "done_next", "this_is_it", "not_this_one", "copy_similar", "join_objects"}
    | {"split_object"}
)
"""Actions that decide: one for each press. A key that is held down, or still down when the trees get the
keys back, decides nothing more."""


def make_actions(theme: Theme, parent: QWidget) -> dict[str, QAction]:
    """The actions of KEYS by name, added to ``parent`` so that their keys work there."""
    return {key.name: make_action(key, theme, parent) for key in KEYS}


def facet_action(digit: int, theme: Theme, parent: QWidget) -> QAction:
    """The action of a facet's digit; the panel gives it the facet's name."""
    return make_action(Key(f"facet_{digit}", "", (str(digit),), "", "", True), theme, parent)


def make_action(key: Key, theme: Theme, parent: QWidget) -> QAction:
    """One action with its shortcuts, tip and icon."""
    tip = tr(key.tip) if key.tip else ""
    action = QAction(tr(key.text) if key.text else "", parent)
    action.setObjectName(key.name)
    action.setShortcuts([QKeySequence(each) for each in key.keys])
    action.setAutoRepeat(key.name not in ONCE)
    action.setStatusTip(tip)
    action.setToolTip(f"{tip} ({key.keys[0]})" if key.keys else tip)
    if key.icon:
        action.setIcon(theme.icon(key.icon))
    # Return, Delete and Left belong to whatever has the focus; only digits and / are the window's.
    here = Qt.ShortcutContext.WidgetWithChildrenShortcut
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut if key.anywhere else here)
    parent.addAction(action)
    return action

"""The person's own keys on the actions of the window, and which two actions would want the same key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from assistant.desktop.words import tr

RESERVED = ("Up", "Down", "Right", "Home", "End", "Tab", "Shift+Tab", "Esc")
"""Keys with which one walks through trees, fields and pages; no action may take them away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One action that may have keys: its group ("File"), the action, and the keys it has by itself."""

    group: str
    action: QAction
    usual: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name by which the settings know it."""
        return self.action.objectName()

    @property
    def title(self) -> str:
        """Its words, as in the menu."""
        return self.action.text().rstrip("…")


class Keys(QObject):
    """The keys of all actions. ``changed`` when an action has other keys than before."""

    changed = Signal()

    def __init__(self, groups: Mapping[str, Sequence[QAction]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries = [
            Entry(group, action, sequences_of(action))
            for group, actions in groups.items()
            for action in actions
            if action.objectName()
        ]
        self._by_name = {entry.name: entry for entry in self.entries}

    def apply(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Give each action the keys chosen for it, the usual ones where none were; unknown names wait."""
        altered = False
        for entry in self.entries:
            wanted = tuple(chosen.get(entry.name, entry.usual))
            if wanted != sequences_of(entry.action):
                entry.action.setShortcuts([QKeySequence(each) for each in wanted])
                _tell(entry.action, wanted)
                altered = True
        if altered:
            self.changed.emit()

    def entry(self, name: str) -> Entry:
        """Return the entry of an action. Raises KeyError."""
        return self._by_name[name]

    def of(self, name: str, chosen: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
        """Return the keys an action has if ``chosen`` is applied."""
        return tuple(chosen.get(name, self._by_name[name].usual))

    def rival(self, name: str, sequence: str, chosen: Mapping[str, Sequence[str]]) -> Entry | None:
        """Return another action that has this key and may want it at the same time, the first of several."""
        return next(self._rivals(self._by_name[name], sequence, chosen), None)

    def clashes(self, chosen: Mapping[str, Sequence[str]]) -> list[tuple[Entry, str, Entry]]:
        """Return each pair of actions that want the same key, and the key."""
        place = {entry.name: number for number, entry in enumerate(self.entries)}
        return [
            (entry, sequence, rival)
            for entry in self.entries
            for sequence in self.of(entry.name, chosen)
            for rival in self._rivals(entry, sequence, chosen)
            if place[entry.name] < place[rival.name]
        ]

    def _rivals(self, entry: Entry, sequence: str, chosen: Mapping[str, Sequence[str]]) -> Iterator[Entry]:
        wanted = QKeySequence(sequence)
        for other in self.entries:
            if other is entry or not can_meet(entry.action, other.action):
                continue
            if any(_overlap(wanted, QKeySequence(each)) for each in self.of(other.name, chosen)):
                yield other

    def changed_only(self, chosen: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
        """Return what differs from the usual keys: that alone is kept. Unknown names stay as they are."""
        result = {}
        for name, sequences in chosen.items():
            entry = self._by_name.get(name)
            if entry is None or tuple(sequences) != entry.usual:
                result[name] = tuple(sequences)
        return result


def can_meet(one: QAction, other: QAction) -> bool:
    """Return whether the keys of two actions may work at the same moment.

    A key of the window works wherever the focus is, so it meets every other. A key of a panel
    (``WidgetWithChildrenShortcut``: those that decide about terms) works only while the focus is inside
    that panel; two of them meet only if one panel is, or lies in, the other. Whether an action can be used
    just now plays no part: that changes with every picture, a key must not.
    """
    places = [_panel(one), _panel(other)]
    if None in places:
        return True
    first, second = places
    assert first is not None
    assert second is not None
    return first is second or first.isAncestorOf(second) or second.isAncestorOf(first)


def _panel(action: QAction) -> QWidget | None:
    """Return the panel inside which an action's keys work, None for the whole window."""
    inside = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    parent = action.parent()
    return parent if action.shortcutContext() in inside and isinstance(parent, QWidget) else None


def _overlap(one: QKeySequence, other: QKeySequence) -> bool:
    """Return whether two keys are the same, or one is the beginning of the other ("Ctrl+K, Ctrl+E")."""
    none = QKeySequence.SequenceMatch.NoMatch
    return not one.isEmpty() and (one.matches(other) != none or other.matches(one) != none)


def sequences_of(action: QAction) -> tuple[str, ...]:
    """Return the keys of an action as the settings keep them."""
    portable = QKeySequence.SequenceFormat.PortableText
    return tuple(each.toString(portable) for each in action.shortcuts())


def native(sequences: Iterable[str]) -> str:
    """Return keys as they are printed on the keyboard of this system; "" for none."""
    portable, printed = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText
    # Two keys of one name, Return and Enter in Catalan, are told once.
    names = (QKeySequence(each, portable).toString(printed) for each in sequences)
    return "  ".join(dict.fromkeys(names))


def refusal(sequence: str) -> str:
    """Return why no action may have a key, "" if one may."""
    if sequence in RESERVED:
        return tr("{key} is needed to walk through the window.", key=native([sequence]))
    return ""


def _tell(action: QAction, sequences: Sequence[str]) -> None:
    """Bring the key into the tool tip, as the actions have it from the start."""
    tip = action.statusTip()
    if tip:
        action.setToolTip(f"{tip} ({native(sequences[:1])})" if sequences else tip)

"""The keys of the moment: what works where the keys are just now, asked from the widgets themselves.

A widget that handles keys without an action says so with a method ``own_keys()``: pairs of words and keys,
in the language of the window. Its accessible name is the title. What it gains as actions comes by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from assistant.desktop.guide.places import TYPING, Rows, page_of, panels
from assistant.desktop.shell.key_sheet import keys_of, printed
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow

Entries: TypeAlias = list[tuple[str, str]]
Moment: TypeAlias = tuple[str, Entries]

NEARBY = frozenset({Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut})


def moment_of(window: MainWindow) -> Moment | None:
    """Return a title and what works where the keys are; ``None`` where nothing is open."""
    focus = window.focusWidget()
    page = window.pages.shown
    if isinstance(focus, QLineEdit) and (page is not None or window.facets.isAncestorOf(focus)):
        return tr("While you type"), _rows(TYPING)
    if page is not None:
        place = page_of(page)
        own = [*_of_widgets(focus or page, page), *_rows(place.rows)]
        return tr(place.title) if place.title else page.accessibleName(), _without_doubles([*own, *_back()])
    if window.stack.currentWidget() is window.start_page:
        return tr("To begin"), _named(window.actions_by_name, ("add_pictures", "add_folder", "annotate"))
    for panel, place in panels(window):
        if focus is not None and (focus is panel or panel.isAncestorOf(focus)):
            own = [*_of_widgets(focus, panel), *_rows(place.rows)]
            entries = [*own, *_named(window.actions_by_name, place.actions)]
            return tr(place.title), _without_doubles(entries)
    return None


def _of_widgets(focus: QWidget, top: QWidget) -> Entries:
    """Collect up to ``top`` the keys that widgets say they handle, and the actions that work there."""
    found: Entries = []
    for widget in _upwards(focus, top):
        own: Callable[[], Sequence[tuple[str, str]]] | None = getattr(widget, "own_keys", None)
        if own is not None:
            found += own()
        found += [
            (action.text().rstrip("…"), keys_of(action))
            for action in widget.actions()
            if action.shortcuts() and action.isEnabled() and action.shortcutContext() in NEARBY
        ]
    return _without_doubles(found)


def _upwards(focus: QWidget, top: QWidget) -> Iterator[QWidget]:
    widget: QWidget | None = focus
    while widget is not None:
        yield widget
        if widget is top:
            return
        widget = widget.parentWidget()


def _named(actions: Mapping[str, QAction], names: Sequence[str]) -> Entries:
    return [
        (actions[name].text().rstrip("…"), keys_of(actions[name]))
        for name in names
        if name in actions and actions[name].shortcuts() and actions[name].isEnabled()
    ]


def _rows(rows: Rows) -> Entries:
    return [(tr(words), printed(*keys)) for words, keys in rows]


def _back() -> Entries:
    return [(tr("Back to the pictures"), printed("Esc"))]


def _without_doubles(entries: Sequence[tuple[str, str]]) -> Entries:
    """Keep the first of the entries that say the same."""
    return list(dict.fromkeys(entries))

"""The five steps of the tour: what they say, and where the panels lie that they speak of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMenu, QToolButton

from assistant.desktop.guide.tour import Step, place_of
from assistant.desktop.shell.key_sheet import keys_of
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from assistant.desktop.window import MainWindow

STRIP = mark(
    "The filmstrip shows them all, with a mark for how far each is. {next_picture} goes to the next one, "
    "{next_undecided} to the next without a decision. They are read while you work."
)
TREES = mark(
    "Each tree opens at its ten best suggestions, with a score from 0 to 100. The digits 1 to 4 go from tree "
    "to tree; {search} adds any other term, in any language."
)
KEYS = mark(
    "{accept} accepts, {reject} rejects, {broader} takes the broader term instead. The cursor goes on by "
    "itself. {undo} takes any step back. {keys} shows the keys that work where you are."
)
LINE = mark(
    "{accept_line} accepts what is over the line for this picture. {line} shows what the line would accept "
    "on all pictures, and how right it was by your own decisions."
)
EXPORT = mark(
    "Everything you decide is saved at once. {export} writes the tags to a file. Nothing leaves this "
    "computer, and your picture files are never changed."
)
LATER = mark("You will see this once there are photographs.")


def steps(window: MainWindow) -> list[Step]:
    """Return the steps; the keys they name are those that the person has."""
    actions = {action.objectName(): action for action in window.facets.actions()} | window.actions_by_name
    keys = {name: _key(action) for name, action in actions.items()}
    grid = window.facets.grid

    def step(title: str, words: str, where: Callable[[], QRect | None], *, later: bool = False) -> Step:
        told = tr(words, **keys)
        return Step(tr(title), f"{told} {tr(LATER)}" if later and where() is None else told, where)

    return [
        step(mark("Your photographs"), STRIP, lambda: place_of(window.filmstrip, window), later=True),
        step(mark("Four trees of terms"), TREES, lambda: place_of(window.facets, window), later=True),
        step(
            mark("One key, one decision"), KEYS, lambda: place_of(grid.boxes[grid.facet], window), later=True
        ),
        step(mark("The line"), LINE, lambda: _in_menu_bar(window, actions["line"])),
        step(mark("Out to your museum"), EXPORT, lambda: _button(window, actions["export"])),
    ]


def _key(action: QAction) -> str:
    """The first key of an action, its name where a person took its keys away."""
    return keys_of(action).partition("  ")[0] or action.text().rstrip("…")


def _in_menu_bar(window: MainWindow, action: QAction) -> QRect | None:
    """Return where the menu lies that has the action; ``None`` where the system shows menus elsewhere."""
    bar = window.menuBar()
    for entry in bar.actions():
        menu = entry.menu()
        if isinstance(menu, QMenu) and action in menu.actions() and not bar.isNativeMenuBar():
            place = bar.actionGeometry(entry)
            return QRect(bar.mapTo(window, place.topLeft()), place.size())
    return None


def _button(window: MainWindow, action: QAction) -> QRect | None:
    """Return where the button of the action lies."""
    for button in window.top_bar.findChildren(QToolButton):
        if button.defaultAction() is action:
            return place_of(button, window)
    return place_of(window.top_bar, window)

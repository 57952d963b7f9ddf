"""The order of Tab: as one reads, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget


def read_in_order(groups: Iterable[QWidget]) -> None:
    """Let Tab go through these groups one after the other; inside each it goes as it did."""
    stops = [stop for group in groups for stop in _stops(group)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def before(widget: QWidget, row: QBoxLayout) -> list[QWidget]:
    """The widgets that stand before one in its row."""
    items = (row.itemAt(place) for place in range(row.indexOf(widget)))
    return [found for item in items if item is not None and (found := item.widget()) is not None]


def _stops(group: QWidget) -> Iterator[QWidget]:
    inside = [one for one in (group, *group.findChildren(QWidget)) if _stops_tab(one)]
    wanted = set(map(id, inside))
    start = group.window()
    one: QWidget | None = start
    while wanted and one is not None:
        if id(one) in wanted:
            wanted.discard(id(one))
            yield one
        one = one.nextInFocusChain()
        if one is start:
            return


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None

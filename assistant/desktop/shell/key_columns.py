"""Groups of keys dealt to columns and drawn: what is done on the right of its keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from assistant.desktop.theme import GRID, RADIUS, current_theme

LINE = 3 * GRID
COLUMN = 296  # at least
KEYS_WIDTH = 16 * GRID
GAP = 4 * GRID

Group: TypeAlias = tuple[str, list[tuple[str, str]]]
"""A title, and (what is done, its keys separated by two spaces)."""


def matching(groups: Sequence[Group], sought: str) -> list[Group]:
    """Return the groups with the entries that have all sought words in words or keys, without empty ones."""
    words = sought.casefold().split()
    found = []
    for title, entries in groups:
        kept = [
            entry
            for entry in entries
            if all(word in f"{entry[0]} {entry[1]} {title}".casefold() for word in words)
        ]
        if kept:
            found.append((title, kept))
    return found


def dealt(groups: Sequence[Group], number: int) -> list[list[Group]]:
    """Deal groups in their order to at most ``number`` columns, the highest as low as can be."""
    heights = [len(entries) + 2 for _, entries in groups]
    lowest, highest = max(heights, default=0), sum(heights)
    while lowest < highest:  # the smallest height for which the groups fit
        middle = (lowest + highest) // 2
        if len(_filled(groups, heights, middle)) <= number:
            highest = middle
        else:
            lowest = middle + 1
    return _filled(groups, heights, lowest)


def _filled(groups: Sequence[Group], heights: Sequence[int], limit: int) -> list[list[Group]]:
    columns: list[list[Group]] = []
    used = limit + 1
    for group, height in zip(groups, heights, strict=True):
        if used + height > limit:
            columns.append([])
            used = 0
        columns[-1].append(group)
        used += height
    return columns


def paint_column(
    painter: QPainter, left: int, top: int, wide: int, column: Sequence[Group], here: str
) -> None:
    """Draw one column, ``wide`` pixels wide; the group called ``here`` lies on a ground of its own."""
    theme = current_theme()
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    for title, entries in column:
        if title == here:
            ground = QRectF(left - GRID, top, wide + 2 * GRID, (len(entries) + 1) * LINE + GRID)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        caps = [_caps(keys) for _, keys in entries]
        room = max(sum(wide + GRID // 2 for _, wide in each) for each in caps) + GRID
        painter.setFont(theme.font(strong=True))
        painter.setPen(theme.colour("accent"))
        painter.drawText(QRect(left, top, wide, LINE), flags, title)
        top += LINE
        for (name, _), keys in zip(entries, caps, strict=True):
            _paint_keys(painter, left, top, keys)
            body = theme.font()
            painter.setFont(body)
            painter.setPen(theme.colour("text_normal"))
            place = QRect(left + room, top, wide - room, LINE)
            shown = QFontMetrics(body).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, flags, shown)
            top += LINE
        top += LINE


def _caps(keys: str) -> list[tuple[str, int]]:
    """Return as many of the keys, most usual first, as have room, each with the width of its cap."""
    measure = QFontMetrics(current_theme().font("small", figures=True))
    found: list[tuple[str, int]] = []
    used = 0
    for key in keys.split("  "):
        wide = max(LINE - 6, measure.horizontalAdvance(key) + GRID)
        if found and used + wide > KEYS_WIDTH:
            break
        found.append((key, wide))
        used += wide + GRID // 2
    return found


def _paint_keys(painter: QPainter, left: int, top: int, caps: Sequence[tuple[str, int]]) -> None:
    """Draw keys, each as a cap."""
    theme = current_theme()
    painter.setFont(theme.font("small", figures=True))
    for key, wide in caps:
        cap = QRectF(left + 0.5, top + 2.5, wide, LINE - 6)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(cap, RADIUS - 1, RADIUS - 1)
        painter.setPen(theme.colour("text"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        left += wide + GRID // 2

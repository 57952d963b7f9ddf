"""All keys on one sheet over the window: `?` shows it, any key or click takes it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtGui import QPaintEvent as _Paint
from PySide6.QtWidgets import QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme

LINE = 26
COLUMN = 336
KEYS_WIDTH = 120
GAP = 5 * GRID
HEAD = 7 * GRID


class KeySheet(QWidget):
    """Drawn from the same actions as the menus, so that it cannot say anything else than they do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._groups: list[tuple[str, list[tuple[str, str]]]] = []
        self._focus_before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Keys")
        window.installEventFilter(self)
        self.hide()

    def show_groups(self, groups: Sequence[tuple[str, Sequence[QAction]]]) -> None:
        """Show the sheet."""
        self._groups = [
            (title, [(action.text().rstrip("…"), keys_of(action)) for action in actions])
            for title, actions in groups
        ]
        lines = (f"{name}: {keys}" for _, entries in self._groups for name, keys in entries)
        self.setAccessibleDescription("; ".join(lines))
        self._focus_before = self.window().focusWidget()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.setFocus()

    def dismiss(self) -> None:
        """Take the sheet away and give the keys back to where they were."""
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus()
            self._focus_before = None

    # Any key or click takes it away; the key does nothing else.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            self.dismiss()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
        return False

    # Drawing

    def _columns(self) -> list[list[tuple[str, list[tuple[str, str]]]]]:
        """Deal the groups to columns of about the same height."""
        number = max(1, min(3, (self.width() - 4 * GRID) // (COLUMN + GAP)))
        total = sum(len(entries) + 2 for _, entries in self._groups)
        columns: list[list[tuple[str, list[tuple[str, str]]]]] = [[]]
        used = 0
        for group in self._groups:
            height = len(group[1]) + 2
            if used and used + height / 2 > total / number and len(columns) < number:
                columns.append([])
                used = 0
            columns[-1].append(group)
            used += height
        return columns

    def paintEvent(self, event: _Paint) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        veil = QColor(theme.colour("ground"))
        veil.setAlphaF(0.72)
        painter.fillRect(self.rect(), veil)
        columns = self._columns()
        height = max(sum(len(entries) + 2 for _, entries in column) for column in columns) * LINE
        size = QSize(len(columns) * (COLUMN + GAP) + GAP, height + HEAD)
        sheet = QRect(self.rect().center() - QRect(0, 0, size.width(), size.height()).center(), size)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(sheet, 2 * RADIUS, 2 * RADIUS)
        painter.setFont(theme.font("title", strong=True))
        painter.setPen(theme.colour("text"))
        head = QRect(sheet.left() + GAP, sheet.top(), sheet.width() - 2 * GAP, HEAD + GRID)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "Keys")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_quiet"))
        painter.drawText(
            head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "Any key closes this sheet"
        )
        for number, column in enumerate(columns):
            self._paint_column(
                painter, sheet.left() + GAP + number * (COLUMN + GAP), sheet.top() + HEAD, column
            )
        painter.end()

    def _paint_column(
        self, painter: QPainter, left: int, top: int, column: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    ) -> None:
        theme = current_theme()
        body, strong, small = theme.font(), theme.font(strong=True), theme.font("small", figures=True)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for title, entries in column:
            painter.setFont(strong)
            painter.setPen(theme.colour("accent"))
            painter.drawText(QRect(left, top, COLUMN, LINE), flags, title)
            top += LINE
            for name, keys in entries:
                painter.setFont(small)
                painter.setPen(theme.colour("text"))
                place = QRect(left, top, KEYS_WIDTH, LINE)
                painter.drawText(place, flags, _as_many(keys, QFontMetrics(small), KEYS_WIDTH - GRID))
                painter.setFont(body)
                painter.setPen(theme.colour("text_normal"))
                place = QRect(left + KEYS_WIDTH, top, COLUMN - KEYS_WIDTH, LINE)
                shown = QFontMetrics(body).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
                painter.drawText(place, flags, shown)
                top += LINE
            top += LINE


def _as_many(keys: str, measure: QFontMetrics, width: int) -> str:
    """Return as many of the keys, most usual first, as have room."""
    while measure.horizontalAdvance(keys) > width and "  " in keys:
        keys = keys.rpartition("  ")[0]
    return keys


def keys_of(action: QAction) -> str:
    """Return the keys of an action as they are printed on the keyboard of this system."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(dict.fromkeys(key.toString(native) for key in action.shortcuts()))

"""All keys on one sheet over the window: `?` shows it, letters search it, any other key takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from assistant.desktop.shell.key_columns import COLUMN, GAP, LINE, Group, dealt, matching, paint_column
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

HEAD = 7 * GRID
WIDEST = 46 * GRID
Entries: TypeAlias = Sequence[tuple[str, str]]

_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})
_SCROLL = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10,
}  # fmt: skip


class KeySheet(QWidget):
    """Drawn from the same actions as the menus, so that it cannot say anything else than they do.

    What works where the keys are just now comes first, then every group.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._groups: list[Group] = []
        self._here: Group | None = None
        self._sought = ""
        self._scrolled = 0
        self._focus_before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Keys"))
        window.installEventFilter(self)
        self.hide()

    def show_groups(
        self,
        groups: Sequence[tuple[str, Sequence[QAction]]],
        here: tuple[str, Entries] | None = None,
    ) -> None:
        """Show the sheet; ``here``: a title and what works where the keys are now, as (words, keys)."""
        self._groups = [
            (title, [(action.text().rstrip("…"), keys_of(action)) for action in actions])
            for title, actions in groups
        ]
        self._here = (here[0], list(here[1])) if here is not None else None
        self._sought, self._scrolled = "", 0
        self._describe()
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

    @property
    def shown(self) -> list[Group]:
        """The groups on show, that of the moment first; nothing twice, nothing a search leaves out."""
        here = [self._here] if self._here is not None else []
        said = {entry for _, entries in here for entry in entries}
        others = [(title, [one for one in entries if one not in said]) for title, entries in self._groups]
        return matching([*here, *others], self._sought)

    def _describe(self) -> None:
        lines = (f"{name}: {keys}" for _, entries in self.shown for name, keys in entries)
        self.setAccessibleDescription("; ".join(lines) or tr("No key for “{sought}”", sought=self._sought))

    # Letters search; any other key or click takes it away, and does nothing else.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in _MODIFIERS:
            return
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if key == Qt.Key.Key_Backspace and self._sought:
            self._seek(self._sought[:-1])
        elif plain and text.isprintable() and (text.isalnum() or (text == " " and self._sought)):
            self._seek(self._sought + text)
        elif key in _SCROLL and self._overflow():
            self._scroll(_SCROLL[Qt.Key(key)] * LINE)
        else:
            self.dismiss()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll(-event.angleDelta().y() // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
        return False

    def _seek(self, text: str) -> None:
        self._sought, self._scrolled = text, 0
        self._describe()
        self.update()

    # Drawing

    def _columns(self) -> list[list[Group]]:
        """Deal to as few columns as hold everything: they are wider then."""
        columns: list[list[Group]] = []
        for number in range(1, 2 + (self.width() - 2 * GRID - GAP) // (COLUMN + GAP)):
            columns = dealt(self.shown, number)
            if self._height(columns) + HEAD <= self.height() - 2 * GRID:
                break
        return columns

    def _height(self, columns: Sequence[Sequence[Group]]) -> int:
        return max((sum(len(entries) + 2 for _, entries in one) for one in columns), default=2) * LINE

    def _overflow(self) -> int:
        """How many pixels of the columns have no room."""
        return max(0, self._height(self._columns()) + HEAD - (self.height() - 2 * GRID))

    def _scroll(self, by: int) -> None:
        self._scrolled = max(0, min(self._overflow(), self._scrolled + by))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        veil = QColor(theme.colour("ground"))
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        columns = self._columns()
        height = min(self._height(columns) + HEAD, self.height() - 2 * GRID)
        number = max(2, len(columns))
        wide = min(WIDEST, (self.width() - 2 * GRID - GAP) // number - GAP)
        size = QSize(number * (wide + GAP) + GAP, height)
        sheet = QRect(self.rect().center() - QRect(0, 0, size.width(), size.height()).center(), size)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(sheet, 2 * RADIUS, 2 * RADIUS)
        self._paint_head(
            painter, QRect(sheet.left() + GAP, sheet.top(), sheet.width() - 2 * GAP, HEAD + GRID)
        )
        painter.setClipRect(sheet.adjusted(1, HEAD, -1, -GRID))
        for number, column in enumerate(columns):
            left = sheet.left() + GAP + number * (wide + GAP)
            here = self._here[0] if self._here is not None else ""
            paint_column(painter, left, sheet.top() + HEAD - self._scrolled, wide, column, here)
        painter.end()

    def _paint_head(self, painter: QPainter, head: QRect) -> None:
        theme = current_theme()
        middle, left = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font("title", strong=True))
        painter.setPen(theme.colour("text"))
        title = tr("Keys")
        if self._sought:
            found = bool(self.shown)
            title = (
                tr("Keys: {sought}", sought=self._sought)
                if found
                else tr("No key for “{sought}”", sought=self._sought)
            )
        painter.drawText(head, middle | left, title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_quiet"))
        told = tr("Type to search · Esc closes")
        if self._overflow():
            told = tr("Type to search · ↓ more · Esc closes")
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignRight, told)


def keys_of(action: QAction) -> str:
    """Return the keys of an action as they are printed on the keyboard of this system."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(dict.fromkeys(key.toString(native) for key in action.shortcuts()))


def printed(*keys: str) -> str:
    """Return keys as they are printed on the keyboard of this system, as ``keys_of`` does."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(QKeySequence(key).toString(native) for key in keys)

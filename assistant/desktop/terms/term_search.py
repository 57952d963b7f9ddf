"""Add a term by its name: ``/``, a few letters in any language, Return.

The field lies over the heading of the current facet. What is found shows in the trees themselves, which
the panel filters meanwhile; what no tree has, other terms of the AAT and the text as a term of the
museum's own, stands in a list at the foot of that facet. Down goes through the one and then the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from assistant.desktop.terms.found_terms import LIMIT, FoundTerms, TermLine
from assistant.desktop.theme import GRID, Theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.vocabulary import Vocabulary

__all__ = ["LIMIT", "TermSearch"]

_LINES = 4
_LEAP = 8


class TermSearch(QFrame):
    """The field. ``chosen(facet key, term row)`` for a term of a tree, ``wanted`` for one that is in none.

    ``found`` fires after each letter, ``moved`` when the choice goes to another term.
    """

    chosen = Signal(str, int)
    wanted = Signal(object)  # an AatTerm, or the text of a local term
    found = Signal()
    moved = Signal()
    closed = Signal()

    def __init__(
        self, vocabulary: Vocabulary, theme: Theme, standing: Callable[[str, int], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facet = ""
        self._room = QRect(0, 0, 320, 320)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Add a term: its name in any language"))
        self.field.setAccessibleName(tr("Add a term by its name"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.hits = FoundTerms(vocabulary, standing, self)
        self.hint = QLabel(self)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint.setFont(theme.font("small"))
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 4)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.hint)
        self.hint.setContentsMargins(GRID, 0, GRID, 0)
        self.foot = QFrame(parent)
        self.list = QListView(self.foot)
        self._build_foot()
        for frame in (self, self.foot):
            frame.setAutoFillBackground(True)
            frame.setFrameShape(QFrame.Shape.NoFrame)
            frame.hide()

    def _build_foot(self) -> None:
        title = QLabel(tr("Not in the trees"), self.foot)
        title.setFont(self._theme.font("small", strong=True))
        title.setContentsMargins(12, 0, 12, 0)
        title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.list.setModel(self.hits)
        self.list.setItemDelegate(TermLine(self._theme, self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Terms found"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._choose)
        layout = QVBoxLayout(self.foot)
        layout.setContentsMargins(0, 1 + GRID // 2, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(title)
        layout.addWidget(self.list)
        self.foot.installEventFilter(self)

    @property
    def text(self) -> str:
        """What is typed, without spaces around it; "" while the field is away."""
        return self.hits.text if self.isVisible() else ""

    @property
    def current(self) -> int:
        """The row of the choice among `hits`, -1 for none."""
        return self.list.currentIndex().row()

    def open(self, facet: str, language: str) -> None:
        """Show an empty field; hits of ``facet`` come first among equals."""
        self._facet = facet
        self.hits.language = language
        self.show()
        self.raise_()
        self.field.clear()
        self._search("")
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_place(self, room: QRect) -> None:
        """Where the current facet lies: the field takes its upper edge, the list its lower one."""
        self._room = room
        self._fit()

    def search_again(self) -> None:
        """Look again for what is typed: there is more to find now. The choice stays where it is."""
        if self.isVisible():
            row = self.current
            self._search(self.field.text())
            self.go(row)

    def go(self, row: int) -> None:
        """Put the choice on a row of `hits`."""
        if 0 <= row < self.hits.rowCount():
            self.list.setCurrentIndex(self.hits.index(row))
            if self.hits.hit(row) is None:
                self.list.scrollTo(self.hits.index(row))
            self._tell()

    def choose(self) -> None:
        """Take the choice."""
        self._choose(self.list.currentIndex())

    def close_search(self) -> None:
        """Put the field away; who opened it takes the keys back."""
        if self.isVisible():
            self.hide()
            self.foot.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.foot:
            if event.type() == QEvent.Type.Paint:
                painter = QPainter(self.foot)
                painter.fillRect(0, 0, self.foot.width(), 1, self._theme.colour("line"))
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # while typing, no letter, arrow or Return is a command
            return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_search()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))

    def _key(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _LEAP,
            Qt.Key.Key_PageUp: -_LEAP,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif key == Qt.Key.Key_Escape:
            self.close_search()
        elif key in steps and self.hits.rowCount():
            self.go(max(0, min(self.hits.rowCount() - 1, self.current + steps[Qt.Key(key)])))
        else:
            return False
        return True

    def _search(self, text: str) -> None:
        self.hits.search(text, self._facet)
        for row in range(len(self.hits.hits)):
            self.list.setRowHidden(row, True)
        self._fit()
        self.found.emit()
        if self.hits.rowCount():
            self.go(0)
        elif self.hits.text:
            text = tr("No term is called “{text}”. Try a shorter word.", text=self.hits.text)
            self._say(text)
        else:
            self._say(tr("Every language counts, with or without accents."))

    def _say(self, text: str) -> None:
        room = self._room.width() - 2 * GRID - 4
        shown = self.hint.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        self.hint.setText(shown)
        self.hint.setAccessibleName(text)

    def _tell(self) -> None:
        """Say where the choice is, and what Return does."""
        row, count = self.current, self.hits.rowCount()
        label, where, standing = self.hits.parts(row)
        place = tr("{number} of {count}", number=row + 1, count=count)
        if self.hits.hit(row) is None:
            said = [place, tr("Return: choose its place"), where.partition(" · ")[0]]
        else:
            said = [place, standing or tr("Return adds"), f"{where} › {label}"]
        self._say(" · ".join(filter(None, said)))
        self.hint.setToolTip(f"{label}\n{where}")
        spoken = self.hits.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.moved.emit()

    def _fit(self) -> None:
        if not self.isVisible():
            return
        self._layout.activate()
        room = self._room
        self.setGeometry(room.left(), room.top(), room.width(), self.sizeHint().height())
        rest = self.hits.rowCount() - len(self.hits.hits)
        self.foot.setVisible(rest > 0)
        if rest:
            row = self._theme.row_height()
            free = (room.height() - self.height()) // row - (3 if self.hits.hits else 1)
            self.list.setFixedHeight(max(2, min(rest, free, _LINES if self.hits.hits else 2 * _LINES)) * row)
            tall = self.foot.sizeHint().height()
            self.foot.setGeometry(room.left(), room.bottom() + 1 - tall, room.width(), tall)
            self.foot.raise_()

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        hit = self.hits.hit(index.row())
        new = self.hits.new(index.row()) if hit is None else None
        self.close_search()
        if hit is not None:
            self.chosen.emit(hit.facet, hit.row)
        else:
            self.wanted.emit(new)

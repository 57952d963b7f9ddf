"""Add a term by its name: ``/``, a few letters in any language, Return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.terms.facet_model import Index
from assistant.desktop.theme import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.vocabulary import Hit, Vocabulary

LIMIT = 50
_LINES = 8


class HitModel(QAbstractListModel):
    """The hits of one search; the facet of the cursor comes first where hits are equally good."""

    def __init__(self, vocabulary: Vocabulary, standing: Callable[[str, int], str], parent: QObject) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._standing = standing
        self.language = "en"
        self.hits: list[Hit] = []

    def search(self, text: str, facet: str) -> None:
        """Find ``text`` in every facet and language."""
        hits = self._vocabulary.search(text, limit=LIMIT)
        self.beginResetModel()
        self.hits = sorted(hits, key=lambda hit: (-round(hit.score, 2), hit.facet != facet))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.hits)

    def parts(self, row: int) -> tuple[str, str, str]:
        """What a hit says: its label, where it stands in the vocabulary, how it stands for the object."""
        hit = self.hits[row]
        facet = self._vocabulary[hit.facet]
        label = facet.terms[hit.row].label(self.language)
        if hit.label != label:
            label = f"{label} ({hit.label})"
        way = [facet.terms[each].label(self.language) for each in facet.routes(hit.row)[0][:-1]]
        where = " › ".join([facet.label(self.language), *way])
        return label, where, self._standing(hit.facet, hit.row)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        label, where, standing = self.parts(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, [label, where, standing]))
        return None


class HitDelegate(QStyledItemDelegate):
    """A hit on two tones of one line: label, then where it stands, then its word."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, HitModel)
        label, where, standing = model.parts(index.row())
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("current"))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), self._theme.colour("accent"))
        room = area.adjusted(12, 0, -12, 0)
        room.setRight(room.right() - self._write(painter, room, standing, "small", "accent", right=True))
        used = self._write(painter, room, label, "body", "text")
        self._write(painter, room.adjusted(used + 12, 0, 0, 0), where, "small", "text_quiet", right=True)
        painter.restore()

    def _write(
        self, painter: QPainter, room: QRect, text: str, size: Any, colour: str, *, right: bool = False
    ) -> int:
        font = self._theme.font(size, strong=size == "body")
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(0, room.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, elided)
        used = metrics.horizontalAdvance(elided)
        return used + 12 if right and used else used


class TermSearch(QFrame):
    """The field and its hits, laid over the facet panel. ``chosen`` gives facet key and term row."""

    chosen = Signal(str, int)
    closed = Signal()

    def __init__(
        self, vocabulary: Vocabulary, theme: Theme, standing: Callable[[str, int], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facet = ""
        self._room = QRect(0, 0, 320, 320)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Add a term: type its name in any language")
        self.field.setAccessibleName("Add a term by its name")
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.hits = HitModel(vocabulary, standing, self)
        self.list = QListView(self)
        self.list.setModel(self.hits)
        self.list.setItemDelegate(HitDelegate(theme, self))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Terms found")
        self.list.clicked.connect(self._choose)
        self.hint = QLabel(self)
        self.hint.setContentsMargins(4, 0, 4, 0)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        layout.addWidget(self.hint)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.hide()

    def open(self, facet: str, language: str) -> None:
        """Show an empty field; hits of ``facet`` come first among equals."""
        self._facet = facet
        self.hits.language = language
        self.field.clear()
        self._search("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_place(self, room: QRect) -> None:
        """Where the field may lie: its corner and width; the list grows down to the room's bottom."""
        self._room = room
        self._fit()

    def close_search(self) -> None:
        """Put the field away; who opened it takes the keys back."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # while typing, no letter, arrow or Return is a command
            return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.list.underMouse():
            self.close_search()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.colour("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _key(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _LINES,
            Qt.Key.Key_PageUp: -_LINES,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_search()
        elif key in steps and self.hits.hits:
            row = self.list.currentIndex().row() + steps[Qt.Key(key)]
            self.list.setCurrentIndex(self.hits.index(max(0, min(len(self.hits.hits) - 1, row))))
        else:
            return False
        return True

    def _search(self, text: str) -> None:
        self.hits.search(text, self._facet)
        found = len(self.hits.hits)
        self.list.setVisible(found > 0)
        if found:
            self.list.setCurrentIndex(self.hits.index(0))
            self.hint.setText("Return adds · ↑ ↓ choose · Esc closes")
        elif text.strip():
            self.hint.setText(f"No term is called “{text.strip()}”. Try a shorter word or another language.")
        else:
            self.hint.setText("Names in every language count, with or without accents.")
        self._fit()

    def _fit(self) -> None:
        row = self._theme.row_height()
        used = self.field.sizeHint().height() + self.hint.sizeHint().height() + 4 * GRID
        lines = max(2, min(_LINES, (self._room.bottom() - self._room.top() - used) // row))
        self.list.setFixedHeight(min(len(self.hits.hits), lines) * row)
        self._layout.activate()
        self.setGeometry(self._room.left(), self._room.top(), self._room.width(), self.sizeHint().height())

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        hit = self.hits.hits[index.row()]
        self.close_search()
        self.chosen.emit(hit.facet, hit.row)

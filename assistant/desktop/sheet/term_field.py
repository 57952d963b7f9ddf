"""The field that says which term the sheet shows, and finds another one while typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Hit, Vocabulary

Index = QModelIndex | QPersistentModelIndex
LIMIT, LINES = 40, 9


class HitList(QAbstractListModel):
    """The terms found: label, where it stands, and whether it was ever suggested or decided."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, str, bool]] = []

    def show(self, lines: list[tuple[str, str, bool]]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def line(self, row: int) -> tuple[str, str, bool]:
        """Return label, place, and whether there are pictures."""
        return self._lines[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        label, where, known = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (label, where, "" if known else tr("no pictures")) if part)
        return None


class HitLine(QStyledItemDelegate):
    """One line: the label, then quietly where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, current_theme().row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, model = current_theme(), index.model()
        assert isinstance(model, HitList)
        label, where, known = model.line(index.row())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("current"))
        room = option.rect.adjusted(GRID, 0, -GRID, 0)
        painter.setFont(theme.font(strong=known))
        painter.setPen(theme.colour("text" if known else "text_quiet"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        used = QFontMetrics(theme.font(strong=True)).horizontalAdvance(label) + 2 * GRID
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.colour("text_quiet"))
        aside = where if known else tr("no pictures")
        shown = QFontMetrics(font).elidedText(aside, Qt.TextElideMode.ElideLeft, room.width() - used)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class TermField(QLineEdit):
    """Shows the term; while a person types, the hits lie below and Return takes one."""

    chosen = Signal(str, int)  # facet, row
    left = Signal()  # nothing was chosen: the keys go back to the pictures

    def __init__(self, vocabulary: Callable[[], Vocabulary], page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._vocabulary = vocabulary
        self._language, self._shown = "en", ""
        self.known: set[tuple[str, str]] = set()
        self._hits: list[Hit] = []
        self._list = HitList(self)
        self.popup = QListView(page)
        self.popup.setModel(self._list)
        self.popup.setItemDelegate(HitLine(self.popup))
        self.popup.setUniformItemSizes(True)
        self.popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup.setFrameShape(QFrame.Shape.Box)
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setAccessibleName(tr("Terms found"))
        self.popup.clicked.connect(self._choose)
        self.popup.hide()
        self.setAccessibleName(tr("Term"))
        self.setPlaceholderText(tr("Which term? Type its name in any language"))
        self.textEdited.connect(self._search)

    def show_term(self, label: str, language: str) -> None:
        """Say which term is on show."""
        self._shown, self._language = label, language
        self.setText(label)
        self.setCursorPosition(0)
        self.popup.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()  # while typing, no letter is a command
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: LINES, Qt.Key.Key_PageUp: -LINES}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.popup.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key in steps and self._hits:
            row = self.popup.currentIndex().row() + steps[key]
            self.popup.setCurrentIndex(self._list.index(max(0, min(len(self._hits) - 1, row))))
        elif key == Qt.Key.Key_Down:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        if not self.popup.underMouse():
            self.popup.hide()
            self.setText(self._shown)
            self.setCursorPosition(0)

    def _leave(self) -> None:
        self.show_term(self._shown, self._language)
        self._hits = []
        self.left.emit()

    def _search(self, text: str) -> None:
        vocabulary = self._vocabulary()
        found = vocabulary.search(text, limit=LIMIT) if text.strip() else []
        # Terms with pictures first: the others have nothing to review.
        uris = {id(hit): vocabulary[hit.facet].terms[hit.row].uri for hit in found}
        self._hits = sorted(found, key=lambda hit: (hit.facet, uris[id(hit)]) not in self.known)
        self._list.show([self._line(hit, (hit.facet, uris[id(hit)]) in self.known) for hit in self._hits])
        height = min(LINES, len(self._hits)) * current_theme().row_height() + 2 * self.popup.frameWidth()
        corner = self.mapTo(self._page, self.rect().bottomLeft())
        self.popup.setGeometry(corner.x(), corner.y() + 2, max(self.width(), 60 * GRID), height)
        self.popup.setVisible(bool(self._hits))
        self.popup.raise_()
        if self._hits:
            self.popup.setCurrentIndex(self._list.index(0))

    def _line(self, hit: Hit, known: bool) -> tuple[str, str, bool]:
        facet = self._vocabulary()[hit.facet]
        label = facet.terms[hit.row].label(self._language)
        way = [facet.terms[row].label(self._language) for row in facet.routes(hit.row)[0][:-1]]
        called = label if hit.label == label else f"{label} ({hit.label})"
        return called, " › ".join([facet.label(self._language), *way]), known

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid() or not self._hits or not self.popup.isVisible():
            self._leave()
            return
        hit = self._hits[index.row()]
        self.popup.hide()
        self.chosen.emit(hit.facet, hit.row)

"""The search field of the top bar: words, or a term chosen from what is offered while one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from assistant.catalogue.finding import TermCount
from assistant.desktop.finding.hits import Offer, OfferDelegate, Offers
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

WIDTH = 520
"""Of the offers, in pixels."""


class SearchField(QLineEdit):
    """Return takes the line that is marked: at first the words as they are. Down goes to the terms."""

    text_wanted = Signal(str)
    term_wanted = Signal(str, str)  # facet, URI
    take_back = Signal()  # Backspace in the empty field: take the last filter away
    left = Signal()  # Esc: back to the work
    entered = Signal()

    def __init__(
        self,
        vocabulary: Callable[[], Vocabulary],
        language: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._vocabulary, self._language = vocabulary, language
        self._counts: Mapping[tuple[str, str], TermCount] | None = None
        self._offers = Offers(self)
        self._list: QListView | None = None
        self.setPlaceholderText(tr("Search the catalogue"))
        self.setAccessibleName(tr("Search the catalogue by term, number, file name or text"))
        self.setClearButtonEnabled(True)
        self.addAction(current_theme().icon("search", "text_quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._offer)

    @property
    def offers(self) -> list[Offer]:
        """What is offered now."""
        return self._offers.offers if self.offering else []

    @property
    def offering(self) -> bool:
        """Whether the offers are on show."""
        return self._list is not None and self._list.isVisible()

    def set_counts(self, counts: Mapping[tuple[str, str], TermCount] | None) -> None:
        """Say beside each term how many pictures of the list have it."""
        self._counts = counts
        if self.offering:
            self._search(self.text().strip())

    def take(self, row: int) -> None:
        """Take one of the offers."""
        offer = self._offers.offers[row]
        words = self.text().strip()
        self.hide_offers()
        if offer.term is None:
            self.text_wanted.emit(words)
        else:
            self.term_wanted.emit(*offer.term)
        self.clear()

    def hide_offers(self) -> None:
        """Offer nothing more."""
        if self._list is not None:
            self._list.hide()

    def _offer(self, text: str) -> None:
        words = text.strip()
        if not words:
            self.hide_offers()
            return
        self._search(words)
        box = self._box()
        lines = self._offers.rowCount()
        width = max(self.width(), min(WIDTH, self.window().width() - 4 * GRID))
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        left = max(GRID, min(corner.x(), self.window().width() - width - GRID))
        box.setGeometry(left, corner.y(), width, lines * current_theme().row_height() + 2)
        box.setCurrentIndex(self._offers.index(0))
        box.show()
        box.raise_()

    def _search(self, words: str) -> None:
        row = self._list.currentIndex().row() if self._list is not None else 0
        self._offers.search(words, self._vocabulary(), self._language(), self._counts)
        if self._list is not None and 0 <= row < self._offers.rowCount():
            self._list.setCurrentIndex(self._offers.index(row))

    def _box(self) -> QListView:
        if self._list is None:
            box = QListView(self.window())
            box.setModel(self._offers)
            box.setItemDelegate(OfferDelegate(box))
            box.setUniformItemSizes(True)
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            box.setFrameShape(QFrame.Shape.NoFrame)
            box.setAccessibleName(tr("What the search offers"))
            box.clicked.connect(lambda index: self.take(index.row()))
            self._list = box
            current_theme().changed.connect(self._dress)
            self._dress()
        return self._list

    def _dress(self) -> None:
        c = current_theme().colours
        if self._list is not None:
            self._list.setStyleSheet(
                f"QListView {{ background: {c.surface}; border: 1px solid {c.accent};"
                f" border-radius: {RADIUS}px; outline: 0; }}"
            )

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.offering and self._list is not None:
            row = self._list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self._list.setCurrentIndex(self._offers.index(max(0, min(row, self._offers.rowCount() - 1))))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.offering and self._list is not None:
                self.take(max(0, self._list.currentIndex().row()))
        elif key == Qt.Key.Key_Escape:
            if self.offering:
                self.hide_offers()
            else:
                self.clear()
                self.left.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.take_back.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide_offers()

    def sizeHint(self) -> QSize:
        return QSize(280, super().sizeHint().height())

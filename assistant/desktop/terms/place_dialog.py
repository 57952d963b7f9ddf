"""Where a new term stands: its broader term is suggested, or found by its name. Keyboard only, if wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.terms.place_list import PlaceLine, PlaceList
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr
from assistant.vocabulary.aat_names import AatTerm
from assistant.vocabulary.extension import Addition, new_uri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.vocabulary import Vocabulary
    from assistant.vocabulary.placing import Place

_LINES = 8


class PlaceDialog(QDialog):
    """Asks for the broader term of ``new``: a term of the AAT, or the label of a local one.

    ``addition`` is what is to be added, once the dialog was accepted.
    """

    def __init__(
        self,
        new: AatTerm | str,
        vocabulary: Vocabulary,
        suggested: Sequence[Place],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._new, self._vocabulary, self._language = new, vocabulary, language
        self.places = PlaceList(vocabulary, suggested, language, self)
        self.setWindowTitle(tr("Add a term"))
        theme = current_theme()
        self._head = QLabel(self)
        self._head.setFont(theme.font("title", strong=True))
        self._head.setWordWrap(True)
        told = QLabel(self._told(), self)
        told.setWordWrap(True)
        told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.label = QLineEdit(new if isinstance(new, str) else "", self)
        self.label.textChanged.connect(self._name)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Name of the broader term, to search the trees"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID)
        if isinstance(new, str):
            form.addRow(tr("&Label"), self.label)
        else:
            self.label.hide()
        form.addRow(tr("&Under"), self.field)
        self.list = QListView(self)
        self.list.setModel(self.places)
        self.list.setItemDelegate(PlaceLine(theme, self))
        self.list.setAccessibleName(tr("Places"))
        self.list.setMinimumHeight(3 * theme.row_height())
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(self._take)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setFont(theme.font("small"))
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._buttons = AnswerButtons(self, tr("Add"), self._take)
        self._add = self._buttons.take
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addStrut(62 * GRID)
        for part in (self._head, told):
            column.addWidget(part)
        column.addSpacing(GRID)
        column.addLayout(form)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addWidget(self._buttons)
        self._name()
        self._search("")
        wanted = self.sizeHint()
        self.resize(wanted.width(), max(wanted.height(), 2 * _LINES * theme.row_height()))
        self.field.setFocus()

    @property
    def addition(self) -> Addition:
        """The term in its place."""
        chosen = self.places.chosen(self.list.currentIndex().row())
        facet = self._vocabulary[chosen[0].facet]
        broader = tuple(facet.terms[place.row].uri for place in chosen if place.row is not None)
        if isinstance(self._new, AatTerm):
            return Addition(facet.key, self._new.uri, self._new.labels, broader, self._new.alternatives)
        label = " ".join(self.label.text().split())
        uri = new_uri(facet.key, label, {term.uri for term in facet.terms})
        return Addition(facet.key, uri, {self._language: label}, broader)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if key == Qt.Key.Key_Space and (control or watched is self.list):
                self._mark()
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if key in steps and watched is self.field:
                self._go(self.list.currentIndex().row() + steps[Qt.Key(key)])
                return True
        return super().eventFilter(watched, event)

    def _told(self) -> str:
        if isinstance(self._new, str):
            return tr("A term of your own. Choose the broader term it stands under.")
        others = [name for names in self._new.alternatives.values() for name in names][:3]
        where = f"{tr(self._new.facet)} · AAT {self._new.number}"
        also = tr("Also called {names}.", names=", ".join(others)) if others else ""
        return f"{where}. {also}".strip()

    def _name(self) -> None:
        named = self.label.text() if isinstance(self._new, str) else self._new.labels["en"]
        self._head.setText(tr("Where does “{term}” stand?", term=named.strip()))
        self._tell()

    def _search(self, text: str) -> None:
        self.places.search(text)
        self._go(0)
        self._tell()

    def _go(self, row: int) -> None:
        if self.places.places:
            index = self.places.index(max(0, min(len(self.places.places) - 1, row)))
            self.list.setCurrentIndex(index)

    def _mark(self) -> None:
        if self.list.currentIndex().isValid():
            self.places.toggle(self.list.currentIndex().row())
            self._tell()

    def _fault(self) -> str:
        """Say why this cannot be added as it is; "" where it can."""
        chosen = self.places.chosen(self.list.currentIndex().row())
        if isinstance(self._new, str) and not self.label.text().strip():
            return tr("Give the term a label.")
        if not chosen:
            return tr("No term is called so. Try a shorter word, or leave the field empty.")
        if len({place.facet for place in chosen}) > 1:
            return tr("The marked terms are in different facets. Mark terms of one facet.")
        if len(chosen) > 1 and any(place.row is None for place in chosen):
            return tr("A term stands at the top or under other terms, not both.")
        return ""

    def _tell(self) -> None:
        fault = self._fault()
        usual = tr("↑ ↓ choose · Return adds it there · Ctrl+Space marks several · Esc cancels")
        self.hint.setText(fault or usual)
        self._add.setEnabled(not fault)

    def _take(self) -> None:
        if not self._fault():
            self.accept()

"""The page of the line: the four facets' cards, over all pictures or over those in the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.line.card import LineCard
from assistant.desktop.line.short_label import ShortLabel
from assistant.desktop.shell.key_sheet import printed
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Vocabulary

ALL, LISTED = "all", "listed"


class LinePage(QWidget):
    """The cards and their scope. Keys: 1 to 4 a facet, Return apply, K keep, A by itself, Esc or L back."""

    back_wanted = Signal()
    scope_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, LineCard] = {}
        self._columns = 2
        self._vocabulary: Vocabulary | None = None
        self._language = ""
        theme = current_theme()
        self.setAccessibleName(tr("The line"))
        self._title = QLabel(tr("The line"), self)
        self._title.setFont(theme.font("title", strong=True))
        self._words = ShortLabel(
            tr("What each facet would accept from a score on. Objects marked as done are left alone."), self
        )
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(tr("Which pictures"))
        self.scope.setMinimumHeight(4 * GRID)
        self.back = QPushButton(tr("Back"), self)
        self.back.setToolTip(tr("Back to the pictures (Esc)"))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._title)
        head.addWidget(self._words, 1)
        head.addWidget(self.scope)
        head.addWidget(self.back)
        self._space = QWidget(self)
        self._grid = QGridLayout(self._space)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * GRID)
        self._scroll = scroll = QScrollArea(self)  # at 200 % on a small screen the cards do not all fit
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._space)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        self.back.clicked.connect(self.back_wanted)
        self.scope.currentIndexChanged.connect(lambda _: self.scope_changed.emit(self.scope_chosen))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def scope_chosen(self) -> str:
        """ALL or LISTED."""
        return str(self.scope.currentData() or ALL)

    def set_scope(self, all_pictures: int, listed: int) -> None:
        """Offer what there is: the list only where it is another than all pictures."""
        chosen = self.scope_chosen
        self.scope.blockSignals(True)
        self.scope.clear()
        self.scope.addItem(tr("All pictures ({count})", count=f"{all_pictures:,}"), ALL)
        if listed != all_pictures:
            self.scope.addItem(tr("Pictures in the list ({count})", count=f"{listed:,}"), LISTED)
            self.scope.setCurrentIndex(1 if chosen == LISTED else 0)
        self.scope.blockSignals(False)
        self.scope.setEnabled(self.scope.count() > 1)
        self.scope.setToolTip(
            ""
            if self.scope.isEnabled()
            else tr("With a filter or a search, the pictures in the list alone too")
        )

    def show_facets(self, vocabulary: Vocabulary, language: str) -> list[LineCard]:
        """Make or rename the cards; return those that are new."""
        new = []
        if list(self.cards) != list(vocabulary.facets):
            for card in self.cards.values():
                self._grid.removeWidget(card)
                card.deleteLater()
            self.cards = {}
            for place, (key, facet) in enumerate(vocabulary.facets.items()):
                card = LineCard(key, place + 1, facet.label(language), self._space)
                self.cards[key] = card
                new.append(card)
        if vocabulary is not self._vocabulary or language != self._language:
            self._vocabulary, self._language = vocabulary, language
            for key, facet in vocabulary.facets.items():
                self.cards[key].set_title(facet.label(language), _labels(facet, language))
        if new:
            self.setFocusProxy(new[0].slider)
            self._stand(force=True)
            self._order_tabs()
        return new

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self, *, force: bool = False) -> None:
        """Stand the cards in two columns where two fit side by side, else in one."""
        cards = list(self.cards.values())
        widest = max((card.minimumSizeHint().width() for card in cards), default=0)
        columns = 2 if self._scroll.viewport().width() >= 2 * widest + 2 * GRID else 1
        if columns == self._columns and not force:
            return
        self._columns = columns
        for place, card in enumerate(cards):
            self._grid.addWidget(card, place // columns, place % columns)

    def set_lines(self, lines: Mapping[str, float]) -> None:
        """Put the sliders on these lines."""
        for key, card in self.cards.items():
            card.set_line(lines[key])

    def focus(self, facet: str) -> None:
        """Give the keys to a facet's slider."""
        if facet in self.cards:
            self.cards[facet].slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(self.cards[facet])

    @property
    def here(self) -> LineCard | None:
        """The card that has the keys."""
        focus = self.window().focusWidget()
        return next((card for card in self.cards.values() if focus and card.isAncestorOf(focus)), None)

    # Keys

    def own_keys(self) -> list[tuple[str, str]]:
        """What the page does with keys, for the sheet of keys: words and keys."""
        return [
            (tr("Apply this line"), printed("Return")),
            (tr("Move the line"), printed("Left", "Right")),
            (tr("Move it by five"), printed("PgUp", "PgDown")),
            (tr("Keep as the line"), printed("K")),
            (tr("Accept by itself"), printed("A")),
            (tr("To another facet"), "  ".join(str(place + 1) for place in range(len(self.cards)))),
        ]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Letters and digits decide about the picture that is hidden now: here they are the page's.
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and (
                event.text().isalnum()
                or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            ):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, card = event.key(), self.here
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.focus(_at(self.cards, key - Qt.Key.Key_1))
        elif key == Qt.Key.Key_L:
            self.back_wanted.emit()
        elif card is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            _press(self.window().focusWidget(), card)
        elif card is not None and key == Qt.Key.Key_K:
            card.keep.click()
        elif card is not None and key == Qt.Key.Key_A:
            card.automatic.click()
        else:
            super().keyPressEvent(event)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        for card in self.cards.values():
            card.update()

    def _order_tabs(self) -> None:
        order: list[QWidget] = []
        for card in self.cards.values():
            order += [card.slider, card.apply, card.keep, card.automatic]
        order += [self.scope, self.back]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _dress(self) -> None:
        self._words.setStyleSheet(f"color: {current_theme().colours.text_quiet}")


def _at(keys: Iterable[str], place: int) -> str:
    found: Sequence[str] = list(keys)
    return found[place] if place < len(found) else ""


def _press(focus: QWidget | None, card: LineCard) -> None:
    """Return on a button presses it, anywhere else on the card it applies the line."""
    if isinstance(focus, QPushButton) and focus is not card.apply:
        focus.click()
    else:
        card.apply.click()


def _labels(facet: Facet, language: str) -> Callable[[str], str]:
    """Return a function from URI to label; a term that the vocabulary no longer has is its URI."""
    of_uri = {term.uri: term for term in facet.terms}

    def label(uri: str) -> str:
        return of_uri[uri].label(language) if uri in of_uri else uri

    return label

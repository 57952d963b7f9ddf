"""The panel beside the filmstrip: which pictures are shown, and in which order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.catalogue import PictureState
from assistant.catalogue.finding import Counts, Order, TermTest
from assistant.desktop.finding.check_rows import CheckRows
from assistant.desktop.finding.date_box import DateBox
from assistant.desktop.finding.query import Query
from assistant.desktop.finding.saved_box import SavedBox
from assistant.desktop.finding.standing_box import StandingBox
from assistant.desktop.finding.term_tree import TermTree
from assistant.desktop.finding.wording import ORDERS, facet_title, subject_words, with_term
from assistant.desktop.pictures.filmstrip_model import STATE_WORDS
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

WIDTH = 288
BAR = 12
"""Width of the scroll bar beside what the panel holds."""


class FilterPanel(QWidget):
    """Shows a query and tells what the person asks for instead. It finds nothing itself."""

    asked = Signal(object)  # Query
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        self.setAccessibleName(tr("Filters"))
        self._close, self.saved = QToolButton(self), SavedBox(self)
        self.order = QComboBox(self)
        self.order.setAccessibleName(tr("Order of the pictures"))
        for order, word in ORDERS.items():
            self.order.addItem(tr(word), order)
        self.order.activated.connect(
            lambda _: self._ask(order=Order(self.order.currentData()), backwards=False)
        )
        self.backwards = QCheckBox(tr("Reversed"), self)
        self.backwards.clicked.connect(lambda on: self._ask(backwards=on))
        self.states = CheckRows(
            tr("State"), {each.value: tr(word) for each, word in STATE_WORDS.items()}, self
        )
        self._last_state = list(self.states.boxes.values())[-1]
        self.states.changed.connect(
            lambda keys: self._narrow(states=frozenset(PictureState(key) for key in keys))
        )
        self.undecided = CheckRows(tr("Nothing decided yet"), {}, self)
        self.undecided.changed.connect(lambda keys: self._narrow(undecided=keys))
        self.tree = TermTree(self)
        self.tree.hide()
        self.tree.chosen.connect(self._choose_term)
        self.standing = StandingBox(self)
        self.standing.changed.connect(self._change_test)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(tr("part of it, or a pattern: 1934*"))
        self.name.setAccessibleName(tr("File name"))
        self.name.setClearButtonEnabled(True)
        self.name.editingFinished.connect(lambda: self._narrow(name=self.name.text().strip()))
        self.date = DateBox(self)
        self.date.changed.connect(lambda when: self._narrow(when=when))
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        inside = self._inside = QWidget(self)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        rows.setSpacing(GRID)
        rows.addLayout(self._head())
        sections = (
            (tr("Order"), (self.order, self.backwards)),
            (tr("State"), (self.states,)),
            (tr("Nothing decided yet in"), (self.undecided,)),
            (tr("Terms"), (self.tree, self.standing)),
            (tr("File name"), (self.name,)),
            (tr("Date"), (self.date,)),
        )
        rows.addWidget(self.saved)
        for title, widgets in sections:
            head = QLabel(title, inside)
            head.setFont(current_theme().font("small", strong=True))
            head.setProperty("section", True)
            rows.addSpacing(GRID // 2)
            rows.addWidget(head)
            for widget in widgets:
                rows.addWidget(widget)
        rows.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll)
        current_theme().changed.connect(self._dress)
        self._dress()

    def _head(self) -> QHBoxLayout:
        title = QLabel(tr("Filters"), self)
        title.setFont(current_theme().font("title", strong=True))
        close = self._close
        close.setIcon(current_theme().icon("cross", "text_quiet"))
        close.setAutoRaise(True)
        close.setToolTip(tr("Close the filters (F7)"))
        close.setAccessibleName(tr("Close the filters"))
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(close)
        return row

    # What is shown

    def show_query(self, query: Query, vocabulary: Vocabulary, language: str) -> None:
        """Show what is asked for; tells nobody."""
        self._query = query
        wanted = query.filter
        self.order.setCurrentIndex(self.order.findData(query.order))
        self.backwards.setChecked(query.backwards)
        self.states.tick(state.value for state in wanted.states)
        self.undecided.set_titles({key: facet_title(key, vocabulary, language) for key in vocabulary.facets})
        for one, other in pairwise((self._last_state, *self.undecided.boxes.values(), self.tree)):
            QWidget.setTabOrder(one, other)  # the boxes may be new
        self.undecided.tick(wanted.undecided)
        test = wanted.terms[-1] if wanted.terms else TermTest(standings=frozenset())
        self.standing.show_test(test, subject_words(test, vocabulary, language))
        with QSignalBlocker(self.name):
            self.name.setText(wanted.name)
        self.date.show_test(wanted.when)
        self.saved.set_plain(query.plain)

    def show_counts(self, counts: Counts | None, vocabulary: Vocabulary, language: str) -> None:
        """Show how many pictures of the list have what; ``None``: not known."""
        self.states.set_counts(None if counts is None else {k.value: n for k, n in counts.states.items()})
        self.undecided.set_counts(None if counts is None else counts.undecided)
        self.tree.setVisible(counts is not None and bool(counts.terms))
        if counts is not None:
            self.tree.show_counts(counts.terms, vocabulary, language)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(current_theme().colour("line"))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    # What the person asks for

    def _ask(self, **changes: object) -> None:
        query = replace(self._query, **changes)  # type: ignore[arg-type]
        if query != self._query:
            self.asked.emit(query)

    def _narrow(self, **changes: object) -> None:
        self._ask(filter=replace(self._query.filter, **changes))  # type: ignore[arg-type]

    def _choose_term(self, facet: str, uri: str) -> None:
        self.asked.emit(with_term(self._query, TermTest(facet, uri)))

    def _change_test(self, test: TermTest) -> None:
        """The last test is the one that is shown; without anything ticked it asks for nothing."""
        before = self._query.filter.terms[:-1]
        self._narrow(terms=(*before, test) if test.standings else before)

    def _dress(self) -> None:
        c, width = current_theme().colours, current_theme().grown(WIDTH)
        self.setFixedWidth(width)
        self._inside.setFixedWidth(width - BAR)
        self.setStyleSheet(
            f"QLabel[section=true] {{ color: {c.text_quiet}; }}"
            f"QTreeView, QListView {{ background: {c.surface}; border: 1px solid {c.line}; outline: 0; }}"
            f"QTreeView:focus, QListView:focus {{ border-color: {c.accent}; }}"
            "QTreeView::item, QListView::item { height: 24px; }"
            f"QDoubleSpinBox {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};"
            f" border-radius: {RADIUS}px; padding: 3px 8px; }}"
            f"QDoubleSpinBox:focus {{ border-color: {c.accent}; }}"
            "QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }"
            "QDoubleSpinBox QLineEdit { border: none; padding: 0 0 0 6px; background: transparent; }"
            "QComboBox { padding-left: 8px; min-width: 0; }"
            "QPushButton { min-width: 40px; padding: 5px 10px; }"
            f"QTreeView::item:selected, QListView::item:selected {{ background: {c.current};"
            f" color: {c.text}; }}"
        )

"""The panel of similar objects, below the picture: their pictures in a row, the tags of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.line.short_label import ShortLabel
from assistant.desktop.pictures.picture_card import CardPainter, CardRow
from assistant.desktop.pictures.thumbnails import Thumbnails, Wanted
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.why.similar_card import MEASURES, UNREADABLE, similar_card
from assistant.desktop.why.similar_model import SimilarModel
from assistant.desktop.why.tag_choices import Here
from assistant.desktop.why.tag_list import TagList
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.why.neighbours import Neighbour
    from assistant.desktop.why.tag_choices import TagChoice

HEAD = 4 * GRID


class SimilarPanel(QWidget):
    """Shows what it is given. ``opened``: go to this picture; ``left``: back to the trees."""

    opened = Signal(int)
    left = Signal()
    catching_up = Signal()  # the button beside the sentence

    def __init__(self, thumbnails: Thumbnails, copy: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._choices: Callable[[Neighbour], Sequence[TagChoice]] = lambda neighbour: ()
        self.model = SimilarModel(self)
        self.title = ShortLabel(tr("Similar objects"), self)
        self.note = ShortLabel(self)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.actions_shown = [QPushButton(self), QPushButton(self)]
        for button in self.actions_shown:
            button.setAccessibleName(tr("Look at pictures read earlier"))
            button.clicked.connect(self.catching_up)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list = self._make_list()
        self.chips = TagList(self)
        self.copy = self._button(copy)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setIcon(current_theme().icon("cross"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.setAccessibleName(tr("Close the similar objects"))
        self.close_button.clicked.connect(self.left)
        self._lay_out()
        self.setAccessibleName(tr("Similar objects"))
        thumbnails.arrived.connect(lambda picture_id: self.list.viewport().update())
        self.list.selectionModel().currentChanged.connect(lambda now, before: self._show_tags(afresh=True))
        current_theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    # What is shown

    def say(self, words: str, action: str = "") -> None:
        """Show a sentence in the place of the objects, with a button where something can be done."""
        words = told(words)
        self.model.show((), ())
        self._show_tags(afresh=True)
        self.words.setText(words)
        self.offer(action)
        self.note.clear()
        self._stack.setCurrentIndex(0)
        self.copy.hide()
        self.setAccessibleDescription(words)

    def offer(self, action: str) -> None:
        """Offer what would find more, on a button; nothing without words."""
        for button in self.actions_shown:
            button.setText(action)
            button.setAccessibleDescription(action)
            button.setVisible(bool(action))

    def show_objects(
        self, neighbours: Sequence[Neighbour], choices: Callable[[Neighbour], Sequence[TagChoice]]
    ) -> None:
        """Show objects; ``choices`` says how the tags of one stand here, and may say so anew later."""
        self._choices = choices
        before = self.chosen
        missing = [sum(tag.here is Here.MISSING for tag in choices(each)) for each in neighbours]
        same = list(neighbours) == self.model.neighbours
        self.model.show(neighbours, missing)
        self._stack.setCurrentIndex(1)
        self.copy.show()
        self._thumbnails.want([Wanted(each.picture_id, each.path) for each in neighbours], panel="similar")
        if not same:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollToTop()
        self._show_tags(afresh=not same or before is None)
        self.list.setAccessibleDescription(tr("%Ln similar object(s), nearest first", "", len(neighbours)))

    @property
    def chosen(self) -> Neighbour | None:
        """The object the person is on."""
        row = self.list.currentIndex().row()
        return self.model.neighbours[row] if 0 <= row < len(self.model.neighbours) else None

    @property
    def marked(self) -> list[TagChoice]:
        """Which of its tags would be copied."""
        return self.chips.tags.marked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, current_theme().colour("line"))
        painter.end()

    # How

    def _show_tags(self, *, afresh: bool) -> None:
        chosen = self.chosen
        self.chips.tags.show(self._choices(chosen) if chosen else (), afresh=afresh)
        if chosen is None:
            return
        missing = sum(tag.here is Here.MISSING for tag in self.chips.tags.tags)
        said = {"number": chosen.number, "missing": missing, "tags": len(chosen.tags)}
        self.note.setText(tr("{number}: {missing} of {tags} missing", **said))

    def _make_list(self) -> CardRow:
        cards = CardPainter(
            current_theme(),
            self._thumbnails,
            MEASURES,
            lambda row: similar_card(self.model, row),
            UNREADABLE,
            self,
        )
        view = CardRow(self.model, cards, tr("Similar objects, nearest first"), self)
        view.activated.connect(lambda index: self.opened.emit(self.model.neighbours[index.row()].picture_id))
        return view

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, GRID // 2, 0)
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addWidget(self.note, 1)
        head.addWidget(self.copy)
        head.addWidget(self.close_button)
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setContentsMargins(3 * GRID, 0, 3 * GRID, GRID)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.actions_shown[0], 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        objects = QWidget(self)
        column = QVBoxLayout(objects)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.list)
        column.addWidget(self.chips, 1)
        column.addWidget(self.actions_shown[1], 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(objects)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _dress(self) -> None:
        theme = current_theme()
        self.title.setFont(theme.font(strong=True))
        for each in (self.note, self.words, *self.actions_shown, self.copy):
            each.setFont(theme.font("small", figures=True))
        self.note.setStyleSheet(f"color: {theme.colours.text_quiet}")
        self.words.setStyleSheet(f"color: {theme.colours.text_normal}")
        self.list.setFixedHeight(self.list.card_height() + GRID + 4)
        self.chips.setMinimumHeight(theme.row_height() - GRID // 2)  # else it wants room for scroll bars
        chips = 2 * (theme.row_height() - GRID // 2)
        self.setFixedHeight(1 + HEAD + self.list.card_height() + 2 * GRID + chips)

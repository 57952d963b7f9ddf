"""The panel below the picture: the verdict in one line, and the best candidates as cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.exhibits.candidates import CandidateModel
from assistant.desktop.exhibits.card import MEASURES, UNREADABLE, candidate_card
from assistant.desktop.exhibits.wording import Headline
from assistant.desktop.icons import paint_icon
from assistant.desktop.pictures.picture_card import CardPainter, CardRow
from assistant.desktop.pictures.thumbnails import Thumbnails, Wanted
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.identify.answer import Candidate

BUTTONS = ("this_is_it", "not_this_one", "copy_tags", "show_proof", "region")


def note_height() -> int:
    """Height of the small lines below the verdict."""
    return max(18, QFontMetrics(current_theme().font("small")).height() + 2)


def line_height() -> int:
    """Height of the panel when it is folded: the verdict alone."""
    return max(4 * GRID, current_theme().row_height() + GRID // 2)


class VerdictLine(QWidget):
    """Icon, verdict and detail; both lines are cut where they are too long, the whole is in the tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.headline = Headline("", "text_quiet", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Which exhibit this is"))

    def say(self, headline: Headline) -> None:
        """Show a verdict."""
        self.headline = headline
        words = "\n".join(part for part in (headline.title, headline.detail, headline.note) if part)
        self.setToolTip(words)
        self.setAccessibleDescription(words.replace("\n", ". "))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, shown = current_theme(), self.headline
        left = 0
        if shown.icon:
            mark = QRect(0, (self._line_height() - 18) // 2, 18, 18)
            paint_icon(painter, mark, shown.icon, theme.colour(shown.colour))
            left = 18 + GRID
        two = bool(shown.detail) and self.height() > self._line_height()
        height = self._line_height() if two else min(self.height(), self._line_height())
        self._write(painter, QRect(left, 0, self.width() - left, height), shown.title, strong=two)
        if two:
            below = QRect(left, height - 4, self.width() - left, note_height())
            self._write(painter, below, shown.detail, small=True)
            if shown.note:
                self._write(
                    painter, below.translated(0, note_height()), shown.note, small=True, colour="warning"
                )
        painter.end()

    def _line_height(self) -> int:
        return min(self.height(), line_height())

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        *,
        strong: bool = False,
        small: bool = False,
        colour: str = "",
    ) -> None:
        theme = current_theme()
        font = theme.font("small" if small else "body", strong=strong, figures=True)
        painter.setFont(font)
        painter.setPen(theme.colour(colour or ("text_normal" if small else "text")))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        align = Qt.AlignmentFlag.AlignTop if small else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, align | Qt.AlignmentFlag.AlignLeft, shown)


class ExhibitPanel(QWidget):
    """Shows what it is given; ``chosen`` tells which candidate the person is on."""

    chosen = Signal(int)  # row
    opened = Signal(int)  # row, by double click: show the proof

    def __init__(
        self, actions: Mapping[str, QAction], thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._thumbnails = thumbnails
        self.verdict = VerdictLine(self)
        self.model = CandidateModel(self)
        self.list = self._make_list()
        style = Qt.ToolButtonStyle
        self._open_buttons = [
            self._button(actions[name], style.ToolButtonTextOnly) for name in ("open_index", "build_index")
        ]
        self._buttons = [self._button(actions[name], style.ToolButtonTextBesideIcon) for name in BUTTONS]
        self._fold = self._button(actions["fold_exhibits"], style.ToolButtonIconOnly)
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(GRID, 0, GRID // 2, 0)
        row.setSpacing(0)
        row.addWidget(self.verdict, 1)
        for button in (*self._open_buttons, self._fold):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(GRID // 2, 0, GRID // 2, 0)
        foot.setSpacing(0)
        for button in self._buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        # Five buttons with their words must not make the whole column wider.
        self._foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._foot.setStyleSheet("QToolButton { padding: 4px 5px; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Exhibits"))
        self._folded = False
        thumbnails.arrived.connect(self._repaint)
        self._theme.changed.connect(self._fit)
        self.show_words(Headline("", "text_quiet", "", ""), choices=True)

    # What is shown

    def show_words(self, headline: Headline, *, choices: bool = False) -> None:
        """Show one line and no candidates; ``choices``: with the buttons that open or build an index."""
        self._show((), None)
        self.verdict.say(headline)
        self._arrange(cards=False, choices=choices)

    def show_busy(self, headline: Headline) -> None:
        """Say that it is being looked for, without a jump: the place of the cards is kept."""
        self._show((), None)
        self.verdict.say(headline)
        self._arrange(cards=True, choices=False)

    def show_answer(self, headline: Headline, candidates: Sequence[Candidate], linked: str | None) -> None:
        """Show the verdict and its candidates; the chosen one stays chosen where it is still there."""
        self._show(candidates, linked)
        self.verdict.say(headline)
        self._arrange(cards=True, choices=False)

    @property
    def candidate(self) -> Candidate | None:
        """The candidate the person is on."""
        row = self.list.currentIndex().row()
        return self.model.candidates[row] if 0 <= row < len(self.model.candidates) else None

    def choose(self, row: int) -> None:
        """Go to a candidate."""
        if 0 <= row < len(self.model.candidates):
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.list.currentIndex())

    def step(self, by: int) -> None:
        """Go to the next or the previous candidate; it stays at the ends."""
        self.choose(self.list.currentIndex().row() + by)

    def fold(self, folded: bool) -> None:
        """Show the verdict alone, or the candidates too."""
        self._folded = folded
        self._arrange(cards=self._cards, choices=not self._open_buttons[0].isHidden())

    @property
    def folded(self) -> bool:
        """Whether the candidates are away."""
        return self._folded

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    # How

    def _show(self, candidates: Sequence[Candidate], linked: str | None) -> None:
        before = self.candidate
        self.model.show(candidates, linked)
        exhibits = [one.exhibit for one in candidates]
        stays = exhibits.index(before.exhibit) if before and before.exhibit in exhibits else 0
        self.choose(stays)
        self._thumbnails.want([Wanted(one.picture_id, one.picture) for one in candidates], panel="exhibits")
        self.list.setAccessibleDescription(tr("%Ln candidate(s)", "", len(candidates)))

    def _arrange(self, *, cards: bool, choices: bool) -> None:
        self._cards = cards
        shown = cards and not self._folded
        self.list.setVisible(shown)
        for button in self._open_buttons:
            button.setVisible(choices)
        self._foot.setVisible(shown)
        self._fold.setVisible(cards)
        line, note = line_height(), note_height()
        self._foot.setFixedHeight(line)
        head = line + (note - 2 if shown else 0) + (note if shown and self.verdict.headline.note else 0)
        self._head.setFixedHeight(head)
        self.setFixedHeight(1 + head + (self.list.card_height() + line + GRID if shown else 0))
        self.updateGeometry()

    def _make_list(self) -> CardRow:
        cards = CardPainter(
            self._theme,
            self._thumbnails,
            MEASURES,
            lambda row: candidate_card(self.model, row),
            UNREADABLE,
            self,
        )
        view = CardRow(self.model, cards, tr("Candidates, best first"), self)
        view.setViewportMargins(GRID, 0, 0, 0)
        view.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit(now.row()))
        view.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        return view

    def _fit(self) -> None:
        """Give everything the height of the text."""
        for button in (*self._open_buttons, *self._buttons, self._fold):
            button.setFont(self._theme.font("small"))
        self.fold(self._folded)
        self.list.doItemsLayout()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_words()

    def fit_words(self) -> None:
        """Show the words of as many buttons as there is room for, the first ones first."""
        style = Qt.ToolButtonStyle
        for button in self._buttons:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        for button in reversed(self._buttons):
            if sum(each.sizeHint().width() for each in self._buttons) <= self.width() - GRID:
                return
            button.setToolButtonStyle(style.ToolButtonIconOnly)

    def _button(self, action: QAction, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        button.setAutoRaise(True)
        button.setFont(self._theme.font("small"))
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().rstrip("…"))
        return button

    def _repaint(self, picture_id: int) -> None:
        if any(one.picture_id == picture_id for one in self.model.candidates):
            self.list.viewport().update()

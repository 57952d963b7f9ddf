"""The page of the contact sheet: the term above, its pictures below, and the keys that decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.catalogue import Verdict
from assistant.catalogue.sheet import Candidate
from assistant.desktop.jobs import Jobs
from assistant.desktop.line.short_label import ShortLabel
from assistant.desktop.pictures.thumbnails import Thumbnails
from assistant.desktop.sheet.deciding_keys import VERDICTS, Actions, name_of, rows, sentence
from assistant.desktop.sheet.marking import ARROWS, CTRL
from assistant.desktop.sheet.preview import Preview
from assistant.desktop.sheet.sheet_model import WORDS, Part
from assistant.desktop.sheet.sheet_view import SheetView
from assistant.desktop.sheet.term_field import TermField
from assistant.desktop.terms.facet_model import percent
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

WIDE = 960
"""From this width on there is room for the keys beside the counts."""
TAGS = (Verdict.ACCEPTED, Verdict.ADDED)


class SheetPage(QWidget):
    """Shows what it is given and tells what a person does; it asks no catalogue."""

    decided = Signal(object, object)  # Verdict or None, places
    wanted = Signal(str, int)  # another term: facet, row
    next_wanted = Signal()  # the next term with open pictures
    picture_wanted = Signal(int)  # place, to be put on the desk

    def __init__(
        self,
        thumbnails: Thumbnails,
        jobs: Jobs,
        vocabulary: Callable[[], Vocabulary],
        action: Actions,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._thumbnails, self._action = thumbnails, action
        self.view = SheetView(thumbnails, self)
        self.field = TermField(vocabulary, self)
        self.preview = Preview(jobs, self.view)
        self.setFocusProxy(self.view)
        self._build()
        self.view.installEventFilter(self)
        self.view.opened.connect(self.picture_wanted)
        self.view.marked_changed.connect(self._tell_marked)
        self.field.chosen.connect(self.wanted)
        self.field.left.connect(self.view.setFocus)
        current_theme().changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        theme = current_theme()
        self.where = QLabel(self)
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.count = QLabel(self)
        self.count.setFont(theme.font(strong=True, figures=True))
        self.marked = QLabel(self)
        self.keys = ShortLabel(sentence(self._action), self)
        self.field.setFont(theme.font("title", strong=True))
        self.field.setMinimumWidth(24 * GRID)
        self.field.setMaximumWidth(40 * GRID)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words = QLabel(self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.field, 2)
        head.addWidget(self.where, 3)
        head.addWidget(self._button(tr("Smaller"), "zoom-out", lambda: self.view.resize_pictures(-1)))
        head.addWidget(self._button(tr("Larger"), "zoom-in", lambda: self.view.resize_pictures(1)))
        head.addWidget(self._button(tr("Next term"), "next-open", self.next_wanted.emit, words=True))
        line = QHBoxLayout()
        line.setSpacing(3 * GRID)
        line.addWidget(self.count)
        line.addWidget(self.marked, 1)
        self.keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.keys, 4)
        body = QWidget(self)
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(body, 1)
        self.field.popup.setParent(self)
        buttons = self.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for one, other in pairwise((self.field, *buttons, self.view)):
            QWidget.setTabOrder(one, other)

    def _button(self, text: str, icon: str, do: Callable[[], None], *, words: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIcon(current_theme().icon(icon))
        if words:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: do())
        return button

    # What is shown

    def show_term(self, label: str, where: str, language: str) -> None:
        """Name the term whose pictures are being looked for."""
        self.keys.setText(sentence(self._action))
        self.name_term(label, where, language)
        self.preview.close_preview()
        self.say(tr("Looking for pictures…"))

    def name_term(self, label: str, where: str, language: str) -> None:
        """Call the term so from now on."""
        self.field.show_term(label, language)
        self.where.setText(where)

    def show_candidates(
        self, candidates: Sequence[Candidate], verdicts: Mapping[int, Verdict], line: float
    ) -> None:
        """Show the pictures of the term, scrolled to the line, the cursor on the first open one."""
        if not candidates:
            self.say(tr("No picture was suggested for this term, and nobody decided about it. N: next term."))
            self.count.setText("")
            return
        self._stack.setCurrentWidget(self.view)
        self.view.sheet.show(candidates, verdicts, line, self.view.columns)
        self.view.lay_out()
        self.view.begin_at_line()
        self._tell_counts()

    def set_verdicts(self, verdicts: Mapping[int, Verdict]) -> None:
        """Show what is decided now."""
        self.view.sheet.set_verdicts(verdicts)
        self._tell_counts()
        if self.preview.isVisible():
            self._preview()

    def say(self, text: str) -> None:
        """Show words in the place of the pictures."""
        self.words.setText(text)
        self._stack.setCurrentWidget(self.words)
        self.view.sheet.show((), {}, self.view.sheet.line, self.view.columns)
        self.count.clear()

    def announce(self, text: str) -> None:
        """Tell a screen reader what was decided."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, text))

    def _tell_counts(self) -> None:
        counts, over = self.view.sheet.counts(), self.view.sheet.size_of(Part.OVER)
        numbers = (over, sum(counts[tag] for tag in TAGS), counts[Verdict.REJECTED])
        places = dict(zip(("over", "tagged", "rejected"), (f"{one:,}" for one in numbers), strict=True))
        self.count.setText(tr("{over} over the line, {tagged} accepted, {rejected} rejected", **places))

    def _tell_marked(self) -> None:
        count = len(self.view.marked)
        self.marked.setText(tr("%Ln picture(s) marked", "", count) if count > 1 else "")

    def _dress(self) -> None:
        quiet = f"color: {current_theme().colours.text_quiet}"
        for label in (self.where, self.keys, self.marked, self.words):
            label.setStyleSheet(quiet)

    # Keys

    def own_keys(self) -> list[tuple[str, str]]:
        """What decides here, for the sheet of keys."""
        return rows(self._action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._is_ours(event):
                event.accept()  # on the sheet these keys are not the window's
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() & CTRL:
            return event.key() in (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete)
        if event.key() == Qt.Key.Key_Escape:
            return self.preview.isVisible()
        return event.text() not in ("?", "") or event.key() in ARROWS

    def _press(self, event: QKeyEvent) -> bool:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & CTRL)
        if control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif control and key == Qt.Key.Key_A:
            self.view.selectAll()
        elif key == Qt.Key.Key_Escape and self.preview.isVisible():
            self.preview.close_preview()
        elif (name := name_of(event, self._action)) is not None:
            if not event.isAutoRepeat():  # one decision for each press, as in the trees
                self._decide(VERDICTS[name])
        elif not control and key in self._doings:
            self._doings[key]()
        elif key in ARROWS:
            self.view.keyPressEvent(event)
            if self.preview.isVisible():
                self._preview()
        else:
            return False
        return True

    @property
    def _doings(self) -> Mapping[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Space: self._toggle_preview,
            Qt.Key.Key_Plus: lambda: self.view.resize_pictures(1),
            Qt.Key.Key_Equal: lambda: self.view.resize_pictures(1),
            Qt.Key.Key_Minus: lambda: self.view.resize_pictures(-1),
            Qt.Key.Key_N: self.next_wanted.emit,
            Qt.Key.Key_L: self.view.show_line,
            Qt.Key.Key_Slash: self.find_term,
        }

    def find_term(self) -> None:
        """Let the person type a term."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _decide(self, verdict: Verdict | None) -> None:
        marked = self.view.marked
        if self.preview.isVisible() and self.view.place is not None:
            marked = [self.view.place]  # what is seen, not what is marked behind it
        if marked:
            self.decided.emit(verdict, marked)

    def go_on(self, after: int) -> None:
        """Go to the next open picture; where none is left, stay."""
        self.view.go(self.view.sheet.next_open(after))
        if self.preview.isVisible():
            self._preview()

    def _open(self) -> None:
        if self.view.place is not None:
            self.picture_wanted.emit(self.view.place)

    def _toggle_preview(self) -> None:
        if self.preview.isVisible():
            self.preview.close_preview()
        else:
            self._preview()

    def _preview(self) -> None:
        place = self.view.place
        known = self.view.sheet.file(place) if place is not None else None
        if place is None or known is None:
            return
        score = self.view.sheet.candidates[place].score
        parts = [known.path.name, "" if score is None else percent(score)]
        words = "  ·  ".join(each for each in (*parts, tr(WORDS[self.view.sheet.verdict(place)])) if each)
        self.preview.show_picture(known.id, known.path, words, self._thumbnails.get(known.id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keys.setVisible(self.width() >= WIDE)  # in a narrow window the sheet of keys (?) has them
        if self.preview.isVisible():
            self.preview.move(QPoint(0, 0))
            self.preview.resize(self.view.size())

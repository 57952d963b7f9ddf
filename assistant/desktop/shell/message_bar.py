"""The one place for messages: a quiet line with, at most, one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from assistant.desktop.icons import paint_icon
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told, warned
from assistant.desktop.words import tr

SECONDS = {"note": 6, "good": 8}
"""How long a message stays; a warning stays until it is closed or another takes its place."""

TONES = {"note": ("", "text_quiet"), "good": ("check", "accent"), "warning": ("warning", "warning")}
"""Icon and colour of each tone: told by shape as well."""

FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class _Sentence(QWidget):
    """A line of text with a mark, or two; the whole text is in the tool tip where they are too short."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self.tone = "note"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def say(self, text: str, tone: str) -> None:
        self.text, self.tone = text, tone
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = current_theme()
        icon, colour = TONES[self.tone]
        if icon:
            mark = QRect(0, (self.height() - 16) // 2, 16, 16)
            paint_icon(painter, mark, icon, theme.colour(colour))
        font = theme.font()
        painter.setFont(font)
        painter.setPen(theme.colour("text" if self.tone == "warning" else "text_normal"))
        place = self.rect().adjusted(16 + GRID if icon else 0, 0, 0, 0)
        painter.drawText(place, FLAGS, shortened(self.text, QFontMetrics(font), place.width()))
        painter.end()


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the text as it fits into two lines: whole where it can be, else without its middle."""
    room = QRect(0, 0, width, 2**15)
    two = 2 * metrics.lineSpacing()
    shown, across = text, 2 * width
    while across > 0 and metrics.boundingRect(room, FLAGS, shown).height() > two:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, across)
        across -= max(1, width // 20)  # what the end of the first line leaves empty
    return shown


class MessageBar(QWidget):
    """Shows the latest message. ``shown`` and ``gone`` let the status line make room without a jump."""

    shown = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do: Callable[[], None] | None = None
        self._sentence = _Sentence(self)
        self._action = QToolButton(self)
        self._action.setAutoRaise(True)
        self._action.clicked.connect(self._act)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setIcon(current_theme().icon("cross", "text_quiet"))
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.clear)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The message on show, "" when there is none."""
        return self._sentence.text if not self.isHidden() else ""

    def say(
        self, text: str, tone: str = "note", *, action: str = "", do: Callable[[], None] | None = None
    ) -> None:
        """Show a message; ``action`` is the text of its button and ``do`` what that does.

        What of it the core said is told in the language of the window here, for all who say something.
        """
        text = warned(text) if tone == "warning" else told(text)
        self._sentence.say(text, tone)
        self._do = do
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        self.shown.emit()
        self._clock.stop()
        if tone in SECONDS and not action:
            self._clock.start(SECONDS[tone] * 1000)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """Take the message away."""
        self._clock.stop()
        self._do = None
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        two = 2 * QFontMetrics(theme.font()).lineSpacing()
        return QSize(400, max(4 * GRID, theme.row_height(), two))

    def _act(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()

"""What fills the window when there is nothing to work on: the next step, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.desktop.icons import paint_icon
from assistant.desktop.shell.first_steps import FirstSteps
from assistant.desktop.shell.scrolling import Scrolling
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.told import warned
from assistant.desktop.words import tr

WIDTH = 66 * GRID
FRAMED_FROM = 52 * GRID
"""Height from which there is a frame: lower, what stands in it is scrolled through."""

Choice = tuple[str, Callable[[], object]]


class _Icon(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = "drop"
        self.colour = "accent"
        self.setFixedSize(56, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self.rect(), self.name, current_theme().colour(self.colour))
        painter.end()


class StartPage(QWidget):
    """A title, a sentence, at most three buttons (the first is the one to press), and what comes then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._framed = True
        self._icon = _Icon(self)
        self._title, self._words = QLabel(self), QLabel(self)
        self._title.setFont(theme.font("title", strong=True))
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setFixedWidth(WIDTH)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GRID)
        self.steps = FirstSteps(self)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 6 * GRID)
        column.setSpacing(2 * GRID)
        column.addStretch(3)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GRID)
        column.addLayout(self._buttons)
        column.addStretch(2)
        column.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        room = Scrolling(body, self, across=True)
        for ground in (room.viewport(), body):
            ground.setAutoFillBackground(False)  # the frame is painted below them
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(room)
        self._words.setProperty("quiet", True)  # the style sheet of the shell gives the colour
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """Title and sentence."""
        return f"{self._title.text()} {self._words.text()}".strip()

    def welcome(self, choices: Sequence[Choice]) -> None:
        """Invite to drop pictures."""
        self._say("drop", "accent", tr("Drop photographs here"), framed=True)
        self._explain(
            tr(
                "Or a folder of them. They are looked at on this computer, also without a network: nothing "
                "leaves it, and the files are never changed."
            )
        )
        self._offer(choices)

    def busy(self, sentence: str, words: str = "", choices: Sequence[Choice] = ()) -> None:
        """Say what is being waited for: that the catalogue is opened, or that the window closes."""
        self._say("pictures", "text_quiet", sentence, framed=False)
        self._explain(words)
        self._offer(choices)

    def problem(self, reason: str, choices: Sequence[Choice]) -> None:
        """Say why the catalogue could not be opened, and offer what can be done."""
        self._say("warning", "warning", tr("This catalogue could not be opened"), framed=False)
        self._explain(warned(reason))
        self._offer(choices)

    def rescued(self, what: str, choices: Sequence[Choice], title: str) -> None:
        """Say what came of a rescue, and offer to go on."""
        self._say("check", "accent", title, framed=False)
        self._explain(what)
        self._offer(choices)

    def focus_first(self) -> None:
        """Give the keys to the first button."""
        items = (self._buttons.itemAt(number) for number in range(self._buttons.count()))
        for button in filter(None, (item.widget() for item in items if item is not None)):
            button.show()  # a layout shows what is new in it a moment later: what is hidden has no keys
            button.setFocus()
            return

    def _say(self, icon: str, colour: str, title: str, *, framed: bool) -> None:
        self._icon.name, self._icon.colour = icon, colour
        self._icon.update()
        self._title.setText(title)
        self._framed = framed
        self.steps.setVisible(framed)
        self.update()

    def _explain(self, words: str) -> None:
        self._words.setText(words)
        self._words.setMinimumHeight(0)  # else it is never lower than the sentence before was
        # A label that stands in the middle of a layout is not asked how high it is at its width.
        self._words.setFixedHeight(max(0, self._words.heightForWidth(WIDTH)))

    def _offer(self, choices: Sequence[Choice]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.deleteLater()
        self._buttons.addStretch(1)
        for number, (text, do) in enumerate(choices):
            push = QPushButton(text, self)
            push.setDefault(number == 0)
            push.setAutoDefault(True)
            push.clicked.connect(lambda _checked=False, do=do: do())
            self._buttons.addWidget(push)
        self._buttons.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._framed or self.height() < FRAMED_FROM:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(current_theme().colour("line"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        edge = QRectF(self.rect()).adjusted(4 * GRID, 4 * GRID, -4 * GRID, -4 * GRID)
        painter.drawRoundedRect(edge, 3 * RADIUS, 3 * RADIUS)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.fit(self.width() - 14 * GRID)


class DropVeil(QWidget):
    """Shown while pictures are dragged over the window: they may be dropped anywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show it over the whole window."""
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        soft = theme.colour("accent_soft")
        painter.setOpacity(0.85)
        painter.fillRect(self.rect(), soft)
        painter.setOpacity(1.0)
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        edge = QRectF(self.rect()).adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
        painter.drawRoundedRect(edge, 3 * RADIUS, 3 * RADIUS)
        painter.setFont(theme.font("title", strong=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Drop to add these photographs"))
        painter.end()

"""A bubble beside a panel of the window with a few words, and a frame round the panel. It blocks nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

WIDTH = 50 * GRID
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Frame(QWidget):
    """A line round what is spoken of; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().colour("accent"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)
        painter.end()


class Callout(QWidget):
    """Title, words, and Back, Next, Skip. With the keys on it: Right or Return, Left, Esc."""

    next_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme = current_theme()
        self._target: QRect | None = None
        self._title, self._words, self._count = QLabel(self), QLabel(self), QLabel(self)
        self._title.setFont(theme.font(strong=True))
        self._count.setFont(theme.font("small", figures=True))
        self._words.setWordWrap(True)
        self.skip, self.back, self.next = (QPushButton(self) for _ in range(3))
        self.next.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._count, 1)
        for button in (self.skip, self.back, self.next):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (self._title, self._words):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setFixedWidth(WIDTH)
        self.next.clicked.connect(self.next_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.skip.clicked.connect(self.skip_wanted)
        theme.changed.connect(self._dress)
        window.installEventFilter(self)
        self._dress()
        self.say("", "", 1, 1)
        self.hide()

    def say(self, title: str, words: str, step: int, steps: int) -> None:
        """Show the words of one step, counted from 1."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(tr("{step} of {steps}", step=step, steps=steps))
        self.skip.setText(tr("S&kip"))  # the letters after & work with Alt
        self.back.setText(tr("&Back"))
        self.back.setEnabled(step > 1)
        last = step == steps
        self.skip.setVisible(not last)
        self.next.setText(tr("&Done") if last else tr("&Next"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self._words.setFixedHeight(max(0, self._words.heightForWidth(WIDTH - 4 * GRID)))
        self.adjustSize()

    @property
    def text(self) -> str:
        """Title and words on show."""
        return f"{self._title.text()} {self._words.text()}"

    def point_at(self, target: QRect | None) -> None:
        """Lie beside ``target``, in the window's coordinates; in the middle where there is none."""
        self._target = target
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        room = self.window().rect().adjusted(GRID, GRID, -GRID, -GRID)
        self.move(beside(self._target, self.size(), room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if self._does(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._does(event)
        focus = self.window().focusWidget()
        if wanted is None:
            super().keyPressEvent(event)
        elif event.key() in _RETURN and isinstance(focus, QPushButton) and self.isAncestorOf(focus):
            focus.click()  # Return on a button presses that one
        else:
            wanted.emit()

    def _does(self, event: QKeyEvent) -> SignalInstance | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        return {
            Qt.Key.Key_Right: self.next_wanted,
            Qt.Key.Key_Return: self.next_wanted,
            Qt.Key.Key_Enter: self.next_wanted,
            Qt.Key.Key_Left: self.back_wanted,
            Qt.Key.Key_Escape: self.skip_wanted,
        }.get(Qt.Key(event.key()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 2 * RADIUS, 2 * RADIUS)
        painter.end()

    def _dress(self) -> None:
        colours = current_theme().colours
        self._count.setStyleSheet(f"color: {colours.text_quiet}")
        self._words.setStyleSheet(f"color: {colours.text_normal}")
        self.update()


def beside(target: QRect | None, size: QSize, room: QRect) -> QPoint:
    """Return where a bubble lies: beside, below or above its target, inside ``room``; else over it."""
    if target is None:
        return room.center() - QPoint(size.width() // 2, size.height() // 2)
    gap = GRID + GRID // 2
    middle = target.center().y() - size.height() // 2
    right = QPoint(target.right() + gap, middle)
    left = QPoint(target.left() - gap - size.width(), middle)
    below = QPoint(target.left(), target.bottom() + gap)
    above = QPoint(target.left(), target.top() - gap - size.height())
    # Towards the middle of the window, where the picture is; beside a button or a menu: below it.
    sides = (left, right) if target.center().x() > room.center().x() else (right, left)
    small = target.height() < 8 * GRID
    for place in (below, *sides, above) if small else (*sides, below, above):
        inside = QPoint(
            min(max(place.x(), room.left()), room.right() - size.width()),
            min(max(place.y(), room.top()), room.bottom() - size.height()),
        )
        if not QRect(inside, size).intersects(target):
            return inside
    return QPoint(
        min(max(target.center().x() - size.width() // 2, room.left()), room.right() - size.width()),
        min(max(target.bottom() - size.height() - 2 * gap, room.top()), room.bottom() - size.height()),
    )

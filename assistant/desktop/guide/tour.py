"""Five steps through the window, each beside the panel it speaks of; it can be left at any time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from assistant.desktop.guide.callout import Callout, Frame


@dataclass(frozen=True)
class Step:
    """What is said, and where the panel lies: a rectangle of the window, ``None`` while it is not shown."""

    title: str
    words: str
    where: Callable[[], QRect | None]


class Tour(QObject):
    """Shows the steps. The window stays usable meanwhile; ``ended`` when it was left or gone through."""

    ended = Signal()

    def __init__(self, window: QWidget, steps: Callable[[], Sequence[Step]]) -> None:
        super().__init__(window)
        self._window = window
        self._make_steps = steps
        self._steps: Sequence[Step] = ()
        self._place = 0
        self._focus_before: QWidget | None = None
        self.frame, self.callout = Frame(window), Callout(window)
        self.callout.next_wanted.connect(self.next)
        self.callout.back_wanted.connect(self.back)
        self.callout.skip_wanted.connect(self.end)
        self._skip = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._skip.setEnabled(False)
        self._skip.activated.connect(self.end)
        window.installEventFilter(self)

    @property
    def running(self) -> bool:
        """Whether a step is on show."""
        return bool(self._steps)

    @property
    def step(self) -> int:
        """The step on show, counted from 1; 0 when there is none."""
        return self._place + 1 if self.running else 0

    def start(self, *, take_keys: bool) -> None:
        """Begin. With ``take_keys`` the bubble has the keys; else Alt and its letters, and Esc, work."""
        self._steps, self._place = self._make_steps(), 0
        self._focus_before = self._window.focusWidget() if take_keys else None
        self._skip.setEnabled(True)
        self._show()
        if take_keys:
            self.callout.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        """Go on; after the last step it is over."""
        self._place += 1
        if self._place < len(self._steps):
            self._show()
        else:
            self.end()

    def back(self) -> None:
        """Go to the step before."""
        if self._place > 0:
            self._place -= 1
            self._show()

    def end(self) -> None:
        """Take it away, with the keys back where they were."""
        if not self.running:
            return
        had_keys = self.callout.isAncestorOf(self._window.focusWidget() or self._window)
        had_keys = had_keys or self._window.focusWidget() is self.callout
        self._steps = ()
        self._skip.setEnabled(False)
        self.frame.hide()
        self.callout.hide()
        if had_keys and self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.running:
            self._point()
        return False

    def _show(self) -> None:
        step = self._steps[self._place]
        self.callout.say(step.title, step.words, self._place + 1, len(self._steps))
        self._point()
        told = QAccessibleAnnouncementEvent(self.callout, f"{step.title}. {step.words}")
        QAccessible.updateAccessibility(told)

    def _point(self) -> None:
        target = self._steps[self._place].where()
        self.frame.setVisible(target is not None)
        if target is not None:
            self.frame.setGeometry(target.intersected(self._window.rect()))
            self.frame.raise_()
        self.callout.point_at(target)


def place_of(widget: QWidget, window: QWidget) -> QRect | None:
    """Return where a widget lies in the window, ``None`` while it is not to be seen."""
    if not widget.isVisible() or widget.size().isEmpty():
        return None
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())

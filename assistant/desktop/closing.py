"""Closing the window: at once where it can be, else it shows that it waits. Never does it stand still."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from assistant.desktop.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from assistant.desktop.rooms import Room
    from assistant.desktop.window import MainWindow

AT_ONCE_SECONDS = 0.03
"""How long threads may take to end before the window shows that it waits for them."""

LOOK_MS = 20
"""Between two looks whether they have ended."""

OFFER_SECONDS = 3.0
"""When it is offered to go without them: a group of pictures in hand takes less."""


class Closing(QObject):
    """Writes down where everything is, asks all threads to end, and lets the window go when they have.

    What a person decided is in the catalogue before (``Rescue.may_close``). A thread that waits for another
    program's lock stops waiting; one that reads from a drive that does not answer cannot: the person may
    go without it, and the program then ends under it.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._threads: list[QThread] = []
        self._rooms: list[Room] = []  # those that wait for threads of their own
        self._begun = False
        self._over = False
        self.left_behind = False
        """Whether threads were left that never ended: the program must not wait for them at its end."""
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._offer = QTimer(self)
        self._offer.setSingleShot(True)
        self._offer.timeout.connect(self._offer_to_go)

    @property
    def waits(self) -> bool:
        """Whether the window is on show only until its threads have ended."""
        return self._begun and not self._over

    def is_over(self, event: QCloseEvent) -> bool:
        """Say whether the window may go now; else it stays, and closes by itself when it may."""
        if self._over:
            return True
        if not self._begun:
            if not self._window.telling.rescue.may_close(event):
                return False
            self._begin()
        if self._running():
            event.ignore()
            self._show()
            return False
        self._end()
        return True

    def _begin(self) -> None:
        window = self._window
        self._begun = True
        window.kept.setValue("geometry", window.saveGeometry())
        window.kept.setValue("splitter", window.splitter.saveState())
        window.kept.setValue("exhibits/folded", window.exhibits.panel.folded)
        window.desk_flow.keep_place()
        window.session.stop()
        window.pages.back()
        window.desk_flow.clear()
        window.intake.serve(None)
        for part in (window.jobs, window.reader, window.thumbnails, window.column, window.exhibits):
            self._threads += part.ending()
        for room in window.rooms.values():
            threads = room.ending()
            self._threads += threads
            if not threads:
                room.stop()
            else:
                self._rooms.append(room)
        self._wait_a_moment()

    def _wait_a_moment(self) -> None:
        """Give the threads the time that nobody notices; all of it where no event loop could come back."""
        if QThread.currentThread().loopLevel() == 0:
            self._window.hide()
            for thread in self._threads:
                thread.wait()
            return
        until = time.monotonic() + AT_ONCE_SECONDS
        for thread in self._threads:
            thread.wait(max(0, round(1000 * (until - time.monotonic()))))

    def _running(self) -> bool:
        self._threads = [thread for thread in self._threads if not thread.isFinished()]
        return bool(self._threads) and not self.left_behind

    def _show(self) -> None:
        """Show that the window waits; nothing can be done in it any more: it has no catalogue."""
        if self._clock.isActive():
            return
        window = self._window
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()  # what it would ask for is not done any more
        window.key_sheet.dismiss()
        window.desk.set_catalogue(None)
        window.menus.refresh()
        window.setAcceptDrops(False)
        window.batch_bar.hide()
        window.top_bar.hide()
        for part in (window.menuBar(), window.tags):
            part.setEnabled(False)
        for action in window.findChildren(QAction):
            action.setEnabled(False)
        window.messages.clear()
        window.start_page.busy(
            tr("Closing…"), tr("What was begun is being finished. Everything you decided is saved.")
        )
        window.stack.setCurrentWidget(window.start_page)
        self._clock.start()
        self._offer.start(round(1000 * OFFER_SECONDS))

    def _look(self) -> None:
        if not self._running():
            self._clock.stop()
            self._window.close()

    def _offer_to_go(self) -> None:
        """Offer not to wait: never while a step over many pictures is being written."""
        if self._window.desk.holding:
            self._offer.start(round(1000 * OFFER_SECONDS))
            return
        self._window.start_page.busy(
            tr("Closing…"),
            tr(
                "A drive does not answer, or another program holds a file. Everything you decided is saved; "
                "what is not finished is done the next time."
            ),
            ((tr("Close now"), self._go),),
        )
        self._window.start_page.focus_first()

    def _go(self) -> None:
        self.left_behind = True
        self._look()

    def _end(self) -> None:
        window = self._window
        self._over = True
        self._clock.stop()
        self._offer.stop()
        window.hide()
        if self.left_behind:
            return  # whatever waits for their end would wait as long as they
        for part in (window.jobs, window.reader, window.thumbnails, window.column, window.exhibits):
            part.stop()
        for room in self._rooms:
            room.stop()
        window.desk.set_catalogue(None)

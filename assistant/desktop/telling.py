"""What is said below the desk: the messages of all flows, and the facts of the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from assistant.desktop.rescue import Rescue
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import PictureRow
    from assistant.desktop.intake import TakenIn
    from assistant.desktop.window import MainWindow


TELL_WAITING_MS = 300
"""How long steps wait before a sentence says so: most writers are done before anybody could read it."""


class Telling(QObject):
    """Brings what flows and worker have to say to the message bar and the status line."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._messages, self._status, self._reader = window.messages, window.status, window.reader
        self.rescue = Rescue(window)
        self._told_waiting = ""  # what was said
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell_waiting)
        for source in (window.desk, window.desk_flow, window.batch_flow, window.exhibits.deciding):
            source.message.connect(self._messages.say)
        window.facets.message.connect(self._messages.say)
        window.preferences.problem.connect(lambda reason: self._messages.say(reason, "warning"))
        for told in (window.desk.offered, window.export_flow.told, window.exhibits.indexes.told):
            told.connect(self._say_with_action)
        window.reader.unavailable.connect(self._say_unavailable)
        window.reader.loading.connect(lambda: self._status.set_fact("pack", tr("loading the models…")))
        window.reader.ready.connect(self._say_ready)
        window.reader.queue_changed.connect(self._say_queue)
        window.desk.saved.connect(self._say_saved)
        window.desk.waits.connect(self._say_waiting)
        window.session.locks.waited.connect(self._say_locked)
        window.column.view.zoomed.connect(self._say_zoom)
        window.column.replaced.connect(self._say_replaced)
        window.desk_flow.moved.connect(lambda row: self._say_zoom(None))

    def _say_with_action(self, text: str, tone: str, action: str, do: object) -> None:
        self._messages.say(text, tone, action=action, do=do if callable(do) else None)

    def _say_unavailable(self, reason: str) -> None:
        self._status.set_fact("pack", tr("no models"), warning=True)
        self._messages.say(reason, "warning", action=tr("Try again"), do=self._reader.retry)

    def _say_ready(self, ready: object) -> None:
        known = self._reader.known
        if known is not None:
            self._status.set_fact("pack", " ".join((known.pack, known.version)))
            self._status.set_fact("device", known.device)

    def _say_queue(self, length: int) -> None:
        self._status.set_fact("queue", tr("%Ln waiting", "", length) if length else "")

    def _say_saved(self, saved: bool) -> None:
        self._status.set_fact("saved", tr("saved") if saved else tr("not saved"), warning=not saved)

    def _say_replaced(self, row: PictureRow) -> None:
        """The file on show is not the one that was read: its suggestions are about another photograph."""
        window = self._window
        name = row.path.name
        text = tr(
            "{file} was replaced after it was read: what is suggested is about the earlier one.", file=name
        )

        def show(taken: TakenIn) -> None:
            if window.desk_flow.here == row.id:
                window.desk.show(row.id)

        def read() -> None:
            window.intake.add([row.path], show)

        self._messages.say(text, "warning", action=tr("Read it again"), do=read)

    def _say_waiting(self, steps: int) -> None:
        """Nothing pretends to be saved: the status line counts at once, a message comes later."""
        if steps:
            self._status.set_fact("saved", tr("%Ln to be saved", "", steps), warning=True)
            if self._told_waiting and self._messages.text == self._told_waiting:
                self._tell_waiting()  # the status line is behind the message
            elif not self._soon.isActive() and not self._told_waiting:
                self._soon.start(TELL_WAITING_MS)
            return
        self._soon.stop()
        told, self._told_waiting = self._told_waiting, ""
        if told and self._messages.text == told:  # not what somebody else has said since
            self._messages.clear()

    def _say_locked(self) -> None:
        """Work beside the window waits for another program; what is said already stays."""
        if not self._messages.text and not self._window.closing.waits:
            self._messages.say(
                tr("Another program is writing into the catalogue; what was begun here goes on after it…")
            )

    def _tell_waiting(self) -> None:
        text = tr(
            "Another program is writing into the catalogue; %Ln step(s) of yours will be saved after it…",
            "",
            len(self._window.desk.waiting),
        )
        self._told_waiting = text
        self._messages.say(text, "warning")

    def _say_zoom(self, zoom: float | None) -> None:
        self._status.set_right(f"{round(100 * zoom)} %" if zoom is not None else "")

"""Errors that nobody caught: a sentence in the window, the traceback in the log. The window stays."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from assistant.desktop.words import tr
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow

log = logging.getLogger(__name__)


class Mishaps(QObject):
    """Takes what nobody caught: in the window, in any thread, and where an object is cleaned up."""

    _happened = Signal(str)

    def __init__(self, window: MainWindow, written_to: Path | None) -> None:
        super().__init__(window)
        self._window, self._file = window, written_to
        # From any thread: the signal brings it to the GUI thread.
        self._happened.connect(self._tell)
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread
        sys.unraisablehook = self._take_unraisable

    def release(self) -> None:
        """Leave errors to whoever took them before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("an error nobody caught", exc_info=(kind, error, trace))
        self._happened.emit(str(error) if isinstance(error, AssistantError) else self._sentence())

    def _take_of_thread(self, args: threading.ExceptHookArgs) -> None:
        if not issubclass(args.exc_type, SystemExit):  # a thread may end itself so
            self._take(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

    def _take_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        """Write it down only: it harmed nothing that a person could see."""
        error = args.exc_value or args.exc_type()
        where = type(args.object).__qualname__ if args.object is not None else "an object"
        log.error(
            "an error while %s was cleaned up", where, exc_info=(args.exc_type, error, args.exc_traceback)
        )

    def _sentence(self) -> str:
        if self._file is None:
            return tr("Something went wrong inside the program; what you decided is saved.")
        return tr(
            "Something went wrong inside the program; what you decided is saved. The details are in {file}.",
            file=self._file,
        )

    def _tell(self, sentence: str) -> None:
        entry = self._window.actions_by_name["report_problem"]
        self._window.messages.say(sentence, "warning", action=tr("Report a problem…"), do=entry.trigger)

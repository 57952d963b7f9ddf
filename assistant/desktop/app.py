"""Starting the window: it is on the screen before any model is loaded."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication

from assistant import paths, settings
from assistant.desktop.guide.room import welcome_first_run
from assistant.desktop.preferences.interface import speak
from assistant.desktop.reading.easing import ease_window, set_aside
from assistant.desktop.reading.ensemble_source import EnsembleSource, pack_source
from assistant.desktop.signals import ClosingSignals
from assistant.desktop.theme import current_theme
from assistant.desktop.window import FIRST_SIZE, SHARES, MainWindow
from assistant.desktop.words import tr
from assistant.errors import AssistantError
from assistant.vocabulary import load_default

log = logging.getLogger(__name__)

PACK = "starter"


def start(
    *,
    catalogue: Path | None = None,
    add: Sequence[Path] = (),
    pack: str | None = None,
    source: EnsembleSource | None = None,
) -> int:
    """Open the window, run until it is closed, and return the exit code.

    ``add`` are pictures and folders to add to the catalogue. ``source`` takes the place of the pack (tests).
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with keeping_log():
        window = make_window(application, catalogue=catalogue, add=add, pack=pack, source=source)
        mishaps, signals = Mishaps(window), ClosingSignals(window)
        fit_screen(window, window.screen().availableGeometry().size())
        window.show()
        welcome_first_run(window)
        try:
            return application.exec()
        finally:
            signals.release()
            mishaps.release()


def make_window(
    application: QApplication,
    *,
    catalogue: Path | None = None,
    add: Sequence[Path] = (),
    pack: str | None = None,
    source: EnsembleSource | None = None,
) -> MainWindow:
    """Dress the application and build its window; the catalogue is opened when the event loop runs."""
    ease_window()
    application.setApplicationName("glam-assistant")
    application.setApplicationDisplayName("GLAM Annotation Assistant")
    application.setDesktopFileName("glam-assistant")
    chosen, told = settings.load()
    speak(chosen.interface, application)
    current_theme().apply()
    vocabulary = load_default()
    window = MainWindow(chosen, vocabulary, source or pack_source(pack or chosen.pack or PACK, vocabulary))
    window.catalogue_flow.open(catalogue or paths.default_catalogue(), then_add=add)
    if told:
        window.messages.say(told, "warning")
    set_aside()
    return window


def fit_screen(window: MainWindow, room: QSize) -> None:
    """Let a window be no larger than the room on its screen, in logical pixels; each panel gets its share."""
    size = window.size().boundedTo(room)
    if size.width() < window.width() and not window.kept.contains("splitter"):
        window.splitter.setSizes([share * size.width() // FIRST_SIZE.width() for share in SHARES])
    window.resize(size)


@contextmanager
def keeping_log() -> Iterator[None]:
    """Write warnings, with their tracebacks, to a file that never grows beyond a megabyte or two."""
    root = logging.getLogger("assistant")
    try:
        paths.log().mkdir(parents=True, exist_ok=True)
    except OSError:  # no place for a log is no reason not to work
        yield
        return
    handler = RotatingFileHandler(
        paths.log() / "window.log", maxBytes=2**20, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()


class Mishaps(QObject):
    """Errors that nobody caught: a sentence in the window, the traceback in the log. The window stays."""

    _happened = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        # From any thread: the signal brings it to the GUI thread.
        self._happened.connect(self._tell)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._take
        threading.excepthook = lambda args: self._take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def release(self) -> None:
        """Leave errors to whoever took them before."""
        sys.excepthook, threading.excepthook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("an error nobody caught", exc_info=(kind, error, trace))
        if isinstance(error, AssistantError):
            self._happened.emit(str(error))
        else:
            self._happened.emit(
                tr(
                    "Something went wrong inside the program; what you decided is saved. "
                    "The details are in {file}.",
                    file=paths.log() / "window.log",
                )
            )

    def _tell(self, sentence: str) -> None:
        self._window.messages.say(sentence, "warning")

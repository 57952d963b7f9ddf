"""Starting the window: it is on the screen before any model is loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from assistant import paths, settings
from assistant.desktop.diagnosis.mishaps import Mishaps
from assistant.desktop.diagnosis.qt_messages import hearing_qt
from assistant.desktop.diagnosis.room import tell_of_fall
from assistant.desktop.guide.room import welcome_first_run
from assistant.desktop.preferences.interface import speak
from assistant.desktop.reading.easing import ease_window, set_aside
from assistant.desktop.reading.ensemble_source import EnsembleSource, pack_source
from assistant.desktop.shell.fitting import Fitting, room_on_screen
from assistant.desktop.signals import ClosingSignals
from assistant.desktop.theme import current_theme
from assistant.desktop.window import FIRST_SIZE, SHARES, MainWindow
from assistant.diagnosis import logbook
from assistant.vocabulary import load_default

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
    with logbook.keeping("window") as kept, hearing_qt():
        window = make_window(application, catalogue=catalogue, add=add, pack=pack, source=source)
        mishaps, signals = Mishaps(window, kept.file), ClosingSignals(window)
        fit_screen(window, room_on_screen(window))
        Fitting(window)
        window.show()
        welcome_first_run(window)
        if kept.fell:
            tell_of_fall(window)
        try:
            code = application.exec()
        finally:
            signals.release()
            mishaps.release()
    if window.closing.left_behind:
        os._exit(code)  # a thread that never ends would be waited for; all that was decided is saved
    return code


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

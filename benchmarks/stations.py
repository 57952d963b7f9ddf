"""The real window, offscreen and without models, driven from station to station: how long each held it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from benchmarks.event_loop import turn_for, turn_until

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

STALL_LIMIT = 0.050
"""Seconds that a person does not notice."""


class Stations:
    """Opens a window and prints a line for each station: seconds to the answer, longest time held."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        from PySide6.QtWidgets import QApplication

        from assistant.desktop.reading.ensemble_source import EnsembleSource
        from assistant.desktop.theme import current_theme
        from assistant.desktop.window import MainWindow
        from assistant.settings import Settings

        logging.disable()  # that there are no models is no news here
        QApplication.instance() or QApplication([])
        current_theme().apply()
        self.window = MainWindow(Settings(), vocabulary, EnsembleSource(_no_models))
        self.window.resize(1366, 768)
        self.window.show()
        self._watch = Watch()
        print(f"\n{'the window: longest time without a turn':44}{'answer s':>9}{'ms':>10}{'own':>7}")

    def asked(self, name: str, do: Callable[[], object], answered: Any) -> None:
        """Do something that is answered by a signal."""
        come: list[object] = []

        def note(*given: object) -> None:
            come.append(given)

        answered.connect(note)
        self._watch.reset()
        begun = time.perf_counter()
        do()
        turn_until(lambda: bool(come), seconds=60)
        took = time.perf_counter() - begun
        answered.disconnect(note)
        turn_for(0.6)
        self._tell(name, took)

    def done(self, name: str, do: Callable[[], object], after: float) -> None:
        """Do something that is done when its call ends; ``after``: so many seconds are watched as well."""
        self._watch.reset()
        begun = time.perf_counter()
        do()
        took = time.perf_counter() - begun
        turn_for(after)
        self._tell(name, took)

    def close(self) -> None:
        """Close the window and watch no more."""
        self.window.close()
        self._watch.stop()

    def _tell(self, name: str, took: float) -> None:
        watch = self._watch
        verdict = "" if watch.longest <= STALL_LIMIT else "  OVER"
        held = f"{watch.longest * 1000:10.0f}{watch.own * 1000:7.0f}"
        print(f"{name:44}{took:9.2f}{held}{verdict}", flush=True)


class Watch:
    """Turns with the event loop every two milliseconds, and remembers the longest time between two turns.

    ``own`` is the most processor time the GUI thread itself used between two turns: what is left when other
    programs on the machine are thought away.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._turn)
        self.reset()
        self._timer.start()

    def reset(self) -> None:
        """Forget what was."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._used, self.own = time.thread_time(), 0.0

    def stop(self) -> None:
        """Turn no more."""
        self._timer.stop()

    def _turn(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.own = max(self.own, used - self._used)
        self._last, self._used = now, used


def _no_models() -> Any:
    from assistant.errors import AssistantError

    raise AssistantError("This measurement needs no models.")

"""The process with the window, which the trials of the window watch: ``child.py batch|soak FOLDER COUNT``.

Offscreen, with models that need no weights: what is looked for is what the window itself keeps. How far it is
goes into the file ``done``, what lives at some moments is printed, a line of JSON each.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from assistant.desktop.batch.annotate_dialog import Order
from assistant.desktop.batch.batch import Stage as BatchStage
from assistant.desktop.preferences.interface import speak
from assistant.desktop.reading.easing import ease_window
from assistant.desktop.theme import current_theme
from assistant.desktop.window import MainWindow
from assistant.settings import Settings
from assistant.vocabulary import load_default
from benchmarks.reliability.long_run import photographs
from benchmarks.reliability.long_run.hand import Hand
from benchmarks.reliability.long_run.living import living, settle, taken_back
from tests.desktop.fake_exhibits import FakeTools
from tests.desktop.fakes import fake_source
from tests.desktop.views import VIEWS, Stage, tag

MOMENTS = (0.1, 0.5, 0.9)
OBJECTS = 10
"""Objects that a round of the soak goes through with keys."""


def main() -> None:
    """Do one of the two."""
    what, place, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    application = QApplication([])
    stage = opened(application, place)
    try:
        (batch if what == "batch" else soak)(stage, place, count)
    finally:
        stage.window.close()


def opened(application: QApplication, place: Path) -> Stage:
    """A window of 1366 x 768 as the program makes it."""
    ease_window()
    speak("en", application)
    current_theme().apply()
    vocabulary = load_default()
    index = place / "paintings.exhibits"
    index.write_bytes(b"index")
    settings = Settings(person="Anna", index=str(index))
    window = MainWindow(settings, vocabulary, fake_source(vocabulary)[0], FakeTools(place))
    window.resize(QSize(1366, 768))
    window.show()
    hand = Hand()
    with hand.waitSignal(window.session.opened):
        window.catalogue_flow.open(place / "work.sqlite")
    return Stage(window, hand, place)


def told(part: float, counts: Any) -> None:
    """Print what lives at a moment."""
    print(json.dumps({"at": part, "living": counts}), flush=True)


def batch(stage: Stage, place: Path, count: int) -> None:
    """Annotate the folder, as from its dialog."""
    window = stage.window
    left = list(MOMENTS)

    def look() -> None:
        figures = window.batch.figures
        if left and figures.stage == BatchStage.RUNNING and figures.done >= left[0] * count:
            gc.collect()
            told(left.pop(0), living())

    beat = QTimer(window)
    beat.timeout.connect(look)
    beat.start(20)
    gc.freeze()
    window.batch_flow.carry_out(Order(place / "pictures", None), [])
    stage.qtbot.waitUntil(lambda: window.batch.stage == BatchStage.FINISHED, seconds=600)


def soak(stage: Stage, place: Path, rounds: int) -> None:
    """Every view, and objects with keys, over and over."""
    window = stage.window
    photographs.write(photographs.originals(None), place / "pictures", 3, seed=1)
    paths = sorted((place / "pictures").rglob("*.jpg"))
    with stage.qtbot.waitSignal(window.intake.ended), stage.qtbot.waitSignal(window.reader.outcome):
        window.catalogue_flow.add(paths)
    stage.wait(lambda: len(window.exhibits.panel.model.candidates) == 3)
    tag(window, 1)
    gc.freeze()
    openings, left = 0, list(MOMENTS)
    for number in range(rounds):
        for visit in VIEWS.values():
            stage.at_the_desk()
            visit(stage, seen)
            taken_back(stage, "Tag")
            openings += 1
            (place / "done").write_text(str(openings), encoding="utf-8")
        worked(stage)
        if left and number + 1 >= left[0] * rounds:
            settle(stage)
            told(left.pop(0), living())


def seen(view: QWidget) -> None:
    """Paint what was opened, as on a screen."""
    assert view is not None
    view.grab()
    QApplication.processEvents()


def worked(stage: Stage) -> None:
    """Go through objects with keys: decide, take back, do again, step on; at the end all is taken back."""
    stage.at_the_desk()
    for _ in range(OBJECTS):
        for action in ("accept", "reject", "accept_line", "undo", "redo", "next_picture"):
            stage.press(action)
            QApplication.processEvents()
        if stage.window.filmstrip.strip.ids[-1] == stage.window.desk.picture.id:
            stage.window.desk_flow.go_to(stage.window.filmstrip.strip.ids[0])
    taken_back(stage, "Tag")
    stage.window.desk_flow.go_to(stage.window.filmstrip.strip.ids[0])
    stage.wait(
        lambda: stage.window.exhibits.flow.candidate is not None and stage.window.exhibits.flow.settled
    )


if __name__ == "__main__":
    main()

"""The real window without a screen, with real keys: what the kinds of work at the desk share."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.reliability.crashes.kinds import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.catalogue import Catalogue

PATIENCE = 60.0

_ALIVE: list[Hands] = []
"""Windows end with their process: they would not outlive the threads that work for them."""


def load() -> None:
    """Import what the window needs, before the first fork; an application would not survive one."""
    import PySide6.QtTest
    import PySide6.QtWidgets  # noqa: F401

    import assistant.desktop.app  # noqa: F401

    load_core()


def load_core() -> None:
    """Import what the fake models and the catalogue need."""
    from assistant import annotate, catalogue, pictures, vocabulary  # noqa: F401
    from tests.desktop import fakes  # noqa: F401

    vocabulary.load_default()


def make_pictures(folder: Path, pictures: int) -> list[Path]:
    """Make pictures of one colour each; the colour tells the number (``number_of``)."""
    from PIL import Image

    folder.mkdir()
    paths = []
    for number in range(pictures):
        paths.append(folder / f"{number:04}.png")
        Image.new("RGB", (24, 18), (number % 256, number * 71 % 256, number // 256)).save(paths[-1])
    return paths


def number_of(pixels: NDArray[Any]) -> int:
    """Return which picture of ``make_pictures`` this is."""
    return int(pixels[0, 0, 0]) + 256 * int(pixels[0, 0, 2])


class OnCatalogue(Kind):
    """Work on a catalogue of some pictures: made once, copied for each run."""

    pictures = 0

    def prepare(self) -> None:
        """Make the catalogue that every run begins with."""
        make_catalogue(self.shared, self.pictures)

    def begin(self, folder: Path, seed: int) -> None:
        """Give the run its own copy."""
        shutil.copy(self.shared / "work.sqlite", folder)


def make_catalogue(folder: Path, pictures: int) -> Path:
    """Make pictures and a catalogue in which the fake models have looked at all of them."""
    from assistant.annotate import annotate
    from assistant.catalogue import Catalogue
    from assistant.vocabulary import load_default
    from tests.desktop.fakes import FakeEnsemble

    paths = make_pictures(folder / "photographs", pictures)
    with Catalogue.open(folder / "work.sqlite", person="Anna") as catalogue:
        added = catalogue.add_files(paths)
        annotate(catalogue, FakeEnsemble(load_default()), added.new)
    return folder / "work.sqlite"


class Hands:
    """The window on a catalogue, and the hands before it."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from assistant.desktop.app import make_window
        from assistant.vocabulary import load_default
        from tests.desktop.fakes import fake_source

        self.application = QApplication([])
        self.window = make_window(self.application, catalogue=path, source=fake_source(load_default())[0])
        self.window.show()
        self.window.activateWindow()
        self.window.desk.saved.connect(self._take)
        _ALIVE.append(self)
        self.saved = 0
        self.until(lambda: self.window.catalogue_flow.ready and self.ready)

    @property
    def catalogue(self) -> Catalogue:
        """The open catalogue."""
        found = self.window.desk.catalogue
        assert found is not None
        return found

    @property
    def ready(self) -> bool:
        """Whether the desk shows a picture with its suggestions and nothing is being written."""
        window = self.window
        shown = window.desk.picture is not None and bool(window.facets.grid.model.state.suggestions)
        return shown and not window.desk.holding and not window.jobs.running

    def press(self, *keys: Any, control: bool = False, where: Any = None) -> None:
        """Press keys on the trees, or elsewhere, and let the window settle after each."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(where or self.window.facets.grid.view, key, held)
            self.application.processEvents()

    def settle(self) -> None:
        """Wait until the desk is ready for the next key."""
        self.until(lambda: self.ready)

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window work until something is true."""
        from PySide6.QtCore import QEventLoop

        give_up = time.monotonic() + PATIENCE
        while not true():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if time.monotonic() > give_up:
                window = self.window
                state = (window.desk.picture, window.desk.holding, window.jobs.running, window.messages.text)
                raise TimeoutError(f"the window does not settle: {state}")

    def _take(self, saved: bool) -> None:
        self.saved += saved

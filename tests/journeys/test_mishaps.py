"""What goes wrong is written down without what is catalogued, and a window that was killed is told of."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtWidgets import QApplication

from assistant import paths
from assistant.desktop import app
from assistant.desktop.reading.ensemble_source import EnsembleSource
from assistant.desktop.window import MainWindow
from assistant.diagnosis.finding import Asked
from assistant.diagnosis.report import collect
from tests.desktop.fakes import FakeEnsemble, fake_source
from tests.journeys.conftest import Steps, drop

Run = Callable[[list[str], Steps], int]

MARKER = "Zq7-marker-of-a-photograph"
"""Written into comments, EXIF and broken bytes of the pictures, and into their names."""
LABEL = "quetzal feathers"
PERSON = "Wilhelmina Cataloguer"
PIXEL = (201, 33, 77)


class FailingEnsemble(FakeEnsemble):
    """Fails over every second picture as models do: naming what it met."""

    calls = 0

    def look(self, pixels):
        self.calls += 1
        if self.calls % 2 == 0:
            raise ValueError(f"no row for {LABEL!r} beside pixel {tuple(pixels[0][0, 0])}: {MARKER!r}")
        return super().look(pixels)


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Photographs that carry the marker, whole and broken."""
    folder = tmp_path / "gifts"
    folder.mkdir()
    whole = [folder / f"{MARKER} {number}.jpg" for number in range(3)]
    for number, path in enumerate(whole):
        exif = Image.Exif()
        exif[0x010E], exif[0x013B] = f"{MARKER} {number}", PERSON
        colour = np.full((48, 64, 3), (*PIXEL[:2], PIXEL[2] + number), np.uint8)
        Image.fromarray(colour).save(path, exif=exif, comment=MARKER.encode())
    chunk = PngInfo()
    chunk.add_text("Comment", MARKER)
    png = folder / f"{MARKER}.png"
    Image.new("RGB", (32, 32), PIXEL).save(png, pnginfo=chunk)
    cut = folder / f"{MARKER} cut.jpg"
    cut.write_bytes(whole[0].read_bytes()[:-300])
    odd = folder / f"{MARKER} odd.tif"
    odd.write_bytes(b"II*\0\x08\0\0\0" + MARKER.encode() * 9)
    return [*whole, png, cut, odd]


def written() -> str:
    """Everything in the log folder, and everything that a report would tell."""
    logs = "".join(file.read_text("utf-8", "replace") for file in paths.log().iterdir() if file.is_file())
    return logs + "".join(part.text for part in collect([], Asked()))


def test_logs_and_report_hold_no_picture_no_tag_and_no_name(run_program, qtbot, pictures, monkeypatch):
    from assistant import settings
    from assistant.vocabulary import load_default

    settings.save(settings.Settings(person=PERSON))
    ensemble = FailingEnsemble(load_default())
    monkeypatch.setattr(app, "pack_source", lambda pack, vocabulary: EnsembleSource(lambda: ensemble))

    def steps(window: MainWindow) -> None:
        if window.desk.catalogue is None:
            qtbot.waitSignal(window.session.opened).wait()
        drop(window, pictures)
        qtbot.waitUntil(lambda: len(window.filmstrip.strip.ids) == len(pictures))
        for picture in window.filmstrip.strip.ids:
            with qtbot.waitSignal(window.reader.outcome, timeout=20_000, raising=False):
                window.desk_flow.go_to(picture)
        fail_in_every_way(window, qtbot)

    assert run_program([], steps) == 0
    told = written()
    assert "ValueError" in told and "KeyError" in told and "LookupError" in told  # something was written
    for secret in (MARKER, LABEL, PERSON, "Wilhelmina", "gifts", str(PIXEL)[1:-1]):
        assert secret not in told, secret


def fail_in_every_way(window: MainWindow, qtbot) -> None:
    def in_a_thread() -> None:
        raise LookupError(f"“{LABEL}” of {PERSON!r} is no term")

    try:
        raise KeyError(LABEL)
    except KeyError:
        sys.excepthook(*sys.exc_info())
    qtbot.waitUntil(lambda: "Something went wrong" in window.messages.text)
    thread = threading.Thread(target=in_a_thread)
    thread.start()
    thread.join()
    logging.getLogger("assistant.x").warning("%s could not be read: “%s”", window.desk.picture.path, LABEL)


# After a window that was killed

KILLED = """
import os, signal
from pathlib import Path
from assistant import paths
from assistant.diagnosis import logbook
with logbook.keeping("window"):
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""


@pytest.fixture
def no_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "pack_source", lambda pack, vocabulary: fake_source(vocabulary)[0])


def test_a_window_that_was_killed_is_told_of_once(run_program, qtbot, no_pack):
    assert subprocess.run([sys.executable, "-c", KILLED], check=False).returncode != 0
    told = []

    def steps(window: MainWindow) -> None:
        if window.desk.catalogue is None:
            qtbot.waitSignal(window.session.opened).wait()
        for _ in range(5):  # what is queued for the moment of rest
            QApplication.processEvents()
        told.append(window.messages.text)

    assert run_program([], steps) == 0
    assert run_program([], steps) == 0
    assert "ended unexpectedly" in told[0] and "is saved" in told[0]
    assert "ended unexpectedly" not in told[1]

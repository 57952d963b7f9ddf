"""Small drives, held locks, and windows that must stay alive. No error may reach the log uncaught."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tqdm import tqdm

from assistant.catalogue import Catalogue, CatalogueBusyError
from tests.desktop.conftest import (  # noqa: F401
    _english,
    _nothing_is_left,
    add,
    make_pictures,
    make_window,
)
from tests.reliability.faults.drives import Drive, NoDrives
from tests.reliability.faults.hanging import Hanging, NoHanging
from tests.reliability.faults.holding import Holder


@pytest.fixture(autouse=True)
def _nothing_uncaught(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which an error reached the log that nobody had expected."""
    yield
    records = caplog.get_records("setup") + caplog.get_records("call")
    wrong = [record.getMessage() for record in records if record.levelno >= logging.ERROR]
    assert not wrong, f"in the log: {wrong}"


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait longer than usual for what must come: these tests are not about speed."""
    until, signal = QtBot.waitUntil, QtBot.waitSignal
    monkeypatch.setattr(QtBot, "waitUntil", lambda bot, what: until(bot, what, timeout=60_000))
    monkeypatch.setattr(QtBot, "waitSignal", lambda bot, what: signal(bot, what, timeout=60_000))


@pytest.fixture(autouse=True)
def _no_thread_of_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tqdm, "monitor_interval", 0)


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Drive]:
    """A drive of its own of eight megabytes, at ``drive.path``."""
    try:
        made = Drive(tmp_path / "drive", tmp_path / "behind-the-drive")
    except NoDrives as error:
        pytest.skip(f"needs the right to mount a drive: {error}")
    yield made
    made.remove()


@pytest.fixture
def hold(tmp_path: Path) -> Iterator[type[Holder]]:
    """``hold(path)``: another program that writes into a catalogue until ``let_go``."""
    holders: list[Holder] = []

    def begin(path: Path, how: str = "IMMEDIATE") -> Holder:
        holders.append(Holder(path, how))
        return holders[-1]

    yield begin
    for one in holders:
        one.let_go()


@pytest.fixture
def hang() -> Iterator[Callable[..., Hanging]]:
    """``hang(file, ...)``: whoever opens one of them waits, until ``let_go``."""
    hanging: list[Hanging] = []

    def begin(*files: Path) -> Hanging:
        try:
            hanging.append(Hanging(*files))
        except NoHanging as error:
            pytest.skip(f"needs the right to hold files up: {error}")
        return hanging[-1]

    yield begin
    for one in hanging:
        one.let_go()


@pytest.fixture
def at_work(make_window, make_pictures, add, qtbot):  # noqa: F811
    """``at_work(path, pictures=3)``: a window on a catalogue, its pictures read, the keys in the trees."""

    windows = []

    def make(path: Path | None = None, *, pictures: int = 3, **given):
        window = make_window(path, **given)
        windows.append(window)
        add(window, make_pictures(pictures))
        qtbot.waitUntil(lambda: suggested(window) == pictures)
        window.facets.setFocus()
        return window

    yield make
    for window in windows:
        window.close()  # one that stayed to warn goes with qtbot's second word


def suggested(window) -> int | None:
    """Return how many pictures have suggestions; None where the catalogue cannot be read just now."""
    try:
        return window.desk.catalogue.counts().get("suggested", 0)
    except CatalogueBusyError:
        return None


def saved(path: Path) -> list[tuple[str, str]]:
    """Return what a new reader of the catalogue finds decided: (object's number, term), oldest first."""
    with Catalogue.open(path, create=False) as catalogue, catalogue.reading() as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return connection.execute(
            "SELECT o.number, d.label FROM decisions d JOIN objects o ON o.id = d.object_id ORDER BY d.at"
        ).fetchall()

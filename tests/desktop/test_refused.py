"""A catalogue that cannot be opened: why is said, and what helps is one press away."""

from __future__ import annotations

import contextlib
import random
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from assistant.catalogue import Catalogue, Change, Verdict, backups
from assistant.catalogue.migrations import VERSIONS
from assistant.settings import Settings
from tests.desktop.deciding import decide, tags


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A catalogue with a backup of one tag less; then a part of it became noise."""
    path = tmp_path / "work.sqlite"
    with Catalogue.open(path, person="Anna") as catalogue:
        ids = catalogue.add_files([tmp_path / f"{number}.jpg" for number in range(300)]).new
        first = catalogue.picture(ids[0]).object_id
        backups.make(path, backups.BY_HAND)
        catalogue.decide(first, [Change("materials", "gold", Verdict.ADDED, "gold")], name="Add")
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 8192] = random.Random(2).randbytes(8192)
    path.write_bytes(content)
    return path


def offered(window) -> dict[str, QPushButton]:
    return {one.text(): one for one in window.start_page.findChildren(QPushButton) if one.isVisible()}


@pytest.fixture
def refused(qtbot, make_window, tmp_path: Path):
    """A window that has nothing open and is asked for a catalogue: ``refused(path)``."""
    from assistant.desktop.window import MainWindow
    from tests.desktop.fakes import fake_source

    def ask(path: Path, vocabulary) -> MainWindow:
        window = MainWindow(Settings(person="Anna"), vocabulary, fake_source(vocabulary)[0], None)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.session.refused):
            window.catalogue_flow.open(path, create=False)
        return window

    return ask


def test_a_damaged_catalogue_offers_its_backup(damaged, refused, small_vocabulary, qtbot):
    window = refused(damaged, small_vocabulary)
    qtbot.waitUntil(
        lambda: any(text.startswith("Go back to the backup of today at") for text in offered(window))
    )
    assert "is damaged" in window.start_page.text

    [back] = [
        button
        for text, button in offered(window).items()
        if text.startswith("Go back to the backup of today at")
    ]
    with qtbot.waitSignal(window.session.opened):
        back.click()

    assert len(window.filmstrip.strip.ids) == 300
    assert {one.why for one in backups.backups_of(damaged)} == {"by hand", "damaged"}


def test_a_damaged_catalogue_can_be_rescued_and_worked_on_with(damaged, refused, small_vocabulary, qtbot):
    window = refused(damaged, small_vocabulary)
    qtbot.waitUntil(lambda: "Rescue what can be read" in offered(window))

    offered(window)["Rescue what can be read"].click()
    qtbot.waitUntil(lambda: "Work on with it" in offered(window))
    assert "could be read" in window.start_page.text
    assert "The damaged file stays as it is" in window.start_page.text
    with qtbot.waitSignal(window.session.opened):
        offered(window)["Work on with it"].click()

    assert window.filmstrip.strip.ids
    assert {one.why for one in backups.backups_of(damaged)} == {"by hand", "damaged", "rescued"}


def test_a_trigger_of_somebodys_own_is_left_out_of_a_copy(tmp_path, refused, small_vocabulary, qtbot):
    path = tmp_path / "work.sqlite"
    with Catalogue.open(path, person="Anna") as catalogue:
        first = catalogue.picture(catalogue.add_files([tmp_path / "1.jpg"]).new[0]).object_id
        catalogue.decide(first, [Change("materials", "gold", Verdict.ADDED, "gold")], name="Add")
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER mine AFTER INSERT ON steps BEGIN DELETE FROM decisions; END")

    window = refused(path, small_vocabulary)
    qtbot.waitUntil(lambda: "Save a copy without it" in offered(window))
    assert "holds a trigger, “mine”" in window.start_page.text
    offered(window)["Save a copy without it"].click()
    qtbot.waitUntil(lambda: "Work on with it" in offered(window))
    assert "The copy without it is made The copy has all of it: 1 object, 1 tag." in window.start_page.text
    with qtbot.waitSignal(window.session.opened):
        offered(window)["Work on with it"].click()

    assert tags(window) == {"gold"}
    decide(window, "tin")
    assert tags(window) == {"gold", "tin"}


def test_a_wrong_value_offers_the_backup_too(tmp_path, refused, small_vocabulary, qtbot):
    """The pages are in order: what is wrong is something that the program never writes."""
    path = tmp_path / "work.sqlite"
    with Catalogue.open(path, person="Anna") as catalogue:
        catalogue.add_files([tmp_path / "1.jpg"])
        backups.make(path, backups.BY_HAND)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE pictures SET width = 'wide'")

    window = refused(path, small_vocabulary)

    qtbot.waitUntil(lambda: "Rescue what can be read" in offered(window))
    assert any(text.startswith("Go back to the backup of today") for text in offered(window))


def test_a_catalogue_that_is_gone_offers_its_backup(damaged, refused, small_vocabulary, qtbot):
    damaged.unlink()
    window = refused(damaged, small_vocabulary)

    qtbot.waitUntil(
        lambda: any(text.startswith("Go back to the backup of today at") for text in offered(window))
    )
    assert "Rescue what can be read" not in offered(window)


def test_a_newer_catalogue_is_told_and_not_touched(tmp_path, refused, small_vocabulary, qtbot):
    import sqlite3

    path = tmp_path / "newer.sqlite"
    Catalogue.open(path).close()
    backups.make(path, backups.BY_HAND)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(VERSIONS) + 1}")
    connection.close()
    before = path.read_bytes()

    window = refused(path, small_vocabulary)

    assert "newer version of this program" in window.start_page.text
    qtbot.waitUntil(lambda: "Open another catalogue…" in offered(window))
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert not any(text.startswith("Go back") for text in offered(window))
    assert path.read_bytes() == before
    assert not path.with_name("newer.sqlite-wal").exists()


def test_a_photograph_is_no_damaged_catalogue(tmp_path, refused, small_vocabulary, qtbot):
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff" * 1000)

    window = refused(path, small_vocabulary)
    qtbot.waitUntil(lambda: not window.jobs.running)

    assert "Rescue what can be read" not in offered(window)


def test_while_another_is_open_it_stays_and_the_backups_are_one_press_away(
    damaged, make_window, qtbot, tmp_path
):
    window = make_window(tmp_path / "other.sqlite")
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(damaged, create=False)
    qtbot.waitUntil(lambda: window.messages._action.text() == "Backups…")

    window.messages._action.click()
    dialog = window.rooms["backups"].dialog

    assert dialog.catalogue == damaged
    qtbot.waitUntil(lambda: dialog.rescue.isVisible())
    assert window.session.path == tmp_path / "other.sqlite"
    dialog.close()

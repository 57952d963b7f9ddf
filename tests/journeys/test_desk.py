"""A whole day at the desk, with the keys a person presses: every room is entered once and left again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.catalogue import Verdict
from assistant.desktop import app
from assistant.desktop.statistics.report import ReportDialog
from assistant.desktop.window import MainWindow
from assistant.vocabulary.extension import is_local
from tests.desktop.fakes import fake_source
from tests.journeys.conftest import Steps, drop

Run = Callable[[list[str], Steps], int]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def photographs(shared_data: Path) -> list[Path]:
    """Six real photographs of museum objects, from different places of the folder."""
    found = sorted((shared_data / "heritage" / "images").glob("*/*.jpg"))
    return found[:: len(found) // 6][:6]


@pytest.fixture
def day(run_program: Run, qtbot, tmp_path: Path, monkeypatch) -> Callable[[Callable[[Desk], None]], None]:
    """``day(steps)``: open the catalogue, live through a day at its desk, close the window."""
    monkeypatch.setattr(app, "pack_source", lambda pack, vocabulary: fake_source(vocabulary)[0])

    def live(steps: Callable[[Desk], None]) -> None:
        def in_window(window: MainWindow) -> None:
            steps(Desk(window, qtbot))

        assert run_program(["--catalogue", str(tmp_path / "work.sqlite")], in_window) == 0

    return live


class Desk:
    """The window, and the hands of the person who sits before it."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window, self.wait = window, qtbot.waitUntil
        if window.desk.catalogue is None:
            qtbot.waitSignal(window.session.opened).wait()

    def press(
        self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys where the focus is: in a dialog if one is open."""
        for key in keys:
            place = self.dialog or self.window
            QTest.keyClick(place.focusWidget() or place, key, modifier)

    def read(self) -> None:
        """Wait until the trees show what is suggested for the picture on the desk."""
        state = self.window.facets.grid.model.state
        self.wait(lambda: bool(self.window.desk.suggestions()) and bool(state.suggestions))

    def come_back(self) -> None:
        """A dialog has closed: the trees have the keys again."""
        self.window.activateWindow()  # what a desktop does by itself; the tests have none
        self.wait(lambda: self.has_the_keys() and QApplication.activeWindow() is self.window)

    def has_the_keys(self) -> bool:
        """Whether the trees have the keys."""
        focus = self.window.focusWidget()
        return focus is not None and self.window.facets.isAncestorOf(focus)

    @property
    def dialog(self) -> QWidget | None:
        """The dialog that is open."""
        return QApplication.activeModalWidget()

    @property
    def tags(self) -> set[str]:
        """The labels of what the object on the desk is tagged with."""
        tags = (Verdict.ACCEPTED, Verdict.ADDED)
        return {one.label for one in self.window.desk.decisions if one.verdict in tags}

    @property
    def undo(self) -> str:
        return self.window.desk.undo_name or ""


def take_in(desk: Desk, photographs: list[Path]) -> None:
    drop(desk.window, photographs)
    desk.wait(lambda: len(desk.window.picture_list.ids) == len(photographs))
    desk.wait(
        lambda: desk.window.desk.catalogue.counts().get("suggested", 0) == len(photographs), timeout=30_000
    )
    desk.read()
    desk.window.facets.setFocus()


def decide_by_keys(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    assert len(desk.tags) == 1
    desk.press(Qt.Key.Key_Delete)
    assert len(desk.window.desk.decisions) == 2
    desk.press(Qt.Key.Key_Space)
    assert len(desk.tags) > 1
    desk.press("z", modifier=CTRL)
    assert len(desk.tags) == 1


def add_a_term_of_the_museum(desk: Desk) -> None:
    desk.press("/", *"gilt stars")
    desk.wait(lambda: desk.window.rooms["terms"].shelf._names is not None, timeout=30_000)
    hits = desk.window.facets.search.hits
    desk.wait(lambda: hits.rowCount() and "local term" in hits.index(hits.rowCount() - 1).data())
    for _ in range(hits.rowCount() - 1):
        desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.dialog is not None and desk.dialog.isAncestorOf(QApplication.focusWidget()))
    desk.press(*"glass")
    desk.press(Qt.Key.Key_Return)
    assert "gilt stars" in desk.tags
    desk.come_back()
    assert is_local(desk.window.facets.term[1])


def find_it_again(desk: Desk) -> None:
    here = desk.window.desk.picture.id
    desk.press("f", modifier=CTRL)
    desk.press(*"gilt stars")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: list(desk.window.picture_list.ids) == [here])
    assert desk.has_the_keys()
    desk.press(Qt.Key.Key_N)
    assert "Every object of this list" in desk.window.messages.text
    desk.press("f", modifier=CTRL | SHIFT)
    desk.wait(lambda: len(desk.window.picture_list.ids) == 6)
    assert desk.window.desk.picture.id == here


def apply_a_line(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L)
    line = desk.window.rooms["line"]
    desk.wait(lambda: not line.reading.busy and line.page.here.apply.isEnabled())
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.undo.startswith("Apply line") and not desk.window.desk.holding)
    desk.press(Qt.Key.Key_Escape)
    assert desk.has_the_keys()


def go_through_one_term(desk: Desk) -> None:
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_T)
    room = desk.window.rooms["sheet"]
    desk.wait(lambda: bool(room.page.view.sheet.candidates))
    desk.press("a", modifier=CTRL)
    desk.press(Qt.Key.Key_Return)
    everywhere = desk.window.desk.catalogue.sheet.verdicts(*room._term)
    assert set(everywhere.values()) <= {Verdict.ACCEPTED, Verdict.ADDED}
    assert len(everywhere) == len(room.page.view.sheet.candidates)
    desk.press("z", modifier=CTRL)
    assert desk.window.pages.shown is room.page
    desk.press(Qt.Key.Key_Escape)
    assert desk.has_the_keys()


def put_two_pictures_together(desk: Desk) -> None:
    first, second = desk.window.picture_list.ids[:2]
    tags = desk.tags
    desk.window.filmstrip.mark([first, second])
    desk.press("g", modifier=CTRL)
    rows = desk.window.desk.catalogue.pictures([first, second])
    assert rows[0].object_id == rows[1].object_id
    assert desk.tags >= tags


def copy_from_a_similar_object(desk: Desk) -> None:
    desk.window.desk_flow.go_to(desk.window.picture_list.ids[3])
    desk.read()
    desk.press(Qt.Key.Key_S)
    room = desk.window.rooms["why"]
    desk.wait(lambda: bool(room.panel.model.neighbours))
    desk.wait(lambda: bool(room.panel.marked))
    before = len(desk.tags)
    wanted = len(room.panel.marked)
    desk.press("c", modifier=SHIFT)
    assert len(desk.tags) == before + wanted
    desk.press(Qt.Key.Key_Escape)
    assert desk.has_the_keys()


def look_at_the_day(desk: Desk) -> None:
    last = desk.undo
    desk.press("s", modifier=CTRL | SHIFT)
    room = desk.window.rooms["statistics"]
    desk.wait(lambda: desk.window.pages.shown is not None and room.flow.figures is not None)
    desk.press(Qt.Key.Key_Delete, Qt.Key.Key_Space, "d")
    assert desk.undo == last
    desk.press(Qt.Key.Key_Escape)
    assert desk.has_the_keys()
    desk.press("r", modifier=CTRL | SHIFT)
    desk.wait(lambda: isinstance(desk.dialog, ReportDialog))
    desk.press(Qt.Key.Key_Escape)
    desk.come_back()


def test_a_whole_day_and_the_next_morning(day, photographs):
    left: dict[str, object] = {}

    def today(desk: Desk) -> None:
        take_in(desk, photographs)
        decide_by_keys(desk)
        add_a_term_of_the_museum(desk)
        find_it_again(desk)
        apply_a_line(desk)
        go_through_one_term(desk)
        put_two_pictures_together(desk)
        copy_from_a_similar_object(desk)
        look_at_the_day(desk)
        left.update(picture=desk.window.desk.picture.id, facet=desk.window.facets.term, tags=desk.tags)

    def tomorrow(desk: Desk) -> None:
        assert desk.window.desk.picture.id == left["picture"]
        assert desk.window.facets.term == left["facet"]
        assert desk.tags == left["tags"]
        while desk.undo:
            desk.press("z", modifier=CTRL)
            desk.wait(lambda: not desk.window.desk.holding)
        catalogue = desk.window.desk.catalogue
        assert not any(
            catalogue.decisions(row.object_id) for row in catalogue.pictures(catalogue.picture_ids())
        )
        assert desk.window.vocabulary is desk.window.thesaurus.base

    day(today)
    day(tomorrow)


def test_a_filtered_list_is_found_again_and_what_is_dropped_on_it_stays_in_sight(day, photographs):
    left: dict[str, object] = {}

    def today(desk: Desk) -> None:
        take_in(desk, photographs[:4])
        name = photographs[1].stem
        desk.press("f", modifier=CTRL)
        desk.press(*name)
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda: len(desk.window.picture_list.ids) == 1)
        drop(desk.window, photographs[4:])
        desk.wait(lambda: len(desk.window.picture_list.ids) == 3)
        assert "2 pictures added" in desk.window.messages.text
        desk.wait(lambda: "2 would go" in desk.window.rooms["finding"].chips.refresh_button.text())
        desk.press(Qt.Key.Key_F5)
        desk.wait(lambda: len(desk.window.picture_list.ids) == 1)
        left["list"] = list(desk.window.picture_list.ids)

    def tomorrow(desk: Desk) -> None:
        desk.wait(lambda: list(desk.window.picture_list.ids) == left["list"])
        assert desk.window.picture_list.in_all == 6

    day(today)
    day(tomorrow)

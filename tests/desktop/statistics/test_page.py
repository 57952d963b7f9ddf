"""The statistics through the real window: figures, numbers, choices, keys, files."""

from __future__ import annotations

import csv
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage

from assistant.catalogue import Change, Verdict
from assistant.desktop.statistics.saving import Saving
from assistant.desktop.statistics.views import VIEWS
from tests.desktop.statistics.conftest import uris


def numbers(window) -> list[list[str]]:
    model = window.rooms["statistics"].page.numbers.numbers
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(qtbot, window, key: str) -> None:
    """Choose a view and wait for its figure."""
    room = window.rooms["statistics"]
    row = [view.key for view in VIEWS].index(key)
    if room.page.views.currentRow() != row:
        with qtbot.waitSignal(room.flow.drawn, timeout=30_000):
            room.page.views.setCurrentRow(row)


def test_ctrl_shift_s_opens_the_page_and_escape_returns_to_the_desk(qtbot, open_page, decided):
    window = open_page(decided)
    assert window.actions_by_name["statistics"].shortcuts()[0].toString() == "Ctrl+Shift+S"
    page = window.rooms["statistics"].page
    assert window.pages.shown is page
    qtbot.keyClick(page.views, Qt.Key.Key_Escape)
    assert window.pages.shown is None


def test_every_view_has_a_figure_and_its_numbers(qtbot, open_page, decided):
    window = open_page(decided)
    page = window.rooms["statistics"].page
    for view in VIEWS:
        choose(qtbot, window, view.key)
        assert not page.plot.image.isNull(), view.key
        # What is said below a figure may take a line more: then it is drawn again for the place that is left.
        qtbot.waitUntil(lambda: page.plot.image.size() == page.plot.size() * page.plot.devicePixelRatioF())
        assert page.plot.spots, view.key
        assert numbers(window), view.key


def test_the_numbers_are_those_of_the_catalogue(qtbot, open_page, decided):
    window = open_page(decided)
    assert ["Objects", "3", "", "", ""] in numbers(window)
    assert ["Objects: done", "1", "", "", ""] in numbers(window)
    choose(qtbot, window, "facets")
    assert numbers(window) == [["Materials", "2", "2", "4", "4", "8"]]
    choose(qtbot, window, "precision")
    materials = [row for row in numbers(window) if row[0] == "Materials"]
    assert materials == [["Materials", "50", "2", "4", "50 %", "15 %", "85 %", "not enough decisions yet"]]
    choose(qtbot, window, "ranks")
    assert numbers(window)[:3] == [
        ["1", "2", "2", "100 %", "100 %"],
        ["2", "0", "2", "0 %", "50 %"],
        ["3", "0", "2", "0 %", "33 %"],
    ]
    choose(qtbot, window, "corrected")
    assert [row[2:5] for row in numbers(window)] == [["2", "0", "2"], ["0", "2", "2"]]
    choose(qtbot, window, "people")
    assert [row[0] for row in numbers(window)] == ["Anna"]


def test_what_is_counted_can_be_chosen(qtbot, open_page, decided):
    window = open_page(decided)
    room = window.rooms["statistics"]
    choose(qtbot, window, "facets")
    fields = room.page.choosers

    def pick(field, row: int) -> list[list[str]]:
        with qtbot.waitSignal(room.flow.drawn, timeout=30_000):
            field.setCurrentIndex(row)
            field.activated.emit(row)
        return numbers(window)

    assert [fields.person.itemText(row) for row in range(fields.person.count())] == ["Everybody", "Anna"]
    assert pick(fields.facet, fields.facet.findData("subjects")) == []
    assert room.page.plot.sentence.startswith("Nothing is decided in what is chosen above.")
    assert pick(fields.facet, 0) == [["Materials", "2", "2", "4", "4", "8"]]
    assert pick(fields.period, 1) == [["Materials", "2", "2", "4", "4", "8"]]  # decided today
    ids = window.filmstrip.strip.ids
    window.filmstrip.strip.show(window.desk.catalogue, list(ids)[:1])
    assert pick(fields.scope, 1) == [["Materials", "1", "1", "2", "2", "4"]]


def test_undo_is_counted_while_the_page_is_shown(qtbot, open_page, decided, small_vocabulary):
    window = open_page(decided)
    room = window.rooms["statistics"]
    choose(qtbot, window, "facets")
    uri = uris(small_vocabulary)["paper"]
    change = Change("materials", uri, Verdict.REJECTED, "paper")
    with qtbot.waitSignal(room.flow.drawn, timeout=30_000):
        window.desk.decide("Reject paper", [change])
    assert numbers(window)[0][:4] == ["Materials", "1", "2", "5"]
    with qtbot.waitSignal(room.flow.drawn, timeout=30_000):
        window.actions_by_name["undo"].trigger()
    assert numbers(window)[0][:4] == ["Materials", "2", "2", "4"]


def test_an_empty_catalogue_says_the_next_step(qtbot, open_page, make_window, tmp_path, make_pictures):
    window = make_window()
    window.stack.setCurrentIndex(1)
    room = window.rooms["statistics"]
    with qtbot.waitSignal(room.flow.drawn, timeout=30_000):
        window.actions_by_name["statistics"].trigger()
    assert room.page.plot.sentence.startswith("There are no pictures here.")
    choose(qtbot, window, "facets")
    assert "Go back to the desk (Esc)" in room.page.plot.sentence


def test_the_next_step_is_said_before_the_first_decision(qtbot, open_page, decided):
    window = open_page(decided)
    room = window.rooms["statistics"]
    choose(qtbot, window, "facets")
    with qtbot.waitSignal(room.flow.drawn, timeout=30_000):
        window.actions_by_name["undo"].trigger()  # marked as done
        window.actions_by_name["undo"].trigger()
        window.actions_by_name["undo"].trigger()
    assert room.page.plot.sentence.startswith("Nothing is decided yet.")


def test_the_page_fits_a_small_screen(qtbot, open_page, decided):
    page = open_page(decided).rooms["statistics"].page
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 560


def test_arrow_keys_name_the_terms_of_the_rings(qtbot, open_page, decided):
    window = open_page(decided)
    page = window.rooms["statistics"].page
    choose(qtbot, window, "tagged")
    told = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(page.plot, key)
        told.append(page.pointed.text())
    assert told[0] == "Materials: 2 objects"
    assert told[1].startswith("Materials › ")
    assert told[1] != told[2]
    assert told[4] == told[2] or told[4].startswith("Materials")
    qtbot.keyClick(page.plot, Qt.Key.Key_Home)
    assert page.pointed.text() == "Materials: 2 objects"


def test_the_mouse_names_the_bar_below_it(qtbot, open_page, decided):
    window = open_page(decided)
    page = window.rooms["statistics"].page
    choose(qtbot, window, "facets")
    left, top, width, height = page.plot.spots[0].shape
    place = page.plot.rect().topLeft()
    place.setX(round(left + width / 2))
    place.setY(round(top + height / 2))
    qtbot.mouseMove(page.plot, place)
    assert page.pointed.text() == "Materials: 2 accepted"


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_a_plot_and_its_numbers_are_saved(qtbot, open_page, decided, tmp_path, monkeypatch, kind):
    window = open_page(decided)
    room = window.rooms["statistics"]
    choose(qtbot, window, "facets")
    to = tmp_path / f"chosen.{kind}"
    asked = []
    monkeypatch.setattr(Saving, "ask", lambda self, *about: asked.append(about) or to)
    place = ["png", "svg", "csv"].index(kind)
    with qtbot.waitSignal(room.saving.told, timeout=30_000) as told:
        room.page.save.menu().actions()[place].trigger()
    assert told.args[:2] == [f"{to} was written", "good"]
    assert asked == [(kind, "decided facets", "")]
    assert window.kept.value("statistics/folder") == str(tmp_path)
    if kind == "png":
        image = QImage(str(to))
        assert (image.width(), image.height()) == (2400, 1120)
    elif kind == "svg":
        assert ">Materials</text>" in to.read_text("utf-8")
    else:
        rows = list(csv.reader(to.read_text("utf-8").splitlines()))
        assert rows[1] == ["Materials", "2", "2", "4", "4", "8"]


def test_a_plot_of_nothing_is_not_written_and_its_table_is(qtbot, open_page, decided, tmp_path, monkeypatch):
    window = open_page(decided)
    room = window.rooms["statistics"]
    choose(qtbot, window, "facets")
    for _ in range(3):
        window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: room.page.plot.sentence.startswith("Nothing is decided yet."))
    to = tmp_path / "chosen"
    monkeypatch.setattr(Saving, "ask", lambda self, *about: to)
    with qtbot.waitSignal(room.saving.told, timeout=30_000) as told:
        room.save("png")
    words = "There is nothing to draw on this page yet. Decide something first."
    assert told.args[:2] == [words, "warning"]
    assert not to.exists()
    with qtbot.waitSignal(room.saving.told, timeout=30_000) as told:
        room.save("csv")
    assert told.args[:2] == [f"{to} was written", "good"]


def test_a_picture_of_the_catalogue_is_never_written_over(qtbot, open_page, decided, monkeypatch):
    window = open_page(decided)
    room = window.rooms["statistics"]
    photograph = window.desk.picture.path
    before = photograph.read_bytes()
    monkeypatch.setattr(Saving, "ask", lambda self, *about: photograph)
    with qtbot.waitSignal(room.saving.told, timeout=30_000) as told:
        room.save("png")
    assert told.args[1] == "warning"
    assert "one of its pictures" in told.args[0]
    assert photograph.read_bytes() == before


def test_every_control_has_a_name_and_the_plot_says_where_its_numbers_are(qtbot, open_page, decided):
    page = open_page(decided).rooms["statistics"].page
    fields = page.choosers
    for control in (
        page.views, page.plot, page.numbers, page.save, page.back,
        fields.scope, fields.facet, fields.person, fields.period,
    ):  # fmt: skip
        told = QAccessible.queryAccessibleInterface(control)
        assert told.text(QAccessible.Text.Name), control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "numbers are in the table" in page.plot.accessibleDescription()


def test_another_catalogue_closes_the_page(qtbot, open_page, decided, tmp_path):
    window = open_page(decided)
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "other.sqlite")
    assert window.pages.shown is None
    assert window.rooms["statistics"].flow.figures is None


def test_the_view_is_found_again(qtbot, open_page, decided):
    window = open_page(decided)
    choose(qtbot, window, "ranks")
    window.close()
    again = open_page(decided)
    assert again.rooms["statistics"].page.view.key == "ranks"


def test_matplotlib_is_not_imported_with_the_window():
    program = (
        "import sys\n"
        "import assistant.desktop.window, assistant.desktop.statistics.room\n"
        "print('matplotlib' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

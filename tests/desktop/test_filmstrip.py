import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from assistant.catalogue import PictureState
from assistant.desktop.pictures.filmstrip import Filmstrip
from assistant.desktop.pictures.filmstrip_model import ROWS_KEPT, FilmstripModel, Role
from assistant.desktop.pictures.thumbnails import Thumbnails


class Counted:
    """A catalogue that counts how often it is asked, and for how much."""

    def __init__(self, catalogue):
        self._catalogue = catalogue
        self.asked = []

    def rows(self, picture_ids):
        self.asked.append(len(picture_ids))
        return self._catalogue.rows(picture_ids)


@pytest.fixture
def model(qapp):
    made = FilmstripModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def test_rows_come_when_they_are_asked_for_in_one_question(model, catalogue, make_pictures, qtbot):
    ids = catalogue.add_files(make_pictures(30)).new
    source = Counted(catalogue)
    model.show(source, ids)
    source.asked.clear()
    texts = [model.index(row).data() for row in range(10)]
    assert texts == [None] * 10
    qtbot.waitSignal(model.fetched).wait()
    assert source.asked == [10]
    assert model.index(3).data() == "004"
    assert model.index(3).data(Role.STATE) == PictureState.NEW
    assert model.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == "004, Not looked at"


def test_new_pictures_stand_at_the_end_and_known_ones_stay(model, catalogue, make_pictures):
    ids = catalogue.add_files(make_pictures(3)).new
    model.show(catalogue, ids[:2])
    model.append(ids)
    assert list(model.ids) == ids
    assert [model.place_of(one) for one in ids] == [0, 1, 2]


def test_a_picture_can_be_taken_out(model, catalogue, make_pictures):
    ids = catalogue.add_files(make_pictures(3)).new
    model.show(catalogue, ids)
    model.remove(ids[1])
    model.remove(999)
    assert list(model.ids) == [ids[0], ids[2]]
    assert model.place_of(ids[2]) == 1


def test_a_changed_state_is_asked_for_again(model, catalogue, make_pictures, qtbot):
    [one] = catalogue.add_files(make_pictures(1)).new
    model.show(catalogue, [one])
    model.fetch([one])
    catalogue.set_done(catalogue.picture(one).object_id, True)
    with qtbot.waitSignal(model.dataChanged):
        model.refresh([one])
    assert model.state(one) == PictureState.DONE


def test_a_picture_that_was_folded_into_another_asks_for_the_list_again(
    model, catalogue, make_pictures, qtbot
):
    ids = catalogue.add_files(make_pictures(2)).new
    model.show(catalogue, [*ids, 999])
    with qtbot.waitSignal(model.gone):
        model.fetch([ids[0], 999])
    with qtbot.assertNotEmitted(model.gone):
        model.fetch(ids)


def test_neighbours_end_at_the_ends(model):
    model.show(None, [5, 6, 7])
    assert model.neighbour(6, 1) == 7
    assert model.neighbour(6, -1) == 5
    assert model.neighbour(7, 1) is None
    assert model.neighbour(None, 1) == 5


def test_fifty_thousand_pictures_keep_few_rows(model, tmp_path, catalogue):
    ids = catalogue.add_files([tmp_path / f"{number}.jpg" for number in range(3000)]).new
    model.show(catalogue, ids)
    model.fetch(ids)
    assert len(model._rows) == ROWS_KEPT


# The view


@pytest.fixture
def strip(qtbot, catalogue, make_pictures):
    thumbnails = Thumbnails()
    made = Filmstrip(thumbnails)
    qtbot.addWidget(made)
    made.resize(208, 400)
    made.strip.show(catalogue, catalogue.add_files(make_pictures(50)).new)
    made.show()
    yield made
    thumbnails.stop()


def test_only_pictures_in_sight_get_thumbnails(strip, qtbot):
    qtbot.waitSignal(strip.sight_changed).wait()
    assert 4 <= len(strip.sight) <= 7
    asked = [one.picture_id for one in strip._thumbnails._wishes["filmstrip"]]
    assert asked[: len(strip.sight)] == list(strip.sight)
    assert len(asked) < 20


def test_scrolling_tells_what_is_in_sight_now(strip, qtbot):
    qtbot.waitSignal(strip.sight_changed).wait()
    with qtbot.waitSignal(strip.sight_changed):
        strip.scrollToBottom()
    assert strip.sight[-1] == strip.strip.ids[-1]


def test_a_click_chooses_and_the_window_choosing_tells_nobody(strip, qtbot):
    with qtbot.assertNotEmitted(strip.chosen):
        strip.set_current(strip.strip.ids[2])
    assert strip.current == strip.strip.ids[2]
    place = strip.visualRect(strip.strip.index(1)).center()
    with qtbot.waitSignal(strip.chosen) as came:
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert came.args == [strip.strip.ids[1]]


def test_every_state_is_painted_wide_and_narrow(strip, catalogue, qtbot):
    ids = strip.strip.ids
    catalogue.set_done(catalogue.picture(ids[0]).object_id, True)
    catalogue.mark_problem(ids[1], "It ends early.")
    strip.strip.fetch(ids[:8])
    strip.strip.refresh()
    qtbot.waitSignal(strip.strip.fetched).wait()
    wide = strip.grab().toImage()
    strip.resize(110, 400)
    narrow = strip.grab().toImage()
    assert wide.size() != narrow.size()
    assert "It ends early." in strip.strip.index(1).data(Qt.ItemDataRole.ToolTipRole)

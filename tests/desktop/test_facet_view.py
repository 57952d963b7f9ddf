import pytest
from PySide6.QtCore import QPoint, Qt

from assistant.catalogue import Verdict
from assistant.desktop.terms.facet_tree import ROOT
from tests.desktop.terms import FURNITURE, METAL, TermsDesk, decide, press, suggest


@pytest.fixture
def desk(qtbot):
    return TermsDesk(qtbot)


def top_of(desk, name, facet="objectTypes"):
    view = desk.view(facet)
    tree = view.model().tree
    [row] = [row for row, label in enumerate(tree.labels) if label == name]
    return view.visualRect(view.model().index_of(tree.of_row[row][0])).top()


def many(count=12):
    return {
        "objectTypes": suggest("objectTypes", **{f"other {n:02d}": 1 - n / 50 for n in range(1, count + 1)})
    }


def test_the_tree_opens_at_the_suggestions_and_leaves_the_rest_out(desk):
    assert desk.shown() == [
        "furniture",
        "seating",
        "chairs (furniture forms)",
        "armchairs",
        "tables",
        "13 more",
    ]


def test_a_facet_that_fits_shows_all_its_terms(desk):
    assert desk.shown("subjects") == ["nudes", "portraits"]


def test_there_is_always_a_current_line(desk):
    for facet in desk.panel.grid.boxes:
        assert desk.view(facet).currentIndex().isValid()
    desk.panel.set_object(2, {}, [], state="waiting")
    for facet in desk.panel.grid.boxes:
        assert desk.view(facet).currentIndex().isValid()


def test_another_picture_opens_its_own_branches_and_folds_the_others(desk):
    desk.panel.set_object(2, {"objectTypes": suggest("objectTypes", **{"other 03": 0.8})}, [], state="ready")
    assert desk.shown() == ["other 03", "13 more"]


def test_plus_shows_all_terms_of_a_branch_and_minus_goes_back(desk):
    desk.put("seating")
    press("+")
    assert "benches" in desk.shown()
    assert desk.current() == "seating"
    press("-")
    assert "benches" not in desk.shown()
    press("-")
    assert "armchairs" not in desk.shown()
    assert desk.current() == "seating"
    press("+")
    assert "armchairs" in desk.shown()


def test_the_more_line_shows_all_top_terms(desk):
    press(Qt.Key.Key_End)
    assert desk.current() == "13 more"
    press(Qt.Key.Key_Right)
    assert "other 12" in desk.shown()
    assert "13 more" not in desk.shown()
    assert desk.view().currentIndex().isValid()
    press("-")
    assert desk.shown()[-1] == "13 more"
    assert desk.current() in desk.shown()


def test_up_and_down_go_from_line_to_line(desk):
    desk.put("seating")
    press(Qt.Key.Key_Down)
    assert desk.current() == "chairs (furniture forms)"
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert desk.current() == "furniture"


def test_a_folded_branch_says_the_best_score_inside(desk):
    desk.put("seating")
    press("-")  # all its terms were not on show, so this folds it
    model = desk.view().model()
    line = model.line(desk.view().here())
    assert line.below == ("chairs", pytest.approx(0.81))
    assert line.score == pytest.approx(0.93)


def test_a_new_tag_above_does_not_move_the_line_under_the_eye(desk, qtbot):
    desk.panel.resize(700, 300)
    desk.panel.set_object(2, many(), [], state="ready")
    desk.put("other 09")
    before = top_of(desk, "other 09")
    desk.panel.set_decisions([decide("objectTypes", "benches", Verdict.ADDED)])
    assert "benches" in desk.shown()
    assert top_of(desk, "other 09") == before


def test_a_decision_does_not_scroll(desk):
    desk.panel.resize(700, 300)
    desk.panel.set_object(2, many(), [], state="ready")
    desk.put("other 02")
    before = desk.view().verticalScrollBar().value()
    press(Qt.Key.Key_Return)
    assert desk.current() == "other 03"
    assert desk.view().verticalScrollBar().value() == before


def test_a_cursor_out_of_sight_comes_into_sight(desk):
    desk.panel.resize(700, 300)
    desk.panel.set_object(2, many(), [], state="ready")
    desk.put("other 10")
    view = desk.view()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_a_branch_folded_by_hand_stays_folded_after_a_decision(desk):
    desk.put("seating")
    press("-")
    desk.put("tables")
    press(Qt.Key.Key_Delete)
    assert "armchairs" not in desk.shown()


def test_suggestions_that_arrive_open_the_tree_of_who_waited(desk):
    desk.panel.set_object(2, {}, [], state="working")
    assert "other 01" in desk.shown()
    desk.panel.set_suggestions({"objectTypes": FURNITURE}, state="ready")
    assert desk.current() == "chairs (furniture forms)"
    assert "other 01" not in desk.shown()


def test_suggestions_that_arrive_leave_the_cursor_of_who_works(desk):
    desk.panel.set_object(2, {}, [], state="working")
    desk.put("other 05")
    before = top_of(desk, "other 05")
    desk.panel.set_suggestions({"objectTypes": FURNITURE}, state="ready")
    assert desk.current() == "other 05"
    assert top_of(desk, "other 05") == before
    assert "armchairs" in desk.shown()


def test_a_first_tag_found_while_waiting_leaves_the_whole_tree_open(desk):
    desk.panel.set_object(2, {}, [], state="working")
    desk.panel.set_decisions([decide("objectTypes", "tables", Verdict.ADDED)])
    assert "other 05" in desk.shown()
    assert "tables" in desk.shown()


def test_the_place_is_found_again(desk):
    desk.put("seating")
    press("+")
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_3)
    place = desk.panel.place()
    desk.panel.set_object(2, {}, [], state="ready")
    desk.panel.set_object(1, {"objectTypes": FURNITURE, "materials": METAL}, [], state="ready")
    desk.panel.grid.enlarge(False)
    desk.panel.grid.go("materials")
    desk.panel.restore_place(place)
    assert desk.panel.grid.facet == "classifications"
    assert desk.panel.grid.enlarged
    assert desk.current() == "seating"


def test_a_place_of_another_object_restores_the_facet_only(desk):
    desk.put("tables")
    place = desk.panel.place()
    desk.panel.set_object(2, {"objectTypes": FURNITURE}, [], state="ready")
    desk.panel.restore_place(place | {"facet": "materials"})
    assert desk.panel.grid.facet == "materials"
    assert desk.current() == "chairs (furniture forms)"


def test_the_mouse_accepts_rejects_and_takes_back(desk, qtbot):
    view = desk.view()
    desk.put("tables")
    columns = view.itemDelegate().columns(view.visualRect(view.currentIndex()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=columns.reject.center())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=columns.reject.center())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=columns.accept.center())
    assert desk.names == ["Reject “tables”", "Take back “tables”", "Accept “tables”"]


def test_the_mouse_on_the_rest_of_a_line_only_moves_the_cursor(desk, qtbot):
    view = desk.view()
    desk.put("tables")
    place = view.visualRect(view.currentIndex()).center()
    desk.put("seating")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, place.y()))
    assert (desk.current(), desk.names) == ("tables", [])


def test_a_click_on_what_is_left_out_shows_it(desk, qtbot):
    view = desk.view()
    desk.put("seating")
    columns = view.itemDelegate().columns(view.visualRect(view.currentIndex()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=columns.more.center())
    assert "benches" in desk.shown()
    assert desk.view().here() != ROOT

import pytest
from PySide6.QtCore import Qt

from assistant.catalogue import Verdict
from tests.desktop.terms import TermsDesk, decide, press


@pytest.fixture
def desk(qtbot):
    return TermsDesk(qtbot)


def type_in(text):
    press("/")
    for letter in text:
        press(letter)


def found(desk):
    model = desk.panel.search.hits
    return [model.index(row).data() for row in range(model.rowCount())]


def test_case_and_accents_do_not_count(desk):
    type_in("ETAG")
    assert found(desk) == ["étagères"]


def test_a_name_in_another_language_finds_the_term_and_says_so(desk):
    type_in("madera")
    assert found(desk) == ["wood (madera)"]


def test_hidden_terms_are_not_found(desk):
    type_in("eliminar")
    assert found(desk) == []
    assert "No term is called" in desk.panel.search.hint.text()


def test_the_arrows_choose_among_the_hits(desk):
    type_in("other 0")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    chosen = desk.panel.search.list.currentIndex().data()
    press(Qt.Key.Key_Return)
    assert desk.names == [f"Add “{chosen}”"]
    assert chosen == "other 02"


def test_letters_digits_and_space_are_text_while_searching(desk):
    type_in("u 2 -")
    assert desk.panel.search.field.text() == "u 2 -"
    assert desk.steps == []
    assert desk.panel.grid.facet == "objectTypes"


def test_escape_closes_and_gives_the_keys_back(desk):
    type_in("wood")
    press(Qt.Key.Key_Escape)
    assert not desk.panel.search.isVisible()
    assert desk.view().hasFocus()
    assert desk.steps == []


def test_return_without_a_hit_does_nothing(desk):
    type_in("zzz")
    press(Qt.Key.Key_Return)
    assert desk.panel.search.isVisible()
    assert desk.steps == []


def test_a_hit_says_where_it_stands_and_what_is_decided(desk):
    desk.panel.set_decisions([decide("objectTypes", "thrones", Verdict.REJECTED)])
    type_in("thrones")
    spoken = desk.panel.search.hits.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "thrones, Object types › furniture › seating, rejected"


def test_the_field_starts_empty_each_time(desk):
    type_in("wood")
    press(Qt.Key.Key_Escape)
    press("/")
    assert desk.panel.search.field.text() == ""
    assert found(desk) == []


def test_a_click_elsewhere_closes_the_search(desk, qtbot):
    type_in("wood")
    qtbot.mouseClick(desk.panel.grid.boxes["subjects"].heading, Qt.MouseButton.LeftButton)
    assert not desk.panel.search.isVisible()
    assert desk.panel.grid.facet == "subjects"
    assert desk.view("subjects").hasFocus()


def test_the_search_stays_inside_a_narrow_panel(desk):
    desk.panel.resize(460, 360)
    press(Qt.Key.Key_4)
    type_in("other")
    assert desk.panel.rect().contains(desk.panel.search.geometry())


def test_the_choice_stays_in_sight_when_the_list_of_other_terms_takes_room(desk):
    type_in("other")
    view = desk.panel.grid.boxes["objectTypes"].found
    view.mark(view.lines.term_row(view.indexAt(view.viewport().rect().bottomLeft())))
    view.resize(view.width(), view.height() // 2)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())

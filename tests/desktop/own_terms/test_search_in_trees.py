"""While a person types, the trees show what is found; Esc brings them back exactly as they were."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from assistant.desktop.terms.filtered_view import found_parts
from assistant.vocabulary.search import fold, words_of
from tests.desktop.terms import TermsDesk, press


@pytest.fixture
def desk(qtbot) -> TermsDesk:
    return TermsDesk(qtbot)


def type_in(text: str) -> None:
    press("/")
    for letter in text:
        press(letter)


def lines(desk: TermsDesk, facet: str = "objectTypes") -> list[str]:
    """The labels of the filtered tree, narrower ones indented."""
    model = desk.panel.grid.boxes[facet].found.lines
    found = []

    def walk(parent, depth: int) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append("  " * depth + index.data())
            walk(index, depth + 1)

    walk(model.index(-1, 0), 0)
    return found


def current(desk: TermsDesk) -> tuple[str, str]:
    """The facet and label of the line that Return would add."""
    [found] = [
        (key, box.found.currentIndex().data())
        for key, box in desk.panel.grid.boxes.items()
        if box.found.currentIndex().isValid()
    ]
    return found


def states(desk: TermsDesk) -> dict:
    return {
        key: (
            box.view.isVisible(), box.view.place(), box.view.here(), desk.shown(key),
            box.model.outline.hidden.tolist(), box.heading.accessibleName(), box.view.geometry(),
        )
        for key, box in desk.panel.grid.boxes.items()
    }  # fmt: skip


def test_the_trees_show_hits_with_their_broader_terms(desk):
    type_in("thron")
    assert lines(desk) == [
        "furniture", "  seating", "    thrones", "religious objects", "  thrones",
    ]  # fmt: skip
    assert lines(desk, "materials") == []
    assert desk.panel.grid.boxes["materials"].heading.accessibleName() == "Materials, 0 found"
    desk.panel.grab()


def test_names_in_every_language_count_and_are_shown(desk):
    type_in("bronce")
    model = desk.panel.grid.boxes["materials"].found.lines
    assert lines(desk, "materials") == ["metal", "  bronze"]
    metal = model.index(0, 0)
    assert model.line(model.occurrence(model.index(0, 0, metal))).name == "bronce"
    desk.panel.grab()


def test_down_goes_through_the_hits_and_return_adds(desk):
    type_in("e")
    first = current(desk)
    press(Qt.Key.Key_Down)
    second = current(desk)
    assert first != second
    press(Qt.Key.Key_Return)
    assert desk.names == [f"Add “{second[1]}”"]


@pytest.mark.parametrize("text", ["thron", "e", "bron", "zzz"])
def test_escape_brings_the_trees_back_exactly_as_they_were(desk, text):
    desk.put("tables")
    press("+")
    desk.panel.grid.boxes["materials"].view.reveal(0)
    before = states(desk)
    type_in(text)
    assert not desk.view().isVisible()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    assert states(desk) == before
    assert desk.view().hasFocus()


def test_an_emptied_field_shows_the_trees_again(desk):
    before = states(desk)
    type_in("e")
    press(Qt.Key.Key_Backspace)
    assert states(desk) == before


def test_suggestions_that_arrive_meanwhile_wait_behind_the_search(desk):
    type_in("bron")
    desk.panel.set_suggestions({}, state="ready")
    assert desk.panel.grid.boxes["materials"].found.isVisible()
    assert not desk.view("materials").isVisible()
    press(Qt.Key.Key_Escape)
    assert desk.view("materials").isVisible()


def test_a_click_chooses_and_a_double_click_adds(desk, qtbot):
    type_in("e")
    found = desk.panel.grid.boxes["materials"].found
    model = found.lines
    row = next(place for place in range(model.rowCount()) if model.index(place, 0).data() == "enamel")
    spot = found.visualRect(model.index(row, 0)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert current(desk) == ("materials", "enamel")
    assert desk.panel.search.field.hasFocus()
    qtbot.mouseDClick(found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.names == ["Add “enamel”"]


def test_the_enlarged_facet_stays_enlarged(desk):
    press("e")
    type_in("bron")
    assert desk.panel.grid.enlarged
    assert "Materials › metal › bronze" in desk.panel.search.hint.accessibleName()
    press(Qt.Key.Key_Escape)
    assert desk.panel.grid.enlarged


@given(st.text(alphabet="abÀé ·(xß", max_size=12), st.text(alphabet="abaeé ", min_size=1, max_size=4))
def test_what_is_marked_reads_as_what_was_typed(label: str, text: str):
    wanted = words_of(text)
    parts = found_parts(label, wanted)
    assert parts == sorted(parts)
    marked = fold("".join(label[begin:end] for begin, end in parts))
    for word in wanted:
        if word in fold(label):
            assert word in marked or set(word) <= set(marked)
    for (_, end), (begin, _) in pairwise(parts):
        assert end < begin

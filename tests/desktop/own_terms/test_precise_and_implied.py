"""One key to the most precise term below; tags that another implies; the cursor goes on by itself."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from assistant.catalogue import Verdict
from assistant.desktop.terms.facet_state import FacetState
from assistant.desktop.terms.tag_strip import TagStrip
from tests.desktop.terms import TermsDesk, decide, make_vocabulary, press, suggest

SHIFT = Qt.KeyboardModifier.ShiftModifier
FACET = make_vocabulary()["objectTypes"]
VISIBLE = [term.row for term in FACET.terms if not term.hidden]


@pytest.fixture
def desk(qtbot) -> TermsDesk:
    desk = TermsDesk(qtbot)
    desk.offers = []
    desk.panel.offered.connect(lambda *offer: desk.offers.append(offer))
    return desk


def test_shift_right_accepts_the_precise_term_of_a_folded_branch(desk):
    desk.put("furniture")
    press("-")
    press("-")
    press(Qt.Key.Key_Right, SHIFT)
    assert desk.verdicts() == {"chairs (furniture forms)": "accepted"}


def test_a_narrower_term_that_is_hardly_meant_is_not_taken(desk):
    desk.panel.set_object(
        2, {"objectTypes": suggest("objectTypes", furniture=0.9, seating=0.8, chairs=0.1)}, [], state="ready"
    )
    desk.put("furniture")
    press(Qt.Key.Key_Right, SHIFT)
    assert desk.verdicts() == {"seating": "accepted"}


def test_on_a_leaf_it_is_the_leaf_itself(desk):
    desk.put("tables")
    press(Qt.Key.Key_Right, SHIFT)
    assert desk.verdicts() == {"tables": "accepted"}


def test_rejected_terms_are_no_way_down(desk):
    desk.put("chairs (furniture forms)")
    press(Qt.Key.Key_Delete)
    desk.put("seating")
    press(Qt.Key.Key_Right, SHIFT)
    assert desk.verdicts()["seating"] == "accepted"


def test_where_nothing_is_suggested_below_it_says_so(desk):
    desk.put("religious objects")
    press(Qt.Key.Key_Right, SHIFT)
    assert desk.steps == []
    assert desk.messages == ["Nothing undecided is suggested below “religious objects”."]


@given(st.dictionaries(st.sampled_from(VISIBLE), st.floats(0.125, 1, width=32), max_size=12))
def test_every_branch_knows_the_best_score_below_it(scores: dict[int, float]):
    names = [term.label() for term in FACET.terms]
    state = FacetState(FACET)
    state.set_suggestions([suggest("objectTypes", **{names[row]: s})[0] for row, s in scores.items()])
    state.set_decisions(())
    for term in FACET.terms:
        inside = [row for row in scores if FACET.closure[row, term.row]]
        strictly = [row for row in inside if row != term.row]
        best = max((scores[row] for row in inside), default=None)
        assert best is None or state.best[term.row] == pytest.approx(best)
        below = int(state.below[term.row])
        assert (below >= 0) == bool(strictly)
        if strictly:
            assert scores[below] == max(scores[row] for row in strictly)
            assert state.most_precise(term.row) in strictly


def test_accepting_bronze_where_metal_is_a_tag_offers_to_drop_metal(desk):
    desk.panel.grid.go("materials")
    desk.put("metal", "materials")
    press(Qt.Key.Key_Return)
    assert desk.offers == []
    desk.put("bronze", "materials")
    press(Qt.Key.Key_Return)
    [(sentence, action, do)] = desk.offers
    assert (sentence, action) == ("“bronze” implies “metal”.", "Drop (Shift+Backspace)")
    do()
    assert desk.names[-1] == "Drop “metal”"
    assert desk.verdicts() == {"bronze": "accepted"}


def test_accepting_metal_where_bronze_is_a_tag_says_that_it_is_implied(desk):
    desk.panel.grid.go("materials")
    desk.put("bronze", "materials")
    press(Qt.Key.Key_Return)
    desk.put("metal", "materials")
    press(Qt.Key.Key_Return)
    assert [sentence for sentence, _, _ in desk.offers] == ["“bronze” implies “metal”."]
    press(Qt.Key.Key_Backspace, SHIFT)
    assert desk.verdicts() == {"bronze": "accepted"}
    press(Qt.Key.Key_Backspace, SHIFT)
    assert desk.messages[-1] == "No tag is implied by a more precise one."


def test_several_implied_tags_go_in_one_step(desk):
    for name in ("furniture", "seating", "chairs (furniture forms)"):
        desk.put(name)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Backspace, SHIFT)
    assert [change.verdict for change in desk.steps[-1][1]] == [None, None]
    assert desk.verdicts() == {"chairs (furniture forms)": "accepted"}


def test_the_tag_strip_says_in_words_which_tags_are_implied(qtbot):
    strip = TagStrip()
    qtbot.addWidget(strip)
    vocabulary = make_vocabulary()
    had = [decide("materials", "metal", Verdict.ADDED), decide("materials", "bronze")]
    strip.set_decisions([*had, decide("materials", "iron", Verdict.REJECTED)], vocabulary)
    spoken = [
        strip.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(strip.model().rowCount())
    ]
    assert spoken == [
        "bronze, accepted, Materials", "metal, added, implied, implied by “bronze”, Materials",
    ]  # fmt: skip
    assert "implied by “bronze”" in strip.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    strip.grab()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8, deadline=None)
@given(data=st.data())
def test_the_cursor_goes_on_by_itself_and_nothing_scrolls_under_the_eye(qtbot, data: st.DataObject):
    """After each decision the cursor is on an open suggestion, and lines in sight stay where they are."""
    rows = data.draw(st.lists(st.sampled_from(VISIBLE), min_size=1, max_size=10, unique=True))
    names = [term.label() for term in FACET.terms]
    given_ = [
        suggestion
        for place, row in enumerate(rows)
        for suggestion in suggest("objectTypes", **{names[row]: 0.95 - 0.09 * place})
    ]
    desk = TermsDesk(qtbot, {"objectTypes": given_})
    view, state = desk.view(), desk.panel.grid.model.state
    while state.open():
        before = tops(view)
        scroll = view.verticalScrollBar().value()
        desk.panel.action(data.draw(st.sampled_from(["accept", "reject"]))).trigger()
        state = desk.panel.grid.model.state
        if state.open():
            assert view.term() in state.open()
            assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
            moved = view.verticalScrollBar().value() - scroll
            after = tops(view)
            if view.here() in before:  # it was in sight: nothing has moved
                assert {each: after[each] for each in before} == before
            else:
                assert moved
    desk.panel.close()


def tops(view) -> dict[int, int]:
    """The lines wholly in sight, by occurrence, and where they are."""
    model, found = view.model(), {}
    index = model.index(0, 0)
    while index.isValid():
        rect = view.visualRect(index)
        if not view.isRowHidden(index.row(), index.parent()) and view.viewport().rect().contains(rect):
            found[model.occurrence(index)] = rect.top()
        index = view.indexBelow(index)
    return found

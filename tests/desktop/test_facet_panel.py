import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from assistant.catalogue import Change, Verdict
from tests.desktop.terms import FURNITURE, METAL, TermsDesk, decide, press, suggest, uri


@pytest.fixture
def desk(qtbot):
    return TermsDesk(qtbot)


def test_the_cursor_starts_at_the_most_precise_sure_term(desk):
    assert desk.current() == "chairs (furniture forms)"
    assert desk.current("materials") == "bronze"


def test_return_accepts_and_goes_on_to_the_next_undecided(desk):
    press(Qt.Key.Key_Return)
    change = Change(
        "objectTypes",
        uri("objectTypes", "chairs (furniture forms)"),
        Verdict.ACCEPTED,
        "chairs (furniture forms)",
    )
    assert desk.steps == [("Accept “chairs (furniture forms)”", [change])]
    assert desk.current() == "armchairs"


def test_what_an_accepted_term_implies_is_passed_over(desk):
    press(Qt.Key.Key_Return)  # chairs: seating and furniture need no decision now
    press(Qt.Key.Key_Return)  # armchairs
    press(Qt.Key.Key_Return)  # tables
    assert desk.verdicts() == {
        "chairs (furniture forms)": "accepted",
        "armchairs": "accepted",
        "tables": "accepted",
    }
    assert desk.messages == ["Every suggestion in Object types is decided."]


def test_delete_rejects_and_rules_out_what_is_below(desk):
    desk.put("seating")
    press(Qt.Key.Key_Delete)
    assert desk.names == ["Reject “seating”"]
    assert desk.current() == "tables"


def test_left_takes_the_broader_term_instead(desk):
    press(Qt.Key.Key_Left)
    assert desk.names == ["Broader “seating” for “chairs (furniture forms)”"]
    assert desk.verdicts() == {"chairs (furniture forms)": "rejected", "seating": "accepted"}


def test_left_folds_where_there_is_no_suggestion_to_make_broader(desk):
    press(Qt.Key.Key_Left)
    desk.put("seating")
    press(Qt.Key.Key_Left)  # accepted: it folds
    assert "armchairs" not in desk.shown()
    press(Qt.Key.Key_Left)  # folded: up to the broader term
    assert desk.current() == "furniture"
    assert len(desk.steps) == 1


def test_left_under_the_second_broader_term_takes_that_one(desk):
    desk.panel.set_object(2, {"objectTypes": suggest("objectTypes", thrones=0.9)}, [], state="ready")
    view = desk.view()
    tree = view.model().tree
    [religious] = [
        place
        for places in tree.of_row
        for place in places
        if tree.labels[tree.row[place]] == "thrones"
        and tree.labels[tree.row[tree.parent[place]]] == "religious objects"
    ]
    view.go(religious)
    press(Qt.Key.Key_Left)
    assert desk.verdicts() == {"thrones": "rejected", "religious objects": "added"}


def test_left_on_a_top_term_says_that_there_is_nothing_broader(desk):
    desk.put("tables")
    desk.put("furniture")
    press(Qt.Key.Key_Left)
    assert desk.messages == ["“furniture” has no broader term."]
    assert desk.steps == []


def test_u_takes_a_decision_back_and_stays(desk):
    desk.put("tables")
    press(Qt.Key.Key_Delete)
    desk.put("tables")
    press(Qt.Key.Key_U)
    assert desk.names == ["Reject “tables”", "Take back “tables”"]
    assert desk.decisions == {}
    assert desk.current() == "tables"
    press(Qt.Key.Key_U)
    assert desk.messages == ["Nothing is decided about “tables”."]


def test_space_accepts_all_over_the_line_as_one_step(desk):
    press(Qt.Key.Key_Space)
    assert desk.names == ["Accept 2 terms over the line"]
    assert desk.verdicts() == {"chairs (furniture forms)": "accepted", "bronze": "accepted"}


def test_space_follows_the_line(desk):
    desk.panel.set_line({"objectTypes": 0.2, "materials": 0.95})
    press(Qt.Key.Key_Space)
    assert desk.verdicts() == {"armchairs": "accepted"}
    press(Qt.Key.Key_Space)
    assert desk.messages == ["Nothing undecided is over the line."]


def test_a_rejection_is_not_accepted_by_space(desk):
    press(Qt.Key.Key_Delete)  # chairs
    press(Qt.Key.Key_Space)
    assert desk.verdicts()["chairs (furniture forms)"] == "rejected"
    assert desk.verdicts()["seating"] == "accepted"


def test_ctrl_down_and_up_pass_over_what_is_decided(desk):
    desk.put("armchairs")
    press(Qt.Key.Key_Delete)
    desk.put("chairs (furniture forms)")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.current() == "tables"
    press(Qt.Key.Key_K)
    assert desk.current() == "chairs (furniture forms)"
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_J)
    assert desk.current() == "furniture"  # around the end


def test_digits_move_between_facets_and_enlarge_the_same_one(desk):
    press(Qt.Key.Key_2)
    assert desk.view("materials").hasFocus()
    press(Qt.Key.Key_2)
    assert [box.isVisible() for box in desk.panel.grid.boxes.values()] == [False, True, False, False]
    press(Qt.Key.Key_4)
    assert desk.view("subjects").isVisible()
    assert not desk.view("materials").isVisible()
    press(Qt.Key.Key_Escape)
    assert all(box.isVisible() for box in desk.panel.grid.boxes.values())


def test_return_on_a_quiet_term_adds_it(desk):
    desk.put("benches")
    press(Qt.Key.Key_Return)
    assert desk.names == ["Add “benches”"]
    assert desk.verdicts() == {"benches": "added"}


def test_search_adds_a_term_in_any_language(desk):
    press("/")
    for letter in "esmal":
        press(letter)
    press(Qt.Key.Key_Return)
    assert desk.names == ["Add “enamel”"]
    assert desk.verdicts() == {"enamel": "added"}
    assert desk.panel.grid.facet == "materials"
    assert desk.current("materials") == "enamel"
    assert desk.view("materials").hasFocus()


def test_search_for_a_tag_it_has_already_shows_it(desk):
    desk.panel.set_decisions([decide("materials", "enamel", Verdict.ADDED)])
    press("/")
    for letter in "enamel":
        press(letter)
    press(Qt.Key.Key_Return)
    assert desk.steps == []
    assert desk.messages == ["“enamel” is a tag already."]
    assert desk.current("materials") == "enamel"


def test_without_an_object_nothing_is_decided(desk):
    desk.panel.set_object(None, {}, [], state="waiting")
    press(Qt.Key.Key_Return)
    assert desk.steps == []
    assert desk.messages == ["Open a picture first."]


def test_a_window_that_goes_on_to_the_next_picture_keeps_its_cursor(desk):
    def commit_and_go_on(name, changes):
        desk.panel.set_object(2, {"objectTypes": FURNITURE}, [], state="ready")

    desk.panel.decided.connect(commit_and_go_on)
    press(Qt.Key.Key_Return)
    assert desk.current() == "chairs (furniture forms)"  # the first choice there, not the one after it


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("waiting", "Waiting for its turn"),
        ("working", "Looking at the picture"),
        ("problem", "No suggestions for this picture"),
        ("empty", "Suggested materials appear here."),
        ("ready", "Nothing is suggested here"),
    ],
)
def test_each_tree_says_in_words_what_there_is(desk, state, words):
    desk.panel.set_object(None if state == "empty" else 3, {}, [], state=state)
    box = desk.panel.grid.boxes["materials"]
    [notice] = box.findChildren(QLabel)
    assert notice.isVisible()
    assert words in notice.text()
    assert box.view.isVisible() == (state != "empty")


def test_what_is_wrong_with_the_picture_is_said_once(desk):
    desk.panel.set_object(3, {}, [], state="problem", detail="“a.tif” ends too early.")
    texts = [box.notice.text() for box in desk.panel.grid.boxes.values()]
    assert texts[0] == "“a.tif” ends too early."
    assert "“a.tif” ends too early." not in texts[1:]


def test_with_suggestions_there_is_no_notice(desk):
    assert not desk.panel.grid.boxes["materials"].notice.isVisible()


def test_the_heading_counts_tags_and_what_is_undecided(desk):
    press(Qt.Key.Key_Return)
    heading = desk.panel.grid.boxes["objectTypes"].heading
    assert heading.accessibleName() == "Object types, 1 tag · 2 undecided"


def test_every_action_has_text_key_and_tip(desk):
    actions = desk.panel.actions()
    assert len({action.objectName() for action in actions}) == len(actions) == 23
    for action in actions:
        assert action.text()
        assert action.statusTip()
        assert not action.shortcut().isEmpty() or action.objectName() == "own_terms"


def test_no_key_is_given_twice(desk):
    keys = [key.toString() for action in desk.panel.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_another_language_renames_terms_and_keeps_the_cursor(desk):
    desk.panel.set_language("ca")
    assert desk.current() == "cadires"
    assert desk.panel.grid.boxes["objectTypes"].heading.accessibleName().startswith("Tipus d'objecte")
    press(Qt.Key.Key_Return)
    [(name, [change])] = desk.steps
    assert (name, change.label) == ("Accept “cadires”", "chairs (furniture forms)")


def test_the_why_strip_follows_the_cursor(desk):
    press(Qt.Key.Key_W)
    assert desk.panel.why.isVisible()
    assert desk.panel.why.words()[0] == "chairs (furniture forms)"
    press(Qt.Key.Key_2)
    assert desk.panel.why.words()[0] == "bronze"
    press(Qt.Key.Key_W)
    assert not desk.panel.why.isVisible()


def test_a_run_again_keeps_decisions_and_cursor(desk):
    press(Qt.Key.Key_Return)
    desk.panel.set_suggestions(
        {"objectTypes": suggest("objectTypes", benches=0.7), "materials": METAL}, state="ready"
    )
    assert desk.current() == "armchairs"
    assert desk.verdicts() == {"chairs (furniture forms)": "accepted"}
    assert "benches" in desk.shown()
    assert "chairs (furniture forms)" in desk.shown()


def test_a_place_taken_while_waiting_does_not_hold_the_cursor_back_later(qtbot):
    """A crash between dropping a picture and its suggestions: the next start opens at the best terms."""
    desk = TermsDesk(qtbot, {})
    desk.panel.set_object(1, {}, [], state="working")
    place = desk.panel.place()
    desk.panel.set_object(1, {"objectTypes": FURNITURE, "materials": METAL}, [], state="ready")
    desk.panel.restore_place(place)
    assert desk.current() == "chairs (furniture forms)"

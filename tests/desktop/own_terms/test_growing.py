"""The vocabulary grows while a person works: tags, trees, undo, restart; nothing else moves."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.catalogue import Catalogue, Verdict, backups
from assistant.desktop.terms import aat_shelf
from assistant.vocabulary.aat_names import AAT, load
from assistant.vocabulary.extension import Addition, is_local

NAMES = (
    "010957\t5\tbronze\tcopper-tin alloy\tbronce\n"
    "015343\t5\tdragon's blood\n"
    "264089\t6\tinrō\tinro\n"
    "300100\t5\tbronze leaf\n"
)


@pytest.fixture
def window(make_window, make_pictures, add, qtbot, tmp_path, monkeypatch):
    """A window with two pictures, and an AAT of four terms."""
    (tmp_path / "aat.gz").write_bytes(gzip.compress(NAMES.encode()))
    monkeypatch.setattr(aat_shelf, "load", lambda: load(tmp_path / "aat.gz"))
    window = make_window()
    add(window, make_pictures(2))
    window.activateWindow()
    qtbot.waitUntil(window.facets.grid.view.hasFocus)
    return window


def press(*keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def type_in(window, qtbot, text: str) -> None:
    back(window, qtbot)
    press("/", *text)
    qtbot.waitUntil(lambda: window.rooms["terms"].shelf._names is not None)


def back(window, qtbot) -> None:
    """Wait until the trees have the keys, as they have after a dialog."""
    window.activateWindow()  # what a desktop does when a dialog closes; the tests have none
    qtbot.waitUntil(lambda: window.facets.grid.view.hasFocus() or window.facets.search.field.hasFocus())


def found(window) -> list[str]:
    model = window.facets.search.hits
    return [model.index(row).data() for row in range(model.rowCount())]


def dialog(window, qtbot):
    """The dialog that was opened, once it has the keys."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    opened = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: opened.isAncestorOf(QApplication.focusWidget()))
    return opened


def tags(window) -> list[str]:
    model = window.tags.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def add_leaf(window, qtbot) -> None:
    """Add "bronze leaf" of the AAT where it is suggested: under bronze."""
    type_in(window, qtbot, "bronze l")
    press(Qt.Key.Key_Return)
    asked = dialog(window, qtbot)
    assert asked.places.index(asked.list.currentIndex().row()).data() == "bronze"
    press(Qt.Key.Key_Return)
    back(window, qtbot)


def test_a_term_that_no_tree_has_is_found_in_the_aat_and_added_with_the_keyboard(window, qtbot):
    add_leaf(window, qtbot)
    facet = window.vocabulary["materials"]
    leaf = facet.term(f"{AAT}300300100")
    assert facet.path_label(leaf.row) == "metal > bronze > bronze leaf"
    assert window.facets.term == ("materials", leaf.uri)
    assert window.facets.grid.view.hasFocus()
    [decision] = window.desk.decisions
    assert (decision.uri, decision.verdict, decision.label) == (leaf.uri, Verdict.ADDED, "bronze leaf")
    assert tags(window) == ["bronze leaf"]
    assert window.messages.text == "“bronze leaf” is in Materials now, and a tag."


def test_one_undo_takes_tag_and_term_away_and_redo_brings_both_back(window, qtbot):
    add_leaf(window, qtbot)
    window.desk.undo()
    assert window.vocabulary is window.thesaurus.base
    assert tags(window) == []
    assert "bronze leaf" not in window.facets.grid.boxes["materials"].model.tree.labels
    window.desk.redo()
    assert window.vocabulary["materials"].has(f"{AAT}300300100")
    assert tags(window) == ["bronze leaf"]


def test_it_is_there_after_a_restart(window, qtbot, make_window, tmp_path):
    add_leaf(window, qtbot)
    path = window.session.path
    window.close()
    again = make_window(path)
    assert again.vocabulary["materials"].has(f"{AAT}300300100")
    assert tags(again) == ["bronze leaf"]
    assert again.facets.term == ("materials", f"{AAT}300300100")


def test_the_terms_of_one_catalogue_are_not_those_of_another(window, qtbot, tmp_path):
    add_leaf(window, qtbot)
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "other.sqlite")
    assert window.vocabulary is window.thesaurus.base


def test_hits_in_the_trees_come_before_other_aat_terms_and_the_new_local_one(window, qtbot):
    type_in(window, qtbot, "bron")
    qtbot.waitUntil(lambda: len(found(window)) == 4)
    assert found(window) == ["bronze", "bronze", "bronze leaf", "“bron” as a local term…"]
    assert not window.facets.search.foot.isHidden()
    spoken = window.facets.search.hits.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "bronze leaf, Materials · 300300100, not in the trees"


def test_a_local_term_gets_a_mark_and_a_word(window, qtbot):
    type_in(window, qtbot, "gilt stars")
    press(Qt.Key.Key_Return)
    asked = dialog(window, qtbot)
    press(*"glass")
    assert asked.places.index(asked.list.currentIndex().row()).data() == "glass"
    press(Qt.Key.Key_Return)
    model = window.facets.grid.model
    row = window.facets.grid.view.term()
    assert is_local(model.facet.terms[row].uri)
    assert model.facet.path_label(row) == "glass > gilt stars"
    assert model.line(window.facets.grid.view.here()).remark == "local"
    assert model.spoken(window.facets.grid.view.here()).endswith("added, local")
    window.grab()


def test_a_term_may_stand_under_several_terms_of_one_facet(window, qtbot):
    type_in(window, qtbot, "gilt stars")
    press(Qt.Key.Key_Return)
    asked = dialog(window, qtbot)
    control = Qt.KeyboardModifier.ControlModifier
    for name in ("glass", "metal"):
        asked.field.clear()
        press(*name)
        while asked.list.currentIndex().data() != name:
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space, modifier=control)
    press(Qt.Key.Key_Return)
    facet = window.vocabulary["materials"]
    row = window.facets.grid.view.term()
    assert {facet.terms[each].label() for each in facet.terms[row].broader} == {"glass", "metal"}


def test_places_in_two_facets_and_an_empty_label_are_refused_in_words(window, qtbot):
    type_in(window, qtbot, "gilt stars")
    press(Qt.Key.Key_Return)
    asked = dialog(window, qtbot)
    asked.places.marked = [place for place in asked.places.places if place.row is None][:2]
    press(Qt.Key.Key_Return)
    assert asked.isVisible()
    asked.label.setText(" ")
    assert asked.hint.text() == "Give the term a label."
    asked.label.setText("x")
    assert "different facets" in asked.hint.text()
    press(Qt.Key.Key_Escape)
    assert window.desk.decisions == []


def test_the_trees_stay_as_they_are_when_a_term_is_added_elsewhere(window, qtbot):
    boxes = window.facets.grid.boxes
    before = {key: (box.view.place(), box.view.verticalScrollBar().value()) for key, box in boxes.items()}
    add_leaf(window, qtbot)
    for key, box in boxes.items():
        if key != "materials":
            assert (box.view.place(), box.view.verticalScrollBar().value()) == before[key]


def test_the_cursor_keeps_its_line_and_folds_stay_when_the_facet_grows(window, qtbot):
    view, model = window.facets.grid.boxes["materials"].view, window.facets.grid.boxes["materials"].model
    window.facets.grid.go("materials")
    view.reveal(0)
    [metal] = [row for row, label in enumerate(model.tree.labels) if label == "metal"]
    view.go(model.tree.of_row[metal][0])
    view.unfold()
    lines = visible(view)
    top = view.visualRect(view.currentIndex()).top()
    window.rooms["terms"].flow.call("materials", model.facet.terms[metal], "metals and alloys")
    assert [line.replace("metals and alloys", "metal") for line in visible(view)] == lines
    assert view.currentIndex().data() == "metals and alloys"
    assert view.visualRect(view.currentIndex()).top() == top


def visible(view) -> list[str]:
    lines, index = [], view.model().index(0, 0)
    while index.isValid():
        if not view.isRowHidden(index.row(), index.parent()):
            lines.append(index.data())
        index = view.indexBelow(index)
    return lines


def test_another_label_is_shown_everywhere_and_undone_in_one_step(window, qtbot):
    window.facets.show_term("materials", uri(window, "materials", "bronze"))
    press(Qt.Key.Key_Return)
    assert tags(window) == ["bronze"]
    window.facets.show_term("materials", uri(window, "materials", "bronze"))
    press(Qt.Key.Key_F2)
    dialog(window, qtbot)
    press(*"statuary", Qt.Key.Key_Return)
    assert tags(window) == ["statuary"]
    assert window.messages.text == "“bronze” is called “statuary” in this catalogue."
    type_in(window, qtbot, "statu")
    assert found(window)[0] == "statuary"
    press(Qt.Key.Key_Escape)
    window.desk.undo()
    assert tags(window) == ["bronze"]


def test_the_own_label_comes_back_from_the_dialog(window, qtbot):
    term = window.vocabulary["materials"].term(uri(window, "materials", "bronze"))
    window.rooms["terms"].flow.call("materials", term, "statuary")
    window.facets.show_term("materials", term.uri)
    press(Qt.Key.Key_F2)
    asked = dialog(window, qtbot)
    assert asked.back.text() == "Back to “bronze”"
    asked.back.click()
    assert window.vocabulary["materials"].term(term.uri).label() == "bronze"
    assert window.thesaurus.labels == {}


def uri(window, facet: str, label: str) -> str:
    return next(t.uri for t in window.vocabulary[facet].terms if t.label() == label)


def test_a_term_never_suggested_is_passed_over_from_then_on(window, qtbot):
    model = window.facets.grid.model
    best = model.state.open()[0]
    window.facets.show_term(*key_of(model, best))
    press(Qt.Key.Key_Delete, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert best not in model.state.suggestions
    assert best not in model.state.open()
    assert sorted(model.state.rank[model.state.rank > 0]) == list(range(1, len(model.state.suggestions) + 1))
    assert model.remark(best) == "never suggested"
    assert "not suggested any more" in window.messages.text
    window.desk.undo()
    assert model.state.open()[0] == best


def key_of(model, row: int) -> tuple[str, str]:
    return model.facet.key, model.facet.terms[row].uri


def test_what_is_never_suggested_stays_so_for_the_next_picture_and_after_a_restart(
    window, qtbot, make_window
):
    model = window.facets.grid.model
    key = key_of(model, model.state.open()[0])
    window.facets.show_term(*key)
    press(Qt.Key.Key_Delete, modifier=Qt.KeyboardModifier.ShiftModifier)
    window.desk_flow.step(1)
    assert model.state.never == {model.state.row(key[1])}
    path = window.session.path
    window.close()
    again = make_window(path)
    assert again.thesaurus.never == {key}
    assert again.facets.grid.model.state.never


def test_the_list_of_own_terms_takes_each_back_as_one_step(window, qtbot):
    add_leaf(window, qtbot)
    flow = window.rooms["terms"].flow
    bronze = window.vocabulary["materials"].term(uri(window, "materials", "bronze"))
    flow.call("materials", bronze, "statuary")
    window.facets.show_term("materials", uri(window, "materials", "glass"))
    press(Qt.Key.Key_Delete, modifier=Qt.KeyboardModifier.ShiftModifier)
    window.facets.action("own_terms").trigger()
    shown = dialog(window, qtbot)
    assert [(entry.what, entry.label) for entry in shown.entries] == [
        ("aat", "bronze leaf"), ("label", "statuary, for “bronze”"), ("never", "glass"),
    ]  # fmt: skip
    press(Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert shown.entries == []
    assert window.vocabulary is window.thesaurus.base
    assert tags(window) == ["bronze leaf"]  # the tag keeps the label it was given
    press(Qt.Key.Key_Escape)
    for _ in range(3):
        window.desk.undo()
    assert window.thesaurus.never == {("materials", uri(window, "materials", "glass"))}
    assert window.vocabulary["materials"].term(bronze.uri).label() == "statuary"


def test_a_term_that_is_taken_out_is_in_the_backup_of_the_moment_before(window, qtbot):
    add_leaf(window, qtbot)
    window.facets.action("own_terms").trigger()
    dialog(window, qtbot)
    press(Qt.Key.Key_Delete, Qt.Key.Key_Escape)
    path = window.session.path
    qtbot.waitUntil(lambda: [one.why for one in backups.backups_of(path)] == ["before removing"])
    [made] = backups.backups_of(path)
    with Catalogue.open(made.path, create=False) as then:
        assert len(then.own_terms.rows()) == 1
    assert not window.desk.catalogue.own_terms.rows()


def test_a_term_with_own_terms_below_it_is_not_taken_out(window, qtbot):
    add_leaf(window, qtbot)
    below = Addition("materials", "urn:glam-assistant:local:m:x", {"en": "x"}, (f"{AAT}300300100",))
    window.rooms["terms"].flow.add(below)
    window.facets.action("own_terms").trigger()
    shown = dialog(window, qtbot)
    shown.list.setCurrentItem(shown.list.topLevelItem(1))
    press(Qt.Key.Key_Delete)
    assert window.messages.text == "“bronze leaf” has terms below it. Take those back first."
    press(Qt.Key.Key_Escape)


def test_the_card_tells_what_is_known_and_follows_the_cursor(window, qtbot):
    card = window.rooms["terms"].card
    add_leaf(window, qtbot)
    press("a")
    assert card.isVisible()
    for said in ("bronze leaf", "Materials › metal › bronze", "AAT 300300100", "the AAT page has it"):
        assert said in card.text
    window.facets.show_term("materials", uri(window, "materials", "enamel"))
    for said in ("esmalt", "esmalte", "No scope note."):
        assert said in card.text
    assert window.facets.grid.view.hasFocus()
    window.grab()
    press(Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_the_page_is_opened_when_a_person_asks_for_it(window, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.facets.show_term("materials", uri(window, "materials", "enamel"))
    window.facets.action("aat_page").trigger()
    assert opened == []
    assert window.messages.text == "This term has no page in the AAT."
    add_leaf(window, qtbot)
    assert opened == []
    window.facets.action("aat_page").trigger()
    assert opened == ["https://vocab.getty.edu/page/aat/300300100"]


def test_a_list_that_cannot_be_read_is_told_and_the_trees_are_searched_all_the_same(
    window, qtbot, monkeypatch, tmp_path
):
    monkeypatch.setattr(aat_shelf, "load", lambda: load(Path(tmp_path / "absent.gz")))
    press("/", *"enam")
    qtbot.waitUntil(lambda: "cannot be read" in window.messages.text)
    assert found(window) == ["enamel", "“enam” as a local term…"]
    press(Qt.Key.Key_Escape)


def test_the_card_goes_away_with_the_trees_and_comes_back_with_them(window, qtbot):
    card = window.rooms["terms"].card
    press("a")
    window.actions_by_name["facets"].trigger()
    assert not card.isVisible()
    window.actions_by_name["facets"].trigger()
    assert card.isVisible()
    card.buttons["rename"].setFocus()
    press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.facets.grid.view.hasFocus()


def test_the_new_entries_are_in_the_menu_of_terms(window):
    [menu] = [entry.menu() for entry in window.menuBar().actions() if entry.text() == "Terms"]
    names = {action.objectName() for action in menu.actions()}
    assert names >= {"precise", "drop_implied", "card", "aat_page", "rename", "never", "own_terms"}


def test_no_key_of_the_terms_is_a_key_of_the_window(window):
    shell = {key.toString() for action in window.actions_by_name.values() for key in action.shortcuts()}
    terms = {key.toString() for action in window.facets.actions() for key in action.shortcuts()}
    assert not shell & terms

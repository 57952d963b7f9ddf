"""Keys that a person chose: on the live actions, in tool tips, and never two actions on one key."""

import json

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from assistant import settings
from assistant.desktop.preferences.applying import Keys, can_meet, native, sequences_of
from assistant.desktop.preferences.keys_page import KeysPage
from tests.desktop.preferences.conftest import page_of, press


def test_no_two_actions_have_the_same_key_from_the_start(make_window):
    keys = make_window().rooms["preferences"].keys
    assert [(one.name, key, other.name) for one, key, other in keys.clashes({})] == []


def test_every_action_of_the_menus_has_its_line(make_window):
    window = make_window()
    names = {entry.name for entry in window.rooms["preferences"].keys.entries}
    assert set(window.actions_by_name) <= names
    assert {action.objectName() for action in window.facets.actions()} <= names


def test_a_key_is_changed_and_works_at_once(make_window, in_settings, qtbot):
    window = make_window()
    done = window.actions_by_name["export"]

    def change(dialog):
        page = page_of(dialog, KeysPage)
        page.search.setText("export")
        assert page.editor.title.text() == "Export"
        press(page.editor, "Ctrl+P")
        assert sequences_of(done) == ("Ctrl+P",)

    in_settings(window, change)
    assert json.loads(settings.settings_file().read_text())["keys"] == {"export": ["Ctrl+P"]}
    assert done.toolTip().endswith(f"({native(['Ctrl+P'])})")
    assert settings.load()[0].keys == {"export": ("Ctrl+P",)}


def test_the_new_key_works_and_the_old_one_no_more(make_window, in_settings, qtbot):
    window = make_window()
    strip = window.actions_by_name["filmstrip"]

    def change(dialog):
        page = page_of(dialog, KeysPage)
        page.select("filmstrip")
        press(page.editor, "F6")

    in_settings(window, change)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert strip.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert not strip.isChecked()


def test_the_sheet_of_keys_tells_the_new_key(make_window, in_settings):
    window = make_window()
    in_settings(window, lambda dialog: press(_chosen(dialog, "export"), "Ctrl+P"))
    window.actions_by_name["keys"].trigger()
    assert native(["Ctrl+P"]) in window.key_sheet.accessibleDescription()
    window.key_sheet.dismiss()


def _chosen(dialog, name):
    page = page_of(dialog, KeysPage)
    page.select(name)
    return page.editor


def test_return_walks_from_the_search_to_the_key_and_does_not_save(make_window, in_settings, qtbot):
    window = make_window()

    def walk(dialog):
        page = page_of(dialog, KeysPage)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        page.search.setFocus()
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
        assert page.table.hasFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        assert page.editor.fields[0].hasFocus()
        qtbot.keyClick(page.editor.fields[0], Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert page.values()["keys"] == {page.editor._entry.name: ("Ctrl+P",)}
        assert dialog.isVisible()

    in_settings(window, walk, save=False)


def test_a_key_that_another_action_has_is_taken_only_on_purpose(make_window, in_settings):
    window = make_window()
    export, quit_action = window.actions_by_name["export"], window.actions_by_name["quit"]

    def change(dialog):
        page = page_of(dialog, KeysPage)
        page.select("export")
        press(page.editor, "Ctrl+Q")
        assert "belongs to “Quit”" in page.editor.told.text()
        assert sequences_of(export) == ("Ctrl+E",)
        page.editor.take_over.click()
        assert sequences_of(export) == ("Ctrl+Q",)
        assert sequences_of(quit_action) == ()

    in_settings(window, change)
    assert window.settings.keys == {"export": ("Ctrl+Q",), "quit": ()}


def test_cancel_gives_the_keys_back(make_window, in_settings):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, KeysPage)
        page.select("export")
        press(page.editor, "Ctrl+P")

    in_settings(window, change, save=False)
    assert sequences_of(window.actions_by_name["export"]) == ("Ctrl+E",)


def test_one_action_and_all_can_be_as_usual_again(make_window, in_settings):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, KeysPage)
        page.select("export")
        press(page.editor, "Ctrl+Q")
        page.editor.take_over.click()
        page.select("quit")
        press(page.editor, "F4")
        page.select("quit")
        page.editor.usual.click()  # takes Ctrl+Q back from Export
        assert "Export" in page.editor.told.text()
        assert page.values()["keys"] == {"export": ()}
        page.all_usual.click()
        assert page.values()["keys"] == {}
        assert not page.all_usual.isEnabled()

    in_settings(window, change)
    assert window.settings.keys == {}
    assert sequences_of(window.actions_by_name["export"]) == ("Ctrl+E",)


def test_keys_that_walk_through_the_window_are_refused(make_window, in_settings):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, KeysPage)
        page.select("export")
        press(page.editor, "Up")
        assert "walk through the window" in page.editor.told.text()
        assert page.values()["keys"] == {}

    in_settings(window, change)


def test_a_second_key_and_none(make_window, in_settings):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, KeysPage)
        page.select("done")
        press(page.editor, "Ctrl+D", field=1)
        assert page.values()["keys"] == {"done": ("D", "Ctrl+D")}
        page.editor.fields[0].clear()
        assert page.values()["keys"] == {"done": ("Ctrl+D",)}
        page.editor.fields[0].clear()
        assert page.values()["keys"] == {"done": ()}

    in_settings(window, change)
    assert window.settings.keys == {"done": ()}


def test_the_search_finds_by_action_menu_and_key(make_window, in_settings):
    window = make_window()

    def search(dialog):
        page = page_of(dialog, KeysPage)
        rows = page.table.model()
        for text, name in (
            ("undec u", "undecide"),
            ("ctrl+shift+c", "open_catalogue"),
            ("FILE quit", "quit"),
        ):
            page.search.setText(text)
            found = [rows.index(row, 0).data(Qt.ItemDataRole.UserRole).name for row in range(rows.rowCount())]
            assert name in found
            assert len(found) < 8
        page.search.setText("nothing has this name")
        assert rows.rowCount() == 0
        assert not page.editor.isEnabled()

    in_settings(window, search, save=False)


def test_keys_of_two_panels_never_meet_but_those_of_the_window_meet_all(qtbot):
    window, first, second = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(window)
    first.setParent(window)
    second.setParent(window)
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut

    def action(parent: QWidget, *, here: bool) -> QAction:
        made = QAction("x", parent)
        if here:
            made.setShortcutContext(inside)
        return made

    one, other = action(first, here=True), action(second, here=True)
    assert not can_meet(one, other)
    assert can_meet(one, action(first, here=True))
    assert can_meet(one, action(window, here=True))
    assert can_meet(one, action(second, here=False))


SEQUENCES = st.sampled_from(["A", "B", "Ctrl+A", "F2", "Ctrl+K, A", "Ctrl+K"])


@hypothesis_settings(max_examples=80, deadline=None)
@given(chosen=st.dictionaries(st.sampled_from("pqrs"), st.lists(SEQUENCES, max_size=2, unique=True)))
def test_clashes_are_those_that_comparing_all_pairs_finds(qapp, chosen):
    usual = {"p": ["A"], "q": ["B"], "r": ["F2"], "s": []}
    actions = []
    for name, sequences in usual.items():
        action = QAction(name)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in sequences])
        actions.append(action)
    keys = Keys({"all": actions})
    now = {**usual, **chosen}
    expected = {
        frozenset((one, other))
        for one in now
        for other in now
        if one < other
        for mine in now[one]
        for theirs in now[other]
        if mine == theirs or mine.startswith(f"{theirs},") or theirs.startswith(f"{mine},")
    }
    assert {frozenset((one.name, other.name)) for one, _, other in keys.clashes(chosen)} == expected
    keys.apply(chosen)
    assert {action.objectName(): list(sequences_of(action)) for action in actions} == now
    keys.apply({})
    assert {action.objectName(): list(sequences_of(action)) for action in actions} == usual

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from assistant.catalogue import Catalogue, PictureState, Verdict
from assistant.settings import Settings
from tests.desktop.fakes import fake_source


def drop(window, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(window, enter)
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(window, event)


def test_an_empty_catalogue_invites_to_drop_photographs(make_window):
    window = make_window()
    assert window.stack.currentWidget() is window.start_page
    assert "Drop photographs here" in window.start_page.text


def test_dropped_pictures_are_shown_and_the_first_gets_suggestions(make_window, make_pictures, qtbot):
    window = make_window()
    with qtbot.waitSignals([window.intake.ended, window.reader.outcome]):
        drop(window, make_pictures(3))
    assert window.top_bar.position == "1 of 3"
    assert window.desk.picture.object_number == "001"
    assert window.desk.suggestions()
    assert window.stack.currentIndex() == 1


def test_a_folder_without_photographs_is_told(make_window, tmp_path, qtbot):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "read me.txt").write_text("no photograph")
    window = make_window()
    with qtbot.waitSignal(window.intake.ended):
        drop(window, [tmp_path / "notes"])
    assert window.messages.text == "There are no photographs in what was dropped."
    assert window.filmstrip.strip.ids == []


def test_while_pictures_are_dragged_over_it_the_window_says_so(make_window, make_pictures):
    window = make_window()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(make_pictures(1)[0]))])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.veil.isVisible()
    window.grab()


def test_no_panel_keeps_a_drop_for_itself(make_window):
    window = make_window()
    assert [child for child in window.findChildren(QWidget) if child.acceptDrops()] == []


def test_what_is_no_file_cannot_be_dropped(make_window):
    window = make_window()
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/picture.jpg")])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_a_key_accepts_undo_takes_it_back_and_the_menu_names_it(make_window, make_pictures, add, qtbot):
    window = make_window()
    add(window, make_pictures(2))
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    [decision] = window.desk.decisions
    assert decision.verdict is Verdict.ACCEPTED
    assert window.actions_by_name["undo"].text() == f"Undo {window.desk.undo_name}"
    assert window.tags.model().rowCount() == 1
    window.actions_by_name["undo"].trigger()
    assert window.desk.decisions == []
    assert window.actions_by_name["redo"].text().startswith("Redo Accept")
    assert window.messages.text.startswith("Undone: Accept")


def test_the_mark_in_the_filmstrip_follows_a_decision(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(2))
    strip = window.filmstrip.strip
    qtbot.waitUntil(lambda: strip.state(ids[0]) == PictureState.SUGGESTED)
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: strip.state(ids[0]) == PictureState.STARTED)
    window.actions_by_name["done"].trigger()
    qtbot.waitUntil(lambda: strip.state(ids[0]) == PictureState.DONE)
    assert window.actions_by_name["done"].text() == "Mark as not done"


def test_going_through_the_pictures(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(3))
    actions = window.actions_by_name
    actions["next_picture"].trigger()
    assert window.desk.picture.id == window.filmstrip.current == ids[1]
    actions["previous_picture"].trigger()
    actions["previous_picture"].trigger()
    assert window.messages.text == "This is the first picture."
    actions["done_next"].trigger()
    assert window.desk.picture.id == ids[1]
    actions["done_next"].trigger()
    actions["done_next"].trigger()
    assert window.messages.text == "Every object has decisions. Nothing is left to review."


def test_pictures_in_sight_are_prepared_without_being_asked_for(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(4))
    qtbot.waitUntil(lambda: window.desk.catalogue.counts()[PictureState.SUGGESTED] == len(ids))


def test_a_late_result_for_another_picture_does_not_disturb(
    make_window, make_pictures, small_vocabulary, qtbot
):
    source, ensemble = fake_source(small_vocabulary)
    window = make_window(source=source)
    ensemble.go_on.clear()
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add(make_pictures(2))
    first, second = window.filmstrip.strip.ids
    window.desk_flow.go_to(second)
    shown = []
    original = window.facets.set_suggestions
    window.facets.set_suggestions = lambda *args, **options: (
        shown.append(window.desk.picture.id),
        original(*args, **options),
    )
    ensemble.go_on.set()
    catalogue = window.desk.catalogue
    qtbot.waitUntil(lambda: bool(catalogue.suggestions(first)) and bool(catalogue.suggestions(second)))
    qtbot.waitUntil(lambda: second in shown)
    assert set(shown) == {second}


def test_taking_a_picture_out_shows_the_next_and_undo_brings_it_back(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(3))
    window.actions_by_name["forget"].trigger()
    qtbot.waitUntil(lambda: list(window.filmstrip.strip.ids) == ids[1:])
    assert window.desk.picture.id == ids[1]
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: list(window.filmstrip.strip.ids) == ids)


def test_the_same_photograph_again_leads_to_the_one_that_is_there(make_window, make_pictures, add, qtbot):
    window = make_window()
    paths = make_pictures(2)
    ids = add(window, paths)
    copy = paths[1].parent.parent / "elsewhere" / paths[0].name
    copy.parent.mkdir()
    copy.write_bytes(paths[0].read_bytes())
    with qtbot.waitSignal(window.reader.outcome):
        window.catalogue_flow.add([copy])
    qtbot.waitUntil(lambda: list(window.filmstrip.strip.ids) == ids)
    assert window.desk.picture.id == ids[0]


def test_views_of_the_same_object_are_shown_below_the_picture(make_window, make_pictures, add):
    window = make_window()
    front, back = make_pictures(2)
    (front.parent / "back").mkdir()
    back = back.rename(front.parent / "back" / front.name)  # the same number: the same object
    ids = add(window, [front, back])
    assert window.column.views.isVisible()
    assert window.column.views.accessibleDescription() == "2 views"
    window.column.views.chosen.emit(ids[1])
    assert window.desk.picture.id == ids[1]


def test_no_two_actions_share_a_key(make_window):
    window = make_window()
    actions = [*window.actions_by_name.values(), *window.facets.actions()]
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in actions
        for key in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_is_in_the_menus_and_every_key_on_the_sheet(make_window):
    window = make_window()
    in_menus = {action for menu in window.menuBar().actions() for action in menu.menu().actions()}
    actions = [*window.actions_by_name.values(), *window.facets.actions()]
    assert [action.text() for action in actions if action not in in_menus] == []
    window.actions_by_name["keys"].trigger()
    assert window.key_sheet.isVisible()
    sheet = window.key_sheet.accessibleDescription()
    assert all(action.text().rstrip("…") in sheet for action in actions if action.shortcuts())


def test_any_key_closes_the_sheet_and_does_nothing_else(make_window, make_pictures, add, qtbot):
    window = make_window()
    add(window, make_pictures(1))
    window.actions_by_name["keys"].trigger()
    window.grab()
    qtbot.keyClick(window.key_sheet, Qt.Key.Key_Return)
    assert not window.key_sheet.isVisible()
    assert window.desk.decisions == []


def test_the_window_comes_back_to_the_place_where_the_person_was(
    make_window, make_pictures, add, qtbot, tmp_path
):
    window = make_window(tmp_path / "a.sqlite")
    ids = add(window, make_pictures(3))
    window.actions_by_name["next_picture"].trigger()
    window.facets.grid.press("materials")
    window.resize(780, 700)  # the offscreen display has 800 x 800
    window.splitter.setSizes([120, 260, 398])
    shares = window.splitter.sizes()
    window.close()
    again = make_window(tmp_path / "a.sqlite")
    assert again.desk.picture.id == ids[1]
    assert again.facets.grid.facet == "materials"
    assert again.height() == 700
    assert again.splitter.sizes() == shares


def test_settings_apply_at_once_and_are_kept(make_window, make_pictures, add, qtbot):
    from assistant import settings

    window = make_window()
    add(window, make_pictures(1))
    chosen = Settings("ca", "Núria", {"materials": 0.9})
    window.preferences.use(chosen)
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    assert window.desk.decisions[0].person == "Núria"
    assert settings.load() == (chosen, None)


def test_closing_in_the_middle_of_everything_ends_all_threads(
    make_window, make_pictures, small_vocabulary, qtbot
):
    window = make_window(source=fake_source(small_vocabulary)[0])
    with qtbot.waitSignal(window.intake.arrived):
        window.catalogue_flow.add(make_pictures(60))
    window.batch.begin(window.filmstrip.strip.ids)
    window.close()  # the guard of these tests looks for what is left running
    assert window.jobs.running == 0


def test_two_windows_on_one_catalogue_see_each_others_decisions(
    make_window, make_pictures, add, qtbot, tmp_path
):
    one = make_window(tmp_path / "a.sqlite")
    add(one, make_pictures(1))
    other = make_window(tmp_path / "a.sqlite")
    qtbot.keyClick(one.facets.grid.view, Qt.Key.Key_Return)
    other.desk.reread()
    assert [decision.uri for decision in other.desk.decisions] == [
        decision.uri for decision in one.desk.decisions
    ]


# A catalogue that cannot be opened


def newer(path: Path) -> None:
    with Catalogue.open(path) as catalogue:
        catalogue._store.connection.execute("PRAGMA user_version = 99")


def foreign(path: Path) -> None:
    path.write_bytes(b"this is no catalogue at all" * 50)


@pytest.mark.parametrize(("spoil", "words"), [(newer, "newer version"), (foreign, "not a catalogue")])
def test_a_catalogue_that_cannot_be_opened_leaves_the_window_with_a_choice(
    qtbot, tmp_path, small_vocabulary, spoil, words
):
    from assistant.desktop.window import MainWindow

    path = tmp_path / "bad.sqlite"
    spoil(path)
    window = MainWindow(Settings(), small_vocabulary, fake_source(small_vocabulary)[0])
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(path)
    assert words in window.start_page.text
    assert str(path) in window.start_page.text
    assert not window.actions_by_name["add_pictures"].isEnabled()
    assert window.actions_by_name["open_catalogue"].isEnabled()
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "good.sqlite")
    assert window.actions_by_name["add_pictures"].isEnabled()


def test_refusing_another_catalogue_keeps_the_one_that_is_open(
    make_window, make_pictures, add, qtbot, tmp_path
):
    window = make_window()
    add(window, make_pictures(1))
    foreign(tmp_path / "bad.sqlite")
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(tmp_path / "bad.sqlite")
    assert "not a catalogue" in window.messages.text
    assert window.desk.picture is not None


def test_another_catalogue_takes_the_place_of_the_open_one(make_window, make_pictures, add, qtbot, tmp_path):
    window = make_window()
    add(window, make_pictures(2))
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "other.sqlite")
    assert list(window.filmstrip.strip.ids) == []
    assert window.desk.picture is None
    assert window.windowTitle().startswith("other.sqlite")

"""Marking pictures in the filmstrip, joining, splitting and grouping them, through the real window."""

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer

from assistant.catalogue import Change, Verdict
from assistant.desktop.objects.rules import RULES

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def named(make_pictures):
    """Write photographs with these names."""

    def make(*names):
        paths = make_pictures(len(names))
        return [path.rename(path.with_name(name)) for path, name in zip(paths, names, strict=True)]

    return make


def numbers(window):
    return [row.object_number for row in window.desk.catalogue.pictures(window.filmstrip.strip.ids)]


def click(window, qtbot, place, modifier=Qt.KeyboardModifier.NoModifier):
    strip = window.filmstrip
    where = strip.visualRect(strip.strip.index(place)).center()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def test_marking_leaves_the_picture_on_the_desk_where_it_is(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(4))
    click(window, qtbot, 2, CTRL)
    assert window.filmstrip.marked == [ids[0], ids[2]]
    assert window.desk.picture.id == window.filmstrip.current == ids[0]
    qtbot.keyClick(window.filmstrip, Qt.Key.Key_Down, SHIFT)
    assert window.desk.picture.id == ids[0]
    qtbot.keyClick(window.filmstrip, Qt.Key.Key_A, CTRL)
    assert window.filmstrip.marked == ids
    click(window, qtbot, 1)
    assert window.filmstrip.marked == [ids[1]]
    assert window.desk.picture.id == ids[1]


def test_marked_pictures_are_joined_and_undo_parts_them(make_window, make_pictures, add, qtbot):
    window = make_window()
    add(window, make_pictures(3))
    assert not window.actions_by_name["join_objects"].isEnabled()
    click(window, qtbot, 1, SHIFT)
    window.actions_by_name["join_objects"].trigger()
    assert numbers(window) == ["001", "001", "003"]
    assert window.messages.text == "Join 2 objects as 001."
    assert window.column.views.isVisible()
    assert window.desk.undo_name == "Join 2 objects as 001"
    window.actions_by_name["undo"].trigger()
    assert numbers(window) == ["001", "002", "003"]


def test_a_marked_picture_is_split_off_with_what_was_decided_on_it(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(3))
    catalogue = window.desk.catalogue
    catalogue.objects.join(ids)
    gold = Change("materials", "gold", Verdict.ACCEPTED, "gold")
    catalogue.decide(1, [gold], name="Accept", picture_id=ids[1])
    click(window, qtbot, 1)
    window.actions_by_name["split_object"].trigger()
    assert numbers(window) == ["001", "002", "001"]
    assert [each.label for each in window.desk.decisions] == ["gold"]
    assert [each.label for each in catalogue.decisions(1)] == ["gold"]


def test_all_pictures_of_an_object_cannot_be_split_off(make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(2))
    window.actions_by_name["split_object"].trigger()
    assert "These are all pictures of 001" in window.messages.text
    assert window.desk.undo_name is None


def test_pictures_of_one_object_are_numbered_in_the_filmstrip(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(3))
    window.filmstrip.mark(ids[:2])
    window.actions_by_name["join_objects"].trigger()
    views = window.filmstrip._delegate
    qtbot.waitUntil(lambda: views.views.get(ids[1]) == (2, 2))
    assert views.views[ids[2]] == (1, 1)
    index = window.filmstrip.strip.index(1)
    assert window.filmstrip.description(index) == "001, picture 2 of 2"


def test_suggestions_are_those_of_all_pictures_of_the_object(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(2))
    catalogue = window.desk.catalogue
    qtbot.waitUntil(lambda: all(catalogue.suggestions(one) for one in ids))
    best = {}
    for one in ids:
        for each in catalogue.suggestions(one)["materials"]:
            best[each.uri] = max(best.get(each.uri, 0), each.score)
    catalogue.objects.join(ids)
    window.desk.reread()
    found = window.desk.suggestions()["materials"]
    assert {each.uri: each.score for each in found} == best
    assert [each.rank for each in found] == list(range(1, len(found) + 1))
    assert [each.score for each in found] == sorted(best.values(), reverse=True)


# Grouping by a rule


def in_dialog(window, qtbot, do):
    """Open the dialog, do something in it when its preview is there, and close it."""
    room, seen = window.rooms["objects"], []

    def act():
        dialog = room.dialog
        try:
            do(dialog)
            seen.append(dialog)
        finally:
            dialog.accept() if seen and dialog.apply.isEnabled() else dialog.reject()

    QTimer.singleShot(0, act)
    window.actions_by_name["group_by_name"].trigger()
    assert seen


def test_the_preview_says_what_a_rule_would_do_and_applies_it_in_one_step(make_window, named, add, qtbot):
    window = make_window()
    add(window, named("a_1.png", "a_2.png", "b_1.png", "c.png"))

    def look(dialog):
        qtbot.waitUntil(lambda: dialog.grouping is not None)
        assert dialog.count.text() == "4 pictures → 3 objects"
        table = dialog.model
        assert [table.index(row, 2).data() for row in range(4)] == ["a", "a", "b", "stays"]
        assert table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "a_1.png: a_1 becomes a"
        assert not table.rowCount(table.index(0, 0)) and table.rowCount(QModelIndex()) == 4

    in_dialog(window, qtbot, look)
    assert numbers(window) == ["a", "a", "b", "c"]
    window.actions_by_name["undo"].trigger()
    assert numbers(window) == ["a_1", "a_2", "b_1", "c"]


def test_a_pattern_is_tried_while_it_is_typed(make_window, named, add, qtbot):
    window = make_window()
    add(window, named("inv-1957.12 a.png", "inv-1957.12 b.png", "other.png"))

    def type_it(dialog):
        dialog.rule.setCurrentIndex([rule.needs_template for rule in RULES].index(True))
        assert dialog.template.isVisible()
        dialog.template.setText("inv-")
        qtbot.waitUntil(lambda: "Write {number} once" in dialog.detail.text())
        assert not dialog.apply.isEnabled()
        dialog.template.clear()
        qtbot.keyClicks(dialog.template, "inv-{number} ?")
        qtbot.waitUntil(lambda: dialog.grouping is not None)
        assert dialog.count.text() == "3 pictures → 2 objects"

    in_dialog(window, qtbot, type_it)
    assert numbers(window) == ["1957.12", "1957.12", "other"]


def test_pictures_of_one_exhibit_become_one_object(make_window, make_pictures, add, qtbot):
    window = make_window()
    ids = add(window, make_pictures(3))
    for one in ids[1:]:
        window.desk.catalogue.link_exhibit(one, "1957.12")

    def choose(dialog):
        dialog.rule.setCurrentIndex(3)
        qtbot.waitUntil(lambda: dialog.grouping is not None)

    in_dialog(window, qtbot, choose)
    assert numbers(window) == ["001", "1957.12", "1957.12"]


def test_the_preview_names_what_people_decided_differently(make_window, named, add, qtbot):
    window = make_window()
    add(window, named("a_1.png", "a_2.png"))
    for object_id, verdict in ((1, Verdict.ACCEPTED), (2, Verdict.REJECTED)):
        change = Change("materials", "gold", verdict, "gold")
        window.desk.catalogue.decide(object_id, [change], name="Decide")

    def look(dialog):
        qtbot.waitUntil(lambda: dialog.grouping is not None)
        assert "Tags go with their pictures: a_1, a_2." in dialog.detail.text()
        assert "stays accepted: “gold” (a)" in dialog.detail.text()

    in_dialog(window, qtbot, look)
    assert [each.verdict for each in window.desk.decisions] == [Verdict.ACCEPTED]


def test_only_marked_pictures_are_grouped_when_there_are_several(make_window, named, add, qtbot):
    window = make_window()
    add(window, named("a_1.png", "a_2.png", "b_1.png"))
    click(window, qtbot, 1, SHIFT)
    in_dialog(window, qtbot, lambda dialog: qtbot.waitUntil(lambda: dialog.grouping is not None))
    assert numbers(window) == ["a", "a", "b_1"]

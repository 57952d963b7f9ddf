"""What a person says to the panel: this is it, not this one, undo."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.desktop.exhibits.panel_words import press, said, shown, title
from tests.desktop.fake_exhibits import GARDEN, VASE, YOUTH


def test_this_is_it_links_the_picture_and_undo_takes_it_back(desk, qtbot, index):
    press(desk, qtbot, Qt.Key.Key_I)
    link = desk.desk.catalogue.exhibit_of(desk.desk.picture.id)
    assert (link.exhibit, link.confidence, link.person) == (YOUTH, 0.97, "Anna")
    assert (link.index_name, link.index_fingerprint) == ("paintings", "f" * 16)
    assert title(desk) == "This is 1957.12 · Youth, Edvard Munch"
    assert desk.exhibits.panel.model.linked == YOUTH
    assert desk.actions_by_name["undo"].text() == "Undo This is 1957.12"
    desk.actions_by_name["undo"].trigger()
    assert said(desk) == {}
    assert title(desk).startswith("Match: 1957.12")


def test_the_same_key_takes_this_is_it_back(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_I)
    assert desk.actions_by_name["this_is_it"].text() == "Take back “this is it”"
    press(desk, qtbot, Qt.Key.Key_I)
    assert said(desk) == {}


def test_not_this_one_is_never_offered_again(desk, tools, qtbot):
    press(desk, qtbot, Qt.Key.Key_X)
    assert shown(desk) == [GARDEN, VASE]  # before the index was asked again
    qtbot.waitUntil(lambda: tools.asked[-1][1] == {YOUTH})
    first = desk.desk.picture.id
    desk.actions_by_name["next_picture"].trigger()
    qtbot.waitUntil(lambda: shown(desk) == [YOUTH, GARDEN, VASE])
    desk.desk_flow.go_to(first)
    qtbot.waitUntil(lambda: shown(desk) == [GARDEN, VASE])
    desk.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: shown(desk) == [YOUTH, GARDEN, VASE])


def test_the_keys_go_from_candidate_to_candidate(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_Period)
    assert desk.exhibits.panel.candidate.exhibit == GARDEN
    press(desk, qtbot, Qt.Key.Key_Period)
    press(desk, qtbot, Qt.Key.Key_Period)
    assert desk.exhibits.panel.candidate.exhibit == VASE
    press(desk, qtbot, Qt.Key.Key_Comma)
    press(desk, qtbot, Qt.Key.Key_I)
    assert said(desk) == {GARDEN: True}

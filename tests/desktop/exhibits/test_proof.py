"""The proof is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.desktop.exhibits.panel_words import press


def test_the_proof_is_shown_in_three_ways(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    assert dialog.verdict.text() == "Proved: 42 points agree"
    assert "By likeness alone it was number 2." in dialog.reason.text()
    qtbot.waitUntil(lambda: not dialog.swipe.over.isNull())
    assert [dialog.tabs.tabText(tab) for tab in range(3)] == ["1  Matching points", "2  Outline", "3  Swipe"]
    assert not dialog.lines.image.isNull()
    assert not dialog.outline.image.isNull()
    dialog.tabs.setCurrentIndex(2)
    dialog.grab()
    dialog.close()
    assert desk.exhibits.deciding.proof is None


def test_the_swipe_follows_slider_keys_and_mouse(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    qtbot.waitUntil(lambda: not dialog.swipe.over.isNull())
    dialog.tabs.setCurrentIndex(2)
    dialog.slider.setValue(30)
    assert dialog.swipe.share == 30
    qtbot.keyClick(dialog.swipe, Qt.Key.Key_Right)
    assert dialog.slider.value() == 35
    qtbot.keyClick(dialog.swipe, Qt.Key.Key_Space)
    assert dialog.slider.value() == 100
    qtbot.mouseClick(dialog.swipe, Qt.MouseButton.LeftButton, pos=dialog.swipe.place().center())
    assert abs(dialog.slider.value() - 50) <= 1
    dialog.close()


def test_not_proven_is_not_called_wrong(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_Period)
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    assert dialog.verdict.text() == "Not proven"
    assert "Only 5 points agree. Shiny things often cannot be proved" in dialog.reason.text()
    assert "Not proven is not wrong" in dialog.reason.text()
    qtbot.waitUntil(lambda: "cannot be laid over" in dialog.swipe.words)
    dialog.close()


def test_a_candidate_that_was_not_checked_is_checked_when_its_proof_is_asked_for(desk, qtbot):
    desk.exhibits.panel.choose(2)
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    assert dialog.verdict.text() == "Not checked yet"
    qtbot.waitUntil(lambda: dialog.verdict.text() == "Not proven")
    dialog.close()

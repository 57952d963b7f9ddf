"""Parts of a picture are identified by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.desktop.exhibits.panel_words import detail, press, title
from tests.desktop.fake_exhibits import LEFT, RIGHT


def test_several_paintings_are_told_and_r_goes_through_them(
    make_window, make_pictures, add, tools, index, qtbot
):
    tools.seen = (RIGHT, LEFT)
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1, size=(80, 40)))
    qtbot.waitUntil(lambda: "2 parts seen (R)" in detail(window))
    press(window, qtbot, Qt.Key.Key_R)
    assert window.exhibits.flow.region == LEFT
    qtbot.waitUntil(lambda: detail(window).startswith("part 1 of 2 · 97 %"))
    assert tools.asked[-1][0] == (40, 40, 3)
    press(window, qtbot, Qt.Key.Key_R)
    assert window.exhibits.flow.region == RIGHT
    qtbot.waitUntil(lambda: "part 2 of 2" in detail(window))
    press(window, qtbot, Qt.Key.Key_I)
    [link] = window.desk.catalogue.identifications(window.desk.picture.id)
    assert link.region == RIGHT
    window.grab()
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.exhibits.flow.region is None
    assert detail(window).startswith("parts of it: 1957.12 · 97 %")
    assert not window.exhibits.flow.regions.overlay.isVisible()


def test_one_frame_is_not_announced_but_r_cuts_the_wall_off(desk, tools, qtbot):
    tools.seen = (LEFT,)
    desk.actions_by_name["next_picture"].trigger()
    qtbot.waitUntil(lambda: desk.exhibits.flow.regions.seen == (LEFT,))
    assert "seen" not in detail(desk)
    press(desk, qtbot, Qt.Key.Key_R)
    press(desk, qtbot, Qt.Key.Key_R)
    assert desk.exhibits.flow.region == LEFT


def test_a_rectangle_drawn_on_the_picture_is_identified(desk, tools, qtbot):
    press(desk, qtbot, Qt.Key.Key_R)
    overlay, view = desk.exhibits.flow.regions.overlay, desk.column.view
    assert overlay.isVisible()
    assert title(desk) == "Drag a rectangle around one object"
    place = view.place((0.25, 0.25, 0.75, 1.0)).toRect()
    qtbot.mousePress(overlay, Qt.MouseButton.LeftButton, pos=place.topLeft())
    qtbot.mouseMove(overlay, place.center())
    qtbot.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=place.bottomRight() + QPoint(1, 1))
    assert desk.exhibits.flow.region == pytest.approx((0.25, 0.25, 0.75, 1.0), abs=0.03)
    qtbot.waitUntil(lambda: detail(desk).startswith("a part of the picture · 97 %"))
    sizes = [(width, height) for (height, width, _), _ in tools.asked]  # the next picture too, as a whole
    assert any(size == pytest.approx((32, 36), abs=3) for size in sizes)
    desk.actions_by_name["next_picture"].trigger()
    assert desk.exhibits.flow.region is None
    assert not overlay.isVisible()

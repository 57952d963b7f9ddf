from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from assistant.catalogue import Verdict
from assistant.desktop.terms.facet_delegate import FacetDelegate
from assistant.desktop.terms.facet_state import Standing
from assistant.desktop.theme import current_theme
from tests.desktop.terms import TermsDesk, decide, suggest


def grey(desk, name):
    """The line of a term as a person who sees no colour sees it."""
    desk.put(name)
    view = desk.view()
    rect = view.visualRect(view.currentIndex())
    columns = view.itemDelegate().columns(rect)
    image = view.viewport().grab(columns.state).toImage()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.fixture
def desk(qtbot):
    return TermsDesk(qtbot)


def test_every_standing_looks_different_without_colour(desk):
    pictures = {Standing.SUGGESTED: grey(desk, "tables")}
    for verdict, standing in (
        (Verdict.ACCEPTED, Standing.ACCEPTED),
        (Verdict.ADDED, Standing.ADDED),
        (Verdict.REJECTED, Standing.REJECTED),
    ):
        desk.panel.set_decisions([decide("objectTypes", "tables", verdict)])
        pictures[standing] = grey(desk, "tables")
    for one in pictures:
        for other in pictures:
            assert one == other or pictures[one] != pictures[other], (one, other)


def test_a_bar_over_the_line_is_solid_and_one_below_dotted(desk):
    def dots(picture):
        middle = picture.height() // 2
        row = [picture.pixelColor(x, middle).value() for x in range(picture.width() // 3)]
        return sum(abs(one - other) > 20 for one, other in pairwise(row))

    scores = {"objectTypes": suggest("objectTypes", tables=0.45)}
    desk.panel.set_object(2, scores, [], state="ready")
    dotted = dots(grey(desk, "tables"))
    desk.panel.set_line({"objectTypes": 0.4})
    solid = dots(grey(desk, "tables"))
    assert dotted > solid + 4


def test_the_parts_of_a_line_do_not_overlap(qapp):
    delegate = FacetDelegate(current_theme())
    for width in (240, 330, 700):
        columns = delegate.columns(QRect(60, 0, width, 28))
        parts = [columns.label, columns.state, columns.number, columns.rank]
        for left, right in pairwise(parts):
            assert left.right() < right.left()
        assert columns.rank.right() <= 60 + width
        assert columns.state.contains(columns.accept)
        assert columns.state.contains(columns.reject)
        assert not columns.accept.intersects(columns.reject)


def test_a_line_is_at_least_28_pixels_high(desk):
    view = desk.view()
    assert view.visualRect(view.currentIndex()).height() >= 28


def test_under_the_mouse_a_line_offers_its_two_choices(desk, qtbot):
    view = desk.view()
    desk.put("tables")
    rect = view.visualRect(view.currentIndex())
    before = grey(desk, "tables")
    qtbot.mouseMove(view.viewport(), rect.center())
    assert grey(desk, "tables") != before

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from assistant.catalogue import Change, Decision, Verdict
from assistant.desktop.terms.tag_strip import TagStrip
from tests.desktop.terms import decide, make_vocabulary, uri

DECISIONS = [
    decide("materials", "bronze"),
    decide("objectTypes", "tables", Verdict.ADDED),
    decide("objectTypes", "chairs (furniture forms)"),
    decide("materials", "iron", Verdict.REJECTED),
]


@pytest.fixture
def strip(qtbot):
    strip = TagStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 40)
    strip.show()
    qtbot.waitExposed(strip)
    QAbstractItemModelTester(strip.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, strip)
    strip.set_decisions(DECISIONS, make_vocabulary(), "en")
    return strip


def tags(strip, role=Qt.ItemDataRole.DisplayRole):
    return [strip.model().index(row, 0).data(role) for row in range(strip.model().rowCount())]


def test_tags_stand_in_the_order_of_the_facets_without_the_rejected(strip):
    assert tags(strip) == ["chairs (furniture forms)", "tables", "bronze"]


def test_every_tag_is_spoken_with_its_word_and_facet(strip):
    assert tags(strip, Qt.ItemDataRole.AccessibleTextRole) == [
        "chairs (furniture forms), accepted, Object types",
        "tables, added, Object types",
        "bronze, accepted, Materials",
    ]


def test_another_language(strip):
    strip.set_decisions(DECISIONS, make_vocabulary(), "ca")
    assert tags(strip) == ["cadires", "tables", "bronze"]


def test_a_tag_of_another_vocabulary_keeps_its_label(strip):
    foreign = Decision(1, "materials", "https://elsewhere/1", Verdict.ADDED, "", "2026-01-01", None, "jade")
    strip.set_decisions([foreign], make_vocabulary(), "ca")
    assert tags(strip) == ["jade"]


def test_a_click_leads_to_the_term(strip, qtbot):
    place = strip.visualRect(strip.model().index(2, 0))
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert chosen.args == ["materials", uri("materials", "bronze")]


def test_delete_takes_the_tag_back(strip, qtbot):
    strip.setCurrentIndex(strip.model().index(1, 0))
    with qtbot.waitSignal(strip.removed) as removed:
        qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert removed.args == [
        "Take back “tables”",
        [Change("objectTypes", uri("objectTypes", "tables"), None, "tables")],
    ]


def test_the_cross_under_the_mouse_takes_the_tag_back(strip, qtbot):
    index = strip.model().index(0, 0)
    chip = strip.visualRect(index).adjusted(0, 2, -4, -2)
    with qtbot.waitSignal(strip.removed) as removed, qtbot.assertNotEmitted(strip.chosen):
        qtbot.mouseClick(
            strip.viewport(), Qt.MouseButton.LeftButton, pos=strip.itemDelegate().cross(chip).center()
        )
    assert removed.args[0] == "Take back “chairs (furniture forms)”"


def test_many_tags_wrap_and_make_no_widgets(strip):
    before = len(strip.findChildren(QWidget))
    terms = [decide("objectTypes", f"other {number:02d}", Verdict.ADDED) for number in range(1, 13)]
    strip.set_decisions(terms, make_vocabulary(), "en")
    assert strip.height() == 2 * strip.visualRect(strip.model().index(0, 0)).height()
    assert len(strip.findChildren(QWidget)) == before


def test_without_tags_it_says_what_to_do(strip):
    strip.set_decisions([], make_vocabulary(), "en")
    assert strip.accessibleDescription().startswith("No tags yet")


def test_the_current_tag_stays_current(strip):
    strip.setCurrentIndex(strip.model().index(1, 0))
    strip.set_decisions(DECISIONS[1:], make_vocabulary(), "en")
    assert strip.currentIndex().isValid()

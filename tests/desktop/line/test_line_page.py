"""The page of the line through the real window, by its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from assistant.catalogue import Change, Verdict

FACET = "materials"


@pytest.fixture
def window(make_window, make_pictures, add, qtbot):
    """A window over six pictures that all have suggestions."""
    window = make_window()
    ids = add(window, make_pictures(6))
    catalogue = window.desk.catalogue
    qtbot.waitUntil(lambda: all(catalogue.suggestions(one) for one in ids))
    qtbot.waitUntil(lambda: not window.jobs.running)
    return window


@pytest.fixture
def card(window, qtbot):
    """The card of the materials, with its figures."""
    return opened(window, qtbot)


def opened(window, qtbot):
    room = window.rooms["line"]
    with qtbot.waitSignal(room.reading.finished):
        window.actions_by_name["line"].trigger()
    room.page.focus(FACET)
    return room.page.cards[FACET]


def over(window, line: float) -> int:
    """Count by hand what is undecided at or over the line."""
    catalogue = window.desk.catalogue
    return sum(
        each.score >= line
        and (FACET, each.uri) not in {(d.facet, d.uri) for d in window_decisions(window, one)}
        for one in window.filmstrip.strip.ids
        for each in catalogue.suggestions(one).get(FACET, ())
    )


def window_decisions(window, picture_id: int):
    return window.desk.catalogue.decisions(window.desk.catalogue.picture(picture_id).object_id)


def tags(window) -> int:
    return sum(
        one.facet == FACET and one.verdict is Verdict.ACCEPTED
        for picture_id in window.filmstrip.strip.ids
        for one in window_decisions(window, picture_id)
    )


def test_the_keys_move_the_line_and_the_preview_follows(window, card, qtbot):
    qtbot.keyClick(card.slider, Qt.Key.Key_Home)
    for key, value in (
        (Qt.Key.Key_PageUp, 6), (Qt.Key.Key_PageUp, 11), (Qt.Key.Key_Right, 12), (Qt.Key.Key_Left, 11),
        (Qt.Key.Key_End, 100), (Qt.Key.Key_PageDown, 95),
    ):  # fmt: skip
        qtbot.keyClick(card.slider, key)
        assert card.slider.value() == value
        expected = over(window, value / 100)
        assert card.reach.text().startswith(f"Would accept {expected or 'nothing'}")
    assert window.desk.picture.id == window.filmstrip.strip.ids[0]  # PgDn did not go to another picture


def test_applying_is_one_step_that_the_message_takes_back(window, card, qtbot):
    card.slider.setValue(20)
    expected = over(window, 0.2)
    assert expected > 3
    with qtbot.waitSignal(window.rooms["line"].reading.finished):
        qtbot.keyClick(card.slider, Qt.Key.Key_Return)
    assert tags(window) == expected
    assert window.desk.undo_name.startswith("Apply line 20 to ")
    assert card.reach.text().startswith("Would accept nothing")
    assert not card.apply.isEnabled()
    with qtbot.waitSignal(window.rooms["line"].reading.finished):
        window.messages._action.click()
    assert tags(window) == 0
    assert card.reach.text().startswith(f"Would accept {expected} ")


def test_the_line_is_kept_and_the_trees_use_it(window, card, qtbot):
    card.slider.setValue(37)
    assert card.keep.isEnabled()
    qtbot.keyClick(card.slider, Qt.Key.Key_K)
    assert window.settings.line_of(FACET) == 0.37
    assert window.settings.line_of("subjects") == 0.5
    assert not card.keep.isEnabled()


def test_precision_says_when_too_little_is_known_and_then_counts(window, card, qtbot):
    card.slider.setValue(1)
    assert card.precision.text().startswith("Not enough decisions yet")
    catalogue, right, count = window.desk.catalogue, 0, 0
    for picture_id in window.filmstrip.strip.ids:
        changes = []
        for number, each in enumerate(catalogue.suggestions(picture_id)[FACET]):
            verdict = Verdict.REJECTED if number == 2 else Verdict.ACCEPTED
            changes.append(Change(FACET, each.uri, verdict, ""))
            if each.score >= 0.01:
                count, right = count + 1, right + (verdict is Verdict.ACCEPTED)
        catalogue.decide(catalogue.picture(picture_id).object_id, changes, name="Decide")
    assert count >= 20
    with qtbot.waitSignal(window.rooms["line"].reading.finished):
        window.desk.reread()
    assert f"Expected precision {round(100 * right / count)} %" in card.precision.text()
    assert f"from {count} decisions of yours" in card.precision.text()


def test_only_the_list_when_a_person_wants_that(window, card, qtbot):
    strip = window.filmstrip.strip
    strip.show(window.desk.catalogue, list(strip.ids)[:2])
    room = window.rooms["line"]
    with qtbot.waitSignal(room.reading.finished):
        window.desk.reread()
    room.page.scope.setCurrentIndex(1)
    card.slider.setValue(10)
    qtbot.waitUntil(lambda: "2 pictures" in card.reach.text())  # a look of the clock may come in between
    assert card.reach.text().startswith(f"Would accept {over(window, 0.1)} ")


def test_keys_of_the_hidden_desk_do_nothing_here(window, card, qtbot):
    for key in (Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_U):
        qtbot.keyClick(card.slider, key)
    assert not window.desk.done
    assert window.desk.decisions == []
    assert window.desk.picture.id == window.filmstrip.strip.ids[0]


def test_digits_go_to_a_facet_and_escape_or_l_back_to_the_desk(window, card, qtbot):
    page = window.rooms["line"].page
    qtbot.keyClick(card.slider, Qt.Key.Key_4)
    assert page.here is page.cards["subjects"]
    qtbot.keyClick(page.here.slider, Qt.Key.Key_Escape)
    assert window.pages.shown is None
    assert opened(window, qtbot) is card
    qtbot.keyClick(card.slider, Qt.Key.Key_L)
    assert window.pages.shown is None


def test_every_control_has_a_name(window, card):
    page = window.rooms["line"].page
    names = [
        each.accessibleName()
        for one in page.cards.values()
        for each in (one.slider, one.histogram, one.apply, one.keep, one.automatic)
    ]
    assert all(names)
    assert len(set(names)) == len(names)
    assert "Would accept" in card.slider.accessibleDescription()


def test_a_line_that_was_applied_is_in_the_log_with_who_and_when(window, card, qtbot):
    card.slider.setValue(20)
    with qtbot.waitSignal(window.rooms["line"].reading.finished):
        card.apply.click()
    [application] = window.desk.catalogue.lines.applications(FACET)
    with window.desk.catalogue.reading() as connection:
        name, person, state = connection.execute(
            "SELECT name, person, state FROM steps WHERE id = ?", (application.step_id,)
        ).fetchone()
    assert (name.startswith("Apply line 20 to "), person, state) == (True, "Anna", "done")
    assert (application.line, application.automatic, application.tags) == (0.2, False, tags(window))


def test_the_figures_go_when_the_page_is_left(window, card):
    window.pages.back()
    assert card._figures is None
    assert not card.apply.isEnabled()

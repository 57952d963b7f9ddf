"""Similar objects through the real window: S, arrows, Shift+C, Enter; what is said when there are none."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.catalogue import Change, Verdict
from assistant.desktop.reading.ensemble_source import EnsembleSource
from assistant.desktop.why.tag_choices import Here
from tests.desktop.fakes import FakeEnsemble

COLOURS = {"red": (250, 20, 20), "rose": (250, 90, 90), "green": (20, 250, 20), "blue": (20, 20, 250)}


@pytest.fixture
def photographs(tmp_path):
    paths = []
    for name, colour in COLOURS.items():
        paths.append(tmp_path / f"{name}.png")
        Image.fromarray(np.full((48, 48, 3), colour, np.uint8)).save(paths[-1])
    return paths


@pytest.fixture
def window(qtbot, make_window, photographs, add):
    """Four photographs, read; the rose, the green and the blue one have tags. The red one is on the desk."""
    window = make_window()
    add(window, photographs)
    qtbot.waitUntil(lambda: all(window.desk.catalogue.suggestions(each) for each in ids(window)))
    vocabulary = window.vocabulary
    for name, terms in {"rose": 3, "green": 1, "blue": 2}.items():
        decide(window, name, [*vocabulary.facets.values()][1].terms[:terms])
    window.facets.grid.view.setFocus()
    return window


def ids(window):
    return list(window.filmstrip.strip.ids)


def picture(window, name):
    return next(row for row in window.desk.catalogue.pictures(ids(window)) if row.path.stem == name)


def decide(window, name, terms, verdict=Verdict.ACCEPTED):
    changes = [Change(term.facet, term.uri, verdict, term.label("en")) for term in terms]
    window.desk.catalogue.decide(picture(window, name).object_id, changes, name="Tag")


def shown(window):
    return [each.number for each in window.rooms["why"].panel.model.neighbours]


def open_panel(qtbot, window):
    QTest.keyClick(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: shown(window) != [])
    return window.rooms["why"].panel


def tags_of(window, name):
    decided = window.desk.catalogue.decisions(picture(window, name).object_id)
    return {each.uri: each.verdict for each in decided if each.verdict is not Verdict.REJECTED}


def test_s_shows_the_tagged_objects_nearest_first(qtbot, window):
    panel = open_panel(qtbot, window)
    assert shown(window) == ["rose", "green", "blue"] or shown(window) == ["rose", "blue", "green"]
    assert panel.list.hasFocus()
    assert panel.chosen.number == "rose"
    assert "very alike" in panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert window.exhibits.panel.folded, "there is room for one open panel"

    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.facets.grid.view.hasFocus()
    assert not window.exhibits.panel.folded


def test_shift_c_copies_the_missing_tags_in_one_step(qtbot, window):
    panel = open_panel(qtbot, window)
    wanted = set(tags_of(window, "rose"))
    suggested = {each.uri for every in window.desk.suggestions().values() for each in every}
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)

    copied = tags_of(window, "red")
    assert set(copied) == wanted
    assert copied == {uri: Verdict.ACCEPTED if uri in suggested else Verdict.ADDED for uri in wanted}
    assert "copied from rose" in window.messages.text
    assert all(tag.here is Here.HERE for tag in panel.chips.tags.tags)
    assert panel.model.missing[0] == 0

    window.desk.undo()
    assert tags_of(window, "red") == {}
    assert all(tag.here is Here.MISSING for tag in panel.chips.tags.tags)


def test_only_marked_tags_are_copied(qtbot, window):
    panel = open_panel(qtbot, window)
    panel.chips.setFocus()
    left = panel.chips.tags.tags[0]
    QTest.keyClick(panel.chips, Qt.Key.Key_Space)
    assert panel.chips.tags.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    window.actions_by_name["copy_similar"].trigger()
    assert left.uri not in tags_of(window, "red")
    assert len(tags_of(window, "red")) == 2


def test_what_was_rejected_here_is_not_copied(qtbot, window):
    term = [*window.vocabulary.facets.values()][1].terms[0]
    decide(window, "red", [term], Verdict.REJECTED)
    window.desk.reread()
    panel = open_panel(qtbot, window)
    standing = {tag.uri: tag.here for tag in panel.chips.tags.tags}
    assert standing[term.uri] is Here.REJECTED
    window.actions_by_name["copy_similar"].trigger()
    assert term.uri not in tags_of(window, "red")


def test_arrows_choose_and_enter_goes_to_the_object(qtbot, window):
    panel = open_panel(qtbot, window)
    QTest.keyClick(panel.list, Qt.Key.Key_Right)
    second = panel.chosen
    assert second.number == shown(window)[1]
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.desk.picture.id == second.picture_id
    qtbot.waitUntil(lambda: shown(window) and second.number not in shown(window))


def test_the_panel_follows_the_desk_and_comes_back_after_a_restart(qtbot, window, make_window):
    open_panel(qtbot, window)
    window.desk_flow.go_to(picture(window, "green").id)
    qtbot.waitUntil(lambda: "green" not in shown(window) and bool(shown(window)))
    path = window.session.path
    window.close()

    again = make_window(path)
    qtbot.waitUntil(lambda: bool(shown(again)))
    assert again.rooms["why"].panel.isVisible()
    again.rooms["why"].close_similar()
    assert not again.exhibits.panel.folded


def test_turning_many_pages_asks_one_question_at_a_time_and_ends_at_the_last(qtbot, window):
    open_panel(qtbot, window)
    most = 0
    for name in ["rose", "green", "blue", "red", "green", "rose", "blue"]:
        window.desk_flow.go_to(picture(window, name).id)
        most = max(most, window.jobs.running)
    similar = window.rooms["why"].similar
    qtbot.waitUntil(lambda: similar.found is not None)
    assert similar.found.picture_id == window.desk.picture.id
    assert "blue" not in shown(window)
    assert most <= 2


def test_without_other_tagged_objects_a_sentence_says_so(qtbot, make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(2))
    QTest.keyClick(window, Qt.Key.Key_S)
    panel = window.rooms["why"].panel
    qtbot.waitUntil(lambda: panel.words.text().startswith("No other object"))
    window.actions_by_name["copy_similar"].trigger()
    assert "Choose a similar object first" in window.messages.text


class Blind(FakeEnsemble):
    """An ensemble of before: it suggests, and does not tell what it sees."""

    sight = None


def test_models_that_do_not_tell_what_they_see(qtbot, make_window, make_pictures, add, small_vocabulary):
    window = make_window(source=EnsembleSource(lambda: Blind(small_vocabulary)))
    add(window, make_pictures(2))
    QTest.keyClick(window, Qt.Key.Key_S)
    panel = window.rooms["why"].panel
    qtbot.waitUntil(lambda: panel.words.text().startswith("The models of this pack do not tell"))


def test_pictures_read_by_an_earlier_version_are_looked_at_again(
    qtbot, make_window, photographs, add, small_vocabulary, tmp_path
):
    before = make_window(source=EnsembleSource(lambda: Blind(small_vocabulary)))
    add(before, photographs)
    qtbot.waitUntil(lambda: all(before.desk.catalogue.suggestions(each) for each in ids(before)))
    decide(before, "rose", [*before.vocabulary.facets.values()][1].terms[:2])
    decide(before, "blue", [*before.vocabulary.facets.values()][1].terms[:1])
    before.close()

    window = make_window(before.session.path)
    panel = window.rooms["why"].panel
    QTest.keyClick(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: panel.actions_shown[0].isVisible())
    assert panel.words.text().startswith("No other object")
    QTest.mouseClick(panel.actions_shown[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window) == ["rose", "blue"])
    assert not panel.actions_shown[1].isVisible()

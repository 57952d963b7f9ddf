"""What the panel says: verdict, candidates, notes, and that it can be folded and heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QSlider, QWidget

from assistant.desktop.exhibits.flow import NO_INDEX
from assistant.identify.answer import Verdict as Found
from tests.desktop.exhibits.panel_words import detail, press, shown, title
from tests.desktop.fake_exhibits import GARDEN, VASE, YOUTH


def test_without_an_index_one_line_says_what_to_do(make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(1))
    assert title(window) == NO_INDEX
    assert window.exhibits.panel.height() < 40
    assert not window.actions_by_name["this_is_it"].isEnabled()


def test_a_match_is_said_in_words_and_number_with_its_proof(desk):
    assert title(desk) == "Match: 1957.12 · Youth, Edvard Munch"
    assert detail(desk) == "97 %, almost certain · proved, 42 points agree · was number 2 by likeness"


@pytest.mark.parametrize(
    ("verdict", "words"),
    [(Found.UNSURE, "Unsure: perhaps 1957.12"), (Found.NOT_IN_CATALOGUE, "Not in your catalogue")],
)
def test_candidates_are_shown_whatever_the_verdict(
    make_window, make_pictures, add, tools, index, qtbot, verdict, words
):
    tools.verdict = verdict
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: title(window).startswith(words))
    assert shown(window) == [YOUTH, GARDEN, VASE]


def test_a_card_says_everything_to_a_screen_reader_too(desk):
    model = desk.exhibits.panel.model
    spoken = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == [
        "candidate 1: 1957.12 · Youth, Edvard Munch, 97 %, almost certain, likeness 0.81, "
        "proved, 42 points agree, was number 2 by likeness",
        "candidate 2: 1960.3 · The garden, 31 %, possible, likeness 0.86, not proven",
        "candidate 3: 1899.7, 2 %, unlikely, likeness 0.40, not checked",
    ]
    tip = model.data(model.index(1), Qt.ItemDataRole.ToolTipRole)
    assert "Not proven: only 5 points agree. Shiny things" in tip
    desk.grab()  # the cards can be painted


def test_what_looks_alike_is_shown_at_once_and_the_verdict_comes_with_the_proof(
    make_window, make_pictures, add, tools, index, qtbot
):
    tools.prove_on.clear()
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: shown(window) == [GARDEN, YOUTH, VASE])  # by likeness
    assert (title(window), detail(window)) == ("Most alike: 1960.3 · The garden", "checking the proof…")
    tools.prove_on.set()
    qtbot.waitUntil(lambda: title(window).startswith("Match: 1957.12"))
    assert window.exhibits.panel.candidate.exhibit == YOUTH


def test_who_has_chosen_a_candidate_stays_on_it_when_the_proof_comes(
    make_window, make_pictures, add, tools, index, qtbot
):
    tools.prove_on.clear()
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: shown(window) == [GARDEN, YOUTH, VASE])
    window.exhibits.panel.choose(2)
    tools.prove_on.set()
    qtbot.waitUntil(lambda: title(window).startswith("Match: 1957.12"))
    assert window.exhibits.panel.candidate.exhibit == VASE


def test_notes_of_the_answer_are_told(make_window, make_pictures, add, tools, index, qtbot):
    tools.notes = ("Same design: check the impression or number.",)
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: window.exhibits.panel.verdict.headline.note == tools.notes[0])
    assert tools.notes[0] in window.exhibits.panel.verdict.accessibleDescription()


def test_the_candidates_fold_and_stay_folded(desk, make_window, qtbot, tools, index, tmp_path):
    high = desk.exhibits.panel.height()
    press(desk, qtbot, Qt.Key.Key_F8)
    assert desk.exhibits.panel.height() < high / 4
    assert title(desk).startswith("Match")
    desk.close()
    again = make_window(tmp_path / "work.sqlite", tools=tools, index=str(index))
    assert again.exhibits.panel.folded


def test_every_control_has_a_name(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    controls = [
        one
        for parent in (desk.exhibits.panel, dialog)
        for kind in (QAbstractButton, QSlider)
        for one in parent.findChildren(kind)
        if one.isVisibleTo(parent)
    ]
    nameless = [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())]
    own = [one for one in nameless if type(one).__module__.startswith("assistant") or one.objectName() == ""]
    assert own == []
    named: list[QWidget] = [
        desk.exhibits.panel.list,
        desk.exhibits.panel.verdict,
        desk.exhibits.flow.regions.overlay,
    ]
    assert all(one.accessibleName() for one in named)
    dialog.close()

"""The counted keys are pressed at the real panel: they must lead where the simulation says they do."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from assistant.annotate import suggestions as kept
from assistant.catalogue import Suggestion
from assistant.datasets.records import Record, Tags
from assistant.desktop.terms import facet_state
from assistant.desktop.terms.term_search import LIMIT
from assistant.evaluation import effort, effort_keys, effort_tree
from assistant.evaluation.effort_keys import Planner, Ways
from assistant.evaluation.effort_tree import Desk, Suggested
from assistant.tagging.coherence import lift_broader, narrower_first
from assistant.vocabulary import Facet, Vocabulary
from tests.desktop.terms import TermsDesk, make_vocabulary, press

KEYS = {
    "Return": Qt.Key.Key_Return, "Down": Qt.Key.Key_Down, "Up": Qt.Key.Key_Up, "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End, "Left": Qt.Key.Key_Left, "Right": Qt.Key.Key_Right, "Space": Qt.Key.Key_Space,
    "J": Qt.Key.Key_J, "K": Qt.Key.Key_K, "+": Qt.Key.Key_Plus,
}  # fmt: skip


def test_the_copied_figures_are_those_of_the_window():
    assert effort_tree.BEST == facet_state.BEST
    assert (effort.KEPT, effort.LEAST) == (kept.TOP, kept.LEAST)
    assert kept.ALWAYS == effort_tree.BEST
    assert effort_keys.HITS == LIMIT


def lines(desk: Desk) -> list[str]:
    names = [term.label("en") for term in desk.tree.facet.terms]
    rows = [desk.tree.row[each] for each in desk.lines[0]]
    return [names[row] if row >= 0 else "more" for row in rows]


def shown(desk: TermsDesk, facet: str) -> list[str]:
    return ["more" if " more" in label else label for label in desk.shown(facet)]


def random_case(seed: int, vocabulary: Vocabulary) -> tuple[Suggested, list[int], Facet]:
    chance = random.Random(seed)
    facet = vocabulary["objectTypes"]
    visible = [term.row for term in facet.terms if not term.hidden]
    rows = chance.sample(visible, chance.randint(0, 8))
    # Best first; half of the cases have suggestions that agree with the tree, half any.
    rows = sorted(rows, key=lambda row: facet.depth[row]) if chance.random() < 0.5 else rows
    scores = sorted((round(chance.random(), 3) for _ in rows), reverse=True)
    targets = chance.sample(visible, chance.randint(1, 3))
    closure = facet.closure
    targets = [a for a in targets if not any(closure[b, a] for b in targets if b != a)]
    return Suggested(tuple(rows), tuple(scores)), targets, facet


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("ways", [Ways(search=False), Ways(broader=True), Ways(tree=False)], ids=str)
def test_the_planned_keys_make_exactly_the_wanted_tags(qtbot, seed: int, ways: Ways):
    vocabulary = make_vocabulary()
    suggested, targets, facet = random_case(seed, vocabulary)
    desk = at_the_window(qtbot, vocabulary, suggested, facet)
    planner = Planner(vocabulary)
    start = Desk.open(planner.trees[facet.key], suggested)
    assert shown(desk, facet.key) == lines(start)
    for step in planner.plan(start, targets, ways, current=facet.key):
        for key in step.keys:
            assert desk.panel.grid.facet == facet.key
            press(KEYS.get(key, key))
    tags = {label for label, verdict in desk.verdicts().items() if verdict in ("accepted", "added")}
    assert tags == {facet.terms[row].label("en") for row in targets}


@pytest.mark.parametrize("seed", range(60))
def test_every_key_does_the_same_in_the_simulation_and_in_the_window(qtbot, seed: int):
    vocabulary = make_vocabulary()
    suggested, _, facet = random_case(seed, vocabulary)
    window = at_the_window(qtbot, vocabulary, suggested, facet)
    desk = Desk.open(Planner(vocabulary).trees[facet.key], suggested)
    chance = random.Random(seed)
    for _ in range(30):
        moves = dict(desk.moves())
        row = desk.tree.row[desk.cursor]
        if row >= 0 and row not in desk.accepted:
            moves["Return"] = desk.decide([row]).next_waiting()
        key = chance.choice(sorted(moves))
        press(KEYS[key])
        desk = moves[key]
        assert shown(window, facet.key) == lines(desk)
        assert window.current(facet.key) == desk.tree.facet.terms[desk.tree.row[desk.cursor]].label("en") or (
            desk.cursor == desk.tree.more
        )


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("way", effort.WAYS)
def test_three_objects_in_all_facets_one_after_the_other(qtbot, seed: int, way: str):
    """Digits, Space, the search box and the cursor that stays in its facet: as a person would work."""
    chance = random.Random(seed)
    vocabulary = make_vocabulary()
    office = effort.Office(vocabulary, "en", 0.5)
    window = TermsDesk(qtbot, {}, vocabulary)
    qtbot.waitUntil(window.view().hasFocus)
    for number in (1, 2, 3):
        wanted, scores = random_object(chance, vocabulary)
        suggested = {key: office.suggested(key, scores[key]) for key in wanted}
        record = Record(2, Path(), "", "", "", {key: tags_of(vocabulary[key], wanted[key]) for key in wanted})
        office.catalogue(record, wanted, suggested)
        cost = office.costs[way][-1]
        with_suggestions = way in effort.SUGGESTED
        given = {key: listed(vocabulary[key], suggested[key]) for key in wanted} if with_suggestions else {}
        window.decisions.clear()
        window.panel.set_object(number, given, [], state="ready")
        for key in (key for keys in cost.pressed for key in keys):
            press(KEYS.get(key, key))
        assert sum(map(len, cost.pressed)) == pytest.approx(cost.total)
        assert window.panel.grid.facet == cost.ends
        got = {each for each, made in window.decisions.items() if made.verdict.value != "rejected"}
        tags = {(key, vocabulary[key].terms[row].uri) for key, rows in wanted.items() for row in rows}
        nodes = {(key, vocabulary[key].terms[row].uri) for key in wanted for row in record.tags[key].nodes}
        assert tags <= got <= nodes  # Space may take a broader term as well, which is right too


def random_object(
    chance: random.Random, vocabulary: Vocabulary
) -> tuple[dict[str, tuple[int, ...]], dict[str, np.ndarray]]:
    """What an object should get, in two to four facets, and coherent scores that are often right."""
    wanted: dict[str, tuple[int, ...]] = {}
    scores = {}
    for key in chance.sample(list(vocabulary.facets), chance.randint(2, 4)):
        facet = vocabulary[key]
        visible = [term.row for term in facet.terms if not term.hidden]
        rows = chance.sample(visible, min(len(visible), chance.choice((1, 1, 2))))
        leaves = [a for a in rows if not any(facet.closure[b, a] for b in rows if b != a)]
        wanted[key] = tuple(leaves)
        said = np.array([[chance.random() * 0.6 for _ in facet.terms]], np.float32)
        said[0, [row for row in leaves if chance.random() < 0.7]] = 0.9
        scores[key] = lift_broader(said, narrower_first(facet))[0]
    order = [key for key in vocabulary.facets if key in wanted]
    return {key: wanted[key] for key in order}, scores


def tags_of(facet: Facet, leaves: tuple[int, ...]) -> Tags:
    return Tags(leaves, tuple(np.flatnonzero(facet.closure[list(leaves)].any(axis=0)).tolist()))


def test_space_takes_what_the_simulation_says(qtbot):
    vocabulary = make_vocabulary()
    for seed in range(30):
        suggested, _, facet = random_case(seed, vocabulary)
        window = at_the_window(qtbot, vocabulary, suggested, facet)
        desk = Desk.open(Planner(vocabulary).trees[facet.key], suggested)
        press(Qt.Key.Key_Space)
        taken = {facet.terms[row].label("en") for row in desk.over_the_line()}
        assert set(window.verdicts()) == taken
        window.panel.close()


def at_the_window(qtbot, vocabulary: Vocabulary, suggested: Suggested, facet: Facet) -> TermsDesk:
    given = listed(facet, suggested)
    window = TermsDesk(qtbot, {facet.key: given} if given else {}, vocabulary)
    qtbot.waitUntil(window.view(facet.key).hasFocus)
    return window


def listed(facet: Facet, suggested: Suggested) -> list[Suggestion]:
    return [
        Suggestion(facet.key, facet.terms[row].uri, score, rank, {})
        for rank, (row, score) in enumerate(zip(suggested.rows, suggested.scores, strict=True), start=1)
    ]

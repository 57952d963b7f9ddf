"""What tagging costs: examples counted by hand on a tree of five terms, and whole files."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.datasets.records import Records, read_records
from assistant.evaluation.effort import MENTAL, TYPISTS, measure, most_precise
from assistant.evaluation.effort_keys import Planner, Ways, shortest
from assistant.evaluation.effort_report import table
from assistant.evaluation.effort_tree import Desk, Suggested, Tree
from assistant.vocabulary import Facet, Term, Vocabulary

BY_TREE, BY_NAME = Ways(search=False), Ways(tree=False)
VASE = "contenidor | atuell | gerro"
CUP = "contenidor | atuell | tassa"


def facet_of(broader: list[tuple[int, ...]], key: str = "objectTypes") -> Facet:
    """A facet whose term ``n`` is called "term 07" and so on."""
    terms = [
        Term(key, f"https://example.org/{row}", row, {"en": f"term {row:02d}"}, broader=above)
        for row, above in enumerate(broader)
    ]
    return Facet(key, {"en": key}, terms)


def rows_of(facet: Facet, *paths: str) -> list[int]:
    found = [facet.row_of_path(path) for path in paths]
    assert None not in found
    return [row for row in found if row is not None]


def suggest(facet: Facet, **scores: float) -> Suggested:
    """Suggestions by the last label of a path, best first as given."""
    rows = [facet.row_of_label(name) for name in scores]
    return Suggested(tuple(row for row in rows if row is not None), tuple(scores.values()))


@pytest.fixture
def facet(small_vocabulary: Vocabulary) -> Facet:
    return small_vocabulary["objectTypes"]


@pytest.fixture
def planner(small_vocabulary: Vocabulary) -> Planner:
    return Planner(small_vocabulary, "ca")


# Counted by hand. The tree, collapsed: contenidor, estampa; below contenidor atuell, below that gerro, tassa.


@pytest.mark.parametrize(
    ("paths", "keys"),
    [
        (["contenidor"], ["Return"]),
        (["estampa"], ["Down Return"]),
        (["contenidor | atuell"], ["Right Down Return"]),
        ([VASE], ["Right Down Right Down Return"]),
        ([VASE, CUP], ["Right Down Right Down Return", "Down Return"]),
        ([VASE, "estampa"], ["Right Down Right Down Return", "End Return"]),
    ],
)
def test_walking_the_collapsed_tree(planner: Planner, facet: Facet, paths: list[str], keys: list[str]):
    desk = Desk.open(planner.trees["objectTypes"], Suggested())
    steps = planner.plan(desk, rows_of(facet, *paths), BY_TREE, current="objectTypes")
    assert sum(len(step.keys) for step in steps) == sum(len(each.split()) for each in keys)
    if len(paths) == 1:
        assert [" ".join(step.keys) for step in steps] == keys


def test_another_facet_costs_its_digit(planner: Planner, small_vocabulary: Vocabulary):
    desk = Desk.open(planner.trees["materials"], Suggested())
    [row] = rows_of(small_vocabulary["materials"], "paper")
    [step] = planner.plan(desk, [row], BY_TREE, current="objectTypes")
    assert step.keys == ("2", "Down", "Return")


def test_typing_stops_at_the_first_letters_that_find_the_term(planner: Planner, facet: Facet):
    desk = Desk.open(planner.trees["objectTypes"], Suggested())
    [vase, cup] = rows_of(facet, VASE, CUP)
    [step] = planner.plan(desk, [vase], BY_NAME, current="objectTypes")
    assert (step.keys, step.how) == (("/", "g", "Return"), "search")
    [step] = planner.plan(desk, [cup], Ways(), current="objectTypes")
    assert step.keys == ("/", "t", "Return")  # walking there takes six keys


def test_a_name_that_others_share_is_chosen_with_the_arrow(planner: Planner, facet: Facet):
    # "a" begins "atuell" here and "arts visuals" there: the facet of the cursor comes first.
    [vessel] = rows_of(facet, "contenidor | atuell")
    assert planner.box.keys("objectTypes", vessel, "objectTypes") == ("/", "a", "Return")
    row = planner.trees["classifications"].facet.row_of_label("arts visuals")
    assert row is not None
    assert planner.box.keys("classifications", row, "classifications") == ("/", "a", "Return")
    assert planner.box.keys("classifications", row, "objectTypes") == ("/", "a", "Down", "Return")


def test_the_suggestion_at_the_cursor_costs_one_key(planner: Planner, facet: Facet):
    desk = Desk.open(planner.trees["objectTypes"], suggest(facet, contenidor=0.9, atuell=0.8, gerro=0.7))
    [step] = planner.plan(desk, rows_of(facet, VASE), Ways(), current="objectTypes")
    assert (step.keys, step.how, step.stops) == (("Return",), "suggestion", 1)


def test_a_suggestion_further_down_costs_the_way_to_it(planner: Planner, facet: Facet):
    found = suggest(facet, contenidor=0.9, atuell=0.8, gerro=0.7, estampa=0.3, tassa=0.2)
    desk = Desk.open(planner.trees["objectTypes"], found)
    assert [
        step.keys for step in planner.plan(desk, rows_of(facet, CUP), BY_TREE, current="objectTypes")
    ] == [("Down", "Return")]
    both = planner.plan(desk, rows_of(facet, VASE, CUP), BY_TREE, current="objectTypes")
    assert [step.keys for step in both] == [("Return",), ("Return",)]  # the cursor goes on by itself


def test_left_takes_the_broader_term_of_a_suggestion(planner: Planner, facet: Facet):
    desk = Desk.open(planner.trees["objectTypes"], suggest(facet, contenidor=0.9, atuell=0.8, gerro=0.7))
    vessel = rows_of(facet, "contenidor | atuell")
    [step] = planner.plan(desk, vessel, Ways(broader=True), current="objectTypes")
    assert (step.keys, step.how) == (("Left",), "broader")
    [step] = planner.plan(desk, vessel, Ways(), current="objectTypes")
    assert (step.keys, step.how) == (("Up", "Return"), "suggestion")


def test_left_never_rejects_what_is_still_to_be_a_tag(planner: Planner, facet: Facet):
    """Left on gerro would take atuell, but gerro is a tag as well in this (odd) wish."""
    desk = Desk.open(planner.trees["objectTypes"], suggest(facet, contenidor=0.9, atuell=0.8, gerro=0.7))
    wish = rows_of(facet, "contenidor | atuell", VASE)
    steps = planner.plan(desk, wish, Ways(broader=True), current="objectTypes")
    assert "broader" not in {step.how for step in steps}


def test_what_is_not_suggested_is_reached_from_the_suggested_branch(planner: Planner, facet: Facet):
    desk = Desk.open(planner.trees["objectTypes"], suggest(facet, contenidor=0.9, atuell=0.8, gerro=0.7))
    [step] = planner.plan(desk, rows_of(facet, CUP), BY_TREE, current="objectTypes")
    assert (step.keys, step.how, step.stops) == (("+", "Down", "Return"), "tree", 2)


# Properties


@st.composite
def situations(draw: st.DrawFn) -> tuple[Facet, Suggested, int]:
    """A random thesaurus (some terms with two broader ones), suggestions, and a term to reach."""
    size = draw(st.integers(2, 9))
    broader: list[tuple[int, ...]] = []
    for row in range(size):
        above = st.lists(st.integers(0, row - 1), max_size=2, unique=True) if row else st.just([])
        broader.append(tuple(draw(above)))
    rows = draw(st.lists(st.integers(0, size - 1), max_size=4, unique=True))
    scores = sorted(draw(st.lists(st.floats(0, 1), min_size=len(rows), max_size=len(rows))), reverse=True)
    return facet_of(broader), Suggested(tuple(rows), tuple(scores)), draw(st.integers(0, size - 1))


def fewest_by_trying_everything(desk: Desk, row: int, broader: bool) -> int:
    """Breadth first over every key of every state of the tree: no branch is thought useless."""
    queue, seen = deque([(desk, 0)]), {desk}
    while queue:
        here, count = queue.popleft()
        standing_on = here.tree.row[here.cursor]
        if standing_on == row:
            return count + 1
        if broader and standing_on in here.undecided:
            above = here.tree.row[here.tree.parent[here.cursor]]
            if above == row and not here.tree.facet.closure[row, standing_on]:
                return count + 1
        for _, after in here.moves():
            if after not in seen:
                seen.add(after)
                queue.append((after, count + 1))
    raise AssertionError("the term cannot be reached")


@settings(max_examples=150, deadline=None)
@given(situations(), st.booleans())
def test_no_other_keys_are_fewer(situation: tuple[Facet, Suggested, int], broader: bool):
    facet, suggested, row = situation
    desk = Desk.open(Tree(facet), suggested)
    found = shortest(desk, row, broader=broader)
    assert found is not None
    assert len(found[0]) == fewest_by_trying_everything(desk, row, broader)
    assert row in found[1].accepted


@settings(max_examples=100, deadline=None)
@given(situations())
def test_a_limit_forbids_longer_ways_and_no_others(situation: tuple[Facet, Suggested, int]):
    facet, suggested, row = situation
    desk = Desk.open(Tree(facet), suggested)
    found = shortest(desk, row)
    assert found is not None
    assert shortest(desk, row, limit=len(found[0])) == found
    assert shortest(desk, row, limit=len(found[0]) - 1) is None


@settings(max_examples=100, deadline=None)
@given(situations())
def test_suggested_first_never_costs_more_than_by_hand(situation: tuple[Facet, Suggested, int]):
    """The right term with its broader terms, as coherent scores have them: one key, the least there is."""
    facet, _, row = situation
    above = [each for each in np.flatnonzero(facet.closure[row]).tolist() if each != row]
    suggested = Suggested((row, *above), (0.9,) * (1 + len(above)))
    tree = Tree(facet)
    with_suggestion = shortest(Desk.open(tree, suggested), row)
    by_hand = shortest(Desk.open(tree, Suggested()), row)
    assert with_suggestion is not None
    assert by_hand is not None
    assert len(with_suggestion[0]) == 1 <= len(by_hand[0])


@settings(max_examples=60, deadline=None)
@given(situations())
def test_one_more_key_to_use_never_costs_more(situation: tuple[Facet, Suggested, int]):
    facet, suggested, row = situation
    desk = Desk.open(Tree(facet), suggested)
    plain, more = shortest(desk, row), shortest(desk, row, broader=True)
    assert plain is not None
    assert more is not None
    assert len(more[0]) <= len(plain[0])


# Whole files


def scores_of(records: Records, vocabulary: Vocabulary, right: float) -> dict[str, np.ndarray]:
    """Float32 (n_records, n_terms) per facet: ``right`` for every tag, 0 elsewhere."""
    return {key: records.nodes(key).astype(np.float32) * np.float32(right) for key in vocabulary.facets}


def per_tag(report: Mapping, way: str) -> float:
    return report["ways"][way]["keys_per_tag"]["value"]


@pytest.fixture
def one_vase(write_eufcc: Callable[..., Path], small_vocabulary: Vocabulary) -> Records:
    rows = [{"id": "a", "objectTypes": VASE, "materials": "paper", "object": "1", "source": "X"}]
    return read_records(write_eufcc(rows), Path(), small_vocabulary, need_pictures=False)


def test_a_file_counted_by_hand(one_vase: Records, small_vocabulary: Vocabulary):
    report = measure(
        scores_of(one_vase, small_vocabulary, 0.9), one_vase, small_vocabulary, language="ca", resamples=20
    )
    assert (report["pictures"], report["tags"], report["among_ten"]["value"]) == (1, 2, 1.0)
    # Trees: 5 keys to the vase; 2, Down, Return for paper.
    assert report["ways"]["trees"]["keys"] == 8
    # Names: / g Return; / p Return.
    assert report["ways"]["search"]["keys"] == 6
    assert report["ways"]["by_hand"]["keys"] == 6
    # One by one: Return; 2 Return. With Space: one key for both.
    assert report["ways"]["one_by_one"]["keys"] == 3
    assert report["ways"]["suggestions"]["keys"] == 1
    assert report["facets"]["materials"]["ways"]["suggestions"]["keys"] == 0.5
    assert report["ratio"]["suggestions"]["trees"]["value"] == pytest.approx(1 / 8, abs=1e-4)
    assert report["how"]["suggestions"] == {"space": 2}


def test_the_next_object_begins_where_the_last_one_ended(
    write_eufcc: Callable[..., Path], small_vocabulary: Vocabulary
):
    rows = [{"id": str(n), "objectTypes": "contenidor", "materials": "metall"} for n in range(3)]
    records = read_records(write_eufcc(rows), Path(), small_vocabulary, need_pictures=False)
    report = measure({}, records, small_vocabulary, language="ca", resamples=0)
    # Return, 2 Return; then the materials first: Return, 1 Return; then Return, 2 Return.
    assert report["ways"]["trees"]["keys"] == 3 * 3


def test_seconds_are_keys_and_decisions(one_vase: Records, small_vocabulary: Vocabulary):
    scores = scores_of(one_vase, small_vocabulary, 0.9)
    for typist, key in TYPISTS.items():
        report = measure(scores, one_vase, small_vocabulary, language="ca", typist=typist, resamples=0)
        # Two branches and the vase, then paper: four decisions for eight keys.
        trees = report["ways"]["trees"]["seconds_per_tag"]["value"]
        assert trees == pytest.approx((8 * key + 4 * MENTAL) / 2, abs=1e-4)
        # Space: two facets looked through and two terms checked for one key.
        space = report["ways"]["suggestions"]["seconds_per_tag"]["value"]
        assert space == pytest.approx((1 * key + 4 * MENTAL) / 2, abs=1e-4)


def test_space_is_not_pressed_where_it_takes_a_wrong_term(one_vase: Records, small_vocabulary: Vocabulary):
    scores = scores_of(one_vase, small_vocabulary, 0.9)
    scores["materials"][0, small_vocabulary["materials"].row_of_label("plata")] = 0.6
    report = measure(scores, one_vase, small_vocabulary, language="ca", resamples=0)
    assert "space" not in report["how"]["suggestions"]
    assert report["ways"]["suggestions"]["keys"] == report["ways"]["one_by_one"]["keys"]


def test_a_facet_that_is_not_annotated_is_not_judged(one_vase: Records, small_vocabulary: Vocabulary):
    scores = scores_of(one_vase, small_vocabulary, 0.9)
    scores["subjects"][:] = 0.99
    report = measure(scores, one_vase, small_vocabulary, language="ca", resamples=0)
    assert report["how"]["suggestions"] == {"space": 2}
    assert list(report["facets"]) == ["objectTypes", "materials"]


def test_without_suggestions_nothing_is_saved_and_nothing_breaks(
    one_vase: Records, small_vocabulary: Vocabulary
):
    unknown = {"objectTypes": np.full((1, 5), np.nan, np.float32)}  # and no scores for other facets
    report = measure(unknown, one_vase, small_vocabulary, language="ca", resamples=5)
    assert report["ways"]["one_by_one"]["keys"] <= report["ways"]["trees"]["keys"]
    json.dumps(report, allow_nan=False)
    assert "Object types" in table(report, small_vocabulary)


def test_a_file_without_tags_says_so(write_eufcc: Callable[..., Path], small_vocabulary: Vocabulary):
    records = read_records(write_eufcc([{"id": "a"}]), Path(), small_vocabulary, need_pictures=False)
    report = measure({}, records, small_vocabulary)
    assert report["tags"] == 0
    assert "nothing to compare" in table(report, small_vocabulary)


def test_only_the_most_precise_tags_are_accepted(
    write_eufcc: Callable[..., Path], small_vocabulary: Vocabulary
):
    rows = [{"id": "a", "objectTypes": f"contenidor | atuell $ {VASE} $ estampa"}]
    records = read_records(write_eufcc(rows), Path(), small_vocabulary, need_pictures=False)
    facet = small_vocabulary["objectTypes"]
    assert most_precise(facet, records[0]) == tuple(rows_of(facet, VASE, "estampa"))


def test_the_interval_draws_objects_not_pictures(
    write_eufcc: Callable[..., Path], small_vocabulary: Vocabulary
):
    """Ten pictures of one object are one draw: there is nothing to vary."""
    rows = [{"id": str(n), "objectTypes": VASE, "object": "1", "source": "X"} for n in range(5)]
    rows += [{"id": str(n), "objectTypes": "estampa", "object": "1", "source": "X"} for n in range(5, 10)]
    records = read_records(write_eufcc(rows), Path(), small_vocabulary, need_pictures=False)
    scores = scores_of(records, small_vocabulary, 0.9)
    same = measure(scores, records, small_vocabulary, language="ca")
    keys = same["ways"]["trees"]["keys_per_tag"]
    assert keys["interval"] == [keys["value"]] * 2
    for number, row in enumerate(rows):
        row["object"] = str(number)
    records = read_records(write_eufcc(rows), Path(), small_vocabulary, need_pictures=False)
    low, high = measure(scores, records, small_vocabulary, language="ca")["ways"]["trees"]["keys_per_tag"][
        "interval"
    ]
    assert low < keys["value"] < high


def test_the_figures_are_the_same_on_every_run(one_vase: Records, small_vocabulary: Vocabulary):
    scores = scores_of(one_vase, small_vocabulary, 0.9)
    assert measure(scores, one_vase, small_vocabulary) == measure(scores, one_vase, small_vocabulary)

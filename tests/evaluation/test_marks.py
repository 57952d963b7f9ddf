"""Right, plausible, wrong."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from assistant.evaluation.marks import NAMES, PLAUSIBLE, RIGHT, WRONG, marks, shares
from tests.evaluation.cases import Case, cases, facet_of

CONTAINER, VESSEL, VASE, CUP, TEACUP, COIN = range(6)
THINGS = facet_of([[], [CONTAINER], [VESSEL], [VESSEL], [CUP], []])


def test_beside_and_below_a_tag_is_plausible() -> None:
    tags = np.array([[True, True, False, True, False, False]])
    found = marks(tags, [(CUP,)], THINGS)[0].tolist()
    assert found == [RIGHT, RIGHT, PLAUSIBLE, RIGHT, PLAUSIBLE, WRONG]


def test_only_the_most_specific_tags_make_others_plausible() -> None:
    # "teacup" is beside nothing; a vase is beside its broader term only.
    tags = np.array([[True, True, False, True, True, False]])
    assert marks(tags, [(TEACUP,)], THINGS)[0, VASE] == WRONG


def test_where_nobody_annotated_everything_is_plausible() -> None:
    assert set(marks(np.zeros((1, 6), bool), [()], THINGS)[0].tolist()) == {PLAUSIBLE}


def test_shares_add_up() -> None:
    tags = np.array([[True, True, False, True, False, False]])
    found = shares(marks(tags, [(CUP,)], THINGS), np.array([[True, False, True, False, False, True]]))
    assert found == {"n": 3, "right": 1 / 3, "plausible": 1 / 3, "wrong": 1 / 3}
    assert shares(np.zeros((1, 6), np.int8), np.zeros((1, 6), bool))["right"] is None


@given(cases())
def test_agrees_with_the_links_one_by_one(case: Case) -> None:
    terms = case.facet.terms
    leaves = [tuple(np.flatnonzero(row).tolist())[-2:] for row in case.tags]
    found = marks(case.tags, leaves, case.facet)
    for picture, deepest in enumerate(leaves):
        for term in terms:
            near = any(
                term.row in case.ancestors(leaf)
                or leaf in case.ancestors(term.row)
                or set(terms[leaf].broader) & set(term.broader)
                for leaf in deepest
            )
            plausible = near or not case.tags[picture].any()
            wanted = "right" if case.tags[picture, term.row] else "plausible" if plausible else "wrong"
            assert NAMES[found[picture, term.row]] == wanted

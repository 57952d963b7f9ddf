from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from assistant.annotate import TOP, suggestions_from
from assistant.tagging import FacetScores
from assistant.vocabulary import Vocabulary, load_default

FACET = "materials"


def _scores(vocabulary: Vocabulary, **by_row: float) -> dict[str, FacetScores]:
    fused = np.zeros(len(vocabulary[FACET].terms), np.float32)
    for row, score in by_row.items():
        fused[int(row.removeprefix("row"))] = score
    return {FACET: FacetScores(fused, {"softmax": fused})}


def test_the_best_come_first_with_ranks_from_one(vocabulary: Vocabulary) -> None:
    found = suggestions_from(_scores(vocabulary, row7=0.9, row2=0.5, row5=0.7), vocabulary)[FACET]

    assert [s.uri for s in found[:3]] == [vocabulary[FACET].terms[row].uri for row in (7, 5, 2)]
    assert [s.rank for s in found] == list(range(1, len(found) + 1))
    assert found[0].score == np.float32(0.9)


def test_ten_are_kept_however_low_and_more_only_with_a_score(vocabulary: Vocabulary) -> None:
    none = suggestions_from(_scores(vocabulary), vocabulary)[FACET]
    rows = [row for row, term in enumerate(vocabulary[FACET].terms) if not term.hidden]
    twelve = suggestions_from(_scores(vocabulary, **{f"row{row}": 0.3 for row in rows[:12]}), vocabulary)[
        FACET
    ]
    all_of_them = suggestions_from(_scores(vocabulary, **{f"row{row}": 0.3 for row in rows}), vocabulary)[
        FACET
    ]

    assert (len(none), len(twelve), len(all_of_them)) == (10, 12, TOP)


def test_a_member_that_does_not_know_a_term_is_not_named(vocabulary: Vocabulary) -> None:
    scores = _scores(vocabulary, row7=0.9)
    unknown = scores[FACET].fused.copy()
    unknown[7] = math.nan
    scores[FACET] = FacetScores(scores[FACET].fused, {"softmax": scores[FACET].fused, "clip": unknown})

    best = suggestions_from(scores, vocabulary)[FACET][0]

    assert best.members == {"softmax": best.score}


def test_a_facet_without_scores_is_left_out(vocabulary: Vocabulary) -> None:
    assert list(suggestions_from(_scores(vocabulary), vocabulary)) == [FACET]


@given(st.integers(0, 2**32 - 1))
def test_no_term_comes_twice_none_is_hidden_and_scores_fall(seed: int) -> None:
    vocabulary = load_default()
    random = np.random.default_rng(seed)
    scores = {
        key: FacetScores(random.random(len(facet.terms), np.float32).round(1), {})
        for key, facet in vocabulary.facets.items()
    }

    for key, found in suggestions_from(scores, vocabulary).items():
        facet = vocabulary[key]
        assert len({s.uri for s in found}) == len(found)
        assert not any(facet.terms[facet.row(s.uri)].hidden for s in found)
        assert [s.score for s in found] == sorted((s.score for s in found), reverse=True)

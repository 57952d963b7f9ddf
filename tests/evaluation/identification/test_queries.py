"""Labelled photographs: what counts as right, what is left out, what the tables say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.evaluation.identification import in_regions, printed
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.queries import (
    Query,
    ask,
    ask_without_halves,
    halves,
    read_queries,
)
from assistant.evaluation.identification.query_figures import failures, figures, per_set
from assistant.identify.answer import Answer, Candidate, Verdict
from assistant.identify.proof import Region


class Knows:
    """An identifier that answers from a table of likeness: picture number -> {exhibit: likeness}."""

    def __init__(self, table):
        self.table, self.asked = table, []

    def identify(self, pixels, *, limit=10, prove=0, without=()):
        likeness = self.table[int(pixels[0, 0, 0])]
        self.asked.append((prove, set(without)))
        names = sorted((name for name in likeness if name not in without), key=lambda name: -likeness[name])
        candidates = tuple(
            Candidate(name, name, likeness[name], likeness[name], place, place, Path("x"))
            for place, name in enumerate(names[:limit], start=1)
        )
        best = candidates[0].confidence if candidates else 0.0
        verdict = Verdict.MATCH if best > 0.8 else Verdict.UNSURE if best > 0.4 else Verdict.NOT_IN_CATALOGUE
        return Answer(verdict, candidates)


def read(path: Path) -> np.ndarray:
    return np.full((2, 2, 3), int(path.stem), np.uint8)


def query(number: int, *exhibits: str, named: str = "set") -> Query:
    return Query(f"photo {number}", Path(f"{number}.jpg"), exhibits, named)


TABLE = {
    1: {"a": 0.9, "b": 0.3, "c": 0.1},
    2: {"c": 0.7, "b": 0.6, "a": 0.2},
    3: {"a": 0.95, "b": 0.9, "c": 0.5},
    4: {"b": 0.85, "a": 0.1, "c": 0.05},
}
ASKED = [query(1, "a"), query(2, "b"), query(3, "a", "b"), query(4)]


def answered(queries=ASKED, **how):
    return ask(Knows(TABLE), queries, {"a", "b", "c"}, read=read, **how)


def test_recall_counts_photographs_and_exhibits():
    found = figures(answered())
    assert (found.queries, found.inside, found.exhibits) == (4, 3, 4)
    assert found.r1 == pytest.approx(2 / 3)
    assert found.r5 == 1.0
    # Both paintings of photograph 3 are found: no wrong one stands before either.
    assert found.found == pytest.approx(3 / 4)


def test_gap_and_auroc_take_the_first_candidate():
    found = figures(answered())
    # By confidence: 3 right (.95), 1 right (.9), 4 shows nothing (.85), 2 wrong (.7).
    assert found.gap == pytest.approx((1 + 1) / 3)
    assert found.gap_minus == pytest.approx((1 + 1) / 3)
    assert found.auroc == pytest.approx(2 / 3)
    assert found.tie_rate == 0.0


def test_the_verdicts_are_counted_by_what_was_there():
    table = figures(answered()).verdicts
    assert table["right"] == {"match": 2, "unsure": 0, "not_in_catalogue": 0}
    assert table["wrong"] == {"match": 0, "unsure": 1, "not_in_catalogue": 0}
    assert table["not in the catalogue"] == {"match": 1, "unsure": 0, "not_in_catalogue": 0}


def test_each_failure_is_named():
    assert failures(answered()) == [
        "photo 2: b is at place 2; first stands c (0.70, no proof tried).",
        "photo 4: nothing to find, and b (0.85, no proof tried) was called a match.",
    ]


def test_an_exhibit_that_the_index_lacks_is_nothing_to_find():
    [outcome] = ask(Knows(TABLE), [query(1, "z")], {"a", "b", "c"}, read=read)
    assert outcome.expected == ()
    assert figures([outcome]).r1 is None
    assert "–" in printed.queries("Nothing", per_set([outcome]))


def test_half_of_the_exhibits_left_out_in_turn():
    identifier = Knows(TABLE)
    queries = [query(1, "a"), query(2, "b"), query(4, "c")]
    outcomes = ask_without_halves(identifier, queries, {"a", "b", "c"}, read=read, prove=2)
    assert len(outcomes) == 6
    # Each photograph is asked once with its exhibit there and once without.
    there = sorted(item.query.name for item in outcomes if item.expected)
    gone = sorted(item.query.name for item in outcomes if not item.expected)
    assert there == gone == ["photo 1", "photo 2", "photo 4"]
    assert {prove for prove, _ in identifier.asked} == {2}
    left_out = {frozenset(names) for _, names in identifier.asked}
    assert frozenset.union(*left_out) == {"a", "b", "c"}
    for item in outcomes:
        assert not {name for name, *_ in item.candidates} & set(item.query.exhibits) or item.expected


@settings(deadline=None)
@given(shown=st.lists(st.sets(st.sampled_from("abcdefgh"), max_size=3), max_size=20), seed=st.integers(0, 50))
def test_photographs_of_one_exhibit_are_in_one_half(shown, seed: int):
    queries = [query(number, *names) for number, names in enumerate(shown)]
    first, second = halves(queries, seed)
    names = [{name for item in half for name in item.exhibits} for half in (first, second)]
    assert not names[0] & names[1]
    asked = [item.name for item in queries if item.exhibits]
    assert sorted(item.name for item in first + second) == sorted(asked)
    assert halves(queries, seed) == (first, second)


def test_halves_of_photographs_with_exhibits_of_their_own_are_equal():
    first, second = halves([query(number, f"e{number}") for number in range(20)], 3)
    assert len(first) == len(second) == 10


def test_each_set_has_its_row():
    outcomes = answered([query(1, "a", named="easy"), query(2, "b", named="hard")])
    found = per_set(outcomes)
    assert list(found) == ["easy", "hard", "all"]
    assert (found["easy"].r1, found["hard"].r1, found["all"].r1) == (1.0, 0.0, 0.5)
    text = printed.queries("Everything", found)
    assert "not in catalogue" in text
    assert "easy" in text


def test_the_csv(tmp_path: Path):
    table = tmp_path / "photos.csv"
    table.write_text("﻿image,exhibits,set\nq/1.jpg,a $ b,s\nq/2.jpg,,s\n", "utf-8")
    first, second = read_queries(table)
    assert (first.name, first.exhibits, first.set) == ("1", ("a", "b"), "s")
    assert first.picture == tmp_path / "q" / "1.jpg"
    assert second.exhibits == ()
    assert read_queries(table, tmp_path / "other")[0].picture == tmp_path / "other" / "q" / "1.jpg"
    table.write_text("image\nq/1.jpg\n", "utf-8")
    with pytest.raises(ProtocolError, match="lacks the column exhibits"):
        read_queries(table)


def test_the_photographs_at_hand(shared_data: Path):
    found = read_queries(shared_data / "exhibits" / "queries.csv")
    assert {item.set for item in found} == {"qsd1_w1", "qsd2_w2"}
    assert all(item.exhibits and item.picture.is_file() for item in found)


def test_two_paintings_in_one_photograph_are_asked_one_by_one(monkeypatch: pytest.MonkeyPatch):
    """A region's better answer comes first; the verdict is that of the best one."""
    left, right = Region(0, 0, 0.5, 1), Region(0.5, 0, 1, 1)
    monkeypatch.setattr(in_regions, "find_regions", lambda pixels: [left, right])
    wall = np.zeros((10, 20, 3), np.uint8)
    wall[:, :10], wall[:, 10:] = 1, 2
    table = {1: {"a": 0.5, "b": 0.45}, 2: {"b": 0.9, "c": 0.2}}
    asker = in_regions.InRegions(Knows(table))
    answer = asker.identify(wall, limit=2, prove=0)
    assert [(item.exhibit, item.confidence) for item in answer.candidates] == [("b", 0.9), ("a", 0.5)]
    assert answer.verdict == Verdict.MATCH
    assert asker.regions == 2
    assert in_regions.joined([Answer(Verdict.UNSURE, ())], 3).candidates == ()

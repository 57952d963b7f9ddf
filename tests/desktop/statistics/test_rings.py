"""How the terms share the circle: every part lies in the one around it, and none covers another."""

from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.catalogue.statistics_values import Tagged
from assistant.desktop.statistics.names import Names
from assistant.desktop.statistics.plot_view import holds
from assistant.desktop.statistics.plots.canvas import Spot
from assistant.desktop.statistics.rings import parts
from assistant.vocabulary import Facet, Term, Vocabulary

BROADER = {
    "metal": [], "bronze": ["metal"], "gilt bronze": ["bronze", "coating"], "coating": [],
    "root": [], "glass": ["root"],
}  # fmt: skip
"""“gilt bronze” has two broader terms; “root” is hidden."""


def vocabulary() -> Vocabulary:
    rows = list(BROADER)
    facets = [
        Facet(key, {"en": key.title()}, [
            Term(
                key, uri, row, {"en": uri}, broader=tuple(map(rows.index, BROADER[uri])),
                hidden=uri == "root",
            )
            for row, uri in enumerate(rows)
        ])
        for key in ("materials", "subjects")
    ]  # fmt: skip
    return Vocabulary("small", "1", "", facets)


NAMES = Names(vocabulary(), "en")


def tagged(objects: list[tuple[str, set[str]]]) -> list[Tagged]:
    """Count by hand: each object has a facet and its own terms there."""
    whole: dict[tuple[str, str], set[int]] = {}
    own: dict[tuple[str, str], set[int]] = {}
    for number, (facet, terms) in enumerate(objects):
        for uri in terms:
            own.setdefault((facet, uri), set()).add(number)
            for each in ("", *upwards(uri)):
                whole.setdefault((facet, each), set()).add(number)
    return [Tagged(*key, len(found), len(own.get(key, ())), key[1]) for key, found in sorted(whole.items())]


def upwards(uri: str) -> set[str]:
    return {uri}.union(*(upwards(each) for each in BROADER.get(uri, [])))


terms = st.sets(st.sampled_from([*BROADER, "of another vocabulary"]), min_size=1)
objects = st.lists(st.tuples(st.sampled_from(["materials", "subjects"]), terms), max_size=8)


@given(objects)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_parts_lie_in_one_another_and_beside_one_another(made):
    found = parts(tagged(made), NAMES)
    top = [part for part in found if part.parent < 0]
    assert math.isclose(sum(part.extent for part in top), 1) if made else not found
    for part in found:
        inside = [each for each in found if each.parent >= 0 and found[each.parent] is part]
        end = part.begin
        for each in inside:
            assert each.ring == part.ring + 1
            assert each.path[:-1] == part.path
            assert math.isclose(each.begin, end, abs_tol=1e-9)  # one after the other
            end = each.begin + each.extent
        assert end <= part.begin + part.extent + 1e-9
        assert sorted(-each.objects for each in inside) == [-each.objects for each in inside]


def test_a_term_with_two_broader_ones_is_drawn_once_under_its_first_path():
    found = parts(tagged([("materials", {"gilt bronze"})]), NAMES)
    paths = [part.path for part in found if part.label == "gilt bronze"]
    assert paths == [("Materials", "metal", "bronze", "gilt bronze")]
    assert ("Materials", "coating") in [part.path for part in found]


def test_a_hidden_term_and_one_of_another_vocabulary_do_not_hide_what_was_tagged():
    found = parts(tagged([("materials", {"glass", "of another vocabulary"})]), NAMES)
    assert sorted(part.path for part in found) == [
        ("Materials",), ("Materials", "glass"), ("Materials", "of another vocabulary"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("x", "y", "inside"),
    [(100, 40, True), (160, 100, True), (100, 160, False), (100, 90, False), (100, 5, False)],
)
def test_a_part_of_a_ring_is_pointed_at_clockwise_from_the_top(x, y, inside):
    quarter = Spot("first quarter", (100, 100, 20, 80, 0, 90))
    assert holds(quarter, x, y) is inside

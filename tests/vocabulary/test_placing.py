"""Where a new term may stand: what its name says it is, then where the cursor is, then the top."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary import load_default
from assistant.vocabulary.placing import MOST, Place, suggest_places

OURS = load_default()


def row(label: str, facet: str) -> int:
    return next(term.row for term in OURS[facet].terms if term.label().startswith(label))


def labels(places: list[Place]) -> list[str]:
    return [
        OURS[place.facet].terms[place.row].label() if place.row is not None else f"top of {place.facet}"
        for place in places
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("oil lamps", "lamps (lighting devices)"), ("table clocks", "clocks"), ("bronze leaf", "bronze")],
)
def test_a_term_is_first_put_under_what_its_name_says_it_is(name: str, kind: str) -> None:
    assert labels(suggest_places(OURS, [name], "materials"))[0] == kind


def test_a_name_in_another_language_says_it_too() -> None:
    assert "clocks" in labels(suggest_places(OURS, ["rellotge de sol"], "materials"))


def test_without_a_kind_the_cursor_comes_first_then_what_is_broader_then_the_tops() -> None:
    places = suggest_places(OURS, ["zzz"], "materials", row("bronze", "materials"))
    assert labels(places)[:3] == ["bronze", "copper alloy", "nonferrous metal"]
    assert labels(places)[-4] == "top of materials"


@given(st.lists(st.text(max_size=12), max_size=2), st.data())
def test_places_are_few_different_visible_and_end_with_the_tops(
    names: list[str], data: st.DataObject
) -> None:
    facet = data.draw(st.sampled_from(list(OURS.facets)))
    cursor = data.draw(st.none() | st.integers(0, len(OURS[facet]) - 1))
    places = suggest_places(OURS, names, facet, cursor)
    assert len(places) == len(set(places)) <= MOST
    assert next(place.facet for place in places if place.row is None) == facet
    assert sum(place.row is None for place in places) == len(OURS.facets)
    for place in places:
        assert place.row is None or not OURS[place.facet].terms[place.row].hidden

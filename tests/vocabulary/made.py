"""Small vocabularies, and a strategy that makes any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from assistant.vocabulary import Facet, Term, Vocabulary


def facet_of(broader: Sequence[Sequence[int]], key: str = "materials") -> Facet:
    """Return a facet whose term in row i has the broader rows ``broader[i]`` and is called "term i"."""
    terms = [
        Term(key, f"urn:test:{key}:{row}", row, {"en": f"term {row}"}, broader=tuple(above))
        for row, above in enumerate(broader)
    ]
    return Facet(key, {"en": key}, terms)


DIAMOND = facet_of([(), (0,), (0,), (1, 2), (0, 3)])
"""0 is broadest, 1 and 2 below it, 3 below both, 4 below 3 and 0."""


@st.composite
def acyclic(draw: st.DrawFn, max_size: int = 12) -> list[tuple[int, ...]]:
    """Broader rows of each row of a random directed acyclic graph, in any order of the rows."""
    size = draw(st.integers(0, max_size))
    order = draw(st.permutations(range(size)))
    broader: list[tuple[int, ...]] = [()] * size
    for place, row in enumerate(order):
        above = draw(st.sets(st.sampled_from(order[:place]), max_size=3)) if place else set()
        broader[row] = tuple(sorted(above))
    return broader


LABELS = st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1)
CODES = st.sampled_from(["en", "ca", "es", "de"])


@st.composite
def vocabularies(draw: st.DrawFn) -> Vocabulary:
    """Any vocabulary: several facets that share concepts, several broader terms, labels in any script.

    A concept has the same labels in each facet, as SKOS has it.
    """
    keys = draw(
        st.lists(st.sampled_from(["objectTypes", "materials", "shapes", "a"]), min_size=1, unique=True)
    )
    names: dict[int, tuple[Mapping[str, str], Mapping[str, tuple[str, ...]], bool]] = {}
    facets = []
    for key in keys:
        graph = draw(acyclic(max_size=6).filter(bool))
        numbers = draw(st.permutations(range(9)))[: len(graph)]
        terms = []
        for row, (above, number) in enumerate(zip(graph, numbers, strict=True)):
            if number not in names:
                found = draw(st.dictionaries(CODES, st.lists(LABELS, min_size=1, unique=True, max_size=3)))
                labels = {code: found[code][0] for code in sorted(found, key="en ca es de".index)}
                others = {code: tuple(sorted(found[code][1:])) for code in sorted(found) if found[code][1:]}
                names[number] = labels, others, draw(st.booleans())
            labels, others, hidden = names[number]
            paths = draw(st.lists(LABELS, unique=True, max_size=2))
            terms.append(
                Term(
                    key, f"urn:test:{number}", row, labels, others, above,
                    hidden=hidden, paths=tuple(sorted(f"{path} {row}" for path in paths)),
                )
            )  # fmt: skip
        facets.append(Facet(key, {"en": key, "ca": f"{key} ca"}, terms))
    return Vocabulary("Test", "1", "Notice.", facets)


def same(one: Vocabulary, other: Vocabulary) -> bool:
    """Tell whether two vocabularies are equal in everything."""
    assert (one.name, one.version, one.attribution) == (other.name, other.version, other.attribution)
    assert list(one.facets) == list(other.facets)
    for key in one.facets:
        assert dict(one[key].labels) == dict(other[key].labels)
        for here, there in zip(one[key].terms, other[key].terms, strict=True):
            assert here == there
    return one.fingerprint == other.fingerprint

"""Terms, facets and vocabularies: labels, rows, ancestors, routes, fingerprint."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from assistant.vocabulary import Facet, Term, UnknownTermError, Vocabulary, VocabularyError
from tests.vocabulary.made import DIAMOND, acyclic, facet_of


def term(**labels: str) -> Term:
    return Term("materials", "urn:test:1", 0, labels)


def test_a_missing_label_falls_back_to_english_catalan_spanish_any_and_the_uri() -> None:
    assert term(en="wood", ca="fusta").label("ca") == "fusta"
    assert term(en="wood", ca="fusta").label("es") == "wood"
    assert term(es="madera", ca="fusta").label("de") == "fusta"
    assert term(de="Holz").label("en") == "Holz"
    assert term().label() == "urn:test:1"


@pytest.mark.parametrize(
    ("label", "without", "qualifier"),
    [
        ("chairs (furniture forms)", "chairs", "furniture forms"),
        ("chairs", "chairs", None),
        ("Bakelite (TM)", "Bakelite (TM)", None),
        ("(unknown)", "(unknown)", None),
    ],
)
def test_the_qualifier_is_the_bracket_at_the_end(label: str, without: str, qualifier: str | None) -> None:
    assert term(en=label).qualifier() == qualifier
    assert term(en=label).label_without_qualifier() == without


def test_a_term_may_have_several_broader_terms() -> None:
    assert DIAMOND.roots == (0,)
    assert DIAMOND.terms[0].narrower == (1, 2, 4)
    assert DIAMOND.ancestors(3) == (1, 2, 0)
    assert DIAMOND.ancestors(4) == (0, 3, 1, 2)
    assert DIAMOND.descendants(1) == (3, 4)
    assert DIAMOND.routes(3) == ((0, 1, 3), (0, 2, 3))
    assert DIAMOND.path_label(3) == "term 0 > term 1 > term 3"


def test_depth_is_the_shortest_way_up() -> None:
    assert DIAMOND.depth.tolist() == [0, 1, 1, 2, 1]
    assert DIAMOND.depth.dtype == np.int16


def test_a_row_is_found_by_uri_and_an_unknown_uri_is_named() -> None:
    assert DIAMOND.row("urn:test:materials:3") == 3
    with pytest.raises(UnknownTermError, match="no term urn:nowhere"):
        DIAMOND.row("urn:nowhere")


def test_many_ways_up_do_not_hold_up_the_label_of_one() -> None:
    # 60 layers of two terms, each below both of the layer above: 2**60 routes.
    layers: list[tuple[int, ...]] = [(), ()]
    for layer in range(1, 60):
        layers += [(2 * layer - 2, 2 * layer - 1)] * 2
    facet = facet_of(layers)
    assert facet.path_label(119).count(" > ") == 59
    assert facet.closure[119].sum() == 119


def test_a_long_chain_is_no_trouble() -> None:
    facet = facet_of([(row - 1,) if row else () for row in range(3000)])
    assert facet.routes(2999) == (tuple(range(3000)),)
    assert facet.terms[2999].depth == 2999


@pytest.mark.parametrize("broader", [[(0,)], [(1,), (0,)], [(), (3,), (1,), (2,)]])
def test_a_circle_is_refused(broader: list[tuple[int, ...]]) -> None:
    with pytest.raises(VocabularyError, match="circle"):
        facet_of(broader)


def test_a_uri_twice_a_wrong_row_and_a_missing_broader_term_are_refused() -> None:
    one = Term("a", "urn:1", 0, {})
    with pytest.raises(VocabularyError, match="twice"):
        Facet("a", {}, [one, replace(one, row=1)])
    with pytest.raises(VocabularyError, match="row 0"):
        Facet("a", {}, [replace(one, row=1)])
    with pytest.raises(VocabularyError, match="not there"):
        Facet("a", {}, [replace(one, broader=(7,))])


@given(acyclic())
def test_closure_is_reflexive_transitive_and_agrees_with_ancestors(broader: list[tuple[int, ...]]) -> None:
    facet = facet_of(broader)
    closure = facet.closure
    assert closure.dtype == np.bool_
    assert closure.shape == (len(broader), len(broader))
    assert closure.diagonal().all()
    reach = closure.astype(int)
    assert ((reach @ reach > 0) == closure).all()
    for row, above in enumerate(broader):
        assert closure[row, list(above)].all()
        assert set(np.flatnonzero(closure[row])) == {row, *facet.ancestors(row)}
        assert set(np.flatnonzero(closure[:, row])) == {row, *facet.descendants(row)}


@given(acyclic(max_size=7))
def test_routes_go_from_a_root_to_the_term_link_by_link(broader: list[tuple[int, ...]]) -> None:
    facet = facet_of(broader)
    for row in range(len(broader)):
        routes = facet.routes(row)
        assert len(set(routes)) == len(routes) >= 1
        assert min(map(len, routes)) - 1 == facet.depth[row]
        for route in routes:
            assert route[0] in facet.roots
            assert route[-1] == row
            assert all(wide in broader[narrow] for wide, narrow in pairwise(route))


def test_labels_leave_the_fingerprint_alone_and_links_and_rows_do_not() -> None:
    def fingerprint(facet: Facet) -> str:
        return Vocabulary("any", "1", "", [facet]).fingerprint

    plain = facet_of([(), (), (0,)])
    renamed = Facet("materials", {"en": "x"}, [replace(each, labels={"en": "y"}) for each in plain.terms])
    assert fingerprint(renamed) == fingerprint(plain)
    assert fingerprint(facet_of([(), (), (1,)])) != fingerprint(plain)
    assert fingerprint(facet_of([(), (), (0, 1)])) != fingerprint(plain)
    assert fingerprint(facet_of([(), (), (0,)], key="subjects")) != fingerprint(plain)


def test_an_unknown_facet_is_named_with_those_there_are() -> None:
    with pytest.raises(VocabularyError, match=r"no facet “shapes”.*it has materials"):
        Vocabulary("Test", "1", "", [DIAMOND])["shapes"]

"""A museum's own terms: they come after the base's rows, and nothing of the base moves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary import Vocabulary, VocabularyError, load_default
from assistant.vocabulary.extension import LOCAL, Addition, extend, is_local, new_uri, sift
from tests.vocabulary.made import acyclic, facet_of

BASE = Vocabulary("Test", "1", "", [facet_of([(), (0,), (0,)]), facet_of([()], "subjects")])


def base_uri(row: int) -> str:
    return BASE["materials"].terms[row].uri


def local(name: str, *broader: str) -> Addition:
    return Addition("materials", new_uri("materials", name), {"en": name}, broader)


@st.composite
def additions(draw: st.DrawFn) -> list[Addition]:
    """Terms under each other and under the base's, in any order, several broader ones each."""
    graph = draw(acyclic(8))
    uris = [f"{LOCAL}materials:{row}" for row in range(len(graph))]
    made = []
    for row, above in enumerate(graph):
        below = draw(st.sets(st.sampled_from([0, 1, 2]), max_size=2))
        broader = (*(uris[each] for each in above), *(base_uri(each) for each in sorted(below)))
        made.append(Addition("materials", uris[row], {"en": f"own {row}"}, broader))
    return draw(st.permutations(made))


@given(additions())
def test_base_rows_stay_and_additions_follow_in_the_order_given(wanted: list[Addition]) -> None:
    facet, before = extend(BASE, wanted)["materials"], BASE["materials"]
    for old, new in zip(before.terms, facet.terms, strict=False):
        assert (old.uri, old.row, old.broader, old.labels) == (new.uri, new.row, new.broader, new.labels)
    assert [term.uri for term in facet.terms[len(before) :]] == [each.uri for each in wanted]


@given(additions())
def test_each_addition_stands_under_what_it_was_put_under(wanted: list[Addition]) -> None:
    facet = extend(BASE, wanted)["materials"]
    for each in wanted:
        term = facet.term(each.uri)
        assert {facet.terms[row].uri for row in term.broader} == set(each.broader)
        for row in term.broader:
            assert term.row in facet.terms[row].narrower


@given(additions())
def test_what_is_broader_among_base_terms_stays_so(wanted: list[Addition]) -> None:
    size = len(BASE["materials"])
    assert np.array_equal(extend(BASE, wanted)["materials"].closure[:size, :size], BASE["materials"].closure)


@given(additions(), st.data())
def test_sifting_keeps_exactly_what_can_be_added(wanted: list[Addition], data: st.DataObject) -> None:
    """Some terms are taken out: what stood under them goes too, and the rest can be added."""
    gone = data.draw(st.sets(st.sampled_from([each.uri for each in wanted]))) if wanted else set()
    left = [each for each in wanted if each.uri not in gone]
    fitting = sift(BASE, left, {})
    assert len(fitting.additions) + len(fitting.problems) == len(left)
    extend(BASE, fitting.additions)
    if fitting.problems:
        with pytest.raises(VocabularyError):
            extend(BASE, left)


def test_facets_that_nothing_is_said_about_are_the_same_objects() -> None:
    assert extend(BASE) is BASE
    assert extend(BASE, [local("lacquer")])["subjects"] is BASE["subjects"]


def test_another_label_is_shown_and_the_old_one_goes_on_to_be_found() -> None:
    ours = load_default()
    bronze = ours.search("bronze", facet="materials")[0].row
    uri = ours["materials"].terms[bronze].uri
    renamed = extend(ours, labels={("materials", uri): {"en": "statuary metal"}})
    term = renamed["materials"].term(uri)
    assert term.label("en") == "statuary metal"
    assert term.label("ca") == ours["materials"].term(uri).label("ca")
    assert [hit.row for hit in renamed.search("statuary metal")][:1] == [bronze]
    assert bronze in [hit.row for hit in renamed.search("bronze", facet="materials")]
    assert renamed.fingerprint == ours.fingerprint


def test_an_added_term_can_have_its_own_label_changed_too() -> None:
    lacquer = local("lacquer")
    made = extend(BASE, [lacquer], {("materials", lacquer.uri): {"ca": "laca"}})
    assert made["materials"].term(lacquer.uri).labels == {"en": "lacquer", "ca": "laca"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (Addition("colours", f"{LOCAL}c:red", {"en": "red"}), "no such facet"),
        (Addition("materials", "lacquer", {"en": "lacquer"}), "not the URI of a term"),
        (Addition("materials", "urn:x y", {"en": "lacquer"}), "not the URI of a term"),
        (Addition("materials", f"{LOCAL}m:a", {}), "without a label"),
        (Addition("materials", f"{LOCAL}m:a", {"en": "  "}), "without a label"),
        (Addition("materials", base_uri(1), {"en": "again"}), "in materials already"),
        (local("lacquer", "urn:nowhere"), "its broader term urn:nowhere is not there"),
        (local("lacquer", new_uri("materials", "lacquer")), "stand under it themselves"),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence(wrong: Addition, said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        extend(BASE, [wrong])


def test_the_same_term_twice_and_a_circle_are_refused() -> None:
    with pytest.raises(VocabularyError, match="twice"):
        extend(BASE, [local("lacquer"), local("lacquer")])
    one, other = (new_uri("materials", name) for name in ("one", "other"))
    with pytest.raises(VocabularyError, match="stand under it themselves"):
        extend(BASE, [local("one", other), local("other", one)])


def test_labels_need_a_term_and_words() -> None:
    with pytest.raises(VocabularyError, match="no term urn:x"):
        extend(BASE, labels={("materials", "urn:x"): {"en": "x"}})
    with pytest.raises(VocabularyError, match="empty label"):
        extend(BASE, labels={("materials", base_uri(0)): {"en": ""}})


def test_a_local_uri_can_be_read_and_is_not_given_twice() -> None:
    first = new_uri("materials", "Laca xinesa (Maque)")
    assert first == "urn:glam-assistant:local:materials:laca-xinesa-maque"
    assert is_local(first)
    assert new_uri("materials", "laca xinesa, maque", {first}) == f"{first}-2"
    assert new_uri("materials", "漆") == f"{LOCAL}materials:term"

"""Finding terms: accents and case do not matter, the best comes first."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary import Facet, Term, Vocabulary, load_default
from assistant.vocabulary.search import fold


def vocabulary(*names: str, hidden: tuple[str, ...] = ()) -> Vocabulary:
    terms = [
        Term("materials", f"urn:{name}", row, {"en": name}, hidden=name in hidden)
        for row, name in enumerate((*names, *hidden))
    ]
    return Vocabulary("Test", "1", "", [Facet("materials", {"en": "Materials"}, terms)])


def found(text: str, *names: str, **options: object) -> list[str]:
    return [hit.label for hit in vocabulary(*names).search(text, **options)]  # type: ignore[arg-type]


def test_a_whole_name_then_beginnings_then_words_then_the_middle_of_words() -> None:
    names = ("unpaper", "rice paper", "paper money", "wallpaper", "paper", "ink papering")
    assert found("paper", *names) == [
        "paper",
        "paper money",
        "rice paper",
        "ink papering",
        "unpaper",
        "wallpaper",
    ]


def test_a_name_without_its_qualifier_is_the_whole_name() -> None:
    assert found("chairs", "chairs and tables", "chairs (furniture forms)") == [
        "chairs (furniture forms)", "chairs and tables",
    ]  # fmt: skip


def test_every_word_counts_in_any_order() -> None:
    assert found("oil paint", "oil paintings", "paintings in oil", "oil", "paint") == [
        "oil paintings", "paintings in oil",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "   ", "?!", "·"])
def test_no_words_find_nothing(text: str) -> None:
    assert found(text, "paper") == []


@pytest.mark.parametrize(
    "text", ["cel·luloide", "celluloide", "CEL·LULOIDE", "cel\u00b7luloide", "ce\u0140luloide"]
)
def test_the_catalan_double_l_is_found_with_and_without_its_dot(text: str) -> None:
    assert found(text, "cel·luloide") == ["cel·luloide"]


def test_all_languages_and_alternative_labels_are_searched_and_a_term_is_found_once() -> None:
    term = Term("materials", "urn:1", 0, {"en": "silk", "ca": "seda"}, {"en": ("raw silk",)})
    silk = Vocabulary("Test", "1", "", [Facet("materials", {}, [term])])
    assert [(hit.label, hit.language) for hit in silk.search("seda")] == [("seda", "ca")]
    assert [hit.label for hit in silk.search("raw")] == ["raw silk"]
    assert [hit.label for hit in silk.search("silk")] == ["silk"]
    assert silk.search("seda", language="en") == []


def test_hidden_terms_are_never_found() -> None:
    assert vocabulary("paper", hidden=("paperweight",)).search("paperweight") == []


def test_the_facet_and_the_limit_are_kept() -> None:
    ours = load_default()
    assert {hit.facet for hit in ours.search("paper", facet="materials")} == {"materials"}
    assert len(ours.search("a", limit=7)) == 7


LATIN = st.text(st.characters(codec="latin-1", categories=["L", "N"]), min_size=1, max_size=8)


@given(LATIN)
def test_folding_forgets_accents_and_case(text: str) -> None:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    assert fold(text) == fold(bare) == fold(text.upper().lower()) == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.data())
def test_each_term_that_ships_is_found_by_its_label_without_accents_in_any_case(data: st.DataObject) -> None:
    ours = load_default()
    facet = ours[data.draw(st.sampled_from(list(ours.facets)))]
    term = data.draw(st.sampled_from([term for term in facet.terms if not term.hidden]))
    code = data.draw(st.sampled_from(sorted(term.labels)))
    decomposed = unicodedata.normalize("NFD", term.labels[code])
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    text = data.draw(st.sampled_from([bare, bare.upper(), bare.title(), decomposed]))
    assert term.row in [hit.row for hit in ours.search(text, facet=facet.key)]


def test_changed_labels_belong_to_another_vocabulary() -> None:
    first = vocabulary("paper")
    assert first.search("paper")
    terms = [replace(term, labels={"en": "card"}) for term in first["materials"].terms]
    second = Vocabulary("Test", "1", "", [Facet("materials", {}, terms)])
    assert second.search("paper") == []
    assert second.search("card")

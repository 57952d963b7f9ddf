"""What a museum adds to the vocabulary for one catalogue: kept, undone, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, CatalogueError, Change, Suggestion, Verdict
from assistant.vocabulary import load_default
from assistant.vocabulary.extension import Addition, new_uri

BASE = load_default()
METAL = BASE["materials"].terms[BASE.search("metal", facet="materials")[0].row]
INRO = Addition("objectTypes", "http://vocab.getty.edu/aat/300264089", {"en": "inro"})
LACQUER = Addition("materials", new_uri("materials", "maque"), {"en": "maque", "ca": "laca"}, (METAL.uri,))


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "one.jpg"
    path.write_bytes(b"one")
    return path


def labels(catalogue: Catalogue, facet: str = "materials") -> list[str]:
    extended = catalogue.own_terms.vocabulary(BASE)[facet]
    return [term.label("en") for term in extended.terms[len(BASE[facet]) :]]


def test_an_added_term_is_a_tag_at_once_and_both_go_with_one_undo(
    catalogue: Catalogue, picture: Path
) -> None:
    [one] = catalogue.add_files([picture]).new
    row = catalogue.picture(one)
    change = Change("materials", LACQUER.uri, Verdict.ADDED, "maque")
    step = catalogue.own_terms.add(LACQUER, name="Add maque", tag=(row.object_id, change, one))
    assert step.object_ids == (row.object_id,)
    assert labels(catalogue) == ["maque"]
    assert [each.uri for each in catalogue.decisions(row.object_id)] == [LACQUER.uri]
    catalogue.undo()
    assert labels(catalogue) == []
    assert catalogue.decisions(row.object_id) == []
    catalogue.redo()
    assert labels(catalogue) == ["maque"]
    assert [each.uri for each in catalogue.decisions(row.object_id)] == [LACQUER.uri]


def test_terms_keep_the_order_in_which_they_were_added(catalogue: Catalogue) -> None:
    for name in ("zinc white", "alabaster dust", "maque"):
        catalogue.own_terms.add(
            Addition("materials", new_uri("materials", name), {"en": name}), name=f"Add {name}"
        )
    assert labels(catalogue) == ["zinc white", "alabaster dust", "maque"]


def test_another_connection_reads_the_same_terms(catalogue: Catalogue) -> None:
    catalogue.own_terms.add(INRO, name="Add inro")
    catalogue.own_terms.call("materials", METAL.uri, {"en": "metals"}, name="Call it metals")
    with Catalogue.open(catalogue.path, create=False) as other:
        assert labels(other, "objectTypes") == ["inro"]
        assert other.own_terms.vocabulary(BASE)["materials"].term(METAL.uri).label("en") == "metals"
        assert other.own_terms.rows() == catalogue.own_terms.rows()


def test_a_label_is_taken_back_with_an_empty_one(catalogue: Catalogue) -> None:
    catalogue.own_terms.call("materials", METAL.uri, {"en": "metals"}, name="Call it metals")
    catalogue.own_terms.call("materials", METAL.uri, {}, name="Call it metal again")
    assert catalogue.own_terms.vocabulary(BASE) is BASE


def test_a_term_that_is_never_suggested_is_not_accepted_over_a_line(
    catalogue: Catalogue, picture: Path
) -> None:
    [one] = catalogue.add_files([picture]).new
    wood = BASE["materials"].terms[BASE.search("wood", facet="materials")[0].row]
    run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
    suggested = [Suggestion("materials", METAL.uri, 0.9, 1), Suggestion("materials", wood.uri, 0.8, 2)]
    catalogue.record_suggestions(run, one, {"materials": suggested})
    catalogue.own_terms.suggest_never("materials", METAL.uri, True, name="Never suggest metal")
    assert catalogue.own_terms.never() == {("materials", METAL.uri)}
    catalogue.accept_above([one], {"materials": 0.5}, name="Accept", vocabulary=BASE)
    assert [each.uri for each in catalogue.decisions(catalogue.picture(one).object_id)] == [wood.uri]
    catalogue.undo()
    catalogue.undo()
    assert catalogue.own_terms.never() == frozenset()
    catalogue.accept_above([one], {"materials": 0.5}, name="Accept", vocabulary=BASE)
    assert len(catalogue.decisions(catalogue.picture(one).object_id)) == 2


def test_what_does_not_fit_the_vocabulary_is_left_out(catalogue: Catalogue) -> None:
    below = Addition("materials", new_uri("materials", "below"), {"en": "below"}, (LACQUER.uri,))
    catalogue.own_terms.add(LACQUER, name="Add maque")
    catalogue.own_terms.add(below, name="Add below")
    catalogue.own_terms.remove("materials", LACQUER.uri, name="Take maque out")
    assert labels(catalogue) == []


def test_entries_in_an_unknown_shape_are_passed_over(catalogue: Catalogue) -> None:
    catalogue.own_terms.add(LACQUER, name="Add maque")
    for kind, value in (
        ("term", [1]),
        ("term", {"number": 1}),
        ("label", 3),
        ("term", {"labels": {"en": "x"}}),
    ):
        catalogue.choices.set(kind, f"materials urn:x:{kind}{value}".replace(" ", " "), value, name="odd")
    assert "maque" in labels(catalogue)


WISH = st.one_of(
    st.tuples(st.just("add"), st.sampled_from("abc")),
    st.tuples(st.just("never"), st.sampled_from("abc")),
    st.tuples(st.just("call"), st.sampled_from("xyz")),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(wishes=st.lists(WISH, min_size=1, max_size=6))
def test_undoing_everything_leaves_nothing_and_redoing_brings_it_back(catalogue: Catalogue, wishes) -> None:
    own = catalogue.own_terms
    before = own.rows()
    for what, name in wishes:
        if what == "add":
            own.add(Addition("materials", f"urn:glam-assistant:local:m:{name}", {"en": name}), name="add")
        elif what == "never":
            own.suggest_never("materials", f"urn:{name}", True, name="never")
        else:
            own.call("materials", METAL.uri, {"en": name}, name="call")
    after = own.rows()
    steps = 0
    while own.rows() != before and catalogue.undo() is not None:
        steps += 1
    assert own.rows() == before
    for _ in range(steps):
        catalogue.redo()
    assert own.rows() == after
    for _ in range(steps):
        catalogue.undo()


def test_another_window_does_not_write_over_a_term_of_the_same_uri(catalogue: Catalogue) -> None:
    catalogue.own_terms.add(LACQUER, name="Add maque")
    with Catalogue.open(catalogue.path, create=False) as other:
        alike = Addition("materials", LACQUER.uri, {"en": "Maque!"})
        with pytest.raises(CatalogueError, match="give the new term another name"):
            other.own_terms.add(alike, name="Add Maque!")
        assert other.own_terms.add(LACQUER, name="Add maque").id == 0  # the very same is there already
    assert labels(catalogue) == ["maque"]


def test_a_number_that_is_none_costs_its_entry_alone(catalogue: Catalogue) -> None:
    odd = {"number": float("inf"), "labels": {"en": "odd"}, "broader": [], "alternatives": {}}
    catalogue.choices.set("term", "materials urn:x:odd", odd, name="odd")
    catalogue.own_terms.add(LACQUER, name="Add maque")
    assert set(labels(catalogue)) == {"odd", "maque"}

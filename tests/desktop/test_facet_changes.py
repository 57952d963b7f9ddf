import pytest

from assistant.catalogue import Verdict
from assistant.desktop.terms import facet_changes
from assistant.desktop.terms.facet_state import FacetState
from tests.desktop.terms import FURNITURE, METAL, decide, make_vocabulary, row_of


@pytest.fixture
def vocabulary():
    return make_vocabulary()


@pytest.fixture
def state(vocabulary):
    state = FacetState(vocabulary["materials"])
    state.set_suggestions(METAL)
    state.set_decisions([])
    return state


def told(proposal):
    return proposal.name, [(change.label, change.verdict) for change in proposal.changes]


def test_accepting_a_suggestion(state):
    proposal = facet_changes.accept(state, row_of(state.facet, "bronze"), "en")
    assert told(proposal) == ("Accept “bronze”", [("bronze", Verdict.ACCEPTED)])


def test_accepting_what_was_not_suggested_adds_it(state):
    proposal = facet_changes.accept(state, row_of(state.facet, "enamel"), "en")
    assert told(proposal) == ("Add “enamel”", [("enamel", Verdict.ADDED)])


def test_the_name_speaks_the_persons_language_and_the_snapshot_english(state):
    proposal = facet_changes.accept(state, row_of(state.facet, "enamel"), "ca")
    assert told(proposal) == ("Add “esmalt”", [("enamel", Verdict.ADDED)])


def test_what_is_decided_already_needs_no_step(state):
    state.set_decisions([decide("materials", "bronze"), decide("materials", "iron", Verdict.REJECTED)])
    assert facet_changes.accept(state, row_of(state.facet, "bronze"), "en") is None
    assert facet_changes.reject(state, row_of(state.facet, "iron"), "en") is None
    assert facet_changes.take_back(state, row_of(state.facet, "metal"), "en") is None


def test_a_rejected_term_can_still_be_accepted(state):
    state.set_decisions([decide("materials", "bronze", Verdict.REJECTED)])
    proposal = facet_changes.accept(state, row_of(state.facet, "bronze"), "en")
    assert told(proposal) == ("Accept “bronze”", [("bronze", Verdict.ACCEPTED)])


def test_broader_instead_rejects_the_one_and_accepts_the_other(state):
    bronze, metal = row_of(state.facet, "bronze"), row_of(state.facet, "metal")
    proposal = facet_changes.broader_instead(state, bronze, metal, "en")
    assert told(proposal) == (
        "Broader “metal” for “bronze”",
        [("bronze", Verdict.REJECTED), ("metal", Verdict.ACCEPTED)],
    )


def test_broader_instead_keeps_a_broader_term_that_is_a_tag_already(state):
    state.set_decisions([decide("materials", "metal", Verdict.ADDED)])
    bronze, metal = row_of(state.facet, "bronze"), row_of(state.facet, "metal")
    proposal = facet_changes.broader_instead(state, bronze, metal, "en")
    assert [change.label for change in proposal.changes] == ["bronze"]


def test_over_the_line_is_one_step_for_all_facets(vocabulary, state):
    types = FacetState(vocabulary["objectTypes"])
    types.set_suggestions(FURNITURE)
    types.set_decisions([])
    proposal = facet_changes.over_the_line([types, state], "en")
    assert told(proposal) == (
        "Accept 2 terms over the line",
        [("chairs (furniture forms)", Verdict.ACCEPTED), ("bronze", Verdict.ACCEPTED)],
    )


def test_nothing_over_the_line_is_no_step(state):
    state.line = 0.95
    assert facet_changes.over_the_line([state], "en") is None

import pytest

from assistant.catalogue import Suggestion, Verdict
from assistant.desktop.terms.facet_state import FacetState, Standing
from tests.desktop.terms import FURNITURE, decide, make_vocabulary, row_of, suggest


@pytest.fixture
def facet():
    return make_vocabulary()["objectTypes"]


@pytest.fixture
def state(facet):
    state = FacetState(facet)
    state.set_suggestions(FURNITURE)
    state.set_decisions([])
    return state


def standing(state, name):
    return Standing(int(state.standing[row_of(state.facet, name)]))


def names(state, rows):
    return [state.facet.terms[row].label() for row in rows]


def test_a_broader_term_has_the_best_score_below_it(facet):
    state = FacetState(facet)
    state.set_suggestions(suggest("objectTypes", armchairs=0.7, benches=0.4))
    assert state.best[row_of(facet, "furniture")] == pytest.approx(0.7)
    assert names(state, [int(state.below[row_of(facet, "furniture")])]) == ["armchairs"]


def test_a_term_has_nothing_below_itself(state):
    assert state.below[row_of(state.facet, "armchairs")] == -1


def test_both_broader_terms_of_a_term_get_its_score(facet):
    state = FacetState(facet)
    state.set_suggestions(suggest("objectTypes", thrones=0.6))
    for name in ("seating", "religious objects"):
        assert state.best[row_of(facet, name)] == pytest.approx(0.6)


def test_terms_of_another_vocabulary_and_hidden_ones_are_passed_over(facet):
    state = FacetState(facet)
    foreign = Suggestion("objectTypes", "https://example.org/elsewhere", 0.9, 1)
    state.set_suggestions([foreign, *suggest("objectTypes", **{"*ELIMINAR": 0.8, "tables": 0.7})])
    assert names(state, state.suggestions) == ["tables"]


def test_an_accepted_term_implies_its_broader_terms(state):
    state.set_decisions([decide("objectTypes", "chairs (furniture forms)")])
    assert standing(state, "chairs (furniture forms)") == Standing.ACCEPTED
    assert standing(state, "seating") == standing(state, "furniture") == Standing.IMPLIED
    assert standing(state, "armchairs") == Standing.SUGGESTED


def test_a_rejected_term_rules_out_what_is_below_it(state):
    state.set_decisions([decide("objectTypes", "seating", Verdict.REJECTED)])
    assert standing(state, "armchairs") == Standing.RULED_OUT
    assert standing(state, "tables") == Standing.SUGGESTED
    assert names(state, state.open()) == ["furniture", "tables"]


def test_a_decision_outlives_its_suggestion(state):
    state.set_decisions([decide("objectTypes", "benches", Verdict.ADDED)])
    state.set_suggestions([])
    state.set_decisions(list(state.decisions.values()))
    assert standing(state, "benches") == Standing.ADDED


def test_over_the_line_is_the_most_precise_term_of_each_branch(state):
    assert names(state, state.over_the_line()) == ["chairs (furniture forms)"]


def test_over_the_line_leaves_decided_and_ruled_out_terms_alone(state):
    state.set_decisions([decide("objectTypes", "seating", Verdict.REJECTED)])
    assert names(state, state.over_the_line()) == ["furniture"]


def test_the_cursor_starts_at_the_most_precise_sure_term(state):
    assert names(state, [state.first_choice()]) == ["chairs (furniture forms)"]


def test_without_a_sure_term_the_cursor_starts_at_the_best(state):
    state.line = 0.99
    assert names(state, [state.first_choice()]) == ["furniture"]


def test_without_suggestions_there_is_no_first_choice(facet):
    assert FacetState(facet).first_choice() is None


def test_a_term_the_person_found_alone_is_added_not_accepted(state):
    assert state.verdict_for(row_of(state.facet, "tables")) is Verdict.ACCEPTED
    assert state.verdict_for(row_of(state.facet, "benches")) is Verdict.ADDED


def test_only_ten_terms_are_strong(facet):
    state = FacetState(facet)
    state.set_suggestions(suggest("objectTypes", **{f"other {n:02d}": 1 - n / 20 for n in range(1, 13)}))
    assert state.strong().sum() == 10

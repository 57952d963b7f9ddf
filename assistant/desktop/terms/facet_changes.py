"""What a key means for the catalogue: the changes it asks for, under the name they have in the undo list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.catalogue import Change, Verdict
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.desktop.terms.facet_state import FacetState

_HAS = (Verdict.ACCEPTED, Verdict.ADDED)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One undo step to be: its name, as the menu shows it, and its changes."""

    name: str
    changes: list[Change]


def change(state: FacetState, row: int, verdict: Verdict | None) -> Change:
    """One change, with the English label that the decision keeps as a snapshot."""
    term = state.facet.terms[row]
    return Change(state.facet.key, term.uri, verdict, term.label("en"))


def accept(state: FacetState, row: int, language: str) -> Proposal | None:
    """Accept a suggestion, or add a term that was not suggested; None where the object has it already."""
    decision = state.decisions.get(row)
    if decision is not None and decision.verdict in _HAS:
        return None
    verdict = state.verdict_for(row)
    label = state.facet.terms[row].label(language)
    accepted = verdict is Verdict.ACCEPTED
    name = tr("Accept “{term}”", term=label) if accepted else tr("Add “{term}”", term=label)
    return Proposal(name, [change(state, row, verdict)])


def reject(state: FacetState, row: int, language: str) -> Proposal | None:
    """Reject a term; None where it is rejected already."""
    decision = state.decisions.get(row)
    if decision is not None and decision.verdict is Verdict.REJECTED:
        return None
    label = state.facet.terms[row].label(language)
    return Proposal(tr("Reject “{term}”", term=label), [change(state, row, Verdict.REJECTED)])


def take_back(state: FacetState, row: int, language: str) -> Proposal | None:
    """Make a term undecided again; None where nothing was decided."""
    if row not in state.decisions:
        return None
    label = state.facet.terms[row].label(language)
    return Proposal(tr("Take back “{term}”", term=label), [change(state, row, None)])


def broader_instead(state: FacetState, row: int, broader: int, language: str) -> Proposal:
    """Reject a too precise term and take the broader one in its place, in one step."""
    changes = [change(state, row, Verdict.REJECTED)]
    decision = state.decisions.get(broader)
    if decision is None or decision.verdict not in _HAS:
        changes.append(change(state, broader, state.verdict_for(broader)))
    broad, narrow = (state.facet.terms[each].label(language) for each in (broader, row))
    return Proposal(tr("Broader “{broad}” for “{narrow}”", broad=broad, narrow=narrow), changes)


def over_the_line(states: Iterable[FacetState], language: str) -> Proposal | None:
    """Accept whatever is undecided over the line in these facets; None where nothing is."""
    found = [(state, row) for state in states for row in state.over_the_line()]
    if not found:
        return None
    changes = [change(state, row, Verdict.ACCEPTED) for state, row in found]
    if len(found) == 1:
        state, row = found[0]
        return Proposal(tr("Accept “{term}”", term=state.facet.terms[row].label(language)), changes)
    return Proposal(tr("Accept %Ln term(s) over the line", "", len(found)), changes)


def drop_implied(states: Iterable[FacetState], language: str) -> Proposal | None:
    """Take back the tags that a more precise tag implies; None where there are none."""
    found = [(state, row) for state in states for row in state.implied_tags()]
    if not found:
        return None
    changes = [change(state, row, None) for state, row in found]
    if len(found) == 1:
        state, row = found[0]
        return Proposal(tr("Drop “{term}”", term=state.facet.terms[row].label(language)), changes)
    return Proposal(tr("Drop %Ln implied tag(s)", "", len(found)), changes)

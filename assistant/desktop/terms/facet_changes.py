"""What a key means for the catalogue: the changes it asks for, under the name they have in the undo list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.catalogue import Change, Verdict

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
    word = "Accept" if verdict is Verdict.ACCEPTED else "Add"
    label = state.facet.terms[row].label(language)
    return Proposal(f"{word} “{label}”", [change(state, row, verdict)])


def reject(state: FacetState, row: int, language: str) -> Proposal | None:
    """Reject a term; None where it is rejected already."""
    decision = state.decisions.get(row)
    if decision is not None and decision.verdict is Verdict.REJECTED:
        return None
    label = state.facet.terms[row].label(language)
    return Proposal(f"Reject “{label}”", [change(state, row, Verdict.REJECTED)])


def take_back(state: FacetState, row: int, language: str) -> Proposal | None:
    """Make a term undecided again; None where nothing was decided."""
    if row not in state.decisions:
        return None
    label = state.facet.terms[row].label(language)
    return Proposal(f"Take back “{label}”", [change(state, row, None)])


def broader_instead(state: FacetState, row: int, broader: int, language: str) -> Proposal:
    """Reject a too precise term and take the broader one in its place, in one step."""
    changes = [change(state, row, Verdict.REJECTED)]
    decision = state.decisions.get(broader)
    if decision is None or decision.verdict not in _HAS:
        changes.append(change(state, broader, state.verdict_for(broader)))
    terms = state.facet.terms
    return Proposal(f"Broader “{terms[broader].label(language)}” for “{terms[row].label(language)}”", changes)


def over_the_line(states: Iterable[FacetState], language: str) -> Proposal | None:
    """Accept whatever is undecided over the line in these facets; None where nothing is."""
    found = [(state, row) for state in states for row in state.over_the_line()]
    if not found:
        return None
    changes = [change(state, row, Verdict.ACCEPTED) for state, row in found]
    if len(found) == 1:
        state, row = found[0]
        return Proposal(f"Accept “{state.facet.terms[row].label(language)}”", changes)
    return Proposal(f"Accept {len(found)} terms over the line", changes)

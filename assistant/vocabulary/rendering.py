"""A facet drawn as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.vocabulary.terms import Facet


def tree_lines(facet: Facet, language: str = "en") -> Iterator[str]:
    """Yield the facet's tree, a term per line; a term stands under each of its broader terms.

    Hidden terms are left out, with what is below them.
    """
    yield _heading(facet, language)
    waiting = _branches(facet, facet.roots, "")
    while waiting:
        row, before, last = waiting.pop()
        term = facet.terms[row]
        yield f"{before}{'└── ' if last else '├── '}{term.label(language)}  <{term.uri}>"
        waiting += _branches(facet, term.narrower, before + ("    " if last else "│   "))


def _branches(facet: Facet, rows: Sequence[int], before: str) -> list[tuple[int, str, bool]]:
    """Return (row, what stands before it, whether it is the last one) of each that is shown, last first."""
    shown = [row for row in rows if not facet.terms[row].hidden]
    return [(row, before, row == shown[-1]) for row in reversed(shown)]


def _heading(facet: Facet, language: str) -> str:
    hidden = sum(term.hidden for term in facet.terms)
    shown = len(facet.terms) - hidden
    return f"{facet.label(language)}: {shown:,} terms" + (f" ({hidden} hidden)" if hidden else "")

"""A facet drawn as text."""

from __future__ import annotations

from collections.abc import Iterator

from anytree import Node, RenderTree

from assistant.vocabulary.terms import Facet


def tree_lines(facet: Facet, language: str = "en") -> Iterator[str]:
    """Yield the facet's tree, a term per line; a term stands under each of its broader terms.

    Hidden terms are left out, with what is below them.
    """
    top = Node(_heading(facet, language))
    waiting = [(row, top) for row in reversed(facet.roots)]
    while waiting:
        row, above = waiting.pop()
        term = facet.terms[row]
        if not term.hidden:
            node = Node(f"{term.label(language)}  <{term.uri}>", parent=above)
            waiting.extend((below, node) for below in reversed(term.narrower))
    for line in RenderTree(top):
        yield f"{line.pre}{line.node.name}"


def _heading(facet: Facet, language: str) -> str:
    hidden = sum(term.hidden for term in facet.terms)
    shown = len(facet.terms) - hidden
    return f"{facet.label(language)}: {shown:,} terms" + (f" ({hidden} hidden)" if hidden else "")

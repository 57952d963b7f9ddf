"""What the vocabulary and the settings know, and the catalogue needs to be told to find pictures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

DEFAULT_LINE = 0.5


def _itself(facet: str, uri: str) -> Collection[str]:
    return (uri,)


def _none(word: str) -> Iterable[tuple[str, str]]:
    return ()


@dataclass(frozen=True)
class Lookup:
    """The catalogue keeps terms by facet and URI; how they hang together it asks here.

    ``narrower`` and ``broader`` return the URIs of a term's narrower and broader terms, itself included, at
    any distance. ``named`` returns the terms with a name that holds a word, in any language. ``lines`` is
    the line of each facet. ``kinds`` are the terms by which pictures are grouped, (facet, URI) -> place in
    the order of groups and depth in the tree.
    """

    narrower: Callable[[str, str], Collection[str]] = _itself
    broader: Callable[[str, str], Collection[str]] = _itself
    named: Callable[[str], Iterable[tuple[str, str]]] = _none
    lines: Mapping[str, float] = field(default_factory=dict)
    kinds: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def line(self, facet: str) -> float:
        """Return the score from which suggestions of ``facet`` are over the line."""
        return self.lines.get(facet, DEFAULT_LINE)

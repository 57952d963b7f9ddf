"""A vocabulary with terms and labels of a museum's own. The rows of the base never change.

Models are made for the base: their scores are aligned with its rows, and suggestions are kept by URI. So
whatever a museum adds comes after the base's rows, and what it renames keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.vocabulary.search import fold
from assistant.vocabulary.terms import Facet, Term, Vocabulary, VocabularyError

LOCAL = "urn:glam-assistant:local:"
"""Begins the URIs of terms that a museum made up itself."""

Labels = Mapping[tuple[str, str], Mapping[str, str]]
"""(facet, URI) -> language -> the label a museum uses in the place of the vocabulary's."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A term to add to a facet: one of the AAT under its own URI, or a local one (see :func:`new_uri`).

    ``broader``: URIs of terms of the facet, base or added ones; none makes it a top term.
    """

    facet: str
    uri: str
    labels: Mapping[str, str]
    broader: tuple[str, ...] = ()
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """A label to call it by in a sentence."""
        return self.labels.get("en") or next(iter(self.labels.values()), self.uri)


@dataclass(frozen=True, slots=True)
class Sifted:
    """What of a museum's wishes fits the base, and a sentence about each that does not."""

    additions: tuple[Addition, ...]
    labels: dict[tuple[str, str], Mapping[str, str]]
    problems: tuple[str, ...]


def is_local(uri: str) -> bool:
    """Tell whether a term was made up by a museum."""
    return uri.startswith(LOCAL)


def new_uri(facet: str, label: str, taken: Collection[str] = ()) -> str:
    """Return a URI for a local term: readable, the same for the same label, unlike those ``taken``."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(label)).strip("-") or "term"
    uri = f"{LOCAL}{facet}:{slug}"
    number = 2
    while uri in taken:
        uri, number = f"{LOCAL}{facet}:{slug}-{number}", number + 1
    return uri


def extend(base: Vocabulary, additions: Iterable[Addition] = (), labels: Labels | None = None) -> Vocabulary:
    """Return ``base`` with terms appended to its facets and other labels for some terms.

    Base terms keep row, URI and broader terms; added ones get the rows after them, in the order given. A
    replaced label goes on to be found as an alternative one. A facet that nothing is said about is the
    very same object, and with nothing at all to do ``base`` itself is returned.

    Raises VocabularyError, one sentence about what does not fit (see :func:`sift`).
    """
    additions, labels = tuple(additions), dict(labels or {})
    fitting = sift(base, additions, labels)
    if fitting.problems:
        raise VocabularyError(fitting.problems[0])
    touched = {each.facet for each in additions} | {facet for facet, _ in labels}
    if not touched:
        return base
    facets = [
        _extended(facet, [each for each in additions if each.facet == key], labels)
        if key in touched
        else facet
        for key, facet in base.facets.items()
    ]
    return Vocabulary(base.name, base.version, base.attribution, facets)


def sift(base: Vocabulary, additions: Sequence[Addition], labels: Labels) -> Sifted:
    """Part what fits the base from what does not: a catalogue may have been made with another vocabulary.

    An addition needs a facet of the base, a URI that it does not have, a label, and broader terms that
    are there, none of them below itself. A label needs a term and words.
    """
    problems: list[str] = []
    waiting: list[Addition] = []
    seen: set[tuple[str, str]] = set()
    for each in additions:
        fault = _fault(base, each, seen)
        if fault:
            problems.append(fault)
        else:
            seen.add((each.facet, each.uri))
            waiting.append(each)
    placed = _placed(base, waiting)
    problems += [_unplaced(base, seen, each) for each in waiting if (each.facet, each.uri) not in placed]
    kept = tuple(each for each in additions if (each.facet, each.uri) in placed)
    fitting: dict[tuple[str, str], Mapping[str, str]] = {}
    for (facet, uri), names in labels.items():
        known = (facet, uri) in placed or (facet in base.facets and base[facet].has(uri))
        if not known:
            problems.append(f"There is no term {uri} in {facet} to be called otherwise.")
        elif not names or not all(name.strip() for name in names.values()):
            problems.append(f"The term {uri} in {facet} cannot have an empty label.")
        else:
            fitting[facet, uri] = names
    return Sifted(kept, fitting, tuple(problems))


def _fault(base: Vocabulary, addition: Addition, seen: Collection[tuple[str, str]]) -> str:
    """Say what is wrong with an addition by itself; "" for nothing."""
    name, facet = addition.name, addition.facet
    if facet not in base.facets:
        return f"“{name}” cannot be added to {facet}: the vocabulary has no such facet."
    if not re.fullmatch(r"(https?://|urn:)\S+", addition.uri):
        return f"“{name}” cannot be added: {addition.uri!r} is not the URI of a term."
    if not addition.labels or not all(label.strip() for label in addition.labels.values()):
        return f"The term {addition.uri} cannot be added to {facet} without a label."
    if base[facet].has(addition.uri):
        return f"“{name}” is in {facet} already ({addition.uri})."
    if (facet, addition.uri) in seen:
        return f"“{name}” was added to {facet} twice ({addition.uri})."
    return ""


def _placed(base: Vocabulary, additions: Sequence[Addition]) -> set[tuple[str, str]]:
    """Return (facet, URI) of the additions whose broader terms are in the base or placed themselves."""
    lacking: dict[tuple[str, str], set[str]] = {}
    below: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for each in additions:
        key = each.facet, each.uri
        lacking[key] = {uri for uri in each.broader if not base[each.facet].has(uri)}
        for uri in lacking[key]:
            below.setdefault((each.facet, uri), []).append(key)
    ready = [key for key, uris in lacking.items() if not uris]
    for facet, uri in ready:  # it grows while it is gone through
        for key in below.get((facet, uri), ()):
            lacking[key].discard(uri)
            if not lacking[key]:
                ready.append(key)
    return set(ready)


def _unplaced(base: Vocabulary, seen: Collection[tuple[str, str]], addition: Addition) -> str:
    facet = base[addition.facet]
    for uri in addition.broader:
        if not facet.has(uri) and (addition.facet, uri) not in seen:
            return f"“{addition.name}” has no place in {addition.facet}: its broader term {uri} is not there."
    return (
        f"“{addition.name}” has no place in {addition.facet}: the terms it stands under are not placed, "
        "or stand under it themselves."
    )


def _extended(facet: Facet, additions: Sequence[Addition], labels: Labels) -> Facet:
    rows = {term.uri: term.row for term in facet.terms}
    rows |= {each.uri: row for row, each in enumerate(additions, start=len(facet.terms))}
    terms = [*facet.terms]
    for row, each in enumerate(additions, start=len(terms)):
        broader = tuple(sorted({rows[uri] for uri in each.broader}))
        terms.append(Term(facet.key, each.uri, row, dict(each.labels), dict(each.alternatives), broader))
    for row, term in enumerate(terms):
        if names := labels.get((facet.key, term.uri)):
            terms[row] = _renamed(term, names)
    return Facet(facet.key, facet.labels, terms)


def _renamed(term: Term, names: Mapping[str, str]) -> Term:
    alternatives = dict(term.alternatives)
    for code, name in names.items():
        others = [term.labels[code]] if code in term.labels else []
        others += alternatives.get(code, ())
        alternatives[code] = tuple(dict.fromkeys(each for each in others if each != name))
    alternatives = {code: others for code, others in alternatives.items() if others}
    return replace(term, labels={**term.labels, **names}, alternatives=alternatives)

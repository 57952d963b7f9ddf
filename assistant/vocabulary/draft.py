"""A vocabulary as a file states it, before it is known to hold together.

Every reader makes a draft. :func:`finish` turns it into a vocabulary or says what is wrong with it;
:mod:`.checking` reports all that is odd about it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.vocabulary.limits import check_extent
from assistant.vocabulary.terms import Facet, Term, Vocabulary, VocabularyError, broader_first

NAMED = 6
"""Terms of a circle that are named."""


@dataclass(frozen=True, slots=True)
class DraftTerm:
    """A term whose broader terms are named by URI, whether or not they are there."""

    uri: str
    labels: Mapping[str, str]
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    hidden: bool = False
    paths: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftFacet:
    """The terms of a facet in the order of their rows."""

    key: str
    labels: Mapping[str, str]
    terms: Sequence[DraftTerm]

    def rows(self) -> dict[str, int]:
        """Return URI -> row; of terms with the same URI, the first."""
        found: dict[str, int] = {}
        for row, term in enumerate(self.terms):
            found.setdefault(term.uri, row)
        return found

    def broader_rows(self) -> list[tuple[int, ...]]:
        """Return each term's broader rows, ascending; unknown ones are left out."""
        row_of = self.rows()
        return [tuple(sorted({row_of[uri] for uri in term.broader if uri in row_of})) for term in self.terms]

    def circle(self) -> list[DraftTerm]:
        """Return terms of which each is broader than the one before, and the first than the last; or none."""
        broader = self.broader_rows()
        stuck = set(range(len(self.terms))) - set(broader_first(broader))
        if not stuck:
            return []
        way = {(above := min(stuck)): 0}
        # Each stuck term has a stuck broader term, so the way up must come by itself again.
        while (above := next(row for row in broader[above] if row in stuck)) not in way:
            way[above] = len(way)
        return [self.terms[row] for row in list(way)[way[above] :]]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file states. ``remarks``: what its reader had to put right, in plain sentences."""

    name: str
    version: str
    attribution: str
    facets: Sequence[DraftFacet]
    remarks: tuple[str, ...] = ()


def finish(draft: Draft, source: object) -> Vocabulary:
    """Return the vocabulary; raises VocabularyError, naming ``source``, where it does not hold together.

    Broader terms that are not there are left out, as extracts of a thesaurus have them; the rest of
    what :mod:`.checking` calls broken is refused.
    """
    try:
        facets = [_facet(facet) for facet in draft.facets]
    except VocabularyError as error:
        raise VocabularyError(f"The vocabulary {source} cannot be used. {error}") from error
    if not any(len(facet) for facet in facets):
        raise VocabularyError(f"{source} has no terms. Choose a file with SKOS concepts or label trees.")
    for key, count in Counter(facet.key for facet in facets).items():
        if count > 1:
            raise VocabularyError(
                f"The vocabulary {source} has the facet {key} twice. Give each its own key."
            )
    return Vocabulary(draft.name, draft.version, draft.attribution, facets)


def _facet(draft: DraftFacet) -> Facet:
    if circle := draft.circle():
        shown = circle if len(circle) <= NAMED else circle[:NAMED]
        left_out = ["…"] if len(circle) > NAMED else []
        names = " → ".join([*map(_name, shown), *left_out, _name(circle[0])])
        raise VocabularyError(
            f"In {draft.key} the broader terms run in a circle: {names}. Take out one link."
        )
    broader = draft.broader_rows()
    check_extent(draft.key, broader)
    terms = [
        Term(
            draft.key, term.uri, row, term.labels, term.alternatives, broader[row],
            hidden=term.hidden, paths=term.paths, notes=term.notes,
        )
        for row, term in enumerate(draft.terms)
    ]  # fmt: skip
    return Facet(draft.key, draft.labels, terms)


def _name(term: DraftTerm) -> str:
    for code in ("en", *term.labels):
        if code in term.labels:
            return f"{term.labels[code]} ({term.uri})"
    return term.uri

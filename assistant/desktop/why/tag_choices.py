"""The tags of a similar object, as seen from the object on the desk: here already, missing, to be copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from assistant.catalogue import Change, Decision, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.catalogue import Suggestion
    from assistant.vocabulary import Facet, Vocabulary

Key = tuple[str, str]


class Here(Enum):
    """How a tag of the other object stands here."""

    MISSING = "missing"
    HERE = "here"
    IMPLIED = "implied"  # a narrower term is a tag here
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class TagChoice:
    """One tag of the other object; ``label`` as shown, ``kept`` as it is written down."""

    facet: str
    uri: str
    label: str
    kept: str
    title: str
    here: Here

    @property
    def key(self) -> Key:
        """What tells it apart."""
        return self.facet, self.uri


def choices(
    tags: Sequence[Decision], here: Sequence[Decision], vocabulary: Vocabulary, language: str
) -> list[TagChoice]:
    """Return the tags of another object in the order of the facets, each with how it stands ``here``."""
    order = {key: place for place, key in enumerate(vocabulary.facets)}
    found = [_choice(tag, here, vocabulary, language) for tag in tags]
    return sorted(found, key=lambda one: (order.get(one.facet, len(order)), one.label.casefold()))


def changes(chosen: Sequence[TagChoice], suggestions: Mapping[str, Sequence[Suggestion]]) -> list[Change]:
    """Return what copying does: a term that was suggested here is accepted, another one added."""
    suggested = {(facet, each.uri) for facet, every in suggestions.items() for each in every}
    return [
        Change(one.facet, one.uri, Verdict.ACCEPTED if one.key in suggested else Verdict.ADDED, one.kept)
        for one in chosen
    ]


def _choice(tag: Decision, here: Sequence[Decision], vocabulary: Vocabulary, language: str) -> TagChoice:
    facet = vocabulary.facets.get(tag.facet)
    known = facet is not None and facet.has(tag.uri)
    label = facet.term(tag.uri).label(language) if facet and known else tag.label
    title = facet.label(language) if facet else tag.facet
    verdict = {each.uri: each.verdict for each in here if each.facet == tag.facet}
    if tag.uri in verdict:
        standing = Here.REJECTED if verdict[tag.uri] is Verdict.REJECTED else Here.HERE
    elif facet and known and _implied(tag.uri, verdict, facet):
        standing = Here.IMPLIED
    else:
        standing = Here.MISSING
    return TagChoice(tag.facet, tag.uri, label, tag.label, title, standing)


def _implied(uri: str, verdict: Mapping[str, Verdict], facet: Facet) -> bool:
    row = facet.term(uri).row
    had = (other for other, each in verdict.items() if each is not Verdict.REJECTED and facet.has(other))
    return any(bool(facet.closure[facet.term(other).row, row]) for other in had)

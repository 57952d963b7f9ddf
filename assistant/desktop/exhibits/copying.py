"""Which tags can be copied: those of the exhibit's own objects, else of similar objects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.catalogue import Catalogue, Change, Decision, PictureRow, Verdict
from assistant.desktop.exhibits.copy_dialog import Offer
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.identify.answer import Candidate
    from assistant.vocabulary import Vocabulary

Key = tuple[str, str]


def offers(
    catalogue: Catalogue,
    picture: PictureRow,
    candidate: Candidate,
    others: Sequence[Candidate],
    vocabulary: Vocabulary,
    language: str,
) -> tuple[list[Offer], bool]:
    """Return what can be copied to the object of ``picture``, and whether it is the exhibit's own.

    The exhibit's tags are checked. Where it has none, those of the other candidates are offered, checked
    where more than half of the similar objects have them. What was decided here already is left out, and
    what was rejected here is not checked.
    """
    own = _tags(catalogue, [candidate.exhibit], picture.object_id)
    found = own or _tags(catalogue, [one.exhibit for one in others], picture.object_id)
    here = {(each.facet, each.uri): each.verdict for each in catalogue.decisions(picture.object_id)}
    objects = len({each.object_id for _, each in found})
    counted = Counter((each.facet, each.uri) for _, each in found)
    order = {key: place for place, key in enumerate(vocabulary.facets)}
    once: dict[Key, Offer] = {}
    for exhibit, each in found:
        key = (each.facet, each.uri)
        if key in once or here.get(key) in (Verdict.ACCEPTED, Verdict.ADDED):
            continue
        rejected = here.get(key) is Verdict.REJECTED
        usual = bool(own) or (objects > 1 and counted[key] * 2 > objects)
        once[key] = _offer(
            each, tr("rejected here") if rejected else exhibit, usual and not rejected, vocabulary, language
        )
    chosen = sorted(once.values(), key=lambda one: (order.get(one.facet, len(order)), one.label.casefold()))
    return chosen, bool(own)


def changes(catalogue: Catalogue, picture: PictureRow, chosen: Sequence[Offer]) -> list[Change]:
    """Return what copying does: a term that was suggested here is accepted, another one added."""
    suggested = {
        (facet, each.uri) for facet, every in catalogue.suggestions(picture.id).items() for each in every
    }
    return [
        Change(
            one.facet,
            one.uri,
            Verdict.ACCEPTED if (one.facet, one.uri) in suggested else Verdict.ADDED,
            one.kept_label,
        )
        for one in chosen
    ]


def _tags(catalogue: Catalogue, exhibits: Sequence[str], besides: int) -> list[tuple[str, Decision]]:
    """Return the tags of the objects of some exhibits, each with its exhibit; not the object's own."""
    found: list[tuple[str, Decision]] = []
    seen: set[int] = {besides}
    for exhibit in exhibits:
        objects = [one for one in catalogue.objects_of_exhibit(exhibit) if one not in seen]
        seen.update(objects)
        for decisions in catalogue.decisions_of_objects(objects).values():
            found += [(exhibit, each) for each in decisions if each.verdict is not Verdict.REJECTED]
    return found


def _offer(decision: Decision, source: str, checked: bool, vocabulary: Vocabulary, language: str) -> Offer:
    facet = vocabulary.facets.get(decision.facet)
    known = facet is not None and facet.has(decision.uri)
    return Offer(
        decision.facet,
        decision.uri,
        facet.term(decision.uri).label(language) if facet and known else decision.label,
        decision.label,
        facet.label(language) if facet else decision.facet,
        source,
        checked,
    )

"""What a cataloguer may do to a catalogue, one random act at a time: each is one undo step, or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import NamedTuple

from assistant.catalogue import Catalogue, Change, Step, Verdict
from assistant.vocabulary import Vocabulary
from assistant.vocabulary.extension import Addition

FACETS = ("objectTypes", "materials", "classifications", "subjects")
URIS = tuple(f"http://example.org/{number}" for number in range(12))
NO_LABELS = Vocabulary("none", "1", "", ())
"""A term is called by its URI: the trial need not load the AAT for each process."""


class Done(NamedTuple):
    """An act that the catalogue has acknowledged: its step, and which decisions were asked for."""

    step: Step
    asked: Mapping[tuple[str, str], str | None] = {}
    """(facet, URI) -> verdict, for the object of the step; empty where the step has several."""


class Cataloguer:
    """One person with one connection. Raises what the catalogue raises, such as a refusal to split."""

    def __init__(self, catalogue: Catalogue, rng: Random) -> None:
        self.catalogue = catalogue
        self._rng = rng

    def act(self, kinds: Sequence[str] | None = None) -> Done:
        """Do one act of these kinds, of any without ``kinds``."""
        return getattr(self, self._rng.choice(kinds or tuple(ACTS)))()

    # Terms

    def decide(self) -> Done:
        """Some keys on one object, one step: a branch is several terms of one facet."""
        picture = self._picture()
        changes = self._changes()
        object_id = self.catalogue.picture(picture).object_id
        step = self.catalogue.decide(object_id, changes, name="Decide", picture_id=picture)
        return Done(step, {(one.facet, one.uri): one.verdict and one.verdict.value for one in changes})

    def branch(self) -> Done:
        """Accept a term with its broader ones, or take all of them back."""
        picture, facet = self._picture(), self._rng.choice(FACETS)
        first = self._rng.randrange(len(URIS) - 3)
        verdict = self._rng.choice([Verdict.ACCEPTED, Verdict.ACCEPTED, None])
        changes = [Change(facet, uri, verdict, uri) for uri in URIS[first : first + 3]]
        object_id = self.catalogue.picture(picture).object_id
        step = self.catalogue.decide(object_id, changes, name="Branch", picture_id=picture)
        return Done(step, {(one.facet, one.uri): one.verdict and one.verdict.value for one in changes})

    def decide_many(self) -> Done:
        """One term over several objects, as from the sheet."""
        rows = self.catalogue.pictures(self._pictures(5))
        items = [(row.object_id, self._changes()) for row in rows]
        return Done(self.catalogue.decide_many(items, name="Decide many"))

    def accept_above(self) -> Done:
        """Accept what a run suggested from some score on."""
        above = {facet: self._rng.choice([0.2, 0.5, 0.8]) for facet in FACETS}
        step = self.catalogue.accept_above(self._pictures(8), above, name="Accept", vocabulary=NO_LABELS)
        return Done(step or _NOTHING)

    def line(self) -> Done:
        """Apply the line of one facet."""
        lines = {self._rng.choice(FACETS): self._rng.choice([0.3, 0.6])}
        step = self.catalogue.lines.apply(self._pictures(8), lines, name="Line", vocabulary=NO_LABELS)
        return Done(step or _NOTHING)

    # Objects and pictures

    def done(self) -> Done:
        """Mark an object as done, or not."""
        object_id = self.catalogue.picture(self._picture()).object_id
        return Done(self.catalogue.set_done(object_id, self._rng.random() < 0.6))

    def forget(self) -> Done:
        """Take a picture out, while there are plenty."""
        there = self.catalogue.picture_ids()
        return Done(self.catalogue.forget_pictures([self._rng.choice(there)]) if len(there) > 3 else _NOTHING)

    def join(self) -> Done:
        """Make one object of some."""
        return Done(self.catalogue.objects.join(self._pictures(3)))

    def split(self) -> Done:
        """Split a picture off; refused where it is the only one of its object."""
        return Done(self.catalogue.objects.split([self._picture()]))

    def group(self) -> Done:
        """Put some pictures into objects by numbers."""
        return Done(self.catalogue.objects.group({one: f"G{one % 7}" for one in self._pictures(4)}))

    # Exhibits, choices

    def exhibit(self) -> Done:
        """Say which exhibit a picture, or a part of it, shows; or not; or take that back."""
        say = self._rng.choice(
            [self.catalogue.link_exhibit, self.catalogue.refuse_exhibit, self.catalogue.unlink_exhibit]
        )
        region = self._rng.choice([None, (0.1, 0.1, 0.5, 0.5)])
        return Done(say(self._picture(), f"Exhibit {self._rng.randrange(4)}", region=region))

    def choose(self) -> Done:
        """Keep a filter, or let it go."""
        key, value = self._rng.choice("abc"), self._rng.choice([None, [1], {"text": "ñ"}])
        return Done(self.catalogue.choices.set("filter", key, value, name="Choose"))

    def own_term(self) -> Done:
        """Add, call, hide or remove a term of the museum's own."""
        own, facet, number = self.catalogue.own_terms, self._rng.choice(FACETS), self._rng.randrange(4)
        uri = f"urn:glam-assistant:local:{facet}:{number}"
        doing = self._rng.randrange(5)
        if doing == 0:
            row = self.catalogue.picture(self._picture())
            tag = (row.object_id, Change(facet, uri, Verdict.ADDED, f"term {number}"), row.id)
            return Done(own.add(Addition(facet, uri, {"en": f"term {number}"}), name="Add", tag=tag))
        if doing == 1:
            return Done(own.add(Addition(facet, uri, {"en": f"term {number}"}), name="Add"))
        if doing == 2:
            return Done(own.call(facet, uri, {"ca": self._rng.choice("xyz")}, name="Call"))
        if doing == 3:
            return Done(own.suggest_never(facet, URIS[number], self._rng.random() < 0.5, name="Never"))
        return Done(own.remove(facet, uri, name="Remove"))

    # By chance

    def _picture(self) -> int:
        return self._rng.choice(self.catalogue.picture_ids())

    def _pictures(self, most: int) -> list[int]:
        there = self.catalogue.picture_ids()
        return self._rng.sample(there, min(len(there), 1 + self._rng.randrange(most)))

    def _changes(self) -> list[Change]:
        verdicts: list[Verdict | None] = [*Verdict, Verdict.ACCEPTED, None]
        chosen = [
            (self._rng.choice(FACETS), self._rng.choice(URIS), self._rng.choice(verdicts))
            for _ in range(1 + self._rng.randrange(3))
        ]
        return [Change(facet, uri, verdict, f"Label of {uri}") for facet, uri, verdict in chosen]


_NOTHING = Step(0, "", (), None)

ACTS: Mapping[str, Callable[[Cataloguer], Done]] = {
    name: getattr(Cataloguer, name)
    for name in (
        "decide", "branch", "decide_many", "accept_above", "line", "done", "forget", "join", "split", "group",
        "exhibit", "choose", "own_term",
    )
}  # fmt: skip

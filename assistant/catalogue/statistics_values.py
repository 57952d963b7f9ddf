"""What the statistics of a catalogue hand out: plain frozen values, no connection behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.catalogue.values import PictureState

if TYPE_CHECKING:
    from assistant.catalogue.line.record import Precision


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted; ``None`` leaves everything in.

    ``picture_ids``: decisions about the objects of these pictures. ``since``: decisions from this moment
    on (ISO 8601, UTC, as stored). ``after_step``: decisions that a step after this one made, and the
    progress of the objects they are about.
    """

    picture_ids: Sequence[int] | None = None
    facet: str | None = None
    person: str | None = None
    since: str | None = None
    after_step: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many decisions of each kind."""

    accepted: int = 0
    rejected: int = 0
    added: int = 0

    @property
    def tags(self) -> int:
        """Accepted and added."""
        return self.accepted + self.added

    @property
    def decisions(self) -> int:
        """All three."""
        return self.accepted + self.rejected + self.added

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.accepted + other.accepted, self.rejected + other.rejected, self.added + other.added
        )


@dataclass(frozen=True, slots=True)
class OfTerm:
    """One term. ``refused``: rejected though over the line; ``missed``: added, and never suggested."""

    facet: str
    uri: str
    label: str
    counts: Counts
    refused: int
    missed: int

    @property
    def corrections(self) -> int:
        """How often a person had to correct the program on this term."""
        return self.refused + self.missed


@dataclass(frozen=True, slots=True)
class AtLine:
    """Of ``decided`` suggestions at or over the line, ``right`` were accepted."""

    line: float
    right: int
    decided: int

    @property
    def precision(self) -> Precision:
        """The share that is right, with its 95 % interval, as the line's own page says it."""
        from assistant.catalogue.line.record import precision

        return precision(self.right, self.decided)


@dataclass(frozen=True, slots=True)
class AtRank:
    """Of ``decided`` suggestions of one rank in one facet, ``right`` were accepted."""

    rank: int
    right: int
    decided: int


@dataclass(frozen=True, slots=True)
class Tagged:
    """``objects`` have the term or a narrower one as a tag, ``own`` the term itself.

    The URI "" stands for the whole facet. ``label`` is the one kept with the decisions, "" where the term
    itself was never a tag.
    """

    facet: str
    uri: str
    objects: int
    own: int
    label: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How many pictures are in each state, and of ``objects`` how many a person called done."""

    pictures: Mapping[PictureState, int]
    objects: int
    done: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one scope. Days are those of this computer's clock, ``YYYY-MM-DD``.

    Terms without a decision, and days without one, are left out; ``at_line`` has every facet that has a
    line.
    """

    progress: Progress
    facets: Mapping[str, Counts]
    people: Mapping[str, Counts]
    days: Mapping[str, Counts]
    terms: Sequence[OfTerm]
    at_line: Mapping[str, AtLine]
    at_rank: Mapping[str, Sequence[AtRank]]
    tagged: Sequence[Tagged]

    @property
    def counts(self) -> Counts:
        """All decisions of the scope."""
        return sum(self.facets.values(), Counts())


@dataclass(frozen=True, slots=True)
class Log:
    """What the undo log says about a stretch of work.

    ``decisions``: verdicts given in steps that stand; ``changed``: verdicts that replaced or took back an
    earlier one; ``objects`` that these steps are about; ``undone``: steps taken back and not done again.
    """

    decisions: int
    changed: int
    objects: int
    undone: int

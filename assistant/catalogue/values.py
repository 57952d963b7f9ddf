"""What the catalogue hands out: plain frozen values, no connection behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Verdict(StrEnum):
    """What a person said about a term of an object."""

    ACCEPTED = "accepted"  # a suggestion the person agrees with
    REJECTED = "rejected"  # remembered: no later run brings it back
    ADDED = "added"  # a term the person found, not the model


class PictureState(StrEnum):
    """How far the work on a picture is; the mark in the filmstrip."""

    NEW = "new"
    SUGGESTED = "suggested"
    STARTED = "started"  # its object has decisions
    DONE = "done"  # a person said that its object is done
    PROBLEM = "problem"  # the file could not be read


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture as the catalogue knows it; ``width`` and ``height`` are those of the turned original."""

    id: int
    object_id: int
    object_number: str
    path: Path
    sha256: str | None
    size: int | None
    width: int | None
    height: int | None
    format: str | None
    problem: str | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term proposed by a run; ``rank`` counts from 1 in its facet.

    ``members``: member name -> that member's own score. A member that does not know the term (a score
    that is not a number) is left out when the suggestion is stored.
    """

    facet: str
    uri: str
    score: float
    rank: int
    members: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What a reading saw in a picture: ``vector`` float32 (width,) of unit length.

    ``space`` names who made it; only vectors of one space can be compared. Kept as float16.
    """

    space: str
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SuggestedBy:
    """The latest run over one picture's content, with what it suggested, by facet in rank order."""

    run_id: int
    pack: str
    version: str
    suggestions: Mapping[str, list[Suggestion]]


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on one term of one object; ``at`` is ISO 8601 in UTC.

    ``label`` is the English label at the moment of the decision, so that the decision can still be
    read when the vocabulary has changed.
    """

    object_id: int
    facet: str
    uri: str
    verdict: Verdict
    person: str
    at: str
    picture_id: int | None
    label: str


Region: TypeAlias = tuple[float, float, float, float]
"""A part of a picture: left, top, right, bottom in fractions of its width and height, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Identification:
    """A person's word on whether a picture, or a ``region`` of it, shows an exhibit; ``at`` is UTC.

    ``shown``: this is it; else: not this one. ``confidence`` (0 to 1) is what the program had said at that
    moment with the index of this name and fingerprint; ``None`` where it was not asked.
    """

    exhibit: str
    shown: bool
    person: str
    at: str
    region: Region | None
    confidence: float | None
    index_name: str
    index_fingerprint: str


@dataclass(frozen=True, slots=True)
class Change:
    """What ``decide`` shall do to one term; ``verdict=None`` takes the decision back."""

    facet: str
    uri: str
    verdict: Verdict | None
    label: str


@dataclass(frozen=True, slots=True)
class Step:
    """One undo step. ``id`` is 0 when nothing changed and therefore nothing was logged."""

    id: int
    name: str
    object_ids: tuple[int, ...]
    picture_id: int | None


@dataclass(frozen=True, slots=True)
class Added:
    """Picture ids in the order in which the paths were given, by whether the catalogue had them."""

    new: list[int]
    known: list[int]

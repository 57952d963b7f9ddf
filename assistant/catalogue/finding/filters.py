"""What a filter asks for, as a plain value that can be kept and read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from assistant.catalogue.values import PictureState
from assistant.errors import AssistantError


class FilterError(AssistantError):
    """A kept filter that cannot be read."""


class Standing(StrEnum):
    """How a term stands for a picture: what was decided about its object, else what is suggested."""

    ACCEPTED = "accepted"
    ADDED = "added"
    REJECTED = "rejected"
    # Neither is a term that is never to be suggested.
    OVER = "over"  # suggested, not decided, with a score at or over the line of its facet
    UNDER = "under"  # suggested, not decided, below the line


TAGGED_OR_LIKELY = frozenset({Standing.ACCEPTED, Standing.ADDED, Standing.OVER})
"""What is meant when only a term is named: the pictures that have it, or probably have it."""


@dataclass(frozen=True, slots=True)
class TermTest:
    """A picture passes when one of the terms has one of the standings, and a score in the range.

    The terms are ``uri`` of ``facet``, with all narrower ones if ``narrower``; without ``uri`` any term of
    the facet, without ``facet`` any term. The score (``least`` to ``most``, both included) is the one of
    the latest run over the picture, whatever was decided since; a term the run did not suggest has none and
    passes only without a range.
    """

    facet: str = ""
    uri: str = ""
    narrower: bool = True
    standings: frozenset[Standing] = TAGGED_OR_LIKELY
    least: float | None = None
    most: float | None = None


class DateKind(StrEnum):
    """Which date a range is about."""

    FILE = "file"  # when the picture's file was written last
    DECIDED = "decided"  # a decision about its object was made then


@dataclass(frozen=True, slots=True)
class DateTest:
    """From the first to the last day, both included, in the time zone of this computer; ``None``: open."""

    kind: DateKind = DateKind.DECIDED
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which pictures are asked for. All that is said must hold; what is left out does not matter.

    ``states``: one of them. ``undecided``: facets in each of which nothing was decided about the object,
    and the object is not done. ``name``: part of the file name, or a pattern with ``*`` and ``?`` for the
    whole of it. ``text``: words, each of them in the object's number, the file name, or the name of an
    accepted or added term. Case and accents do not matter.
    """

    states: frozenset[PictureState] = frozenset()
    undecided: frozenset[str] = frozenset()
    terms: tuple[TermTest, ...] = ()
    name: str = ""
    text: str = ""
    when: DateTest | None = None

    @property
    def empty(self) -> bool:
        """Whether it lets every picture pass."""
        return self == Filter()

    def to_json(self) -> dict[str, Any]:
        """Return what ``from_json`` reads: only what is asked for, in an order that does not change."""
        found: dict[str, Any] = {}
        if self.states:
            found["states"] = sorted(self.states)
        if self.undecided:
            found["undecided"] = sorted(self.undecided)
        if self.terms:
            found["terms"] = [_test_to_json(test) for test in self.terms]
        if self.name:
            found["name"] = self.name
        if self.text:
            found["text"] = self.text
        if self.when is not None:
            days = {"first": self.when.first, "last": self.when.last}
            found["when"] = {"kind": self.when.kind.value} | {
                key: day.isoformat() for key, day in days.items() if day is not None
            }
        return found

    @classmethod
    def from_json(cls, value: Any) -> Filter:
        """Read a kept filter. ``FilterError`` when it asks for something that is not known here."""
        try:
            return cls(
                states=frozenset(map(PictureState, _list(value.get("states", [])))),
                undecided=frozenset(map(_text, _list(value.get("undecided", [])))),
                terms=tuple(_test_from_json(one) for one in _list(value.get("terms", []))),
                name=_text(value.get("name", "")),
                text=_text(value.get("text", "")),
                when=_date_from_json(value["when"]) if "when" in value else None,
            )
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
            raise FilterError(
                f"A kept filter cannot be read ({error}). It may come from a newer version of this program: "
                "make it anew."
            ) from error


class Order(StrEnum):
    """In which order the pictures come. What is equal stays in the order of intake."""

    TAKEN = "taken"  # as they were taken in
    UNDECIDED = "undecided"  # nothing decided yet, then started, done, cannot be read
    UNCERTAIN = "uncertain"  # the open suggestion nearest to the line decides: nearest first
    PREDICTED = "predicted"  # pictures that probably show the same come together
    NAME = "name"  # by file name, numbers in it by their value
    NUMBER = "number"  # by object number, the same way
    SCORE = "score"  # the best score of the terms asked for (else of any) first
    DATE = "date"  # by the date of the file, the oldest first


def _test_to_json(test: TermTest) -> dict[str, Any]:
    found: dict[str, Any] = {"standings": sorted(test.standings)}
    if test.facet:
        found["facet"] = test.facet
    if test.uri:
        found["uri"] = test.uri
    if not test.narrower:
        found["narrower"] = False
    if test.least is not None:
        found["least"] = test.least
    if test.most is not None:
        found["most"] = test.most
    return found


def _test_from_json(value: Mapping[str, Any]) -> TermTest:
    return TermTest(
        facet=_text(value.get("facet", "")),
        uri=_text(value.get("uri", "")),
        narrower=bool(value.get("narrower", True)),
        standings=frozenset(map(Standing, _list(value["standings"]))),
        least=_score(value.get("least")),
        most=_score(value.get("most")),
    )


def _date_from_json(value: Mapping[str, Any]) -> DateTest:
    first, last = (date.fromisoformat(value[key]) if key in value else None for key in ("first", "last"))
    return DateTest(DateKind(value["kind"]), first, last)


def _list(value: Any) -> Sequence[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _score(value: Any) -> float | None:
    return None if value is None else float(value)

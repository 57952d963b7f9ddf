"""What the panel says: verdicts, confidence and proof in plain words and in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from assistant.desktop.words import mark, tr
from assistant.identify.answer import Verdict

if TYPE_CHECKING:
    from assistant.catalogue import Identification, Region
    from assistant.identify.answer import Answer, Candidate

CONFIDENCE = (
    (0.95, mark("almost certain")),
    (0.8, mark("very likely")),
    (0.5, mark("likely")),
    (0.2, mark("possible")),
    (0.0, mark("unlikely")),
)
"""From this confidence on, these words."""

MAKERS = ("artist", "creator", "maker", "author")
"""Columns of an index that say who made the exhibit, most usual first."""


class Headline(NamedTuple):
    """The verdict: an icon with its colour, one strong line, a quiet one below, and what must be known."""

    icon: str
    colour: str
    title: str
    detail: str
    note: str = ""


def percent(share: float) -> str:
    """Return 0 to 1 as whole percent; what is not certain never reads as 0 or 100."""
    if 0.995 <= share < 1:
        return tr("> {number} %", number=99)
    if 0 < share < 0.005:
        return tr("< {number} %", number=1)
    return tr("{number} %", number=round(100 * share))


def confidence_words(confidence: float) -> str:
    """Return how sure that is in words."""
    return tr(next(words for least, words in CONFIDENCE if confidence >= least))


def sure_words(confidence: float) -> str:
    """Return how sure that is as a number and in words: ``97 %, almost certain``."""
    return tr("{share}, {words}", share=percent(confidence), words=confidence_words(confidence))


def name_of(candidate: Candidate) -> str:
    """Return number, title and maker: ``1957.12 · Youth, Edvard Munch``."""
    title = title_of(candidate)
    return f"{candidate.exhibit} · {title}" if title else candidate.exhibit


def title_of(candidate: Candidate) -> str:
    """Return title and maker, as far as the index has them."""
    maker = next((candidate.metadata[key] for key in MAKERS if candidate.metadata.get(key)), "")
    title = candidate.title if candidate.title != candidate.exhibit else ""
    parts = [title, maker if maker not in title else ""]
    return ", ".join(part for part in parts if part)


def proof_words(candidate: Candidate) -> str:
    """Return what the proof says, short; a proof that failed proves nothing, not even a difference."""
    if candidate.proof is None:
        return tr("not checked")
    if candidate.proof.proven:
        return tr("proved, %Ln point(s) agree", "", candidate.inliers or 0)
    return tr("not proven")


def proof_on_card(candidate: Candidate) -> str:
    """Return the same where there is little room."""
    if candidate.proof is not None and candidate.proof.proven:
        return tr("proved, %Ln point(s)", "", candidate.inliers or 0)
    return proof_words(candidate)


def moved_words(candidate: Candidate, place: int) -> str:
    """Return where the candidate stood by likeness alone, if its proof moved it up to ``place`` (from 1)."""
    return tr("was number {place} by likeness", place=candidate.place) if candidate.place > place else ""


def alike(candidate: Candidate) -> str:
    """Return the likeness of the two pictures as the language of the window writes numbers: 0.81, or 0,81."""
    return QLocale().toString(candidate.similarity, "f", 2)


def likeness_words(candidate: Candidate, place: int) -> str:
    """Return how alike the two pictures look, and the place by that where the proof changed it."""
    number = alike(candidate)
    if candidate.place > place:
        return tr("likeness {number}, was number {place}", number=number, place=candidate.place)
    return tr("likeness {number}", number=number)


def headline(answer: Answer, candidates: Sequence[Candidate], linked: Identification | None) -> Headline:
    """Return the verdict on the picture; a person's word goes before the program's."""
    if linked is not None:
        return _said(linked, candidates)
    if not candidates:
        return Headline(
            "forget", "text_quiet", tr("Not in your catalogue"), tr("No exhibit is left to offer")
        )
    best = candidates[0]
    parts = (sure_words(best.confidence), proof_words(best), moved_words(best, 1))
    detail = " · ".join(part for part in parts if part)
    if answer.verdict is Verdict.MATCH:
        return Headline("state-done", "accent", tr("Match: {exhibit}", exhibit=name_of(best)), detail)
    if answer.verdict is Verdict.UNSURE:
        return Headline("help", "warning", tr("Unsure: perhaps {exhibit}", exhibit=name_of(best)), detail)
    nearest = tr("nearest: {exhibit}, {share}", exhibit=name_of(best), share=percent(best.confidence))
    return Headline("forget", "text_quiet", tr("Not in your catalogue"), nearest)


def looking(candidates: Sequence[Candidate], linked: Identification | None) -> Headline:
    """Return what is said while the proofs are being made: what looks alike, and no verdict yet."""
    if linked is not None:
        return _said(linked, candidates)
    if not candidates:
        return Headline("search", "text_quiet", tr("Looking in your exhibits…"), "")
    title = tr("Most alike: {exhibit}", exhibit=name_of(candidates[0]))
    return Headline("search", "text_quiet", title, tr("checking the proof…"))


def _said(linked: Identification, candidates: Sequence[Candidate]) -> Headline:
    known = next((one for one in candidates if one.exhibit == linked.exhibit), None)
    name = name_of(known) if known else linked.exhibit
    who, day = linked.person or tr("a person"), linked.at[:10]
    detail = tr("said by {person}, {day}", person=who, day=day)
    if linked.confidence is not None:
        sure = tr("the program was {share} sure", share=percent(linked.confidence))
        detail = " · ".join((detail, sure))
    return Headline("check", "accent", tr("This is {exhibit}", exhibit=name), detail)


def region_label(seen: Sequence[Region], region: Region | None) -> str:
    """Return what stands on the button: how many parts were seen, or which one is being looked at."""
    count = len(seen)
    if count > 1 and region in seen:
        return tr("Region {number}/{count}", number=seen.index(region) + 1, count=count)
    return tr("Region ({count})", count=count) if count > 1 and region is None else tr("Region")


def region_words(seen: Sequence[Region], region: Region | None, named: Sequence[str]) -> str:
    """Return which part is being looked at; of the whole picture, what parts of it show."""
    count = len(seen)
    if count > 1 and region in seen:
        return tr("part {number} of {count}", number=seen.index(region) + 1, count=count)
    if region is not None:
        return tr("a part of the picture")
    if named:
        return tr("parts of it: {exhibits}", exhibits=", ".join(named))
    # One frame is what the photograph shows anyway: R cuts the wall off, but nothing needs saying.
    return tr("%Ln part(s) seen (R)", "", count) if count > 1 else ""


def spoken(candidate: Candidate, place: int, *, linked: bool) -> str:
    """Return a candidate as a screen reader says it."""
    parts = (
        tr("candidate {place}: {exhibit}", place=place, exhibit=name_of(candidate)),
        tr("this is it") if linked else "",
        sure_words(candidate.confidence),
        tr("likeness {number}", number=alike(candidate)),
        proof_words(candidate),
        moved_words(candidate, place),
    )
    return ", ".join(part for part in parts if part)

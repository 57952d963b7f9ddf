"""What the panel says: verdicts, confidence and proof in plain words and in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.identify.answer import Verdict

if TYPE_CHECKING:
    from assistant.catalogue import Identification
    from assistant.identify.answer import Answer, Candidate

CONFIDENCE = (
    (0.95, "almost certain"),
    (0.8, "very likely"),
    (0.5, "likely"),
    (0.2, "possible"),
    (0.0, "unlikely"),
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
        return "> 99 %"
    if 0 < share < 0.005:
        return "< 1 %"
    return f"{round(100 * share)} %"


def confidence_words(confidence: float) -> str:
    """Return how sure that is in words."""
    return next(words for least, words in CONFIDENCE if confidence >= least)


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
        return "not checked"
    if candidate.proof.proven:
        return f"proved, {candidate.inliers} points agree"
    return "not proven"


def moved_words(candidate: Candidate, place: int) -> str:
    """Return where the candidate stood by likeness alone, if its proof moved it up to ``place`` (from 1)."""
    return f"was {ordinal(candidate.place)} by likeness" if candidate.place > place else ""


def likeness_words(candidate: Candidate, place: int) -> str:
    """Return how alike the two pictures look, and the place by that where the proof changed it."""
    moved = f", was {ordinal(candidate.place)}" if candidate.place > place else ""
    return f"likeness {candidate.similarity:.2f}{moved}"


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th ..."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
    return f"{number}{ending}"


def headline(answer: Answer, candidates: Sequence[Candidate], linked: Identification | None) -> Headline:
    """Return the verdict on the picture; a person's word goes before the program's."""
    if linked is not None:
        return _said(linked, candidates)
    if not candidates:
        return Headline("forget", "text_quiet", "Not in your catalogue", "No exhibit is left to offer")
    best = candidates[0]
    sure = f"{percent(best.confidence)}, {confidence_words(best.confidence)}"
    parts = (sure, proof_words(best), moved_words(best, 1))
    detail = " · ".join(part for part in parts if part)
    if answer.verdict is Verdict.MATCH:
        return Headline("state-done", "accent", f"Match: {name_of(best)}", detail)
    if answer.verdict is Verdict.UNSURE:
        return Headline("help", "warning", f"Unsure: perhaps {name_of(best)}", detail)
    nearest = f"nearest: {name_of(best)}, {percent(best.confidence)}"
    return Headline("forget", "text_quiet", "Not in your catalogue", nearest)


def looking(candidates: Sequence[Candidate], linked: Identification | None) -> Headline:
    """Return what is said while the proofs are being made: what looks alike, and no verdict yet."""
    if linked is not None:
        return _said(linked, candidates)
    if not candidates:
        return Headline("search", "text_quiet", "Looking in your exhibits…", "")
    return Headline("search", "text_quiet", f"Most alike: {name_of(candidates[0])}", "checking the proof…")


def _said(linked: Identification, candidates: Sequence[Candidate]) -> Headline:
    known = next((one for one in candidates if one.exhibit == linked.exhibit), None)
    name = name_of(known) if known else linked.exhibit
    by = f"said by {linked.person}" if linked.person else "said by a person"
    then = "" if linked.confidence is None else f" · the program was {percent(linked.confidence)} sure"
    return Headline("check", "accent", f"This is {name}", f"{by}, {linked.at[:10]}{then}")


def spoken(candidate: Candidate, place: int, *, linked: bool) -> str:
    """Return a candidate as a screen reader says it."""
    parts = (
        f"{ordinal(place)} candidate: {name_of(candidate)}",
        "this is it" if linked else "",
        f"{percent(candidate.confidence)}, {confidence_words(candidate.confidence)}",
        f"likeness {candidate.similarity:.2f}",
        proof_words(candidate),
        moved_words(candidate, place),
    )
    return ", ".join(part for part in parts if part)

"""What the card of a facet says about its line, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.catalogue.line.lines import APPROVALS
from assistant.catalogue.line.record import ENOUGH
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue.line.outlook import Example, Reach
    from assistant.catalogue.line.record import Precision
    from assistant.catalogue.line.steps import Application

DASH = "–"


def reach_words(reach: Reach) -> str:
    """Say what the line would accept."""
    if not reach.tags:
        return tr("Would accept nothing: no undecided suggestion is at or over this line.")
    return tr(
        "Would accept {tags} on {pictures}.",
        tags=tr("%Ln tag(s)", "", reach.tags),
        pictures=tr("%Ln picture(s)", "", reach.pictures),
    )


def precision_words(precision: Precision) -> str:
    """Say how right the line was by this person's decisions, or that too few are known."""
    if not precision.count:
        return tr("Not enough decisions yet: you have decided about no suggestion at or over this line.")
    if not precision.enough:
        return tr(
            "Not enough decisions yet: {decisions} of yours at or over this line, {enough} are needed.",
            decisions=tr("%Ln decision(s)", "", precision.count),
            enough=ENOUGH,
        )
    return tr(
        "Expected precision {share} % ({low}–{high}), from {decisions} of yours.",
        share=percent(precision.share),
        low=percent(precision.low),
        high=percent(precision.high),
        decisions=tr("%Ln decision(s)", "", precision.count),
    )


def examples_words(found: Sequence[Example], label: Callable[[str], str]) -> str:
    """Name suggestions with their scores, in tenths of a hundredth: they are close to the line."""
    return " · ".join(f"{label(each.uri)} {100 * each.score:.1f}" for each in found) or DASH


def trust_words(on: float | None, approvals: int, found: Sequence[Application]) -> str:
    """Say whether the facet accepts by itself, and if it cannot yet, why."""
    if on is not None:
        mine = [each for each in found if each.automatic]
        return tr(
            "From {line} on. {tags} accepted by themselves so far, {corrected} corrected.",
            line=hundredths(on),
            tags=tr("%Ln tag(s)", "", sum(each.tags for each in mine)),
            corrected=tr("%Ln of them", "", sum(each.corrected for each in mine)),
        )
    if approvals >= APPROVALS:
        return tr("This line has {count} clean approvals.", count=approvals)
    return tr(
        "{count} of {needed} clean approvals (applied, objects marked as done, nothing corrected)",
        count=approvals,
        needed=APPROVALS,
    )


def rule_words() -> str:
    """Explain what a clean approval is."""
    return tr(
        "A clean approval: this line or a lower one was applied, ten of its objects (or all, where there are "
        "fewer) were marked as done, and none of its tags was rejected or taken away. After {needed} of them "
        "the facet may accept by itself what new suggestions bring at or over the line.",
        needed=APPROVALS,
    )


def percent(share: float) -> str:
    """A share in whole percent; never 100 or 0 by rounding alone."""
    whole = round(100 * share)
    if whole == 100 and share < 1:
        whole = 99
    if whole == 0 and share > 0:
        whole = 1
    return str(whole)


def hundredths(line: float) -> str:
    """A line as the trees show scores: 0 to 100."""
    return str(round(100 * line))

"""What the map of where the models looked says, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desktop.terms.facet_model import percent
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.tagging.attribution import Attribution


def busy_words(label: str) -> str:
    """While the picture is being covered part by part."""
    return tr("Looking for what speaks for “{term}”…", term=label)


def found_words(found: Attribution, label: str) -> str:
    """What was found: what the outlined part is worth, or that nothing stands out."""
    whole = percent(found.whole)
    if found.without is None or found.region is None:
        return busy_words(label)
    if not found.stands_out:
        return tr(
            "No part stands out for “{term}”: whatever is covered, its score stays near {score}.",
            term=label,
            score=whole,
        )
    return tr(
        "Without the outlined part ({share} % of the picture) the score of “{term}” falls "
        "from {whole} to {left}.",
        share=round(100 * float(found.region.mean())),
        term=label,
        whole=whole,
        left=percent(found.without),
    )


def method_words() -> str:
    """How it was found, for the tool tip."""
    return tr(
        "Parts of the picture were covered with its mean colour, large ones first, and the models were asked "
        "again. Dark: covering it changes nothing. Clear: the score falls. It shows what the models used, "
        "which need not be what makes the object what it is."
    )

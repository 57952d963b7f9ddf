"""What is said about similar objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desktop.why.neighbours import Why
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.why.neighbours import Neighbour

# Measured with the pack that ships (benchmarks/similar.py, val.csv): a neighbour of 0.8 and more has 98 of
# 100 tags of the picture, one of 0.6 and more 83, of 0.4 and more 62, one below 29; a random one has 10.
_DEGREES = (
    (0.8, mark("very alike")),
    (0.6, mark("alike")),
    (0.4, mark("a little alike")),
    (-1.0, mark("hardly alike")),
)

REASONS = {
    Why.UNREAD: mark("The models have not read this picture yet."),
    Why.BLIND: mark("The models of this pack do not tell what they see: similar objects need another pack."),
    Why.ALONE: mark(
        "No other object that these models read has tags yet. Tag some objects: they will be looked for here."
    ),
}


def degree(similarity: float) -> str:
    """How alike, in words."""
    return tr(next(words for least, words in _DEGREES if similarity >= least))


def number(similarity: float) -> str:
    """How alike, 0 to 100."""
    return str(max(0, round(100 * similarity)))


def spoken(neighbour: Neighbour, missing: int) -> str:
    """A neighbour in one sentence, for a screen reader."""
    return tr(
        "{number}, {degree}, {likeness} of 100, {tags}, {missing}",
        number=neighbour.number,
        degree=degree(neighbour.similarity),
        likeness=number(neighbour.similarity),
        tags=tr("%Ln tag(s)", "", len(neighbour.tags)),
        missing=tr("%Ln missing here", "", missing) if missing else tr("none missing here"),
    )

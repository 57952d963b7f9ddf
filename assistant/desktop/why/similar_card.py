"""What stands on the card of a similar object: its number, how alike it is, how many tags lack here."""

from __future__ import annotations

from assistant.desktop.pictures.picture_card import Card, Line, Measures
from assistant.desktop.theme import GRID
from assistant.desktop.why.similar_model import SimilarModel
from assistant.desktop.why.similar_words import degree, number
from assistant.desktop.words import mark, tr

MEASURES = Measures(width=120, image=64, lines=3, margin=GRID // 2)
UNREADABLE = mark("cannot be shown")


def similar_card(model: SimilarModel, row: int) -> Card:
    """Return the card of one of the objects."""
    neighbour, missing = model.neighbours[row], model.missing[row]
    words = tr("%Ln missing here", "", missing) if missing else tr("none missing here")
    lines = (
        Line(neighbour.number, "text"),
        Line(degree(neighbour.similarity), figure=number(neighbour.similarity)),
        Line(words, "text_quiet"),
    )
    return Card(neighbour.picture_id, neighbour.similarity, lines)

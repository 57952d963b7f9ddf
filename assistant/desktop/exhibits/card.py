"""What stands on the card of a candidate: number, title, confidence, likeness, and whether it is proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from assistant.desktop.exhibits.candidates import CandidateModel
from assistant.desktop.exhibits.wording import (
    confidence_words,
    likeness_words,
    percent,
    proof_on_card,
    title_of,
)
from assistant.desktop.icons import paint_icon
from assistant.desktop.pictures.picture_card import Card, Line, Measures
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.identify.answer import Candidate

MEASURES = Measures(width=160, image=84, lines=5, margin=GRID, first="body")
UNREADABLE = mark("The picture is not there any more")


def candidate_card(model: CandidateModel, row: int) -> Card:
    """Return the card of one of the candidates; the badge is that of "this is it"."""
    candidate = model.candidates[row]
    lines = (
        Line(candidate.exhibit, "text", figure=percent(candidate.confidence)),
        Line(title_of(candidate) or tr("without a title")),
        Line(confidence_words(candidate.confidence)),
        _proof(candidate),
        Line(likeness_words(candidate, row + 1), "text_quiet"),
    )
    badge = "check" if candidate.exhibit == model.linked else ""
    return Card(candidate.picture_id, candidate.confidence, lines, badge)


def _proof(candidate: Candidate) -> Line:
    """A filled seal: proved. A dotted ring: not proven. Nothing: not checked. Colour only repeats it."""
    words = proof_on_card(candidate)
    if candidate.proof is None:
        return Line(words, "text_quiet")
    if candidate.proof.proven:
        return Line(words, "text", seal=_filled_seal)
    return Line(words, "text_quiet", seal=_dotted_ring)


def _filled_seal(painter: QPainter, spot: QRectF) -> None:
    paint_icon(painter, spot.adjusted(-1, -1, 1, 1), "proved", current_theme().colour("accent"))


def _dotted_ring(painter: QPainter, spot: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(current_theme().colour("text_quiet"), 1.5, Qt.PenStyle.DotLine))
    painter.drawEllipse(spot.adjusted(1.5, 1.5, -1.5, -1.5))

"""Why a term is suggested: what each member of the ensemble gave it, and who decided what about it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.desktop.terms.facet_model import FacetModel, percent
from assistant.desktop.terms.facet_state import WORDS, Standing
from assistant.desktop.theme import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMBER_NAMES = {
    "multilabel": "Several-terms model",
    "softmax": "Best-term model",
    "clip": "Picture and words (CLIP)",
}
LANGUAGE_NAMES = {"en": "English", "ca": "Catalan", "es": "Spanish"}
_LINE = 20


def member_scores(model: FacetModel, row: int) -> Iterator[tuple[str, float]]:
    """Each member by the name a person reads, with its score of 0..1; nothing for a term not suggested."""
    members = model.state.members(row)
    order = [*(name for name in MEMBER_NAMES if name in members), *(set(members) - set(MEMBER_NAMES))]
    for name in order:
        yield MEMBER_NAMES.get(name, name), float(members[name])


def verdict_words(model: FacetModel, row: int) -> str:
    """Who decided what and when; for a term without a decision, how it stands."""
    decision = model.state.decisions.get(row)
    standing = WORDS[Standing(int(model.state.standing[row]))] or "not suggested"
    if decision is None:
        return standing
    who = f" by {decision.person}" if decision.person else ""
    return f"{standing}{who}, {decision.at[:10]}"


def rank_words(model: FacetModel, row: int) -> str:
    """Score and rank in one phrase, empty for a term that was not suggested."""
    if row not in model.state.suggestions:
        return ""
    state = model.state
    where = "over" if state.score[row] >= state.line else "under"
    line = percent(state.line)
    return f"Score {percent(float(state.score[row]))}, rank {int(state.rank[row])}, {where} the line ({line})"


def routes(model: FacetModel, row: int) -> list[str]:
    """Every way from a top term to this one, in the language shown; none for a top term."""
    labels = model.tree.labels
    return [" › ".join(labels[each] for each in route) for route in model.facet.routes(row) if route[1:]]


def tool_tip(model: FacetModel, row: int) -> str:
    """The same in a few lines of rich text, for the mouse."""
    lines = [f"<b>{escape(model.tree.labels[row])}</b>", *(escape(route) for route in routes(model, row))]
    lines.append(escape("; ".join(filter(None, [rank_words(model, row), verdict_words(model, row)]))))
    lines.extend(f"{escape(name)}: {percent(score)}" for name, score in member_scores(model, row))
    return "<p style='white-space:pre'>" + "<br>".join(lines) + "</p>"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]  # capitalize() would make a person's name lower case


class WhyPanel(QWidget):
    """A strip under the trees that explains the term of the cursor: paths and labels, member scores."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: FacetModel | None = None
        self._row: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Why this term")

    def sizeHint(self) -> QSize:
        return QSize(320, 5 * _LINE + 2 * GRID)

    def explain(self, model: FacetModel, row: int | None) -> None:
        """Show one term of a facet; None empties the strip."""
        self._model, self._row = model, row
        self.setAccessibleDescription("; ".join(self.words()))
        self.update()

    def words(self) -> list[str]:
        """What the strip says, line by line."""
        model, row = self._model, self._row
        if model is None or row is None:
            return ["Go to a term to see why it is suggested."]
        said = [
            model.tree.labels[row],
            *routes(model, row),
            rank_words(model, row),
            verdict_words(model, row),
        ]
        said.extend(f"{name} {percent(score)}" for name, score in member_scores(model, row))
        return [each for each in said if each]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
        area = self.rect().adjusted(2 * GRID, GRID, -2 * GRID, -GRID)
        if self._model is None or self._row is None:
            self._text(painter, area, self.words()[0], self._theme.font(), "text_quiet")
            return
        half = (area.width() - 3 * GRID) // 2
        self._paint_term(painter, area.adjusted(0, 0, half - area.width(), 0), self._model, self._row)
        self._paint_members(painter, area.adjusted(area.width() - half, 0, 0, 0), self._model, self._row)

    def _paint_term(self, painter: QPainter, area: QRect, model: FacetModel, row: int) -> None:
        body, small = self._theme.font(), self._theme.font("small")
        lines = [(model.tree.labels[row], self._theme.font(strong=True), "text")]
        lines += [(route, small, "text_quiet") for route in routes(model, row)[:2]]
        others = (
            f"{LANGUAGE_NAMES.get(language, language)}: {label}"
            for language, label in model.facet.terms[row].labels.items()
            if language != model.language
        )
        lines.append((" · ".join(others), small, "text_quiet"))
        lines.append((_sentence(verdict_words(model, row)), body, "text_normal"))
        for place, (text, font, colour) in enumerate(lines[:5]):
            line = QRect(area.left(), area.top() + place * _LINE, area.width(), _LINE)
            self._text(painter, line, text, font, colour)

    def _paint_members(self, painter: QPainter, area: QRect, model: FacetModel, row: int) -> None:
        scores = list(member_scores(model, row))
        head = QRect(area.left(), area.top(), area.width(), _LINE)
        if row not in model.state.suggestions:
            self._text(
                painter, head, "Not among the suggestions for this picture.", self._theme.font(), "text_quiet"
            )
            return
        self._text(painter, head, rank_words(model, row), self._theme.font(), "text_normal")
        name_width = max(
            (QFontMetrics(self._theme.font("small")).horizontalAdvance(n) for n, _ in scores), default=0
        )
        for place, (name, score) in enumerate(scores[:4], start=1):
            line = QRect(area.left(), area.top() + place * _LINE, area.width(), _LINE)
            self._text(painter, line, name, self._theme.font("small"), "text_quiet")
            number = line.adjusted(line.width() - 20, 0, 0, 0)
            self._text(painter, number, percent(score), self._theme.font("small", figures=True), "text")
            track = QRectF(line.left() + name_width + GRID, line.center().y() - 1, 0, 4)
            track.setRight(number.left() - GRID)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("track"))
            painter.drawRoundedRect(track, 2, 2)
            track.setWidth(max(4.0, track.width() * min(1.0, max(0.0, score))))
            painter.setBrush(self._theme.colour("bar"))
            painter.drawRoundedRect(track, 2, 2)

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

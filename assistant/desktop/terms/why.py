"""Why a term is suggested: what each member of the ensemble gave it, how far they agree, who decided what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.desktop.terms.facet_model import FacetModel, percent
from assistant.desktop.terms.facet_state import WORDS, Standing
from assistant.desktop.theme import GRID, Theme
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMBER_NAMES = {
    "multilabel": mark("Several-terms model"),
    "probe": mark("Several-terms model, simple"),
    "softmax": mark("Best-term model"),
    "weighted": mark("Best-term model, balanced"),
    "clip": mark("Picture and words (CLIP)"),
}
LANGUAGE_NAMES = {"en": mark("English"), "ca": mark("Catalan"), "es": mark("Spanish")}
CLOSE, FAR = 0.15, 0.4
"""Members whose scores lie less than CLOSE apart agree; more than FAR apart, they do not."""
_LINE = 20
_LINES = 6
_MARK = 11


class Agreement(NamedTuple):
    """How the members' own scores stand to the line and to each other."""

    over: int
    members: int
    least: float
    most: float


def member_scores(model: FacetModel, row: int) -> Iterator[tuple[str, float]]:
    """Each member by the name a person reads, with its score of 0..1; nothing for a term not suggested."""
    members = model.state.members(row)
    order = [*(name for name in MEMBER_NAMES if name in members), *(set(members) - set(MEMBER_NAMES))]
    for name in order:
        yield tr(MEMBER_NAMES[name]) if name in MEMBER_NAMES else name, float(members[name])


def agreement(model: FacetModel, row: int) -> Agreement | None:
    """How far the members agree about a term; None where fewer than two said anything."""
    scores = [score for _, score in member_scores(model, row)]
    if len(scores) < 2:
        return None
    over = sum(score >= model.state.line for score in scores)
    return Agreement(over, len(scores), min(scores), max(scores))


def agreement_words(model: FacetModel, row: int, *, spread: bool = True) -> str:
    """The same in one phrase, empty where there is nothing to agree about; ``spread``: in figures too."""
    found = agreement(model, row)
    if found is None:
        return ""
    apart = found.most - found.least
    how = tr("close together") if apart < CLOSE else tr("apart") if apart <= FAR else tr("far apart")
    said = {"over": found.over, "members": found.members, "how": how}
    if not spread:
        return tr("{over} of {members} models over the line, {how}", **said)
    said |= {"least": percent(found.least), "most": percent(found.most)}
    return tr("{over} of {members} models over the line, {how} ({least} to {most})", **said)


def verdict_words(model: FacetModel, row: int) -> str:
    """Who decided what and when; for a term without a decision, how it stands."""
    decision = model.state.decisions.get(row)
    word = WORDS[Standing(int(model.state.standing[row]))]
    standing = tr(word) if word else tr("not suggested")
    if decision is None:
        return standing
    if not decision.person:
        return tr("{standing}, {date}", standing=standing, date=decision.at[:10])
    return tr(
        "{standing} by {person}, {date}", standing=standing, person=decision.person, date=decision.at[:10]
    )


def rank_words(model: FacetModel, row: int) -> str:
    """Score and rank in one phrase, empty for a term that was not suggested."""
    if row not in model.state.suggestions:
        return ""
    state = model.state
    said = {
        "score": percent(float(state.score[row])),
        "rank": int(state.rank[row]),
        "line": percent(state.line),
    }
    if state.score[row] >= state.line:
        return tr("Score {score}, rank {rank}, over the line ({line})", **said)
    return tr("Score {score}, rank {rank}, under the line ({line})", **said)


def routes(model: FacetModel, row: int) -> list[str]:
    """Every way from a top term to this one, in the language shown; none for a top term."""
    labels = model.tree.labels
    return [" › ".join(labels[each] for each in route) for route in model.facet.routes(row) if route[1:]]


def tool_tip(model: FacetModel, row: int) -> str:
    """The same in a few lines, for the mouse."""
    lines = [model.tree.labels[row], *routes(model, row)]
    lines.append("; ".join(filter(None, [rank_words(model, row), verdict_words(model, row)])))
    lines.extend(f"{name}: {percent(score)}" for name, score in member_scores(model, row))
    lines.append(agreement_words(model, row))
    return "\n".join(filter(None, lines))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]  # capitalize() would make a person's name lower case


class WhyPanel(QWidget):
    """A strip under the trees that explains the term of the cursor: paths and labels, member scores.

    ``explained`` fires with every term it is given, shown or not: the cursor is there.
    """

    explained = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: FacetModel | None = None
        self._row: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Why this term"))

    def sizeHint(self) -> QSize:
        return QSize(320, _LINES * _LINE + 2 * GRID)

    def explain(self, model: FacetModel, row: int | None) -> None:
        """Show one term of a facet; None empties the strip."""
        self._model, self._row = model, row
        self.setAccessibleDescription("; ".join(self.words()))
        self.update()
        self.explained.emit()

    @property
    def term(self) -> tuple[FacetModel, int] | None:
        """The facet and the row of the term that is explained."""
        return None if self._model is None or self._row is None else (self._model, self._row)

    def words(self) -> list[str]:
        """What the strip says, line by line."""
        model, row = self._model, self._row
        if model is None or row is None:
            return [tr("Go to a term to see why it is suggested.")]
        said = [
            model.tree.labels[row],
            *routes(model, row),
            rank_words(model, row),
            verdict_words(model, row),
        ]
        said.append(agreement_words(model, row))
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
            f"{tr(LANGUAGE_NAMES.get(language, language))}: {label}"
            for language, label in model.facet.terms[row].labels.items()
            if language != model.language
        )
        lines.append((" · ".join(others), small, "text_quiet"))
        lines.append((_sentence(verdict_words(model, row)), body, "text_normal"))
        for place, (text, font, colour) in enumerate(lines[: _LINES - 1]):
            line = QRect(area.left(), area.top() + place * _LINE, area.width(), _LINE)
            self._text(painter, line, text, font, colour)
        if words := agreement_words(model, row, spread=False):  # the bars beside show it
            line = QRect(area.left(), area.bottom() + 1 - _LINE, area.width(), _LINE)
            over = [score >= model.state.line for _, score in member_scores(model, row)]
            self._paint_marks(painter, line, over)
            line.setLeft(line.left() + len(over) * _MARK + GRID // 2)
            self._text(painter, line, words, small, "text_normal")

    def _paint_members(self, painter: QPainter, area: QRect, model: FacetModel, row: int) -> None:
        small = self._theme.font("small")
        head = QRect(area.left(), area.top(), area.width(), _LINE)
        if row not in model.state.suggestions:
            words = tr("Not among the suggestions for this picture.")
            self._text(painter, head, words, self._theme.font(), "text_quiet")
            return
        self._text(painter, head, rank_words(model, row), self._theme.font(), "text_normal")
        scores = list(member_scores(model, row))
        name_width = max((QFontMetrics(small).horizontalAdvance(n) for n, _ in scores), default=0)
        name_width = min(name_width, area.width() // 2)
        for place, (name, score) in enumerate(scores[: _LINES - 1], start=1):
            line = QRect(area.left(), area.top() + place * _LINE, area.width(), _LINE)
            self._text(painter, line.adjusted(0, 0, name_width - line.width(), 0), name, small, "text_quiet")
            number = line.adjusted(line.width() - 20, 0, 0, 0)
            self._text(painter, number, percent(score), self._theme.font("small", figures=True), "text")
            track = QRectF(line.left() + name_width + GRID, line.center().y() - 1, 0, 4)
            track.setRight(number.left() - GRID)
            self._paint_score(painter, track, score, model.state.line)

    def _paint_marks(self, painter: QPainter, area: QRect, over: list[bool]) -> None:
        """One disc a member: filled over the line, a ring under it."""
        pen = QPen(self._theme.colour("accent"), 1.5)
        for place, filled in enumerate(over):
            painter.setPen(pen)
            painter.setBrush(self._theme.colour("accent") if filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(area.left() + (place + 0.5) * _MARK, area.center().y() + 1), 3.5, 3.5)

    def _paint_score(self, painter: QPainter, track: QRectF, score: float, line: float) -> None:
        """A bar, and the line as a tick that stands out of it."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(track, 2, 2)
        bar = QRectF(track)
        bar.setWidth(max(4.0, track.width() * min(1.0, max(0.0, score))))
        painter.setBrush(self._theme.colour("bar"))
        painter.drawRoundedRect(bar, 2, 2)
        painter.fillRect(
            QRectF(track.left() + track.width() * line - 0.5, track.top() - 4, 1, 12),
            self._theme.colour("text_quiet"),
        )

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

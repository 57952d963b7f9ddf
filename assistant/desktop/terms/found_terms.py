"""What a search for a term offers: terms of the trees, other terms of the AAT, a new term of the museum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.desktop.terms.facet_model import Index
from assistant.desktop.theme import Theme
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.vocabulary import Hit, Vocabulary
    from assistant.vocabulary.aat_names import AatHit, AatTerm

LIMIT = 50
OTHERS = 20

_AAT_FACETS = (
    mark("Associated Concepts"), mark("Physical Attributes"), mark("Styles and Periods"), mark("Agents"),
    mark("Activities"), mark("Materials"), mark("Objects"),
)  # fmt: skip
"""As `assistant.vocabulary.aat_names` calls them; marked here because that room knows no window."""


class FoundTerms(QAbstractListModel):
    """The hits of one search: ``hits`` of the trees, then ``others`` of the AAT, then the text as a new term.

    The facet of the cursor comes first where hits are equally good.
    """

    def __init__(self, vocabulary: Vocabulary, standing: Callable[[str, int], str], parent: QObject) -> None:
        super().__init__(parent)
        self.vocabulary = vocabulary
        self._standing = standing
        self.elsewhere: Callable[[str, int], Sequence[AatHit]] | None = None
        """(text, limit) -> terms of the AAT that no tree has; ``None`` where nothing can be added."""
        self.language = "en"
        self.text = ""
        self.hits: list[Hit] = []
        self.others: list[AatHit] = []

    def search(self, text: str, facet: str) -> None:
        """Find ``text`` in every facet and language."""
        hits = self.vocabulary.search(text, limit=LIMIT)
        others = self.elsewhere(text, OTHERS) if self.elsewhere is not None else ()
        self.beginResetModel()
        self.text = " ".join(text.split())
        self.hits = sorted(hits, key=lambda hit: (-round(hit.score, 2), hit.facet != facet))
        self.others = list(others)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        own = bool(self.text) and self.elsewhere is not None
        return 0 if parent.isValid() else len(self.hits) + len(self.others) + own

    def hit(self, row: int) -> Hit | None:
        """The term of a tree on this row; ``None`` for the others."""
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def new(self, row: int) -> AatTerm | str:
        """What a row that is in no tree would add: a term of the AAT, or the text as a local term."""
        place = row - len(self.hits)
        return self.others[place].term if place < len(self.others) else self.text

    def parts(self, row: int) -> tuple[str, str, str]:
        """What a row says: its label, where it stands, how it stands for the object."""
        hit = self.hit(row)
        if hit is not None:
            facet = self.vocabulary[hit.facet]
            label = _with_name(facet.terms[hit.row].label(self.language), hit.label)
            way = [facet.terms[each].label(self.language) for each in facet.routes(hit.row)[0][:-1]]
            where = " › ".join([facet.label(self.language), *way])
            return label, where, self._standing(hit.facet, hit.row)
        term = self.new(row)
        if isinstance(term, str):
            return tr("“{text}” as a local term…", text=term), "", ""
        found = self.others[row - len(self.hits)]
        label = term.labels.get(self.language) or next(iter(term.labels.values()))
        return _with_name(label, found.label), f"{tr(term.facet)} · {term.number}", ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        label, where, standing = self.parts(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            elsewhere = "" if self.hit(index.row()) else tr("not in the trees")
            return ", ".join(filter(None, [label, where, standing, elsewhere]))
        return None


def _with_name(label: str, name: str) -> str:
    return label if name == label else f"{label} ({name})"


class TermLine(QStyledItemDelegate):
    """A term on two tones of one line: its label, then where it stands."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.row_height())

    def parts(self, index: Index) -> tuple[str, str]:
        """Label and place of a line."""
        model = index.model()
        assert isinstance(model, FoundTerms)
        label, where, _ = model.parts(index.row())
        return label, where

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        label, where = self.parts(index)
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("current"))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), self._theme.colour("accent"))
        room = area.adjusted(12, 0, -12, 0)
        used = self._write(painter, room, label, "body", "text")
        self._write(painter, room.adjusted(used + 12, 0, 0, 0), where, "small", "text_quiet", right=True)
        painter.restore()

    def _write(
        self, painter: QPainter, room: QRect, text: str, size: Any, colour: str, *, right: bool = False
    ) -> int:
        font = self._theme.font(size)
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(0, room.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, elided)
        return metrics.horizontalAdvance(elided)

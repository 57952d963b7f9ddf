"""A facet tree while a person searches: what was found stands out, and the rest of the tree is away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from assistant.desktop.terms.facet_delegate import FacetDelegate
from assistant.desktop.terms.filtered_model import FilteredModel
from assistant.desktop.theme import GRID, INDENT, Theme
from assistant.desktop.words import tr
from assistant.vocabulary.search import fold, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtCore import QObject

    from assistant.desktop.terms.facet_model import FacetModel, Line


def found_parts(text: str, wanted: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where the wanted (folded) words stand in ``text``, as (begin, end), parted and in order.

    A word is marked where one begins with it, else where it stands first.
    """
    folded, places = "", []
    for place, char in enumerate(text):
        plain = fold(char)
        folded += plain
        places += [place] * len(plain)
    marked = set()
    for word in wanted:
        begins = [at for at in _all_places(folded, word) if at == 0 or not folded[at - 1].isalnum()]
        at = begins[0] if begins else folded.find(word)
        if at >= 0:
            marked |= set(range(places[at], places[at + len(word) - 1] + 1))
    parts: list[tuple[int, int]] = []
    for place in sorted(marked):
        if parts and parts[-1][1] == place:
            parts[-1] = (parts[-1][0], place + 1)
        else:
            parts.append((place, place + 1))
    return parts


def _all_places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


class MatchDelegate(FacetDelegate):
    """Paints the lines as the tree does, with what was found in bold and underlined."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.wanted: tuple[str, ...] = ()

    def _label(self, painter: QPainter, rect: QRect, line: Line, inside: Any) -> None:
        super()._label(painter, rect, line, None)
        if line.name:
            font = self._normal
            shown = f"{line.label} {line.qualifier}" if line.qualifier else line.label
            used = QFontMetrics(font).horizontalAdvance(shown) + 2 * GRID
            if rect.width() - used > 6 * GRID:
                self._name(painter, rect.adjusted(used, 0, 0, 0), line.name, self._small, "text_normal")

    def _name(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> int:
        marked = QFont(font)
        marked.setWeight(QFont.Weight.Bold)
        marked.setUnderline(True)
        left = rect.left()
        at = 0
        for begin, end in [*found_parts(text, self.wanted), (len(text), len(text))]:
            for part, look in ((text[at:begin], font), (text[begin:end], marked)):
                room = QRect(left, rect.top(), max(0, rect.right() - left), rect.height())
                if part and room.width():
                    left += self._text(painter, room, part, look, "text" if look is marked else colour)
            at = end
        return left - rect.left()


class FilteredView(QTreeView):
    """The lines a search leaves of one tree. It never takes the keys: they stay in the search field.

    ``pointed(row)`` fires for a click on a term, ``picked(row)`` for a double click.
    """

    pointed = Signal(int)
    picked = Signal(int)

    def __init__(self, source: FacetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines = FilteredModel(source, self)
        self._delegate = MatchDelegate(theme, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Found in {facet}", facet=source.facet.label(source.language)))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.pointed.emit(self.lines.term_row(index)))
        self.doubleClicked.connect(lambda index: self.picked.emit(self.lines.term_row(index)))

    def show_found(self, names: Mapping[int, str], text: str) -> None:
        """Show the terms found, row -> the name that matched, for the text that was typed."""
        self._delegate.wanted = words_of(text)
        self.lines.show(names)
        self.expandAll()

    def mark(self, row: int | None) -> None:
        """Put the mark of the choice on a term, and bring it into sight; ``None`` takes it away."""
        place = self.lines.first_of(row) if row is not None else None
        index = self.lines.index_of(place if place is not None else -1)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # the list of other terms may now cover where it was

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Any) -> None:
        rect = self.visualRect(index)
        if index == self.currentIndex():
            whole = QRect(0, rect.top(), self.viewport().width(), rect.height())
            painter.fillRect(whole, self._theme.colour("current"))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), self._theme.colour("accent"))
        option = QStyleOptionViewItem(options)
        option.rect = rect.adjusted(GRID, 0, 0, 0)
        option.state |= QStyle.StateFlag.State_Open
        self._delegate.paint(painter, option, index)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.lines.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colour("text_quiet"))
            area = self.viewport().rect().adjusted(2 * GRID, GRID, -2 * GRID, 0)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, tr("None in this tree.")
            )

"""The terms that occur, as trees with the number of pictures of each; one is chosen to filter by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from assistant.catalogue.finding import TermCount
from assistant.desktop.theme import current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Vocabulary

TERM = Qt.ItemDataRole.UserRole
Terms = Mapping[tuple[str, str], TermCount]
Key = tuple[str, str]


class TermTree(QTreeWidget):
    """Branches are filled when they are opened: thousands of terms cost nothing until they are seen."""

    chosen = Signal(str, str)  # facet, URI; "" for the whole facet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary: Vocabulary | None = None
        self._language = "en"
        self._terms: Terms = {}
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Terms that occur, with the number of pictures"))
        self.itemExpanded.connect(self._fill)
        self.itemClicked.connect(lambda item, _: self._choose(item))

    def show_counts(self, terms: Terms, vocabulary: Vocabulary, language: str) -> None:
        """Show the terms that occur; what was open stays open and the cursor where it is."""
        opened = self._opened()
        current = self.currentItem()
        cursor = current.data(0, TERM) if current is not None else None
        self._terms, self._vocabulary, self._language = terms, vocabulary, language
        self.clear()
        for key, facet in vocabulary.facets.items():
            if any(of_facet == key for of_facet, _ in terms):
                item = self._item((key, ""), facet.label(language), None)
                item.setFont(0, current_theme().font(strong=True))
                self.addTopLevelItem(item)
                item.setExpanded((key, "") in opened or not opened)
        self._open_again(opened, cursor)
        if self.currentItem() is None and self.topLevelItemCount():
            self.setCurrentItem(self._below_item(self.invisibleRootItem())[0])  # screen readers need one

    def labels(self) -> list[tuple[str, str]]:
        """Return label and number of every line that was filled, from top to bottom."""
        found: list[tuple[str, str]] = []
        waiting = self._below_item(self.invisibleRootItem())[::-1]
        while waiting:
            item = waiting.pop()
            found.append((item.text(0), item.text(1)))
            waiting += [one for one in self._below_item(item)[::-1] if one.data(0, TERM) is not None]
        return found

    def sizeHint(self) -> QSize:
        return QSize(240, 220)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            current = self.currentItem()
            if current is not None:
                self._choose(current)
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, TERM)
        if key is not None:
            self.chosen.emit(*key)

    def _item(self, key: Key, label: str, count: TermCount | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([label, "" if count is None else f"{count.pictures:,}"])
        item.setData(0, TERM, key)
        item.setFont(1, current_theme().font("small", figures=True))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if count is not None:
            told = tr(
                "{tagged} tagged, {likely} suggested over the line",
                tagged=f"{count.tagged:,}",
                likely=f"{count.likely:,}",
            )
            item.setToolTip(0, f"{label}: {told}")
            number = tr("%Ln picture(s)", "", count.pictures)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{label}, {number}, {told}")
        if self._below(key):
            item.addChild(QTreeWidgetItem())  # stands for the branch until it is opened
        return item

    def _fill(self, item: QTreeWidgetItem) -> None:
        below = self._below_item(item)
        if len(below) != 1 or below[0].data(0, TERM) is not None:
            return
        item.takeChild(0)
        facet, uri = item.data(0, TERM)
        assert self._vocabulary is not None
        rows = self._below((facet, uri))
        of_facet = self._vocabulary[facet]
        lines = [(of_facet.terms[row].uri, of_facet.terms[row].label(self._language)) for row in rows]
        counted = [(uri, label, self._terms[facet, uri]) for uri, label in lines]
        counted.sort(key=lambda line: (-line[2].pictures, line[1].casefold()))
        item.addChildren([self._item((facet, uri), label, count) for uri, label, count in counted])

    def _below(self, key: Key) -> Sequence[int]:
        """Return the rows of the terms right below one that occur."""
        facet, uri = key
        if self._vocabulary is None or facet not in self._vocabulary.facets:
            return ()
        of_facet: Facet = self._vocabulary[facet]
        rows = (
            of_facet.term(uri).narrower if uri else [term.row for term in of_facet.terms if not term.broader]
        )
        return [row for row in rows if (facet, of_facet.terms[row].uri) in self._terms]

    @staticmethod
    def _below_item(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        children = (item.child(row) for row in range(item.childCount()))
        return [child for child in children if child is not None]

    def _opened(self) -> set[Key]:
        found: set[Key] = set()
        waiting = self._below_item(self.invisibleRootItem())
        while waiting:
            item = waiting.pop()
            if item.isExpanded():
                found.add(tuple(item.data(0, TERM)))
                waiting += self._below_item(item)
        return found

    def _open_again(self, opened: set[Key], cursor: Key | None) -> None:
        waiting = self._below_item(self.invisibleRootItem())
        while waiting:
            item = waiting.pop()
            key = item.data(0, TERM)
            if key is not None and tuple(key) == (tuple(cursor) if cursor else None):
                self.setCurrentItem(item)
            if key is not None and tuple(key) in opened:
                item.setExpanded(True)
            if item.isExpanded():
                waiting += self._below_item(item)

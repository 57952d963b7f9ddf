"""What a catalogue adds, calls otherwise and never suggests: a list to take back from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr
from assistant.vocabulary.extension import is_local

if TYPE_CHECKING:
    from assistant.desktop.thesaurus import Thesaurus

WHAT = {
    "local": mark("Local term"),
    "aat": mark("Added from the AAT"),
    "label": mark("Called otherwise"),
    "never": mark("Never suggested"),
}


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One line: what was done about which term, and where the term stands."""

    what: Literal["local", "aat", "label", "never"]
    facet: str
    uri: str
    label: str
    where: str


def entries(thesaurus: Thesaurus, language: str) -> list[OwnEntry]:
    """Return everything a catalogue says about the vocabulary, added terms first."""
    base, vocabulary = thesaurus.base, thesaurus.vocabulary
    found = []
    for key, facet in vocabulary.facets.items():
        for term in facet.terms:
            added = not base[key].has(term.uri)
            if not added and term.labels == base[key].term(term.uri).labels:
                continue
            label, where = term.label(language), _where(thesaurus, key, term.row, language)
            if added:
                kind: Literal["local", "aat"] = "local" if is_local(term.uri) else "aat"
                found.append(OwnEntry(kind, key, term.uri, label, where))
            else:
                own = base[key].term(term.uri).label(language)
                both = tr("{label}, for “{own}”", label=label, own=own) if own != label else label
                found.append(OwnEntry("label", key, term.uri, both, where))
    for key, uri in sorted(thesaurus.never):
        known = key in vocabulary.facets and vocabulary[key].has(uri)
        label = vocabulary[key].term(uri).label(language) if known else uri
        where = _where(thesaurus, key, vocabulary[key].row(uri), language) if known else ""
        found.append(OwnEntry("never", key, uri, label, where))
    return sorted(found, key=lambda each: (list(WHAT).index(each.what), each.label.casefold()))


def _where(thesaurus: Thesaurus, key: str, row: int, language: str) -> str:
    facet = thesaurus.vocabulary[key]
    way = [facet.terms[each].label(language) for each in facet.routes(row)[0][:-1]]
    return " › ".join([facet.label(language), *way])


class OwnTermsDialog(QDialog):
    """The list. ``taken_back`` fires with an `OwnEntry`; who changes the catalogue calls `show_entries`."""

    taken_back = Signal(object)

    def __init__(self, found: Sequence[OwnEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Own terms"))
        self.resize(96 * GRID, 48 * GRID)
        theme = current_theme()
        head = QLabel(tr("Own terms of this catalogue"), self)
        head.setFont(theme.font("title", strong=True))
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Own terms"))
        self.list.setHeaderLabels([tr("Term"), tr("What"), tr("Where")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setStyleSheet(f"QTreeView::item {{ padding: 0 {GRID // 2}px; }}")
        self.list.currentItemChanged.connect(lambda *_: self._tell())
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        self.back = buttons.addButton(tr("Take back (Del)"), QDialogButtonBox.ButtonRole.ActionRole)
        self.back.clicked.connect(self.take_back)
        buttons.rejected.connect(self.reject)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self.take_back)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column_layout.setSpacing(GRID)
        for part in (head, self._told, self.list, buttons):
            column_layout.addWidget(part)
        self.show_entries(found)
        self.list.setFocus()

    def show_entries(self, found: Sequence[OwnEntry]) -> None:
        """Show the lines; the current one stays where it is."""
        row = max(0, self._row())
        self.entries = list(found)
        self.list.clear()
        theme = current_theme()
        for entry in self.entries:
            item = QTreeWidgetItem(self.list, [entry.label, tr(WHAT[entry.what]), entry.where])
            item.setSizeHint(0, QSize(0, theme.row_height()))
            for column in (1, 2):
                item.setForeground(column, theme.colour("text_quiet"))
        current = self.list.topLevelItem(min(row, len(self.entries) - 1))
        if current is not None:
            self.list.setCurrentItem(current)
        self._tell()

    @property
    def current(self) -> OwnEntry | None:
        """The entry of the cursor."""
        row = self._row()
        return self.entries[row] if row >= 0 else None

    def take_back(self) -> None:
        """Ask to take back what the cursor is on."""
        if self.current is not None:
            self.taken_back.emit(self.current)

    def _row(self) -> int:
        item = self.list.currentItem()
        return self.list.indexOfTopLevelItem(item) if item is not None else -1

    def _tell(self) -> None:
        self.back.setEnabled(self.current is not None)
        if self.entries:
            told = tr("Each is one step, so Undo brings back what is taken back here.")
        else:
            told = tr("None yet. Add one with /, call one otherwise with F2, leave one out with Shift+Del.")
        self._told.setText(told)

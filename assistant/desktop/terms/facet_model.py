"""One facet as an item model: made once, filled anew for each picture, never reset by one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.desktop.terms.facet_outline import Outline
from assistant.desktop.terms.facet_state import BEST, FAINT, WORDS, FacetState, Standing
from assistant.desktop.terms.facet_tree import MORE, ROOT, FacetTree
from assistant.desktop.words import tr
from assistant.vocabulary.extension import is_local

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from assistant.catalogue import Decision, Suggestion
    from assistant.vocabulary import Facet

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a line says beyond its text."""

    TERM = Qt.ItemDataRole.UserRole + 1  # int, row of the term in its facet; -1 for a "more" line
    SCORE = Qt.ItemDataRole.UserRole + 2  # float or None, its own
    BEST = Qt.ItemDataRole.UserRole + 3  # float or None, the best of itself and all below
    RANK = Qt.ItemDataRole.UserRole + 4  # int, 0 for none
    STANDING = Qt.ItemDataRole.UserRole + 5  # Standing


@dataclass(frozen=True, slots=True)
class Line:
    """Everything the delegate paints of one occurrence. ``score`` is the best of it and all below."""

    label: str
    qualifier: str
    score: float | None
    rank: int
    standing: Standing
    strong: bool
    normal: bool
    below: tuple[str, float] | None
    more: int  # terms of this branch that are left out
    last: bool  # the "139 more" line itself
    line: float
    remark: str = ""  # "local" for a term of the museum's own, "never suggested"
    name: str = ""  # while searching: the other name that was found


_BRANCH = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable  # asked for hundreds of times a picture
_LEAF = _BRANCH | Qt.ItemFlag.ItemNeverHasChildren


def percent(score: float) -> str:
    """A score of 0..1 as two digits: 0.92 is "92", 0.07 is "07", all above 0.99 is "99"."""
    return f"{max(0, min(99, round(100 * score))):02d}"


class FacetModel(QAbstractItemModel):
    """Translates a FacetTree, its FacetState and its Outline for Qt; the id of an index is an occurrence."""

    def __init__(self, facet: Facet, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self.state = FacetState(facet)
        self._take_language(language)

    # What is on the desk

    def set_object(self, suggestions: Sequence[Suggestion], decisions: Sequence[Decision]) -> None:
        """Show another object: new scores, new decisions, a fresh outline."""
        self.state.set_suggestions(suggestions)
        self.state.set_decisions(decisions)
        self._refresh(afresh=True)

    def set_suggestions(self, suggestions: Sequence[Suggestion], *, afresh: bool) -> None:
        """New scores for the same object; with ``afresh`` the outline is drawn anew too."""
        self.state.set_suggestions(suggestions)
        self.state.set_decisions(list(self.state.decisions.values()))
        self._refresh(afresh=afresh)

    def set_decisions(self, decisions: Sequence[Decision]) -> None:
        """New decisions for the same object; nothing that is on show goes away."""
        self.state.set_decisions(decisions)
        self._refresh(afresh=False)

    def set_line(self, line: float) -> None:
        """The score from which a suggestion counts as sure, 0..1."""
        self.state.line = line
        self._tell(np.flatnonzero(self.state.rank > 0))

    def set_never(self, uris: Collection[str]) -> None:
        """The terms of this facet that are never to be suggested; nothing that is on show goes away."""
        self.state.set_never(uris)
        self._refresh(afresh=False)

    def set_facet(self, facet: Facet) -> None:
        """Show the facet as it is now: terms were added, called otherwise or taken out. Resets the model."""
        before = self.state
        self.beginResetModel()
        self.facet = facet
        self.state = FacetState(facet)
        self.state.line = before.line
        self.state.set_suggestions(before.given_suggestions)
        self.state.set_decisions(before.given_decisions)
        self.state.set_never([before.facet.terms[row].uri for row in before.never])
        self._take_language(self.language)
        self._show(afresh=True)
        self.endResetModel()

    def set_language(self, language: str) -> None:
        """Show the labels of another language, in its own alphabetical order. This resets the model."""
        self.beginResetModel()
        self._take_language(language)
        self._show(afresh=True)
        self.endResetModel()

    def _take_language(self, language: str) -> None:
        self.language = language
        self.tree = FacetTree(self.facet, language)
        self.outline = Outline(self.tree)
        self._qualifiers = [term.qualifier(language) or "" for term in self.facet.terms]
        self._labels = [term.label_without_qualifier(language) for term in self.facet.terms]
        self._local = [is_local(term.uri) for term in self.facet.terms]
        self._seen = self._look()

    def _look(self) -> NDArray[np.float64]:
        state = self.state
        return np.vstack([state.score, state.best, state.rank, state.standing, state.below]).astype(float)

    def _refresh(self, *, afresh: bool) -> None:
        look = self._look()
        changed = ~((look == self._seen) | (np.isnan(look) & np.isnan(self._seen))).all(axis=0)
        self._seen = look
        self._show(afresh=afresh)
        self._tell(np.flatnonzero(changed))

    def _show(self, *, afresh: bool) -> None:
        rows = self.state.strong()
        rows[list(self.state.decisions)] = True
        self.outline.show(rows, afresh=afresh)

    def _tell(self, rows: NDArray[np.intp]) -> None:
        # One signal per list of children that changed, from its first to its last changed line.
        spans: dict[int, tuple[int, int]] = {}
        for row in rows:
            for occurrence in self.tree.of_row[row]:
                parent = self.tree.parent[occurrence]
                low, high = spans.get(parent, (occurrence, occurrence))
                spans[parent] = (min(low, occurrence), max(high, occurrence))
        roles = [*Role, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole]
        for low, high in spans.values():
            self.dataChanged.emit(self.index_of(low), self.index_of(high), roles)

    # Qt's questions

    def index_of(self, occurrence: int) -> QModelIndex:
        """The model index of an occurrence; the invisible root gives the invalid index."""
        if occurrence == ROOT:
            return QModelIndex()
        return self.createIndex(self.tree.position[occurrence], 0, occurrence)

    def occurrence(self, index: Index) -> int:
        """The occurrence of a model index; ROOT for the invalid one."""
        return int(index.internalId()) if index.isValid() else ROOT

    def term_row(self, index: Index) -> int:
        """The row in the facet of an index's term; MORE for a "more" line and for no index."""
        return self.tree.row[self.occurrence(index)]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        occurrence = self.occurrence(parent)
        if column != 0 or not 0 <= row < self.tree.count[occurrence]:
            return QModelIndex()
        return self.createIndex(row, 0, self.tree.first[occurrence] + row)

    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return super().parent()
        if not index.isValid():
            return QModelIndex()
        return self.index_of(self.tree.parent[self.occurrence(index)])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else self.tree.count[self.occurrence(parent)]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        return self.rowCount(parent) > 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _BRANCH if self.tree.count[index.internalId()] else _LEAF

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        occurrence = self.occurrence(index)
        row = self.tree.row[occurrence]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tree.labels[row] if row != MORE else self._more()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(occurrence)
        if role == Role.TERM:
            return row
        if row == MORE:
            return None
        return self._figures(row, role)

    def _figures(self, row: int, role: int) -> Any:
        state = self.state
        if role == Role.SCORE:
            return None if np.isnan(state.score[row]) else float(state.score[row])
        if role == Role.BEST:
            return None if np.isnan(state.best[row]) else float(state.best[row])
        if role == Role.RANK:
            return int(state.rank[row])
        if role == Role.STANDING:
            return Standing(int(state.standing[row]))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.facet.path_label(row, self.language)
        return None

    # What a line says

    def line(self, occurrence: int) -> Line:
        """Everything the delegate paints of an occurrence."""
        row = self.tree.row[occurrence]
        state = self.state
        if row == MORE:
            label = self._more()
            return Line(label, "", None, 0, Standing.PLAIN, False, False, None, 0, True, state.line)
        below = int(state.below[row])
        rank = int(state.rank[row])
        best = float(state.best[row])
        standing = Standing(int(state.standing[row]))
        settled = standing in (Standing.IMPLIED, Standing.RULED_OUT)
        return Line(
            label=self._labels[row],
            qualifier=self._qualifiers[row],
            score=None if np.isnan(best) else best,
            rank=rank,
            standing=standing,
            strong=0 < rank <= BEST and best >= FAINT and not settled and not self._leads_on(row, below),
            normal=bool(self.outline.relevant[occurrence]),
            below=(self._labels[below], float(state.score[below])) if below >= 0 else None,
            more=int(self.outline.left_out[occurrence]),
            last=False,
            line=state.line,
            remark=self.remark(row),
        )

    def remark(self, row: int) -> str:
        """What is special about a term in this catalogue, in a word or two; "" for nothing."""
        if row in self.state.never:
            return tr("never suggested")
        return tr("local") if self._local[row] else ""

    def spoken(self, occurrence: int) -> str:
        """A line in words, for a screen reader: label, score, rank and standing."""
        row = self.tree.row[occurrence]
        if row == MORE:
            return self._more()
        parts = [self.tree.labels[row]]
        best = float(self.state.best[row])
        if not np.isnan(best):
            own = row in self.state.suggestions
            said = tr("score {score} of 100") if own else tr("best score below {score} of 100")
            parts.append(said.format(score=percent(best)))
        if self.state.rank[row]:
            parts.append(tr("rank {rank}", rank=int(self.state.rank[row])))
        word = WORDS[Standing(int(self.state.standing[row]))]
        parts.append(tr(word) if word else tr("not suggested"))
        if left := int(self.outline.left_out[occurrence]):
            parts.append(tr("%Ln more term(s) below", "", left))
        if remark := self.remark(row):
            parts.append(remark)
        return ", ".join(parts)

    def _leads_on(self, row: int, below: int) -> bool:
        # A broader term that only leads to a more precise one of the ten best steps back a little, but
        # not behind one that is much less likely: "prints 99" stays strong above "woodcuts 02".
        if below < 0 or not 0 < int(self.state.rank[below]) <= BEST:
            return False
        return float(self.state.score[below]) >= 0.5 * float(self.state.best[row])

    def _more(self) -> str:
        return tr("%Ln more", "", int(self.outline.left_out[ROOT]))

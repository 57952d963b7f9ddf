"""The candidates of the picture on the desk as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.desktop.exhibits.wording import alike, name_of, proof_words, spoken, sure_words
from assistant.desktop.told import told
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.identify.answer import Candidate

Index = QModelIndex | QPersistentModelIndex


class CandidateModel(QAbstractListModel):
    """Best first, as the answer has them; ``linked`` is the exhibit a person said it is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.candidates: list[Candidate] = []
        self.linked: str | None = None

    def show(self, candidates: Sequence[Candidate], linked: str | None) -> None:
        """Show other candidates."""
        if list(candidates) == self.candidates:
            if linked != self.linked:
                self.linked = linked
                self.dataChanged.emit(self.index(0), self.index(len(self.candidates) - 1))
            return
        self.beginResetModel()
        self.candidates, self.linked = list(candidates), linked
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.candidates)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        candidate = self.candidates[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return candidate.exhibit
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(candidate, index.row() + 1, linked=candidate.exhibit == self.linked)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(candidate)
        return None


def tip(candidate: Candidate) -> str:
    """Return everything about a candidate: what the card has no room for, and the proof's own reason."""
    lines = [
        name_of(candidate),
        tr(
            "{sure}; likeness {number} of 1",
            sure=sure_words(candidate.confidence),
            number=alike(candidate),
        ),
        told(candidate.proof.reason)
        if candidate.proof
        else tr("Proof: {words}", words=proof_words(candidate)),
    ]
    lines += [f"{key}: {value}" for key, value in candidate.metadata.items() if value and key != "title"]
    return "\n".join(lines)

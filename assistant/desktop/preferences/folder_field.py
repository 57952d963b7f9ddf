"""A folder: typed, chosen, or left to what is usual."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from assistant import paths
from assistant.desktop.theme import GRID
from assistant.desktop.words import tr


class FolderField(QWidget):
    """``text`` is the folder, "" for the usual one, whose words or path stand quietly in the empty field."""

    changed = Signal()

    def __init__(self, folder: str, usual: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = QLineEdit(folder, self)
        self.path.setPlaceholderText(usual)
        self.path.setClearButtonEnabled(True)
        self.path.textChanged.connect(lambda _: self.changed.emit())
        choose = QPushButton(tr("Choose…"), self)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        self.setFocusProxy(self.path)

    @property
    def text(self) -> str:
        """The folder as it was typed; "" for the usual one."""
        return self.path.text().strip()

    @property
    def missing(self) -> bool:
        """Whether a folder is named that is not there."""
        return bool(self.text) and not paths.expanded(self.text).is_dir()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self.text)
        if chosen:
            self.path.setText(chosen)

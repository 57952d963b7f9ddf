"""Annotate folder: which pictures, and whether what is over the line is accepted at the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistant import paths
from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.shell.line_fields import LineFields
from assistant.desktop.shell.scrolling import Scrolling
from assistant.desktop.theme import GRID
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.settings import Settings
    from assistant.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Order:
    """What to annotate. ``folder`` None: the pictures of the catalogue. ``lines`` None: accept nothing."""

    folder: Path | None
    lines: dict[str, float] | None


class AnnotateDialog(QDialog):
    """Asks for an Order; accepted only when it can be carried out."""

    def __init__(
        self, settings: Settings, vocabulary: Vocabulary, *, pictures: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Annotate folder"))
        self._folder = QRadioButton(tr("A folder, with the folders in it"), self)
        self._catalogue = QRadioButton(
            tr("The pictures of this catalogue ({count})", count=QLocale().toString(pictures)), self
        )
        self._catalogue.setEnabled(pictures > 0)
        (self._catalogue if pictures else self._folder).setChecked(True)
        self._path = QLineEdit(self)
        self._path.setPlaceholderText(tr("The folder"))
        self._path.setAccessibleName(tr("The folder"))
        self._path.textEdited.connect(lambda: self._folder.setChecked(True))
        choose = QPushButton(tr("Choose…"), self)
        choose.clicked.connect(self._choose)
        self._accept = QCheckBox(tr("Accept what is over the line, as one step that can be undone"), self)
        lines = {key: settings.line_of(key) for key in vocabulary.facets}
        self._lines = LineFields(vocabulary, lines, settings.language, self)
        self._lines.setEnabled(False)
        self._accept.toggled.connect(self._lines.setEnabled)
        self._told = QLabel("", self)
        self._told.setWordWrap(True)
        self._buttons = AnswerButtons(self, tr("Annotate"), self._check)
        self._lay_out(choose)

    @property
    def order(self) -> Order:
        """What was asked for."""
        folder = paths.expanded(self._path.text()) if self._folder.isChecked() else None
        return Order(folder, self._lines.lines if self._accept.isChecked() else None)

    def _lay_out(self, choose: QPushButton) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, GRID)
        column.setSpacing(GRID)
        column.addStrut(58 * GRID)
        told = QLabel(
            tr(
                "Every picture gets suggestions; nothing is decided for you unless you say so below. "
                "You can go on working meanwhile, stop at any time, and go on later."
            ),
            self,
        )
        told.setWordWrap(True)
        column.addWidget(told)
        column.addSpacing(GRID)
        column.addWidget(self._catalogue)
        column.addWidget(self._folder)
        row = QHBoxLayout()
        row.setContentsMargins(3 * GRID, 0, 0, 0)
        row.addWidget(self._path, 1)
        row.addWidget(choose)
        column.addLayout(row)
        column.addSpacing(GRID)
        column.addWidget(self._accept)
        indented = QHBoxLayout()
        indented.setContentsMargins(3 * GRID, 0, 0, 0)
        indented.addWidget(self._lines)
        column.addLayout(indented)
        column.addWidget(self._told)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scrolling(body, self), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        foot.addWidget(self._buttons)
        whole.addLayout(foot)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self._path.text())
        if chosen:
            self._path.setText(chosen)
            self._folder.setChecked(True)

    def _check(self) -> None:
        folder = self.order.folder
        if folder is not None and not self._path.text().strip():
            self._told.setText(tr("Choose a folder first."))
        elif folder is not None and not folder.is_dir():
            self._told.setText(tr("There is no folder {folder}.", folder=folder))
        else:
            self.accept()

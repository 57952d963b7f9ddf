"""Build an index: from a folder, a table, or this catalogue's pictures; where to save it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
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
from assistant.desktop.exhibits.tools import SUFFIX
from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.theme import GRID
from assistant.desktop.words import tr


def kind_of_file() -> str:
    """Return what a file dialog calls the file of an index."""
    return tr("Index of exhibits (*{suffix})", suffix=SUFFIX)


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What to build. ``source`` None: the pictures of the open catalogue."""

    source: Path | None
    to: Path


class BuildDialog(QDialog):
    """Asks for a BuildOrder; accepted only when it can be carried out."""

    def __init__(self, *, pictures: int, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Build an index"))
        self.folder = QRadioButton(
            tr("A &folder: each picture is an exhibit with the name of its file"), self
        )
        self.table = QRadioButton(tr("A &table (CSV) with the columns exhibit and image"), self)
        self.catalogue = QRadioButton(
            tr("The &pictures of this catalogue ({count})", count=QLocale().toString(pictures)), self
        )
        self.catalogue.setEnabled(pictures > 0)
        self.folder.setChecked(True)
        self.source, self.to = QLineEdit(self), QLineEdit(str(folder / f"index{SUFFIX}"), self)
        self.source.setPlaceholderText(tr("The folder or the table"))
        self.source.setAccessibleName(tr("The folder or the table"))
        self.to.setAccessibleName(tr("The file of the index"))
        self.catalogue.toggled.connect(lambda on: self.source.setEnabled(not on))
        self.told = QLabel("", self)
        self.told.setWordWrap(True)
        self._buttons = AnswerButtons(self, tr("Build"), self._check)
        self._lay_out()

    @property
    def order(self) -> BuildOrder:
        """What was asked for."""
        to = paths.expanded(self.to.text().strip())
        named = paths.expanded(self.source.text().strip())
        return BuildOrder(
            None if self.catalogue.isChecked() else named, to if to.suffix else to.with_suffix(SUFFIX)
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addStrut(66 * GRID)
        told = QLabel(
            tr(
                "The index holds what your exhibits look like. It is made on this computer; the pictures are "
                "only read. An index that is there already is added to."
            ),
            self,
        )
        told.setWordWrap(True)
        column.addWidget(told)
        column.addSpacing(GRID)
        for choice in (self.folder, self.table, self.catalogue):
            column.addWidget(choice)
        column.addLayout(self._row(self.source, self._choose_source))
        column.addSpacing(GRID)
        save = QLabel(tr("&Save the index as"), self)
        save.setBuddy(self.to)
        column.addWidget(save)
        column.addLayout(self._row(self.to, self._choose_target))
        column.addWidget(self.told)
        column.addWidget(self._buttons)

    def _row(self, field: QLineEdit, choose: Callable[[], None]) -> QHBoxLayout:
        button = QPushButton(tr("Choose…"), self)
        button.setAccessibleName(tr("Choose: {field}", field=field.accessibleName()))
        button.setAutoDefault(False)
        button.clicked.connect(choose)
        QWidget.setTabOrder(field, button)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addWidget(button)
        return row

    def _choose_source(self) -> None:
        if self.table.isChecked():
            chosen, _ = QFileDialog.getOpenFileName(
                self, tr("Choose a table"), self.source.text(), tr("Tables (*.csv);;All files (*)")
            )
        else:
            chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self.source.text())
        if chosen:
            self.source.setText(chosen)
            (self.table if Path(chosen).is_file() else self.folder).setChecked(True)

    def _choose_target(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the index as"),
            self.to.text(),
            kind_of_file(),
            options=QFileDialog.Option.DontConfirmOverwrite,  # an index that is there is added to
        )
        if chosen:
            self.to.setText(chosen)

    def _check(self) -> None:
        self.told.setText(self._problem())
        if not self.told.text():
            self.accept()

    def _problem(self) -> str:
        source, to = self.order.source, self.order.to
        if source is not None and not self.source.text().strip():
            return tr("Choose the folder or the table first.")
        if source is not None and not source.exists():
            return tr("There is nothing at {path}. Choose another folder or table.", path=source)
        if source is not None and self.folder.isChecked() and not source.is_dir():
            return tr("{path} is no folder. Choose a folder, or say that it is a table.", path=source)
        if source is not None and self.table.isChecked() and not source.is_file():
            return tr("{path} is no table. Choose a CSV file, or say that it is a folder.", path=source)
        if not self.to.text().strip():
            return tr("Name the file of the index first.")
        if not to.parent.is_dir():
            return tr("There is no folder {folder}. Choose another one for the index.", folder=to.parent)
        return ""

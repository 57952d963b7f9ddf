"""Export: which table, which terms, in which language, to which file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from assistant import paths
from assistant.catalogue import Catalogue
from assistant.desktop.jobs import Job
from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.theme import GRID
from assistant.desktop.words import mark, tr
from assistant.exchange import FORMATS, What
from assistant.settings import LANGUAGES, Settings

TABLES = {
    "csv": mark("One row for each tag"),
    "csv-wide": mark("One row for each object"),
    "eufcc": mark("EUFCC-340K (one row for each picture)"),
}
TERMS = {
    What.ACCEPTED: mark("Accepted and added terms"),
    What.SUGGESTED: mark("Suggestions nobody decided about"),
    What.ALL: mark("All: accepted, added, rejected, suggested"),
}


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to write, and where. ``table`` is a key of ``assistant.exchange.FORMATS``."""

    to: Path
    table: str
    what: str
    language: str
    bom: bool


class ExportDialog(QDialog):
    """Asks for an ExportOrder, beginning with what the person's settings say.

    An existing file is only replaced after a question.
    """

    def __init__(self, settings: Settings, *, folder: Path, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.table = self._choices({key: tr(text) for key, text in TABLES.items()}, settings.export_table)
        terms = {str(kind): tr(text) for kind, text in TERMS.items()}
        self.what = self._choices(terms, settings.export_terms)
        self.language = self._choices(LANGUAGES, settings.export_language or settings.language)
        self.bom = QCheckBox(tr("Mark the file as Unicode for Excel"), self)
        self.bom.setChecked(settings.export_bom)
        self.bom.setToolTip(tr("Without the mark, Excel shows é as Ã©. Other programs do not need it."))
        self.path = QLineEdit(str(folder / f"{name}.csv"), self)
        self.path.setMinimumWidth(40 * GRID)
        self.path.setAccessibleName(tr("File", "on the disk"))
        choose = QPushButton(tr("Choose…"), self)
        choose.clicked.connect(self._choose)
        self.told = QLabel("", self)
        self.told.setWordWrap(True)
        buttons = AnswerButtons(self, tr("Export"), self._check)
        form = QFormLayout(self)
        form.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        form.setSpacing(2 * GRID)
        form.addRow(tr("Table"), self.table)
        form.addRow(tr("Terms"), self.what)
        form.addRow(tr("Language"), self.language)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        form.addRow(tr("File", "on the disk"), row)
        form.addRow("", self.bom)
        form.addRow(self.told)
        form.addRow(buttons)
        self.table.currentIndexChanged.connect(self._explain)
        self._explain()
        for one, other in pairwise((self.language, self.path, choose, self.bom)):
            QWidget.setTabOrder(one, other)

    @property
    def order(self) -> ExportOrder:
        """What was asked for."""
        to = paths.expanded(self.path.text().strip())
        return ExportOrder(
            to if to.suffix else to.with_suffix(".csv"),
            self.table.currentData(),
            self.what.currentData(),
            self.language.currentData(),
            self.bom.isChecked(),
        )

    def _choices(self, choices: Mapping[str, str], chosen: str) -> QComboBox:
        """Return a box of choices; one that is not among them, from a newer version, becomes the first."""
        box = QComboBox(self)
        for key, text in choices.items():
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _explain(self) -> None:
        eufcc = self.table.currentData() == "eufcc"
        self.language.setEnabled(not eufcc)
        self.told.setText(tr("Paths are written in Catalan, as these files have them.") if eufcc else "")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Export to"),
            self.path.text(),
            tr("CSV files") + " (*.csv)",
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked once, at the end
        )
        if chosen:
            self.path.setText(chosen)

    def _check(self) -> None:
        if not self.path.text().strip():
            self.told.setText(tr("Name the file first."))
            return
        to = self.order.to
        if not to.parent.is_dir():
            self.told.setText(tr("There is no folder {folder}.", folder=to.parent))
        elif not to.exists() or self._may_replace(to):
            self.accept()

    def _may_replace(self, to: Path) -> bool:
        question = tr("{name} is there already. Replace it?", name=to.name)
        answer = QMessageBox.question(self, tr("Export"), question)
        return answer == QMessageBox.StandardButton.Yes


def write(order: ExportOrder, catalogue: Catalogue, job: Job, vocabulary: object) -> int:
    """Write the file on the job's thread; return the number of rows."""
    return FORMATS[order.table](
        catalogue,
        order.to,
        what=order.what,
        language=order.language,
        bom=order.bom,
        vocabulary=vocabulary,
        progress=job.report,
        cancelled=job.cancelled,
    )

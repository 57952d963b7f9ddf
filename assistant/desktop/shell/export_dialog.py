"""Export: which table, which terms, in which language, to which file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from assistant.catalogue import Catalogue
from assistant.desktop.jobs import Job
from assistant.desktop.theme import GRID
from assistant.exchange import FORMATS, What
from assistant.settings import LANGUAGES

TABLES = {
    "csv": "One row for each tag",
    "csv-wide": "One row for each object",
    "eufcc": "EUFCC-340K (one row for each picture)",
}
TERMS = {
    What.ACCEPTED: "Accepted and added terms",
    What.SUGGESTED: "Suggestions nobody decided about",
    What.ALL: "All: accepted, added, rejected, suggested",
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
    """Asks for an ExportOrder. An existing file is only replaced after a question."""

    def __init__(
        self,
        *,
        language: str,
        folder: Path,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self.setMinimumWidth(68 * GRID)
        self.table = self._choices(TABLES)
        self.what = self._choices({str(kind): text for kind, text in TERMS.items()})
        self.language = self._choices(LANGUAGES)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.bom = QCheckBox("Mark the file as Unicode for Excel", self)
        self.bom.setToolTip("Without the mark, Excel shows é as Ã©. Other programs do not need it.")
        self.path = QLineEdit(str(folder / f"{name}.csv"), self)
        self.path.setAccessibleName("File")
        choose = QPushButton("Choose…", self)
        choose.clicked.connect(self._choose)
        self.told = QLabel("", self)
        self.told.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton("Export", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        form.setSpacing(2 * GRID)
        form.addRow("Table", self.table)
        form.addRow("Terms", self.what)
        form.addRow("Language", self.language)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        form.addRow("File", row)
        form.addRow("", self.bom)
        form.addRow(self.told)
        form.addRow(buttons)
        self.table.currentIndexChanged.connect(self._explain)

    @property
    def order(self) -> ExportOrder:
        """What was asked for."""
        to = Path(self.path.text().strip()).expanduser()
        return ExportOrder(
            to if to.suffix else to.with_suffix(".csv"),
            self.table.currentData(),
            self.what.currentData(),
            self.language.currentData(),
            self.bom.isChecked(),
        )

    def _choices(self, choices: dict[str, str]) -> QComboBox:
        box = QComboBox(self)
        for key, text in choices.items():
            box.addItem(text, key)
        return box

    def _explain(self) -> None:
        eufcc = self.table.currentData() == "eufcc"
        self.language.setEnabled(not eufcc)
        self.told.setText("Paths are written in Catalan, as these files have them." if eufcc else "")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            "Export to",
            self.path.text(),
            "CSV (*.csv)",
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked once, at the end
        )
        if chosen:
            self.path.setText(chosen)

    def _check(self) -> None:
        if not self.path.text().strip():
            self.told.setText("Name the file first.")
            return
        to = self.order.to
        if not to.parent.is_dir():
            self.told.setText(f"There is no folder {to.parent}.")
        elif not to.exists() or self._may_replace(to):
            self.accept()

    def _may_replace(self, to: Path) -> bool:
        answer = QMessageBox.question(self, "Export", f"{to.name} is there already. Replace it?")
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

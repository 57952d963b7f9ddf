"""Saving a plot or its numbers: asked for, made beside the GUI thread, written whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.desktop.colours import LIGHT
from assistant.desktop.kept import Kept
from assistant.desktop.statistics.plots.canvas import Look, write
from assistant.desktop.statistics.tables import Table, written
from assistant.desktop.theme import current_theme
from assistant.desktop.words import mark, tr
from assistant.exchange.errors import ExportError
from assistant.exchange.guard import guarded
from assistant.exchange.writing import replacing

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue
    from assistant.catalogue.statistics_values import Figures
    from assistant.desktop.jobs import Job, Jobs
    from assistant.desktop.statistics.names import Names
    from assistant.desktop.statistics.views import View

FOLDER = "statistics/folder"
SIZES = {False: (1200, 560), True: (1200, 960)}
"""Width and height of a saved plot, in pixels of a screen with a ratio of one; PNG has twice as many."""

FILTERS = {"png": mark("Picture (*.png)"), "svg": mark("Drawing (*.svg)"), "csv": mark("Table (*.csv)")}


@dataclass(frozen=True)
class Order:
    """What to save, of which figures, and where. ``bom``: mark a table as Unicode, for Excel."""

    kind: str
    view: View
    figures: Figures
    names: Names
    to: Path
    bom: bool = False


class Saving(QObject):
    """Asks where, writes, tells."""

    told = Signal(str, str, str, object)  # sentence, tone, text of the action, what the action does

    def __init__(self, jobs: Jobs, kept: Kept, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._kept, self._window = jobs, kept, parent

    def ask(self, kind: str, name: str, folder: str = "") -> Path | None:
        """Ask for a file, in ``folder`` or where the last one went; ``None`` where none was chosen."""
        kept = Path(folder or str(self._kept.value(FOLDER, "") or Path.home()))
        dialog = QFileDialog(self._window, tr("Save"), str(kept if kept.is_dir() else Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr(FILTERS[kind]))
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{name}.{kind}")
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def carry_out(self, order: Order, connect: Callable[[], Catalogue]) -> None:
        """Write the file, and say so."""
        self._kept.setValue(FOLDER, str(order.to.parent))
        family = QFontInfo(current_theme().font())

        def work(job: Job) -> Path:
            with connect() as catalogue:
                spare(catalogue, order.to)
            save(order, family.family(), family.pixelSize())
            return order.to

        def done(to: Path) -> None:
            folder = QUrl.fromLocalFile(str(to.parent))
            self.told.emit(
                tr("{file} was written", file=to),
                "good",
                tr("Show folder"),
                lambda: QDesktopServices.openUrl(folder),
            )

        self._jobs.start(work, done=done, failed=lambda reason: self.told.emit(reason, "warning", "", None))


def save(order: Order, family: str, text: float) -> None:
    """Write a plot or its numbers; light on white whatever the window's theme: files are printed.

    Raises ``ExportError``.
    """
    if order.kind == "csv":
        content = table_text(order.view.table(order.figures, order.names))
        with replacing(order.to, encoding="utf-8-sig" if order.bom else "utf-8") as stream:
            stream.write(content)
        return
    if order.view.empty(order.figures):
        raise ExportError(tr("There is nothing to draw on this page yet. Decide something first."))
    width, height = SIZES[order.view.square]
    look = Look(LIGHT, family, text, width, height, 2.0 if order.kind == "png" else 1.0)
    drawing = write(lambda canvas: order.view.paint(canvas, order.figures, order.names), look, order.kind)
    with replacing(order.to, encoding="utf-8") as stream:
        stream.buffer.write(drawing)


def table_text(table: Table) -> str:
    """Return a table as CSV (RFC 4180); cells that a spreadsheet would run get a leading apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([guarded(heading) for heading in table.headings])
    for row in table.rows:
        cells: list[Any] = [guarded(written(cell)) for cell in row]
        writer.writerow(cells)
    return stream.getvalue()


def spare(catalogue: Catalogue, to: Path) -> None:
    """Raise ``ExportError`` where the file is the catalogue itself or one of its pictures."""
    if to.exists() and (to.samefile(catalogue.path) or catalogue.picture_at(to) is not None):
        raise ExportError(tr("{file} is the catalogue or one of its pictures. Choose another name.", file=to))

"""The report of a problem: everything that would be saved is shown before it is, and can be left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.shell.progress_row import ProgressRow
from assistant.desktop.shell.sizes import size
from assistant.desktop.shell.told_row import ToldRow
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr
from assistant.diagnosis.report import Part, proposed_name

SIZE = QSize(120 * GRID, 80 * GRID)

ABOUT = (
    mark("What the check of the installation found"),
    mark("Versions of the program and of what it stands on"),
    mark("Settings, without names and folders"),
    mark("What a crash left"),
    mark("What went wrong, by the program's log"),
    mark("Numbers of the catalogue: how many of what, and nothing of it"),
)
"""What the diagnosis room says about its parts, in English, for the translators."""


class ReportDialog(QDialog):
    """A list of files with marks, and beside it all that is in the chosen one."""

    save_wanted = Signal(object, object)  # the parts, the file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Report a problem"))
        self.resize(SIZE)
        self.parts: Sequence[Part] = ()
        theme = current_theme()
        self.headline = QLabel("", self)
        self.headline.setFont(theme.font("title", strong=True))
        self.told = QLabel(
            tr(
                "One ZIP file on this computer, with the files that are marked. Nothing is sent. Names of "
                "people, folders and pictures are replaced; pictures, tags and the catalogue are never part "
                "of it. Look through the files, leave out what you want to keep to yourself, and send the "
                "ZIP file to whoever helps you."
            ),
            self,
        )
        self.told.setWordWrap(True)
        self.progress = ProgressRow(self)
        self.outcome = ToldRow(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Files of the report"))
        self.list.setStyleSheet(_rows_style())
        self.list.setMinimumWidth(theme.grown(30 * GRID))
        self.list.currentRowChanged.connect(self._show_part)
        self.list.itemChanged.connect(lambda _: self._enable())
        self.about = QLabel("", self)
        self.about.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(tr("All of the chosen file"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = theme.font("small")
        fixed.setFamilies(["DejaVu Sans Mono", "Consolas", "Menlo", "monospace"])
        self.text.setFont(fixed)
        self.text.setStyleSheet(f"QPlainTextEdit:focus {{ border: 1px solid {theme.colours.accent}; }}")
        self._lay_out()
        self._enable()

    def begin(self) -> None:
        """Say that the parts are being collected."""
        self.headline.setText(tr("A report is put together"))
        self.progress.show_doing(tr("Looking at every part of the program…"))
        self._shown.hide()  # two empty frames say nothing

    def show_far(self, done: int, total: int) -> None:
        """Say how many checks of how many are done."""
        self.progress.bar.setRange(0, total)
        self.progress.bar.setValue(done)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show what a report could hold."""
        self.progress.show_doing("")
        self.headline.setText(tr("This is everything that would be saved"))
        self._shown.show()
        self.parts = parts
        self.list.clear()
        theme = current_theme()
        for part in parts:
            item = QListWidgetItem(f"{part.name}\n{size(len(part.data))}", self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{part.name}, {_about(part)}")
            item.setToolTip(_about(part))
            item.setSizeHint(QSize(0, 2 * theme.row_height()))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if part.wanted else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._enable()

    def stop(self, reason: str) -> None:
        """Say why there is nothing to show."""
        self.progress.show_doing("")
        self.headline.setText(tr("There is no report"))
        self.outcome.say(reason, "warning")

    @property
    def wanted(self) -> list[Part]:
        """The parts that are marked."""
        marked = [
            self.list.item(row).checkState() == Qt.CheckState.Checked for row in range(self.list.count())
        ]
        return [part for part, is_marked in zip(self.parts, marked, strict=False) if is_marked]

    def _lay_out(self) -> None:
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GRID)
        beside.addWidget(self.about)
        beside.addWidget(self.text, 1)
        splitter = self._shown = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(2 * GRID)
        splitter.setChildrenCollapsible(False)
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        self.total = QLabel("", self)
        self.save = QPushButton(tr("&Save…"), self)
        self.save.setToolTip(tr("Choose where the ZIP file is written"))
        self.save.setDefault(True)
        self.save.clicked.connect(self._ask_place)
        close = QPushButton(tr("Close"), self)
        close.setToolTip(tr("Close without saving"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.total, 1)
        row.addWidget(self.save)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for part in (self.headline, self.told, self.progress):
            column.addWidget(part)
        column.addWidget(splitter, 100)
        column.addStretch(1)  # where there is nothing to show, what is said stays at the top
        column.addWidget(self.outcome)
        column.addLayout(row)

    def _show_part(self, row: int) -> None:
        if 0 <= row < len(self.parts):
            self.about.setText(_about(self.parts[row]))
            self.text.setPlainText(self.parts[row].text)

    def _enable(self) -> None:
        wanted = self.wanted
        self.save.setEnabled(bool(wanted))
        if self.parts:
            self.total.setText(
                tr(
                    "{files}, {size} before they are packed",
                    files=tr("%Ln file(s)", "", len(wanted)),
                    size=size(sum(len(part.data) for part in wanted)),
                )
            )

    def _ask_place(self) -> None:
        kinds = tr("ZIP file") + " (*.zip)"
        proposed = str(Path.home() / proposed_name())
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the report"), proposed, kinds)
        if chosen:
            self.outcome.clear()
            self.save_wanted.emit(self.wanted, Path(chosen))


def _rows_style() -> str:
    colours = current_theme().colours
    return (
        "QListWidget { outline: 0; }"  # its border and the ground of the row say where the keys are
        f"QListWidget::item {{ padding: 0 {GRID}px; color: {colours.text_normal}; }}"
        # The style's own empty box is hardly seen on a dark ground.
        f"QListWidget::indicator:unchecked {{ border: 1px solid {colours.text_quiet}; border-radius: 2px; }}"
        f"QListWidget::item:selected {{ background: {colours.current}; color: {colours.text}; }}"
    )


def _about(part: Part) -> str:
    return tr(part.about) if part.about in ABOUT else part.about

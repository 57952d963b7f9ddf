"""Backups of one catalogue: a table to go back from."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assistant.catalogue.backups import Backup, Contents, beside
from assistant.desktop.backups import wording
from assistant.desktop.backups.backup_list import BackupList
from assistant.desktop.backups.work import Found
from assistant.desktop.shell.push_button import push_button
from assistant.desktop.shell.work_dialog import WorkDialog
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

NARROW = 95
"""Characters across from which all columns have room."""


class BackupsDialog(WorkDialog):
    """Shows backups and says what is wanted of them."""

    make_wanted = Signal()
    back_wanted = Signal(object)  # Backup
    copy_wanted = Signal(object)  # Backup
    rescue_wanted = Signal()

    def __init__(self, catalogue: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self._readable, self._wrong = True, False  # the catalogue itself
        self.setWindowTitle(tr("Backups"))
        theme = current_theme()
        self.head = QLabel(tr("Backups of {name}", name=catalogue.name), self)
        self.head.setFont(theme.font("title", strong=True))
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.model = BackupList(self)
        self.table = _table(self.model, self)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.table.activated.connect(lambda _: self.back.click())
        self._make_rows()
        self._make_buttons()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self._enable()
        self.resize(116 * GRID, 60 * GRID)
        self.table.setFocus()

    @property
    def current(self) -> Backup | None:
        """The chosen backup."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def show_found(self, found: Found) -> None:
        """Show the backups; the chosen one stays chosen, else it is the newest."""
        chosen = self.current
        self._readable, self._wrong = found.now is not None, found.wrong
        self.model.show(found.rows, found.now)
        paths = [row.path for row in found.rows]
        row = paths.index(chosen.path) if chosen is not None and chosen.path in paths else 0
        self.table.selectionModel().setCurrentIndex(
            self.model.index(row, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        if found.rows:
            self.words.setText(
                tr(
                    "Made by the program before steps over many pictures and once a day, and by you. Old "
                    "ones go by themselves, those made by you stay."
                )
                + "\n"
                + wording.together(found.rows)
            )
        else:
            self.words.setText(
                tr(
                    "There are none yet. The program makes one before every step over many pictures and once "
                    "a day when something was done; you can make one now."
                )
            )
        self._enable()

    def show_held(self, backup: Backup, held: Contents | None) -> None:
        """Show what one of them holds."""
        self.model.show_held(backup, held)
        self._enable()

    def open_folder(self) -> None:
        """Show the files in the file manager."""
        chosen = self.current
        folder = chosen.path.parent if chosen is not None else beside(self.catalogue)
        folder = folder if folder.is_dir() else self.catalogue.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _make_buttons(self) -> None:
        button = partial(push_button, self)
        of = self._of_current
        self.back = button(
            tr("&Go back to this one…"),
            tr("The whole catalogue as it was then; the present state is kept as a backup"),
            of("back_wanted"),
        )
        self.copy = button(
            tr("&Save a copy as…"), tr("Write this backup to a file of your choice"), of("copy_wanted")
        )
        self.make = button(
            tr("&Make a backup now"), tr("It stays until you delete it"), self.make_wanted.emit
        )
        self.rescue = button(
            tr("&Rescue what can be read"),
            tr("Copy what can be read of the damaged catalogue into a new one"),
            self.rescue_wanted.emit,
        )
        self.folder = button(
            tr("Open the &folder"), tr("Show the files in the file manager"), self.open_folder
        )
        self.close_button = button(tr("Close"), tr("What is being done goes on"), self.close)

    def _lay_out(self) -> None:
        row, foot = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(GRID)
        for one in (self.back, self.copy):
            row.addWidget(one)
        row.addStretch(1)
        for one in (self.make, self.rescue):
            row.addWidget(one)
        foot.setSpacing(GRID)
        foot.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addSpacing(GRID)
        column.addWidget(self.table, 1)
        column.addSpacing(GRID)
        column.addLayout(row)
        column.addSpacing(GRID)
        column.addLayout(foot)

    def _enable(self) -> None:
        chosen, free = self.current, not self._busy
        sound = chosen is not None and self.model.readable(chosen)
        self.back.setEnabled(free and sound)
        self.copy.setEnabled(free and sound)
        self.make.setVisible(self._readable)
        self.make.setEnabled(free)
        self.rescue.setVisible(self._wrong or not self._readable)
        self.rescue.setEnabled(free)

    def _dress(self) -> None:
        c = current_theme().colours
        self.table.setFont(current_theme().font(figures=True))
        self.table.verticalHeader().setDefaultSectionSize(current_theme().row_height())
        self.table.setStyleSheet(
            f"QTableView {{ background: {c.surface}; color: {c.text}; outline: 0; border: 1px solid {c.line};"
            f" selection-background-color: {c.current}; selection-color: {c.text}; }}"
            f"QTableView:focus {{ border: 1px solid {c.accent}; }}"
            f"QTableView::item {{ padding: 0 8px; border-bottom: 1px solid {c.line}; }}"
            f"QTableView::item:selected {{ background: {c.current}; color: {c.text}; }}"
            "QHeaderView::section { padding: 4px 11px; }"  # above the text of the rows, which keep 3 more
        )


class _BackupTable(QTableView):
    """Where there is little room for large text, the columns that tell least give way."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.viewport().width() < NARROW * self.fontMetrics().averageCharWidth()
        for column in (3, 5):
            if self.isColumnHidden(column) != narrow:
                self.setColumnHidden(column, narrow)
        super().resizeEvent(event)


def _table(model: BackupList, parent: QWidget) -> QTableView:
    table = _BackupTable(parent)
    table.setModel(model)
    table.setAccessibleName(tr("Backups"))
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    return table

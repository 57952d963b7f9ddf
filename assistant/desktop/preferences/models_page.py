"""Where model packs lie, and how much room the thumbnails take."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from assistant import paths
from assistant.desktop.pictures.thumbnail_store import ThumbnailStore
from assistant.desktop.preferences.folder_field import FolderField
from assistant.desktop.preferences.page import Page
from assistant.desktop.shell import sizes
from assistant.desktop.theme import GRID
from assistant.desktop.words import tr
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.desktop.jobs import Job, Jobs


class ModelsPage(Page):
    """The thumbnails may be thrown away at any time: they are made again when their pictures are seen."""

    def __init__(self, settings: Settings, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(tr("Models and storage"), parent)
        self._jobs, self._thumbnails = jobs, paths.cache() / "thumbnails"
        self.folder = FolderField(settings.models, str(Settings().packs), self)
        self.folder.changed.connect(self._take_folder)
        self.used = QLabel(tr("counting…"), self)
        self.empty = QPushButton(tr("Empty"), self)
        self.empty.setAccessibleName(tr("Empty the kept thumbnails"))
        self.empty.setEnabled(False)
        self.empty.clicked.connect(self._throw_away)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.used)
        row.addWidget(self.empty)
        row.addStretch(1)
        self.add_row(tr("Folder of model packs"), self.folder, self.folder.path)
        self.told = self.add_note(" ")
        self.add_note(tr("Packs are installed, tested and removed under File, Model packs…"))
        self.add_row(tr("Kept thumbnails"), row)
        self.add_note(
            tr("They are made again when their pictures are seen; the photographs stay as they are.")
        )
        self.column.addStretch(1)
        self._explain()
        self._job = self._count()

    def values(self) -> Mapping[str, Any]:
        return {"models": "" if self.folder.missing else self.folder.text}

    def _take_folder(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        missing = self.folder.missing
        self.told.setText(tr("There is no such folder; the usual one stays in use.") if missing else "")
        self.form.setRowVisible(self.told, missing)

    def stop(self) -> None:
        self._job.drop()

    def _count(self) -> Job:
        folder = self._thumbnails
        return self._jobs.start(lambda job: used(folder), done=self._tell)

    def _throw_away(self) -> None:
        self.empty.setEnabled(False)
        store, folder = ThumbnailStore(self._thumbnails), self._thumbnails

        def work(job: Job) -> int:
            store.trim(0)
            return used(folder)

        self._job = self._jobs.start(work, done=self._tell)

    def _tell(self, size: int) -> None:
        self.used.setText(sizes.size(size) if size else tr("none"))
        self.empty.setEnabled(size > 0)


def used(folder: Path) -> int:
    """Return the bytes of all files below a folder; what cannot be looked at counts nothing."""
    total = 0
    for where, _, names in os.walk(folder):
        for name in names:
            try:
                total += Path(where, name).stat().st_size
            except OSError:  # gone meanwhile: the program trims this folder itself
                continue
    return total

"""A dialog whose room does one thing at a time beside the GUI thread: what, how far, what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from assistant.desktop.shell.progress_row import ProgressRow
from assistant.desktop.shell.told_row import ToldRow


class WorkDialog(QDialog):
    """Shows things and says what is wanted of them; the room carries it out. Closing it stops nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False

    def _make_rows(self) -> None:
        """Make the rows of what is being done and what came of it; Tab reaches them after all made before."""
        self.progress = ProgressRow(self)
        self.told = ToldRow(self)

    @property
    def current(self) -> object:
        """The chosen thing, ``None`` for none."""
        return None

    def set_busy(self, doing: str) -> None:
        """Say what is being done, "" for nothing; meanwhile nothing else can be begun."""
        self._busy = bool(doing)
        self.progress.show_doing(doing)
        if doing:
            self.told.clear()
        self._enable()

    def come_forward(self) -> None:
        """Be seen, and have the keys."""
        self.show()
        self.raise_()
        self.activateWindow()

    def _of_current(self, signal: str) -> Callable[[], None]:
        """Return what emits a signal of this dialog with the chosen thing, if there is one."""
        return lambda: getattr(self, signal).emit(self.current) if self.current else None

    def _enable(self) -> None:
        """Let those buttons be pressed that can do something now."""

"""When the catalogue's file goes away under the open window: what is open can be saved as a copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject
from PySide6.QtWidgets import QFileDialog

from assistant.catalogue import CatalogueError, CatalogueGoneError
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from assistant.catalogue import Catalogue
    from assistant.desktop.window import MainWindow

_PAINT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class Rescue(QObject):
    """Says that the file is gone, offers to save a copy, and works on in the copy.

    An open file keeps what it holds after its name is gone, but nobody else can open it any more: only this
    connection, of the GUI thread, can copy it.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._saved: Path | None = None  # a copy that is being opened
        self._reason = ""  # why there is something to save
        self._closing = False  # as soon as what waits is written
        self._warned: Path | None = None  # the catalogue of which a closing window has said that it is gone
        window.desk.gone.connect(self._tell)
        window.session.opened.connect(lambda _: self._tell_saved())

    def ask(self) -> None:
        """Ask where the copy should go."""
        path = self._window.session.path
        name = f"{path.stem}-rescued.sqlite" if path is not None else "rescued.sqlite"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Save a copy of the catalogue"),
            str(Path.home() / name),
            tr("Catalogue") + " (*.sqlite)",
        )
        if chosen:
            to = Path(chosen)
            self.save(to if to.suffix else to.with_suffix(".sqlite"))
        else:
            self._tell(self._reason)  # the offer stands until it is taken

    def save(self, to: Path) -> None:
        """Write the copy, and go on in it. The window paints meanwhile but takes no keys."""
        window, catalogue = self._window, self._window.desk.catalogue
        if catalogue is None:
            return
        window.messages.say(tr("Saving a copy as {name}…", name=to.name))
        try:
            catalogue.copy(to, lambda: QCoreApplication.processEvents(_PAINT, 10))
        except CatalogueError as error:
            window.messages.say(str(error), "warning", action=tr("Save a copy…"), do=self.ask)
            return
        self._saved = to.absolute()
        window.catalogue_flow.open(to, create=False)

    def may_close(self, event: QCloseEvent) -> bool:
        """Say whether the window may close; else it stays, and the person is told why.

        What waits for another program is written first; then the window closes by itself. When the
        catalogue is gone, what the window holds is nowhere else: the person is asked once.
        """
        desk = self._window.desk
        if self._closing or not desk.waiting.when_over(self._close, self._stay):
            self._closing = True  # asked for once more, it closes once
        elif not self._warn(desk.catalogue):
            return True
        event.ignore()
        return False

    def _close(self) -> None:
        self._closing = False
        self._window.close()

    def _stay(self) -> None:
        self._closing = False

    def _warn(self, catalogue: Catalogue | None) -> bool:
        """Say whether a closing window must warn, and do."""
        if catalogue is None or catalogue.path == self._warned:
            return False
        try:
            catalogue.check_there()
        except CatalogueGoneError as error:
            self._warned = catalogue.path
            self._tell(tr("{reason} Closed again, the window goes without a copy.", reason=error))
            return True
        return False

    def _tell_saved(self) -> None:
        saved, self._saved = self._saved, None
        if saved is not None and saved == self._window.session.path:
            told = tr("{name} holds all that was decided; it is open now.", name=saved.name)
            self._window.messages.say(told, "good")

    def _tell(self, reason: str) -> None:
        self._reason = reason
        self._window.messages.say(reason, "warning", action=tr("Save a copy…"), do=self.ask)

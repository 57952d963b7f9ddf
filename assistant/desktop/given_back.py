"""Steps that could not be saved: said in one sentence, and carried out again when the person asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.catalogue import CatalogueError, CatalogueGoneError
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.desk import Desk


class GivenBack:
    """What ``Waiting`` gives back is kept there until the next step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def tell(self, count: int, error: CatalogueError) -> None:
        """Say that steps were not saved, and what can be done. They are kept until the next one."""
        self._desk.saved.emit(False)
        self._desk.tell(())
        if count == 1:
            text = tr("This was not saved. {reason}", reason=error)
        else:
            text = tr("%Ln steps were not saved. {reason}", "", count, reason=error)
        if isinstance(error, CatalogueGoneError):
            self._desk.gone.emit(text)
        else:
            self._desk.offered.emit(text, "warning", tr("Try again"), self._try_again)

    def _try_again(self) -> None:
        if not self._desk.waiting.try_again():
            self._desk.message.emit(tr("You have gone on since: decide again what is missing."), "note")

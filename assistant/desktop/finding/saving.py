"""Saved filters: named, kept in the catalogue, each saving and forgetting one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from assistant.catalogue import CatalogueError
from assistant.catalogue.finding import FilterError
from assistant.desktop.finding.query import Query
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.desk import Desk

KIND = "filter"


class Saving(QObject):
    """Reads and writes the saved filters of the open catalogue."""

    names_changed = Signal(list)
    message = Signal(str, str)  # sentence, tone

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: dict[str, Any] = {}
        desk.history_changed.connect(self.read)  # saving and forgetting can be undone

    @property
    def names(self) -> list[str]:
        """The names there are."""
        return list(self._kept)

    def read(self) -> None:
        """Read the saved filters: a handful of rows."""
        catalogue = self._desk.catalogue
        try:
            kept = catalogue.choices.all(KIND) if catalogue is not None else {}
        except CatalogueError as error:
            self.message.emit(str(error), "warning")
            return
        if kept != self._kept:
            self._kept = kept
            self.names_changed.emit(self.names)

    def save(self, name: str, query: Query) -> None:
        """Keep a query under a name; one of the same name is replaced."""
        step = tr("Save the filter “{name}”", name=name)
        told = tr("The filter “{name}” is saved.", name=name)
        self._desk.carry_out(
            lambda c: c.choices.set(KIND, name, query.to_json(), name=step),
            lambda _: self.message.emit(told, "good"),
        )

    def forget(self, name: str) -> None:
        """Forget a saved filter."""
        step = tr("Forget the filter “{name}”", name=name)
        told = tr("The filter “{name}” is forgotten; undo brings it back.", name=name)
        self._desk.carry_out(
            lambda c: c.choices.set(KIND, name, None, name=step), lambda _: self.message.emit(told, "note")
        )

    def use(self, name: str, ask: Callable[[Query], None]) -> None:
        """Ask for a saved filter."""
        try:
            query = Query.from_json(self._kept[name])
        except FilterError as error:
            self.message.emit(str(error), "warning")
            return
        ask(query)

"""The settings in use: whoever depends on one hears when it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from assistant import settings
from assistant.settings import Settings


class Preferences(QObject):
    """The settings of this window. ``changed(new, old)``; ``problem`` when they could not be kept."""

    changed = Signal(object, object)
    problem = Signal(str)

    def __init__(self, chosen: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = self._kept = chosen

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, **values: Any) -> None:
        """Change some settings by their names, and keep them."""
        self.use(replace(self._settings, **values))

    def use(self, chosen: Settings) -> None:
        """Use other settings from now on, and write them down; nothing happens if they are the same."""
        if self.try_out(chosen):
            self.keep()

    def try_out(self, chosen: Settings) -> bool:
        """Use other settings without writing them down yet; return whether they differ."""
        old = self._settings
        if chosen == old:
            return False
        self._settings = chosen
        self.changed.emit(chosen, old)
        return True

    def keep(self) -> None:
        """Write down what was changed here; what another window has changed meanwhile stays."""
        chosen = self._settings
        try:
            settings.save(chosen, since=self._kept)
            self._kept = chosen
        except settings.SettingsError as error:
            self.problem.emit(str(error))

"""What a person sets: languages, keys, theme, size of the text, folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from assistant.desktop.preferences.applying import Keys, native
from assistant.desktop.preferences.dialog import SettingsDialog
from assistant.desktop.preferences.export_page import ExportPage
from assistant.desktop.preferences.general_page import GeneralPage, speaks_later
from assistant.desktop.preferences.interface import spoken, system_language
from assistant.desktop.preferences.keys_page import KeysPage
from assistant.desktop.preferences.line_page import LinePage
from assistant.desktop.preferences.look_page import LookPage
from assistant.desktop.preferences.models_page import ModelsPage
from assistant.desktop.rooms import Room
from assistant.desktop.shell.shell_actions import MENUS
from assistant.desktop.theme import current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow
    from assistant.settings import Settings


class PreferencesRoom(Room):
    """Brings the settings to the window: look and keys at once, whenever they change."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        menus = {
            tr(title): [window.actions_by_name[key.name] for key in entries if key is not None]
            for title, entries in MENUS.items()
        }
        self.keys = Keys({tr("Terms"): window.facets.actions(), **menus}, self)
        self.spoken = spoken(_application())
        self.dialog: SettingsDialog | None = None
        """The settings while they are open."""

    def connect_all(self) -> None:
        self.window.preferences.changed.connect(self._apply)
        self._apply(self.window.settings)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        return {"settings": self.ask}

    def ask(self) -> None:
        """Open the settings; what is changed there is seen at once, and Cancel takes it back."""
        preferences = self.window.preferences
        before = preferences.settings
        dialog = self.dialog = self.make_dialog(before)
        dialog.tried.connect(preferences.try_out)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            preferences.try_out(dialog.settings)
            if preferences.settings != before:
                preferences.keep()
            self._ask_for_a_restart(preferences.settings, before)
        else:
            preferences.try_out(dialog.taken_back(preferences.settings))
        self.dialog = None
        dialog.deleteLater()

    def make_dialog(self, settings: Settings) -> SettingsDialog:
        """Return the dialog with all its pages, showing ``settings``."""
        window = self.window
        accepts = native(self.keys.of("accept_line", settings.keys)[:1])
        pages = (
            GeneralPage(settings, self.spoken),
            LookPage(settings),
            KeysPage(settings, self.keys),
            LinePage(settings, window.vocabulary, accepts),
            ExportPage(settings),
            ModelsPage(settings, window.jobs),
        )
        return SettingsDialog(settings, pages, window)

    def _apply(self, settings: Settings, before: Settings | None = None) -> None:
        current_theme().apply(settings.theme, settings.text_size)
        self.keys.apply(settings.keys)

    def _ask_for_a_restart(self, settings: Settings, before: Settings) -> None:
        wanted = settings.interface or system_language()
        if settings.interface != before.interface and wanted != self.spoken:
            self.window.messages.say(speaks_later(wanted), "warning")


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application

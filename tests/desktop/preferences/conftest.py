"""The settings of a real window, opened, changed and closed as a person does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox

from assistant.desktop.preferences.dialog import SettingsDialog
from assistant.desktop.preferences.page import Page
from assistant.desktop.theme import current_theme


@pytest.fixture(autouse=True)
def _the_look_is_put_back(qapp):
    yield
    current_theme().apply("system", 100)


@pytest.fixture
def in_settings() -> Callable[..., None]:
    """Open the settings, do something there, and save or cancel: ``in_settings(window, act, save=True)``."""

    def open_settings(window, act: Callable[[SettingsDialog], None], *, save: bool = True) -> None:
        failures = []

        def work() -> None:
            dialog = window.rooms["preferences"].dialog
            try:
                act(dialog)
            except BaseException as error:  # noqa: BLE001  (told below: here it would be lost)
                failures.append(error)
            [box] = dialog.findChildren(QDialogButtonBox)
            kind = QDialogButtonBox.StandardButton.Save if save else QDialogButtonBox.StandardButton.Cancel
            box.button(kind).click()

        QTimer.singleShot(0, window, work)
        window.actions_by_name["settings"].trigger()
        if failures:
            raise failures[0]

    return open_settings


def page_of(dialog: SettingsDialog, kind: type[Page]) -> Page:
    """Turn to a page of the settings and return it."""
    [number] = [number for number, page in enumerate(dialog.pages) if isinstance(page, kind)]
    dialog.show_page(number)
    return dialog.pages[number]


def press(editor, sequence: str, field: int = 0) -> None:
    """Let a field of the key editor take a key, as if it had been pressed there."""
    editor.fields[field].setKeySequence(QKeySequence(sequence))
    editor.fields[field].editingFinished.emit()

"""The words of the window in the person's language.

Every sentence a person reads goes through ``tr``. The text is a plain literal with named places, never an
f-string: ``tr("{name} was added", name=...)``; a count is ``tr("%Ln picture(s)", "", count)``, whose
singular and plural are in the translation files, English ones too. Texts of tables that are made when a
module is imported are marked with ``mark`` and translated when they are shown.

``packaging/translations.py`` collects the texts into ``resources/translations/*.ts``.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from assistant.desktop.told import warned
from assistant.errors import AssistantError

log = logging.getLogger(__name__)


def tr(text: str, note: str = "", count: int = -1, /, **places: object) -> str:
    """Return ``text`` in the language of the window, with its ``{places}`` filled.

    ``note`` tells a translator which of two meanings is meant; ``count`` fills ``%n`` or ``%Ln`` and
    chooses the plural. What the core said is told in the same language: its errors, and the place ``reason``.
    A translation with a wrong place never stops anybody: the English text stands in.
    """
    found = QCoreApplication.translate("", text, note or None, count)
    if not places:
        return found
    for name, one in places.items():
        if name == "reason" or isinstance(one, AssistantError):
            places[name] = warned(one)
    try:
        return found.format(**places)
    except (KeyError, IndexError, ValueError):
        log.warning("the translation of %r has a wrong place: %r", text, found)
        return text.format(**places)


def mark(text: str) -> str:
    """Return ``text`` as it is: it will be translated by ``tr`` where it is shown."""
    return text

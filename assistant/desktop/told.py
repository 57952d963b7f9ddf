"""What a room of the core says, in the language of the window.

The core knows English alone: its sentences go to the log, to the terminal and into the catalogue as they
are. The window says ``told(error)`` where it shows one; in English that is the sentence itself.
"""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from assistant import paths

if TYPE_CHECKING:
    from assistant.desktop.phrases import Phrases

log = logging.getLogger(__name__)

LIST = "core.txt"
CONTEXT = "core"
_MEASURES = ("%1 GB", "%1 MB", "%1 kB")


def told(said: object) -> str:
    """Return an error, a reason or a note of the core as the person reads it.

    What is not known stays as it is: English, or a text that the window has translated already.
    """
    sentence = str(said)
    application = QCoreApplication.instance()
    language = application.property("interface") if application is not None else None
    return _told(sentence, str(language)) if language and language != "en" else sentence


@lru_cache(maxsize=1024)
def _told(sentence: str, language: str) -> str:  # the language makes what was said in another one anew
    return _phrases().say(sentence, lambda text: QCoreApplication.translate(CONTEXT, text), _figure)


@cache
def _phrases() -> Phrases:
    from assistant.desktop.phrases import Phrases

    try:
        texts = (paths.resources() / "translations" / LIST).read_text("utf-8").splitlines()
    except (OSError, ValueError) as error:  # a damaged installation: the check of it says so
        log.warning("the sentences of the core stay English: %s", error)
        texts = []
    return Phrases(texts)


def _figure(text: str, value: str) -> str:
    """Return a number as the language writes it, where it certainly is one: no version, no date."""
    locale = QLocale()
    if value.endswith("%"):
        return f"{value[:-1]}\N{NO-BREAK SPACE}%"
    if text in _MEASURES:
        return value.replace(".", locale.decimalPoint())
    digits = value.replace(",", "")
    return locale.toString(int(digits)) if digits.isdigit() and "," in value else value

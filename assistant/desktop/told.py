"""What a room of the core says, in the language of the window.

The core knows English alone: its sentences go to the log, to the terminal and into the catalogue as they
are. The window says ``told(error)`` where it shows one; in English that is the sentence itself.
"""

from __future__ import annotations

import logging
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from assistant import paths

if TYPE_CHECKING:
    from assistant.desktop.phrases import Phrases

log = logging.getLogger(__name__)

LIST = "core.txt"
CONTEXT = "core"
_GAP = re.compile("%[1-9]")
_MEASURES = ("%1 GB", "%1 MB", "%1 kB")


class _Shown(NamedTuple):
    """What is shown, and the texts of the core that it is made of."""

    said: str
    made_of: tuple[str, ...] = ()


def told(said: object) -> str:
    """Return an error, a reason or a note of the core as the person reads it.

    What is not known stays as it is: English, or a text that the window has translated already.
    """
    return _read(str(said)).said


def warned(said: object) -> str:
    """Return the same of a warning; its English goes to the log, as docs/errors.md has it: without names."""
    reading = _read(str(said))
    if reading.made_of:
        english = " + ".join(_GAP.sub("…", text) for text in reading.made_of)
        log.warning("told in the language of the window: %s", english)
    return reading.said


def _read(sentence: str) -> _Shown:
    application = QCoreApplication.instance()
    language = application.property("interface") if application is not None else None
    return _told(sentence, str(language)) if language and language != "en" else _Shown(sentence)


@lru_cache(maxsize=1024)
def _told(sentence: str, language: str) -> _Shown:  # the language: what was said in another one is no answer
    found = _phrases().read(sentence, lambda text: QCoreApplication.translate(CONTEXT, text), _figure)
    return _Shown(found.said, found.made_of)


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

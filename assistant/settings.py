"""What a person set once: the language of the terms, the name on decisions, the line per facet, the index.

A small JSON file in the person's settings folder that holds only what differs from the defaults.
"""

from __future__ import annotations

import getpass
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant import paths
from assistant.errors import AssistantError

LANGUAGES = {"en": "English", "ca": "Català", "es": "Español"}
"""Languages in which the default vocabulary has labels, by their own names."""

DEFAULT_LINE = 0.5
"""A suggestion at or over this score is "over the line" in a facet without a line of its own."""


class SettingsError(AssistantError):
    """The settings could not be read or written."""


def person_of_this_account() -> str:
    """Return the name of the signed-in account, or "" where the system does not tell one."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # KeyError: Python 3.11 and 3.12 on an account without a name
        return ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one person.

    ``line`` maps a facet key to a score in 0..1; ``index`` is the path of the index of exhibits that was
    open last, "" for none.
    """

    language: str = "en"
    person: str = ""
    line: Mapping[str, float] = field(default_factory=dict)
    index: str = ""

    @property
    def signature(self) -> str:
        """The name that decisions carry: the one that was set, else the account's."""
        return self.person or person_of_this_account()

    def line_of(self, facet: str) -> float:
        """Return the score from which suggestions of ``facet`` are over the line."""
        return self.line.get(facet, DEFAULT_LINE)


def settings_file() -> Path:
    """Return where the settings lie."""
    return paths.settings() / "settings.json"


def load(path: Path | None = None) -> tuple[Settings, str | None]:
    """Return the settings and, where the file was broken, one sentence about it.

    A file that cannot be understood is renamed to ``settings.json.broken`` and the defaults are
    used: it never stops the program, and what was in it is not lost.
    """
    path = path or settings_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        told = error.strerror or str(error)
        return Settings(), f"{path} could not be read ({told}); the usual settings are used."
    except UnicodeDecodeError:
        return Settings(), _set_aside(path, "it is not text")
    try:
        return _settings(json.loads(text)), None
    except (ValueError, TypeError) as error:
        return Settings(), _set_aside(path, str(error))


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings: whole or not at all. Raises SettingsError."""
    path = path or settings_file()
    text = json.dumps(_sparse(settings), indent=2, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        told = error.strerror or str(error)
        raise SettingsError(
            f"The settings could not be saved in {path} ({told}). Check the disk and its permissions."
        ) from error


def _sparse(settings: Settings) -> dict[str, Any]:
    default = Settings()
    entries = {"language": settings.language, "person": settings.person, "line": dict(settings.line)}
    entries["index"] = settings.index
    return {key: value for key, value in entries.items() if value != getattr(default, key)}


def _settings(entries: object) -> Settings:
    if not isinstance(entries, dict):
        raise ValueError("it does not hold settings")
    language = entries.get("language", "en")
    person = entries.get("person", "")
    line = entries.get("line", {})
    index = entries.get("index", "")
    if not all(isinstance(one, str) for one in (language, person, index)) or not isinstance(line, dict):
        raise ValueError("a setting is of the wrong kind")
    lines = {str(facet): _score(facet, value) for facet, value in line.items()}
    return Settings(language, person, lines, index)


def _score(facet: object, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f"the line of {facet} is not a number from 0 to 1")
    return float(value)


def _set_aside(path: Path, reason: str) -> str:
    aside = path.with_name(path.name + ".broken")
    try:
        path.replace(aside)
    except OSError:
        return f"The settings in {path} could not be understood ({reason}); the usual ones are used."
    return (
        f"The settings could not be understood ({reason}); they were set aside as {aside}, "
        "and the usual ones are used."
    )

"""How each entry of the settings file is read: the value, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

LANGUAGES = {"en": "English", "ca": "Català", "es": "Español"}
"""Languages in which the window speaks and the default vocabulary has labels, by their own names."""

THEMES = ("system", "light", "dark")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes of the text that are offered, in per cent of the system's; any between them is taken."""


BACKUPS_KEPT = {"newest": (1, 50), "days": (0, 60), "weeks": (0, 52), "months": (0, 120)}
"""How many backups may be kept, from and to; what is usual is in ``assistant.catalogue.backups.keeping``."""


def _text(value: object, problems: list[str]) -> str:
    if not isinstance(value, str):
        raise ValueError("is not a text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("holds half a character") from None
    return value


def _name(value: object, problems: list[str]) -> str:
    if not _text(value, problems):
        raise ValueError("is empty")
    return str(value)


def _one_of(*names: str) -> Callable[[object, list[str]], str]:
    def read(value: object, problems: list[str]) -> str:
        if not isinstance(value, str) or value not in names:
            raise ValueError(f"is none of {', '.join(filter(None, names))}")
        return value

    return read


def _switch(value: object, problems: list[str]) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")
    return value


def _size(value: object, problems: list[str]) -> int:
    low, high = TEXT_SIZES[0], TEXT_SIZES[-1]
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ValueError(f"is not a whole number from {low} to {high}")
    return value


def _lines(value: object, problems: list[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for facet, score in _mapping(value).items():
        if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
            problems.append(f"the line of “{facet}” is not a number from 0 to 1")
        else:
            found[facet] = float(score)
    return found


def _backups_kept(value: object, problems: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, count in _mapping(value).items():
        low, high = BACKUPS_KEPT.get(name, (0, -1))
        if high < low:
            problems.append(f"“{name}” of “backups_kept” is none of {', '.join(BACKUPS_KEPT)}")
        elif isinstance(count, bool) or not isinstance(count, int) or not low <= count <= high:
            problems.append(f"“{name}” of “backups_kept” is not a whole number from {low} to {high}")
        else:
            found[name] = count
    return found


def _keys(value: object, problems: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for action, sequences in _mapping(value).items():
        try:
            if not isinstance(sequences, list):
                raise ValueError("are not a list")
            found[action] = tuple(_text(each, problems) for each in sequences)
        except ValueError:
            problems.append(f"the keys of “{action}” are not a list of texts")
    return found


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("does not hold names and values")
    return {_text(name, []): each for name, each in value.items()}


READERS: Mapping[str, Callable[[object, list[str]], Any]] = {
    "language": _name,
    "person": _text,
    "line": _lines,
    "index": _text,
    "interface": _one_of("", *LANGUAGES),
    "keys": _keys,
    "theme": _one_of(*THEMES),
    "text_size": _size,
    "export_table": _text,
    "export_terms": _text,
    "export_language": _one_of("", *LANGUAGES),
    "export_bom": _switch,
    "export_folder": _text,
    "models": _text,
    "pack": _text,
    "backups": _switch,
    "backups_kept": _backups_kept,
}
"""Name of an entry -> what reads it. A reader raises ValueError with words that go on after the name; what is
wrong with a part alone it puts into the list of problems and leaves that part out."""

"""What a person set: languages, name, the line per facet, keys, look, where things are.

A small JSON file in the person's settings folder that holds only what differs from the defaults. One entry
that is wrong costs that entry alone; one that this version does not know is kept and written back.
"""

from __future__ import annotations

import getpass
import itertools
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant import paths, untrusted, whole_files
from assistant.errors import AssistantError
from assistant.settings_entries import BACKUPS_KEPT, LANGUAGES, READERS, TEXT_SIZES, THEMES

__all__ = [
    "BACKUPS_KEPT",
    "DEFAULT_LINE",
    "LANGUAGES",
    "TEXT_SIZES",
    "THEMES",
    "Settings",
    "SettingsError",
    "load",
    "person_of_this_account",
    "save",
    "settings_file",
]

LARGEST = 4 << 20
"""Bytes of a settings file that is read; one that is written has some kilobytes."""

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
    """The settings of one person. "" stands for what is usual, where a text is asked for."""

    language: str = "en"
    """Language of the terms."""
    person: str = ""
    """Name on decisions; "": the account's."""
    line: Mapping[str, float] = field(default_factory=dict)
    """Facet key -> score in 0..1; only those that were set."""
    index: str = ""
    """Path of the index of exhibits that was open last; "": none."""
    interface: str = ""
    """Language of the window, a key of ``LANGUAGES``; "": the system's."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Action name -> its key sequences ("Ctrl+E"), none for no key; only those that were changed."""
    theme: str = "system"
    """One of ``THEMES``."""
    text_size: int = 100
    """Per cent of the system's text, 80 to 200."""
    export_table: str = "csv"
    """A key of ``assistant.exchange.FORMATS``."""
    export_terms: str = "accepted"
    """A value of ``assistant.exchange.What``."""
    export_language: str = ""
    """Language of the labels in files; "": that of the terms."""
    export_bom: bool = False
    """Whether files are marked as Unicode, for Excel."""
    export_folder: str = ""
    """Where files are proposed; "": where the last one went."""
    models: str = ""
    """Folder of the person's model packs; "": the usual one."""
    pack: str = ""
    """Name or folder of the pack in use; "": the one that ships."""
    backups: bool = True
    """Whether the program makes backups by itself: before steps over many, and once a day."""
    backups_kept: Mapping[str, int] = field(default_factory=dict)
    """How many of them are kept: "newest", "days", "weeks", "months"; only those that were changed."""
    unknown: Mapping[str, Any] = field(default_factory=dict)
    """Entries of the file that this version does not know; they are written back as they were."""

    @property
    def signature(self) -> str:
        """The name that decisions carry: the one that was set, else the account's."""
        return self.person or person_of_this_account()

    @property
    def packs(self) -> Path:
        """The folder of the person's own model packs."""
        return paths.expanded(self.models) if self.models else paths.data() / "packs"

    def line_of(self, facet: str) -> float:
        """Return the score from which suggestions of ``facet`` are over the line."""
        return self.line.get(facet, DEFAULT_LINE)


def settings_file() -> Path:
    """Return where the settings lie."""
    return paths.settings() / "settings.json"


def load(path: Path | None = None, *, mend: bool = True) -> tuple[Settings, str | None]:
    """Return the settings and, where something was wrong with the file, one sentence about it.

    A wrong entry gives way to its default, and the others stay. The file as it was is kept beside as
    ``settings.json.broken``, so that nothing is lost; it never stops the program. Whoever tells nobody
    reads without ``mend``: the file then stays as it is, for the one who does.
    """
    path = path or settings_file()
    try:
        data = untrusted.read_bytes(path, LARGEST)
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        told = error.strerror or str(error)
        return Settings(), f"{path} could not be read ({told}); the usual settings are used."
    problems: list[str] = []
    try:
        found = _settings(_parse(data), problems)
    except UnicodeDecodeError:
        return Settings(), _set_aside(path, data, "it is not text", mend)
    except (ValueError, RecursionError) as error:
        return Settings(), _set_aside(path, data, str(error), mend)
    return found, _mend(path, data, found, problems, mend) if problems else None


def save(settings: Settings, path: Path | None = None, *, since: Settings | None = None) -> None:
    """Write the settings: whole or not at all. Raises SettingsError.

    ``since``: what was read or saved last. Only what differs from it is written then; the rest stays as
    another window has written it meanwhile.
    """
    path = path or settings_file()
    entries = _entries(settings)
    try:
        _write(path, _text_of(entries if since is None else _changed(path, entries, _entries(since))))
    except OSError as error:
        told = error.strerror or str(error)
        raise SettingsError(
            f"The settings could not be saved in {path} ({told}). Check the disk and its permissions."
        ) from error


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    whole_files.write(path, data, private=True)


def _changed(path: Path, wanted: Mapping[str, Any], since: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the file holds now, with what differs between ``wanted`` and ``since``."""
    try:
        there = _parse(untrusted.read_bytes(path, LARGEST))
    except FileNotFoundError:
        there = {}
    except (ValueError, RecursionError):
        there = None
    if not isinstance(there, dict):
        return dict(wanted)
    for name in READERS:
        new, old = wanted.get(name), since.get(name)
        if isinstance(new or old, dict) and isinstance(there.get(name, {}), dict):
            there[name] = _overlaid(there.get(name, {}), new or {}, old or {})  # each facet, each key
        elif new != old:
            there[name] = new
        if there.get(name) in (None, {}):
            there.pop(name, None)
    return there


def _overlaid(there: Mapping[str, Any], new: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
    gone = old.keys() - new.keys()
    changed = {key: value for key, value in new.items() if key not in old or old[key] != value}
    return {key: value for key, value in there.items() if key not in gone} | changed


def _entries(settings: Settings) -> dict[str, Any]:
    default = Settings()
    entries = dict(settings.unknown)
    for name in READERS:
        value = getattr(settings, name)
        if value != getattr(default, name):
            entries[name] = dict(value) if isinstance(value, Mapping) else value
    return entries


def _text_of(entries: Mapping[str, Any]) -> bytes:
    try:
        return (json.dumps(entries, indent=2, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:  # half a character in an entry that is not ours
        return (json.dumps(entries, indent=2) + "\n").encode()


def _parse(data: bytes) -> object:
    def finite(number: str) -> float:
        # 1e999 is JSON, but would be read as infinity and written back as what is not JSON.
        return max(-sys.float_info.max, min(float(number), sys.float_info.max))

    def refuse(name: str) -> float:
        raise ValueError(f"{name} is no number")

    return json.loads(data.decode("utf-8-sig"), parse_float=finite, parse_constant=refuse)


def _settings(entries: object, problems: list[str]) -> Settings:
    if not isinstance(entries, dict):
        raise ValueError("it does not hold settings")
    known: dict[str, Any] = {}
    for name, read in READERS.items():
        if name in entries:
            try:
                known[name] = read(entries[name], problems)
            except (ValueError, OverflowError) as error:
                problems.append(f"“{name}” {error}")
    return Settings(**known, unknown={name: entries[name] for name in entries if name not in READERS})


def _mend(path: Path, data: bytes, found: Settings, problems: list[str], mend: bool) -> str:
    """Keep the file as it was, write one without what is wrong in it, and say so."""
    wrong = f"In the settings, {'; '.join(problems)}: what is usual is used there."
    if not mend:
        return wrong
    try:
        aside = _keep_aside(path, data)
        save(found, path)
    except (OSError, SettingsError):
        return wrong
    return f"{wrong} The file as it was is kept as {aside}."


def _set_aside(path: Path, data: bytes, reason: str, mend: bool) -> str:
    wrong = f"The settings in {path} could not be understood ({reason}); the usual ones are used."
    if not mend:
        return wrong
    try:
        aside = _keep_aside(path, data)
        path.unlink()
    except OSError:
        return wrong
    return (
        f"The settings could not be understood ({reason}); they were set aside as {aside}, "
        "and the usual ones are used."
    )


def _keep_aside(path: Path, data: bytes) -> Path:
    """Return the copy that was written; one that was set aside before is never written over."""
    for number in itertools.count(1):
        aside = path.with_name(f"{path.name}.broken{'' if number == 1 else f'-{number}'}")
        if not aside.exists():
            _write(aside, data)
            return aside
        if aside.is_file() and aside.read_bytes() == data:
            return aside
    raise AssertionError("numbers do not end")

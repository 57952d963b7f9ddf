"""What the window remembers of itself from one day to the next: its sizes, the last folders, what was seen.

Not a ``QSettings``: the files of those may hold Python objects, and reading such a value executes what the
file says. Here a value is a text, a switch, a number, a list of these, or bytes; anything else in the file
is as good as not there.
"""

from __future__ import annotations

import binascii
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray

from assistant import whole_files
from assistant.untrusted import read_json

_MOST = 1 << 20  # bytes; it has a few thousand


class Kept:
    """Values by name in a small JSON file. A disk that is full or read-only only makes it forget."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = self._read()

    def value(self, name: str, default: Any = None) -> Any:
        """Return what was kept, bytes as ``QByteArray``; ``default`` where nothing was."""
        return self._values.get(name, default)

    def contains(self, name: str) -> bool:
        """Say whether something was kept."""
        return name in self._values

    def setValue(self, name: str, value: object) -> None:
        """Keep a text, a switch, a number, a list of these, or a ``QByteArray``; it is written at once."""
        # Another window may have kept something else meanwhile.
        self._values = {**self._values, **self._read(), name: value}
        text = json.dumps({key: _stored(each) for key, each in self._values.items()}, indent=1)
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # The GUI thread waits for no disk here: a power cut costs the place of a splitter.
            whole_files.write(self._path, text.encode(), private=True, durable=False)

    def _read(self) -> dict[str, Any]:
        try:
            entries = read_json(self._path, _MOST)
        except (OSError, ValueError):
            return {}
        if not isinstance(entries, dict):
            return {}
        found = {name: _value(entry) for name, entry in entries.items()}
        return {name: value for name, value in found.items() if value is not None}


def _stored(value: object) -> object:
    if isinstance(value, QByteArray):
        return {"bytes": bytes(value.toBase64().data()).decode()}
    return value


def _value(entry: object) -> object:
    """Return what an entry of the file says; None for what nobody kept."""
    if isinstance(entry, dict):
        try:
            return QByteArray(binascii.a2b_base64(str(entry["bytes"]).encode(), strict_mode=True))
        except (KeyError, ValueError):
            return None
    if isinstance(entry, list):
        return entry if all(isinstance(one, str | int | float) for one in entry) else None
    return entry if isinstance(entry, str | int | float) else None

"""What a folder of downloaded pictures holds: one JSON line per picture, with its address and SHA-256."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.datasets.download.rules import DownloadError

NAME = "downloads.jsonl"


@dataclass(frozen=True, slots=True)
class Entry:
    """``file``: below the folder, with "/". ``url`` "" where a picture was there before the manifest."""

    file: str
    id: str
    url: str
    sha256: str
    bytes: int


class Manifest:
    """The lines of ``downloads.jsonl``; the last line of a file counts.

    Raises DownloadError where it cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.entries: dict[str, Entry] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(
                self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666
            )
        except OSError as error:
            raise self._error(error) from error
        data = self.path.read_bytes()
        for line in data.splitlines():
            entry = _entry(line)
            if entry is not None:
                self.entries[entry.file] = entry
        # A line that was cut off when the power went would swallow the next one.
        self._start = b"\n" if data and not data.endswith(b"\n") else b""

    def add(self, entry: Entry) -> None:
        """Append a line in one write."""
        line = json.dumps(asdict(entry), ensure_ascii=True).encode("ascii") + b"\n"
        try:
            os.write(self._descriptor, self._start + line)
        except OSError as error:
            raise self._error(error) from error
        self._start = b""
        self.entries[entry.file] = entry

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)

    def __enter__(self) -> Manifest:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _error(self, error: OSError) -> DownloadError:
        return DownloadError(
            f"{self.path} cannot be written: {error.strerror}. Make room or choose another folder with --to."
        )


def _entry(line: bytes) -> Entry | None:
    """Return what a line says, None where it is cut off or not ours."""
    try:
        found = json.loads(line)
        entry = Entry(**found)
    except (ValueError, TypeError):
        return None
    texts = (entry.file, entry.id, entry.url, entry.sha256)
    return entry if all(isinstance(text, str) for text in texts) and isinstance(entry.bytes, int) else None

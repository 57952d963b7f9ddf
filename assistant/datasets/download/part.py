"""A picture on its way: the bytes so far, and what is needed to ask for the rest."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from assistant import paths
from assistant.datasets.download.rules import SPARE, DownloadError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Part:
    """``<picture>.part`` with its bytes, ``<picture>.part.json`` with address and validator."""

    def __init__(self, target: Path) -> None:
        self.path = target.with_name(f"{target.name}.part")
        self._note = target.with_name(f"{target.name}.part.json")
        self._target = target

    def resumable(self, url: str) -> tuple[int, str]:
        """Return (bytes so far, validator for If-Range); (0, "") where one must begin anew."""
        try:
            note = json.loads(self._note.read_text("utf-8"))
            size = self.path.stat().st_size
        except (OSError, ValueError):
            return 0, ""
        if not isinstance(note, dict) or note.get("url") != url or not size:
            return 0, ""
        validator = note.get("validator")
        return (size, validator) if isinstance(validator, str) and validator else (0, "")

    def check_room(self, size: int) -> None:
        """Raise DownloadError where ``size`` bytes more would leave too little room on the disk."""
        free = paths.free(self.path.parent)
        if free is not None and free < size + SPARE:
            with self._explained():
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    @contextmanager
    def begin(self, url: str, validator: str) -> Iterator[BinaryIO]:
        """Lend the emptied file; ``validator`` "" means that the rest cannot be asked for."""
        with self._explained():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._note.unlink(missing_ok=True)
            with self.path.open("wb") as stream:
                if validator:
                    self._note.write_text(json.dumps({"url": url, "validator": validator}), "utf-8")
                yield stream

    @contextmanager
    def go_on(self) -> Iterator[BinaryIO]:
        """Lend the file to append to."""
        with self._explained(), self.path.open("ab") as stream:
            yield stream

    def finish(self) -> None:
        """Give the picture its name. It is not forced to the disk: its hash tells later if it is whole."""
        with self._explained():
            self.path.replace(self._target)
            self._note.unlink(missing_ok=True)

    def discard(self) -> None:
        """Throw away what came."""
        for path in (self.path, self._note):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        # Errors of the network are none of OSError here: httpx has its own.
        try:
            yield
        except OSError as error:
            raise DownloadError(
                f"{self._target} cannot be written: {error.strerror}. Make room or choose another folder "
                "with --to. Pictures that are there already are not fetched again."
            ) from error


def validator_of(headers: Mapping[str, str]) -> str:
    """Return what If-Range may hold for an answer with these headers, "" where it has nothing that is sure.

    A strong ETag, else a Last-Modified that is a second or more older than the answer (RFC 9110, 8.8.2.2).
    """
    tag = headers.get("etag", "").strip()
    if tag:
        return tag if tag.startswith('"') and tag.endswith('"') and len(tag) > 1 else ""
    modified, date = headers.get("last-modified", "").strip(), headers.get("date", "").strip()
    try:
        older = parsedate_to_datetime(date) - parsedate_to_datetime(modified)
        return modified if older.total_seconds() >= 1 else ""
    except (TypeError, ValueError):
        return ""

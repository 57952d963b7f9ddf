"""Writing a report's files whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant import whole_files
from assistant.datasets.rows import DataError


def write(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` at once: a reader sees the old file or the new one. Raises DataError."""
    try:
        whole_files.write(path, data)
    except OSError as error:
        raise DataError(f"{path} cannot be written: {error.strerror}. Choose another place.") from error


def write_json(report: Mapping[str, Any], path: Path) -> None:
    """Write ``report`` as JSON to ``path`` at once; raises DataError."""
    text = json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    write(path, text.encode("utf-8", "backslashreplace"))


def make_folder(folder: Path) -> None:
    """Make ``folder`` and the folders above it where they are not there; raises DataError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(
            f"The folder {folder} cannot be made: {error.strerror}. Choose another place."
        ) from error

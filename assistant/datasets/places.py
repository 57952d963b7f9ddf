"""Where the picture of a row lies below a data set's folder, and what its file may be called."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path

from assistant.datasets.rows import DATABASE_COLUMN, ID_COLUMN, PICTURE_COLUMN
from assistant.untrusted import names_device

MAX_NAME_BYTES = 150
"""Of a name without its ending: file systems take 255 bytes, and a download adds endings of its own."""

# Refused by Windows; the strokes would also leave the folder.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff]')


def safe_name(name: str) -> str:
    """Return ``name`` as a file or folder may be called on every system; a safe name stays as it is.

    An unsafe one ("../x", "con", "a:b", too long, ends in a dot) has its characters replaced and the
    beginning of its SHA-256 behind it, so that two names do not become one.
    """
    cleaned = _FORBIDDEN.sub("_", name).strip(" .")
    device = names_device(cleaned)
    if cleaned == name and name and not device and len(name.encode()) <= MAX_NAME_BYTES:
        return name
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    short = cleaned.encode()[: MAX_NAME_BYTES - 12].decode("utf-8", "ignore")
    return f"{'_' if device else ''}{short}-{digest}"


def download_place(cells: Mapping[str, str]) -> Path:
    """Return where a picture from the web goes, below the data set's folder: <database>/images/<id>.jpg.

    The dataset's own downloader writes there as well. Relative; never leads out of the folder.
    """
    database = cells.get(DATABASE_COLUMN, "").strip()
    return Path(safe_name(database) if database else "", "images", f"{safe_name(cells[ID_COLUMN])}.jpg")


def is_address(named: str) -> bool:
    """Tell whether a picture cell holds an address of the web rather than a path."""
    return "://" in named


def find_picture(folder: Path, cells: Mapping[str, str]) -> Path | None:
    """Return the picture file of a row, None where it is not there."""
    # os.path rather than Path.is_file: a name that is too long is no file, not an error.
    return next((place for place in _places(folder, cells) if os.path.isfile(place)), None)  # noqa: PTH113


def place_of(folder: Path, cells: Mapping[str, str]) -> Path:
    """Return where the picture of a row belongs, whether it is there or not."""
    return next(iter(_places(folder, cells)), folder)


def _places(folder: Path, cells: Mapping[str, str]) -> list[Path]:
    named = cells[PICTURE_COLUMN].strip()
    if is_address(named):
        place = download_place(cells)
        return [folder / place, folder / "images" / place.name, folder / place.name]
    if named:
        return [folder / named, folder / named.removeprefix("images/")]
    return []

"""Where things lie: what ships with the program, and what belongs to the person using it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    # In a wheel the top-level folder travels inside the package; in a checkout it lies beside it.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder of vocabularies, icons and recipes that ships with the program."""
    return _shipped("resources")


def models() -> Path:
    """The folder of model packs that ships with the program."""
    return _shipped("models")


def manual() -> Path:
    """The folder of the manual, with its pictures in ``images``."""
    inside = resources() / "manual"  # in a wheel; in a checkout it lies with the other documents
    return inside if inside.is_dir() else _PACKAGE.parent / "docs" / "manual"


def expanded(text: str | Path) -> Path:
    """Return a path as a person writes it: "~" is the home folder; a "~name" nobody has stays as it is."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def _personal(kind: str) -> Path:
    override = os.environ.get("GLAM_ASSISTANT_HOME")
    if override:  # tests and portable installations keep everything in one place
        return Path(override) / kind
    import platformdirs

    where = {
        "data": platformdirs.user_data_path,
        "settings": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
        "log": platformdirs.user_log_path,
    }[kind]
    return where("glam-assistant", appauthor=False)


def data() -> Path:
    """The person's folder for catalogues and installed packs (``packs/``)."""
    return _personal("data")


def settings() -> Path:
    """The person's folder for settings."""
    return _personal("settings")


def cache() -> Path:
    """A folder that may be emptied at any time (thumbnails)."""
    return _personal("cache")


def log() -> Path:
    """The folder of the log files."""
    return _personal("log")


def existing(folder: Path) -> Path:
    """Return ``folder`` or, where it is yet to be made, the nearest folder above it that is there."""
    return next((one for one in (folder, *folder.parents) if one.exists()), folder)


def free(folder: Path) -> int | None:
    """Return how many bytes are free where ``folder`` is or would be; None where the system does not tell."""
    try:
        return shutil.disk_usage(existing(folder)).free
    except OSError:
        return None


def default_catalogue() -> Path:
    """The catalogue that opens when none is named."""
    return data() / "catalogue.sqlite"

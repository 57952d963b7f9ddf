"""Removing a pack: set aside in one step, deleted later, so that it can be brought back until then."""

from __future__ import annotations

import os
import shutil
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from assistant.tagging import Pack, PackError
from assistant.tagging.places import Place, folders, places

BIN = ".removed-"


@dataclass(frozen=True, slots=True)
class Removed:
    """A pack that was removed: where it was and where it lies until the bin is emptied."""

    name: str
    path: Path
    aside: Path


def remove(name_or_folder: str | Path, *, in_use: str = "") -> Removed:
    """Take a pack of the person's own out of those that can be named; ``empty_bin`` deletes it.

    ``in_use``: name or folder of the pack that the window uses. Raises PackError for a pack that ships, one
    that is in use, one that lies elsewhere, and one that another program holds open.
    """
    place = find_own(name_or_folder, in_use=in_use)
    return Removed(place.name, place.path, set_aside(place.path))


def find_own(name_or_folder: str | Path, *, in_use: str = "") -> Place:
    """Return a pack of the person's own that may be removed; raises PackError, see :func:`remove`."""
    path = _path_of(name_or_folder)
    place = next((one for one in places() if one.path.resolve() == path.resolve()), None)
    if place is None:
        raise PackError(f"{path} is not in a folder of installed packs. Delete it yourself if you wish.")
    if place.ships:
        raise PackError(f"The pack {place.name} came with the program and stays. Others can be removed.")
    if in_use and in_use in {place.name, str(place.path)}:
        raise PackError(f"The pack {place.name} is in use. Switch to another one first, then remove it.")
    return place


def set_aside(path: Path) -> Path:
    """Move a pack's folder into the bin beside it and return where it is now; raises PackError."""
    aside = path.with_name(f"{BIN}{uuid.uuid4().hex}")
    try:
        path.rename(aside)
    except OSError as error:
        told = error.strerror or str(error)
        raise PackError(
            f"The pack {path} could not be removed ({told}). Another program may be using it: "
            "close that first."
        ) from error
    with suppress(OSError):
        os.utime(aside)  # since when it lies there
    return aside


def bring_back(removed: Removed) -> Pack:
    """Undo a removal; raises PackError where the bin was emptied or the name is taken."""
    if removed.path.exists() or not removed.aside.exists():
        raise PackError(f"The pack {removed.name} cannot be brought back. Install it again.")
    try:
        removed.aside.rename(removed.path)
    except OSError as error:
        raise PackError(f"The pack {removed.name} cannot be brought back ({error.strerror}).") from error
    return Pack.open(removed.path)


def empty_bin() -> None:
    """Delete all packs that were removed."""
    for folder in folders():
        for aside in folder.glob(f"{BIN}*"):
            shutil.rmtree(aside, ignore_errors=True)


def _path_of(name_or_folder: str | Path) -> Path:
    """Return the folder of a pack that may be damaged: that is a reason to remove it."""
    for place in places():
        if str(name_or_folder) == place.name or Path(name_or_folder) == place.path:
            return place.path
    return Pack.open(name_or_folder).path

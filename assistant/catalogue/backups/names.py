"""Where backups lie and what their names tell: the catalogue, the moment, the reason."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant import paths

BY_HAND = "by hand"
DAILY = "daily"
BEFORE_GOING_BACK = "before going back"
DAMAGED = "damaged"
RESCUED = "rescued"

REASONS = (
    BY_HAND,
    DAILY,
    "before grouping",
    "before joining",
    "before accepting",
    "before annotating",
    "before changing many",
    "before adding",
    "before removing",
    BEFORE_GOING_BACK,
    DAMAGED,
    RESCUED,
)
"""The last words of the file names; "before version N" is written by the migrations."""

FOR_GOOD = frozenset({BY_HAND, DAMAGED, RESCUED})
"""Never taken away by the program: somebody wanted it, or nothing else has what it holds."""

CLAIM = ".claim "
"""How the names of such folders begin; what a killed program left goes when it is a day old."""

_MOMENT = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(
    r"(?P<stem>(?s:.)+) (?P<moment>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) "
    r"(?P<why>[a-z0-9 ]+?)(?: \(\d+\))?\.sqlite"
)
_STEM = 80  # characters: a longer name of a catalogue would not leave room for the rest


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: a whole catalogue in a file of its own.

    ``made`` is local time, as in the file's name. ``version`` is that of the schema, 0 when the file no
    longer says that it is a catalogue.
    """

    path: Path
    made: datetime
    why: str
    size: int
    version: int

    @property
    def whole(self) -> bool:
        """Whether it stands for a state of the catalogue: not a damaged one, nor what was saved of one."""
        return bool(self.version) and self.why not in {DAMAGED, RESCUED}


def beside(catalogue: Path) -> Path:
    """Return the folder of backups: beside the catalogue, so that both are moved and copied together."""
    return catalogue.with_name(f"{catalogue.name}.backups")


def elsewhere(catalogue: Path) -> Path:
    """Return the folder used when that cannot be written: in the person's own folder of data."""
    mark = hashlib.sha256(str(catalogue).encode(errors="surrogateescape")).hexdigest()[:8]
    return paths.data() / "backups" / f"{_beginning(catalogue.stem, 240)} {mark}"


def _beginning(stem: str, most: int) -> str:
    """Return what of a name leaves room for more: ``most`` bytes, of which a letter may need four."""
    return stem[:_STEM].encode(errors="ignore")[:most].decode(errors="ignore")


def new_name(catalogue: Path, made: datetime, why: str, folder: Path) -> Path:
    """Return a path nothing has yet; its characters are fine on every system."""
    # Without its first dot: a hidden file is no backup that anybody finds.
    stem = _beginning(catalogue.stem.lstrip("."), 160) or "catalogue"
    name = f"{stem} {made.strftime(_MOMENT)} {why}"
    path, count = folder / f"{name}.sqlite", 1
    while path.exists() or claim_of(path).exists():
        count += 1
        path = folder / f"{name} ({count}).sqlite"
    return path


def claim_of(path: Path) -> Path:
    """Return the folder that is made, for a moment, by the one who gives a backup this name."""
    return path.with_name(f"{CLAIM}{path.name}")


def told_by_name(path: Path) -> tuple[datetime, str] | None:
    """Return moment and reason of a backup's name; None for a file that is not ours."""
    match = _NAME.fullmatch(path.name)
    if match is None or match["why"] not in REASONS:
        return None
    try:
        return datetime.strptime(match["moment"], _MOMENT), match["why"]
    except ValueError:  # the 31st of February
        return None


def told_by_migration(catalogue: Path, path: Path) -> str | None:
    """Return the reason of a backup that a migration made beside the catalogue."""
    pattern = rf"{re.escape(catalogue.stem)}\.before-version-(\d+)(?:-\d+)?{re.escape(catalogue.suffix)}"
    match = re.fullmatch(pattern, path.name)
    return f"before version {match[1]}" if match else None

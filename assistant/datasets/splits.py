"""Which split a file is of: that of the EUFCC-340K paper, its correction, or a museum's own data.

Commit 56cc8cf of the dataset's repository (22 March 2026, "Corrected data leakage in github splits") replaced
``data/train.csv`` and ``data/val.csv`` and kept the old ones in ``data/backup_original/``. Objects of the
test sets were in the old training file, and the published figures come from it, or may; figures of the two
splits are not comparable. ``test_id.csv`` and ``test_ood.csv`` are the same before and after.
"""

from __future__ import annotations

import csv
import hashlib
from enum import StrEnum
from itertools import islice
from pathlib import Path

from assistant import untrusted
from assistant.datasets.rows import DATABASE_COLUMN, PICTURE_COLUMN, DataError

BACKUP = "backup_original"
"""The folder of the dataset's repository that holds the original training and validation files."""

CHANGED = ("train.csv", "val.csv")
"""The files that the correction replaced."""

# SHA-256 with line ends as "\n" and without a byte-order mark: a checkout on Windows may change them.
_UNCHANGED = {"a104b45dae49caea9c31cd2f96c1c1bcda109f6bdd85d9685f02fcbf9f22de9b": "test_id.csv"}

_EUROPEANA = "https://api.europeana.eu/thumbnail/"


class Split(StrEnum):
    """The name of a split, as summaries, reports and model cards show it."""

    ORIGINAL = "original (before March 2026)"
    CORRECTED = "corrected (March 2026)"
    BOTH = "original and corrected (the test file is the same in both)"
    UNKNOWN = "EUFCC-340K, original or corrected: not known"
    OWN = "own data"


GIVEN = {"original": Split.ORIGINAL, "corrected": Split.CORRECTED, "own": Split.OWN}
"""What a person may say on the command line."""


def split_name(path: Path, given: str | None = None) -> str:
    """Return the name of the split that ``path`` is of: as ``given`` says, else as far as it can be known.

    ``given``: a key of :data:`GIVEN`, or None. Raises DataError for another word.
    """
    if given is None:
        return identify(path).value
    if given not in GIVEN:
        raise DataError(f"There is no split “{given}”. Say one of: {', '.join(GIVEN)}.")
    return GIVEN[given].value


def identify(path: Path) -> Split:
    """Return the split of a CSV, or of the folder that holds its train.csv; never raises.

    From its place (in or beside ``backup_original/``), and where that says nothing from its content: a test
    file by its hash, other files of the dataset by their columns and addresses, which both splits share.
    """
    path = Path(path).resolve()
    if path.is_dir():
        path = path / "train.csv"
    place = _by_place(path)
    if place is not None:
        return place
    if _is_unchanged(path):
        return Split.BOTH
    return Split.UNKNOWN if _is_official(path) else Split.OWN


def _by_place(path: Path) -> Split | None:
    if path.name not in CHANGED or not _is_official(path):
        return None
    if path.parent.name == BACKUP:
        return Split.ORIGINAL
    backup = path.parent / BACKUP / path.name
    if not backup.is_file():
        return None
    # Who copies the old file back beside its backup trains on the old one, whatever the folder says.
    return Split.ORIGINAL if _same(path, backup) else Split.CORRECTED


def _same(one: Path, other: Path) -> bool:
    try:
        return _hash(one) == _hash(other)
    except OSError:
        return False


def _is_unchanged(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size < 10_000_000 and _hash(path) in _UNCHANGED
    except OSError:
        return False


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for number, line in enumerate(stream):
            line = line.removeprefix(b"\xef\xbb\xbf") if number == 0 else line
            digest.update(line[:-2] + b"\n" if line.endswith(b"\r\n") else line)
    return digest.hexdigest()


def _is_official(path: Path) -> bool:
    """Tell whether the first rows name pictures of Europeana as all rows of EUFCC-340K do."""
    try:
        with untrusted.open_lines(path) as stream:
            rows = list(islice(csv.DictReader(stream), 20))
    except (OSError, ValueError, csv.Error):
        return False
    return bool(rows) and all(
        row.get(DATABASE_COLUMN) == "EUROPEANA" and (row.get(PICTURE_COLUMN) or "").startswith(_EUROPEANA)
        for row in rows
    )

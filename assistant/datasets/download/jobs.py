"""Which pictures a CSV asks for, and where each of them goes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from assistant.datasets.download.rules import DownloadError
from assistant.datasets.places import download_place, is_address
from assistant.datasets.rows import ID_COLUMN, PICTURE_COLUMN, read_rows


@dataclass(slots=True, eq=False)
class Job:
    """One picture to fetch. ``place``: relative to the target folder. ``at``: where redirects have led."""

    row: int
    id: str
    url: str
    place: Path
    at: str = ""
    hops: int = 0
    failures: int = 0
    """Attempts that did not bring the picture."""

    def __post_init__(self) -> None:
        self.at = self.at or self.url


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A picture that could not be had, why, and after how many attempts (0: not one was made)."""

    row: int
    id: str
    url: str
    reason: str
    attempts: int


def jobs_of(csv_path: Path, limit: int | None = None) -> tuple[list[Job], list[DeadLink]]:
    """Return the pictures of a CSV that have a web address, and those that cannot be asked for.

    ``limit``: only the first so many rows. A row with the id and address of an earlier one asks for nothing
    new; one with the id but another address is refused, because it would take the other's place. Raises
    DataError for a CSV that cannot be read, DownloadError where it names no address at all.
    """
    jobs: dict[str, Job] = {}
    refused: list[DeadLink] = []
    for row, cells in islice(read_rows(csv_path, ()), limit):
        url = cells[PICTURE_COLUMN].strip()
        if not is_address(url):
            continue
        job = Job(row, cells[ID_COLUMN], url, download_place(cells))
        if not url.lower().startswith(("http://", "https://")):
            refused.append(DeadLink(row, job.id, url, "not an address of the web (http or https)", 0))
            continue
        # Windows and macOS do not tell upper from lower case, nor two spellings of an accent.
        key = unicodedata.normalize("NFC", job.place.as_posix()).casefold()
        first = jobs.setdefault(key, job)
        if first is not job and (first.url != url or first.place != job.place):
            reason = f"row {first.row} has the same id with another picture"
            refused.append(DeadLink(row, job.id, url, reason, 0))
    if not jobs and not refused:
        raise DownloadError(
            f"{csv_path} names no picture by a web address in its column {PICTURE_COLUMN}; there is nothing "
            "to download. Name a file of EUFCC-340K or one like it."
        )
    return list(jobs.values()), refused

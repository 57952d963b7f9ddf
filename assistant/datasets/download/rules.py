"""The rules a download keeps: how polite, how patient, how large."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from assistant import __version__
from assistant.errors import AssistantError

USER_AGENT = f"glam-assistant/{__version__} (pictures of a data set for museum cataloguing)"


SPARE = 64 << 20
"""Bytes that stay free on the disk."""


class DownloadError(AssistantError):
    """A download that cannot go on at all: no addresses, a folder that cannot be written."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Limits of a download.

    ``workers``: transfers at once over all hosts; ``per_host``: to one host. ``interval``: seconds between
    the beginnings of two requests to one host. ``attempts``: per picture. ``max_bytes``: per picture.
    ``timeout``: seconds without a byte. ``longest``: seconds for one transfer. ``patience``: seconds; a host
    that asks for more is left for another day. ``redirects``: per picture. ``unreachable``: connections to a
    host that fail one after the other before it is left alone.
    """

    workers: int = 8
    per_host: int = 4
    interval: float = 0.1
    attempts: int = 5
    max_bytes: int = 50_000_000
    timeout: float = 30.0
    longest: float = 900.0
    patience: float = 300.0
    redirects: int = 5
    unreachable: int = 20


FIRST_WAIT = 1.0
LONGEST_WAIT = 60.0


def backoff(failures: int, chance: float) -> float:
    """Return the seconds to wait after the n-th failure (from 1): doubling, at most a minute.

    ``chance``: uniform in [0, 1). Between half and all of it is waited, so that many who failed together
    do not come back together.
    """
    whole = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(failures - 1, 16))
    return whole * (0.5 + chance / 2)


def retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """Return the seconds that a Retry-After header asks for, None where it says nothing readable.

    It holds a number of seconds or a date (RFC 9110, 10.2.3); a date that has passed is 0 seconds.
    """
    value = (value or "").strip()
    if re.fullmatch(r"[0-9]{1,9}", value):
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - (now or datetime.now(UTC))).total_seconds())

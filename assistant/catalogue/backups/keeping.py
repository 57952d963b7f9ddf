"""Which backups are kept: many of the last days, few of long ago, and never none."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.catalogue.backups.listing import backups_of
from assistant.catalogue.backups.names import FOR_GOOD, Backup, told_by_name

SPACE = 10
"""All that may be taken away is at most this many times the size of the newest."""
AT_LEAST_SPACE = 2**30


@dataclass(frozen=True, slots=True)
class Kept:
    """How many are kept: the newest, and one for each of so many days, weeks and months that have one."""

    newest: int = 5
    days: int = 7
    weeks: int = 4
    months: int = 12

    @classmethod
    def of(cls, wanted: Mapping[str, int] | None) -> Kept:
        """Return what the settings say, the usual numbers where they say nothing."""
        return cls(**{name: count for name, count in (wanted or {}).items() if name in cls.__slots__})


USUAL = Kept()


def surplus(backups: Sequence[Backup], now: datetime, wanted: Kept = USUAL) -> list[Backup]:
    """Return those of ``backups`` that may go.

    Kept are the newest, then the newest of each of the last days that have one, of the weeks and of the
    months, as many as are ``wanted``. Days without a backup do not count, so a clock that runs ahead takes
    nothing away; those made "in the future", before a clock was set back, are looked at by themselves, so
    they do not push out those made now. If what is left takes too much room, the oldest of it goes too, but
    never the newest together with it.

    Never taken: those made by hand, damaged and rescued ones, the last one of each version of the schema, and
    what no longer says that it is a catalogue.
    """
    ordered = sorted(backups, key=_order, reverse=True)
    safe = [one for one in ordered if one.why in FOR_GOOD or one.version == 0]
    versions: dict[int, Backup] = {}
    for one in ordered:
        if one not in safe:
            versions.setdefault(one.version, one)
    safe += versions.values()
    gone: list[Backup] = []
    for group in (
        [one for one in ordered if one.made <= now],
        [one for one in ordered if one.made > now],
    ):
        common = [one for one in group if one.why not in FOR_GOOD and one.version]
        kept = _kept_by_time(common, wanted)
        gone += [one for one in common if one not in kept and one not in safe]
        room = max(SPACE * common[0].size, AT_LEAST_SPACE) if common else 0
        for place, one in enumerate(kept):
            room -= one.size
            if room < 0 and place >= wanted.newest and one not in safe:
                gone.append(one)
    return gone


def _kept_by_time(common: Sequence[Backup], wanted: Kept) -> list[Backup]:
    kept = set(map(_order, common[: wanted.newest]))
    spans: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (wanted.days, lambda made: made.date()),
        (wanted.weeks, lambda made: made.isocalendar()[:2]),
        (wanted.months, lambda made: (made.year, made.month)),
    )
    for count, span in spans:
        newest: dict[Hashable, Backup] = {}
        for one in common:
            newest.setdefault(span(one.made), one)
        kept.update(map(_order, list(newest.values())[:count]))
    return [one for one in common if _order(one) in kept]


def _order(one: Backup) -> tuple[datetime, str]:
    return one.made, one.path.name


def tidy(
    catalogue: Path,
    *,
    but: Backup | None = None,
    now: datetime | None = None,
    kept: Mapping[str, int] | None = None,
) -> list[Backup]:
    """Take away the backups of a catalogue that need not be kept; return them.

    ``but``, the one made just now, stays in any case, and so do files the program has not named. ``kept``:
    how many are wanted, by the names of ``Kept``.
    """
    rotating = [one for one in backups_of(catalogue) if told_by_name(one.path) is not None]
    gone = []
    for one in surplus(rotating, now or datetime.now(), Kept.of(kept)):
        if but is not None and one.path == but.path:
            continue
        with contextlib.suppress(OSError):  # opened by somebody, or a folder that may only be read
            one.path.unlink()
            gone.append(one)
    return gone

"""Who may be asked next, and when: so many at once per host, a pause between, longer where a host says so."""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urlsplit

from assistant.datasets.download.jobs import Job


def host_of(url: str) -> str:
    """Return the host and port of an address, lower case; "" where it has none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


@dataclass(slots=True)
class _Host:
    fresh: deque[Job] = field(default_factory=deque)
    later: list[tuple[float, int, Job]] = field(default_factory=list)
    """A heap: (not before, order of arrival, job)."""
    busy: int = 0
    not_before: float = 0.0

    def due(self) -> float | None:
        """Return when its next job may begin, None where it has none."""
        if self.fresh:
            return self.not_before
        return max(self.not_before, self.later[0][0]) if self.later else None

    def pop(self, now: float) -> Job:
        # What waited for its time goes first: it came first.
        return (
            heapq.heappop(self.later)[2] if self.later and self.later[0][0] <= now else self.fresh.popleft()
        )


class Schedule:
    """The jobs that wait. Not for several threads; it never looks at a clock, it is told the time."""

    def __init__(self, per_host: int, interval: float) -> None:
        self._per_host = per_host
        self._interval = interval
        self._hosts: dict[str, _Host] = {}
        self._order = count()

    def __len__(self) -> int:
        return sum(len(host.fresh) + len(host.later) for host in self._hosts.values())

    def add(self, job: Job, not_before: float | None = None) -> None:
        """Queue a job for the host of ``job.at``; ``not_before``: at this time or later."""
        host = self._hosts.setdefault(host_of(job.at), _Host())
        if not_before is None:
            host.fresh.append(job)
        else:
            heapq.heappush(host.later, (not_before, next(self._order), job))

    def take(self, now: float) -> Job | float | None:
        """Return a job that may begin now, or the time when one may, or None while all hosts are busy."""
        earliest: float | None = None
        for name, host in self._hosts.items():
            due = host.due()
            if due is None or host.busy >= self._per_host:
                continue
            if due <= now:
                # To the back of the row: no host waits for another's many pictures.
                self._hosts[name] = self._hosts.pop(name)
                host.busy += 1
                host.not_before = max(host.not_before, now + self._interval)
                return host.pop(now)
            earliest = due if earliest is None else min(earliest, due)
        return earliest

    def done(self, host: str) -> None:
        """Note that a transfer from ``host`` has ended."""
        self._hosts[host].busy -= 1

    def hold(self, host: str, until: float) -> None:
        """Ask ``host`` for nothing before this time."""
        found = self._hosts[host]
        found.not_before = max(found.not_before, until)

    def drop(self, host: str) -> list[Job]:
        """Take out and return all that waits for ``host``."""
        found = self._hosts[host]
        jobs = [*found.fresh, *(job for _, _, job in found.later)]
        found.fresh.clear()
        found.later.clear()
        return jobs

"""A download from its first request to its report: resumable, polite, in several threads.

One thread keeps the schedule and the books; the workers only make requests. A request that failed goes back
into the schedule, so no worker waits for a slow host while another could answer.
"""

from __future__ import annotations

import csv
import io
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from assistant.datasets.download.jobs import DeadLink, Job, jobs_of
from assistant.datasets.download.manifest import Entry, Manifest
from assistant.datasets.download.part import Part
from assistant.datasets.download.rules import DownloadError, Rules, backoff
from assistant.datasets.download.schedule import Schedule, host_of
from assistant.datasets.download.transfer import (
    Again,
    Dead,
    Done,
    Moved,
    Outcome,
    Stopped,
    Transfer,
    client,
)
from assistant.datasets.writing import write
from assistant.pictures import UnreadablePicture, content_hash, read

Progress = Callable[[int, int], None]
"""Called with (pictures settled, pictures in all)."""

_LONGEST_NAP = 1.0  # seconds; waiting for a worker, Ctrl+C is heard at least so often


@dataclass(slots=True)
class Result:
    """What a download came to. ``dead`` in the order of the rows; ``stopped``: by Ctrl+C, before its end."""

    fetched: int = 0
    bytes: int = 0
    there: int = 0
    """Pictures that were there and whole."""
    damaged: int = 0
    """Pictures that were there but had changed; they are fetched again and count as fetched too."""
    left: int = 0
    """Pictures that were not settled when it was stopped."""
    dead: list[DeadLink] = field(default_factory=list)
    stopped: bool = False


def download(
    csv_path: Path,
    folder: Path,
    rules: Rules | None = None,
    *,
    limit: int | None = None,
    progress: Progress | None = None,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], object] = time.sleep,
    chance: Callable[[], float] = random.random,
) -> Result:
    """Fetch the pictures of ``csv_path`` to where :func:`assistant.datasets.read_records` looks.

    What is there and has the SHA-256 of the manifest is not fetched again; what has another is. Ctrl+C ends
    the requests under way, keeps what came of them, and returns with ``stopped``. ``clock``, ``sleep`` and
    ``chance`` (uniform in [0, 1)) are for tests. Raises DataError for the CSV, DownloadError for the folder.
    """
    rules = rules or Rules()
    jobs, refused = jobs_of(csv_path, limit)
    with Manifest(folder) as manifest, client(rules) as http:
        stop = threading.Event()
        run = _Run(
            rules, folder, manifest, Transfer(http, folder, rules, stop, clock), clock, sleep, chance,
            Result(dead=refused), progress or (lambda done, total: None), len(jobs),
        )  # fmt: skip
        with ThreadPoolExecutor(rules.workers, thread_name_prefix="download") as pool:
            try:
                run.fetch(pool, run.not_there(pool, jobs))
            except KeyboardInterrupt:
                run.result.stopped = True
            finally:
                stop.set()
                pool.shutdown(wait=True, cancel_futures=True)
                run.settle_finished()
    run.result.left = run.total - run.settled
    run.result.dead.sort(key=lambda link: link.row)
    return run.result


@dataclass(slots=True)
class _Run:
    rules: Rules
    folder: Path
    manifest: Manifest
    transfer: Transfer
    clock: Callable[[], float]
    sleep: Callable[[float], object]
    chance: Callable[[], float]
    result: Result
    progress: Progress
    total: int
    settled: int = 0
    running: dict[Future[Outcome], tuple[Job, str]] = field(default_factory=dict)
    failures: Counter[str] = field(default_factory=Counter)
    """Host -> connections that failed since its last answer."""
    schedule: Schedule = field(init=False)

    def __post_init__(self) -> None:
        self.schedule = Schedule(self.rules.per_host, self.rules.interval)

    def not_there(self, pool: ThreadPoolExecutor, jobs: Iterable[Job]) -> list[Job]:
        """Return the jobs whose picture is not there or has changed; the others are settled."""
        wanted: list[Job] = []
        there: list[Job] = []
        for job in jobs:
            (there if (self.folder / job.place).is_file() else wanted).append(job)
        for job, whole in zip(there, pool.map(self._is_whole, there), strict=True):
            if whole is None:
                self.result.damaged += 1
                wanted.append(job)
            else:
                self.result.there += 1
                self._settle()
                Part(self.folder / job.place).discard()  # a note that a killed program left beside it
                if whole.file not in self.manifest.entries:
                    self.manifest.add(whole)
        return sorted(wanted, key=lambda job: job.row)

    def _is_whole(self, job: Job) -> Entry | None:
        path, name = self.folder / job.place, job.place.as_posix()
        known = self.manifest.entries.get(name)
        try:
            if known is None:
                # Fetched by the dataset's own downloader, or before the manifest was written.
                picture = read(path, max_side=512)
                whole = not any("early" in note for note in picture.notes)
                return Entry(name, job.id, "", picture.sha256, path.stat().st_size) if whole else None
            same = path.stat().st_size == known.bytes and content_hash(path) == known.sha256
            return known if same and known.url in ("", job.url) else None
        except (UnreadablePicture, OSError):
            return None

    def fetch(self, pool: ThreadPoolExecutor, jobs: Iterable[Job]) -> None:
        """Make the requests until nothing waits and nothing runs."""
        for job in jobs:
            self.schedule.add(job)
        while True:
            found = self.schedule.take(self.clock()) if len(self.running) < self.rules.workers else None
            if isinstance(found, Job):
                self.running[pool.submit(self.transfer, found)] = (found, host_of(found.at))
            elif self.running:
                nap = _LONGEST_NAP if found is None else min(_LONGEST_NAP, max(0.0, found - self.clock()))
                for future in wait(self.running, timeout=nap, return_when=FIRST_COMPLETED).done:
                    self._ended(future)
            elif found is not None:
                self.sleep(max(0.0, found - self.clock()))
            else:
                return

    def settle_finished(self) -> None:
        """Enter into the books what ended while the pool was shut down."""
        for future, (job, _) in self.running.items():
            try:
                outcome = future.result(timeout=0)
            except (Stopped, CancelledError, TimeoutError, DownloadError):
                continue
            if isinstance(outcome, Done):
                self._done(job, outcome)

    def _ended(self, future: Future[Outcome]) -> None:
        outcome = future.result()
        job, host = self.running.pop(future)
        self.schedule.done(host)
        if isinstance(outcome, Again):
            self._again(job, host, outcome)
            return
        self.failures.pop(host, None)
        if isinstance(outcome, Done):
            self._done(job, outcome)
        elif isinstance(outcome, Moved):
            job.at, job.hops = outcome.url, job.hops + 1
            self.schedule.add(job)
        elif isinstance(outcome, Dead):
            job.failures += 1
            self._give_up(job, outcome.reason)

    def _again(self, job: Job, host: str, outcome: Again) -> None:
        job.failures += 1
        now = self.clock()
        if outcome.unreachable:
            self.failures[host] += 1
        else:
            self.failures.pop(host, None)
        asked = outcome.wait or 0.0
        if asked > self.rules.patience:
            self._leave(job, host, f"{outcome.reason}; {host} asks to wait {asked:,.0f} s: try again later")
        elif self.failures[host] >= self.rules.unreachable:
            self._leave(
                job, host, f"{host} did not answer {self.failures[host]} times in a row: try again later"
            )
        elif job.failures >= self.rules.attempts:
            self._give_up(job, outcome.reason)
        else:
            later = now + max(asked, 0.0 if outcome.wait == 0 else backoff(job.failures, self.chance()))
            if outcome.crowded:
                self.schedule.hold(host, later)
            # From the start: where it was redirected to may be what does not work.
            job.at, job.hops = job.url, 0
            self.schedule.add(job, later)

    def _leave(self, job: Job, host: str, reason: str) -> None:
        """Ask this host for nothing more today."""
        for waiting in (job, *self.schedule.drop(host)):
            self._give_up(waiting, reason)

    def _done(self, job: Job, outcome: Done) -> None:
        self.manifest.add(Entry(job.place.as_posix(), job.id, job.url, outcome.sha256, outcome.bytes))
        self.result.fetched += 1
        self.result.bytes += outcome.bytes
        self._settle()

    def _give_up(self, job: Job, reason: str) -> None:
        self.result.dead.append(DeadLink(job.row, job.id, job.url, reason, job.failures))
        self._settle()

    def _settle(self) -> None:
        self.settled += 1
        self.progress(self.settled, self.total)


def write_dead_links(path: Path, links: Iterable[DeadLink]) -> None:
    """Write the report of dead links as CSV (row, id, url, reason, attempts); raises DataError."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("row", "id", "url", "reason", "attempts"))
    writer.writerows((link.row, link.id, link.url, link.reason, link.attempts) for link in links)
    # With a byte-order mark, so that a spreadsheet takes it for UTF-8.
    write(path, text.getvalue().encode("utf-8-sig", "backslashreplace"))

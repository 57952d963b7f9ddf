"""The parent: a worker for each core, each case watched for its time and memory, dead workers replaced."""

from __future__ import annotations

import json
import os
import selectors
import shutil
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.reliability.fuzz.child import memory, target_of
from benchmarks.reliability.fuzz.finding import Finding, Tally

_LOOK_EVERY = 0.05
_STARVED = 4
"""On a busy machine a case gets this many times its seconds by the clock; processor time counts once."""

_PREPARING_SECONDS = 120.0
_ROOT = Path(__file__).parents[3]


@dataclass(slots=True)
class Job:
    """A case that is being made, and then read; what it costs counts from where the reading begins."""

    target: str
    number: str
    began: float
    busy: float
    resident: int = 0
    reading: bool = False


class WorkerProcess:
    """One child with its scratch folder."""

    def __init__(self, folder: Path, seed: str) -> None:
        self.folder, self._seed = folder, seed
        self._words = folder.with_name(f"{folder.name} last words")
        self.ready: set[str] = set()
        self.job: Job | None = None
        self._heard = b""
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "watch" / "home").mkdir(parents=True)
        home = str(self.folder / "watch" / "home")
        places = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        environment = {
            **os.environ,
            **dict.fromkeys(places, home),
            "QT_QPA_PLATFORM": "offscreen",
            "OMP_NUM_THREADS": "1",
            "PYTHONPATH": str(_ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONHASHSEED": "0",
        }
        with self._words.open("wb") as words:
            return subprocess.Popen(
                [sys.executable, "-m", "benchmarks.reliability.fuzz.child", str(self.folder), self._seed],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=words,
                env=environment,
                bufsize=0,
            )

    def give(self, target: str, number: str) -> None:
        """Let the child read a case."""
        self.job = Job(target, number, time.monotonic(), self.busy())
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(f"{target} {number}\n".encode())
        except BrokenPipeError:
            return  # it died: its closed answers are seen at once

    def answers(self) -> list[dict[str, Any]] | None:
        """Return what the child said since the last time; None when it said its last."""
        assert self.process.stdout is not None
        piece = self.process.stdout.read(1 << 16)
        if not piece:
            return None
        *lines, self._heard = (self._heard + piece).split(b"\n")
        return [json.loads(line) for line in lines]

    def busy(self) -> float:
        """Return the processor seconds of the child."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self) -> int:
        """Return the resident bytes of the child."""
        try:
            return memory(str(self.process.pid))[0]
        except OSError:
            return 0

    def last_words(self) -> str:
        """Return the end of what the child wrote to its errors: where it crashed."""
        return self._words.read_text(errors="replace")[-6000:]

    def end(self, *, dying: bool = False) -> int:
        """Kill the child, unless it is ``dying`` by itself, and return how it ended."""
        if dying:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(10)
        self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        return self.process.wait()

    def again(self) -> None:
        """Start a new child in the place of one that ended."""
        self.ready.clear()
        self.job = None
        self._heard = b""
        self.process = self._start()


class Pool:
    """Runs cases over several workers and keeps count."""

    def __init__(self, scratch: Path, seed: str, workers: int, keep: Path | None = None) -> None:
        self._seed, self._keep = seed, keep
        self._workers = [WorkerProcess(scratch / f"worker {n}", seed) for n in range(workers)]
        self._selector = selectors.DefaultSelector()
        self.tallies: dict[str, Tally] = {}
        self._barren: set[str] = set()  # targets whose valid files are not opened: no use in going on

    def run(
        self, cases: Iterable[tuple[str, str]], progress: Callable[[int, int], None] = lambda d, a: None
    ) -> None:
        """Read all ``cases``, each ("module:target", number)."""
        todo = deque(cases)
        whole = len(todo)
        for worker in self._workers:
            self._listen(worker)
            self._next(worker, todo)
        while any(worker.job for worker in self._workers):
            for key, _ in self._selector.select(_LOOK_EVERY):
                worker = key.data
                self._hear(worker, todo)
            for worker in self._workers:
                self._watch(worker, todo)
            progress(whole - len(todo), whole)

    def close(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.end()
        self._selector.close()

    def _listen(self, worker: WorkerProcess) -> None:
        assert worker.process.stdout is not None
        self._selector.register(worker.process.stdout, selectors.EVENT_READ, worker)

    def _next(self, worker: WorkerProcess, todo: deque[tuple[str, str]]) -> None:
        while todo and todo[0][0] in self._barren:
            todo.popleft()
        if not todo:
            worker.job = None
        elif todo[0][0] not in worker.ready:
            worker.give(todo[0][0], "valid")
        else:
            worker.give(*todo.popleft())

    def _hear(self, worker: WorkerProcess, todo: deque[tuple[str, str]]) -> None:
        answers = worker.answers()
        if answers is None:
            self._died(worker, todo, "")
            return
        for answer in answers:
            job = worker.job
            assert job is not None
            if answer["outcome"] == "reading":
                # What the maker took (gigabytes for a moment, seconds) is nothing that the product did.
                job.reading, job.resident = True, answer["resident"]
                job.began, job.busy = time.monotonic(), worker.busy()
                continue
            if answer["outcome"] == "ready":
                worker.ready.add(job.target)
            else:
                self._count(worker, job, answer)
            self._next(worker, todo)

    def _watch(self, worker: WorkerProcess, todo: deque[tuple[str, str]]) -> None:
        job = worker.job
        if job is None:
            return
        target = target_of(job.target)
        seconds = target.seconds if job.reading else _PREPARING_SECONDS
        took = time.monotonic() - job.began
        if took > seconds and (took > _STARVED * seconds or worker.busy() - job.busy > seconds):
            self._died(worker, todo, f"hang: not done after {seconds:g} s")
        elif job.reading and worker.resident() - job.resident > target.megabytes << 20:
            self._died(worker, todo, f"memory: over {target.megabytes} MB")

    def _died(self, worker: WorkerProcess, todo: deque[tuple[str, str]], why: str) -> None:
        """Count the case at which a worker was killed, or died by itself, and start a new one."""
        assert worker.process.stdout is not None
        self._selector.unregister(worker.process.stdout)
        code, job = worker.end(dying=not why), worker.job
        if job is not None:
            words = worker.last_words().strip().splitlines()
            why = why or f"crash: ended with {code} ({words[-1] if words else 'without a word'})"
            took = time.monotonic() - job.began
            answer = {"outcome": "finding", "why": why, "trace": worker.last_words(), "seconds": took}
            self._count(worker, job, answer)
        worker.again()
        self._listen(worker)
        self._next(worker, todo)

    def _count(self, worker: WorkerProcess, job: Job, answer: dict[str, Any]) -> None:
        name = target_of(job.target).name
        tally = self.tallies.setdefault(name, Tally())
        if job.number == "valid":
            self._barren.add(job.target)
        else:
            tally.cases += 1
        tally.slowest = max(tally.slowest, answer.get("seconds", 0.0))
        tally.megabytes = max(tally.megabytes, answer.get("megabytes", 0))
        if answer["outcome"] == "opened":
            tally.opened += 1
        elif answer["outcome"] == "refused":
            tally.refused += 1
        else:
            finding = Finding(name, job.number, self._seed, answer["why"], answer.get("trace", ""))
            alike = sum(other.kind == finding.kind for other in tally.findings)
            tally.findings.append(finding)
            if self._keep is not None and alike < 3:
                finding.keep(self._keep, worker.folder / "case")

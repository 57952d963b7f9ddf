"""A process watched from outside: memory, threads, handles and timers beside how far its work is."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SAMPLE_SECONDS = 0.2
TELL_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One look at a process. Memory in MB; ``done``: pictures that are in the catalogue."""

    seconds: float
    done: int
    rss: float
    threads: int
    handles: int
    timers: int


def look_at(pid: int, seconds: float, done: int) -> Sample | None:
    """Look at a process now; None when it has gone."""
    try:
        status = dict(
            line.split(":", 1)
            for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
            if ":" in line
        )
        if "VmRSS" not in status:  # a process that ended and was not waited for yet
            return None
        handles = len(list(Path(f"/proc/{pid}/fd").iterdir()))
        timers = Path(f"/proc/{pid}/timers").read_text("utf-8").count("ID:")
    except OSError:
        return None
    return Sample(
        seconds, done, int(status["VmRSS"].split()[0]) / 1024, int(status["Threads"]), handles, timers
    )


@dataclass(frozen=True, slots=True)
class Watched:
    """A process from its start to its end; ``output`` is what it printed."""

    samples: list[Sample]
    exit_code: int
    seconds: float
    output: str


def watch(
    child: subprocess.Popen[str], done: Callable[[], int], *, until: Callable[[int], bool] | None = None
) -> Watched:
    """Look at a process until it ends; kill it (-9) as soon as ``until(done)`` holds.

    The pipe of its output must be small enough not to fill; what it printed is in the answer.
    """
    began = told = time.monotonic()
    samples: list[Sample] = []
    while True:
        now = time.monotonic()
        sample = look_at(child.pid, now - began, done())
        if sample is not None:
            samples.append(sample)
        if sample is not None and until is not None and until(sample.done):
            child.kill()
        if sample is not None and now - told >= TELL_SECONDS:
            told = now
            print(
                f"{now - began:5.0f} s  {sample.done:6,} done  {sample.rss:6.0f} MB",
                file=sys.stderr,
                flush=True,
            )
        try:
            child.wait(SAMPLE_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        break
    seconds = time.monotonic() - began
    output = child.stdout.read() if child.stdout is not None else ""
    return Watched(samples, child.returncode, seconds, output)

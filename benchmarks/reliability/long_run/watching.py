"""A process watched from outside: memory, threads, handles and timers beside how far its work is."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
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


@dataclass(frozen=True, slots=True)
class Child:
    """A process that was started; what it prints goes into a file, which never fills up as a pipe does."""

    process: subprocess.Popen[bytes]
    said: Path


def watch(child: Child, done: Callable[[], int], *, until: Callable[[int], bool] | None = None) -> Watched:
    """Look at a process until it ends; kill it (-9) once ``until(done)`` holds, and when we are stopped."""
    process = child.process
    began = told = time.monotonic()
    samples: list[Sample] = []
    try:
        while process.poll() is None:
            now = time.monotonic()
            sample = look_at(process.pid, now - began, done())
            if sample is not None:
                samples.append(sample)
                if until is not None and until(sample.done):
                    process.kill()
                if now - told >= TELL_SECONDS:
                    told = now
                    tell(sample)
            with suppress(subprocess.TimeoutExpired):
                process.wait(SAMPLE_SECONDS)
    finally:
        process.kill()
        process.wait()
    seconds = time.monotonic() - began
    return Watched(samples, process.returncode, seconds, child.said.read_text("utf-8", "replace"))


def tell(sample: Sample) -> None:
    """Say on stderr how far it is."""
    said = f"{sample.seconds:5.0f} s  {sample.done:6,} done  {sample.rss:6.0f} MB"
    print(said, file=sys.stderr, flush=True)

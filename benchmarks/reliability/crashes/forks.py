"""The other end of a nursery: asks for a process, hears what it says, and kills it at its moment."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 300.0
"""Seconds after which a process that says nothing more is given up."""

STRACE = shutil.which("strace")
_CALLS = (
    "pwrite64,?pwritev,fsync,fdatasync,ftruncate,?rename,renameat,?renameat2,?unlink,unlinkat,?mkdir,mkdirat,"
    "?rmdir,?link,linkat,copy_file_range"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: after ``seconds``, before the ``step``-th moment, at the ``call``-th call of the system.

    A step of 0 counts them and kills nobody; so does a call of 0.
    """

    seconds: float | None = None
    step: int | None = None
    call: int | None = None

    @property
    def way(self) -> str:
        """Name of the way."""
        return "time" if self.seconds is not None else "step" if self.step is not None else "call"


@dataclass
class Heard:
    """What a process said until it ended or was killed."""

    said: list[str] = field(default_factory=list)
    seconds: float | None = None
    steps: int = 0
    calls: int = 0
    checked: int = 0
    defects: list[str] = field(default_factory=list)
    failed: str = ""
    status: int = 0

    @property
    def killed(self) -> bool:
        """Whether it was killed before its work was over."""
        return self.status == -signal.SIGKILL and self.seconds is None


class Nursery:
    """A nursery for one kind of work; a context manager that ends it."""

    def __init__(self, name: str, shared: Path) -> None:
        shared.mkdir(parents=True, exist_ok=True)
        self._shared = shared
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.reliability.crashes.nursery", name, str(shared)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
            env=os.environ | {
                "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1",
                "PYTHONPATH": str(ROOT), "GLAM_ASSISTANT_HOME": str(shared / "home"),
            },
        )  # fmt: skip
        self._rest = b""
        self._at_work = 0
        ready = self._next(time.monotonic() + PATIENCE)
        self.title, self.scripts, self.goes_on = ready["ready"], ready["scripts"], ready["goes_on"]
        self._names = f"{_CALLS},write" if ready["writes_files"] else _CALLS

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._end(self._at_work)
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def ask(self, do: str, folder: Path, *, moment: Moment | None = None, **more: Any) -> Heard:
        """Let a new process do something in ``folder``, and kill it at ``moment``; return what it said."""
        moment = moment or Moment()
        request = {"do": do, "folder": str(folder), "step": moment.step, "traced": moment.call is not None}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request | more).encode() + b"\n")
        self._process.stdin.flush()
        heard, pid, tracer = Heard(), 0, None
        until = time.monotonic() + PATIENCE
        blow: float | None = None
        while True:
            words = self._next(until if blow is None else min(until, blow))
            if not words:
                self._end(pid)
                if time.monotonic() >= until:
                    heard.failed = f"nothing was heard of it for {PATIENCE:.0f} s"
                blow, until = None, time.monotonic() + PATIENCE
            elif "begun" in words:
                pid = self._at_work = words["begun"]
                blow = time.monotonic() + moment.seconds if moment.seconds is not None else None
                if moment.call is not None:
                    tracer = self._trace(pid, moment.call)
            elif "gone" in words:
                heard.status, self._at_work = words["gone"], 0
                break
            else:
                _note(heard, words)
                blow = None if "ended" in words else blow
        if tracer is not None:
            tracer.wait()
            heard.calls = self._calls()
        return heard

    def _end(self, pid: int) -> None:
        """Kill a process at work with all that it has started, if there is one."""
        if pid:
            with suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)

    def _trace(self, pid: int, call: int) -> subprocess.Popen[bytes]:
        """Follow the process, which waits for it, and kill it in its ``call``-th call (0: only count)."""
        assert STRACE is not None
        blow = ["-e", f"inject={self._names}:signal=KILL:when={call}"] if call else []
        told = str(self._shared / "calls.txt")
        tracer = subprocess.Popen(
            [STRACE, "-f", "-p", str(pid), "-o", told, "-e", f"trace={self._names}", *blow],
            stderr=subprocess.PIPE,
        )
        assert tracer.stderr is not None
        with tracer.stderr:
            tracer.stderr.readline()  # “attached”
        os.kill(pid, signal.SIGCONT)
        return tracer

    def _calls(self) -> int:
        """How many calls the busiest thread made: each has its own count."""
        counts: dict[str, int] = {}
        for line in (self._shared / "calls.txt").read_text(errors="replace").splitlines():
            thread, _, rest = line.partition(" ")
            if "(" in rest and "resumed>" not in rest:
                counts[thread] = counts.get(thread, 0) + 1
        return max(counts.values(), default=0)

    def _next(self, until: float) -> dict[str, Any]:
        """Return the next line, {} when none has come in time; raises EOFError when the nursery has ended."""
        assert self._process.stdout is not None
        handle = self._process.stdout.fileno()
        while b"\n" not in self._rest:
            ready, _, _ = select.select([handle], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                return {}
            data = os.read(handle, 1 << 16)
            if not data:
                raise EOFError(f"the nursery has ended; see {self._shared / 'output.txt'}")
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        found: dict[str, Any] = json.loads(line)
        return found


def _note(heard: Heard, words: dict[str, Any]) -> None:
    if "said" in words:
        heard.said.append(words["said"])
    elif "ended" in words:
        heard.seconds, heard.steps = words["ended"], words["steps"]
    elif "checked" in words:
        heard.checked, heard.defects = words["checked"], words["defects"]
    elif "failed" in words:
        heard.failed = words["failed"]

"""Killing one kind of work again and again, and counting what was found."""

from __future__ import annotations

import random
import shutil
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.reliability.crashes.forks import STRACE, Heard, Moment, Nursery

FEW = 6
"""Up to so many kills are of one script: each script is done once unharmed first."""

LATE = 4
"""Runs at most for each kill that is asked for: a blow may come after the work."""


@dataclass
class Row:
    """A line of the table: one kind of work."""

    title: str
    runs: int = 0
    killed: int = 0
    by: dict[str, int] = field(default_factory=lambda: {"time": 0, "step": 0, "call": 0})
    checked: int = 0
    defects: list[str] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class _Work:
    """A work done once unharmed: what it said, how long it took, how many moments and calls it had."""

    reference: list[str]
    seconds: float
    steps: int
    calls: int


def try_kind(name: str, kills: int, seed: int, scratch: Path, *, traced: bool = True) -> Row:
    """Kill one kind of work so many times. ``traced``: also in calls of the system, where strace is there."""
    began = time.monotonic()
    with Nursery(name, scratch / "shared") as nursery:
        trial = _Trial(nursery, name, seed, scratch, traced and STRACE is not None)
        if trial.prepare():
            trial.kill(kills)
    trial.row.seconds = time.monotonic() - began
    return trial.row


class _Trial:
    def __init__(self, nursery: Nursery, name: str, seed: int, scratch: Path, traced: bool) -> None:
        self.row = Row(nursery.title)
        self._nursery = nursery
        self._scratch = scratch
        self._random = random.Random(f"{name} {seed}")
        self._ways = ("time", "step", "call") if traced else ("time", "step")
        self._works: dict[int, _Work] = {}
        self._folder = scratch / "none"
        self._seed = seed
        self._said: list[str] = []

    def prepare(self) -> bool:
        """Let the nursery make what all runs read."""
        heard = self._nursery.ask("prepare", self._scratch / "shared")
        if heard.failed or heard.status:
            self.row.defects.append(f"preparing failed: {heard.failed or heard.status}")
        return not self.row.defects

    def kill(self, kills: int) -> None:
        """Work, kill, look, until it was killed so many times."""
        scripts = self._nursery.scripts if kills > FEW else 1
        while self.row.killed < kills and self.row.runs < LATE * kills + 4 and len(self.row.defects) < 20:
            seed = self._seed * 1000 + self.row.runs % scripts
            work = self._works.get(seed) or self._unharmed(seed)
            if work is None:
                return
            self._one(seed, work)
            if self.row.runs % 10 == 0:
                print(f"  {self.row.title}: {self.row.killed} of {kills}", file=sys.stderr, flush=True)
        if self._nursery.goes_on and self._said:
            self._finish()

    def _one(self, seed: int, work: _Work) -> None:
        moment = self._moment(work)
        begins = not (self._nursery.goes_on and self._folder.exists())
        if begins:
            self._folder, self._said = self._scratch / f"run-{self.row.runs}", []
        heard = self._nursery.ask("work", self._folder, moment=moment, seed=seed, begin=begins)
        self.row.runs += 1
        self._said += heard.said
        if heard.killed:
            self.row.killed += 1
            self.row.by[moment.way] += 1
        elif heard.seconds is not None and begins:
            work.seconds = min(work.seconds, heard.seconds)  # the machine has less to do than before
        self._look(seed, work, heard, str(moment))

    def _finish(self) -> None:
        """Let the work that goes on from run to run come to its end."""
        [seed] = self._works
        heard = self._nursery.ask("work", self._folder, seed=seed, begin=False)
        self._said += heard.said
        self._look(seed, self._works[seed], heard, "to the end")

    def _look(self, seed: int, work: _Work, heard: Heard, when: str) -> None:
        """Look at what is left, in a process of its own."""
        before = len(self.row.defects)
        if heard.failed or not (heard.killed or heard.seconds is not None):
            self.row.defects.append(f"the work failed ({heard.status}), {when}: {heard.failed}")
        over = not heard.killed
        found = self._nursery.ask(
            "check", self._folder, seed=seed, said=self._said, reference=work.reference, over=over
        )
        self.row.checked += found.checked
        if found.failed or found.status:
            found.defects.append(f"looking failed ({found.status}): {found.failed}")
        self.row.defects += [f"{self._folder.name}, seed {seed}, {when}: {each}" for each in found.defects]
        if len(self.row.defects) > before:
            self._folder = self._scratch / "kept"  # the next run begins anew
        elif over or not self._nursery.goes_on:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _moment(self, work: _Work) -> Moment:
        way = self._ways[self.row.runs % len(self._ways)]
        share = self._random.random()
        if way == "time" or not (work.steps if way == "step" else work.calls):
            return Moment(seconds=share * work.seconds * (0.5 if self._nursery.goes_on else 1))
        if way == "step":
            return Moment(step=1 + int(share * work.steps))
        return Moment(call=1 + int(share * work.calls))

    def _unharmed(self, seed: int) -> _Work | None:
        """Do the work once to its end: the reference, the duration, the number of moments."""
        found = []
        moments = [Moment(step=0), *([Moment(call=0)] if "call" in self._ways else [])]
        for number, moment in enumerate(moments):
            folder = self._scratch / f"unharmed-{seed}-{number}"
            heard = self._nursery.ask("work", folder, moment=moment, seed=seed, begin=True)
            self._folder, self._said = folder, heard.said
            reference = found[0].said if found else heard.said
            self._look(seed, _Work(reference, 0, 0, 0), heard, "unharmed")
            if self.row.defects:
                return None
            found.append(heard)
        first = found[0]
        assert first.seconds is not None
        self._works[seed] = _Work(first.said, first.seconds, first.steps, found[-1].calls)
        return self._works[seed]

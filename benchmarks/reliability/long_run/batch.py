"""``glam-assistant annotate`` over many real pictures: killed at some moment, resumed to the end."""

from __future__ import annotations

import argparse
import math
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reliability.long_run import photographs
from benchmarks.reliability.long_run.slopes import WARM_UP, slope, tenths, working
from benchmarks.reliability.long_run.watching import Child, Sample, Watched, watch

PICTURES, MANY = 1500, 20_000
KILL_BETWEEN = (0.4, 0.6)
"""The kill comes at a random picture in this part of the batch."""

GROWTH_LIMIT = 2.0
"""MB for each 1,000 pictures, for the upper end of the interval: a night over 100,000 pictures then takes at
most 200 MB more at its end than at its start, less than half of what the libraries alone take."""

ENOUGH = 5000
"""Pictures from which the interval is narrow enough to be held to the limit."""

PACE_LIMIT = 0.9
"""The last tenth's pace over the first one's."""

BARE = 2000
"""Pictures of the bare loop that runs beside."""

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What two processes made of one batch."""

    wanted: int
    killed: Watched
    resumed: Watched
    looks_at_kill: int
    looks: int
    pictures_looked_at: int
    sound: bool
    rows: int
    bytes: int

    @property
    def runs(self) -> list[list[Sample]]:
        """The samples of both processes."""
        return [self.killed.samples, self.resumed.samples]


def hold(args: argparse.Namespace, place: Path) -> bool:
    """Make the pictures, run and kill and resume, print the table; True when every limit was kept."""
    count = args.pictures or (MANY if args.long else PICTURES)
    sources = photographs.originals(args.images)
    began = time.monotonic()
    size = photographs.write(sources, place / "pictures", count, args.seed)
    print(
        f"{count:,} pictures of {len(sources):,} real ones, {size / 1e6:,.0f} MB"
        f" ({time.monotonic() - began:.0f} s to write)",
        flush=True,
    )
    outcome = killed_and_resumed(place, count, args.seed, command(place))
    held = told(outcome)
    beside(place, min(count, BARE))
    return held


def command(place: Path) -> list[str]:
    """The program's own command over the folder, as a person types it."""
    annotate = ["annotate", str(place / "pictures")]
    files = ["--catalogue", str(place / "work.sqlite"), "--csv", str(place / "tags.csv")]
    return [sys.executable, "-m", "assistant", *annotate, *files]


def killed_and_resumed(place: Path, count: int, seed: int, words: list[str]) -> Outcome:
    """Run the command, kill it at a random picture in the middle, run it again to its end."""
    catalogue = place / "work.sqlite"
    low, high = KILL_BETWEEN
    last = round(count * random.Random(seed).uniform(low, high))
    looks = looks_in(catalogue)
    killed = watch(started(words, place / "killed.txt"), looks, until=lambda done: done >= last)
    at_kill = looks()
    print(f"killed after {at_kill:,} pictures ({killed.seconds:.0f} s)", file=sys.stderr, flush=True)
    resumed = watch(started(words, place / "resumed.txt"), looks)
    with sqlite3.connect(f"file:{catalogue}?mode=ro", uri=True) as connection:
        [[different]] = connection.execute("SELECT count(DISTINCT sha256) FROM run_pictures")
        [[answer]] = connection.execute("PRAGMA integrity_check(1)")
        astray = connection.execute("PRAGMA foreign_key_check").fetchone()
    table = place / "tags.csv"
    rows = sum(1 for _ in table.open(encoding="utf-8")) if table.exists() else 0
    sound = answer == "ok" and astray is None
    size = catalogue.stat().st_size
    return Outcome(count, killed, resumed, at_kill, looks(), different, sound, rows, size)


def started(words: list[str], said: Path, **environment: str) -> Child:
    """Start a command of the program; what it says goes into a file."""
    search = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    given = {**os.environ, "PYTHONPATH": search, **environment}
    with said.open("wb") as stream:
        process = subprocess.Popen(words, stdout=stream, stderr=subprocess.STDOUT, env=given)
    return Child(process, said)


def looks_in(catalogue: Path) -> Callable[[], int]:
    """A function that counts the looks of models that a catalogue holds; reading disturbs nobody."""

    def looks() -> int:
        if not catalogue.exists():
            return 0
        try:
            with sqlite3.connect(f"file:{catalogue}?mode=ro", uri=True, timeout=5) as connection:
                [[count]] = connection.execute("SELECT count(*) FROM run_pictures")
        except sqlite3.Error:  # it is being made just now
            return 0
        return int(count)

    return looks


def told(outcome: Outcome) -> bool:
    """Print what was measured beside its limit; True when every limit was kept."""
    held = [memory(name, watched) for name, watched in parts_of(outcome)]
    held += [counts(name, watched) for name, watched in parts_of(outcome)]
    held += [pace(outcome), whole(outcome)]
    print(f"catalogue {outcome.bytes / 1e6:,.0f} MB, table {outcome.rows:,} lines")
    print(outcome.resumed.output.strip().splitlines()[-1] if outcome.resumed.output.strip() else "")
    return all(held)


def beside(place: Path, count: int) -> None:
    """Print what a bare loop of Pillow and one network takes over the same pictures; it has no limit."""
    module, done = "benchmarks.reliability.long_run.bare", place / "done"
    words = [sys.executable, "-m", module, str(place / "pictures"), str(count), str(done)]
    watched = watch(started(words, place / "bare.txt"), lambda: written(done))
    at_work = working(watched.samples)
    if watched.exit_code or len(at_work) < 2:
        print(watched.output[-500:])
        return
    first, last = at_work[0], at_work[-1]
    rate = (last.done - first.done) / (last.seconds - first.seconds)
    print(
        f"{'bare loop beside':16} {count:,} pictures, {rate:.0f} a second, memory {first.rss:.0f} to"
        f" {last.rss:.0f} MB, highest {max(one.rss for one in at_work):.0f} MB (one network, nothing kept)"
    )


def written(file: Path) -> int:
    """The number that a process writes into a file: how far it is."""
    try:
        return int(file.read_text(encoding="utf-8") or 0)
    except OSError:
        return 0


def parts_of(outcome: Outcome) -> list[tuple[str, Watched]]:
    """Both processes with a name."""
    return [("until the kill", outcome.killed), ("resumed", outcome.resumed)]


def memory(
    name: str,
    watched: Watched,
    *,
    limit: float = GROWTH_LIMIT,
    what: str = "pictures",
    warm_up: float = WARM_UP,
    enough: int = ENOUGH,
) -> bool:
    """Print memory over the run and its slope. From ``enough`` pictures on the limit is a strict one."""
    at_work = working(watched.samples) or watched.samples
    first, last = at_work[0].done, at_work[-1].done
    marks = []
    for share in (0, 25, 50, 75, 100):
        near = min(at_work, key=lambda one: abs(one.done - (first + share / 100 * (last - first))))
        marks.append(f"{near.rss:.0f}")
    peak = max(one.rss for one in watched.samples)
    print(f"{name:16} memory at 0/25/50/75/100 %: {' '.join(marks)} MB, highest {peak:.0f} MB")
    found = slope(watched.samples, warm_up)
    if found is None:
        print(f"{'':16} too few samples for a slope")
        return True
    # Over some hundred pictures the interval is wider than the limit: only growth that is certain fails then.
    strict = last - first >= enough
    kept = (found.high if strict else found.low) <= limit
    said = word(kept) if strict or not kept else f"no certain growth; too few {what} to say more"
    print(
        f"{'':16} slope {found.each_thousand:+.2f} MB each 1,000 {what}"
        f" (95 %: {found.low:+.2f} to {found.high:+.2f}; limit {limit:+.1f}): {said}"
    )
    return kept


def counts(name: str, watched: Watched) -> bool:
    """Print threads, handles and timers. Some come and go with the work: their least must not rise."""
    samples = working(watched.samples)
    third = len(samples) // 3
    if not third:
        return True
    kept = True
    said = []
    for what in ("threads", "handles", "timers"):
        all_of_them = [getattr(one, what) for one in samples]
        kept &= min(all_of_them[-third:]) <= min(all_of_them[third : 2 * third])
        said.append(f"{what} {all_of_them[0]}/{all_of_them[-1]}/{max(all_of_them)}")
    print(f"{name:16} start/end/most: {', '.join(said)}; no more left in the last third: {word(kept)}")
    return kept


def pace(outcome: Outcome) -> bool:
    """Print pictures a second by tenth of the batch."""
    found = tenths(outcome.runs, outcome.wanted)
    print(f"{'pictures/s':16} by tenth: {' '.join(f'{one:.0f}' for one in found)}", end="")
    kept = math.isnan(found[0] + found[-1]) or found[-1] >= PACE_LIMIT * found[0]
    print(f"; last over first {found[-1] / found[0]:.2f} (limit {PACE_LIMIT}) {word(kept)}")
    return kept


def whole(outcome: Outcome) -> bool:
    """Print whether nothing was lost and nothing was done twice."""
    again = outcome.looks - outcome.looks_at_kill
    kept = outcome.looks == outcome.pictures_looked_at == outcome.wanted and outcome.sound
    kept &= outcome.resumed.exit_code == 0 and outcome.rows > outcome.wanted
    print(
        f"{'kill -9, resumed':16} {outcome.looks_at_kill:,} looks before, {again:,} after,"
        f" {outcome.wanted:,} pictures: none twice, none lost, catalogue sound: {word(kept)}"
    )
    before, after = outcome.killed.seconds, outcome.resumed.seconds
    print(f"{'':16} {before:.0f} s until the kill, {after:.0f} s from there to the table")
    return kept


def word(kept: bool) -> str:
    """How a limit is told."""
    return "held" if kept else "FAILED"

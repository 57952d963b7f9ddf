"""Hostile files: thousands of damaged ones for every reader of the product, each watched.

A case ends well when the file was opened or refused with one sentence. Another exception, a crash, more than
ten seconds, too much memory, a file written outside of the target, a program started, a socket opened or code
executed is a finding, and makes the trial fail.

A module of ``MODULES`` has a function ``targets()`` that returns `Target`s.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

MODULES: tuple[str, ...] = (
    "benchmarks.reliability.fuzz.picture_targets",
    "benchmarks.reliability.fuzz.table_targets",
    "benchmarks.reliability.fuzz.vocabulary_targets",
    "benchmarks.reliability.fuzz.pack_targets",
    "benchmarks.reliability.fuzz.published_targets",
    "benchmarks.reliability.fuzz.catalogue_targets",
    "benchmarks.reliability.fuzz.index_targets",
    "benchmarks.reliability.fuzz.settings_targets",
)

DEFAULT_SEED = "1"
_MIDDLING = 60


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this trial."""
    parser.add_argument("--seed", default=DEFAULT_SEED, help="any text; the same one makes the same files")
    parser.add_argument("--only", action="append", metavar="TARGET", help="only targets that begin like this")
    parser.add_argument("--count", type=int, help="cases of each target")
    parser.add_argument("--case", help="repeat this one case")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="put the files of findings here")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)), help="processes")
    parser.add_argument("--list", action="store_true", help="name the targets and stop")


def run(args: argparse.Namespace) -> bool:
    """Run the trial and print its table; return whether there was no finding."""
    from benchmarks.reliability.fuzz.finding import table, told

    if args.list:
        print("\n".join(name.partition(":")[2] for name in names(MODULES)))
        return True
    wanted = [name for name in names(MODULES) if _asked_for(name, args.only)]
    if not wanted:
        print(f"No target begins like {args.only}; --list names them.")
        return False
    began = time.monotonic()
    todo, tallies = cases(wanted, count=args.count, long=args.long, case=args.case), {}
    whole = True
    try:
        fuzz(
            todo,
            seed=args.seed,
            workers=args.workers,
            keep=args.keep,
            progress=_Progress(),
            tallies=tallies,
        )
    except KeyboardInterrupt:  # hours of reading are not thrown away: the table says how far it came
        whole = False
    print(table(tallies))
    total = sum(tally.cases for tally in tallies.values())
    pace = total / max(0.1, time.monotonic() - began)
    print(f"seed {args.seed}, {args.workers} workers, {pace:.0f} cases a second")
    if not whole:
        print(f"Interrupted: {total} of {len(todo)} cases were read.")
    if findings := told(tallies):
        print(findings)
    return whole and not findings


def names(modules: Sequence[str]) -> list[str]:
    """Return "module:target" of all targets of these modules."""
    from importlib import import_module

    return [f"{module}:{target.name}" for module in modules for target in import_module(module).targets()]


def cases(
    wanted: Sequence[str], *, count: int | None = None, long: bool = False, case: str | None = None
) -> list[tuple[str, str]]:
    """Return the cases to be read: (module:target, number)."""
    from benchmarks.reliability.fuzz.child import target_of

    if case is not None:
        return [(name, case) for name in wanted]
    found = []
    for name in wanted:
        number = count or (target_of(name).long if long else _MIDDLING)
        found += [(name, str(n)) for n in range(number)]
    return found


def fuzz(cases, *, seed=DEFAULT_SEED, workers=1, keep=None, progress=lambda done, whole: None, tallies=None):
    """Read the cases and return {target: Tally}; ``tallies`` is where they are counted as they are read."""
    from benchmarks.reliability.fuzz.pool import Pool

    with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
        pool = Pool(Path(scratch).resolve(), seed, workers, keep)
        pool.tallies = pool.tallies if tallies is None else tallies
        try:
            pool.run(cases, progress)
        finally:
            pool.close()
    return pool.tallies


def _asked_for(name: str, only: Sequence[str] | None) -> bool:
    return only is None or any(name.partition(":")[2].startswith(wanted) for wanted in only)


class _Progress:
    """A line on stderr every ten seconds."""

    def __init__(self) -> None:
        self._next = time.monotonic() + 10

    def __call__(self, done: int, whole: int) -> None:
        if time.monotonic() > self._next:
            self._next += 10
            print(f"{done} of {whole} cases", file=sys.stderr, flush=True)

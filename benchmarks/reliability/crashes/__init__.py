"""Kill -9 at random moments of every kind of work, then look at what is left.

    python -m benchmarks.reliability crashes [--long] [--seed 1] [--only deciding,packs] [--kills 10]

A nursery (``nursery``) imports what a kind of work needs and forks a process for each run; that process
does the real work and says what it has acknowledged; it is killed with its whole group, and another one, as
after the next start, looks at what is there, goes on with the work and looks again. Moments: at random
within the measured time of the work (``time``); before a statement of SQLite, in the middle of a long one,
before a file is opened, named or brought to the disk (``step``, see ``moments``); and, where strace is
there, at the n-th call of the system that changes a file (``call``). A run whose work was over before the
blow is not counted, and repeated.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.reliability.crashes.kinds import KINDS
from benchmarks.reliability.crashes.trial import Row, try_kind

SHORT, LONG = 3, 18
"""Kills of each kind."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the trial's arguments."""
    parser.add_argument("--seed", type=int, default=1, help="moments and keys follow from it (default: 1)")
    parser.add_argument("--kills", type=int, help=f"kills of each kind ({SHORT}; with --long {LONG})")
    parser.add_argument("--only", default="", help=f"kinds, with commas: {', '.join(KINDS)}")
    parser.add_argument("--keep", action="store_true", help="keep the folders of runs with a defect")


def run(args: argparse.Namespace) -> bool:
    """Kill, look, print the table; whether nothing was lost."""
    kinds = [name for name in args.only.split(",") if name] or list(KINDS)
    kills = args.kills or (LONG if args.long else SHORT)
    rows = []
    for name in kinds:
        scratch = Path(tempfile.mkdtemp(prefix=f"crashes-{name}-"))
        rows.append(try_kind(name, kills, args.seed, scratch))
        print(f"{name}: {rows[-1].killed} kills, {len(rows[-1].defects)} defects", file=sys.stderr)
        if args.keep and rows[-1].defects:
            print(f"kept in {scratch}", file=sys.stderr)
        else:
            shutil.rmtree(scratch, ignore_errors=True)
    _print(rows)
    return all(not row.defects and row.killed >= kills for row in rows)


def _print(rows: list[Row]) -> None:
    heads = ("work", "runs", "killed", "time", "step", "call", "checked", "defects", "s")
    print("{:34}{:>7}{:>8}{:>6}{:>6}{:>6}{:>9}{:>9}{:>6}".format(*heads))
    for row in rows:
        print(
            f"{row.title:34}{row.runs:>7}{row.killed:>8}{row.by['time']:>6}{row.by['step']:>6}"
            f"{row.by['call']:>6}{row.checked:>9}{len(row.defects):>9}{row.seconds:>6.0f}"
        )
    runs, killed = sum(row.runs for row in rows), sum(row.killed for row in rows)
    checked, defects = sum(row.checked for row in rows), sum(len(row.defects) for row in rows)
    print(f"{'all':34}{runs:>7}{killed:>8}{'':18}{checked:>9}{defects:>9}")
    for row in rows:
        for defect in row.defects[:10]:
            print(f"  {row.title}: {defect}")

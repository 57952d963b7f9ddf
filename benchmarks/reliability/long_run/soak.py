"""The window used for long: every page, panel and dialog opened and closed, objects decided with keys."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.reliability.long_run import batch
from benchmarks.reliability.long_run.watching import watch
from benchmarks.reliability.long_run.window import grown, started

ROUNDS, MANY = 6, 25

MEMORY = {"limit": 20.0, "what": "openings", "warm_up": 0.3, "enough": 600}
"""At most 20 MB for each 1,000 openings of a view: a week of work has as many. The first round loads what
each view needs, plots among it."""


def hold(args: argparse.Namespace, place: Path) -> bool:
    """Use the window for some rounds and print what it kept; True when every limit was kept."""
    rounds = args.rounds or (MANY if args.long else ROUNDS)
    watched = watch(started("soak", place, rounds), lambda: batch.written(place / "done"))
    if watched.exit_code:
        print(watched.output[-1500:])
        return False
    print(f"{'soak':16} {watched.samples[-1].done:,} openings of views, {watched.seconds:.0f} s")
    held = [batch.memory("soak", watched, **MEMORY), batch.counts("soak", watched)]
    # What leaves one object at each opening leaves as many as there are rounds between two counts.
    held.append(grown("soak", watched, most=max(1, round(0.4 * rounds) - 1)))
    return all(held)

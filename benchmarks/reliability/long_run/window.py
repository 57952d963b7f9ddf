"""The window in a long run, watched from outside: a batch of a folder in it."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from benchmarks.reliability.long_run import batch, photographs
from benchmarks.reliability.long_run.watching import Child, Watched, watch

PICTURES, MANY = 1500, 20_000

WARM_UP = 0.4
"""Of the first pictures: each connection to the catalogue fills its cache of 2 MB in them."""

ENOUGH = 10_000
"""Pictures from which the interval is narrow enough: thumbnails come and go by tens of megabytes."""

FEW = 64
"""Objects of a class that may be on their way at a moment: pictures read ahead, rows on the filmstrip."""


def hold(args: argparse.Namespace, place: Path) -> bool:
    """Annotate a folder in the window and print what it kept; True when every limit was kept."""
    count = args.pictures or (MANY if args.long else PICTURES)
    photographs.write(photographs.originals(args.images), place / "pictures", count, args.seed)
    watched = watch(started("batch", place, count), batch.looks_in(place / "work.sqlite"))
    if watched.exit_code:
        print(watched.output[-1500:])
        return False
    held = [batch.memory("window, batch", watched, warm_up=WARM_UP, enough=ENOUGH)]
    held.append(batch.counts("window, batch", watched))
    held.append(grown("window, batch", watched, most=FEW))
    return all(held)


def started(what: str, place: Path, count: int) -> Child:
    """Start the process with the window."""
    words = [sys.executable, "-m", "benchmarks.reliability.long_run.child", what, str(place), str(count)]
    return batch.started(
        words, place / "said.txt", QT_QPA_PLATFORM="offscreen", GLAM_ASSISTANT_HOME=str(place)
    )


def grown(name: str, watched: Watched, *, most: int) -> bool:
    """Print the classes of which more live at 90 % than at half, and at half than at 10 %."""
    lines = [json.loads(line) for line in watched.output.splitlines() if line.startswith('{"at"')]
    early, middle, late = (Counter(line["living"]) for line in lines)
    more = {
        what: (early[what], middle[what], late[what])
        for what in late
        if late[what] - middle[what] > most and middle[what] - early[what] > most
    }
    timers = "/".join(str(each["Qt QTimer"]) for each in (early, middle, late))
    objects = "/".join(str(sum(each.values())) for each in (early, middle, late))
    print(f"{name:16} at 10/50/90 %: {objects} objects, {timers} timers; none grows: {batch.word(not more)}")
    for what, counts in sorted(more.items()):
        print(f"{'':16} {what}: {counts[0]}/{counts[1]}/{counts[2]}")
    return not more

"""Deciding in the window while the whole catalogue is read from end to end beside it.

    python -m benchmarks.whole_reading CATALOGUE [--seconds 10]

A copy of CATALOGUE is used (``benchmarks.large_catalogue`` writes one); where there is no undo log, each
decision gets its step, as those that a person makes have. The real window runs offscreen and without models.
First somebody decides alone for some seconds, then while the catalogue is read: a decision every tenth of a
second, taken back by the next. ``decision``: from the call on the GUI thread until it is written and shown;
``stall``: the longest time between two turns of the event loop, which a timer turns every 5 ms.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.command_line import parser_of
from benchmarks.event_loop import turn_for, turn_until

EVERY_SECONDS = 0.1


def main() -> None:
    """Decide alone, then beside the reading, and print both."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("--seconds", type=float, default=10)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "work.sqlite"
        shutil.copyfile(args.catalogue, path)
        with_history(path)
        measure(path, args.seconds)
        sys.stdout.flush()
        shutil.rmtree(name, ignore_errors=True)
        os._exit(0)  # the window is not closed: nothing of it is measured any more


def with_history(path: Path) -> None:
    """Give every decision that has none its step in the undo log."""
    with closing(sqlite3.connect(path)) as connection:
        [steps] = connection.execute("SELECT count(*) FROM steps").fetchone()
        if not steps:
            connection.execute(
                "INSERT INTO steps (id, name, person, at) SELECT row_number() OVER (), 'Accept', 'Anna', at"
                " FROM decisions"
            )
            connection.execute(
                "INSERT INTO edits SELECT row_number() OVER (), 1, 'decision', object_id,"
                " json_array(facet, uri), NULL, json_array(verdict, 'Anna', at, picture_id, label)"
                " FROM decisions"
            )
        connection.commit()
        tables = ("pictures", "suggestions", "decisions", "edits", "vectors")
        counted = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    held = ", ".join(f"{count:,} {table}" for count, table in zip(counted, tables, strict=True))
    print(f"{path.stat().st_size / 2**20:,.0f} MB: {held}", flush=True)


def measure(path: Path, seconds: float) -> None:
    """Open the window on the catalogue, and decide."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "GLAM_ASSISTANT_HOME": str(path.parent / "home")}
    from PySide6.QtWidgets import QApplication

    from assistant.desktop.app import make_window
    from assistant.vocabulary import load_default
    from benchmarks.session import no_models

    app = QApplication([])
    load_default()
    window = make_window(app, catalogue=path, source=no_models())
    window.show()
    opened: list[object] = []
    window.session.opened.connect(opened.append)
    turn_until(lambda: bool(opened) or window.desk.picture is not None)
    turn_for(3)
    window.rooms["backups"].quiet.watch(None)  # its backup of the day is another matter

    end = time.perf_counter() + seconds
    report("alone", *deciding(window, lambda: time.perf_counter() > end))
    reading = window.rooms["backups"].whole
    begun = time.perf_counter()
    reading.look()
    found = deciding(window, lambda: reading.busy is False)
    report("beside", *found)
    wrong = ", ".join(reading.wrong.values()) or "nothing"
    print(f"read through in {time.perf_counter() - begun:.1f} s; wrong: {wrong}")


def deciding(window: object, over: Callable[[], bool]) -> tuple[list[float], float]:
    """Decide and take back until it is over; return the milliseconds of each, and the longest stall."""
    from PySide6.QtCore import QTimer

    from assistant.catalogue import Change, Verdict

    took: list[float] = []
    turns = [time.perf_counter()]
    longest = 0.0

    def turn() -> None:
        nonlocal longest
        now = time.perf_counter()
        longest, turns[0] = max(longest, now - turns[0]), now

    def decide() -> None:
        begun = time.perf_counter()
        if len(took) % 2:
            window.desk.undo()
        else:
            window.desk.decide("Add", [Change("materials", "u:benchmark", Verdict.ADDED, "bronze")])
        took.append(1000 * (time.perf_counter() - begun))

    clocks = []
    for milliseconds, do in ((5, turn), (int(1000 * EVERY_SECONDS), decide)):
        clock = QTimer()
        clock.timeout.connect(do)
        clock.start(milliseconds)
        clocks.append(clock)
    turn_until(over, 600)
    for clock in clocks:
        clock.stop()
    return took, 1000 * longest


def report(what: str, took: list[float], stall: float) -> None:
    """Print one line of figures."""
    ordered = sorted(took)
    if not ordered:
        sys.exit("the reading was over before anything was decided: take a larger catalogue")
    middle, most = statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))]
    print(
        f"{what:7} {len(took):4} decisions, ms: median {middle:5.1f}, 95 of 100 at most {most:5.1f},"
        f" longest {ordered[-1]:5.1f}; longest stall {stall:5.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()

"""How long a decision and the intake of files take, beside plain sqlite3 doing the bare inserts.

    python -m benchmarks.decisions [--sizes 1000 10000 50000] [--decisions 1000]

Both sides run in turns in the same process, on the same disk (``--folder`` names it), with the same journal.
The bare side is the limit: one row, one commit; it checks nothing, keeps no undo log and looks up no known
file. A decision waits for the disk, as the ``synchronous=FULL`` line does; suggestions and intake do not.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from assistant.catalogue import Catalogue, Change, Suggestion, Verdict
from benchmarks.command_line import parser_of

FACETS = {"objectTypes": 25, "materials": 25, "classifications": 25, "subjects": 7}
"""Suggestions stored per facet, as a run over the default vocabulary stores them."""


INSERT = "INSERT INTO decisions VALUES (?, ?, ?, ?)"


def main() -> None:
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 50_000])
    parser.add_argument("--decisions", type=int, default=1000)
    parser.add_argument(
        "--folder", type=Path, help="where to measure (default: the system's temporary folder)"
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.folder) as name:
        folder = Path(name)
        print(f"sqlite {sqlite3.sqlite_version}, Python {sys.version.split()[0]}, {os.cpu_count()} CPUs\n")
        decisions(folder, args.decisions)
        intake(folder, args.sizes)


def decisions(folder: Path, count: int) -> None:
    """Print the time of one decision, one suggestion set and the bare commit."""
    with Catalogue.open(folder / "decisions.sqlite") as catalogue:
        ids = catalogue.add_files(folder / f"{number}.jpg" for number in range(count)).new
        objects = [catalogue.picture(picture_id).object_id for picture_id in ids]
        run_id = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
        bare = {level: bare_table(folder, level) for level in ("NORMAL", "FULL")}
        times: dict[str, list[float]] = {}
        for number, (object_id, picture_id) in enumerate(zip(objects, ids, strict=True)):
            change = Change("materials", f"http://vocab.getty.edu/aat/{number}", Verdict.ACCEPTED, "bronze")
            row = (object_id, change.facet, change.uri, change.label)
            tries: dict[str, Callable[[], object]] = {
                "decide() with undo log": partial(
                    catalogue.decide, object_id, [change], name="Accept “bronze”", picture_id=picture_id
                ),
                "bare insert and commit": partial(bare["NORMAL"].execute, INSERT, row),
                "bare, synchronous=FULL": partial(bare["FULL"].execute, INSERT, row),
                "undo()": catalogue.undo,
                "redo()": catalogue.redo,
                "record_suggestions(82)": partial(
                    catalogue.record_suggestions, run_id, picture_id, suggestions()
                ),
            }
            for what, attempt in tries.items():
                times.setdefault(what, []).append(timed(attempt))
        for connection in bare.values():
            connection.close()
    print(f"{count} times each, ms {'median':>9} {'p99':>9} {'max':>9}")
    for what, seconds in times.items():
        found = sorted(1000 * second for second in seconds)
        print(
            f"{what:24}{statistics.median(found):9.3f} {found[int(0.99 * len(found))]:9.3f} {found[-1]:9.3f}"
        )


def bare_table(folder: Path, level: str) -> sqlite3.Connection:
    """Open a database with one table in the same journal mode."""
    connection = sqlite3.connect(folder / f"bare-{level}.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {level}")
    connection.execute(
        "CREATE TABLE decisions (object_id, facet, uri, label, PRIMARY KEY (object_id, facet, uri))"
    )
    return connection


def suggestions() -> dict[str, list[Suggestion]]:
    """Return what a run stores for one picture."""
    members = {"multilabel": 0.123456, "softmax": 0.234567, "clip": 0.345678}
    return {
        facet: [Suggestion(facet, f"{facet}/{rank}", 1 / rank, rank, members) for rank in range(1, count + 1)]
        for facet, count in FACETS.items()
    }


def intake(folder: Path, sizes: Sequence[int]) -> None:
    """Print the time of adding files and of the questions a window asks, beside the bare inserts."""
    heads = ("add_files", "longest wait", "bare inserts", "again", "picture_ids", "states", "rows(60)")
    print(f"\n{'files, ms':>10}" + "".join(f"{head:>14}" for head in heads))
    for size in sizes:
        paths = files(folder / f"photos-{size}", size)
        bare = timed(partial(bare_intake, folder / f"bare-{size}.sqlite", paths))
        with Catalogue.open(folder / f"intake-{size}.sqlite") as catalogue:
            ticks = [time.perf_counter()]
            add = timed(partial(catalogue.add_files, paths, progress=partial(tick, ticks)))
            again = timed(partial(catalogue.add_files, paths))
            window = catalogue.picture_ids()[size // 2 :][:60]
            asked = (
                timed(catalogue.picture_ids),
                timed(catalogue.states),
                timed(partial(catalogue.rows, window)),
            )
        wait = max(later - before for before, later in pairwise(ticks))
        cells = (add, wait, bare, again, *asked)
        print(f"{size:10}" + "".join(f"{1000 * seconds:14.1f}" for seconds in cells))


def tick(ticks: list[float], _done: int, _total: int) -> None:
    """Remember the moment; between two of them another connection may have to wait."""
    ticks.append(time.perf_counter())


def files(folder: Path, count: int) -> list[Path]:
    """Make empty files, a thousand in a folder."""
    paths = [folder / f"{number // 1000}" / f"1957.{number}.jpg" for number in range(count)]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return paths


def bare_intake(database: Path, paths: Sequence[Path]) -> None:
    """Insert path, size and date of all files in one transaction: the least that can be done."""
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE pictures (id INTEGER PRIMARY KEY, path UNIQUE, size, mtime_ns)")
    rows = ((str(path), found.st_size, found.st_mtime_ns) for path in paths for found in [path.stat()])
    connection.executemany("INSERT INTO pictures (path, size, mtime_ns) VALUES (?, ?, ?)", rows)
    connection.commit()
    connection.close()


def timed(attempt: Callable[[], object]) -> float:
    """Return the seconds one call takes."""
    start = time.perf_counter()
    attempt()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()

"""From letting photographs go over the window until their suggestions are in the trees.

    python -m benchmarks.suggestions FOLDER [--repeat 5] [--pack starter]

FOLDER holds photographs, at least 30. The real window, offscreen, each run in a process and with a catalogue
of its own. ``cold``: the first drop after the start, libraries and models are loaded meanwhile; ``warm``:
further drops of one picture each; ``next``: the next picture of a dropped row, a second after the one before.
The limit beside them is the bare way in the same process, with the window's own models and threads: read,
suggest, one picture after the other. ``stall``: the longest time the window did not react.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.command_line import parser_of
from benchmarks.event_loop import turn_for, turn_until

DROPS = 12
LINES = {
    "limit_ms": "bare read and suggest, ms",
    "cold_ms": "cold: first drop to suggestions, ms",
    "warm_ms": "warm: drop to suggestions, ms",
    "next_ms": "next: key to suggestions shown, ms",
    "cold_stall_ms": "longest stall while loading, ms",
    "warm_stall_ms": "longest stall afterwards, ms",
    "rss_before": "memory before, MB",
    "rss_after": "memory with models, MB",
}


def main() -> None:
    """Run the window several times and print the table."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--pack", default="starter")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.once:
        one_run(args.folder, args.pack)
        return
    command = [
        sys.executable,
        "-m",
        "benchmarks.suggestions",
        str(args.folder),
        "--pack",
        args.pack,
        "--once",
    ]
    found: dict[str, list[float]] = {key: [] for key in LINES}
    for _ in range(args.repeat):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not done.stdout.strip():
            sys.exit(f"a run gave no figures:\n{done.stderr[-2000:]}")
        for key, values in json.loads(done.stdout.splitlines()[-1]).items():
            found[key] += values
    print(f"{args.repeat} runs{'':34}{'min':>8}{'median':>8}{'max':>8}")
    for key, title in LINES.items():
        values = found[key]
        print(f"{title:40}{min(values):8.0f}{statistics.median(values):8.0f}{max(values):8.0f}")


def one_run(folder: Path, pack: str) -> None:
    """Measure in this process and print one line of JSON."""
    home = tempfile.mkdtemp()
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "GLAM_ASSISTANT_HOME": home}
    from PySide6.QtCore import QTimer

    from assistant.pictures import find_pictures
    from benchmarks.peers.measure import Heartbeat, answer, rss

    paths = list(find_pictures([folder]))
    paths = paths[:: len(paths) // (2 * DROPS + 3)]
    first, single, row = paths[0], paths[1 : DROPS + 1], paths[DROPS + 1 : 2 * DROPS + 2]
    desk = Desk(pack, Path(home) / "work.sqlite")
    beat = Heartbeat(QTimer())
    turn_until(lambda: desk.window.catalogue_flow.ready)
    before = rss()
    beat.start()
    cold = desk.drop(first)
    cold_stall = beat.end()
    turn_for(1)
    beat.start()
    warm = [desk.drop(path) for path in single]
    desk.drop(*row)
    following = [desk.step(path) for path in row[1:]]
    warm_stall = beat.end()
    after = rss()
    answer(
        limit_ms=[desk.bare(path) for path in single],
        cold_ms=[cold],
        warm_ms=warm,
        next_ms=following,
        cold_stall_ms=[cold_stall],
        warm_stall_ms=[warm_stall],
        rss_before=[before],
        rss_after=[after],
    )


class Desk:
    """A window of its own; what a person does at it, timed in milliseconds until the screen shows it."""

    def __init__(self, pack: str, catalogue: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from assistant.desktop.app import make_window
        from assistant.desktop.reading.ensemble_source import pack_source
        from assistant.vocabulary import load_default

        self._app = QApplication([])
        self._source = pack_source(pack, load_default())
        self.window = make_window(self._app, catalogue=catalogue, source=self._source)
        self.window.show()

    def drop(self, *paths: Path) -> float:
        """Let pictures go over the window."""
        return self._timed(lambda: self.window.catalogue_flow.add(paths), paths[0])

    def step(self, path: Path) -> float:
        """Go to the next picture, which is that of ``path``, a second after the one before."""
        turn_for(1)
        return self._timed(lambda: self.window.desk_flow.step(1), path)

    def bare(self, path: Path) -> float:
        """Read and suggest with the window's own models, and nothing else."""
        from assistant.pictures import read

        ensemble = self._source.get()
        began = time.perf_counter()
        ensemble.suggest([read(path, max_side=4 * ensemble.preprocessing.size).pixels])
        return 1000 * (time.perf_counter() - began)

    def _timed(self, do: Callable[[], object], path: Path) -> float:
        began = time.perf_counter()
        do()
        turn_until(lambda: self._shows(path))
        self._app.processEvents()  # painted
        return 1000 * (time.perf_counter() - began)

    def _shows(self, path: Path) -> bool:
        here = self.window.desk.picture
        return (
            here is not None and here.path == path and bool(self.window.facets.grid.model.state.suggestions)
        )


if __name__ == "__main__":
    main()

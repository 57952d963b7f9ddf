"""From letting photographs go over the window until their suggestions are in the trees.

    python benchmarks/suggestions.py FOLDER [--repeat 5] [--pack starter]

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

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE / "peers")]

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
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--pack", default="starter")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.once:
        one_run(args.folder, args.pack)
        return
    command = [sys.executable, __file__, str(args.folder), "--pack", args.pack, "--once"]
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
    from measure import Heartbeat, answer, rss
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from assistant.desktop.app import make_window
    from assistant.desktop.reading.ensemble_source import pack_source
    from assistant.pictures import find_pictures, read
    from assistant.vocabulary import load_default

    paths = list(find_pictures([folder]))
    paths = paths[:: len(paths) // (2 * DROPS + 3)]
    app = QApplication([])
    source = pack_source(pack, load_default())
    window = make_window(app, catalogue=Path(home) / "work.sqlite", source=source)
    window.show()

    def until(ready: Callable[[], bool], seconds: float = 120) -> None:
        give_up = time.perf_counter() + seconds
        while not ready():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # the heartbeat wakes it
            if time.perf_counter() > give_up:
                sys.exit("the benchmark waited too long")

    def shown(path: Path) -> bool:
        here = window.desk.picture
        return here is not None and here.path == path and bool(window.facets.grid.model.state.suggestions)

    def drop(*dropped: Path) -> float:
        began = time.perf_counter()
        window.catalogue_flow.add(dropped)
        until(lambda: shown(dropped[0]))
        app.processEvents()  # painted
        return 1000 * (time.perf_counter() - began)

    def rest(seconds: float) -> None:
        end = time.perf_counter() + seconds
        until(lambda: time.perf_counter() > end)

    def step(path: Path) -> float:
        rest(1)
        began = time.perf_counter()
        window.desk_flow.step(1)
        until(lambda: shown(path))
        app.processEvents()
        return 1000 * (time.perf_counter() - began)

    beat = Heartbeat(QTimer())
    until(lambda: window.catalogue_flow.ready)
    before = rss()
    beat.start()
    cold = drop(paths[0])
    cold_stall = beat.end()
    rest(1)
    beat.start()
    warm = [drop(path) for path in paths[1 : DROPS + 1]]
    row = paths[DROPS + 1 : 2 * DROPS + 2]
    drop(*row)
    following = [step(path) for path in row[1:]]
    warm_stall = beat.end()
    after = rss()
    ensemble, limit = source.get(), []
    for path in paths[1 : DROPS + 1]:
        began = time.perf_counter()
        ensemble.suggest([read(path, max_side=4 * ensemble.preprocessing.size).pixels])
        limit.append(1000 * (time.perf_counter() - began))
    answer(
        limit_ms=limit,
        cold_ms=[cold],
        warm_ms=warm,
        next_ms=following,
        cold_stall_ms=[cold_stall],
        warm_stall_ms=[warm_stall],
        rss_before=[before],
        rss_after=[after],
    )


if __name__ == "__main__":
    main()

"""Opens folders of 1k, 10k and 50k pictures in our window and in two labelling programs, one after the other.

    python -m benchmarks.open_folder --work FOLDER [--sizes 1000 10000 50000] [--repeat 3]

FOLDER gets a virtual environment for each peer (``labelme==6.3.1``, ``x-anylabeling-cvhub[cpu]``) and the
pictures, which are hard links and take no space. Each program runs its real window, offscreen, in a process
of its own; of several runs the median is shown, of stalls and of ``max`` the longest. ``first``: from opening
the folder to the first picture on screen; ``listed``: until all are in the list; ``stall``: the longest time
the window did not react. Ours draws thumbnails and keeps every picture in its catalogue meanwhile, the others
do not. "With models" loads them at the same time and reads the pictures in sight.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.command_line import parser_of
from benchmarks.peers.folder import make_folder

DRIVERS = Path(__file__).resolve().parent / "peers"
PEERS = {"labelme": "labelme==6.3.1", "xanylabeling": "x-anylabeling-cvhub[cpu]"}
COLUMNS = {
    "first_s": ("first s", 8, 2),
    "listed_s": ("listed s", 9, 2),
    "open_stall_ms": ("stall ms", 9, 0),
    "next_ms": ("next ms", 8, 0),
    "next_max_ms": ("max", 6, 0),
    "next_stall_ms": ("stall ms", 9, 0),
    "rss_start": ("MB start", 9, 0),
    "rss_open": ("open", 6, 0),
    "rss_end": ("end", 6, 0),
}


def main() -> None:
    """Run every program on every folder and print the table."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 50_000])
    parser.add_argument("--repeat", type=int, default=3)
    args = parser.parse_args()
    programs = {"ours": [sys.executable, "-m", "benchmarks.peers.drive_ours"]}
    programs["with models"] = [*programs["ours"], "--models"]
    for name, package in PEERS.items():
        programs[name] = [str(installed(args.work / name, package)), str(DRIVERS / f"drive_{name}.py")]
    heads = "".join(f"{title:>{width}}" for title, width, _ in COLUMNS.values())
    print(f"{'pictures':>8}  {'program':22}{'import s':>9}{'window s':>9}{heads}", flush=True)
    for size in args.sizes:
        folder = make_folder(args.work.resolve() / "pictures", size)
        for command in programs.values():
            found = measured([*command, str(folder)], args.repeat)
            line = "".join(f"{found[key]:{width}.{digits}f}" for key, (_, width, digits) in COLUMNS.items())
            start = f"{found['import_s']:9.2f}{found['window_s']:9.2f}"
            print(f"{size:8}  {found['program']:22}{start}{line}", flush=True)


def measured(command: list[str], repeat: int) -> dict:
    """Return the median of every figure; the longest of what must never be long."""
    answers = []
    for _ in range(repeat):
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if not lines:
            sys.exit(f"{' '.join(command)} gave no figures:\n{done.stderr[-2000:]}")
        answers.append(json.loads(lines[-1]))
    found = {"program": answers[0].pop("program")}
    for key in answers[0]:
        figures = [answer[key] for answer in answers]
        found[key] = max(figures) if "stall" in key or "max" in key else statistics.median(figures)
    return found


def installed(place: Path, package: str) -> Path:
    """Return the Python of an environment with ``package``, made once."""
    python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(place, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", package], check=True)
    return python


if __name__ == "__main__":
    main()

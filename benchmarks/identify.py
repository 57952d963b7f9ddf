"""How long one photograph takes to identify, with and without its proof, and building an index.

    python -m benchmarks.identify [SHARED_DATA] [--photographs 12] [--threads 2] [--index INDEX]

An index of the paintings in ``exhibits/`` is built without learning, or an existing one is taken. "first":
local features of the candidates may have to be made; "again": they are kept. The bare description of the
photograph stands beside. The first photograph warms everything up and is not counted.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from assistant.identify.building import Plan, build
from assistant.identify.identifier import SIDE, Identifier
from assistant.pictures import find_pictures, read
from benchmarks.command_line import parser_of


def main() -> None:
    """Print the table."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path(os.environ.get("GLAM_SHARED_DATA", ".")))
    parser.add_argument("--photographs", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--index", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("GLAM_ASSISTANT_HOME", folder)
        index = args.index or built(args.data / "exhibits/catalogue.csv", Path(folder), args.threads)
        with Identifier.open(index, threads=args.threads) as identifier:
            measure(identifier, args.data / "exhibits/queries/qsd2_w2", args.photographs)


def built(source: Path, folder: Path, threads: int) -> Path:
    """Build the index and print how quickly pictures were described."""
    begun = time.perf_counter()
    report = build(source, folder / "index.exhibits", plan=Plan(learn=False), threads=threads)
    seconds = time.perf_counter() - begun
    print(f"building: {report.added} pictures in {seconds:.0f} s, the model's loading included")
    return folder / "index.exhibits"


def measure(identifier: Identifier, folder: Path, count: int) -> None:
    """Print milliseconds by way, median and range."""
    ways: dict[str, Callable] = {
        "description alone": lambda pixels: identifier.model.vectors([pixels]),
        "no proof": lambda pixels: identifier.identify(pixels, prove=0),
        "ten proved, first": identifier.identify,
        "ten proved, again": identifier.identify,
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for path in list(find_pictures([folder]))[: count + 1]:
        pixels = read(path, max_side=SIDE).pixels
        for name, way in ways.items():
            begun = time.perf_counter()
            way(pixels)
            times[name].append(1000 * (time.perf_counter() - begun))
    print(f"{count} photographs, ms{'median':>16}{'least':>8}{'most':>8}")
    for name, found in times.items():
        kept = found[1:]
        print(f"{name:20}{statistics.median(kept):>14.0f}{min(kept):>8.0f}{max(kept):>8.0f}")


if __name__ == "__main__":
    main()

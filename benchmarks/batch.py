"""Annotating a folder beside what limits it: decoding alone, and the bare forward pass of the same pack.

    python -m benchmarks.batch FOLDER [--count 300] [--threads 2] [--pack starter]

FOLDER holds photographs. The lines of one run use the same pictures, one after the other on the same
cores: what ``glam-assistant annotate`` adds to reading and models is the difference. One picture at a time
is what the desk does; the limit for it is 150 ms on two cores.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from assistant.annotate import annotate
from assistant.catalogue import Catalogue
from assistant.pictures import find_pictures, read
from assistant.tagging import Ensemble, Pack
from assistant.vocabulary import load_default
from benchmarks.command_line import parser_of


def main() -> None:
    """Measure and print the table."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--pack", default="starter")
    args = parser.parse_args()
    paths = list(find_pictures([args.folder]))[: args.count]
    started = time.perf_counter()
    pack = Pack.open(args.pack)
    ensemble = Ensemble.load(pack, load_default(), threads=args.threads)
    print(f"{pack.name} {pack.version} on {ensemble.device}, {args.threads} threads, {len(paths)} pictures")
    print(f"loading the pack, libraries included: {time.perf_counter() - started:.1f} s\n")
    started = time.perf_counter()
    pixels = [read(path, max_side=4 * ensemble.preprocessing.size).pixels for path in paths]
    line("decoding and hashing alone", time.perf_counter() - started, len(paths))
    ensemble.suggest(pixels[:16])  # the first pass sets up its buffers
    singles = []
    for one in pixels[:100]:
        started = time.perf_counter()
        ensemble.suggest([one])
        singles.append(time.perf_counter() - started)
    singles.sort()
    line("forward pass, one at a time", sum(singles), len(singles))
    worst = 1000 * singles[int(0.95 * len(singles))]
    print(f"{'':34}median {1000 * singles[len(singles) // 2]:.0f} ms, 95 % within {worst:.0f} ms (limit 150)")
    started = time.perf_counter()
    for begin in range(0, len(pixels), 16):
        ensemble.suggest(pixels[begin : begin + 16])
    line("forward pass, 16 at a time", time.perf_counter() - started, len(pixels))
    with tempfile.TemporaryDirectory() as place, Catalogue.open(Path(place) / "c.sqlite") as catalogue:
        started = time.perf_counter()
        ids = catalogue.add_files(paths).new
        report = annotate(catalogue, ensemble, ids)
        line("annotate: all of it, into a catalogue", time.perf_counter() - started, report.done)


def line(what: str, seconds: float, count: int) -> None:
    """Print one line of the table."""
    print(f"{what:38}{count / seconds:8.1f} pictures/s{1000 * seconds / count:9.1f} ms each", flush=True)


if __name__ == "__main__":
    main()

"""Whether similar objects share tags, and what keeping what the models saw costs.

    python -m benchmarks.similar HERITAGE [--pictures 500] [--pack starter] [--large 100000]

HERITAGE holds val.csv, val_outer.csv and images/ in EUFCC-340K form. Printed: the share of a picture's own
tags (the leaves of all facets) that its five nearest neighbours have, beside the same of random pictures and
of random pictures of the same source; the same by how alike the nearest is said to be; the time that the
vector adds to a picture, in the models and in the catalogue, and the bytes; the time of one question in a
catalogue of so many tagged pictures (vectors drawn at random).
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.annotate import Run, side_for
from assistant.catalogue import Catalogue, Seen
from assistant.datasets.records import Record, read_records
from assistant.pictures import read
from assistant.tagging import Look, Pack, Scores
from assistant.tagging.ensemble import Ensemble
from assistant.vocabulary import Vocabulary, load_default
from benchmarks.command_line import parser_of

NEAREST = 5
TURNS = 9
BANDS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, -1.0)


def main() -> None:
    """Measure and print."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("heritage", type=Path)
    parser.add_argument("--pictures", type=int, default=500, help="of each file, chosen at random")
    parser.add_argument("--pack", default="starter")
    parser.add_argument("--large", type=int, default=100_000, help="pictures of the large catalogue; 0: none")
    args = parser.parse_args()
    vocabulary = load_default()
    ensemble = Ensemble.load(Pack.open(args.pack), vocabulary)
    pixels: list[NDArray[np.uint8]] = []
    for name in ("val.csv", "val_outer.csv"):
        records = tagged(args.heritage / name, args.heritage / "images", vocabulary, args.pictures)
        pixels = [read(record.picture, max_side=side_for(ensemble)).pixels for record in records]
        print(f"\n{name}, {len(records)} pictures with tags")
        neighbours(records, seen(ensemble, pixels))
    print()
    cost(ensemble, pixels[:64])
    if args.large:
        question(args.large)


def tagged(path: Path, images: Path, vocabulary: Vocabulary, count: int) -> list[Record]:
    """Return some records that have tags, the same ones each time."""
    found = [record for record in read_records(path, images, vocabulary).records if leaves(record)]
    random.Random(1).shuffle(found)
    return found[:count]


def leaves(record: Record) -> set[tuple[str, int]]:
    """Return the tags of a record as (facet, row)."""
    return {(facet, row) for facet, tags in record.tags.items() for row in tags.leaves}


def seen(ensemble: Ensemble, pixels: list[NDArray[np.uint8]]) -> NDArray[np.float32]:
    """Return the vectors as a catalogue keeps them."""
    parts = [ensemble.look(pixels[start : start + 16]).vectors for start in range(0, len(pixels), 16)]
    return np.concatenate([part for part in parts if part is not None]).astype(np.float16).astype(np.float32)


def neighbours(records: list[Record], vectors: NDArray[np.float32]) -> None:
    """Print how many tags the nearest share, beside random ones."""
    tags, sources = [leaves(record) for record in records], np.array([record.source for record in records])
    shared = np.array([[len(own & other) / len(own) for other in tags] for own in tags])
    alike = vectors @ vectors.T
    others = ~np.eye(len(records), dtype=bool)
    alike[~others] = -2
    nearest = np.argsort(-alike, axis=1)[:, :NEAREST]
    of_nearest = np.take_along_axis(shared, nearest, axis=1)
    same = others & (sources[:, None] == sources[None])
    print(f"  tags shared with the {NEAREST} nearest: {of_nearest.mean():.3f}")
    print(f"  with random ones: {shared[others].mean():.3f}; of the same source: {shared[same].mean():.3f}")
    cosines = np.take_along_axis(alike, nearest, axis=1)
    print(f"  cosine of the nearest, median: {np.median(cosines[:, 0]):.2f}")
    few, usual = np.quantile(alike[others], 0.99), np.median(alike[others])
    print(f"  of any two, median: {usual:.2f}; one in a hundred over {few:.2f}")
    above = 2.0
    for least in BANDS:
        inside = (cosines >= least) & (cosines < above)
        if inside.sum() >= 20:
            band = f"{max(least, 0):.1f} to {min(above, 1):.1f}"
            print(f"    cosine {band}: shared {of_nearest[inside].mean():.2f}, {inside.sum()} neighbours")
        above = least


def cost(ensemble: Ensemble, pixels: list[NDArray[np.uint8]]) -> None:
    """Print what the vector adds to a picture."""
    ensemble.look(pixels[:4])
    models = timed(lambda: ensemble.suggest(pixels[:1]), 20)
    features = np.random.default_rng(0).random((1, 1280)).astype(np.float32)
    sight = ensemble._sight  # the one thing that is added to a pass
    shortening = timed(lambda: sight.vectors(features) if sight else None, 200)
    print(f"models: {models:.1f} ms a picture, of that the vector {shortening:.3f} ms")
    kept, took, size = ensemble.look(pixels), {True: [0.0], False: [0.0]}, {}
    for turn in range(2 * TURNS):
        blind = turn % 2 == 0
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "c.sqlite"
            with Catalogue.open(path, person="") as catalogue:
                ids = catalogue.add_files([f"{number}.jpg" for number in range(len(pixels))]).new
                run = Run(catalogue, Kept(ensemble, kept, blind=blind))
                began = time.perf_counter()
                run.suggest(list(zip(ids, pixels, strict=True)))
                took[blind].append(1000 * (time.perf_counter() - began) / len(ids))
            size[blind] = path.stat().st_size / len(ids)
    for blind, words in ((True, "without"), (False, "with")):
        middle = statistics.median(took[blind][1:])
        print(f"catalogue {words} vectors: {middle:.2f} ms and {size[blind]:.0f} bytes a picture")


class Kept:
    """The answers of one look again and again: what is left is the time of the catalogue."""

    def __init__(self, ensemble: Ensemble, kept: Look, *, blind: bool) -> None:
        self.pack, self.vocabulary, self._kept = ensemble.pack, ensemble.vocabulary, kept
        self.sight = None if blind else ensemble.sight

    def suggest(self, pixels: object) -> list[Scores]:
        return self._kept.scores

    def look(self, pixels: object) -> Look:
        return self._kept


def question(count: int) -> None:
    """Print the time of a question in a large catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        with Catalogue.open(Path(folder) / "large.sqlite", person="") as catalogue:
            ids = catalogue.add_files([f"{number}.jpg" for number in range(count)]).new
            run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
            drawn = np.random.default_rng(0)
            with catalogue.writing() as connection:
                for one in ids:
                    vector = drawn.standard_normal(256).astype("<f2").tobytes()
                    connection.execute("UPDATE pictures SET sha256 = ? WHERE id = ?", (f"{one:064}", one))
                    connection.execute(
                        "INSERT INTO run_pictures (id, run_id, picture_id, sha256) VALUES (?, ?, ?, ?)",
                        (one, run, one, f"{one:064}"),
                    )
                    connection.execute("INSERT INTO vectors VALUES (?, 'eyes', ?)", (one, vector))
                connection.execute(
                    "INSERT INTO decisions SELECT object_id, 'materials', 'u', 'accepted', '', '', id, 'u'"
                    " FROM pictures"
                )
            of = Seen("eyes", drawn.standard_normal(256).astype(np.float32))
            began = time.perf_counter()
            catalogue.likeness.nearest(of)
            first = time.perf_counter() - began
            later = timed(lambda: catalogue.likeness.nearest(of), 5) / 1000
        print(f"one question among {count:,} tagged pictures: first {first:.2f} s, then {later:.2f} s")


def timed(work: Callable[[], object], times: int) -> float:
    """Return the median time in milliseconds."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - began))
    return statistics.median(took)


if __name__ == "__main__":
    main()

"""Whether the map of where the models looked means something, and how long it takes.

    python -m benchmarks.attribution HERITAGE [--pictures 30] [--pack starter]

HERITAGE holds val_outer.csv and images/ in EUFCC-340K form. For the best object type of each picture:
how far the score falls without the strongest region, beside the same region moved to random places (round the
edges, 8 draws): a map that means nothing would show no difference. Times are of the map alone, the picture
is read before.
"""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path

import numpy as np

from assistant.annotate import side_for
from assistant.datasets.records import read_records
from assistant.pictures import read
from assistant.tagging import Pack, ranking
from assistant.tagging.attribution import CELLS, Attribution, attribute, covered
from assistant.tagging.ensemble import Ensemble
from assistant.vocabulary import load_default
from benchmarks.command_line import parser_of

FACET = "objectTypes"
DRAWS = 8


def main() -> None:
    """Measure and print."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("heritage", type=Path)
    parser.add_argument("--pictures", type=int, default=30)
    parser.add_argument("--pack", default="starter")
    args = parser.parse_args()
    vocabulary = load_default()
    ensemble = Ensemble.load(Pack.open(args.pack), vocabulary)
    facet, drawn = vocabulary[FACET], np.random.default_rng(1)
    records = list(
        read_records(args.heritage / "val_outer.csv", args.heritage / "images", vocabulary).records
    )
    random.Random(1).shuffle(records)
    first, whole_time, falls, elsewhere, sizes, clear = [], [], [], [], [], 0
    for record in records[: args.pictures]:
        pixels = read(record.picture, max_side=side_for(ensemble)).pixels
        row = int(ranking(facet, ensemble.suggest([pixels])[0][FACET].fused)[0])
        told: list[float] = []

        def tell(so_far: Attribution, told: list[float] = told) -> None:
            told.append(time.perf_counter())

        began = time.perf_counter()
        found = attribute(ensemble, pixels, FACET, facet.terms[row].uri, progress=tell)
        assert found is not None and found.region is not None and found.without is not None
        whole_time.append(time.perf_counter() - began)
        first.append(told[0] - began)
        clear += found.stands_out
        sizes.append(float(found.region.mean()))
        falls.append(found.whole - found.without)
        moved = [np.roll(found.region, drawn.integers(0, CELLS, 2), (0, 1)) for _ in range(DRAWS)]
        scores = ensemble.suggest([covered(pixels, region) for region in moved])
        elsewhere.append(found.whole - float(np.mean([one[FACET].fused[row] for one in scores])))
    better = sum(one > other for one, other in zip(falls, elsewhere, strict=True))
    print(f"{len(falls)} pictures, {clear} with a region that stands out; it takes {np.mean(sizes):.0%}")
    print(f"score lost without the region: {np.mean(falls):.3f}; with it elsewhere: {np.mean(elsewhere):.3f}")
    print(f"more than elsewhere in {better} of {len(falls)} pictures")
    print(f"first map {statistics.median(first):.2f} s, all {statistics.median(whole_time):.1f} s (medians)")


if __name__ == "__main__":
    main()

"""What whitening does for identification, by the number of pictures it is fitted on.

    python -m benchmarks.whitening [SHARED_DATA]

Paintings of ``exhibits/`` are asked for by made-up views, one of each; R@1, and the AUROC of telling a
view from the same one with its exhibit taken out. "grown": fitted on so many, used on all 287. The objects
of ``heritage/val_outer.csv`` with several pictures are asked for by one view among all others (R@1).
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.identify.decision import auroc
from assistant.identify.descriptors import Describer, fit_whitening
from assistant.identify.made_up import made_up_view
from assistant.pictures import read
from assistant.tagging.pack import Pack
from benchmarks.command_line import parser_of

Vectors = NDArray[np.float32]
SHRINKAGES = (0.5, 0.75, 1.0)
COUNTS = (10, 20, 40, 80, 160, 287)
DRAWS = 8


def described(describer: Describer, paths: list[Path], change: Callable = lambda pixels: pixels) -> Vectors:
    """Return the descriptors of pictures, one at a time."""
    return np.concatenate([describer.describe([change(read(path, max_side=640).pixels)]) for path in paths])


def asked(exhibits: Vectors, views: Vectors) -> tuple[float, float]:
    """Return R@1 and the AUROC of the best similarity with and without the exhibit."""
    similarity = views @ exhibits.T
    right = float(np.mean(similarity.argmax(1) == np.arange(len(views))))
    without = similarity.copy()
    np.fill_diagonal(without, -1)
    best = np.concatenate([similarity.max(1), without.max(1)])
    return right, auroc(best, np.arange(len(best)) < len(views))


def views_of_objects(vectors: Vectors, objects: NDArray[np.str_]) -> float:
    """Return the share of pictures whose most similar other picture shows the same object."""
    similarity = vectors @ vectors.T
    np.fill_diagonal(similarity, -1)
    several = np.array([np.count_nonzero(objects == name) > 1 for name in objects])
    return float(np.mean(objects[similarity[several].argmax(1)] == objects[several]))


def compare(exhibits: Vectors, views: Vectors, count: int) -> list[tuple[float, float]]:
    """Return R@1 and AUROC without and, for each shrinkage, fitted on ``count``: asked these, asked all."""
    columns: dict[str, list[tuple[float, float]]] = {}
    for draw in range(DRAWS if count < len(exhibits) else 1):
        some = np.random.default_rng(draw).permutation(len(exhibits))[:count]
        columns.setdefault("none", []).append(asked(exhibits[some], views[some]))
        for shrinkage in SHRINKAGES:
            fitted = fit_whitening(exhibits[some], 512, shrinkage).apply
            columns.setdefault(f"own {shrinkage}", []).append(
                asked(fitted(exhibits[some]), fitted(views[some]))
            )
            columns.setdefault(f"grown {shrinkage}", []).append(asked(fitted(exhibits), fitted(views)))
    return [tuple(np.mean(found, axis=0)) for found in columns.values()]


def paintings(describer: Describer, folder: Path) -> None:
    """Print the table of the paintings."""
    rows = list(csv.DictReader((folder / "catalogue.csv").open(encoding="utf-8")))
    paths = [folder / row["image"] for row in rows]
    random = np.random.default_rng(7)
    exhibits = described(describer, paths)
    views = described(describer, paths, lambda pixels: made_up_view(pixels, random))
    print(f"{describer.name}, {len(paths)} paintings by made-up views: R@1/AUROC")
    print("fitted on  none       " + "".join(f"  own {s:<7}  grown {s:<5}" for s in SHRINKAGES))
    for count in (each for each in COUNTS if each <= len(paths)):
        line = "  ".join(f"{right:.3f}/{area:.3f}" for right, area in compare(exhibits, views, count))
        print(f"{count:9}  {line}", flush=True)


def objects(describer: Describer, folder: Path) -> None:
    """Print the line of the objects with several pictures."""
    table = list(csv.DictReader((folder / "val_outer.csv").open(encoding="utf-8-sig")))
    names = np.array([row["object"] for row in table])
    found = described(describer, [folder / row["#portraitMedia.original"] for row in table])
    print(f"\nval_outer.csv, {len(table)} pictures, one view among all others: R@1")
    line = [f"none {views_of_objects(found, names):.3f}"]
    for shrinkage in SHRINKAGES:
        whitened = fit_whitening(found, 512, shrinkage).apply(found)
        line.append(f"own {shrinkage} {views_of_objects(whitened, names):.3f}")
    print("   ".join(line))


def main() -> None:
    """Print both."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path(os.environ.get("GLAM_SHARED_DATA", ".")))
    data = parser.parse_args().data
    describer = Describer.load(Pack.open("starter"))
    paintings(describer, data / "exhibits")
    objects(describer, data / "heritage")


if __name__ == "__main__":
    main()

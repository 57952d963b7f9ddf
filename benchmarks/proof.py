"""How long a visual proof takes: features of a picture, one pair, and a photograph with 10 or 20 candidates.

    python -m benchmarks.proof [--pictures 24] [--repeat 3] [--folder FOLDER]

RootSIFT and ORB run in turns in the same process on the same pictures; beside each stands its limit, what
OpenCV's own detector and one comparison of all spots need. "Cold": the candidates' features are
made; "kept": they come from the folder, as in a program just started; "in memory": asked a second time.
Real photographs are used where GLAM_SHARED_DATA (or ../shared/data) has them, made-up paintings otherwise.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from assistant.identify.made_up import made_up_view
from assistant.identify.proof import FeatureCache, Features, Verifier, verifier
from assistant.pictures import content_hash, read
from benchmarks.command_line import parser_of

KINDS = ("sift", "orb")
CANDIDATES = (10, 20)
SIDE = 1024
"""Pixels of the longer side at which the program reads exhibits' pictures to prove them."""


def main() -> None:
    """Print the tables."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--pictures", type=int, default=24, help="pictures whose features are timed")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where features are kept (default: a temporary folder)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.folder) as name:
        paths = pictures(Path(name), max(args.pictures, max(CANDIDATES)))
        threads = cv2.getNumThreads()
        print(f"OpenCV {cv2.__version__}, {threads} threads, {os.cpu_count()} CPUs; {paths[0].parent}")
        print(f"load {os.getloadavg()[0]:.1f}; milliseconds, median (fastest)\n")
        single(paths[: args.pictures], args.repeat)
        for count in CANDIDATES:
            whole(Path(name) / "kept", paths[:count], args.repeat)


def single(paths: Sequence[Path], repeat: int) -> None:
    """Print the time of one picture's features and of one pair, beside their limits."""
    loaded = [read(path, max_side=SIDE).pixels for path in paths]
    found: dict[str, list[Features]] = {name: [] for name in KINDS}
    features: dict[str, list[float]] = {name: [] for name in KINDS}
    limit: dict[str, list[float]] = {name: [] for name in KINDS}
    for pixels in loaded:
        for name in KINDS:
            features[name].append(
                milliseconds(lambda n=name, p=pixels: found[n].append(verifier(n).features(p)))
            )
            limit[name].append(milliseconds(partial(bare_detector, name, pixels)))
    print(
        f"{'':8}{'features':>20}{'bare detector':>20}{'one pair':>18}{'bare matching':>18}"
        f"{'spots':>8}{'kB':>6}"
    )
    for name in KINDS:
        prover, rows = verifier(name), found[name]
        pair, bare = [], []
        for number in range(len(rows) * repeat):
            one, two = rows[number % len(rows)], rows[(number * 7 + 1) % len(rows)]
            pair.append(milliseconds(partial(prover.prove, one, two)))
            bare.append(milliseconds(partial(bare_matching, one, two)))
        spots = statistics.median(len(each) for each in rows)
        print(
            f"{name:8}{shown(features[name]):>20}{shown(limit[name]):>20}{shown(pair):>18}{shown(bare):>18}"
            f"{spots:8.0f}{statistics.median(each.nbytes for each in rows) / 1000:6.0f}"
        )


def whole(folder: Path, paths: Sequence[Path], repeat: int) -> None:
    """Print the time of one photograph with all ``paths`` as candidates: reading, features and pairs."""
    photo = made_up_view(read(paths[0], max_side=SIDE).pixels, np.random.default_rng(1))
    hashes = [content_hash(path) for path in paths]
    print(f"\n{f'1 + {len(paths)}':8}{'cold':>18}{'kept':>18}{'in memory':>18}   proved")
    times: dict[tuple[str, str], list[float]] = {}
    proved: dict[str, int] = {}
    for turn in range(repeat):
        for name in KINDS:
            place = folder / f"{len(paths)}-{turn}"
            for state, cache in (("cold", None), ("kept", None), ("in memory", True)):
                if cache is None:
                    prover = verifier(name)
                    store = FeatureCache(place, prover)
                began = time.perf_counter()
                proved[name] = ask(prover, store, photo, paths, hashes)
                times.setdefault((name, state), []).append(1000 * (time.perf_counter() - began))
    for name in KINDS:
        cells = "".join(f"{shown(times[name, state]):>18}" for state in ("cold", "kept", "in memory"))
        print(f"{name:8}{cells}   {proved[name]} of {len(paths)}")


def ask(
    prover: Verifier,
    cache: FeatureCache,
    photo: NDArray[np.uint8],
    paths: Sequence[Path],
    hashes: Sequence[str],
) -> int:
    """Prove a photograph against every candidate as the program does; returns how many are proved."""
    seen = prover.features(photo)
    done = 0
    for path, sha256 in zip(paths, hashes, strict=True):
        exhibit = cache.get(sha256, lambda path=path: read(path, max_side=SIDE).pixels)
        done += prover.prove(seen, exhibit).proven
    return done


def bare_detector(name: str, pixels: NDArray[np.uint8]) -> None:
    """Run OpenCV's detector with its own settings on the grey picture, 640 pixels long: the limit."""
    scale = 640 / max(pixels.shape[:2])
    grey = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), None, fx=scale, fy=scale)
    detector = cv2.SIFT.create(1000) if name == "sift" else cv2.ORB.create(1500)
    detector.detectAndCompute(grey, None)


def bare_matching(one: Features, two: Features) -> None:
    """Compare all spots of two pictures without any check: the limit of a pair."""
    if one.descriptors.shape[1] == 32:
        cv2.batchDistance(one.descriptors, two.descriptors, cv2.CV_32S, normType=cv2.NORM_HAMMING, K=1)
    else:
        first, second = one.descriptors.astype(np.float32), two.descriptors.astype(np.float32)
        (first @ second.T).argmax(axis=1)


def pictures(folder: Path, count: int) -> list[Path]:
    """Return real pictures of paintings, or make some."""
    shared = Path(os.environ.get("GLAM_SHARED_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
    real = sorted((shared / "exhibits" / "catalogue").glob("*.jpg"))
    if len(real) >= count:
        return real[:: len(real) // count][:count]
    from PIL import Image

    made = []
    for seed in range(count):
        random = np.random.default_rng(seed)
        coarse = Image.fromarray(random.integers(0, 256, (24, 24, 3)).astype(np.uint8))
        fine = np.asarray(coarse.resize((512, 512), Image.Resampling.NEAREST), np.float64)
        path = folder / f"{seed}.png"
        Image.fromarray(np.clip(fine + random.normal(0, 12, fine.shape), 0, 255).astype(np.uint8)).save(path)
        made.append(path)
    return made


def shown(times: Sequence[float]) -> str:
    """Return median and fastest."""
    return f"{statistics.median(times):.1f} ({min(times):.1f})"


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()

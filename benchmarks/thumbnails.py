"""How long a thumbnail takes: our scaled decode beside a full decode and resize with Pillow.

Run: ``python -m benchmarks.thumbnails [--megapixels 24] [--repeat 7] [PICTURE ...]``

Without a PICTURE a JPEG with the detail of a photograph is drawn. Both ways read the same file from
the cache of the system, in the same run, in turns; the median and the fastest are shown.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from assistant.pictures import read, thumbnail
from benchmarks.command_line import parser_of

SIDES = (56, 128, 256, 1024)


def main() -> None:
    """Print the table."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("pictures", nargs="*", type=Path, metavar="PICTURE")
    parser.add_argument("--megapixels", type=float, default=24)
    parser.add_argument("--repeat", type=int, default=7)
    args = parser.parse_args()
    with _pictures(args.pictures, args.megapixels) as paths:
        for path in paths:
            picture = read(path, max_side=64)
            size = f"{picture.width} × {picture.height}, {path.stat().st_size / 1e6:.1f} MB"
            print(f"{path.name}: {picture.format} {size}; milliseconds, median (fastest)")
            print(f"{'side':>6}{'ours':>17}{'full decode':>17}{'times':>8}   difference")
            for side in SIDES:
                _row(path, side, args.repeat)


def _row(path: Path, side: int, repeat: int) -> None:
    ours: list[float] = []
    full: list[float] = []
    for _ in range(repeat):
        ours.append(_milliseconds(lambda: thumbnail(path, side)))
        full.append(_milliseconds(lambda: _full(path, side)))
    apart = np.abs(thumbnail(path, side).astype(int) - _full(path, side)).mean()
    times = statistics.median(full) / statistics.median(ours)
    print(f"{side:>6}{_shown(ours):>17}{_shown(full):>17}{times:>7.1f}×   {apart:.2f} of 255")


def _shown(milliseconds: list[float]) -> str:
    return f"{statistics.median(milliseconds):.1f} ({min(milliseconds):.1f})"


def _full(path: Path, side: int) -> np.ndarray:
    """What programs do that know nothing of scaled decoding."""
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
        scale = side / max(upright.size)
        size = (max(1, round(upright.width * scale)), max(1, round(upright.height * scale)))
        return np.array(upright.resize(size, Image.Resampling.BICUBIC))


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


@contextmanager
def _pictures(named: list[Path], megapixels: float) -> Iterator[list[Path]]:
    if named:
        yield named
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{megapixels:g} Mpx.jpg"
        height = round((megapixels * 1e6 / 1.5) ** 0.5)
        random = np.random.default_rng(1)
        coarse = Image.fromarray(random.integers(0, 256, (height // 16, height * 3 // 32, 3), dtype=np.uint8))
        image = coarse.resize((height * 3 // 2, height), Image.Resampling.BICUBIC)
        noise = Image.effect_noise(image.size, 12).convert("RGB")
        Image.blend(image, noise, 0.15).save(path, quality=90)
        yield [path]


if __name__ == "__main__":
    main()

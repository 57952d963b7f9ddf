"""Many photographs of real ones: the same pixels under other names and with other bytes.

The program knows a picture by its bytes and looks at the same bytes once. Each copy has a comment of its own,
so that every one is decoded, looked at and written. A few are enlarged to what cameras give, up to 24
megapixels: memory must not follow the largest.
"""

from __future__ import annotations

import io
import math
import os
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

IN_A_FOLDER = 1000
LARGE_EVERY = 50
"""One picture of so many is a large one."""
LARGE = 24
"""Different large pictures."""
MEGAPIXELS = (0.5, 24.0)

SOI = b"\xff\xd8"


def shared() -> Path:
    """The folder of real photographs, as the tests find it."""
    named = os.environ.get("GLAM_SHARED_DATA")
    data = Path(named) if named else Path(__file__).resolve().parents[4] / "shared" / "data"
    return data / "heritage" / "images"


def originals(images: Path | None) -> list[Path]:
    """All JPEGs in the folder, or of the shared photographs; where there are none a sentence says so."""
    found = sorted((images or shared()).rglob("*.jpg"))
    if not found:
        sys.exit(f"There are no photographs in {images or shared()}. Name a folder with --images.")
    return found


def copies(sources: Sequence[Path], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of ``count`` photographs, no two with the same bytes."""
    chance = random.Random(seed)
    order = list(sources)
    chance.shuffle(order)
    large = [
        enlarged(order[number % len(order)], number) for number in range(min(LARGE, count // LARGE_EVERY))
    ]
    for number in range(count):
        is_large = large and number % LARGE_EVERY == LARGE_EVERY - 1
        data = (
            large[number // LARGE_EVERY % len(large)] if is_large else order[number % len(order)].read_bytes()
        )
        yield f"{number // IN_A_FOLDER:03}/{number:06}.jpg", commented(data, f"copy {number}")


def commented(jpeg: bytes, words: str) -> bytes:
    """A JPEG with a comment right behind its first marker: other bytes, the same picture."""
    said = words.encode()
    return SOI + b"\xff\xfe" + (len(said) + 2).to_bytes(2, "big") + said + jpeg[len(SOI) :]


def enlarged(path: Path, number: int) -> bytes:
    """The photograph as a JPEG of some megapixels; the sizes go from the least to the most."""
    from PIL import Image

    least, most = MEGAPIXELS
    wanted = 1e6 * least * (most / least) ** (number % LARGE / max(1, LARGE - 1))
    with Image.open(path) as image:
        times = math.sqrt(wanted / (image.width * image.height))
        size = (round(image.width * times), round(image.height * times))
        stream = io.BytesIO()
        image.convert("RGB").resize(size, Image.Resampling.BILINEAR).save(stream, "JPEG", quality=80)
    return stream.getvalue()


def write(sources: Sequence[Path], folder: Path, count: int, seed: int) -> int:
    """Write the copies into ``folder``; return how many bytes they take."""
    total = 0
    for name, data in copies(sources, count, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        total += path.write_bytes(data)
    return total

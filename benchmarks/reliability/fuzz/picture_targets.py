"""Pictures of every format that is read: the whole picture and its thumbnail."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from benchmarks.reliability.fuzz import picture_corpus
from benchmarks.reliability.fuzz.damage.blocks import BMP, BOXES, GIF, WEBP
from benchmarks.reliability.fuzz.damage.jpeg import JPEG
from benchmarks.reliability.fuzz.damage.png import PNG
from benchmarks.reliability.fuzz.damage.tiff import TIFF
from benchmarks.reliability.fuzz.mutating import BYTES, empty
from benchmarks.reliability.fuzz.target import Mutated, Mutator, Target

MEGABYTES = 1024
"""What reading a picture of some kilobytes may take at most; see docs/reliability.md."""

_KINDS: tuple[tuple[str, Sequence[Mutator], int], ...] = (
    ("jpeg", JPEG, 2500),
    ("png", PNG, 2500),
    ("tiff", TIFF, 2000),
    ("gif", GIF, 1000),
    ("webp", WEBP, 1000),
    ("bmp", BMP, 1000),
    ("avif", BOXES, 500),
    ("heif", BOXES, 500),
    ("other", (empty,), 500),
)


def targets() -> list[Target]:
    """Return a target for each format that can be read and written here."""
    found = []
    kinds = [kind for kind in _KINDS if kind[0] != "heif" or find_spec("pillow_heif") is not None]
    real = [("real", JPEG, 500)] if picture_corpus.shared().is_dir() else []
    for name, mutators, long in (*kinds, *real):
        mutated = Mutated(partial(picture_corpus.files, name), (*BYTES, *mutators, *mutators, *mutators))
        found.append(
            Target(
                f"picture-{name}", mutated.make, _valid(name, mutated), read, megabytes=MEGABYTES, long=long
            )
        )
    return found


def _valid(name, mutated):
    return (lambda folder: []) if name == "other" else mutated.valid


def read(path: Path) -> None:
    """Read a picture as the models do, and as the filmstrip does."""
    from assistant import pictures

    pictures.read(path)
    pictures.thumbnail(path, 96)

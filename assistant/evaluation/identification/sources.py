"""What a protocol measures, from lists of pictures and a pack's descriptor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from assistant.evaluation.identification.described import Described
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.met_files import GroundTruth, Pictures
from assistant.evaluation.identification.rows import read_rows, several
from assistant.evaluation.identification.uned import Features
from assistant.evaluation.identification.views import View
from assistant.pictures import UnreadablePicture, content_hash

if TYPE_CHECKING:
    from numpy.typing import NDArray

Describe: TypeAlias = Callable[[Sequence[Path]], Described]
"""Picture files -> their vectors."""

SPLITS = ("query", "index", "both")


@dataclass(frozen=True, slots=True)
class Left:
    """Pictures that were left out, and why."""

    failed: tuple[tuple[Path, str], ...]


def met_vectors(
    truth: GroundTruth, images: Path, describe: Describe
) -> tuple[dict[str, NDArray[np.float32]], GroundTruth, Left]:
    """Describe the pictures of the three lists; those that cannot be read leave the lists.

    ``images``: the folder that the ``path`` of the entries starts in, or the one above ``images/``. Returns
    the vectors of the parts database, val and test, the lists that go with them, and what was left out.
    Raises ProtocolError where no picture of a list can be read.
    """
    vectors: dict[str, NDArray[np.float32]] = {}
    kept: dict[str, Pictures] = {}
    failed: list[tuple[Path, str]] = []
    for part in ("database", "val", "test"):
        entries: Pictures = getattr(truth, part)
        first = entries.pictures[0]
        root = images / "images" if not (images / first).exists() and (images / "images").is_dir() else images
        found = describe([root / name for name in entries.pictures])
        vectors[part], kept[part] = _readable(found), entries.kept(found.readable)
        failed += found.failed
        _some(kept[part], entries.path, root)
    return vectors, GroundTruth(**kept), Left(tuple(failed))


def uned_features(path: Path, images: Path, describe: Describe) -> tuple[Features, Features, Left]:
    """Return (queries, index, what was left out) of a CSV with image, label, domain and split.

    ``split`` is query, index or both; several classes of a picture have `` $ `` between them. Raises
    ProtocolError.
    """
    rows = read_rows(path, ("image",), ("label",), ("domain",), ("split",))
    for number, row in enumerate(rows, start=1):
        if row["split"] not in SPLITS or not several(row["label"]):
            raise ProtocolError(
                f"{path}, picture {number}, needs a label, and query, index or both as its split."
            )
    found = describe([images / row["image"] for row in rows])
    readable = found.readable
    parts = []
    for split in ("query", "index"):
        keep = [
            place for place, row in enumerate(rows) if readable[place] and row["split"] in (split, "both")
        ]
        if not keep:
            raise ProtocolError(f"{path} has no picture that can be read for the {split} part.")
        parts.append(
            Features(
                found.vectors[keep],
                tuple(rows[place]["domain"] for place in keep),
                tuple(several(rows[place]["label"]) for place in keep),
                tuple(f"row {place}" for place in keep),
            )
        )
    return parts[0], parts[1], Left(found.failed)


def described_views(
    views: Sequence[View], describe: Describe
) -> tuple[list[View], NDArray[np.float32], Left]:
    """Return the views that can be read, their vectors, and what was left out.

    A picture whose bytes were there before for the same object is left out too: finding a copy is no
    recognition.
    """
    seen: set[tuple[str, str, str]] = set()
    failed: list[tuple[Path, str]] = []
    different = []
    for view in views:
        try:
            key = (view.source, view.object, content_hash(view.path))
        except UnreadablePicture as error:
            failed.append((view.path, error.reason))
            continue
        if key in seen:
            failed.append((view.path, "It is a copy of another picture of the same object."))
        else:
            seen.add(key)
            different.append(view)
    found = describe([view.path for view in different])
    kept = [view for view, stays in zip(different, found.readable, strict=True) if stays]
    if len(kept) < 2:
        raise ProtocolError("Fewer than two pictures can be read. Check the folder given with --images.")
    return kept, _readable(found), Left((*failed, *found.failed))


def _readable(found: Described) -> NDArray[np.float32]:
    vectors: NDArray[np.float32] = found.vectors[found.readable]
    return vectors


def _some(entries: Pictures, path: Path, root: Path) -> None:
    if not len(entries):
        raise ProtocolError(
            f"None of the pictures of {path} can be read in {root}. Name their folder with --images."
        )

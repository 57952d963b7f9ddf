"""Pictures for training a descriptor: random square views to learn from, whole pictures to describe.

Where the first stages of the network are frozen, both pass them once and their output is kept on disk in
half precision; every recipe that shares the frozen stages and the pictures goes on from there.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import load_file
from torch.utils.data import DataLoader, Dataset

from assistant import whole_files
from assistant.pictures import UnreadablePicture, read
from assistant.training.batches import TrainingPictureError
from assistant.training.embedding.augment import view
from assistant.training.embedding.collection import Collection
from assistant.training.embedding.networks import Cut
from assistant.training.embedding.plans import Plan
from assistant.training.embedding.recipe import Network, Views
from assistant.training.loop import Report
from assistant.training.tensors import write
from assistant.training.views import weights_hash

BATCH = 64
SAVE_EVERY = 20
"""Batches between two notes of how far the views are."""

SMALLEST = 32
"""Pixels of a whole picture's shorter side at least, as in the describer."""


def pixels_of(path: Path, longest: int) -> NDArray[np.uint8]:
    """Return uint8 (height, width, 3); raises TrainingPictureError naming the picture."""
    try:
        return read(path, max_side=longest).pixels
    except UnreadablePicture as error:
        raise TrainingPictureError(
            f"The picture {path} cannot be used: {error.reason} Mend it or take it out of the list and start "
            "the training again."
        ) from error


def whole(pixels: NDArray[np.uint8], longest: int) -> NDArray[np.uint8]:
    """Return the picture with its longer side at ``longest`` px, as the describer looks at it at scale 1."""
    height, width = pixels.shape[:2]
    factor = longest / max(height, width)
    size = max(SMALLEST, round(width * factor)), max(SMALLEST, round(height * factor))
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0))


def prepared(squares: torch.Tensor, network: Network, device: torch.device) -> torch.Tensor:
    """Return float32 (..., 3, h, w) on ``device`` from uint8 (..., h, w, 3)."""
    mean = torch.tensor(network.mean, device=device).view(3, 1, 1)
    std = torch.tensor(network.std, device=device).view(3, 1, 1)
    return (squares.to(device).movedim(-1, -3).float() / 255.0 - mean) / std


class LiveViews(Dataset):
    """One random view of a picture per key, made when it is asked for: uint8 (size, size, 3)."""

    def __init__(self, paths: tuple[Path, ...], views: Views, network: Network, seed: int) -> None:
        self.paths, self.views, self.network, self.seed = paths, views, network, seed

    def __len__(self) -> int:
        return len(self.paths)

    def taken(self, row: int, key: str, side: int) -> torch.Tensor:
        """Return the view of the picture ``row`` that ``key`` (epoch and item) and ``side`` draw."""
        pixels = pixels_of(self.paths[row], 4 * self.network.size)
        chance = random.Random(f"{self.seed}/{key}/{side}")
        return torch.from_numpy(view(pixels, self.views, self.network.size, chance).copy())

    def __getitem__(self, code: int) -> torch.Tensor:
        number, row = divmod(code, len(self))
        return self.taken(row, f"kept/{number}/{row}", 0)


@dataclass(frozen=True)
class KeptViews:
    """The trunk's maps of a few views of each picture: float16 (views, n, ...). Two sides of an item never
    get the same view of a picture.
    """

    maps: NDArray[np.float16]
    seed: int

    def taken(self, row: int, key: str, side: int) -> torch.Tensor:
        """Return the maps of the view of the picture ``row`` that ``key`` and ``side`` draw."""
        count = len(self.maps)
        order = random.Random(f"{self.seed}/{key}").sample(range(count), count)
        return torch.from_numpy(np.array(self.maps[order[side % count], row]))


class Items(Dataset):
    """The items of an epoch's plan: their views (w, ...) and their number. ``rows``: row of each picture."""

    def __init__(self, plan: Plan, views: LiveViews | KeptViews, rows: NDArray[np.intp], epoch: int) -> None:
        self.plan, self.views, self.rows, self.epoch = plan, views, rows, epoch

    def __len__(self) -> int:
        return len(self.plan.items)

    def __getitem__(self, code: int) -> tuple[torch.Tensor, int]:
        rows = self.rows[self.plan.items[code % len(self)]]
        key = f"{self.epoch}/{code}"
        found = [self.views.taken(int(row), key, side) for side, row in enumerate(rows)]
        return torch.stack(found), code % len(self)


def kept_views(
    folder: Path,
    collection: Collection,
    network: Network,
    views: Views,
    parts: Cut,
    seed: int,
    report: Report,
    workers: int,
    device: torch.device,
) -> NDArray[np.float16]:
    """Return the trunk's maps of ``views.cached`` views of each picture, from ``folder`` where they are.

    float16 (views, n, ...), memory-mapped. A stop is no loss.
    """
    stem = folder / _name("views", collection, network, parts, [seed, asdict(views)])
    done, part, note = stem.with_suffix(".npy"), stem.with_suffix(".part.npy"), stem.with_suffix(".json")
    if not done.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        live = LiveViews(collection.paths, views, network, seed)
        total = views.cached * len(collection)
        finished = json.loads(note.read_text("utf-8"))["done"] if note.is_file() and part.is_file() else 0
        array: NDArray[np.float16] | None = np.load(part, mmap_mode="r+") if finished else None
        batches = DataLoader(live, BATCH, sampler=range(finished, total), num_workers=workers)
        for number, squares in enumerate(batches, start=1):
            with torch.inference_mode():
                maps = parts.trunk(prepared(squares, network, device)).half().cpu().numpy()
            if array is None:
                shape = (views.cached, len(collection), *maps.shape[1:])
                array = np.lib.format.open_memmap(part, "w+", np.float16, shape)
            array.reshape(-1, *maps.shape[1:])[finished : finished + len(maps)] = maps
            finished += len(maps)
            if number % SAVE_EVERY == 0:
                _flush(array)
                note.write_text(json.dumps({"done": finished}), "utf-8")
                report(f"views: {finished:,} of {total:,}")
        assert array is not None
        _flush(array)
        part.replace(done)  # not of whole_files: a stopped part is gone on with
        note.unlink(missing_ok=True)
    found: NDArray[np.float16] = np.load(done, mmap_mode="r")
    return found


Batch = tuple[NDArray[np.intp], torch.Tensor]
"""Rows of a collection and their maps or prepared pictures."""


class Whole:
    """The whole pictures of a collection, in batches of one shape: the trunk's maps where they are kept."""

    def __init__(
        self,
        collection: Collection,
        network: Network,
        parts: Cut,
        device: torch.device,
        *,
        folder: Path | None = None,
        report: Report | None = None,
    ) -> None:
        self.collection, self.network, self.parts, self.device = collection, network, parts, device
        self._kept: dict[str, torch.Tensor] | None = None
        if folder is not None:
            file = folder / f"{_name('whole', collection, network, parts, [])}.safetensors"
            if not file.is_file():
                folder.mkdir(parents=True, exist_ok=True)
                _write(file, self._maps(report))
            self._kept = load_file(file)

    @property
    def maps(self) -> bool:
        """Whether batches are maps of the trunk rather than pictures."""
        return self._kept is not None

    def batches(self, wanted: NDArray[np.int64] | None = None) -> Iterator[Batch]:
        """Yield all pictures, or those at the rows ``wanted``, once."""
        if wanted is None:
            wanted = np.arange(len(self.collection))
        if self._kept is None:
            yield from self._pictures(BATCH, wanted)
            return
        for name in sorted(self._kept):
            if name.startswith("rows."):
                rows, maps = self._kept[name].numpy(), self._kept[name.replace("rows.", "maps.")]
                chosen = np.flatnonzero(np.isin(rows, wanted))
                for start in range(0, len(chosen), BATCH):
                    part = chosen[start : start + BATCH]
                    yield rows[part], maps[torch.from_numpy(part)].to(self.device).float()

    def _pictures(self, chunk: int, wanted: NDArray[np.int64]) -> Iterator[Batch]:
        for start in range(0, len(wanted), chunk):
            groups: dict[tuple[int, ...], list[tuple[int, NDArray[np.uint8]]]] = {}
            for row in wanted[start : start + chunk].tolist():
                pixels = pixels_of(self.collection.paths[row], 4 * self.network.longest)
                small = whole(pixels, self.network.longest)
                groups.setdefault(small.shape, []).append((row, small))
            for found in groups.values():
                stack = torch.from_numpy(np.stack([pixels for _, pixels in found]))
                yield np.array([row for row, _ in found]), prepared(stack, self.network, self.device)

    def _maps(self, report: Report | None) -> dict[str, torch.Tensor]:
        groups: dict[str, list[tuple[NDArray[np.intp], torch.Tensor]]] = {}
        done = 0
        for rows, pictures in self._pictures(256, np.arange(len(self.collection))):
            for start in range(0, len(rows), BATCH):
                with torch.inference_mode():
                    maps = self.parts.trunk(pictures[start : start + BATCH]).half().cpu()
                name = "x".join(str(side) for side in maps.shape[1:])
                groups.setdefault(name, []).append((rows[start : start + BATCH], maps))
            if report is not None and done // 500 != (done + len(rows)) // 500:
                report(f"whole pictures: {done + len(rows):,} of {len(self.collection):,}")
            done += len(rows)
        return {
            f"rows.{name}": torch.from_numpy(np.concatenate([rows for rows, _ in found]))
            for name, found in groups.items()
        } | {
            f"maps.{name}": torch.cat([maps for _, maps in found]).contiguous()
            for name, found in groups.items()
        }


def _flush(array: NDArray[np.float16]) -> None:
    if isinstance(array, np.memmap):
        array.flush()


def _write(file: Path, tensors: dict[str, torch.Tensor]) -> None:
    with whole_files.appearing(file) as part:
        write(tensors, part, instead_of=file)


def _name(kind: str, collection: Collection, network: Network, parts: Cut, more: list) -> str:
    """Return a file name that tells one set of maps from another."""
    look = {key: getattr(network, key) for key in ("backbone", "frozen", "size", "longest", "mean", "std")}
    if network.frozen == "all":
        look |= {"pooling": network.pooling, "p": network.p}
    facts = [look, more, weights_hash(parts), [path.as_posix() for path in collection.paths]]  # type: ignore[arg-type]
    return f"{kind}-{hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]}"

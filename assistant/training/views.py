"""What the frozen stages say about every picture, computed once: trainings then take minutes on a CPU.

A frozen stage answers the same picture in the same way in every epoch. So a few augmented views of each
picture pass it once, its output is kept on disk in half precision, and every member that shares the frozen
stages trains from there. View 0 is the plain picture; the others are augmented.
"""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from accelerate import Accelerator
from torch.utils.data import Dataset

from assistant.datasets import Records
from assistant.tagging.members.backbones import Split
from assistant.tagging.preprocess import Preprocessing
from assistant.training.batches import Pictures, loader, prepare
from assistant.training.recipe import MemberRecipe

SAVE_EVERY = 50
"""Batches between two notes of how far the views are."""

BATCH = 32


class CachedViews(Dataset):
    """One view of a picture per code: float16 maps and the picture's index.

    Which view is drawn depends on (seed, epoch, code) only. ``maps``: float16 (views, n_pictures, ...).
    """

    def __init__(self, maps: np.ndarray, seed: int) -> None:
        self.maps = maps
        self.seed = seed
        self.epoch = 0

    def __len__(self) -> int:
        return int(self.maps.shape[1])

    def __getitem__(self, code: int) -> tuple[torch.Tensor, int]:
        index = code % len(self)
        view = random.Random(f"{self.seed}/{self.epoch}/{code}").randrange(len(self.maps))
        return torch.from_numpy(np.array(self.maps[view, index])), index


def fingerprint(
    recipe: MemberRecipe, preprocessing: Preprocessing, records: Records, seed: int, weights: str
) -> str:
    """Return what tells one set of views from another, 16 hex digits; ``weights``: :func:`weights_hash`."""
    facts = {
        "backbone": recipe.backbone,
        "weights": weights,
        "frozen": recipe.frozen,
        "views": recipe.cached_views,
        "crop": recipe.crop,
        "seed": seed,
        "preprocessing": preprocessing.to_json(),
        "pictures": [record.picture.as_posix() for record in records],
    }
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]


def weights_hash(parts: Split) -> str:
    """Return a hash of the frozen stages' weights."""
    digest = hashlib.sha256()
    for module in parts.frozen:
        for name, value in module.state_dict().items():
            digest.update(name.encode())
            digest.update(value.cpu().contiguous().view(torch.uint8).numpy().tobytes() if value.ndim else b"")
    return digest.hexdigest()


def compute(
    folder: Path,
    recipe: MemberRecipe,
    preprocessing: Preprocessing,
    records: Records,
    seed: int,
    parts: Split,
    accelerator: Accelerator,
    report: Callable[[str], None],
    workers: int,
) -> CachedViews:
    """Return the views of ``records``, from ``folder`` where they are, else computed (a stop is no loss)."""
    name = fingerprint(recipe, preprocessing, records, seed, weights_hash(parts))
    done = folder / f"{name}.npy"
    if accelerator.is_main_process and not done.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        _fill(folder / name, done, recipe, preprocessing, records, seed, parts, accelerator, report, workers)
    accelerator.wait_for_everyone()
    return CachedViews(np.load(done, mmap_mode="r"), seed)


def half_precision(device: torch.device) -> torch.autocast:
    """Return bfloat16 arithmetic where ``device`` is fast at it, else a context that changes nothing.

    On a CPU without these instructions it is three to four times slower, not faster.
    """
    if device.type == "cpu":
        known = getattr(torch.cpu, "_is_amx_tile_supported", None)
        return torch.autocast("cpu", torch.bfloat16, enabled=bool(known and known()))
    return torch.autocast(device.type, torch.bfloat16)


def _fill(
    stem: Path,
    done: Path,
    recipe: MemberRecipe,
    preprocessing: Preprocessing,
    records: Records,
    seed: int,
    parts: Split,
    accelerator: Accelerator,
    report: Callable[[str], None],
    workers: int,
) -> None:
    part, note = stem.with_suffix(".part.npy"), stem.with_suffix(".json")
    finished = json.loads(note.read_text("utf-8"))["batches"] if note.is_file() and part.is_file() else 0
    array: np.ndarray | None = np.load(part, mmap_mode="r+") if finished else None
    per_view = -(-len(records) // BATCH)
    started, first = time.monotonic(), finished
    for module in parts.frozen:
        module.to(accelerator.device).eval()
    for view in range(finished // per_view, recipe.cached_views):
        pictures = Pictures(
            records,
            preprocessing,
            crop=recipe.crop if view else 1.0,
            seed=seed,
            brightness=recipe.brightness,
        )
        pictures.epoch = view
        skip = (finished - view * per_view) * BATCH
        rest = torch.utils.data.Subset(pictures, range(skip, len(records)))
        for squares, indexes in loader(rest, None, BATCH, workers):
            with torch.inference_mode(), half_precision(accelerator.device):
                maps = parts.trunk(prepare(squares, preprocessing, accelerator.device)).half().cpu().numpy()
            if array is None:
                shape = (recipe.cached_views, len(records), *maps.shape[1:])
                array = np.lib.format.open_memmap(part, "w+", np.float16, shape)
            array[view, indexes.numpy()] = maps
            finished += 1
            if finished % SAVE_EVERY == 0:
                array.flush()  # type: ignore[attr-defined]
                note.write_text(json.dumps({"batches": finished}), "utf-8")
                rate = (finished - first) * BATCH / (time.monotonic() - started)
                report(
                    f"views: {finished} of {per_view * recipe.cached_views} batches, {rate:.0f} pictures/s"
                )
    assert array is not None
    array.flush()  # type: ignore[attr-defined]
    part.replace(done)  # not of whole_files: a stopped part is gone on with
    note.unlink(missing_ok=True)

"""Training pictures as batches: decoded, cropped and flipped at random, the same on every machine."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, Dataset, Sampler

from assistant.pictures import read
from assistant.tagging.preprocess import Preprocessing


@dataclass(frozen=True)
class Targets:
    """What a member is trained to say.

    ``nodes``: facet -> uint8 (n_pictures, n_trained_terms), 1 for every node of a tag's path.
    ``annotated``: facet -> bool (n_pictures,); a facet without tags says nothing and is masked.
    """

    nodes: Mapping[str, NDArray[np.uint8]]
    annotated: Mapping[str, NDArray[np.bool_]]


class Pictures(Dataset):
    """One training picture per index, with the randomness of (seed, epoch, index) only.

    Items: uint8 (size, size, 3) and the index. ``crop`` = 1 gives the plain picture.
    """

    def __init__(
        self, paths: Sequence[Path], preprocessing: Preprocessing, *, crop: float, seed: int
    ) -> None:
        self.paths = paths
        self.preprocessing = preprocessing
        self.crop = crop
        self.seed = seed
        self.epoch = 0

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        pixels = read(self.paths[index], max_side=4 * self.preprocessing.size).pixels
        if self.crop < 1:
            chance = random.Random(f"{self.seed}/{self.epoch}/{index}")
            pixels = random_crop(pixels, self.crop, chance)
        return torch.from_numpy(self.preprocessing.resize(pixels).copy()), index


def random_crop(pixels: NDArray[np.uint8], smallest: float, chance: random.Random) -> NDArray[np.uint8]:
    """Return a random rectangle of at least ``smallest`` of the area, mirrored half of the time.

    uint8 (height, width, 3) in and out; brightness varies by up to 15 %.
    """
    height, width = pixels.shape[:2]
    area = chance.uniform(smallest, 1.0)
    stretch = chance.uniform(0.8, 1.25)
    tall = min(height, max(1, round(height * (area * stretch) ** 0.5)))
    wide = min(width, max(1, round(width * (area / stretch) ** 0.5)))
    top, left = chance.randint(0, height - tall), chance.randint(0, width - wide)
    part = pixels[top : top + tall, left : left + wide]
    if chance.random() < 0.5:
        part = part[:, ::-1]
    brighter = chance.uniform(0.85, 1.15)
    return np.clip(part.astype(np.float32) * brighter, 0, 255).astype(np.uint8)


class ResumableOrder(Sampler[int]):
    """A shuffled order fixed by (seed, epoch) that can begin in the middle of an epoch."""

    def __init__(self, count: int, seed: int) -> None:
        self.count = count
        self.seed = seed
        self.epoch = 0
        self.start = 0

    def __iter__(self) -> Iterator[int]:
        order = np.random.default_rng((self.seed, self.epoch)).permutation(self.count)
        return iter(order[self.start :].tolist())

    def __len__(self) -> int:
        return self.count - self.start


def loader(pictures: Pictures, order: ResumableOrder | None, batch: int, workers: int) -> DataLoader:
    """Return batches of uint8 pictures (n, size, size, 3) and their indexes (n,)."""
    return DataLoader(pictures, batch_size=batch, sampler=order, num_workers=workers, drop_last=False)


def prepare(squares: torch.Tensor, preprocessing: Preprocessing, device: torch.device) -> torch.Tensor:
    """Return float32 (n, 3, size, size) on ``device`` from uint8 (n, size, size, 3)."""
    mean = torch.tensor(preprocessing.mean, device=device).view(1, 3, 1, 1)
    std = torch.tensor(preprocessing.std, device=device).view(1, 3, 1, 1)
    values = squares.to(device).permute(0, 3, 1, 2).float() / 255.0
    return ((values - mean) / std).contiguous(memory_format=torch.channels_last)

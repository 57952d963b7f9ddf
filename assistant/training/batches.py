"""Training pictures as batches: decoded, cropped and flipped at random, the same on every machine."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, Dataset, Sampler

from assistant.datasets import Records
from assistant.errors import AssistantError
from assistant.pictures import UnreadablePicture, read
from assistant.tagging.preprocess import Preprocessing


class TrainingPictureError(AssistantError):
    """A picture of the data set that cannot be read: names the file's row and the picture."""


class Pictures(Dataset):
    """One training picture per code, with the randomness of (seed, epoch, code) only.

    Items: uint8 (size, size, 3) and the picture's index. The code is ``index + copy * len(self)``: copies of
    one picture differ in their augmentation. ``crop`` = 1 gives the plain picture.
    """

    def __init__(
        self,
        records: Records,
        preprocessing: Preprocessing,
        *,
        crop: float,
        seed: int,
        brightness: float = 0.15,
    ) -> None:
        self.records = records
        self.preprocessing = preprocessing
        self.crop = crop
        self.brightness = brightness
        self.seed = seed
        self.epoch = 0

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, code: int) -> tuple[torch.Tensor, int]:
        index = code % len(self)
        pixels = pixels_of(self.records, index, 4 * self.preprocessing.size)
        if self.crop < 1:
            chance = random.Random(f"{self.seed}/{self.epoch}/{code}")
            pixels = random_crop(pixels, self.crop, chance, self.brightness)
        return torch.from_numpy(self.preprocessing.resize(pixels).copy()), index


def pixels_of(records: Records, index: int, longest: int = 1024) -> NDArray[np.uint8]:
    """Return uint8 (height, width, 3) of a record's picture; raises TrainingPictureError naming its row."""
    record = records[index]
    try:
        return read(record.picture, max_side=longest).pixels
    except UnreadablePicture as error:
        raise TrainingPictureError(
            f"Row {record.row} of {records.path} names {record.picture}, which cannot be used: "
            f"{error.reason} Mend or remove that row and start the training again."
        ) from error


def random_crop(
    pixels: NDArray[np.uint8], smallest: float, chance: random.Random, brightness: float = 0.15
) -> NDArray[np.uint8]:
    """Return a random rectangle of at least ``smallest`` of the area, mirrored half of the time.

    uint8 (height, width, 3) in and out; brightness varies by up to the share ``brightness``.
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
    brighter = chance.uniform(1 - brightness, 1 + brightness)
    return np.clip(part.astype(np.float32) * brighter, 0, 255).astype(np.uint8)


class ResumableOrder(Sampler[int]):
    """A shuffled order fixed by (seed, epoch) that can begin in the middle of an epoch.

    With ``repeats`` every chosen picture comes that many times in a row, each copy augmented in its own way,
    and an epoch covers 1/``repeats`` of the pictures (repeated augmentation, as timm's sampler does it).
    """

    def __init__(self, count: int, seed: int, repeats: int = 1) -> None:
        self.count = count
        self.seed = seed
        self.repeats = repeats
        self.epoch = 0
        self.start = 0

    @property
    def total(self) -> int:
        """Items of a whole epoch."""
        return math.ceil(self.count / self.repeats) * self.repeats

    def __iter__(self) -> Iterator[int]:
        order = np.random.default_rng((self.seed, self.epoch)).permutation(self.count)
        chosen = order[: math.ceil(self.count / self.repeats)]
        codes = (chosen[:, None] + self.count * np.arange(self.repeats)).ravel()
        return iter(codes[self.start :].tolist())

    def __len__(self) -> int:
        return self.total - self.start


def loader(items: Dataset, order: ResumableOrder | None, batch: int, workers: int) -> DataLoader:
    """Return batches of items (pictures or cached maps) and their indexes (n,)."""
    return DataLoader(items, batch_size=batch, sampler=order, num_workers=workers, drop_last=False)


def prepare(squares: torch.Tensor, preprocessing: Preprocessing, device: torch.device) -> torch.Tensor:
    """Return float32 (n, 3, size, size) on ``device`` from uint8 (n, size, size, 3)."""
    mean = torch.tensor(preprocessing.mean, device=device).view(1, 3, 1, 1)
    std = torch.tensor(preprocessing.std, device=device).view(1, 3, 1, 1)
    values = squares.to(device).permute(0, 3, 1, 2).float() / 255.0
    return ((values - mean) / std).contiguous(memory_format=torch.channels_last)

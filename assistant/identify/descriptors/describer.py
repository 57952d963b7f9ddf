"""The describer: a pack's descriptor network over pictures of any size, at several scales."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch
from PIL import Image

from assistant.errors import AssistantError
from assistant.identify.descriptors.network import Network
from assistant.identify.descriptors.projection import normalised
from assistant.identify.descriptors.settings import DescriptorSettings
from assistant.identify.errors import IdentifyError
from assistant.tagging.manifest import PackError
from assistant.tagging.members.backbones import HEADS_TRUNK
from assistant.tagging.members.weights import fill, read_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.tagging.pack import Pack

SMALLEST = 32
"""Pixels that a side has at least, whatever the scale: backbones halve five times."""

STEP = 32
"""Sides are multiples of so many pixels, where the network does not have patches of its own."""

VERSION = 2
"""Counted up when the same settings would give other vectors than before: part of the fingerprint."""


class Describer:
    """Turns pictures into vectors. Load it once; not for several threads at a time."""

    def __init__(
        self, network: Network, settings: DescriptorSettings, *, name: str, fingerprint: str
    ) -> None:
        self._network = network.eval()
        self.settings = settings
        self.name = name
        """Pack and version, as shown."""
        self.fingerprint = fingerprint
        """SHA-256 of settings and weights: vectors of different fingerprints must never meet."""

    @classmethod
    def load(cls, pack: Pack, *, threads: int | None = None) -> Describer:
        """Check and load the descriptor of ``pack``.

        ``threads``: CPU threads of one forward pass, None = as many as PyTorch chooses. Raises PackError
        where the pack has none or its files cannot be used.
        """
        settings = settings_of(pack)
        if threads is not None:
            torch.set_num_threads(threads)
        try:
            network = Network(
                settings.backbone,
                pooling=settings.pooling,
                p=settings.p,
                stage=settings.stage,
                out=settings.out,
                room=_room(pack, settings),
            )
        except AssistantError as error:
            raise PackError(f"The descriptor of the pack {pack.path} cannot be used: {error}") from error
        if settings.member is not None:
            _fill_from_member(network, pack, settings.member)
        else:
            path = pack.file(str(settings.weights))
            fill(network, read_weights(path), path)
        return cls(
            network, settings, name=f"{pack.name} {pack.version}", fingerprint=fingerprint(pack, settings)
        )

    @property
    def dimensions(self) -> int:
        """Width of the vectors."""
        return self._network.width

    def describe(self, pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Return L2-normalised float32 (n, dimensions) of n RGB pictures, uint8 (height, width, 3), any size.

        Pictures of the same shape go through the network together.
        """
        found = np.zeros((len(pictures), self.dimensions), np.float32)
        for scale in self.settings.scales:
            groups: dict[tuple[int, int], list[int]] = {}
            for index, pixels in enumerate(pictures):
                groups.setdefault(self._size(pixels, scale), []).append(index)
            for size, members in groups.items():
                batch = self._batch([pictures[index] for index in members], size)
                with torch.inference_mode():
                    found[members] += self._network(batch).float().numpy()
        if not np.isfinite(found).all():
            raise IdentifyError("The model gave numbers that are not finite. Install its pack again.")
        return normalised(found)

    def _size(self, pixels: NDArray[np.uint8], scale: float) -> tuple[int, int]:
        """Return (width, height) in pixels at which a picture is looked at."""
        height, width = pixels.shape[:2]
        side = self.settings.longest * scale
        factor = side / max(height, width)
        wanted = (side, side) if self.settings.mode == "squash" else (width * factor, height * factor)
        # Pictures of hundreds of shapes would each leave buffers of their own behind in PyTorch.
        unit = self._network.patch if self._network.patch > 1 else STEP
        least = -(-SMALLEST // unit)
        wide, tall = (unit * max(least, round(length / unit)) for length in wanted)
        return wide, tall

    def _batch(self, pictures: Sequence[NDArray[np.uint8]], size: tuple[int, int]) -> torch.Tensor:
        how = Image.Resampling.BICUBIC
        small = [
            np.asarray(Image.fromarray(pixels).resize(size, how, reducing_gap=3.0)) for pixels in pictures
        ]
        mean = np.array(self.settings.mean, np.float32)
        std = np.array(self.settings.std, np.float32)
        values = (np.stack(small) / np.float32(255) - mean) / std
        batch = torch.from_numpy(np.ascontiguousarray(values.transpose(0, 3, 1, 2), dtype=np.float32))
        return batch.contiguous(memory_format=torch.channels_last)


def settings_of(pack: Pack) -> DescriptorSettings:
    """Return how ``pack`` describes pictures; raises PackError where it cannot."""
    entry = pack.manifest.descriptor
    if not entry:
        raise PackError(
            f"The pack {pack.path} has no descriptor to identify exhibits with. Take another pack, "
            "such as starter."
        )
    try:
        return DescriptorSettings.from_json(entry)
    except PackError as error:
        raise PackError(f"The pack {pack.path} cannot be used: {error}") from error


def fingerprint(pack: Pack, settings: DescriptorSettings) -> str:
    """Return the SHA-256 of what decides the vectors: the settings and the hashes of the weights.

    The manifest's other parts (metrics, the model card) may change without making an index useless.
    """
    files = [settings.weights] if settings.weights else _member_files(pack, str(settings.member))
    parts = {
        "version": VERSION,
        "settings": settings.to_json(),
        "files": sorted(pack.manifest.files[name] for name in files if name in pack.manifest.files),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _room(pack: Pack, settings: DescriptorSettings) -> int:
    """Return the bytes of the files that fill the network; raises PackError."""
    names = [settings.weights] if settings.weights else _member_files(pack, str(settings.member))
    return sum(pack.file(name).stat().st_size for name in names)


def _member_files(pack: Pack, member: str) -> list[str]:
    for entry in pack.manifest.members:
        if entry.name == member:
            return [entry.files[role] for role in ("trunk", "weights") if role in entry.files]
    raise PackError(f"The descriptor of the pack {pack.path} names the member “{member}”, which it lacks.")


def _fill_from_member(network: Network, pack: Pack, member: str) -> None:
    """Fill the backbone from a member with heads, and from the trunk that it shares."""
    weights: dict[str, torch.Tensor] = {}
    path = pack.path
    for name in _member_files(pack, member):
        path = pack.file(name)
        own = read_weights(path)
        if any(key.startswith(HEADS_TRUNK) for key in own):
            own = {
                key.removeprefix(HEADS_TRUNK): value
                for key, value in own.items()
                if key.startswith(HEADS_TRUNK)
            }
        weights |= own
    fill(network.backbone, weights, path)

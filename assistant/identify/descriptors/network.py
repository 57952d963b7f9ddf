"""A timm backbone with a pooling that makes one vector of its maps."""

from __future__ import annotations

import torch
from torch import nn

from assistant.errors import AssistantError
from assistant.tagging.members.backbones import SPARE, Part, create, split


class Pool(nn.Module):
    """Maps or tokens to one vector a picture.

    ``gem``: generalised mean, (mean of x^p)^(1/p) over all places with x clamped at 1e-6 (Radenovic et
    al. 2018; p = 3 as in the Met data set paper; p = 1 is the mean of the positive part); ``avg``, ``max``
    over all places; ``cls``: the class token of a transformer.
    """

    def __init__(self, kind: str, p: float = 3.0, *, learn_p: bool = False, prefix: int = 0) -> None:
        super().__init__()
        self.kind, self.prefix = kind, prefix
        self.p = nn.Parameter(torch.tensor(float(p)), requires_grad=learn_p)

    def forward(self, maps: torch.Tensor) -> torch.Tensor:
        """Return float (n, c) from maps (n, c, h, w) or tokens (n, tokens, c)."""
        if maps.ndim == 2:
            return maps
        if maps.ndim == 3:
            if self.kind == "cls":
                return maps[:, 0]
            places = maps[:, self.prefix :].transpose(1, 2)
        else:
            places = maps.flatten(2)
        if self.kind == "avg":
            return places.mean(2)
        if self.kind == "max":
            return places.amax(2)
        return places.clamp(min=1e-6).pow(self.p).mean(2).pow(1 / self.p)


class Network(nn.Module):
    """Pictures to L2-normalised vectors.

    ``backbone``: a timm architecture, without weights. ``stage``: pool behind this many stages instead of
    the last (EfficientNet and ConvNeXt families). ``out``: width of a linear layer behind the pooling.
    The forward pass takes float32 (n, 3, height, width), any height and width the backbone can take, and
    returns (n, width). ``room``: see :func:`create`. Raises AssistantError where the backbone does not exist
    or does not fit.
    """

    def __init__(
        self,
        backbone: str,
        *,
        pooling: str = "gem",
        p: float = 3.0,
        learn_p: bool = False,
        stage: int | None = None,
        out: int | None = None,
        room: int | None = None,
    ) -> None:
        super().__init__()
        try:
            self.backbone = _create(backbone, room)
        except (RuntimeError, ValueError, AssertionError) as error:
            raise AssistantError(f"The network {backbone} cannot be built: {error}.") from error
        prefix = int(getattr(self.backbone, "num_prefix_tokens", 0))
        patches = getattr(getattr(self.backbone, "patch_embed", None), "patch_size", (1,))
        self.patch = int(patches[0])
        """Height and width must be multiples of this: a transformer's patches."""
        if pooling == "cls" and not prefix:
            raise AssistantError(
                f"The network {backbone} has no class token; use the pooling gem, avg or max."
            )
        whole: Part = self.backbone.forward_features  # type: ignore[assignment]  # timm's own, on every one
        self.features = split(self.backbone, stage).trunk if stage else whole
        self.pool = Pool(pooling, p, learn_p=learn_p, prefix=prefix)
        channels = self._channels(prefix)
        if room is not None and channels * (out or 0) > room + SPARE:
            raise AssistantError(f"The network {backbone} has too small files for an out of {out}.")
        self.fc = nn.Linear(channels, out) if out else None
        self.width = out or channels

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        return self.finish(self.maps(pictures))

    def maps(self, pictures: torch.Tensor) -> torch.Tensor:
        """Return the maps (n, c, h, w) or tokens (n, tokens, c) that are pooled."""
        found: torch.Tensor = self.features(pictures)
        if found.ndim == 4 and self._last:
            found = found.permute(0, 3, 1, 2)
        return found

    def finish(self, maps: torch.Tensor) -> torch.Tensor:
        """Return L2-normalised vectors (n, width) from maps."""
        pooled = self.pool(maps)
        if self.fc is not None:
            pooled = self.fc(pooled)
        return nn.functional.normalize(pooled, dim=1)

    def _channels(self, prefix: int) -> int:
        """Find how many channels are pooled, and whether they come last (Swin and its like)."""
        self._last = False
        usual = self.backbone.default_cfg
        size = int(usual.get("input_size", (3, 224, 224))[-1])  # type: ignore[operator,union-attr]
        training = self.training
        self.eval()
        with torch.inference_mode():
            probe = self.features(torch.zeros(1, 3, size, size))
        self.train(training)
        if probe.ndim == 4:
            self._last = probe.shape[1] == probe.shape[2] and probe.shape[3] == self.backbone.num_features
            return int(probe.shape[3] if self._last else probe.shape[1])
        return int(probe.shape[-1])


def _create(backbone: str, room: int | None) -> nn.Module:
    """Build the architecture; a transformer takes any size where timm can let it."""
    try:
        return create(backbone, room=room, dynamic_img_size=True)
    except TypeError:
        return create(backbone, room=room)

"""From pixels to the vector used to identify: networks, pooling, scales, whitening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.identify.descriptors.projection import Projection, fit_whitening, random_projection
from assistant.identify.descriptors.settings import DescriptorSettings

if TYPE_CHECKING:
    from assistant.identify.descriptors.describer import Describer
    from assistant.identify.descriptors.network import Network

__all__ = [
    "Describer",
    "DescriptorSettings",
    "Network",
    "Projection",
    "fit_whitening",
    "random_projection",
]


def __getattr__(name: str) -> Any:
    # PyTorch is imported only by those who describe pictures.
    if name == "Describer":
        from assistant.identify.descriptors import describer

        return describer.Describer
    if name == "Network":
        from assistant.identify.descriptors import network

        return network.Network
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

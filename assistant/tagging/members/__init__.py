"""The members of the ensemble behind one small interface, loaded only when a pack names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from assistant.tagging.manifest import MemberEntry, PackError

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray

    from assistant.tagging.members.backbones import Trunks
    from assistant.tagging.pack import Pack
    from assistant.vocabulary import Vocabulary


class Member(Protocol):
    """One model of the ensemble."""

    @property
    def name(self) -> str:
        """The member's name in the manifest, shown under "why"."""
        ...

    @property
    def known(self) -> Mapping[str, NDArray[np.intp]]:
        """Facet key -> rows of the terms it was trained on; it may score others too (CLIP does)."""
        ...

    def probabilities(self, batch: torch.Tensor) -> Mapping[str, NDArray[np.float32]]:
        """Return facet key -> float32 (n, n_terms) for float32 pictures (n, 3, size, size).

        NaN where the member cannot say anything about a term.
        """
        ...


@runtime_checkable
class Sighted(Protocol):
    """A member that can also hand out what it saw."""

    def look(self, batch: torch.Tensor) -> tuple[Mapping[str, NDArray[np.float32]], NDArray[np.float32]]:
        """Return the probabilities and, of the same pass, the pooled features, float32 (n, width)."""
        ...


Loader = Callable[["Pack", MemberEntry, "Vocabulary", "torch.device", "Trunks"], Member]


def _heads(
    pack: Pack, entry: MemberEntry, vocabulary: Vocabulary, device: torch.device, trunks: Trunks
) -> Member:
    from assistant.tagging.members.heads import HeadsMember

    return HeadsMember.load(pack, entry, vocabulary, device, trunks)


def _clip(
    pack: Pack, entry: MemberEntry, vocabulary: Vocabulary, device: torch.device, trunks: Trunks
) -> Member:
    from assistant.tagging.members.clip import ClipMember

    return ClipMember.load(pack, entry, vocabulary, device, trunks)


KINDS: Mapping[str, Loader] = {
    "multilabel": _heads,
    "softmax": _heads,
    "h-softmax-nodes": _heads,
    "h-softmax-levels": _heads,
    "clip": _clip,
}
"""Member kind -> the function that loads it; each imports its libraries only when called."""


def load_member(
    pack: Pack, entry: MemberEntry, vocabulary: Vocabulary, device: torch.device, trunks: Trunks
) -> Member:
    """Load one member of ``pack``; raises PackError for a kind this program does not know.

    ``trunks``: those of the members loaded before, which this one may share; its own is added.
    """
    loader = KINDS.get(entry.kind)
    if loader is None:
        raise PackError(
            f"The pack {pack.name} has a member of kind “{entry.kind}”, which this program does not know. "
            "Update the program or take another pack."
        )
    return loader(pack, entry, vocabulary, device, trunks)

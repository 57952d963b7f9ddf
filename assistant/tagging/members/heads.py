"""Multi-label and softmax members: a timm backbone with one linear head per facet.

Both are baselines of the EUFCC-340K paper (arXiv 2406.02380, section 5.2); they differ in the
training objective and in how logits become probabilities.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import timm
import torch
from torch import nn

from assistant.tagging.manifest import MemberEntry, PackError
from assistant.tagging.members.weights import fill, read_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.tagging.pack import Pack
    from assistant.vocabulary import Vocabulary


class FacetHeads(nn.Module):
    """A timm backbone whose pooled features feed one linear head per facet.

    ``sizes``: facet key -> number of terms of its head. The forward pass takes float32
    (n, 3, height, width) and returns facet key -> logits (n, terms of the head).
    """

    def __init__(self, backbone: str, sizes: Mapping[str, int]) -> None:
        super().__init__()
        self.backbone = timm.create_model(backbone, pretrained=False, num_classes=0)
        width = int(self.backbone.num_features)  # type: ignore[arg-type]
        self.heads = nn.ModuleDict({facet: nn.Linear(width, size) for facet, size in sizes.items()})

    def forward(self, pictures: torch.Tensor) -> dict[str, torch.Tensor]:
        features = self.backbone(pictures)
        return {facet: head(features) for facet, head in self.heads.items()}


class HeadsMember:
    """A trained :class:`FacetHeads`, its heads aligned with a vocabulary's rows."""

    def __init__(
        self,
        name: str,
        kind: str,
        network: FacetHeads,
        rows: Mapping[str, NDArray[np.intp]],
        n_terms: Mapping[str, int],
    ) -> None:
        """``rows``: facet key -> row of each of the head's terms, -1 where the vocabulary lacks it."""
        self.name = name
        self.kind = kind
        self.network = network.eval().to(memory_format=torch.channels_last)
        self._rows = rows
        self._n_terms = n_terms
        self.known = {facet: found[found >= 0] for facet, found in rows.items()}

    @classmethod
    def load(
        cls, pack: Pack, entry: MemberEntry, vocabulary: Vocabulary, device: torch.device
    ) -> HeadsMember:
        """Read a member of kind ``multilabel`` or ``softmax``; raises PackError."""
        terms = read_terms(pack, entry)
        try:
            backbone = str(entry.options["backbone"])
            network = FacetHeads(backbone, {facet: len(uris) for facet, uris in terms.items()})
        except (KeyError, RuntimeError, ValueError) as error:
            raise PackError(
                f"Member {entry.name} of the pack {pack.name} cannot be built: {error}."
            ) from error
        weights = pack.file(entry.files["weights"])
        fill(network, read_weights(weights), weights)
        rows = {facet: rows_of(vocabulary, facet, uris) for facet, uris in terms.items()}
        sizes = {facet: len(vocabulary[facet].terms) for facet in terms}
        return cls(entry.name, entry.kind, network.to(device), rows, sizes)

    def probabilities(self, batch: torch.Tensor) -> dict[str, NDArray[np.float32]]:
        """See :class:`assistant.tagging.members.Member`; NaN for terms without a head."""
        with torch.inference_mode():
            logits = self.network(batch)
        return {facet: self._spread(facet, values.float()) for facet, values in logits.items()}

    def _spread(self, facet: str, logits: torch.Tensor) -> NDArray[np.float32]:
        values = torch.sigmoid(logits) if self.kind == "multilabel" else torch.softmax(logits, dim=-1)
        found = values.cpu().numpy()
        spread = np.full((len(found), self._n_terms[facet]), np.nan, np.float32)
        rows = self._rows[facet]
        spread[:, rows[rows >= 0]] = found[:, rows >= 0]
        return spread


def read_terms(pack: Pack, entry: MemberEntry) -> dict[str, list[str]]:
    """Return facet key -> URIs of a member's trained terms, in the order of its outputs."""
    path = pack.file(entry.files["terms"])
    try:
        data = json.loads(path.read_text("utf-8"))
        return {str(facet): [str(uri) for uri in uris] for facet, uris in data.items()}
    except (ValueError, AttributeError, TypeError) as error:
        raise PackError(f"{path} does not list the terms of member {entry.name}: {error}.") from error


def rows_of(vocabulary: Vocabulary, facet: str, uris: Sequence[str]) -> NDArray[np.intp]:
    """Return the row of each URI in the vocabulary's facet, -1 where it is not there."""
    if facet not in vocabulary.facets:
        return np.full(len(uris), -1, np.intp)
    row_of = {term.uri: term.row for term in vocabulary[facet].terms}
    return np.array([row_of.get(uri, -1) for uri in uris], np.intp)

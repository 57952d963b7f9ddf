"""Members with one linear head per facet on a timm backbone: multi-label and the three kinds of softmax.

All are baselines of the EUFCC-340K paper (arXiv 2406.02380, section 5.2); they differ in the
training objective and in how logits become probabilities.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn

from assistant.tagging.manifest import MemberEntry, PackError
from assistant.tagging.members.backbones import HEADS_TRUNK, SPARE, Part, Trunks, create, share
from assistant.tagging.members.weights import fill_member, room_of
from assistant.untrusted import MB, read_json

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.tagging.pack import Pack
    from assistant.vocabulary import Vocabulary


MOST_TERMS = 500_000
"""Terms of all facets; the AAT has 46,000."""

LONGEST_TERMS = 64 * MB
DEEPEST = 200


class FacetHeads(nn.Module):
    """A timm backbone whose pooled features feed one linear head per facet.

    ``sizes``: facet key -> number of terms of its head. The forward pass takes float32
    (n, 3, height, width) and returns facet key -> logits (n, terms of the head).
    """

    def __init__(self, backbone: str, sizes: Mapping[str, int], *, room: int | None = None) -> None:
        """``room``: see :func:`create`. Raises ValueError."""
        super().__init__()
        self.backbone = create(backbone, room=room)
        width = int(self.backbone.num_features)  # type: ignore[arg-type]
        if room is not None and width * sum(sizes.values()) > room + SPARE:
            raise ValueError(f"its files are too small for {sum(sizes.values())} terms")
        self.heads = nn.ModuleDict({facet: nn.Linear(width, size) for facet, size in sizes.items()})

    def forward(self, pictures: torch.Tensor) -> dict[str, torch.Tensor]:
        return self.logits(self.backbone(pictures))

    def logits(self, features: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return facet key -> logits (n, terms of the head) from pooled features (n, width)."""
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
        parents: Mapping[str, Sequence[int]] | None = None,
        features: Part | None = None,
    ) -> None:
        """``rows``: facet key -> row of each of the head's terms, -1 where the vocabulary lacks it.

        ``parents``: for the hierarchical kinds, facet key -> index of each output's broader output, -1 at
        the top; a broader output may stand anywhere in the list. ``features``: pictures -> pooled features,
        where part of the way is shared with other members.
        """
        self.name = name
        self._likely = _PROBABILITIES[kind]
        self._parents = {facet: np.array(found, np.intp) for facet, found in (parents or {}).items()}
        self._features: Part = features or network.backbone
        self.kind = kind
        self.network = network.eval().to(memory_format=torch.channels_last)
        self._rows = rows
        self._n_terms = n_terms
        self.known = {facet: found[found >= 0] for facet, found in rows.items()}

    @classmethod
    def load(
        cls, pack: Pack, entry: MemberEntry, vocabulary: Vocabulary, device: torch.device, trunks: Trunks
    ) -> HeadsMember:
        """Read a member of a kind with heads; raises PackError."""
        terms = read_terms(pack, entry)
        try:
            backbone = str(entry.options["backbone"])
            sizes = {facet: len(uris) for facet, uris in terms.items()}
            network = FacetHeads(backbone, sizes, room=room_of(pack, entry))
        except (KeyError, RuntimeError, ValueError, TypeError, AttributeError) as error:
            raise PackError(
                f"Member {entry.name} of the pack {pack.name} cannot be built: {error}."
            ) from error
        fill_member(network, pack, entry, HEADS_TRUNK)
        features = share(network.to(device).eval().backbone, entry, trunks)
        rows = {facet: rows_of(vocabulary, facet, uris) for facet, uris in terms.items()}
        sizes = {facet: len(vocabulary[facet].terms) for facet in terms}
        parents = _read_parents(pack, entry, terms) if entry.kind.startswith("h-softmax") else None
        return cls(entry.name, entry.kind, network, rows, sizes, parents, features)

    def probabilities(self, batch: torch.Tensor) -> dict[str, NDArray[np.float32]]:
        """See :class:`assistant.tagging.members.Member`; NaN for terms without a head."""
        return self.look(batch)[0]

    def look(self, batch: torch.Tensor) -> tuple[dict[str, NDArray[np.float32]], NDArray[np.float32]]:
        """Return the probabilities and, of the same pass, the pooled features, float32 (n, width)."""
        with torch.inference_mode():
            features = self._features(batch)
            logits = self.network.logits(features)
            found = {facet: self._spread(facet, values.float()) for facet, values in logits.items()}
            return found, features.float().cpu().numpy()

    def _spread(self, facet: str, logits: torch.Tensor) -> NDArray[np.float32]:
        found = self._likely(logits, self._parents.get(facet)).cpu().numpy()
        spread = np.full((len(found), self._n_terms[facet]), np.nan, np.float32)
        rows = self._rows[facet]
        spread[:, rows[rows >= 0]] = found[:, rows >= 0]
        return spread


def _sigmoid(logits: torch.Tensor, parents: NDArray[np.intp] | None) -> torch.Tensor:
    return torch.sigmoid(logits)


def _softmax(logits: torch.Tensor, parents: NDArray[np.intp] | None) -> torch.Tensor:
    return torch.softmax(logits, dim=-1)


def _nodes(logits: torch.Tensor, parents: NDArray[np.intp] | None) -> torch.Tensor:
    """Return P(term | its broader term) x P(broader term): a softmax among the siblings at each node."""
    assert parents is not None
    found = torch.empty_like(logits)
    for depth, group in _groups(parents, depths_of(parents)):
        share = torch.softmax(logits[:, group], dim=-1)
        above = parents[group[0]]
        found[:, group] = share if depth == 0 else share * found[:, above : above + 1]
    return found


def _levels(logits: torch.Tensor, parents: NDArray[np.intp] | None) -> torch.Tensor:
    """Return a softmax over the terms of each level, multiplied along the path.

    A level adds up to one even where a picture has no tag so deep; its broader term's value takes that back.
    """
    assert parents is not None
    depths = depths_of(parents)
    found = torch.empty_like(logits)
    for depth in range(int(depths.max()) + 1):
        group = np.flatnonzero(depths == depth)
        found[:, group] = torch.softmax(logits[:, group], dim=-1)
        if depth:
            found[:, group] *= found[:, parents[group]]
    return found


_PROBABILITIES = {
    "multilabel": _sigmoid,
    "softmax": _softmax,
    "h-softmax-nodes": _nodes,
    "h-softmax-levels": _levels,
}


def depths_of(parents: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return how many outputs stand above each output, intp (n,); ``parents`` holds -1 at the top."""
    depths = np.zeros(len(parents), np.intp)
    above = parents.copy()
    while (above >= 0).any():
        depths += above >= 0
        above = np.where(above >= 0, parents[above], -1)
    return depths


def _groups(parents: NDArray[np.intp], depths: NDArray[np.intp]) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """Yield (depth, siblings), broader ones first."""
    for depth in range(int(depths.max()) + 1):
        level = np.flatnonzero(depths == depth)
        for above in np.unique(parents[level]):
            yield depth, level[parents[level] == above]


def _read_parents(pack: Pack, entry: MemberEntry, terms: Mapping[str, Sequence[str]]) -> dict[str, list[int]]:
    found = entry.options.get("parents", {})
    for facet, uris in terms.items():
        above = found.get(facet) if isinstance(found, Mapping) else None
        if not _is_forest(above, len(uris)):
            raise PackError(
                f"Member {entry.name} of the pack {pack.name} does not say which of its terms are broader "
                f"in the facet {facet}. Take the pack from its source again."
            )
    return {facet: list(found[facet]) for facet in terms}


def _is_forest(parents: object, count: int) -> bool:
    if not isinstance(parents, list) or len(parents) != count or not count:
        return False
    if not all(isinstance(above, int) and -1 <= above < count for above in parents):
        return False
    rows = np.array(parents, np.intp)
    above = rows
    for _ in range(DEEPEST):
        if not (above >= 0).any():
            return True
        above = np.where(above >= 0, rows[above], -1)
    return False  # a circle, or deeper than any thesaurus


def read_terms(pack: Pack, entry: MemberEntry) -> dict[str, list[str]]:
    """Return facet key -> URIs of a member's trained terms, in the order of its outputs."""
    path = pack.file(entry.file("terms"))
    try:
        data = read_json(path, LONGEST_TERMS)
        if not all(isinstance(uris, list) for uris in data.values()):
            raise TypeError("a facet has no list of terms")
        if sum(map(len, data.values())) > MOST_TERMS:
            raise ValueError(f"it has more than {MOST_TERMS:,}")
        return {str(facet): [str(uri) for uri in uris] for facet, uris in data.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise PackError(f"{path} does not list the terms of member {entry.name}: {error}.") from error


def rows_of(vocabulary: Vocabulary, facet: str, uris: Sequence[str]) -> NDArray[np.intp]:
    """Return the row of each URI in the vocabulary's facet, -1 where it is not there."""
    if facet not in vocabulary.facets:
        return np.full(len(uris), -1, np.intp)
    row_of = {term.uri: term.row for term in vocabulary[facet].terms}
    return np.array([row_of.get(uri, -1) for uri in uris], np.intp)

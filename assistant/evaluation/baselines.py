"""Two honest baselines: what is said most often, and what the nearest training pictures say.

Both know only the training file. A model that does not beat them has learnt nothing from the pictures
(frequent terms), or nothing beyond what its backbone shows before training (nearest pictures).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.errors import AssistantError
from assistant.evaluation.collected import FacetArrays, Progress, read_batches
from assistant.tagging.preprocess import Preprocessing

if TYPE_CHECKING:
    import torch
    from numpy.typing import NDArray

    from assistant.datasets.records import Records

NEIGHBOURS = 20
TEMPERATURE = 0.07
"""A neighbour of cosine similarity s votes with exp(s / 0.07), as is usual for kNN on frozen features
(Wu et al., Unsupervised Feature Learning via Non-Parametric Instance Discrimination, 2018)."""

PRIOR = 1e-4
"""Weight of the term frequencies in a kNN score: orders the terms no neighbour has, decides nothing else."""


class BaselineError(AssistantError):
    """A baseline that cannot be made: names the backbone or file and what is wrong."""


class FrequentTerms:
    """Every picture gets the terms of the training file, the most frequent first."""

    name = "most frequent terms"

    def __init__(self, training: Records) -> None:
        self.frequency = {
            facet: _share(training.nodes(facet)[training.annotated(facet)]) for facet in training.facets
        }
        """Facet key -> float32 (n_terms,): share of the annotated training pictures with the term."""

    def scores(self, pixels: Sequence[NDArray[np.uint8]]) -> FacetArrays:
        """Return the same frequencies for each picture, float32 (n_pictures, n_terms)."""
        return {facet: np.tile(share, (len(pixels), 1)) for facet, share in self.frequency.items()}


class Backbone:
    """A timm backbone as it is before our training: pooled features of uint8 pictures.

    ``weights``: a safetensors file with timm's names; None = random weights, the same for every run.
    ``threads``: CPU threads of a forward pass. Raises BaselineError.
    """

    def __init__(
        self,
        architecture: str,
        preprocessing: Preprocessing,
        *,
        weights: Path | None = None,
        threads: int = 2,
        seed: int = 0,
    ) -> None:
        import timm
        import torch

        torch.set_num_threads(threads)
        with torch.random.fork_rng():
            torch.manual_seed(seed)
            try:
                network = timm.create_model(architecture, pretrained=False, num_classes=0)
            except (RuntimeError, ValueError) as error:
                raise BaselineError(
                    f"There is no timm backbone “{architecture}”. Name another with --backbone."
                ) from error
        if weights is not None:
            _load(network, weights)
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._network = network.eval().to(self._device)
        self.preprocessing = preprocessing
        self.name = f"{architecture}, {'random' if weights is None else weights.stem}"

    def features(self, pixels: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Return float32 (n_pictures, width)."""
        import torch

        with torch.inference_mode():
            batch = torch.from_numpy(self.preprocessing(pixels)).to(self._device)
            found: NDArray[np.float32] = self._network(batch).float().cpu().numpy()
        return found


class NearestPictures:
    """The terms of the 20 most similar training pictures that are annotated in the facet, as votes.

    Similarity is the cosine of pooled features after subtracting their training mean (an untrained
    network gives every picture nearly the same direction). ``failed`` counts unreadable training pictures.
    """

    def __init__(
        self,
        backbone: Backbone,
        training: Records,
        *,
        neighbours: int = NEIGHBOURS,
        batch: int = 32,
        progress: Progress | None = None,
    ) -> None:
        self.name = f"{neighbours}-NN ({backbone.name})"
        self.failed: list[int] = []
        self._backbone = backbone
        self._neighbours = neighbours
        kept: list[int] = []
        parts: list[NDArray[np.float32]] = []
        for indexes, pixels in read_batches(training.pictures, batch, self._note, progress):
            kept += indexes
            parts.append(backbone.features(pixels))
        if not kept:
            raise BaselineError(f"None of the pictures of {training.path} can be read.")
        features = np.concatenate(parts)
        self._mean = features.mean(axis=0)
        self._features = self._directions(features)
        self._facets = dict(_by_facet(training, np.array(kept)))

    def _note(self, index: int, reason: str) -> None:
        self.failed.append(index)

    def _directions(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        centred = features - self._mean
        lengths = np.linalg.norm(centred, axis=1, keepdims=True)
        return np.asarray(centred / np.maximum(lengths, 1e-12), np.float32)

    def scores(self, pixels: Sequence[NDArray[np.uint8]]) -> FacetArrays:
        """Return the weighted share of neighbours that have the term, float32 (n_pictures, n_terms)."""
        similar = self._directions(self._backbone.features(pixels)) @ self._features.T
        return {
            facet: vote(similar[:, members], tags, self._neighbours) + np.float32(PRIOR) * _share(tags)
            for facet, (members, tags) in self._facets.items()
        }


def vote(
    similar: NDArray[np.float32], tags: NDArray[np.uint8], neighbours: int = NEIGHBOURS
) -> NDArray[np.float32]:
    """Return the weighted share of the nearest training pictures that have each term.

    ``similar``: float32 (n_pictures, n_training) cosines; ``tags``: uint8 (n_training, n_terms). Result:
    float32 (n_pictures, n_terms), 0..1.
    """
    count = min(neighbours, similar.shape[1])
    nearest = np.argpartition(-similar, count - 1, axis=1)[:, :count]
    cosines = np.take_along_axis(similar, nearest, axis=1)
    weights = np.exp((cosines - cosines.max(axis=1, keepdims=True)) / TEMPERATURE)
    weights /= weights.sum(axis=1, keepdims=True)
    return np.asarray(np.einsum("pk,pkt->pt", weights, tags[nearest].astype(np.float32)), np.float32)


def _by_facet(
    training: Records, kept: NDArray[np.intp]
) -> Iterator[tuple[str, tuple[NDArray[np.intp], NDArray[np.uint8]]]]:
    for facet in training.facets:
        members = np.flatnonzero(training.annotated(facet)[kept])
        if len(members):
            yield facet, (members, training.nodes(facet)[kept[members]])


def _share(tags: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(tags.sum(axis=0) / max(1, len(tags)), np.float32)


def _load(network: torch.nn.Module, path: Path) -> None:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        found = load_file(path)
    except (OSError, SafetensorError) as error:
        raise BaselineError(f"The weights {path} cannot be read as safetensors: {error}.") from error
    wanted = network.state_dict()
    lacking = [key for key, value in wanted.items() if key not in found or found[key].shape != value.shape]
    if lacking:
        raise BaselineError(
            f"{path} does not fit the backbone: {lacking[0]} is missing or of another shape. "
            "Name the backbone that these weights belong to with --backbone."
        )
    network.load_state_dict({key: found[key] for key in wanted})

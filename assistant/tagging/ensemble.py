"""The ensemble: all members of a pack over one batch of pictures, fused into scores per facet."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch

from assistant.errors import AssistantError
from assistant.tagging import device as devices
from assistant.tagging import fusion
from assistant.tagging.coherence import lift_broader, narrower_first
from assistant.tagging.manifest import PackError
from assistant.tagging.members import Member, Sighted, load_member
from assistant.tagging.members.backbones import Trunks
from assistant.tagging.pack import Pack
from assistant.tagging.preprocess import Preprocessing
from assistant.tagging.scores import FacetScores, Scores
from assistant.tagging.sets import FittedSets, from_json
from assistant.tagging.sight import Look, Sight
from assistant.untrusted import read_json

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Vocabulary

log = logging.getLogger(__name__)


class Ensemble:
    """A loaded pack, ready to suggest terms of one vocabulary."""

    def __init__(
        self,
        pack: Pack,
        vocabulary: Vocabulary,
        members: Sequence[Member],
        how: Mapping[str, fusion.FacetFusion],
        device: torch.device,
    ) -> None:
        self.pack = pack
        self.vocabulary = vocabulary
        self.members = members
        self._prepared_by = preprocessings(pack)
        self.preprocessing = max(self._prepared_by.values(), key=lambda found: found.size)
        """What the member that looks most closely sees: pictures need not be read larger than for it."""
        self._how = how
        self._device = device
        self._adjustments = {
            key: found.adjustment([term.uri for term in vocabulary[key].terms])
            for key, found in how.items()
            if found.tau and key in vocabulary.facets
        }
        self._orders = {key: narrower_first(facet) for key, facet in vocabulary.facets.items()}
        self.seen = {key: self._trained(key) for key in vocabulary.facets}
        """Facet key -> bool (n_terms,): trained by at least one member."""
        sighted = next((member.name for member in members if isinstance(member, Sighted)), None)
        self._sight = Sight(pack.fingerprint, sighted) if sighted is not None else None
        self.sets: Mapping[str, FittedSets] = {}
        """Facet key -> what :func:`assistant.tagging.sets.predict` needs for sets with a stated coverage."""

    @classmethod
    def load(
        cls, pack: Pack, vocabulary: Vocabulary, *, device: str = "auto", threads: int | None = None
    ) -> Ensemble:
        """Check and load every member of ``pack``.

        ``device``: ``"auto"`` takes a CUDA device where there is one, else the CPU. ``threads``: CPU
        threads of one forward pass, None = as many as PyTorch chooses. Raises PackError.
        """
        chosen = devices.choose(device)
        if not pack.manifest.members:
            raise PackError(
                f"The pack {pack.name} only identifies exhibits, it suggests no terms. Take another pack."
            )
        if threads is not None:
            torch.set_num_threads(threads)
        trunks: Trunks = {}
        preprocessings(pack)  # a pack that cannot be used is told before its weights are read
        members = [load_member(pack, entry, vocabulary, chosen, trunks) for entry in pack.manifest.members]
        calibration = pack.manifest.fusion.get("calibration")
        how = fusion.read(pack.file(str(calibration))) if calibration else {}
        fitted = read_sets(pack)
        if pack.manifest.vocabulary.get("fingerprint") != vocabulary.fingerprint:
            log.info("pack %s was made for another vocabulary; terms are matched by URI", pack.name)
        ensemble = cls(pack, vocabulary, members, how, chosen)
        ensemble.sets = fitted
        if not any(found.any() for found in ensemble.seen.values()):
            raise PackError(
                f"The pack {pack.name} knows no term of the vocabulary {vocabulary.name}. Take another pack."
            )
        return ensemble

    @property
    def device(self) -> str:
        """What the members run on, in words for the status line."""
        return devices.in_words(self._device)

    @property
    def device_note(self) -> str:
        """Why the members do not run on a GPU, in a few words; "" where they do."""
        return devices.why_no_gpu(self._device)

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> list[Scores]:
        """Return the scores of each picture; ``pixels``: uint8 RGB arrays (height, width, 3), any size."""
        return self.look(pixels).scores

    @property
    def sight(self) -> str | None:
        """The name of the vectors of :meth:`look`; those of another name must not be compared with them."""
        return None if self._sight is None else self._sight.name

    def look(self, pixels: Sequence[NDArray[np.uint8]]) -> Look:
        """Return the scores and, of the same forward pass, one vector for each picture.

        The vector is made of the pooled features of the first member that has any; see
        :class:`assistant.tagging.sight.Sight`. ``pixels`` as for :meth:`suggest`.
        """
        if not pixels:
            return Look([], None)
        batches: dict[Preprocessing, torch.Tensor] = {}
        seen: dict[str, NDArray[np.float32]] = {}
        said = [(member.name, self._ask(member, pixels, batches, seen)) for member in self.members]
        found: list[dict[str, FacetScores]] = [{} for _ in pixels]
        for key in self.vocabulary.facets:
            arrays = {name: facets[key] for name, facets in said if key in facets}
            # A facet that no member speaks for has nothing to suggest.
            silent = np.zeros((len(pixels), len(self.vocabulary[key].terms)), np.float32)
            fused = self.fuse(key, arrays) if arrays else silent
            for index, scores in enumerate(found):
                own = {name: values[index] for name, values in arrays.items()}
                scores[key] = FacetScores(fused[index], own)
        sight = self._sight
        return Look(list(found), None if sight is None else sight.vectors(seen[sight.member]))

    def _ask(
        self,
        member: Member,
        pixels: Sequence[NDArray[np.uint8]],
        batches: dict[Preprocessing, torch.Tensor],
        seen: dict[str, NDArray[np.float32]],
    ) -> Mapping[str, NDArray[np.float32]]:
        """Return what ``member`` says; members of one preprocessing share one of the ``batches``.

        The features of the member whose sight is kept are added to ``seen``.
        """
        prepare = self._prepared_by[member.name]
        if prepare not in batches:
            batch = torch.from_numpy(prepare(pixels)).to(self._device)
            # Measured on two cores: several pictures at once take a quarter to two thirds of the time so.
            batches[prepare] = batch.contiguous(memory_format=torch.channels_last)
        if isinstance(member, Sighted) and self._sight is not None and member.name == self._sight.member:
            said, seen[member.name] = member.look(batches[prepare])
            return said
        return member.probabilities(batches[prepare])

    def fuse(self, facet: str, members: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
        """Return fused scores (n_pictures, n_terms) of one facet from the members' arrays of that shape."""
        how = self._how.get(facet, fusion.FacetFusion())
        fused = fusion.fuse(members, self.seen[facet], how, self._adjustments.get(facet))
        return lift_broader(fused, self._orders[facet])

    def _trained(self, facet: str) -> NDArray[np.bool_]:
        seen = np.zeros(len(self.vocabulary[facet].terms), bool)
        for member in self.members:
            if facet in member.known:
                seen[member.known[facet]] = True
        return seen


def read_sets(pack: Pack) -> dict[str, FittedSets]:
    """Return what the pack says about sets of terms with a stated coverage; raises PackError."""
    name = pack.manifest.fusion.get("sets")
    if name is None:
        return {}
    try:
        return from_json(read_json(pack.file(str(name)), fusion.LARGEST))
    except (OSError, ValueError) as error:
        raise PackError(f"{name} in the pack {pack.name} cannot be read: {error}.") from error


def preprocessings(pack: Pack) -> dict[str, Preprocessing]:
    """Return member name -> how pictures are prepared for it: its own where it has one, else the pack's.

    Raises PackError naming the pack and, where it is the member's own, the member.
    """
    shared = _preprocessing(pack.manifest.preprocessing, f"The pack {pack.path}")
    return {
        entry.name: _preprocessing(own, f"Member {entry.name} of the pack {pack.path}")
        if (own := entry.options.get("preprocessing")) is not None
        else shared
        for entry in pack.manifest.members
    }


def _preprocessing(data: object, whose: str) -> Preprocessing:
    try:
        return Preprocessing.from_json(data)  # type: ignore[arg-type]  # it checks what it is given
    except AssistantError as error:
        raise PackError(f"{whose} cannot be used: {error} Take the pack from its source again.") from error

"""The identifier: one photograph in, the verdict and its candidates out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import numpy as np

from assistant import paths
from assistant.identify.answer import Answer, Candidate
from assistant.identify.decision import Decision, Ranked, rank
from assistant.identify.errors import IdentifyError
from assistant.identify.index import Exhibit, ExhibitIndex, ExhibitPicture
from assistant.identify.learning import decision_of
from assistant.identify.model import Model
from assistant.identify.proof import FeatureCache, Proof, draw, same_design, verifier
from assistant.pictures import UnreadablePicture, read

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.proof import Features

NEIGHBOURS = 50
"""Nearest pictures that are looked at: more candidates than anyone reads."""

SIDE = 1024
"""Pixels of the longer side at which pictures of exhibits are read to be proved and shown."""


@dataclass(frozen=True, eq=False)
class Shown:
    """The proof of one candidate to look at: uint8 RGB pictures (h, w, 3), and the proof itself."""

    lines: NDArray[np.uint8]
    outline: NDArray[np.uint8]
    overlay: NDArray[np.uint8]
    photo: NDArray[np.uint8]
    exhibit: NDArray[np.uint8]
    proof: Proof


def _in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Put what is likelier after the proof first; candidates without a proof stay as they were by likeness.

    The place by likeness is told beside each, so nothing moves silently.
    """
    least, keys = 1.0, {}
    for each in sorted(candidates, key=lambda each: each.place):
        proven = each.proof is not None and each.proof.proven
        least = least if proven else min(least, each.confidence)
        keys[each.place] = each.confidence if proven else least
    return sorted(candidates, key=lambda each: (-keys[each.place], each.place))


class Identifier:
    """An open index with the model that made it. Lives in one thread."""

    def __init__(self, index: ExhibitIndex, model: Model, *, proof: str = "sift") -> None:
        self.index, self.model = index, model
        self._verifier = verifier(proof)
        self._features = FeatureCache(paths.cache() / "proof", self._verifier)

    @classmethod
    def open(cls, path: Path, *, threads: int | None = None, proof: str = "sift") -> Identifier:
        """Open an index and load its model: seconds. ``proof``: ``"sift"``, or ``"orb"`` which is faster.

        Raises IdentifyError where the index or its model cannot be used.
        """
        index = ExhibitIndex.open(path)
        try:
            found = cls(index, Model.of(index, threads=threads), proof=proof)
            found._read_matrix()
            return found
        except BaseException:
            index.close()
            raise

    def _read_matrix(self) -> None:
        """Search once: the first search reads the whole matrix, better now than at the first photograph."""
        self.index.search(np.full((1, self.index.dimensions), self.index.dimensions**-0.5, np.float32), 1)

    def close(self) -> None:
        """Close the index."""
        self.index.close()

    def __enter__(self) -> Identifier:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def decision(self) -> Decision:
        """What was learned about how sure to be."""
        return decision_of(self.index)

    def exhibit(self, name: str) -> Exhibit:
        """Return an exhibit of the index by its id; raises IdentifyError."""
        return self.index.exhibit(name)

    def identify(
        self,
        pixels: NDArray[np.uint8],
        *,
        limit: int = 10,
        prove: int = 10,
        where: Mapping[str, str] | None = None,
        without: Collection[str] = (),
    ) -> Answer:
        """Say which exhibit a photograph shows: uint8 RGB (height, width, 3).

        ``limit``: candidates in the answer. ``prove``: how many of the best are proved geometrically, 0
        for none. ``where``: only exhibits with these metadata. ``without``: exhibits known to be wrong.
        Raises IdentifyError where the index is empty.
        """
        if not self.index.n_pictures:
            raise IdentifyError(f"{self.index.path} holds no exhibits yet. Add pictures to it first.")
        decision = self.decision
        ranked, pictures = self._nearest(pixels, decision, where, without)
        if not ranked:
            return Answer(decision.verdict(0.0), (), ("No exhibit is left to compare with.",))
        pictures = pictures[: max(limit, prove)]
        proofs, notes = self._prove(pixels, pictures[:prove])
        proofs += [None] * (len(ranked) - len(proofs))
        outcomes = [None if proof is None else proof.proven for proof in proofs]
        chances = decision.with_proofs(ranked, outcomes)
        known = zip(ranked, chances, pictures, proofs, strict=False)
        candidates = _in_order([self._candidate(place, *each) for place, each in enumerate(known, 1)])
        verdict = decision.verdict(candidates[0].confidence, proven=any(outcomes))
        notes += self._remarks(candidates, decision)
        return Answer(verdict, tuple(candidates[:limit]), tuple(notes))

    def _nearest(
        self,
        pixels: NDArray[np.uint8],
        decision: Decision,
        where: Mapping[str, str] | None,
        without: Collection[str],
    ) -> tuple[list[Ranked], list[ExhibitPicture]]:
        """Return the exhibits by likeness, and the picture of each that looks most alike."""
        self.model = self.model.fitting(self.index)
        hits = self.index.search(
            self.model.vectors([pixels]),
            max(NEIGHBOURS, decision.k),
            where=where,
            without=without,
            fingerprint=self.model.fingerprint,
        )
        ranked = rank(
            hits.similarity[0],
            self.index.exhibits_of(hits.pictures, where=where, without=without)[0],
            n_exhibits=max(1, self.index.n_exhibits - len(without)),
            k=decision.k,
            temperature=decision.temperature,
        )
        return ranked, [self.index.picture(int(hits.pictures[0, each.hit])) for each in ranked]

    def shown(self, pixels: NDArray[np.uint8], candidate: Candidate) -> Shown:
        """Return the proof of one candidate to look at; raises IdentifyError where its picture is gone."""
        picture = self.index.picture(candidate.picture_id)
        try:
            exhibit = read(picture.path, max_side=SIDE).pixels
        except UnreadablePicture as error:
            raise IdentifyError(f"The exhibit's picture cannot be shown: {error}") from error
        proof = candidate.proof or self._verifier.prove(
            self._verifier.features(pixels), self._features_of(picture)
        )
        return Shown(
            lines=draw.lines(pixels, exhibit, proof),
            outline=draw.outline(pixels, exhibit, proof),
            overlay=draw.overlay(pixels, exhibit, proof),
            photo=pixels,
            exhibit=exhibit,
            proof=proof,
        )

    def _prove(
        self, pixels: NDArray[np.uint8], pictures: Sequence[ExhibitPicture]
    ) -> tuple[list[Proof | None], list[str]]:
        """Try to prove each picture; None and a note where it cannot be read."""
        found: list[Proof | None] = []
        notes: list[str] = []
        photo = self._verifier.features(pixels) if pictures else None
        done: dict[int, Proof] = {}
        for picture in pictures:
            try:
                if picture.id not in done and photo is not None:
                    done[picture.id] = self._verifier.prove(photo, self._features_of(picture))
                found.append(done.get(picture.id))
            except UnreadablePicture as error:
                notes.append(f"Not proven: {error}")
                found.append(None)
        return found, notes

    def _features_of(self, picture: ExhibitPicture) -> Features:
        return self._features.get(picture.sha256, lambda: read(picture.path, max_side=SIDE).pixels)

    def _candidate(
        self, place: int, ranked: Ranked, chance: float, picture: ExhibitPicture, proof: Proof | None
    ) -> Candidate:
        exhibit = self.index.exhibit(ranked.exhibit)
        return Candidate(
            exhibit=exhibit.id,
            title=exhibit.title,
            confidence=chance,
            similarity=ranked.similarity,
            place=place,
            picture_id=picture.id,
            picture=picture.path,
            metadata=exhibit.metadata,
            proof=proof,
        )

    def _remarks(self, candidates: Sequence[Candidate], decision: Decision) -> list[str]:
        """Say what a person should know about this answer."""
        found = []
        said = same_design({each.exhibit: each.proof for each in candidates if each.proof is not None})
        if said:
            found.append(said)
        if decision.stale(self.index.n_exhibits):
            found.append(
                f"The index has grown from {decision.n_exhibits:,} to {self.index.n_exhibits:,} exhibits "
                "since its confidence was learned: learn it again."
            )
        return found

"""Identification that needs no weights: three exhibits, the same answer for every picture."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assistant.desktop.exhibits.tools import Built, Entry
from assistant.identify.answer import Answer, Candidate, Verdict
from assistant.identify.errors import IdentifyError

YOUTH, GARDEN, VASE = "1957.12", "1960.3", "1899.7"
FEW = "Not proven: only 5 points agree. Shiny things often cannot be proved this way."
LEFT, RIGHT = (0.0, 0.0, 0.5, 1.0), (0.5, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class FakeProof:
    inliers: int
    proven: bool
    reason: str
    tentative: int = 60


@dataclass(frozen=True)
class FakeShown:
    lines: NDArray[np.uint8]
    outline: NDArray[np.uint8]
    overlay: NDArray[np.uint8]
    photo: NDArray[np.uint8]
    proof: FakeProof


@dataclass
class FakeIndex:
    fingerprint: str = "f" * 16
    n_exhibits: int = 3
    n_pictures: int = 4


def candidates(folder: Path) -> tuple[Candidate, ...]:
    """Youth is proved and was 2nd by likeness, Garden is not proven, Vase was not checked."""
    paths = []
    for number, colour in enumerate([(200, 60, 40), (40, 160, 80), (40, 60, 200)]):
        paths.append(folder / f"exhibit-{number}.png")
        Image.fromarray(np.full((40, 60, 3), colour, np.uint8)).save(paths[-1])
    return (
        Candidate(YOUTH, "Youth", 0.97, 0.81, 2, 1, paths[0], {"artist": "Edvard Munch"},
                  FakeProof(42, True, "42 points agree")),
        Candidate(GARDEN, "The garden", 0.31, 0.86, 1, 2, paths[1], {},
                  FakeProof(5, False, FEW)),
        Candidate(VASE, "", 0.02, 0.40, 3, 3, paths[2], {}, None),
    )  # fmt: skip


@dataclass
class FakeIdentifier:
    """Answers at once by likeness, then with proofs; the events of the tools stop it before either."""

    tools: FakeTools
    index: FakeIndex = field(default_factory=FakeIndex)

    def identify(
        self,
        pixels: NDArray[np.uint8],
        *,
        limit: int = 10,
        prove: int = 10,
        without: Collection[str] = (),
    ) -> Answer:
        (self.tools.go_on if prove == 0 else self.tools.prove_on).wait(10)
        if self.tools.failure is not None:
            raise self.tools.failure
        left = [one for one in self.tools.candidates if one.exhibit not in without]
        if prove == 0:
            left = [replace(one, proof=None) for one in sorted(left, key=lambda one: one.place)]
            return Answer(Verdict.UNSURE, tuple(left))
        self.tools.asked.append((pixels.shape, frozenset(without)))
        return Answer(self.tools.verdict, tuple(left[:limit]), self.tools.notes)

    def shown(self, pixels: NDArray[np.uint8], candidate: Candidate) -> FakeShown:
        grey = np.full((30, 40, 3), 128, np.uint8)
        proof = candidate.proof or FakeProof(
            0, False, "Not proven: no points agree. Shiny things often cannot."
        )
        return FakeShown(grey, grey, np.zeros((30, 40, 3), np.uint8), grey, proof)

    def close(self) -> None:
        self.tools.closed += 1


class FakeTools:
    """Opens any file that is there; builds by counting."""

    def __init__(self, folder: Path) -> None:
        self.candidates = candidates(folder)
        self.verdict = Verdict.MATCH
        self.notes: tuple[str, ...] = ()
        self.failure: Exception | None = None
        self.seen: tuple[tuple[float, float, float, float], ...] = ()
        self.asked: list[tuple[tuple[int, ...], frozenset[str]]] = []
        self.built: list[tuple[Path | list[Entry], Path]] = []
        self.failed: Sequence[tuple[Path, str]] = ()
        self.closed = 0
        self.go_on = threading.Event()
        self.prove_on = threading.Event()
        self.go_on.set()
        self.prove_on.set()

    def open(self, path: Path) -> FakeIdentifier:
        if not path.is_file():
            raise IdentifyError(f"There is no index at {path}. Open another one, or build it.")
        return FakeIdentifier(self)

    def build(
        self,
        source: Path | Sequence[Entry],
        to: Path,
        progress: Callable[[int, int, str], None],
        cancelled: Callable[[], bool],
    ) -> Built:
        given = source if isinstance(source, Path) else list(source)
        self.built.append((given, to))
        added = 3 if isinstance(given, Path) else len(given)
        for done in range(added + 1):
            progress(done, added, "Describing pictures")
            self.go_on.wait(10)
            if cancelled():
                return Built(done, 0, (), True)
        to.write_bytes(b"index")
        return Built(added, 0, self.failed, False)

    def regions(self, pixels: NDArray[np.uint8]) -> tuple[tuple[float, float, float, float], ...]:
        return self.seen

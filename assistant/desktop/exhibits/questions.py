"""What the window asks the worker of identification, and what comes back. Plain values with their picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from assistant.catalogue import Region
    from assistant.identify.answer import Answer, Candidate
    from assistant.identify.proof import Proof


@dataclass(frozen=True, slots=True)
class Question:
    """Which exhibit is this? ``content`` names the bytes of the file, ``generation`` the open index.

    ``without`` are exhibits a person has refused for this picture: they are not looked for.
    """

    picture_id: int
    path: Path
    content: str
    generation: int
    region: Region | None = None
    without: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[object, ...]:
        """What the answer depends on: the same picture under another number has the same answer."""
        return (self.content, self.region, self.without, self.generation)


@dataclass(frozen=True, slots=True)
class Opened:
    """An index that was opened, as far as the panel tells."""

    generation: int
    path: Path
    fingerprint: str
    exhibits: int
    pictures: int

    @property
    def name(self) -> str:
        """What a person calls it: the name of its file."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a question, or in ``problem`` why there is none and what to do.

    ``checked``: the proofs are in. Before that it says only what looks alike, and gives no verdict.
    """

    question: Question
    answer: Answer | None
    problem: str | None = None
    checked: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Proven:
    """A proof as pictures, ready to be painted; or in ``problem`` why there is none."""

    question: Question
    candidate: Candidate
    lines: QImage
    outline: QImage
    overlay: QImage
    photo: QImage
    proof: Proof | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The rectangles of a photograph that look like paintings, in fractions."""

    content: str
    regions: tuple[Region, ...]

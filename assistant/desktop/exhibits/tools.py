"""What the window asks of identification, and the real one; tests bring their own.

Nothing heavy is imported before an index is opened or built, and then on the thread that does it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.catalogue import Region
    from assistant.identify.answer import Answer, Candidate
    from assistant.identify.proof import Proof

    Pixels = NDArray[np.uint8]

SUFFIX = ".exhibits"
"""Ending of the file of an index."""


class IndexFacts(Protocol):
    """What is told about an open index."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def n_exhibits(self) -> int: ...
    @property
    def n_pictures(self) -> int: ...


class ShownProof(Protocol):
    """A proof as pictures: uint8 RGB (height, width, 3); ``overlay`` is as large as ``photo``."""

    @property
    def lines(self) -> Pixels: ...
    @property
    def outline(self) -> Pixels: ...
    @property
    def overlay(self) -> Pixels: ...
    @property
    def photo(self) -> Pixels: ...
    @property
    def proof(self) -> Proof: ...


class Identifies(Protocol):
    """An open index that can be asked. Used by one thread."""

    @property
    def index(self) -> IndexFacts: ...
    def identify(
        self, pixels: Pixels, *, limit: int = ..., prove: int = ..., without: Collection[str] = ...
    ) -> Answer: ...
    def shown(self, pixels: Pixels, candidate: Candidate) -> ShownProof: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Built:
    """What became of building an index: pictures added, known before, and those that failed with why."""

    added: int
    known: int
    failed: Sequence[tuple[Path, str]]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A picture for the index: the exhibits it shows, the file, and columns such as the title."""

    exhibits: tuple[str, ...]
    path: Path
    metadata: dict[str, str]


Progress = Callable[[int, int, str], None]
"""(done, total, what is being done, in words)"""


class Tools(Protocol):
    """Opening, building and looking for several paintings in one photograph."""

    def open(self, path: Path) -> Identifies: ...
    def build(
        self, source: Path | Sequence[Entry], to: Path, progress: Progress, cancelled: Callable[[], bool]
    ) -> Built: ...
    def regions(self, pixels: Pixels) -> tuple[Region, ...]: ...


class RealTools:
    """Identification as ``assistant.identify`` does it."""

    def open(self, path: Path) -> Identifies:
        """Open an index; raises ``AssistantError`` where it cannot be used."""
        from assistant.desktop.reading.easing import map_libraries, without_collecting

        map_libraries()
        with without_collecting():
            from assistant.identify.identifier import Identifier
            from assistant.tagging.threads import sparing_threads

            opened: Identifies = Identifier.open(path, threads=sparing_threads())
            return opened

    def build(
        self, source: Path | Sequence[Entry], to: Path, progress: Progress, cancelled: Callable[[], bool]
    ) -> Built:
        """Build an index, or go on with one that is there; see ``assistant.identify.building.build``."""
        from assistant.desktop.reading.easing import map_libraries, without_collecting

        map_libraries()
        with without_collecting():
            from assistant.identify.building import build
            from assistant.identify.sources import SourcePicture
            from assistant.tagging.threads import sparing_threads

        given: Any = source
        if not isinstance(source, Path):
            given = [SourcePicture(one.exhibits, one.path, one.metadata) for one in source]
        report = build(
            given,
            to,
            progress=lambda far: progress(far.done, far.total, far.step),
            cancelled=cancelled,
            threads=sparing_threads(),
        )
        return Built(report.added, report.known, tuple(report.failed), report.cancelled)

    def regions(self, pixels: Pixels) -> tuple[Region, ...]:
        """Return rectangles that look like framed paintings, in fractions of the photograph."""
        from assistant.identify.proof.regions import find_regions

        return tuple((one.left, one.top, one.right, one.bottom) for one in find_regions(pixels))

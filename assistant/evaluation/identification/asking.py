"""Labelled photographs asked of an index on disk: everything there, and half of the exhibits left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.evaluation.identification.nearest import Progress
from assistant.evaluation.identification.queries import Outcome, Query, ask, ask_without_halves, read_queries
from assistant.pictures import UnreadablePicture, read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EVERYTHING = "everything"
HALF = "half_removed"
TITLES = {
    EVERYTHING: "Every exhibit in the index",
    HALF: "The exhibits of each half of the photographs left out in turn",
}
"""Name of a part of the report -> its heading."""

LONGEST = 1024
"""Photographs are read no larger than this many pixels a side."""


@dataclass(slots=True)
class Found:
    """``outcomes``: key of :data:`TITLES` -> what was answered. ``unknown``: labels that the index lacks."""

    about: dict[str, Any]
    unknown: list[str]
    outcomes: dict[str, list[Outcome]] = field(default_factory=dict)
    failed: list[tuple[Path, str]] = field(default_factory=list)


def asked(
    queries: Path,
    index: Path,
    *,
    images: Path | None = None,
    prove: int = 10,
    regions: bool = False,
    removed_half: bool = False,
    seed: int = 0,
    threads: int = 2,
    progress: Progress | None = None,
) -> Found:
    """Ask ``index`` about the photographs of the CSV ``queries``; see :mod:`.queries` for what is counted.

    ``regions``: look at each framed picture in a photograph too, see :mod:`.in_regions`. Photographs that
    cannot be read are left out and named in ``failed``. Raises ProtocolError for the CSV and IdentifyError
    where the index or its model cannot be used.
    """
    from assistant.evaluation.identification.in_regions import InRegions
    from assistant.identify.identifier import Identifier

    wanted = read_queries(queries, images)
    identifier = Identifier.open(index, threads=threads)
    try:
        known = {exhibit.id for exhibit in identifier.index.exhibits()}
        named = {name for query in wanted for name in query.exhibits}
        found = Found(
            {
                "queries": str(queries),
                "index": str(index),
                "exhibits": identifier.index.n_exhibits,
                "pictures": identifier.index.n_pictures,
                "fingerprint": identifier.index.fingerprint,
                "decision": identifier.decision.to_json(),
                "proved": prove,
                "regions": regions,
            },
            sorted(named - known),
        )
        asker = InRegions(identifier) if regions else identifier
        readable = _readable(wanted, found.failed)
        total = len(readable) * (3 if removed_half else 1)

        def show(before: int) -> Progress:
            return lambda done, _total: progress(before + done, total) if progress is not None else None

        found.outcomes[EVERYTHING] = ask(asker, readable, known, read=_pixels, prove=prove, progress=show(0))
        if removed_half:
            found.outcomes[HALF] = ask_without_halves(
                asker,
                readable,
                known,
                read=_pixels,
                seed=seed,
                prove=prove,
                progress=show(len(readable)),
            )
        return found
    finally:
        identifier.close()


def _readable(queries: list[Query], failed: list[tuple[Path, str]]) -> list[Query]:
    readable = []
    for query in queries:
        try:
            read(query.picture, max_side=64)
            readable.append(query)
        except UnreadablePicture as error:
            failed.append((query.picture, error.reason))
    return readable


def _pixels(path: Path) -> NDArray[np.uint8]:
    return read(path, max_side=LONGEST).pixels

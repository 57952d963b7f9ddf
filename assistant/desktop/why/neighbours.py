"""The nearest objects with tags, gathered beside the window: who they are and what they have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import pictures
from assistant.catalogue import Decision, Verdict
from assistant.pictures import UnreadablePicture

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue, PictureRow, Seen
    from assistant.catalogue.likeness import Vectors
    from assistant.desktop.why.turns import Turns

LIMIT = 12
"""Neighbours that are shown: further ones are hardly alike."""

TOGETHER = 4
"""Pictures that are looked at again in one turn."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An object with tags; ``similarity`` is a cosine, ``tags`` what a person accepted or added."""

    picture_id: int
    object_id: int
    number: str
    path: Path
    similarity: float
    tags: tuple[Decision, ...]


class Why(Enum):
    """Why there are no neighbours."""

    FOUND = "found"
    UNREAD = "the models have not read this picture yet"
    BLIND = "these models do not tell what they see"
    ALONE = "no other object with tags was read by these models"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a picture. ``unseen``: pictures of tagged objects to be looked at again.

    ``vectors`` is worth handing to the next question.
    """

    picture_id: int
    why: Why
    neighbours: tuple[Neighbour, ...] = ()
    unseen: tuple[int, ...] = ()
    vectors: Vectors | None = field(default=None, compare=False)


def find(catalogue: Catalogue, picture_id: int, turns: Callable[[], Turns], vectors: Vectors | None) -> Found:
    """Return the objects with tags that look most like a picture.

    A picture that was read before vectors were kept is looked at again: ``turns`` loads the models where
    they are needed. Raises AssistantError (CatalogueError, UnreadablePicture, models that fail).
    """
    likeness = catalogue.likeness
    likeness.vectors = vectors
    row = catalogue.picture(picture_id)
    seen = likeness.seen(row.id)
    if seen is None and not catalogue.suggestions(row.id):
        return Found(picture_id, Why.UNREAD, vectors=vectors)
    if seen is None:
        seen = _look_again(catalogue, row, turns())
    if seen is None:
        return Found(picture_id, Why.BLIND, vectors=vectors)
    similar = likeness.nearest(seen, LIMIT, besides=[row.object_id])
    rows = {each.id: each for each in catalogue.pictures([one.picture_id for one in similar])}
    decided = catalogue.decisions_of_objects([one.object_id for one in similar])
    neighbours = tuple(
        Neighbour(
            one.picture_id,
            one.object_id,
            rows[one.picture_id].object_number,
            rows[one.picture_id].path,
            one.similarity,
            tuple(each for each in decided[one.object_id] if each.verdict is not Verdict.REJECTED),
        )
        for one in similar
        if one.picture_id in rows
    )
    why = Why.FOUND if neighbours else Why.ALONE
    unseen = tuple(one for one in likeness.unseen(seen.space) if one != row.id)
    return Found(picture_id, why, neighbours, unseen, likeness.vectors)


def catch_up(
    catalogue: Catalogue,
    picture_ids: Sequence[int],
    turns: Turns,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> int:
    """Look again at pictures that were read before vectors were kept; return how many have one now.

    A file that cannot be read is passed over: it keeps its suggestions and has no neighbours.
    """
    done = 0
    for start in range(0, len(picture_ids), TOGETHER):
        if cancelled():
            break
        read = []
        for row in catalogue.pictures(picture_ids[start : start + TOGETHER]):
            try:
                read.append((row.id, pictures.read(row.path, max_side=turns.side).pixels))
            except UnreadablePicture:
                continue
        seen = turns.look([pixels for _, pixels in read])
        for (picture_id, _), saw in zip(read, seen, strict=True):
            done += saw is not None and catalogue.likeness.keep(picture_id, saw)
        progress(min(start + TOGETHER, len(picture_ids)), len(picture_ids))
    return done


def _look_again(catalogue: Catalogue, row: PictureRow, turns: Turns) -> Seen | None:
    if not turns.sighted:
        return None
    [seen] = turns.look([pictures.read(row.path, max_side=turns.side).pixels])
    if seen is not None:
        catalogue.likeness.keep(row.id, seen)
    return seen

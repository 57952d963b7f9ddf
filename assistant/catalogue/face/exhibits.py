"""Which exhibit a picture shows, as people said it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.catalogue import exhibits
from assistant.catalogue.edits import Edit
from assistant.catalogue.face.core import Core
from assistant.catalogue.store import now
from assistant.catalogue.values import (
    Identification,
    Region,
    Step,
)

if TYPE_CHECKING:
    import sqlite3


class Exhibits(Core):
    """Links and refusals; each method that changes one is one undo step."""

    def link_exhibit(
        self,
        picture_id: int,
        exhibit: str,
        *,
        region: Region | None = None,
        confidence: float | None = None,
        index_name: str = "",
        index_fingerprint: str = "",
        name: str | None = None,
    ) -> Step:
        """Say that a picture (or this region of it) shows an exhibit, as one undo step.

        A picture or region shows one exhibit: the link it had before is taken back in the same step.
        ``confidence`` is what the program had said, with the index of this name and fingerprint.
        """
        saying = exhibits.Saying(exhibit, region, True, confidence, index_name, index_fingerprint)
        return self._say(picture_id, saying, name or f"This is {exhibit}")

    def refuse_exhibit(
        self,
        picture_id: int,
        exhibit: str,
        *,
        region: Region | None = None,
        confidence: float | None = None,
        index_name: str = "",
        index_fingerprint: str = "",
        name: str | None = None,
    ) -> Step:
        """Say that a picture (or this region of it) does not show an exhibit; remembered, one undo step."""
        saying = exhibits.Saying(exhibit, region, False, confidence, index_name, index_fingerprint)
        return self._say(picture_id, saying, name or f"Not {exhibit}")

    def unlink_exhibit(
        self, picture_id: int, exhibit: str, *, region: Region | None = None, name: str | None = None
    ) -> Step:
        """Take back what was said about an exhibit, link or refusal, as one undo step."""
        return self._say(
            picture_id, exhibits.Saying(exhibit, region, None), name or f"Nothing said about {exhibit}"
        )

    def identifications(self, picture_id: int) -> list[Identification]:
        """Return what people said about the exhibits of a picture and its regions, oldest first."""
        with self._store.reading() as connection:
            return exhibits.said(connection, picture_id)

    def exhibit_of(self, picture_id: int, region: Region | None = None) -> Identification | None:
        """Return which exhibit a person said a picture (or this region) shows; ``None`` if nobody did."""
        wanted = exhibits.region_text(region)
        links = (each for each in self.identifications(picture_id) if each.shown)
        return next((each for each in links if exhibits.region_text(each.region) == wanted), None)

    def refused_exhibits(self, picture_id: int, region: Region | None = None) -> frozenset[str]:
        """Return the exhibits never to be offered again for a picture.

        For a region these are the ones refused there and those refused for the whole picture.
        """
        here = {"", exhibits.region_text(region)}
        return frozenset(
            each.exhibit
            for each in self.identifications(picture_id)
            if not each.shown and exhibits.region_text(each.region) in here
        )

    def objects_of_exhibit(self, exhibit: str) -> list[int]:
        """Return the objects whose number is the exhibit's, then those with pictures linked to it."""
        with self._store.reading() as connection:
            return exhibits.objects(connection, exhibit)

    def _say(self, picture_id: int, saying: exhibits.Saying, name: str) -> Step:
        def edits(connection: sqlite3.Connection) -> Iterator[Edit | None]:
            here = self._picture(connection, picture_id)
            return exhibits.edits_saying(connection, here, saying, person=self.person, at=now())

        return self.perform(name, edits, picture_id)

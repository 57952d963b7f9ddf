"""What runs of models suggested."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.catalogue import runs
from assistant.catalogue.elsewhere import own
from assistant.catalogue.face.core import Core
from assistant.catalogue.values import (
    Seen,
    SuggestedBy,
    Suggestion,
)


class Runs(Core):
    """Runs and their suggestions."""

    def start_run(self, *, pack: str, version: str, fingerprint: str, vocabulary: str) -> int:
        """Begin a run of a pack; ``fingerprint`` is the pack's, ``vocabulary`` the vocabulary's."""
        with self._store.writing() as connection:
            run_id = runs.start(connection, pack, version, fingerprint, vocabulary)
            own(self.path).runs.add(run_id)
            return run_id

    def finish_run(self, run_id: int) -> None:
        """Write down when a run ended."""
        with self._store.writing() as connection:
            runs.finish(connection, run_id)

    def record_suggestions(
        self,
        run_id: int,
        picture_id: int,
        suggestions: Mapping[str, Sequence[Suggestion]],
        seen: Seen | None = None,
        *,
        once: bool = False,
    ) -> bool:
        """Keep what a run suggests for a picture, by facet, and what it saw in it.

        The latest run is the one that is shown. ``once``: nothing is written where another run of the same
        pack was faster and is the one shown; returns whether it was written.
        """
        with self._store.writing() as connection:
            picture_id = self._picture(connection, picture_id)
            if once and runs.shown_of_other(connection, picture_id, run_id):
                return False
            runs.record(connection, run_id, picture_id, suggestions, seen)
            return True

    def suggested(self, picture_id: int, fingerprint: str) -> bool:
        """Say whether the pack with this fingerprint has read this picture's content already."""
        with self._store.reading() as connection:
            return runs.read_by(connection, picture_id, fingerprint)

    def shown(self, picture_id: int, fingerprint: str) -> bool:
        """Say whether the suggestions shown for this picture are those of the pack with this fingerprint."""
        with self._store.reading() as connection:
            return runs.shown_by(connection, picture_id, fingerprint)

    def suggestions(self, picture_id: int) -> dict[str, list[Suggestion]]:
        """Return the latest run's suggestions for a picture, by facet in rank order."""
        found = self.suggested_by([picture_id]).get(picture_id)
        return dict(found.suggestions) if found else {}

    def suggested_by(self, picture_ids: Sequence[int]) -> dict[int, SuggestedBy]:
        """Return the latest run and its suggestions for some pictures; those without a run are absent."""
        with self._store.reading() as connection:
            return runs.suggested_by(connection, picture_ids)

"""The reader's models, asked by somebody else in between: a person's own reading goes first."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from assistant.annotate import Sighted, look, side_for
from assistant.desktop.words import tr
from assistant.errors import AssistantError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.catalogue import Seen
    from assistant.desktop.reading.ensemble_source import EnsembleSource
    from assistant.tagging import Scores
    from assistant.vocabulary import Vocabulary

T = TypeVar("T")

PAUSE = 0.003
"""Seconds between two turns: a lock that is taken again at once never reaches the one who waits for it."""

MODEL_ERRORS = (RuntimeError, MemoryError, ValueError, ImportError)
"""What a model or a driver may raise in the middle of the work."""


class Turns:
    """Suggests as the ensemble does, holding it for one small batch at a time. For a job's thread."""

    def __init__(self, source: EnsembleSource) -> None:
        """Load the models where they are not loaded yet; raises AssistantError."""
        self._source = source
        try:
            self.ensemble = source.get()
        except (RuntimeError, ValueError, ImportError) as error:
            said = tr(
                "The models could not be used ({error}). Restart the program to try again.", error=error
            )
            raise AssistantError(said) from error

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary of the models."""
        return self.ensemble.vocabulary

    @property
    def side(self) -> int:
        """Pixels a side to which pictures are best read."""
        return side_for(self.ensemble)

    @property
    def sighted(self) -> bool:
        """Whether the models tell what they see."""
        return isinstance(self.ensemble, Sighted) and self.ensemble.sight is not None

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> Sequence[Scores]:
        """Return the scores of each picture; raises AssistantError when the models fail."""
        return self._turn(lambda: self.ensemble.suggest(pixels))

    def look(self, pixels: Sequence[NDArray[np.uint8]]) -> Sequence[Seen | None]:
        """Return what the models see in each picture; raises AssistantError when they fail."""
        return self._turn(lambda: look(self.ensemble, pixels)[1]) if pixels else ()

    def _turn(self, ask: Callable[[], T]) -> T:
        try:
            with self._source.using:
                found = ask()
        except MODEL_ERRORS as error:
            said = tr(
                "The models could not work on it ({error}). Try again, or restart the program.", error=error
            )
            raise AssistantError(said) from error
        time.sleep(PAUSE)
        return found

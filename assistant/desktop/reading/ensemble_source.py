"""The ensemble, loaded once when it is first needed and shared by the workers of one window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from assistant.annotate import Suggester
from assistant.desktop.reading.easing import map_libraries, without_collecting

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


class Ensemble(Suggester, Protocol):
    """What the worker asks of an ensemble; tests bring their own."""

    @property
    def device(self) -> str: ...


class EnsembleSource:
    """Loads at the first ``get``, on the thread that asks; later ones get the same.

    ``asked``: name or folder of the pack, "" where it is none.
    """

    def __init__(self, load: Callable[[], Ensemble], asked: str = "") -> None:
        self._load = load
        self.asked = asked
        self._loaded: Ensemble | None = None
        self._loading = threading.Lock()
        self.using = threading.Lock()
        """Held while pictures go through: two workers overlap for a moment when a catalogue is changed."""

    @property
    def ready(self) -> bool:
        """Whether it is loaded."""
        return self._loaded is not None

    @property
    def device_note(self) -> str:
        """Why no GPU is used, in a few words; "" where one is, or before it is loaded."""
        return str(getattr(self._loaded, "device_note", ""))

    def release(self) -> None:
        """Let go of what is loaded, on the thread that asks: freeing large weights takes its time.

        Whoever works with it keeps it until the work is done; the next ``get`` loads anew.
        """
        with self._loading:
            self._loaded = None

    def get(self) -> Ensemble:
        """Return the ensemble. Raises what loading raises, and tries anew at the next call."""
        with self._loading:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded


def pack_source(pack: str, vocabulary: Vocabulary) -> EnsembleSource:
    """Return the source of a pack, named by name or folder. Nothing heavy is imported until ``get``."""

    def load() -> Ensemble:
        map_libraries()
        with without_collecting():
            from assistant.tagging import Ensemble, Pack
            from assistant.tagging.threads import sparing_threads

            return Ensemble.load(Pack.open(pack), vocabulary, threads=sparing_threads())

    return EnsembleSource(load, pack)

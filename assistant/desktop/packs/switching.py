"""Reading with another pack: tested, loaded, and only then in the place of the one before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant import packs
from assistant.desktop.kept import Kept
from assistant.desktop.packs import wording
from assistant.desktop.reading.ensemble_source import EnsembleSource, pack_source
from assistant.desktop.words import tr
from assistant.tagging import DEFAULT, PackError

if TYPE_CHECKING:
    from assistant.desktop.jobs import Job
    from assistant.desktop.packs.work import PackWork
    from assistant.desktop.reading.reader import Reader
    from assistant.packs import Listed
    from assistant.vocabulary import Vocabulary

TESTED = "packs/tested"
MOST_REMEMBERED = 50

LOADING_ERRORS = (RuntimeError, ValueError, TypeError, KeyError, ImportError)
"""What libraries raise over weights and settings that are not what they should be."""


class Switching(QObject):
    """Changes the pack in use. The one before goes on reading until the other is there. GUI thread."""

    switched = Signal(str)  # name or folder of the pack that is used from now on

    def __init__(
        self,
        work: PackWork,
        reader: Reader,
        vocabulary: Callable[[], Vocabulary],
        kept: Kept,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._reader, self._vocabulary, self._kept = work, reader, vocabulary, kept
        self.try_out = packs.try_out

    @property
    def in_use(self) -> str:
        """Name or folder of the pack in use, "" where it is none that can be named."""
        return self._reader.source.asked

    def is_in_use(self, listed: Listed) -> bool:
        """Tell whether this is the pack in use."""
        known = self._reader.known
        if known is not None and listed.pack is not None:
            return listed.pack.fingerprint == known.fingerprint
        return bool(self.in_use) and self.in_use in {listed.place.name, str(listed.place.path)}

    def to(self, listed: Listed) -> None:
        """Test and load a pack, then read with it; where that fails, the one before stays in use."""
        pack = listed.pack
        if pack is None:
            return
        trusted = listed.place.ships or pack.fingerprint in self._tested()
        folder, asked, vocabulary = listed.place.path, listed.place.name, self._vocabulary()

        def work(job: Job) -> EnsembleSource:
            if not trusted:
                self.try_out(folder, stopped=job.cancelled)
            return _loaded(folder, asked, vocabulary)

        def done(source: EnsembleSource | None) -> None:
            if source is None:
                self._work.told.emit(
                    tr("Switching was stopped. {before} is in use.", before=self._before()), "note", "", None
                )
                return
            if not trusted:
                self._remember(pack.fingerprint)
            self._use(listed, source)

        def failed(reason: str) -> None:
            self._work.told.emit(
                tr("{reason} {before} is still in use.", reason=reason, before=self._before()),
                "warning",
                "",
                None,
            )

        doing = tr("Loading {name}", name=listed.name)
        if not trusted:
            doing = tr("Testing {name} in a process of its own, then loading it", name=listed.name)
        self._work.start(doing, work, done, failed)

    def _use(self, listed: Listed, source: EnsembleSource) -> None:
        before = self._reader.source
        self._reader.use(source)
        self._work.beside(before.release)
        known = self._reader.known
        assert known is not None and listed.pack is not None
        self.switched.emit("" if listed.place.name == DEFAULT and listed.place.ships else source.asked)
        self._work.told.emit(
            tr(
                "{name} {version} reads from now on, on {device}. What you decided stays.",
                name=listed.name,
                version=listed.pack.version,
                device=wording.device(known.device, source.device_note),
            ),
            "good",
            "",
            None,
        )

    def _before(self) -> str:
        known = self._reader.known
        if known is not None:
            return tr("{name} {version}", name=known.pack, version=known.version)
        return self.in_use or tr("The pack before")

    def _tested(self) -> list[str]:
        kept = self._kept.value(TESTED, [])
        return [str(one) for one in kept] if isinstance(kept, list) else []

    def _remember(self, fingerprint: str) -> None:
        self._kept.setValue(TESTED, [*self._tested(), fingerprint][-MOST_REMEMBERED:])


def _loaded(folder: Path, asked: str, vocabulary: Vocabulary) -> EnsembleSource:
    """Return a source whose pack is loaded; on a job's thread. Raises PackError."""
    found = pack_source(str(folder), vocabulary)
    found.asked = asked
    try:
        found.get()
    except LOADING_ERRORS as error:
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        told = tr("The pack {name} could not be loaded ({reason}).", name=asked, reason=first[:200])
        raise PackError(told) from error
    return found

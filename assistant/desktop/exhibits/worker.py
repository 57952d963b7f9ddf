"""The worker of identification: one thread that opens indexes and answers, most wanted first."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from assistant.desktop.exhibits.questions import Answered, Opened, Proven, Question, Seen
from assistant.desktop.jobs import EXPECTED, sentence
from assistant.desktop.pictures.images import to_image
from assistant.desktop.words import tr
from assistant.pictures import UnreadablePicture, read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.desktop.exhibits.tools import Identifies, Tools
    from assistant.identify.answer import Candidate

log = logging.getLogger(__name__)

READ_SIDE = 1600
"""Longer side in pixels at which a photograph is identified; half of it is a painting among others."""

LIMIT = 10
"""Candidates asked for; as many are proved."""

LANES = ("open", "prove", "current", "check", "regions", "next")
"""From the most to the least wanted; each holds one wish, and a new one replaces it."""


class _Wishes:
    """One wish for each lane. Filled by the GUI thread, emptied by the worker."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._wishes: dict[str, Any] = {}
        self._stopped = False

    def put(self, lane: str, wish: Any) -> None:
        with self._changed:
            self._wishes[lane] = wish
            self._changed.notify()

    def put_if_free(self, lane: str, wish: Any) -> None:
        """Add what follows from the current wish, unless a newer one has come meanwhile."""
        with self._changed:
            if "current" not in self._wishes and "open" not in self._wishes:
                self._wishes[lane] = wish

    def drop(self, *lanes: str) -> None:
        with self._changed:
            for lane in lanes:
                self._wishes.pop(lane, None)

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify()

    def take(self) -> tuple[str, Any] | None:
        """Wait for the most wanted wish; None when there will be none any more."""
        with self._changed:
            while not self._wishes and not self._stopped:
                self._changed.wait()
            if self._stopped:
                return None
            lane = next(lane for lane in LANES if lane in self._wishes)
            return lane, self._wishes.pop(lane)


class ExhibitWorker(QThread):
    """Serves one window. Answers carry their question, so that a late one is recognised."""

    opened = Signal(object)  # Opened
    refused = Signal(int, object, str)  # generation, path, reason
    answered = Signal(object)  # Answered
    proven = Signal(object)  # Proven
    seen = Signal(object)  # Seen

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._wishes = _Wishes()
        self._identifier: Identifies | None = None
        self._generation = 0
        self._pixels: OrderedDict[str, NDArray[np.uint8]] = OrderedDict()

    # Called by the window

    def open(self, path: Path | None, generation: int) -> None:
        """Open an index in the place of the one that is open; None only closes that."""
        self._wishes.drop("prove", "current", "check", "regions", "next")
        self._wishes.put("open", (path, generation))

    def ask(self, question: Question) -> None:
        """Answer this before all others: what looks alike, then what is proved."""
        self._wishes.drop("check")
        self._wishes.put("current", question)

    def prepare(self, question: Question) -> None:
        """Answer this when there is nothing else to do: the picture that comes next."""
        self._wishes.put("next", question)

    def prove(self, question: Question, candidate: Candidate) -> None:
        """Draw the proof of one candidate."""
        self._wishes.put("prove", (question, candidate))

    def look_for_regions(self, question: Question) -> None:
        """Look for several paintings in a photograph."""
        self._wishes.put("regions", question)

    def forget(self) -> None:
        """Drop what was asked about a picture that is no longer on the desk."""
        self._wishes.drop("current", "check", "regions", "next")

    def stop(self) -> None:
        """Ask the thread to end after what it has begun; ``wait`` for it."""
        self._wishes.stop()

    # On the thread

    def run(self) -> None:
        """Work until stopped; called by Qt on the new thread."""
        serve: dict[str, Callable[[Any], None]] = {
            "open": lambda wish: self._open(*wish),
            "prove": lambda wish: self._prove(*wish),
            "current": self._answer_at_once,
            "check": self._answer,
            "regions": self._look_for_regions,
            "next": self._answer,
        }
        try:
            while (taken := self._wishes.take()) is not None:
                lane, wish = taken
                serve[lane](wish)
        finally:
            self._close()

    def _open(self, path: Path | None, generation: int) -> None:
        self._close()
        self._generation = generation
        if path is None:
            return
        opened, problem = self._tried(lambda: self._tools.open(path))
        if opened is None:
            self.refused.emit(generation, path, problem)
            return
        self._identifier = opened
        index = opened.index
        self.opened.emit(Opened(generation, path, index.fingerprint, index.n_exhibits, index.n_pictures))

    def _close(self) -> None:
        identifier, self._identifier = self._identifier, None
        if identifier is not None:
            self._tried(identifier.close)

    def _answer_at_once(self, question: Question) -> None:
        """Tell what looks alike first: the proofs of exhibits never proved before take seconds."""
        identifier = self._identifier
        if identifier is None or question.generation != self._generation:
            return
        answer, problem = self._tried(
            lambda: identifier.identify(self._part(question), limit=LIMIT, prove=0, without=question.without)
        )
        self.answered.emit(Answered(question, answer, problem, checked=answer is None))
        if answer is not None:
            self._wishes.put_if_free("check", question)

    def _answer(self, question: Question) -> None:
        identifier = self._identifier
        if identifier is None or question.generation != self._generation:
            return
        answer, problem = self._tried(
            lambda: identifier.identify(
                self._part(question), limit=LIMIT, prove=LIMIT, without=question.without
            )
        )
        self.answered.emit(Answered(question, answer, problem))

    def _prove(self, question: Question, candidate: Candidate) -> None:
        identifier = self._identifier
        if identifier is None or question.generation != self._generation:
            return
        shown, problem = self._tried(lambda: identifier.shown(self._part(question), candidate))
        none = QImage()
        if shown is None:
            self.proven.emit(Proven(question, candidate, none, none, none, none, problem=problem))
            return
        lines, outline = to_image(shown.lines), to_image(shown.outline)
        overlay, photo = to_image(shown.overlay), to_image(shown.photo)
        self.proven.emit(Proven(question, candidate, lines, outline, overlay, photo, shown.proof))

    def _look_for_regions(self, question: Question) -> None:
        found, _ = self._tried(lambda: self._tools.regions(self._whole(question)))
        self.seen.emit(Seen(question.content, found or ()))

    def _part(self, question: Question) -> NDArray[np.uint8]:
        whole = self._whole(question)
        if question.region is None:
            return whole
        height, width = whole.shape[:2]
        left, top, right, bottom = question.region
        across = slice(int(left * width), max(int(left * width) + 1, round(right * width)))
        down = slice(int(top * height), max(int(top * height) + 1, round(bottom * height)))
        return whole[down, across]

    def _whole(self, question: Question) -> NDArray[np.uint8]:
        pixels = self._pixels.get(question.content)
        if pixels is None:
            pixels = read(question.path, max_side=READ_SIDE).pixels
            self._pixels[question.content] = pixels
            while len(self._pixels) > 2:
                self._pixels.popitem(last=False)
        return pixels

    def _tried(self, do: Callable[[], Any]) -> tuple[Any, str]:
        """Return what it gave, or None and one sentence. Nothing ends this thread but ``stop``."""
        try:
            return do(), ""
        except UnreadablePicture as error:
            return None, error.reason
        except EXPECTED as error:
            log.warning("identification could not go on", exc_info=True)
            return None, sentence(error)
        except ImportError as error:
            log.warning("a part of identification is missing", exc_info=True)
            return (
                None,
                tr(
                    "Identification needs {part}, which is not installed; install the program again.",
                    part=error.name,
                ),
            )
        except (
            Exception
        ) as error:  # a model or OpenCV in the middle of its work: the next picture may do better
            log.exception("identification failed")
            told = tr("It could not be identified ({error}). Try again, or open another index.", error=error)
            return None, told

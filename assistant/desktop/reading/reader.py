"""The window's side of the worker: starts it, names what it should read, and makes another when it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QThread, Signal

from assistant.catalogue import Catalogue
from assistant.desktop.reading.ensemble_source import EnsembleSource
from assistant.desktop.reading.worker import Outcome, Ready, Worker


class Reader(QObject):
    """One worker at a time for the open catalogue. Lives in the GUI thread."""

    loading = Signal()
    ready = Signal(object)  # Ready
    unavailable = Signal(str)  # why no picture can be read; ``retry`` tries again
    outcome = Signal(object)  # Outcome
    batch_advanced = Signal(list)  # Outcomes
    queue_changed = Signal(int)

    def __init__(self, source: EnsembleSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._connect: Callable[[], Catalogue] | None = None
        self._worker: Worker | None = None
        self._ending: list[Worker] = []
        self._current: int | None = None
        self._generation = 0
        self.known: Ready | None = None
        """The pack and the device, once they are loaded."""
        self.problem: str | None = None
        """Why no picture can be read at present."""

    @property
    def source(self) -> EnsembleSource:
        """Where the models come from: who asks them holds ``using`` for a short moment only."""
        return self._source

    def serve(self, connect: Callable[[], Catalogue] | None) -> None:
        """Read for another catalogue; the worker of the one before ends by itself."""
        self._retire()
        self._connect = connect
        self._current = None
        self.problem = None

    def use(self, source: EnsembleSource) -> None:
        """Read with another pack from now on, beginning with the picture on the desk.

        The worker of the one before ends by itself after the pictures it has begun. Decisions stay; what
        the other pack suggests comes as a new run. A batch that is going on is lost: stop it first.
        """
        self._retire()
        self._source = source
        self.problem = None
        self.known = None
        if source.ready:
            loaded = source.get()
            pack = loaded.pack
            self._tell_ready(Ready(pack.name, pack.version, pack.fingerprint, loaded.device))
        self.look_at(self._current)

    def retry(self) -> None:
        """Begin again after ``unavailable``, with the picture on the desk."""
        self._retire()
        self.problem = None
        self.look_at(self._current)

    def look_at(self, picture_id: int | None) -> None:
        """Read this picture before all others."""
        self._current = picture_id
        worker = self._running() if picture_id is not None else self._worker
        if worker is not None:
            worker.look_at(picture_id)

    def prepare(self, picture_ids: Iterable[int]) -> None:
        """Read these next."""
        worker = self._running()
        if worker is not None:
            worker.prepare(picture_ids)

    def add_batch(self, picture_ids: Sequence[int]) -> None:
        """Read these when there is nothing more urgent; tries again when no picture could be read before."""
        if self.problem is not None:
            self.retry()
        worker = self._running()
        if worker is not None:
            worker.add_batch(picture_ids)

    def cancel_batch(self) -> None:
        """Empty the long queue."""
        if self._worker is not None:
            self._worker.cancel_batch()

    def ending(self) -> list[QThread]:
        """Ask all workers to end and return them: each finishes the pictures that it has begun."""
        self._connect = None  # what is asked for from now on begins no other
        self._retire()
        return list(self._ending)

    def stop(self) -> None:
        """End all workers and wait for them."""
        for worker in self.ending():
            worker.wait()
        self._ending.clear()

    def _running(self) -> Worker | None:
        if self._worker is None and self._connect is not None and self.problem is None:
            self._generation += 1
            worker = Worker(self._connect, self._source, self._generation)
            worker.loading.connect(self.loading)
            worker.ready.connect(self._keep_ready)
            worker.unavailable.connect(self._keep_problem)
            worker.outcome.connect(self._pass_on)
            worker.batch_advanced.connect(self._pass_on_batch)
            worker.queue_changed.connect(self.queue_changed)
            worker.finished.connect(self._bury)
            worker.start()
            self._worker = worker
        return self._worker

    def _retire(self) -> None:
        """Ask the worker to end without waiting for it, and listen to it no more."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.loading.disconnect(self.loading)
        worker.queue_changed.disconnect(self.queue_changed)
        worker.outcome.disconnect(self._pass_on)
        worker.batch_advanced.disconnect(self._pass_on_batch)
        worker.ready.disconnect(self._keep_ready)
        worker.unavailable.disconnect(self._keep_problem)
        worker.stop()
        self._ending.append(worker)
        self.queue_changed.emit(0)

    # What an ended worker told may still be on its way; the generation, or the sender, tells it apart.

    def _pass_on(self, outcome: Outcome) -> None:
        if self._worker is not None and outcome.generation == self._generation:
            self.outcome.emit(outcome)

    def _pass_on_batch(self, outcomes: list[Outcome]) -> None:
        if self._worker is not None and outcomes[0].generation == self._generation:
            self.batch_advanced.emit(outcomes)

    def _bury(self) -> None:
        for worker in [worker for worker in self._ending if worker.isFinished()]:
            worker.wait()
            self._ending.remove(worker)

    def _keep_ready(self, ready: Ready) -> None:
        if self.sender() is self._worker:
            self._tell_ready(ready)

    def _tell_ready(self, ready: Ready) -> None:
        self.known = ready
        self.ready.emit(ready)

    def _keep_problem(self, reason: str) -> None:
        if self.sender() is not self._worker:
            return
        self.problem = reason
        self._retire()
        self.unavailable.emit(reason)

"""What takes time with packs: looking, downloading, installing, testing, checking, removing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from assistant import packs
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.packs import wording
from assistant.desktop.words import tr
from assistant.packs import Listed, Offer, Published, Removed, StoppedError
from assistant.tagging import Pack, PackError

Then = Callable[[], None]


class PackWork(QObject):
    """Carries out one piece of work at a time beside the GUI thread. Lives in the GUI thread."""

    listed = Signal(list)  # of Listed: what is installed
    began = Signal(str)  # what is being done, in words
    advanced = Signal(object, object)  # bytes done, bytes in all (0: not known)
    ended = Signal()
    told = Signal(str, str, str, object)  # sentence, tone, text of the action, what the action does
    offered = Signal(object, object, object)  # Offer, what accepting and what declining its licence does
    installed = Signal(object)  # Pack

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.doing = ""
        """What is being done, in words; "" for nothing."""

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._job is not None

    def cancel(self) -> None:
        """Stop what is being done at its next step."""
        if self._job is not None:
            self._job.cancel()

    def survey(self) -> None:
        """Ask what is installed; ``listed`` follows."""
        self._jobs.start(lambda job: packs.survey(), done=self.listed.emit, failed=self._tell_problem)

    def start(
        self,
        doing: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None] | None = None,
    ) -> bool:
        """Begin ``work``; False, with a word about it, while something else is being done.

        ``done`` gets its result, None where it was stopped.
        """
        if self._job is not None:
            self.told.emit(
                tr("Something else is being done with packs. Wait for it, or cancel it."), "note", "", None
            )
            return False

        def carry_out(job: Job) -> Any:
            try:
                return work(job)
            except StoppedError:
                return None

        def end(then: Callable[[Any], None], value: Any) -> None:
            self._job, self.doing = None, ""
            self.ended.emit()
            then(value)

        self.doing = doing
        self.began.emit(doing)
        self._job = self._jobs.start(
            carry_out,
            done=lambda found: end(done, found),
            failed=lambda reason: end(failed or self._tell_problem, reason),
            progress=self.advanced.emit,
        )
        return True

    def beside(self, do: Callable[[], None]) -> None:
        """Do something small beside the GUI thread, whatever else is being done."""
        self._jobs.start(lambda job: do())

    def _tell_problem(self, reason: str) -> None:
        self.told.emit(reason, "warning", "", None)

    # Installing

    def install_from(self, source: Path) -> None:
        """Look at a folder or a ZIP file and offer it."""

        def offer(found: Offer | None) -> None:
            if found is not None:
                self.offered.emit(found, lambda: self.install(found), lambda: None)

        self.start(tr("Looking at {name}", name=source.name), lambda job: packs.inspect(source), offer)

    def install(self, offer: Offer, published: Published | None = None) -> None:
        """Install what was offered, its licence being accepted."""

        def work(job: Job) -> Pack:
            try:
                found = packs.install(offer, steps_of(job))
            except StoppedError:
                raise
            except PackError:
                forget(published)  # asked for again, it comes anew
                raise
            forget(published)
            return found

        def done(found: Pack | None) -> None:
            if found is None:
                self.told.emit(
                    tr("Installing {name} was stopped; nothing of it was kept.", name=offer.name),
                    "note",
                    "",
                    None,
                )
            else:
                self.told.emit(tr("{name} is installed.", name=offer.name), "good", "", None)
                self.installed.emit(found)
            self.survey()

        self.start(tr("Installing {name}", name=offer.name), work, done)

    # From the hub

    def find(self, asked: str) -> None:
        """Ask the hub what a name stands for, and offer it. This uses the network."""

        def done(published: Published | None) -> None:
            if published is None:
                return
            if published.offer is None:  # a ZIP file shows its licence only when it is here
                self.bring(published)
            else:
                self.offered.emit(published.offer, lambda: self.bring(published), lambda: None)

        self.start(tr("Asking for {name}", name=asked), lambda job: packs.look_up(asked), done)

    def bring(self, published: Published) -> None:
        """Download what was published, or what is lacking of it; stopped, it can be gone on with."""

        def work(job: Job) -> Offer:
            place = packs.bring(published, steps_of(job))
            try:
                return packs.inspect(place)
            except PackError:
                forget(published)
                raise

        def done(offer: Offer | None) -> None:
            if offer is None:
                self.told.emit(
                    tr("The download was stopped. What has arrived is kept."),
                    "note",
                    tr("Go on"),
                    lambda: self.bring(published),
                )
            elif published.offer is not None and published.offer.fingerprint == offer.fingerprint:
                self.install(offer, published)
            else:
                self.offered.emit(offer, lambda: self.install(offer, published), lambda: forget(published))

        self.start(tr("Downloading {name}", name=published.asked), work, done)

    # What is installed

    def test(self, listed: Listed) -> None:
        """Load a pack in a process of its own and let it look at a tiny picture."""

        def done(found: packs.Trial | None) -> None:
            if found is None:
                self.told.emit(tr("The test was stopped."), "note", "", None)
            else:
                self.told.emit(wording.trial(listed.name, found), "good", "", None)

        self.start(
            tr("Testing {name} in a process of its own", name=listed.name),
            lambda job: packs.try_out(listed.place.path, stopped=job.cancelled),
            done,
        )

    def verify(self, listed: Listed) -> None:
        """Check every file of a pack against its SHA-256."""

        def done(found: Pack | None) -> None:
            if found is None:
                self.told.emit(tr("Checking was stopped."), "note", "", None)
            else:
                count = len(found.manifest.files)
                self.told.emit(
                    tr("{name} is intact: %Ln file(s) checked.", "", count, name=listed.name),
                    "good",
                    "",
                    None,
                )

        self.start(
            tr("Checking {name}", name=listed.name),
            lambda job: packs.verify(listed.place.path, steps_of(job)),
            done,
        )

    def remove(self, listed: Listed, in_use: str) -> None:
        """Take a pack away; it can be brought back until the window is closed."""

        def done(removed: Removed | None) -> None:
            if removed is not None:
                self.told.emit(
                    tr("{name} was removed. It is deleted when the window is closed.", name=listed.name),
                    "good",
                    tr("Bring back"),
                    lambda: self._bring_back(removed),
                )
            self.survey()

        self.start(
            tr("Removing {name}", name=listed.name),
            lambda job: packs.remove(listed.place.path, in_use=in_use),
            done,
        )

    def _bring_back(self, removed: Removed) -> None:
        def done(found: Pack | None) -> None:
            self.told.emit(tr("{name} is back.", name=removed.name), "good", "", None)
            self.survey()

        self.start(tr("Bringing back {name}", name=removed.name), lambda job: packs.bring_back(removed), done)


def steps_of(job: Job) -> packs.Progress:
    """Return the callback through which work tells a job how far it is, and hears that it should stop."""

    def step(done: int, total: int) -> bool:
        job.report(done, total)
        return not job.cancelled()

    return step


def forget(published: Published | None) -> None:
    """Delete what was downloaded."""
    if published is not None:
        packs.forget(published)

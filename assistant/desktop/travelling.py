"""Undo and redo: a small step at once, one over many pictures beside the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.catalogue import Catalogue, Step
from assistant.catalogue.elsewhere import State
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.desk import Desk

MANY = 300
"""Changes of one step beyond which it is taken back beside the GUI thread: about 25 milliseconds."""

Go = Callable[[Catalogue], Step | None]
Choose = Callable[[Catalogue, int], Step | None]
"""Takes one step back, or does it again, if it is the one with this number; 0: whichever it is."""


class Travelling:
    """Takes steps back and does them again, in their order behind what still waits to be written."""

    def __init__(self, desk: Desk, jobs: Jobs | None) -> None:
        self._desk, self._jobs = desk, jobs

    def undo(self) -> None:
        """Take the last step back."""
        self._travel("done", lambda c, only: c.undo(only), mark("Undone"), lambda c: c.undo_reach)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._travel("undone", lambda c, only: c.redo(only), mark("Done again"), lambda c: c.redo_reach)

    def _travel(self, state: State, choose: Choose, word: str, reach: Callable[[Catalogue], int]) -> None:
        desk, jobs = self._desk, self._jobs
        catalogue = desk.catalogue
        if catalogue is None or desk.holding:
            return

        answers: list[int | None] = []

        def attempt() -> Callable[[], None]:
            # Asked now, when what waited before this key is written; and once for a key that waits itself.
            if not answers:
                answers.append(desk.agreed(state))
            only = answers[0]
            if only is None:
                return lambda: None

            def go(connected: Catalogue) -> Step | None:
                return choose(connected, only)

            if jobs is not None and (many := reach(catalogue)) > MANY:
                return lambda: self._travel_beside(go, word, jobs, many, undone=state == "done")
            step = go(catalogue)

            def tell() -> None:
                desk.saved.emit(True)
                if step is not None:
                    desk.settle(step, word)

            return tell

        desk.carry(attempt)

    def _travel_beside(self, go: Go, word: str, jobs: Jobs, reach: int, *, undone: bool) -> None:
        """Take a step of many changes back without holding the window up."""
        desk = self._desk
        catalogue = desk.catalogue
        assert catalogue is not None
        path, person = catalogue.path, catalogue.person

        def work(job: Job) -> Step | None:
            if undone:  # what is done again can always be taken back; this, only until the next step
                jobs.secure(path, "before changing many", reach, job.cancelled)
            with Catalogue.open(
                path, person=person, create=False, meanwhile=lambda _: not job.cancelled()
            ) as other:
                return go(other)

        def done(step: Step | None) -> None:
            desk.hold(False)
            if step is not None and desk.catalogue is catalogue:
                desk.settle(step, word)

        def failed(reason: str) -> None:
            desk.hold(False)
            desk.saved.emit(False)
            desk.message.emit(tr("This was not saved. {reason}", reason=reason), "warning")

        desk.hold(True)
        desk.message.emit(tr("One moment: a step over many pictures is being changed…"), "note")
        jobs.start(work, done=done, failed=failed)

    def show(self, step: Step) -> None:
        """Put what a step was about on the desk, unless it is there."""
        desk = self._desk
        here = desk.picture
        elsewhere = here is None or here.object_id not in step.object_ids
        if elsewhere and step.picture_id is not None:
            desk.show(step.picture_id)
        elif elsewhere and len(step.object_ids) == 1 and desk.catalogue is not None:
            pictures = desk.catalogue.pictures_of_object(step.object_ids[0])
            if pictures:
                desk.show(pictures[0].id)

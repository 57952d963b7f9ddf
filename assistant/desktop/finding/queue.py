"""The list of pictures on the filmstrip: what was asked for, and how it stays still while a person works."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.catalogue import Catalogue
from assistant.desktop.finding.lookup import lookup_of
from assistant.desktop.finding.query import Query
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.picture_list import all_pictures

if TYPE_CHECKING:
    from assistant.desktop.desk_flow import DeskFlow
    from assistant.desktop.picture_list import PictureList
    from assistant.vocabulary import Vocabulary

QUIET_SECONDS = 1.5
"""How long after the last decision it is looked whether the list would be another one now."""

Knowledge = Callable[[], tuple["Vocabulary", Mapping[str, float]]]
"""Gives the vocabulary and the line of each facet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The pictures of a query in order, how many there are in all, and where to go on."""

    ids: list[int]
    in_all: int
    go_on: int | None


class Queue(QObject):
    """Asks the catalogue in a job and gives the list to the flow. The latest question wins.

    The list is a snapshot: a decision takes no picture out of it and moves none, until the person asks
    again. What would be different now is told by ``stale``.
    """

    changed = Signal(object)  # the Query that is asked for from now on
    asking = Signal(bool)
    answered = Signal(int, int)  # pictures in the list, in all
    stale = Signal(object)  # the Difference if it was asked again now
    message = Signal(str, str)  # sentence, tone

    def __init__(self, flow: DeskFlow, pictures: PictureList, jobs: Jobs, knowledge: Knowledge) -> None:
        super().__init__(flow)
        self._flow, self._list, self._jobs, self._knowledge = flow, pictures, jobs, knowledge
        self._query = self._shown = Query()
        self._snapshot: list[int] = []
        self._came: list[int] = []  # pictures that came in since the question
        self._asked = 0  # counts the questions: answers to older ones are dropped
        self._job: Job | None = None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(round(QUIET_SECONDS * 1000))
        self._look.timeout.connect(self._look_whether_stale)

    @property
    def query(self) -> Query:
        """What the list is, or is about to be."""
        return self._query

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, query: Query, *, stay: bool = False) -> None:
        """Show what a query finds. ``stay``: the picture on the desk stays there, in the list or not."""
        self._query = query
        self.changed.emit(query)
        self._start(query, stay=stay, fresh=True)

    def refresh(self) -> None:
        """Ask the same again; the person goes on where they are."""
        self._start(self._query, stay=False, fresh=False)

    def cancel(self) -> None:
        """Look no further; what is asked for is again what is on show."""
        self._drop()
        if self._query != self._shown:
            self._query = self._shown
            self.changed.emit(self._query)

    def begin(self, query: Query) -> None:
        """A catalogue was opened, with all its pictures in the list; show what was asked for there."""
        self._drop()
        self._list.query = all_pictures
        self._query, self._shown = query, Query()
        self.changed.emit(query)
        self.stale.emit(Difference())
        if query.plain:
            self.answered.emit(len(self._list.ids), self._list.in_all)
        else:
            self._start(query, stay=True, fresh=True)

    def take_in(self, ids: Sequence[int]) -> None:
        """Pictures that came in stay in the list until it is asked for again: the person added them."""
        if self.waiting:
            self._came += ids
        if not self._query.plain:
            self._snapshot = [*self._snapshot, *ids]
            self.look_soon()

    def look_soon(self) -> None:
        """Something was decided or suggested: look a little later whether the list would be another one."""
        if not self._query.lasting and not self.waiting:
            self._look.start()

    def stop(self) -> None:
        """Drop what is on its way: the window closes."""
        self._drop()

    def _drop(self) -> None:
        self._asked += 1
        self._look.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.asking.emit(False)

    def _start(self, query: Query, *, stay: bool, fresh: bool) -> None:
        connect = self._list.connect_there
        if connect is None:
            return
        self._drop()
        self._came = []
        asked, here = self._asked, self._flow.here
        old = () if fresh else self._list.ids
        find = self._finder(query)

        def work(job: Job) -> Answer:
            with connect() as catalogue:
                ids = find(catalogue, job)
                in_all = len(catalogue.picture_ids())
            go_on = here if stay else following(old, here, ids)
            return Answer(ids, in_all, go_on if go_on is not None or not ids else ids[0])

        def done(answer: Answer) -> None:
            if asked == self._asked:
                self._end()
                self._take(query, answer)

        def failed(reason: str) -> None:
            if asked == self._asked:
                self.cancel()
                self.message.emit(reason, "warning")

        self._job = self._jobs.start(work, done=done, failed=failed)
        self.asking.emit(True)

    def _end(self) -> None:
        self._job = None
        self.asking.emit(False)

    def _take(self, query: Query, answer: Answer) -> None:
        ids, in_all = answer.ids, answer.in_all
        if self._came:
            found = set(ids)
            ids = [*ids, *(one for one in self._came if one not in found)]
            in_all = max(in_all, self._list.in_all)
        self._snapshot, self._shown = ids, query
        self._list.query = all_pictures if query.plain else self._still
        self._list.take(ids, in_all, answer.go_on)
        self.stale.emit(Difference())
        self.answered.emit(len(ids), in_all)

    def _still(self, catalogue: Catalogue) -> tuple[list[int], int]:
        """Return what is left of the snapshot; asked in a job whenever pictures came or went."""
        return catalogue.finding.still_there(self._snapshot), len(catalogue.picture_ids())

    def _finder(self, query: Query) -> Callable[[Catalogue, Job], list[int]]:
        vocabulary, lines = self._knowledge()

        def find(catalogue: Catalogue, job: Job) -> list[int]:
            return catalogue.finding.ids(
                query.filter,
                query.order,
                backwards=query.backwards,
                lookup=lookup_of(vocabulary, lines),
                cancelled=job.cancelled,
            )

        return find

    def _look_whether_stale(self) -> None:
        connect, asked = self._list.connect_there, self._asked
        if connect is None or self.waiting:
            return
        find, shown = self._finder(self._query), list(self._list.ids)

        def work(job: Job) -> Difference:
            with connect() as catalogue:
                return difference(shown, find(catalogue, job))

        def done(found: Difference) -> None:
            if asked == self._asked:
                self.stale.emit(found)

        self._jobs.start(work, done=done)


def following(old: Sequence[int], here: int | None, ids: Sequence[int]) -> int | None:
    """Return ``here`` or the next picture after it in the old list that is in the new one."""
    there = set(ids)
    if here in there:
        return here
    after = old[old.index(here) :] if here in old else ()
    return next((one for one in after if one in there), None)


@dataclass(frozen=True, slots=True)
class Difference:
    """How the list would differ if it was asked for now."""

    coming: int = 0
    going: int = 0
    order: bool = False
    """Whether those that stay would stand in another order."""

    def __bool__(self) -> bool:
        return bool(self.coming or self.going or self.order)


def difference(old: Sequence[int], new: Sequence[int]) -> Difference:
    """Compare the list on show with the one that would be."""
    before, after = set(old), set(new)
    order = [one for one in old if one in after] != [one for one in new if one in before]
    return Difference(len(after - before), len(before - after), order)

"""Similar objects follow the desk: asked beside the window, shown in their panel, copied in one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from assistant.desktop.why.neighbours import Found, Neighbour, Why, catch_up, find
from assistant.desktop.why.similar_words import REASONS
from assistant.desktop.why.tag_choices import TagChoice, changes, choices
from assistant.desktop.why.turns import Turns
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue, Step
    from assistant.catalogue.likeness import Vectors
    from assistant.desktop.desk import Desk
    from assistant.desktop.jobs import Job, Jobs
    from assistant.desktop.reading.ensemble_source import EnsembleSource
    from assistant.desktop.reading.worker import Outcome
    from assistant.desktop.thesaurus import Thesaurus
    from assistant.desktop.why.similar_panel import SimilarPanel


class SimilarFlow(QObject):
    """Asks when the panel is open and the desk has another picture; late answers are dropped."""

    changed = Signal()
    message = Signal(str, str)  # sentence, tone

    def __init__(
        self,
        panel: SimilarPanel,
        desk: Desk,
        jobs: Jobs,
        thesaurus: Thesaurus,
        source: Callable[[], EnsembleSource],
        connect: Callable[[], Callable[[], Catalogue]],
        language: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel, self._desk, self._jobs, self._thesaurus = panel, desk, jobs, thesaurus
        self._source, self._connect, self._language = source, connect, language
        self._asked = 0  # counts the questions: an answer to an older one is dropped
        self._looking = False  # one question at a time, however fast a person turns the pages
        self._vectors: Vectors | None = None
        self._catching_up: Job | None = None
        self.found: Found | None = None
        panel.catching_up.connect(self._catch_up)
        panel.chips.tags.changed.connect(self.changed)
        panel.list.selectionModel().currentChanged.connect(self.changed)

    # What is shown

    def ask(self) -> None:
        """Look for the objects that are like the one on the desk, if the panel is open."""
        self._asked += 1
        self.found = None
        picture = self._desk.picture
        if self._panel.isHidden() or picture is None:
            self._panel.say("")
            self.changed.emit()
            return
        if not self._panel.model.neighbours:  # else what is shown stays until it is known better
            self._panel.say(tr("Looking for similar objects…"))
        if not self._looking:
            self._look(picture.id)
        self.changed.emit()

    def _look(self, picture_id: int) -> None:
        self._looking = True
        number, connect, source, vectors = self._asked, self._connect(), self._source(), self._vectors

        def work(job: Job) -> Found:
            with connect() as catalogue:
                return find(catalogue, picture_id, lambda: Turns(source), vectors)

        self._jobs.start(
            work,
            done=lambda found: self._take(number, found),
            failed=lambda reason: self._fail(number, reason),
        )

    def forget(self) -> None:
        """Another catalogue: nothing that was found belongs to it."""
        self._vectors = None
        self.stop()
        self._panel.say("")
        self.ask()

    def take_outcomes(self, outcomes: list[Outcome]) -> None:
        """A picture was read: if it is the one on the desk, its neighbours can be looked for now."""
        picture = self._desk.picture
        waiting = self.found is not None and self.found.why is Why.UNREAD
        if waiting and picture is not None and any(each.kept_id == picture.id for each in outcomes):
            self.ask()

    def show_again(self) -> None:
        """What was decided here, or how terms are called, has changed."""
        if self.found is not None and self.found.neighbours:
            self._panel.show_objects(self.found.neighbours, self._choices())
            self.changed.emit()

    # What a person does

    def copy(self) -> None:
        """Take the marked tags of the chosen object, as one undo step."""
        other, picture, chosen = self._panel.chosen, self._desk.picture, self._panel.marked
        if other is None or picture is None or self.found is None:
            self.message.emit(tr("Choose a similar object first (S)."), "note")
            return
        if not chosen:
            self.message.emit(tr("There is nothing to copy: no missing tag is marked."), "note")
            return
        taken = changes(chosen, self._desk.suggestions())
        name = tr("Copy %Ln tag(s) of {number}", "", len(taken), number=other.number)
        words = tr("%Ln tag(s) copied from {number}.", "", len(taken), number=other.number)

        def tell(step: Step) -> None:
            self.message.emit(words, "good")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._panel, words))

        self._desk.carry_out(
            lambda c: c.decide(picture.object_id, taken, name=name, picture_id=picture.id), tell
        )

    def stop(self) -> None:
        """End what runs."""
        self._asked += 1
        if self._catching_up is not None:
            self._catching_up.cancel()

    # How

    def _take(self, number: int, found: Found) -> None:
        self._looking = False
        if number != self._asked:
            self.ask()
            return
        self.found, self._vectors = found, found.vectors or self._vectors
        if found.neighbours:
            self._panel.show_objects(found.neighbours, self._choices())
            self._panel.offer(self._offer())
        else:
            self._panel.say(tr(REASONS[found.why]), self._offer())
        self.changed.emit()

    def _offer(self) -> str:
        unseen = len(self.found.unseen) if self.found is not None else 0
        return tr("Look at %Ln picture(s) read earlier", "", unseen) if unseen else ""

    def _fail(self, number: int, reason: str) -> None:
        self._looking = False
        if number != self._asked:
            self.ask()
            return
        self._panel.say(reason)
        self.changed.emit()

    def _choices(self) -> Callable[[Neighbour], list[TagChoice]]:
        here, vocabulary, language = self._desk.decisions, self._thesaurus.vocabulary, self._language()
        return lambda neighbour: choices(neighbour.tags, here, vocabulary, language)

    def _catch_up(self) -> None:
        """Look again at what was read before, with progress; the same button stops it."""
        if self._catching_up is not None:
            self._catching_up.cancel()
            return
        unseen = self.found.unseen if self.found is not None else ()
        connect, source = self._connect(), self._source()

        def work(job: Job) -> int:
            with connect() as catalogue:
                return catch_up(catalogue, unseen, Turns(source), job.report, job.cancelled)

        def over(done: int) -> None:
            self._catching_up = None
            self.message.emit(tr("%Ln picture(s) can be found as similar now.", "", done), "good")
            self.ask()

        def failed(reason: str) -> None:
            self._catching_up = None
            self.message.emit(reason, "warning")
            self.ask()

        def tell(done: int, total: int) -> None:
            self._panel.offer(tr("{done} of {total}: stop", done=f"{done:,}", total=f"{total:,}"))

        self._catching_up = self._jobs.start(work, done=over, failed=failed, progress=tell)
        tell(0, len(unseen))

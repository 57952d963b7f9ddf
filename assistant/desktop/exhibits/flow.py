"""The picture on the desk is asked about, and the panel says what came back. Lives in the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.catalogue import CatalogueError, Identification, PictureRow
from assistant.desktop.exhibits.questions import Answered, Question, Seen
from assistant.desktop.exhibits.region_choice import RegionChoice
from assistant.desktop.exhibits.wording import Headline, headline, looking, region_words
from assistant.desktop.told import told
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.catalogue import Region
    from assistant.desktop.desk import Desk
    from assistant.desktop.exhibits.asking import Asking
    from assistant.desktop.exhibits.panel import ExhibitPanel
    from assistant.desktop.pictures.filmstrip_model import FilmstripModel
    from assistant.desktop.pictures.picture_view import PictureView
    from assistant.desktop.reading.reader import Reader
    from assistant.desktop.reading.worker import Outcome
    from assistant.identify.answer import Candidate

NO_INDEX = mark("Identify: open or build an index of your exhibits")
DRAW = mark("Drag a rectangle around one object")


class ExhibitFlow(QObject):
    """Asks after the suggestions are in; a late answer is kept, and shown only for its own picture."""

    state_changed = Signal()  # what can be done has changed: menus and buttons

    def __init__(
        self,
        asking: Asking,
        panel: ExhibitPanel,
        desk: Desk,
        reader: Reader,
        strip: FilmstripModel,
        view: PictureView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._asking, self._panel, self._desk, self._reader = asking, panel, desk, reader
        self._strip = strip
        self.regions = RegionChoice(view, self)
        self._picture: PictureRow | None = None
        self._question: Question | None = None
        self._answered: Answered | None = None
        asking.changed.connect(self.look_again)
        asking.answered.connect(self._take)
        asking.seen.connect(self._take_seen)
        reader.outcome.connect(self._take_outcome)
        reader.unavailable.connect(lambda _: self._ask())
        desk.history_changed.connect(self._reread)
        self.regions.changed.connect(self.look_again)

    # What is on show

    @property
    def picture(self) -> PictureRow | None:
        """The picture that is asked about."""
        return self._picture

    @property
    def candidate(self) -> Candidate | None:
        """The candidate the person is on."""
        return self._panel.candidate if self._answered is not None else None

    @property
    def candidates(self) -> Sequence[Candidate]:
        """All candidates on show."""
        return tuple(self._panel.model.candidates)

    @property
    def question(self) -> Question | None:
        """What was asked last about the picture on the desk."""
        return self._question

    def show(self, row: PictureRow | None) -> None:
        """Another picture came on the desk, or the same one again."""
        if row is None or self._picture is None or row.id != self._picture.id:
            self.regions.forget()
        self._picture = row
        self.look_again()

    def look_again(self) -> None:
        """Ask again: another picture, another region, another index."""
        self._question = self._answered = None
        self._asking.forget()
        self._ask()

    def _ask(self) -> None:
        if self._question is None and self._can_ask():
            self._question = self._question_about(self._picture, self.region)
            if self._question is not None:
                self._panel.show_busy(Headline("search", "text_quiet", tr("Looking in your exhibits…"), ""))
                self._asking.ask(self._question)
        self.state_changed.emit()

    def _can_ask(self) -> bool:
        """Whether everything is there; else the panel says what is missing."""
        asking, row = self._asking, self._picture
        if asking.opening is not None:
            self._panel.show_words(
                Headline("search", "text_quiet", tr("Opening {index}…", index=asking.opening.stem), "")
            )
        elif asking.problem:
            self._panel.show_words(Headline("warning", "warning", told(asking.problem), ""), choices=True)
        elif asking.index is None:
            self._panel.show_words(Headline("exhibit", "text_quiet", tr(NO_INDEX), ""), choices=True)
        elif row is None:
            self._panel.show_words(Headline("exhibit", "text_quiet", self._about_index(), ""))
        elif row.problem is not None:
            self._panel.show_words(Headline("warning", "warning", _not_identified(row.problem), ""))
        elif not self._read(row):
            words = tr("Identified after its terms are suggested…")
            self._panel.show_busy(Headline("search", "text_quiet", words, ""))
        else:
            return True
        return False

    def _about_index(self) -> str:
        index = self._asking.index
        return tr("{index}: %Ln exhibit(s)", "", index.exhibits, index=index.name) if index else ""

    def _read(self, row: PictureRow) -> bool:
        """Whether the models are done with it, or there are none: the suggestions come first."""
        return self._reader.problem is not None or bool(self._desk.suggestions())

    def _question_about(self, row: PictureRow | None, region: Region | None) -> Question | None:
        catalogue = self._desk.catalogue
        if row is None or catalogue is None:
            return None
        try:
            content = catalogue.picture(row.id).sha256 or str(row.path)
            refused = catalogue.refused_exhibits(row.id, region)
        except CatalogueError as error:
            self._panel.show_words(Headline("warning", "warning", told(error), ""))
            return None
        return Question(row.id, row.path, content, self._asking.generation, region, refused)

    @property
    def settled(self) -> bool:
        """Whether the verdict on the picture, or its region, is in."""
        return self._answered is not None and self._answered.checked

    # What came back

    def _take_outcome(self, outcome: Outcome) -> None:
        row = self._picture
        if row is not None and outcome.kept_id == row.id and self._question is None:
            if outcome.problem is not None and self._asking.index is not None:
                words = _not_identified(outcome.problem)
                self._panel.show_words(Headline("warning", "warning", words, ""))
            else:
                self._ask()

    def _take(self, answered: Answered) -> None:
        if self._question is None or answered.question.key != self._question.key:
            return
        if answered.answer is None:
            words = _not_identified(answered.problem or "")
            self._panel.show_words(Headline("warning", "warning", words, ""))
        else:
            stayed = self._panel.list.currentIndex().row() <= 0
            self._answered = answered
            self._show_answer()
            if stayed:  # the person did not choose: the best is the one that is meant
                self._panel.choose(0)
        if answered.checked:
            self._prepare_next()
            if self.region is None and not self.regions.seen:
                self._asking.look_for_regions(self._question)
        self.state_changed.emit()

    def _show_answer(self) -> None:
        answer = self._answered.answer if self._answered else None
        if answer is None or self._question is None:
            return
        refused = self._question.without
        candidates = [one for one in answer.candidates if one.exhibit not in refused]
        linked = self.linked
        shown = headline(answer, candidates, linked) if self.settled else looking(candidates, linked)
        words = " · ".join(one for one in (self._region_words(), shown.detail) if one)
        shown = shown._replace(detail=words, note=told(" ".join(answer.notes)))
        self._panel.show_answer(shown, candidates, linked.exhibit if linked else None)
        self.state_changed.emit()

    def _prepare_next(self) -> None:
        """Have the answer for the next picture ready, where its terms are suggested already."""
        here, catalogue = self._picture, self._desk.catalogue
        after = self._strip.neighbour(here.id, 1) if here else None
        if after is None or catalogue is None:
            return
        try:
            row = catalogue.picture(after)
            question = self._question_about(row, None) if row.sha256 and not row.problem else None
        except CatalogueError:
            return  # it will be asked for again when it is on the desk
        if question is not None:
            self._asking.prepare(question)

    # What a person said

    @property
    def linked(self) -> Identification | None:
        """What a person said the picture, or its region, shows."""
        catalogue, row = self._desk.catalogue, self._picture
        if catalogue is None or row is None:
            return None
        try:
            return catalogue.exhibit_of(row.id, self.region)
        except CatalogueError:  # told where it is written; here the program's own answer is shown
            return None

    def _reread(self) -> None:
        """Something was decided, taken back or done again: refused exhibits ask anew, links only show."""
        if self._question is None:
            return
        now = self._question_about(self._picture, self.region)
        if now is None:
            return
        if now.key == self._question.key:
            self._show_answer()
            return
        chosen = self._panel.list.currentIndex().row()
        self._question = now
        if self._answered is not None:  # what was refused goes at once, the rest a moment later
            self._show_answer()
            self._panel.choose(min(chosen, len(self._panel.model.candidates) - 1))
        self._asking.ask(now)

    # Regions

    @property
    def region(self) -> Region | None:
        """The part of the picture that is asked about; ``None`` is the whole of it."""
        return self.regions.region

    def next_region(self) -> None:
        """Begin to choose a region; again: the next of those that were seen."""
        seen = self.regions.seen
        if self._picture is None or (self.regions.choosing and not seen):
            return
        self.regions.begin()
        if not seen:
            back = tr("Esc: back to the whole picture")
            self._panel.verdict.say(Headline("region", "accent", tr(DRAW), back))
        self.state_changed.emit()

    def whole_picture(self) -> None:
        """Go back to the whole picture."""
        if self.regions.leave() or self._answered is None:
            self.look_again()
        else:
            self._show_answer()
        self.state_changed.emit()

    def _take_seen(self, seen: Seen) -> None:
        question = self._question
        if question is None or seen.content != question.content:
            return
        self.regions.see(seen.regions, (one.region for one in self._parts() if one.region is not None))
        if self.regions.seen:
            self._show_answer()

    def _parts(self) -> list[Identification]:
        """What a person said that parts of the picture show."""
        catalogue, row = self._desk.catalogue, self._picture
        if catalogue is None or row is None:
            return []
        try:
            said = catalogue.identifications(row.id)
        except CatalogueError:
            return []
        return [one for one in said if one.shown and one.region is not None]

    def _region_words(self) -> str:
        named = [one.exhibit for one in self._parts()] if self.region is None else []
        return region_words(self.regions.seen, self.region, named)


def _not_identified(reason: str) -> str:
    return tr("Not identified. {reason}", reason=told(reason)).strip()

"""What is on the desk follows the person's choice; what the worker finds follows to the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.catalogue import PictureRow, PictureState
from assistant.desktop.finding.ahead import Ahead
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.desktop.desk import Desk
    from assistant.desktop.jobs import Jobs
    from assistant.desktop.picture_list import PictureList
    from assistant.desktop.pictures.filmstrip import Filmstrip
    from assistant.desktop.pictures.picture_column import PictureColumn
    from assistant.desktop.reading.reader import Reader
    from assistant.desktop.reading.worker import Outcome
    from assistant.desktop.terms.facet_panel import FacetPanel
    from assistant.desktop.terms.tag_strip import TagStrip
    from assistant.desktop.thesaurus import Thesaurus

PLACE_SECONDS = 2
"""How long after the last step the place is written down."""

VIEWS_READ = 8
"""Further pictures of the object on the desk that are read at once; more wait until they are in sight."""


@dataclass(frozen=True)
class Panels:
    """The panels that show one object."""

    filmstrip: Filmstrip
    column: PictureColumn
    facets: FacetPanel
    tags: TagStrip


class DeskFlow(QObject):
    """Moves between pictures and keeps all panels on the same one. Lives in the GUI thread."""

    moved = Signal(object)  # PictureRow on the desk, or None
    message = Signal(str, str)  # sentence, tone

    def __init__(
        self,
        desk: Desk,
        reader: Reader,
        panels: Panels,
        pictures: PictureList,
        thesaurus: Thesaurus,
        jobs: Jobs,
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reader, self._panels, self._list = desk, reader, panels, pictures
        self._thesaurus, self._language = thesaurus, language
        self.ahead = Ahead(jobs, self)
        self.place_parts: dict[str, Callable[[], dict[str, Any]]] = {}
        """What else is found again when the catalogue is opened the next time, by name."""
        self._views: list[int] = []  # the pictures of the object on the desk
        self._ready = False  # whether the trees show what is suggested for the picture on the desk
        self._ahead_soon = QTimer(self)  # once this picture is painted: what comes next must not hold it up
        self._ahead_soon.setSingleShot(True)
        self._ahead_soon.setInterval(0)
        self._ahead_soon.timeout.connect(lambda: desk.again.read("ahead", self._prepare))
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(PLACE_SECONDS * 1000)
        self._remember.timeout.connect(self.keep_place)
        self._wire()

    def _wire(self) -> None:
        panels, desk, reader = self._panels, self._desk, self._reader
        panels.filmstrip.chosen.connect(self.go_to)
        panels.filmstrip.sight_changed.connect(lambda ids: self._ahead_soon.start())
        panels.column.view_chosen.connect(self.go_to)
        panels.facets.decided.connect(desk.decide)
        panels.tags.removed.connect(desk.decide)
        panels.tags.chosen.connect(panels.facets.show_term)
        self._list.wanted.connect(self.go_to)
        desk.object_shown.connect(self._show)
        desk.decisions_changed.connect(self._show_decisions)
        desk.pictures_changed.connect(panels.filmstrip.strip.refresh)
        reader.outcome.connect(self._take_outcome)
        reader.batch_advanced.connect(self._take_outcomes)
        reader.unavailable.connect(lambda reason: self._show_state())
        self.ahead.found.connect(self.go_to)
        self.ahead.message.connect(self.message)

    # Where to

    def begin(self, ids: Sequence[int], place: Mapping[str, Any]) -> None:
        """Show a newly opened catalogue where the person left it."""
        strip = self._panels.filmstrip.strip
        self._panels.column.forget()
        self._list.begin(ids)
        wanted = place.get("picture")
        self.go_to(wanted if strip.place_of(wanted) is not None else (ids[0] if ids else None))
        try:
            self._panels.facets.restore_place(place.get("facets", {}))
        except (KeyError, TypeError, ValueError):  # written by another version: not worth stopping for
            self.message.emit(tr("The place in the trees could not be found again."), "note")

    def clear(self) -> None:
        """Show no catalogue: it is about to be closed, and nothing may ask it any more."""
        self._remember.stop()
        self._ahead_soon.stop()
        self.ahead.forget()
        self._list.clear()
        self._panels.column.forget()

    def go_to(self, picture_id: int | None) -> None:
        """Put a picture on the desk."""
        self.ahead.forget()
        if picture_id is None or self._desk.picture is None or self._desk.picture.id != picture_id:
            self._desk.show(picture_id)
            self._remember.start()

    @property
    def here(self) -> int | None:
        """The picture on the desk."""
        return self._desk.picture.id if self._desk.picture else None

    def step(self, by: int) -> None:
        """Go on or back in the filmstrip."""
        strip = self._panels.filmstrip.strip
        bound_for = self._desk.bound_for  # two keys go two pictures on, however long the first one takes
        wanted = strip.neighbour(self.here if bound_for is None else bound_for, by)
        if wanted is None:
            words = tr("This is the last picture.") if by > 0 else tr("This is the first picture.")
            self.message.emit(words, "note")
        else:
            self.go_to(wanted)

    def next_undecided(self) -> None:
        """Go to the next object of the list that has no decision yet, around the end."""
        catalogue, here, connect = self._desk.catalogue, self._desk.picture, self._list.connect_there
        if catalogue is not None and connect is not None:
            strip = self._panels.filmstrip.strip
            place = strip.place_of(here.id if here else None)
            after = 0 if place is None else place + 1
            ids = [*strip.ids[after:], *strip.ids[:after]]
            self.ahead.go(catalogue, connect, ids, whole=len(ids) == self._list.in_all)

    def set_language(self, language: str) -> None:
        """Show the terms in another language."""
        self._language = language
        self._panels.facets.set_language(language)
        self._panels.tags.set_decisions(self._desk.decisions, self._thesaurus.vocabulary, language)

    def show_again(self) -> None:
        """Show the object on the desk anew: what can be said about it has changed."""
        self._show(self._desk.picture)

    def keep_place(self) -> None:
        """Write down where the person is."""
        self._remember.stop()
        picture = self._desk.picture
        if picture is not None:
            parts = {name: place for name, take in self.place_parts.items() if (place := take())}
            self._desk.keep_place(
                {"picture": picture.id, "facets": self._panels.facets.place(), "rooms": parts}
            )

    # One object in all panels

    def _show(self, row: PictureRow | None) -> None:
        panels, desk = self._panels, self._desk
        decisions = desk.decisions
        suggestions = desk.suggestions()
        state, detail = self._state(row, bool(suggestions))
        self._ready = state == "ready"
        panels.filmstrip.set_current(row.id if row else None)
        panels.facets.set_object(
            row.object_id if row else None, suggestions, decisions, state=state, detail=detail
        )
        panels.tags.set_decisions(decisions, self._thesaurus.vocabulary, self._language)
        views = desk.catalogue.pictures_of_object(row.object_id) if desk.catalogue and row else ()
        self._views = [view.id for view in views]
        panels.column.show_picture(row, views)
        self._reader.look_at(row.id if row else None)
        if row is not None:
            self._ahead_soon.start()
        self.moved.emit(row)

    def _state(self, row: PictureRow | None, suggested: bool) -> tuple[Any, str]:
        if row is None:
            return "empty", ""
        if suggested:
            return "ready", ""
        if self._reader.problem is not None:
            return "problem", self._reader.problem
        if row.problem is not None:
            return "problem", row.problem
        return ("working", "") if self._reader.known else ("waiting", tr("The models are being loaded…"))

    def _show_state(self) -> None:
        self._desk.again.read("state", self._read_state)

    def _read_state(self) -> None:
        suggestions = self._desk.suggestions()
        state, detail = self._state(self._desk.picture, bool(suggestions))
        self._panels.facets.set_suggestions(suggestions, state=state, detail=detail)

    def _show_decisions(self, decisions: list[Any]) -> None:
        self._panels.facets.set_decisions(decisions)
        self._panels.tags.set_decisions(decisions, self._thesaurus.vocabulary, self._language)

    def _prepare(self) -> None:
        """Let the next pictures be decoded and read while the person works on this one."""
        strip, here = self._panels.filmstrip.strip, self._desk.picture
        if here is None or not strip.ids:
            return
        near = [strip.neighbour(here.id, step) for step in (1, 2, -1)]
        views = [one for one in self._views if one != here.id][:VIEWS_READ]  # they speak for the same object
        wanted = list(dict.fromkeys([*views, *(one for one in near if one is not None)]))
        self._panels.column.prepare([(row.id, row.path) for row in strip.fetch(wanted)])
        sight = [one for one in self._panels.filmstrip.sight if one not in wanted and one != here.id]
        readable = [one for one in (*wanted, *sight) if strip.state(one) != PictureState.PROBLEM]
        self._reader.prepare(readable)

    # What the worker found

    def _take_outcome(self, outcome: Outcome) -> None:
        self._take_outcomes([outcome])

    def _take_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Update the marks; the trees only when it is the object on the desk."""
        here = self._desk.picture
        strip = self._panels.filmstrip.strip
        strip.refresh(  # not those that were read before: to ask for them again would never end
            outcome.kept_id
            for outcome in outcomes
            if outcome.fresh or outcome.problem or strip.state(outcome.kept_id) is PictureState.NEW
        )
        for outcome in outcomes:
            if outcome.kept_id != outcome.picture_id:
                self._follow_fold(outcome)
            elif (
                here is not None and outcome.picture_id in self._views and (outcome.fresh or not self._ready)
            ):
                self._take_current(outcome)

    def take_from_elsewhere(self, picture_ids: Sequence[int] | None) -> None:
        """Another window, or the command, has read these pictures (None: many)."""
        self._panels.filmstrip.strip.refresh(picture_ids)
        if picture_ids is None or not set(picture_ids).isdisjoint(self._views):
            self._desk.again.read("suggestions", self._show_suggestions)

    def _show_suggestions(self) -> None:
        suggestions = self._desk.suggestions()
        self._ready = bool(suggestions)
        if suggestions:
            self._panels.facets.set_suggestions(suggestions, state="ready")

    def _take_current(self, outcome: Outcome) -> None:
        self._desk.again.read("outcome", lambda: self._show_outcome(outcome))

    def _show_outcome(self, outcome: Outcome) -> None:
        self._show_suggestions()
        if not self._ready and outcome.problem is not None and outcome.picture_id == self.here:
            self._panels.facets.set_suggestions({}, state="problem", detail=outcome.problem)

    def _follow_fold(self, outcome: Outcome) -> None:
        """The file turned out to be a picture that the catalogue has already."""
        here = self._desk.picture
        self._list.drop(outcome.picture_id)
        if here is not None and here.id == outcome.picture_id:
            self._desk.show(outcome.kept_id)
            self.message.emit(tr("This photograph was in the catalogue already; here it is."), "note")

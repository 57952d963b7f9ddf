"""Term-first review: one term, all pictures that may show it, decided in one go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QThread

from assistant.catalogue import CatalogueError, Change, Step, Verdict
from assistant.catalogue.sheet import Candidate
from assistant.desktop.objects.stepping import Stepping
from assistant.desktop.pictures.thumbnails import Wanted
from assistant.desktop.rooms import Room
from assistant.desktop.sheet.naming import terms_after, words_of
from assistant.desktop.sheet.questions import Found, SheetQuestions
from assistant.desktop.sheet.sharp import SheetThumbnails
from assistant.desktop.sheet.sheet_model import NAMES
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.sheet.page import SheetPage
    from assistant.desktop.window import MainWindow
    from assistant.vocabulary import Term


class SheetRoom(Room):
    """Opens the page, fills it beside the GUI thread and writes what is decided on it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.page: SheetPage | None = None
        self._term: tuple[str, str] | None = None  # facet, URI
        self._generation = 0
        self._size: int | None = None

    def connect_all(self) -> None:
        """Connect with the desk."""
        window = self.window
        self.questions = SheetQuestions(window.jobs, lambda: window.session.connect_here, self._warn)
        self.stepping = Stepping(window.desk, window.jobs, lambda: window.session.connect_here, self)
        window.desk.history_changed.connect(self._refresh_verdicts)
        window.desk.list_changed.connect(self._reload)
        self.thumbnails = SheetThumbnails(window.thumbnails, self)
        self.thumbnails.arrived.connect(self._repaint)
        window.session.opened.connect(lambda _: self._forget())
        window.preferences.changed.connect(lambda *_: self._rename())
        window.thesaurus.changed.connect(lambda _: self._rename())

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """The entry of the menu Review."""
        return {"sheet": self.open}

    def place(self) -> dict[str, Any]:
        """The term looked at last, and the size of the pictures."""
        found: dict[str, Any] = {}
        if self._term is not None:
            found["term"] = list(self._term)
        if self.page is not None:
            found["size"] = self.page.view.size_step
        return found

    def restore(self, place: Mapping[str, Any]) -> None:
        """Find the size again; the term is that of the cursor in the trees."""
        size = place.get("size")
        self._size = size if isinstance(size, int) else None

    @property
    def shown(self) -> bool:
        """Whether the sheet is on show."""
        return self.page is not None and self.window.pages.shown is self.page

    def ending(self) -> list[QThread]:
        """Ask the threads of larger thumbnails to end and return them."""
        return self.thumbnails.ending()

    def stop(self) -> None:
        """End the threads of larger thumbnails."""
        self.thumbnails.stop()

    # Which term

    def open(self) -> None:
        """Show the sheet of the term of the cursor; again: go back."""
        if self.shown:
            self.window.pages.back()
            return
        page = self._make_page()
        grid = self.window.facets.grid
        row = grid.view.term()
        self.window.pages.open(page, leaving=self._leave)
        if self.window.pages.shown is not page:  # nothing is open yet
            return
        self._read_known()
        if row is not None:
            self.show_term(grid.facet, row)
        else:
            self._ask_term(page)

    def _ask_term(self, page: SheetPage) -> None:
        page.say(tr("Type the name of a term above, or press N for the next term with open pictures."))
        page.find_term()

    def show_term(self, facet: str, row: int) -> None:
        """Show the sheet of a term."""
        assert self.page is not None
        self._term = (facet, self.window.vocabulary[facet].terms[row].uri)
        self.page.show_term(*self._words(facet, row))
        self.page.view.setFocus()
        self._load()

    def _words(self, facet: str, row: int) -> tuple[str, str, str]:
        return words_of(self.window.vocabulary, facet, row, self.window.settings.language)

    def _rename(self) -> None:
        """Language, labels, lines or the trees have changed: the sheet follows, the cursor stays."""
        if not self.shown or self.page is None or self._term is None:
            return
        row = self._row(*self._term)
        if row is None:  # a term of the museum's own was taken back
            self._term = None
            self._ask_term(self.page)
        else:
            self.page.name_term(*self._words(self._term[0], row))
            self._reload()

    def next_term(self) -> None:
        """Go to the next term of the facet, then of the next facets, with open pictures over the line."""
        window = self.window
        terms = terms_after(window.vocabulary, self._term)
        lines = {facet: window.settings.line_of(facet) for facet in window.thesaurus.vocabulary.facets}
        generation = self._generation

        def done(found: tuple[str, str] | None) -> None:
            if not self.shown or generation != self._generation:
                return
            row = self._row(*found) if found else None
            if found is None or row is None or found == self._term:
                window.messages.say(tr("No other term has open pictures over the line."), "good")
            else:
                self.show_term(found[0], row)

        self.questions.next_open(terms, lines, done)

    def _row(self, facet: str, uri: str) -> int | None:
        vocabulary = self.window.thesaurus.vocabulary
        if facet not in vocabulary.facets:
            return None
        return next((term.row for term in vocabulary[facet].terms if term.uri == uri), None)

    def _make_page(self) -> SheetPage:
        if self.page is None:
            from assistant.desktop.sheet.page import SheetPage

            window = self.window
            vocabulary, action = lambda: window.thesaurus.vocabulary, window.facets.action
            page = SheetPage(window.thumbnails, window.jobs, vocabulary, action, window)
            page.decided.connect(self._decide)
            page.wanted.connect(self.show_term)
            page.next_wanted.connect(self.next_term)
            page.picture_wanted.connect(self._go_to)
            page.view.sight_changed.connect(self._fetch)
            page.view.sized.connect(lambda side: page.view.use(self.thumbnails.fit(side)))
            if self._size is not None:
                page.view.set_size(self._size)
            self.page = page
        return self.page

    def _leave(self) -> None:
        self._generation += 1
        self.thumbnails.rest()
        if self.page is not None:
            self.page.preview.close_preview()

    def _forget(self) -> None:
        """Another catalogue is open."""
        self.thumbnails.forget()
        self._term = None
        if self.shown:
            self.window.pages.back()

    # What is on it

    def _load(self, keep: int | None = None) -> None:
        """Ask for the pictures of the term; ``keep``: the picture the cursor shall stay on."""
        term = self._term
        if term is None or self.window.session.path is None:
            return
        self._generation += 1
        generation = self._generation

        def done(found: Found) -> None:
            if generation == self._generation and self.shown and self.page is not None:
                self._show_found(self.page, *found, self.window.settings.line_of(term[0]), keep)

        self.questions.pictures_of(term, done)

    def _show_found(
        self,
        page: SheetPage,
        candidates: list[Candidate],
        verdicts: dict[int, Verdict],
        line: float,
        keep: int | None,
    ) -> None:
        if keep is not None and candidates == page.view.sheet.candidates and line == page.view.sheet.line:
            page.set_verdicts(verdicts)  # the same pictures: nothing moves under the eye
            return
        page.show_candidates(candidates, verdicts, line)
        page.view.go(next((n for n, each in enumerate(candidates) if each.picture_id == keep), None))

    def _reload(self) -> None:
        """Pictures came, went or changed their objects."""
        if self.shown and self.page is not None:
            place = self.page.view.place
            self._load(None if place is None else self.page.view.sheet.candidates[place].picture_id)

    def _read_known(self) -> None:
        """Find out which terms have pictures at all, for the field."""

        def done(known: set[tuple[str, str]]) -> None:
            if self.page is not None:
                self.page.field.known = known

        self.questions.known(done)

    def _refresh_verdicts(self) -> None:
        catalogue = self.window.desk.catalogue
        if not self.shown or self.page is None or self._term is None or catalogue is None:
            return
        try:
            self.page.set_verdicts(catalogue.sheet.verdicts(*self._term))
        except CatalogueError as error:
            self._warn(str(error))

    def _fetch(self, places: Sequence[int]) -> None:
        """Ask for the files and thumbnails of what is in sight."""
        catalogue, page = self.window.desk.catalogue, self.page
        if catalogue is None or page is None or not self.shown:
            return
        sheet = page.view.sheet
        missing = [sheet.candidates[place].picture_id for place in places if sheet.file(place) is None]
        try:
            sheet.keep_files(catalogue.pictures(missing) if missing else ())
        except CatalogueError as error:
            self._warn(str(error))
            return
        rows = (sheet.file(place) for place in places)
        self.thumbnails.want([Wanted(row.id, row.path) for row in rows if row])
        page.view.viewport().update()

    def _repaint(self, picture_id: int) -> None:
        if self.shown and self.page is not None:
            self.page.view.viewport().update()

    # What is decided

    def _decide(self, verdict: Verdict | None, places: Sequence[int]) -> None:
        page, term = self.page, self._term_itself()
        if page is None or term is None:
            return
        sheet = page.view.sheet
        candidates = [sheet.candidates[place] for place in places]
        change = Change(term.facet, term.uri, verdict, term.label("en"))
        name = tr(NAMES[verdict], term=term.label(self.window.settings.language))
        objects = len({each.object_id for each in candidates})
        if objects > 1:
            name += tr(" for %Ln object(s)", "", objects)

        def done(step: Step) -> None:
            if step.id:
                page.announce(step.name)
                self.window.messages.say(f"{step.name}.", "note")
            page.go_on(places[-1])

        self.stepping.carry_out(
            lambda catalogue: catalogue.sheet.decide(change, candidates, name=name), objects, done
        )

    def _term_itself(self) -> Term | None:
        row = self._row(*self._term) if self._term else None
        return None if row is None or self._term is None else self.window.vocabulary[self._term[0]].terms[row]

    def _go_to(self, place: int) -> None:
        assert self.page is not None
        picture_id = self.page.view.sheet.candidates[place].picture_id
        self.window.pages.back()
        self.window.desk_flow.go_to(picture_id)
        if self._term is not None:
            self.window.facets.show_term(*self._term)

    def _warn(self, reason: str) -> None:
        self.window.messages.say(reason, "warning")

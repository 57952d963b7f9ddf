"""The line of each facet: what it would accept, how right that was so far, and accepting by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from assistant.desktop.line.automatic import Automatic
from assistant.desktop.line.reading import Figures, Reading
from assistant.desktop.line.wording import hundredths
from assistant.desktop.rooms import Room
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.catalogue import Step
    from assistant.desktop.jobs import Job
    from assistant.desktop.line.page import LinePage
    from assistant.desktop.window import MainWindow
    from assistant.settings import Settings


class LineRoom(Room):
    """The page of the line, and what accepts by itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.page: LinePage | None = None
        self.reading = Reading(window.jobs, self)
        self._later = QTimer(self)  # several changes at once are counted once
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._count)

    def connect_all(self) -> None:
        """Connect with desk, reader and settings."""
        window = self.window
        self.automatic = Automatic(window.desk, window.reader, window.jobs, self)
        self.automatic.title = self._title
        self.automatic.vocabulary = lambda: window.thesaurus.vocabulary
        self.automatic.told.connect(window.messages.say)
        self.automatic.corrected.connect(self._tell_correction)
        window.session.opened.connect(lambda _: self._begin())
        window.desk.history_changed.connect(self._count_again)
        window.desk.held.connect(self._hold)
        window.preferences.changed.connect(self._follow_settings)
        window.thesaurus.changed.connect(lambda _: self._rename())
        self.reading.arrived.connect(self._show)
        self.reading.progressed.connect(self._tell_progress)
        self.reading.failed.connect(lambda reason: window.messages.say(reason, "warning"))

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """The one entry of the menu."""
        return {"line": self.toggle}

    def refresh(self) -> None:
        """The page needs pictures."""
        self.window.actions_by_name["line"].setEnabled(self.window.desk.picture is not None)

    def stop(self) -> None:
        """Ask for nothing any more."""
        self._later.stop()
        self.reading.cancel()
        self.automatic.serve(None)

    def _begin(self) -> None:
        """Another catalogue was opened."""
        if self._shown:
            self.window.pages.back()
        self.automatic.serve(self.window.session.connect_here)

    # The page

    def toggle(self) -> None:
        """Open the page, or go back from it."""
        if self._shown:
            self.window.pages.back()
        else:
            self._open()

    @property
    def _shown(self) -> bool:
        return self.page is not None and self.window.pages.shown is self.page

    def _open(self) -> None:
        page = self.page or self._make()
        window = self.window
        self._rename()
        page.set_lines({key: window.settings.line_of(key) for key in page.cards})
        facet = window.facets.grid.facet
        window.pages.open(page, leaving=self._leave)
        if self._shown:
            page.focus(facet)
            for card in page.cards.values():
                card.forget()
            self._hold(window.desk.holding)
            self._count()

    def _leave(self) -> None:
        """Let go of the figures: those of a large catalogue are some ten megabytes for each facet."""
        self.reading.cancel()
        assert self.page is not None
        for card in self.page.cards.values():
            card.forget()

    def _make(self) -> LinePage:
        from assistant.desktop.line.page import LinePage

        self.page = page = LinePage(self.window)
        page.back_wanted.connect(self.window.pages.back)
        page.scope_changed.connect(lambda _: self._count_anew())
        return page

    def _rename(self) -> None:
        if self.page is None:
            return
        for card in self.page.show_facets(self.window.vocabulary, self.window.settings.language):
            card.apply_wanted.connect(self.apply)
            card.keep_wanted.connect(self.keep)
            card.automatic_wanted.connect(self.set_automatic)

    # Counting

    def _count_again(self) -> None:
        if self._shown:
            self._later.start()

    def _count_anew(self) -> None:
        assert self.page is not None
        for card in self.page.cards.values():
            card.forget()
        self._count()

    def _count(self) -> None:
        page, window = self.page, self.window
        if page is None or not self._shown or window.desk.catalogue is None:
            return
        listed = list(window.filmstrip.strip.ids)
        page.set_scope(window.desk.catalogue.lines.pictures(), len(listed))
        for card in page.cards.values():
            card.wait()
        here = page.here
        facets = sorted(page.cards, key=lambda key: here is None or key != here.facet)
        self.reading.ask(window.session.connect_here, window.session.person, facets, self._scope(listed))

    def _scope(self, listed: Sequence[int]) -> Sequence[int] | None:
        from assistant.desktop.line.page import LISTED

        return listed if self.page is not None and self.page.scope_chosen == LISTED else None

    def _show(self, facet: str, figures: Figures) -> None:
        if self.page is not None and facet in self.page.cards:
            self.page.cards[facet].show_figures(figures)

    def _tell_progress(self, facet: str, looked: int, total: int) -> None:
        if self.page is not None and facet in self.page.cards:
            self.page.cards[facet].wait(looked, total)

    def _hold(self, held: bool) -> None:
        if self.page is not None:
            for card in self.page.cards.values():
                card.hold(held)

    def _follow_settings(self, settings: Settings, before: Settings) -> None:
        if self.page is not None:
            self._rename()
            for key, card in self.page.cards.items():
                card.keep_line(settings.line_of(key))

    # What a person does

    def apply(self, facet: str, line: float) -> None:
        """Accept what is at or over the line, as one step, beside the GUI thread."""
        window = self.window
        catalogue, connect = window.desk.catalogue, window.session.connect_here
        if catalogue is None or window.desk.holding:
            return
        title, vocabulary = self._title(facet), window.vocabulary
        scope = self._scope(list(window.filmstrip.strip.ids))
        name = tr("Apply line {line} to {facet}", line=hundredths(line), facet=title)

        def work(job: Job) -> Step | None:
            with connect() as there:
                ids = there.picture_ids() if scope is None else scope
                window.jobs.secure(there.path, "before accepting", len(ids), job.cancelled)
                return there.lines.apply(ids, {facet: line}, name=name, vocabulary=vocabulary)

        def done(step: Step | None) -> None:
            window.desk.hold(False)
            if window.desk.catalogue is catalogue:
                self._tell_applied(step, name)

        def failed(reason: str) -> None:
            window.desk.hold(False)
            window.messages.say(tr("Nothing was accepted. {reason}", reason=reason), "warning")

        window.desk.hold(True)
        window.jobs.start(work, done=done, failed=failed)

    def _tell_applied(self, step: Step | None, name: str) -> None:
        window = self.window
        if step is None:
            window.messages.say(tr("Nothing undecided was over the line."), "note")
            return
        window.desk.settle(step, mark("Done"))
        objects = tr("%Ln object(s)", "", len(step.object_ids))
        window.messages.say(
            tr("{name}: {objects} have new tags.", name=name, objects=objects),
            "good",
            action=tr("Undo"),
            do=window.desk.undo,
        )

    def keep(self, facet: str, line: float) -> None:
        """From now on Space accepts from this score."""
        settings = self.window.settings
        self.window.preferences.change(line={**settings.line, facet: line})
        self.window.messages.say(
            tr("The line of {facet} is {line} now.", facet=self._title(facet), line=hundredths(line)), "good"
        )

    def set_automatic(self, facet: str, line: float | None) -> None:
        """Let a facet accept by itself from a line on, or no more; one undo step."""
        title = self._title(facet)
        if line is None:
            name = tr("{facet} no longer accepts by itself", facet=title)
        else:
            name = tr("{facet} accepts by itself from {line} on", facet=title, line=hundredths(line))
        window = self.window
        window.desk.carry_out(
            lambda c: c.lines.set_automatic(facet, line, name=name),
            lambda _: window.messages.say(f"{name}.", "good", action=tr("Undo"), do=window.desk.undo),
        )

    def _tell_correction(self, facet: str, corrected: int, tags: int) -> None:
        self.window.messages.say(
            tr(
                "{facet} had accepted this by itself: {corrected} of {tags} such tags corrected so far.",
                facet=self._title(facet),
                corrected=corrected,
                tags=tags,
            ),
            "note",
            action=tr("Switch off"),
            do=lambda: self.set_automatic(facet, None),
        )

    def _title(self, facet: str) -> str:
        facets = self.window.vocabulary.facets
        return facets[facet].label(self.window.settings.language) if facet in facets else facet

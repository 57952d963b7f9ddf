"""Find pictures: search, filters, and the order of the review queue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from assistant.catalogue.finding import Counts, FilterError, TermTest
from assistant.desktop.finding.chips import ChipBar
from assistant.desktop.finding.counter import Counter
from assistant.desktop.finding.empty import EmptyResult
from assistant.desktop.finding.panel import FilterPanel
from assistant.desktop.finding.query import Query
from assistant.desktop.finding.queue import Queue
from assistant.desktop.finding.saving import Saving
from assistant.desktop.finding.search_field import SearchField
from assistant.desktop.finding.wording import everything, parts, with_term
from assistant.desktop.rooms import Room
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.reading.worker import Outcome
    from assistant.desktop.window import MainWindow
    from assistant.vocabulary import Vocabulary


NARROW = 1100
"""In a window that is narrower the panel of filters stands where the picture is."""


class FindingRoom(Room):
    """The search field, the chips, the panel of filters, and the queue they ask."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.queue = Queue(window.desk_flow, window.picture_list, window.jobs, self._knowledge)
        self.counter = Counter(window.jobs, self._knowledge, self)
        self.saving = Saving(window.desk, self)
        self.field = SearchField(lambda: window.vocabulary, lambda: window.settings.language, window)
        self.chips = ChipBar(window)
        self.panel = FilterPanel(window)
        self.empty = EmptyResult(window.splitter)
        self._counts: Counts | None = None
        self._scroll: int | None = None
        """Where the filmstrip is to be scrolled to when the list of the last time is there."""
        window.top_bar.add_search(self.field)
        window.top_bar.add_below(self.chips)
        window.beside.insertWidget(0, self.panel)
        self.chips.hide()
        self.panel.hide()
        for line in (self.field, *self.panel.findChildren(QLineEdit)):
            line.setAcceptDrops(False)  # a photograph dropped on a field is meant for the window

    def connect_all(self) -> None:
        window, queue = self.window, self.queue
        queue.changed.connect(lambda _: self._show())
        queue.asking.connect(self._tell_asking)
        queue.answered.connect(self._tell_answer)
        queue.stale.connect(self.chips.show_difference)
        self.counter.counted.connect(self._take_counts)
        for source in (queue, self.saving):
            source.message.connect(window.messages.say)
        self._connect_widgets()
        window.picture_list.changed.connect(window.top_bar.set_in_all)
        window.intake.arrived.connect(lambda ids, show: queue.take_in(ids))
        window.desk.pictures_changed.connect(lambda _: self._look_soon())
        window.reader.outcome.connect(lambda outcome: self._take_outcomes([outcome]))
        window.reader.batch_advanced.connect(self._take_outcomes)
        window.thesaurus.changed.connect(lambda _: self._show())
        window.preferences.changed.connect(lambda *_: self._show())
        window.preferences.changed.connect(lambda *_: self._look_soon())
        window.actions_by_name["filters"].setCheckable(True)

    def _connect_widgets(self) -> None:
        queue, field, chips, panel = self.queue, self.field, self.chips, self.panel
        field.text_wanted.connect(self.find_text)
        field.term_wanted.connect(self.find_term)
        field.take_back.connect(self._take_last_back)
        field.left.connect(self._leave)
        field.entered.connect(self._count_soon)
        chips.asked.connect(queue.ask)
        chips.refresh.connect(queue.refresh)
        chips.show_all.connect(self.show_all)
        chips.stop.connect(self._stop_looking)
        self.empty.show_all.connect(self.show_all)
        panel.asked.connect(queue.ask)
        panel.closed.connect(self.toggle_panel)
        panel.saved.named.connect(lambda name: self.saving.save(name, queue.query))
        panel.saved.forgotten.connect(self.saving.forget)
        panel.saved.taken.connect(lambda name: self.saving.use(name, queue.ask))
        self.saving.names_changed.connect(panel.saved.show_names)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        return {
            "find": self.find,
            "filters": self.toggle_panel,
            "show_all": self.show_all,
            "refresh_list": self.queue.refresh,
        }

    def refresh(self) -> None:
        actions = self.window.actions_by_name
        opened = self.window.desk.catalogue is not None
        self.field.setEnabled(opened)
        actions["show_all"].setEnabled(opened and not self.queue.query.filter.empty)
        actions["refresh_list"].setEnabled(opened)
        actions["filters"].setChecked(not self.panel.isHidden())

    # What a person does

    def find(self) -> None:
        """Go to the search field."""
        self.window.pages.back()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def find_text(self, words: str) -> None:
        """Show the pictures with these words."""
        query = self.queue.query
        self.queue.ask(replace(query, filter=replace(query.filter, text=words)))
        self._leave()

    def find_term(self, facet: str, uri: str) -> None:
        """Show the pictures that have a term, or a narrower one, or probably do."""
        self.queue.ask(with_term(self.queue.query, TermTest(facet, uri)))
        self._leave()

    def show_all(self) -> None:
        """Take all filters away; the order stays."""
        self.queue.ask(everything(self.queue.query))

    def toggle_panel(self) -> None:
        """Open or close the panel of filters."""
        self.window.pages.back()
        opening = self.panel.isHidden()
        self._show_panel(opening)
        if opening:
            self._show()
            self._count_soon()
            self.panel.order.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._leave()
        self.refresh()

    # Where the person was

    def place(self) -> dict[str, Any]:
        found: dict[str, Any] = {"scroll": self.window.filmstrip.verticalScrollBar().value()}
        if not self.queue.query.plain:
            found["query"] = self.queue.query.to_json()
        if not self.panel.isHidden():
            found["panel"] = True
        return found

    def restore(self, place: Mapping[str, Any]) -> None:
        try:
            query = Query.from_json(place.get("query", {}))
        except FilterError as error:
            self.window.messages.say(str(error), "warning")
            query = Query()
        scroll = place.get("scroll")
        self._scroll = scroll if isinstance(scroll, int) else None
        self._counts = None
        self._show_panel(bool(place.get("panel")))
        self.saving.read()
        self.queue.begin(query)

    def stop(self) -> None:
        self.queue.stop()
        self.counter.stop()
        self.chips.offer_stop(False)

    # What is shown

    def _knowledge(self) -> tuple[Vocabulary, Mapping[str, float]]:
        window = self.window
        return window.vocabulary, {key: window.settings.line_of(key) for key in window.vocabulary.facets}

    def _show(self) -> None:
        query, window = self.queue.query, self.window
        words = window.vocabulary, window.settings.language
        self.chips.show_parts(parts(query, *words))
        self.chips.setVisible(not query.plain)
        self.chips.all_button.setVisible(not query.filter.empty)
        self.panel.show_query(query, *words)
        self.refresh()

    def _tell_asking(self, on: bool) -> None:
        if on:
            self.chips.say(tr("Looking…"))
        self.chips.offer_stop(on)

    def _tell_answer(self, listed: int, in_all: int) -> None:
        self.chips.say(tr("%Ln picture(s)", "", listed))
        if listed or not in_all:
            self.empty.hide()
        else:
            words = self.window.vocabulary, self.window.settings.language
            asked = Query(self.queue.query.filter)  # the order is no reason
            whole = (part.text.replace(" ", "\u00a0") for part in parts(asked, *words))  # lines break between
            self.empty.tell(" · ".join(whole))
        if self._scroll is not None:
            self.window.filmstrip.verticalScrollBar().setValue(self._scroll)
            self._scroll = None
        self._counts = None
        self.field.set_counts(None)
        self._count_soon()

    def _take_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.field.set_counts(counts.terms)
        self.panel.show_counts(counts, self.window.vocabulary, self.window.settings.language)

    def _take_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        if any(outcome.fresh for outcome in outcomes):
            self._look_soon()

    def _look_soon(self) -> None:
        self.queue.look_soon()
        self._counts = None
        self._count_soon()

    def _count_soon(self) -> None:
        """Count when somebody looks at the numbers."""
        connect = self.window.picture_list.connect_there
        if connect is not None and self._counts is None and (self.panel.isVisible() or self.field.hasFocus()):
            self.counter.count_soon(connect, self.queue.query)

    def _show_panel(self, on: bool) -> None:
        self.panel.hide()  # both at once would push a narrow window wider
        self.window.column.setHidden(on and self.window.width() < NARROW)
        self.window.splitter.refresh()
        self.panel.setVisible(on)

    def _stop_looking(self) -> None:
        self.queue.cancel()
        self.chips.say(tr("%Ln picture(s)", "", len(self.window.filmstrip.strip.ids)))

    def _take_last_back(self) -> None:
        chips = self.chips.chips
        if chips:
            self.queue.ask(chips[-1].part.without)

    def _leave(self) -> None:
        self.window.facets.setFocus(Qt.FocusReason.OtherFocusReason)

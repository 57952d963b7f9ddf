"""From the catalogue to the page: figures are counted and drawn beside the GUI thread, the last wish wins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontInfo

from assistant.catalogue.statistics_values import Figures, Scope
from assistant.desktop.statistics.choosers import Chosen
from assistant.desktop.statistics.plots.canvas import Drawn, Look, draw
from assistant.desktop.theme import current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue
    from assistant.desktop.jobs import Job, Jobs
    from assistant.desktop.statistics.names import Names
    from assistant.desktop.statistics.page import StatisticsPage
    from assistant.desktop.statistics.tables import Table
    from assistant.desktop.statistics.views import View

CHANGED = 300
"""Milliseconds without another change of the catalogue after which the figures are counted anew."""


@dataclass(frozen=True)
class Asking:
    """What the flow asks the window for, each time anew."""

    connect: Callable[[], Callable[[], Catalogue] | None]
    names: Callable[[], Names]
    lines: Callable[[], Mapping[str, float]]
    listed: Callable[[], Sequence[int]]


class StatisticsFlow(QObject):
    """Keeps the page true while it is shown."""

    problem = Signal(str)
    drawn = Signal(object)  # the View whose figure came on the page

    def __init__(self, page: StatisticsPage, jobs: Jobs, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self.page, self._jobs, self._asking = page, jobs, asking
        self.figures: Figures | None = None
        self._turn = 0  # counts the readings: an answer to an earlier one is late
        self._reading: Job | None = None
        self._drawing: Job | None = None
        self._again = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(CHANGED)
        self._later.timeout.connect(self.read)
        page.choosers.changed.connect(self.read)
        page.view_chosen.connect(self._change_view)
        page.plot.size_wanted.connect(self.draw)
        current_theme().changed.connect(self.draw)

    def begin(self) -> None:
        """The page is shown: count everything."""
        names = self._asking.names()
        facets = [(key, names.facet(key)) for key in names.vocabulary.facets]
        known = [(key, words) for key, words in self._people()]
        self.page.choosers.offer(facets, known, len(self._asking.listed()))
        self.page.announce(self.page.view)
        self.page.plot.say(tr("One moment…"))
        self.read()

    def change(self) -> None:
        """Something was decided: count again soon, if the page is shown."""
        if self.page.isVisible():
            self._later.start()

    def forget(self) -> None:
        """Another catalogue: what was counted is not of this one; late answers are dropped."""
        self._turn += 1
        self._later.stop()
        self._stop_reading()
        self.figures = None

    # Counting

    def read(self) -> None:
        """Count what is chosen."""
        connect = self._asking.connect()
        if connect is None:
            return
        self._later.stop()
        self._stop_reading()
        self._turn += 1
        turn, chosen, lines = self._turn, self.page.choosers.chosen, self._asking.lines()
        vocabulary = self._asking.names().vocabulary
        listed = tuple(self._asking.listed()) if chosen.listed else None
        scope = Scope(listed, chosen.facet, chosen.person, chosen.since)

        def work(job: Job) -> tuple[Figures, list[str]]:
            with connect() as catalogue:
                figures = catalogue.statistics.read(
                    lines, scope, vocabulary=vocabulary, cancelled=job.cancelled
                )
                return figures, catalogue.statistics.people()

        def done(found: tuple[Figures, list[str]]) -> None:
            if turn == self._turn:
                self._reading = None
                self._take(*found)

        def failed(reason: str) -> None:
            if turn == self._turn:
                self._reading = None
                self.page.plot.say(reason)
                self.problem.emit(reason)

        self._reading = self._jobs.start(work, done=done, failed=failed)

    def _stop_reading(self) -> None:
        """A large catalogue takes seconds: what nobody waits for any more is not counted to the end."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _take(self, figures: Figures, people: Sequence[str]) -> None:
        self.figures = figures
        names = self._asking.names()
        facets = [(key, names.facet(key)) for key in names.vocabulary.facets]
        offered = [(name, names.person(name)) for name in people]
        self.page.choosers.offer(facets, offered, len(self._asking.listed()))
        self.draw()

    def _people(self) -> list[tuple[str, str]]:
        field = self.page.choosers.person
        return [(field.itemData(place), field.itemText(place)) for place in range(1, field.count())]

    # Drawing

    def look(self) -> Look:
        """Return how a figure looks in the window now."""
        plot, theme = self.page.plot, current_theme()
        font = QFontInfo(theme.font())
        size = plot.size()
        return Look(
            theme.colours, font.family(), font.pixelSize(), size.width(), size.height(),
            plot.devicePixelRatioF(),
        )  # fmt: skip

    def draw(self) -> None:
        """Draw the chosen view; while a figure is being drawn, the last wish waits."""
        figures, view = self.figures, self.page.view
        if figures is None or not self.page.isVisible():
            return
        if self._drawing is not None:
            self._again = True
            return
        turn, names, look = self._turn, self._asking.names(), self.look()
        empty = view.empty(figures)

        def work(job: Job) -> tuple[Table, Drawn | None]:
            table = view.table(figures, names)
            return table, None if empty else draw(lambda canvas: view.paint(canvas, figures, names), look)

        def done(found: tuple[Table, Drawn | None]) -> None:
            self._end_drawing()
            if turn == self._turn and view is self.page.view and not self._again:
                self._show(view, *found)
            self._go_on()

        def failed(reason: str) -> None:
            self._end_drawing()
            self.page.plot.say(reason)
            self._go_on()

        self._drawing = self._jobs.start(work, done=done, failed=failed)

    def _show(self, view: View, table: Table, figure: Drawn | None) -> None:
        page = self.page
        if page.numbers.numbers.table != table:
            page.numbers.show_table(table)
        if figure is None:
            page.plot.say(nothing(self.figures, page.choosers.chosen))
        else:
            page.plot.show_drawn(figure)
        self.drawn.emit(view)

    def _end_drawing(self) -> None:
        self._drawing = None

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.draw()

    def _change_view(self, view: View) -> None:
        self.page.announce(view)
        self.draw()


def nothing(figures: Figures | None, chosen: Chosen) -> str:
    """Return what to say where there is nothing to draw, with the next step."""
    if figures is not None and figures.progress.objects == 0:
        return tr("There are no pictures here. Go back to the desk (Esc) and add some.")
    if figures is not None and figures.counts.decisions:
        return tr("There is nothing to show here yet: no decision is of this kind.")
    if chosen != Chosen():
        return tr("Nothing is decided in what is chosen above. Choose more, or go back to the desk (Esc).")
    return tr(
        "Nothing is decided yet. Go back to the desk (Esc) and accept, reject or add terms: "
        "what you decide is counted here."
    )

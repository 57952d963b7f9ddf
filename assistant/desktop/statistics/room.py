"""What has been tagged and how right the suggestions were, as plots; and the report of the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from assistant.catalogue import CatalogueError
from assistant.catalogue.statistics_values import Figures, Log, Scope
from assistant.desktop.rooms import Room
from assistant.desktop.statistics.flow import Asking, StatisticsFlow
from assistant.desktop.statistics.key_counter import KeyCounter
from assistant.desktop.statistics.names import Names
from assistant.desktop.statistics.page import StatisticsPage
from assistant.desktop.statistics.report import ReportDialog
from assistant.desktop.statistics.saving import Order, Saving
from assistant.desktop.statistics.session import Session

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue, PictureRow
    from assistant.desktop.jobs import Job
    from assistant.desktop.window import MainWindow


class StatisticsRoom(Room):
    """Opens the page of the statistics, and counts the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session = Session()
        self._start = 0
        """The last step of the undo log when the session began."""
        self._place: dict[str, Any] = {}
        self._page: StatisticsPage | None = None
        self.keys = KeyCounter(window, self._press, self._click, lambda: not self._on_show())

    # The frame's questions

    def connect_all(self) -> None:
        window = self.window
        _application().installEventFilter(self.keys)
        window.session.opening.connect(self._leave)
        window.session.opened.connect(self._begin)
        window.desk_flow.moved.connect(self._look)
        window.desk.history_changed.connect(self._change)
        window.thesaurus.changed.connect(self._change)
        window.preferences.changed.connect(self._change)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        return {"statistics": self.open, "report": self.report}

    def place(self) -> dict[str, Any]:
        return self._page.place() if self._page is not None else self._place

    def restore(self, place: Mapping[str, Any]) -> None:
        self._place = dict(place)
        if self._page is not None:
            self._page.restore(place)

    def stop(self) -> None:
        _application().removeEventFilter(self.keys)

    # The page

    @cached_property
    def page(self) -> StatisticsPage:
        """The page, made when it is asked for first."""
        page = self._page = StatisticsPage(self.window.stack)
        page.restore(self._place)
        page.back_wanted.connect(self.window.pages.back)
        page.save_wanted.connect(self.save)
        page.copy_wanted.connect(page.numbers.copy)
        return page

    @cached_property
    def flow(self) -> StatisticsFlow:
        """What keeps the page true."""
        asking = Asking(
            self._connect, self._names, self._lines, lambda: list(self.window.filmstrip.strip.ids)
        )
        flow = StatisticsFlow(self.page, self.window.jobs, asking, self)
        flow.problem.connect(lambda reason: self.window.messages.say(reason, "warning"))
        return flow

    @cached_property
    def saving(self) -> Saving:
        """What writes plots and numbers."""
        saving = Saving(self.window.jobs, self.window.kept, self.window)
        saving.told.connect(self._tell)
        return saving

    def open(self) -> None:
        """Show the page in the place of the desk."""
        if self.window.desk.catalogue is None or self._on_show():
            return
        # The page is made in one turn of the event loop and shown in the next: neither is long.
        self.flow  # noqa: B018 - made when it is asked for first
        QTimer.singleShot(0, self._show_page)

    def _show_page(self) -> None:
        if self.window.desk.catalogue is None or self._on_show():
            return
        self.window.pages.open(self.page, leaving=self.flow.forget)
        if self._on_show():
            self.flow.begin()

    def save(self, kind: str) -> None:
        """Ask where to save the plot (“png”, “svg”) or the numbers (“csv”) on show, and do it."""
        figures, path = self.flow.figures, self.window.session.path
        if figures is None or path is None:
            return
        settings, view = self.window.settings, self.page.view
        to = self.saving.ask(kind, f"{path.stem} {view.key}", settings.export_folder)
        if to is not None:
            order = Order(kind, view, figures, self._names(), to, settings.export_bom)
            self.saving.carry_out(order, self.window.session.connect_here)

    # The session

    @property
    def session(self) -> Session:
        """The session as it is now: asks the catalogue, some milliseconds; for scripts and tests."""
        catalogue = self.window.desk.catalogue
        if catalogue is not None:
            self._session.learn(*_learnt(catalogue, self._start, self._lines()))
        return self._session

    def report(self) -> None:
        """Show what was done since the catalogue was opened."""
        connect, start, lines = self._connect(), self._start, self._lines()
        if connect is None:
            self._show_report()
            return
        session = self._session

        def work(job: Job) -> tuple[Log, Figures]:
            with connect() as catalogue:
                return _learnt(catalogue, start, lines)

        def done(found: tuple[Log, Figures]) -> None:
            if session is self._session:
                session.learn(*found)
                self._show_report()

        self.window.jobs.start(work, done=done, failed=lambda reason: self._tell(reason, "warning", "", None))

    def _show_report(self) -> None:
        # A copy: what is shown must not change while it is read.
        ReportDialog(replace(self._session), self.window).open()

    def _begin(self, opened: object) -> None:
        """Another catalogue: another session."""
        window = self.window
        self._session = Session()
        try:
            catalogue = window.desk.catalogue
            self._start = catalogue.statistics.last_step() if catalogue is not None else 0
        except CatalogueError as error:
            window.messages.say(str(error), "warning")
        self._look(window.desk.picture)

    def _leave(self, opening: object) -> None:
        """Another catalogue is being opened: what the page shows is not of that one."""
        if self._page is not None:
            self.flow.forget()
        if self._on_show():
            self.window.pages.back()

    def _press(self) -> None:
        self._session.press()

    def _click(self) -> None:
        self._session.click()

    def _look(self, row: PictureRow | None) -> None:
        if row is not None:
            self._session.look(row.id)

    # What the parts ask for

    def _on_show(self) -> bool:
        return self._page is not None and self.window.pages.shown is self._page

    def _connect(self) -> Callable[[], Catalogue] | None:
        return self.window.session.connect_here if self.window.session.path is not None else None

    def _names(self) -> Names:
        return Names(self.window.vocabulary, self.window.settings.language)

    def _lines(self) -> dict[str, float]:
        return {key: self.window.settings.line_of(key) for key in self.window.vocabulary.facets}

    def _change(self, *_: object) -> None:
        if self._on_show():
            self.flow.change()

    def _tell(self, text: str, tone: str, action: str, do: object) -> None:
        self.window.messages.say(text, tone, action=action, do=do if callable(do) else None)


def _learnt(catalogue: Catalogue, start: int, lines: Mapping[str, float]) -> tuple[Log, Figures]:
    statistics = catalogue.statistics
    return statistics.log_after(start), statistics.read(lines, Scope(after_step=start))


def _application() -> QCoreApplication:
    application = QApplication.instance()
    assert application is not None
    return application

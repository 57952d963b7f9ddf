"""The window: which panels there are, where they lie, and which signal goes where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant import paths
from assistant.desktop.batch.batch import Batch
from assistant.desktop.batch.batch_bar import BatchBar
from assistant.desktop.batch.batch_flow import BatchFlow
from assistant.desktop.catalogue_flow import CatalogueFlow
from assistant.desktop.closing import Closing
from assistant.desktop.desk import Desk
from assistant.desktop.desk_flow import DeskFlow, Panels
from assistant.desktop.exhibits.room import ExhibitRoom
from assistant.desktop.intake import Intake
from assistant.desktop.jobs import Jobs
from assistant.desktop.kept import Kept
from assistant.desktop.pages import Pages, Stack
from assistant.desktop.picture_list import PictureList
from assistant.desktop.pictures.filmstrip import Filmstrip
from assistant.desktop.pictures.picture_column import PictureColumn
from assistant.desktop.pictures.thumbnail_store import ThumbnailStore
from assistant.desktop.pictures.thumbnails import Thumbnails
from assistant.desktop.preferences.holder import Preferences
from assistant.desktop.reading.reader import Reader
from assistant.desktop.rooms import make_rooms
from assistant.desktop.session import Session
from assistant.desktop.shell.export_flow import ExportFlow
from assistant.desktop.shell.key_sheet import KeySheet
from assistant.desktop.shell.menu_wiring import MenuWiring
from assistant.desktop.shell.message_bar import MessageBar
from assistant.desktop.shell.reading_order import before, read_in_order
from assistant.desktop.shell.scrolling import Scrolling
from assistant.desktop.shell.shell_actions import fill_menus, make_shell_actions
from assistant.desktop.shell.shell_style import shell_style
from assistant.desktop.shell.start_page import DropVeil, StartPage
from assistant.desktop.shell.status_line import StatusLine
from assistant.desktop.shell.top_bar import TopBar
from assistant.desktop.telling import Telling
from assistant.desktop.terms.facet_panel import FacetPanel
from assistant.desktop.terms.tag_strip import TagStrip
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.thesaurus import Thesaurus
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.desktop.exhibits.tools import Tools
    from assistant.desktop.reading.ensemble_source import EnsembleSource
    from assistant.vocabulary import Vocabulary

FIRST_SIZE = QSize(1366, 768)
SHARES = (208, 468, 690)
"""Widths of filmstrip, picture and facets in a window of the first size."""


class MainWindow(QMainWindow):
    """Builds the panels and the flows between them. Nothing is decided here."""

    def __init__(
        self,
        settings: Settings,
        vocabulary: Vocabulary,
        source: EnsembleSource,
        tools: Tools | None = None,
    ) -> None:
        super().__init__()
        self.preferences = Preferences(settings, self)
        self.thesaurus = Thesaurus(vocabulary, self)
        self.kept = Kept(paths.settings() / "window.json")
        store = ThumbnailStore(paths.cache() / "thumbnails")
        self.jobs = Jobs(self)
        self.desk = Desk(self.jobs, self)
        self.session = Session(self.jobs, self)
        self.session.person = settings.signature
        self.reader = Reader(source, self)
        self.intake = Intake(self.jobs, self)
        self.batch = Batch(parent=self)
        self.thumbnails = Thumbnails(store=store, parent=self)
        self._build(store, tools)
        pictures = self.picture_list = PictureList(self.desk, self.filmstrip, self.jobs, self)
        self.desk_flow = DeskFlow(
            self.desk, self.reader, self.panels, pictures, self.thesaurus, self.jobs, settings.language, self
        )
        self.batch_flow = BatchFlow(
            self.batch, self.desk, self.reader, self.intake, self.jobs, self.thesaurus, self
        )
        self.exhibits.connect_all()
        self.export_flow = ExportFlow(self.jobs, self.thesaurus, self.kept, self)
        self.catalogue_flow = CatalogueFlow(self)
        self.rooms = make_rooms(self)
        self.menus = MenuWiring(self)
        for room in self.rooms.values():
            room.connect_all()
        panels = self.filmstrip, self.column, self.facets, self.tags, self.messages
        read_in_order((self.top_bar, self.batch_bar, *before(self.splitter, self.beside), *panels))
        self._wire()
        self._restore()
        self.jobs.start(lambda job: store.trim())

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self.preferences.settings

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary in use."""
        return self.thesaurus.vocabulary

    def _build(self, store: ThumbnailStore, tools: Tools | None) -> None:
        settings, vocabulary = self.settings, self.vocabulary
        self.setWindowTitle("GLAM Annotation Assistant")
        self.setAcceptDrops(True)
        self._dress()
        current_theme().changed.connect(self._dress)
        self.actions_by_name = make_shell_actions(current_theme(), self)
        self.facets = FacetPanel(vocabulary, language=settings.language, parent=self)
        self.facets.set_line({key: settings.line_of(key) for key in vocabulary.facets})
        self.filmstrip = Filmstrip(self.thumbnails, self)
        self.column = PictureColumn(self.thumbnails, self)
        self.exhibits = ExhibitRoom(self.actions_by_name, store, self, tools)
        self.column.add_below(self.exhibits.panel)
        self.tags = TagStrip(self)
        self.panels = Panels(self.filmstrip, self.column, self.facets, self.tags)
        self.start_page = StartPage(self)
        self.batch_bar = BatchBar(self.batch, self)
        self.messages = MessageBar(self)
        self.status = StatusLine(self)
        self.top_bar = TopBar(self.actions_by_name, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        for number, panel in enumerate((self.filmstrip, self.column, self.facets)):
            self.splitter.addWidget(panel)
            self.splitter.setStretchFactor(number, (0, 3, 4)[number])
        self.splitter.setSizes(list(SHARES))
        desk = QWidget(self)
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.beside = QHBoxLayout()  # rooms may stand a panel of theirs beside the desk
        self.beside.addWidget(self.splitter, 1)
        column.addLayout(self.beside, 1)
        self._below = _indented(self.tags)
        column.addWidget(self._below)
        self.stack = Stack(self)
        self.stack.addWidget(self.start_page)
        self.stack.addWidget(desk)
        desk.setFocusProxy(self.facets)
        self.pages = Pages(self.stack, desk)
        self._stand_up()
        current_theme().changed.connect(self._fit)
        self._fit()
        self.veil = DropVeil(self)
        self.key_sheet = KeySheet(self)
        fill_menus(self, self.actions_by_name, self.facets.actions())
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # a photograph dropped on a field is meant for the window

    def _stand_up(self) -> None:
        """Put the bars above and below the desk; message and facts share the last line."""
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.batch_bar)
        column.addWidget(self.stack, 1)
        foot = QStackedWidget(whole)
        self._foot = foot
        foot.addWidget(self.status)
        foot.addWidget(self.messages)
        self.messages.shown.connect(lambda: foot.setCurrentWidget(self.messages))
        self.messages.gone.connect(lambda: foot.setCurrentWidget(self.status))
        column.addWidget(foot)
        self.setCentralWidget(Scrolling(whole, self, across=True))

    def _dress(self) -> None:
        self.setStyleSheet(shell_style(current_theme().colours))

    def _fit(self) -> None:
        """Give the lines below the desk the height of the text; two are always kept for the tags.

        Trees that moved when a tag needs a second line would jump.
        """
        row = current_theme().row_height()
        self._foot.setFixedHeight(max(4 * GRID, 8 * row // 7))
        self._below.setFixedHeight(2 * row + GRID // 2)

    def _wire(self) -> None:
        self.telling = Telling(self)
        self.closing = Closing(self)
        self.exhibits.indexes.chosen.connect(lambda index: self.preferences.change(index=index))
        self.preferences.changed.connect(self._use_settings)
        self.desk_flow.place_parts.update({name: room.place for name, room in self.rooms.items()})
        self.desk.held.connect(self._hold_desk)
        self.batch_bar.failures.connect(self.batch_flow.show_failures)
        self.batch_bar.review.connect(self.desk_flow.next_undecided)

    def _use_settings(self, settings: Settings, before: Settings) -> None:
        self.session.person = settings.signature
        if self.desk.catalogue is not None:
            self.desk.catalogue.person = settings.signature
        self.facets.set_line({key: settings.line_of(key) for key in self.vocabulary.facets})
        if settings.language != before.language:
            self.desk_flow.set_language(settings.language)
            self.exhibits.deciding.language = settings.language

    def _hold_desk(self, held: bool) -> None:
        """While many decisions are written, single ones would wait for the same lock."""
        self.facets.setEnabled(not held)
        self.tags.setEnabled(not held)
        self.menus.refresh()

    # Pictures from the file manager, anywhere on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.catalogue_flow.ready and local_paths(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.hide()
        found = local_paths(event)
        if found:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.catalogue_flow.add(found)

    # Coming and going

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            # Another window, or the command, may have worked on the same catalogue meanwhile.
            self.desk.reread()
            self.picture_list.reread()

    def _restore(self) -> None:
        self.resize(FIRST_SIZE)
        geometry, shares = self.kept.value("geometry"), self.kept.value("splitter")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(shares, QByteArray):
            self.splitter.restoreState(shares)
        folded = self.kept.value("exhibits/folded") is True
        self.exhibits.restore(self.settings.index, folded=folded)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once what waits is written and what was begun is finished; see ``closing``."""
        if self.closing.is_over(event):
            super().closeEvent(event)


def _indented(panel: QWidget) -> QWidget:
    """Return the panel with the space at its sides that the bars have."""
    space = QWidget()
    row = QVBoxLayout(space)
    row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, 0)
    row.addWidget(panel, 0, Qt.AlignmentFlag.AlignTop)
    return space


def local_paths(event: QDropEvent) -> Sequence[Path]:
    """Return the files and folders of a drag; pictures dragged out of a browser have none."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]

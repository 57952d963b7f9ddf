"""Opening catalogues and taking pictures in: what is asked, what is shown meanwhile, what is told after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from assistant import paths
from assistant.desktop.intake import TakenIn
from assistant.desktop.session import Opened
from assistant.desktop.words import tr
from assistant.pictures import SUFFIXES

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow

KIND = "*.sqlite"


class CatalogueFlow(QObject):
    """One catalogue at a time; when it cannot be opened the window stays and offers what can be done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._add_when_open: list[Path] = []
        self._say_when_open = ""
        window.session.opening.connect(self._tell_opening)
        window.session.opened.connect(self._show)
        window.session.refused.connect(self._tell_refused)
        window.intake.arrived.connect(window.picture_list.add)
        window.intake.progressed.connect(self._tell_progress)
        window.intake.ended.connect(self._tell_taken)
        window.intake.failed.connect(lambda reason: window.messages.say(reason, "warning"))
        window.picture_list.changed.connect(self._choose_page)

    @property
    def ready(self) -> bool:
        """Whether pictures can be added."""
        return self._window.desk.catalogue is not None

    # Catalogues

    def open(
        self, path: Path, *, create: bool = True, then_add: Sequence[Path] = (), then_say: str = ""
    ) -> None:
        """Open a catalogue in the place of the one that is open, and add pictures to it."""
        self._add_when_open, self._say_when_open = list(then_add), then_say
        self._window.session.open(path, create=create)

    def ask_open(self) -> None:
        """Ask which catalogue to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open catalogue"), str(self._folder()), f"{_kind()};;{_all_files()}"
        )
        if chosen:
            self.open(Path(chosen), create=False)

    def ask_new(self) -> None:
        """Ask where to begin another catalogue. A file that is there is opened, never replaced."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("New catalogue"),
            str(self._folder() / "catalogue.sqlite"),
            _kind(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            path = Path(chosen)
            self.open(path if path.suffix else path.with_suffix(".sqlite"))

    def _folder(self) -> Path:
        path = self._window.session.path
        return path.parent if path is not None else paths.data()

    def _tell_opening(self, path: Path) -> None:
        if not self.ready:
            self._window.start_page.busy(tr("Opening {name}…", name=path.name))
            self._window.stack.setCurrentWidget(self._window.start_page)

    def _show(self, opened: Opened) -> None:
        window = self._window
        if not window.desk.waiting.when_over(lambda: self._show(opened), opened.catalogue.close):
            return
        window.pages.back()  # what a page shows is not of this catalogue
        window.desk_flow.keep_place()
        window.desk_flow.clear()
        window.batch.abandon()
        window.thumbnails.forget()
        connect = window.session.connect_here
        window.reader.serve(connect)
        window.intake.serve(connect)
        window.picture_list.connect_there = window.batch_flow.connect_there = connect
        window.desk.set_catalogue(opened.catalogue)
        window.desk_flow.begin(opened.ids, opened.place)
        kept = opened.place.get("rooms", {})
        for name, room in window.rooms.items():
            room.restore(kept.get(name, {}))
        window.setWindowTitle(f"{opened.catalogue.path.name} – GLAM Annotation Assistant")
        window.status.set_fact("saved", tr("saved"))
        window.menus.refresh()
        waiting, self._add_when_open = self._add_when_open, []
        said, self._say_when_open = self._say_when_open, ""
        if said:
            window.messages.say(said, "good")
        self.add(waiting)

    def lay_aside(self, doing: str) -> bool:
        """Close the catalogue until it is opened again: nobody in this window asks it or writes into it.

        False, and nothing is closed, while steps wait to be written.
        """
        window = self._window
        if len(window.desk.waiting) or window.desk.holding:
            return False
        window.pages.back()
        window.desk_flow.keep_place()
        window.desk_flow.clear()
        window.batch.abandon()
        window.reader.serve(None)
        window.intake.serve(None)
        window.picture_list.connect_there = window.batch_flow.connect_there = None
        window.desk.set_catalogue(None)
        window.start_page.busy(doing)
        window.stack.setCurrentWidget(window.start_page)
        window.menus.refresh()
        return True

    def _tell_refused(self, path: Path, reason: str) -> None:
        """Say why; the catalogue that was open stays open."""
        self._add_when_open = []
        if self.ready:
            self._window.messages.say(reason, "warning")
            return
        self._window.start_page.problem(
            reason,
            (
                (tr("Open another catalogue…"), self.ask_open),
                (tr("Begin a new one…"), self.ask_new),
                (tr("Try again"), lambda: self.open(path)),
            ),
        )
        self._window.stack.setCurrentWidget(self._window.start_page)
        self._window.menus.refresh()

    def _choose_page(self, pictures: int) -> None:
        window = self._window
        if pictures:
            if window.stack.currentWidget() is window.start_page:  # else the keys stay where they are
                window.stack.setCurrentIndex(1)
                window.facets.setFocus()
        elif self.ready:
            window.pages.back()
            actions = window.actions_by_name
            window.start_page.welcome(
                (
                    (tr("Add a folder…"), actions["add_folder"].trigger),
                    (tr("Add pictures…"), actions["add_pictures"].trigger),
                )
            )
            window.stack.setCurrentWidget(window.start_page)

    # Pictures

    def add(self, found: Sequence[Path]) -> None:
        """Add pictures and the pictures of folders."""
        self._window.intake.add(found)

    def ask_pictures(self) -> None:
        """Ask which photographs to add."""
        kind = tr("Photographs")
        endings = " ".join(f"*{ending}" for ending in sorted(SUFFIXES))
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Add pictures"), "", f"{kind} ({endings});;{_all_files()}"
        )
        self.add([Path(one) for one in chosen])

    def ask_folder(self) -> None:
        """Ask which folder to add."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Add a folder"))
        if chosen:
            self.add([Path(chosen)])

    def _tell_progress(self, done: int) -> None:
        if self._window.intake.busy and done > 40:
            text = tr("Adding pictures: %Ln so far", "", done)
            self._window.messages.say(text, action=tr("Cancel"), do=self._window.intake.cancel)

    def _tell_taken(self, taken: TakenIn) -> None:
        window = self._window
        if taken.problems:
            count = len(taken.problems)
            first, reason = taken.problems[0]
            text = tr("%Ln could not be added: {name}. {reason}", "", count, name=first.name, reason=reason)
            window.messages.say(
                f"{_added(taken)}; {text}",
                "warning",
                action=tr("Show all") if count > 1 else "",
                do=lambda: window.batch_flow.show_problems(taken.problems),
            )
        elif taken.cancelled:
            window.messages.say(tr("Stopped. {what}.", what=_added(taken)), "note")
        elif not taken.in_order:
            window.messages.say(tr("There are no photographs in what was dropped."), "warning")
        else:
            window.messages.say(f"{_added(taken)}.", "note")
        if taken.known and not taken.new and not taken.cancelled:
            window.desk_flow.go_to(taken.known[0])


def _added(taken: TakenIn) -> str:
    new, known = len(taken.new), len(taken.known)
    added = tr("%Ln picture(s) added", "", new)
    there = tr("%Ln in the catalogue already", "", known)
    if not known:
        return added
    return f"{added}, {there}" if new else there


def _kind() -> str:
    return tr("Catalogue") + f" ({KIND})"


def _all_files() -> str:
    return tr("All files") + " (*)"

"""What each menu entry and key of the window does, and when it can be used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from assistant import paths
from assistant.catalogue import PictureRow
from assistant.desktop.shell.about_dialog import AboutDialog, pack_words
from assistant.desktop.shell.shell_actions import NEEDS_CATALOGUE, NEEDS_PICTURE, NEEDS_SIGHT, groups
from assistant.desktop.words import tr

CHANGES = frozenset({"done", "forget", "done_next"})
"""Entries that write; they wait while many changes are being written."""

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow


class MenuWiring(QObject):
    """Connects the shell's actions once, and keeps their words and states true."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_by_name
        for name, do in self._doings().items():
            self._actions[name].triggered.connect(self._in_sight(do) if name in NEEDS_SIGHT else do)
        for name, panel in (("filmstrip", window.filmstrip), ("facets", window.facets)):
            action = self._actions[name]
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(panel.setVisible)
        window.desk.history_changed.connect(self.refresh)
        window.pages.changed.connect(lambda page: self.refresh())
        window.desk_flow.moved.connect(self._tell_position)
        window.picture_list.changed.connect(lambda count: self._tell_position(window.desk.picture))
        self.refresh()

    def _doings(self) -> dict[str, Callable[[], object]]:
        window = self._window
        flow, desk, view = window.desk_flow, window.desk, window.column.view
        return {
            "add_pictures": window.catalogue_flow.ask_pictures,
            "add_folder": window.catalogue_flow.ask_folder,
            "annotate": lambda: window.batch_flow.ask(window.settings, window.filmstrip.strip.ids),
            "new_catalogue": window.catalogue_flow.ask_new,
            "open_catalogue": window.catalogue_flow.ask_open,
            "export": self._export,
            "quit": window.close,
            "undo": desk.undo,
            "redo": desk.redo,
            "done": lambda: desk.set_done(not desk.done),
            "forget": desk.forget,
            "next_picture": lambda: flow.step(1),
            "previous_picture": lambda: flow.step(-1),
            "next_undecided": flow.next_undecided,
            "done_next": self._done_and_next,
            "zoom_in": view.zoom_in,
            "zoom_out": view.zoom_out,
            "zoom_fit": view.fit,
            "zoom_one": window.column.zoom_one,
            "keys": self._show_keys,
            "log": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log()))),
            "about": self._show_about,
            **window.exhibits.doings(),
            **{name: do for room in window.rooms.values() for name, do in room.doings().items()},
        }

    def _in_sight(self, do: Callable[[], object]) -> Callable[[], None]:
        """Return ``do`` for the picture that is seen: nothing is done to one behind a page."""

        def carefully() -> None:
            if self._window.pages.shown is None:
                do()
            else:
                self.refresh()

        return carefully

    def refresh(self) -> None:
        """Bring words and states of the entries up to date."""
        window, desk = self._window, self._window.desk
        undo, redo = desk.undo_name, desk.redo_name
        held = not window.facets.isEnabled()
        for name, step, word in (("undo", undo, tr("Undo")), ("redo", redo, tr("Redo"))):
            self._actions[name].setText(f"{word} {step}" if step else word)
            self._actions[name].setToolTip(self._actions[name].text())
            self._actions[name].setEnabled(step is not None and not held)
        for name in NEEDS_CATALOGUE:
            self._actions[name].setEnabled(desk.catalogue is not None)
        for name in NEEDS_PICTURE:
            self._actions[name].setEnabled(desk.picture is not None and not (held and name in CHANGES))
        self._actions["done"].setText(tr("Mark as not done") if desk.done else tr("Mark as done"))
        for room in window.rooms.values():
            room.refresh()
        hidden = window.pages.shown is not None
        for action in window.facets.actions():
            action.setEnabled(not hidden)  # digits and / would take the keys behind the page
        if hidden:
            for name in NEEDS_SIGHT:
                self._actions[name].setEnabled(False)

    def _tell_position(self, row: PictureRow | None) -> None:
        strip = self._window.filmstrip.strip
        place = strip.place_of(row.id if row else None)
        self._window.top_bar.set_position(
            row.object_number if row else "", None if place is None else place + 1, len(strip.ids)
        )
        self.refresh()

    def _export(self) -> None:
        window = self._window
        if window.session.path is not None:
            window.export_flow.ask(window.session.connect_here, window.session.path, window.settings)

    def _done_and_next(self) -> None:
        if not self._window.desk.done:
            self._window.desk.set_done(True)
        self._window.desk_flow.next_undecided()

    def _show_keys(self) -> None:
        window = self._window
        window.key_sheet.show_groups(groups(self._actions, window.facets.actions()))

    def _show_about(self) -> None:
        known = self._window.reader.known
        dialog = AboutDialog(self._window.vocabulary, pack_words(known), self._window)
        dialog.exec()
        dialog.deleteLater()

"""Everything about exhibits in one window: made, connected, and ended together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread
from PySide6.QtGui import QAction

from assistant.desktop.exhibits.asking import Asking
from assistant.desktop.exhibits.deciding import Deciding
from assistant.desktop.exhibits.flow import ExhibitFlow
from assistant.desktop.exhibits.index_flow import IndexFlow
from assistant.desktop.exhibits.panel import ExhibitPanel
from assistant.desktop.exhibits.tools import RealTools, Tools
from assistant.desktop.pictures.thumbnail_store import ThumbnailStore
from assistant.desktop.pictures.thumbnails import Thumbnails
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow


SHORT = {
    "not_this_one": mark("Not this one"),
    "copy_tags": mark("Copy tags"),
    "show_proof": mark("Proof"),
    "open_index": mark("Open…"),
    "build_index": mark("Build…"),
}
"""What stands on the buttons."""


class ExhibitRoom(QObject):
    """The panel, its worker, and the flows between them. The window makes one and calls ``connect``."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        store: ThumbnailStore,
        window: MainWindow,
        tools: Tools | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.asking = Asking(tools or RealTools(), self)
        # Of their own: an exhibit's picture and a picture of the catalogue may have the same number.
        self.thumbnails = Thumbnails(store=store, parent=self)
        self.panel = ExhibitPanel(actions, self.thumbnails, window)

    def connect_all(self) -> None:
        """Connect it with the desk; the window has all its panels now."""
        window = self._window
        strip = window.filmstrip.strip
        self.flow = ExhibitFlow(
            self.asking, self.panel, window.desk, window.reader, strip, window.column.view, self
        )
        self.deciding = Deciding(self.flow, self.asking, window.desk, window.thesaurus, window)
        self.deciding.language = window.settings.language
        self.indexes = IndexFlow(self.asking, window.jobs, window)
        self.asking.changed.connect(self.thumbnails.forget)
        window.desk_flow.moved.connect(self.flow.show)
        self.panel.opened.connect(lambda _: self.deciding.show_proof())
        self.panel.chosen.connect(lambda _: self._refresh())
        self.flow.state_changed.connect(self._refresh)
        for name, words in SHORT.items():
            self._actions[name].setIconText(tr(words))
        self._actions["fold_exhibits"].setCheckable(True)
        self._actions["fold_exhibits"].toggled.connect(self.panel.fold)
        self._actions["region"].setCheckable(True)
        self._refresh()

    def restore(self, index: str, *, folded: bool) -> None:
        """Open the index of the last time."""
        self._actions["fold_exhibits"].setChecked(folded)
        if index:
            self.asking.open(Path(index))

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each entry of the menu does."""
        flow, deciding, indexes, window = self.flow, self.deciding, self.indexes, self._window
        return {
            "this_is_it": deciding.this_is_it,
            "not_this_one": deciding.not_this_one,
            "copy_tags": deciding.copy_tags,
            "show_proof": deciding.show_proof,
            "next_candidate": lambda: self.panel.step(1),
            "previous_candidate": lambda: self.panel.step(-1),
            "region": flow.next_region,
            "whole_picture": flow.whole_picture,
            "open_index": indexes.ask_open,
            "build_index": lambda: indexes.ask_build(
                len(window.filmstrip.strip.ids),
                window.session.connect_here if window.session.path is not None else None,
            ),
            "add_exhibit": self._add,
            "close_index": indexes.close_index,
            "fold_exhibits": lambda: None,
        }

    def ending(self) -> list[QThread]:
        """Ask the threads to end and return them."""
        return [*self.asking.ending(), *self.thumbnails.ending()]

    def stop(self) -> None:
        """End the threads."""
        self.deciding.close()
        self.asking.stop()
        self.thumbnails.stop()

    def _add(self) -> None:
        picture, linked = self._window.desk.picture, self.flow.linked
        if picture is not None:
            self.indexes.ask_add(picture, linked.exhibit if linked else picture.object_number)

    def _refresh(self) -> None:
        """Let the actions say what can be done now."""
        flow, actions = self.flow, self._actions
        index, picture, candidate = self.asking.index, flow.picture, flow.candidate
        held = not self._window.facets.isEnabled()
        for name in ("this_is_it", "not_this_one", "copy_tags"):
            actions[name].setEnabled(candidate is not None and not held)
        for name in ("show_proof", "next_candidate", "previous_candidate"):
            actions[name].setEnabled(candidate is not None)
        actions["region"].setEnabled(index is not None and picture is not None)
        actions["region"].setChecked(flow.regions.choosing)
        actions["region"].setIconText(flow.regions.label)
        actions["whole_picture"].setEnabled(flow.regions.choosing)
        actions["add_exhibit"].setEnabled(index is not None and picture is not None)
        actions["close_index"].setEnabled(index is not None or bool(self.asking.problem))
        linked = flow.linked
        is_it = candidate is not None and linked is not None and linked.exhibit == candidate.exhibit
        actions["this_is_it"].setText(tr("Take back “this is it”") if is_it else tr("This is it"))
        actions["this_is_it"].setIconText(tr("Take back") if is_it else tr("This is it"))
        self.panel.fit_words()

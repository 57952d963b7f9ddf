"""Why a term is suggested: scores, similar objects, where the model looked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from assistant.desktop.rooms import Room
from assistant.desktop.theme import current_theme
from assistant.desktop.why.heat_flow import HeatFlow, Question
from assistant.desktop.why.similar_flow import SimilarFlow
from assistant.desktop.why.similar_panel import SimilarPanel
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow


class WhyRoom(Room):
    """Why a term is suggested: scores, similar objects, where the model looked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._unfold = False  # the exhibits made room for the similar objects
        self.heat = HeatFlow(window.column.view, lambda: window.reader.source, window.jobs, self)
        self.panel = SimilarPanel(window.thumbnails, window.actions_by_name["copy_similar"], window.column)
        self.similar = SimilarFlow(
            self.panel,
            window.desk,
            window.jobs,
            window.thesaurus,
            lambda: window.reader.source,
            lambda: window.session.connect_here,
            lambda: window.settings.language,
            self,
        )
        window.column.add_below(self.panel)

    def connect_all(self) -> None:
        """Follow the cursor and the desk."""
        window, heat, similar = self.window, self.heat, self.similar
        for source in (heat, similar):
            source.message.connect(window.messages.say)
            source.changed.connect(self.refresh)
        for name in ("heat", "similar"):
            window.actions_by_name[name].setCheckable(True)
        copy = window.actions_by_name["copy_similar"]
        copy.setIcon(current_theme().icon("copy"))
        copy.setIconVisibleInMenu(False)
        window.facets.why.explained.connect(self._follow)
        window.desk_flow.moved.connect(lambda row: self._follow())
        window.desk_flow.moved.connect(lambda row: similar.ask())
        window.desk.decisions_changed.connect(lambda decisions: similar.show_again())
        window.thesaurus.changed.connect(lambda vocabulary: similar.show_again())
        window.preferences.changed.connect(lambda new, old: similar.show_again())
        window.reader.outcome.connect(lambda outcome: similar.take_outcomes([outcome]))
        window.reader.batch_advanced.connect(similar.take_outcomes)
        window.pages.changed.connect(lambda page: heat.end())
        self.panel.opened.connect(window.desk_flow.go_to)
        self.panel.left.connect(self.close_similar)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What each of the room's menu entries does."""
        return {
            "heat": lambda: self.heat.toggle(self._question()),
            "similar": self.toggle_similar,
            "copy_similar": self.similar.copy,
        }

    def refresh(self) -> None:
        """Say by the actions' states what can be done now."""
        actions, picture = self.window.actions_by_name, self.window.desk.picture
        held = not self.window.facets.isEnabled()
        actions["heat"].setEnabled(picture is not None)
        actions["heat"].setChecked(self.heat.question is not None)
        actions["similar"].setEnabled(picture is not None)
        actions["similar"].setChecked(self.panel.isVisibleTo(self.window.column))
        marked = len(self.panel.marked)
        actions["copy_similar"].setEnabled(picture is not None and not held)
        actions["copy_similar"].setIconText(tr("Copy %Ln tag(s)", "", marked) if marked else tr("Copy tags"))

    def toggle_similar(self) -> None:
        """Open the panel; open already, go into it; there already, close it."""
        if self.panel.isHidden():
            self._open_similar()
            self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.panel.isAncestorOf(self.window.focusWidget() or self.window):
            self.close_similar()
        else:
            self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.refresh()

    def close_similar(self) -> None:
        """Put the panel away; the keys go back to the trees, the exhibits to their place."""
        inside = self.panel.isAncestorOf(self.window.focusWidget() or self.window)
        self.panel.hide()
        if self._unfold:
            self.window.actions_by_name["fold_exhibits"].setChecked(False)
            self._unfold = False
        if inside:
            self.window.facets.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.similar.ask()
        self.refresh()

    def place(self) -> dict[str, Any]:
        """Whether the panel is open, and folded the exhibits."""
        return {} if self.panel.isHidden() else {"similar": True, "unfold": self._unfold}

    def restore(self, place: Mapping[str, Any]) -> None:
        """Open the panel as it was; another catalogue begins without what was found in the last."""
        self.similar.forget()
        if place.get("similar") is True and self.panel.isHidden():
            self._open_similar()
            self._unfold = place.get("unfold") is True
        self.refresh()

    def stop(self) -> None:
        """End what runs: the window closes."""
        self.heat.end()
        self.similar.stop()

    def _open_similar(self) -> None:
        """Below the picture there is room for one open panel: the exhibits keep their verdict."""
        fold = self.window.actions_by_name["fold_exhibits"]
        self._unfold = not fold.isChecked()
        fold.setChecked(True)
        self.panel.show()
        self.similar.ask()

    def _question(self) -> Question | None:
        picture, at = self.window.desk.picture, self.window.facets.why.term
        if picture is None or at is None:
            return None
        model, row = at
        term = model.facet.terms[row]
        return Question(picture.id, picture.path, model.facet.key, term.uri, model.tree.labels[row])

    def _follow(self) -> None:
        here = self._question()
        if here is None:
            self.heat.end()
        else:
            self.heat.follow(here.picture_id, here.facet, here.uri)

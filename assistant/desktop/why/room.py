"""Why a term is suggested: scores, similar objects, where the model looked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from assistant.desktop.rooms import Room
from assistant.desktop.why.heat_flow import HeatFlow, Question

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow


class WhyRoom(Room):
    """Why a term is suggested: scores, similar objects, where the model looked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.heat = HeatFlow(window.column.view, lambda: window.reader.source, window.jobs, self)

    def connect_all(self) -> None:
        """Follow the cursor and the desk."""
        window = self.window
        self.heat.message.connect(window.messages.say)
        self.heat.changed.connect(self.refresh)
        window.actions_by_name["heat"].setCheckable(True)
        window.facets.why.explained.connect(self._follow)
        window.desk_flow.moved.connect(lambda row: self._follow())
        window.pages.changed.connect(lambda page: self.heat.end())

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What each of the room's menu entries does."""
        return {"heat": lambda: self.heat.toggle(self._question())}

    def refresh(self) -> None:
        """Say by the actions' states what can be done now."""
        actions, picture = self.window.actions_by_name, self.window.desk.picture
        actions["heat"].setEnabled(picture is not None)
        actions["heat"].setChecked(self.heat.question is not None)

    def stop(self) -> None:
        """End what runs: the window closes."""
        self.heat.end()

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

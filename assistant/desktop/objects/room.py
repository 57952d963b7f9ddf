"""Objects: the marked pictures joined into one or split off, and grouping by a rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.catalogue import Catalogue, CatalogueError, Step
from assistant.desktop.objects.stepping import Stepping
from assistant.desktop.pictures.filmstrip import ranges_of
from assistant.desktop.rooms import Room
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.objects.group_dialog import GroupDialog


class ObjectsRoom(Room):
    """Joins, splits and groups what is marked in the filmstrip."""

    dialog: GroupDialog | None = None

    def connect_all(self) -> None:
        """Connect with desk and filmstrip."""
        window = self.window
        self.stepping = Stepping(window.desk, window.jobs, lambda: window.session.connect_here, self)
        window.filmstrip.views_of = self._views_of
        window.filmstrip.marked_changed.connect(self.refresh)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """The entries of the menu Edit."""
        return {"group_by_name": self.ask, "join_objects": self.join, "split_object": self.split}

    def refresh(self) -> None:
        """Two marked pictures can be joined, one can be split off; nothing while much is written."""
        window = self.window
        free = window.desk.catalogue is not None and window.facets.isEnabled()
        marked = sum(each.height() for each in ranges_of(window.filmstrip.selectionModel()))
        window.actions_by_name["group_by_name"].setEnabled(free and bool(window.filmstrip.strip.ids))
        window.actions_by_name["join_objects"].setEnabled(free and marked > 1)
        window.actions_by_name["split_object"].setEnabled(free and marked > 0)

    def stop(self) -> None:
        """Nothing runs of its own."""

    def join(self) -> None:
        """Make one object of the marked pictures and the others of their objects."""
        marked = self.window.filmstrip.marked
        self._change(
            lambda catalogue: catalogue.objects.join(marked),
            len(marked),
            tr("These pictures are of one object already."),
        )

    def split(self) -> None:
        """Make an object of its own of the marked pictures."""
        marked = self.window.filmstrip.marked
        self._change(lambda catalogue: catalogue.objects.split(marked), len(marked), "")

    def ask(self) -> None:
        """Ask by which rule to group; the marked pictures if there are several, else all that are shown."""
        from assistant.desktop.objects.group_dialog import GroupDialog

        window = self.window
        if window.desk.catalogue is None:
            return
        marked = window.filmstrip.marked
        ids = marked if len(marked) > 1 else list(window.filmstrip.strip.ids)
        self.dialog = GroupDialog(ids, window.session.connect_here, window.jobs, window)
        accepted = self.dialog.exec()
        numbers, name = self.dialog.numbers, self.dialog.step_name
        self.dialog.deleteLater()
        self.dialog = None
        if accepted and numbers:
            self._change(
                lambda catalogue: catalogue.objects.group(numbers, name=name),
                len(numbers),
                tr("Every picture is in that object already."),
            )

    def _change(self, write: Callable[[Catalogue], Step], reach: int, nothing: str) -> None:
        marked = self.window.filmstrip.marked

        def done(step: Step) -> None:
            self.window.desk.reread()
            self.window.desk_flow.show_again()
            self.window.filmstrip.mark(marked)
            self.window.messages.say(tr("{step}.", step=step.name) if step.id else nothing, "note")

        self.stepping.carry_out(write, reach, done)

    def _views_of(self, objects: Sequence[int]) -> Mapping[int, tuple[int, int]]:
        catalogue = self.window.desk.catalogue
        if catalogue is None:
            return {}
        try:
            return catalogue.objects.places(objects)
        except CatalogueError:
            return {}  # told by whoever writes next; a mark is not worth a message

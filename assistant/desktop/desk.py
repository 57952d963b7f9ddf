"""The desk: the open catalogue, the object being worked on, and every change to it. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from assistant.catalogue import (
    Catalogue,
    CatalogueError,
    CatalogueGoneError,
    Change,
    Decision,
    PictureRow,
    PictureState,
    Step,
    Suggestion,
)
from assistant.catalogue.elsewhere import State
from assistant.desktop.again import Again
from assistant.desktop.given_back import GivenBack
from assistant.desktop.jobs import Jobs
from assistant.desktop.meant import meant
from assistant.desktop.travelling import Travelling
from assistant.desktop.waiting import Attempt, Waiting
from assistant.desktop.words import mark, tr

Tone = Literal["note", "good", "warning"]
Then = Callable[[Step], None]
"""What is done once a step is in the catalogue."""

Suggestions = Mapping[str, Sequence[Suggestion]]


class Desk(QObject):
    """Commits what a person decides and tells the panels. One commit is a few milliseconds.

    All its methods are for the GUI thread. While another program writes, steps wait in their order and the
    window goes on. A change that could not be written is told as a message and the panels are shown what
    the catalogue really holds: nothing pretends to be saved.
    """

    object_shown = Signal(object)  # PictureRow of the picture on the desk, or None
    decisions_changed = Signal(list)  # Decisions of the object on the desk
    pictures_changed = Signal(object)  # ids whose state may have changed; None: any
    history_changed = Signal()
    list_changed = Signal()  # pictures came or went through undo, redo or forgetting
    removing = Signal()  # something small is about to be taken away: the moment before is worth keeping
    taken_out = Signal(int)  # a picture that must leave the desk at once: the next key is not for it
    saved = Signal(bool)
    held = Signal(bool)  # a step of many changes is being written: single ones would wait for it
    waits = Signal(int)  # how many steps wait for another program to let go of the catalogue
    message = Signal(str, str)  # sentence, tone
    offered = Signal(str, str, str, object)  # sentence, tone, what can be done about it, how
    gone = Signal(str)  # the file is not where it was opened: nothing can be written; the reason

    def __init__(self, jobs: Jobs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._travelling = Travelling(self, jobs)
        self._untold: Sequence[int] | None = ()  # objects of which something is not told yet; None: any
        self._held = 0  # how many large steps are being written
        self._catalogue: Catalogue | None = None
        self._picture: PictureRow | None = None
        self.agreed: Callable[[State], int | None] = lambda state: 0
        """Asked before a step is taken back ("done") or done again: which one may go, 0 any, None none."""
        self.waiting = Waiting(self)
        """Steps that wait for another program."""
        self.waiting.changed.connect(self.waits)
        self._given_back = GivenBack(self)
        self.waiting.given_back.connect(self._given_back.tell)
        self.again = Again(self)
        """Readings for the panels."""
        self.again.failed.connect(self._tell_failed)
        self.bound_for: int | None = None
        """The picture that comes on the desk as soon as it can be read."""

    def hold(self, held: bool) -> None:
        """Let single changes wait while many are written: they would stand at the same lock."""
        before, self._held = self._held, max(0, self._held + (1 if held else -1))
        if bool(before) is not bool(self._held):
            self.waiting.rest(held)
            self.held.emit(held)

    @property
    def holding(self) -> bool:
        """Whether single changes wait for many."""
        return self._held > 0

    # What is open

    @property
    def catalogue(self) -> Catalogue | None:
        """The open catalogue, on the GUI thread's connection."""
        return self._catalogue

    @property
    def picture(self) -> PictureRow | None:
        """The picture on the desk."""
        return self._picture

    @property
    def decisions(self) -> list[Decision]:
        """What is decided about the object on the desk."""
        if self._catalogue is None or self._picture is None:
            return []
        return self._catalogue.decisions(self._picture.object_id)

    def set_catalogue(self, catalogue: Catalogue | None) -> None:
        """Work on another catalogue; the one before is closed."""
        if self._catalogue is not None:
            self._catalogue.close()
        self.waiting.forget()
        self.again.use(catalogue)
        self._catalogue = catalogue
        self._picture = self.bound_for = None
        self.object_shown.emit(None)
        self.history_changed.emit()

    def show(self, picture_id: int | None) -> None:
        """Put a picture on the desk."""
        self.bound_for = picture_id

        def show() -> None:
            catalogue, self.bound_for = self._catalogue, None
            self._picture = None if catalogue is None or picture_id is None else catalogue.picture(picture_id)
            self.object_shown.emit(self._picture)

        if self._catalogue is None:
            show()
        else:
            self.again.read("object", show)

    def reread(self) -> None:
        """Read row and decisions again: another instance of the program may have changed them."""
        catalogue = self._catalogue
        if catalogue is None:
            return

        def read() -> None:
            if self._picture is not None:
                self._picture = catalogue.picture(self._picture.id)
            self.tell(None)
            catalogue.check_there()

        self.again.read("row", read)

    def suggestions(self) -> Suggestions:
        """Return what was suggested last for the object on the desk, by facet, pooled over its pictures."""
        if self._catalogue is None or self._picture is None:
            return {}
        return self._catalogue.objects.suggestions(self._picture.object_id)

    # What a person does

    def decide(self, name: str, changes: Sequence[Change]) -> None:
        """Commit the changes of one key."""
        picture = meant(self)
        if picture is not None:
            self._commit(lambda c: c.decide(picture.object_id, changes, name=name, picture_id=picture.id))

    def carry_out(self, write: Callable[[Catalogue], Step], then: Then | None = None) -> None:
        """Commit one step of another kind; ``then`` is called when it is saved, which may be later."""
        self._commit(write, then)

    def set_done(self, done: bool) -> None:
        """Mark the object on the desk as done, or not."""
        picture = meant(self)
        if picture is not None:
            number = picture.object_number
            words = mark("Mark {number} as done") if done else mark("Mark {number} as not done")
            name = tr(words, number=number)
            self._commit(
                lambda c: c.set_done(picture.object_id, done, name=name),
                lambda _: self.message.emit(tr("{step}.", step=name), "note"),
            )

    @property
    def done(self) -> bool:
        """Whether the object on the desk is marked as done."""
        if self._catalogue is None or self._picture is None:
            return False
        try:
            return self._catalogue.state(self._picture.id) == PictureState.DONE
        except CatalogueError:
            return False  # somebody went back to a backup without it: the next look shows what there is

    def forget(self) -> None:
        """Take the picture on the desk out of the catalogue; its file stays where it is."""
        if (picture := meant(self)) is None:
            return
        name = tr("Take {name} out of the catalogue", name=picture.path.name)

        def tell(step: Step) -> None:
            self.taken_out.emit(picture.id)
            self.list_changed.emit()

        self.removing.emit()
        self._commit(lambda c: c.forget_pictures([picture.id], name=name), tell)

    def undo(self) -> None:
        """Take the last step back, and show where it was."""
        self._travelling.undo()

    def redo(self) -> None:
        """Do the step again that was taken back last, and show where it is."""
        self._travelling.redo()

    @property
    def undo_name(self) -> str | None:
        """What undo would take back."""
        return self._catalogue.undo_name if self._catalogue is not None else None

    @property
    def redo_name(self) -> str | None:
        """What redo would do again."""
        return self._catalogue.redo_name if self._catalogue is not None else None

    # Where the person is

    def place(self) -> dict[str, Any]:
        """Return where the person was when this catalogue was closed last."""
        return self._catalogue.place() if self._catalogue is not None else {}

    def keep_place(self, place: Mapping[str, Any]) -> None:
        """Remember where the person is. A failure is no reason to stop anybody, except when all is lost."""
        if self._catalogue is not None and not self._held:
            try:
                self._catalogue.set_place(place)
            except CatalogueGoneError as error:
                self.gone.emit(str(error))
            except CatalogueError:
                return  # a lock, a full disk: the next decision tells it; the place of later will do

    # How it is done

    def _commit(self, write: Callable[[Catalogue], Step], then: Then | None = None) -> None:
        catalogue = self._catalogue
        if catalogue is None:
            return
        if self._held:
            self.message.emit(tr("One moment: many pictures are being changed…"), "note")
            return

        def attempt() -> Callable[[], None]:
            step = write(catalogue)

            def tell() -> None:
                self.saved.emit(True)
                self.tell(step.object_ids)
                if then is not None:
                    then(step)

            return tell

        self.carry(attempt)

    def carry(self, attempt: Attempt) -> None:
        """Write a step now or, behind those that wait, as soon as the catalogue is free."""
        self.waiting.add(attempt)
        if len(self.waiting):
            self.tell(())  # what waits is not decided yet, and the panels do not show it as if it were

    def settle(self, step: Step, word: str) -> None:
        """Tell the panels about a step that was taken back, done again, or done by a job.

        ``word`` says which, in English; it is marked where it is named.
        """
        self.again.read("step", lambda: self._travelling.show(step))
        self.tell(step.object_ids)
        self.list_changed.emit()
        self.message.emit(tr("{word}: {step}", word=tr(word), step=step.name), "note")

    def tell(self, object_ids: Sequence[int] | None) -> None:
        """Tell what is decided now; ``object_ids`` None: anything may have changed."""
        known = self._untold  # what waits to be told, too
        object_ids = None if object_ids is None or known is None else [*known, *object_ids]
        self._untold = object_ids

        def tell() -> None:
            assert self._catalogue is not None
            self._untold = ()
            if self._picture is not None:
                self.decisions_changed.emit(self.decisions)
            if object_ids is None or len(object_ids) > 50:
                self.pictures_changed.emit(None)
            elif object_ids:
                pictures = self._catalogue.pictures_of_objects(object_ids)
                self.pictures_changed.emit([row.id for rows in pictures.values() for row in rows])
            self.history_changed.emit()

        self.again.read("decisions", tell)

    def _tell_failed(self, error: CatalogueError) -> None:
        self.bound_for = None
        if isinstance(error, CatalogueGoneError):
            self.gone.emit(str(error))
        else:
            self.message.emit(str(error), "warning")

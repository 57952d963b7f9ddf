"""Another window, or the command, on the same catalogue: what it did is shown, and not undone unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from assistant.catalogue import CatalogueBusyError, CatalogueError
from assistant.catalogue.elsewhere import Elsewhere, Latest, News, State
from assistant.catalogue.line.steps import automatic_of
from assistant.desktop.rooms import Room
from assistant.desktop.told import told
from assistant.desktop.watching.note import Note
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue
    from assistant.desktop.window import MainWindow

LOOK_MS = 1000
"""How often it is asked whether somebody else wrote; where nobody did, that is some microseconds."""


class WatchingRoom(Room):
    """Looks once a second while the window is shown; cursor, selection and scroll stay where they are."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._catalogue: Catalogue | None = None
        self._elsewhere: Elsewhere | None = None
        self._note = Note()
        self._asked: tuple[State, int] | None = None
        """What was asked about by the last key: the same key once more is the answer."""
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self.look)

    def connect_all(self) -> None:
        desk = self.window.desk
        desk.agreed = self.agreed
        desk.history_changed.connect(self._begin)  # also when a catalogue was opened
        self.window.desk_flow.moved.connect(lambda _: self._forget_question())
        self.window.installEventFilter(self)

    def stop(self) -> None:
        self._clock.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window and event.type() == QEvent.Type.Show:
            self._clock.start()
        elif watched is self.window and event.type() == QEvent.Type.Hide:
            self._clock.stop()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        """Watch the catalogue that is open now."""
        catalogue = self.window.desk.catalogue
        if catalogue is self._catalogue:
            return
        self._catalogue, self._elsewhere, self._asked, self._note = catalogue, None, None, Note()
        if catalogue is not None:
            try:
                self._elsewhere = Elsewhere(catalogue)
            except CatalogueError as error:
                self.window.messages.say(str(error), "warning")

    # Looking

    def look(self) -> None:
        """Show what somebody else did since the last look, if anybody did anything."""
        if self._elsewhere is None or self._catalogue is None or self.window.desk.holding:
            return
        try:
            with self._catalogue.snapshot():  # what was seen is shown: another program holds nothing up
                news = self._elsewhere.look()
                if news is not None:
                    self._show(news)
        except CatalogueError:
            return  # it is being written just now, or gone: the next look, or the next key, will tell
        self._tell()

    def _show(self, news: News) -> None:
        window = self.window
        if news.back:
            said = tr("Somebody went back to a backup of this catalogue: it is shown as it is now.")
            if self._catalogue is not None:
                window.catalogue_flow.open(self._catalogue.path, create=False, then_say=said)
            return
        arrived = self._arrived(news)
        if arrived or news.moved:
            window.picture_list.reread()
        if news.steps:
            self._show_steps(news)
        if news.readings:
            window.desk_flow.take_from_elsewhere(news.read)
            window.desk.pictures_changed.emit(news.read)
        if not news.steps and not news.readings:
            window.filmstrip.strip.refresh(window.filmstrip.sight)  # a problem, or what reading a file told
        self._note.add(news, arrived)

    def _arrived(self, news: News) -> bool:
        """Whether pictures came that this window did not add itself."""
        strip, intake = self.window.filmstrip.strip, self.window.intake
        return bool(news.arrived) and not intake.busy and strip.place_of(news.arrived) is None

    def _show_steps(self, news: News) -> None:
        desk = self.window.desk
        catalogue, picture = desk.catalogue, desk.picture
        if catalogue is None:
            return
        if news.moved:
            desk.reread()
            of_here = {one.object_id for one in (picture, desk.picture) if one is not None}
            if news.objects is None or not of_here.isdisjoint(news.objects):
                self.window.desk_flow.show_again()  # other pictures speak for this object now
            return
        if picture is not None and (news.objects is None or picture.object_id in news.objects):
            desk.decisions_changed.emit(desk.decisions)
        if news.objects is None:
            desk.pictures_changed.emit(None)
        elif news.objects:
            pictures = catalogue.pictures_of_objects(news.objects)
            desk.pictures_changed.emit([row.id for rows in pictures.values() for row in rows])
        desk.history_changed.emit()

    def _tell(self) -> None:
        """Say it in a free moment, once for a burst: no message that is on show is pushed away."""
        messages = self.window.messages
        if messages.text and not self._note.is_on(messages.text):
            return
        catalogue = self.window.desk.catalogue
        words = self._note.take(catalogue.person if catalogue is not None else "")
        if words:
            messages.say(words, "note")

    # Undo and redo

    def agreed(self, state: State) -> int | None:
        """Return the step that may be taken back ("done") or done again; ``None``: the person is asked first.

        A step of this window goes at once. One that somebody else made is named by the first key, and the
        second one takes it back: nobody undoes a colleague's decision without knowing.
        """
        if self._elsewhere is None:
            return 0
        self.look()
        try:
            latest = self._elsewhere.latest(state)
        except CatalogueBusyError:
            raise  # the key waits, and it is asked again
        except CatalogueError as error:
            self.window.messages.say(str(error), "warning")
            return None
        if latest is None or self._mine(latest) or self._asked == (state, latest.id):
            self._asked = None
            return latest.id if latest is not None else 0
        self._asked = state, latest.id
        self.window.messages.say(self._question(latest, state), "warning")
        return None

    def _forget_question(self) -> None:
        """The person went on: the next key is no answer any more."""
        self._asked = None

    def refresh(self) -> None:
        """Name in the menu whose step undo and redo would take, where it is not this window's."""
        if self._elsewhere is None or self._catalogue is not self.window.desk.catalogue:
            return
        states: tuple[tuple[str, State, str], ...] = (
            ("undo", "done", tr("Undo")),
            ("redo", "undone", tr("Redo")),
        )
        for name, state, word in states:
            try:
                latest = self._elsewhere.latest(state)
            except CatalogueError:
                return  # the key itself will tell
            if latest is not None and not self._mine(latest):
                whose = self._whose(latest)
                action = self.window.actions_by_name[name]
                action.setText(f"{word} {told(latest.name)} ({whose})")
                action.setToolTip(action.text())

    def _mine(self, latest: Latest) -> bool:
        """Whether a step may go without a question: left so by this window, or on an earlier day."""
        assert self._catalogue is not None
        return latest.own or (latest.known and self._is_me(latest.person))

    def _is_me(self, person: str) -> bool:
        assert self._catalogue is not None
        return person in ("", self._catalogue.person, automatic_of(self._catalogue.person))

    def _whose(self, latest: Latest) -> str:
        return tr("another window") if self._is_me(latest.person) else latest.person

    def _question(self, latest: Latest, state: State) -> str:
        person, step = latest.person, latest.name
        if state == "undone":
            return tr("“{step}” was taken back elsewhere. Press again to do it again.", step=step)
        if self._is_me(person):
            return tr("The latest step is another window's: {step}. Press again to take it back.", step=step)
        return tr(
            "The latest step is by {person}: {step}. Press again to take it back.", person=person, step=step
        )

"""Backups of the catalogue: made, kept, gone back to; a damaged catalogue rescued."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.catalogue.backups import Backup
from assistant.desktop.backups import wording
from assistant.desktop.backups.dialog import BackupsDialog
from assistant.desktop.backups.question import BackQuestion
from assistant.desktop.backups.quiet import TRIGGER, Quiet
from assistant.desktop.backups.whole import WholeReading
from assistant.desktop.backups.work import BackupWork
from assistant.desktop.batch.batch import Stage
from assistant.desktop.rooms import Room
from assistant.desktop.told import told
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue.backups import Contents, Rescued
    from assistant.desktop.backups.work import Found
    from assistant.desktop.window import MainWindow


class BackupsRoom(Room):
    """Backups of the catalogue: made, kept, gone back to; a damaged catalogue rescued."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.work = BackupWork(window.jobs, self)
        self.quiet = Quiet(window.jobs, lambda: window.settings, self)
        self.whole = WholeReading(window.jobs, window.kept, self)
        self.dialog: BackupsDialog | None = None
        self._refused: tuple[Path, str] | None = None  # a catalogue that could not be opened, and why

    def connect_all(self) -> None:
        """Connect with the jobs of others, the session and the messages."""
        window, work = self.window, self.work
        window.jobs.secure = self.quiet.secure
        window.desk.removing.connect(self._secure_removing)
        self.quiet.told.connect(lambda text, tone: window.messages.say(text, tone))
        window.session.opening.connect(self.whole.note_opening)
        window.session.opened.connect(lambda opened: self._watch(opened.catalogue.path))
        self.whole.found.connect(self._tell_wrong)
        window.session.refused.connect(self._look_at_refused)
        work.found.connect(self._show_found)
        work.looked.connect(self._show_held)
        work.began.connect(self._show_doing)
        work.advanced.connect(self._show_far)
        work.ended.connect(self._show_ended)
        work.told.connect(self._tell)
        work.made.connect(lambda made: self._look_again())

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """The menu entry."""
        return {"backups": self.open}

    def stop(self) -> None:
        """Ask for nothing any more."""
        self._watch(None)

    def _watch(self, path: Path | None) -> None:
        self.quiet.watch(path)
        self.whole.watch(path)

    def _tell_wrong(self, path: Path, wrong: str) -> None:
        self.quiet.suspect.add(path)  # what was made before is worth more than what is made from now on
        self.window.messages.say(
            tr(
                "A part of {name} is damaged ({what}). You can go on deciding; under Backups… it can be "
                "rescued, or taken back.",
                name=path.name,
                what=told(wrong),
            ),
            "warning",
            action=tr("Backups…"),
            do=lambda: self.open(path),
        )
        self._look_again()

    def _secure_removing(self) -> None:
        catalogue = self.window.desk.catalogue
        if catalogue is not None and not self.window.desk.holding:
            self.quiet.secure_aside(catalogue.path, "before removing")

    # The dialog

    def open(self, catalogue: Path | None = None) -> None:
        """Show the backups of a catalogue, of the open one if none is named."""
        path = catalogue or self.window.session.path
        if path is None:
            return
        if self.dialog is not None and self.dialog.catalogue != path:
            self.dialog.close()
        if self.dialog is None:
            dialog = BackupsDialog(path, self.window)
            dialog.make_wanted.connect(lambda: self.work.make(path))
            dialog.back_wanted.connect(self._ask_back)
            dialog.copy_wanted.connect(self._ask_copy)
            dialog.rescue_wanted.connect(lambda: self.rescue(path))
            dialog.progress.cancelled.connect(self.work.cancel)
            dialog.finished.connect(self._close_dialog)
            self.dialog = dialog
            dialog.set_busy(self.work.doing)
        self._look_again()
        self.dialog.come_forward()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _look_again(self) -> None:
        if self.dialog is not None:
            path = self.dialog.catalogue
            is_open = path == self.window.session.path and self.window.catalogue_flow.ready
            self.work.look(path, suspect=not is_open, wrong=path in self.whole.wrong)

    def _over(self) -> QWidget:
        return self.dialog or self.window

    def _ask_copy(self, backup: Backup) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._over(),
            tr("Save a copy"),
            str(Path.home() / backup.path.name),
            tr("Catalogue") + " (*.sqlite)",
        )
        if chosen:
            path = Path(chosen)
            self.work.save_copy(backup.path, path if path.suffix else path.with_suffix(".sqlite"))

    # Going back

    def _ask_back(self, backup: Backup) -> None:
        dialog = self.dialog
        if dialog is None or self._cannot_now():
            return
        compared = dialog.model.index(dialog.model.rows.index(backup), 2).data()
        said = wording.explained(dialog.model.held(backup), compared)
        said.append(tr("The catalogue as it is now is kept as a backup, so you can come back to it."))
        asked = tr("Go back to the catalogue of {moment}?", moment=wording.within(backup.made))
        question = BackQuestion(asked, said, dialog)
        wanted = question.exec() == BackQuestion.DialogCode.Accepted
        question.deleteLater()
        if wanted:
            self.go_back(dialog.catalogue, backup)

    def _cannot_now(self) -> bool:
        """Say why not while many pictures are being written."""
        busy = self.window.batch.stage in (Stage.RUNNING, Stage.ACCEPTING) or self.window.intake.busy
        if busy or self.window.desk.holding:
            self._tell(
                tr("Pictures are being added or annotated. Wait for them, or cancel, before you go back."),
                "note",
            )
            return True
        return self.work.busy

    def go_back(self, catalogue: Path, backup: Backup) -> None:
        """Go back to a backup; the catalogue is closed meanwhile and shown again at its place."""
        window = self.window
        flow = window.catalogue_flow
        was_open = window.session.path == catalogue and flow.ready
        if was_open and not flow.lay_aside(tr("Going back to {moment}…", moment=wording.within(backup.made))):
            return

        def done() -> None:
            self.quiet.suspect.discard(catalogue)
            said = tr(
                "The catalogue is as it was {moment}. What it was before is among the backups.",
                moment=wording.within(backup.made),
            )
            flow.open(catalogue, create=False, then_say=said)

        def failed(reason: str) -> None:
            if was_open:
                flow.open(catalogue, create=False, then_say=reason)
            else:
                window.session.refused.emit(catalogue, reason)

        if self.dialog is not None:
            self.dialog.close()
        self.work.restore(catalogue, backup, done, failed)

    # A catalogue that cannot be opened

    def _look_at_refused(self, path: Path, reason: str) -> None:
        self._refused = (path, reason)
        if self.quiet.hopeless(reason):
            return
        self.quiet.look_at_refused(path, reason, lambda found, held: self._offer(path, reason, found, held))

    def _offer(self, path: Path, reason: str, found: list[Backup], held: Contents | None) -> None:
        """Offer what helps, once it is known that the catalogue is damaged or gone."""
        window = self.window
        if self._refused != (path, reason):
            return
        if window.catalogue_flow.ready:
            window.messages.say(reason, "warning", action=tr("Backups…"), do=lambda: self.open(path))
            return
        choices: list[tuple[str, Callable[[], object]]] = []
        if TRIGGER in reason:  # nothing is lost: a backup of then is no better than a copy of now
            choices.append((tr("Save a copy without it"), lambda: self.rescue(path, whole=True)))
        elif found:
            text = tr("Go back to the backup of {moment}", moment=wording.within(found[0].made))
            if held is not None:
                tags = tr("%Ln tag(s)", "", held.tags)
                text = tr("{what} ({tags})", what=text, tags=tags)
            choices.append((text, lambda: self.go_back(path, found[0])))
        if path.exists() and TRIGGER not in reason:
            choices.append((tr("Rescue what can be read"), lambda: self.rescue(path)))
        if found:
            choices.append((tr("Backups…"), lambda: self.open(path)))
        else:
            choices.append((tr("Open another catalogue…"), window.catalogue_flow.ask_open))
        window.start_page.problem(reason, choices)

    def rescue(self, path: Path, *, whole: bool = False) -> None:
        """Copy what can be read of a damaged catalogue, and offer to go on with it.

        ``whole``: it is not damaged, it holds something that must not be in it.
        """
        window = self.window

        def done(rescued: Rescued) -> None:
            said = wording.without(rescued) if whole and not rescued.lost else wording.rescued(rescued)
            self._look_again()
            if window.catalogue_flow.ready:
                self._tell(said, "good")
                return
            work_on = (tr("Work on with it"), lambda: self.go_back(path, rescued.backup))
            others = (tr("Backups…"), lambda: self.open(path))
            # The first is proposed: tags without any picture are no catalogue to work on with.
            choices = (work_on, others) if rescued.contents.pictures else (others, work_on)
            title = tr("The copy without it is made") if whole else tr("What could be read is rescued")
            window.start_page.rescued(said, choices, title)

        def failed(reason: str) -> None:
            self._tell(reason, "warning")
            if not window.catalogue_flow.ready:
                self._look_at_refused(path, reason)

        self.work.rescue(path, done, failed)

    # What is told

    def _tell(self, text: str, tone: str) -> None:
        if self.dialog is not None:
            self.dialog.told.say(text, tone)
        else:
            self.window.messages.say(text, tone)

    def _show_found(self, found: Found) -> None:
        if self.dialog is not None and self.dialog.catalogue == found.catalogue:
            self.dialog.show_found(found)

    def _show_held(self, backup: Backup, held: Contents | None) -> None:
        if self.dialog is not None:
            self.dialog.show_held(backup, held)

    def _show_doing(self, doing: str) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(doing)
        else:
            self.window.messages.say(doing, action=tr("Cancel"), do=self.work.cancel)

    def _show_far(self, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.progress.show_far(done, total)

    def _show_ended(self) -> None:
        if self.dialog is not None:
            self.dialog.set_busy("")
        else:
            self.window.messages.clear()

"""Opening, building and growing an index: what is asked, what is told meanwhile, what is told after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QWidget

from assistant import paths
from assistant.catalogue import Catalogue
from assistant.desktop.batch.problems_dialog import ProblemsDialog
from assistant.desktop.exhibits.build_dialog import BuildDialog, BuildOrder, kind_of_file
from assistant.desktop.exhibits.tools import Built, Entry
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.told import told
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import PictureRow
    from assistant.desktop.exhibits.asking import Asking


class IndexFlow(QObject):
    """One index at a time, and one that is built. Lives in the GUI thread."""

    told = Signal(str, str, str, object)  # sentence, tone, text of the action, what the action does
    chosen = Signal(str)  # path of the index to open the next time, "" for none
    built = Signal(object)  # Built

    def __init__(self, asking: Asking, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._asking, self._jobs, self._window = asking, jobs, parent
        self._job: Job | None = None

    # Opening

    def open(self, path: Path) -> None:
        """Open an index, and again when the program starts the next time."""
        self.chosen.emit(str(path))
        self._asking.open(path)

    def ask_open(self) -> None:
        """Ask which index to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Open an index of exhibits"),
            str(self._folder()),
            ";;".join((kind_of_file(), tr("All files (*)"))),
        )
        if chosen:
            self.open(Path(chosen))

    def close_index(self) -> None:
        """Open none, now and the next time."""
        self.chosen.emit("")
        self._asking.close_index()

    # Building

    @property
    def busy(self) -> bool:
        """Whether an index is being built."""
        return self._job is not None

    def ask_build(self, pictures: int, connect: Callable[[], Catalogue] | None) -> None:
        """Ask what to build from, and build it; ``pictures`` are those of the open catalogue."""
        dialog = BuildDialog(pictures=pictures, folder=self._folder(), parent=self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.carry_out(dialog.order, connect)
        dialog.deleteLater()

    def carry_out(self, order: BuildOrder, connect: Callable[[], Catalogue] | None) -> None:
        """Build; the index is opened when it is there."""
        if order.source is not None:
            source = order.source
            self._build(lambda: source, order.to, tr("Building {index}", index=order.to.stem))
        elif connect is not None:
            self._build(lambda: _entries(connect), order.to, tr("Building {index}", index=order.to.stem))

    def add(self, picture: PictureRow, exhibit: str) -> None:
        """Add one picture to the open index as a picture of this exhibit."""
        index = self._asking.index
        if index is not None:
            entry = Entry((exhibit,), picture.path, {})
            name = tr("Adding {picture} to {index}", picture=picture.path.name, index=index.name)
            self._build(lambda: [entry], index.path, name)

    def ask_add(self, picture: PictureRow, proposed: str) -> None:
        """Ask for the number of the exhibit that a picture shows, and add it."""
        number, sure = QInputDialog.getText(
            self._window,
            tr("Add to the index"),
            tr("{picture} shows the exhibit with the number:", picture=picture.path.name),
            QLineEdit.EchoMode.Normal,
            proposed,
        )
        if sure and number.strip():
            self.add(picture, number.strip())

    def cancel(self) -> None:
        """Stop building; what is done stays, and building again goes on from there."""
        if self._job is not None:
            self._job.cancel()

    def _build(self, source: Callable[[], Path | Sequence[Entry]], to: Path, name: str) -> None:
        """Build; ``name`` is what is being done, in words."""
        if self._job is not None:
            self.told.emit(tr("An index is being built already. Wait for it, or cancel."), "note", "", None)
            return
        tools = self._asking.tools
        index = self._asking.index
        if index is not None and index.path == to:
            self._asking.close_index()  # one writer, no reader with an old picture of the file

        doing = [""]

        def work(job: Job) -> Built:
            def report(done: int, total: int, step: str) -> None:
                doing[0] = step
                job.report(done, total)

            return tools.build(source(), to, report, job.cancelled)

        self._tell_progress(name, 0, 0, "")
        self._job = self._jobs.start(
            work,
            done=lambda built: self._tell_built(built, to),
            failed=lambda reason: self._tell_failed(reason, to),
            progress=lambda done, total: self._tell_progress(name, done, total, doing[0]),
        )

    def _tell_progress(self, name: str, done: int, total: int, step: str) -> None:
        step = told(step)
        words = tr("{name}: {step}", name=name, step=step[0].lower() + step[1:]) if step else name
        if total > 1:
            number = QLocale().toString
            words = tr("{doing}, {done} of {total}", doing=words, done=number(done), total=number(total))
        else:
            words = tr("{doing}…", doing=words)
        self.told.emit(words, "note", tr("Cancel"), self.cancel)

    def _tell_built(self, built: Built, to: Path) -> None:
        self._job = None
        words = [tr("%Ln picture(s) added to {index}", "", built.added, index=to.stem)]
        if built.known:
            words.append(tr("%Ln in it already", "", built.known))
        if built.failed:
            words.append(tr("%Ln could not be read", "", len(built.failed)))
        sentence = ", ".join(words) + "."
        if built.cancelled:
            sentence = tr("Stopped. {sentence} Build it again to go on.", sentence=sentence)
        tone = "warning" if built.failed else "note" if built.cancelled else "good"
        show = tr("Show them") if built.failed else ""
        self.told.emit(sentence, tone, show, lambda: self.show_problems(built.failed))
        if to.exists():
            self.open(to)
        self.built.emit(built)

    def _tell_failed(self, reason: str, to: Path) -> None:
        self._job = None
        self.told.emit(tr("The index was not built. {reason}", reason=reason), "warning", "", None)
        if self._asking.index is None and self._asking.opening is None and to.exists():
            self._asking.open(to)

    def show_problems(self, problems: Sequence[tuple[Path, str]]) -> None:
        """Show which pictures could not be read, and why."""
        dialog = ProblemsDialog(problems, self._window)
        dialog.exec()
        dialog.deleteLater()

    def _folder(self) -> Path:
        index = self._asking.index
        folder = index.path.parent if index is not None else paths.data()
        return folder if folder.is_dir() else Path.home()


def _entries(connect: Callable[[], Catalogue]) -> list[Entry]:
    """Return every picture of the catalogue as one of the exhibit with its object's number."""
    with connect() as catalogue:
        rows = catalogue.pictures(catalogue.picture_ids())
    return [Entry((row.object_number,), row.path, {}) for row in rows if row.problem is None]

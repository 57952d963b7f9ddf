"""Model packs: install, switch, test, remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant import packs
from assistant.desktop.batch.batch import Stage
from assistant.desktop.packs import wording
from assistant.desktop.packs.dialog import PacksDialog
from assistant.desktop.packs.hub_dialog import HubDialog
from assistant.desktop.packs.licence_dialog import LicenceDialog
from assistant.desktop.packs.switching import Switching
from assistant.desktop.packs.work import PackWork
from assistant.desktop.rooms import Room
from assistant.desktop.shell.sizes import far
from assistant.desktop.told import told
from assistant.desktop.words import tr
from assistant.tagging import DEFAULT

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow
    from assistant.packs import Listed, Offer
    from assistant.tagging import Pack


class PacksRoom(Room):
    """Model packs: install, switch, test, remove."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.work = PackWork(window.jobs, self)
        self.switching = Switching(
            self.work, window.reader, lambda: window.thesaurus.vocabulary, window.kept, self
        )
        self.dialog: PacksDialog | None = None
        self._rows: list[Listed] = []
        self._anything_removed = False
        self._choose_next = ""
        self._default_next = False

    def connect_all(self) -> None:
        """Connect with the reader, the messages and the settings."""
        work = self.work
        work.listed.connect(self._take_rows)
        work.began.connect(self._show_doing)
        work.advanced.connect(self._show_far)
        work.ended.connect(lambda: self._show_doing(""))
        work.told.connect(self._tell)
        work.offered.connect(self._ask_licence)
        work.installed.connect(self._take_installed)
        self.switching.switched.connect(self._keep)
        reader = self.window.reader
        reader.ready.connect(lambda _: self._show_used())
        # After the window has said that no picture can be read: this sentence offers what helps.
        reader.unavailable.connect(self._offer_default, Qt.ConnectionType.QueuedConnection)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """The menu entry of packs."""
        return {"packs": self.open}

    def stop(self) -> None:
        """Delete what was removed: until now it could be brought back."""
        if self._anything_removed:
            packs.empty_bin()

    # The dialog

    def open(self) -> None:
        """Show the packs."""
        if self.dialog is None:
            settings = self.window.settings
            dialog = PacksDialog(
                self.switching.is_in_use, self.window.thesaurus.vocabulary, settings.language, self.window
            )
            dialog.switch_wanted.connect(self.switch)
            dialog.test_wanted.connect(self.work.test)
            dialog.verify_wanted.connect(self.work.verify)
            dialog.remove_wanted.connect(self._remove)
            dialog.file_wanted.connect(self._ask_file)
            dialog.folder_wanted.connect(self._ask_folder)
            dialog.hub_wanted.connect(self._ask_hub)
            dialog.progress.cancelled.connect(self.work.cancel)
            dialog.finished.connect(self._close_dialog)
            self.dialog = dialog
            dialog.set_busy(self.work.doing)
            dialog.show_packs(self._rows)
        self._show_used()
        self.work.survey()
        self.dialog.come_forward()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _over(self) -> QWidget:
        return self.dialog or self.window

    # What is asked

    def _ask_file(self) -> None:
        kinds = tr("Model pack") + " (*.zip)"
        chosen, _ = QFileDialog.getOpenFileName(self._over(), tr("Install a model pack"), "", kinds)
        if chosen:
            self.work.install_from(Path(chosen))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._over(), tr("Install a model pack from a folder"))
        if chosen:
            self.work.install_from(Path(chosen))

    def _ask_hub(self) -> None:
        dialog = HubDialog(self._over())
        dialog.accepted.connect(lambda: self.work.find(dialog.asked))
        dialog.open()

    def _ask_licence(self, offer: Offer, accept: Callable[[], None], decline: Callable[[], None]) -> None:
        window = self.window
        dialog = LicenceDialog(offer, window.thesaurus.vocabulary, window.settings.language, self._over())
        dialog.accepted.connect(accept)
        dialog.rejected.connect(decline)
        dialog.open()

    def _remove(self, listed: Listed) -> None:
        self._anything_removed = True
        self.work.remove(listed, self.switching.in_use)

    def switch(self, listed: Listed) -> None:
        """Read with another pack from now on."""
        if self.window.batch.stage in (Stage.RUNNING, Stage.ACCEPTING):
            self._tell(
                tr("Pictures are being annotated. Wait for them, or cancel, before you change the pack."),
                "note",
            )
        else:
            self.switching.to(listed)

    # What is told

    def _tell(self, text: str, tone: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        if self.dialog is not None:
            self.dialog.told.say(text, tone, action, do)
        else:
            self.window.messages.say(text, tone, action=action, do=do)

    def _show_doing(self, doing: str) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(doing)
        elif doing:
            self.window.messages.say(doing, action=tr("Cancel"), do=self.work.cancel)

    def _show_far(self, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.progress.show_far(done, total)
        else:
            text = tr("{doing}: {far}", doing=self.work.doing, far=far(done, total))
            self.window.messages.say(text, action=tr("Cancel"), do=self.work.cancel)

    def _show_used(self) -> None:
        if self.dialog is None:
            return
        reader = self.window.reader
        known, source = reader.known, reader.source
        if known is not None:
            used = tr(
                "{name} {version} reads your pictures, on {device}.",
                name=known.pack,
                version=known.version,
                device=wording.device(known.device, source.device_note),
            )
        elif reader.problem is not None:
            used = tr("No pack can be used: {reason}", reason=told(reader.problem))
        else:
            used = tr("{name} is loaded when the first picture is read.", name=source.asked)
        self.dialog.show_used(used)

    def _take_rows(self, rows: list[Listed]) -> None:
        self._rows = rows
        chosen, self._choose_next = self._choose_next, ""
        if self.dialog is not None:
            self.dialog.show_packs(rows)
            self.dialog.choose(chosen)
        if self._default_next:
            self._default_next = False
            for listed in rows:
                if listed.place.name == DEFAULT:
                    self.switch(listed)

    def _take_installed(self, pack: Pack) -> None:
        self._choose_next = pack.path.name

    # The pack in use

    def _keep(self, asked: str) -> None:
        window = self.window
        window.preferences.change(pack=asked)
        window.desk_flow.show_again()
        self._show_used()

    def _offer_default(self, reason: str) -> None:
        """The pack of the settings cannot be used: offer the one that ships."""
        if self.window.reader.problem is None or not self.switching.in_use.strip() or self._uses_default():
            return
        self.window.messages.say(
            reason,
            "warning",
            action=tr("Use {name}", name=DEFAULT),
            do=self._use_default,
        )

    def _uses_default(self) -> bool:
        return self.switching.in_use == DEFAULT

    def _use_default(self) -> None:
        self._default_next = True
        self.work.survey()

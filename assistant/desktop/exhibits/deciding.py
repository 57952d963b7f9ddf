"""What a person says to a candidate: this is it, not this one, copy its tags, show the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from assistant.catalogue import CatalogueError
from assistant.desktop.exhibits import copying
from assistant.desktop.exhibits.copy_dialog import CopyDialog, Offer
from assistant.desktop.exhibits.proof_dialog import ProofDialog
from assistant.desktop.exhibits.wording import name_of
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.desk import Desk
    from assistant.desktop.exhibits.asking import Asking
    from assistant.desktop.exhibits.flow import ExhibitFlow
    from assistant.desktop.exhibits.questions import Proven
    from assistant.desktop.thesaurus import Thesaurus


class Deciding(QObject):
    """Each method is one key and one undo step. Without a candidate it says what is missing."""

    message = Signal(str, str)  # sentence, tone

    def __init__(
        self, flow: ExhibitFlow, asking: Asking, desk: Desk, thesaurus: Thesaurus, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._flow, self._asking, self._desk, self._thesaurus = flow, asking, desk, thesaurus
        self._window = parent
        self.language = "en"
        self.proof: ProofDialog | None = None
        """The proof on show."""
        asking.proven.connect(self._take_proof)

    def this_is_it(self) -> None:
        """Link the picture to the chosen exhibit; when it is linked to it already, take that back."""
        candidate, picture = self._flow.candidate, self._flow.picture
        if candidate is None or picture is None:
            return
        linked, region = self._flow.linked, self._flow.region
        if linked is not None and linked.exhibit == candidate.exhibit:
            name = tr("Take back “this is {exhibit}”", exhibit=candidate.exhibit)
            self._desk.carry_out(
                lambda c: c.unlink_exhibit(picture.id, candidate.exhibit, region=region, name=name)
            )
            return
        said = {**self._said(), "name": tr("This is {exhibit}", exhibit=candidate.exhibit)}
        told = tr("This is {exhibit}. C copies its tags.", exhibit=name_of(candidate))
        self._desk.carry_out(
            lambda c: c.link_exhibit(
                picture.id, candidate.exhibit, region=region, confidence=candidate.confidence, **said
            ),
            lambda _: self.message.emit(told, "good"),
        )

    def not_this_one(self) -> None:
        """Remember that the picture does not show the chosen exhibit."""
        candidate, picture = self._flow.candidate, self._flow.picture
        if candidate is None or picture is None:
            return
        region = self._flow.region
        said = {**self._said(), "name": tr("Not {exhibit}", exhibit=candidate.exhibit)}
        told = tr("{exhibit} will not be offered again for this picture.", exhibit=candidate.exhibit)
        self._desk.carry_out(
            lambda c: c.refuse_exhibit(
                picture.id, candidate.exhibit, region=region, confidence=candidate.confidence, **said
            ),
            lambda _: self.message.emit(told, "note"),
        )

    def copy_tags(self) -> None:
        """Offer the tags of the chosen exhibit, or of similar objects, to be copied as one step."""
        candidate, picture, catalogue = self._flow.candidate, self._flow.picture, self._desk.catalogue
        if candidate is None or picture is None or catalogue is None:
            return
        others = [one for one in self._flow.candidates if one.exhibit != candidate.exhibit]
        try:
            found, own = copying.offers(
                catalogue, picture, candidate, others, self._thesaurus.vocabulary, self.language
            )
        except CatalogueError as error:
            self.message.emit(str(error), "warning")
            return
        if not found:
            self.message.emit(
                tr(
                    "Nothing to copy: no object of this catalogue that is {exhibit} or similar has other "
                    "tags.",
                    exhibit=candidate.exhibit,
                ),
                "note",
            )
            return
        if own:
            title = tr("Tags of {exhibit}", exhibit=name_of(candidate))
            note = tr("Space checks and unchecks, Return copies.")
        else:
            title = tr("Tags of similar objects")
            note = tr(
                "No object that is {exhibit} has tags. These are of other candidates: check what is true of "
                "this one too. Space checks, Return copies.",
                exhibit=candidate.exhibit,
            )
        dialog = CopyDialog(title, note, found, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.copy(candidate.exhibit, dialog.chosen)
        dialog.deleteLater()

    def copy(self, exhibit: str, chosen: list[Offer]) -> None:
        """Copy tags to the object on the desk: one step."""
        catalogue, picture = self._desk.catalogue, self._flow.picture
        if catalogue is not None and picture is not None and chosen:
            changes = copying.changes(catalogue, picture, chosen)
            name = tr("Copy %Ln tag(s) from {exhibit}", "", len(chosen), exhibit=exhibit)
            told = tr("%Ln tag(s) copied. Ctrl+Z takes them back.", "", len(chosen))
            on_desk = self._desk.picture
            if on_desk is not None:
                self._desk.carry_out(
                    lambda c: c.decide(on_desk.object_id, changes, name=name, picture_id=on_desk.id),
                    lambda _: self.message.emit(told, "good"),
                )

    def show_proof(self) -> None:
        """Show the proof of the chosen candidate, or why there is none."""
        candidate, question = self._flow.candidate, self._flow.question
        if candidate is None or question is None:
            return
        if self.proof is not None:
            self.proof.close()
        dialog = ProofDialog(candidate, self._window)
        dialog.finished.connect(lambda _: self._end_proof(dialog))
        self.proof = dialog
        dialog.open()
        self._asking.prove(question, candidate)

    def close(self) -> None:
        """Close what is open: the window is closing."""
        if self.proof is not None:
            self.proof.close()

    def _said(self) -> dict[str, str]:
        index = self._asking.index
        return {"index_name": index.name, "index_fingerprint": index.fingerprint} if index else {}

    def _take_proof(self, proven: Proven) -> None:
        if self.proof is not None and proven.candidate == self.proof.candidate:
            self.proof.take(proven)

    def _end_proof(self, dialog: ProofDialog) -> None:
        if self.proof is dialog:
            self.proof = None
        dialog.deleteLater()

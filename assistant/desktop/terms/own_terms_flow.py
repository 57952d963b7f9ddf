"""Adding, naming and leaving out terms: from the question to one step of the undo list and its message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from assistant.catalogue import Change, Step, Verdict
from assistant.desktop.terms.label_dialog import LabelDialog
from assistant.desktop.terms.own_terms_dialog import OwnEntry, OwnTermsDialog, entries
from assistant.desktop.terms.place_dialog import PlaceDialog
from assistant.desktop.words import tr
from assistant.vocabulary.aat_names import AatTerm
from assistant.vocabulary.placing import suggest_places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.desktop.desk import Desk
    from assistant.desktop.terms.facet_panel import FacetPanel
    from assistant.desktop.thesaurus import Thesaurus
    from assistant.vocabulary import Term
    from assistant.vocabulary.extension import Addition


class OwnTermsFlow(QObject):
    """Asks and writes. The vocabulary follows by itself, because the desk tells that its history changed."""

    told = Signal(str, str)  # sentence, tone
    offered = Signal(str, str, object)  # sentence, text of the action, what it does

    def __init__(self, desk: Desk, thesaurus: Thesaurus, facets: FacetPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._thesaurus, self._facets, self._window = desk, thesaurus, facets, parent
        self.language = "en"

    # A term that no tree has

    def ask_place(self, new: AatTerm | str) -> PlaceDialog | None:
        """Ask where a term stands, and add it there as a tag; ``None`` without a picture on the desk."""
        if self._desk.picture is None:
            self.told.emit(tr("Open a picture first."), "note")
            return None
        names = [new] if isinstance(new, str) else list(new.labels.values())
        grid = self._facets.grid
        places = suggest_places(self._thesaurus.vocabulary, names, grid.facet, grid.view.term())
        dialog = PlaceDialog(new, self._thesaurus.vocabulary, places, self.language, self._window)
        dialog.accepted.connect(lambda: self.add(dialog.addition))
        self._open(dialog)
        return dialog

    def add(self, addition: Addition) -> None:
        """Add a term to the vocabulary of this catalogue, and to the object on the desk as a tag."""
        picture = self._desk.picture
        if picture is None:
            return
        change = Change(addition.facet, addition.uri, Verdict.ADDED, addition.name)
        tag = (picture.object_id, change, picture.id)
        name = tr("Add “{term}” as a new term", term=addition.name)

        def tell(step: Step) -> None:
            self._facets.show_term(addition.facet, addition.uri)
            facet = self._thesaurus.vocabulary[addition.facet].label(self.language)
            sentence = tr("“{term}” is in {facet} now, and a tag.", term=addition.name, facet=facet)
            self.told.emit(sentence, "good")

        self._desk.carry_out(lambda c: c.own_terms.add(addition, name=name, tag=tag), tell)

    # The term of the cursor

    def ask_label(self) -> LabelDialog | None:
        """Ask what to call the term of the cursor."""
        here = self._here()
        if here is None:
            return None
        facet, term = here
        dialog = LabelDialog(term, self._own_label(facet, term), self.language, self._window)
        dialog.accepted.connect(lambda: self.call(facet, term, dialog.label))
        self._open(dialog)
        return dialog

    def call(self, facet: str, term: Term, label: str) -> None:
        """Call a term otherwise in the language shown; its own label takes the other back."""
        catalogue = self._desk.catalogue
        if catalogue is None or label == term.label(self.language):
            return
        labels = dict(self._labels(facet, term.uri))
        own = self._own_label(facet, term)
        if label == own:
            labels.pop(self.language, None)
        else:
            labels[self.language] = label
        name = tr("Call “{own}” “{label}”", own=term.label(self.language), label=label)
        said = tr("“{own}” is called “{label}” in this catalogue.", own=own, label=label)
        told = said if label != own else tr("“{own}” has its own label again.", own=own)
        self._desk.carry_out(
            lambda c: c.own_terms.call(facet, term.uri, labels, name=name),
            lambda _: self.told.emit(told, "good"),
        )

    def toggle_never(self) -> None:
        """Never suggest the term of the cursor in this catalogue, or suggest it again."""
        here = self._here()
        if here is not None:
            facet, term = here
            never = (facet, term.uri) not in self._thesaurus.never
            self._never(facet, term.uri, term.label(self.language), never)

    def _never(self, facet: str, uri: str, label: str, never: bool) -> None:
        name = tr("Never suggest “{term}”", term=label) if never else tr("Suggest “{term}” again", term=label)

        def tell(step: Step) -> None:
            if never:
                sentence = tr("“{term}” is not suggested any more in this catalogue.", term=label)
                self.offered.emit(sentence, tr("Undo"), self._desk.undo)
            else:
                self.told.emit(tr("“{term}” is suggested again.", term=label), "good")

        self._desk.carry_out(lambda c: c.own_terms.suggest_never(facet, uri, never, name=name), tell)

    # All of them

    def show_all(self) -> OwnTermsDialog | None:
        """Show the list to take back from."""
        if self._desk.catalogue is None:
            return None
        dialog = OwnTermsDialog(entries(self._thesaurus, self.language), self._window)

        def take_back(entry: OwnEntry) -> None:
            self.take_back(entry)
            dialog.show_entries(entries(self._thesaurus, self.language))

        dialog.taken_back.connect(take_back)
        self._open(dialog)
        return dialog

    def take_back(self, entry: OwnEntry) -> None:
        """Take one of the museum's own back; tags of a term that goes keep its label."""
        facet, uri, label = entry.facet, entry.uri, entry.label
        if entry.what == "never":
            self._never(facet, uri, label, False)
        elif entry.what == "label":
            name = tr("Label “{label}” taken back", label=label)
            self._desk.removing.emit()
            self._desk.carry_out(lambda c: c.own_terms.call(facet, uri, {}, name=name))
        else:
            term = self._thesaurus.vocabulary[facet].term(uri)
            if term.narrower:
                sentence = tr("“{term}” has terms below it. Take those back first.", term=label)
                self.told.emit(sentence, "warning")
                return
            name = tr("Take “{term}” out of the trees", term=label)
            self._desk.removing.emit()
            self._desk.carry_out(lambda c: c.own_terms.remove(facet, uri, name=name))

    # How it is done

    def _here(self) -> tuple[str, Term] | None:
        found = self._facets.term
        if found is None or self._desk.catalogue is None:
            self.told.emit(tr("Go to a term first."), "note")
            return None
        facet, uri = found
        return facet, self._thesaurus.vocabulary[facet].term(uri)

    def _own_label(self, facet: str, term: Term) -> str:
        """The label it has without the museum's."""
        return self._thesaurus.own_label(facet, term.uri, self.language) or term.label(self.language)

    def _labels(self, facet: str, uri: str) -> dict[str, str]:
        return dict(self._thesaurus.labels.get((facet, uri), {}))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

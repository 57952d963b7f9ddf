"""Terms of the museum's own: any AAT term, local terms and labels, terms never to be suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent

from assistant.catalogue import CatalogueError
from assistant.desktop.rooms import Room
from assistant.desktop.terms.aat_shelf import AatShelf
from assistant.desktop.terms.own_terms_flow import OwnTermsFlow
from assistant.desktop.terms.term_card import TermCard, aat_page
from assistant.desktop.theme import GRID
from assistant.desktop.words import tr
from assistant.vocabulary.extension import is_local

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow
    from assistant.vocabulary import Vocabulary

_CARD_WIDTH = 48 * GRID


class TermsRoom(Room):
    """Terms of the museum's own: any AAT term, local terms and labels, terms never to be suggested."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        facets = window.facets
        self.shelf = AatShelf(window.jobs, window.thesaurus, self)
        self.flow = OwnTermsFlow(window.desk, window.thesaurus, facets, window)
        self.flow.language = window.settings.language
        self.card = TermCard([facets.action(name) for name in ("aat_page", "rename", "never")], window)

    def connect_all(self) -> None:
        """Let vocabulary, trees and tags follow the catalogue, and give the panel's actions their doings."""
        window, facets, thesaurus = self.window, self.window.facets, self.window.thesaurus
        window.desk.history_changed.connect(self._follow)
        thesaurus.changed.connect(self._show_vocabulary)
        thesaurus.never_changed.connect(facets.set_never)
        thesaurus.problem.connect(lambda sentence: window.messages.say(sentence, "warning"))
        window.preferences.changed.connect(self._use_language)
        for source in (facets.offered, self.flow.offered):
            source.connect(lambda text, action, do: window.messages.say(text, action=action, do=do))
        self.flow.told.connect(window.messages.say)
        self.shelf.problem.connect(lambda reason: window.messages.say(reason, "warning"))
        self.shelf.arrived.connect(facets.search.search_again)
        facets.search.hits.elsewhere = self.shelf.search
        facets.search.wanted.connect(self.flow.ask_place)
        for name, do in {
            "rename": self.flow.ask_label,
            "never": self.flow.toggle_never,
            "own_terms": self.flow.show_all,
            "aat_page": self.open_page,
        }.items():
            facets.action(name).triggered.connect(do)
        card = facets.action("card")
        card.setCheckable(True)
        card.toggled.connect(self._show_card)
        facets.moved.connect(self._fill_card)
        self.card.closed.connect(self._close_card)
        facets.installEventFilter(self)
        for box in facets.grid.boxes.values():
            box.view.installEventFilter(self)

    def open_page(self) -> None:
        """Open the AAT's page of the term of the cursor in the browser."""
        found = self.window.facets.term
        page = aat_page(found[1]) if found is not None else ""
        if page:
            QDesktopServices.openUrl(QUrl(page))
        else:
            self.window.messages.say(tr("This term has no page in the AAT."))

    # Following

    def _follow(self) -> None:
        try:
            self.window.thesaurus.follow(self.window.desk.catalogue)
        except CatalogueError as error:
            self.window.messages.say(str(error), "warning")

    def _show_vocabulary(self, vocabulary: Vocabulary) -> None:
        window = self.window
        window.facets.set_vocabulary(vocabulary)
        window.tags.set_decisions(window.desk.decisions, vocabulary, window.settings.language)

    def _use_language(self) -> None:
        self.flow.language = self.window.settings.language
        self._fill_card()

    # The card

    def _show_card(self, shown: bool) -> None:
        self.card.setVisible(shown)
        self._fill_card()

    def _close_card(self) -> None:
        self.window.facets.action("card").setChecked(False)
        self.window.facets.setFocus()

    def _fill_card(self) -> None:
        if self.card.isHidden():
            return
        found = self.window.facets.term
        if found is not None:
            facet = self.window.vocabulary[found[0]]
            term = facet.term(found[1])
            self.card.show_term(facet, term, self.window.settings.language, self._remarks(*found))
            self.card.buttons["aat_page"].setEnabled(bool(aat_page(term.uri)))
        self._place_card()

    def _remarks(self, facet: str, uri: str) -> list[str]:
        """What this catalogue says about a term, in sentences for its card."""
        thesaurus, language = self.window.thesaurus, self.window.settings.language
        said = []
        own = thesaurus.own_label(facet, uri, language)
        if own != thesaurus.vocabulary[facet].term(uri).label(language):
            said.append(tr("Called so in this catalogue; the vocabulary says “{label}”.", label=own))
        if not thesaurus.base[facet].has(uri) and not is_local(uri):
            said.append(tr("Added to this catalogue from the AAT."))
        if (facet, uri) in thesaurus.never:
            said.append(tr("Never suggested in this catalogue."))
        return said

    def _place_card(self) -> None:
        """Lay the card over the half of the panel where the cursor is not."""
        facets = self.window.facets
        box = facets.grid.boxes[facets.grid.facet]
        corner = facets.mapTo(self.window, QPoint(0, 0))
        width = min(_CARD_WIDTH, max(facets.width() // 2, 30 * GRID))
        if (layout := self.card.layout()) is not None:
            layout.invalidate()  # its buttons may have got their look just now
        width = min(max(width, self.card.minimumSizeHint().width()), self.window.width())
        left_half = box.geometry().center().x() < facets.width() // 2 or facets.grid.alone
        last = corner.x() + facets.width() - width
        left = max(0, last if left_half else min(corner.x(), last))
        self.card.setGeometry(left, corner.y(), width, facets.height())
        self.card.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window.facets and event.type() in (QEvent.Type.Hide, QEvent.Type.Show):
            # A page, or the start page, has taken the place of the desk: the card goes with the trees.
            self._show_card(
                event.type() == QEvent.Type.Show and self.window.facets.action("card").isChecked()
            )
        if self.card.isVisible():
            if watched is self.window.facets and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._place_card()
            keys = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            if event.type() in keys and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._close_card()
                return True
        return super().eventFilter(watched, event)

"""The four facet trees side by side, and the keys that decide about their terms.

The panel never writes: it emits ``decided`` with a name for the undo list and the changes; the window
commits them and hands the new decisions back with ``set_decisions``. The cursor then goes to the next
undecided suggestion, and the view scrolls only if that one is out of sight. What each key does is in
``facet_keys``, its name and shortcut in ``facet_actions``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QContextMenuEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from assistant.desktop.terms.facet_actions import facet_action, make_actions
from assistant.desktop.terms.facet_finding import FacetFinding
from assistant.desktop.terms.facet_grid import FacetGrid
from assistant.desktop.terms.facet_keys import FacetKeys
from assistant.desktop.terms.facet_place import bring_back, keep
from assistant.desktop.terms.facet_state import WORDS, Standing
from assistant.desktop.terms.why import WhyPanel
from assistant.desktop.theme import current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Literal

    from assistant.catalogue import Decision, Suggestion
    from assistant.vocabulary import Vocabulary

    State = Literal["waiting", "working", "ready", "problem", "empty"]

_MENU = (
    "accept", "reject", "broader", "precise", "undecide", "", "unfold", "fold", "", "search", "why", "",
    "card", "aat_page", "rename", "never",
)  # fmt: skip


class FacetPanel(QWidget):
    """All facets of a vocabulary for one object. ``decided(name, changes)``; ``message(sentence)``.

    ``offered(sentence, action, do)``: a message with something to do about it. ``moved`` fires when the
    cursor goes to another term.
    """

    decided = Signal(str, object)
    message = Signal(str)
    offered = Signal(str, str, object)
    moved = Signal()

    def __init__(
        self, vocabulary: Vocabulary, *, language: str = "en", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._language = language
        self._theme = current_theme()
        self.grid = FacetGrid(vocabulary, language, self._theme, self)
        self._keys = FacetKeys(self.grid, language, self)
        self.why = WhyPanel(self._theme, self)
        self.why.hide()
        self._finding = FacetFinding(self.grid, vocabulary, self._theme, self._standing_words, self)
        self.search = self._finding.search
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.why)
        self.setFocusProxy(self.grid.view)
        self._actions = make_actions(self._theme, self)
        self._facet_actions = {
            key: facet_action(digit, self._theme, self) for digit, key in enumerate(self.grid.boxes, start=1)
        }
        self._connect()
        self._name_facets()

    # For the window

    def set_object(
        self,
        object_id: int | None,
        suggestions: Mapping[str, Sequence[Suggestion]],
        decisions: Sequence[Decision],
        *,
        state: State,
        detail: str = "",
    ) -> None:
        """Show another object: the trees open at its ten best terms, the cursor on the first choice."""
        self._keys.take_object(object_id)
        for key, box in self.grid.boxes.items():
            box.model.set_object(suggestions.get(key, ()), decisions)
            self._say(key, state, detail)
            box.view.open_afresh()
        self._explain()

    def set_suggestions(
        self, suggestions: Mapping[str, Sequence[Suggestion]], *, state: State = "ready", detail: str = ""
    ) -> None:
        """Suggestions that arrive for the object on show; a tree the person is busy in keeps its place."""
        for key, box in self.grid.boxes.items():
            afresh = not box.model.state.suggestions and not box.view.touched()
            if not afresh:
                box.view.hold()
            box.model.set_suggestions(suggestions.get(key, ()), afresh=afresh)
            self._say(key, state, detail)
            if afresh:
                box.view.open_afresh()
            else:
                box.view.settle(reopen=True)
        self._explain()

    def set_decisions(self, decisions: Sequence[Decision]) -> None:
        """The decisions as the catalogue has them now; nothing moves under the eye."""
        for box in self.grid.boxes.values():
            box.view.hold()
            box.model.set_decisions(decisions)
            box.view.settle()
            box.summarise()
        self._explain()

    def set_line(self, thresholds: Mapping[str, float]) -> None:
        """Set the line: per facet, the score from which Space accepts; a facet left out keeps its own."""
        for key, line in thresholds.items():
            if key in self.grid.boxes:
                self.grid.boxes[key].model.set_line(line)
                self.grid.boxes[key].view.viewport().update()

    def set_language(self, language: str) -> None:
        """Show the terms in another language; cursor, folds and enlarged facet stay."""
        places = {key: box.view.place() for key, box in self.grid.boxes.items()}
        self._language = self._keys.language = language
        for key, box in self.grid.boxes.items():
            box.model.set_language(language)
            box.view.restore(places[key])
            box.summarise()
        self._name_facets()
        self._explain()

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Show terms that were added, called otherwise or taken out; in the trees nothing else moves."""
        self._vocabulary = self.search.hits.vocabulary = vocabulary
        for key, box in self.grid.boxes.items():
            if vocabulary[key] is not box.model.facet:
                kept = keep(box.view, box.model)
                box.model.set_facet(vocabulary[key])
                bring_back(box.view, box.model, kept)
                box.summarise()
        self._explain()

    def set_never(self, never: Collection[tuple[str, str]]) -> None:
        """Leave these terms, (facet, URI), out of the suggestions; in the trees nothing moves."""
        for key, box in self.grid.boxes.items():
            box.view.hold()
            box.model.set_never([uri for facet, uri in never if facet == key])
            box.view.settle()
            box.summarise()
        self._explain()

    @property
    def term(self) -> tuple[str, str] | None:
        """Facet and URI of the term of the cursor; ``None`` where the cursor is on no term."""
        row = self.grid.view.term()
        return None if row is None else (self.grid.facet, self.grid.model.facet.terms[row].uri)

    def action(self, name: str) -> QAction:
        """One of the panel's actions by its name in ``facet_actions``."""
        return self._actions[name]

    def actions(self) -> list[QAction]:
        """All actions of the panel, for menus and the key sheet."""
        return [*self._facet_actions.values(), *self._actions.values()]

    def place(self) -> dict[str, Any]:
        """Where the person is: facet, enlarged or not, and each tree's cursor, scroll and folds.

        A tree that still waits for its suggestions has no place yet: it will open at the best of them.
        """
        return {
            "vocabulary": self._vocabulary.fingerprint,
            "object": self._keys.object_id,
            "facet": self.grid.facet,
            "enlarged": self.grid.enlarged,
            "trees": {
                key: box.view.place()
                for key, box in self.grid.boxes.items()
                if box.model.state.suggestions or box.view.touched()
            },
        }

    def restore_place(self, place: Mapping[str, Any]) -> None:
        """Go back to where ``place`` was taken; trees only for the same object and vocabulary."""
        if place.get("facet") in self.grid.boxes:
            self.grid.show_facet(place["facet"], enlarged=bool(place.get("enlarged")))
        same = place.get("object") == self._keys.object_id
        if same and place.get("vocabulary") == self._vocabulary.fingerprint:
            for key, tree in place.get("trees", {}).items():
                if key in self.grid.boxes:
                    self.grid.boxes[key].view.restore(tree)
        self._explain()

    def show_term(self, facet: str, uri: str) -> None:
        """Put the cursor on a term (a click in the tag strip); unknown terms are passed over."""
        row = self.grid.boxes[facet].model.state.row(uri) if facet in self.grid.boxes else None
        places = self.grid.boxes[facet].model.tree.of_row[row] if row is not None else []
        if places:
            self.grid.go(facet)
            self.grid.view.go(places[0])

    # Wiring

    def _standing_words(self, facet: str, row: int) -> str:
        word = WORDS[Standing(int(self.grid.boxes[facet].model.state.standing[row]))]
        return tr(word) if word else ""

    def _connect(self) -> None:
        for name, slot in {
            "accept": self._keys.accept,
            "reject": self._keys.reject,
            "broader": self._keys.broader_instead,
            "precise": self._keys.most_precise,
            "undecide": self._keys.undecide,
            "drop_implied": self._keys.drop_implied,
            "accept_line": self._keys.accept_over_the_line,
            "next": lambda: self._keys.next_open(1),
            "previous": lambda: self._keys.next_open(-1),
            "unfold": lambda: self.grid.view.unfold(),
            "fold": lambda: self.grid.view.fold(),
            "search": lambda: self._finding.open(self._language),
            "enlarge": lambda: self.grid.enlarge(not self.grid.enlarged),
        }.items():
            self._actions[name].triggered.connect(slot)
        self._actions["why"].setCheckable(True)
        self._actions["why"].toggled.connect(self.why.setVisible)
        for key, action in self._facet_actions.items():
            action.triggered.connect(lambda _checked=False, key=key: self.grid.press(key))
        self.grid.moved.connect(self._explain)
        self.grid.chosen.connect(self._choose)
        self.search.chosen.connect(self._keys.add)
        self._keys.decided.connect(self._decide)
        self._keys.message.connect(self.message)
        self._keys.implied.connect(self._offer_drop)
        self._theme.changed.connect(self.update)

    def _choose(self, part: str) -> None:
        {"accept": self._keys.accept, "reject": self._keys.reject, "take back": self._keys.undecide}[part]()

    def _decide(self, name: str, changes: object) -> None:
        self.decided.emit(name, changes)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, name))

    def _offer_drop(self, sentence: str) -> None:
        action = self._actions["drop_implied"]
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        word = tr("Drop")
        self.offered.emit(sentence, f"{word} ({key})" if key else word, action.trigger)

    def _name_facets(self) -> None:
        for key, action in self._facet_actions.items():
            title = self._vocabulary[key].label(self._language)
            action.setText(title)
            action.setStatusTip(tr("Go to {facet}; again: enlarge", facet=title))

    def _say(self, key: str, state: State, detail: str) -> None:
        # What is wrong with the picture is said once, not in all four trees.
        first = key == next(iter(self.grid.boxes))
        self.grid.boxes[key].set_state(state, detail if first else "")

    def _explain(self) -> None:
        self.setFocusProxy(self.grid.view)
        self.why.explain(self.grid.model, self.grid.view.term())
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._finding.place()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for name in _MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.exec(event.globalPos())
        menu.deleteLater()

"""The four facet trees side by side, and the keys that decide about their terms.

The panel never writes: it emits ``decided`` with a name for the undo list and the changes; the window
commits them and hands the new decisions back with ``set_decisions``. The cursor then goes to the next
undecided suggestion, and the view scrolls only if that one is out of sight. What each key does is in
``facet_keys``, its name and shortcut in ``facet_actions``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from assistant.desktop.terms.facet_actions import facet_action, make_actions
from assistant.desktop.terms.facet_grid import FacetGrid
from assistant.desktop.terms.facet_keys import FacetKeys
from assistant.desktop.terms.facet_state import WORDS, Standing
from assistant.desktop.terms.term_search import TermSearch
from assistant.desktop.terms.why import WhyPanel
from assistant.desktop.theme import GRID, current_theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from assistant.catalogue import Decision, Suggestion
    from assistant.vocabulary import Vocabulary

    State = Literal["waiting", "working", "ready", "problem", "empty"]

_SEARCH_WIDTH = 64 * GRID
_SEARCH_HEIGHT = 26 * GRID  # a search in a lower facet moves up until some hits have room


class FacetPanel(QWidget):
    """All facets of a vocabulary for one object. ``decided(name, changes)``; ``message(sentence)``."""

    decided = Signal(str, object)
    message = Signal(str)

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
        self.search = TermSearch(vocabulary, self._theme, self._standing_words, self)
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
        return WORDS[Standing(int(self.grid.boxes[facet].model.state.standing[row]))]

    def _connect(self) -> None:
        for name, slot in {
            "accept": self._keys.accept,
            "reject": self._keys.reject,
            "broader": self._keys.broader_instead,
            "undecide": self._keys.undecide,
            "accept_line": self._keys.accept_over_the_line,
            "next": lambda: self._keys.next_open(1),
            "previous": lambda: self._keys.next_open(-1),
            "unfold": lambda: self.grid.view.unfold(),
            "fold": lambda: self.grid.view.fold(),
            "search": self._open_search,
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
        self.search.closed.connect(lambda: self.grid.view.setFocus())
        self._theme.changed.connect(self.update)

    def _choose(self, part: str) -> None:
        {"accept": self._keys.accept, "reject": self._keys.reject, "take back": self._keys.undecide}[part]()

    def _decide(self, name: str, changes: object) -> None:
        self.decided.emit(name, changes)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, name))

    def _open_search(self) -> None:
        self._place_search()
        self.search.open(self.grid.facet, self._language)

    def _name_facets(self) -> None:
        for key, action in self._facet_actions.items():
            title = self._vocabulary[key].label(self._language)
            action.setText(title)
            action.setStatusTip(f"Go to {title}; again: enlarge")

    def _say(self, key: str, state: State, detail: str) -> None:
        # What is wrong with the picture is said once, not in all four trees.
        first = key == next(iter(self.grid.boxes))
        self.grid.boxes[key].set_state(state, detail if first else "")

    def _explain(self) -> None:
        self.setFocusProxy(self.grid.view)
        self.why.explain(self.grid.model, self.grid.view.term())

    def _place_search(self) -> None:
        box = self.grid.boxes[self.grid.facet]
        for layout in (self.layout(), self.grid.layout()):
            if layout is not None:
                layout.activate()  # the boxes must lie where they will be painted
        width = min(_SEARCH_WIDTH, self.width() - 2 * GRID)
        corner = box.mapTo(self, box.heading.geometry().bottomLeft())
        left = max(GRID, min(corner.x() + GRID, self.width() - width - GRID))
        top = max(0, min(corner.y() + 1, self.height() - _SEARCH_HEIGHT))
        self.search.set_place(QRect(left, top, width, self.height() - GRID - top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_search()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for name in ("accept", "reject", "broader", "undecide", "", "unfold", "fold", "", "search", "why"):
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.exec(event.globalPos())
        menu.deleteLater()

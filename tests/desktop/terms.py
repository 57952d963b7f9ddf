"""A small vocabulary and a desk to try the facet panel at: it commits to a dict instead of a catalogue."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.catalogue import Change, Decision, Suggestion, Verdict
from assistant.desktop.terms.facet_panel import FacetPanel
from assistant.desktop.terms.facet_view import FacetView
from assistant.vocabulary import Facet, Term, Vocabulary

_OBJECT_TYPES = {
    "furniture": (),
    "seating": ("furniture",),
    "chairs (furniture forms)": ("seating",),
    "armchairs": ("chairs (furniture forms)",),
    "benches": ("seating",),
    "tables": ("furniture",),
    "religious objects": (),
    "thrones": ("seating", "religious objects"),  # two broader terms
    "*ELIMINAR": (),
    "étagères": ("furniture",),
} | {f"other {number:02d}": () for number in range(1, 13)}
_MATERIALS = {
    "metal": (),
    "bronze": ("metal",),
    "iron": ("metal",),
    "enamel": (),
    "glass": (),
    "wood": (),
}
_CATALAN = {"bronze": "bronze", "enamel": "esmalt", "chairs (furniture forms)": "cadires", "wood": "fusta"}
_SPANISH = {"bronze": "bronce", "enamel": "esmalte", "wood": "madera"}


def make_facet(key: str, titles: Mapping[str, str], terms: Mapping[str, tuple[str, ...]]) -> Facet:
    names = list(terms)
    made = []
    for row, (name, broader) in enumerate(terms.items()):
        labels = {"en": name}
        labels |= {"ca": _CATALAN[name]} if name in _CATALAN else {}
        labels |= {"es": _SPANISH[name]} if name in _SPANISH else {}
        rows = tuple(names.index(each) for each in broader)
        made.append(Term(key, uri(key, name), row, labels, broader=rows, hidden=name.startswith("*")))
    return Facet(key, titles, made)


def uri(facet: str, name: str) -> str:
    return f"https://example.org/{facet}/{name.replace(' ', '-')}"


def make_vocabulary() -> Vocabulary:
    facets = (
        make_facet("objectTypes", {"en": "Object types", "ca": "Tipus d'objecte"}, _OBJECT_TYPES),
        make_facet("materials", {"en": "Materials"}, _MATERIALS),
        make_facet("classifications", {"en": "Disciplines"}, {"history": (), "ethnology": ()}),
        make_facet("subjects", {"en": "Subjects"}, {"portraits": (), "nudes": ()}),
    )
    return Vocabulary("Small", "1", "made for the tests", facets)


def row_of(facet: Facet, name: str) -> int:
    return facet.row(uri(facet.key, name))


def suggest(facet: str, **scores: float) -> list[Suggestion]:
    """Suggestions by label, in the order given; ``chairs`` stands for "chairs (furniture forms)"."""
    names = {"chairs": "chairs (furniture forms)"}
    return [
        Suggestion(
            facet, uri(facet, names.get(name, name)), score, rank, {"multilabel": score, "clip": score / 2}
        )
        for rank, (name, score) in enumerate(scores.items(), start=1)
    ]


def decide(facet: str, name: str, verdict: Verdict = Verdict.ACCEPTED) -> Decision:
    return Decision(1, facet, uri(facet, name), verdict, "Núria", "2026-09-01T09:12:00Z", 1, name)


FURNITURE = suggest("objectTypes", furniture=0.95, seating=0.93, chairs=0.81, armchairs=0.22, tables=0.12)
METAL = suggest("materials", metal=0.9, bronze=0.8, glass=0.3, wood=0.1)


class TermsDesk:
    """A shown panel whose decisions are kept in ``decisions``; ``steps`` are the names it gave them."""

    def __init__(self, qtbot, suggestions=None, vocabulary=None) -> None:
        self.vocabulary = vocabulary or make_vocabulary()
        self.panel = FacetPanel(self.vocabulary)
        qtbot.addWidget(self.panel)
        self.decisions: dict[tuple[str, str], Decision] = {}
        self.steps: list[tuple[str, list[Change]]] = []
        self.messages: list[str] = []
        self.panel.decided.connect(self.commit)
        self.panel.message.connect(self.messages.append)
        self.panel.resize(700, 560)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitExposed(self.panel)
        suggestions = {"objectTypes": FURNITURE, "materials": METAL} if suggestions is None else suggestions
        self.panel.set_object(1, suggestions, [], state="ready")
        self.panel.grid.go("objectTypes")

    def commit(self, name: str, changes: list[Change]) -> None:
        self.steps.append((name, changes))
        for change in changes:
            if change.verdict is None:
                self.decisions.pop((change.facet, change.uri))
            else:
                self.decisions[change.facet, change.uri] = Decision(
                    1,
                    change.facet,
                    change.uri,
                    change.verdict,
                    "Núria",
                    "2026-09-01T09:12:00Z",
                    1,
                    change.label,
                )
        self.panel.set_decisions(list(self.decisions.values()))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.steps]

    def view(self, facet: str = "objectTypes") -> FacetView:
        return self.panel.grid.boxes[facet].view

    def current(self, facet: str = "objectTypes") -> str:
        """The label of the cursor's line."""
        return str(self.view(facet).currentIndex().data())

    def put(self, name: str, facet: str = "objectTypes") -> None:
        self.panel.show_term(facet, uri(facet, name))

    def verdicts(self) -> dict[str, str]:
        return {decision.label: decision.verdict.value for decision in self.decisions.values()}

    def shown(self, facet: str = "objectTypes") -> list[str]:
        """The labels of all lines on show, from top to bottom."""
        view = self.view(facet)
        lines = []
        index = view.model().index(0, 0)
        while index.isValid():
            if not view.isRowHidden(index.row(), index.parent()):
                lines.append(index.data())
            index = view.indexBelow(index)
        return lines


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a person would."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)

"""The tags of an object as an item model: label, how each came, and which another one makes superfluous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from assistant.catalogue import Decision, Verdict
from assistant.desktop.terms.facet_model import Index
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.vocabulary import Vocabulary

_WORDS = {Verdict.ACCEPTED: mark("accepted"), Verdict.ADDED: mark("added")}


class Tag(NamedTuple):
    """One accepted or added term; ``order`` sorts by facet and then by label.

    ``implied_by``: the label of a more precise tag that makes this one superfluous, "" for none.
    """

    order: tuple[int, str]
    decision: Decision
    label: str
    facet: str
    implied_by: str = ""

    @property
    def word(self) -> str:
        """How it became a tag, and whether it says anything that another tag does not say."""
        word = tr(_WORDS[self.decision.verdict])
        return tr("{word}, implied", word=word) if self.implied_by else word


class TagModel(QAbstractListModel):
    """The tags of one object, facet by facet. A tag of another vocabulary keeps the label it was given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tags: list[Tag] = []

    def show(self, decisions: Sequence[Decision], vocabulary: Vocabulary, language: str) -> None:
        """Take the decisions of an object; rejected terms are no tags."""
        order = {key: place for place, key in enumerate(vocabulary.facets)}
        had = [decision for decision in decisions if decision.verdict is not Verdict.REJECTED]
        implied = _implied(had, vocabulary, language)
        tags = []
        for decision in had:
            facet = vocabulary.facets.get(decision.facet)
            known = facet is not None and facet.has(decision.uri)
            label = facet.term(decision.uri).label(language) if facet and known else decision.label
            title = facet.label(language) if facet else decision.facet
            place = (order.get(decision.facet, len(order)), label.casefold())
            above = implied.get((decision.facet, decision.uri), "")
            tags.append(Tag(place, decision, label, title, above))
        tags.sort(key=lambda tag: tag.order)
        if tags != self.tags:
            self.beginResetModel()
            self.tags = tags
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tag = self.tags[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return tag.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, [tag.label, tag.word, _because(tag), tag.facet]))
        if role == Qt.ItemDataRole.ToolTipRole:
            person, day = tag.decision.person, tag.decision.at[:10]
            word = tr(_WORDS[tag.decision.verdict])
            who = tr("{word} by {person}, {day}", word=word, person=person, day=day)
            lines = [f"{tag.facet}: {tag.label}", who if person else f"{word}, {day}", _because(tag)]
            return "\n".join(filter(None, lines))
        return None


def _because(tag: Tag) -> str:
    return tr("implied by “{term}”", term=tag.implied_by) if tag.implied_by else ""


def _implied(had: Sequence[Decision], vocabulary: Vocabulary, language: str) -> dict[tuple[str, str], str]:
    """Return (facet, URI) of the tags that a more precise one implies -> the label of that one."""
    found = {}
    for narrow in had:
        facet = vocabulary.facets.get(narrow.facet)
        if facet is not None and facet.has(narrow.uri):
            row = facet.row(narrow.uri)
            above = {facet.terms[each].uri for each in facet.ancestors(row)}
            label = facet.terms[row].label(language)
            for wide in had:
                if wide.facet == narrow.facet and wide.uri in above:
                    found[wide.facet, wide.uri] = label
    return found

"""The licence of a pack, shown before anything of it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from assistant.desktop.packs import wording
from assistant.desktop.packs.card import CardBrowser
from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.shell.sizes import size
from assistant.desktop.shell.told_row import ToldRow
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr
from assistant.packs import caution

if TYPE_CHECKING:
    from assistant.packs import Offer
    from assistant.vocabulary import Vocabulary


class LicenceDialog(QDialog):
    """Return accepts the licence and installs, Esc declines."""

    def __init__(
        self, offer: Offer, vocabulary: Vocabulary, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Install {name}", name=offer.name))
        theme = current_theme()
        asked = QLabel(tr("Do you accept the licence of {name}?", name=offer.name), self)
        asked.setTextFormat(Qt.TextFormat.PlainText)
        asked.setFont(theme.font("title", strong=True))
        asked.setWordWrap(True)
        self.licence = QLabel(offer.manifest.licence, self)
        self.licence.setTextFormat(Qt.TextFormat.PlainText)
        self.licence.setWordWrap(True)
        self.licence.setAccessibleName(tr("Licence"))
        self.licence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.caution = ToldRow(self)
        if told := caution(offer.manifest):
            self.caution.say(told, "warning")
        self.card = CardBrowser(self)
        self.card.setAccessibleName(tr("What is in the pack"))
        self.card.show_pack(_facts(offer, vocabulary, language), offer.card)
        self._buttons = AnswerButtons(self, tr("&Accept and install"))
        self.accept_button = self._buttons.take
        self._lay_out(asked)

    def _lay_out(self, asked: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(asked)
        column.addSpacing(GRID)
        column.addWidget(self.licence)
        column.addWidget(self.caution)
        column.addSpacing(GRID)
        column.addWidget(self.card, 1)
        column.addSpacing(GRID)
        column.addWidget(self._buttons)
        self.resize(80 * GRID, 56 * GRID)
        self.accept_button.setFocus()


def _facts(offer: Offer, vocabulary: Vocabulary, language: str) -> list[tuple[str, str]]:
    manifest = offer.manifest
    return [
        (tr("Size"), size(offer.size)),
        (tr("Holds"), wording.knows(manifest, {}, vocabulary, language)),
        (tr("Weights from"), wording.weights(manifest)),
        (tr("Learnt from"), wording.trained_on(manifest)),
        (tr("From"), str(offer.source)),
    ]

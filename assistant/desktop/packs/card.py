"""A pack told as text: its facts, then its model card. Nothing outside the text is ever loaded."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

LONGEST = 12_000
"""Characters of a card that are shown: laying out more would hold the window up."""

WIDEST = 40
"""Bars in a line of a table; a card with a wider one is shown as it is written."""


class CardBrowser(QTextBrowser):
    """Shows facts and a card. A link is opened only when a person follows it, and only to the web."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(follow)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(2 * GRID)
        self._dress()
        self.facts: tuple[Sequence[tuple[str, str]], str, str] | None = None
        current_theme().changed.connect(self._again)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load nothing: a card's pictures may lie anywhere, also where they tell who looks."""
        return None

    def show_pack(self, facts: Sequence[tuple[str, str]], card: str, heading: str = "") -> None:
        """Show (name, value) pairs and a card in Markdown; nothing happens where they are shown already."""
        if self.facts != (facts, card, heading):
            self.facts = facts, card, heading
            self._render(facts, card, heading)

    def _render(self, facts: Sequence[tuple[str, str]], card: str, heading: str) -> None:
        self.clear()
        document = self.document()
        cursor = QTextCursor(document)
        if heading:
            title = html.escape(heading)
            cursor.insertHtml(f"<p style='font-size: large; font-weight: 600'>{title}</p>")
            cursor.insertBlock()
        cursor.insertHtml(_table(facts))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if card.strip():
            space = QTextBlockFormat()
            space.setTopMargin(2 * GRID)
            space.setBottomMargin(GRID)
            cursor.insertBlock(space)
            quiet = QTextCharFormat()
            quiet.setForeground(current_theme().colour("text_quiet"))
            cursor.insertText(tr("Model card"), quiet)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.insertFragment(QTextDocumentFragment(_rendered(card, self.font())))
            if len(card) > LONGEST:
                cursor.insertBlock(space)
                cursor.insertText(tr("The rest is in README.md in the pack's folder."), quiet)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self) -> None:
        c = current_theme().colours
        self.setStyleSheet(
            f"QTextBrowser {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; "
            f"border-radius: {RADIUS}px; }} QTextBrowser:focus {{ border-color: {c.accent}; }}"
        )

    def _again(self) -> None:
        self._dress()
        if self.facts is not None:
            self._render(*self.facts)


def _rendered(card: str, font: QFont) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(font)
    features = QTextDocument.MarkdownFeature
    shown = card[:LONGEST]
    if any(line.count("|") > WIDEST for line in shown.splitlines()):
        document.setPlainText(shown)
        return document
    document.setMarkdown(shown, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
    block = document.begin()
    while block.isValid():  # a card's headings are not louder than the window's own
        if block.blockFormat().headingLevel():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            plain = QTextCharFormat()
            plain.setFont(current_theme().font(strong=True))
            plain.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            cursor.mergeCharFormat(plain)
        block = block.next()
    return document


def _table(facts: Sequence[tuple[str, str]]) -> str:
    quiet = current_theme().colours.text_quiet
    rows = "".join(
        f"<tr><td style='padding: 2px {2 * GRID}px 2px 0; color: {quiet}'>{html.escape(name)}</td>"
        f"<td style='padding: 2px 0'>{html.escape(value)}</td></tr>"
        for name, value in facts
        if value
    )
    return f"<table cellspacing='0'>{rows}</table>"


def follow(address: QUrl) -> None:
    """Open a page of the web; other addresses may start programs or send a password to a share."""
    if address.scheme() == "https":
        QDesktopServices.openUrl(address)

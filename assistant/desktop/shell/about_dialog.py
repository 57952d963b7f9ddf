"""About: what this is, whose knowledge is in it, and under which licences; all of it can be copied."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QUrl, qVersion
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from assistant import __version__
from assistant.desktop.packs.card import follow
from assistant.desktop.shell.about_sources import PARTS, card_of, licence_text, version_of
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.desktop.reading.worker import Ready
    from assistant.vocabulary import Vocabulary

SIZE = QSize(92 * GRID, 72 * GRID)


def pack_words(known: Ready | None) -> str:
    """Name the models in use, "" while none are loaded."""
    if known is None:
        return ""
    return tr(
        "Model pack {pack} {version} on {device}.",
        pack=known.pack,
        version=known.version,
        device=known.device,
    )


class AboutDialog(QDialog):
    """Names the sources as their licences ask for. ``card``: Markdown about the pack in use."""

    def __init__(
        self, vocabulary: Vocabulary, pack: str, parent: QWidget | None = None, *, card: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About"))
        self.resize(SIZE)
        title = QLabel("GLAM Annotation Assistant", self)
        title.setFont(current_theme().font("title", strong=True))
        self.tabs = QTabWidget(self)
        self.text = self._page(tr("About"))
        self.text.setHtml(_about(vocabulary, pack))
        self._licences = self._page(tr("Licences"))
        self._licences.setHtml(_licences())
        self._card = self._page(tr("Model pack"))
        if card:
            # A card comes with a pack: it shows no pictures from elsewhere and no HTML.
            features = QTextDocument.MarkdownFeature
            dialect = features.MarkdownDialectGitHub | features.MarkdownNoHTML
            self._card.document().setMarkdown(card, dialect)
        else:
            self._card.setPlainText(
                tr("The models are not loaded yet. Their card is shown here when they are.")
            )
        copy = QPushButton(tr("Copy all"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.everything))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)

    @property
    def everything(self) -> str:
        """All pages as plain text."""
        return "\n\n".join(page.toPlainText() for page in (self.text, self._licences, self._card))

    def _page(self, title: str) -> QTextBrowser:
        page = _Page(self)
        page.setOpenLinks(False)
        page.anchorClicked.connect(follow)
        page.setAccessibleName(title)
        page.document().setDocumentMargin(GRID)
        self.tabs.addTab(page, title)
        return page


class _Page(QTextBrowser):
    """A page that loads nothing: a picture may lie anywhere, also where it tells who looks."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load nothing."""
        return None


def _about(vocabulary: Vocabulary, pack: str) -> str:
    heading = lambda words: f"<p><b>{html.escape(words)}</b><br>"  # noqa: E731 - one line says it
    version = tr("Version {version}.", version=__version__)
    return (
        f"<p>{html.escape(version)} {html.escape(pack)}</p><p>"
        + html.escape(
            tr(
                "Photographs are looked at on this computer. Nothing is sent anywhere, and your picture "
                "files are never changed."
            )
        )
        + "</p>"
        + heading(tr("Vocabulary"))
        + html.escape(f"{vocabulary.name} {vocabulary.version}.")
        + f"</p><p>{html.escape(vocabulary.attribution)}</p>"
        + heading(tr("Licence"))
        + html.escape(
            tr(
                "This program is free software under the Apache License 2.0. It uses Qt under the GNU LGPL "
                "3: the libraries lie beside the program and may be replaced by your own; their source is "
                "offered by the Qt Project (download.qt.io)."
            )
        )
        + "</p>"
    )


def _licences() -> str:
    rows = "".join(
        "<tr>"
        + "".join(f"<td style='padding: 2px 24px 2px 0'>{html.escape(cell)}</td>" for cell in cells)
        + "</tr>"
        for cells in (
            ("GLAM Annotation Assistant", __version__, "Apache-2.0"),
            ("Qt", qVersion(), "LGPL-3.0"),
            *((name, version_of(package), licence) for name, package, licence in PARTS),
        )
        if cells[1]
    )
    text = f"<pre style='white-space: pre-wrap'>{html.escape(licence_text())}</pre>"
    return f"<table>{rows}</table><p><b>Apache License 2.0</b></p>{text}"


def pack_card(known: Ready | None) -> str:
    """Return the card and the licence of the pack in use as Markdown, "" while none is loaded."""
    return card_of(known.pack, known.version) if known is not None else ""

"""About: what this is, whose knowledge is in it, and under which licences."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from assistant import __version__
from assistant.desktop.theme import GRID, current_theme

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

LICENCES = (
    ("GLAM Annotation Assistant", "Apache License 2.0"),
    (f"Qt {qVersion()} and PySide6", "GNU LGPL 3; the source is offered by the Qt Project"),
    ("PyTorch, timm, open_clip", "BSD 3-Clause, Apache 2.0, MIT"),
    ("NumPy, pandas, Pillow, rdflib", "BSD 3-Clause, BSD 3-Clause, MIT-CMU, BSD 3-Clause"),
    ("SQLite", "public domain"),
)


class AboutDialog(QDialog):
    """Names the sources as their licences ask for."""

    def __init__(self, vocabulary: Vocabulary, pack: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About")
        theme = current_theme()
        title = QLabel("GLAM Annotation Assistant", self)
        title.setFont(theme.font("title", strong=True))
        rows = "".join(
            f"<tr><td style='padding-right: 24px'>{html.escape(what)}</td>"
            f"<td>{html.escape(licence)}</td></tr>"
            for what, licence in LICENCES
        )
        self.text = QLabel(
            f"<p>Version {__version__}. {html.escape(pack)}</p>"
            "<p>Photographs are looked at on this computer. Nothing is sent anywhere, "
            "and your picture files are never changed.</p>"
            f"<p><b>Vocabulary</b><br>{html.escape(vocabulary.name)} {html.escape(vocabulary.version)}. "
            f"{html.escape(vocabulary.attribution)}</p>"
            f"<p><b>Licences</b></p><table>{rows}</table>",
            self,
        )
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.text.setMinimumWidth(80 * GRID)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        column.addWidget(title)
        column.addWidget(self.text)
        column.addWidget(buttons)

"""What is known about a term, on a card beside its tree: names in all languages, note, number, doings."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from assistant.desktop.terms.label_dialog import LANGUAGE_NAMES
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr
from assistant.vocabulary.aat_names import AAT
from assistant.vocabulary.extension import is_local

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent

    from assistant.vocabulary import Facet, Term

ROUTES = 4
"""Ways down to a term that are written out; a term may stand in more places."""


def aat_number(uri: str) -> str:
    """Return the AAT's number of a term, "" for a term that is not the AAT's."""
    return uri.removeprefix(AAT) if uri.startswith(AAT) else ""


def aat_page(uri: str) -> str:
    """Return the address of a term's page for people at the Getty, "" for a term that is not the AAT's."""
    number = aat_number(uri)
    return f"https://vocab.getty.edu/page/aat/{number}" if number else ""


def routes_of(facet: Facet, row: int, language: str) -> list[str]:
    """Return where a term stands, a way from the top each, the facet first."""
    ways = [
        " › ".join([facet.label(language), *(facet.terms[each].label(language) for each in route[:-1])])
        for route in facet.routes(row)
    ]
    more = len(ways) - ROUTES
    return ways if more <= 0 else [*ways[:ROUTES], tr("and in %Ln more place(s)", "", more)]


def note_of(term: Term, language: str) -> str:
    """Return what the term means, or where that can be read."""
    note = term.notes.get(language) or term.notes.get("en") or next(iter(term.notes.values()), "")
    if note:
        return note
    if aat_number(term.uri):
        return tr("No scope note here; the AAT page has it.")
    return tr("No scope note.")


class TermCard(QFrame):
    """The card. Its buttons are the panel's own actions, each with its key, which works without the card."""

    closed = Signal()  # Esc was pressed in it

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setObjectName("written")  # a page, for the style sheet too
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        scroll = QScrollArea(self)
        scroll.setWidget(self._text)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        doings = QVBoxLayout()
        doings.setContentsMargins(GRID, 0, 2 * GRID, GRID)
        doings.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for action in actions:
            doings.addLayout(self._line(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(GRID)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setStyleSheet("color: palette(mid)")
        column.addWidget(scroll, 1)
        column.addWidget(line)
        column.addLayout(doings)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Term card"))
        self.hide()

    def show_term(self, facet: Facet, term: Term, language: str, remarks: Sequence[str] = ()) -> None:
        """Show a term; ``remarks``: what this catalogue says about it."""
        quiet = self._theme.colours.text_quiet
        parts = [f"<p style='font-size:large; margin:0'><b>{escape(term.label(language))}</b></p>"]
        parts += [_small(each, quiet) for each in routes_of(facet, term.row, language)]
        parts += [f"<p style='margin:8px 0 0 0'>{escape(each)}</p>" for each in remarks]
        codes = dict.fromkeys([language, *term.labels, *term.alternatives])
        rows = [_names_row(term, code, quiet) for code in codes]
        parts.append(f"<table cellspacing='0' style='margin-top:16px'>{''.join(filter(None, rows))}</table>")
        ink = self._theme.colours.text_normal if term.notes else quiet
        note = escape(note_of(term, language))
        parts.append(f"<p style='margin-top:12px; color:{ink}'>{note}</p>")
        number = aat_number(term.uri)
        identity = f"AAT {number}" if number else term.uri
        if is_local(term.uri):
            identity = tr("Local term of this catalogue, {uri}", uri=term.uri)
        parts.append(_small(identity, quiet))
        self._text.setText("".join(parts))
        self.setAccessibleDescription(f"{term.label(language)}. {note_of(term, language)} {identity}")

    @property
    def text(self) -> str:
        """What the card says, as rich text."""
        return self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _line(self, action: QAction) -> QHBoxLayout:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAutoRaise(True)
        key = QLabel(action.shortcut().toString(), self)
        key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        key.setFont(self._theme.font("small"))
        self.buttons[action.objectName()] = button
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        line.addWidget(key)
        return line


def _small(text: str, colour: str) -> str:
    return f"<p style='font-size:small; margin:2px 0; color:{colour}'>{escape(text)}</p>"


def _names_row(term: Term, code: str, colour: str) -> str:
    names = [term.labels[code]] if code in term.labels else []
    others = [name for name in term.alternatives.get(code, ()) if name not in names]
    if not names and not others:
        return ""
    shown = f"<b>{escape(names[0])}</b>" if names else ""
    shown += ("<br>" if names and others else "") + escape(", ".join(others))
    language = escape(LANGUAGE_NAMES.get(code, code))
    return (
        f"<tr><td style='color:{colour}; padding-right:12px'>{language}</td>"
        f"<td style='padding-bottom:4px'>{shown}</td></tr>"
    )

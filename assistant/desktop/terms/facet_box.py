"""One quarter of the facet panel: its heading with the key that leads to it, a notice, the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from assistant.desktop.terms.facet_model import FacetModel
from assistant.desktop.terms.facet_state import Standing
from assistant.desktop.terms.facet_view import FacetView
from assistant.desktop.terms.filtered_view import FilteredView
from assistant.desktop.theme import GRID, RADIUS, Theme
from assistant.desktop.told import told
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.vocabulary import Facet

NOTICES = {
    "waiting": mark("Waiting for its turn. The suggestions will open here."),
    "working": mark("Looking at the picture…"),
    "problem": mark("No suggestions for this picture. Press / to add a term."),
    "empty": mark("Suggested {title} appear here."),
    "none": mark("Nothing is suggested here. Press / to add a term."),
}


class FacetHeading(QWidget):
    """The facet's name, its digit as a key cap, and how many tags and open suggestions it has."""

    pressed = Signal()
    enlarge = Signal()
    said = Signal(str, str)  # name and figures, when they are others

    def __init__(self, digit: int, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._digit = str(digit)
        self._title = title
        self._summary = ""
        self._active = False
        self._keys = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Press {digit} to come here, {digit} again to enlarge", digit=digit))

    def sizeHint(self) -> QSize:
        return QSize(160, max(4 * GRID, self._theme.row_height()))

    def say(self, title: str, summary: str) -> None:
        """Show the facet's name and its figures."""
        if (title, summary) == (self._title, self._summary):
            return
        self._title, self._summary = title, summary
        self.said.emit(title, summary)
        self.setAccessibleName(f"{title}, {summary}" if summary else title)
        self.update()

    def mark(self, *, active: bool, keys: bool) -> None:
        """Show whether this is the facet of the cursor, and whether it has the keys just now."""
        self._active, self._keys = active, keys
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.enlarge.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.fillRect(self.rect(), colour("ground"))
        middle = Qt.AlignmentFlag.AlignVCenter
        cap = QRect(GRID, (self.height() - 18) // 2, 18, 18)
        filled = self._active and self._keys
        painter.setPen(QPen(colour("accent" if self._active else "text_quiet"), 1))
        painter.setBrush(colour("accent") if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(self._theme.font("small", strong=True))
        painter.setPen(colour("on_accent" if filled else "accent" if self._active else "text_quiet"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._digit)
        small = self._theme.font("small", figures=True)
        room = QRect(cap.right() + GRID, 0, self.width() - cap.right() - 2 * GRID, self.height())
        wide = QFontMetrics(small).horizontalAdvance(self._summary)
        painter.setFont(self._theme.font(strong=True))
        painter.setPen(colour("text" if self._active else "text_normal"))
        title = QFontMetrics(painter.font()).elidedText(
            self._title, Qt.TextElideMode.ElideRight, room.width() - wide - GRID
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(small)
        painter.setPen(colour("text_quiet"))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._summary)
        thick = 2 if filled else 1
        line = colour("accent" if filled else "line")
        painter.fillRect(0, self.height() - thick, self.width(), thick, line)


class FacetBox(QWidget):
    """Heading, notice and tree of one facet."""

    def __init__(
        self, facet: Facet, digit: int, language: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = FacetModel(facet, language, self)
        self.view = FacetView(self.model, theme, self)
        self.found = FilteredView(self.model, theme)
        self._place = QWidget(self)  # the list of what was found, with room for the field over it
        self._place.hide()
        self._searching = False
        self.heading = FacetHeading(digit, "", theme, self)
        self.notice = QLabel(self)
        self.notice.setWordWrap(True)
        self.notice.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.notice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.notice)
        layout.addSpacing(GRID // 2)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._place, 1)
        self._room = QVBoxLayout(self._place)
        self._room.addWidget(self.found)
        self.leave_room(0, 0)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setMinimumSize(26 * GRID, 14 * GRID)
        self.set_state("empty", "")

    def show_found(self, names: Mapping[int, str], text: str) -> None:
        """In the place of the tree, show what a search found of it: row -> the name that matched."""
        self._searching = True
        self.found.show_found(names, text)
        self.summarise()

    def leave_room(self, above: int, below: int) -> None:
        """Keep free, around what was found, what the search field and its list cover, in pixels."""
        self._room.setContentsMargins(0, above, 0, below)

    def show_tree(self) -> None:
        """Show the tree again; it was not touched."""
        self._searching = False
        self.summarise()

    def set_state(self, state: str, detail: str) -> None:
        """Say in plain words what there is to see: waiting, working, ready, problem or empty.

        ``detail`` is said in place of the usual sentence.
        """
        self._state, self._detail = state, told(detail)
        self.summarise()

    def summarise(self) -> None:
        """Bring heading and notice up to date with the model."""
        model = self.model
        state = self._state
        if state == "ready" and not model.state.suggestions:
            state = "none"
        title = model.facet.label(model.language)
        words = tr(NOTICES[state], title=title.lower()) if state in NOTICES else ""
        text = self._detail or words
        # Once there are suggestions or tags to look at, a new run need not talk over them.
        quiet = state == "ready" or (state in ("waiting", "working") and bool(model.state.suggestions))
        quiet = quiet or self._searching
        self.notice.setText("" if quiet else text)
        self.notice.setVisible(not quiet)
        # First one goes, then the other comes: side by side for a moment, the tree would lose its scroll.
        shown = {self._place: self._searching, self.view: state != "empty" and not self._searching}
        for tree in sorted(shown, key=shown.__getitem__):
            tree.setVisible(shown[tree])
        self.notice.setAlignment(
            Qt.AlignmentFlag.AlignCenter if state == "empty" else Qt.AlignmentFlag.AlignLeft
        )
        figures = tr("%Ln found", "", len(self.found.lines.rows)) if self._searching else self._figures()
        self.heading.say(title, "" if state == "empty" else figures)
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(text if not quiet else self._figures())

    def _figures(self) -> str:
        standing = self.model.state.standing
        tags = int(((standing == Standing.ACCEPTED) | (standing == Standing.ADDED)).sum())
        waiting = len(self.model.state.open())
        parts = [tr("%Ln tag(s)", "", tags)] if tags else []
        if waiting:
            parts.append(tr("%Ln undecided", "", waiting))
        return " · ".join(parts)

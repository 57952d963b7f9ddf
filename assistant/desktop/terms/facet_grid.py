"""The four facet trees, two by two, with hairlines between; one of them has the cursor and may fill all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from assistant.desktop.terms.facet_box import FacetBox
from assistant.desktop.terms.facet_tabs import FacetTabs

if TYPE_CHECKING:
    from assistant.desktop.terms.facet_model import FacetModel
    from assistant.desktop.terms.facet_view import FacetView
    from assistant.desktop.theme import Theme
    from assistant.vocabulary import Vocabulary


class FacetGrid(QWidget):
    """Holds one box per facet and knows which is current. Where there is no room for two beside each
    other, or one above the other, the current one stands alone below the names of all.

    ``moved`` fires when the cursor goes to another term or facet, ``chosen`` when the mouse asks to
    "accept", "reject" or "take back" the term of the cursor.
    """

    moved = Signal()
    chosen = Signal(str)

    def __init__(
        self, vocabulary: Vocabulary, language: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.enlarged = False
        """Whether the person wants the current facet alone."""
        self._narrow = False
        self.boxes = {
            key: FacetBox(facet, digit, language, theme, self)
            for digit, (key, facet) in enumerate(vocabulary.facets.items(), start=1)
        }
        self.facet = next(iter(self.boxes))
        self._layout = layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)  # the hairlines are painted in this gap
        for place, (key, box) in enumerate(self.boxes.items()):
            layout.addWidget(box, 1 + place // 2, place % 2)
            self._connect(key, box)
        self.tabs = FacetTabs(list(self.boxes), theme, self)
        self.tabs.chosen.connect(self.go)
        self.tabs.hide()
        for key, facet in vocabulary.facets.items():
            self.tabs.name(key, facet.label(language), "")
        layout.addWidget(self.tabs, 0, 0, 1, 2)
        self._share()
        self._mark()

    @property
    def view(self) -> FacetView:
        """The tree of the current facet."""
        return self.boxes[self.facet].view

    @property
    def model(self) -> FacetModel:
        """The model of the current facet."""
        return self.boxes[self.facet].model

    def go(self, key: str) -> None:
        """Give the keys to one facet; an enlarged facet makes room for it."""
        self._become(key)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press(self, key: str) -> None:
        """The facet's digit: go there; there already, give it the whole panel or go back to four."""
        if key == self.facet and self.view.hasFocus():
            self.enlarge(not self.enlarged)
        else:
            self.go(key)

    @property
    def alone(self) -> bool:
        """Whether only the current facet is on show."""
        return self.enlarged or self._narrow

    def enlarge(self, enlarged: bool) -> None:
        """Show only the current facet, or all four where there is room."""
        self.enlarged = enlarged
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        box = self.boxes[self.facet].minimumSize()
        return QSize(box.width(), box.height() + self.tabs.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        box = self.boxes[self.facet].minimumSize()
        narrow = self.width() < 2 * box.width() + 1 or self.height() < 2 * box.height() + 1
        if narrow != self._narrow:
            self._narrow = narrow
            self.tabs.setVisible(narrow)
            self._arrange()

    def _arrange(self) -> None:
        keys = any(box.view.hasFocus() for box in self.boxes.values())
        for key, box in self.boxes.items():
            box.setVisible(not self.alone or key == self.facet)
        self._share()
        if keys:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def show_facet(self, key: str, *, enlarged: bool) -> None:
        """Make a facet current without taking the keys (a place that is restored)."""
        self._become(key)
        if enlarged != self.enlarged:
            self.enlarge(enlarged)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.enlarged:
            self.enlarge(False)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            for key, box in self.boxes.items():
                if watched is box.view and event.type() == QEvent.Type.FocusIn:
                    self._become(key)
            self._mark()
            self.view.viewport().update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.alone:
            return
        line = self._theme.colour("line")
        for box in self.boxes.values():
            painter.fillRect(box.geometry().right() + 1, 0, 1, self.height(), line)

    def _become(self, key: str) -> None:
        if key == self.facet:
            return
        self.facet = key
        if self.alone:
            self._arrange()
        self._mark()
        self.moved.emit()

    def _share(self) -> None:
        # Rows and columns whose boxes are all away must not keep their half of the room.
        shown = [place for place, box in enumerate(self.boxes.values()) if not box.isHidden()]
        for line in range((len(self.boxes) + 1) // 2):
            self._layout.setRowStretch(1 + line, int(any(place // 2 == line for place in shown)))
        for column in (0, 1):
            self._layout.setColumnStretch(column, int(any(place % 2 == column for place in shown)))

    def _mark(self) -> None:
        for key, box in self.boxes.items():
            box.heading.mark(active=key == self.facet, keys=box.view.hasFocus())
        self.tabs.mark(self.facet)

    def _connect(self, key: str, box: FacetBox) -> None:
        box.view.installEventFilter(self)
        box.view.selectionModel().currentChanged.connect(self.moved)
        box.view.chosen.connect(self.chosen)
        box.heading.pressed.connect(lambda: self.go(key))
        box.heading.said.connect(lambda title, figures: self.tabs.name(key, title, figures))
        box.heading.enlarge.connect(lambda: self.enlarge(not self.enlarged))

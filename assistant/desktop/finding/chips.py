"""What is on, as a row of chips: each is taken away with one key, the list made anew with another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QWidget

from assistant.desktop.finding.queue import Difference
from assistant.desktop.finding.wording import Part
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

LONGEST = 40
"""Letters of a chip; the rest is in its tool tip."""

SLOW_SECONDS = 0.7
"""How long it is looked before it is offered to stop."""


class Chip(QToolButton):
    """One thing that is asked for. Click, Return, Space or Del take it away."""

    stepped = Signal(int)  # to the chip so many places further

    def __init__(self, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        text = part.text if len(part.text) <= LONGEST else f"{part.text[: LONGEST - 1]}…"
        self.setText(text.replace("&", "&&"))
        self.setIcon(current_theme().icon("cross", "accent"))
        self.setIconSize(QSize(12, 12))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip(tr("{what}: take away (Del)", what=part.text))
        self.setAccessibleName(tr("Filter {what}: press to take away", what=part.text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


class ChipBar(QWidget):
    """The chips, what would be different now, and the way back to all pictures."""

    asked = Signal(object)  # the Query without what was taken away
    refresh = Signal()
    stop = Signal()
    show_all = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID // 2)
        row.setSpacing(GRID)
        self._count = QLabel(self)
        self._holder = QWidget(self)
        self._row = QHBoxLayout(self._holder)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID // 2)
        room = QScrollArea(self)
        room.setWidget(self._holder)
        room.setWidgetResizable(True)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = room
        self.refresh_button = self._button("", tr("Make the list anew with what is decided now (F5)"))
        self.refresh_button.clicked.connect(self.refresh)
        self.refresh_button.hide()
        self.stop_button = self._button(tr("Stop"), tr("Stop looking; the list stays as it is"))
        self.stop_button.clicked.connect(self.stop)
        self.stop_button.hide()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(round(SLOW_SECONDS * 1000))
        self._slow.timeout.connect(self.stop_button.show)
        self.all_button = self._button(tr("Show all"), tr("Show all pictures (Ctrl+Shift+F)"))
        self.all_button.clicked.connect(self.show_all)
        row.addWidget(self._count)
        row.addWidget(room, 1)
        row.addWidget(self.stop_button)
        row.addWidget(self.refresh_button)
        row.addWidget(self.all_button)
        self.setAccessibleName(tr("Filters that are on"))
        current_theme().changed.connect(self._dress)
        self._dress()

    @property
    def chips(self) -> list[Chip]:
        """The chips from left to right."""
        items = [self._row.itemAt(place) for place in range(self._row.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show one chip for each thing asked for; the keys stay at the same place."""
        before = self.chips
        focused = next((place for place, chip in enumerate(before) if chip.hasFocus()), None)
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            chip = Chip(part, self._holder)
            chip.clicked.connect(lambda _=False, query=part.without: self.asked.emit(query))
            chip.stepped.connect(lambda by, chip=chip: self._step(chip, by))
            self._row.addWidget(chip)
        self._row.addStretch(1)
        before_the_buttons = self.stop_button.previousInFocusChain()
        for one, other in pairwise((before_the_buttons, *self.chips)):
            if one is not None and other is not None:
                QWidget.setTabOrder(one, other)
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, chip: Chip, by: int) -> None:
        chips = self.chips
        chips[max(0, min(chips.index(chip) + by, len(chips) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def show_difference(self, found: Difference) -> None:
        """Say quietly what would be different if the list was made anew."""
        words = []
        if found.coming:
            words.append(tr("%Ln would come", "", found.coming))
        if found.going:
            words.append(tr("%Ln would go", "", found.going))
        if found.order and not words:
            words.append(tr("the order has changed"))
        self.refresh_button.setText(tr("Refresh: {what}", what=", ".join(words)))
        self.refresh_button.setVisible(bool(found))

    def offer_stop(self, on: bool) -> None:
        """Offer to stop when it is looked for long."""
        if on:
            self._slow.start()
        else:
            self._slow.stop()
            self.stop_button.hide()

    def say(self, text: str) -> None:
        """Say how many pictures there are, or that they are being looked for."""
        self._count.setText(text)

    @property
    def text(self) -> str:
        """What is said before the chips."""
        return self._count.text()

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _dress(self) -> None:
        c = current_theme().colours
        self.setFixedHeight(max(4 * GRID + GRID // 2, current_theme().row_height() + 3 * GRID // 2))
        self._count.setStyleSheet(f"color: {c.text_quiet}")
        self._room.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self._holder.setStyleSheet(
            f"QToolButton {{ background: {c.accent_soft}; color: {c.text}; border: 1px solid transparent;"
            f" border-radius: {RADIUS}px; padding: 2px 8px; }}"
            f"QToolButton:hover, QToolButton:focus {{ border-color: {c.accent}; }}"
        )
        self.refresh_button.setStyleSheet(f"color: {c.accent}")

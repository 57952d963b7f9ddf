"""The proof of one candidate: numbered lines, the outline on the exhibit's picture, and a swipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.exhibits.still import Still, Swipe
from assistant.desktop.exhibits.wording import confidence_words, name_of, percent
from assistant.desktop.theme import GRID, current_theme

if TYPE_CHECKING:
    from assistant.desktop.exhibits.questions import Proven
    from assistant.identify.answer import Candidate

NOT_PROVEN = "Not proven is not wrong: compare the two pictures yourself."


class ProofDialog(QDialog):
    """Opens at once and says that the proof is being drawn; ``take`` brings it."""

    def __init__(self, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.candidate, self.proof = candidate, candidate.proof
        self.setWindowTitle(f"Proof: {name_of(candidate)}")
        theme = current_theme()
        self.verdict, self.reason = QLabel(self), QLabel(self)
        self.verdict.setFont(theme.font("title", strong=True))
        self.reason.setWordWrap(True)
        self.reason.setAccessibleName("What the proof says")
        self.lines = Still("Matching points, numbered, side by side", self)
        self.outline = Still("The photograph's outline on the exhibit's picture", self)
        self.swipe = Swipe("The exhibit laid over the photograph", self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setValue(50)
        self.slider.setAccessibleName("How much of the exhibit is laid over the photograph")
        self.slider.valueChanged.connect(self.swipe.set_share)
        self.swipe.moved.connect(self.slider.setValue)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.lines, "1  Matching points")
        self.tabs.addTab(self.outline, "2  Outline")
        self.tabs.addTab(self._swipe_page(), "3  Swipe")
        self.tabs.setAccessibleName("Ways to see the proof")
        self.tabs.currentChanged.connect(self._give_keys)
        for tab in range(self.tabs.count()):
            QShortcut(QKeySequence(str(tab + 1)), self, lambda tab=tab: self.tabs.setCurrentIndex(tab))
            self.tabs.setTabToolTip(tab, f"Press {tab + 1}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.verdict)
        column.addWidget(self.reason)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(QSize(1040, 680))
        self._say_candidate()
        for still in (self.lines, self.outline, self.swipe):
            still.say("The proof is being drawn…")

    def take(self, proven: Proven) -> None:
        """Show the drawn proof, or why there is none."""
        if proven.problem:
            for still in (self.lines, self.outline, self.swipe):
                still.say(proven.problem)
            return
        self.proof = proven.proof or self.proof
        self._say_candidate()
        for still, image in ((self.lines, proven.lines), (self.outline, proven.outline)):
            self._show(still, image)
        if proven.overlay.isNull() or not self.proved:
            self.swipe.say("Without a proof the two pictures cannot be laid over each other.")
        else:
            self.swipe.show_pair(proven.photo, proven.overlay)

    @property
    def proved(self) -> bool:
        """Whether the points agree geometrically."""
        return self.proof is not None and self.proof.proven

    def _show(self, still: Still, image: QImage) -> None:
        if image.isNull():
            still.say("There is nothing to draw here.")
        else:
            still.show_image(image)

    def _say_candidate(self) -> None:
        candidate = self.candidate
        sure = f"{percent(candidate.confidence)}, {confidence_words(candidate.confidence)}"
        parts = [f"{name_of(candidate)} · {sure} · likeness {candidate.similarity:.2f}"]
        if self.proof is None:
            self.verdict.setText("Not checked yet")
        elif self.proof.proven:
            self.verdict.setText(f"Proved: {self.proof.inliers} points agree")
            if candidate.place > 1:
                parts.append(f"By likeness alone it was number {candidate.place}.")
        else:
            self.verdict.setText("Not proven")
            said = self.proof.reason.removeprefix("Not proven: ")
            parts.append(f"{said[:1].upper()}{said[1:]} {NOT_PROVEN}")
        self.reason.setText("\n".join(parts))

    def _swipe_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.swipe, 1)
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.slider, 1)
        column.addLayout(row)
        return page

    def _give_keys(self, tab: int) -> None:
        if tab == 2:
            self.swipe.setFocus()

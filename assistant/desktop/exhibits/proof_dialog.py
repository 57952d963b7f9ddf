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
from assistant.desktop.exhibits.wording import alike, name_of, sure_words
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.exhibits.questions import Proven
    from assistant.identify.answer import Candidate

NOT_PROVEN = mark("Not proven is not wrong: compare the two pictures yourself.")


class ProofDialog(QDialog):
    """Opens at once and says that the proof is being drawn; ``take`` brings it."""

    def __init__(self, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.candidate, self.proof = candidate, candidate.proof
        self.setWindowTitle(tr("Proof: {exhibit}", exhibit=name_of(candidate)))
        theme = current_theme()
        self.verdict, self.reason = QLabel(self), QLabel(self)
        self.verdict.setFont(theme.font("title", strong=True))
        self.reason.setWordWrap(True)
        self.reason.setAccessibleName(tr("What the proof says"))
        self.lines = Still(tr("Matching points, numbered, side by side"), self)
        self.outline = Still(tr("The photograph's outline on the exhibit's picture"), self)
        self.swipe = Swipe(tr("The exhibit laid over the photograph"), self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setValue(50)
        self.slider.setAccessibleName(tr("How much of the exhibit is laid over the photograph"))
        self.slider.valueChanged.connect(self.swipe.set_share)
        self.swipe.moved.connect(self.slider.setValue)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.lines, tr("1  Matching points"))
        self.tabs.addTab(self.outline, tr("2  Outline"))
        self.tabs.addTab(self._swipe_page(), tr("3  Swipe"))
        self.tabs.setAccessibleName(tr("Ways to see the proof"))
        self.tabs.currentChanged.connect(self._give_keys)
        for tab in range(self.tabs.count()):
            QShortcut(QKeySequence(str(tab + 1)), self, lambda tab=tab: self.tabs.setCurrentIndex(tab))
            self.tabs.setTabToolTip(tab, tr("Press {key}", key=tab + 1))
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
            still.say(tr("The proof is being drawn…"))

    def take(self, proven: Proven) -> None:
        """Show the drawn proof, or why there is none."""
        if proven.problem:
            for still in (self.lines, self.outline, self.swipe):
                still.say(told(proven.problem))
            return
        self.proof = proven.proof or self.proof
        self._say_candidate()
        for still, image in ((self.lines, proven.lines), (self.outline, proven.outline)):
            self._show(still, image)
        if proven.overlay.isNull() or not self.proved:
            self.swipe.say(tr("Without a proof the two pictures cannot be laid over each other."))
        else:
            self.swipe.show_pair(proven.photo, proven.overlay)

    @property
    def proved(self) -> bool:
        """Whether the points agree geometrically."""
        return self.proof is not None and self.proof.proven

    def _show(self, still: Still, image: QImage) -> None:
        if image.isNull():
            still.say(tr("There is nothing to draw here."))
        else:
            still.show_image(image)

    def _say_candidate(self) -> None:
        candidate = self.candidate
        likeness = tr("likeness {number}", number=alike(candidate))
        parts = [" · ".join((name_of(candidate), sure_words(candidate.confidence), likeness))]
        if self.proof is None:
            self.verdict.setText(tr("Not checked yet"))
        elif self.proof.proven:
            self.verdict.setText(tr("Proved: %Ln point(s) agree", "", self.proof.inliers))
            if candidate.place > 1:
                parts.append(tr("By likeness alone it was number {place}.", place=candidate.place))
        else:
            self.verdict.setText(tr("Not proven"))
            said = told(self.proof.reason)
            said = said.partition(": ")[2] or said  # "Not proven" stands above
            parts.append(" ".join((said[:1].upper() + said[1:], tr(NOT_PROVEN))))
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

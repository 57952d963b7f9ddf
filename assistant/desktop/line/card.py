"""One facet's line: slider, histogram, what it would accept, how right it was, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.catalogue.line.lines import APPROVALS, count_approvals
from assistant.desktop.line import wording
from assistant.desktop.line.short_label import ShortLabel
from assistant.desktop.line.slider import BINS, Histogram, LineSlider
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desktop.line.reading import Figures

LARGE = 100
"""Per cent of the usual text from which the sentence about precision gets two lines."""


class LineCard(QWidget):
    """The line of one facet. Lines are given and told in 0..1; the slider shows hundredths."""

    apply_wanted = Signal(str, float)
    keep_wanted = Signal(str, float)
    automatic_wanted = Signal(str, object)  # facet, the line or None to switch it off

    def __init__(self, facet: str, digit: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self._title_text = title
        self._label: Callable[[str], str] = lambda uri: uri
        self._figures: Figures | None = None
        self._kept = 0.5
        self._held = False
        self.slider, self.histogram = LineSlider(self), Histogram(self)
        self._cap, self._title, self._value = QLabel(self), QLabel(self), QLabel(self)
        self.reach, self.precision = ShortLabel(self), ShortLabel(self)
        self._over, self._under = ShortLabel(self), ShortLabel(self)
        self.apply, self.keep = QPushButton(self), QPushButton(self)
        self.automatic, self.trust = QPushButton(self), ShortLabel(self)
        self.automatic.setCheckable(True)
        self._digit = digit
        self._lay_out()
        self._name()
        self._connect()
        self._dress()

    # For the page

    @property
    def line(self) -> float:
        """Where the slider stands."""
        return self.slider.value() / 100

    def set_line(self, line: float) -> None:
        """Put the slider on the line that is kept for the facet."""
        self._kept = line
        self.slider.setValue(round(100 * line))
        self._tell()

    def keep_line(self, line: float) -> None:
        """Note which line is kept; the slider stays where the person put it."""
        self._kept = line
        self._tell()

    def set_title(self, title: str, label: Callable[[str], str]) -> None:
        """Name facet and terms in the person's language."""
        self._title_text, self._label = title, label
        self._name()
        self._tell()

    def show_figures(self, figures: Figures) -> None:
        """Show what was read."""
        self._figures = figures
        self.histogram.show_counts(figures.outlook.histogram(BINS))
        self._tell()

    def wait(self, looked: int = 0, total: int = 0) -> None:
        """Say that the figures are being counted."""
        if self._figures is None:
            share = f" {100 * looked // total} %" if total else ""
            self.reach.setText(tr("Counting…") + share)
        self._enable()

    def forget(self) -> None:
        """Show no figures: another scope is being counted."""
        self._figures = None
        self._tell()
        self.wait()

    def hold(self, held: bool) -> None:
        """Let nothing be applied while many decisions are written."""
        self._held = held
        self._enable()

    # What it says

    def _tell(self) -> None:
        line, figures = self.line, self._figures
        self._value.setText(tr("Line {line}", line=wording.hundredths(line)))
        self.histogram.set_line(self.slider.value())
        if figures is not None:
            outlook = figures.outlook
            self.reach.setText(wording.reach_words(outlook.at(line)))
            self.precision.setText(wording.precision_words(figures.record.at(line)))
            self._over.setText(wording.examples_words(outlook.just_over(line), self._label))
            self._under.setText(wording.examples_words(outlook.just_under(line), self._label))
            approvals = count_approvals(figures.applications, line)
            self.trust.setText(wording.trust_words(figures.automatic, approvals, figures.applications))
            self._show_automatic(figures.automatic is not None)
        else:
            for label in (self.precision, self._over, self._under, self.trust):
                label.setText("")
        self.slider.setAccessibleDescription(f"{self.reach.text()} {self.precision.text()}")
        said = QAccessibleEvent(self.slider, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(said)
        self._enable()

    def _show_automatic(self, on: bool) -> None:
        self.automatic.setChecked(on)
        self.automatic.setText(tr("Accepts by itself: stop") if on else tr("Accept by itself"))
        self.automatic.setIcon(current_theme().icon("check", "accent") if on else QIcon())

    def _enable(self) -> None:
        figures, line = self._figures, self.line
        known = figures is not None and not self._held
        self.apply.setEnabled(known and figures is not None and figures.outlook.at(line).tags > 0)
        self.keep.setEnabled(round(100 * self._kept) != self.slider.value())
        on = figures is not None and figures.automatic is not None
        earned = figures is not None and count_approvals(figures.applications, line) >= APPROVALS
        self.automatic.setEnabled(known and (on or earned))

    # How it is made

    def _name(self) -> None:
        title = self._title_text
        self._cap.setText(str(self._digit))
        self._title.setText(title)
        self._title.setBuddy(self.slider)
        self.slider.setAccessibleName(tr("Line of {facet}, 1 to 100", facet=title))
        self.histogram.setAccessibleName(tr("Undecided suggestions of {facet} by score", facet=title))
        self.apply.setText(tr("Apply"))
        self.apply.setAccessibleName(tr("Apply the line of {facet}", facet=title))
        self.apply.setToolTip(tr("Accept what is over this line, as one step that can be undone (Return)"))
        self.keep.setText(tr("Keep as the line"))
        self.keep.setAccessibleName(tr("Keep as the line of {facet}", facet=title))
        self.keep.setToolTip(tr("From now on Space accepts from this score (K)"))
        self._show_automatic(self.automatic.isChecked())
        self.automatic.setAccessibleName(tr("{facet} accepts by itself", facet=title))
        self.automatic.setToolTip(f"{wording.rule_words()} (A)")

    def _lay_out(self) -> None:
        theme = current_theme()
        self._title.setFont(theme.font(strong=True))
        self._cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cap.setFixedWidth(3 * GRID)
        self._cap.setFont(theme.font("small", strong=True, figures=True))
        self._value.setFont(theme.font(strong=True, figures=True))
        self.reach.setFont(theme.font(strong=True, figures=True))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._cap)
        head.addWidget(self._title, 1)
        head.addWidget(self._value)
        examples = QGridLayout()
        examples.setHorizontalSpacing(GRID)
        examples.setVerticalSpacing(0)
        examples.setColumnStretch(1, 1)
        self._names = []
        for row, (words, label) in enumerate(
            ((tr("Just over"), self._over), (tr("Just under"), self._under))
        ):
            name = QLabel(words, self)
            self._names.append(name)
            for small in (name, label):
                small.setFont(theme.font("small", figures=True))
            examples.addWidget(name, row, 0)
            examples.addWidget(label, row, 1)
        self.trust.setFont(theme.font("small", figures=True))
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.apply)
        foot.addWidget(self.keep)
        foot.addWidget(self.automatic)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self.histogram, 1)
        column.addWidget(self.slider)
        for label in (self.reach, self.precision):
            column.addWidget(label)
        column.addLayout(examples)
        column.addSpacing(GRID // 2)
        column.addLayout(foot)
        column.addWidget(self.trust)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(lambda _: self._tell())
        self.histogram.picked.connect(self._pick)
        self.apply.clicked.connect(lambda: self.apply_wanted.emit(self.facet, self.line))
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.facet, self.line))
        self.automatic.clicked.connect(self._ask_automatic)
        current_theme().changed.connect(self._dress)

    def _ask_automatic(self, on: bool) -> None:
        self._show_automatic(not on)  # until the catalogue says so
        self.automatic_wanted.emit(self.facet, self.line if on else None)

    def _pick(self, hundredths: int) -> None:
        self.slider.setFocus(Qt.FocusReason.MouseFocusReason)
        self.slider.setValue(hundredths)

    def _dress(self) -> None:
        colours = current_theme().colours
        quiet = f"color: {colours.text_quiet}"
        for label in (self.trust, *self._names):
            label.setStyleSheet(quiet)
        self._cap.setStyleSheet(
            f"color: {colours.text_normal}; border: 1px solid {colours.text_quiet};"
            f" border-radius: {RADIUS}px; padding: 0 4px"
        )
        self.precision.lines = 2 if current_theme().text_size > LARGE else 1
        self.precision.updateGeometry()
        self.precision.setStyleSheet(f"color: {colours.text_normal}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        here = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        painter.setPen(QPen(theme.colour("accent" if here else "line"), 2 if here else 1))
        painter.setBrush(theme.colour("surface"))
        edge = 1.0 if here else 0.5
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 2 * RADIUS, 2 * RADIUS
        )
        painter.end()

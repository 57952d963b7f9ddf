"""The check of the installation: a line for each part, what was found, and what to do."""

from __future__ import annotations

import html
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.shell.progress_row import ProgressRow
from assistant.desktop.shell.push_button import push_button
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import mark, tr
from assistant.diagnosis import telling
from assistant.diagnosis.finding import Finding, State, worst

SIZE = QSize(104 * GRID, 76 * GRID)

HEADLINES = {
    State.GOOD: mark("Everything that was checked is in order."),
    State.LOOK: mark("The program works. There is something to look at."),
    State.WRONG: mark("Something is not in order."),
}
STATES = {
    State.GOOD: mark("in order"),
    State.LOOK: mark("look at this"),
    State.WRONG: mark("not in order"),
}
GROUPS = {
    "Program": mark("Program"),
    "Window": mark("Window"),
    "Models": mark("Models"),
    "Computer": mark("Computer"),
    "Your files": mark("Your files"),
}


class CheckDialog(QDialog):
    """Shows findings as they come. The room does the checking."""

    again_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check of the installation"))
        self.resize(SIZE)
        self.findings: list[Finding] = []
        self._whole = False
        self.headline = QLabel("", self)
        self.headline.setFont(current_theme().font("title", strong=True))
        self.headline.setWordWrap(True)
        self.progress = ProgressRow(self)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(tr("What was found"))
        self.page.document().setDocumentMargin(GRID)
        self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.headline)
        column.addWidget(self.progress)
        column.addWidget(self.page, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.again, self.copy, self.report):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        current_theme().changed.connect(self._show)

    def begin(self) -> None:
        """Start with an empty page."""
        self.findings, self._whole = [], False
        self.headline.setText(tr("Looking at every part…"))
        self.progress.show_doing(tr("This takes a few seconds. Nothing is changed and nothing is sent."))
        self.again.setEnabled(False)
        self.copy.setEnabled(False)
        self._show()

    def add(self, finding: Finding) -> None:
        """Show one more."""
        self.findings.append(finding)
        self._show()

    def show_far(self, done: int, total: int) -> None:
        """Say how many checks of how many are done."""
        self.progress.bar.setRange(0, total)
        self.progress.bar.setValue(done)

    def end(self, *, complete: bool = True) -> None:
        """Say how it stands."""
        self.progress.show_doing("")
        self.again.setEnabled(True)
        self.copy.setEnabled(bool(self.findings))
        self.headline.setText(
            tr(HEADLINES[worst(self.findings)]) if complete else tr("The check was stopped.")
        )
        self._whole = complete
        self._show()
        self.page.verticalScrollBar().setValue(0)
        self.page.setFocus()

    def stop(self, reason: str) -> None:
        """Say why it could not be carried out."""
        self.end(complete=False)
        self.headline.setText(told(reason))

    def _make_buttons(self) -> None:
        button = partial(push_button, self)
        self.again = button(tr("Check &again"), tr("Look at every part once more"), self.again_wanted.emit)
        self.copy = button(tr("&Copy"), tr("Put the findings on the clipboard as text"), self._copy)
        self.report = button(
            tr("&Report a problem…"),
            tr("See what a report would tell about this computer, and save it as a file"),
            self.report_wanted.emit,
        )
        self.close_button = button(tr("Close"), tr("Close this window"), self.close)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(telling.text(self.findings, files=True))

    def _show(self) -> None:
        bar = self.page.verticalScrollBar()
        place = bar.value()
        self.page.setHtml(page(self.findings, whole=self._whole))
        bar.setValue(place)


def page(findings: Sequence[Finding], *, whole: bool = False) -> str:
    """Return the findings as a table; when it is ``whole``, what needs a person stands at its top."""
    rows: list[str] = []
    first = [one for one in findings if whole and one.state is not State.GOOD]
    if first:
        rows.append(_heading(tr("What to look at"), above=0))
        rows += map(_row, first)
    group = ""
    for one in findings:
        if one in first:
            continue
        if one.group != group:
            group = one.group
            rows.append(_heading(tr(GROUPS.get(group, group)), above=2 * GRID if rows else 0))
        rows.append(_row(one))
    return f"<table width='100%' cellspacing=0>{''.join(rows)}</table>"


def _heading(words: str, *, above: int) -> str:
    colour = current_theme().colours.text_quiet
    style = f"padding: {above}px 0 {GRID // 2}px 0; color: {colour}"
    return f"<tr><td colspan=3 style='{style}'><b>{html.escape(words)}</b></td></tr>"


def _row(one: Finding) -> str:
    colours = current_theme().colours
    tone = {State.GOOD: colours.text_quiet, State.LOOK: colours.warning, State.WRONG: colours.rejected}
    state = html.escape(f"{one.state.sign}  {tr(STATES[one.state])}")
    room = f"padding: {GRID // 2}px {2 * GRID}px {GRID // 2}px 0; white-space: pre"
    return (
        f"<tr><td style='{room}; color: {tone[one.state]}'>"
        f"{state if one.state is State.GOOD else f'<b>{state}</b>'}</td>"
        f"<td style='{room}'>{html.escape(told(one.name))}</td>"
        f"<td style='padding: {GRID // 2}px 0'>{_words(one)}</td></tr>"
    )


def _words(one: Finding) -> str:
    quiet = current_theme().colours.text_quiet
    parts = [html.escape(told(one.found))]
    parts += [f"<span style='color: {quiet}'>{html.escape(name)}</span>" for name in one.files]
    if one.advice:
        parts.append(f"<b>{html.escape(told(one.advice))}</b>")
    return "<br>".join(parts)

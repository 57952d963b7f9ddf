"""“Group by file name…”: choose a rule, see at once what it would do, and do it in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assistant.catalogue import Catalogue
from assistant.catalogue.grouping import Grouping
from assistant.desktop.jobs import Job, Jobs
from assistant.desktop.objects.group_model import GroupModel
from assistant.desktop.objects.rules import FIRST_TEMPLATE, RULES, Numbers
from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.told import told
from assistant.desktop.words import tr

NAMED = 3
"""Objects and terms that are named; of more, the number is given."""


class GroupDialog(QDialog):
    """Works the preview out beside the GUI thread. ``numbers`` and ``step_name`` are for who asked."""

    def __init__(
        self,
        picture_ids: Sequence[int],
        connect: Callable[[], Catalogue],
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ids, self._connect, self._jobs = list(picture_ids), connect, jobs
        self._job: Job | None = None
        self.numbers: Numbers = {}
        self.grouping: Grouping | None = None
        self.setWindowTitle(tr("Group by file name"))
        self._build()
        self.resize(self.sizeHint())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)  # a pattern is looked at when the typing rests
        self._soon.timeout.connect(self._work_out)
        self.rule.currentIndexChanged.connect(self._choose)
        self.template.textChanged.connect(self._forget)
        self._choose()

    def _build(self) -> None:
        theme = current_theme()
        intro = QLabel(tr("Pictures of one object share its tags. Which part of the name tells the object?"))
        intro.setWordWrap(True)
        self.rule = QComboBox(self)
        self.rule.addItems([tr(rule.words) for rule in RULES])
        self.rule.setAccessibleName(tr("Rule"))
        self.template = QLineEdit(FIRST_TEMPLATE, self)
        self.template.setAccessibleName(tr("Pattern"))
        self.template.setFont(theme.font(figures=True))
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        form.addRow(tr("&Rule"), self.rule)
        form.addRow(tr("&Pattern"), self.template)
        form.addRow("", self.hint)
        self._form = form
        self.count = QLabel(self)
        self.count.setFont(theme.font("title", strong=True, figures=True))
        self.detail = QLabel(self)
        self.detail.setWordWrap(True)
        self.detail.setMinimumHeight(5 * GRID)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table = self._make_table()
        self.buttons = AnswerButtons(self, tr("Group"))
        self.apply = self.buttons.take
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(intro)
        column.addSpacing(GRID)
        column.addLayout(form)
        column.addSpacing(GRID)
        column.addWidget(self.count)
        column.addWidget(self.detail)
        column.addWidget(self.table, 1)
        column.addSpacing(GRID)
        column.addWidget(self.buttons)
        for quiet in (intro, self.hint):
            quiet.setStyleSheet(f"color: {theme.colours.text_quiet}")

    def _make_table(self) -> QTableView:
        self.model = GroupModel(self)
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(tr("What the rule would do"))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(current_theme().row_height())
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        return table

    @property
    def step_name(self) -> str:
        """The name of the step for the undo list."""
        moved, objects = (self.grouping.moved, self.grouping.objects) if self.grouping else (0, 0)
        words = {"pictures": tr("%Ln picture(s)", "", moved), "objects": tr("%Ln object(s)", "", objects)}
        return tr("Group {pictures} in {objects}", **words)

    def sizeHint(self) -> QSize:
        return QSize(88 * GRID, 78 * GRID)

    def done(self, result: int) -> None:
        """Close; a preview that is being worked out is not waited for."""
        self._soon.stop()
        if self._job is not None:
            self._job.drop()
        super().done(result)

    # The preview

    def _choose(self) -> None:
        rule = RULES[self.rule.currentIndex()]
        self._form.setRowVisible(self.template, rule.needs_template)
        self.hint.setText(tr(rule.hint))
        self._forget()

    def _forget(self) -> None:
        self.numbers, self.grouping = {}, None
        self.apply.setEnabled(False)
        self._soon.start()

    def _work_out(self) -> None:
        if self._job is not None:
            self._job.drop()
        rule, template = RULES[self.rule.currentIndex()], self.template.text()
        ids, connect = self._ids, self._connect

        def work(job: Job) -> tuple[Numbers, Grouping]:
            with connect() as catalogue:
                numbers = rule.numbers(catalogue, ids, template)
                return numbers, catalogue.objects.preview(numbers)

        if self.grouping is None and not self.count.text():
            self.count.setText(tr("One moment…"))
        self._job = self._jobs.start(work, done=self._show, failed=self._refuse)

    def _show(self, found: tuple[Numbers, Grouping]) -> None:
        self._job = None
        self.numbers, self.grouping = found
        grouping = self.grouping
        self.model.show(grouping)
        if not grouping.pictures:
            self.count.setText(tr("No picture"))
            self._say(tr("Nobody has said yet which exhibit these pictures show."), "text_quiet")
            return
        pictures = tr("%Ln picture(s)", "", len(grouping.pictures))
        objects = tr("%Ln object(s)", "", grouping.objects)
        self.count.setText(f"{pictures} → {objects}")
        self.apply.setEnabled(grouping.moved > 0)
        self._tell(grouping)

    def _tell(self, grouping: Grouping) -> None:
        if not grouping.moved:
            self._say(tr("Every picture is in that object already."), "text_quiet")
            return
        parts = [tr("%Ln picture(s) go to another object.", "", grouping.moved)]
        if grouping.decided:
            parts.append(tr("Tags go with their pictures: {objects}.", objects=_some(grouping.decided)))
        if grouping.conflicts:
            terms = _some([f"“{label}” ({number})" for number, label in grouping.conflicts])
            parts.append(tr("Accepted here and rejected there, stays accepted: {terms}.", terms=terms))
        self._say(" ".join(parts), "warning" if grouping.conflicts else "text_normal")

    def _refuse(self, reason: str) -> None:
        self._job = None
        self.model.show(None)
        self.count.setText(tr("Not yet"))
        self._say(told(reason), "warning")

    def _say(self, text: str, colour: str) -> None:
        self.detail.setText(text)
        self.detail.setStyleSheet(f"color: {getattr(current_theme().colours, colour)}")


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    return tr("{names} and {count} more", names=shown, count=f"{more:,}") if more > 0 else shown

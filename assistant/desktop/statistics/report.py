"""The report of a session in words and numbers, and the dialog that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from assistant.desktop.statistics.number_table import NumberTable
from assistant.desktop.statistics.saving import table_text
from assistant.desktop.statistics.tables import Cell, Rate, Share, Table, percent, shown
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.statistics.session import Session

COUNTED = mark(
    "Counting began when this catalogue was opened. A key counts once when it goes down, at the desk or on "
    "the contact sheet, also while searching; keys in dialogs, menus and on the page of the statistics do "
    "not, nor Shift and the like alone. Tags and decisions are what stands now; what was taken back is under "
    "corrections. Pauses of more than two minutes are left out of the time."
)
AT = (1, 3, 5, 10)


def headline(session: Session) -> str:
    """Return the session in one sentence."""
    if not session.objects or session.keys_per_object is None:
        return tr("Nothing is decided in this session yet.")
    begin = tr(
        "After {minutes}, {objects}; {keys} keys an object",
        minutes=_duration(session.minutes),
        objects=tr("%Ln object(s)", "", session.objects),
        keys=shown(Rate(session.keys_per_object)),
    )
    if session.share_right is None:
        return tr("{begin}.", begin=begin)
    return tr(
        "{begin}, {share} of the suggestions over the line accepted.",
        begin=begin,
        share=percent(session.share_right),
    )


def table(session: Session) -> Table:
    """Return the session's numbers; where there is nothing to divide by, a cell is empty."""
    counts = session.counts
    rows: list[tuple[str, Cell]] = [
        (tr("Minutes at work"), Rate(session.minutes)),
        (tr("Objects worked on"), session.objects),
        (tr("Pictures looked at"), len(session.looked_at)),
        (tr("Tags accepted"), counts.accepted),
        (tr("Tags added"), counts.added),
        (tr("Suggestions rejected"), counts.rejected),
        (tr("Decisions"), session.decisions),
        (tr("Decisions a minute"), _rate(session.decisions_per_minute)),
        (tr("Keys pressed"), session.keys),
        (tr("Keys a tag"), _rate(session.keys_per_tag)),
        (tr("Keys an object"), _rate(session.keys_per_object)),
        (tr("Clicks"), session.clicks),
        (tr("Corrections: steps undone"), session.undone),
        (tr("Corrections: decisions changed"), session.changed),
        (tr("Suggestions over the line that were decided"), session.over_line),
        (tr("Accepted among these"), _share(session.share_right)),
        *((tr("accepted@{k}", k=k), _share(session.accepted_at(k))) for k in AT),
    ]
    return Table((tr("What"), tr("number")), rows)


def text(session: Session) -> str:
    """Return the report as text: the sentence, then a line for each number."""
    lines = [f"{name}: {shown(cell) or '–'}" for name, cell in table(session).rows]
    return "\n".join([headline(session), "", *lines]) + "\n"


def _duration(minutes: float) -> str:
    if minutes < 1:
        return tr("less than a minute")
    return tr("%Ln minute(s)", "", round(minutes))


def _rate(value: float | None) -> Rate | None:
    return None if value is None else Rate(value)


def _share(value: float | None) -> Share | None:
    return None if value is None else Share(value)


class ReportDialog(QDialog):
    """Shows a session as it is at the moment; can be copied."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("This session"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = current_theme()
        self.sentence = QLabel(headline(session), self)
        self.sentence.setFont(theme.font("title", strong=True))
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.numbers = NumberTable(self)
        self.numbers.setAccessibleName(tr("The numbers of this session"))
        self.numbers.show_table(table(session))
        self.numbers.horizontalHeader().setStretchLastSection(True)
        self.numbers.verticalHeader().setDefaultSectionSize(3 * GRID)
        self.counted = QLabel(tr(COUNTED), self)
        self.counted.setWordWrap(True)
        self.counted.setFont(theme.font("small"))
        self.counted.setStyleSheet(f"color: {theme.colours.text_quiet}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.as_text = buttons.addButton(tr("Copy as &text"), QDialogButtonBox.ButtonRole.ActionRole)
        self.as_csv = buttons.addButton(tr("Copy as &CSV"), QDialogButtonBox.ButtonRole.ActionRole)
        self.as_text.clicked.connect(lambda: _copy(text(session)))
        self.as_csv.clicked.connect(lambda: _copy(table_text(table(session))))
        for button in (self.as_text, self.as_csv):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.sentence)
        column.addWidget(self.numbers, 1)
        column.addWidget(self.counted)
        column.addWidget(buttons)
        self.resize(68 * GRID, 88 * GRID)


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)

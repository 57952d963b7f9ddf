"""Numbers as tables: sorted, copied, written so that no spreadsheet runs them."""

from __future__ import annotations

import csv
import io
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from assistant.catalogue.statistics_values import Counts
from assistant.desktop.statistics.number_table import NumberModel, NumberTable
from assistant.desktop.statistics.plots.progress import stretches
from assistant.desktop.statistics.saving import table_text
from assistant.desktop.statistics.tables import Share, Table

TABLE = Table(("Term", "objects", "share"), [("b", 2, Share(0.5)), ("A", 10, None), ("c", 1, Share(0.25))])


def test_a_file_holds_plain_numbers_and_no_formula():
    text = table_text(Table(("Term", "n"), [('=HYPERLINK("x")', -1), ("é; “b”", Share(0.12345)), ("", None)]))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows == [["Term", "n"], ['\'=HYPERLINK("x")', "-1"], ["é; “b”", "0.1235"], ["", ""]]
    assert text.endswith("\r\n")


def test_a_column_sorts_by_its_numbers_and_what_says_nothing_comes_last():
    model = NumberModel()
    model.show_table(TABLE)

    def column(place: int) -> list[str]:
        return [model.index(row, place).data() for row in range(model.rowCount())]

    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert column(1) == ["10", "2", "1"]
    model.sort(2, Qt.SortOrder.AscendingOrder)
    assert column(2) == ["25 %", "50 %", ""]
    model.sort(0)
    assert column(0) == ["A", "b", "c"]


def test_the_numbers_are_copied_with_their_headings(qtbot):
    table = NumberTable()
    qtbot.addWidget(table)
    table.show_table(TABLE)
    table.copy()
    assert QGuiApplication.clipboard().text() == "Term\tobjects\tshare\nb\t2\t50 %\nA\t10\t\nc\t1\t25 %\n"
    table.selectRow(2)
    table.copy()
    assert QGuiApplication.clipboard().text() == "Term\tobjects\tshare\nc\t1\t25 %\n"


def test_a_cell_is_read_aloud_with_its_heading(qtbot):
    model = NumberModel()
    model.show_table(TABLE)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 1).data(spoken) == "objects: 10"
    assert model.index(1, 2).data(spoken) == "share: nothing"


days = st.dictionaries(st.dates(date(2024, 1, 1), date(2026, 6, 1)).map(date.isoformat), st.integers(1, 9))


@given(days)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_days_weeks_and_months_lose_no_decision(made):
    kind, found = stretches({day: Counts(accepted=count) for day, count in made.items()})
    assert sum(each.counts.accepted for each in found) == sum(made.values())
    begins = [each.begin for each in found]
    assert begins == sorted(set(begins))
    assert len(found) <= 32
    if kind == "week":
        assert {begin.weekday() for begin in begins} <= {0}

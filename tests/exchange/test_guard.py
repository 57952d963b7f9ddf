"""Cells a spreadsheet would run."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.exchange.guard import guarded


@pytest.mark.parametrize(
    "cell", ["=1", "+x", "-x", "@x", "\tx", "\rx", "\nx", "\0x", "＝1", "-1-1", "--1", "+1e9x"]
)
def test_formulas_become_text(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "bronze", "1957.12", "-12", "+3", "-0.5", "-1,5", "a=b", "'=1", "/a/=b.jpg"]
)
def test_everything_else_is_left_alone(cell: str) -> None:
    assert guarded(cell) == cell


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("a;=1+1;b", "a;'=1+1;b"),
        ("photographs;@SUM(A1).jpg", "photographs;'@SUM(A1).jpg"),
        ("note\n-cmd", "note\n'-cmd"),
        ("=a;=b", "'=a;'=b"),
        ("a\t＝b", "a\t'＝b"),
    ],
)
def test_excel_where_the_semicolon_separates_runs_nothing_either(cell: str, safe: str) -> None:
    assert guarded(cell) == safe


@given(st.text(alphabet=st.sampled_from("=+-@;\t\n\r'a1.,＝")) | st.text())
def test_the_apostrophes_off_gives_the_cell_back(cell: str) -> None:
    safe = guarded(cell)
    assert safe.replace("'", "") == cell.replace("'", "")
    assert guarded(safe) == safe
    assert not any(re.match("[=+@＝＋－＠]", part) for part in re.split("[;\t\r\n]", safe)[1:])

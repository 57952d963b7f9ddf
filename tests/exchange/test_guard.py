"""Cells a spreadsheet would run."""

from __future__ import annotations

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


@given(st.text())
def test_one_apostrophe_off_gives_the_cell_back(cell: str) -> None:
    safe = guarded(cell)
    assert safe in (cell, f"'{cell}")
    assert guarded(safe) == safe

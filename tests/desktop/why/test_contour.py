"""The line around what is higher."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from assistant.desktop.why.contour import contour


def test_a_hill_in_the_middle_has_a_closed_line_around_it():
    values = np.zeros((9, 9), np.float32)
    values[4, 4] = 1.0
    [line] = contour(values, 0.5)
    around = [(4 / 9, 0.5), (0.5, 4 / 9), (0.5, 5 / 9), (5 / 9, 0.5)]
    assert np.allclose(sorted(line), sorted(around), atol=1e-5)


def test_a_region_at_the_edge_is_closed_along_the_edge():
    values = np.zeros((4, 4), np.float32)
    values[:, 2:] = 1.0
    [line] = contour(values, 0.5)
    assert min(x for x, _ in line) == pytest.approx(0.5, abs=1e-5)
    assert max(x for x, _ in line) > 0.9
    assert {round(y) for _, y in line} == {0, 1}


def test_a_flat_map_has_no_line_inside():
    assert contour(np.zeros((4, 4), np.float32), 0.5) == []


@given(arrays(np.bool_, st.tuples(st.integers(1, 7), st.integers(1, 7))))
def test_the_lines_are_closed_and_have_the_higher_cells_inside(cells):
    """By the even-odd rule: a cell's middle is inside exactly where the cell is higher."""
    lines = contour(cells.astype(np.float32), 0.5)
    height, width = cells.shape
    for row in range(height):
        for column in range(width):
            x, y = (column + 0.5) / width, (row + 0.5) / height + 1e-7
            crossings = sum(
                (y1 > y) != (y2 > y) and x + 1e-7 < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
                for line in lines
                for (x1, y1), (x2, y2) in zip(line, [*line[1:], line[0]], strict=True)
            )
            assert bool(crossings % 2) == cells[row, column]

"""The line around what is higher."""

import numpy as np
import pytest

from assistant.desktop.why.contour import contour


def ends(pieces):
    return [end for piece in pieces for end in piece]


def test_a_hill_in_the_middle_has_a_closed_line_around_it():
    values = np.zeros((9, 9), np.float32)
    values[4, 4] = 1.0
    pieces = contour(values, 0.5)

    found = [tuple(np.round(each, 6)) for each in ends(pieces)]
    assert len(pieces) == 4
    assert all(found.count(each) == 2 for each in found), "every end meets another"
    around = np.array([(4 / 9, 0.5), (0.5, 4 / 9), (0.5, 5 / 9), (5 / 9, 0.5)])
    assert np.allclose(sorted(set(found)), around, atol=1e-5)


def test_a_region_at_the_edge_is_closed_along_the_edge():
    values = np.zeros((4, 4), np.float32)
    values[:, 2:] = 1.0
    found = ends(contour(values, 0.5))
    assert min(x for x, _ in found) == pytest.approx(0.5, abs=1e-5)
    assert max(x for x, _ in found) > 0.9
    assert {round(y) for _, y in found} == {0, 1}


def test_a_flat_map_has_no_line_inside():
    assert contour(np.zeros((4, 4), np.float32), 0.5) == []

"""The map finds the part that a model looks at, whatever part that is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import AssistantError
from assistant.tagging import FacetScores
from assistant.tagging.attribution import CELLS, attribute, covered, squares, strongest

URI = "steel"


class OneTerm:
    """A vocabulary of one facet with one term."""

    class _Facet:
        terms = ()

        def has(self, uri):
            return uri == URI

        def term(self, uri):
            class Term:
                row = 0

            return Term

    facets = {"materials": _Facet()}  # noqa: RUF012


class Looker:
    """Its score is how much of the white of one part is still there; it sees nothing else."""

    vocabulary = OneTerm()

    def __init__(self, part, sure=1.0):
        self.part, self.sure, self.calls = part, sure, []

    def suggest(self, pixels):
        self.calls.append(len(pixels))
        top, bottom, left, right = self.part
        return [
            {
                "materials": FacetScores(
                    np.array([self.sure * (one[top:bottom, left:right] == 255).mean()]), {}
                )
            }
            for one in pixels
        ]


def picture(part, size=(64, 64)):
    """Grey, with one white part."""
    pixels = np.full((*size, 3), 90, np.uint8)
    pixels[part[0] : part[1], part[2] : part[3]] = 255
    return pixels


@settings(max_examples=25, deadline=None)
@given(
    top=st.integers(0, 48), left=st.integers(0, 48), height=st.integers(8, 32), width=st.integers(8, 32),
)  # fmt: skip
def test_a_model_that_looks_at_one_part_is_found_out(top, left, height, width):
    part = (top, min(64, top + height), left, min(64, left + width))
    found = attribute(Looker(part), picture(part), "materials", URI)

    assert found is not None and found.stands_out
    inside = np.zeros((CELLS, CELLS), bool)
    inside[part[0] // 2 : -(-part[1] // 2), part[2] // 2 : -(-part[3] // 2)] = True
    peak = np.unravel_index(found.lost.argmax(), found.lost.shape)
    assert found.region[peak]
    # Nothing finer than an eighth of a side is resolved: the peak may lie that much beside the part.
    rows, columns = np.nonzero(inside)
    assert np.hypot(rows - peak[0], columns - peak[1]).min() < CELLS / 8
    assert found.lost[inside].mean() > found.lost[~inside].mean()
    assert found.without < found.whole == pytest.approx(1.0)


@pytest.mark.parametrize("place", [(0, 32, 0, 32), (0, 32, 32, 64), (32, 64, 0, 32), (32, 64, 32, 64)])
def test_a_quadrant_is_found_and_the_rest_loses_nothing(place):
    found = attribute(Looker(place), picture(place), "materials", URI)
    quadrant = np.zeros((CELLS, CELLS), bool)
    quadrant[place[0] // 2 : place[1] // 2, place[2] // 2 : place[3] // 2] = True

    assert quadrant[np.unravel_index(found.lost.argmax(), found.lost.shape)]
    assert found.lost[quadrant].min() > 0.1
    far = np.roll(quadrant, (CELLS // 2, CELLS // 2), (0, 1))
    assert np.abs(found.lost[far]).mean() < 0.05


def test_nothing_stands_out_where_the_model_looks_at_nothing_in_the_picture():
    found = attribute(Looker((0, 64, 0, 64), sure=0.0), picture((8, 16, 8, 16)), "materials", URI)
    assert not found.stands_out
    assert not found.lost.any()


def test_where_the_peak_alone_loses_nothing_the_square_that_lost_most_is_outlined(monkeypatch):
    """Two white parts that each suffice for the model: only the large square over both finds them."""

    class Content(Looker):
        def suggest(self, pixels):
            return [
                {"materials": FacetScores(np.array([1.0 if (one == 255).any() else 0.2]), {})}
                for one in pixels
            ]

    pixels = picture((4, 8, 4, 8))
    pixels[24:28, 24:28] = 255
    alone = np.zeros((CELLS, CELLS), bool)
    alone[3, 3] = True
    monkeypatch.setattr("assistant.tagging.attribution.strongest", lambda lost: alone)

    found = attribute(Content((0, 0, 0, 0)), pixels, "materials", URI)
    assert found.stands_out and found.without == pytest.approx(0.2)
    assert found.region[2:4, 2:4].all() and found.region[12:14, 12:14].all()
    assert found.region.sum() == (CELLS // 2) ** 2


def test_a_first_map_comes_after_the_quarters_and_is_refined():
    part, told = (0, 32, 0, 32), []
    looker = Looker(part)
    last = attribute(looker, picture(part), "materials", URI, progress=told.append)

    assert sum(looker.calls[:2]) == 5  # the whole, and its quarters
    assert told[0].done == 5 and told[0].region is None and told[0].without is None
    assert told[0].lost[0, 0] == 1.0 and told[0].lost[-1, -1] == 0.0
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert sum(looker.calls) == last.done == last.total == told[0].total
    assert max(looker.calls) <= 4


def test_cancelling_stops_between_two_batches():
    looker = Looker((0, 32, 0, 32))
    found = attribute(
        looker, picture((0, 32, 0, 32)), "materials", URI, cancelled=lambda: sum(looker.calls) >= 9
    )
    assert found is None
    assert sum(looker.calls) == 9


def test_a_term_of_the_museums_own_is_told():
    with pytest.raises(AssistantError, match="added here"):
        attribute(Looker((0, 1, 0, 1)), picture((0, 1, 0, 1)), "materials", "local")


def test_squares_cover_the_whole_picture():
    for side, step in ((16, 8), (8, 4), (4, 4)):
        seen = np.zeros((CELLS, CELLS), int)
        for left, top, right, bottom in squares(side, step):
            seen[top:bottom, left:right] += 1
        assert seen.min() >= 1


def test_covering_takes_the_mean_colour_and_leaves_the_original_alone():
    pixels = picture((0, 32, 0, 64))
    mask = np.zeros((CELLS, CELLS), bool)
    mask[:, : CELLS // 2] = True
    found = covered(pixels, mask)

    assert (found[:, :32] == round((90 + 255) / 2)).all() or (found[:, :32] == 172).all()
    assert (found[:, 32:] == pixels[:, 32:]).all()
    assert (pixels[:32] == 255).all()


@pytest.mark.parametrize("size", [(1, 1), (5, 200), (31, 33)])
def test_any_size_can_be_covered(size):
    whole = np.ones((CELLS, CELLS), bool)
    pixels = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8)
    assert len(np.unique(covered(pixels, whole).reshape(-1, 3), axis=0)) == 1


def test_the_strongest_region_is_one_piece():
    lost = np.zeros((CELLS, CELLS), np.float32)
    lost[2:6, 2:6] = 1.0
    lost[4, 4] = 1.2
    lost[20:24, 20:24] = 1.0  # as strong, but elsewhere
    region = strongest(lost)
    assert region.sum() == 16 and region[2:6, 2:6].all()

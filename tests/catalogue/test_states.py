"""The state marks of the filmstrip, their counts, and the way to the next undecided picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, PictureState, Verdict

Photos = Callable[..., list[Path]]
Suggest = Callable[..., int]


@pytest.fixture
def five(catalogue: Catalogue, photos: Photos, suggest: Suggest) -> list[int]:
    """A new, a suggested, a started, a done picture and one with a problem."""
    ids = catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")).new
    for picture_id in ids[1:4]:
        suggest(picture_id, materials=[("bronze", 0.9)])
    for picture_id in ids[2:4]:
        object_id = catalogue.picture(picture_id).object_id
        catalogue.decide(object_id, [Change("materials", "x", Verdict.REJECTED, "x")], name="Reject")
    catalogue.set_done(catalogue.picture(ids[3]).object_id, True)
    catalogue.mark_problem(ids[4], "The file is not a picture.")
    return ids


ALL = [
    PictureState.NEW,
    PictureState.SUGGESTED,
    PictureState.STARTED,
    PictureState.DONE,
    PictureState.PROBLEM,
]


def test_each_state(catalogue: Catalogue, five: list[int]) -> None:
    assert [catalogue.state(picture_id) for picture_id in five] == ALL
    assert catalogue.states() == catalogue.states(five) == dict(zip(five, ALL, strict=True))
    assert [state for _, state in catalogue.rows(five)] == ALL


def test_counts_name_every_state(catalogue: Catalogue, five: list[int]) -> None:
    assert catalogue.counts() == dict.fromkeys(ALL, 1)
    catalogue.forget_pictures(five)
    assert catalogue.counts() == dict.fromkeys(ALL, 0)


@pytest.mark.parametrize(("at", "state"), list(enumerate(ALL)))
def test_pictures_in_one_state(catalogue: Catalogue, five: list[int], at: int, state: PictureState) -> None:
    assert catalogue.picture_ids(only=state) == [five[at]]


def test_rows_come_in_the_order_asked_for(catalogue: Catalogue, five: list[int]) -> None:
    wanted = [five[3], five[0], 999, five[3]]

    assert [row.id for row, _ in catalogue.rows(wanted)] == [five[3], five[0], five[3]]


def test_next_undecided_wraps_round(catalogue: Catalogue, five: list[int]) -> None:
    assert catalogue.next_undecided(None) == five[0]
    assert catalogue.next_undecided(five[0]) == five[1]
    assert catalogue.next_undecided(five[1]) == five[0]
    assert catalogue.next_undecided(five[4]) == five[0]


def test_next_undecided_when_all_is_decided(catalogue: Catalogue, five: list[int]) -> None:
    for picture_id in five[:2]:
        catalogue.set_done(catalogue.picture(picture_id).object_id, True)

    assert catalogue.next_undecided(five[0]) is None


def test_a_problem_that_was_solved_is_no_state_any_more(catalogue: Catalogue, five: list[int]) -> None:
    catalogue.clear_problem(five[4])
    assert catalogue.state(five[4]) is PictureState.NEW

    catalogue.mark_problem(five[4], "again")
    catalogue.identify(five[4], "ee")
    assert catalogue.state(five[4]) is PictureState.NEW


def test_an_unknown_picture_is_said_so(catalogue: Catalogue) -> None:
    for ask in (catalogue.picture, catalogue.state):
        with pytest.raises(CatalogueError, match="has no picture 7"):
            ask(7)


def test_the_place_is_remembered(catalogue: Catalogue, five: list[int]) -> None:
    assert catalogue.place() == {}

    catalogue.set_place({"picture": five[2], "facet": "materials", "scroll": 0.5})
    catalogue.set_place({"picture": five[3], "facet": "materials", "scroll": 0.5})

    with catalogue.reopen() as later:
        assert later.place() == {"picture": five[3], "facet": "materials", "scroll": 0.5}


def test_a_snapshot_sees_one_moment(catalogue: Catalogue, five: list[int]) -> None:
    with catalogue.reopen() as other, catalogue.snapshot():
        before = catalogue.counts()
        other.forget_pictures(five)
        assert catalogue.counts() == before
    assert catalogue.counts() != before

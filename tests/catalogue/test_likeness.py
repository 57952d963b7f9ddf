"""Objects alike: the nearest with tags are what a plain comparison of all pairs finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, Change, Seen, Verdict

Photos = Callable[..., list[Path]]


def seen(*values: float, space: str = "eyes") -> Seen:
    return Seen(space, np.array(values, np.float32))


def read(catalogue: Catalogue, picture_id: int, saw: Seen | None, fingerprint: str = "f") -> None:
    run_id = catalogue.start_run(pack="p", version="1", fingerprint=fingerprint, vocabulary="v")
    catalogue.record_suggestions(run_id, picture_id, {}, saw)


def tag(catalogue: Catalogue, picture_id: int, verdict: Verdict | None = Verdict.ACCEPTED) -> None:
    object_id = catalogue.picture(picture_id).object_id
    catalogue.decide(object_id, [Change("materials", "bronze", verdict, "bronze")], name="Tag")


@pytest.fixture
def ids(catalogue: Catalogue, photos: Photos) -> list[int]:
    return catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg", "d.jpg")).new


def test_the_nearest_tagged_objects_come_first_and_never_the_object_itself(
    catalogue: Catalogue, ids: list[int]
) -> None:
    for picture_id, saw in zip(ids, [(1, 0), (0, 1), (0.9, 0.1), (-1, 0)], strict=True):
        read(catalogue, picture_id, seen(*saw))
        tag(catalogue, picture_id)

    found = catalogue.likeness.nearest(ids[0])

    assert [each.picture_id for each in found] == [ids[2], ids[1], ids[3]]
    assert found[0].similarity == pytest.approx(0.994, abs=1e-3)
    assert found[2].similarity == pytest.approx(-1)


def test_only_objects_with_tags_count_and_they_are_asked_for_anew(
    catalogue: Catalogue, ids: list[int]
) -> None:
    for picture_id in ids:
        read(catalogue, picture_id, seen(1, 0))
    tag(catalogue, ids[1])
    tag(catalogue, ids[2], Verdict.REJECTED)
    assert [each.picture_id for each in catalogue.likeness.nearest(ids[0])] == [ids[1]]

    catalogue.undo()
    tag(catalogue, ids[3], Verdict.ADDED)
    assert {each.picture_id for each in catalogue.likeness.nearest(ids[0])} == {ids[1], ids[3]}


def test_vectors_of_different_packs_never_meet(catalogue: Catalogue, ids: list[int]) -> None:
    read(catalogue, ids[0], seen(1, 0))
    read(catalogue, ids[1], seen(1, 0, space="other eyes"))
    read(catalogue, ids[2], seen(1, 0))
    for picture_id in ids:
        tag(catalogue, picture_id)

    assert [each.picture_id for each in catalogue.likeness.nearest(ids[0])] == [ids[2]]
    assert [each.picture_id for each in catalogue.likeness.nearest(seen(0, 1, space="other eyes"))] == [
        ids[1]
    ]


def test_an_object_with_several_pictures_comes_once_by_the_best_of_them(
    catalogue: Catalogue, photos: Photos
) -> None:
    one, first, second = catalogue.add_files(
        photos("a.jpg", "b-1.jpg", "b-2.jpg"), object_number=lambda path: path.stem.split("-")[0]
    ).new
    for picture_id, saw in ((one, (1, 0)), (first, (0, 1)), (second, (1, 0.1))):
        read(catalogue, picture_id, seen(*saw))
    tag(catalogue, first)

    assert [each.picture_id for each in catalogue.likeness.nearest(one)] == [second]
    tag(catalogue, one)
    assert [each.picture_id for each in catalogue.likeness.nearest(first)] == [one]


def test_a_picture_that_was_taken_out_is_no_neighbour(catalogue: Catalogue, ids: list[int]) -> None:
    for picture_id in ids:
        read(catalogue, picture_id, seen(1, 0))
        tag(catalogue, picture_id)
    catalogue.forget_pictures(ids[1:3])
    assert [each.picture_id for each in catalogue.likeness.nearest(ids[0])] == [ids[3]]


@pytest.mark.parametrize("identified", [False, True])
def test_a_reading_from_before_has_no_vector_and_can_be_given_one(
    identified: bool, catalogue: Catalogue, ids: list[int]
) -> None:
    for picture_id, content in zip(ids, "abcd", strict=True):
        if identified:
            catalogue.identify(picture_id, content)
    read(catalogue, ids[0], None)
    read(catalogue, ids[1], seen(1, 0))
    tag(catalogue, ids[0])
    tag(catalogue, ids[1])
    likeness = catalogue.likeness

    assert likeness.seen(ids[0]) is None
    assert likeness.nearest(ids[0]) == []
    assert likeness.unseen("eyes") == [ids[0]]
    assert likeness.unseen("other eyes") == ids[:2]
    assert likeness.keep(ids[0], seen(1, 0))
    assert not likeness.keep(ids[2], seen(1, 0)), "it was never read"
    assert [each.picture_id for each in likeness.nearest(ids[0])] == [ids[1]]
    assert [each.picture_id for each in likeness.nearest(ids[1])] == [ids[0]]
    assert likeness.unseen("eyes") == []


def test_a_copy_of_the_file_has_the_same_eyes(catalogue: Catalogue, ids: list[int]) -> None:
    read(catalogue, ids[0], seen(1, 0))
    catalogue.identify(ids[0], "aa")
    catalogue.identify(ids[1], "aa")  # a photograph of two objects: both files are there
    tag(catalogue, ids[1])
    assert likeness_of(catalogue, ids[1]) == [1, 0]
    assert [each.picture_id for each in catalogue.likeness.nearest(ids[0])] == [ids[1]]


def likeness_of(catalogue: Catalogue, picture_id: int) -> list[float]:
    found = catalogue.likeness.seen(picture_id)
    return [] if found is None else found.vector.tolist()


def test_what_was_read_from_the_file_is_used_by_the_next_connection(
    catalogue: Catalogue, ids: list[int]
) -> None:
    for picture_id in ids:
        read(catalogue, picture_id, seen(1, 0))
        tag(catalogue, picture_id)
    catalogue.likeness.nearest(ids[0])
    kept = catalogue.likeness.vectors
    with Catalogue.open(catalogue.path, person="") as other:
        other.likeness.vectors = kept
        other.likeness.nearest(ids[1])
        assert other.likeness.vectors is kept
        read(other, ids[0], seen(0, 1))
        other.likeness.nearest(ids[1])
        assert other.likeness.vectors is not kept


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(-8, 8), min_size=3, max_size=3).filter(any), st.integers(0, 3), st.booleans()
        ),
        min_size=1,
        max_size=12,
    ),
    st.integers(1, 5),
)
def test_the_answer_is_that_of_comparing_all_pairs(
    pictures: list[tuple[list[int], int, bool]], limit: int
) -> None:
    """Pictures with a vector, one of four objects each, some of them tagged."""
    with TemporaryDirectory() as folder, Catalogue.open(Path(folder) / "c.sqlite", person="") as catalogue:
        paths = [f"{number}-{group}.jpg" for number, (_, group, _) in enumerate(pictures)]
        ids = catalogue.add_files(paths, object_number=lambda path: path.stem.split("-")[1]).new
        for picture_id, (values, _, tagged) in zip(ids, pictures, strict=True):
            read(catalogue, picture_id, seen(*values))
            if tagged:
                tag(catalogue, picture_id)

        own = catalogue.picture(ids[0]).object_id
        with_tags = {pictures[place][1] for place in range(len(ids)) if pictures[place][2]}
        best: dict[int, float] = {}
        one = np.array(pictures[0][0], float)
        for picture_id, (values, group, _) in zip(ids, pictures, strict=True):
            object_id = catalogue.picture(picture_id).object_id
            if object_id != own and group in with_tags:
                other = np.array(values, float)
                cosine = float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))
                best[object_id] = max(best.get(object_id, -2.0), cosine)
        expected = sorted(best.values(), reverse=True)[:limit]

        found = catalogue.likeness.nearest(ids[0], limit)
        assert [each.similarity for each in found] == pytest.approx(expected, abs=1e-5)
        assert all(best[each.object_id] == pytest.approx(each.similarity, abs=1e-5) for each in found)


def test_a_picture_read_again_in_the_same_run_is_seen_anew(catalogue: Catalogue, ids: list[int]) -> None:
    run_id = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
    for one in ids[:2]:
        catalogue.record_suggestions(run_id, one, {}, seen(1, 0))
        tag(catalogue, one)
    assert catalogue.likeness.nearest(ids[0])[0].similarity == pytest.approx(1)

    catalogue.record_suggestions(run_id, ids[1], {}, seen(0, 1))

    assert catalogue.likeness.nearest(ids[0])[0].similarity == pytest.approx(0)

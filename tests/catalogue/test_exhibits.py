"""What a person said about which exhibit a picture shows: kept, undone, and never lost by folding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, Region, Verdict

Photos = Callable[..., list[Path]]

LEFT: Region = (0.05, 0.1, 0.45, 0.9)
RIGHT: Region = (0.55, 0.1, 0.95, 0.9)
BRONZE = Change("materials", "bronze", Verdict.ACCEPTED, "bronze")


def add(catalogue: Catalogue, *paths: Path) -> list[int]:
    added = catalogue.add_files(paths)
    return [*added.new, *added.known]


def copy(path: Path, to: Path) -> Path:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(path.read_bytes())
    return to


def shown(catalogue: Catalogue, picture_id: int, region: Region | None = None) -> str | None:
    found = catalogue.exhibit_of(picture_id, region)
    return found.exhibit if found else None


def test_this_is_it_says_who_when_how_sure_and_with_which_index(catalogue: Catalogue, photos: Photos) -> None:
    [one] = add(catalogue, *photos("IMG_1.jpg"))
    step = catalogue.link_exhibit(
        one, "1957.12", confidence=0.97, index_name="paintings", index_fingerprint="abc"
    )
    said = catalogue.exhibit_of(one)
    assert said is not None
    assert (said.exhibit, said.shown, said.person, said.confidence) == ("1957.12", True, "Núria", 0.97)
    assert (said.index_name, said.index_fingerprint, said.region) == ("paintings", "abc", None)
    assert said.at.endswith("Z")
    assert step.name == "This is 1957.12"
    assert step.picture_id == one


def test_a_refused_exhibit_is_remembered_and_can_be_taken_back(catalogue: Catalogue, photos: Photos) -> None:
    [one, other] = add(catalogue, *photos("a.jpg", "b.jpg"))
    catalogue.refuse_exhibit(one, "1957.12")
    catalogue.refuse_exhibit(one, "1960.3")
    assert catalogue.refused_exhibits(one) == {"1957.12", "1960.3"}
    assert catalogue.refused_exhibits(other) == frozenset()
    catalogue.undo()
    assert catalogue.refused_exhibits(one) == {"1957.12"}
    catalogue.unlink_exhibit(one, "1957.12")
    assert catalogue.refused_exhibits(one) == frozenset()


def test_a_picture_shows_one_exhibit_and_another_link_takes_its_place(
    catalogue: Catalogue, photos: Photos
) -> None:
    [one] = add(catalogue, *photos("a.jpg"))
    catalogue.link_exhibit(one, "1957.12", confidence=0.4)
    catalogue.link_exhibit(one, "1960.3")
    assert [each.exhibit for each in catalogue.identifications(one)] == ["1960.3"]
    catalogue.undo()
    said = catalogue.exhibit_of(one)
    assert said is not None
    assert (said.exhibit, said.confidence) == ("1957.12", 0.4)


def test_who_changes_their_mind_about_an_exhibit_is_believed(catalogue: Catalogue, photos: Photos) -> None:
    [one] = add(catalogue, *photos("a.jpg"))
    catalogue.link_exhibit(one, "1957.12")
    catalogue.refuse_exhibit(one, "1957.12")
    assert shown(catalogue, one) is None
    assert catalogue.refused_exhibits(one) == {"1957.12"}
    catalogue.link_exhibit(one, "1957.12")
    assert shown(catalogue, one) == "1957.12"
    assert catalogue.refused_exhibits(one) == frozenset()


def test_to_say_the_same_again_is_no_step(catalogue: Catalogue, photos: Photos) -> None:
    [one] = add(catalogue, *photos("a.jpg"))
    first = catalogue.link_exhibit(one, "1957.12", confidence=0.9)
    assert catalogue.link_exhibit(one, "1957.12", confidence=0.2).id == 0
    assert catalogue.unlink_exhibit(one, "1960.3").id == 0
    said = catalogue.exhibit_of(one)
    assert first.id
    assert said is not None
    assert said.confidence == 0.9


def test_each_region_of_a_photograph_shows_its_own_exhibit(catalogue: Catalogue, photos: Photos) -> None:
    [wall] = add(catalogue, *photos("wall.jpg"))
    catalogue.link_exhibit(wall, "1957.12", region=LEFT)
    catalogue.link_exhibit(wall, "1960.3", region=RIGHT)
    assert shown(catalogue, wall, LEFT) == "1957.12"
    assert shown(catalogue, wall, RIGHT) == "1960.3"
    assert shown(catalogue, wall) is None


def test_what_the_whole_picture_does_not_show_no_region_does(catalogue: Catalogue, photos: Photos) -> None:
    [wall] = add(catalogue, *photos("wall.jpg"))
    catalogue.refuse_exhibit(wall, "1957.12")
    catalogue.refuse_exhibit(wall, "1960.3", region=LEFT)
    assert catalogue.refused_exhibits(wall) == {"1957.12"}
    assert catalogue.refused_exhibits(wall, LEFT) == {"1957.12", "1960.3"}
    assert catalogue.refused_exhibits(wall, RIGHT) == {"1957.12"}


@pytest.mark.parametrize("region", [(0.5, 0, 0.5, 1), (0, 0, 1, 1.2), (0.9, 0, 0.1, 1)])
def test_a_region_is_a_part_of_the_picture(catalogue: Catalogue, photos: Photos, region: Region) -> None:
    [one] = add(catalogue, *photos("a.jpg"))
    with pytest.raises(CatalogueError, match="no part of a picture"):
        catalogue.link_exhibit(one, "1957.12", region=region)
    assert catalogue.undo_name is None


def test_an_unknown_picture_or_an_empty_number_is_told(catalogue: Catalogue, photos: Photos) -> None:
    [one] = add(catalogue, *photos("a.jpg"))
    with pytest.raises(CatalogueError, match="no picture 99"):
        catalogue.link_exhibit(99, "1957.12")
    with pytest.raises(CatalogueError, match="needs a number"):
        catalogue.refuse_exhibit(one, "")


def test_the_objects_of_an_exhibit_have_its_number_or_a_linked_picture(
    catalogue: Catalogue, photos: Photos
) -> None:
    named, visitor, other = add(catalogue, *photos("1957.12.jpg", "visitor.jpg", "other.jpg"))
    catalogue.link_exhibit(visitor, "1957.12")
    catalogue.refuse_exhibit(other, "1957.12")
    objects = [row.object_id for row in catalogue.pictures([named, visitor])]
    assert catalogue.objects_of_exhibit("1957.12") == objects
    assert catalogue.objects_of_exhibit("1960.3") == []
    catalogue.forget_pictures([named])
    assert catalogue.objects_of_exhibit("1957.12") == objects[1:]
    catalogue.undo()
    catalogue.undo()
    catalogue.undo()
    assert catalogue.objects_of_exhibit("1957.12") == objects[:1]


def test_a_picture_taken_out_and_back_in_is_still_linked(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("a.jpg")
    [one] = add(catalogue, path)
    catalogue.link_exhibit(one, "1957.12")
    catalogue.forget_pictures([one])
    assert add(catalogue, path) == [one]
    assert shown(catalogue, one) == "1957.12"


def test_what_was_said_about_a_copy_counts_for_the_picture_it_was_folded_into(
    catalogue: Catalogue, photos: Photos
) -> None:
    [path] = photos("IMG_1.jpg")
    old, new = add(catalogue, path, copy(path, path.parent / "copy" / path.name))
    catalogue.link_exhibit(new, "1957.12", confidence=0.8)
    catalogue.refuse_exhibit(old, "1960.3")
    catalogue.identify(old, "aa")
    assert catalogue.identify(new, "aa") == old

    for either in (old, new):
        assert shown(catalogue, either) == "1957.12"
        assert catalogue.refused_exhibits(either) == {"1960.3"}
    assert catalogue.objects_of_exhibit("1957.12") == [catalogue.picture(old).object_id]
    catalogue.undo()
    catalogue.undo()
    assert catalogue.identifications(old) == []
    catalogue.redo()
    assert shown(catalogue, old) == "1957.12"


def test_two_copies_linked_to_different_exhibits_show_the_later(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("IMG_1.jpg")
    old, new = add(catalogue, path, copy(path, path.parent / "copy" / path.name))
    catalogue.link_exhibit(old, "1957.12")
    catalogue.link_exhibit(new, "1960.3")
    _set_moments(catalogue, {"1957.12": "2026-01-01T00:00:00.000Z", "1960.3": "2026-01-02T00:00:00.000Z"})
    catalogue.identify(old, "aa")
    catalogue.identify(new, "aa")
    assert shown(catalogue, old) == "1960.3"
    assert catalogue.objects_of_exhibit("1957.12") == []

    catalogue.link_exhibit(old, "1960.7")
    assert [each.exhibit for each in catalogue.identifications(old)] == ["1960.7"]
    catalogue.undo()
    assert shown(catalogue, old) == "1960.3"


def _set_moments(catalogue: Catalogue, moments: dict[str, str]) -> None:
    for exhibit, at in moments.items():
        catalogue._store.connection.execute(
            "UPDATE identifications SET at = ? WHERE exhibit = ?", (at, exhibit)
        )


def test_a_renamed_picture_that_was_linked_stays_with_its_object(
    catalogue: Catalogue, photos: Photos
) -> None:
    [path] = photos("IMG_1.jpg")
    [old] = add(catalogue, path)
    catalogue.identify(old, "aa")
    catalogue.link_exhibit(old, "1957.12")
    object_id = catalogue.picture(old).object_id
    [new] = add(catalogue, path.rename(path.with_name("1957.12.jpg")))
    assert catalogue.identify(new, "aa") == old
    assert catalogue.picture(old).object_id == object_id
    assert shown(catalogue, old) == "1957.12"


def test_a_second_instance_sees_what_was_said(catalogue: Catalogue, photos: Photos) -> None:
    [one] = add(catalogue, *photos("a.jpg"))
    with catalogue.reopen() as other:
        other.link_exhibit(one, "1957.12")
    assert shown(catalogue, one) == "1957.12"
    assert catalogue.undo_name == "This is 1957.12"

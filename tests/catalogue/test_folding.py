"""The same bytes under another path: moved, copied, renamed, or one photograph of two objects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant.catalogue import Catalogue, Change, Verdict, pattern_rule
from assistant.catalogue.numbers import part_rule

Photos = Callable[..., list[Path]]

BRONZE = Change("materials", "bronze", Verdict.ACCEPTED, "bronze")


def add(catalogue: Catalogue, path: Path) -> int:
    added = catalogue.add_files([path])
    return [*added.new, *added.known][0]


def move(path: Path, to: Path) -> Path:
    to.parent.mkdir(parents=True, exist_ok=True)
    return path.rename(to)


def copy(path: Path, to: Path) -> Path:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(path.read_bytes())
    return to


def decided(catalogue: Catalogue, object_id: int) -> list[str]:
    return [decision.uri for decision in catalogue.decisions(object_id)]


def test_another_content_is_another_picture(catalogue: Catalogue, photos: Photos) -> None:
    a, b = catalogue.add_files(photos("a.jpg", "b.jpg")).new

    assert catalogue.identify(a, "aa") == a
    assert catalogue.identify(b, "bb") == b
    assert catalogue.picture_ids() == [a, b]


def test_a_moved_file_is_the_same_picture_at_its_new_place(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    [path] = photos("1957.12.jpg")
    old = add(catalogue, path)
    catalogue.identify(old, "aa", width=3, height=2, format="JPEG")
    suggest(old, materials=[("bronze", 0.9)])
    catalogue.decide(catalogue.picture(old).object_id, [BRONZE], name="Accept")
    new_path = move(path, path.parent / "cleaned" / "1957.12.jpg")

    new = add(catalogue, new_path)
    survivor = catalogue.identify(new, "aa", width=3, height=2, format="JPEG")

    assert survivor == old
    assert catalogue.picture(old).path == new_path
    assert catalogue.picture_ids() == [old]
    assert decided(catalogue, catalogue.picture(old).object_id) == ["bronze"]
    assert catalogue.suggested(old, "f1")
    assert add(catalogue, new_path) == old


def test_a_copy_is_a_further_path(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("1957.12.jpg")
    old = add(catalogue, path)
    catalogue.identify(old, "aa")
    copied = copy(path, path.parent / "copy" / "1957.12.jpg")

    assert catalogue.identify(add(catalogue, copied), "aa") == old

    assert catalogue.picture(old).path == path
    assert catalogue.picture_ids() == [old]
    assert catalogue.add_files([copied]).known == [old]


def test_a_copy_that_got_another_content_is_a_picture_of_its_own(
    catalogue: Catalogue, photos: Photos
) -> None:
    [path] = photos("1957.12.jpg")
    old = add(catalogue, path)
    catalogue.identify(old, "aa")
    copied = copy(path, path.parent / "copy" / "1957.12.jpg")
    catalogue.identify(add(catalogue, copied), "aa")
    copied.write_bytes(b"retouched since")

    [new] = catalogue.add_files([copied]).new

    assert catalogue.picture(new).path == copied
    assert catalogue.picture(new).object_id == catalogue.picture(old).object_id


def test_a_picture_folded_away_is_still_answered_for(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("1957.12.jpg")
    old = add(catalogue, path)
    new = add(catalogue, copy(path, path.parent / "copy" / "1957.12.jpg"))
    catalogue.identify(old, "aa")
    catalogue.identify(new, "aa")

    assert catalogue.picture(new).id == old
    catalogue.mark_problem(new, "late news about the copy")  # as a worker might, a moment later
    assert catalogue.picture(old).problem == "late news about the copy"


def test_a_decision_on_the_copy_is_kept(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("1957.12.jpg")
    old = add(catalogue, path)
    new = add(catalogue, copy(path, path.parent / "copy" / "1957.12.jpg"))
    object_id = catalogue.picture(new).object_id
    catalogue.decide(object_id, [BRONZE], name="Accept", picture_id=new)
    catalogue.identify(old, "aa")

    catalogue.identify(new, "aa")

    assert decided(catalogue, catalogue.picture(old).object_id) == ["bronze"]
    catalogue.undo()
    assert decided(catalogue, object_id) == []
    catalogue.redo()
    assert decided(catalogue, object_id) == ["bronze"]


def test_one_photograph_of_two_objects_stays_two_pictures(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    [left_path] = photos("earring-left.jpg")
    left = add(catalogue, left_path)
    right = add(catalogue, copy(left_path, left_path.with_name("earring-right.jpg")))
    catalogue.identify(left, "aa")
    suggest(left, materials=[("gold", 0.9)])

    assert catalogue.identify(right, "aa") == right

    assert [row.object_number for row in catalogue.pictures([left, right])] == [
        "earring-left",
        "earring-right",
    ]
    assert catalogue.suggested(right, "f1"), "the content is read once for both"
    assert catalogue.suggestions(right) == catalogue.suggestions(left)


def test_a_renamed_file_gives_its_object_the_new_number(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("IMG_0001.jpg")
    old = add(catalogue, path)
    object_id = catalogue.picture(old).object_id
    catalogue.identify(old, "aa")
    catalogue.decide(object_id, [BRONZE], name="Accept")

    new = add(catalogue, move(path, path.with_name("1957.12.jpg")))
    assert catalogue.identify(new, "aa") == old

    row = catalogue.picture(old)
    assert (row.object_id, row.object_number, row.path.name) == (object_id, "1957.12", "1957.12.jpg")
    assert decided(catalogue, object_id) == ["bronze"]
    catalogue.undo()
    assert decided(catalogue, object_id) == []


def test_a_renamed_undecided_file_joins_the_object_of_its_new_name(
    catalogue: Catalogue, photos: Photos
) -> None:
    rule = pattern_rule(r"([\w.]+?)(_[a-z])?\.jpg")
    front, back = photos("1957.12_a.jpg", "IMG-2.jpg")
    [a, b] = catalogue.add_files([front, back], object_number=rule).new
    catalogue.identify(a, "aa")
    catalogue.identify(b, "bb")
    catalogue.decide(catalogue.picture(a).object_id, [BRONZE], name="Accept")
    stale_object = catalogue.picture(b).object_id

    [c] = catalogue.add_files([move(back, back.with_name("1957.12_b.jpg"))], object_number=rule).new
    assert catalogue.identify(c, "bb") == b

    assert catalogue.picture(b).object_id == catalogue.picture(a).object_id
    # The window may still hold the id of the object that is no more: nothing decided there is lost.
    catalogue.decide(
        stale_object, [Change("materials", "gold", Verdict.ADDED, "gold")], name="Add", picture_id=c
    )
    assert set(decided(catalogue, catalogue.picture(b).object_id)) == {"bronze", "gold"}


def test_the_freed_number_can_be_used_again(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("IMG_0001.jpg")
    old = add(catalogue, path)
    catalogue.identify(old, "aa")
    new_path = move(path, path.with_name("1957.12.jpg"))
    catalogue.identify(add(catalogue, new_path), "aa")
    path.write_bytes(b"the camera counts from one again")

    other = add(catalogue, path)

    assert catalogue.picture(other).object_number == "IMG_0001"
    assert catalogue.picture(other).object_id != catalogue.picture(old).object_id


def test_people_decided_about_both_so_both_stay(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("IMG_0001.jpg")
    old = add(catalogue, path)
    catalogue.identify(old, "aa")
    catalogue.decide(catalogue.picture(old).object_id, [BRONZE], name="Accept")
    new = add(catalogue, move(path, path.with_name("1957.12.jpg")))
    catalogue.decide(catalogue.picture(new).object_id, [BRONZE], name="Accept")

    assert catalogue.identify(new, "aa") == new

    assert [decided(catalogue, row.object_id) for row in catalogue.pictures([old, new])] == [["bronze"]] * 2


def test_a_decision_taken_back_can_still_be_redone_after_a_rename(
    catalogue: Catalogue, photos: Photos
) -> None:
    [path] = photos("IMG_0001.jpg")
    old = add(catalogue, path)
    catalogue.identify(old, "aa")
    catalogue.decide(catalogue.picture(old).object_id, [BRONZE], name="Accept")
    catalogue.undo()
    catalogue.identify(add(catalogue, move(path, path.with_name("1957.12.jpg"))), "aa")

    catalogue.redo()

    [row] = catalogue.pictures(catalogue.picture_ids())
    assert row.object_number == "1957.12"
    assert decided(catalogue, row.object_id) == ["bronze"]


def test_the_order_of_reading_does_not_matter(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("1957.12.jpg")
    old = add(catalogue, path)
    new = add(catalogue, copy(path, path.parent / "copy" / "1957.12.jpg"))

    catalogue.identify(new, "aa")

    assert catalogue.identify(old, "aa") == old
    assert catalogue.picture_ids() == [old]


def test_three_copies_are_one_picture(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("1957.12.jpg")
    every = [path, *(copy(path, path.parent / folder / path.name) for folder in ("x", "y"))]
    ids = catalogue.add_files(every).new

    assert [catalogue.identify(picture_id, "aa") for picture_id in ids] == [ids[0]] * 3
    assert catalogue.add_files(every).known == [ids[0]] * 3


def test_a_file_moved_away_and_back_again(catalogue: Catalogue, photos: Photos) -> None:
    [path] = photos("1957.12.jpg")
    picture_id = add(catalogue, path)
    catalogue.identify(picture_id, "aa")
    away = move(path, path.parent / "away" / path.name)
    catalogue.identify(add(catalogue, away), "aa")
    move(away, path)

    assert catalogue.identify(add(catalogue, path), "aa") == picture_id

    assert catalogue.picture(picture_id).path == path
    assert catalogue.picture_ids() == [picture_id]


# A person's word on which object a picture belongs to


def numbers(catalogue: Catalogue) -> list[str]:
    return [row.object_number for row in catalogue.pictures(catalogue.picture_ids())]


def test_a_joined_picture_whose_file_moves_stays_in_its_object(catalogue: Catalogue, photos: Photos) -> None:
    paths = photos("1957.12_a.jpg", "1957.12_b.jpg")
    ids = catalogue.add_files(paths).new
    for one, sha in zip(ids, ("aa", "bb"), strict=True):
        catalogue.identify(one, sha)
    catalogue.decide(2, [BRONZE], name="Accept")
    catalogue.objects.join(ids)
    moved = add(catalogue, move(paths[1], paths[1].parent / "cleaned" / paths[1].name))

    survivor = catalogue.identify(moved, "bb")

    assert survivor == ids[1]
    assert numbers(catalogue) == ["1957.12_a", "1957.12_a"]
    while catalogue.undo() is not None:
        pass
    assert numbers(catalogue) == ["1957.12_a", "1957.12_b"]


def test_a_split_picture_whose_file_moves_stays_apart(catalogue: Catalogue, photos: Photos) -> None:
    paths = photos("front/1957.12.jpg", "back/1957.12.jpg")
    ids = catalogue.add_files(paths).new
    for one, sha in zip(ids, ("aa", "bb"), strict=True):
        catalogue.identify(one, sha)
    catalogue.objects.split([ids[1]], "1957.12 bis")
    moved = add(catalogue, move(paths[1], paths[1].parent / "old" / paths[1].name))

    assert catalogue.identify(moved, "bb") == ids[1]
    assert numbers(catalogue) == ["1957.12", "1957.12 bis"]


def test_copies_that_a_person_joined_both_stay_so_that_undo_finds_them(
    catalogue: Catalogue, photos: Photos
) -> None:
    [path] = photos("left.jpg")
    left = add(catalogue, path)
    right = add(catalogue, copy(path, path.parent / "right.jpg"))
    catalogue.decide(2, [BRONZE], name="Accept")
    catalogue.objects.join([left, right])

    assert catalogue.identify(left, "aa") == left
    assert catalogue.identify(right, "aa") == right
    catalogue.undo()
    assert numbers(catalogue) == ["left", "right"]
    assert decided(catalogue, 2) == ["bronze"]


def test_a_renamed_file_does_not_take_the_last_picture_from_a_decided_object(
    catalogue: Catalogue, photos: Photos
) -> None:
    paths = photos("a.jpg", "b.jpg")
    ids = catalogue.add_files(paths).new
    catalogue.objects.join(ids)
    catalogue.identify(ids[1], "bb")
    other = add(catalogue, copy(paths[1], paths[1].parent / "c.jpg"))
    catalogue.decide(catalogue.picture(other).object_id, [BRONZE], name="Accept")
    paths[1].unlink()

    assert catalogue.identify(other, "bb") == other
    assert decided(catalogue, catalogue.picture(other).object_id) == ["bronze"]


def test_a_split_is_undone_also_where_its_picture_stands_for_another_file_now(
    catalogue: Catalogue, photos: Photos
) -> None:
    paths = photos("12_a.jpg", "12_b.jpg", "12_c.jpg")
    ids = catalogue.add_files(paths, object_number=part_rule).new
    catalogue.identify(ids[0], "aa")
    catalogue.objects.split([ids[1]], "13")
    paths[0].unlink()
    assert catalogue.identify(ids[1], "aa") == ids[0]  # the file of the first was renamed
    assert numbers(catalogue) == ["13", "12"]

    catalogue.undo()
    assert numbers(catalogue) == ["12", "12"]
    catalogue.redo()
    assert numbers(catalogue) == ["13", "12"]


def test_copies_of_which_redo_would_split_one_off_both_stay(catalogue: Catalogue, photos: Photos) -> None:
    paths = photos("12_a.jpg", "12_b.jpg")
    ids = catalogue.add_files(paths, object_number=part_rule).new
    catalogue.decide(catalogue.picture(ids[0]).object_id, [BRONZE], name="Accept", picture_id=ids[1])
    catalogue.objects.split([ids[1]], "13")
    catalogue.undo()

    assert [catalogue.identify(one, "aa") for one in ids] == ids
    catalogue.redo()

    assert numbers(catalogue) == ["12", "13"]
    assert [decided(catalogue, catalogue.picture(one).object_id) for one in ids] == [["bronze"]] * 2

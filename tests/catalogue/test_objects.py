"""Which pictures are one object: by hand, by a rule, by their exhibit; and what all of them suggest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, PictureState, Verdict
from assistant.catalogue.numbers import part_rule

Photos = Callable[..., list[Path]]


def say(catalogue: Catalogue, picture_id: int, verdict: Verdict, term: str = "gold") -> None:
    change = Change("materials", term, verdict, term)
    object_id = catalogue.picture(picture_id).object_id
    catalogue.decide(object_id, [change], name="Decide", picture_id=picture_id)


def tags(catalogue: Catalogue, picture_id: int) -> dict[str, Verdict]:
    return {each.uri: each.verdict for each in catalogue.decisions(catalogue.picture(picture_id).object_id)}


def numbers(catalogue: Catalogue) -> list[str]:
    return [row.object_number for row in catalogue.pictures(catalogue.picture_ids())]


def test_joining_takes_the_number_of_the_larger_object_and_brings_all_its_pictures(
    catalogue: Catalogue, photos: Photos
) -> None:
    a, b, c, d = catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg", "d.jpg")).new
    catalogue.objects.join([b, c])

    step = catalogue.objects.join([a, b])

    assert step.name == "Join 2 objects as b"
    assert numbers(catalogue) == ["b", "b", "b", "d"]
    assert catalogue.objects.join([a, c]).id == 0
    assert d


def test_nothing_marked_is_nothing_to_join_or_to_split_off(catalogue: Catalogue, photos: Photos) -> None:
    catalogue.add_files(photos("a.jpg"))

    with pytest.raises(CatalogueError, match="nothing to join"):
        catalogue.objects.join([])
    with pytest.raises(CatalogueError, match="nothing to split off"):
        catalogue.objects.split([])


def test_an_acceptance_outlasts_a_rejection_and_the_step_says_so(
    catalogue: Catalogue, photos: Photos
) -> None:
    a, b = catalogue.add_files(photos("a.jpg", "b.jpg")).new
    say(catalogue, a, Verdict.REJECTED)
    say(catalogue, b, Verdict.ACCEPTED)
    say(catalogue, b, Verdict.ADDED, "tin")

    step = catalogue.objects.join([a, b])

    assert step.name == "Join 2 objects as a; “gold” stays accepted"
    assert tags(catalogue, a) == {"gold": Verdict.ACCEPTED, "tin": Verdict.ADDED}
    catalogue.undo()
    assert tags(catalogue, a) == {"gold": Verdict.REJECTED}
    assert tags(catalogue, b) == {"gold": Verdict.ACCEPTED, "tin": Verdict.ADDED}


def test_objects_stay_done_only_together(catalogue: Catalogue, photos: Photos) -> None:
    a, b, c = catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg")).new
    for one in (a, b):
        catalogue.set_done(catalogue.picture(one).object_id, True)
    catalogue.objects.join([a, b])
    assert catalogue.state(a) is PictureState.DONE
    catalogue.objects.join([a, c])
    assert catalogue.state(a) is not PictureState.DONE


def test_a_split_picture_takes_along_what_was_decided_while_looking_at_it(
    catalogue: Catalogue, photos: Photos
) -> None:
    a, b = catalogue.add_files(photos("a.jpg", "b.jpg")).new
    catalogue.objects.join([a, b])
    say(catalogue, a, Verdict.ACCEPTED, "gold")
    say(catalogue, b, Verdict.ACCEPTED, "tin")

    step = catalogue.objects.split([b])

    assert step.name == "Split 1 picture off a as b"
    assert set(tags(catalogue, a)) == {"gold", "tin"}
    assert set(tags(catalogue, b)) == {"tin"}


def test_the_number_of_a_split_object_is_free(catalogue: Catalogue, photos: Photos) -> None:
    front, back, other = catalogue.add_files(photos("x/1.jpg", "y/1.jpg", "2.jpg")).new
    with pytest.raises(CatalogueError, match="an object 2 already"):
        catalogue.objects.split([back], "2")
    assert catalogue.objects.split([back]).name == "Split 1 picture off 1 as 1-2"
    assert numbers(catalogue) == ["1", "1-2", "2"]
    catalogue.undo()
    assert catalogue.objects.split([back], "new").id
    assert front and other


def test_grouping_by_a_rule_is_previewed_without_a_change(catalogue: Catalogue, photos: Photos) -> None:
    ids = catalogue.add_files(photos("a_10.jpg", "a_2.jpg", "b.jpg", "c_1.jpg")).new
    say(catalogue, ids[1], Verdict.ACCEPTED)
    wanted = catalogue.objects.numbers_by(part_rule)

    found = catalogue.objects.preview(wanted)

    assert (len(found.pictures), found.objects, found.moved) == (4, 3, 3)
    assert found.decided == ["a_2"]
    assert numbers(catalogue) == ["a_10", "a_2", "b", "c_1"]
    assert catalogue.objects.group(wanted).name == "Group 3 pictures in 2 objects"
    assert numbers(catalogue) == ["a", "a", "b", "c"]
    assert tags(catalogue, ids[0]) == {"gold": Verdict.ACCEPTED}
    assert catalogue.objects.group(wanted).id == 0


def test_objects_that_change_are_previewed_first_and_ten_comes_after_two(
    catalogue: Catalogue, photos: Photos
) -> None:
    catalogue.add_files(photos("1.jpg", "10_a.jpg", "2_a.jpg"))
    found = catalogue.objects.preview(catalogue.objects.numbers_by(part_rule))
    assert [each.after for each in found.pictures] == ["2", "10", "1"]


def test_the_pictures_of_an_object_stay_together_in_a_preview(catalogue: Catalogue, photos: Photos) -> None:
    """ "A2" and "a2" are two objects that stand at the same place of the order."""
    ids = catalogue.add_files(photos("w.jpg", "x.jpg", "y.jpg", "z.jpg")).new
    found = catalogue.objects.preview(dict(zip(ids, ["a2", "A2", "a2", "A2"], strict=True)))
    assert [each.after for each in found.pictures] == ["A2", "A2", "a2", "a2"]


def test_a_picture_added_later_finds_the_grouped_object_by_its_number(
    catalogue: Catalogue, photos: Photos
) -> None:
    catalogue.add_files(photos("a_1.jpg", "a_2.jpg"))
    catalogue.objects.group(catalogue.objects.numbers_by(part_rule))
    catalogue.add_files(photos("a_3.jpg"), object_number=part_rule)
    assert numbers(catalogue) == ["a", "a", "a"]


def test_pictures_linked_to_one_exhibit_are_one_object(catalogue: Catalogue, photos: Photos) -> None:
    a, b, c = catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg")).new
    for one in (a, b):
        catalogue.link_exhibit(one, "1957.12")
    catalogue.link_exhibit(c, "1957.12", region=(0.1, 0.1, 0.5, 0.5))  # a part shows it, not the picture

    catalogue.objects.group(catalogue.objects.numbers_by_exhibit())

    assert numbers(catalogue) == ["1957.12", "1957.12", "c"]
    assert catalogue.objects_of_exhibit("1957.12")[0] == catalogue.picture(a).object_id


def test_each_picture_knows_which_of_how_many_it_is(catalogue: Catalogue, photos: Photos) -> None:
    a, b, c = catalogue.add_files(photos("x/1.jpg", "y/1.jpg", "2.jpg")).new
    objects = catalogue.object_ids()
    assert catalogue.objects.places(objects) == {a: (1, 2), b: (2, 2), c: (1, 1)}


def test_an_object_suggests_what_any_of_its_pictures_suggests_most(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    a, b = catalogue.add_files(photos("x/1.jpg", "y/1.jpg")).new
    suggest(a, materials=[("gold", 0.9), ("tin", 0.2)])
    suggest(b, materials=[("tin", 0.7), ("gold", 0.3)], subjects=[("portraits", 0.5)])

    found = catalogue.objects.suggestions(catalogue.picture(a).object_id)

    assert [(each.uri, each.score, each.rank) for each in found["materials"]] == [
        ("gold", 0.9, 1),
        ("tin", 0.7, 2),
    ]
    assert found["materials"][1].members == {"clip": 0.7}
    assert [each.uri for each in found["subjects"]] == ["portraits"]


def test_what_the_object_suggests_over_the_line_is_what_accepting_takes(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    a, b = catalogue.add_files(photos("x/1.jpg", "y/1.jpg")).new
    suggest(a, materials=[("gold", 0.9), ("tin", 0.2)])
    suggest(b, materials=[("tin", 0.7), ("gold", 0.3)])
    object_id = catalogue.picture(a).object_id
    over = {each.uri for each in catalogue.objects.suggestions(object_id)["materials"] if each.score >= 0.5}

    catalogue.accept_above([a, b], {"materials": 0.5}, name="Accept")

    assert {each.uri: each.picture_id for each in catalogue.decisions(object_id)} == {"gold": a, "tin": b}
    assert over == {"gold", "tin"}


def test_what_was_taken_back_after_a_split_does_not_come_again_with_the_next_move(
    catalogue: Catalogue, photos: Photos
) -> None:
    a, b, c = catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg")).new
    catalogue.objects.join([a, b, c])
    say(catalogue, b, Verdict.ACCEPTED)
    catalogue.objects.split([b], "2")
    catalogue.decide(
        catalogue.picture(b).object_id, [Change("materials", "gold", None, "gold")], name="Take back"
    )

    catalogue.objects.group({c: "3", b: "4"})

    assert tags(catalogue, b) == {}
    assert tags(catalogue, a) == {"gold": Verdict.ACCEPTED}


def test_what_a_window_decides_after_another_has_joined_the_objects_is_seen(
    catalogue: Catalogue, photos: Photos
) -> None:
    a, b = catalogue.add_files(photos("a.jpg", "b.jpg")).new
    shown = catalogue.picture(b).object_id
    with Catalogue.open(catalogue.path, create=False) as other:
        other.objects.join([a, b])

    catalogue.decide(shown, [Change("materials", "gold", Verdict.ADDED, "gold")], name="Add", picture_id=b)

    assert tags(catalogue, b) == {"gold": Verdict.ADDED}
    catalogue.undo()
    catalogue.undo()
    assert numbers(catalogue) == ["a", "b"]
    assert tags(catalogue, b) == {}


def test_a_link_refused_on_a_copy_that_is_the_same_picture_now_makes_no_object(
    catalogue: Catalogue, photos: Photos
) -> None:
    [path] = photos("a.jpg")
    copy = path.parent / "copy" / "a.jpg"
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    a, b = catalogue.add_files([path, copy]).new
    catalogue.link_exhibit(b, "E1")
    catalogue.refuse_exhibit(a, "E1")  # within one millisecond the word about the older picture is the later
    catalogue.identify(a, "aa")
    assert catalogue.objects.numbers_by_exhibit() == {b: "E1"}
    assert catalogue.identify(b, "aa") == a

    assert catalogue.exhibit_of(a) is None
    assert catalogue.objects.numbers_by_exhibit() == {}

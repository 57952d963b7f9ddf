"""The preview of a line is what applying it does; its precision is what a person counts by hand."""

from __future__ import annotations

import math
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, CatalogueError, Change, PictureState, Suggestion, Verdict
from assistant.catalogue.line.record import ENOUGH, precision
from assistant.catalogue.line.steps import automatic_of

FACETS = ("materials", "subjects")
TERMS = ("bronze", "gold", "silver", "wood")


WORDS = SimpleNamespace(facets={})
"""A vocabulary that knows nothing: terms are called by their URIs."""


class World(NamedTuple):
    """Objects of one to three pictures; what is suggested on each; what is decided; what is done."""

    pictures: list[list[dict[tuple[str, str], float]]]
    decided: list[dict[tuple[str, str], Verdict]]
    done: list[bool]
    forgotten: list[bool]


SCORES = st.one_of(
    st.sampled_from([0.005, 0.01, 0.5, 0.7, 0.7000000000000001, 1.0]), st.floats(0, 1, allow_nan=False)
)
TERM = st.tuples(st.sampled_from(FACETS), st.sampled_from(TERMS))
ONE = st.lists(st.dictionaries(TERM, SCORES, max_size=6), min_size=1, max_size=3)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    pictures = draw(st.lists(ONE, min_size=1, max_size=4))
    number = len(pictures)
    many = {"min_size": number, "max_size": number}
    return World(
        pictures,
        draw(st.lists(st.dictionaries(TERM, st.sampled_from(list(Verdict)), max_size=3), **many)),
        draw(st.lists(st.booleans(), **many)),
        draw(st.lists(st.booleans(), **many)),
    )


def make(world: World, folder: Path) -> tuple[Catalogue, list[int]]:
    """Write a world into a new catalogue; the first picture of a forgotten object's is taken out."""
    catalogue = Catalogue.open(folder / "catalogue.sqlite", person="Anna")
    run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
    ids = []
    for number, views in enumerate(world.pictures):
        added = catalogue.add_files(
            [folder / f"{number}-{view}.jpg" for view in range(len(views))],
            object_number=lambda path: path.stem.split("-")[0],
        ).new
        for picture_id, suggested in zip(added, views, strict=True):
            by_facet: dict[str, list[Suggestion]] = {}
            for rank, ((facet, uri), score) in enumerate(suggested.items(), start=1):
                by_facet.setdefault(facet, []).append(Suggestion(facet, uri, score, rank))
            catalogue.clear_problem(picture_id)
            catalogue.record_suggestions(run, picture_id, by_facet)
        object_id = catalogue.picture(added[0]).object_id
        changes = [Change(*term, verdict, "") for term, verdict in world.decided[number].items()]
        if changes:
            catalogue.decide(object_id, changes, name="decide")
        if world.done[number]:
            catalogue.set_done(object_id, True)
        if world.forgotten[number]:
            catalogue.forget_pictures(added[:1])
        ids += added
    return catalogue, ids


@settings(max_examples=15, deadline=None)
@given(world=worlds(), line=SCORES.filter(lambda score: score >= 0.01), data=st.data())
def test_what_is_previewed_is_what_applying_does(world: World, line: float, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        catalogue, ids = make(world, Path(folder))
        scope = data.draw(st.lists(st.sampled_from(ids), unique=True, min_size=1))
        outlook = catalogue.lines.outlook("materials", scope)
        assert outlook is not None
        reach = outlook.at(line)
        over, under = outlook.just_over(line, 99), outlook.just_under(line, 99)
        before = {object_id: catalogue.decisions(object_id) for object_id in catalogue.object_ids()}

        step = catalogue.lines.apply(scope, {"materials": line}, name="Apply", vocabulary=WORDS)

        after = {object_id: catalogue.decisions(object_id) for object_id in before}
        new = [one for key in after for one in after[key] if one not in before[key]]
        assert reach.tags == len(new)
        assert all(one.facet == "materials" and one.verdict is Verdict.ACCEPTED for one in new)
        touched = set(step.object_ids) if step is not None else set()
        assert reach.objects == len(touched) == len({one.object_id for one in new})
        live = set(catalogue.picture_ids())
        shown = [one for one in set(scope) & live if catalogue.picture(one).object_id in touched]
        assert reach.pictures == len(shown)
        assert {each.uri for each in over} == {one.uri for one in new}
        assert all(each.score < line for each in under)
        again = catalogue.lines.outlook("materials", scope)
        assert again is not None and again.at(line).tags == 0
        if step is not None:
            catalogue.undo()
            assert {key: catalogue.decisions(key) for key in before} == before
        catalogue.close()


@settings(max_examples=15, deadline=None)
@given(world=worlds(), line=SCORES)
def test_precision_is_counted_from_decisions_about_suggestions(world: World, line: float) -> None:
    with TemporaryDirectory() as folder:
        catalogue, _ = make(world, Path(folder))
        right = wrong = 0
        for number, views in enumerate(world.pictures):
            seen = views[1:] if world.forgotten[number] else views
            for (facet, uri), verdict in world.decided[number].items():
                scores = [view[facet, uri] for view in seen if (facet, uri) in view]
                if facet == "materials" and scores and max(scores) >= line:
                    right += verdict is not Verdict.REJECTED
                    wrong += verdict is Verdict.REJECTED

        found = catalogue.lines.record("materials", "Anna").at(line)

        assert (found.count, round(found.share * found.count)) == (right + wrong, right)
        assert catalogue.lines.record("materials", "Ben").at(line).count == 0
        catalogue.close()


@given(count=st.integers(1, 500), data=st.data())
def test_the_interval_holds_the_share_and_solves_wilsons_equation(count: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, count))
    found = precision(right, count)
    assert 0 <= found.low <= found.share + 1e-12 and found.share - 1e-12 <= found.high <= 1
    for end in (found.low, found.high):
        if 0 < end < 1:
            assert math.isclose(
                abs(end - found.share),
                1.959964 * math.sqrt(end * (1 - end) / count),
                rel_tol=1e-3,
                abs_tol=1e-6,
            )
    assert found.enough == (count >= ENOUGH)


@pytest.fixture
def pictures(catalogue: Catalogue, photos, suggest) -> list[int]:
    """Twelve pictures of objects of their own; bronze at 0.9 and metal at 0.95 on each."""
    ids = catalogue.add_files(photos(*(f"{number:02}.jpg" for number in range(12)))).new
    for picture_id in ids:
        suggest(picture_id, materials=[("metal", 0.95), ("bronze", 0.9), ("gold", 0.2)])
    return ids


def apply(catalogue: Catalogue, ids: list[int], line: float = 0.5, **options: bool):
    step = catalogue.lines.apply(ids, {"materials": line}, name="Apply", vocabulary=WORDS, **options)
    assert step is not None
    return step


def mark_done(catalogue: Catalogue, ids: list[int], done: bool = True) -> None:
    for object_id in catalogue.object_ids(ids):
        catalogue.set_done(object_id, done)


def test_an_application_approves_once_it_was_looked_at(catalogue: Catalogue, pictures: list[int]) -> None:
    apply(catalogue, pictures[:3])
    assert catalogue.lines.approvals("materials", 0.5) == 0
    mark_done(catalogue, pictures[:2])
    assert catalogue.lines.approvals("materials", 0.5) == 0
    mark_done(catalogue, pictures[2:3])
    assert catalogue.lines.approvals("materials", 0.5) == 1


def test_of_many_objects_ten_are_enough(catalogue: Catalogue, pictures: list[int]) -> None:
    apply(catalogue, pictures)
    mark_done(catalogue, pictures[:9])
    assert catalogue.lines.approvals("materials", 0.5) == 0
    mark_done(catalogue, pictures[9:10])
    assert catalogue.lines.approvals("materials", 0.5) == 1


def test_it_approves_of_its_line_and_of_higher_ones(catalogue: Catalogue, pictures: list[int]) -> None:
    apply(catalogue, pictures[:1], 0.6)
    mark_done(catalogue, pictures[:1])
    assert [catalogue.lines.approvals("materials", line) for line in (0.59, 0.6, 0.9)] == [0, 1, 1]
    assert catalogue.lines.approvals("subjects", 0.9) == 0


def test_a_correction_takes_the_approval_away_and_its_undo_gives_it_back(
    catalogue: Catalogue, pictures: list[int]
) -> None:
    apply(catalogue, pictures[:1])
    mark_done(catalogue, pictures[:1])
    [object_id] = catalogue.object_ids(pictures[:1])
    catalogue.decide(object_id, [Change("materials", "bronze", Verdict.REJECTED, "")], name="Reject")
    [application] = catalogue.lines.applications("materials")
    assert (application.tags, application.corrected, application.clean) == (2, 1, False)
    assert catalogue.lines.approvals("materials", 0.5) == 0
    catalogue.undo()
    assert catalogue.lines.approvals("materials", 0.5) == 1


def test_an_application_taken_back_is_none_and_redo_brings_it_again(
    catalogue: Catalogue, pictures: list[int]
) -> None:
    apply(catalogue, pictures[:1])
    catalogue.undo()
    assert catalogue.lines.applications("materials") == []
    catalogue.redo()
    assert len(catalogue.lines.applications("materials")) == 1


def test_by_itself_only_after_three_clean_approvals_and_it_can_be_undone(
    catalogue: Catalogue, pictures: list[int]
) -> None:
    lines = catalogue.lines
    for number in range(3):
        with pytest.raises(CatalogueError, match=f"{number} of 3 clean approvals"):
            lines.set_automatic("materials", 0.5, name="On")
        apply(catalogue, pictures[number : number + 1])
        mark_done(catalogue, pictures[number : number + 1])
    lines.set_automatic("materials", 0.5, name="On")
    with catalogue.reopen() as after_a_restart:
        assert after_a_restart.lines.automatic() == {"materials": 0.5}
    catalogue.undo()
    assert lines.automatic() == {}


def test_tags_accepted_by_themselves_approve_of_nothing(catalogue: Catalogue, pictures: list[int]) -> None:
    step = apply(catalogue, pictures[:1], automatic=True)
    mark_done(catalogue, pictures[:1])
    assert {one.person for one in catalogue.decisions(step.object_ids[0])} == {automatic_of("Núria")}
    assert catalogue.lines.approvals("materials", 0.5) == 0


@pytest.mark.parametrize("automatic", [False, True])
def test_tags_accepted_unseen_are_no_evidence_until_their_object_is_done(
    catalogue: Catalogue, pictures: list[int], automatic: bool
) -> None:
    apply(catalogue, pictures[:4], automatic=automatic)
    assert catalogue.lines.record("materials", "Núria").at(0.5).count == 0
    mark_done(catalogue, pictures[:1])
    assert catalogue.lines.record("materials", "Núria").at(0.5).count == 2
    [object_id] = catalogue.object_ids(pictures[1:2])
    catalogue.decide(object_id, [Change("materials", "bronze", Verdict.REJECTED, "")], name="Reject")
    found = catalogue.lines.record("materials", "Núria").at(0.5)
    assert (found.count, round(found.share * 3)) == (3, 2)


def test_an_outlook_can_be_stopped(catalogue: Catalogue, pictures: list[int]) -> None:
    assert catalogue.lines.outlook("materials", cancelled=lambda: True) is None


def test_a_choice_nobody_understands_is_off(catalogue: Catalogue) -> None:
    catalogue.choices.set("automatic", "materials", "yes", name="Strange")
    catalogue.choices.set("automatic", "subjects", 7, name="Strange")
    catalogue.choices.set("automatic", "periods", 10**400, name="Strange")
    catalogue.choices.set("automatic", "places", float("nan"), name="Strange")
    assert catalogue.lines.automatic() == {}


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("apply"), st.sampled_from([(0,), (1,), (0, 1, 2)]), st.sampled_from([0.3, 0.6])),
        st.tuples(st.just("done"), st.integers(0, 2), st.booleans()),
        st.tuples(st.just("decide"), st.integers(0, 2), st.sampled_from([*Verdict, None])),
        st.tuples(st.sampled_from(["undo", "redo"]), st.none(), st.none()),
    ),
    max_size=14,
)


@settings(max_examples=15, deadline=None)
@given(actions=ACTIONS)
def test_approvals_are_what_the_rule_says_after_any_history(actions: list) -> None:
    """Applications are remembered with the very decisions they made, and looked at again at the end."""
    one = [{("materials", "bronze"): 0.9, ("materials", "wood"): 0.4}]
    world = World([one] * 3, [{}] * 3, [False] * 3, [False] * 3)
    tick = count()
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        # No person applies two lines within a millisecond, which is what tells their tags apart.
        patch.setattr("assistant.catalogue.decisions.now", lambda: f"2026-03-02T09:15:00.{next(tick):03}Z")
        catalogue, ids = make(world, Path(folder))
        objects = catalogue.object_ids(ids)
        made: dict[int, tuple[float, list]] = {}
        past: list[int] = []
        future: list[int] = []
        for kind, which, what in actions:
            step = None
            if kind == "apply":
                before = {each: catalogue.decisions(each) for each in objects}
                chosen = [ids[number] for number in which]
                step = catalogue.lines.apply(chosen, {"materials": what}, name="Apply", vocabulary=WORDS)
                if step is not None:
                    new = [d for each in objects for d in catalogue.decisions(each) if d not in before[each]]
                    made[step.id] = (what, new)
            elif kind == "done":
                step = catalogue.set_done(objects[which], what)
            elif kind == "decide":
                step = catalogue.decide(objects[which], [Change("materials", "bronze", what, "")], name="One")
            elif kind == "undo" and catalogue.undo():
                future.append(past.pop()) if past else None
            elif kind == "redo" and catalogue.redo():
                past.append(future.pop()) if future else None
            if step is not None and step.id:
                past.append(step.id)
                future.clear()
        with catalogue.reopen() as after_a_restart:
            for line in (0.3, 0.6):
                expected = 0
                for step_id, (at, decisions) in made.items():
                    stands = all(each in catalogue.decisions(each.object_id) for each in decisions)
                    looked = all(is_done(catalogue, each.object_id) for each in decisions)
                    expected += step_id in past and at <= line and stands and looked
                assert after_a_restart.lines.approvals("materials", line) == expected
        catalogue.close()


def is_done(catalogue: Catalogue, object_id: int) -> bool:
    [row] = catalogue.pictures_of_object(object_id)
    return catalogue.state(row.id) is PictureState.DONE

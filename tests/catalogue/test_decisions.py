"""Deciding, accepting above a line, undo and redo, as a cataloguer meets them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, PictureState, Verdict, pattern_rule

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

Photos = Callable[..., list[Path]]
Suggest = Callable[..., int]


def change(uri: str, verdict: Verdict | None = Verdict.ACCEPTED, facet: str = "materials") -> Change:
    return Change(facet, uri, verdict, uri)


class _Term:
    def __init__(self, uri: str) -> None:
        self._uri = uri

    def label(self, language: str) -> str:
        return f"{self._uri} ({language})"


class _Facet:
    terms = (_Term("bronze"), _Term("gold"))

    def row(self, uri: str) -> int:
        return {"bronze": 0, "gold": 1}[uri]


class _Vocabulary:
    facets = {"materials": _Facet()}  # noqa: RUF012


VOCABULARY = cast("Vocabulary", _Vocabulary())


@pytest.fixture
def two(catalogue: Catalogue, photos: Photos) -> list[int]:
    """Two pictures of two objects."""
    return catalogue.add_files(photos("a.jpg", "b.jpg")).new


def verdicts(catalogue: Catalogue, object_id: int) -> dict[str, Verdict]:
    return {decision.uri: decision.verdict for decision in catalogue.decisions(object_id)}


def test_a_decision_says_who_when_and_on_what_evidence(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id

    step = catalogue.decide(object_id, [change("bronze")], name="Accept “bronze”", picture_id=two[0])

    [decision] = catalogue.decisions(object_id)
    assert (decision.verdict, decision.person, decision.picture_id) == (Verdict.ACCEPTED, "Núria", two[0])
    assert decision.at.endswith("Z")
    assert (step.name, step.object_ids, step.picture_id) == ("Accept “bronze”", (object_id,), two[0])


def test_a_term_is_accepted_then_rejected_then_open_again(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id

    catalogue.decide(object_id, [change("bronze")], name="Accept")
    catalogue.decide(object_id, [change("bronze", Verdict.REJECTED)], name="Reject")
    assert verdicts(catalogue, object_id) == {"bronze": Verdict.REJECTED}

    catalogue.decide(object_id, [change("bronze", None)], name="Take back")
    assert verdicts(catalogue, object_id) == {}


def test_accept_broader_instead_is_one_step(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id

    catalogue.decide(object_id, [change("metal"), change("bronze", Verdict.REJECTED)], name="Broader")
    assert verdicts(catalogue, object_id) == {"metal": Verdict.ACCEPTED, "bronze": Verdict.REJECTED}

    catalogue.undo()
    assert verdicts(catalogue, object_id) == {}


def test_the_same_term_in_two_facets_is_two_decisions(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id

    catalogue.decide(object_id, [change("ivory"), change("ivory", facet="objectTypes")], name="Accept")

    assert len(catalogue.decisions(object_id)) == 2


def test_to_repeat_a_verdict_is_no_step(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id
    catalogue.decide(object_id, [change("bronze")], name="first")
    before = catalogue.decisions(object_id)

    step = catalogue.decide(object_id, [change("bronze")], name="again")

    assert step.id == 0
    assert catalogue.decisions(object_id) == before
    assert catalogue.undo_name == "first"


def test_undo_and_redo_restore_person_and_moment(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id
    catalogue.decide(object_id, [change("bronze")], name="Accept", picture_id=two[0])
    accepted = catalogue.decisions(object_id)
    catalogue.decide(object_id, [change("bronze", Verdict.REJECTED)], name="Reject")
    rejected = catalogue.decisions(object_id)

    catalogue.undo()
    assert catalogue.decisions(object_id) == accepted
    catalogue.redo()
    assert catalogue.decisions(object_id) == rejected


def test_undo_and_redo_are_named_and_survive_a_restart(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id
    catalogue.decide(object_id, [change("bronze")], name="Accept “bronze”")
    catalogue.decide(object_id, [change("gold")], name="Accept “gold”")
    catalogue.undo()

    with catalogue.reopen() as later:
        assert (later.undo_name, later.redo_name) == ("Accept “bronze”", "Accept “gold”")
        step = later.redo()
        assert step is not None
        assert (step.name, step.object_ids) == ("Accept “gold”", (object_id,))
        assert later.redo_name is None
        assert later.redo() is None


def test_a_new_step_drops_what_could_be_redone(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id
    catalogue.decide(object_id, [change("bronze")], name="one")
    catalogue.undo()

    catalogue.decide(object_id, [change("gold")], name="two")

    assert catalogue.redo() is None
    assert catalogue.undo_name == "two"
    catalogue.undo()
    assert catalogue.undo() is None
    assert catalogue.redo_name == "two"


def test_decide_many_is_one_step(catalogue: Catalogue, two: list[int]) -> None:
    objects = [catalogue.picture(picture_id).object_id for picture_id in two]

    step = catalogue.decide_many([(each, [change("bronze")]) for each in objects], name="Accept for 2")

    assert step.object_ids == tuple(objects)
    catalogue.undo()
    assert [catalogue.decisions(each) for each in objects] == [[], []]


def test_an_unknown_object_is_said_so_and_nothing_is_half_done(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id

    with pytest.raises(CatalogueError, match="has no object 999"):
        catalogue.decide_many([(object_id, [change("bronze")]), (999, [change("bronze")])], name="x")

    assert catalogue.decisions(object_id) == []
    assert catalogue.undo_name is None


def test_done_can_be_taken_back(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id

    catalogue.set_done(object_id, True)
    assert catalogue.state(two[0]) is PictureState.DONE
    assert catalogue.set_done(object_id, True).id == 0

    catalogue.undo()
    assert catalogue.state(two[0]) is PictureState.NEW


def test_the_reach_of_a_step_is_known_before_it_is_taken_back(catalogue: Catalogue, two: list[int]) -> None:
    assert catalogue.undo_reach == catalogue.redo_reach == 0
    objects = catalogue.object_ids(two)
    catalogue.decide_many([(one, [change("bronze"), change("iron")]) for one in objects], name="Accept")
    assert catalogue.undo_reach == 2 * len(objects)
    catalogue.undo()
    assert (catalogue.undo_reach, catalogue.redo_reach) == (0, 2 * len(objects))


def test_forgotten_pictures_come_back_with_undo(
    catalogue: Catalogue, two: list[int], suggest: Suggest
) -> None:
    suggest(two[0], materials=[("bronze", 0.9)])
    catalogue.decide(catalogue.picture(two[0]).object_id, [change("bronze")], name="Accept")

    step = catalogue.forget_pictures(two)
    assert catalogue.picture_ids() == []
    assert step.name == "Take 2 pictures out of the catalogue"

    catalogue.undo()
    assert catalogue.picture_ids() == two
    assert catalogue.state(two[0]) is PictureState.STARTED
    assert catalogue.suggestions(two[0])


def test_a_forgotten_picture_dropped_again_is_new(catalogue: Catalogue, photos: Photos) -> None:
    paths = photos("a.jpg")
    [picture_id] = catalogue.add_files(paths).new
    catalogue.forget_pictures([picture_id])

    assert catalogue.add_files(paths).new == [picture_id]
    assert catalogue.picture_ids() == [picture_id]


def test_accept_above_takes_only_what_is_undecided_and_over_its_line(
    catalogue: Catalogue, two: list[int], suggest: Suggest
) -> None:
    a, b = (catalogue.picture(picture_id).object_id for picture_id in two)
    suggest(two[0], materials=[("bronze", 0.9), ("gold", 0.5), ("wood", 0.49)], subjects=[("war", 0.99)])
    suggest(two[1], materials=[("bronze", 0.8), ("gold", 0.2)])
    catalogue.decide(a, [change("bronze", Verdict.REJECTED)], name="Reject")

    step = catalogue.accept_above(two, {"materials": 0.5}, name="Accept above", vocabulary=VOCABULARY)

    assert step is not None
    assert set(step.object_ids) == {a, b}
    assert verdicts(catalogue, a) == {"bronze": Verdict.REJECTED, "gold": Verdict.ACCEPTED}
    assert verdicts(catalogue, b) == {"bronze": Verdict.ACCEPTED}
    assert catalogue.decisions(b)[0].label == "bronze (en)"
    assert catalogue.decisions(b)[0].picture_id == two[1]

    catalogue.undo()
    assert verdicts(catalogue, a) == {"bronze": Verdict.REJECTED}
    assert verdicts(catalogue, b) == {}


def test_accept_above_nothing_is_no_step(catalogue: Catalogue, two: list[int], suggest: Suggest) -> None:
    suggest(two[0], materials=[("bronze", 0.4)])

    assert catalogue.accept_above(two, {"materials": 0.5}, name="x", vocabulary=VOCABULARY) is None
    assert catalogue.accept_above(two, {}, name="x", vocabulary=VOCABULARY) is None
    assert catalogue.accept_above([], {"materials": 0.5}, name="x", vocabulary=VOCABULARY) is None
    assert catalogue.undo_name is None


def test_accept_above_uses_the_latest_run_and_the_best_view(
    catalogue: Catalogue, photos: Photos, suggest: Suggest
) -> None:
    front, back = catalogue.add_files(photos("1_a.jpg", "1_b.jpg"), object_number=pattern_rule(r"(\d+)_")).new
    suggest(front, materials=[("gold", 0.9)])
    suggest(front, materials=[("bronze", 0.6)])
    suggest(back, materials=[("bronze", 0.8)])

    catalogue.accept_above([front, back], {"materials": 0.5}, name="x", vocabulary=VOCABULARY)

    [decision] = catalogue.decisions(catalogue.picture(front).object_id)
    assert (decision.uri, decision.picture_id) == ("bronze", back)


def test_a_term_the_vocabulary_does_not_know_is_called_by_its_uri(
    catalogue: Catalogue, two: list[int], suggest: Suggest
) -> None:
    suggest(two[0], materials=[("urn:unobtainium", 0.9)])

    catalogue.accept_above(two, {"materials": 0.5}, name="x", vocabulary=VOCABULARY)

    assert catalogue.decisions(catalogue.picture(two[0]).object_id)[0].label == "urn:unobtainium"


def test_a_second_instance_can_take_back_what_the_first_did(catalogue: Catalogue, two: list[int]) -> None:
    object_id = catalogue.picture(two[0]).object_id
    with catalogue.reopen() as second:
        catalogue.decide(object_id, [change("bronze")], name="first's")
        second.decide(object_id, [change("gold")], name="second's")

        assert catalogue.undo_name == "second's"
        catalogue.undo()
        second.undo()

        assert catalogue.decisions(object_id) == second.decisions(object_id) == []
        assert second.redo_name == "first's"

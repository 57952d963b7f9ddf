"""Finding and catching up beside the window, and the words for how alike."""

from __future__ import annotations

import pytest

from assistant.annotate import Run, read_and_suggest
from assistant.catalogue import Change, Decision, Verdict
from assistant.desktop.reading.ensemble_source import EnsembleSource
from assistant.desktop.why.neighbours import Why, catch_up, find
from assistant.desktop.why.similar_words import degree, number
from assistant.desktop.why.tag_choices import Here, changes, choices
from assistant.desktop.why.turns import Turns
from assistant.errors import AssistantError
from tests.desktop.fakes import FakeEnsemble
from tests.desktop.terms import decide, make_vocabulary, suggest, uri


class Blind(FakeEnsemble):
    sight = None


@pytest.fixture
def turns(small_vocabulary):
    ensemble = FakeEnsemble(small_vocabulary)
    return Turns(EnsembleSource(lambda: ensemble))


@pytest.fixture
def ids(catalogue, make_pictures, small_vocabulary):
    """Six pictures that were read before vectors were kept; all have a tag."""
    ids = catalogue.add_files(make_pictures(6)).new
    run = Run(catalogue, Blind(small_vocabulary))
    for picture_id in ids:
        read_and_suggest(run, picture_id)
        object_id = catalogue.picture(picture_id).object_id
        catalogue.decide(object_id, [Change("materials", "u", Verdict.ADDED, "u")], name="Tag")
    return ids


def test_catching_up_gives_every_picture_its_vector_and_tells_how_far_it_is(catalogue, ids, turns):
    told = []
    done = catch_up(catalogue, ids, turns, lambda *far: told.append(far), lambda: False)
    assert done == 6
    assert told == [(4, 6), (6, 6)]
    assert catalogue.likeness.unseen("fake eyes") == []


def test_catching_up_stops_between_two_batches_and_keeps_what_it_has(catalogue, ids, turns):
    told = []
    assert catch_up(catalogue, ids, turns, lambda *far: told.append(far), lambda: bool(told)) == 4
    assert len(catalogue.likeness.unseen("fake eyes")) == 2


def test_a_file_that_is_gone_is_passed_over(catalogue, ids, turns):
    catalogue.picture(ids[2]).path.unlink()
    assert catch_up(catalogue, ids, turns, lambda *far: None, lambda: False) == 5


def test_a_picture_read_before_is_looked_at_again_when_it_is_asked_about(catalogue, ids, turns):
    found = find(catalogue, ids[0], lambda: turns, None)
    assert found.why is Why.ALONE
    assert set(found.unseen) == set(ids[1:])
    assert catalogue.likeness.seen(ids[0]) is not None


def test_a_picture_nobody_read_waits_for_the_models(catalogue, make_pictures, turns):
    [picture_id] = catalogue.add_files(make_pictures(1)).new
    assert find(catalogue, picture_id, lambda: turns, None).why is Why.UNREAD


def test_models_that_cannot_be_loaded_are_told_in_a_sentence():
    def fail():
        raise RuntimeError("no such device")

    with pytest.raises(AssistantError, match=r"could not be used \(no such device\)"):
        Turns(EnsembleSource(fail))


@pytest.mark.parametrize(
    ("similarity", "words", "figure"),
    [
        (1.0, "very alike", "100"),
        (0.61, "alike", "61"),
        (0.4, "a little alike", "40"),
        (-0.2, "hardly alike", "0"),
    ],
)
def test_how_alike_in_words_and_figures(similarity, words, figure):
    assert (degree(similarity), number(similarity)) == (words, figure)


def test_tags_of_another_object_as_seen_from_here():
    vocabulary = make_vocabulary()
    names = ("bronze", "metal", "enamel", "glass", "wood")
    other = [decide("materials", name, Verdict.ADDED) for name in names]
    foreign = Decision(2, "materials", "x:1", Verdict.ADDED, "Anna", "2026-01-01", None, "jet")
    here = [decide("materials", "bronze", Verdict.ACCEPTED), decide("materials", "glass", Verdict.REJECTED)]

    found = choices([*other, foreign], here, vocabulary, "es")
    assert {one.kept: one.here for one in found} == {
        "bronze": Here.HERE,
        "metal": Here.IMPLIED,
        "enamel": Here.MISSING,
        "glass": Here.REJECTED,
        "wood": Here.MISSING,
        "jet": Here.MISSING,
    }
    assert "madera" in {one.label for one in found}, "in the language shown"

    missing = [one for one in found if one.here is Here.MISSING]
    suggested = {"materials": suggest("materials", enamel=0.4)}
    assert {each.uri: each.verdict for each in changes(missing, suggested)} == {
        uri("materials", "enamel"): Verdict.ACCEPTED,
        uri("materials", "wood"): Verdict.ADDED,
        "x:1": Verdict.ADDED,
    }

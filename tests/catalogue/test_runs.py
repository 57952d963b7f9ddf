"""What runs suggest: the latest is shown, by content, and decisions are never touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, Suggestion, Verdict

Photos = Callable[..., list[Path]]
Suggest = Callable[..., int]


@pytest.fixture
def picture_id(catalogue: Catalogue, photos: Photos) -> int:
    [only] = catalogue.add_files(photos("a.jpg")).new
    return only


def test_suggestions_come_back_by_facet_in_rank_order(catalogue: Catalogue, picture_id: int) -> None:
    run_id = catalogue.start_run(pack="starter", version="1.0", fingerprint="f", vocabulary="v")
    bronze = Suggestion("materials", "bronze", 0.75, 1, {"clip": 0.25, "softmax": 0.5})
    gold = Suggestion("materials", "gold", 0.5, 2, {})
    bust = Suggestion("objectTypes", "bust", 1.0, 1, {})

    catalogue.record_suggestions(run_id, picture_id, {"materials": [gold, bronze], "objectTypes": [bust]})

    assert catalogue.suggestions(picture_id) == {"materials": [bronze, gold], "objectTypes": [bust]}


def test_a_member_that_does_not_know_the_term_is_left_out(catalogue: Catalogue, picture_id: int) -> None:
    run_id = catalogue.start_run(pack="starter", version="1.0", fingerprint="f", vocabulary="v")

    catalogue.record_suggestions(
        run_id,
        picture_id,
        {"materials": [Suggestion("materials", "gold", 0.5, 1, {"clip": 0.123456789, "ml": float("nan")})]},
    )

    assert catalogue.suggestions(picture_id)["materials"][0].members == {"clip": 0.12346}


@pytest.mark.parametrize("identified", [False, True])
def test_the_latest_run_is_shown_and_decisions_stay(
    identified: bool, catalogue: Catalogue, picture_id: int, suggest: Suggest
) -> None:
    if identified:
        catalogue.identify(picture_id, "aa")
    object_id = catalogue.picture(picture_id).object_id
    suggest(picture_id, materials=[("bronze", 0.9)], fingerprint="f1")
    catalogue.decide(object_id, [Change("materials", "bronze", Verdict.REJECTED, "bronze")], name="Reject")
    decided = catalogue.decisions(object_id)

    suggest(picture_id, materials=[("gold", 0.8), ("bronze", 0.7)], fingerprint="f2", version="2.0")

    assert [each.uri for each in catalogue.suggestions(picture_id)["materials"]] == ["gold", "bronze"]
    assert catalogue.suggested_by([picture_id])[picture_id].version == "2.0"
    assert catalogue.decisions(object_id) == decided
    assert catalogue.suggested(picture_id, "f1")
    assert catalogue.suggested(picture_id, "f2")
    assert not catalogue.suggested(picture_id, "f3")


def test_the_suggestions_shown_are_those_of_the_latest_run(
    catalogue: Catalogue, picture_id: int, suggest: Suggest
) -> None:
    assert not catalogue.shown(picture_id, "f1")
    for fingerprint, other in (("f1", "f2"), ("f2", "f1"), ("f1", "f2")):
        suggest(picture_id, materials=[("bronze", 0.9)], fingerprint=fingerprint)
        assert catalogue.shown(picture_id, fingerprint)
        assert not catalogue.shown(picture_id, other)


def test_a_picture_read_twice_in_a_run_has_the_second_answer(catalogue: Catalogue, picture_id: int) -> None:
    run_id = catalogue.start_run(pack="starter", version="1.0", fingerprint="f", vocabulary="v")
    for uri in ("bronze", "gold"):
        catalogue.record_suggestions(
            run_id, picture_id, {"materials": [Suggestion("materials", uri, 0.5, 1)]}
        )

    assert [each.uri for each in catalogue.suggestions(picture_id)["materials"]] == ["gold"]


def test_suggestions_recorded_before_the_content_was_known_belong_to_it_after(
    catalogue: Catalogue, picture_id: int, suggest: Suggest
) -> None:
    suggest(picture_id, materials=[("bronze", 0.9)])

    catalogue.identify(picture_id, "aa")

    assert catalogue.suggested(picture_id, "f1")
    assert catalogue.suggestions(picture_id)


def test_a_picture_without_a_run_has_no_suggestions(catalogue: Catalogue, picture_id: int) -> None:
    assert catalogue.suggestions(picture_id) == {}
    assert catalogue.suggested_by([picture_id]) == {}
    assert not catalogue.suggested(picture_id, "f1")


def test_a_run_that_found_nothing_has_still_read_the_picture(catalogue: Catalogue, picture_id: int) -> None:
    run_id = catalogue.start_run(pack="starter", version="1.0", fingerprint="f", vocabulary="v")
    catalogue.record_suggestions(run_id, picture_id, {})

    assert catalogue.suggested(picture_id, "f")
    assert catalogue.suggestions(picture_id) == {}


def test_bulk_answers_are_those_of_each_picture(
    catalogue: Catalogue, photos: Photos, suggest: Suggest
) -> None:
    ids = catalogue.add_files(photos(*(f"{n}.jpg" for n in range(1100)))).new
    for picture_id in ids[::100]:
        suggest(picture_id, materials=[(f"term {picture_id}", 0.5)])

    found = catalogue.suggested_by(ids)

    assert sorted(found) == ids[::100]
    assert all(found[each].suggestions == catalogue.suggestions(each) for each in found)


def test_suggestions_for_an_unknown_picture_or_run_are_refused(catalogue: Catalogue, picture_id: int) -> None:
    run_id = catalogue.start_run(pack="starter", version="1.0", fingerprint="f", vocabulary="v")

    with pytest.raises(CatalogueError, match="has no picture 99"):
        catalogue.record_suggestions(run_id, 99, {})
    with pytest.raises(CatalogueError):
        catalogue.record_suggestions(run_id + 1, picture_id, {})

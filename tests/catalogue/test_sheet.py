"""One term over all pictures: which may show it, in which order, and deciding about many at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, Change, Suggestion, Verdict

Photos = Callable[..., list[Path]]
GOLD = Change("materials", "gold", Verdict.ACCEPTED, "gold")


def test_the_latest_reading_counts_and_decided_pictures_are_there_too(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    a, b, c, d = catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg", "d.jpg")).new
    suggest(a, materials=[("gold", 0.2)])
    suggest(b, materials=[("gold", 0.9)])
    suggest(b, materials=[("gold", 0.4)], fingerprint="f2")
    suggest(c, materials=[("gold", 0.8)])
    suggest(c, materials=[("tin", 0.8)], fingerprint="f2")
    catalogue.decide(catalogue.picture(d).object_id, [GOLD], name="Add")

    found = catalogue.sheet.candidates("materials", "gold")

    assert [(each.picture_id, each.score) for each in found] == [(b, 0.4), (a, 0.2), (d, None)]
    assert catalogue.sheet.verdicts("materials", "gold") == {found[2].object_id: Verdict.ACCEPTED}
    assert catalogue.sheet.known() == {("materials", "gold"), ("materials", "tin")}


def test_one_content_in_two_objects_is_two_candidates(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    left, right = catalogue.add_files(photos("left.jpg", "right.jpg")).new
    for one in (left, right):
        catalogue.identify(one, "aa")
    suggest(left, materials=[("gold", 0.7)])
    found = catalogue.sheet.candidates("materials", "gold")
    assert [each.picture_id for each in found] == [left, right]


def test_a_forgotten_picture_is_no_candidate(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    [a] = catalogue.add_files(photos("a.jpg")).new
    suggest(a, materials=[("gold", 0.7)])
    catalogue.forget_pictures([a])
    assert catalogue.sheet.candidates("materials", "gold") == []
    assert catalogue.sheet.first_open([("materials", "gold")], {"materials": 0.5}) is None


def test_deciding_is_one_step_with_the_best_picture_as_evidence(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    a, b, c = catalogue.add_files(photos("x/1.jpg", "y/1.jpg", "2.jpg")).new
    for one, score in ((a, 0.3), (b, 0.8), (c, 0.6)):
        suggest(one, materials=[("gold", score)])
    found = catalogue.sheet.candidates("materials", "gold")

    step = catalogue.sheet.decide(GOLD, found, name="Accept")

    assert len(step.object_ids) == 2
    evidence = [
        each.picture_id for one in (a, c) for each in catalogue.decisions(catalogue.picture(one).object_id)
    ]
    assert evidence == [b, c]
    catalogue.undo()
    assert catalogue.sheet.verdicts("materials", "gold") == {}


def test_accepting_again_leaves_an_added_term_and_adds_where_nothing_was_suggested(
    catalogue: Catalogue, photos: Photos
) -> None:
    [a] = catalogue.add_files(photos("a.jpg")).new
    object_id = catalogue.picture(a).object_id
    catalogue.decide(object_id, [Change("materials", "gold", Verdict.ADDED, "gold")], name="x")
    [candidate] = catalogue.sheet.candidates("materials", "gold")
    assert catalogue.sheet.decide(GOLD, [candidate], name="again").id == 0
    undecided = Change("materials", "gold", None, "gold")
    assert catalogue.sheet.decide(undecided, [candidate], name="take back").id
    catalogue.sheet.decide(GOLD, [candidate], name="anew")
    assert catalogue.sheet.verdicts("materials", "gold") == {object_id: Verdict.ADDED}


@settings(max_examples=25, deadline=None)
@given(
    scores=st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1)), max_size=8),
    line=st.floats(0, 1),
    decided=st.sets(st.integers(0, 3)),
)
def test_candidates_and_open_terms_are_what_counting_by_hand_gives(
    tmp_path_factory, scores: list[tuple[int, float]], line: float, decided: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("sheet")
    with Catalogue.open(folder / "c.sqlite", person="p") as catalogue:
        ids = catalogue.add_files(folder / f"{number}.jpg" for number in range(4)).new
        latest = {}
        for number, score in scores:
            run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
            found = {"materials": [Suggestion("materials", "gold", score, 1)]}
            catalogue.record_suggestions(run, ids[number], found)
            latest[ids[number]] = score
        for number in decided:
            catalogue.decide(catalogue.picture(ids[number]).object_id, [GOLD], name="x")

        by_hand = sorted(latest, key=lambda one: (-latest[one], one))
        rest = [one for number, one in enumerate(ids) if number in decided and one not in latest]
        candidates = catalogue.sheet.candidates("materials", "gold")
        assert [each.picture_id for each in candidates] == by_hand + rest
        some_open = any(score >= line and ids.index(one) not in decided for one, score in latest.items())
        first = catalogue.sheet.first_open([("materials", "gold")], {"materials": line})
        assert (first is not None) == some_open


def test_a_picture_of_an_object_joined_meanwhile_speaks_for_the_one_it_is_in_now(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    a, b = catalogue.add_files(photos("a.jpg", "b.jpg")).new
    for one in (a, b):
        suggest(one, materials=[("gold", 0.9)])
    found = catalogue.sheet.candidates("materials", "gold")
    with Catalogue.open(catalogue.path, create=False) as other:
        other.objects.join([a, b])

    step = catalogue.sheet.decide(GOLD, found, name="Accept")

    assert step.object_ids == (catalogue.picture(b).object_id,)
    assert catalogue.sheet.verdicts("materials", "gold") == {step.object_ids[0]: Verdict.ACCEPTED}


def test_a_term_never_to_be_suggested_waits_for_nobody(
    catalogue: Catalogue, photos: Photos, suggest: Callable[..., int]
) -> None:
    [a] = catalogue.add_files(photos("a.jpg")).new
    suggest(a, materials=[("gold", 0.9), ("tin", 0.6)])
    terms = [("materials", "gold"), ("materials", "tin")]
    assert catalogue.sheet.first_open(terms, {"materials": 0.5}) == terms[0]
    catalogue.own_terms.suggest_never(*terms[0], True, name="Never suggest gold")
    assert catalogue.sheet.first_open(terms, {"materials": 0.5}) == terms[1]

"""Every figure is what a person would count by hand, on catalogues made at random."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, CatalogueError, Change, PictureState, Suggestion, Verdict
from assistant.catalogue.line.record import read as read_record
from assistant.catalogue.statistics_values import Counts, Scope
from assistant.vocabulary import Facet, Term, Vocabulary

FACETS = ("materials", "subjects")
URIS = ("metal", "bronze", "gilt bronze", "wood", "elsewhere")
LINES = {"materials": 0.5, "subjects": 0.8}
BROADER = {"bronze": ["metal"], "gilt bronze": ["bronze", "wood"], "metal": [], "wood": []}
"""“gilt bronze” has two broader terms; “elsewhere” is of another vocabulary."""


def vocabulary() -> Vocabulary:
    rows = list(BROADER)
    return Vocabulary(
        "small",
        "1",
        "",
        [
            Facet(
                key,
                {"en": key},
                [
                    Term(key, uri, row, {"en": uri}, broader=tuple(map(rows.index, BROADER[uri])))
                    for row, uri in enumerate(rows)
                ],
            )
            for key in FACETS
        ],
    )


term = st.tuples(st.sampled_from(FACETS), st.sampled_from(URIS))
scores = st.dictionaries(term, st.sampled_from([0.1, 0.5, 0.7, 0.8, 0.95]), max_size=6)
readings = st.lists(scores, max_size=2)  # later ones replace earlier ones
verdicts = st.dictionaries(term, st.sampled_from(list(Verdict)), max_size=6)
person = st.sampled_from(["Anna", "Núria"])
views = st.lists(readings, min_size=1, max_size=2)
objects = st.lists(st.tuples(views, verdicts, person, st.booleans()), max_size=5)


class Hand:
    """The same catalogue, counted by hand."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.rows: list[SimpleNamespace] = []

    def count(self, scope: Scope) -> list[SimpleNamespace]:
        """Return one row per decision in the scope, with the best score and first rank."""
        catalogue = self.catalogue
        wanted = catalogue.picture_ids()
        if scope.picture_ids is not None:
            wanted = [each for each in wanted if each in set(scope.picture_ids)]
        found = []
        for object_id in {row.object_id for row in catalogue.pictures(wanted)}:
            views = [catalogue.suggestions(row.id) for row in catalogue.pictures_of_object(object_id)]
            for one in catalogue.decisions(object_id):
                said = [s for view in views for s in view.get(one.facet, ()) if s.uri == one.uri]
                found.append(
                    SimpleNamespace(
                        object=object_id, facet=one.facet, uri=one.uri, verdict=one.verdict,
                        person=one.person, at=one.at, right=one.verdict != Verdict.REJECTED,
                        score=max((s.score for s in said), default=None),
                        rank=min((s.rank for s in said), default=None),
                    )
                )  # fmt: skip
        return [
            row for row in found
            if scope.facet in (None, row.facet) and scope.person in (None, row.person)
        ]  # fmt: skip


def counts(rows: list[SimpleNamespace]) -> Counts:
    kinds = Counter(row.verdict for row in rows)
    return Counts(*(kinds[each] for each in (Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ADDED)))


def by(rows: list[SimpleNamespace], key) -> dict:
    groups: dict = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def fill(catalogue: Catalogue, folder: Path, made) -> None:
    """Write the objects: pictures with their readings, then what people decided."""
    for number, (views, decided, who, done) in enumerate(made):
        paths = [folder / f"{number}-{view}.jpg" for view in range(len(views))]
        for path in paths:
            path.write_bytes(path.name.encode())
        ids = catalogue.add_files(paths, object_number=lambda path, number=number: f"object {number}").new
        for picture_id, runs in zip(ids, views, strict=True):
            for told in runs:
                run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
                catalogue.record_suggestions(run, picture_id, ranked(told))
        object_id = catalogue.picture(ids[0]).object_id
        catalogue.person = who
        catalogue.decide(
            object_id, [Change(*one, verdict, one[1]) for one, verdict in decided.items()], name="decide"
        )
        catalogue.set_done(object_id, done)


def ranked(told) -> dict[str, list[Suggestion]]:
    answer: dict[str, list[Suggestion]] = {}
    for (facet, uri), score in sorted(told.items(), key=lambda pair: -pair[1]):
        of_facet = answer.setdefault(facet, [])
        of_facet.append(Suggestion(facet, uri, score, len(of_facet) + 1))
    return answer


@given(
    made=objects,
    only=st.none() | st.sets(st.integers(1, 9)),
    facet=st.none() | st.sampled_from(FACETS),
    who=st.none() | person,
)
@settings(max_examples=60, deadline=None)
def test_the_figures_are_those_counted_by_hand(made, only, facet, who):
    with TemporaryDirectory() as folder, Catalogue.open(Path(folder) / "c.sqlite", person="") as catalogue:
        fill(catalogue, Path(folder), made)
        scope = Scope(None if only is None else sorted(only), facet, who)
        figures = catalogue.statistics.read(LINES, scope, vocabulary=vocabulary())
        rows = Hand(catalogue).count(scope)

        assert figures.counts == counts(rows)
        assert figures.facets == {key: counts(each) for key, each in by(rows, lambda r: r.facet).items()}
        assert figures.people == {key: counts(each) for key, each in by(rows, lambda r: r.person).items()}
        days = by(rows, lambda r: datetime.fromisoformat(r.at).astimezone().date().isoformat())
        assert figures.days == {key: counts(each) for key, each in days.items()}
        for key, at_line in figures.at_line.items():
            over = [r for r in rows if r.facet == key and r.score is not None and r.score >= LINES[key]]
            assert (at_line.right, at_line.decided) == (sum(r.right for r in over), len(over))
        ranks = by([r for r in rows if r.rank is not None], lambda r: (r.facet, r.rank))
        assert {
            (key, one.rank): (one.right, one.decided)
            for key, every in figures.at_rank.items()
            for one in every
        } == {key: (sum(r.right for r in each), len(each)) for key, each in ranks.items()}
        check_terms(figures, rows)
        check_tagged(figures, rows)
        check_progress(catalogue, figures, scope)


def check_terms(figures, rows):
    found = {(one.facet, one.uri): (one.counts, one.refused, one.missed) for one in figures.terms}
    assert found == {
        key: (
            counts(each),
            sum(not r.right and r.score is not None and r.score >= LINES[r.facet] for r in each),
            sum(r.verdict == Verdict.ADDED and r.score is None for r in each),
        )
        for key, each in by(rows, lambda r: (r.facet, r.uri)).items()
    }


def check_tagged(figures, rows):
    """An object counts once for each term it has, or has a narrower one of."""
    whole: dict[tuple[str, str], set[int]] = {}
    own: dict[tuple[str, str], set[int]] = {}
    for row in rows:
        if row.right:
            own.setdefault((row.facet, row.uri), set()).add(row.object)
            for uri in ("", row.uri, *above(row.uri)):
                whole.setdefault((row.facet, uri), set()).add(row.object)
    assert {(one.facet, one.uri): (one.objects, one.own) for one in figures.tagged} == {
        key: (len(those), len(own.get(key, ()))) for key, those in whole.items()
    }


def above(uri: str) -> set[str]:
    direct = BROADER.get(uri, [])
    return set(direct).union(*map(above, direct)) if direct else set()


def check_progress(catalogue, figures, scope):
    wanted = catalogue.picture_ids()
    if scope.picture_ids is not None:
        wanted = [each for each in wanted if each in scope.picture_ids]
    states = Counter(catalogue.states(wanted).values())
    assert figures.progress.pictures == {state: states[state] for state in PictureState}
    objects = {row.object_id for row in catalogue.pictures(wanted)}
    assert figures.progress.objects == len(objects)
    done = {row.object_id for row, state in catalogue.rows(wanted) if state is PictureState.DONE}
    assert figures.progress.done == len(done)


@pytest.fixture
def two(catalogue: Catalogue, photos, suggest) -> Iterator[tuple[Catalogue, list[int]]]:
    """Two objects for which bronze was suggested."""
    ids = catalogue.add_files(photos("1.jpg", "2.jpg")).new
    for each in ids:
        suggest(each, materials=[("bronze", 0.9), ("wood", 0.2)])
    yield catalogue, ids


def say(catalogue: Catalogue, picture_id: int, uri: str, verdict: Verdict | None) -> None:
    catalogue.decide(
        catalogue.picture(picture_id).object_id, [Change("materials", uri, verdict, uri)], name=uri
    )


def test_the_log_tells_a_session_with_its_corrections(two):
    catalogue, (one, other) = two
    say(catalogue, one, "wood", Verdict.REJECTED)
    start = catalogue.statistics.last_step()
    assert catalogue.statistics.log_after(start).decisions == 0

    say(catalogue, one, "bronze", Verdict.ACCEPTED)
    say(catalogue, one, "wood", Verdict.ACCEPTED)  # changes what was said before the session
    say(catalogue, other, "bronze", Verdict.ACCEPTED)
    say(catalogue, other, "wood", Verdict.ADDED)
    catalogue.undo()
    say(catalogue, other, "bronze", None)  # taken back by hand
    log = catalogue.statistics.log_after(start)
    assert (log.decisions, log.changed, log.undone, log.objects) == (3, 2, 1, 2)

    figures = catalogue.statistics.read(LINES, Scope(after_step=start))
    assert figures.counts == Counts(accepted=2)
    assert figures.at_line["materials"].decided == 1


def test_decisions_before_a_moment_are_left_out(two):
    catalogue, (one, _) = two
    say(catalogue, one, "bronze", Verdict.ACCEPTED)
    at = catalogue.decisions(catalogue.picture(one).object_id)[0].at
    assert catalogue.statistics.read(LINES, Scope(since=at)).counts == Counts(accepted=1)
    assert catalogue.statistics.read(LINES, Scope(since="9999")).counts == Counts()


def test_people_are_named_once(two):
    catalogue, (one, other) = two
    say(catalogue, one, "bronze", Verdict.ACCEPTED)
    say(catalogue, other, "bronze", Verdict.REJECTED)
    assert catalogue.statistics.people() == ["Núria"]


def test_counting_leaves_nothing_in_the_file(two):
    catalogue, _ = two
    with catalogue.reading() as connection:
        before = connection.execute("SELECT name FROM sqlite_master").fetchall()
        catalogue.statistics.read(LINES, vocabulary=vocabulary())
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == before
        assert connection.execute("SELECT name FROM sqlite_temp_master").fetchall() == []


def test_tags_accepted_unseen_count_as_right_once_their_object_is_done(two):
    catalogue, ids = two
    catalogue.accept_above(ids, {"materials": 0.5}, name="apply the line")
    at_line = catalogue.statistics.read(LINES).at_line["materials"]
    assert (at_line.right, at_line.decided) == (0, 0)
    catalogue.set_done(catalogue.picture(ids[0]).object_id, True)
    figures = catalogue.statistics.read(LINES)
    assert (figures.at_line["materials"].right, figures.at_line["materials"].decided) == (1, 1)
    assert figures.counts == Counts(accepted=2)


def test_the_precision_is_the_one_the_lines_page_tells(two):
    catalogue, (one, other) = two
    say(catalogue, one, "bronze", Verdict.ACCEPTED)
    say(catalogue, other, "bronze", Verdict.REJECTED)
    [told] = catalogue.statistics.read({"materials": 0.5}).at_line.values()
    with catalogue.reading() as connection:
        assert told.precision == read_record(connection, "materials", "Núria").at(0.5)


def test_counting_can_be_stopped_and_leaves_nothing_behind(two, monkeypatch):
    monkeypatch.setattr("assistant.catalogue.statistics.STEPS", 1)
    catalogue, ids = two
    say(catalogue, ids[0], "bronze", Verdict.ACCEPTED)
    with pytest.raises(CatalogueError):
        catalogue.statistics.read(LINES, cancelled=lambda: True)
    with catalogue.reading() as connection:
        assert connection.execute("SELECT name FROM sqlite_temp_master").fetchall() == []
    assert catalogue.statistics.read(LINES, cancelled=lambda: False).counts == Counts(accepted=1)


def test_joining_objects_is_no_new_verdict(two):
    catalogue, (one, other) = two
    say(catalogue, one, "bronze", Verdict.ACCEPTED)
    say(catalogue, other, "bronze", Verdict.REJECTED)
    start = catalogue.statistics.last_step()
    say(catalogue, other, "wood", Verdict.ADDED)

    catalogue.objects.join([one, other])

    log = catalogue.statistics.log_after(start)
    assert (log.decisions, log.changed) == (1, 0)
    figures = catalogue.statistics.read(LINES, Scope(after_step=start))
    assert figures.counts == Counts(added=1), "what was said in the session counts where it is now"
    assert catalogue.statistics.read(LINES).counts == Counts(accepted=1, added=1)


def test_a_term_never_to_be_suggested_says_nothing_about_the_line(two):
    catalogue, (one, other) = two
    say(catalogue, one, "bronze", Verdict.REJECTED)
    say(catalogue, other, "bronze", Verdict.REJECTED)
    assert catalogue.statistics.read(LINES).at_line["materials"].decided == 2

    catalogue.own_terms.suggest_never("materials", "bronze", True, name="Never suggest bronze")

    assert catalogue.statistics.read(LINES).at_line["materials"].decided == 0
    assert catalogue.lines.record("materials", "Núria").at(0.5).count == 0
    assert catalogue.statistics.read(LINES).counts == Counts(rejected=2)

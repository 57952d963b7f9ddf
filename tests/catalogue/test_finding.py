"""Filters, orders and counts against the same questions asked of every picture, one by one, in Python."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, CatalogueError, Change, PictureState, Suggestion, Verdict
from assistant.catalogue.finding import (
    DateKind,
    DateTest,
    Filter,
    FilterError,
    Lookup,
    Order,
    Standing,
    StoppedError,
    TermTest,
    finding,
)
from assistant.vocabulary.search import fold

BROADER = {
    "bronze": ["metal"],
    "iron": ["metal"],
    "metal": [],
    "enamel": [],
    "chairs": ["furniture"],
    "furniture": [],
}
FACET = {uri: "objectTypes" if uri in ("chairs", "furniture") else "materials" for uri in BROADER}
KINDS = {("objectTypes", "furniture"): (0, 0), ("objectTypes", "chairs"): (1, 1)}
NAMES = {"chairs": ("cadira",)}


def lookup(lines: dict[str, float]) -> Lookup:
    return Lookup(
        narrower=lambda facet, uri: [uri, *(each for each, above in BROADER.items() if uri in above)],
        broader=lambda facet, uri: [uri, *BROADER[uri]],
        named=lambda word: [
            (FACET[uri], uri) for uri, names in NAMES.items() if any(word in name for name in names)
        ],
        lines=lines,
        kinds=KINDS,
    )


@dataclass
class Model:
    """What was told to the catalogue, kept plainly."""

    path: Path
    number: str
    mtime: int
    done: bool = False
    problem: bool = False
    scores: dict[str, float] = field(default_factory=dict)
    read: bool = False
    decided: dict[str, Verdict] = field(default_factory=dict)

    @property
    def state(self) -> PictureState:
        if self.problem:
            return PictureState.PROBLEM
        if self.done:
            return PictureState.DONE
        if self.decided:
            return PictureState.STARTED
        return PictureState.SUGGESTED if self.read else PictureState.NEW

    def standing(self, uri: str, lines: dict[str, float]) -> Standing | None:
        if uri in self.decided:
            return Standing(self.decided[uri].value)
        if uri not in self.scores:
            return None
        return Standing.OVER if self.scores[uri] >= lines.get(FACET[uri], 0.5) else Standing.UNDER


def passes(one: Model, wanted: Filter, lines: dict[str, float]) -> bool:
    return (
        (not wanted.states or one.state in wanted.states)
        and all(
            not one.done and not any(FACET[uri] == facet for uri in one.decided) for facet in wanted.undecided
        )
        and all(passes_test(one, test, lines) for test in wanted.terms)
        and wanted.name.lower() in fold(one.path.name)
        and all(has_word(one, word) for word in wanted.text.lower().split())
        and (wanted.when is None or in_time(one, wanted.when))
    )


def passes_test(one: Model, test: TermTest, lines: dict[str, float]) -> bool:
    for uri, facet in FACET.items():
        if test.facet not in ("", facet):
            continue
        if test.uri and uri != test.uri and not (test.narrower and test.uri in BROADER[uri]):
            continue
        if one.standing(uri, lines) not in test.standings:
            continue
        score = one.scores.get(uri)
        ranged = test.least is not None or test.most is not None
        if not ranged or (
            score is not None
            and (test.least is None or score >= test.least)
            and (test.most is None or score <= test.most)
        ):
            return True
    return False


def has_word(one: Model, word: str) -> bool:
    tags = [uri for uri, verdict in one.decided.items() if verdict is not Verdict.REJECTED]
    named = [name for uri in tags for name in (uri, *NAMES.get(uri, ()))]
    return any(word in text for text in (one.number, fold(one.path.name), *named))


def in_time(one: Model, when: DateTest) -> bool:
    if when.kind is DateKind.DECIDED:
        if not one.decided:
            return False
        day = datetime.now().astimezone().date()
    else:
        day = datetime.fromtimestamp(one.mtime, UTC).astimezone().date()
    return (when.first is None or when.first <= day) and (when.last is None or day <= when.last)


TODAY = datetime.now().astimezone().date()
MOMENT = int(datetime(2026, 5, 10, 12, tzinfo=UTC).timestamp())

scores = st.integers(0, 16).map(lambda number: number / 16)
pictures = st.builds(
    dict,
    name=st.sampled_from(["a 10.jpg", "a 9.jpg", "b.jpg", "Ä.JPG", "chair.png"]),
    owner=st.integers(1, 3),
    days=st.integers(-2, 2),
    read=st.booleans(),
    problem=st.booleans(),
    scores=st.dictionaries(st.sampled_from(sorted(FACET)), scores),
)
objects = st.dictionaries(
    st.integers(1, 3),
    st.tuples(
        st.booleans(),
        st.dictionaries(st.sampled_from(sorted(FACET)), st.sampled_from(list(Verdict)), max_size=2),
    ),
)
some_scores = st.none() | scores
tests = st.builds(
    TermTest,
    facet=st.just(""),
    standings=st.frozensets(st.sampled_from(list(Standing))),
    least=some_scores,
    most=some_scores,
) | st.sampled_from(sorted(FACET)).flatmap(
    lambda uri: st.builds(
        TermTest,
        facet=st.just(FACET[uri]),
        uri=st.sampled_from(["", uri]),
        narrower=st.booleans(),
        standings=st.frozensets(st.sampled_from(list(Standing)), min_size=1),
        least=some_scores,
        most=some_scores,
    )
)
days = st.none() | st.integers(-2, 2).map(lambda number: date(2026, 5, 10) + timedelta(number))
todays = st.sampled_from([None, TODAY - timedelta(1), TODAY, TODAY + timedelta(1)])
dates = st.builds(DateTest, kind=st.just(DateKind.FILE), first=days, last=days) | st.builds(
    DateTest, kind=st.just(DateKind.DECIDED), first=todays, last=todays
)
filters = st.builds(
    Filter,
    states=st.frozensets(st.sampled_from(list(PictureState)), max_size=3),
    undecided=st.frozensets(st.sampled_from(["materials", "objectTypes"]), max_size=1),
    terms=st.lists(tests, max_size=2).map(tuple),
    name=st.sampled_from(["", "A", "chair"]),
    text=st.sampled_from(["", "a", "bronze", "chair 1", "cadira"]),
    when=st.none() | dates,
)
lines = st.dictionaries(st.sampled_from(["materials", "objectTypes"]), scores)
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def make(folder: Path, drawn: list[dict], about: dict) -> tuple[Catalogue, dict[int, Model]]:
    """Tell the catalogue what was drawn; return it and what each picture should be by its id."""
    catalogue = Catalogue.open(folder / "c.sqlite", person="Anna")
    paths = []
    for place, one in enumerate(drawn):
        path = folder / str(place) / one["name"]
        path.parent.mkdir()
        path.write_bytes(b"x")
        moment = MOMENT + 86400 * one["days"]
        os.utime(path, (moment, moment))
        paths.append(path)
    owners = iter([one["owner"] for one in drawn])
    ids = catalogue.add_files(paths, object_number=lambda path: f"19.{next(owners)}").new
    found = {}
    run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
    late = catalogue.start_run(pack="p", version="2", fingerprint="g", vocabulary="v")
    for picture_id, path, one in zip(ids, paths, drawn, strict=True):
        model = Model(path, f"19.{one['owner']}", MOMENT + 86400 * one["days"], problem=one["problem"])
        if one["read"]:
            # What an earlier run had said does not count any more.
            record(catalogue, run, picture_id, dict.fromkeys(FACET, 0.99))
            record(catalogue, late, picture_id, one["scores"])
            model.read, model.scores = True, one["scores"]
        if one["problem"]:
            catalogue.mark_problem(picture_id, "It is no picture.")
        model.done, model.decided = about.get(one["owner"], (False, {}))
        found[picture_id] = model
    of_owner = {
        one["owner"]: catalogue.picture(number).object_id for number, one in zip(ids, drawn, strict=True)
    }
    for owner, object_id in of_owner.items():
        done, verdicts = about.get(owner, (False, {}))
        changes = [Change(FACET[uri], uri, verdict, uri) for uri, verdict in verdicts.items()]
        catalogue.decide(object_id, changes, name="Decide")
        if done:
            catalogue.set_done(object_id, True)
    return catalogue, found


def record(catalogue: Catalogue, run: int, picture_id: int, found: dict[str, float]) -> None:
    of_facet: dict[str, list[Suggestion]] = {}
    for uri, score in sorted(found.items(), key=lambda item: -item[1]):
        ranked = of_facet.setdefault(FACET[uri], [])
        ranked.append(Suggestion(FACET[uri], uri, score, len(ranked) + 1, {}))
    catalogue.record_suggestions(run, picture_id, of_facet)


@quick
@given(st.lists(pictures, min_size=1, max_size=7), objects, filters, lines)
def test_a_filter_lets_the_same_pictures_pass_as_looking_at_each(drawn, about, wanted, line):
    with TemporaryDirectory() as folder:
        catalogue, found = make(Path(folder), drawn, about)
        with catalogue:
            expected = [number for number, one in found.items() if passes(one, wanted, line)]
            assert catalogue.finding.ids(wanted, lookup=lookup(line)) == expected


def keys(one: Model, order: Order, wanted: Filter, line: dict[str, float]) -> tuple | None:
    if order is Order.UNDECIDED:
        return (
            ([PictureState.STARTED, PictureState.DONE, PictureState.PROBLEM].index(one.state) + 1,)
            if (one.state not in (PictureState.NEW, PictureState.SUGGESTED))
            else (0,)
        )
    if order is Order.DATE:
        return (one.mtime,)
    if order is Order.NUMBER:
        return (one.number,)
    if order is Order.NAME:
        return (["a 9.jpg", "a 10.jpg", "Ä.JPG", "b.jpg", "chair.png"].index(one.path.name),)
    if order is Order.UNCERTAIN:
        distances = [
            abs(score - line.get(FACET[uri], 0.5))
            for uri, score in one.scores.items()
            if uri not in one.decided
        ]
        return (min(distances),) if distances and not one.done else None
    if order is Order.SCORE:
        asked = [
            score
            for uri, score in one.scores.items()
            if not wanted.terms
            or any(
                test.facet in ("", FACET[uri])
                and (test.uri in ("", uri) or (test.narrower and test.uri in BROADER[uri]))
                for test in wanted.terms
            )
        ]
        return (-max(asked),) if asked else None
    if order is Order.PREDICTED:
        kinds = {uri: one.scores[uri] for _, uri in KINDS if uri in one.scores}
        middle = line.get("objectTypes", 0.5)
        for floor in (middle, min(middle, 0.2), min(middle, 0.05), -1.0):
            sure = [uri for uri, score in kinds.items() if score >= floor]
            if sure:
                best = max(sure, key=lambda uri: KINDS["objectTypes", uri][1])
                return (KINDS["objectTypes", best][0], -kinds[best])
        return None
    return (0,)


def in_order(found: dict[int, Model], order: Order, wanted: Filter, line: dict, backwards: bool) -> list[int]:
    if order is Order.TAKEN:
        return sorted(found, reverse=backwards)
    sortable = {number: keys(one, order, wanted, line) for number, one in found.items()}
    known = [number for number in sorted(found) if sortable[number] is not None]
    known.sort(key=lambda number: sortable[number], reverse=backwards)
    if backwards:  # reversing keeps equal ones in their order: as here
        known = sorted(sorted(known), key=lambda number: sortable[number], reverse=True)
    return [*known, *(number for number in sorted(found) if sortable[number] is None)]


@quick
@given(
    st.lists(pictures, min_size=1, max_size=7),
    objects,
    st.lists(tests, max_size=1).map(tuple),
    lines,
    st.sampled_from(list(Order)),
    st.booleans(),
)
def test_orders_are_those_of_plain_sorting(drawn, about, terms, line, order, backwards):
    with TemporaryDirectory() as folder:
        catalogue, found = make(Path(folder), drawn, about)
        with catalogue:
            wanted = Filter(terms=terms)
            passing = {number: one for number, one in found.items() if passes(one, wanted, line)}
            got = catalogue.finding.ids(wanted, order, backwards=backwards, lookup=lookup(line))
            assert got == in_order(passing, order, wanted, line, backwards)


@quick
@given(st.lists(pictures, min_size=1, max_size=7), objects, filters, lines)
def test_counts_are_what_choosing_the_term_would_show(drawn, about, wanted, line):
    with TemporaryDirectory() as folder:
        catalogue, found = make(Path(folder), drawn, about)
        with catalogue:
            passing = [one for one in found.values() if passes(one, wanted, line)]
            counts = catalogue.finding.counts(wanted, lookup=lookup(line))
            assert counts.pictures == len(passing)
            assert sum(counts.states.values()) == len(passing)
            assert all(
                counts.states[state] == sum(one.state == state for one in passing) for state in counts.states
            )
            for facet, number in counts.undecided.items():
                assert number == sum(
                    passes(one, Filter(undecided=frozenset({facet})), line) for one in passing
                )
            for uri, facet in FACET.items():
                tagged = frozenset({Standing.ACCEPTED, Standing.ADDED})
                expected = [
                    sum(passes_test(one, TermTest(facet, uri, standings=standings), line) for one in passing)
                    for standings in (tagged, frozenset({Standing.OVER}), tagged | {Standing.OVER})
                ]
                told = counts.terms.get((facet, uri))
                assert ([told.tagged, told.likely, told.pictures] if told else [0, 0, 0]) == expected


@given(filters)
def test_a_filter_survives_being_kept(wanted: Filter) -> None:
    assert Filter.from_json(wanted.to_json()) == wanted
    assert wanted.empty == (wanted == Filter())


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        {"states": ["lost"]},
        {"terms": [{"facet": "x"}]},
        {"name": 3},
        {"terms": [{"standings": [], "least": 10**400}]},
    ],
)
def test_a_kept_filter_of_another_version_is_refused_with_a_sentence(kept: object) -> None:
    with pytest.raises(FilterError, match="make it anew"):
        Filter.from_json(kept)


def test_a_pattern_is_for_the_whole_name(catalogue: Catalogue, photos: Callable[..., list[Path]]) -> None:
    ids = catalogue.add_files(photos("1934_1.jpg", "1934_2.jpg", "x1934_1.jpg", "[1].jpg")).new
    assert catalogue.finding.ids(Filter(name="1934_?.jpg")) == ids[:2]
    assert catalogue.finding.ids(Filter(name="*_1.*")) == [ids[0], ids[2]]
    assert catalogue.finding.ids(Filter(name="[1]*")) == [ids[3]]


def test_a_search_can_be_stopped_and_the_next_one_works(
    catalogue: Catalogue, photos: Callable[..., list[Path]]
) -> None:
    ids = catalogue.add_files(photos("a.jpg")).new
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "_STEPS", 1)
        with pytest.raises(StoppedError):
            catalogue.finding.ids(Filter(), cancelled=lambda: True)
    assert catalogue.finding.ids(Filter(), cancelled=lambda: False) == ids


def test_the_next_undecided_of_a_list_goes_by_the_list(
    catalogue: Catalogue, photos: Callable[..., list[Path]]
) -> None:
    ids = catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg", "d.jpg")).new
    one, two, three, four = ids
    catalogue.set_done(catalogue.picture(three).object_id, True)
    catalogue.mark_problem(four, "It is no picture.")
    assert catalogue.finding.first_undecided([four, three, two, one]) == two
    assert catalogue.finding.first_undecided([four, three]) is None
    catalogue.forget_pictures([two])
    assert catalogue.finding.first_undecided([two, one]) == one
    assert catalogue.finding.still_there([three, two, one]) == [three, one]


@pytest.mark.parametrize("kind", DateKind)
def test_days_at_the_ends_of_the_calendar_leave_that_end_open(
    catalogue: Catalogue, photos: Callable[..., list[Path]], kind: DateKind
) -> None:
    [one] = catalogue.add_files(photos("a.jpg")).new
    catalogue.decide(
        catalogue.picture(one).object_id, [Change("materials", "tin", Verdict.ADDED, "tin")], name="Add"
    )
    for first, last in ((date.min, None), (None, date(9999, 12, 30)), (date.min, date.max)):
        assert catalogue.finding.ids(Filter(when=DateTest(kind, first, last))) == [one]
    assert catalogue.finding.ids(Filter(when=DateTest(kind, date(9000, 1, 1)))) == []


def test_a_page_of_text_is_refused_with_a_sentence_and_a_repeated_word_is_one(
    catalogue: Catalogue, photos: Callable[..., list[Path]]
) -> None:
    ids = catalogue.add_files(photos("a.jpg")).new
    assert catalogue.finding.ids(Filter(text="a " * 2000)) == ids
    with pytest.raises(CatalogueError, match="Look for 64 at the most"):
        catalogue.finding.ids(Filter(text=" ".join(map(str, range(2000)))))


def test_a_term_never_to_be_suggested_is_no_suggestion(
    catalogue: Catalogue, photos: Callable[..., list[Path]], suggest: Callable[..., int]
) -> None:
    a, b = catalogue.add_files(photos("a.jpg", "b.jpg")).new
    suggest(a, materials=[("gold", 0.51)])
    suggest(b, materials=[("tin", 0.7)])
    catalogue.own_terms.suggest_never("materials", "gold", True, name="Never suggest gold")

    likely = Filter(terms=(TermTest(standings=frozenset({Standing.OVER, Standing.UNDER})),))
    assert catalogue.finding.ids(likely) == [b]
    assert set(catalogue.finding.counts(Filter()).terms) == {("materials", "tin")}
    for order in (Order.UNCERTAIN, Order.SCORE):
        assert catalogue.finding.ids(Filter(), order) == [b, a], order

    catalogue.decide(
        catalogue.picture(a).object_id, [Change("materials", "gold", Verdict.ADDED, "gold")], name="Add"
    )
    assert catalogue.finding.ids(Filter(terms=(TermTest("materials", "gold", least=0.5),))) == [a]

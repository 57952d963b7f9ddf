"""How long finding takes in a catalogue of 100,000 pictures, and how long the window is held meanwhile.

    python -m benchmarks.finding [--pictures 100000] [--file FILE.sqlite] [--repeat 5]

The catalogue is made anew (``large_catalogue.py``), or kept in ``--file`` for the next time. Medians of
single questions, each beside its limit, asked on a connection of their own as the window does in a job; then
the real window, offscreen, is driven through the same questions, and the longest time its event loop did not
turn is told. Last, what the index that the questions need costs when suggestions are recorded.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from assistant.catalogue import Catalogue, PictureState, Suggestion
from assistant.catalogue.finding import DateKind, DateTest, Filter, Lookup, Order, Standing, TermTest
from assistant.vocabulary import Vocabulary, load_default
from benchmarks.command_line import parser_of
from benchmarks.large_catalogue import make
from benchmarks.stations import Stations

ORDER_LIMIT = {Order.UNCERTAIN: 4.0, Order.PREDICTED: 2.0, Order.SCORE: 2.0}
FILTER_LIMIT, COUNT_LIMIT = 1.0, 4.0
"""Seconds: a filter feels like an answer, counts and costly orders come beside the work."""


def main() -> None:
    """Make the catalogue and print the tables."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--pictures", type=int, default=100_000)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    args = parser.parse_args()
    vocabulary = load_default()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GLAM_ASSISTANT_HOME"] = folder
        file = args.file or Path(folder) / "large.sqlite"
        if not file.exists():
            make(file, args.pictures, vocabulary)
        questions(file, vocabulary, args.repeat)
        window(file, vocabulary)
        recording(Path(folder), vocabulary)


def questions(file: Path, vocabulary: Vocabulary, repeat: int) -> None:
    """Print the median time of every kind of question."""
    from assistant.desktop.finding.lookup import lookup_of

    lookup = lookup_of(vocabulary, {})
    with Catalogue.open(file, create=False) as catalogue:
        [suggestions] = catalogue._store.connection.execute("SELECT count(*) FROM suggestions").fetchone()
        print(f"{len(catalogue.picture_ids()):,} pictures, {suggestions:,} suggestions, SQLite", end=" ")
        print(f"{sqlite3.sqlite_version}\n{'question':44}{'found':>9}{'median s':>10}{'limit':>7}")
        for name, limit, ask in asked(catalogue, lookup):
            took, found = [], 0
            for _ in range(repeat):
                begun = time.perf_counter()
                found = ask()
                took.append(time.perf_counter() - begun)
            middle = statistics.median(took)
            verdict = "" if middle <= limit else "  OVER"
            print(f"{name:44}{found:9,}{middle:10.3f}{limit:7.1f}{verdict}", flush=True)


def asked(catalogue: Catalogue, lookup: Lookup) -> list[tuple[str, float, Callable[[], int]]]:
    """Return the questions: name, limit in seconds, what asks."""
    finding = catalogue.finding
    counts = finding.counts(Filter(), lookup=lookup)
    common, rare = frequent(counts.terms)
    over, under = frozenset({Standing.OVER}), frozenset({Standing.UNDER})
    year = DateTest(DateKind.FILE, date(2021, 1, 1), date(2021, 12, 31))
    filters = {
        "a common term, narrower included": Filter(terms=(TermTest(*common),)),
        "a rare term, narrower included": Filter(terms=(TermTest(*rare),)),
        "materials suggested over the line": Filter(terms=(TermTest("materials", standings=over),)),
        "materials suggested, score 0.40 to 0.60": Filter(
            terms=(TermTest("materials", standings=over | under, least=0.4, most=0.6),)
        ),
        "anything rejected": Filter(terms=(TermTest(standings=frozenset({Standing.REJECTED})),)),
        "state: suggestions": Filter(states=frozenset({PictureState.SUGGESTED})),
        "nothing decided in materials": Filter(undecided=frozenset({"materials"})),
        "file name “_123”": Filter(name="_123"),
        "text: two words": Filter(text="1934 jpg"),
        "decided in May": Filter(when=DateTest(DateKind.DECIDED, date(2026, 5, 1), date(2026, 5, 31))),
        "files of a year": Filter(when=year),
    }
    lines: list[tuple[str, float, Callable[[], int]]] = [
        (name, FILTER_LIMIT, lambda wanted=wanted: len(finding.ids(wanted, lookup=lookup)))
        for name, wanted in filters.items()
    ]
    lines += [
        (
            f"all, order: {order.value}",
            ORDER_LIMIT.get(order, FILTER_LIMIT),
            lambda order=order: len(finding.ids(Filter(), order, lookup=lookup)),
        )
        for order in Order
    ]
    lines.append(("counts of all", COUNT_LIMIT, lambda: finding.counts(Filter(), lookup=lookup).pictures))
    every = finding.ids(Filter(states=frozenset({PictureState.DONE})))
    lines.append(
        (
            "next undecided, none among so many",
            FILTER_LIMIT,
            lambda: len(every) + bool(finding.first_undecided(every)),
        )
    )
    return lines


def frequent(terms: Mapping[tuple[str, str], Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the term with the most pictures, and one with a few hundred."""
    ordered = sorted(terms, key=lambda key: -terms[key].pictures)
    return ordered[0], min(ordered, key=lambda key: abs(terms[key].pictures - 300))


def window(file: Path, vocabulary: Vocabulary) -> None:
    """Drive the window and print how long it was held at each station."""
    from assistant.desktop.finding.query import Query

    stations = Stations(vocabulary)
    shown = stations.window
    room: Any = shown.rooms["finding"]
    queue, actions = room.queue, shown.actions_by_name
    stations.asked("open", lambda: shown.catalogue_flow.open(file), shown.session.opened)
    if not room.panel.isHidden():  # as it was left the last time
        room.toggle_panel()
    stations.asked("filters (F7): counts of all", actions["filters"].trigger, room.counter.counted)
    for order in Order:
        ordered = Query(order=order)
        stations.asked(f"order: {order.value}", partial(queue.ask, ordered), queue.answered)
    undecided = Query(Filter(states=frozenset({PictureState.SUGGESTED})))
    stations.asked("filter: suggestions", lambda: queue.ask(undecided), queue.answered)
    stations.asked("and in materials", lambda: queue.ask(narrowed(queue.query)), queue.answered)
    stations.asked("text", lambda: room.find_text("1934"), queue.answered)
    stations.asked("all again", room.show_all, queue.answered)
    for letters in ("p", "pa", "pai", "paint"):
        room.field.setText(letters)
        typed = partial(room.field.textEdited.emit, letters)
        stations.done(f"typing “{letters}” in the search field", typed, after=0.1)
    stations.done("next undecided (N)", shown.desk_flow.next_undecided, after=0.6)
    stations.close()


def narrowed(query: Any) -> Any:
    """Return the query with one more facet in which nothing was decided."""
    return replace(query, filter=replace(query.filter, undecided=frozenset({"materials"})))


def recording(folder: Path, vocabulary: Vocabulary, pictures: int = 400) -> None:
    """Print what recording the suggestions of a picture costs with and without the index of scores."""
    took = {}
    for name in ("with", "without"):
        with Catalogue.open(folder / f"{name}.sqlite") as catalogue:
            if name == "without":
                with catalogue.writing() as connection:
                    connection.execute("DROP INDEX suggestions_term")
            run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
            ids = catalogue.add_files(Path(f"/{number}.jpg") for number in range(pictures)).new
            begun = time.perf_counter()
            for number in ids:
                catalogue.record_suggestions(run, number, suggested(vocabulary, number))
            took[name] = 1000 * (time.perf_counter() - begun) / pictures
    print(
        f"\nrecording the suggestions of a picture: {took['with']:.2f} ms with the index of scores,"
        f" {took['without']:.2f} ms without"
    )


def suggested(vocabulary: Vocabulary, number: int) -> dict[str, list[Suggestion]]:
    """Return 25 suggestions of each facet (as many as there are)."""
    found = {}
    for key, facet in vocabulary.facets.items():
        terms = [facet.terms[(number * 31 + place * 7) % len(facet)] for place in range(min(25, len(facet)))]
        found[key] = [
            Suggestion(key, term.uri, 0.9 * 0.8**rank + number % 7 / 100, rank, {"clip": 0.5})
            for rank, term in enumerate({term.uri: term for term in terms}.values(), start=1)
        ]
    return found


if __name__ == "__main__":
    main()

"""Writes a catalogue as large as a museum's, of pictures that do not exist.

    python -m benchmarks.large_catalogue FILE.sqlite [--pictures 100000]

Each facet of a picture has up to 25 suggestions with the shape a model gives: a few likely leaves, their
broader terms at least as likely, a tail of hundredths. Two of five objects are decided in part, one of seven
is done, one picture of ten was read by a second run. Rows are inserted as they are: going through
``Catalogue`` would take an hour.
"""

from __future__ import annotations

import json
import random
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from assistant.catalogue import Catalogue
from assistant.vocabulary import Facet, Vocabulary, load_default
from benchmarks.command_line import parser_of

PROFILES = 2000
"""Different sets of suggestions in each facet; each picture has one of them with scores of its own."""

TOP = {"subjects": 7}
LIKELY = 6

Profile = list[tuple[int, float, str]]
"""Term id, score and members of each suggestion, best first."""


def make(path: Path, pictures: int, vocabulary: Vocabulary, seed: int = 3) -> None:
    """Write the catalogue; the same numbers give the same catalogue."""
    chance = random.Random(seed)
    with Catalogue.open(path) as catalogue, catalogue.writing() as connection:
        connection.execute("DROP INDEX suggestions_term")  # made anew at the end: four times as fast
        term_ids = write_terms(connection, vocabulary)
        profiles = {
            key: [profile(facet, term_ids, chance) for _ in range(PROFILES)]
            for key, facet in vocabulary.facets.items()
        }
        write_pictures(connection, pictures, chance)
        readings = write_readings(connection, pictures, chance)
        connection.executemany(
            "INSERT INTO suggestions VALUES (?, ?, ?, ?, ?)", suggestions(readings, profiles, chance)
        )
        connection.create_function("label_of", 2, lambda facet, uri: vocabulary[facet].term(uri).label())
        connection.execute(DECIDE)
        connection.execute("CREATE INDEX suggestions_term ON suggestions (term_id, score)")


def write_terms(connection: sqlite3.Connection, vocabulary: Vocabulary) -> dict[tuple[str, str], int]:
    """Write all terms; return their ids by facet and URI."""
    every = [(term.facet, term.uri) for facet in vocabulary.facets.values() for term in facet.terms]
    connection.executemany("INSERT INTO terms (facet, uri) VALUES (?, ?)", every)
    return {(facet, uri): number for number, facet, uri in connection.execute("SELECT * FROM terms")}


def profile(facet: Facet, term_ids: dict[tuple[str, str], int], chance: random.Random) -> Profile:
    """Return what a model might suggest in one facet of one picture."""
    rows = [term.row for term in facet.terms if not term.hidden]
    scores: dict[int, float] = {}
    best = chance.betavariate(4, 2)
    for place in range(LIKELY):
        row = rows[min(int(chance.paretovariate(0.6)) - 1, len(rows) - 1) * 7919 % len(rows)]
        score = best * 0.55**place
        for each in (row, *facet.ancestors(row)):
            scores[each] = max(scores.get(each, 0.0), score)
    for row in chance.sample(rows, min(len(rows), 25)):
        scores.setdefault(row, chance.uniform(0.0005, 0.03))
    ordered = sorted(scores.items(), key=lambda item: -item[1])[: TOP.get(facet.key, 25)]
    return [
        (
            term_ids[facet.key, facet.terms[row].uri],
            score,
            json.dumps({"multilabel": round(score * 0.9, 5), "softmax": round(score * 0.8, 5), "clip": 0.5}),
        )
        for row, score in ordered
    ]


def write_pictures(connection: sqlite3.Connection, count: int, chance: random.Random) -> None:
    """Write objects with one to three pictures each, taken over four years."""
    owner, left = 0, 0
    objects, rows = [], []
    for number in range(1, count + 1):
        if left == 0:
            owner, left = owner + 1, chance.choice((1, 1, 1, 2, 3))
            objects.append((owner, f"{1900 + owner % 120}.{owner // 120 + 1}", int(chance.random() < 0.15)))
        left -= 1
        folder = f"/museum/store {number % 40}"
        problem = "The file is damaged." if chance.random() < 0.002 else None
        taken = 1_600_000_000_000_000_000 + number * 1_200_000_000_000
        path = f"{folder}/{objects[-1][1]}_{left}_{number}.jpg"
        rows.append((number, owner, path, f"{number:064x}", 4_000_000, taken, 4000, 3000, "JPEG", problem))
    connection.executemany("INSERT INTO objects (id, number, done) VALUES (?, ?, ?)", objects)
    connection.executemany(
        "INSERT INTO pictures (id, object_id, path, sha256, size, mtime_ns, width, height, format, problem)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


def write_readings(connection: sqlite3.Connection, count: int, chance: random.Random) -> list[int]:
    """Write two runs, the second over a tenth; return the ids of the readings."""
    for number in (1, 2):
        connection.execute(
            "INSERT INTO runs VALUES (?, 'starter', ?, ?, 'v', '2026-01-01', '2026-01-02')",
            (number, f"{number}.0", f"f{number}"),
        )
    readings = [(1, number) for number in range(1, count + 1) if chance.random() < 0.95]
    readings += [(2, number) for number in range(1, count + 1) if chance.random() < 0.1]
    connection.executemany(
        "INSERT INTO run_pictures (id, run_id, picture_id, sha256) VALUES (?, ?, ?, ?)",
        ((place, run, number, f"{number:064x}") for place, (run, number) in enumerate(readings, 1)),
    )
    return list(range(1, len(readings) + 1))


def suggestions(
    readings: list[int], profiles: dict[str, list[Profile]], chance: random.Random
) -> Iterator[tuple[int, int, float, int, str]]:
    """Yield the rows of all readings."""
    for reading in readings:
        for of_facet in profiles.values():
            factor = chance.uniform(0.8, 1.0)
            for rank, (term_id, score, members) in enumerate(chance.choice(of_facet), start=1):
                yield reading, term_id, score * factor, rank, members


DECIDE = """
INSERT OR IGNORE INTO decisions (object_id, facet, uri, verdict, person, at, label)
SELECT p.object_id, t.facet, t.uri,
    CASE WHEN (p.object_id * 7919 + t.id) % 100 < s.score * 110 THEN 'accepted'
        WHEN t.id % 5 = 0 THEN 'added' ELSE 'rejected' END,
    'Anna',
    printf('2026-%02d-%02dT09:12:00.000Z', p.object_id / 7 % 9 + 1, p.object_id % 28 + 1),
    label_of(t.facet, t.uri)
FROM pictures p JOIN run_pictures r ON r.picture_id = p.id JOIN suggestions s ON s.run_picture_id = r.id
    JOIN terms t ON t.id = s.term_id
WHERE p.object_id % 5 < 2 AND s.rank <= 3
"""
"""Decisions about two of five objects: what was likely accepted, the rest rejected, some added."""


def main() -> None:
    """Write it and tell how large it became."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pictures", type=int, default=100_000)
    arguments = parser.parse_args()
    begun = time.perf_counter()
    make(arguments.file, arguments.pictures, load_default())
    size = arguments.file.stat().st_size / 2**20
    print(f"{arguments.pictures:,} pictures in {time.perf_counter() - begun:.0f} s, {size:,.0f} MB")


if __name__ == "__main__":
    main()

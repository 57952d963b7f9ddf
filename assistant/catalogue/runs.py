"""Runs and what they suggested. A run never changes what an earlier one or a person has said."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from assistant.catalogue.pictures import LATEST, survivor
from assistant.catalogue.store import chunks, marks, now
from assistant.catalogue.values import Seen, SuggestedBy, Suggestion


def start(connection: sqlite3.Connection, pack: str, version: str, fingerprint: str, vocabulary: str) -> int:
    """Write a new run and return its id."""
    cursor = connection.execute(
        "INSERT INTO runs (pack, version, fingerprint, vocabulary, started) VALUES (?, ?, ?, ?, ?)",
        (pack, version, fingerprint, vocabulary, now()),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def finish(connection: sqlite3.Connection, run_id: int) -> None:
    """Write when the run ended."""
    connection.execute("UPDATE runs SET finished = ? WHERE id = ?", (now(), run_id))


def record(
    connection: sqlite3.Connection,
    run_id: int,
    picture_id: int,
    suggestions: Mapping[str, Sequence[Suggestion]],
    seen: Seen | None = None,
) -> None:
    """Write what the run suggests for a picture; a repeated reading in the same run replaces the first."""
    picture_id = survivor(connection, picture_id)
    # A number that no reading had, the replaced one included: who keeps vectors knows by it that there is
    # something new.
    [highest] = connection.execute("SELECT coalesce(max(id), 0) FROM run_pictures").fetchone()
    connection.execute("DELETE FROM run_pictures WHERE picture_id = ? AND run_id = ?", (picture_id, run_id))
    reading = connection.execute(
        "INSERT INTO run_pictures (id, run_id, picture_id, sha256)"
        " SELECT ?, ?, id, sha256 FROM pictures WHERE id = ?",
        (highest + 1, run_id, picture_id),
    ).lastrowid
    every = [suggestion for of_facet in suggestions.values() for suggestion in of_facet]
    connection.executemany(
        "INSERT OR IGNORE INTO terms (facet, uri) VALUES (?, ?)", [(each.facet, each.uri) for each in every]
    )
    connection.executemany(
        "INSERT INTO suggestions (run_picture_id, term_id, score, rank, members)"
        " VALUES (?, (SELECT id FROM terms WHERE facet = ? AND uri = ?), ?, ?, ?)",
        [(reading, each.facet, each.uri, each.score, each.rank, _compact(each.members)) for each in every],
    )
    if seen is not None and reading is not None:
        from assistant.catalogue import likeness  # numpy is not needed to read suggestions

        likeness.write(connection, reading, seen)


def content_known(connection: sqlite3.Connection, picture_id: int, sha256: str) -> None:
    """Attach readings made before the picture's hash was known to its content."""
    connection.execute(
        "UPDATE run_pictures SET sha256 = ? WHERE picture_id = ? AND sha256 IS NULL", (sha256, picture_id)
    )


def read_by(connection: sqlite3.Connection, picture_id: int, fingerprint: str) -> bool:
    """Say whether the pack with this fingerprint has read the picture's content."""
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM pictures p JOIN run_pictures r"
        "   ON r.sha256 = p.sha256 OR (r.picture_id = p.id AND r.sha256 IS NULL AND p.sha256 IS NULL)"
        " JOIN runs ON runs.id = r.run_id WHERE p.id = ? AND runs.fingerprint = ?)",
        (survivor(connection, picture_id), fingerprint),
    ).fetchone()
    return bool(row[0])


def shown_by(connection: sqlite3.Connection, picture_id: int, fingerprint: str) -> bool:
    """Say whether the latest reading of the picture's content, which is the one shown, is this pack's."""
    row = connection.execute(
        f"SELECT runs.fingerprint FROM pictures p JOIN run_pictures r ON r.id = {LATEST}"
        " JOIN runs ON runs.id = r.run_id WHERE p.id = ?",
        (survivor(connection, picture_id),),
    ).fetchone()
    return row is not None and row[0] == fingerprint


def shown_of_other(connection: sqlite3.Connection, picture_id: int, run_id: int) -> bool:
    """Say whether the latest reading of the picture's content is of another run with the same pack."""
    row = connection.execute(
        f"SELECT r.run_id, latest.fingerprint = own.fingerprint FROM pictures p"
        f" JOIN run_pictures r ON r.id = {LATEST} JOIN runs latest ON latest.id = r.run_id"
        " JOIN runs own ON own.id = ? WHERE p.id = ?",
        (run_id, picture_id),
    ).fetchone()
    return row is not None and row[0] != run_id and bool(row[1])


def suggested_by(connection: sqlite3.Connection, picture_ids: Sequence[int]) -> dict[int, SuggestedBy]:
    """Return the latest run over each picture's content and its suggestions; pictures without are absent."""
    answer: dict[int, SuggestedBy] = {}
    asked: dict[int, list[int]] = {}
    for picture_id in picture_ids:
        asked.setdefault(survivor(connection, picture_id), []).append(picture_id)
    for chunk in chunks(asked):
        for picture_id, found in _latest(connection, chunk):
            answer.update((asker, found) for asker in asked[picture_id])
    return answer


def _latest(connection: sqlite3.Connection, picture_ids: Sequence[int]) -> Iterator[tuple[int, SuggestedBy]]:
    readings = connection.execute(
        f"SELECT p.id, {LATEST} AS reading FROM pictures p WHERE p.id IN ({marks(picture_ids)})"
        " AND reading IS NOT NULL",
        picture_ids,
    ).fetchall()
    # Two pictures with the same content share a reading, so this is keyed by reading.
    found: dict[int, SuggestedBy] = {}
    for chunk in chunks({reading for _, reading in readings}):
        for reading, run_id, pack, version in connection.execute(
            "SELECT r.id, runs.id, pack, version FROM run_pictures r JOIN runs ON runs.id = r.run_id"
            f" WHERE r.id IN ({marks(chunk)})",
            chunk,
        ):
            found[reading] = SuggestedBy(run_id, pack, version, {})
        for reading, facet, uri, score, rank, members in connection.execute(
            "SELECT s.run_picture_id, t.facet, t.uri, s.score, s.rank, s.members"
            " FROM suggestions s JOIN terms t ON t.id = s.term_id"
            f" WHERE s.run_picture_id IN ({marks(chunk)}) ORDER BY s.run_picture_id, t.facet, s.rank",
            chunk,
        ):
            by_facet = found[reading].suggestions
            assert isinstance(by_facet, dict)
            # What is no number in a damaged file is told here, where the file can be named.
            found_here = Suggestion(facet, uri, float(score), int(rank), _members(members))
            by_facet.setdefault(facet, []).append(found_here)
    for picture_id, reading in readings:
        yield picture_id, found[reading]


def _members(text: str) -> dict[str, float]:
    return {name: score for name, score in json.loads(text).items() if isinstance(score, float)}


def _compact(members: Mapping[str, float]) -> str:
    # Five significant digits answer "why"; the digits beyond would be half of the catalogue's size.
    known = {name: float(f"{score:.5g}") for name, score in members.items() if math.isfinite(score)}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))

"""A long history undone to its beginning and done again to its end: every state on the way is exact."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from assistant.catalogue import Catalogue, CatalogueError, Step, Suggestion
from benchmarks.reliability.together.acts import FACETS, URIS, Cataloguer
from benchmarks.reliability.together.dump import digest, unsound

STEPS, SHORT_STEPS, POINTS = 10_000, 1_000, 20

WEIGHTS = {
    "decide": 60, "branch": 10, "decide_many": 4, "accept_above": 3, "line": 2, "done": 8, "forget": 1,
    "join": 3, "split": 2, "group": 1, "exhibit": 3, "choose": 1, "own_term": 2,
}  # fmt: skip
"""How often each act comes in a hundred: mostly decisions, as in a real day."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the trial's arguments."""
    parser.add_argument("--steps", type=int, help=f"steps of the history ({STEPS:,} with --long)")
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--seed", type=int, default=6)


@dataclass
class Outcome:
    """What the trial found; ``wrong`` is empty where every state was restored exactly."""

    steps: int = 0
    edits: int = 0
    points: int = 0
    wrong: list[str] = field(default_factory=list)
    undo_seconds: list[float] = field(default_factory=list)
    redo_seconds: list[float] = field(default_factory=list)


def run(args: argparse.Namespace) -> bool:
    """Print the table and return whether every state came back exactly."""
    steps = args.steps or (STEPS if args.long else SHORT_STEPS)
    with TemporaryDirectory() as folder:
        found = there_and_back(Path(folder), steps, args.pictures, args.seed, tell=_tell)
    print(f"seed {args.seed}: {found.steps:,} steps of {found.edits:,} changes on {args.pictures:,} pictures")
    print("direction   steps   states compared   median ms   longest ms")
    for word, seconds in (("undo", found.undo_seconds), ("redo", found.redo_seconds)):
        print(
            f"{word:<9} {len(seconds):>7,}   {found.points:>15}   {1000 * median(seconds):>9.2f}"
            f"   {1000 * max(seconds):>10.1f}"
        )
    for sentence in found.wrong:
        print(f"NOT EXACT: {sentence}")
    return not found.wrong


def there_and_back(
    folder: Path, steps: int, pictures: int, seed: int, *, points: int = POINTS, tell: object = None
) -> Outcome:
    """Make a history, undo all of it, redo all of it; compare the state at the ends and at random points."""
    rng, found = Random(seed), Outcome()
    with Catalogue.open(folder / "undo.sqlite", person="Ada") as catalogue:
        _furnish(catalogue, folder, pictures)
        compared = {0, steps, *rng.sample(range(1, steps), min(points - 2, steps - 1))}
        found.points = len(compared)
        states = _make(catalogue, rng, steps, compared, tell)
        with catalogue.reading() as connection:
            [found.edits] = connection.execute("SELECT count(*) FROM edits").fetchone()
        found.steps = steps

        def look(place: int, word: str) -> None:
            if place in states and digest(catalogue) != states[place]:
                found.wrong.append(f"after {word} to step {place:,} of {steps:,}")

        for place in range(steps - 1, -1, -1):
            found.undo_seconds.append(_timed(catalogue.undo, found, "undo"))
            look(place, "undo")
            _say(tell, "undone", steps - place, steps)
        if catalogue.undo() is not None:
            found.wrong.append("there was one step too many to undo")
        for place in range(1, steps + 1):
            found.redo_seconds.append(_timed(catalogue.redo, found, "redo"))
            look(place, "redo")
            _say(tell, "done again", place, steps)
        if catalogue.redo() is not None:
            found.wrong.append("there was one step too many to redo")
        with catalogue.reading() as connection:
            found.wrong += unsound(connection)
    return found


def _furnish(catalogue: Catalogue, folder: Path, pictures: int) -> None:
    """Take in pictures that were read, with suggestions for the lines."""
    ids = catalogue.add_files(folder / f"{number // 2}_{number % 2}.jpg" for number in range(pictures)).new
    furnish(catalogue, ids)


def furnish(catalogue: Catalogue, ids: Sequence[int]) -> None:
    """Give pictures the suggestions of a run; their files are said to be readable."""
    run_id = catalogue.start_run(pack="trial", version="1", fingerprint="t" * 64, vocabulary="v")
    for one in ids:
        catalogue.clear_problem(one)
        suggestions = {
            facet: [
                Suggestion(facet, URIS[(one + place) % len(URIS)], 0.9 / place, place)
                for place in range(1, 5)
            ]
            for facet in FACETS
        }
        catalogue.record_suggestions(run_id, one, suggestions)
    catalogue.finish_run(run_id)


def _make(catalogue: Catalogue, rng: Random, steps: int, compared: set[int], tell: object) -> dict[int, str]:
    """Do ``steps`` random steps by several people; return the state after those to be compared."""
    person = Cataloguer(catalogue, rng)
    kinds = rng.choices(list(WEIGHTS), list(WEIGHTS.values()), k=20 * steps)
    states = {0: digest(catalogue)}
    made = 0
    for kind in kinds:
        catalogue.person = rng.choice(("Ada", "Núria", "José"))
        try:
            made += bool(person.act([kind]).step.id)
        except CatalogueError:  # refused with a reason, such as to split the only picture off
            continue
        if made in compared and made not in states:
            states[made] = digest(catalogue)
        if made == steps:
            break
    return states


def _timed(go: object, found: Outcome, word: str) -> float:
    began = time.perf_counter()
    step: Step | None = go()  # type: ignore[operator]
    if step is None:
        found.wrong.append(f"nothing to {word} where a step was expected")
    return time.perf_counter() - began


def _say(tell: object, word: str, count: int, of: int) -> None:
    if callable(tell) and count % 1000 == 0 and count:
        tell(f"{word}: {count:,} of {of:,}")


def _tell(words: str) -> None:
    print(words, file=sys.stderr)

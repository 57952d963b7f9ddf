"""One process of the trial: a person, or the command, with a role, on a catalogue that others use too.

``python -m benchmarks.reliability.together.actor CATALOGUE ROLE SEED ACTS``: says ``ready``, waits for a
line, works, and says ``over``. What the catalogue acknowledged is in a journal beside it, a line per act.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import IO, Any

from assistant.catalogue import Catalogue, CatalogueError, Step
from benchmarks.reliability.together.acts import FACETS, URIS, Cataloguer, Done
from benchmarks.reliability.together.audit import watch
from benchmarks.reliability.together.terms import Suggester, small_vocabulary

TERMS = ("decide", "decide", "decide", "branch", "done", "exhibit")
ROLES: dict[str, tuple[str, ...]] = {
    "decides": TERMS,
    "undoes": (*TERMS, "undo", "undo", "redo"),
    "accepts by lines": ("accept_above", "line", "decide_many", "undo", "redo"),
    "joins and splits": ("join", "split", "group", "forget", "decide", "undo", "redo"),
    "own terms": ("own_term", "choose", "own_term"),
    "adds pictures": ("add", "add", "decide"),
    "annotates": ("annotate",),
    "reads": ("read",),
    "comes and goes": ("again", "decide", "undo", "read"),
}
"""What each kind of process does, by chance; a word more often is done more often."""


class Actor:
    """Does what its role says and writes down what was acknowledged, how long it waited, what was refused."""

    def __init__(self, path: Path, role: str, seed: int) -> None:
        self._path, self._kinds, self._rng = path, ROLES[role], Random(seed)
        self._seed, self._name = seed, f"{role} {seed}"
        self._made = 0
        self._journal: IO[str] = journal_of(path, seed).open("a", encoding="utf-8")
        self._begun_at: float | None = None
        self._open()

    def _open(self) -> None:
        self._catalogue = Catalogue.open(self._path, person=self._name, create=False)
        watch(self._catalogue)
        with self._catalogue.reading() as connection:
            connection.set_trace_callback(self._trace)

    def close(self) -> None:
        """Leave the catalogue and the journal."""
        self._catalogue.close()
        self._journal.close()

    def act(self) -> None:
        """Do one thing; a refusal is one sentence and no mishap."""
        kind = self._rng.choice(self._kinds)
        own: Callable[[], Done | None] | None = getattr(self, f"_{kind}", None)
        began = time.perf_counter()
        try:
            done = own() if own is not None else Cataloguer(self._catalogue, self._rng).act([kind])
        except CatalogueError as error:
            locked = "in use by another" in str(error)
            self._write({"did": "locked" if locked else "refused", "why": str(error)})
            return
        if done is not None:
            did = kind if kind in ("undo", "redo") else "step"
            asked = [[*term, verdict] for term, verdict in done.asked.items()]
            took = time.perf_counter() - began
            self._write({"did": did, "id": done.step.id, "asked": asked, "took": took})

    # What no cataloguer's hand does

    def _undo(self) -> Done | None:
        return _stepped(self._catalogue.undo())

    def _redo(self) -> Done | None:
        return _stepped(self._catalogue.redo())

    def _again(self) -> None:
        self._catalogue.close()
        self._open()

    def _add(self) -> None:
        from PIL import Image

        files = []
        for _ in range(3):
            self._made += 1
            files.append(self._path.parent / f"{self._name} {self._made}.png".replace(" ", "_"))
            colour = tuple(self._rng.randrange(256) for _ in range(3))
            image = Image.new("RGB", (16, 12), colour)
            image.putpixel((0, 0), (self._made % 256, self._made // 256, self._seed % 256))
            image.save(files[-1])
        added = self._catalogue.add_files(files)
        self._write({"did": "add", "count": len(added.new)})

    def _annotate(self) -> None:
        from assistant.annotate import annotate

        vocabulary = small_vocabulary()
        found = annotate(self._catalogue, Suggester(vocabulary), self._catalogue.picture_ids(), batch=4)
        self._write({"did": "annotate", "count": found.done})
        for failure in found.failed:
            self._write({"did": "mishap", "why": failure.reason})

    def _read(self) -> None:
        from assistant.catalogue.finding.filters import Filter, TermTest
        from assistant.exchange import write_csv

        catalogue = self._catalogue
        with catalogue.snapshot():
            ids = catalogue.picture_ids()
            if len(catalogue.rows(ids)) != len(ids) or set(catalogue.states()) != set(ids):
                self._write({"did": "mishap", "why": "one moment was read as two"})
        wanted = Filter(terms=(TermTest(self._rng.choice(FACETS), self._rng.choice(URIS), narrower=False),))
        catalogue.finding.ids(wanted)
        catalogue.statistics.read(dict.fromkeys(FACETS, 0.5))
        to = self._path.parent / f"{self._name}.csv".replace(" ", "_")
        write_csv(catalogue, to, vocabulary=small_vocabulary(), what="all")
        self._write({"did": "read"})

    # Waiting and writing down

    def _trace(self, statement: str) -> None:
        """Note how long BEGIN IMMEDIATE took: until the next statement begins, the lock was waited for."""
        now = time.perf_counter()
        if self._begun_at is not None:
            self._write({"did": "wait", "took": now - self._begun_at})
        self._begun_at = now if statement.startswith("BEGIN IMMEDIATE") else None

    def _write(self, entry: dict[str, Any]) -> None:
        self._journal.write(json.dumps(entry) + "\n")
        self._journal.flush()


def journal_of(path: Path, seed: int) -> Path:
    """Return where the process with this seed writes what was acknowledged to it."""
    return path.with_name(f"journal-{seed}.jsonl")


def _stepped(step: Step | None) -> Done | None:
    return None if step is None else Done(step)


@contextmanager
def _at_work(path: Path, role: str, seed: int) -> Iterator[Actor]:
    actor = Actor(path, role, seed)
    try:
        yield actor
    finally:
        actor.close()


def main(path: Path, role: str, seed: int, acts: int) -> None:
    """Work until all acts are done; an error that nobody expected ends the process with its traceback."""
    with _at_work(path, role, seed) as actor:
        print("ready", flush=True)
        sys.stdin.readline()
        for _ in range(acts):
            actor.act()
    print("over", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))

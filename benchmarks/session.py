"""A cataloguer at work: fifty real photographs through the real window, with suggestions and without.

    python -m benchmarks.session CSV IMAGES [--pictures 50] [--seed 4] [--pack starter]

CSV and IMAGES are a data set in EUFCC-340K's format; its tags are what the cataloguer knows. The window runs
offscreen, each session in a process and a catalogue of its own, and every key is a real key event. The
cataloguer presses Space where all that it takes is right, goes to right suggestions with J and accepts them
with Return, finds the rest with ``/``, the beginning of its name and Return, and Ctrl+Return when the object
is done; facets that the record does not annotate are left alone. Without suggestions everything is found by
name. Tags are the record's most precise terms. ``decision``: from a deciding key to the window idle again,
the decision on the disk; ``next``: from Ctrl+Return to the next picture and, where there are any, its
suggestions, after the half second that the person looked at the one before; ``stall``: the longest time the
window did not react.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.command_line import parser_of
from benchmarks.event_loop import turn_for, turn_until

if TYPE_CHECKING:
    from assistant.datasets.records import Record

LOOK = 0.5
"""Seconds a person at least looks at a picture before the first key."""

LINES = (
    ("tags", "tags in the records", "{:.0f}"),
    ("reached", "of them tagged at the end", "{:.0f}"),
    ("wrong", "wrong terms accepted", "{:.0f}"),
    ("keys_per_tag", "keys per tag", "{:.2f}"),
    ("keys_per_object", "keys per object, Ctrl+Return included", "{:.1f}"),
    ("key_p50", "machine time of a decision, ms, median", "{:.1f}"),
    ("key_p95", "  95 of 100 at most", "{:.1f}"),
    ("next_p50", "next picture with all it needs, ms, median", "{:.0f}"),
    ("next_p95", "  95 of 100 at most", "{:.0f}"),
    ("stall", "longest stall, ms", "{:.0f}"),
    ("rss", "memory at the end, MB", "{:.0f}"),
)


def main() -> None:
    """Run both sessions and print them beside each other."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("csv", type=Path)
    parser.add_argument("images", type=Path)
    parser.add_argument("--pictures", type=int, default=50)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--pack", default="starter")
    parser.add_argument("--once", choices=("with", "without"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.once:
        print(json.dumps(Session(args).run()))
        sys.stdout.flush()
        os._exit(0)
    found = []
    for way in ("with", "without"):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.session", *sys.argv[1:], "--once", way],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode or not done.stdout.strip():
            sys.exit(f"the session {way} suggestions gave no figures:\n{done.stderr[-2000:]}")
        found.append(json.loads(done.stdout.splitlines()[-1]))
    print(f"{args.pictures} photographs of {args.csv.name}{'':14}{'suggestions':>14}{'by name':>10}")
    for key, title, shape in LINES:
        print(f"{title:44}{shape.format(found[0][key]):>10}{shape.format(found[1][key]):>10}")


class Session:
    """One window and one cataloguer."""

    def __init__(self, args: argparse.Namespace) -> None:
        home = tempfile.mkdtemp()
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "GLAM_ASSISTANT_HOME": home}
        from PySide6.QtWidgets import QApplication

        from assistant.desktop.app import make_window
        from assistant.desktop.reading.ensemble_source import pack_source
        from assistant.vocabulary import load_default

        self.suggested = args.once == "with"
        self.app = QApplication([])
        vocabulary = load_default()
        self.records = chosen(args, vocabulary)
        source = pack_source(args.pack, vocabulary) if self.suggested else no_models()
        self.window = make_window(self.app, catalogue=Path(home) / "work.sqlite", source=source)
        self.window.show()
        self.window.activateWindow()
        self.keys = 0
        self.took: list[float] = []
        self.moved: list[float] = []

    def run(self) -> dict[str, Any]:
        """Work through all pictures and return the figures."""
        from PySide6.QtCore import QTimer

        from benchmarks.peers.measure import Heartbeat, rss

        window = self.window
        beat = Heartbeat(QTimer())
        turn_until(lambda: window.catalogue_flow.ready)
        window.catalogue_flow.add([record.picture for record in self.records])
        turn_until(lambda: len(window.filmstrip.strip.ids) == len(self.records))
        turn_until(lambda: self.ready(self.records[0]))
        beat.start()
        tags = reached = wrong = 0
        for number, record in enumerate(self.records):
            turn_for(LOOK)
            self.work_on(record)
            wanted, had, more = self.judge(record)
            tags, reached, wrong = tags + wanted, reached + had, wrong + more
            following = self.records[number + 1] if number + 1 < len(self.records) else None
            self.go_on(following)
        stall, memory = beat.end(), rss()
        window.close()
        ordered, moved = sorted(self.took), sorted(self.moved)
        return {
            "tags": tags, "reached": reached, "wrong": wrong,
            "keys_per_tag": self.keys / tags,
            "keys_per_object": (self.keys + len(self.records)) / len(self.records),
            "key_p50": statistics.median(ordered), "key_p95": ordered[int(0.95 * (len(ordered) - 1))],
            "next_p50": statistics.median(moved), "next_p95": moved[int(0.95 * (len(moved) - 1))],
            "stall": stall, "rss": memory,
        }  # fmt: skip

    # What the cataloguer does

    def work_on(self, record: Record) -> None:
        """Tag one object: Space where it is right, right suggestions, then names."""
        boxes = self.window.facets.grid.boxes
        annotated = [key for key in boxes if record.tags[key].leaves]
        taken = [(key, row) for key in annotated for row in boxes[key].model.state.over_the_line()]
        if taken and all(row in record.tags[key].nodes for key, row in taken):
            self.press("Space")
        here = self.window.facets.grid.facet
        for key in sorted(annotated, key=lambda each: each != here):
            missing = self.missing(record, key)
            if missing:
                self.accept_suggested(key, missing)
            for row in sorted(self.missing(record, key)):
                self.add_by_name(key, row)

    def accept_suggested(self, key: str, wanted: set[int]) -> None:
        """Go to each right suggestion of a facet and accept it."""
        grid = self.window.facets.grid
        state = grid.boxes[key].model.state
        while right := wanted & set(state.open()):
            if grid.facet != key:
                self.press(str(1 + list(grid.boxes).index(key)))
            for _ in range(len(state.open())):
                if grid.view.term() in right:
                    break
                self.press("J")
            if grid.view.term() not in right:
                return
            self.press("Return", decides=True)

    def add_by_name(self, key: str, row: int) -> None:
        """Type the beginning of a term's name until it is the first hit."""
        panel = self.window.facets
        label = panel.grid.boxes[key].model.facet.terms[row].label("en")
        if panel.grid.facet != key:
            self.press(str(1 + list(panel.grid.boxes).index(key)))
        self.press("/")
        for letter in label:
            self.type(letter)
            hits = panel.search.hits.hits
            if hits and (hits[0].facet, hits[0].row) == (key, row):
                break
        else:
            for _ in range(len(panel.search.hits.hits)):
                hit = panel.search.hits.hits[panel.search.list.currentIndex().row()]
                if (hit.facet, hit.row) == (key, row):
                    break
                self.type("Down")
        self.type("Return", decides=True)

    def go_on(self, following: Record | None) -> None:
        """Done, and to the next picture with all that it needs."""
        began = time.perf_counter()
        self.send(self.window.facets.grid.view, "Return", control=True)
        if following is not None:
            turn_until(lambda: self.ready(following))
            self.moved.append(1000 * (time.perf_counter() - began))

    # What is true at the moment

    def missing(self, record: Record, key: str) -> set[int]:
        """Most precise terms of the record that are no tags yet."""
        state = self.window.facets.grid.boxes[key].model.state
        return {row for row in record.tags[key].leaves if row not in state.decisions}

    def judge(self, record: Record) -> tuple[int, int, int]:
        """How many tags the record has, how many were reached, how many tags are wrong."""
        wanted = had = wrong = 0
        for key, box in self.window.facets.grid.boxes.items():
            leaves, nodes = set(record.tags[key].leaves), set(record.tags[key].nodes)
            tags = {row for row, each in box.model.state.decisions.items() if each.verdict != "rejected"}
            wanted, had = wanted + len(leaves), had + len(leaves & tags)
            wrong += len(tags - nodes) if leaves else 0
        return wanted, had, wrong

    def ready(self, record: Record) -> bool:
        """Whether the record's picture is on show with all that it needs."""
        window, here = self.window, self.window.desk.picture
        if here is None or here.path != record.picture or window.column.view.empty:
            return False
        return not self.suggested or bool(window.facets.grid.model.state.suggestions)

    # Keys

    def press(self, name: str, *, decides: bool = False) -> None:
        """Press a key on the trees."""
        self.count(lambda: self.send(self.window.facets.grid.view, name), decides or name == "Space")

    def type(self, name: str, *, decides: bool = False) -> None:
        """Press a key in the search field."""
        self.count(lambda: self.send(self.window.facets.search.field, name), decides)

    def count(self, do: Callable[[], None], decides: bool) -> None:
        """Count a key, and measure until the window is idle again."""
        self.keys += 1
        began = time.perf_counter()
        do()
        self.app.processEvents()
        if decides:
            self.took.append(1000 * (time.perf_counter() - began))

    def send(self, widget: Any, name: str, *, control: bool = False) -> None:
        """Send a real key event: a letter, a digit or the name of a key."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        if len(name) == 1:
            QTest.keyClicks(widget, name, held)
        else:
            QTest.keyClick(widget, getattr(Qt.Key, f"Key_{name}"), held)


def chosen(args: argparse.Namespace, vocabulary: Any) -> Sequence[Record]:
    """Return the records of the session, of as many objects."""
    from assistant.datasets.records import read_records

    records = read_records(args.csv, args.images, vocabulary).records
    tagged = (record for record in records if any(each.leaves for each in record.tags.values()))
    objects = {record.object_key: record for record in tagged}
    return random.Random(args.seed).sample(list(objects.values()), args.pictures)


def no_models() -> Any:
    """A source that has nothing to suggest, and says so."""
    from assistant.desktop.reading.ensemble_source import EnsembleSource
    from assistant.errors import AssistantError

    def load() -> Any:
        raise AssistantError("This session has no models.")

    return EnsembleSource(load)


if __name__ == "__main__":
    main()

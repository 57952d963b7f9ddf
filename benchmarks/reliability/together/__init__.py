"""Many processes on one catalogue: nothing that was acknowledged is lost, and nothing is half done."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.reliability.together.actor import ROLES, journal_of
from benchmarks.reliability.together.audit import Report, check, watch

PROCESSES, ACTS, PICTURES = 6, 120, 30
LONG_PROCESSES, LONG_ACTS, LONG_PICTURES = 12, 1200, 60
ALWAYS = ("decides", "undoes", "joins and splits", "annotates")
"""Roles that are always there; those of the other processes are by chance."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the trial's arguments."""
    parser.add_argument("--processes", type=int, help=f"{PROCESSES}, or {LONG_PROCESSES} with --long")
    parser.add_argument("--acts", type=int, help=f"of each process: {ACTS}, or {LONG_ACTS} with --long")
    parser.add_argument("--pictures", type=int, help=f"at first: {PICTURES}, or {LONG_PICTURES} with --long")
    parser.add_argument("--seed", type=int, default=6)


@dataclass
class Outcome:
    """What many processes did to one catalogue, and what was found afterwards."""

    roles: list[str]
    did: Counter[str] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)
    limit: float = 0.0
    report: Report = field(default_factory=Report)

    @property
    def defects(self) -> list[str]:
        """All that is wrong; empty where nothing was lost."""
        return self.report.defects


def run(args: argparse.Namespace) -> bool:
    """Print the table and return whether nothing was lost."""
    processes = args.processes or (LONG_PROCESSES if args.long else PROCESSES)
    acts = args.acts or (LONG_ACTS if args.long else ACTS)
    pictures = args.pictures or (LONG_PICTURES if args.long else PICTURES)
    with TemporaryDirectory() as folder:
        found = together(Path(folder), processes, acts, pictures, args.seed)
    report, did = found.report, found.did
    print(f"seed {args.seed}: {processes} processes, {acts:,} acts each; {', '.join(found.roles)}")
    print(f"steps made {report.made:,}, taken back {report.undone:,}, done again {report.redone:,}")
    print(f"changes replayed and compared {report.edits:,}; pictures suggested for {report.suggestions:,}")
    print(f"refused with a sentence {did['refused']:,}; gave up at the lock {did['locked']:,}")
    print("              count   median ms    95 % ms   longest ms   limit of waiting ms")
    for word, seconds in (("waits", found.waits), ("whole steps", found.steps)):
        middle, most, longest = (1000 * quantile(seconds, part) for part in (0.5, 0.95, 1.0))
        print(
            f"{word:<12} {len(seconds):>6,}   {middle:>9.2f}   {most:>8.1f}   {longest:>10.1f}"
            f"   {1000 * found.limit:>19,.0f}"
        )
    print(f"defects {len(found.defects)}")
    for sentence in found.defects[:20]:
        print(f"DEFECT: {sentence}")
    return not found.defects


def together(folder: Path, processes: int, acts: int, pictures: int, seed: int) -> Outcome:
    """Let processes work on a new catalogue at the same time, then check it."""
    rng = Random(seed)
    roles = [*ALWAYS, *rng.choices(list(ROLES), k=max(0, processes - len(ALWAYS)))][:processes]
    path = folder / "together.sqlite"
    _begin(path, pictures)
    found = Outcome(roles, limit=_limit(path))
    failed = _work(path, roles, acts, seed)
    journals = [entry for number in range(processes) for entry in _entries(path, seed + number)]
    found.did = Counter(entry["did"] for entry in journals)
    found.waits = [entry["took"] for entry in journals if entry["did"] == "wait"]
    found.steps = [entry["took"] for entry in journals if entry["did"] in ("step", "undo", "redo")]
    found.report = check(path, journals)
    found.defects.extend(failed)
    found.defects.extend(entry["why"] for entry in journals if entry["did"] == "mishap")
    found.defects.extend(_not_suggested(path))
    return found


def quantile(values: Sequence[float], part: float) -> float:
    """Return the value below which ``part`` of them lie; 0 of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0


def _begin(path: Path, pictures: int) -> None:
    from PIL import Image

    from assistant.catalogue import Catalogue

    files = [path.parent / f"{number // 2}_{number % 2}.png" for number in range(pictures)]
    for number, file in enumerate(files):
        Image.new("RGB", (16, 12), (number % 256, number // 256, 7)).save(file)
    with Catalogue.open(path, person="trial") as catalogue:
        watch(catalogue)
        catalogue.add_files(files)


def _work(path: Path, roles: Sequence[str], acts: int, seed: int) -> list[str]:
    """Start all, let them go at the same moment, wait for all; return what went wrong with a process."""
    command = [sys.executable, "-m", "benchmarks.reliability.together.actor", str(path)]
    root = Path(__file__).resolve().parents[3]
    children = [
        subprocess.Popen(
            [*command, role, str(seed + number), str(acts)],
            cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number, role in enumerate(roles)
    ]  # fmt: skip
    failed = []
    for child in children:
        assert child.stdout is not None
        child.stdout.readline()
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    for child, role in zip(children, roles, strict=True):
        said, wrong = child.communicate()
        print(f"over: {role}", file=sys.stderr)
        if child.returncode or not said.endswith("over\n"):
            failed.append(f"the process that {role} ended with {child.returncode}: {wrong.strip()[-600:]}")
    return failed


def _entries(path: Path, seed: int) -> list[dict[str, Any]]:
    journal = journal_of(path, seed)
    if not journal.exists():
        return []
    return [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]


def _limit(path: Path) -> float:
    """Return for how many seconds SQLite itself waits for a lock, as the catalogue asks it to."""
    from assistant.catalogue import Catalogue

    with Catalogue.open(path, create=False) as catalogue, catalogue.reading() as connection:
        return float(connection.execute("PRAGMA busy_timeout").fetchone()[0]) / 1000


def _not_suggested(path: Path) -> list[str]:
    """Return what is wrong when a run afterwards finds work that nobody has done, or does some twice."""
    from assistant.annotate import annotate
    from assistant.catalogue import Catalogue
    from benchmarks.reliability.together.terms import Suggester, small_vocabulary

    with Catalogue.open(path, create=False) as catalogue:
        annotate(catalogue, Suggester(small_vocabulary()), catalogue.picture_ids())
        missing = [one for one in catalogue.picture_ids() if not catalogue.suggestions(one)]
    return [f"picture {one} has no suggestions after all runs" for one in missing]

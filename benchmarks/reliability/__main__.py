"""``python -m benchmarks.reliability TRIAL [--long]``: run a trial and print its figures.

Each trial is a module beside this one with ``describe(parser)``, which adds its arguments, and ``run(args)``,
which prints a table and returns whether everything held (exit code 0, else 1). The tests in
``tests/reliability`` call the same functions in a short form.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time

TRIALS = {
    "crashes": "kill -9 at random moments of every kind of work, then look at what is left",
    "together": "many processes on one catalogue: no lost decision",
    "undo": "a long history undone to its beginning and done again: every state exact",
    "fuzz": "mutated pictures, packs, vocabularies, tables, catalogues, settings, indexes",
    "long_run": "a batch over many pictures: memory, threads, handles, pace; killed and resumed",
}


def main() -> int:
    """Run the trial that was asked for, or all."""
    parser = argparse.ArgumentParser(prog="benchmarks.reliability", description=__doc__)
    trials = parser.add_subparsers(dest="trial", required=True)
    for name, words in TRIALS.items():
        trial = trials.add_parser(name, help=words, description=words)
        trial.add_argument("--long", action="store_true", help="the full trial; without it a minute or so")
        importlib.import_module(f"benchmarks.reliability.{name}").describe(trial)
    args = parser.parse_args()
    began = time.monotonic()
    held = importlib.import_module(f"benchmarks.reliability.{args.trial}").run(args)
    print(f"{args.trial}: {'held' if held else 'FAILED'} ({time.monotonic() - began:.0f} s)")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())

"""The kinds of work that are killed. Each prepares what it needs once, works, and judges what is left."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Found:
    """What a look at the remains told. ``checked``: acknowledged steps that were looked for."""

    checked: int = 0
    defects: list[str] = field(default_factory=list)

    def expect(self, true: bool, otherwise: str) -> None:
        """Note a defect unless something is true."""
        if not true:
            self.defects.append(otherwise)


class Kind:
    """One kind of work. Every method runs in a process of its own, forked after ``warm``."""

    title = ""
    scripts = 1
    """Different works, by seed; each is done once unharmed, which gives the reference and the duration."""
    goes_on = False
    """Whether the next run goes on in the folder of the last, until the work is over."""
    writes_files = False
    """Whether files are written by the program itself, and not only by SQLite."""

    def __init__(self, shared: Path) -> None:
        self.shared = shared

    def warm(self) -> None:
        """Import what the work needs."""

    def prepare(self) -> None:
        """Make what all runs read."""

    def begin(self, folder: Path, seed: int) -> None:
        """Make what one run changes."""

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        """Work, and say what is acknowledged; killed at any moment."""
        raise AssertionError(f"{self.title} has no work")

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        """Look at what is left, go on to the end, look again.

        ``said``: what the killed process acknowledged; ``reference``: what one says that is not killed;
        ``over``: the work came to its end.
        """
        raise AssertionError(f"{self.title} has no check")


KINDS = {
    "deciding": "deciding.Deciding",
    "many": "many.Many",
    "annotating": "annotating.Annotating",
    "stepping": "stepping.Stepping",
    "taking-in": "taking_in.TakingIn",
    "exporting": "exporting.Exporting",
    "migrating": "migrating.Migrating",
    "indexing": "indexing.Indexing",
    "packing": "packing.Packing",
    "keeping": "keeping.Keeping",
    "downloading": "downloading.Downloading",
    "power": "power.Power",
}
"""Name -> module and class; imported where it is worked with: nobody else loads a window or models."""


def kind_of(name: str, shared: Path) -> Kind:
    """Return a kind of work by its name."""
    module, _, found = KINDS[name].partition(".")
    made: Kind = getattr(importlib.import_module(f"{__name__}.{module}"), found)(shared)
    return made

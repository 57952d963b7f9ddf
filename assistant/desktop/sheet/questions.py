"""What the sheet asks the catalogue, beside the GUI thread and on a connection of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, TypeVar

from assistant.desktop.jobs import Job, Jobs

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue, Verdict
    from assistant.catalogue.sheet import Candidate

Connect = Callable[[], AbstractContextManager["Catalogue"]]
Key = tuple[str, str]
"""Facet and URI of a term."""
Found = tuple[list["Candidate"], dict[int, "Verdict"]]
"""The pictures of a term, and what was decided about them."""
_Answer = TypeVar("_Answer")


class SheetQuestions:
    """``connect`` tells how the catalogue of the moment is opened; ``failed`` is told why nothing came."""

    def __init__(self, jobs: Jobs, connect: Callable[[], Connect], failed: Callable[[str], None]) -> None:
        self._jobs, self._connect, self._failed = jobs, connect, failed

    def pictures_of(self, term: Key, done: Callable[[Found], None]) -> None:
        """Ask for the pictures of a term."""
        self._ask(
            lambda catalogue: (catalogue.sheet.candidates(*term), catalogue.sheet.verdicts(*term)), done
        )

    def next_open(
        self, terms: Sequence[Key], lines: Mapping[str, float], done: Callable[[Key | None], None]
    ) -> None:
        """Ask which of the terms is the first with open pictures over the line of its facet."""
        self._ask(lambda catalogue: catalogue.sheet.first_open(terms, lines), done)

    def known(self, done: Callable[[set[Key]], None]) -> None:
        """Ask which terms have pictures at all."""
        self._ask(lambda catalogue: catalogue.sheet.known(), done)

    def _ask(self, question: Callable[[Catalogue], _Answer], done: Callable[[_Answer], None]) -> None:
        connect = self._connect()

        def work(job: Job) -> _Answer:
            with connect() as catalogue:
                return question(catalogue)

        self._jobs.start(work, done=done, failed=self._failed)

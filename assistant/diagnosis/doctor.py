"""The check of an installation: every part looked at, whatever another part does."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.diagnosis.checks import catalogue, machine, models, own_files, program, window
from assistant.diagnosis.discretion import describe
from assistant.diagnosis.finding import Asked, Check, Finding, State, look, wrong

log = logging.getLogger(__name__)

LONGEST = 90.0
"""Seconds after which a check without an answer is left alone: a drive that is gone can hold one for ever."""

LOOK_AGAIN = 0.05

CHECKS: Mapping[str, Sequence[tuple[str, Check]]] = {
    "Program": (
        ("Python", program.python_version),
        ("Packages", program.packages),
        ("Files of the program", own_files.words),
        ("Earlier runs", own_files.earlier_runs),
    ),
    "Window": (("Qt", window.qt),),
    "Models": (("PyTorch", models.torch), ("Model packs", models.packs)),
    "Computer": (
        ("Memory", machine.memory),
        ("Folders", machine.folders),
        ("Clock", machine.clock),
    ),
    "Your files": (
        ("Settings", own_files.own_settings),
        ("Index of exhibits", own_files.exhibits),
        ("Catalogue", catalogue.catalogue),
    ),
}
"""By the part of the installation; in the order in which they are told. They run at the same time."""

COUNT = sum(map(len, CHECKS.values()))

Tell = Callable[[int, int], None]


@dataclass
class _Running:
    """One check on a thread of its own."""

    group: str
    name: str
    check: Check
    found: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.thread = threading.Thread(target=self._run, name=f"check of {self.name}", daemon=True)

    def start(self, asked: Asked) -> None:
        self.asked = asked
        self.thread.start()

    def _run(self) -> None:
        try:
            self.found.extend(self.check(self.asked))
        except Exception as error:  # whatever is broken is what a doctor has to tell
            log.debug("the check of %s failed", self.name, exc_info=error)
            self.found.append(
                wrong(
                    self.name,
                    f"It could not be checked ({describe(error)}).",
                    "Install glam-assistant again.",
                )
            )

    def answer(self) -> list[Finding]:
        if self.thread.is_alive():
            advice = "Look whether a drive is disconnected, and check again."
            return [look(self.name, "The check gave no answer.", advice)]
        return self.found


def examine(asked: Asked, tell: Tell | None = None) -> Iterator[Finding]:
    """Yield what was found, in the order of ``CHECKS``, as soon as it is known; nothing more when stopped.

    No error leaves this: each becomes a finding.
    """
    begun = time.monotonic()
    running = [_Running(group, name, check) for group, rows in CHECKS.items() for name, check in rows]
    for one in running:
        one.start(asked)
    for number, one in enumerate(running):
        if tell is not None:
            tell(number, COUNT)
        while one.thread.is_alive() and not asked.stopped() and time.monotonic() - begun < LONGEST:
            one.thread.join(LOOK_AGAIN)
        if asked.stopped():
            break
        for finding in one.answer():
            yield replace(finding, group=one.group)
    else:
        if tell is not None:
            tell(COUNT, COUNT)
        return
    for one in running:  # what was stopped ends by itself soon; a drive that is gone is not waited for
        one.thread.join(5)


SUMMARY = {
    State.GOOD: "Everything that was checked is in order.",
    State.LOOK: "The program works. Look at what is marked with “!”.",
    State.WRONG: "Something is not in order. What is marked with “✗” says what to do.",
}

"""What is said about what others did: the first words of a burst, in a free moment, and then nothing."""

from __future__ import annotations

import time
from dataclasses import dataclass

from assistant.catalogue.elsewhere import News
from assistant.desktop.words import tr

QUIET_SECONDS = 10.0
"""A burst of changes, such as a run over a folder, ends when nothing came for so long; it is told once."""


@dataclass
class Note:
    """What is to be said about a burst of changes: its first words, then nothing until it is over."""

    steps: tuple[tuple[str, str], ...] = ()
    undone: tuple[tuple[str, str], ...] = ()
    arrived: bool = False
    readings: int = 0
    last: float = float("-inf")
    said: str = ""

    def add(self, news: News, arrived: bool) -> None:
        """Take in what came; in the middle of a burst that was told already, it only goes on."""
        if not (news.steps or news.readings or arrived):
            return
        now = time.monotonic()
        going_on, self.last = self.said and now - self.last < QUIET_SECONDS, now
        if going_on:
            return
        self.said = ""
        self.steps += news.made
        self.undone += news.undone
        self.arrived = self.arrived or arrived
        self.readings += news.readings

    def is_on(self, text: str) -> bool:
        """Whether the message on show is this note."""
        return bool(self.said) and text == self.said

    def take(self, person: str) -> str:
        """Return what is to be said now, "" for nothing."""
        words = self._words(person)
        if words:
            self.said = words
            self.steps, self.undone, self.arrived, self.readings = (), (), False, 0
        return words

    def _words(self, person: str) -> str:
        if self.steps or self.undone:
            return self._about_steps(person)
        if self.readings:
            return tr(
                "New suggestions for %Ln picture(s), from another window or the command.", "", self.readings
            )
        return tr("Pictures were added in another window or by the command.") if self.arrived else ""

    def _about_steps(self, person: str) -> str:
        every = (*self.steps, *self.undone)
        people = sorted({name for _, name in self.steps if name and name != person})
        if len(every) == 1 and self.undone:
            return tr("Taken back in another window: {step}.", step=every[0][0])
        if len(every) == 1 and people:
            return tr("Changed by {people} in another window: {step}.", people=people[0], step=every[0][0])
        if people:
            return tr("Changed by {people} in another window.", people=", ".join(people))
        return tr("Changed in another window: {step}.", step=every[-1][0])

"""What a person did since the catalogue was opened: keys, tags, decisions, objects, corrections. No Qt."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.catalogue.statistics_values import Counts, Figures, Log

PAUSE = 120.0
"""Seconds without a key, a click or another picture after which a person is taken to have paused."""


@dataclass
class Session:
    """Counts one stretch of work.

    - ``keys``: key presses in the main window, one for each key going down (a held key counts once, Shift
      and the like alone not at all). Counted are those at the desk and on the contact sheet, also those
      typed into a search; not those in dialogs, menus, or on the page of the statistics.
    - ``clicks``: presses of a mouse button in the same places.
    - ``looked_at``: pictures that were on the desk.
    - What was decided comes from the catalogue's undo log: ``decisions`` are verdicts given in steps
      that stand; ``counts`` what these objects' terms have now; ``objects`` those that the steps are about;
      ``undone`` steps taken back, ``changed`` verdicts that replaced or took back one.
    - ``seconds``: time at work, without pauses of more than two minutes.
    """

    clock: Callable[[], float] = time.monotonic
    keys: int = 0
    clicks: int = 0
    looked_at: set[int] = field(default_factory=set)
    counts: Counts = field(default_factory=Counts)
    decisions: int = 0
    objects: int = 0
    changed: int = 0
    undone: int = 0
    right: int = 0
    over_line: int = 0
    at_rank: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Rank -> suggestions decided in the session, and how many of them were right."""
    seconds: float = 0.0
    _last: float | None = None

    # What happens

    def press(self) -> None:
        """A key went down."""
        self.keys += 1
        self._work()

    def click(self) -> None:
        """A mouse button went down."""
        self.clicks += 1
        self._work()

    def look(self, picture_id: int) -> None:
        """A picture came on the desk."""
        self.looked_at.add(picture_id)
        self._work()

    def learn(self, log: Log, figures: Figures) -> None:
        """Take what the catalogue says about the session; what was learnt before is replaced."""
        self.decisions, self.objects = log.decisions, log.objects
        self.changed, self.undone = log.changed, log.undone
        self.counts = figures.counts
        self.right = sum(one.right for one in figures.at_line.values())
        self.over_line = sum(one.decided for one in figures.at_line.values())
        ranks: dict[int, tuple[int, int]] = {}
        for every in figures.at_rank.values():
            for one in every:
                decided, right = ranks.get(one.rank, (0, 0))
                ranks[one.rank] = (decided + one.decided, right + one.right)
        self.at_rank = ranks

    def _work(self) -> None:
        now = self.clock()
        if self._last is not None and now - self._last <= PAUSE:
            self.seconds += now - self._last
        self._last = now

    # What follows from it; None where there is nothing to divide by

    @property
    def tags(self) -> int:
        """Accepted and added terms that stand."""
        return self.counts.tags

    @property
    def corrections(self) -> int:
        """Steps taken back, and decisions changed or taken back one by one."""
        return self.undone + self.changed

    @property
    def minutes(self) -> float:
        """Time at work in minutes."""
        return self.seconds / 60

    @property
    def keys_per_tag(self) -> float | None:
        """Keys pressed for each tag that stands."""
        return self.keys / self.tags if self.tags else None

    @property
    def keys_per_object(self) -> float | None:
        """Keys pressed for each object worked on."""
        return self.keys / self.objects if self.objects else None

    @property
    def decisions_per_minute(self) -> float | None:
        """Decisions a minute of work; none in the first seconds, where it would say nothing."""
        return self.decisions / self.minutes if self.seconds >= 10 else None

    @property
    def share_right(self) -> float | None:
        """The share of decided suggestions over the line that were accepted."""
        return self.right / self.over_line if self.over_line else None

    def accepted_at(self, k: int) -> float | None:
        """Return accepted@k: of the decided suggestions of the first ``k`` ranks, the share accepted."""
        within = [pair for rank, pair in self.at_rank.items() if rank <= k]
        decided = sum(of for of, _ in within)
        return sum(right for _, right in within) / decided if decided else None

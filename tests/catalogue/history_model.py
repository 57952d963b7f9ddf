"""A catalogue beside a model that keeps whole copies of the world, and so knows what undo must give."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine, rule

from assistant.catalogue import Catalogue


class HistoryModel(RuleBasedStateMachine):
    """``past`` ends in the world of now, ``future`` in the one that redo gives; other rules change it."""

    def __init__(self, first: Any, pictures: Iterable[int]) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "catalogue.sqlite"
        self.catalogue = Catalogue.open(self.path, person="p")
        wanted = list(pictures)
        added = self.catalogue.add_files(Path(self.folder.name) / f"{number}.jpg" for number in wanted)
        assert list(added.new) == wanted
        self.past = [first]
        self.future: list[Any] = []

    def teardown(self) -> None:
        self.catalogue.close()
        self.folder.cleanup()

    @rule()
    def undo(self) -> None:
        step = self.catalogue.undo()
        assert (step is None) == (len(self.past) == 1)
        if step is not None:
            self.future.append(self.past.pop())

    @rule()
    def redo(self) -> None:
        step = self.catalogue.redo()
        assert (step is None) == (not self.future)
        if step is not None:
            self.past.append(self.future.pop())

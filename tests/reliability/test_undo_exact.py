"""Undo and redo give back every row as it was, with person, moment and evidence; whatever was done.

``tests/catalogue/test_undo_model.py`` and ``test_objects_model.py`` hold the catalogue against models of
what a cataloguer expects. Here all kinds of steps are mixed, and nothing is expected but the same rows.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, CatalogueError
from benchmarks.reliability.together.acts import ACTS, Cataloguer
from benchmarks.reliability.together.dump import Dump, differences, dump
from benchmarks.reliability.undo import furnish, there_and_back

PICTURES = 6
KIND = st.sampled_from([*ACTS, "undo", "undo", "redo", "restart"])


class History:
    """A catalogue, and the dumps after each step that can be undone or redone now."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "c.sqlite"
        self.catalogue = Catalogue.open(self._path, person="Ada")
        furnish(self.catalogue, self.catalogue.add_files(folder / f"{n}.jpg" for n in range(PICTURES)).new)
        self.past: list[Dump] = [dump(self.catalogue)]
        self.future: list[Dump] = []

    def go(self, kind: str, rng: Random) -> None:
        if kind == "restart":
            self.catalogue.close()
            self.catalogue = Catalogue.open(self._path, person=rng.choice(["Ada", "Núria"]), create=False)
        elif kind in ("undo", "redo"):
            self.travel(kind)
        else:
            self.act(kind, rng)

    def act(self, kind: str, rng: Random) -> None:
        try:
            step = Cataloguer(self.catalogue, rng).act([kind]).step
        except CatalogueError:  # such as to split the only picture off: nothing may have changed then
            self.is_as(self.past[-1])
            return
        if step.id:
            self.past.append(dump(self.catalogue))
            self.future.clear()
        else:
            self.is_as(self.past[-1])

    def travel(self, way: str) -> bool:
        """Undo or redo one step; return whether there was one."""
        if way == "undo":
            step = self.catalogue.undo()
            assert (step is not None) == (len(self.past) > 1)
            if step is not None:
                self.future.append(self.past.pop())
        else:
            step = self.catalogue.redo()
            assert (step is not None) == bool(self.future)
            if step is not None:
                self.past.append(self.future.pop())
        self.is_as(self.past[-1])
        return step is not None

    def is_as(self, state: Dump) -> None:
        assert differences(state, dump(self.catalogue)) == []


@pytest.mark.filterwarnings("default")
@settings(max_examples=40, deadline=None)
@given(kinds=st.lists(KIND, max_size=30), rng=st.randoms(use_true_random=False))
def test_any_history_is_taken_back_and_done_again_exactly(kinds: list[str], rng: Random) -> None:
    with TemporaryDirectory() as folder:
        history = History(Path(folder))
        try:
            for kind in kinds:
                history.go(kind, rng)
            while history.travel("undo"):
                pass
            while history.travel("redo"):
                pass
        finally:
            history.catalogue.close()


def test_a_long_history_there_and_back(tmp_path: Path) -> None:
    found = there_and_back(tmp_path, steps=250, pictures=24, seed=11, points=12)

    assert found.wrong == []
    assert found.points == 12


def test_the_trial_sees_a_state_that_is_not_exact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_back = Catalogue.undo

    def forgets_who(catalogue: Catalogue) -> object:
        step = go_back(catalogue)
        with catalogue.writing() as connection:
            connection.execute("UPDATE decisions SET person = 'nobody'")
        return step

    monkeypatch.setattr(Catalogue, "undo", forgets_who)

    assert there_and_back(tmp_path, steps=12, pictures=6, seed=1, points=6).wrong

"""Any sequence of decisions, undo and redo gives what a plain Python model of it gives."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from assistant.catalogue import Catalogue, Change, PictureState, Verdict

Key: TypeAlias = tuple[int, str, str]
World: TypeAlias = tuple[dict[Key, Verdict], frozenset[int], frozenset[int]]  # decisions, done, forgotten

OBJECTS = (1, 2, 3)  # each with the one picture that has the same number
CHANGES = st.lists(
    st.builds(
        Change,
        facet=st.sampled_from(["materials", "subjects"]),
        uri=st.sampled_from(["a", "b", "c"]),
        verdict=st.sampled_from([*Verdict, None]),
        label=st.just("label"),
    ),
    max_size=4,
)


class UndoModel(RuleBasedStateMachine):
    """The model keeps whole copies of the world: what undo by inverse edits must be equal to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "catalogue.sqlite"
        self.catalogue = Catalogue.open(self.path, person="p")
        added = self.catalogue.add_files(Path(self.folder.name) / f"{number}.jpg" for number in OBJECTS)
        assert tuple(added.new) == OBJECTS
        for picture_id in OBJECTS:
            self.catalogue.clear_problem(picture_id)
        self.past: list[tuple[str, World]] = [("", ({}, frozenset(), frozenset()))]
        self.future: list[tuple[str, World]] = []

    def teardown(self) -> None:
        self.catalogue.close()
        self.folder.cleanup()

    def stepped(self, name: str, world: World) -> None:
        if world != self.past[-1][1]:
            self.past.append((name, world))
            self.future.clear()

    @rule(items=st.lists(st.tuples(st.sampled_from(OBJECTS), CHANGES), max_size=3), name=st.text(max_size=5))
    def decide_many(self, items: list[tuple[int, list[Change]]], name: str) -> None:
        decisions, done, forgotten = self.past[-1][1]
        world = dict(decisions)
        changed = False
        for object_id, changes in items:
            for change in changes:
                key = (object_id, change.facet, change.uri)
                changed |= world.get(key) != change.verdict
                if change.verdict is None:
                    world.pop(key, None)
                else:
                    world[key] = change.verdict

        step = self.catalogue.decide_many(items, name=name)

        assert bool(step.id) == changed
        if changed:  # also a step that ends where it began: its edits were made
            self.past.append((name, (world, done, forgotten)))
            self.future.clear()

    @rule(object_id=st.sampled_from(OBJECTS), changes=CHANGES)
    def decide(self, object_id: int, changes: list[Change]) -> None:
        decisions, done, forgotten = self.past[-1][1]
        world = dict(decisions)
        for change in changes[:1]:
            key = (object_id, change.facet, change.uri)
            if change.verdict is None:
                world.pop(key, None)
            else:
                world[key] = change.verdict
        self.catalogue.decide(object_id, changes[:1], name="decide", picture_id=object_id)
        self.stepped("decide", (world, done, forgotten))

    @rule(object_id=st.sampled_from(OBJECTS), done=st.booleans())
    def set_done(self, object_id: int, done: bool) -> None:
        decisions, was_done, forgotten = self.past[-1][1]
        self.catalogue.set_done(object_id, done, name="done")
        self.stepped(
            "done", (decisions, was_done | {object_id} if done else was_done - {object_id}, forgotten)
        )

    @rule(picture_ids=st.lists(st.sampled_from(OBJECTS), max_size=3))
    def forget(self, picture_ids: list[int]) -> None:
        decisions, done, forgotten = self.past[-1][1]
        self.catalogue.forget_pictures(picture_ids, name="forget")
        self.stepped("forget", (decisions, done, forgotten | set(picture_ids)))

    @rule()
    def undo(self) -> None:
        step = self.catalogue.undo()
        if len(self.past) == 1:
            assert step is None
        else:
            assert step is not None
            assert step.name == self.past[-1][0]
            self.future.append(self.past.pop())

    @rule()
    def redo(self) -> None:
        step = self.catalogue.redo()
        if not self.future:
            assert step is None
        else:
            assert step is not None
            assert step.name == self.future[-1][0]
            self.past.append(self.future.pop())

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo_everything(self) -> None:
        while self.catalogue.undo() is not None:
            self.future.append(self.past.pop())
        assert len(self.past) == 1

    @rule()
    def restart(self) -> None:
        self.catalogue.close()
        self.catalogue = Catalogue.open(self.path, person="p", create=False)

    @invariant()
    def the_catalogue_is_as_the_model_says(self) -> None:
        decisions, done, forgotten = self.past[-1][1]
        found = self.catalogue.decisions_of_objects(OBJECTS)
        assert {(d.object_id, d.facet, d.uri): d.verdict for of in found.values() for d in of} == decisions
        assert {
            i for i, state in self.catalogue.states(OBJECTS).items() if state is PictureState.DONE
        } == done
        assert set(self.catalogue.picture_ids()) == set(OBJECTS) - forgotten
        assert self.catalogue.undo_name == (self.past[-1][0] if len(self.past) > 1 else None)
        assert self.catalogue.redo_name == (self.future[-1][0] if self.future else None)


TestUndoModel = pytest.mark.filterwarnings("default")(UndoModel.TestCase)
TestUndoModel.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)

"""Joining, splitting, grouping, deciding, undo and redo give what a plain Python model of them gives."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from assistant.catalogue import CatalogueError, Change, PictureState, Verdict
from tests.catalogue.history_model import HistoryModel

PICTURES = (1, 2, 3, 4, 5)
NUMBERS = ("1", "2", "a", "b")
SOME = st.lists(st.sampled_from(PICTURES), max_size=4, unique=True)
TERMS = ("x", "y")

Said = tuple[Verdict, int | None]  # verdict, evidence


@dataclass
class World:
    """Object numbers stand for objects. ``said``: number -> term -> what was decided."""

    number_of: dict[int, str] = field(default_factory=lambda: {one: str(one) for one in PICTURES})
    said: dict[str, dict[str, Said]] = field(default_factory=dict)
    done: frozenset[str] = frozenset()
    out: frozenset[int] = frozenset()

    def pictures(self, number: str) -> list[int]:
        return [one for one in PICTURES if self.number_of[one] == number and one not in self.out]

    def terms(self, number: str) -> dict[str, Said]:
        return self.said.setdefault(number, {})

    def move(self, targets: dict[int, str]) -> None:
        """What moving pictures shall do, in the words of `assistant.catalogue.moving`."""
        before = deepcopy(self)
        moving = {one: target for one, target in targets.items() if self.number_of[one] != target}
        sources = list(dict.fromkeys(before.number_of[one] for one in moving))
        self.number_of.update(moving)
        emptied = {number for number in sources if set(before.pictures(number)) <= set(moving)}
        main = {}
        for number in emptied:
            went = [moving[one] for one in moving if before.number_of[one] == number]
            main[number] = max(dict.fromkeys(went), key=went.count)
            for one in before.out:
                if before.number_of[one] == number:
                    self.number_of[one] = main[number]
        for number in emptied:
            self.said[number] = {}
        for number in sources:
            for term, value in before.terms(number).items():
                leaves = value[1] in moving and before.number_of[value[1]] == number
                target = moving[value[1]] if leaves else main.get(number)
                if target is not None:
                    there = self.terms(target).get(term)
                    weak = there is None or (there[0] is Verdict.REJECTED) > (value[0] is Verdict.REJECTED)
                    self.terms(target)[term] = value if weak else there
        done = set(self.done) - emptied
        for target in set(moving.values()):
            into = {before.number_of[one] for one in moving if moving[one] == target}
            every = [number in before.done and number in emptied for number in into]
            if before.pictures(target) and target not in emptied:
                every.append(target in before.done)
            done = done | {target} if all(every) else done - {target}
        self.done = frozenset(done)

    def visible(self) -> object:
        said = {number: terms for number, terms in self.said.items() if terms}
        return self.number_of, said, self.done, self.out


class ObjectsModel(HistoryModel):
    """The model keeps whole copies of the world; the catalogue keeps edits that it can take back."""

    def __init__(self) -> None:
        super().__init__(World(), PICTURES)
        for picture in PICTURES:
            self.catalogue.clear_problem(picture)

    @property
    def now(self) -> World:
        return deepcopy(self.past[-1])

    def stepped(self, step_id: int, world: World) -> None:
        assert bool(step_id) == (world.visible() != self.past[-1].visible())
        if step_id:
            self.past.append(world)
            self.future.clear()

    @rule(
        picture=st.sampled_from(PICTURES),
        term=st.sampled_from(TERMS),
        verdict=st.sampled_from([*Verdict, None]),
    )
    def decide(self, picture: int, term: str, verdict: Verdict | None) -> None:
        world = self.now
        terms = world.terms(world.number_of[picture])
        if (terms[term][0] if term in terms else None) != verdict:
            terms.pop(term, None)
            if verdict is not None:
                terms[term] = (verdict, picture)
        object_id = self.catalogue.picture(picture).object_id
        change = Change("materials", term, verdict, term)
        step = self.catalogue.decide(object_id, [change], name="decide", picture_id=picture)
        self.stepped(step.id, world)

    @rule(picture=st.sampled_from(PICTURES), done=st.booleans())
    def set_done(self, picture: int, done: bool) -> None:
        world = self.now
        number = world.number_of[picture]
        world.done = world.done | {number} if done else world.done - {number}
        self.stepped(self.catalogue.set_done(self.catalogue.picture(picture).object_id, done).id, world)

    @rule(picture=st.sampled_from(PICTURES))
    def forget(self, picture: int) -> None:
        world = self.now
        world.out |= {picture}
        self.stepped(self.catalogue.forget_pictures([picture]).id, world)

    @rule(pictures=SOME)
    def join(self, pictures: list[int]) -> None:
        world = self.now
        numbers = list(dict.fromkeys(world.number_of[one] for one in pictures))
        numbers = [number for number in numbers if world.pictures(number)]
        if not numbers:
            with pytest.raises(CatalogueError):
                self.catalogue.objects.join(pictures)
            return
        target = max(numbers, key=lambda number: len(world.pictures(number)))
        world.move({one: target for number in numbers for one in world.pictures(number)})
        self.stepped(self.catalogue.objects.join(pictures).id, world)

    @rule(pictures=SOME, number=st.sampled_from(NUMBERS))
    def split(self, pictures: list[int], number: str) -> None:
        world = self.now
        pictures = [one for one in pictures if one not in world.out]
        left = {world.number_of[one] for one in pictures}
        taken = number in world.number_of.values() or bool(world.terms(number))
        if not pictures or taken or any(set(world.pictures(each)) <= set(pictures) for each in left):
            with pytest.raises(CatalogueError):
                self.catalogue.objects.split(pictures, number)
            return
        world.move(dict.fromkeys(pictures, number))
        self.stepped(self.catalogue.objects.split(pictures, number).id, world)

    @rule(numbers=st.dictionaries(st.sampled_from(PICTURES), st.sampled_from(NUMBERS)))
    def group(self, numbers: dict[int, str]) -> None:
        world = self.now
        world.move({one: numbers[one] for one in sorted(numbers) if one not in world.out})
        preview = self.catalogue.objects.preview(numbers)
        step = self.catalogue.objects.group(numbers)
        assert bool(preview.moved) == bool(step.id)
        self.stepped(step.id, world)

    @invariant()
    def the_catalogue_is_as_the_model_says(self) -> None:
        world, catalogue = self.past[-1], self.catalogue
        rows = {row.id: row for row in catalogue.pictures(PICTURES)}
        assert {one: row.object_number for one, row in rows.items()} == world.number_of
        assert set(catalogue.picture_ids()) == set(PICTURES) - world.out
        for one, row in rows.items():
            found = {each.uri: (each.verdict, each.picture_id) for each in catalogue.decisions(row.object_id)}
            assert found == world.said.get(world.number_of[one], {})
            done = catalogue.state(one) is PictureState.DONE
            assert done == (world.number_of[one] in world.done)


TestObjectsModel = pytest.mark.filterwarnings("default")(ObjectsModel.TestCase)
TestObjectsModel.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

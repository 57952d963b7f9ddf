"""Steps of the catalogue's own: objects joined and split, groups, exhibits, own terms, choices, filters."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.reliability.crashes.kinds import Found, desk

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue

PICTURES, STEPS = 60, 120


class Stepping(desk.OnCatalogue):
    """Each step is whole or absent, and there once the call has returned."""

    title = "objects, own terms, choices, filters"
    pictures = PICTURES
    scripts = 3

    def warm(self) -> None:
        desk.load_core()

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from assistant.catalogue import Catalogue
        from benchmarks.reliability.crashes.sound import signature

        path, chance = folder / "work.sqlite", random.Random(seed)
        say(signature(path))
        with Catalogue.open(path, person="Anna") as catalogue:
            for number in range(STEPS):
                _step(catalogue, number, chance)
                say(signature(path))

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        from assistant.catalogue import Catalogue
        from benchmarks.reliability.crashes.sound import catalogue_defects, copied, is_right, signature

        found, path = Found(checked=max(0, len(said) - 1)), folder / "work.sqlite"
        (folder / "copy").mkdir()
        wrong = is_right(path, said, reference, signature(copied(path, folder / "copy")))
        found.expect(not wrong, wrong)
        found.defects += catalogue_defects(path)
        with Catalogue.open(path, create=False) as catalogue:
            step = catalogue.choices.set("filter", "next", {"text": "x"}, name="the lock is free")
            found.expect(catalogue.undo_name == step.name, "the next step is not taken")
        return found


def _step(catalogue: Catalogue, number: int, chance: random.Random) -> None:
    """Take one step; which one follows from chance and from what is there."""
    from assistant.catalogue import CatalogueError, Change, Verdict

    ids = catalogue.picture_ids()
    some = chance.sample(ids, 3)
    do = chance.choice(("join", "split", "group", "link", "decide", "own", "never", "filter", "undo", "redo"))
    try:
        if do == "join":
            catalogue.objects.join(some)
        elif do == "split":
            catalogue.objects.split(some[:1])
        elif do == "group":
            catalogue.objects.group({one: f"group {one % 7}" for one in chance.sample(ids, 20)})
        elif do == "link":
            catalogue.link_exhibit(some[0], f"exhibit {number}")
        elif do == "decide":
            changes = [Change("materials", f"term {number} {part}", Verdict.ADDED, "x") for part in "abc"]
            catalogue.decide_many(
                [(row.object_id, changes) for row in catalogue.pictures(some)], name=f"decide {number}"
            )
        elif do == "own":
            catalogue.choices.set_many(
                {("filter", f"{number} {part}"): {"text": part} for part in "abc"}, name=f"choose {number}"
            )
        elif do == "never":
            never = chance.random() < 0.7
            catalogue.own_terms.suggest_never(
                "materials", f"term {number % 9}", never, name=f"never {number}"
            )
        elif do == "filter":
            catalogue.choices.set("filter", f"{number % 5}", {"text": str(number)}, name=f"filter {number}")
        elif do == "undo":
            catalogue.undo()
        else:
            catalogue.redo()
    except CatalogueError:
        pass  # nothing to split off an object of one picture: the step after it is another

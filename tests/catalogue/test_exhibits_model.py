"""Whatever is said about exhibits, decided, undone and done again: the catalogue says what a dict says."""

from __future__ import annotations

from typing import TypeAlias

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from assistant.catalogue import Catalogue, Change, Region, Verdict
from tests.catalogue.history_model import HistoryModel

LEFT: Region = (0.05, 0.1, 0.45, 0.9)
RIGHT: Region = (0.55, 0.1, 0.95, 0.9)
Said: TypeAlias = dict[tuple[int, Region | None, str], bool]
World: TypeAlias = tuple[Said, frozenset[str]]  # what is said, and what is decided about object 1

PICTURES = (1, 2)
EXHIBITS = st.sampled_from(["1957.12", "1960.3", "ξ,7"])
REGIONS = st.sampled_from([None, LEFT, RIGHT])


class SayingModel(HistoryModel):
    """Any sequence of words, decisions, undo and redo gives what whole copies of a plain dict give."""

    def __init__(self) -> None:
        super().__init__(({}, frozenset()), PICTURES)

    def become(self, world: World, step_id: int) -> None:
        assert bool(step_id) == (world != self.past[-1])
        if step_id:
            self.past.append(world)
            self.future.clear()

    @rule(picture=st.sampled_from(PICTURES), region=REGIONS, exhibit=EXHIBITS)
    def link(self, picture: int, region: Region | None, exhibit: str) -> None:
        said, decided = self.past[-1]
        kept = {
            key: is_shown for key, is_shown in said.items() if key[:2] != (picture, region) or not is_shown
        }
        step = self.catalogue.link_exhibit(picture, exhibit, region=region)
        self.become((kept | {(picture, region, exhibit): True}, decided), step.id)

    @rule(picture=st.sampled_from(PICTURES), region=REGIONS, exhibit=EXHIBITS)
    def refuse(self, picture: int, region: Region | None, exhibit: str) -> None:
        said, decided = self.past[-1]
        step = self.catalogue.refuse_exhibit(picture, exhibit, region=region)
        self.become((said | {(picture, region, exhibit): False}, decided), step.id)

    @rule(picture=st.sampled_from(PICTURES), region=REGIONS, exhibit=EXHIBITS)
    def unlink(self, picture: int, region: Region | None, exhibit: str) -> None:
        said, decided = self.past[-1]
        kept = {key: is_shown for key, is_shown in said.items() if key != (picture, region, exhibit)}
        step = self.catalogue.unlink_exhibit(picture, exhibit, region=region)
        self.become((kept, decided), step.id)

    @rule(uri=st.sampled_from(["bronze", "gold"]))
    def decide(self, uri: str) -> None:
        said, decided = self.past[-1]
        step = self.catalogue.decide(1, [Change("materials", uri, Verdict.ADDED, uri)], name="Add")
        self.become((said, decided | {uri}), step.id)

    @rule()
    def restart(self) -> None:
        self.catalogue.close()
        self.catalogue = Catalogue.open(self.path, person="p", create=False)

    @invariant()
    def the_catalogue_says_what_the_model_says(self) -> None:
        said, decided = self.past[-1]
        found = {
            (picture, each.region, each.exhibit): each.shown
            for picture in PICTURES
            for each in self.catalogue.identifications(picture)
        }
        assert found == said
        for picture in PICTURES:
            refused = {
                key[2] for key, is_shown in said.items() if key[:2] == (picture, None) and not is_shown
            }
            assert self.catalogue.refused_exhibits(picture) == refused
        for exhibit in ("1957.12", "1960.3"):
            linked = {key[0] for key, is_shown in said.items() if key[2] == exhibit and is_shown}
            assert set(self.catalogue.objects_of_exhibit(exhibit)) == linked
        assert {each.uri for each in self.catalogue.decisions(1)} == decided


TestSayingModel = pytest.mark.filterwarnings("default")(SayingModel.TestCase)
TestSayingModel.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)

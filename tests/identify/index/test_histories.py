"""Whatever happened to an index and its matrix file, it answers like the slow search over what it holds."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture
from tests.identify.index.conftest import DIMENSIONS, allowed, nearest, unit_vectors

POOL = unit_vectors(6)
POOL = np.concatenate([POOL, POOL[:2], -POOL[:1]])  # some are equal, some opposite

exhibits = st.lists(st.sampled_from("abcd"), min_size=1, max_size=3, unique=True).map(tuple)
contents = st.integers(0, len(POOL) - 1)
rooms = st.dictionaries(st.sampled_from(["room", "kind"]), st.sampled_from("12"), max_size=2)


class Histories(RuleBasedStateMachine):
    """An index, and beside it plain dictionaries of what it should hold."""

    ids = Bundle("ids")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "i.sqlite"
        self.index = ExhibitIndex.create(self.path, fingerprint="f", dimensions=DIMENSIONS, describer={})
        self.other: ExhibitIndex | None = None
        self.pictures: dict[int, tuple[int, tuple[str, ...]]] = {}
        self.metadata: dict[str, dict[str, str]] = {}

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.index.close()
            if self.other:
                self.other.close()
            shutil.rmtree(self.folder)

    def picture(self, content: int, shown: tuple[str, ...]) -> NewPicture:
        return NewPicture(shown, self.folder / f"{content}.jpg", f"sha {content}", POOL[content])

    def is_known(self, content: int, shown: tuple[str, ...]) -> bool:
        return any(held == content and set(of) == set(shown) for held, of in self.pictures.values())

    def forget(self) -> None:
        there = {name for _, shown in self.pictures.values() for name in shown}
        self.metadata = {name: columns for name, columns in self.metadata.items() if name in there}

    @rule(target=ids, content=contents, shown=exhibits, columns=rooms, by_other=st.booleans())
    def add(self, content: int, shown: tuple[str, ...], columns: dict[str, str], by_other: bool) -> Any:
        index = self.other if by_other and self.other else self.index
        expected = 0 if self.is_known(content, shown) else 1
        assert index.add([self.picture(content, shown)], dict.fromkeys(shown, columns)) == expected
        for name in shown:
            self.metadata[name] = {**self.metadata.get(name, {}), **columns}
        if expected:
            id_ = max(index.labels()[1].tolist())
            self.pictures[id_] = (content, shown)
            return id_
        return 0

    @rule(name=st.sampled_from("abcd"))
    def remove_exhibit(self, name: str) -> None:
        if not any(name in shown for _, shown in self.pictures.values()):
            try:
                self.index.remove(name)
            except IdentifyError:
                return
            raise AssertionError("an unknown exhibit was removed")
        self.index.remove(name)
        left = {
            id_: (content, tuple(each for each in shown if each != name))
            for id_, (content, shown) in self.pictures.items()
        }
        self.pictures = {id_: (content, shown) for id_, (content, shown) in left.items() if shown}
        self.forget()

    @rule(id_=ids)
    def remove_picture(self, id_: int) -> None:
        if id_ in self.pictures:
            self.index.remove_picture(id_)
            del self.pictures[id_]
            self.forget()

    @rule(id_=ids, content=contents, shown=exhibits)
    def replace(self, id_: int, content: int, shown: tuple[str, ...]) -> None:
        if id_ not in self.pictures:
            return
        others = {key: value for key, value in self.pictures.items() if key != id_}
        if any(held == content and set(of) == set(shown) for held, of in others.values()):
            return  # refused, see test_index
        self.index.replace(id_, self.picture(content, shown))
        gone = set(self.pictures[id_][1]) - set(shown)
        self.pictures[id_] = (content, shown)
        self.forget()
        assert gone.isdisjoint(self.metadata) or any(gone & set(of) for _, of in self.pictures.values())

    @rule()
    def open_again(self) -> None:
        self.index.close()
        self.index = ExhibitIndex.open(self.path)

    @rule()
    def open_a_second_time(self) -> None:
        if self.other:
            self.other.close()
        self.other = ExhibitIndex.open(self.path)

    @rule(how=st.sampled_from(["lost", "cut", "flipped", "old"]), at=st.floats(0, 1))
    def spoil_the_matrix(self, how: str, at: float) -> None:
        if self.other:
            self.other.close()
            self.other = None
        matrix = self.index.matrix_path
        assert matrix is not None
        self.index.close()
        size = matrix.stat().st_size
        old = self.folder / "old"
        if how == "lost":
            matrix.unlink()
        elif how == "cut":
            os.truncate(matrix, int(at * size))
        elif how == "flipped":
            raw = bytearray(matrix.read_bytes())
            raw[min(int(at * size), size - 1)] ^= 0xFF
            matrix.write_bytes(raw)
        elif old.exists():
            shutil.copy2(old, matrix)
        else:
            shutil.copy2(matrix, old)
        self.index = ExhibitIndex.open(self.path)

    @rule(
        content=contents,
        k=st.integers(1, 12),
        where=rooms,
        without=st.lists(st.sampled_from("abcdz"), max_size=2),
        by_other=st.booleans(),
    )
    def search(self, content: int, k: int, where: dict[str, str], without: list[str], by_other: bool) -> None:
        index = self.other if by_other and self.other else self.index
        query = unit_vectors(1, seed=content)[0] if content % 2 else POOL[content]
        hits = index.search(query[None], k, where=where, without=without)
        may = {
            id_: POOL[held]
            for id_, (held, shown) in self.pictures.items()
            if allowed(shown, self.metadata, where, without)
        }
        order, similar = nearest(query, may, k)
        assert hits.pictures[0].tolist() == order + [-1] * (k - len(order))
        assert hits.similarity[0, : len(order)].tolist() == similar
        shown = index.exhibits_of(hits.pictures, where=where, without=without)[0]
        assert shown[: len(order)] == [
            tuple(allowed(self.pictures[id_][1], self.metadata, where, without)) for id_ in order
        ]

    @invariant()
    def counts(self) -> None:
        if hasattr(self, "index"):
            assert self.index.n_pictures == len(self.pictures)
            assert self.index.n_exhibits == len({name for _, of in self.pictures.values() for name in of})


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

"""The graph of a very large index: it proposes, the exact order decides, and it can be built again."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.identify.index import ExactSearch, ExhibitIndex, NewPicture, graph

pytestmark = pytest.mark.skipif(not graph.available(), reason="needs usearch")

DIMENSIONS = 32
MANY = 2000


def clustered(n: int, seed: int = 0) -> np.ndarray:
    """Return float32 (n, DIMENSIONS) of length 1, five around each centre."""
    random = np.random.default_rng(seed)
    found = np.repeat(random.standard_normal((-(-n // 5), DIMENSIONS)), 5, axis=0)[:n]
    found += 0.7 * random.standard_normal(found.shape)
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def pictures(vectors: np.ndarray, first: int = 0) -> list[NewPicture]:
    return [
        NewPicture((f"e{number // 5}",), Path(f"{number}.jpg"), str(number), vector)
        for number, vector in enumerate(vectors, start=first)
    ]


@pytest.fixture
def large(tmp_path: Path) -> ExhibitIndex:
    """An index of 2,000 pictures for which a graph is used from 1,000 on; it is not built yet."""
    with ExhibitIndex.create(
        tmp_path / "large.sqlite", fingerprint="f", dimensions=DIMENSIONS, describer={}
    ) as index:
        index.put("graph_above", 1000)
        index.add(pictures(clustered(MANY)))
    return ExhibitIndex.open(index.path)


def exact(index: ExhibitIndex, queries: np.ndarray, k: int) -> np.ndarray:
    rows, _ = index._matrix_now()
    return ExactSearch().search(rows, queries, k, None)[1]


def test_it_finds_what_the_exact_search_finds(large: ExhibitIndex) -> None:
    assert large.searching == "exact"
    assert "until the index is prepared" in large.note
    steps: list[tuple[int, int]] = []
    assert large.prepare(progress=lambda done, total: steps.append((done, total)))
    assert (large.searching, large.note) == ("graph", "")
    assert steps[-1] == (MANY, MANY)
    assert not large.prepare(), "nothing is left to do"
    queries = clustered(400, seed=1)
    hits = large.search(queries, 10)
    wanted = exact(large, queries, 10)
    shared = [len(set(a) & set(b)) / 10 for a, b in zip(hits.pictures, wanted, strict=True)]
    assert np.mean(shared) > 0.98
    again = [large.search(query[None], 10).pictures[0] for query in queries[:20]]
    assert np.array_equal(again, hits.pictures[:20])
    # What was found stands in exact order, with the exact similarity.
    values, ids, _ = large.labels()
    place = {id_: row for row, id_ in enumerate(ids.tolist())}
    for query, found, similarity in zip(queries[:20], hits.pictures, hits.similarity, strict=False):
        wide = (values[[place[id_] for id_ in found.tolist()]].astype(np.float64) * query).sum(axis=1)
        assert np.array_equal(similarity, wide.astype(np.float32))
        assert (np.diff(similarity) <= 0).all()
    large.close()


def test_what_came_or_went_since_is_known(large: ExhibitIndex) -> None:
    large.prepare()
    new = clustered(5, seed=2)
    large.add(pictures(new, first=MANY))
    assert large.searching == "graph"
    assert large.search(new, 1).pictures[:, 0].tolist() == list(range(MANY + 1, MANY + 6))
    large.remove(f"e{MANY // 5}")
    assert not np.isin(large.search(new, 5).pictures, np.arange(MANY + 1, MANY + 6)).any()
    with ExhibitIndex.open(large.path, read_only=True) as other:
        assert other.searching == "graph"
        assert np.array_equal(other.search(new, 5).pictures, large.search(new, 5).pictures)
    large.close()


def test_parts_of_the_index_are_searched_exactly(large: ExhibitIndex) -> None:
    large.prepare()
    large.add([], {"e3": {"room": "1"}})
    query = clustered(MANY)[:1]
    assert large.search(query, 9, where={"room": "1"}).pictures[0].tolist()[5:] == [-1] * 4
    assert 1 not in large.search(query, MANY - 5, without=["e0"]).pictures
    every = large.search(query, MANY).pictures[0]
    assert np.array_equal(every, exact(large, query, MANY)[0])
    large.close()


@pytest.mark.parametrize("how", ["lost", "cut", "flipped"])
def test_a_graph_that_is_not_good_is_not_opened_and_can_be_built_again(large: ExhibitIndex, how: str) -> None:
    large.prepare()
    large.close()
    [path] = large.path.parent.glob("*.graph")
    if how == "lost":
        path.unlink()
    elif how == "cut":
        os.truncate(path, path.stat().st_size // 2)
    else:
        raw = bytearray(path.read_bytes())
        raw[len(raw) // 2] ^= 0xFF
        path.write_bytes(raw)
    with ExhibitIndex.open(large.path) as index:
        assert index.searching == "exact"
        assert index.search(clustered(MANY)[:1], 1).pictures.tolist() == [[1]]
        assert index.prepare()
        assert index.searching == "graph"


def test_a_copied_graph_is_known_by_its_checksum(large: ExhibitIndex) -> None:
    large.prepare()
    large.close()
    [path] = large.path.parent.glob("*.graph")
    os.utime(path)
    with ExhibitIndex.open(large.path) as index:
        assert index.searching == "graph"


def test_stopping_the_building_changes_nothing(large: ExhibitIndex) -> None:
    assert not large.prepare(cancelled=lambda: True)
    assert large.searching == "exact"
    assert not list(large.path.parent.glob("*.graph*"))
    large.close()


def test_without_usearch_the_search_is_exact_and_says_so(
    large: ExhibitIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    large.prepare()
    large.close()
    real: Callable[..., object] = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "usearch" else real(name, *rest)
    )
    with ExhibitIndex.open(large.path) as index:
        assert index.searching == "exact"
        assert "usearch is not installed" in index.note
        assert not index.prepare()
        assert index.search(clustered(MANY)[:1], 1).pictures.tolist() == [[1]]

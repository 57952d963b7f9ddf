"""Queries from what a museum has."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.identify.decision import leave_one_view_out, made_up_views, photographs, pictures
from assistant.identify.errors import IdentifyError


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def random_vectors(n: int, seed: int = 0) -> np.ndarray:
    return unit(np.random.default_rng(seed).normal(size=(n, 8)))


@st.composite
def collections(draw: st.DrawFn) -> tuple[np.ndarray, list[tuple[str, ...]]]:
    """Pictures of up to six exhibits; some show two; the first exhibit has two pictures."""
    names = st.sampled_from("abcdef")
    more = draw(st.lists(st.lists(names, min_size=1, max_size=2, unique=True).map(tuple), max_size=15))
    exhibits = [("a",), ("a",), ("b",), *more]
    return random_vectors(len(exhibits), draw(st.integers(0, 99))), exhibits


@settings(max_examples=50, deadline=None)
@given(collections(), st.integers(0, 50), st.sampled_from([3, 50]))
def test_every_query_finds_all_but_itself_or_all_but_its_exhibits(
    collection: tuple[np.ndarray, list[tuple[str, ...]]], seed: int, k: int
) -> None:
    vectors, exhibits = collection
    asked = leave_one_view_out(vectors, exhibits, k=k, seed=seed)
    labels = asked.labels.reshape(*asked.similarity.shape, -1)
    truth = asked.truth.reshape(len(asked.similarity), -1)
    assert asked.n_classes == len({name for of in exhibits for name in of})
    # Brute force: what each picture would find in either way.
    possible = []
    for row, of in enumerate(exhibits):
        for outside in (True, False):
            hidden = [bool(set(of) & set(other)) if outside else n == row for n, other in enumerate(exhibits)]
            best = np.sort(vectors[~np.array(hidden)] @ vectors[row])[::-1][:k]
            possible.append((outside, best))
    for similarity, wanted, shown in zip(asked.similarity, truth, labels, strict=True):
        found = similarity[np.isfinite(similarity)]
        outside = bool((wanted < 0).all())
        assert any(
            way == outside and len(best) == len(found) and np.allclose(best, found, atol=1e-5)
            for way, best in possible
        )
        if not outside and k >= len(exhibits):
            assert np.isin(shown, wanted[wanted >= 0]).any()


def test_half_of_the_queries_are_not_in_the_catalogue() -> None:
    exhibits = [(f"x{row // 2}",) for row in range(100)]
    asked = leave_one_view_out(random_vectors(100), exhibits)
    assert np.count_nonzero(asked.truth >= 0) == 100
    assert np.count_nonzero(asked.truth < 0) == 100
    assert (asked.copies, asked.twins) == (0, 0)


def test_single_pictures_are_strangers_only() -> None:
    exhibits = [("a",), ("a",), *[(f"x{n}",) for n in range(40)]]
    asked = leave_one_view_out(random_vectors(42), exhibits)
    assert asked.truth[asked.truth >= 0].tolist() == [asked.classes.index("a")] * 2
    assert len(asked.truth) == 4


def test_the_same_seed_asks_the_same_and_no_more_than_wanted() -> None:
    exhibits = [(f"x{row // 4}",) for row in range(200)]
    vectors = random_vectors(200)
    first, again, other = (leave_one_view_out(vectors, exhibits, most=40, seed=s) for s in (1, 1, 2))
    assert len(first.truth) == 40
    assert np.array_equal(first.similarity, again.similarity)
    assert not np.array_equal(first.similarity, other.similarity)


def test_copies_of_a_picture_would_be_too_easy() -> None:
    vectors = random_vectors(6)
    vectors[1] = vectors[0]  # a: two copies and another view; b: two copies only
    vectors[4] = vectors[3]
    asked = leave_one_view_out(vectors, [("a",), ("a",), ("a",), ("b",), ("b",), ("c",)], unseen=0.0)
    assert asked.copies == 2
    assert asked.truth.tolist() == [0, 0, 0]
    assert asked.similarity[np.isfinite(asked.similarity)].max() < pictures.SAME


def test_a_picture_that_another_exhibit_has_too_is_no_query() -> None:
    vectors = random_vectors(5)
    vectors[2] = vectors[0]
    asked = leave_one_view_out(vectors, [("a",), ("a",), ("b",), ("b",), ("c",)], unseen=0.0)
    assert asked.twins == 2
    assert len(asked.truth) == 2


def test_a_large_index_is_asked_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    exhibits = [(f"x{row // 3}",) for row in range(60)]
    whole = leave_one_view_out(random_vectors(60), exhibits, k=7)
    monkeypatch.setattr(pictures, "BLOCK", 200)
    blocks = leave_one_view_out(random_vectors(60), exhibits, k=7)
    assert blocks.similarity == pytest.approx(whole.similarity, abs=1e-6)
    assert np.array_equal(blocks.labels, whole.labels)


def test_made_up_views_are_asked_with_their_exhibit_and_without() -> None:
    vectors, exhibits = random_vectors(40), [(f"x{row:02}",) for row in range(40)]
    sources = np.repeat(np.arange(40), 2)
    views = unit(vectors[sources] + 0.1 * np.random.default_rng(1).normal(size=(80, 8)))
    asked = made_up_views(views, sources, vectors, exhibits, k=39)
    outside = asked.truth < 0
    assert np.count_nonzero(outside) == np.count_nonzero(~outside) == 80
    assert np.array_equal(asked.labels[~outside, 0], asked.truth[~outside])
    # A stranger finds all exhibits but its own: every exhibit is missing twice.
    missing = [np.setdiff1d(np.arange(40), row).item() for row in asked.labels[outside]]
    assert sorted(missing) == sources.tolist()


def test_photographs_of_unknown_exhibits_are_not_in_the_catalogue() -> None:
    vectors, exhibits = random_vectors(4), [("a",), ("b",), ("c",), ("d",)]
    asked = photographs(vectors[:3], [("a",), (), ("elsewhere",)], vectors, exhibits, k=9)
    assert asked.truth.tolist() == [0, -1, -1]
    assert asked.similarity.shape == (3, 4)
    assert asked.labels[:, 0].tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    ("exhibits", "words"),
    [
        ([("a",), ("b",), ("c",)], "no exhibit has a second picture"),
        ([("a",), ("a",), ("a",)], "it has one exhibit"),
        ([], "it has no exhibit"),
    ],
)
def test_an_index_that_cannot_be_asked_says_why(exhibits: list[tuple[str, ...]], words: str) -> None:
    with pytest.raises(IdentifyError, match=words):
        leave_one_view_out(random_vectors(len(exhibits)), exhibits)


def test_arrays_that_do_not_fit_are_refused() -> None:
    vectors, exhibits = random_vectors(3), [("a",), ("b",), ("b",)]
    with pytest.raises(ValueError):
        leave_one_view_out(vectors, exhibits[:2])
    with pytest.raises(ValueError):
        leave_one_view_out(vectors, exhibits, unseen=1.0)
    with pytest.raises(ValueError):
        made_up_views(vectors, [0], vectors, exhibits)
    with pytest.raises(ValueError):
        photographs(vectors, [()], vectors, exhibits)

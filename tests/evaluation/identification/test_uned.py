"""The UnED figures: the published formulas, both readings of mAP, and none of the known mistakes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cli import main
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.uned import Features, measure, per_query
from assistant.evaluation.identification.uned_files import _read_npz, read_features, read_official
from tests.evaluation.identification import plain


def features(vectors, keys, ids=None, name="picture"):
    rows = np.asarray(vectors, np.float32)
    return Features(
        rows,
        tuple(domain for domain, _ in keys),
        tuple((label,) for _, label in keys),
        tuple(ids or (f"{name} {row}" for row in range(len(keys)))),
    )


def some_pictures(rng, n, width=3):
    vectors = rng.standard_normal((n, width)).astype(np.float32)
    # The same numbers name other classes in another domain.
    keys = [(f"domain {rng.integers(0, 2)}", str(rng.integers(0, 5))) for _ in range(n)]
    return vectors, keys


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), merged=st.booleans())
def test_the_figures_are_those_of_the_published_formulas(seed: int, merged: bool):
    rng = np.random.default_rng(seed)
    (asked, keys), (index, index_keys) = some_pictures(rng, 12), some_pictures(rng, 130)
    found = measure(features(asked, keys, name="q"), features(index, index_keys, name="i"), merged=merged)
    for domain in dict.fromkeys(name for name, _ in keys):
        mine = [row for row, key in enumerate(keys) if key[0] == domain]
        there = [row for row, key in enumerate(index_keys) if merged or key[0] == domain]
        *expected, left_out = plain.uned(
            asked[mine].astype(float), [keys[row] for row in mine],
            index[there].astype(float), [index_keys[row] for row in there],
        )  # fmt: skip
        assert found[domain].left_out == left_out
        assert found[domain].values == pytest.approx(expected)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), merged=st.booleans())
def test_queries_that_are_the_index_never_find_themselves(seed: int, merged: bool):
    rng = np.random.default_rng(seed)
    vectors, keys = some_pictures(rng, 30)
    found = measure(features(vectors, keys), features(vectors, keys), merged=merged)
    for domain in dict.fromkeys(name for name, _ in keys):
        there = [row for row, key in enumerate(keys) if merged or key[0] == domain]
        mine = [row for row, key in enumerate(keys) if key[0] == domain]
        *expected, left_out = plain.uned(
            vectors[mine].astype(float), [keys[row] for row in mine],
            vectors[there].astype(float), [keys[row] for row in there],
            own=[there.index(row) for row in mine],
        )  # fmt: skip
        assert found[domain].left_out == left_out
        assert found[domain].values == pytest.approx(expected)


def test_defect_12_a_duplicate_before_the_query_does_not_take_its_place():
    """The reference drops rank 1 as "the query itself": here rank 1 is a copy under another class."""
    vectors = [[1, 0], [1, 0], [0.6, 0.8]]
    keys = [("d", "other"), ("d", "a"), ("d", "a")]
    found = measure(features(vectors, keys), features(vectors, keys), merged=False)["d"]
    # Of the two queries of class a: one finds the copy first and is wrong, one finds the copy too.
    assert found.queries == 2
    assert found.left_out == 1
    assert found.values[1] == 0.0
    # Were the copy of the same class, it would be a find, and none is lost for being first.
    same = [("d", "a")] * 3
    assert measure(features(vectors, same), features(vectors, same), merged=False)["d"].values[0] == 1.0


def test_defect_13_a_query_without_a_right_picture_is_left_out_and_counted():
    vectors, keys = [[1, 0], [0, 1], [0.1, 1]], [("d", "alone"), ("d", "a"), ("d", "a")]
    found = measure(features(vectors, keys), features(vectors, keys), merged=True)
    assert found["d"].left_out == 1
    assert found["d"].values == (1.0, 1.0, 1.0, 1.0)
    alone = measure(features([[1, 0]], [("d", "x")]), features([[1, 0]], [("d", "x")]), merged=True)
    assert alone["mean"].values is None
    assert alone["mean"].to_json()["mmp@5"] is None


def test_defect_14_nothing_is_rounded_before_the_mean():
    rng = np.random.default_rng(4)
    keys = [("a", str(rng.integers(0, 3))) for _ in range(40)] + [
        ("b", str(rng.integers(0, 3))) for _ in range(37)
    ]
    vectors = rng.standard_normal((77, 3))
    found = measure(features(vectors, keys), features(vectors, keys), merged=True)
    exact = (np.array(found["a"].values) + np.array(found["b"].values)) / 2
    assert found["mean"].values == tuple(exact.tolist())
    rounded = np.round(found["a"].values, 3) + np.round(found["b"].values, 3)
    assert tuple(np.round(rounded / 2, 3).tolist()) != found["mean"].values


def test_defect_15_average_precision_looks_at_a_hundred_ranks():
    """The reference's default looks at five."""
    relevant = [False] * 60 + [True] + [False] * 50
    assert per_query(relevant, 1)[2] == pytest.approx(1 / 61)
    assert per_query([False] * 100 + [True], 1)[2] == 0.0


def test_defect_16_both_readings_of_the_equation():
    """Two right pictures at ranks 1 and 3: the literal sum ends at rank 2."""
    as_computed, literal = per_query([True, False, True, False], 2)[2:]
    assert as_computed == pytest.approx((1 + 2 / 3) / 2)
    assert literal == pytest.approx(1 / 2)


@settings(deadline=None)
@given(relevant=st.lists(st.booleans(), min_size=1, max_size=120), more=st.integers(0, 30))
def test_the_literal_reading_is_never_higher(relevant: list[bool], more: int):
    count = max(1, sum(relevant) + more)
    found = per_query(relevant, count)
    assert 0 <= found[3] <= found[2] + 1e-12 <= 1 + 1e-9
    assert 0 <= found[0] <= 1


KINDS = ["int8", "int16", "int32", "int64", "uint16", "uint64", "str"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("other", KINDS[3:])
def test_defect_17_labels_of_any_whole_number_are_one_class(tmp_path: Path, kind: str, other: str):
    np.savez(
        tmp_path / "d.npz",
        query_descriptors=np.eye(3),
        query_labels=np.array([1, 2, 3]).astype(kind),
        index_descriptors=np.eye(3),
        index_labels=np.array([1, 2, 3]).astype(other),
    )
    queries, index = read_features(tmp_path)
    assert measure(queries, index, merged=True)["d"].values == (1.0, 1.0, 1.0, 1.0)


def test_a_picture_of_several_classes_finds_each(tmp_path: Path):
    np.savez(
        tmp_path / "landmarks.npz",
        query_descriptors=np.array([[1.0, 0.0]]),
        query_labels=np.array(["7 $ 9"]),
        index_descriptors=np.array([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0]]),
        index_labels=np.array([9, 7, 8]),
    )
    queries, index = read_features(tmp_path)
    assert measure(queries, index, merged=True)["landmarks"].values == (1.0, 1.0, 1.0, 1.0)


def official(folder: Path, rng) -> tuple[Path, Path]:
    info, given = folder / "info_files", {}
    for domain, splits in {"met": ("test", "index"), "cars": ("test",)}.items():
        (info / domain).mkdir(parents=True)
        given[domain] = {}
        for split in splits:
            labels = rng.integers(0, 3, 8).tolist()
            entries = [{"path": f"{row}.jpg", "class_id": label} for row, label in enumerate(labels)]
            if (domain, split) == ("met", "test"):
                entries[0]["class_id"] = [0, 2]
            (info / domain / f"{split}.json").write_text(json.dumps(entries), "utf-8")
            given[domain][split] = rng.standard_normal((8, 4)).tolist()
    path = folder / "descriptors.json"
    path.write_text(json.dumps(given), "utf-8")
    return path, info


def test_the_authors_files_are_read(tmp_path: Path):
    queries, index = read_official(*official(tmp_path, np.random.default_rng(1)), "test")
    assert len(queries) == 16
    assert queries.labels[0] == ("0", "2")
    assert index.domains == ("met",) * 8 + ("cars",) * 8
    # cars: the queries are the index; met: another set of pictures.
    assert set(queries.ids[8:]) == set(index.ids[8:])
    assert not set(queries.ids[:8]) & set(index.ids[:8])
    with pytest.raises(ProtocolError, match="has no split"):
        read_official(*(tmp_path / name for name in ("descriptors.json", "info_files")), "val")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"query_labels": None}, "lacks query_labels"),
        ({"query_labels": np.arange(2)}, "3 whole numbers or texts"),
        ({"query_labels": np.array([0.5, 1, 2])}, "whole numbers or texts"),
        ({"query_descriptors": np.zeros(3)}, "one row per picture"),
        ({"query_descriptors": np.full((3, 2), np.nan)}, "not finite"),
        ({"query_ids": np.array(["a", "a", "b"])}, "names a picture twice"),
        ({"index_descriptors": np.eye(4)[:2], "index_labels": np.arange(2)}, "of 4"),
        ({"query_labels": np.array([1, "x", None], object)}, "plain arrays"),
    ],
)
def test_broken_features_are_one_sentence(tmp_path: Path, change, said: str):
    arrays = {"query_descriptors": np.eye(3), "query_labels": np.arange(3), **change}
    np.savez(tmp_path / "d.npz", **{name: value for name, value in arrays.items() if value is not None})
    with pytest.raises(ProtocolError, match=said):
        measure(*read_features(tmp_path), merged=True)


def test_a_file_that_is_no_npz_is_one_sentence(tmp_path: Path):
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "d.npz").write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(ProtocolError, match=r"d\.npz"):
        read_features(tmp_path)
    with pytest.raises(ProtocolError, match=r"no \.npz file"):
        read_features(empty)


def test_the_command_writes_both_indexes(tmp_path: Path, capsys):
    """Defect 18: the report is written by the command itself, and there is only one way to it."""
    rng = np.random.default_rng(0)
    for domain in ("art", "food"):
        np.savez(
            tmp_path / f"{domain}.npz",
            query_descriptors=rng.standard_normal((20, 4)),
            query_labels=rng.integers(0, 4, 20),
        )
    target = tmp_path / "report.json"
    assert main(["identification", "uned", "--features", str(tmp_path), "--json", str(target)]) == 0
    report = json.loads(target.read_text("utf-8"))
    assert set(report["merged"]) == set(report["separate"]) == {"art", "food", "mean"}
    assert report["separate"]["mean"]["r@1"] >= report["merged"]["mean"]["r@1"]
    assert "mAP@100 (literal)" in capsys.readouterr().out
    assert (
        main(["identification", "uned", "--features", str(tmp_path), "--whiten", "2", "--index", "merged"])
        == 0
    )
    assert main(["identification", "uned"]) == 2
    assert main(["identification", "uned", "--features", str(target)]) == 2
    assert "need --info" in capsys.readouterr().err


@pytest.mark.parametrize("damage", ["method", "encrypted", "deflate", "bomb"])
def test_a_damaged_or_hostile_npz_is_one_sentence(tmp_path: Path, damage: str):
    path = tmp_path / "d.npz"
    size = 30_000_000 if damage == "bomb" else 2000
    np.savez_compressed(path, query_descriptors=np.zeros((size, 4), np.float32), query_labels=np.array(["a"]))
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    if damage == "method":
        data[8] = data[central + 10] = 99
    elif damage == "encrypted":
        data[6] |= 1
        data[central + 8] |= 1
    elif damage == "deflate":
        data[80:120] = bytes(range(200, 240))
    path.write_bytes(data)
    with pytest.raises(ProtocolError, match=r"d\.npz"):
        _read_npz(path, None)

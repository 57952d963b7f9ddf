"""Each thing that cannot be is said in one sentence that names the file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture
from tests.identify.index.conftest import DIMENSIONS, unit_vectors

New = Callable[..., NewPicture]


@pytest.fixture
def filled(index: ExhibitIndex, new: New) -> Path:
    index.add([new(f"e{number}", vector) for number, vector in enumerate(unit_vectors(200))])
    index.close()
    return index.path


def refused(path: Path, words: str) -> None:
    with pytest.raises(IdentifyError, match=words) as error:
        ExhibitIndex.open(path)
    assert str(path) in str(error.value)


def test_a_missing_index(tmp_path: Path) -> None:
    refused(tmp_path / "none.sqlite", "There is no index")


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, "is a folder")


@pytest.mark.parametrize("content", [b"", b"exhibit,image\n", b"\x89PNG\r\n\x1a\n" * 100])
def test_a_file_of_another_kind(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    refused(path, "is not an index of exhibits")
    assert path.read_bytes() == content


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE about (x)")
    connection.close()
    refused(path, "is not an index of exhibits")


def test_an_index_of_a_newer_version(filled: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    refused(filled, "newer version of this program .index version 99")


@pytest.mark.parametrize("share", [0.001, 0.1, 0.5, 0.99])
def test_a_truncated_index(filled: Path, share: float) -> None:
    os.truncate(filled, int(share * filled.stat().st_size))
    refused(filled, "is damaged|is not an index")


def test_an_index_overwritten_in_the_middle(filled: Path) -> None:
    raw = bytearray(filled.read_bytes())
    raw[5000:20000] = b"\xa5" * 15000
    filled.write_bytes(raw)
    refused(filled, "is damaged")


def test_making_one_where_there_is_one_or_no_folder(filled: Path, tmp_path: Path) -> None:
    how = {"fingerprint": "f", "dimensions": 4, "describer": {}}
    with pytest.raises(IdentifyError, match="exists already"):
        ExhibitIndex.create(filled, **how)  # type: ignore[arg-type]
    with pytest.raises(IdentifyError, match="does not exist"):
        ExhibitIndex.create(tmp_path / "no" / "i.sqlite", **how)  # type: ignore[arg-type]


def test_descriptors_that_are_none(index: ExhibitIndex, new: New) -> None:
    [good] = unit_vectors(1)
    not_finite = good.copy()
    not_finite[3] = np.nan
    infinite = good.copy()
    infinite[3] = np.inf
    for vector, words in [
        (good[:-1], "holds descriptors of 8 numbers"),
        (not_finite, "has the length nan instead of 1"),
        (infinite, "has the length inf instead of 1"),
        (np.zeros(DIMENSIONS, np.float32), "has the length 0 instead of 1"),
    ]:
        with pytest.raises(IdentifyError, match=words):
            index.add([new("fine", good), new("vase", vector)])
    assert index.n_pictures == 0
    with pytest.raises(IdentifyError, match="has no exhibit"):
        index.add([new((), good)])


def test_queries_that_are_none(index: ExhibitIndex) -> None:
    [good] = unit_vectors(1)
    for query in (good, good[None, :-1]):
        with pytest.raises(IdentifyError, match="needs descriptors of 8 numbers"):
            index.search(query, 3)
    with pytest.raises(IdentifyError, match="not finite"):
        index.search(np.full((1, DIMENSIONS), np.nan, np.float32), 3)
    with pytest.raises(IdentifyError, match="at least one place"):
        index.search(good[None], 0)


def test_descriptors_of_another_model_never_meet(index: ExhibitIndex) -> None:
    index.expect("f1")
    with pytest.raises(IdentifyError, match="made with another model"):
        index.expect("f2")


def test_an_index_open_for_reading_only_is_not_changed(filled: Path, new: New) -> None:
    [vector] = unit_vectors(1, seed=9)
    with ExhibitIndex.open(filled, read_only=True) as index:
        for change in (
            lambda: index.add([new("vase", vector)]),
            lambda: index.remove("e1"),
            lambda: index.put("decision", {}),
        ):
            with pytest.raises(IdentifyError, match="cannot be changed because it is open for reading only"):
                change()
        assert index.search(unit_vectors(1), 1).pictures.tolist() == [[1]]


def test_a_full_disk(index: ExhibitIndex, new: New) -> None:
    connection = index._store.connection
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    vectors = unit_vectors(300)
    with pytest.raises(IdentifyError, match="the disk is full"):
        index.add([new(f"e{number}", vector) for number, vector in enumerate(vectors)])
    connection.execute("PRAGMA max_page_count = 1000000")
    assert index.n_pictures == 0
    assert index.add([new("vase", vectors[0])]) == 1


def test_a_closed_index(index: ExhibitIndex) -> None:
    index.close()
    with pytest.raises(IdentifyError, match="has been closed"):
        index.search(unit_vectors(1), 1)

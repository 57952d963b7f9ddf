"""The matrix file is never believed without reason, and made again where it is not good."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.identify.index import ExhibitIndex, NewPicture, matrix_source
from assistant.identify.index import matrix as matrix_module
from tests.identify.index.conftest import DIMENSIONS, as_kept, unit_vectors

New = Callable[..., NewPicture]


@pytest.fixture
def filled(index: ExhibitIndex, new: New) -> Path:
    """A closed index of twelve exhibits, e0 ... e11."""
    index.add([new(f"e{number}", vector) for number, vector in enumerate(unit_vectors(12))])
    index.close()
    return index.path


def matrix_of(path: Path) -> Path:
    [matrix] = path.parent.glob(f"{path.name}.*.vectors")
    return matrix


def holds(path: Path, vectors: np.ndarray, *, read_only: bool = False) -> None:
    """Open the index; it must find each vector."""
    with ExhibitIndex.open(path, read_only=read_only) as index:
        hits = index.search(vectors, 1)
        assert index.exhibits_of(hits.pictures) == [[(f"e{number}",)] for number in range(len(vectors))]
        assert np.array_equal(index.labels()[0], as_kept(vectors))


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("how", ["lost", "cut", "empty", "flipped", "zeros", "text", "another's", "older"])
def test_a_matrix_that_is_not_good_is_made_again(
    filled: Path, new: New, tmp_path: Path, how: str, read_only: bool
) -> None:
    matrix = matrix_of(filled)
    raw = matrix.read_bytes()
    if how == "lost":
        matrix.unlink()
    elif how == "cut":
        os.truncate(matrix, len(raw) // 3)
    elif how == "empty":
        matrix.write_bytes(b"")
    elif how == "flipped":
        matrix.write_bytes(raw[:4100] + bytes([raw[4100] ^ 1]) + raw[4101:])
    elif how == "zeros":
        matrix.write_bytes(raw[:4096] + bytes(len(raw) - 4096))
    elif how == "text":
        matrix.write_text("shopping list")
    elif how == "another's":
        with ExhibitIndex.create(
            tmp_path / "b.sqlite", fingerprint="f1", dimensions=DIMENSIONS, describer={}
        ) as other:
            other.add([new(f"e{n}", vector) for n, vector in enumerate(unit_vectors(12, seed=1))])
        shutil.copy2(matrix_of(tmp_path / "b.sqlite"), matrix)
    elif how == "older":
        with ExhibitIndex.open(filled) as index:
            index.add([new("e12", unit_vectors(13)[12])])
        moment = matrix.stat().st_mtime_ns
        matrix.write_bytes(raw)
        os.utime(matrix, ns=(moment, moment))
        return holds(filled, np.concatenate([unit_vectors(12), unit_vectors(13)[12:]]), read_only=read_only)
    holds(filled, unit_vectors(12), read_only=read_only)
    holds(filled, unit_vectors(12), read_only=read_only)
    return None


def test_an_index_that_took_another_way_than_its_matrix(filled: Path, new: New, tmp_path: Path) -> None:
    """A restored backup grows to the same number of pictures; the matrix beside it holds others."""
    backup = tmp_path / "backup.sqlite"
    shutil.copy2(filled, backup)
    first, second = unit_vectors(2, seed=5)
    with ExhibitIndex.open(filled) as index:
        index.add([new("e12", first)])
    matrix = matrix_of(filled)
    with ExhibitIndex.open(backup) as index:
        index.add([new("e12", second)])
        assert index.matrix_path is not None
        beside = index.matrix_path
    shutil.copy2(matrix, beside)
    holds(backup, np.concatenate([unit_vectors(12), second[None]]))


def test_a_good_matrix_is_used_as_it_is(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the matrix was read from SQLite")

    monkeypatch.setattr(matrix_module, "parts", never)
    before = matrix_of(filled).stat()
    holds(filled, unit_vectors(12))
    holds(filled, unit_vectors(12), read_only=True)
    after = matrix_of(filled).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_copied_folder_keeps_its_matrix(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in (filled, matrix_of(filled)):
        shutil.copy(path, copy)  # with a new date
    before = matrix_of(copy / filled.name).stat().st_ino
    holds(copy / filled.name, unit_vectors(12))
    assert matrix_of(copy / filled.name).stat().st_ino == before


def test_rows_behind_the_used_ones_are_nothing(filled: Path) -> None:
    """As after a crash in the middle of a step: written, but never committed."""
    matrix = matrix_of(filled)
    found = matrix.stat()
    with matrix.open("r+b") as stream:
        stream.seek(4096 + 12 * 64)
        stream.write(b"\xff" * 640)
    os.utime(matrix, ns=(found.st_mtime_ns, found.st_mtime_ns))
    holds(filled, unit_vectors(12))


def test_an_index_of_many_removed_pictures_is_tightened(
    index: ExhibitIndex, new: New, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matrix_source, "CHUNK", 4)
    vectors = unit_vectors(12)
    index.add([new(f"e{number}", vector) for number, vector in enumerate(vectors)])
    with ExhibitIndex.open(index.path) as other:
        for number in range(8):
            index.remove(f"e{number}")
        before = other.search(vectors, 2)
        index.close()
        with ExhibitIndex.open(index.path) as again:
            assert len(list(index.path.parent.glob("*.vectors"))) == 1
            for opened in (again, other):
                after = opened.search(vectors, 2)
                assert np.array_equal(before.pictures, after.pictures)
                assert np.array_equal(before.similarity, after.similarity)
            other.add([new("late", unit_vectors(1, seed=3)[0])])
            assert again.search(unit_vectors(1, seed=3), 1).pictures.tolist() == [[13]]


def test_room_doubles(index: ExhibitIndex, new: New) -> None:
    vectors = unit_vectors(700)
    with ExhibitIndex.open(index.path) as other:
        for begin in range(0, 700, 70):
            index.add([new(f"e{n}", vectors[n]) for n in range(begin, begin + 70)])
            assert other.search(vectors[begin : begin + 1], 1).pictures.tolist() == [[begin + 1]]
        assert np.array_equal(other.search(vectors, 1).pictures[:, 0], np.arange(1, 701))


def test_no_free_disk_leaves_the_index_as_it_was(
    index: ExhibitIndex, new: New, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.identify.errors import IdentifyError
    from assistant.identify.index.matrix_file import MatrixFile

    a, b = unit_vectors(2)
    index.add([new("vase", a)])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(MatrixFile, "_put", full)
        with pytest.raises(IdentifyError, match="No space left"):
            index.add([new("jug", b)])
    assert index.n_pictures == 1
    assert index.search(b[None], 2).pictures.tolist() == [[1, -1]]
    index.add([new("jug", b)])
    assert index.search(b[None], 1).similarity[0, 0] == pytest.approx(1, abs=1e-3)


def test_a_damaged_descriptor_is_said(filled: Path) -> None:
    from assistant.identify.errors import IdentifyError

    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE vector SET value = x'00ff' WHERE picture = 3")
    connection.close()
    matrix_of(filled).unlink()
    with pytest.raises(IdentifyError, match="is damaged"):
        ExhibitIndex.open(filled)

"""An index in a folder where nothing may be written, as on a museum's network share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant import paths
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture
from tests.identify.index.conftest import unit_vectors

New = Callable[..., NewPicture]


@pytest.fixture
def share(index: ExhibitIndex, new: New, tmp_path: Path) -> Iterator[Path]:
    """A closed index of twelve exhibits in a read-only folder."""
    index.add([new(f"e{number}", vector) for number, vector in enumerate(unit_vectors(12))])
    index.close()
    folder = tmp_path / "share"
    folder.mkdir()
    for path in (index.path, *index.path.parent.glob("*.vectors")):
        shutil.copy2(path, folder)
        (folder / path.name).chmod(0o444)
    folder.chmod(0o555)
    if os.access(folder, os.W_OK):
        folder.chmod(0o755)
        pytest.skip("this account may write everywhere")
    yield folder / index.path.name
    folder.chmod(0o755)


def holds_all(index: ExhibitIndex) -> bool:
    vectors = unit_vectors(12)
    return bool(np.array_equal(index.search(vectors, 1).pictures[:, 0], np.arange(1, 13)))


def test_it_is_searched_and_never_changed(share: Path, new: New) -> None:
    with ExhibitIndex.open(share) as index:
        assert index.read_only
        assert holds_all(index)
        assert index.matrix_path is not None and index.matrix_path.parent == share.parent
        with pytest.raises(IdentifyError, match="read-only"):
            index.add([new("vase", unit_vectors(1)[0])])


def test_without_its_matrix_one_is_made_in_the_cache(share: Path) -> None:
    share.parent.chmod(0o755)
    for matrix in share.parent.glob("*.vectors"):
        matrix.unlink()
    share.parent.chmod(0o555)
    for _ in range(2):
        with ExhibitIndex.open(share) as index:
            assert holds_all(index)
            assert index.matrix_path is not None and paths.cache() in index.matrix_path.parents
    assert len(list((paths.cache() / "exhibits").iterdir())) == 1


def test_without_a_cache_it_is_kept_in_memory(
    index: ExhibitIndex, new: New, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors = unit_vectors(12)
    index.add([new(f"e{number}", vector) for number, vector in enumerate(vectors)])
    index.remove("e3")
    index.close()
    for matrix in index.path.parent.glob("*.vectors"):
        matrix.unlink()
    nowhere = index.path  # a file, so no folder can be made below it
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(nowhere))
    with ExhibitIndex.open(index.path, read_only=True) as opened:
        assert opened.matrix_path is None
        hits = opened.search(vectors, 1).pictures[:, 0].tolist()
        assert [*hits[:3], *hits[4:]] == [1, 2, 3, *range(5, 13)]
        with ExhibitIndex.open(index.path) as writer:
            writer.add([new("late", vectors[3])])
        assert opened.search(vectors[3:4], 1).pictures.tolist() == [[13]]


def test_reading_follows_what_another_writes(index: ExhibitIndex, new: New) -> None:
    vectors = unit_vectors(600)
    with ExhibitIndex.open(index.path, read_only=True) as reader:
        for number in range(0, 600, 100):
            index.add([new(f"e{n}", vectors[n]) for n in range(number, number + 100)])
            assert reader.search(vectors[number : number + 1], 1).pictures.tolist() == [[number + 1]]
        index.remove("e0")
        assert reader.search(vectors[:1], 1).pictures.tolist() != [[1]]


def test_what_the_system_says_is_read_only_is_not_changed(
    index: ExhibitIndex, new: New, monkeypatch: pytest.MonkeyPatch
) -> None:
    [vector] = unit_vectors(1)
    index.add([new("vase", vector)])
    index.close()
    before = {path.name: path.stat().st_mtime_ns for path in index.path.parent.iterdir()}
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with ExhibitIndex.open(index.path) as opened:
        assert opened.read_only
        assert opened.search(vector[None], 1).pictures.tolist() == [[1]]
        with pytest.raises(IdentifyError, match="cannot be changed"):
            opened.remove("vase")
    assert (
        before.items() <= {path.name: path.stat().st_mtime_ns for path in index.path.parent.iterdir()}.items()
    )
    with pytest.raises(IdentifyError, match="Choose another folder"):
        ExhibitIndex.create(index.path.with_name("b.sqlite"), fingerprint="f", dimensions=4, describer={})


def test_one_that_was_not_closed_is_not_guessed_at(share: Path, index: ExhibitIndex, new: New) -> None:
    """Its newest pictures are in the write-ahead log, which cannot be read in a read-only folder."""
    share.parent.chmod(0o755)
    with ExhibitIndex.open(index.path) as writer:
        writer.add([new("late", unit_vectors(1, seed=5)[0])])
        share.unlink()
        shutil.copy2(writer.path, share)
        shutil.copy2(f"{writer.path}-wal", f"{share}-wal")
    for path in share.parent.iterdir():
        path.chmod(0o444)
    share.parent.chmod(0o555)
    with pytest.raises(IdentifyError, match="was not closed properly"):
        ExhibitIndex.open(share)

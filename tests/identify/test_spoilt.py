"""Models, descriptors and indexes that were spoilt: one sentence each, and the index as it was."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from assistant.errors import AssistantError
from assistant.identify.building import Plan, build
from assistant.identify.descriptors import Network
from assistant.identify.descriptors.describer import Describer
from assistant.identify.descriptors.projection import fit_whitening
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture
from assistant.identify.index import store as stores
from assistant.identify.learning import learn_from
from assistant.identify.model import Model
from assistant.identify.sources import SourcePicture
from assistant.tagging.pack import Pack

WritePack = Callable[..., Pack]


@pytest.fixture
def built(paintings: Path, write_pack: WritePack, tmp_path: Path) -> Path:
    """An index of twelve paintings, whitened."""
    to = tmp_path / "museum.exhibits"
    build(paintings / "exhibits.csv", to, pack=write_pack().path, plan=Plan(learn=False))
    return to


def change(path: Path, statement: str, *values: object) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()


def test_a_model_whose_numbers_overflow(write_pack: WritePack):
    describer = Describer.load(write_pack(), threads=1)
    for weight in describer._network.parameters():
        torch.nn.init.constant_(weight, 1e38)
    with pytest.raises(IdentifyError, match=r"numbers that are not finite. Install its pack again"):
        describer.describe([np.full((40, 40, 3), 200, np.uint8)])


def test_an_out_that_the_files_cannot_hold():
    with pytest.raises(AssistantError, match="has too small files for an out of 500000"):
        Network("test_efficientnet", out=500_000, room=2_000_000)


def test_whitening_of_numbers_that_are_not_finite():
    with pytest.raises(IdentifyError, match="to fit the whitening on are not finite"):
        fit_whitening(np.array([[1, np.nan], [0, 1]], np.float32))


def test_descriptors_of_two_widths(built: Path):
    change(built, "UPDATE described SET value = substr(value, 1, 8) WHERE picture = 3")
    with ExhibitIndex.open(built) as index, pytest.raises(IdentifyError, match="described in another way"):
        index.reproject(lambda vectors: vectors, fingerprint="f2", dimensions=4, arrays={}, settings={})


def test_a_whitening_that_is_not_the_one_of_the_descriptors(built: Path, write_pack: WritePack):
    with ExhibitIndex.open(built) as index:
        model = Model.of(index, threads=1)
    change(built, "UPDATE about SET fingerprint = 'another'")
    with ExhibitIndex.open(built) as index, pytest.raises(IdentifyError, match=r"The whitening in .* is not"):
        model.fitting(index)


def test_photographs_of_which_none_can_be_read(built: Path, tmp_path: Path):
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    told: list[str] = []
    with ExhibitIndex.open(built) as index:
        model = Model.of(index, threads=1)
        with pytest.raises(IdentifyError, match="None of the photographs could be read; nothing was learned"):
            learn_from(
                index, model, [SourcePicture(("1957.3",), tmp_path / "broken.jpg", {})], problems=told.append
            )
    assert "broken.jpg" in told[0]


def test_a_matrix_whose_head_another_program_wiped(built: Path):
    with ExhibitIndex.open(built) as index:
        vectors, _, _ = index.labels()
        index.search(vectors[:1], 3)
        assert index.matrix_path is not None
        with index.matrix_path.open("r+b") as stream:
            stream.write(bytes(64))
        new = NewPicture(("new",), Path("new.jpg"), "0" * 64, vectors[0])
        with pytest.raises(IdentifyError, match=r"was damaged by another program. Try again"):
            index.add([new])
    with ExhibitIndex.open(built) as index:  # made again
        index.add([new])
        assert index.n_pictures == 13


def test_an_index_that_never_stands_still(built: Path, monkeypatch: pytest.MonkeyPatch):
    with ExhibitIndex.open(built) as index:
        vectors, _, _ = index.labels()
        monkeypatch.setattr(index._matrix, "refresh", lambda connection, about: None)
        with pytest.raises(IdentifyError, match="is being changed by another program all the time"):
            index.search(vectors[:1], 3)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("file is not a database", "is not an index of exhibits"),
        ("database disk image is malformed", "is damaged"),
        ("database is locked", "is in use by another program"),
        ("database or disk is full", "the disk is full. Make room"),
        ("attempt to write a readonly database", "cannot be changed because the file or its folder is"),
        ("unable to open database file", "could not be opened. Check that the folder exists"),
        ("disk I/O error", "could not be read or written by the disk"),
        ("left open", "was not closed properly by the program that wrote it last"),
    ],
)
def test_what_sqlite_says_becomes_a_sentence(tmp_path: Path, said: str, sentence: str):
    path = tmp_path / "museum.exhibits"
    with pytest.raises(IdentifyError, match=sentence) as error, stores.explaining(path):
        raise sqlite3.OperationalError(said)
    assert str(error.value).startswith(str(path))


def test_what_the_system_says_becomes_a_sentence(tmp_path: Path):
    with (
        pytest.raises(IdentifyError, match="could not be read or written: Input/output error"),
        stores.explaining(tmp_path / "museum.exhibits"),
    ):
        raise OSError(errno.EIO, "Input/output error")

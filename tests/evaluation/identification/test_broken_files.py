"""Files of the Met and UnED protocols that are not what they should be: a sentence each, naming the file."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.met_files import read_descriptors, read_ground_truth
from assistant.evaluation.identification.pickled import read_arrays
from assistant.evaluation.identification.queries import read_queries
from assistant.evaluation.identification.rows import read_rows
from assistant.evaluation.identification.sources import described_views, uned_features
from assistant.evaluation.identification.uned_files import read_features, read_official
from assistant.evaluation.identification.views import View

Release = Callable[..., tuple[Path, Path]]


def rewritten(path: Path, change: Callable[[dict], None]) -> Path:
    """Change a pickle of arrays."""
    arrays = pickle.loads(path.read_bytes())
    change(arrays)
    path.write_bytes(pickle.dumps(arrays, 4))
    return path


def cut_off(arrays: dict) -> None:
    del arrays["val_descriptors"]


def flat(arrays: dict) -> None:
    arrays["val_descriptors"] = arrays["val_descriptors"].ravel()


def endless(arrays: dict) -> None:
    arrays["test_descriptors"][0, 0] = np.inf


def narrow(arrays: dict) -> None:
    arrays["test_descriptors"] = arrays["test_descriptors"][:, :3]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (cut_off, "lacks val_descriptors; it has test_descriptors, train_descriptors"),
        (flat, "val_descriptors is not a table of descriptors"),
        (endless, "test_descriptors has numbers that are not finite"),
        (narrow, "has descriptors of different widths"),
    ],
)
def test_descriptors_of_the_met(met_release: Release, change: Callable[[dict], None], sentence: str):
    path, folder = met_release()
    with pytest.raises(ProtocolError, match=sentence):
        read_descriptors(rewritten(path, change), read_ground_truth(folder))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is not valid JSON"),
        ("{}", "is not a list of pictures"),
        ('["MET/1.jpg"]', "entry 1, is not an object with id and path"),
        ('[{"path": "MET/1.jpg"}]', "has no id. Every exhibit picture needs one"),
        ('[{"id": [1], "path": "MET/1.jpg"}]', "has a id that is neither a number nor text"),
    ],
)
def test_lists_of_the_met(met_release: Release, text: str, sentence: str):
    _, folder = met_release()
    (folder / "MET_database.json").write_text(text, "utf-8")
    with pytest.raises(ProtocolError, match=sentence):
        read_ground_truth(folder)


def test_a_class_of_more_digits_than_a_number_has(met_release: Release):
    _, folder = met_release()
    (folder / "testset.json").write_text(f'[{{"MET_id": "{"9" * 5000}", "path": "1.jpg"}}]', "utf-8")
    assert read_ground_truth(folder).test.classes == ("9" * 5000,)


def test_a_pickle_larger_than_the_memory(met_release: Release, monkeypatch: pytest.MonkeyPatch):
    path, _ = met_release()

    def fills(*arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr(np, "frombuffer", fills)
    with pytest.raises(ProtocolError, match="does not fit in memory"):
        read_arrays(path)


@pytest.fixture
def official(tmp_path: Path) -> Callable[[object, object], tuple[Path, Path]]:
    """Write the authors' descriptors and the list of the domain cars: ``official(descriptors, entries)``."""

    def write(descriptors: object, entries: object = ()) -> tuple[Path, Path]:
        (tmp_path / "cars").mkdir()
        (tmp_path / "cars" / "test.json").write_text(json.dumps(entries), "utf-8")
        (tmp_path / "descriptors.json").write_text(json.dumps(descriptors), "utf-8")
        return tmp_path / "descriptors.json", tmp_path

    return write


ONE = [{"path": "1.jpg", "class_id": 4}]


@pytest.mark.parametrize(
    ("descriptors", "entries", "sentence"),
    [
        ([], ONE, "is not an object of domains"),
        ({"cars": [1]}, ONE, "cars is not an object of splits"),
        ({"cars": {"test": [["a"]]}}, ONE, "is not a table of numbers"),
        ({"cars": {"test": [[1.0, 0.0]]}}, [{"path": "1.jpg"}], "is not a list of objects with path and"),
        ({"cars": {"test": [[1.0, 0.0], [0.0, 1.0]]}}, ONE, "has 2 descriptors of cars, test; .* lists 1"),
        ({"met": {"test": [[1.0]]}}, ONE, "cannot be read"),
    ],
)
def test_descriptors_of_uned(
    official: Callable[..., tuple[Path, Path]], descriptors: object, entries: object, sentence: str
):
    path, info = official(descriptors, entries)
    with pytest.raises(ProtocolError, match=sentence):
        read_official(path, info, "test")


def test_a_domain_whose_index_is_another_split(official: Callable[..., tuple[Path, Path]], tmp_path: Path):
    (tmp_path / "met").mkdir()
    (tmp_path / "met" / "test.json").write_text(json.dumps(ONE), "utf-8")
    path, info = official({"met": {"test": [[1.0, 0.0]]}})
    with pytest.raises(ProtocolError, match="lacks the split “index” of met"):
        read_official(path, info, "test")


def test_domains_described_by_two_models(tmp_path: Path):
    for name, width in (("cars", 2), ("birds", 3)):
        columns = {"query_descriptors": np.ones((2, width)), "query_labels": np.arange(2)}
        np.savez(tmp_path / f"{name}.npz", **columns)
    with pytest.raises(ProtocolError, match="The domains have descriptors of different widths"):
        read_features(tmp_path)


def table(path: Path, rows: str) -> Path:
    path.write_text(rows, "utf-8")
    return path


def test_a_photograph_without_a_picture(tmp_path: Path):
    path = table(tmp_path / "queries.csv", "image,exhibits\n,12\n")
    with pytest.raises(ProtocolError, match="photograph 1 has an empty cell"):
        read_queries(path)


def test_a_row_that_no_table_has(tmp_path: Path):
    path = table(tmp_path / "queries.csv", "image,exhibits\n" + "a" * 200_000 + ",1\n")
    with pytest.raises(ProtocolError, match="is not a valid CSV file"):
        read_rows(path, ("image",))


def describing(readable: bool) -> Callable[[list[Path]], object]:
    """Descriptors of pictures of which all, or none, can be read."""

    def describe(paths: list[Path]) -> object:
        found: Mapping[str, object] = {
            "vectors": np.ones((len(paths), 2), np.float32),
            "readable": np.full(len(paths), readable),
            "failed": (),
        }
        return SimpleNamespace(**found)

    return describe


def test_pictures_of_which_none_can_be_read(tmp_path: Path):
    path = table(tmp_path / "list.csv", "image,label,domain,split\n1.jpg,4,cars,query\n")
    with pytest.raises(ProtocolError, match="no picture that can be read for the query part"):
        uned_features(path, tmp_path, describing(readable=False))


def test_views_of_which_one_can_be_read(tmp_path: Path):
    (tmp_path / "1.jpg").write_bytes(b"a picture")
    view = View(path=tmp_path / "1.jpg", object="12", source="gallery")
    with pytest.raises(ProtocolError, match="Fewer than two pictures"):
        described_views([view], describing(readable=True))

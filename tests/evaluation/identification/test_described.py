"""Descriptors of picture files: kept, taken up again, never mixed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.evaluation.identification import described as module
from assistant.evaluation.identification import met, sources, uned
from assistant.evaluation.identification.described import described
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.met_files import read_ground_truth


class Colours:
    """Describes a picture by its mean colour, and counts how many it was shown."""

    name, dimensions = "colours 1.0", 3

    def __init__(self, fingerprint: str = "one") -> None:
        self.fingerprint, self.seen = fingerprint, 0

    def describe(self, pictures):
        self.seen += len(pictures)
        rows = np.array([pixels.reshape(-1, 3).mean(axis=0) + 1 for pixels in pictures], np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Ten small pictures of different colours, in chunks of four."""
    monkeypatch.setattr(module, "CHUNK", 4)
    paths = []
    for number in range(10):
        paths.append(tmp_path / f"{number}.png")
        Image.new("RGB", (8, 6), (25 * number, 255 - 25 * number, 40)).save(paths[-1])
    return paths


def test_a_second_run_reads_what_the_first_described(pictures, tmp_path: Path):
    first, second = Colours(), Colours()
    done = []
    found = described(pictures, first, cache=tmp_path / "cache", progress=lambda *both: done.append(both))
    again = described(pictures, second, cache=tmp_path / "cache")
    assert done == [(4, 10), (8, 10), (10, 10)]
    assert (first.seen, second.seen) == (10, 0)
    np.testing.assert_array_equal(found.vectors, again.vectors)
    np.testing.assert_array_equal(found.vectors, described(pictures, Colours()).vectors)


def test_a_stopped_run_goes_on_where_it_was(pictures, tmp_path: Path):
    class Stops(Colours):
        def describe(self, shown):
            if self.seen >= 8:
                raise KeyboardInterrupt
            return super().describe(shown)

    with pytest.raises(KeyboardInterrupt):
        described(pictures, Stops(), cache=tmp_path / "cache")
    rest = Colours()
    described(pictures, rest, cache=tmp_path / "cache")
    assert rest.seen == 2
    assert not list((tmp_path / "cache").glob("*.part"))


def test_another_descriptor_or_a_changed_picture_meets_no_old_vector(pictures, tmp_path: Path):
    described(pictures, Colours(), cache=tmp_path / "cache")
    other = Colours("two")
    described(pictures, other, cache=tmp_path / "cache")
    assert other.seen == 10
    Image.new("RGB", (9, 9), (1, 2, 3)).save(pictures[5])
    changed = Colours()
    described(pictures, changed, cache=tmp_path / "cache")
    assert changed.seen == 4


def test_a_broken_file_of_the_cache_is_made_again(pictures, tmp_path: Path):
    expected = described(pictures, Colours(), cache=tmp_path / "cache").vectors
    for path in (tmp_path / "cache").glob("*.npy"):
        path.write_bytes(path.read_bytes()[:-5])
    np.testing.assert_array_equal(described(pictures, Colours(), cache=tmp_path / "cache").vectors, expected)


def test_a_picture_that_cannot_be_read_is_named_and_tried_again(pictures, tmp_path: Path):
    whole = pictures[2].read_bytes()
    pictures[2].write_bytes(b"no picture")
    found = described(pictures, Colours(), cache=tmp_path / "cache")
    assert [path for path, _ in found.failed] == [pictures[2]]
    assert found.readable.tolist() == [number != 2 for number in range(10)]
    pictures[2].write_bytes(whole)
    assert not described(pictures, Colours(), cache=tmp_path / "cache").failed


def test_a_cache_that_cannot_be_written_is_said(pictures, tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ProtocolError, match="--cache"):
        described(pictures, Colours(), cache=tmp_path / "file")


@pytest.mark.parametrize("above", [False, True])
def test_the_met_protocol_from_lists_of_pictures(pictures, tmp_path: Path, above: bool):
    """The same pictures as queries find themselves; one that is broken leaves the lists."""
    root = tmp_path / "release"
    images = root / "images" if above else root
    images.mkdir(parents=True)
    for path in pictures:
        path.rename(images / path.name)
    (images / "9.png").write_bytes(b"no picture")
    lists = {
        "MET_database.json": [{"id": number, "path": f"{number}.png"} for number in range(6)],
        "valset.json": [{"MET_id": 1, "path": "1.png"}, {"path": "8.png"}, {"MET_id": 2, "path": "9.png"}],
        "testset.json": [{"MET_id": 4, "path": "4.png"}, {"MET_id": 0, "path": "0.png"}, {"path": "7.png"}],
    }
    for name, entries in lists.items():
        (tmp_path / name).write_text(json.dumps(entries), "utf-8")
    truth = read_ground_truth(tmp_path)
    vectors, kept, left = sources.met_vectors(truth, root, lambda paths: described(paths, Colours()))
    assert [path.name for path, _ in left.failed] == ["9.png"]
    assert len(kept.val) == 2
    report = met.measure(vectors, kept)
    assert report.scores.acc == 1.0
    with pytest.raises(ProtocolError, match=r"None of the pictures of .*MET_database\.json"):
        sources.met_vectors(truth, tmp_path / "nowhere", lambda paths: described(paths, Colours()))


def test_the_uned_protocol_from_a_csv_of_pictures(pictures, tmp_path: Path):
    rows = [f"{number}.png,class {number // 2},colours,both" for number in range(8)]
    table = tmp_path / "pictures.csv"
    table.write_text("\n".join(["image,label,domain,split", *rows, "8.png,class 0,colours,index"]), "utf-8")
    asked, index, left = sources.uned_features(table, tmp_path, lambda paths: described(paths, Colours()))
    assert (len(asked), len(index), left.failed) == (8, 9, ())
    found = uned.measure(asked, index, merged=False)["colours"]
    assert (found.queries, found.left_out) == (8, 0)
    table.write_text("image,label,domain,split\n0.png,a,b,train", "utf-8")
    with pytest.raises(ProtocolError, match="query, index or both"):
        sources.uned_features(table, tmp_path, lambda paths: described(paths, Colours()))

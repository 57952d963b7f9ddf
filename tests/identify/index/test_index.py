"""What an index keeps and gives back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture, move
from tests.identify.index.conftest import DIMENSIONS, as_kept, nearest, unit_vectors

New = Callable[..., NewPicture]


def test_an_empty_index_finds_nothing(index: ExhibitIndex) -> None:
    hits = index.search(unit_vectors(2), 3)
    assert hits.pictures.tolist() == [[-1, -1, -1]] * 2
    assert np.isneginf(hits.similarity).all()
    assert (index.n_exhibits, index.n_pictures, list(index.exhibits())) == (0, 0, [])


def test_with_one_exhibit_the_other_places_stay_empty(index: ExhibitIndex, new: New) -> None:
    [vector] = unit_vectors(1)
    assert index.add([new("vase", vector)]) == 1
    hits = index.search(vector[None], 5)
    assert index.exhibits_of(hits.pictures) == [[("vase",), (), (), (), ()]]
    assert hits.similarity[0, 0] == pytest.approx(1, abs=1e-3)
    assert np.isneginf(hits.similarity[0, 1:]).all()


def test_the_same_picture_of_the_same_exhibits_is_stored_once(index: ExhibitIndex, new: New) -> None:
    a, b = unit_vectors(2)
    assert index.add([new("vase", a, "s1"), new("vase", a, "s1"), new("vase", b, "s2")]) == 2
    assert index.add([new("vase", a, "s1")]) == 0
    assert index.add([new(("vase", "lid"), a, "s1")]) == 1, "other exhibits: another picture"
    assert index.add([new(("lid", "vase"), a, "s1")]) == 0, "in another order: the same"
    assert index.has("s1", ("vase",)) and not index.has("s1", ("lid",))
    assert index.n_pictures == 3


def test_an_exhibit_with_its_pictures_and_metadata(index: ExhibitIndex, new: New) -> None:
    a, b = unit_vectors(2)
    index.add([new("vase", a), new(("vase", "lid"), b)], {"vase": {"Title": "Blue vase", "room": "4"}})
    vase, lid = index.exhibit("vase"), index.exhibit("lid")
    assert (vase.title, vase.metadata) == ("Blue vase", {"Title": "Blue vase", "room": "4"})
    assert (lid.title, lid.metadata) == ("lid", {})
    assert [picture.exhibits for picture in vase.pictures] == [("vase",), ("vase", "lid")]
    assert vase.pictures[1] == lid.pictures[0] == index.picture(2)
    assert [each.id for each in index.exhibits()] == ["lid", "vase"]
    index.add([], {"vase": {"room": "5"}, "nobody": {"room": "6"}})
    assert index.exhibit("vase").metadata == {"Title": "Blue vase", "room": "5"}
    assert index.n_exhibits == 2


def test_removing_an_exhibit_keeps_a_picture_that_shows_another_too(index: ExhibitIndex, new: New) -> None:
    a, b = unit_vectors(2)
    index.add([new("vase", a), new(("vase", "lid"), b)])
    index.remove("vase")
    hits = index.search(a[None], 5)
    assert index.exhibits_of(hits.pictures)[0][:2] == [("lid",), ()]
    assert (index.n_exhibits, index.n_pictures) == (1, 1)
    with pytest.raises(IdentifyError, match="no exhibit “vase”"):
        index.exhibit("vase")


def test_removing_the_last_picture_removes_the_exhibit(index: ExhibitIndex, new: New) -> None:
    index.add([new("vase", unit_vectors(1)[0])])
    index.remove_picture(1)
    assert index.n_exhibits == 0
    with pytest.raises(IdentifyError, match="no picture 1"):
        index.remove_picture(1)


def test_a_replaced_picture_keeps_its_id_and_its_exhibit_its_metadata(index: ExhibitIndex, new: New) -> None:
    a, b, c = unit_vectors(3)
    index.add([new("vase", a), new("jug", b)], {"vase": {"room": "4"}})
    index.replace(1, new("vase", c))
    assert index.search(c[None], 1).pictures.tolist() == [[1]]
    assert nearest(a, {1: c, 2: b}, 2)[0] == index.search(a[None], 2).pictures[0].tolist()
    assert index.exhibit("vase").metadata == {"room": "4"}
    with pytest.raises(IdentifyError, match="in the index already"):
        index.replace(1, new("jug", b))


def test_filters_and_exhibits_left_out(index: ExhibitIndex, new: New) -> None:
    vectors = unit_vectors(4)
    index.add(
        [
            new(name, vector)
            for name, vector in zip(("vase", "jug", ("vase", "lid"), "box"), vectors, strict=True)
        ],
        {"vase": {"room": "4", "kind": "pot"}, "jug": {"room": "4"}, "lid": {"room": "5"}},
    )

    def found(**how: object) -> list[int]:
        return sorted(id_ for id_ in index.search(vectors[:1], 9, **how).pictures[0] if id_ > 0)  # type: ignore[arg-type]

    assert found(where={"room": "4"}) == [1, 2, 3]
    assert found(where={"room": "4", "kind": "pot"}) == [1, 3]
    assert found(where={"room": "6"}) == []
    assert found(without=["vase"]) == [2, 3, 4], "a picture of another exhibit too is still of use"
    assert found(without=["vase", "lid", "unheard of"]) == [2, 4]
    assert found(where={"room": "4"}, without=["vase"]) == [2], "the lid is in another room"
    assert index.exhibits_of(np.array([[3]]), without=["vase"]) == [[("lid",)]]
    assert index.exhibits_of(np.array([[3]]), where={"room": "4"}) == [[("vase",)]]


def test_settings_and_arrays_come_back_as_they_were(index: ExhibitIndex) -> None:
    matrix = np.random.default_rng(0).standard_normal((3, 5))
    index.put("decision", {"k": 5, "classes": [1, 2]})
    index.put_array("matrix", matrix)
    index.put_array("mean", matrix[0].astype(">f4"))
    index.close()
    with ExhibitIndex.open(index.path) as again:
        assert again.get("decision") == {"k": 5, "classes": [1, 2]}
        assert again.get("tuning", "none") == "none"
        assert again.array("nothing") is None
        assert np.array_equal(again.array("matrix"), matrix)  # type: ignore[arg-type]
        assert np.array_equal(again.array("mean"), matrix[0].astype(np.float32))  # type: ignore[arg-type]
        assert (again.fingerprint, again.dimensions, again.describer) == (
            "f1",
            DIMENSIONS,
            {"pack": "starter"},
        )


def test_labels_are_the_whole_index(index: ExhibitIndex, new: New) -> None:
    vectors = unit_vectors(4)
    index.add([new(f"e{number}", vector) for number, vector in enumerate(vectors)])
    index.remove("e1")
    values, ids, exhibits = index.labels()
    assert np.allclose(values, as_kept(vectors[[0, 2, 3]]), atol=1e-7)
    assert (ids.tolist(), exhibits) == ([1, 3, 4], [("e0",), ("e2",), ("e3",)])


def test_what_is_known_for_going_on_later(index: ExhibitIndex, new: New, tmp_path: Path) -> None:
    a, b = unit_vectors(2)
    index.add([new("vase", a, "s1"), new(("vase", "lid"), b, "s2")])
    assert index.known() == {
        (tmp_path / "vase.jpg", "s1"): ("vase",),
        (tmp_path / "vase+lid.jpg", "s2"): ("vase", "lid"),
    }


def test_index_and_pictures_move_together(tmp_path: Path) -> None:
    [vector] = unit_vectors(1)
    old = tmp_path / "old"
    (old / "pictures").mkdir(parents=True)
    (old / "pictures" / "vase.jpg").touch()
    with ExhibitIndex.create(old / "i.sqlite", fingerprint="f", dimensions=DIMENSIONS, describer={}) as index:
        index.add([NewPicture(("vase",), old / "pictures" / "vase.jpg", "s", vector)])
        assert index.picture(1).path == old / "pictures" / "vase.jpg"
    new = old.rename(tmp_path / "new")
    with ExhibitIndex.open(new / "i.sqlite") as index:
        assert index.picture(1).path == new / "pictures" / "vase.jpg"
    (new / "i.sqlite").rename(tmp_path / "alone.sqlite")
    new.rename(old)
    with ExhibitIndex.open(tmp_path / "alone.sqlite") as index:
        assert index.picture(1).path == old / "pictures" / "vase.jpg"


def test_a_known_picture_that_was_moved_is_found_again(index: ExhibitIndex, tmp_path: Path) -> None:
    [vector] = unit_vectors(1)
    index.add([NewPicture(("vase",), tmp_path / "gone.jpg", "s", vector)])
    (tmp_path / "here.jpg").touch()
    assert index.add([NewPicture(("vase",), tmp_path / "here.jpg", "s", vector)]) == 0
    assert index.picture(1).path == tmp_path / "here.jpg"


def test_an_index_built_aside_takes_its_place(index: ExhibitIndex, new: New, tmp_path: Path) -> None:
    a, b = unit_vectors(2)
    index.add([new("old", a)])
    aside = tmp_path / "exhibits.sqlite.building"
    with ExhibitIndex.create(aside, fingerprint="f2", dimensions=DIMENSIONS, describer={}) as other:
        other.add([new("new", b)])
    with pytest.raises(IdentifyError, match="in use"):
        move(aside, index.path)
    index.close()
    move(aside, index.path)
    with ExhibitIndex.open(index.path) as again:
        assert [each.id for each in again.exhibits()] == ["new"]
        assert again.search(b[None], 1).pictures.tolist() == [[1]]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "exhibits.sqlite",
        "exhibits.sqlite.1.vectors",
    ]


def test_whitened_anew_by_another_program(index: ExhibitIndex, new: New) -> None:
    """Vectors of different fingerprints never meet, also where the index changes under an open one."""
    vectors = unit_vectors(6)
    index.add([new(f"e{number}", vector) for number, vector in enumerate(vectors)], fingerprint="f1")

    def fewer(described: np.ndarray) -> np.ndarray:
        values = described[:, :3]
        return (values / np.linalg.norm(values, axis=1, keepdims=True)).astype(np.float32)

    with ExhibitIndex.open(index.path) as other:
        other.search(vectors, 1, fingerprint="f1")
        index.reproject(
            fewer,
            fingerprint="f2",
            dimensions=3,
            arrays={"mean": vectors[0]},
            settings={"whitening": {"on": 6}},
        )
        with pytest.raises(IdentifyError, match="made with another model"):
            other.search(vectors, 1, fingerprint="f1")
        with pytest.raises(IdentifyError, match="made with another model"):
            other.add([new("late", vectors[0])], fingerprint="f1")
        with pytest.raises(IdentifyError, match="needs descriptors of 3 numbers"):
            other.search(vectors, 1)
        assert (other.fingerprint, other.dimensions, other.get("whitening")) == ("f2", 3, {"on": 6})
        hits = other.search(fewer(vectors), 1, fingerprint="f2")
        assert hits.pictures[:, 0].tolist() == [1, 2, 3, 4, 5, 6]
        other.add([new("late", fewer(vectors)[0])], fingerprint="f2")
    assert index.n_pictures == 7

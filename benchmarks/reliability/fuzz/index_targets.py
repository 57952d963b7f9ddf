"""Indexes of exhibits from elsewhere: the database, the matrix beside it, and what both say of each other."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from assistant.errors import AssistantError
from benchmarks.reliability.fuzz import mutating
from benchmarks.reliability.fuzz.damage import database
from benchmarks.reliability.fuzz.target import Target

WIDTH = 8

_files: dict[str, bytes] = {}


def targets() -> list[Target]:
    """Return the target."""
    return [Target("exhibit-index", make, valid, read, writes=".", megabytes=512)]


def _corpus() -> dict[str, bytes]:
    """Return the files of one small index: made once, by the product."""
    if not _files:
        from assistant.identify.index import ExhibitIndex, NewPicture

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "exhibits.sqlite"
            with ExhibitIndex.create(
                path, fingerprint="f1", dimensions=WIDTH, describer={"pack": "p"}
            ) as index:
                vectors = _vectors(6)
                index.add(
                    [
                        NewPicture(
                            (f"A {n}", *(["B"] if n == 1 else [])),
                            Path(folder) / f"{n}.jpg",
                            f"{n:064x}",
                            one,
                        )
                        for n, one in enumerate(vectors)
                    ],
                    {"A 1": {"title": "A vase", "room": "2"}, "B": {"title": "A bowl"}},
                )
                index.put("decision", {"k": 5, "format": 1})
                index.put_array("whitening.mean", vectors[0])
                index.remove("A 5")
            _files.update({one.name: one.read_bytes() for one in Path(folder).iterdir() if one.is_file()})
    return _files


def _vectors(count: int) -> Any:
    import numpy as np

    found = np.random.default_rng(5).standard_normal((count, WIDTH))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def valid(folder: Path) -> list[Path]:
    """Write the index as it was made."""
    for name, data in _corpus().items():
        (folder / name).write_bytes(data)
    return [folder / "exhibits.sqlite"]


def make(chance: Random, folder: Path) -> Path:
    """Write the index and damage its database, its matrix, or both."""
    [path] = valid(folder)
    for _ in range(chance.choice((1, 1, 2, 3))):
        damage: Any = chance.choice((*database.KINDS, _matrix, _matrix))
        try:
            damage(chance, path)
        except Exception:  # noqa: BLE001 - it is broken already, which is what was wanted
            break
    return path


def _matrix(chance: Random, path: Path) -> None:
    beside = sorted(one for one in path.parent.iterdir() if one != path and "-" not in one.suffix)
    if beside:
        one = chance.choice(beside)
        data = one.read_bytes()
        one.write_bytes(
            chance.choice((*mutating.BYTES, mutating.empty, mutating.number))(chance, data, [data])
        )


def read(path: Path) -> None:
    """Open it, ask it and add to it; raises the first refusal when everything else was asked too."""
    from assistant.identify.index import ExhibitIndex

    with ExhibitIndex.open(path) as index:
        refusal = None
        for question in _questions(index):
            try:
                question()
            except AssistantError as error:
                refusal = refusal or error
        if refusal is not None:
            raise refusal


def _questions(index: Any) -> Iterator[Callable[[], object]]:
    from assistant.identify.index import NewPicture

    vectors = _vectors(8)
    yield lambda: (index.fingerprint, index.dimensions, index.describer, index.note)
    yield lambda: (index.n_exhibits, index.n_pictures)
    yield lambda: list(index.exhibits())
    yield lambda: index.known()
    yield lambda: index.exhibit("A 1")
    yield lambda: index.search(vectors[:2], 5)
    yield lambda: index.search(vectors[:2], 5, where={"room": "2"})
    yield index.labels
    yield lambda: index.described(most=4)
    yield lambda: index.get("decision")
    yield lambda: index.array("whitening.mean")
    yield lambda: index.add(
        [NewPicture(("C",), index.path.parent / "c.jpg", "f" * 64, vectors[7])], {"C": {"title": "C"}}
    )
    yield lambda: index.search(vectors[7:], 3)
    yield lambda: index.remove("A 2")

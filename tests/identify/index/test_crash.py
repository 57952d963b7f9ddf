"""The program is killed, or two write at once: what was reported as added is found, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture
from tests.identify.index.conftest import as_kept, unit_vectors

# Adds pictures one after the other, removes every fifth, and says each number when it is done.
CHILD = """
import os, sys
from pathlib import Path
from assistant.identify.index import ExhibitIndex, NewPicture
from tests.identify.index.conftest import unit_vectors
index = ExhibitIndex.open(sys.argv[1])
name, first = sys.argv[2], int(sys.argv[3])
for number in range(first, 100_000):
    vector = unit_vectors(1, seed=number)[0]
    index.add([NewPicture((f"{name}{number}",), Path("x.jpg"), f"{name}{number}", vector)])
    if number % 5 == 4:
        index.remove(f"{name}{number}")
    os.write(1, f"{number}\\n".encode())
    if len(sys.argv) > 4 and number == int(sys.argv[4]):
        break
index.close()
"""

# Is killed at a chosen place of adding a second picture.
CHILD_IN_THE_MIDDLE = """
import os, sys
from pathlib import Path
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture
from assistant.identify.index.matrix import Matrix
from assistant.identify.index.matrix_file import MatrixFile
from tests.identify.index.conftest import unit_vectors
def die(*_, **__):
    os._exit(9)
index = ExhibitIndex.open(sys.argv[1])
a, b = unit_vectors(2)
index.add([NewPicture(("a",), Path("a.jpg"), "a", a)])
if sys.argv[2] in ("making it again", "made again"):
    index.matrix_path.unlink()
    index.close()
    if sys.argv[2] == "made again":
        Matrix._take = die
    else:
        MatrixFile._put = die
    ExhibitIndex.open(sys.argv[1])
def half(self, at, content):
    self._stream.seek(at)
    self._stream.write(content[:20])
    os._exit(9)
if sys.argv[2] == "half written":
    MatrixFile._write = half
elif sys.argv[2] == "not dated":
    MatrixFile._date = die
elif sys.argv[2] == "not committed":
    ExhibitIndex._count = die
elif sys.argv[2] == "while sealing":
    MatrixFile._write = half
    index.close()
elif sys.argv[2] == "committed":
    Matrix.seal = die
index.add([NewPicture(("b",), Path("b.jpg"), "b", b)])
"""

ROOT = Path(__file__).resolve().parents[3]


def start(script: str, *values: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", script, *map(str, values)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)


@pytest.fixture
def path(index: ExhibitIndex) -> Path:
    index.close()
    return index.path


def is_right(path: Path, wanted: dict[str, np.ndarray]) -> None:
    with ExhibitIndex.open(path) as index:
        values, _, shown = index.labels()
        held = {name: value for [name], value in zip(shown, values, strict=True)}
        assert set(held) == set(wanted) == {each.id for each in index.exhibits()}
        for name, vector in wanted.items():
            assert np.array_equal(held[name], as_kept(vector[None])[0])


def test_killed_from_outside_at_any_moment(path: Path) -> None:
    last = -1
    for seconds in range(2):
        child = start(CHILD, path, "e", last + 1)
        assert child.stdout is not None
        for line in child.stdout:
            last = int(line)
            if last >= 20 * (seconds + 1):
                break
        child.kill()
        # What it said before it died counts; one more may have been added without a word.
        last = max([last, *(int(line) for line in child.communicate()[0].split())])
        with ExhibitIndex.open(path) as index:
            there = {each.id for each in index.exhibits()}
        said = {f"e{number}" for number in range(last + 1) if number % 5 != 4}
        assert said <= there <= said | {f"e{last + 1}"}
        if f"e{last + 1}" in there:
            last += 1
        is_right(path, {name: unit_vectors(1, seed=int(name[1:]))[0] for name in there})
        if last % 5 == 4 and f"e{last}" in there:
            with ExhibitIndex.open(path) as index:
                index.remove(f"e{last}")


@pytest.mark.parametrize(
    "where",
    [
        "half written",
        "not dated",
        "not committed",
        "while sealing",
        "committed",
        "making it again",
        "made again",
    ],
)
def test_killed_in_the_middle_of_a_step(path: Path, where: str) -> None:
    child = start(CHILD_IN_THE_MIDDLE, path, where)
    child.communicate()
    assert child.returncode == 9
    a, b = unit_vectors(2)
    wanted = {"a": a} | ({"b": b} if where == "committed" else {})
    is_right(path, wanted)
    [c] = unit_vectors(1, seed=7)
    with ExhibitIndex.open(path) as index:
        index.add([NewPicture(("c",), Path("c.jpg"), "c", c)])
    is_right(path, wanted | {"c": c})
    assert len([each for each in path.parent.iterdir() if ".vectors" in each.name]) == 1


def test_two_processes_add_to_the_same_index(path: Path) -> None:
    children = [start(CHILD, path, name, 0, 19) for name in "ab"]
    assert [child.communicate()[0].split()[-1] for child in children] == [b"19", b"19"]
    is_right(
        path,
        {
            f"{name}{number}": unit_vectors(1, seed=number)[0]
            for name in "ab"
            for number in range(20)
            if number % 5 != 4
        },
    )


def test_threads_share_one_index(path: Path) -> None:
    vectors = unit_vectors(40)
    failed: list[BaseException] = []

    def work(index: ExhibitIndex, first: int) -> None:
        try:
            for number in range(first, 40, 4):
                index.add([NewPicture((f"e{number}",), Path("x.jpg"), f"{number}", vectors[number])])
                found = index.search(vectors[number : number + 1], 1, without=["none"])
                assert index.exhibits_of(found.pictures) == [[(f"e{number}",)]]
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    with ExhibitIndex.open(path) as index:
        threads = [threading.Thread(target=work, args=(index, first)) for first in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failed
    is_right(path, {f"e{number}": vector for number, vector in enumerate(vectors)})


def test_searching_while_a_change_fails_and_another_goes_on(path: Path) -> None:
    """A change that fails lets go of the matrix; a thread that searches meanwhile takes it up again."""
    vectors = unit_vectors(30)
    done = threading.Event()
    failed: list[BaseException] = []

    def search(index: ExhibitIndex) -> None:
        try:
            while not done.is_set():
                found = index.search(vectors[:1], 1)
                assert found.pictures.tolist() == [[1]]
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    with ExhibitIndex.open(path) as index:
        index.add([NewPicture(("e0",), Path("x.jpg"), "0", vectors[0])])
        threads = [threading.Thread(target=search, args=(index,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for number in range(1, 30):
            index.add([NewPicture((f"e{number}",), Path("x.jpg"), f"{number}", vectors[number])])
            with pytest.raises(IdentifyError, match="no exhibit"):
                index.remove("nobody")
        done.set()
        for thread in threads:
            thread.join()
    assert not failed
    is_right(path, {f"e{number}": vector for number, vector in enumerate(vectors)})


# Is killed while the tables of a new index are written.
CHILD_WHILE_IT_IS_MADE = """
import os, sys
from assistant.identify.index import ExhibitIndex, about
about.stamp = lambda *_: os._exit(9)
ExhibitIndex.create(sys.argv[1], fingerprint="f", dimensions=8, describer={})
"""


def test_killed_while_it_is_made_it_is_not_there_and_can_be_made(tmp_path: Path) -> None:
    child = start(CHILD_WHILE_IT_IS_MADE, tmp_path / "new.exhibits")
    child.communicate()
    assert child.returncode == 9

    assert not (tmp_path / "new.exhibits").exists()
    with ExhibitIndex.create(tmp_path / "new.exhibits", fingerprint="f", dimensions=8, describer={}) as index:
        assert index.n_pictures == 0

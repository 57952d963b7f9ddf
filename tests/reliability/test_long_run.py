"""A batch over many pictures: nothing grows, memory is given back, a kill in the middle costs nothing."""

from __future__ import annotations

import gc
import random
import sys
import threading
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.annotate import annotate, memory
from assistant.catalogue import Catalogue
from benchmarks.reliability.long_run import batch, photographs
from benchmarks.reliability.long_run.slopes import PARTS, fitted, slope, tenths
from benchmarks.reliability.long_run.watching import Sample
from tests.desktop.fakes import FakeEnsemble

# The program's own command, whose pack is one without weights: it is known by its bytes all the same.
COMMAND = """
import sys
from pathlib import Path
from assistant import tagging
from assistant.cli import main
from assistant.vocabulary import load_default
from tests.desktop.fakes import FakeEnsemble
class Loaded(FakeEnsemble):
    @classmethod
    def load(cls, pack, vocabulary, **how):
        made = cls(vocabulary)
        made.pack = pack
        return made
tagging.Ensemble = Loaded
sys.exit(main(sys.argv[1:]))
"""


def source(folder: Path, number: int) -> Path:
    folder.mkdir(exist_ok=True)
    noise = np.random.default_rng(number).integers(0, 255, (6, 8, 3), np.uint8)
    Image.fromarray(noise).resize((64, 48)).save(folder / f"{number}.jpg")
    return folder / f"{number}.jpg"


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Twenty small photographs; the large ones among their copies are small as well."""
    monkeypatch.setattr(photographs, "MEGAPIXELS", (0.01, 0.05))
    return [source(tmp_path / "sources", number) for number in range(20)]


def test_each_copy_is_the_same_picture_in_other_bytes(sources: list[Path], tmp_path: Path) -> None:
    photographs.write(sources, tmp_path / "copies", 49, seed=1)
    made = sorted((tmp_path / "copies").rglob("*.jpg"))

    assert len({path.read_bytes() for path in made}) == 49
    seen = {np.asarray(Image.open(path)).tobytes() for path in made}
    assert seen <= {np.asarray(Image.open(path)).tobytes() for path in sources}


def test_the_command_killed_and_resumed_looks_at_every_picture_once(
    sources: list[Path], tmp_path: Path
) -> None:
    photographs.write(sources, tmp_path / "pictures", 240, seed=2)
    words = [sys.executable, "-c", COMMAND, *batch.command(tmp_path)[3:]]

    outcome = batch.killed_and_resumed(tmp_path, 240, 2, words)

    assert outcome.killed.exit_code == -9 and 0 < outcome.looks_at_kill < 240
    assert outcome.looks == outcome.pictures_looked_at == 240 and outcome.sound
    assert batch.whole(outcome)


def test_nothing_of_a_run_stays_behind(
    sources: list[Path], small_vocabulary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first hundred pictures leave what caches hold; two hundred more leave nothing."""
    photographs.write(sources, tmp_path / "pictures", 300, seed=3)
    paths = sorted((tmp_path / "pictures").rglob("*.jpg"))
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        ids = catalogue.add_files(paths).new
        ensemble = FakeEnsemble(small_vocabulary)
        annotate(catalogue, ensemble, ids[:100])
        before, handles, threads = ours(), open_handles(), threading.active_count()

        report = annotate(catalogue, ensemble, ids[100:])

        assert report.done == 200
        del report
        assert ours() == before
        assert open_handles() == handles and threading.active_count() == threads


def ours() -> Counter[str]:
    """How many objects of the program there are, by class."""
    gc.collect()
    kinds = (type(each) for each in gc.get_objects())
    return Counter(
        kind.__qualname__ for kind in kinds if str(kind.__module__).startswith(("assistant", "PIL"))
    )


def open_handles() -> int:
    """Files that this process holds open."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def test_memory_is_given_back_in_the_middle_of_a_run(
    sources: list[Path], small_vocabulary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "EVERY", 32)
    looked_at_when: list[int] = []
    ensemble = FakeEnsemble(small_vocabulary)
    monkeypatch.setattr(memory, "give_back", lambda: looked_at_when.append(ensemble.looked))
    photographs.write(sources, tmp_path / "pictures", 100, seed=4)
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        ids = catalogue.add_files(sorted((tmp_path / "pictures").rglob("*.jpg"))).new
        annotate(catalogue, ensemble, ids, batch=16)

    assert looked_at_when == [32, 64, 96]


def series(growth: float, *, noise: float = 20.0) -> list[Sample]:
    """A process of 400 samples over 10,000 pictures, 50 a second, that grows so many MB each 1,000."""
    chance = random.Random(5)
    return [
        Sample(done / 50, done, 900 + growth * done / 1000 + chance.gauss(0, noise), 5, 6, 0)
        for done in range(0, 10_000, 25)
    ]


def test_growth_is_told_from_noise() -> None:
    flat, growing = slope(series(0)), slope(series(5))

    assert flat is not None and flat.low < 0 < flat.high < batch.GROWTH_LIMIT
    assert growing is not None and growing.low < 5 < growing.high and growing.high > batch.GROWTH_LIMIT
    exact = fitted(range(PARTS), [3.0 * number for number in range(PARTS)])
    assert exact.low == pytest.approx(3) == exact.high


def test_the_pace_is_that_of_the_work_alone() -> None:
    """Loading before the first picture and the table after the last are not pace."""
    loading = [Sample(0.0, 0, 900, 5, 6, 0), Sample(100.0, 0, 900, 5, 6, 0)]
    work = [Sample(100 + done / 50, done, 900, 5, 6, 0) for done in range(10, 10_001, 10)]
    table = [Sample(400.0, 10_000, 900, 5, 6, 0)]
    assert tenths([[*loading, *work, *table]], 10_000) == pytest.approx([50.0] * 10)

"""No memory left: in the models, in a decoder, in SQLite. One sentence, and the next one may do."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from assistant.catalogue import Catalogue, CatalogueError
from assistant.desktop.batch.annotate_dialog import Order
from tests.desktop.fakes import fake_source
from tests.reliability.faults.conftest import saved

FAILURES = [
    MemoryError(),
    RuntimeError("[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: can't allocate memory"),
    RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB"),
]


@pytest.fixture
def sick(small_vocabulary, monkeypatch):
    """A source of models that fail as long as ``sick.with_`` says with what."""
    source, ensemble = fake_source(small_vocabulary)
    ensemble.fails = None
    well = ensemble.suggest

    def suggest(pixels):
        if ensemble.fails is not None:
            raise ensemble.fails
        return well(pixels)

    monkeypatch.setattr(ensemble, "suggest", suggest)
    ensemble.source = source
    return ensemble


@pytest.mark.parametrize("failure", FAILURES, ids=["python", "torch", "graphics card"])
def test_models_without_memory_are_a_sentence_and_decisions_go_on(
    sick, make_window, make_pictures, add, qtbot, tmp_path, failure
):
    window = make_window(tmp_path / "work.sqlite", source=sick.source)
    sick.fails = failure
    add(window, make_pictures(2))
    box = window.facets.grid.boxes["objectTypes"]
    qtbot.waitUntil(lambda: "memory" in box._detail)
    assert "Traceback" not in box._detail
    window.desk.set_done(True)
    assert window.desk.done
    sick.fails = None
    window.desk_flow.step(1)
    window.desk_flow.step(-1)
    qtbot.waitUntil(lambda: bool(window.desk.suggestions()))
    window.facets.setFocus()
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    assert len(saved(tmp_path / "work.sqlite")) == 1


def test_a_batch_without_memory_lists_what_failed_and_does_it_the_next_time(
    sick, make_window, make_pictures, add, qtbot, tmp_path
):
    window = make_window(tmp_path / "work.sqlite", source=sick.source)
    sick.fails = MemoryError()
    ids = add(window, make_pictures(9))
    said = []
    window.messages.shown.connect(lambda: said.append(window.messages.text))
    with qtbot.waitSignal(window.batch.finished):
        window.batch_flow.carry_out(Order(None, None), ids)
    assert len(window.batch.failures) == 9
    assert {reason for reason in window.batch.failures.values() if "memory" not in reason} == set()
    assert len(said) <= 1
    sick.fails = None
    with qtbot.waitSignal(window.batch.finished):
        window.batch_flow.carry_out(Order(None, None), ids)
    assert window.desk.catalogue.counts()["suggested"] == 9


READ = """
import resource, sys
from pathlib import Path
from assistant.pictures import UnreadablePicture, read
room = 60 * 2**20
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + room, used + room))
for path in sys.argv[1:]:
    try:
        print("read", read(path).pixels.shape)
    except UnreadablePicture as error:
        print(error.reason)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_AS") or sys.platform != "linux", reason="needs Linux")
def test_a_large_picture_where_there_is_little_memory_is_refused_and_the_next_one_read(tmp_path):
    Image.new("RGB", (9000, 8000), "red").save(tmp_path / "large.png")
    Image.new("RGB", (90, 80), "red").save(tmp_path / "small.png")
    found = subprocess.run(
        [sys.executable, "-c", READ, tmp_path / "large.png", tmp_path / "small.png"],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    large, small = found.stdout.splitlines()
    assert "memory" in large
    assert small == "read (80, 90, 3)"
    assert found.stderr == ""


def test_a_catalogue_without_memory_says_so_and_works_the_next_time(tmp_path):
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        with pytest.raises(CatalogueError, match="the memory is full"), catalogue.writing() as connection:
            connection.execute("UPDATE place SET at = ''")
            raise MemoryError
        catalogue.set_place({"here": 1})
        assert catalogue.place() == {"here": 1}

"""Very long lists and names: the window asks only for what it shows, and not on its own thread."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QApplication

from assistant.catalogue import Catalogue
from assistant.desktop.batch.batch import Batch, Stage
from assistant.desktop.batch.problems_dialog import ProblemModel, ProblemsDialog
from assistant.desktop.reading.worker import Outcome
from assistant.pictures import find_pictures

LONG_NAME = "/".join(["a folder inside a folder, and so on " * 5] * 20) + "/the end.jpg"


def test_twenty_thousand_broken_pictures_are_a_list_of_which_what_is_seen_is_made(
    qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[int] = set()
    original = ProblemModel.data

    def data(self: ProblemModel, index: QModelIndex, *role: int) -> object:
        asked.add(index.row())
        return original(self, index, *role)

    monkeypatch.setattr(ProblemModel, "data", data)
    dialog = ProblemsDialog([(Path(f"/photographs/{number}.jpg"), "Damaged.") for number in range(20_000)])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    assert 0 < len(asked) < 200
    dialog.copy()
    assert QApplication.clipboard().text().count("\n") == 19_999


@pytest.mark.parametrize("path", [Path(f"/{LONG_NAME}"), Path(os.fsdecode(b"/caf\xe9/\xff\xfe.jpg"))])
def test_a_path_of_four_thousand_letters_or_in_another_encoding_is_shown(qtbot, path: Path) -> None:
    dialog = ProblemsDialog([(path, "Damaged.")])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.grab().isNull()
    assert dialog.width() < 1366
    dialog.copy()
    assert QApplication.clipboard().text().endswith("\tDamaged.")


def test_a_hundred_thousand_failures_are_counted_and_kept(qapp) -> None:
    batch = Batch()
    batch.begin(range(100_000))
    reason = "It is not an image."
    for first in range(0, 100_000, 500):
        batch.advance([Outcome(one, one, False, reason) for one in range(first, first + 500)])

    assert batch.stage == Stage.FINISHED
    assert batch.figures.failed == len(batch.failures) == 100_000
    assert len({id(each) for each in batch.failures.values()}) == 1


def test_what_failed_is_looked_up_beside_the_gui_thread(
    make_window, add, make_pictures, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    good, bad = make_pictures(2)
    bad.write_bytes(b"no picture")
    add(window, [good, bad])
    window.batch.begin(list(window.filmstrip.strip.ids))
    qtbot.waitUntil(lambda: window.batch.stage == Stage.FINISHED)
    assert len(window.batch.failures) == 1
    threads: list[str] = []
    original = Catalogue.pictures

    def pictures(self: Catalogue, *ids: object) -> object:
        threads.append(threading.current_thread().name)
        return original(self, *ids)

    monkeypatch.setattr(Catalogue, "pictures", pictures)
    shown: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ProblemsDialog):
            dialog.copy()
            shown.append(QApplication.clipboard().text())
            dialog.reject()

    beat = QTimer(window)
    beat.timeout.connect(read)
    beat.start(10)
    window.batch_bar.failures.emit()
    qtbot.waitUntil(lambda: bool(shown))
    beat.stop()

    assert shown[0].startswith(str(bad))
    assert threads and threading.main_thread().name not in threads


def test_names_of_any_bytes_and_long_paths_are_found_and_taken_in(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) < 3600:
        folder /= "f" * 200
    home = Path.cwd()
    folder.mkdir(parents=True)
    names = [os.fsdecode(b"caf\xe9 \xff.jpg"), "照片 \u202e gpj.jpg", "new\nline.jpg", "x" * 200 + ".jpg"]
    for name in names:
        (folder / name).write_bytes(b"no picture")
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        added = catalogue.add_files(list(find_pictures([tmp_path])))
        assert {row.path.name for row in catalogue.pictures(added.new)} == set(names)
    assert Path.cwd() == home

"""Picture files that change, go, or were never pictures: named with the reason, and the window goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from assistant.catalogue import Catalogue
from assistant.desktop.batch.annotate_dialog import Order
from assistant.pictures import UnreadablePicture, find_pictures, read
from tests.reliability.faults import odd_files
from tests.reliability.faults.conftest import saved


def photograph(path: Path, red: int = 200) -> Path:
    Image.effect_noise((300, 200), 80).convert("RGB").point(lambda value: value % (red + 1)).save(path)
    return path


def text(path: Path) -> None:
    path.write_text("Not a picture any more.")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def circle(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def pipe(path: Path) -> None:
    path.unlink()
    odd_files.pipe(path)


def listener(path: Path) -> None:
    path.unlink()
    odd_files.listener(path)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def gone(path: Path) -> None:
    path.unlink()


WAYS = [gone, text, folder, circle, pipe, listener, cut_short]


@pytest.mark.parametrize("go", WAYS)
def test_a_picture_that_changed_before_it_was_read_is_a_sentence_and_nothing_waits(tmp_path, go):
    path = photograph(tmp_path / "1.png")
    go(path)
    with pytest.raises(UnreadablePicture) as told:
        read(path)
    assert told.value.reason.endswith(".")
    found: list[tuple[Path, str]] = []
    list(find_pictures([tmp_path], problems=lambda path, reason: found.append((path, reason))))


@pytest.mark.parametrize("go", [gone, folder, pipe])
def test_pictures_that_change_while_they_are_shown(at_work, make_pictures, tmp_path, qtbot, go):
    window = at_work(tmp_path / "work.sqlite")
    shown = window.desk.picture.path
    go(shown)
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)  # a decision needs no file
    assert len(saved(tmp_path / "work.sqlite")) == 1
    window.desk_flow.step(1)
    window.column.forget()  # of the large picture that was kept
    window.thumbnails.forget()
    window.desk_flow.step(-1)
    words = f"{shown.name} cannot be shown."
    qtbot.waitUntil(lambda: window.column.view.accessibleDescription().startswith(words))
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Down)
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    assert len(saved(tmp_path / "work.sqlite")) == 2
    assert window.desk.suggestions()  # what was seen stays


def test_pictures_that_go_before_the_batch_reads_them_are_listed_and_the_others_done(
    make_window, make_pictures, tmp_path, qtbot
):
    paths = make_pictures(8)
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        ids = catalogue.add_files(paths).new
    for path, go in zip(paths[1:5], (gone, text, pipe, cut_short), strict=True):
        go(path)
    window = make_window(tmp_path / "work.sqlite")
    said = []
    window.messages.shown.connect(lambda: said.append(window.messages.text))
    with qtbot.waitSignal(window.batch.finished):
        window.batch_flow.carry_out(Order(None, None), ids)
    assert sorted(window.batch.failures) == ids[1:5]
    assert all(reason.endswith(".") for reason in window.batch.failures.values())
    assert window.desk.catalogue.counts()["suggested"] == 4
    assert len(said) <= 1  # no message for each


def test_another_photograph_under_the_same_name_is_told_and_read_anew_when_asked(
    at_work, make_pictures, tmp_path, qtbot
):
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    decided = saved(path)
    file, here = window.desk.picture.path, window.desk.picture.id
    earlier = window.desk.suggestions()
    photograph(file, red=90)
    window.desk_flow.step(1)
    window.column.forget()
    window.desk_flow.step(-1)
    qtbot.waitUntil(lambda: "was replaced after it was read" in window.messages.text)
    assert window.messages.text.startswith(file.name)
    assert window.desk.suggestions() == earlier
    window.messages._act()
    qtbot.waitUntil(lambda: window.desk.suggestions() not in ({}, earlier))
    assert window.desk.picture.id == here
    assert saved(path) == decided  # what a person decided is the person's to change

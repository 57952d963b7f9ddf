import os
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QImage

from assistant.desktop.pictures import thumbnails as module
from assistant.desktop.pictures.thumbnail_store import ThumbnailStore
from assistant.desktop.pictures.thumbnails import SIDE, Thumbnails, Wanted


@pytest.fixture
def make_thumbnails(qapp):
    made = []

    def make(**options) -> Thumbnails:
        made.append(Thumbnails(**options))
        return made[-1]

    yield make
    for one in made:
        one.stop()


def wanted(paths: list[Path]) -> list[Wanted]:
    return [Wanted(number, path) for number, path in enumerate(paths, start=1)]


def test_a_thumbnail_comes_later_and_is_there_from_then_on(make_thumbnails, make_pictures, qtbot):
    thumbnails = make_thumbnails()
    assert thumbnails.get(1) is None
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.want(wanted(make_pictures(1, size=(640, 320))))
    image = thumbnails.get(1)
    assert (image.width(), image.height()) == (SIDE, SIDE // 2)


def test_a_file_that_cannot_be_shown_is_tried_once(make_thumbnails, tmp_path, qtbot):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    thumbnails = make_thumbnails()
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.want([Wanted(1, broken)])
    assert thumbnails.get(1).isNull()


def test_what_scrolled_out_of_sight_is_not_made(make_thumbnails, make_pictures, qtbot, monkeypatch):
    monkeypatch.setattr(module, "HANDS", 0)  # nobody works: what waits can be looked at
    thumbnails = make_thumbnails()
    paths = wanted(make_pictures(4))
    thumbnails.want(paths[:2])
    thumbnails.want(paths[2:])
    assert [one.picture_id for one in thumbnails._pile._wanted] == [3, 4]


def test_two_panels_do_not_take_each_others_place(make_thumbnails, make_pictures, monkeypatch):
    monkeypatch.setattr(module, "HANDS", 0)
    thumbnails = make_thumbnails()
    paths = wanted(make_pictures(3))
    thumbnails.want(paths[:2], panel="filmstrip")
    thumbnails.want(paths[1:], panel="views")
    assert [one.picture_id for one in thumbnails._pile._wanted] == [1, 2, 3]


def test_late_thumbnails_of_another_catalogue_are_not_shown(make_thumbnails, make_pictures, qtbot):
    thumbnails = make_thumbnails()
    with qtbot.assertNotEmitted(thumbnails.arrived, wait=1):
        thumbnails._receive(-1, 1, QImage(2, 2, QImage.Format.Format_RGB32))
    assert thumbnails.get(1) is None


def test_the_oldest_go_when_the_memory_is_used_up(make_thumbnails, qapp):
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    thumbnails = make_thumbnails(memory=3 * image.sizeInBytes())
    for picture_id in (1, 2, 3):
        thumbnails._receive(0, picture_id, image)
    thumbnails.get(1)  # seen again: not the oldest any more
    thumbnails._receive(0, 4, image)
    assert [thumbnails.get(one) is not None for one in (1, 2, 3, 4)] == [True, False, True, True]


def test_stopping_ends_the_threads(qapp, make_pictures):
    thumbnails = Thumbnails()
    thumbnails.want(wanted(make_pictures(20)))
    thumbnails.stop()
    assert not any(hand.isRunning() for hand in thumbnails.findChildren(QThread))


# On the disk


def image_of(colour: int) -> QImage:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def test_a_kept_thumbnail_is_found_again_until_the_file_changes(tmp_path, make_pictures, qapp):
    store = ThumbnailStore(tmp_path / "cache")
    [path] = make_pictures(1)
    assert store.find(path, 8) is None
    store.keep(path, 8, image_of(0xFF2040))
    assert store.find(path, 8).size() == image_of(0).size()
    path.write_bytes(path.read_bytes() + b"more")
    assert store.find(path, 8) is None


def test_trimming_removes_the_oldest(tmp_path, make_pictures, qapp):
    store = ThumbnailStore(tmp_path / "cache")
    paths = make_pictures(3)
    for age, path in enumerate(paths):
        store.keep(path, 8, image_of(0x102030))
        kept = store._place(path, 8)
        os.utime(kept, (1000 + age, 1000 + age))
        size = kept.stat().st_size
    assert store.trim(limit=2 * size) == 1
    assert [store.find(path, 8) is not None for path in paths] == [False, True, True]


def test_a_disk_that_takes_nothing_is_no_error(tmp_path, make_pictures, qapp):
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be")
    store = ThumbnailStore(blocked)
    [path] = make_pictures(1)
    store.keep(path, 8, image_of(0))
    assert store.find(path, 8) is None
    assert store.trim() == 0


def test_a_file_that_is_gone_has_no_thumbnail(tmp_path, qapp):
    store = ThumbnailStore(tmp_path / "cache")
    store.keep(tmp_path / "gone.jpg", 8, image_of(0))
    assert store.find(tmp_path / "gone.jpg", 8) is None

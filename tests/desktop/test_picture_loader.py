import pytest

from assistant.desktop.pictures import picture_loader
from assistant.desktop.pictures.picture_loader import KEPT, SCREEN_SIDE, PictureLoader, Request, decode


@pytest.fixture
def loader(qapp):
    made = PictureLoader()
    yield made
    made.stop()


def test_a_picture_is_decoded_for_the_screen(loader, make_pictures, qtbot):
    [path] = make_pictures(1, size=(2000, 1000))
    with qtbot.waitSignal(loader.loaded) as came:
        loader.show(7, path)
    loaded = came.args[0]
    assert (loaded.picture_id, loaded.width, loaded.height) == (7, 2000, 1000)
    assert loaded.image.width() == SCREEN_SIDE
    assert not loaded.whole


def test_every_pixel_comes_when_it_is_asked_for(loader, make_pictures, qtbot):
    [path] = make_pictures(1, size=(2000, 1000))
    with qtbot.waitSignal(loader.loaded):
        loader.show(7, path)
    with qtbot.waitSignal(loader.loaded) as came:
        loader.show_whole()
    assert came.args[0].whole


def test_a_prepared_picture_is_there_at_once(loader, make_pictures, qtbot):
    one, two = make_pictures(2)
    with qtbot.waitSignal(loader.loaded):
        loader.show(1, one)
    with qtbot.waitSignal(loader._decoder.decoded):
        loader.prepare([(2, two)])
    came = []
    loader.loaded.connect(came.append)
    loader.show(2, two)
    assert [loaded.picture_id for loaded in came] == [2]


def test_a_file_that_cannot_be_read_says_why(loader, tmp_path, qtbot):
    with qtbot.waitSignal(loader.loaded) as came:
        loader.show(1, tmp_path / "gone.jpg")
    assert came.args[0].problem
    assert came.args[0].image.isNull()


def test_a_picture_that_the_desk_has_left_is_not_shown(loader, make_pictures, qtbot):
    one, two = make_pictures(2)
    loader._decoder.stop()
    loader._decoder.wait()
    late = Request(1, one, SCREEN_SIDE)
    loader.show(2, two)
    with qtbot.assertNotEmitted(loader.loaded, wait=1):
        loader._receive(late, decode(late))


def test_only_the_last_few_are_kept(loader, make_pictures):
    for number, path in enumerate(make_pictures(KEPT + 3)):
        request = Request(number, path, SCREEN_SIDE)
        loader._shown = request
        loader._receive(request, decode(request))
    assert len(loader._kept) == KEPT


def test_a_large_original_is_not_kept_whole(loader, make_pictures, monkeypatch):
    monkeypatch.setattr(picture_loader, "SCREEN_SIDE", 100)
    [path] = make_pictures(1, size=(300, 200))
    loader._shown = Request(1, path, None)
    loader._receive(loader._shown, decode(loader._shown))
    assert not loader._kept

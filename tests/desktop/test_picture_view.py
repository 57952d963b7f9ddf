import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage

from assistant.desktop.pictures.picture_loader import Loaded
from assistant.desktop.pictures.picture_view import PictureView


@pytest.fixture
def view(qtbot):
    made = PictureView()
    made.resize(400, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def picture(width: int, height: int, *, of: tuple[int, int] | None = None) -> Loaded:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#804020"))
    original = of or (width, height)
    return Loaded(1, image, *original)


def test_a_picture_fits_and_is_as_large_as_possible(view):
    view.show_picture(picture(800, 400))
    assert view.fits
    assert view.zoom == pytest.approx(0.5)
    shown = view.grab().toImage()
    assert shown.pixelColor(2, 200) == QColor("#804020")
    assert shown.pixelColor(200, 50) != QColor("#804020")


def test_a_small_picture_is_not_blown_up_beyond_measure(view):
    view.show_picture(picture(10, 10))
    assert view.zoom == pytest.approx(4)


def test_double_click_shows_one_pixel_as_one_and_again_the_whole(view, qtbot):
    view.show_picture(picture(800, 400))
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert view.zoom == pytest.approx(1)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert view.fits


def test_zooming_keeps_the_point_under_the_pointer(view):
    view.show_picture(picture(4000, 4000))
    at = QPointF(300, 100)
    before = view._to_original(at)
    view.one_to_one(at)
    after = view._to_original(at)
    assert (after - before).manhattanLength() < 1


def test_every_pixel_is_asked_for_once_and_only_when_the_zoom_needs_it(view, qtbot):
    view.show_picture(picture(400, 400, of=(4000, 4000)))
    asked = []
    view.whole_wanted.connect(lambda: asked.append(True))
    view.resize(380, 380)
    assert not asked
    view.one_to_one()
    view.zoom_in()
    assert asked == [True]


def test_the_whole_picture_takes_the_place_of_the_smaller_without_moving(view):
    view.show_picture(picture(400, 400, of=(4000, 4000)))
    view.one_to_one(QPointF(10, 10))
    centre, zoom = view._centre, view.zoom
    view.show_picture(picture(4000, 4000))
    assert (view._centre, view.zoom) == (centre, zoom)


def test_zooming_out_ends_at_the_whole_picture(view):
    view.show_picture(picture(800, 400))
    view.zoom_in()
    assert not view.fits
    for _ in range(5):
        view.zoom_out()
    assert view.fits


def test_dragging_moves_the_picture_and_never_shows_ground_where_there_is_picture(view, qtbot):
    view.show_picture(picture(4000, 4000))
    view.one_to_one()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseMove(view, QPoint(390, 390))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(390, 390))
    for _ in range(20):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        qtbot.mouseMove(view, QPoint(390, 390))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(390, 390))
    assert view._to_original(QPointF(0, 0)).x() == pytest.approx(0)


def test_a_problem_is_shown_in_words(view):
    view.show_picture(Loaded(1, QImage(), problem="The file ends early."))
    assert view.accessibleDescription() == "The file ends early."
    assert view.grab().toImage().pixelColor(0, 0).isValid()


def test_a_preview_stands_where_the_picture_will_stand(view):
    small = QImage(64, 32, QImage.Format.Format_RGB32)
    small.fill(QColor("#804020"))
    view.show_preview(small, QSize(800, 400))
    preview = view.zoom
    view.show_picture(picture(800, 400))
    assert view.zoom == preview

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from assistant import paths
from assistant.desktop.colours import DARK, LIGHT, contrast
from assistant.desktop.icons import paint_icon
from assistant.desktop.theme import ROW, Theme, current_theme

GROUNDS = ("ground", "surface", "raised", "current", "current_idle")
ICONS = sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


@pytest.fixture
def theme(qapp):
    theme = current_theme()
    dark, look, sheet = theme.dark, qapp.palette(), qapp.styleSheet()
    yield theme
    theme.apply("system", 100)
    theme.set_dark(dark)
    qapp.setPalette(look)
    qapp.setStyleSheet(sheet)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "text_normal", "text_quiet", "accent", "rejected", "warning"])
def test_every_text_colour_reaches_aa_on_every_ground(scheme, ground, ink):
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_can_be_told_from_what_they_lie_on(scheme):
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5
    assert contrast(scheme.text, scheme.accent_soft) >= 4.5
    for ground in GROUNDS:
        assert contrast(scheme.bar, getattr(scheme, ground)) >= 3.0


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_frames_handles_and_rings_can_be_seen(scheme):
    for ground in ("ground", "surface", "raised"):
        assert contrast(scheme.edge, getattr(scheme, ground)) >= 3.0
        assert contrast(scheme.accent, getattr(scheme, ground)) >= 3.0  # the ring of the focus
        assert contrast(scheme.text, getattr(scheme, ground)) >= 3.0  # and on a filled button
    assert contrast(scheme.bar, scheme.track) >= 3.0
    for ink in ("text_quiet", "text_normal", "rejected"):  # words and marks where a picture is missing
        assert contrast(getattr(scheme, ink), scheme.track) >= 4.5


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_theme_follows_the_system(theme, qtbot):
    theme.set_dark(False)
    with qtbot.waitSignal(theme.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours is DARK
    assert QApplication.palette().window().color() == QColor(DARK.ground)


def test_what_the_person_wants_goes_before_the_system(theme):
    theme.apply("dark")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is DARK
    theme.apply("light")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours is LIGHT
    theme.apply("system")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours is DARK


@pytest.mark.parametrize("size", [80, 150, 200])
def test_all_text_grows_and_comes_back_to_what_it_was(theme, qtbot, size):
    body, title, own = QLabel("body"), QLabel("title"), QLabel("own")
    for label in (body, title, own):
        qtbot.addWidget(label)
    title.setFont(theme.font("title", strong=True))
    own.setFont(QFont("Sans", 7))
    before = [label.font().pointSizeF() for label in (body, title, own)]
    with qtbot.waitSignal(theme.changed):
        theme.apply(text_size=size)
    QApplication.processEvents()
    assert [label.font().pointSizeF() for label in (body, title, own)] == pytest.approx(
        [each * size / 100 for each in before]
    )
    assert title.font().weight() == QFont.Weight.DemiBold
    assert QLabel("new").font().pointSizeF() == pytest.approx(before[0] * size / 100)
    assert theme.row_height() >= max(ROW, QFontMetrics(theme.font()).height())
    theme.apply("dark", 120)
    theme.apply("light", 100)
    QApplication.processEvents()
    assert [label.font().pointSizeF() for label in (body, title, own)] == pytest.approx(before)


def test_there_is_one_theme(theme):
    assert current_theme() is theme
    assert isinstance(theme, Theme)


def test_rows_grow_with_a_large_system_font(theme, qapp):
    before = qapp.font()
    try:
        font = qapp.font()
        font.setPointSizeF(24)
        qapp.setFont(font)
        assert theme.row_height() >= QFontMetrics(theme.font()).height()
        assert theme.row_height() > ROW
    finally:
        qapp.setFont(before)


def pixels(icon: QIcon, size: int = 32) -> QImage:
    return icon.pixmap(QSize(size, size)).toImage()


def inks(image: QImage) -> set[str]:
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for x, y in spots if (colour := image.pixelColor(x, y)).alpha() == 255}


def test_an_icon_changes_its_colour_with_the_theme(theme):
    theme.set_dark(False)
    icon = theme.icon("check", "accent")
    assert inks(pixels(icon)) == {LIGHT.accent.lower()}
    theme.set_dark(True)
    assert inks(pixels(icon, 33)) == {DARK.accent.lower()}


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_in_the_one_colour_it_is_given(qapp, name):
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, QRect(0, 0, 32, 32), name, QColor("#123456"))
    painter.end()
    assert inks(image) == {"#123456"}


@pytest.mark.parametrize("name", ICONS)
def test_icons_name_no_colour_themselves(name):
    source = Path(paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    assert "currentColor" in source
    assert "#" not in source

"""Icons of one family, tinted when they are painted so that they follow the light or dark ground."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from assistant import paths, whole_files

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor) -> None:
    """Draw the icon ``name`` (a file of ``resources/icons``) into ``rect`` in one colour."""
    renderer = _renderer(name, colour.name())
    painter.save()
    painter.setOpacity(painter.opacity() * colour.alphaF())
    renderer.render(painter, QRectF(rect))
    painter.restore()


def icon_file(name: str, colour: str) -> str:
    """Return the address of the icon in one colour, for a style sheet; "none" if the disk does not allow it.

    Style sheets take pictures from files only, and a file has its colour in it.
    """
    place = paths.cache() / "icons" / f"{name}-{colour.lstrip('#')}.svg"
    drawing = _source(name).replace("currentColor", colour).encode()
    try:
        # Looked at each time: a file of an older version, or of a power cut, would stay for ever.
        if not (place.is_file() and place.read_bytes() == drawing):
            place.parent.mkdir(parents=True, exist_ok=True)
            whole_files.write(place, drawing, durable=False)
    except OSError:
        return "none"
    return f'url("{place.as_posix()}")'


class TintedIcon(QIconEngine):
    """An icon that asks for its colour each time it is painted, so a change of theme needs no new icons."""

    def __init__(self, name: str, colour: Callable[[QIcon.Mode], QColor]) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        paint_icon(painter, square, self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> TintedIcon:
        return TintedIcon(self._name, self._colour)

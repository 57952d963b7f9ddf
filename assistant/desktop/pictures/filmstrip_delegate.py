"""How one picture of the filmstrip is drawn: the thumbnail, the number, the state as mark and word."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.catalogue import PictureRow, PictureState
from assistant.desktop.icons import paint_icon
from assistant.desktop.pictures.filmstrip_model import STATE_ICONS, STATE_WORDS, Role
from assistant.desktop.pictures.thumbnails import Thumbnails
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import tr

THUMBNAIL = 64
HEIGHT = THUMBNAIL + 2 * GRID
MARK = 14
NARROW = 152
"""Under this width only the thumbnail and its mark are drawn."""

STATE_COLOURS = {
    PictureState.NEW: "text_quiet",
    PictureState.SUGGESTED: "bar",
    PictureState.STARTED: "accent",
    PictureState.DONE: "accent",
    PictureState.PROBLEM: "warning",
}


class FilmstripDelegate(QStyledItemDelegate):
    """Draws from roles and from the thumbnails that are there; it never reads a file or the catalogue."""

    def __init__(self, thumbnails: Thumbnails, parent: QStyledItemDelegate | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.on_desk: int | None = None
        self.several = False  # whether more than one picture is marked
        self.views: Mapping[int, tuple[int, int]] = {}
        """Picture id -> which one of how many pictures of its object it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(THUMBNAIL + 2 * GRID, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state_flags: QStyle.StateFlag = option.state
        theme = current_theme()
        painter.save()
        if state_flags & QStyle.StateFlag.State_Selected:
            focused = bool(state_flags & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(rect, theme.colour("current" if focused else "current_idle"))
        elif state_flags & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("raised"))
        picture_id = index.data(Role.ID)
        if picture_id == self.on_desk:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        narrow = rect.width() < NARROW
        left = (rect.width() - THUMBNAIL) // 2 if narrow else GRID + 4
        place = QRect(rect.left() + left, rect.top() + GRID, THUMBNAIL, THUMBNAIL)
        self._paint_thumbnail(painter, place, picture_id)
        self._paint_bracket(painter, place, index)
        if self.several and state_flags & QStyle.StateFlag.State_Selected:
            self._paint_tick(painter, place)
        row, state = index.data(Role.ROW), index.data(Role.STATE)
        if state is not None and narrow:
            self._paint_badge(painter, place, state)
        elif row is not None and state is not None:
            words = rect.adjusted(left + THUMBNAIL + GRID + 2, GRID, -GRID, -GRID)
            self._paint_words(painter, words, row, state)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, place: QRect, picture_id: int) -> None:
        theme = current_theme()
        image = self._thumbnails.get(picture_id)
        if image is None or image.isNull():
            painter.fillRect(place, theme.colour("track"))
            icon = QRect(0, 0, 20, 20)
            icon.moveCenter(place.center())
            name = "picture" if image is None else "state-problem"
            paint_icon(painter, icon, name, theme.colour("text_quiet"))
            return
        size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(place.topLeft(), size)
        target.moveCenter(place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, image, QImage.rect(image))

    def _paint_bracket(
        self, painter: QPainter, place: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Hold pictures of one object together that lie one below the other."""
        row = index.data(Role.ROW)
        if row is None or self.views.get(row.id, (1, 1))[1] < 2:
            return

        def same(step: int) -> bool:
            other = index.sibling(index.row() + step, 0).data(Role.ROW)
            return other is not None and other.object_id == row.object_id

        above, below = same(-1), same(1)
        left, reach = place.left() - 5, 4
        top = place.top() - (GRID + 1 if above else 0)
        bottom = place.bottom() + (GRID + 1 if below else 0)
        painter.setPen(QPen(current_theme().colour("bar"), 2))
        painter.drawLine(left, top, left, bottom)
        for ends, y in ((not above, top), (not below, bottom)):
            if ends:
                painter.drawLine(left, y, left + reach, y)

    def _paint_tick(self, painter: QPainter, place: QRect) -> None:
        """Say by shape that a picture is marked: the ground alone is too quiet."""
        theme = current_theme()
        tick = QRect(place.left() - 3, place.top() - 3, MARK + 4, MARK + 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("surface"), 2))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(tick)
        paint_icon(painter, tick.adjusted(4, 4, -4, -4), "check", theme.colour("on_accent"))

    def _paint_badge(self, painter: QPainter, place: QRect, state: PictureState) -> None:
        theme = current_theme()
        badge = QRect(place.right() - MARK - 3, place.bottom() - MARK - 3, MARK + 6, MARK + 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(badge)
        paint_icon(
            painter, badge.adjusted(3, 3, -3, -3), STATE_ICONS[state], theme.colour(STATE_COLOURS[state])
        )

    def _paint_words(self, painter: QPainter, place: QRect, row: PictureRow, state: PictureState) -> None:
        theme = current_theme()
        number_font, word_font = theme.font(strong=True), theme.font("small")
        number_height = QFontMetrics(number_font).height()
        word_height = QFontMetrics(word_font).height()
        lines = 2 if self.views.get(row.id, (1, 1))[1] > 1 else 1
        top = place.top() + (place.height() - number_height - 4 - lines * (word_height + 2)) // 2
        self._line(painter, QRect(place.left(), top, place.width(), number_height), row.object_number, True)
        top += number_height + 4
        mark = QRect(place.left(), top + (word_height - MARK) // 2, MARK, MARK)
        paint_icon(painter, mark, STATE_ICONS[state], theme.colour(STATE_COLOURS[state]))
        word = QRect(mark.right() + 6, top, place.right() - mark.right() - 6, word_height)
        self._line(painter, word, tr(STATE_WORDS[state]), False)
        here, views = self.views.get(row.id, (1, 1))
        if views > 1:
            below = QRect(place.left(), top + word_height + 2, place.width(), word_height)
            self._line(painter, below, tr("{here} of {views}", here=here, views=views), False)

    def _line(self, painter: QPainter, place: QRect, text: str, strong: bool) -> None:
        theme = current_theme()
        font = theme.font(strong=True) if strong else theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.colour("text" if strong else "text_quiet"))
        # The end of a number tells more than its middle: 1957.12.a, 1957.12.b.
        elide = Qt.TextElideMode.ElideMiddle if strong else Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(text, elide, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

"""The tags of the chosen similar object as chips: those missing here can be marked for copying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistant.desktop.icons import paint_icon
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.why.similar_model import Index
from assistant.desktop.why.tag_choices import Here, Key, TagChoice
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from assistant.desktop.theme import Theme

_MARK = 12
_WORDS = {
    Here.MISSING: mark("missing here"),
    Here.HERE: mark("here"),
    Here.IMPLIED: mark("implied here"),
    Here.REJECTED: mark("rejected here"),
}
_ICONS = {Here.HERE: "check", Here.IMPLIED: "check", Here.REJECTED: "cross"}


class TagListModel(QAbstractListModel):
    """Tags and which of the missing ones are marked; at first all are."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tags: list[TagChoice] = []
        self._left: set[Key] = set()  # missing, but not to be copied

    def show(self, tags: Sequence[TagChoice], *, afresh: bool) -> None:
        """Show the tags of an object; ``afresh``: of another one, with all that are missing marked."""
        self.beginResetModel()
        self.tags = list(tags)
        self._left = set() if afresh else self._left & {tag.key for tag in tags}
        self.endResetModel()
        self.changed.emit()

    @property
    def marked(self) -> list[TagChoice]:
        """What copying takes."""
        return [tag for tag in self.tags if tag.here is Here.MISSING and tag.key not in self._left]

    def toggle(self, row: int) -> None:
        """Mark a missing tag, or leave it."""
        tag = self.tags[row]
        if tag.here is Here.MISSING:
            self._left ^= {tag.key}
            self.dataChanged.emit(self.index(row), self.index(row))
            self.changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tag = self.tags[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return tag.label
        if role == Qt.ItemDataRole.CheckStateRole and tag.here is Here.MISSING:
            return Qt.CheckState.Unchecked if tag.key in self._left else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            will = [tr("will be copied")] if tag.here is Here.MISSING and tag.key not in self._left else []
            return ", ".join([tag.label, tag.title, tr(_WORDS[tag.here]), *will])
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{tag.title}: {tag.label}\n{tr(_WORDS[tag.here])}"
        return None


class TagListDelegate(QStyledItemDelegate):
    """Plus and outline: will be copied. Dashed: missing, left. Check: here. Struck, cross: rejected."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = QFontMetrics(self._theme.font("small")).horizontalAdvance(index.data())
        return QSize(words + _MARK + 3 * GRID + 2, self._theme.row_height() - GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colour, model, view = self._theme.colour, index.model(), option.widget
        assert isinstance(model, TagListModel)
        here = model.tags[index.row()].here
        marked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        missing = here is Here.MISSING
        chip = QRectF(option.rect.adjusted(0, 2, -GRID // 2, -2)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush if missing else colour("raised"))
        dashed = Qt.PenStyle.SolidLine if marked else Qt.PenStyle.DashLine
        frame = QPen(colour("accent" if marked else "text_quiet"), 1, dashed)
        painter.setPen(frame if missing else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(chip, RADIUS, RADIUS)
        icon = "plus" if marked else _ICONS.get(here, "")
        if icon:
            spot = QRect(round(chip.left()) + GRID - 2, 0, _MARK, _MARK)
            spot.moveTop(option.rect.center().y() - _MARK // 2 + 1)
            paint_icon(painter, spot, icon, colour("accent" if marked else "text_quiet"))
        else:
            ring = QRectF(0, 0, _MARK - 4, _MARK - 4)
            ring.moveCenter(QPointF(chip.left() + GRID - 2 + _MARK / 2, option.rect.center().y() + 1))
            painter.setPen(QPen(colour("text_quiet"), 1))
            painter.drawEllipse(ring)
        font = self._theme.font("small")
        font.setStrikeOut(here is Here.REJECTED)
        painter.setFont(font)
        painter.setPen(colour("text" if marked else "text_quiet"))
        words = chip.adjusted(_MARK + GRID + 2, 0, -GRID // 2, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.restore()


class TagList(QListView):
    """The chips. Space or a click marks a missing tag or leaves it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tags = TagListModel(self)
        self.setModel(self.tags)
        self.setItemDelegate(TagListDelegate(current_theme(), self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Tags of the similar object"))
        self.clicked.connect(lambda index: self.tags.toggle(index.row()))
        self.tags.modelReset.connect(self._begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.tags.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        if self.tags.tags:  # a screen reader needs a current one
            self.setCurrentIndex(self.tags.index(0))

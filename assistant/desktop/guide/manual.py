"""The manual, in a window of its own beside the work: contents, text, and a search in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from assistant import paths
from assistant.desktop.theme import GRID, RADIUS, current_theme
from assistant.desktop.words import tr
from assistant.errors import AssistantError

FIRST_SIZE = QSize(1000, 680)
LINE_HEIGHT = 130  # per cent
PICTURE_WIDTH = 640
"""No picture is shown wider, so that the text beside the contents needs no scrolling sideways."""


class ManualError(AssistantError):
    """The manual that ships with the program cannot be read."""


def manual_file(language: str) -> Path:
    """Return the manual in a language, the English one where there is none. Raises ``ManualError``."""
    folder = paths.manual()
    for code in (language, "en"):
        file = folder / f"manual.{code}.md"
        if file.is_file():
            return file
    raise ManualError(
        tr("The manual is missing from {folder}. Install the program again to have it back.", folder=folder)
    )


class ManualText(QTextBrowser):
    """Shows the text; a picture that is wider than the window was made smaller, and stays sharp."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        image = QImage()
        if isinstance(found, QByteArray):
            image.loadFromData(found)
        scale = self.devicePixelRatioF()
        widest = round(PICTURE_WIDTH * scale)
        if image.width() > widest:
            image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(scale)
        return image


class ManualWindow(QDialog):
    """Reads one Markdown file; pictures beside it are shown. Ctrl+F searches, F3 goes on."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.resize(FIRST_SIZE)
        self.text = ManualText(self)
        self.text.setAccessibleName(tr("Manual"))
        self.text.setOpenExternalLinks(True)
        self.text.setSearchPaths([str(file.parent)])
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(tr("Contents"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search in the manual"))
        self.search.setAccessibleName(tr("Search in the manual"))
        self.search.setClearButtonEnabled(True)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(side)
        split.addWidget(self.text)
        split.setSizes([264, 720])
        split.setHandleWidth(2 * GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.addWidget(split)
        self._connect()
        self._read(file)
        self._dress()

    def _connect(self) -> None:
        self.contents.currentItemChanged.connect(lambda item, _: self._go_to(item))
        self.search.textEdited.connect(lambda _: self._find(again=False))
        self.search.returnPressed.connect(lambda: self._find(again=True))
        for keys, do in (
            (QKeySequence.StandardKey.Find, self._to_search),
            ("F3", lambda: self._find(again=True)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        current_theme().changed.connect(self._dress)

    def _read(self, file: Path) -> None:
        try:
            text = file.read_text(encoding="utf-8")
        except OSError as error:
            raise ManualError(f"{file} could not be read: {error.strerror}.") from error
        document = self.text.document()
        document.setDefaultFont(current_theme().font())
        document.setDocumentMargin(2 * GRID)
        self.text.setMarkdown(text)
        cursor, airy = QTextCursor(document), QTextBlockFormat()
        cursor.select(QTextCursor.SelectionType.Document)
        airy.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(airy)
        snug = QTextBlockFormat()  # a line that a picture fills needs no air of its own
        snug.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        snug.setBottomMargin(GRID)
        block = document.begin()
        while block.isValid():
            if "\ufffc" in block.text():
                QTextCursor(block).mergeBlockFormat(snug)
            level = block.blockFormat().headingLevel()
            if 1 <= level <= 3:
                item = QListWidgetItem("    " * max(0, level - 2) + block.text())
                item.setData(Qt.ItemDataRole.UserRole, block.position())
                item.setToolTip(block.text())
                self.contents.addItem(item)
            block = block.next()
        self.contents.setCurrentRow(0)

    def _go_to(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(item.data(Qt.ItemDataRole.UserRole))
        self.text.setTextCursor(cursor)
        top = self.text.cursorRect(cursor).top() + self.text.verticalScrollBar().value()
        self.text.verticalScrollBar().setValue(max(0, top - GRID))

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _find(self, *, again: bool) -> None:
        """Go to the next place of what is sought, around the end; the place stays while it still fits."""
        sought = self.search.text()
        cursor = self.text.textCursor()
        start = cursor.selectionEnd() if again else cursor.selectionStart()
        document = self.text.document()
        found = document.find(sought, start, QTextDocument.FindFlag(0))
        if found.isNull():
            found = document.find(sought, 0, QTextDocument.FindFlag(0))
        if not found.isNull():
            self.text.setTextCursor(found)
        else:
            cursor.setPosition(cursor.selectionStart())
            self.text.setTextCursor(cursor)

    def _dress_tables(self, line: str) -> None:
        look = QTextTableFormat()
        look.setBorderCollapse(True)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorder(1)
        look.setBorderBrush(QBrush(QColor(line)))
        look.setCellPadding(GRID // 2)
        look.setTopMargin(GRID)
        look.setBottomMargin(2 * GRID)
        look.setWidth(_share(80))
        look.setColumnWidthConstraints([_share(40), _share(60)])
        for frame in self.text.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                changed = frame.format()
                changed.merge(look)
                frame.setFormat(changed.toTableFormat())

    def _dress(self) -> None:
        c = current_theme().colours
        self._dress_tables(c.line)
        self.setStyleSheet(
            f"QTextBrowser, QListWidget {{ background: {c.surface}; color: {c.text};"
            f" border: 1px solid {c.line}; border-radius: {RADIUS}px; }}"
            f"QTextBrowser:focus, QListWidget:focus {{ border-color: {c.accent}; }}"
            "QSplitter::handle { background: transparent; }"
            "QListWidget::item { padding: 4px 8px; }"
            f"QListWidget::item:selected {{ background: {c.current}; color: {c.text}; }}"
        )


def _share(per_cent: int) -> QTextLength:
    return QTextLength(QTextLength.Type.PercentageLength, per_cent)

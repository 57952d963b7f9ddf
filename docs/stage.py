"""What the screenshots need: photographs that may be distributed, waiting, and keeping a picture small."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize, QTimer, SignalInstance
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)
ROWS = (48, 121, 195, 264)
COLUMNS = (
    (44, 100, 154, 215, 277, 336),
    (45, 101, 153, 205, 271, 337),
    (43, 101, 153, 212, 274, 346),
    (46, 112, 171, 242, 301, 356),
)
HALF = 31
SCALE = 12


def photographs(folder: Path) -> list[Path]:
    """Write the coins and the cup as single photographs."""
    from skimage import data

    sheet = np.asarray(data.coins())
    paths = []
    for row, (middle, columns) in enumerate(zip(ROWS, COLUMNS, strict=True)):
        for column, centre in enumerate(columns):
            top, left = max(0, middle - HALF), max(0, min(centre - HALF, sheet.shape[1] - 2 * HALF))
            coin = Image.fromarray(sheet[top : top + 2 * HALF, left : left + 2 * HALF]).convert("RGB")
            paths.append(folder / f"1939.{row + 1}.{column + 1}.jpg")
            coin.resize((coin.width * SCALE, coin.height * SCALE), Image.Resampling.LANCZOS).save(
                paths[-1], quality=90
            )
    cup = folder / "2012.7 cup.jpg"
    Image.fromarray(data.coffee()).save(cup, quality=92)
    return [cup, *paths]


def tray(paths: list[Path], to: Path) -> Path:
    """Write what a visitor might send: two of the coins on a table, seen a little from the side."""
    table = np.linspace((92, 74, 60), (64, 50, 42), 700).astype(np.uint8)
    photograph = Image.fromarray(np.repeat(table[:, None], 1100, 1))
    for path, corner, turned in zip(paths, ((90, 120), (610, 150)), (3, -4), strict=True):
        coin = Image.open(path).convert("RGBA").resize((400, 400)).rotate(turned, expand=True)
        photograph.paste(coin, corner, coin)
    photograph.convert("RGB").point(lambda value: round(0.9 * value + 12)).save(to, quality=88)
    return to


def more_views(paths: list[Path], folder: Path) -> None:
    """Write four views of each object, as a photographer names them, and a damaged file."""
    folder.mkdir()
    for path in paths:
        for turned, letter in enumerate("abcd"):
            view = Image.open(path).rotate(90 * turned + 7, fillcolor=(60, 60, 60))
            view.save(folder / f"{path.stem}_{letter}.jpg")
    (folder / "1939.9 (damaged).jpg").write_bytes(b"\xff\xd8\xff damaged")


def wait(signal: SignalInstance, until: Callable[[], bool] = lambda: True, seconds: int = 120) -> None:
    """Run the event loop until a signal came and a condition holds."""
    loop = QEventLoop()
    look = lambda *_: loop.quit() if until() else None  # noqa: E731 - one line says it
    signal.connect(look)
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec()
    signal.disconnect(look)


def settle(seconds: float = 0.4) -> None:
    """Let thumbnails, pictures and marks arrive."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def settle_until(holds: Callable[[], bool], seconds: int = 60) -> None:
    """Let things go on until a condition holds; say so where it never does."""
    for _ in range(10 * seconds):
        if holds():
            settle()
            return
        settle(0.1)
    raise TimeoutError("What the picture is to show did not come.")


def keep(pixmap: QPixmap, path: Path) -> None:
    """Write a picture in 160 colours: a fifth of the size, and every version stays in the repository."""
    pixmap.save(str(path))
    Image.open(path).convert("RGB").quantize(160).save(path, optimize=True)
    print(path)


def shoot(window, folder: Path, name: str, size: QSize = SMALL) -> None:
    """Write a picture of the window in a size."""
    window.resize(size)
    window.splitter.setSizes([208, round(0.34 * size.width()), round(0.51 * size.width())])
    settle()
    keep(window.grab(), folder / f"{name}{'-large' if size == LARGE else ''}.png")


def cut(window, folder: Path, name: str, parts: Sequence[QWidget], *, tall: int = 0) -> None:
    """Write the part of the window in which some of its widgets lie; ``tall``: at most so many pixels."""
    settle()
    place = QRect()
    for part in parts:
        place = place.united(QRect(part.mapTo(window, QPoint(0, 0)), part.size()))
    if tall:
        place.setHeight(min(tall, place.height()))
    keep(window.grab(place.intersected(window.rect())), folder / f"{name}.png")


def take_dialog(open_it: Callable[[], object], to: Path, before: Callable[[QDialog], object] = id) -> None:
    """Open a dialog that waits for an answer, prepare it, take its picture and leave it."""

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        before(dialog)
        settle(0.6)
        keep(dialog.grab(), to)
        dialog.reject()

    QTimer.singleShot(0, take)
    open_it()

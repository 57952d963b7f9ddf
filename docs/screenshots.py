"""Make the screenshots of the documentation: ``python docs/screenshots.py``, with scikit-image installed.

The only photographs are those that scikit-image ships and that may be distributed: Greek coins of the
Brooklyn Museum (no known copyright restrictions), cut into single coins, and a coffee cup (CC0).
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QSize, QTimer, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog

HERE = Path(__file__).resolve().parent
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


def add_term(window, text: str) -> None:
    """Add the best match of a search, as a person does with / and Return."""
    [hit, *_] = window.vocabulary.search(text, facet="materials")
    window.facets.search.chosen.emit("materials", hit.row)


def shoot(window, folder: Path, name: str, size: QSize = SMALL) -> None:
    """Write a picture of the window in a size."""
    window.resize(size)
    window.splitter.setSizes([208, round(0.34 * size.width()), round(0.51 * size.width())])
    settle()
    keep(window.grab(), folder / f"{name}{'-large' if size == LARGE else ''}.png")


def keep(pixmap, path: Path) -> None:
    """Write a picture in 256 colours: a quarter of the size, and every version stays in the repository."""
    pixmap.save(str(path))
    Image.open(path).convert("RGB").quantize(256, dither=Image.Dither.FLOYDSTEINBERG).save(
        path, optimize=True
    )
    print(path)


def take_all(to: Path, home: Path, source=None) -> None:
    """Walk through the program and take a picture at each station."""
    from assistant.desktop import app
    from assistant.desktop.batch.annotate_dialog import Order
    from assistant.desktop.theme import current_theme

    application = QApplication.instance() or QApplication([])
    application.setFont(QFont("Inter", 10))
    window = app.make_window(application, catalogue=home / "coins.sqlite", source=source)
    window.show()
    wait(window.session.opened)
    shoot(window, to, "empty")

    folder = home / "coins"
    folder.mkdir()
    paths = photographs(folder)
    window.catalogue_flow.add(paths)
    wait(window.reader.outcome, lambda: bool(window.desk.suggestions()))
    settle(2)  # those in sight are read as well
    window.messages.clear()
    shoot(window, to, "suggestions")
    shoot(window, to, "suggestions", LARGE)

    actions = {action.objectName(): action for action in window.facets.actions()}
    actions["accept_line"].trigger()
    actions["reject"].trigger()
    add_term(window, "porcelain")
    window.messages.clear()
    shoot(window, to, "decided")

    current_theme().set_dark(True)
    shoot(window, to, "dark")
    shoot(window, to, "dark", LARGE)
    current_theme().set_dark(False)

    window.actions_by_name["keys"].trigger()
    shoot(window, to, "keys")
    window.key_sheet.dismiss()

    exhibits(window, to, home, paths)

    store_room = home / "store room"
    store_room.mkdir()
    for path in paths:
        for turned, letter in enumerate("abcd"):
            Image.open(path).rotate(90 * turned + 7, fillcolor=(60, 60, 60)).save(
                store_room / f"{path.stem}{letter}.jpg"
            )
    (store_room / "1939.9 (damaged).jpg").write_bytes(b"\xff\xd8\xff damaged")
    window.batch_flow.carry_out(Order(store_room, None), [])
    wait(window.batch.changed, lambda: window.batch.figures.done >= 30)
    window.messages.clear()
    shoot(window, to, "batch")
    if window.batch.stage.value == "running":
        wait(window.batch.finished)
    settle()
    shoot(window, to, "batch-done")
    dialogs(window, to)
    window.close()


def exhibits(window, to: Path, home: Path, paths: list[Path]) -> None:
    """Identify a visitor's photograph of two coins with an index of all of them."""
    from assistant.desktop.exhibits.build_dialog import BuildOrder
    from assistant.desktop.theme import current_theme

    table = home / "coins.csv"
    rows = [f"{path.stem},{path},{'Cup' if 'cup' in path.stem else 'Greek coin'}" for path in paths]
    table.write_text("\n".join(["exhibit,image,title", *rows]), encoding="utf-8")
    room = window.exhibits
    room.indexes.carry_out(BuildOrder(table, home / "coins.exhibits"), None)
    wait(room.indexes.built, seconds=1800)
    wait(room.asking.changed, lambda: room.asking.index is not None)
    window.catalogue_flow.add([tray([paths[3], paths[16]], home / "visitor.jpg")])
    flow = room.flow
    visitor = lambda: flow.picture is not None and flow.picture.path.name == "visitor.jpg"  # noqa: E731
    wait(flow.state_changed, lambda: visitor() and flow.settled)
    settle(2)
    window.messages.clear()
    window.actions_by_name["region"].trigger()
    wait(flow.state_changed, lambda: flow.settled)
    shoot(window, to, "identify")
    current_theme().set_dark(True)
    shoot(window, to, "identify-dark")
    current_theme().set_dark(False)
    window.actions_by_name["show_proof"].trigger()
    wait(room.asking.proven)
    settle()
    for tab, name in enumerate(("points", "outline", "swipe")):
        room.deciding.proof.tabs.setCurrentIndex(tab)
        settle(0.2)
        keep(room.deciding.proof.grab(), to / f"proof-{name}.png")
    room.deciding.proof.close()
    window.actions_by_name["whole_picture"].trigger()


def dialogs(window, to: Path) -> None:
    """Take a picture of each dialog that shows no folder of this machine."""

    def take(name: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        settle(0.2)
        keep(dialog.grab(), to / f"dialog-{name}.png")
        dialog.reject()

    for name in ("annotate", "settings", "about"):
        QTimer.singleShot(0, lambda name=name: take(name))
        window.actions_by_name[name].trigger()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=HERE / "images")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["GLAM_ASSISTANT_HOME"] = temporary
        arguments.to.mkdir(parents=True, exist_ok=True)
        take_all(arguments.to, Path(temporary))

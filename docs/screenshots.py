"""Make the screenshots of README and manual: ``python docs/screenshots.py``, with scikit-image installed.

The only photographs are those that scikit-image ships and that may be distributed: Greek coins of the
Brooklyn Museum (no known copyright restrictions), cut into single coins, and a coffee cup (CC0).
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import stations
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from stage import LARGE, keep, more_views, photographs, settle, shoot, tray, wait

HERE = Path(__file__).resolve().parent


def add_term(window, text: str) -> None:
    """Add the best match of a search, as a person does with / and Return."""
    [hit, *_] = window.vocabulary.search(text, facet="materials")
    window.facets.search.chosen.emit("materials", hit.row)


def take_all(to: Path, manual: Path, home: Path, source=None) -> None:
    """Walk through the program and take a picture at each station."""
    from assistant.desktop import app
    from assistant.desktop.batch.annotate_dialog import Order
    from assistant.desktop.theme import current_theme

    application = QApplication.instance() or QApplication([])
    application.setFont(QFont("Inter", 10))
    window = app.make_window(application, catalogue=home / "coins.sqlite", source=source)
    window.preferences.change(person="Anna Vidal")
    window.show()
    wait(window.session.opened)
    shoot(window, manual, "empty")

    folder = home / "coins"
    folder.mkdir()
    paths = photographs(folder)
    window.catalogue_flow.add(paths)
    wait(window.reader.outcome, lambda: bool(window.desk.suggestions()))
    settle(2)  # those in sight are read as well
    window.messages.clear()
    shoot(window, manual, "suggestions")
    shoot(window, to, "suggestions", LARGE)
    folders = stations.Folders(manual, to)
    stations.guide(window, folders)
    stations.trees(window, folders)

    actions = {action.objectName(): action for action in window.facets.actions()}
    actions["accept_line"].trigger()
    actions["reject"].trigger()
    add_term(window, "porcelain")
    window.messages.clear()
    shoot(window, manual, "decided")
    current_theme().set_dark(True)
    shoot(window, to, "dark")
    shoot(window, to, "dark", LARGE)
    current_theme().set_dark(False)

    stations.decide_coins(window, 12)
    store_room = home / "store room"
    more_views(paths, store_room)
    window.batch_flow.carry_out(Order(store_room, None), [])
    wait(window.batch.changed, lambda: window.batch.figures.done >= 30)
    window.messages.clear()
    shoot(window, to, "batch")
    if window.batch.stage.value == "running":
        wait(window.batch.finished)
    settle()
    window.messages.clear()
    shoot(window, manual, "batch-done")
    window.batch_bar.hide()
    for station in (
        stations.finding,
        stations.reviewing,
        stations.statistics,
        stations.packs,
        stations.backups,
        stations.diagnosis,
        stations.settings,
        stations.dialogs,
        stations.export,
        stations.manual,
    ):
        station(window, folders)
    exhibits(window, manual, to, home, paths)
    window.close()


def exhibits(window, to: Path, proofs: Path, home: Path, paths: list[Path]) -> None:
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
    shoot(window, proofs, "identify-dark")
    current_theme().set_dark(False)
    window.actions_by_name["show_proof"].trigger()
    wait(room.asking.proven)
    settle()
    for tab, name in enumerate(("points", "outline", "swipe")):
        room.deciding.proof.tabs.setCurrentIndex(tab)
        settle(0.2)
        keep(room.deciding.proof.grab(), (to if name == "points" else proofs) / f"proof-{name}.png")
    room.deciding.proof.close()
    window.actions_by_name["whole_picture"].trigger()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=HERE / "images", help="for README and documents")
    parser.add_argument("--manual", type=Path, default=HERE / "manual" / "images", help="for the manual")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["GLAM_ASSISTANT_HOME"] = temporary
        for folder in (arguments.to, arguments.manual):
            folder.mkdir(parents=True, exist_ok=True)
        take_all(arguments.to, arguments.manual, Path(temporary))

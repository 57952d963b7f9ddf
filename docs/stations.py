"""What the manual shows of each room of the window, one function a room; see ``screenshots.py``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stage import SMALL, cut, keep, settle, settle_until, shoot, take_dialog

from assistant import paths
from assistant.catalogue import Verdict
from assistant.desktop.theme import current_theme

TRUE = ("coins", "numismatics", "metal")
"""What a person accepts of the suggestions for a coin."""
MISSING = {"objectTypes": "coins (money)", "materials": "metal", "classifications": "numismatics"}
"""What a person adds where it was not suggested first."""


class Folders(NamedTuple):
    """Where pictures go: the manual's beside its text, the others to ``docs/images``."""

    manual: Path
    other: Path


def press(*keys: object) -> None:
    """Press keys, or type words, where the keys are."""
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(QApplication.focusWidget(), key)
        else:
            QTest.keyClick(QApplication.focusWidget(), key)


def both(window, to: Folders, name: str) -> None:
    """Take the window in light and in dark."""
    shoot(window, to.manual, name)
    dark(window, to.other, name)


def dark(window, folder: Path, name: str) -> None:
    """Take the window in dark."""
    current_theme().set_dark(True)
    shoot(window, folder, f"{name}-dark")
    current_theme().set_dark(False)
    settle(0.2)


def row_of(window, facet: str, text: str) -> int:
    """Return the row of the term that a search finds first."""
    return window.vocabulary.search(text, facet=facet)[0].row


def decide_coins(window, how_many: int) -> None:
    """Decide about some of the coins with the keys, one picture after the other."""
    window.activateWindow()
    facets = window.facets
    for picture_id in list(window.filmstrip.strip.ids)[1 : how_many + 1]:
        window.desk_flow.go_to(picture_id)
        settle_until(lambda one=picture_id: window.desk.picture.id == one and bool(window.desk.suggestions()))
        facets.grid.view.setFocus()
        for digit, facet in enumerate(window.vocabulary.facets, 1):
            press(str(digit))
            best = window.desk.suggestions()[facet][0]
            label = label_of(window, facet, best.uri)
            if label.startswith(TRUE):
                press(Qt.Key.Key_Return)
            elif best.score >= window.settings.line_of(facet):
                press(Qt.Key.Key_Delete)
        tagged = {each.uri for each in window.desk.decisions if each.verdict != Verdict.REJECTED}
        for facet, text in MISSING.items():
            if term_of(window, facet, text).uri not in tagged:
                press("/", text, Qt.Key.Key_Return)
        press("d")


def term_of(window, facet: str, text: str):
    """Return the term that a search finds first."""
    return window.vocabulary[facet].terms[row_of(window, facet, text)]


def label_of(window, facet: str, uri: str) -> str:
    """Return the English label of a term."""
    return window.vocabulary[facet].term(uri).label("en")


def trees(window, to: Folders) -> None:
    """The four trees, the search in them, the term card, why a term, where the models looked."""
    facets, actions = window.facets, window.actions_by_name
    window.resize(SMALL)
    settle()
    cut(window, to.manual, "trees", [facets])
    window.activateWindow()
    facets.grid.go("materials")
    facets.action("search").trigger()
    press("stone")
    settle_until(lambda: facets.search.hits.rowCount() > len(facets.search.hits.hits))
    cut(window, to.manual, "search", [facets], tall=370)
    press(Qt.Key.Key_Escape)
    show(window, "objectTypes", "cups")
    facets.action("card").trigger()
    cut(window, to.manual, "card", [facets])
    facets.action("card").trigger()
    show(window, "objectTypes", "cups")
    facets.action("why").trigger()
    cut(window, to.manual, "why", [facets])
    facets.action("why").trigger()
    actions["heat"].trigger()
    heat = window.rooms["why"].heat
    settle_until(lambda: heat.found is not None and heat.found.without is not None, 300)
    shoot(window, to.manual, "heat")
    heat.end()
    show(window, "materials", "plastic")
    facets.action("never").trigger()
    take_dialog(facets.action("own_terms").trigger, to.manual / "own-terms.png")
    window.desk.undo()
    window.messages.clear()


def show(window, facet: str, text: str) -> None:
    """Put the cursor on a term."""
    window.facets.show_term(facet, window.vocabulary[facet].terms[row_of(window, facet, text)].uri)
    window.facets.grid.view.setFocus()
    settle(0.2)


def finding(window, to: Folders) -> None:
    """Search, filters and chips."""
    room = window.rooms["finding"]
    facet = "objectTypes"
    window.actions_by_name["filters"].trigger()
    room.find_term(facet, window.vocabulary[facet].terms[row_of(window, facet, "coins")].uri)
    settle(1.5)
    window.messages.clear()
    both(window, to, "filters")
    window.actions_by_name["find"].trigger()
    press("numis")
    settle(1)
    shoot(window, to.manual, "find")
    press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    room.show_all()
    window.actions_by_name["filters"].trigger()
    settle(1)


def reviewing(window, to: Folders) -> None:
    """The line, the contact sheet, similar objects."""
    actions = window.actions_by_name
    actions["line"].trigger()
    settle(2)
    window.messages.clear()
    both(window, to, "line")
    window.pages.back()
    actions["sheet"].trigger()
    sheet = window.rooms["sheet"]
    sheet.show_term("objectTypes", row_of(window, "objectTypes", "coins"))
    settle(2)
    window.messages.clear()
    both(window, to, "sheet")
    window.pages.back()
    window.desk_flow.go_to(list(window.filmstrip.strip.ids)[22])
    actions["similar"].trigger()
    settle_until(lambda: bool(window.rooms["why"].panel.model.neighbours))
    settle(2)
    window.messages.clear()
    shoot(window, to.manual, "similar")
    window.rooms["why"].close_similar()


def statistics(window, to: Folders) -> None:
    """Progress, the sunburst, the report."""
    window.actions_by_name["statistics"].trigger()
    room = window.rooms["statistics"]
    settle_until(lambda: window.pages.shown is room.page and room.flow.figures is not None)
    for view, name in (("progress", "statistics"), ("precision", "precision"), ("tagged", "sunburst")):
        room.page.restore({"view": view})
        settle(1.5)
        shoot(window, to.manual, name)
        if view == "tagged":
            dark(window, to.other, name)
    window.pages.back()
    room.report()
    settle_until(lambda: QApplication.activeModalWidget() is not None)
    report = QApplication.activeModalWidget()
    settle(0.6)
    keep(report.grab(), to.manual / "report.png")
    report.reject()


def packs(window, to: Folders) -> None:
    """The pack manager."""
    window.actions_by_name["packs"].trigger()
    room = window.rooms["packs"]
    settle_until(lambda: room.dialog.model.rowCount() > 0)
    room.dialog.resize(860, 470)  # the folder, further down, is none of the reader's business
    settle(1)
    keep(room.dialog.grab(), to.manual / "packs.png")
    room.dialog.reject()
    settle(0.2)


def backups(window, to: Folders) -> None:
    """Earlier states of the catalogue."""
    room = window.rooms["backups"]
    room.open()
    made = room.dialog.model.rowCount()
    room.work.make(room.dialog.catalogue)
    settle_until(lambda: room.dialog.model.rowCount() > made)
    window.desk.undo()
    room.dialog.close()
    room.open()
    settle(2)  # what each holds is counted
    keep(room.dialog.grab(), to.manual / "backups.png")
    room.dialog.close()
    window.desk.redo()
    window.messages.clear()
    settle(0.2)


def diagnosis(window, to: Folders) -> None:
    """The check of the installation, and what a report would tell."""
    room = window.rooms["diagnosis"]
    room.check()
    settle_until(lambda: room.checking.again.isEnabled())
    # Where Python and these pictures lie is none of the reader's business.
    for place, one in enumerate(room.checking.findings):
        found = one.found.replace(sys.executable, "…/python").replace(str(paths.data()), "…/glam-assistant")
        room.checking.findings[place] = replace(one, found=found)
    room.checking._show()
    keep(room.checking.grab(), to.manual / "check.png")
    room.checking.close()
    room.report()
    settle_until(lambda: room.reporting.save.isEnabled())
    keep(room.reporting.grab(), to.manual / "report-problem.png")
    room.reporting.close()
    settle(0.2)


def settings(window, to: Folders) -> None:
    """Three pages of the settings."""
    for page, name in ((0, "settings"), (1, "settings-look"), (2, "settings-keys")):
        take_dialog(
            window.actions_by_name["settings"].trigger,
            to.manual / f"{name}.png",
            lambda dialog, page=page: dialog.show_page(page),
        )


def guide(window, to: Folders) -> None:
    """The tour and the keys of the moment."""
    room = window.rooms["guide"]
    room.tour.start(take_keys=True)
    for _ in range(2):
        room.tour.next()
    shoot(window, to.manual, "tour")
    room.tour.end()
    window.activateWindow()
    window.facets.grid.view.setFocus()
    window.actions_by_name["keys"].trigger()
    shoot(window, to.manual, "keys")
    window.key_sheet.dismiss()


def manual(window, to: Folders) -> None:
    """The manual itself, where it is about the term card."""
    window.actions_by_name["manual"].trigger()
    shown = window.rooms["guide"].manual
    [row] = [
        n for n in range(shown.contents.count()) if shown.contents.item(n).text().strip() == "The term card"
    ]
    shown.contents.setCurrentRow(row)
    settle()
    keep(shown.grab(), to.manual / "manual.png")
    shown.close()


def export(window, to: Folders) -> None:
    """The question before an export, down to the file."""

    def hide_folder(dialog) -> None:
        dialog.path.setText("coins.csv")

    take_dialog(window.actions_by_name["export"].trigger, to.manual / "dialog-export.png", hide_folder)


def dialogs(window, to: Folders) -> None:
    """The dialogs that show no folder of this machine."""
    for name in ("annotate", "about", "group_by_name"):
        take_dialog(window.actions_by_name[name].trigger, to.manual / f"dialog-{name.split('_')[0]}.png")

"""Every page, panel and dialog of the window, opened as a person opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from assistant.catalogue import Change, Verdict

Look = Callable[[QWidget], None]


@dataclass
class Stage:
    """A window with three pictures, identified, the second of which has tags."""

    window: QWidget
    qtbot: object
    folder: Path

    def press(self, action: str) -> None:
        """Trigger an action of the window or of the trees by its name."""
        window = self.window
        known = {**window.actions_by_name, **{one.objectName(): one for one in window.facets.actions()}}
        known[action].trigger()

    def at_the_desk(self) -> None:
        """Give the keys to the trees, as a desktop does when a dialog closes."""
        self.window.activateWindow()
        self.window.facets.grid.view.setFocus()
        self.wait(self.window.facets.grid.view.hasFocus)

    def wait(self, until: Callable[[], object]) -> None:
        """Run the event loop until something holds."""
        self.qtbot.waitUntil(lambda: bool(until()))

    def room(self, name: str):
        """One room of the window."""
        return self.window.rooms[name]


def modal(stage: Stage, open_it: Callable[[], object], look: Look) -> None:
    """Look at a dialog that waits for an answer, and leave it with Esc."""
    failures = []

    def visit() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            look(dialog)
        except Exception as error:  # noqa: BLE001  (told below: here it would be lost)
            failures.append(error)
        leave(stage, dialog)

    QTimer.singleShot(0, stage.window, visit)
    open_it()
    if failures:
        raise failures[0]


def leave(stage: Stage, dialog: QWidget) -> None:
    """Press Esc, and see that the dialog is gone."""
    stage.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    if dialog.isVisible():
        dialog.close()
        raise AssertionError(f"Esc does not leave {type(dialog).__name__}")


def opened(stage: Stage, dialog: QDialog, look: Look) -> None:
    """Look at a dialog that is open, and leave it with Esc."""
    dialog.ensurePolished()
    look(dialog)
    leave(stage, dialog)


def newest(stage: Stage, kind: type[QDialog]) -> QDialog:
    """The dialog of a kind that is on show."""
    stage.wait(lambda: [one for one in stage.window.findChildren(kind) if one.isVisible()])
    return [one for one in stage.window.findChildren(kind) if one.isVisible()][-1]


def desk(stage: Stage, look: Look) -> None:
    look(stage.window)


def filters(stage: Stage, look: Look) -> None:
    room = stage.room("finding")
    stage.press("filters")
    stage.wait(lambda: room.panel.tree.topLevelItemCount())
    room.find_text("00")
    stage.wait(lambda: room.chips.isVisible() and "3" in room.chips.text)
    look(stage.window)
    room.show_all()
    stage.press("filters")
    assert not room.panel.isVisible()


def term_search(stage: Stage, look: Look) -> None:
    stage.press("search")
    search = stage.window.facets.search
    search.field.setText("p")
    stage.wait(lambda: search.hits.rowCount())
    look(search)
    stage.qtbot.keyClick(search.field, Qt.Key.Key_Escape)
    assert not search.isVisible()


def term_card(stage: Stage, look: Look) -> None:
    stage.press("card")
    look(stage.room("terms").card)
    stage.qtbot.keyClick(stage.window.facets.grid.view, Qt.Key.Key_Escape)
    assert not stage.room("terms").card.isVisible()


def place(stage: Stage, look: Look) -> None:
    opened(stage, stage.room("terms").flow.ask_place("fusta corcada"), look)


def label(stage: Stage, look: Look) -> None:
    opened(stage, stage.room("terms").flow.ask_label(), look)


def own_terms(stage: Stage, look: Look) -> None:
    stage.press("never")
    opened(stage, stage.room("terms").flow.show_all(), look)


def why(stage: Stage, look: Look) -> None:
    stage.press("why")
    look(stage.window)
    stage.press("why")


def similar(stage: Stage, look: Look) -> None:
    stage.press("similar")
    stage.wait(lambda: stage.room("why").panel.model.neighbours)
    look(stage.window)
    stage.qtbot.keyClick(stage.room("why").panel.list, Qt.Key.Key_Escape)
    assert not stage.room("why").panel.isVisible()


def heat(stage: Stage, look: Look) -> None:
    stage.press("heat")
    stage.wait(lambda: not stage.window.jobs.running)
    assert stage.room("why").heat.bar.isVisible()
    look(stage.room("why").heat.bar)
    stage.press("heat")


def line(stage: Stage, look: Look) -> None:
    page(stage, "line", look)


def sheet(stage: Stage, look: Look) -> None:
    stage.window.facets.grid.press("materials")
    room = stage.room("sheet")
    page(stage, "sheet", look, lambda: room.page is not None and room.page.view.sheet.candidates)


def statistics(stage: Stage, look: Look) -> None:
    room = stage.room("statistics")
    page(stage, "statistics", look, lambda: room.flow.figures is not None)


def page(stage: Stage, action: str, look: Look, ready: Callable[[], object] = lambda: True) -> None:
    """Look at a page in the place of the desk; Esc gives the keys back to the trees."""
    window = stage.window
    window.facets.grid.view.setFocus()
    before = window.focusWidget()
    stage.press(action)
    stage.wait(lambda: window.pages.shown is not None)
    stage.wait(ready)
    stage.wait(lambda: not window.jobs.running)
    look(window.pages.shown)
    stage.qtbot.keyClick(window.pages.shown, Qt.Key.Key_Escape)
    assert window.pages.shown is None, f"Esc does not leave the page of {action}"
    assert window.focusWidget() is before, f"{window.focusWidget()} has the keys after {action}"


def group(stage: Stage, look: Look) -> None:
    modal(stage, lambda: stage.press("group_by_name"), look)


def report(stage: Stage, look: Look) -> None:
    from assistant.desktop.statistics.report import ReportDialog

    stage.press("report")
    opened(stage, newest(stage, ReportDialog), look)


def packs(stage: Stage, look: Look) -> None:
    room = stage.room("packs")
    with stage.qtbot.waitSignal(room.work.listed):
        stage.press("packs")
    opened(stage, room.dialog, look)


def hub(stage: Stage, look: Look) -> None:
    from assistant.desktop.packs.hub_dialog import HubDialog

    room = stage.room("packs")
    with stage.qtbot.waitSignal(room.work.listed):
        stage.press("packs")
    room.dialog.hub_wanted.emit()
    opened(stage, newest(stage, HubDialog), look)
    room.dialog.close()


def licence(stage: Stage, look: Look) -> None:
    from assistant.desktop.packs.licence_dialog import LicenceDialog
    from tests.packs.conftest import write_pack

    room = stage.room("packs")
    with stage.qtbot.waitSignal(room.work.listed):
        stage.press("packs")
    room.work.install_from(write_pack(stage.folder / "a-pack"))
    opened(stage, newest(stage, LicenceDialog), look)
    room.dialog.close()


def settings(stage: Stage, look: Look) -> None:
    def every_page(dialog: QDialog) -> None:
        for number in range(len(dialog.pages)):
            dialog.show_page(number)
            look(dialog)

    modal(stage, lambda: stage.press("settings"), every_page)


def keys(stage: Stage, look: Look) -> None:
    stage.press("keys")
    sheet = stage.window.key_sheet
    look(sheet)
    stage.qtbot.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def tour(stage: Stage, look: Look) -> None:
    stage.press("tour")
    callout = stage.room("guide").tour.callout
    for step in range(5):
        look(callout)
        if step < 4:
            stage.qtbot.keyClick(callout, Qt.Key.Key_Right)
    stage.qtbot.keyClick(callout, Qt.Key.Key_Escape)
    assert not callout.isVisible()


def manual(stage: Stage, look: Look) -> None:
    stage.press("manual")
    opened(stage, stage.room("guide").manual, look)


def about(stage: Stage, look: Look) -> None:
    modal(stage, lambda: stage.press("about"), look)


def annotate(stage: Stage, look: Look) -> None:
    modal(stage, lambda: stage.press("annotate"), look)


def problems(stage: Stage, look: Look) -> None:
    rows = [(stage.folder / "damaged.jpg", "It is not an image.")]
    modal(stage, lambda: stage.window.batch_flow.show_problems(rows), look)


def batch(stage: Stage, look: Look) -> None:
    from assistant.desktop.batch.annotate_dialog import Order

    window = stage.window
    window.batch_flow.carry_out(Order(None, None), list(window.filmstrip.strip.ids))
    stage.wait(lambda: window.batch_bar.isVisible() and window.batch.stage.value != "running")
    look(window)


def backups(stage: Stage, look: Look) -> None:
    from assistant.catalogue.backups import BY_HAND, make

    stage.press("backups")
    dialog = stage.room("backups").dialog
    stage.wait(lambda: dialog.words.text())
    look(dialog)  # empty
    made = make(stage.window.session.path, BY_HAND)
    stage.room("backups").work.look(dialog.catalogue, suspect=False)
    stage.wait(lambda: dialog.model.rows and dialog.model.held(made))
    look(dialog)
    modal(stage, dialog.back.click, look)
    leave(stage, dialog)


def export(stage: Stage, look: Look) -> None:
    modal(stage, lambda: stage.press("export"), look)


def build_index(stage: Stage, look: Look) -> None:
    modal(stage, lambda: stage.press("build_index"), look)


def add_exhibit(stage: Stage, look: Look) -> None:
    modal(stage, lambda: stage.press("add_exhibit"), look)


def proof(stage: Stage, look: Look) -> None:
    room = stage.window.exhibits
    with stage.qtbot.waitSignal(room.asking.proven):
        stage.press("show_proof")
    dialog = room.deciding.proof
    for number in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(number)
        look(dialog)
    leave(stage, dialog)


def copy_tags(stage: Stage, look: Look) -> None:
    window = stage.window
    window.desk_flow.go_to(window.filmstrip.strip.ids[1])
    stage.wait(lambda: window.exhibits.flow.candidate is not None and window.exhibits.flow.settled)
    stage.press("this_is_it")
    window.desk_flow.go_to(window.filmstrip.strip.ids[0])
    stage.wait(lambda: window.exhibits.flow.candidate is not None and window.exhibits.flow.settled)
    modal(stage, lambda: stage.press("copy_tags"), look)


def check(stage: Stage, look: Look) -> None:
    with few_checks():
        stage.press("check")
        dialog = stage.room("diagnosis").checking
        stage.wait(lambda: len(dialog.findings) == 2 and dialog.again.isEnabled())
    opened(stage, dialog, look)


def report_problem(stage: Stage, look: Look) -> None:
    with few_checks():
        stage.press("report_problem")
        dialog = stage.room("diagnosis").reporting
        stage.wait(lambda: dialog.list.count())
    opened(stage, dialog, look)


@contextmanager
def few_checks() -> Iterator[None]:
    """Let the check of the installation look at this computer only: others take seconds."""
    from assistant.diagnosis import doctor
    from assistant.diagnosis.checks import machine, program

    every = doctor.CHECKS
    doctor.CHECKS = {
        "Program": [("Python", program.python_version)],
        "Computer": [("Clock", machine.clock)],
    }
    try:
        yield
    finally:
        doctor.CHECKS = every


def tag(window, number: int) -> None:
    """Accept two materials for one of the pictures."""
    catalogue = window.desk.catalogue
    terms = window.vocabulary["materials"].terms[:2]
    changes = [Change("materials", one.uri, Verdict.ACCEPTED, one.label("en")) for one in terms]
    picture = catalogue.picture(window.filmstrip.strip.ids[number])
    catalogue.decide(picture.object_id, changes, name="Tag")


VIEWS: dict[str, Callable[[Stage, Look], None]] = {
    each.__name__: each
    for each in (
        desk, filters, term_search, term_card, place, label, own_terms, why, similar, heat, line, sheet,
        statistics, group, report, packs, hub, licence, settings, keys, tour, manual, about, annotate,
        problems, batch, backups, export, build_index, add_exhibit, proof, copy_tags,
        check, report_problem,
    )
}  # fmt: skip
"""How each view is opened and left: ``VIEWS["line"](stage, look)``."""

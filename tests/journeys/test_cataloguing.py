"""A morning at the desk: drop photographs, decide by key, undo, close, find everything again, export."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from assistant import paths
from assistant.cli import main
from assistant.desktop import app
from assistant.desktop.shell.export_dialog import ExportDialog
from assistant.desktop.window import MainWindow
from assistant.vocabulary import load_default
from tests.desktop.fakes import fake_source
from tests.journeys.conftest import Steps, drop

Run = Callable[[list[str], Steps], int]
STARTER = paths.models() / "starter" / "manifest.json"


@pytest.fixture
def photographs(shared_data: Path) -> list[Path]:
    """Five real photographs of museum objects, from different places of the folder."""
    found = sorted((shared_data / "heritage" / "images").glob("*/*.jpg"))
    return found[:: len(found) // 5][:5]


@pytest.fixture
def no_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a fake take the place of the model pack."""
    monkeypatch.setattr(app, "pack_source", lambda pack, vocabulary: fake_source(vocabulary)[0])


def wait_open(window: MainWindow, qtbot) -> None:
    if window.desk.catalogue is None:
        qtbot.waitSignal(window.session.opened).wait()


def wait_for_suggestions(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: bool(window.desk.suggestions()), timeout=60_000)
    qtbot.waitUntil(lambda: bool(window.facets.grid.model.state.suggestions))


def press(window: MainWindow, qtbot, key: Qt.Key) -> None:
    qtbot.keyClick(window.facets.grid.view, key)


def export_with_the_dialog(window: MainWindow, qtbot, to: Path, table: str = "csv") -> None:
    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.table.setCurrentIndex(dialog.table.findData(table))
        dialog.what.setCurrentIndex(dialog.what.findData("all"))
        dialog.path.setText(str(to))
        dialog.accept()

    QTimer.singleShot(0, fill_in)
    with qtbot.waitSignal(window.export_flow.written):
        window.actions_by_name["export"].trigger()


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def journey(run: Run, qtbot, tmp_path: Path, photographs: list[Path]) -> None:
    catalogue, first, second = (str(tmp_path / name) for name in ("work.sqlite", "1.csv", "2.csv"))
    left_at = {}

    def morning(window: MainWindow) -> None:
        wait_open(window, qtbot)
        drop(window, photographs)
        qtbot.waitUntil(lambda: len(window.filmstrip.strip.ids) == len(photographs))
        wait_for_suggestions(window, qtbot)
        press(window, qtbot, Qt.Key.Key_Return)
        [accepted] = window.desk.decisions
        press(window, qtbot, Qt.Key.Key_Delete)
        assert len(window.desk.decisions) == 2
        window.actions_by_name["undo"].trigger()
        assert window.desk.decisions == [accepted]
        press(window, qtbot, Qt.Key.Key_2)
        press(window, qtbot, Qt.Key.Key_Return)
        window.actions_by_name["done"].trigger()
        window.actions_by_name["next_undecided"].trigger()
        wait_for_suggestions(window, qtbot)
        press(window, qtbot, Qt.Key.Key_Space)
        left_at["number"] = window.desk.picture.object_number
        left_at["decisions"] = window.desk.decisions
        export_with_the_dialog(window, qtbot, Path(first))

    def next_day(window: MainWindow) -> None:
        wait_open(window, qtbot)
        assert window.desk.picture.object_number == left_at["number"]
        assert window.desk.decisions == left_at["decisions"]
        assert len(window.filmstrip.strip.ids) == len(photographs)
        wait_for_suggestions(window, qtbot)
        name = window.desk.undo_name
        assert name
        window.actions_by_name["undo"].trigger()
        window.actions_by_name["redo"].trigger()
        assert window.desk.decisions == left_at["decisions"]
        export_with_the_dialog(window, qtbot, Path(second))

    assert run(["--catalogue", catalogue], morning) == 0
    assert run(["--catalogue", catalogue], next_day) == 0
    check_files(catalogue, Path(first), Path(second), len(left_at["decisions"]))


def check_files(catalogue: str, first: Path, second: Path, last_decisions: int) -> None:
    rows = rows_of(first)
    decided = [row for row in rows if row["status"] in {"accepted", "added"}]
    assert len(decided) == 2 + last_decisions
    assert all(":" in row["uri"] and row["label"] and row["decided_at"] for row in decided)
    assert not [row for row in rows if row["status"] == "rejected"]  # taken back
    assert any(row["status"] == "suggested" and float(row["score"]) > 0 for row in rows)
    # The next day everything is the same, and the command writes the same file as the window.
    same = {(row["object"], row["facet"], row["uri"]) for row in decided}
    assert same <= {(row["object"], row["facet"], row["uri"]) for row in rows_of(second)}
    by_command = second.with_name("command.csv")
    arguments = ["--catalogue", catalogue, "--format", "csv", "--to", str(by_command), "--what", "all"]
    assert main(["export", *arguments]) == 0
    assert by_command.read_bytes() == second.read_bytes()


def test_a_morning_at_the_desk(run_program, qtbot, tmp_path, photographs, no_pack):
    journey(run_program, qtbot, tmp_path, photographs)


@pytest.mark.skipif(not STARTER.is_file(), reason="the starter pack is not in this checkout")
def test_a_morning_at_the_desk_with_the_starter_pack(run_program, qtbot, tmp_path, photographs):
    journey(run_program, qtbot, tmp_path, photographs)


def test_paths_on_the_command_line_are_added(run_program, qtbot, tmp_path, make_pictures, no_pack):
    one, *others = make_pictures(3)
    seen = []

    def steps(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: len(window.filmstrip.strip.ids) == 3)
        seen.append(window.desk.picture.path)

    arguments = ["--catalogue", str(tmp_path / "work.sqlite"), str(one), *map(str, others)]
    assert run_program(arguments, steps) == 0
    assert seen == [one]


def test_a_folder_is_annotated_stopped_resumed_and_accepted_as_one_step(
    run_program,
    qtbot,
    tmp_path,
    make_pictures,
    no_pack,
):
    from assistant.desktop.batch.annotate_dialog import Order
    from assistant.desktop.batch.batch import Stage

    folder = make_pictures(30)[0].parent
    (folder / "broken.jpg").write_bytes(b"not a picture")

    def steps(window: MainWindow) -> None:
        wait_open(window, qtbot)
        lines = dict.fromkeys(load_default().facets, 0.5)
        with qtbot.waitSignal(window.batch.wanted):
            window.batch_flow.carry_out(Order(folder, lines), [])
        window.batch.stop()
        assert window.batch.stage in (Stage.STOPPED, Stage.FINISHED)
        with qtbot.waitSignal(window.batch.finished, timeout=30_000):
            window.batch.resume()
        assert window.batch.figures.failed == 1
        assert window.batch_bar.isVisible()
        assert "over the line" in window.desk.undo_name
        assert window.desk.decisions
        window.actions_by_name["undo"].trigger()
        qtbot.waitUntil(lambda: window.desk.decisions == [])
        qtbot.waitUntil(window.facets.isEnabled)

    assert run_program(["--catalogue", str(tmp_path / "work.sqlite")], steps) == 0


def test_a_broken_settings_file_is_told_and_the_window_opens(run_program, qtbot, tmp_path, no_pack):
    from assistant import settings

    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text("{", encoding="utf-8")

    def steps(window: MainWindow) -> None:
        wait_open(window, qtbot)
        assert "set aside" in window.messages.text

    assert run_program(["--catalogue", str(tmp_path / "work.sqlite")], steps) == 0


def test_an_error_nobody_caught_becomes_a_sentence_and_a_line_in_the_log(
    run_program, qtbot, tmp_path, no_pack
):
    import sys

    def steps(window: MainWindow) -> None:
        wait_open(window, qtbot)
        try:
            raise KeyError("a mistake in the program")
        except KeyError:
            sys.excepthook(*sys.exc_info())
        qtbot.waitUntil(lambda: "Something went wrong" in window.messages.text)

    assert run_program(["--catalogue", str(tmp_path / "work.sqlite")], steps) == 0
    assert "a mistake in the program" in (paths.log() / "window.log").read_text("utf-8")

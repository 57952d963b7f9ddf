"""Nothing leaves the computer: the whole journey with the network forbidden, and one without any network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from assistant import offline, paths
from assistant.cli import main
from assistant.desktop.exhibits.build_dialog import BuildOrder
from assistant.desktop.statistics.report import ReportDialog as SessionReport
from assistant.desktop.window import MainWindow
from tests.desktop.views import few_checks
from tests.journeys.conftest import drop
from tests.journeys.test_desk import CTRL, SHIFT, Desk
from tests.network import guard

ROOT = Path(__file__).resolve().parents[2]
STARTER = paths.models() / "starter" / "manifest.json"
pytestmark = pytest.mark.skipif(not STARTER.is_file(), reason="the starter pack is not in this checkout")


@pytest.fixture
def photographs(tmp_path: Path, shared_data: Path) -> list[Path]:
    """Three real photographs of museum objects in a folder of their own."""
    folder = tmp_path / "photographs"
    folder.mkdir()
    found = sorted((shared_data / "heritage" / "images").glob("*/*.jpg"))
    return [Path(shutil.copy(one, folder)) for one in found[:: len(found) // 3][:3]]


@pytest.fixture
def no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """Forbid every connection in this process and in those it starts, as on a first day: nothing is set.

    Returns what was tried so far.
    """
    told = tmp_path / "attempts"
    monkeypatch.setenv(guard.NOWHERE, str(told))
    path = os.pathsep.join([str(Path(guard.__file__).parent / "children"), str(ROOT)])
    monkeypatch.setenv("PYTHONPATH", path)
    for name in ("HF_HUB_OFFLINE", offline.OURS, *offline.SILENT):
        monkeypatch.delenv(name, raising=False)
    with guard.nothing_at_all():
        yield lambda: [*guard.attempts, *(told.read_text("utf-8").splitlines() if told.exists() else [])]


def at_the_desk(window: MainWindow, qtbot, photographs: list[Path]) -> None:
    """One day in the window: every room is entered once."""
    desk = Desk(window, qtbot)
    drop(window, photographs)
    desk.wait(lambda: len(window.picture_list.ids) == len(photographs))
    desk.wait(lambda: window.desk.catalogue.counts().get("suggested", 0) == len(photographs), timeout=120_000)
    desk.read()
    window.facets.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert len(desk.tags) >= 1
    desk.press(Qt.Key.Key_Delete)
    look_around(desk)
    identify(desk, photographs)


def look_around(desk: Desk) -> None:
    window, rooms = desk.window, desk.window.rooms
    desk.press("/", *"vase")
    desk.wait(lambda: window.facets.search.hits.rowCount() > 0, timeout=30_000)
    desk.press(Qt.Key.Key_Escape)
    desk.press("f", modifier=CTRL)
    desk.press(*"1", Qt.Key.Key_Return)
    desk.press("f", modifier=CTRL | SHIFT)
    window.actions_by_name["line"].trigger()
    desk.wait(lambda: not rooms["line"].reading.busy)
    desk.press(Qt.Key.Key_Escape)
    window.facets.grid.press("materials")
    window.actions_by_name["sheet"].trigger()
    desk.wait(lambda: rooms["sheet"].page is not None and not window.jobs.running)
    desk.press(Qt.Key.Key_Escape)
    window.actions_by_name["statistics"].trigger()
    desk.wait(lambda: rooms["statistics"].flow.figures is not None)
    desk.press(Qt.Key.Key_Escape)
    known = window.actions_by_name | {one.objectName(): one for one in window.facets.actions()}
    for name in ("why", "similar", "heat"):
        known[name].trigger()
        desk.wait(lambda: not window.jobs.running, timeout=60_000)
        known[name].trigger()
    look_at_dialogs(desk)


def look_at_dialogs(desk: Desk) -> None:
    window, rooms = desk.window, desk.window.rooms
    window.actions_by_name["report"].trigger()
    desk.wait(lambda: bool(window.findChildren(SessionReport)))
    for dialog in window.findChildren(SessionReport):
        dialog.close()
    window.actions_by_name["packs"].trigger()
    desk.wait(lambda: bool(rooms["packs"]._rows))
    rooms["packs"].dialog.close()
    window.actions_by_name["manual"].trigger()
    rooms["guide"].manual.close()
    with few_checks():  # all of them are made by the command, below
        window.actions_by_name["report_problem"].trigger()
        desk.wait(lambda: rooms["diagnosis"].reporting.list.count() > 0)
        rooms["diagnosis"].reporting.close()
    for name in ("settings", "about", "export"):
        leave_at_once(desk, name)


def leave_at_once(desk: Desk, action: str) -> None:
    """Open a dialog that waits for an answer, and give none."""
    seen = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(dialog)
        dialog.reject()

    QTimer.singleShot(0, desk.window, leave)
    desk.window.actions_by_name[action].trigger()
    assert seen


def identify(desk: Desk, photographs: list[Path]) -> None:
    window = desk.window
    built = []
    window.exhibits.indexes.built.connect(built.append)
    folder = photographs[0].parent
    window.exhibits.indexes.carry_out(BuildOrder(folder, folder.with_name("own.exhibits")), None)
    desk.wait(lambda: bool(built), timeout=120_000)
    desk.wait(lambda: bool(window.exhibits.panel.model.candidates), timeout=60_000)


def run_commands(photographs: list[Path], folder: Path) -> None:
    """The commands of a day, each in a process of its own."""
    catalogue, index = folder / "command.sqlite", folder / "own.exhibits"
    for arguments, codes in (
        (["annotate", str(photographs[0].parent), "--catalogue", str(catalogue)], {0}),
        (["export", "--catalogue", str(catalogue), "--to", str(folder / "out.csv")], {0}),
        (["identify", str(photographs[0]), "--exhibits", str(index), "--json"], {0, 1}),
        (["doctor", "--catalogue", str(catalogue), "--report", str(folder / "r.zip"), "--yes"], {0, 1}),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "assistant", *arguments],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode in codes, (arguments, done.stdout, done.stderr)


def test_a_whole_day_asks_for_no_network(run_program, qtbot, tmp_path, photographs, no_network, monkeypatch):
    monkeypatch.setattr("assistant.identify.learning.VIEWS", 24)
    monkeypatch.setattr("assistant.identify.learning.PROOFS", 4)

    def steps(window: MainWindow) -> None:
        at_the_desk(window, qtbot, photographs)

    assert run_program(["--catalogue", str(tmp_path / "work.sqlite")], steps) == 0
    assert main(["packs", "list"]) == main(["packs", "verify"]) == 0
    run_commands(photographs, tmp_path)
    assert no_network() == []
    assert "PySide6.QtNetwork" not in sys.modules
    assert inet_sockets() == []


def inet_sockets() -> list[str]:
    """The sockets of this process that are no pipe, from whatever library (Linux)."""
    found = []
    for handle in Path("/proc/self/fd").iterdir() if Path("/proc/self/fd").is_dir() else ():
        try:
            name = str(handle.readlink())
        except OSError:
            continue
        if name.startswith("socket:["):
            found.append(name.removeprefix("socket:[").removesuffix("]"))
    told = [Path(f"/proc/self/net/{kind}") for kind in ("tcp", "tcp6", "udp", "udp6")]
    rows = [row.split() for file in told if file.exists() for row in file.read_text().splitlines()[1:]]
    return [row[9] for row in rows if row[9] in found]


OPENS_A_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from assistant.cli import main
application = QApplication([])
def look():
    [window] = [one for one in application.topLevelWidgets() if hasattr(one, "catalogue_flow")] or [None]
    if window is not None and window.desk.catalogue is not None and window.desk.suggestions():
        print("suggested", flush=True)
        window.close()
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(main(sys.argv[1:]))
"""


def without_interfaces() -> list[str] | None:
    """The command that runs another where no network exists, None where that is not permitted."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    begin = [unshare, "--user", "--map-root-user", "--net"]
    tried = subprocess.run([*begin, "true"], capture_output=True, check=False)
    return begin if tried.returncode == 0 else None


def test_a_computer_without_any_network_lacks_nothing(tmp_path):
    begin = without_interfaces()
    if begin is None:
        pytest.skip("needs the right to make a network of one's own (unshare)")
    picture = tmp_path / "one.png"
    Image.radial_gradient("L").convert("RGB").save(picture)
    environment = {key: value for key, value in os.environ.items() if key != "HF_HUB_OFFLINE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [*begin, sys.executable, *arguments],
            env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=280, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "lo" in run("-c", "import socket; print(socket.if_nameindex())")
    catalogue = str(tmp_path / "work.sqlite")
    assert "suggested" in run("-c", OPENS_A_WINDOW, "--catalogue", catalogue, str(picture))
    assert "known already" in run("-m", "assistant", "annotate", str(picture), "--catalogue", catalogue)
    run("-m", "assistant", "export", "--catalogue", catalogue, "--to", "out.csv", "--what", "all")
    assert (tmp_path / "out.csv").stat().st_size > 500

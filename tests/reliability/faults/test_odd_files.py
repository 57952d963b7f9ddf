"""Pipes, devices, sockets and folders under the names of files: one sentence that names them, at once."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from assistant import settings
from assistant.catalogue import Catalogue
from tests.reliability.faults.commands import refused
from tests.reliability.faults.odd_files import KINDS, endless, folder, listener, pipe

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices have no files there")

COMMANDS = {
    "exhibits build SOURCE.csv": ("exhibits", "build", "ODD.csv", "--to", "new.exhibits"),
    "exhibits build CATALOGUE": ("exhibits", "build", "ODD.sqlite", "--to", "new.exhibits"),
    "exhibits info": ("exhibits", "info", "ODD.exhibits"),
    "exhibits remove": ("exhibits", "remove", "ODD.exhibits", "1"),
    "exhibits add": ("exhibits", "add", "ODD.exhibits", "1.png", "--exhibit", "1"),
    "exhibits learn --queries": ("exhibits", "learn", "none.exhibits", "--queries", "ODD.csv"),
    "identify --exhibits": ("identify", "1.png", "--exhibits", "ODD.exhibits"),
    "annotate --catalogue": ("annotate", "1.png", "--catalogue", "ODD.sqlite"),
    "export --catalogue": ("export", "--catalogue", "ODD.sqlite", "--to", "out.csv"),
    "export --to": ("export", "--catalogue", "work.sqlite", "--to", "ODD.csv"),
    "backup make": ("backup", "make", "--catalogue", "ODD.sqlite"),
    "backup make --to": ("backup", "make", "--catalogue", "work.sqlite", "--to", "ODD.sqlite"),
    "backup restore": ("backup", "restore", "--catalogue", "work.sqlite", "ODD.sqlite"),
    "vocabulary check": ("vocabulary", "check", "ODD.ttl"),
    "packs install": ("packs", "install", "--yes", "ODD.zip"),
    "packs verify": ("packs", "verify", "ODD.zip"),
    "dataset check": ("dataset", "check", "ODD.csv"),
    "dataset download": ("dataset", "download", "ODD.csv", "--to", "pictures"),
    "evaluate": ("evaluate", "starter", "--data", "ODD.csv", "--images", "."),
    "train": ("train", "ODD.toml", "--data", ".", "--out", "pack"),
    "identification queries": ("identification", "queries", "ODD.csv", "--exhibits", "none.exhibits"),
}


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch, tmp_path):
    """Fail where a command waits, instead of waiting with it."""

    def stop(*_: object) -> None:
        raise AssertionError("it waited")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(300)  # no measure of speed: a pipe would hold it up for ever
    monkeypatch.chdir(tmp_path)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_refuses_each_of_them_at_once_and_names_it(command, make_pictures, tmp_path, capsys):
    make_pictures(1)[0].rename(tmp_path / "1.png")
    Catalogue.open(tmp_path / "work.sqlite").close()
    [odd] = [word for word in command if word.startswith("ODD")]
    for make in KINDS:
        name = f"{make.__name__}{Path(odd).suffix}"
        make(tmp_path / name)
        before = sorted(tmp_path.iterdir())
        said = refused(capsys, *(name if word == odd else word for word in command))
        assert name in said or "/dev/zero" in said
        assert sorted(tmp_path.iterdir()) == before  # nothing was begun


@pytest.mark.parametrize("make", [pipe, endless, listener])
def test_a_picture_is_named_with_the_reason_and_the_window_goes_on(make, make_window, qtbot, tmp_path):
    make(tmp_path / "odd.jpg")
    window = make_window(tmp_path / "work.sqlite")
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add([tmp_path / "odd.jpg"])  # dropped by its name
    qtbot.waitUntil(lambda: "device or a pipe" in window.facets.grid.boxes["objectTypes"]._detail)
    qtbot.waitUntil(lambda: "device or a pipe" in window.column.view.accessibleDescription())
    assert window.desk.picture.path == tmp_path / "odd.jpg"


@pytest.mark.parametrize("make", KINDS)
def test_a_window_refuses_it_as_a_catalogue_and_keeps_the_one_that_is_open(
    make, make_window, qtbot, tmp_path
):
    odd = make(tmp_path / "odd.sqlite")
    window = make_window(tmp_path / "work.sqlite")
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(odd)
    assert str(odd) in window.messages.text
    assert window.desk.catalogue.path == tmp_path / "work.sqlite"


@pytest.mark.parametrize("make", [pipe, endless, listener, folder])
def test_settings_that_are_no_file_are_told_and_the_usual_ones_are_used(make, tmp_path):
    found, told = settings.load(make(tmp_path / "settings.json"))
    assert found == settings.Settings()
    assert "settings.json" in told


@pytest.mark.parametrize("name", ["con.csv", "NUL", "Aux.tags.csv", "com1.csv", "lpt².csv"])
def test_an_export_is_not_written_into_a_device_of_windows(name, tmp_path, capsys):
    Catalogue.open(tmp_path / "work.sqlite").close()
    said = refused(capsys, "export", "--catalogue", "work.sqlite", "--to", name)
    assert said.endswith(
        f"{tmp_path / name} could not be written: Windows keeps this name for a device. "
        "Choose another name or folder."
    )
    assert [one.name for one in tmp_path.iterdir()] == ["work.sqlite"]

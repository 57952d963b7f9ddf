"""The check of an installation: what is broken becomes a line that says what to do, and nothing stops it."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from assistant import paths
from assistant.catalogue import backups
from assistant.cli import main
from assistant.diagnosis import asking, doctor
from assistant.diagnosis.checks import catalogue as of_catalogue
from assistant.diagnosis.checks import drives, machine, models, own_files, program, window
from assistant.diagnosis.finding import Asked, Finding, State, good, look, worst, wrong
from tests.diagnosis.made import make_catalogue


def by_name(found) -> dict[str, Finding]:
    return {one.name: one for one in found}


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "photos"
    folder.mkdir()
    files = [folder / f"{number}.jpg" for number in range(4)]
    for file in files:
        file.write_bytes(file.name.encode())
    return files


@pytest.fixture
def two_checks(monkeypatch) -> None:
    """Only quick checks, so that a test of how they are told takes no time."""
    monkeypatch.setattr(
        doctor,
        "CHECKS",
        {"Program": [("Python", program.python_version)], "Computer": [("Clock", machine.clock)]},
    )


# What keeps it going


def test_an_error_in_a_check_is_a_finding_and_the_others_go_on(monkeypatch):
    def breaks(asked):
        raise ModuleNotFoundError("No module named 'platformdirs'")

    monkeypatch.setattr(
        doctor, "CHECKS", {"Program": [("Folders", breaks), ("Python", program.python_version)]}
    )
    found = by_name(doctor.examine(Asked()))
    assert found["Folders"].state is State.WRONG and "platformdirs" in found["Folders"].found
    assert found["Python"].state is State.GOOD


def test_a_check_that_hangs_is_left_alone(monkeypatch):
    from threading import Event

    over = Event()

    def hangs(asked):
        over.wait(30)
        return []

    monkeypatch.setattr(doctor, "CHECKS", {"Your files": [("Index", hangs)]})
    monkeypatch.setattr(doctor, "LONGEST", 0.1)
    [found] = doctor.examine(Asked())
    over.set()
    assert found.state is State.LOOK and "no answer" in found.found


def test_it_can_be_stopped(two_checks):
    assert list(doctor.examine(Asked(stopped=lambda: True))) == []


def test_progress_goes_to_the_end(two_checks):
    told = []
    list(doctor.examine(Asked(), lambda done, total: told.append(done)))
    assert told == sorted(told) and len(told) == 3


@pytest.mark.parametrize(
    ("findings", "state"),
    [([], State.GOOD), ([good("a", "")], State.GOOD), ([look("a", "", ""), good("b", "")], State.LOOK),
     ([wrong("a", "", ""), look("b", "", "")], State.WRONG)],
)  # fmt: skip
def test_the_whole_is_as_its_worst_part(findings, state):
    assert worst(findings) is state


# Python and its packages


@pytest.mark.parametrize(
    ("version", "bounds", "fine"),
    [
        ("6.11.3", ">=6.8,<6.12", True),
        ("6.12.0", ">=6.8,<6.12", False),
        ("2.13.0+cpu", ">=2.14", False),
        ("2.15.0+cu130", ">=2.14", True),
        ("1.0", "==1.0.0", True),
        ("1.4.2", "==1.4.*", True),
        ("1.5", "~=1.4", True),
        ("2.0", "~=1.4", False),
        ("3.0", "!=3.0", False),
        ("nonsense", ">=1", False),
        ("1.0", "something else", True),
    ],
)
def test_versions_are_held_against_their_bounds(version, bounds, fine):
    assert program.fits(version, bounds) is fine


def test_a_missing_and_an_old_package_are_named_with_the_command_that_helps(monkeypatch):
    there = {"torch": "2.13.0", "timm": "1.0.30"}
    monkeypatch.setattr(program, "version_of", lambda name: there.get(name, ""))
    monkeypatch.setattr(
        program, "_requirements", lambda: iter([("torch", ">=2.14"), ("timm", ">=1"), ("rdflib", ">=7")])
    )
    [found] = program.packages(Asked())
    assert found.state is State.WRONG
    assert (
        "torch 2.13.0 is not >=2.14 (older ones" in found.found and "rdflib is not installed" in found.found
    )
    assert 'pip install "torch>=2.14" "rdflib>=7"' in found.advice


def test_an_installed_program_knows_what_it_needs(monkeypatch):
    needs = ["torch>=2.14", "PySide6-Essentials<6.12,>=6.8", 'scipy>=1.12; extra == "study"']
    monkeypatch.setattr(program.metadata, "requires", lambda name: needs)
    assert list(program._requirements()) == [("torch", ">=2.14"), ("PySide6-Essentials", "<6.12,>=6.8")]


# The window


def test_qt_is_opened_in_a_process_of_its_own():
    found = by_name(window.qt(Asked()))
    assert found["Qt"].state is State.GOOD and "offscreen" in found["Qt"].found
    assert found["Fonts"].state is State.GOOD


@pytest.mark.parametrize(
    ("complaint", "package"),
    [
        ("ImportError: libEGL.so.1: cannot open shared object file", "libegl1"),
        ("From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the Qt xcb platform", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0: cannot open shared object file", "libxkbcommon-x11-0"),
        ("libglib-2.0.so.0: cannot open shared object file", "libglib2.0-0"),
        ("libxcb-icccm.so.4: no such file", "libxcb-icccm4"),
        ("something else", ""),
    ],
)
def test_a_missing_library_is_told_by_the_name_of_its_package(complaint, package):
    assert window.package_for(complaint) == package


def broken_child(monkeypatch, module, program_text: str) -> None:
    """Let a process of another kind take the place of a check's."""
    real = asking.ask
    monkeypatch.setattr(module, "ask", lambda arguments, **kept: real(["-c", program_text], **kept))


def test_a_qt_that_aborts_is_a_line_with_the_package(monkeypatch):
    text = "import os, sys; sys.stderr.write('libEGL.so.1: cannot open'); sys.stderr.flush(); os.abort()"
    broken_child(monkeypatch, window, text)
    [found] = window.qt(Asked())
    assert found.state is State.WRONG and "SIGABRT" in found.found
    assert "sudo apt install libegl1" in found.advice


def test_without_a_screen_the_commands_work(monkeypatch):
    text = """import json; print(json.dumps({"problem": "There is no display to open the window on."}))"""
    broken_child(monkeypatch, window, text)
    [found] = window.qt(Asked())
    assert found.state is State.LOOK


# The models


def test_a_torch_that_cannot_be_imported_is_a_line(monkeypatch):
    broken_child(monkeypatch, models, "raise ImportError('libtorch_cpu.so: undefined symbol')")
    [found] = models.torch(Asked())
    assert found.state is State.WRONG and "undefined symbol" in found.found
    assert "pip install" in found.advice


def test_a_torchvision_that_does_not_fit_is_named(monkeypatch):
    said = {"version": "2.15", "right": True, "device": "CPU", "no_gpu": "no CUDA device found", "threads": 2,
            "vision_problem": "operator torchvision::nms does not exist"}  # fmt: skip
    broken_child(monkeypatch, models, f"print({json.dumps(json.dumps(said))})")
    found = by_name(models.torch(Asked()))
    assert found["torchvision"].state is State.WRONG
    assert found["Graphics card"].state is State.GOOD and "no CUDA" in found["Graphics card"].found


def test_a_computer_with_other_work_is_no_broken_torch(monkeypatch):
    real = asking.ask
    waits = ["-c", "import threading; threading.Event().wait()"]
    monkeypatch.setattr(models, "ask", lambda arguments, **kept: real(waits, **kept | {"seconds": 0}))
    [found] = models.torch(Asked())
    assert found.state is State.LOOK


def test_a_pack_that_was_changed_is_named_and_the_others_are_looked_at(monkeypatch, tmp_path):
    own = paths.data() / "packs" / "mine"
    shutil.copytree(paths.models() / "starter", own)
    (own / "README.md").write_text("changed")
    found = list(models.packs(Asked(quick=True)))
    assert {one.state for one in found} == {State.GOOD, State.LOOK}
    [changed] = [one for one in found if one.state is State.LOOK]
    assert "README.md" in changed.found and "Install the pack again" in changed.advice


# The computer and the person's files


def test_a_folder_that_cannot_be_written_is_named(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(tmp_path / "file"))
    found = by_name(machine.folders(Asked()))
    assert found["Folders"].state is State.WRONG and "settings" in found["Folders"].found


@pytest.mark.parametrize(("free", "state"), [(8e9, State.GOOD), (1e9, State.LOOK), (1e8, State.WRONG)])
def test_little_memory_is_told(monkeypatch, free, state):
    monkeypatch.setattr(machine, "_memory", lambda: (16e9, free))
    [found] = machine.memory(Asked())
    assert found.state is state


def test_a_clock_before_the_program_was_made_is_wrong(monkeypatch):
    monkeypatch.setattr(machine.time, "time", lambda: 0.0)
    [found] = machine.clock(Asked())
    assert found.state is State.WRONG


def test_unreadable_settings_are_told_and_left_as_they_are():
    file = paths.settings() / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text("{")
    [found] = own_files.own_settings(Asked())
    assert found.state is State.LOOK
    assert file.read_text() == "{"


def test_an_index_that_is_gone_is_told_without_its_name_in_the_sentence():
    (paths.settings()).mkdir(parents=True)
    (paths.settings() / "settings.json").write_text('{"index": "/gone/paintings.exhibits"}')
    [found] = own_files.exhibits(Asked())
    assert found.state is State.LOOK and "paintings" not in found.found
    assert found.files == ("/gone/paintings.exhibits",)


def test_what_ships_is_there():
    assert {one.state for one in own_files.words(Asked())} == {State.GOOD}


def test_the_file_of_a_crash_is_pointed_out():
    paths.log().mkdir(parents=True)
    (paths.log() / "window.crash").write_text("Fatal Python error: Segmentation fault")
    [found] = own_files.earlier_runs(Asked())
    assert found.state is State.LOOK and "window.crash" in found.found


# The catalogue


def check(file: Path | None) -> dict[str, Finding]:
    return by_name(of_catalogue.catalogue(Asked(file)))


def test_a_catalogue_in_order_and_its_files_are_left_as_they_are(tmp_path, pictures):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    before = file.read_bytes()
    found = check(file)
    assert found["Catalogue"].state is State.GOOD
    assert found["Catalogue's pictures"].state is State.GOOD and "4" in found["Catalogue's pictures"].found
    assert found["Backups"].state is State.LOOK
    assert file.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["photos", "work.sqlite"]


def test_pictures_that_are_gone_are_counted_and_the_first_are_named(tmp_path, pictures):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    pictures[1].unlink()
    found = check(file)["Catalogue's pictures"]
    assert found.state is State.LOOK and "1 of 4" in found.found
    assert found.files == (str(pictures[1]),)


def test_a_damaged_catalogue_is_told_with_the_way_to_a_backup(tmp_path, pictures):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    data = bytearray(file.read_bytes())
    data[4096 : 4096 * 3] = b"\xff" * 4096 * 2
    file.write_bytes(data)
    found = check(file)["Catalogue"]
    assert found.state is State.WRONG and "damaged" in found.found and "Backups" in found.advice


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE TRIGGER mine AFTER INSERT ON steps BEGIN DELETE FROM decisions; END", "trigger, “mine”"),
        ("UPDATE pictures SET width = 'wide'", "a value in the table “pictures”"),
    ],
)
def test_what_the_window_would_refuse_is_told(tmp_path, pictures, statement, said):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)
    found = check(file)["Catalogue"]
    assert found.state is State.WRONG
    assert said in found.found


def test_a_copy_of_a_damaged_catalogue_is_no_backup(tmp_path, pictures):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    backups.make(file, "damaged")
    assert check(file)["Backups"].state is State.LOOK
    backups.make(file, backups.BY_HAND)
    assert check(file)["Backups"].found.startswith("1 backup, ")


def test_a_catalogue_with_a_table_whose_name_is_no_text_is_damaged_and_the_installation_is_not(
    tmp_path, pictures
):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    data = bytearray(file.read_bytes())
    statement = data.index(b"CREATE TABLE run_pictures")
    data[statement : statement + 6] = b"XREATE"
    data[data.rindex(b"run_pictures", 0, statement)] = 0x80
    file.write_bytes(data)
    found = check(file)["Catalogue"]
    assert found.state is State.WRONG and "damaged" in found.found and "Backups" in found.advice


def test_rows_that_point_nowhere_are_told(tmp_path, pictures):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE decisions SET object_id = 99")
    connection.close()
    assert "decisions point nowhere" in check(file)["Catalogue"].found


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("PRAGMA user_version = 99", "newer version"),
        ("PRAGMA application_id = 7", "another program"),
        ("UPDATE steps SET at = '2999-01-01T00:00:00.000Z'", "yet to come"),
    ],
)
def test_a_catalogue_of_others_or_of_the_future_is_told(tmp_path, pictures, statement, told):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute(statement)
    connection.close()
    assert told in " ".join(one.found for one in check(file).values())


def test_a_file_that_is_no_database_and_one_that_is_not_there(tmp_path):
    (tmp_path / "text.sqlite").write_text("not a database, but a text that is longer than a header " * 9)
    assert check(tmp_path / "text.sqlite")["Catalogue"].state is State.WRONG
    assert check(tmp_path / "gone.sqlite")["Catalogue"].state is State.WRONG
    assert check(None)["Catalogue"].state is State.GOOD


@pytest.mark.skipif(sys.platform != "linux", reason="told on Linux only")
def test_another_process_that_has_it_open_is_told(tmp_path, pictures):
    file = make_catalogue(tmp_path / "work.sqlite", pictures)
    holds = (
        "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
        "c.execute('SELECT 1 FROM pictures').fetchall()\n"
        "print(1, flush=True)\nsys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        found = check(file)["Open elsewhere"]
        other.communicate(b"\n", timeout=30)
    assert found.state is State.LOOK and str(other.pid) in found.found
    assert check(file)["Open elsewhere"].state is State.GOOD


def test_a_network_drive_is_known_by_its_mount():
    mounts = [("/", "ext4"), ("/mnt/museum", "cifs"), ("/home", "btrfs")]
    assert drives._kind(Path("/mnt/museum/catalogue.sqlite"), iter(mounts)) == "cifs"
    assert drives._kind(Path("/mnt/museums.sqlite"), iter(mounts)) == "ext4"


# The command


def test_the_exit_code_is_as_the_worst_finding(two_checks, monkeypatch, capsys):
    assert main(["doctor"]) == 0
    assert "✓ Python" in capsys.readouterr().out
    monkeypatch.setattr(
        doctor, "CHECKS", {"Computer": [("a", lambda asked: [look("a", "found", "do this")])]}
    )
    assert main(["doctor"]) == 1
    assert "! a" in (told := capsys.readouterr().out) and "→ do this" in told
    monkeypatch.setattr(
        doctor, "CHECKS", {"Computer": [("a", lambda asked: [wrong("a", "found", "do this")])]}
    )
    assert main(["doctor"]) == 2


def test_the_findings_can_be_read_by_a_machine(two_checks, capsys):
    assert main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["state"] == "in order"
    assert {one["group"] for one in told["findings"]} == {"Program", "Computer"}


def test_half_an_installation_is_told_line_by_line(tmp_path):
    """No Qt, no torch, no platformdirs, no vocabulary reader: a line each, never a traceback."""
    for name in ("PySide6", "torch", "platformdirs", "rdflib", "anytree", "numpy"):
        (tmp_path / f"{name}.py").write_text(
            f"raise ModuleNotFoundError(\"No module named '{name}'\", name='{name}')"
        )
    environment = {key: value for key, value in os.environ.items() if key != "GLAM_ASSISTANT_HOME"}
    root = str(Path(program.__file__).resolve().parents[3])
    environment["PYTHONPATH"] = os.pathsep.join([str(tmp_path), root])
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "doctor", "--quick"],
        env=environment, capture_output=True, text=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "✗ Qt" in done.stdout and "✗ PyTorch" in done.stdout
    assert "✓ Python" in done.stdout and "✓ Memory" in done.stdout

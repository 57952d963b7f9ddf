"""A terminal that knows only ASCII, closed streams, names that are no text, no home, an odd clock."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import paths
from assistant.catalogue import Catalogue, Change, Verdict, backups, store
from assistant.commands._printing import print_json
from tests.reliability.faults.commands import done
from tests.reliability.faults.conftest import saved

linux = pytest.mark.skipif(sys.platform != "linux", reason="names and streams as Linux has them")


@pytest.fixture
def named(make_pictures, tmp_path) -> list[Path]:
    """Two pictures whose names are no ASCII; that of the second is no text at all."""
    first, second = make_pictures(2)
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/pictures/K\xe4thchen\xff.png"))
    return [first.rename(first.with_name("Ästhetik.png")), second.rename(odd)]


@pytest.fixture
def catalogue(named, tmp_path) -> Path:
    """A catalogue of both, with a tag each."""
    path = tmp_path / "work.sqlite"
    with Catalogue.open(path) as work:
        for picture in work.add_files(named).new:
            here = work.picture(picture).object_id
            work.decide(here, [Change("materials", "urn:1", Verdict.ACCEPTED, "wood")], name="Accept")
    return path


def run(*arguments: object, closing: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own; ``closing`` is what the shell closes of it."""
    script = f'exec "$@" {closing}'
    return subprocess.run(
        ["/bin/sh", "-c", script, "sh", sys.executable, "-m", "assistant", *map(str, arguments)],
        env={**os.environ, **environment}, capture_output=True, text=True, errors="replace",
        timeout=60, check=False,
    )  # fmt: skip


PLAIN = {
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "ascii",
}


@linux
def test_names_that_are_no_ascii_go_through_a_plain_terminal(catalogue, tmp_path):
    done_ = run("export", "--catalogue", catalogue, "--to", tmp_path / "out.csv", **PLAIN)
    assert (done_.returncode, done_.stderr) == (0, "")
    written = (tmp_path / "out.csv").read_text("utf-8-sig")
    assert "Ästhetik" in written and "thchen" in written
    (tmp_path / "Möbel").mkdir()
    refused = run("export", "--catalogue", catalogue, "--to", tmp_path / "Möbel", **PLAIN)
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr and "bel" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


@linux
@pytest.mark.parametrize("closing", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_command_works_where_its_streams_are_closed(catalogue, tmp_path, closing):
    out = tmp_path / "out.csv"
    done_ = run("export", "--catalogue", catalogue, "--to", out, closing=closing)
    assert (done_.returncode, done_.stdout, done_.stderr) == (0, "", "")
    assert len(out.read_text("utf-8-sig").splitlines()) == 3  # and nothing was printed into a file
    assert len(saved(catalogue)) == 2


@linux
def test_a_reader_who_has_seen_enough_is_no_fault():
    done_ = run("vocabulary", "show", closing="| head -n 1")
    assert len(done_.stdout.splitlines()) == 1
    assert done_.stderr == ""


def test_json_is_whole_on_every_terminal(monkeypatch):
    told = {"picture": "Ästhetik\udcff.png"}
    for encoding in "ascii", "utf-8", "cp1252":
        terminal = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace")
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", terminal)
            print_json(told, indent=1)
            terminal.flush()
        assert json.loads(terminal.buffer.getvalue().decode(encoding)) == told


@linux
def test_pictures_with_such_names_are_worked_on_in_the_window(named, make_window, add, qtbot, tmp_path):
    window = make_window(tmp_path / "work.sqlite")
    ids = add(window, named)
    qtbot.waitUntil(lambda: window.desk.catalogue.counts().get("suggested", 0) == 2)
    assert {window.desk.catalogue.picture(one).path for one in ids} == set(named)
    window.desk.set_done(True)
    assert window.desk.done


def test_without_a_home_the_window_opens_and_says_what_it_cannot_do(
    make_window, qtbot, tmp_path, monkeypatch
):
    window = make_window(tmp_path / "work.sqlite")
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", "/proc/nowhere" if sys.platform == "linux" else str(window))
    assert window.catalogue_flow.lay_aside("")
    with qtbot.waitSignal(window.session.refused):
        window.catalogue_flow.open(paths.default_catalogue())
    assert "nowhere" in window.start_page.text and "Check the disk" in window.start_page.text
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "work.sqlite")


@linux
def test_without_a_folder_for_temporary_files_commands_work(catalogue, tmp_path):
    done_ = run(
        "export",
        "--catalogue",
        catalogue,
        "--to",
        tmp_path / "out.csv",
        TMPDIR="/nowhere",
        HOME="/proc/nowhere",
    )
    assert (done_.returncode, done_.stderr) == (0, "")


@pytest.mark.parametrize("year", [1904, 1970, 2106])
def test_a_clock_that_is_decades_wrong_loses_nothing(year, tmp_path, make_pictures, monkeypatch, capsys):
    class Wrong(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(year, 1, 1, tzinfo=UTC)

    monkeypatch.setattr(store, "datetime", Wrong)
    path = tmp_path / "work.sqlite"
    picture, *_ = files = make_pictures(2)
    os.utime(picture, (Wrong.now().timestamp(),) * 2)
    with Catalogue.open(path) as work:
        for one in work.add_files(files).new:
            change = Change("materials", "urn:1", Verdict.ACCEPTED, "wood")
            work.decide(work.picture(one).object_id, [change], name="Accept")
        work.undo()
        work.redo()
    made = backups.make(path, backups.BY_HAND, at=datetime(year, 1, 1))
    assert len(saved(made.path)) == len(saved(path)) == 2
    assert str(year) in done(capsys, "backup", "list", "--catalogue", path)
    assert "2 rows" in done(capsys, "export", "--catalogue", path, "--to", tmp_path / "out.csv")
    assert f",{year}-01-01" in (tmp_path / "out.csv").read_text("utf-8-sig")

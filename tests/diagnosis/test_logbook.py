"""The log of a run: written, rotated, one for each process, and no reason to stop when it cannot be."""

from __future__ import annotations

import logging
import subprocess
import sys
import warnings

import pytest

from assistant import paths
from assistant.cli import main
from assistant.diagnosis import logbook
from assistant.errors import AssistantError

log = logging.getLogger("assistant.test")


def test_warnings_of_the_program_and_of_python_are_kept_those_of_libraries_are_not():
    with logbook.keeping("window") as kept:
        log.warning("the pack cannot be used")
        warnings.warn("this goes away in the next version", stacklevel=1)
        logging.getLogger("timm").warning("something of theirs")
    written = kept.file.read_text("utf-8")
    assert kept.file == paths.log() / "window.log"
    assert "the pack cannot be used" in written and "this goes away" in written
    assert "something of theirs" not in written


def test_nothing_to_tell_leaves_no_log():
    with logbook.keeping("window") as kept:
        pass
    assert not kept.file.exists()


def test_a_log_never_grows_beyond_three_files(monkeypatch):
    monkeypatch.setattr(logbook, "LARGEST", 2000)
    with logbook.keeping("window"):
        for number in range(500):
            log.warning("line %d", number)
    files = sorted(path.name for path in paths.log().glob("window.log*"))
    assert files == ["window.log", "window.log.1", "window.log.2"]
    assert all((paths.log() / name).stat().st_size <= 2000 for name in files)


def test_a_second_run_at_the_same_time_writes_a_file_of_its_own():
    with logbook.keeping("window") as first, logbook.keeping("window") as second:
        assert (first.file.name, second.file.name) == ("window.log", "window-2.log")
        assert not second.fell


def test_without_a_place_for_a_log_the_work_goes_on(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(tmp_path / "file"))
    with logbook.keeping("window") as kept:
        log.warning("nobody writes this down")
    assert kept.file is None and not kept.fell


def test_a_log_that_can_no_longer_be_written_says_nothing_in_the_terminal(capsys, monkeypatch):
    with logbook.keeping("window") as kept:
        kept.file.mkdir()
        log.warning("nobody writes this down")
    assert capsys.readouterr().err == ""


def test_an_error_that_ends_the_program_is_written_down_and_counts_as_a_fall():
    with pytest.raises(ZeroDivisionError), logbook.keeping("window") as kept:
        1 / 0  # noqa: B018
    assert "ZeroDivisionError" in kept.file.read_text("utf-8")
    with logbook.keeping("window") as again:
        assert again.fell
    with logbook.keeping("window") as again:
        assert not again.fell


@pytest.mark.parametrize("how", [AssistantError("Name the file."), KeyboardInterrupt(), SystemExit(0)])
def test_a_sentence_for_a_person_is_an_end_as_it_should_be(how):
    with pytest.raises(type(how)), logbook.keeping("window"):
        raise how
    with logbook.keeping("window") as again:
        assert not again.fell


CRASHES = """
import ctypes, sys
from assistant.diagnosis import logbook
with logbook.keeping("window"):
    def go_wrong():
        ctypes.string_at(0)
    go_wrong()
"""


def test_a_crash_of_the_process_leaves_the_lines_of_code_and_the_next_run_keeps_them():
    assert subprocess.run([sys.executable, "-c", CRASHES], stderr=subprocess.PIPE).returncode != 0
    assert "in go_wrong" in (paths.log() / "window.crash").read_text("utf-8")
    quiet = (
        "from assistant.diagnosis import logbook\nwith logbook.keeping('window') as kept: print(kept.fell)"
    )
    done = subprocess.run([sys.executable, "-c", quiet], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
    assert "in go_wrong" in (paths.log() / "window.crash.1").read_text("utf-8")
    assert not (paths.log() / "window.crash").exists()


def test_a_long_command_keeps_a_log_and_still_warns_in_the_terminal(monkeypatch, capsys):
    def run(args) -> int:
        log.warning("the models are slow")
        return 0

    monkeypatch.setattr("assistant.commands.packs._list", run)
    assert main(["packs", "list"]) == 0
    assert "the models are slow" in capsys.readouterr().err
    assert "the models are slow" in (paths.log() / "packs.log").read_text("utf-8")

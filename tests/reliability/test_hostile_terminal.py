"""Names that give orders to a terminal: it gets words and nothing else, a file gets the name."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import terminals

ROOT = Path(__file__).resolve().parents[2]
ORDERS = "\x1b]52;c;aGk=\x07\x1b[2J\u202e\x9b2J"
SEARCH = [sys.executable, "-m", "assistant", "vocabulary", "search", f"gerro{ORDERS}"]


@pytest.fixture(autouse=True)
def _from_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")


def told_to_a_terminal(command: list[str]) -> str:
    """Run a command at a terminal of its own; return what the terminal got."""
    pty = pytest.importorskip("pty", reason="needs a terminal")
    ours, theirs = pty.openpty()
    child = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the other end is closed
            part = b""
        if not part:
            break
        said += part
    child.wait()
    os.close(ours)
    return said.decode()


def test_a_terminal_gets_no_orders():
    said = told_to_a_terminal(SEARCH)
    assert "No term has “gerro" in said
    assert not set(said) & {"\x1b", "\x07", "\u202e", "\x9b"}, repr(said)


def test_another_program_gets_the_name_as_it_is():
    said = subprocess.run(SEARCH, capture_output=True, encoding="utf-8", check=False)
    assert ORDERS in said.stderr


def test_a_bar_may_go_up_a_line_and_a_name_may_not_wipe_it():
    program = (
        "import sys; from assistant import terminals; terminals.calm()\n"
        "print('one\\rtwo \\x1b[A\\x1b[2K', end='')\n"
        "print('\\rbar\\x1b[A \\x1b[2K', end='', file=sys.stderr)\n"
    )
    said = told_to_a_terminal([sys.executable, "-c", program])
    assert "one\N{REPLACEMENT CHARACTER}two \N{REPLACEMENT CHARACTER}[A\N{REPLACEMENT CHARACTER}[2K" in said
    assert "\rbar\x1b[A \N{REPLACEMENT CHARACTER}[2K" in said


def test_what_is_no_terminal_stays(capsys):
    before = sys.stdout
    terminals.calm()
    assert sys.stdout is before

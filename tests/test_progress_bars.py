"""The bars of the commands: a line for each step, nothing where nobody watches."""

from __future__ import annotations

import sys

import pytest

from assistant.commands._bars import BYTES, bar, bars


@pytest.fixture
def terminal(capsys, monkeypatch):
    return Terminal(capsys, monkeypatch)


class Terminal:
    def __init__(self, capsys, monkeypatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def watch(self) -> None:
        """Make standard error a terminal: in the test itself, for its setup has a stream of its own."""
        self._monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        self._monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # no thread that looks after slow bars

    def written(self) -> str:
        return self._capsys.readouterr().err

    def lines(self) -> list[str]:
        """What stands on each line in the end; each is ended."""
        written = self.written()
        assert written.endswith("\n")
        return [line.split("\r")[-1].strip() for line in written[:-1].split("\n")]


def test_a_bar_is_there_before_the_first_picture_is_done(terminal):
    terminal.watch()
    with bar("Looking", " pictures") as show:
        assert "Looking: 0 pictures" in terminal.written()
        show(3, 4)
        show(4, 4)
    [line] = terminal.lines()
    assert line.startswith("Looking: 100%")
    assert " 4/4 " in line


def test_each_step_has_a_line_of_its_own(terminal):
    terminal.watch()
    with bars() as show:
        show("Describing", 2, 2)
        show("Learning", 1, 5)
        show("Learning", 5, 5)
    describing, learning = terminal.lines()
    assert describing.startswith("Describing: 100%")
    assert learning.startswith("Learning: 100%")


def test_sizes_are_said_in_megabytes_and_an_unknown_one_is_left_out(terminal):
    terminal.watch()
    with bars(BYTES) as show:
        show("model.safetensors", 0, None)
        show("model.safetensors", 2_500_000, None)
    [line] = terminal.lines()
    assert line.startswith("model.safetensors: 2.50MB ")


def test_a_bar_ends_its_line_when_the_work_fails(terminal):
    terminal.watch()
    with pytest.raises(ValueError, match="broken"), bar("Looking", " pictures") as show:
        show(1, 9)
        raise ValueError("broken")
    assert len(terminal.lines()) == 1


def test_nothing_is_drawn_where_stderr_is_a_file(capsys):
    with bar("Looking", " pictures") as show:
        show(1, 1)
    assert capsys.readouterr().err == ""

"""The program's commands as a person meets them: one line on stderr when something is wrong."""

from __future__ import annotations

import pytest

from assistant.cli import main


def refused(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 2) -> str:
    """Run a command that cannot do it; return the one sentence it says."""
    capsys.readouterr()
    assert main([str(each) for each in arguments]) == code
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1, lines
    assert "Traceback" not in lines[0]
    return lines[0]


def done(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command that does it; return what it prints."""
    capsys.readouterr()
    assert main([str(each) for each in arguments]) == 0
    return capsys.readouterr().out

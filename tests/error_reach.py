"""Every message of the program is reached by a test: noted while tests run, compared when all have run.

Hooks of pytest, loaded by tests/conftest.py. The comparison is made when the whole suite ran, with the shared
photographs: a part of it reaches a part of the messages. What only a test with drawn values meets does not
count: another run draws others. `--reached FILE` adds what a run reached to FILE.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"

UNREACHED: dict[str, str] = {}
"""Message -> why no test can meet it here."""

_told: set[str] = set()
_lacking: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--reached", metavar="FILE", help="add the messages that this run reached to FILE")


def pytest_configure(config: pytest.Config) -> None:
    """Note the text of every error that is made, and of everything that the window says."""
    from assistant.desktop import words
    from assistant.errors import AssistantError
    from assistant.pictures.picture import Refusal

    def made(error: Exception, *said: object) -> None:
        Exception.__init__(error, *said)
        _told.update(str(one) for one in said)

    AssistantError.__init__ = made  # type: ignore[method-assign,assignment]
    argparse.ArgumentTypeError.__init__ = made  # type: ignore[method-assign,assignment]

    def refused(refusal: Refusal, reason: str) -> None:
        made(refusal, reason)
        refusal.reason = reason

    Refusal.__init__ = refused  # type: ignore[method-assign]

    class Noting(words.QCoreApplication):  # type: ignore[misc,name-defined]
        @staticmethod
        def translate(context: str, text: str, *more: object) -> str:
            _told.add(text)
            return original(context, text, *more)

    original = words.QCoreApplication.translate
    words.QCoreApplication = Noting  # type: ignore[misc]


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Forget what a test with drawn values was told."""
    before = set(_told) if getattr(getattr(item, "obj", None), "is_hypothesis_test", False) else None
    yield
    if before is not None:
        _told.intersection_update(before)


def unreached(told: set[str]) -> list[str]:
    """Return the messages of the code that are in none of the texts told."""
    sys.path.insert(0, str(PACKAGING))
    try:
        from error_messages import as_listed, messages, pattern
    finally:
        sys.path.remove(str(PACKAGING))
    texts = {message.text for message in messages()} - UNREACHED.keys() - {as_listed(one) for one in told}
    everything = "\0".join(sorted(" ".join(one.split()) for one in told))
    return sorted(text for text in texts if not pattern(text).search(everything))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    config = session.config
    if config.option.reached:
        file = Path(config.option.reached)
        before = json.loads(file.read_text("utf-8")) if file.exists() else []
        file.write_text(json.dumps(sorted({*before, *_told})), "utf-8")
    if exitstatus == 0 and _whole(session):
        _lacking.extend(unreached(_told))
        if _lacking:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _lacking:
        terminalreporter.section(f"{len(_lacking)} messages are reached by no test")
        for text in _lacking:
            terminalreporter.line(text)


def _whole(session: pytest.Session) -> bool:
    config = session.config
    from tests.conftest import shared_folder

    return (
        not config.option.keyword
        and not config.option.markexpr
        and not config.option.collectonly
        and config.args_source is pytest.Config.ArgsSource.TESTPATHS
        and (shared_folder() / "heritage").is_dir()
    )

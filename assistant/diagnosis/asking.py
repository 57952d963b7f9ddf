"""Asking a process of its own: what crashes or hangs there becomes a line here."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

MOST_READ = 1 << 18
NO_ANSWER = "gave no answer"

LOOK_AGAIN = 0.05
"""Seconds between two questions whether to stop."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a child said on its last line, and how it ended. ``words``: the end of what it complained."""

    said: Mapping[str, Any]
    ended: str = ""
    words: str = ""

    @property
    def late(self) -> bool:
        """Whether it was only too slow: that says more about the computer's other work."""
        return self.ended.startswith(NO_ANSWER)


def ask(
    arguments: Sequence[str],
    *,
    seconds: float,
    stopped: Callable[[], bool] = lambda: False,
    environment: Mapping[str, str] | None = None,
) -> Answer:
    """Run Python with ``arguments``, for ``seconds`` at most, and read the JSON object of its last line."""
    with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as complaints:
        try:
            child = subprocess.Popen(
                [sys.executable, *arguments],
                stdin=subprocess.DEVNULL, stdout=told, stderr=complaints, env=environment,
            )  # fmt: skip
        except OSError as error:
            return Answer({}, f"could not be started ({error.strerror})")
        try:
            ended = _wait(child, seconds, stopped)
        finally:
            if child.poll() is None:
                child.kill()
            child.wait()
        return Answer(_last_object(_read(told)), ended, _read(complaints)[-4000:].strip())


def _wait(child: subprocess.Popen[bytes], seconds: float, stopped: Callable[[], bool]) -> str:
    end = time.monotonic() + seconds
    while True:
        try:
            code = child.wait(timeout=LOOK_AGAIN)
        except subprocess.TimeoutExpired:
            if stopped():
                return "was stopped"
            if time.monotonic() > end:
                return f"{NO_ANSWER} in {seconds:g} seconds"
            continue
        if code >= 0:
            return "" if code == 0 else f"ended with code {code}"
        try:
            return f"was ended by the system ({signal.Signals(-code).name})"
        except ValueError:
            return f"was ended by the system (signal {-code})"


def _read(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read(MOST_READ).decode("utf-8", "replace")


def _last_object(told: str) -> Mapping[str, Any]:
    lines = told.strip().splitlines()
    try:
        found = json.loads(lines[-1]) if lines else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def last_line(words: str) -> str:
    """Return the last line of complaints, where a traceback says what went wrong."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""

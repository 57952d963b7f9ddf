"""Testing a pack in a process of its own: what is wrong with it ends that process and nothing else."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from assistant import children
from assistant.packs.steps import StoppedError
from assistant.tagging import PackError

LONGEST = 180.0
"""Seconds that a test may take: a large model from a slow disk, on two cores."""

LOOK_AGAIN = 0.1
"""Seconds between two questions whether the test was stopped."""

MOST_TOLD = 1 << 16
"""Bytes of an answer that are read: what a hostile pack makes the process write does not fill the memory."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a test found. ``memory``: bytes at the most; ``loading`` and ``seconds``: to load, and a picture.

    ``note``: why no GPU was used, "" where one was. ``terms``: how many terms the pack knows, 0 for one that
    only identifies exhibits.
    """

    device: str
    note: str
    loading: float
    seconds: float
    memory: int
    terms: int


def command(folder: Path) -> list[str]:
    """Return the command of the process that tests."""
    return [sys.executable, *children.arguments("assistant.packs.child", str(folder))]


def try_out(
    folder: Path,
    *,
    seconds: float = LONGEST,
    stopped: Callable[[], bool] = lambda: False,
    command: Callable[[Path], Sequence[str]] = command,
) -> Trial:
    """Load the pack in ``folder`` in another process and let it look at a tiny picture.

    Raises PackError when it cannot be used, dies, or takes longer than ``seconds``; StoppedError when
    ``stopped`` says so. The process has ended when this returns.
    """
    with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as complaints:
        try:
            child = subprocess.Popen(
                list(command(folder)), stdin=subprocess.DEVNULL, stdout=told, stderr=complaints
            )
        except OSError as error:
            raise PackError(f"The test of {folder} could not be started ({error.strerror}).") from error
        try:
            code = _wait(child, folder, seconds, stopped)
        finally:
            if child.poll() is None:
                child.kill()
            child.wait()
        return _result(folder, code, _read(told), _read(complaints))


def _wait(child: subprocess.Popen[bytes], folder: Path, seconds: float, stopped: Callable[[], bool]) -> int:
    end = time.monotonic() + seconds
    while True:
        try:
            return child.wait(timeout=LOOK_AGAIN)
        except subprocess.TimeoutExpired:
            if stopped():
                raise StoppedError(f"The test of {folder.name} was stopped.") from None
            if time.monotonic() > end:
                raise PackError(
                    f"The pack {folder} gave no answer in {seconds:g} seconds, and its test was ended. "
                    "Take another pack, or try again when the computer has less to do."
                ) from None


def _read(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read(MOST_TOLD).decode("utf-8", "replace")


def _result(folder: Path, code: int, told: str, complaints: str) -> Trial:
    answer = _answer(told)
    if isinstance(answer.get("problem"), str):
        raise PackError(answer["problem"])
    try:
        if code == 0:
            return Trial(
                str(answer["device"]),
                str(answer["note"]),
                float(answer["loading"]),
                float(answer["seconds"]),
                int(answer["memory"]),
                int(answer["terms"]),
            )
    except (KeyError, TypeError, ValueError):
        pass
    raise PackError(
        f"The pack {folder} cannot be used: its test {_ended(code, complaints)}. Take another pack."
    )


def _answer(told: str) -> dict[str, Any]:
    """Return what the last line says; libraries may write others before it."""
    lines = told.strip().splitlines()
    try:
        answer = json.loads(lines[-1]) if lines else {}
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _ended(code: int, complaints: str) -> str:
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return f"was ended by the system ({name})"
    lines = [line.strip() for line in complaints.strip().splitlines() if line.strip()]
    return f"failed ({lines[-1][:160]})" if lines else f"ended with code {code} and without an answer"

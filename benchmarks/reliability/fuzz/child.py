"""A worker: makes one hostile case after the other and lets the product read it.

``python -m benchmarks.reliability.fuzz.child SCRATCH SEED`` reads lines ``module:target number`` and answers
each with one line of JSON, after another one that says where the reading begins. It may die or hang: the
parent watches, and knows which case it was at.
"""

from __future__ import annotations

import faulthandler
import json
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from assistant.errors import AssistantError
from benchmarks.reliability.fuzz.guard import ForbiddenError, Guard, differences, listing
from benchmarks.reliability.fuzz.target import Target

_LONGEST_SENTENCE = 1500


def main() -> None:
    """Answer the parent until it closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's: here it would be a finding
    scratch, seed = Path(sys.argv[1]), sys.argv[2]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)  # what libraries print is nobody's answer
    faulthandler.enable()

    def say(answer: dict[str, Any]) -> None:
        print(json.dumps(answer), file=answers, flush=True)

    worker = Worker(scratch, seed, say)
    for line in sys.stdin:
        name, _, number = line.strip().rpartition(" ")
        say(worker.answer(name, number))


class Worker:
    """The scratch folder with its watched surroundings, and the targets that were prepared."""

    def __init__(self, scratch: Path, seed: str, say: Callable[[dict[str, Any]], None]) -> None:
        self._scratch, self._seed, self._say = scratch, seed, say
        self._case = scratch / "case"
        watch = scratch / "watch"
        watch.mkdir(parents=True, exist_ok=True)
        (watch / "canary.txt").write_text("nobody reads this, nobody changes it\n")
        os.chdir(watch)
        self._guard = Guard(scratch)
        self._prepared: set[str] = set()

    def answer(self, name: str, number: str) -> dict[str, Any]:
        """Run one case, or with the number "valid" all files that must be opened."""
        target = target_of(name)
        self._fresh()
        if number == "valid":
            return self._read_valid(target)
        chance = Random(f"{self._seed}/{target.name}/{number}")
        path = target.make(chance, self._case)
        return self._read(target, path)

    def _fresh(self) -> None:
        shutil.rmtree(self._case, ignore_errors=True)
        self._case.mkdir()

    def _read_valid(self, target: Target) -> dict[str, Any]:
        for path in target.valid(self._case):
            try:
                target.read(path)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                return {
                    "outcome": "finding",
                    "why": f"a valid file ({path.name}) is not opened: {_told(error)}",
                }
        return {"outcome": "ready"}

    def _read(self, target: Target, path: Path) -> dict[str, Any]:
        writable = None if target.writes is None else (self._case / target.writes)
        before = listing(self._scratch, writable)
        _reset_peak()
        resident, _ = memory()
        self._say({"outcome": "reading", "resident": resident})
        began, busy = time.monotonic(), time.process_time()
        outcome, why, trace, error = "opened", "", "", None
        self._guard.begin(writable, target.allows)
        try:
            target.read(path)
        except (Exception, SystemExit, KeyboardInterrupt) as raised:  # noqa: BLE001 - each is looked at below
            error = raised
        seen = self._guard.end()
        if isinstance(error, AssistantError):
            outcome, why = "refused", _bad_sentence(error)
        elif error is not None and not isinstance(error, ForbiddenError):
            why, trace = _told(error), "".join(traceback.format_exception(error))
        took, busy = time.monotonic() - began, time.process_time() - busy
        _, peak = memory()
        seen = seen + differences(before, listing(self._scratch, writable))
        if seen:
            why = f"{seen[0]}{f' ({why})' if why else ''}"
        elif peak - resident > target.megabytes << 20:
            why = why or f"memory: {(peak - resident) >> 20} MB"
        return {
            "outcome": "finding" if why else outcome,
            "why": why,
            "trace": trace,
            "seconds": min(took, max(busy, took / 4)),
            "megabytes": max(0, peak - resident) >> 20,
        }


@cache
def target_of(name: str) -> Target:
    """Return the target ``module:name``."""
    module, _, wanted = name.partition(":")
    return next(target for target in import_module(module).targets() if target.name == wanted)


def _bad_sentence(error: AssistantError) -> str:
    """Return what is wrong with the sentence of a refusal; "" for nothing."""
    sentence = str(error)
    if not sentence.strip() or sentence.rstrip()[-1] not in ".?!”)":
        return f"no sentence: {sentence[-80:]!r}"
    if len(sentence) > _LONGEST_SENTENCE:
        return f"a sentence of {len(sentence)} characters: {sentence[:80]!r}"
    odd = next((letter for letter in sentence if ord(letter) < 32 or ord(letter) == 127), None)
    if odd is not None:
        return f"a sentence with the character {odd!r}: {sentence[:120]!r}"
    try:
        sentence.encode()
    except UnicodeEncodeError:
        return f"a sentence with half a character: {sentence[:120]!r}"
    return ""


def _told(error: BaseException) -> str:
    """Return the type, the words, and the last place in the product: what tells one finding from another."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if "/assistant/" in frame.filename
    ]
    return f"{type(error).__name__}: {str(error)[:160]} @ {places[-1] if places else '?'}"


def memory(process: str = "self") -> tuple[int, int]:
    """Return the resident bytes of a process and its peak since it was reset."""
    resident = peak = 0
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            peak = int(line.split()[1]) << 10
        elif line.startswith("VmRSS:"):
            resident = int(line.split()[1]) << 10
    return resident, peak


def _reset_peak() -> None:
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:  # a container may forbid it: then the peak is that of the whole life
        return


if __name__ == "__main__":
    main()

"""A process that forks others to be killed: what they import is imported once.

Requests come as lines of JSON on its input; answers of the forked processes, and the word that one is gone,
go as lines of JSON to its output. ``forks.Nursery`` is the other end of both.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.reliability.crashes import moments
from benchmarks.reliability.crashes.kinds import Kind, kind_of

Say = Callable[[dict[str, Any]], None]


def main(name: str, shared: Path) -> None:
    """Serve requests about one kind of work until the input ends."""
    channel = os.dup(1)
    log = os.open(shared / "output.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    faulthandler.enable()

    def say(words: dict[str, Any]) -> None:
        os.write(channel, json.dumps(words).encode() + b"\n")

    kind = kind_of(name, shared)
    kind.warm()
    say(
        {
            "ready": kind.title,
            "scripts": kind.scripts,
            "goes_on": kind.goes_on,
            "writes_files": kind.writes_files,
        }
    )
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if not child:
            _do(kind, request, say)
        _, status = os.waitpid(child, 0)
        say({"gone": os.waitstatus_to_exitcode(status)})


def _do(kind: Kind, request: dict[str, Any], say: Say) -> None:
    """Do what was asked for in the forked process, and end it."""
    os.setsid()
    code = 1
    try:
        folder = Path(request["folder"])
        os.environ["GLAM_ASSISTANT_HOME"] = str(folder / "home")
        {"prepare": _prepare, "work": _work, "check": _check}[request["do"]](kind, folder, request, say)
        code = 0
    except BaseException:  # noqa: BLE001 - it is told, and the process ends
        say({"failed": traceback.format_exc()[-3000:]})
    finally:
        os._exit(code)  # nothing tidies up behind it: that is the point


def _prepare(kind: Kind, folder: Path, request: dict[str, Any], say: Say) -> None:
    kind.prepare()


def _work(kind: Kind, folder: Path, request: dict[str, Any], say: Say) -> None:
    if request["begin"]:
        folder.mkdir()
        kind.begin(folder, request["seed"])
    count = moments.watch(request["step"]) if request["step"] is not None else int
    say({"begun": os.getpid()})
    if request["traced"]:
        os.kill(os.getpid(), signal.SIGSTOP)
    began = time.perf_counter()
    kind.work(folder, request["seed"], lambda text: say({"said": text}))
    say({"ended": time.perf_counter() - began, "steps": count()})


def _check(kind: Kind, folder: Path, request: dict[str, Any], say: Say) -> None:
    found = kind.check(folder, request["seed"], request["said"], request["reference"], over=request["over"])
    say({"checked": found.checked, "defects": [defect[:300] for defect in found.defects][:8]})


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

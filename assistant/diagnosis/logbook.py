"""The log: what went wrong, written down for whoever mends it, and never what a person catalogues.

One file for each run at a time (``window.log``, ``window-2.log`` for a second window): two processes would
spoil each other's when it is rotated. Beside it ``window.crash`` takes what the interpreter can still say
when the process is torn down by the system.
"""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

from assistant import paths
from assistant.diagnosis.discretion import DiscreetFormatter
from assistant.diagnosis.marks import set_mark, take_fallen
from assistant.errors import AssistantError

log = logging.getLogger(__name__)

LARGEST = 2**20
"""Bytes of one file; with its older halves a log never takes more than three times as much."""
OLDER = 2

HEARD = ("assistant", "py.warnings")
"""Whose records are kept: ours, with those of Qt, and Python's warnings. Others may quote anything."""

_NO_FALL = (AssistantError, KeyboardInterrupt, SystemExit, GeneratorExit, BrokenPipeError)

LONG = frozenset(
    {
        "annotate", "train", "evaluate", "exhibits", "identify", "identification", "packs", "dataset",
        "fusion", "effort",
    }
)  # fmt: skip
"""Commands with a log: people walk away from these. The others end while somebody looks at their line."""


@dataclass(frozen=True, slots=True)
class Logbook:
    """Where this run writes; None: nowhere. ``fell``: an earlier run ended unexpectedly."""

    file: Path | None = None
    fell: bool = False


@contextmanager
def keeping(kind: str, *, aloud: bool = False) -> Iterator[Logbook]:
    """Keep a log of the block under the name ``kind``; ``aloud``: warnings go to the terminal as well.

    An error that leaves the block is written down; it counts as an unexpected end unless it is a sentence
    for a person. Where no log can be kept the block runs without.
    """
    folder = paths.log()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        yield Logbook()
        return
    fell = take_fallen(folder, kind) > 0
    mark = set_mark(folder, kind)
    if mark is None:
        yield Logbook(fell=fell)
        return
    name = f"{kind}{'' if mark.place == 1 else f'-{mark.place}'}"
    crash = _watch_crashes(folder / f"{name}.crash")
    file = folder / f"{name}.log"
    as_it_should = False
    try:
        with _writing(file, aloud=aloud):
            try:
                yield Logbook(file, fell)
            except _NO_FALL:
                as_it_should = True
                raise
            except BaseException:
                log.critical("an error ended the program", exc_info=True)
                raise
            as_it_should = True
    finally:
        _end_watch(crash)
        if as_it_should:
            mark.clear()
        else:
            mark.drop()


@contextmanager
def _writing(file: Path, *, aloud: bool) -> Iterator[None]:
    handler = _QuietHandler(file, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8", delay=True)
    handler.setFormatter(DiscreetFormatter())
    handlers: list[logging.Handler] = [handler]
    if aloud and logging.lastResort is not None:  # what Python prints by itself where nobody listens
        handlers.append(logging.lastResort)
    logging.captureWarnings(True)
    loggers = [logging.getLogger(name) for name in HEARD]
    for logger in loggers:
        for one in handlers:
            logger.addHandler(one)
    try:
        yield
    finally:
        for logger in loggers:
            for one in handlers:
                logger.removeHandler(one)
        logging.captureWarnings(False)
        handler.close()


class _QuietHandler(RotatingFileHandler):
    """A log that cannot be written (full disk, a share that is gone) stops nobody and floods no terminal."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Let this record go; the next one is tried again."""


def _watch_crashes(file: Path) -> IO[bytes] | None:
    """Let the interpreter write its threads' lines of code to ``file`` when the system ends the process."""
    if faulthandler.is_enabled():  # somebody watches already: PYTHONFAULTHANDLER, a debugger, a test
        return None
    try:
        if file.is_file() and file.stat().st_size:
            file.replace(file.with_name(f"{file.name}.1"))
        stream = file.open("wb")
    except OSError:
        return None
    faulthandler.enable(stream)
    return stream


def _end_watch(stream: IO[bytes] | None) -> None:
    if stream is None:
        return
    faulthandler.disable()
    with suppress(OSError):
        empty = stream.tell() == 0 and not Path(stream.name).stat().st_size
        stream.close()
        if empty:
            Path(stream.name).unlink()

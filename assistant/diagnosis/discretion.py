"""What is written down about a mistake: without names of pictures, and without a person's own words.

Messages of errors quote what they met: a label, a cell of a table, a name. In the log whatever stands in
quotation marks gives way to ‹…›, and a picture's file name to ‹picture›; lines of the program's own code,
with their numbers, stay. A report leaves out more: see :mod:`assistant.diagnosis.privacy`.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Callable, Iterator
from types import TracebackType

from assistant.pictures import SUFFIXES
from assistant.untrusted import plain

OMITTED = "‹…›"
PICTURE = "‹picture›"

LONGEST = 2000
"""Characters of a message: looking for names in more would take seconds."""

_QUOTED = re.compile(
    r"""(?<!\w)[bru]{0,2}'(?:[^'\\\n]|\\.)*'(?!\w)"""
    r"""|(?<!\w)[bru]{0,2}"(?:[^"\\\n]|\\.)*"(?!\w)"""
    r"""|“[^”]*”|«[^»]*»|‘[^’]*’"""
)
_ENDINGS = "|".join(sorted((re.escape(suffix) for suffix in SUFFIXES), key=len, reverse=True))
_PICTURE_PATH = re.compile(
    rf"(?:[A-Za-z]:[\\/]|[\\/~])(?:[^\n:*?\"<>|“”‹›]|:(?! ))*?({_ENDINGS})(?!\w)", re.IGNORECASE
)
_PICTURE_NAME = re.compile(rf"[^\s/\\:\"'“”‹›()]+({_ENDINGS})(?!\w)", re.IGNORECASE)

_CUT_NAME = re.compile(
    r"""(?:(?:[A-Za-z]:[\\/]|[\\/~])(?:[^\n:*?\"<>|“”‹›]|:(?! ))*|["'“«‘][^"'”»’]*|[^\s]*)\Z"""
)
"""What may be the beginning of a name or a quotation, at the end of a message that was cut."""

_OF_CODE = (ImportError, AttributeError, NameError, TypeError, RecursionError, AssertionError)
"""Errors whose words are those of the program: names of modules, attributes and types."""


def without_pictures(text: str) -> str:
    """Return ``text`` with the names of picture files, and the folders before them, left out."""
    return _PICTURE_NAME.sub(rf"{PICTURE}\1", _PICTURE_PATH.sub(rf"{PICTURE}\1", text))


def discreet(text: str) -> str:
    """Return a message without what it quotes and without names of pictures."""
    return without_pictures(_QUOTED.sub(OMITTED, text))


def _line(text: str, clean: Callable[[str], str]) -> str:
    """Return a message on one line, not too long, and without what ``clean`` leaves out."""
    told = clean(plain(text[:LONGEST]))
    if len(text) > LONGEST:  # the ending that tells a picture's name may be what was cut off
        told = _CUT_NAME.sub("", told, count=1) + "…"
    return told


def describe(error: BaseException) -> str:
    """Return kind and words of an error, as discreet as the log is."""
    kind = type(error).__qualname__
    if isinstance(error, OSError) and error.strerror:
        where = f": {_line(str(error.filename), without_pictures)}" if error.filename else ""
        return f"{kind}: [Errno {error.errno}] {error.strerror}{where}"
    words = _line(str(error), without_pictures if isinstance(error, _OF_CODE) else discreet)
    return f"{kind}: {words}" if words else kind


def trace(error: BaseException, at: TracebackType | None = None) -> str:
    """Return the lines of code that led to ``error`` and to those before it, oldest first."""
    parts = []
    for one, joint in _chain(error):
        frames = traceback.extract_tb(at if one is error and at is not None else one.__traceback__)
        members = one.exceptions if isinstance(one, BaseExceptionGroup) else ()
        inner = "".join(f"\n  with {describe(member)}" for member in members)
        parts.append(f"{''.join(frames.format())}{describe(one)}{inner}{joint}")
    return "\n".join(parts)


def _chain(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    """Yield the errors before ``error``, then itself, each with the words that join it to the next."""
    found: list[tuple[BaseException, str]] = [(error, "")]
    seen = {id(error)}
    while True:
        last = found[-1][0]
        before = last.__cause__ or (None if last.__suppress_context__ else last.__context__)
        if before is None or id(before) in seen:
            return iter(found[::-1])
        seen.add(id(before))
        joint = "\nwhich led to:" if last.__cause__ is not None else "\nand while this was handled:"
        found.append((before, joint))


class DiscreetFormatter(logging.Formatter):
    """Writes a record's message and error without what they quote."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        # Of its own: other handlers of the same record (a terminal's, a test's) show it as it is.
        told = logging.makeLogRecord(record.__dict__)
        # On one line: a name with line breaks in it would make lines that nobody has written.
        told.msg, told.args, told.exc_text = _line(record.getMessage(), discreet), None, None
        return super().format(told)

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return trace(ei[1], ei[2]) if ei[1] is not None else ""

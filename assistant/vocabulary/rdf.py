"""Statements from an RDF file, through rdflib. Nothing but the file is read, wherever it refers to."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.sax import SAXException, SAXParseException

from rdflib import Graph
from rdflib.exceptions import ParserError
from rdflib.plugins.parsers.notation3 import BadSyntax

from assistant import untrusted
from assistant.vocabulary import limits
from assistant.vocabulary.terms import VocabularyError

_NAME_OF_FORM = {"turtle": "Turtle", "xml": "RDF/XML", "json-ld": "JSON-LD", "nt": "N-Triples"}
LONGEST_LINE = 1 << 17
"""Bytes of a line of N-Triples; rdflib needs a minute for one of megabytes."""

_TURTLE_REASON = re.compile(r"Bad syntax \((.+?)\) at ", re.DOTALL)


def parse(path: Path, form: str) -> Graph:
    """Return the statements of a file; ``form``: rdflib's name of its format. Raises VocabularyError."""
    graph = Graph()
    try:
        data = untrusted.read_bytes(path, limits.LARGEST)
        if form == "json-ld":
            found = untrusted.json_of(data)
            _refuse_remote_context(path, found)
            data = json.dumps(found).encode()  # what was looked at, and nothing else, is what is read
        if form == "nt" and max(map(len, data.splitlines()), default=0) > LONGEST_LINE:
            raise ValueError(f"a line is longer than {LONGEST_LINE:,} bytes")
        with _quiet():
            graph.parse(data=data, format=form, publicID=path.absolute().as_uri())
    except OSError as error:
        raise VocabularyError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except (
        BadSyntax, ParserError, SAXException, ValueError, TypeError, LookupError, AttributeError,
        AssertionError, RecursionError, NameError,
    ) as error:  # fmt: skip
        what = f"{path} is not valid {_NAME_OF_FORM.get(form, form)}{_reason(error)}"
        raise VocabularyError(f"{what}. Correct it or save it again.") from error
    return graph


def _reason(error: Exception) -> str:
    if isinstance(error, BadSyntax):
        found = _TURTLE_REASON.search(str(error))
        return f", line {error.lines + 1}: {found[1] if found else 'not understood'}"
    if isinstance(error, SAXParseException):
        return f", line {error.getLineNumber()}: {error.getMessage()}"
    if isinstance(error, UnicodeDecodeError):
        return ": it is not UTF-8 text"
    if isinstance(error, ParserError | ValueError):
        return ": " + " ".join(str(error).split())[:200].rstrip(".")
    # What else rdflib's parsers raise on damaged input says nothing to a reader of the file.
    return ""


def _refuse_remote_context(path: Path, found: Any) -> None:
    # rdflib would fetch it; this program makes no network call that nobody asked for.
    waiting = [found]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            context = part.get("@context")
            if isinstance(part.get("@import"), str) or _has_text(context):
                raise VocabularyError(
                    f"{path} refers to a context on the web instead of holding it. "
                    "Save it with its context inside, or as Turtle."
                )
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _has_text(context: Any) -> bool:
    """Tell whether a context names another one, in lists of lists too."""
    waiting = [context]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            return True
        if isinstance(part, list):
            waiting.extend(part)
    return False


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from writing about each odd URI and number on the terminal."""
    log = logging.getLogger("rdflib")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)

"""Rules that read the object number from a file name: several pictures may give the same number."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from assistant.catalogue.errors import CatalogueError

NumberRule = Callable[[Path], str]
"""Path of a picture -> number of the object it shows."""


def stem_rule(path: Path) -> str:
    """The default: the file name without its suffix, ``store/1957.12.jpg`` -> ``1957.12``."""
    return _readable(path.stem)


def folder_rule(path: Path) -> str:
    """One folder per object: ``1957.12/front.jpg`` -> ``1957.12``."""
    return _readable(path.parent.name) or stem_rule(path)


def part_rule(path: Path) -> str:
    """The name up to its last ``_`` or ``-``: ``1957.12_a.jpg`` -> ``1957.12``; else the whole name."""
    stem = _readable(path.stem)
    return stem[: max(stem.rfind("_"), stem.rfind("-"), 0)].rstrip("_- ") or stem


def template_rule(template: str) -> NumberRule:
    """Return a rule that reads the number as a template shows it: ``{number}_*``.

    ``{number}`` stands for the number, ``*`` for anything or nothing, ``?`` for one character, ``#`` for
    one digit, all else for itself, upper or lower case. It is held against the file name without its
    suffix; the number is as short as it can be. A name that does not fit falls back on the whole name.
    Raises ``CatalogueError`` where ``{number}`` is not there exactly once.
    """
    parts = template.strip().split(NUMBER)
    if len(parts) != 2:
        raise CatalogueError(f"Write {NUMBER} once, where the number stands: {NUMBER}_*")
    compiled = re.compile(f"{_before(parts[0])}(.+?){_after(parts[1])}", re.IGNORECASE | re.DOTALL)

    def rule(path: Path) -> str:
        stem = _readable(path.stem)
        match = compiled.fullmatch(stem)
        return (match.group(1).strip() if match else "") or stem

    return rule


NUMBER = "{number}"
"""What stands for the object number in a template."""


# Groups are atomic (as in the standard library's fnmatch): no template, however odd, takes long.


def _before(text: str) -> str:
    first, *others = (_fixed(each) for each in re.split(r"\*+", text))
    return first + "".join(f"(?>.*?{each})" for each in others)


def _after(text: str) -> str:
    first, *others = (_fixed(each) for each in re.split(r"\*+", text))
    if not others:
        return first
    return first + "".join(f"(?>.*?{each})" for each in others[:-1]) + f".*{others[-1]}"


def _fixed(text: str) -> str:
    return "".join({"?": ".", "#": r"\d"}.get(each, re.escape(each)) for each in text)


def pattern_rule(pattern: str) -> NumberRule:
    r"""Return a rule that takes the number from the part of the file name a pattern matches.

    ``pattern``: a regular expression, looked for in the file name with its suffix; the number is its
    group ``number``, else its first group, else the whole match. With ``([\d.]+)_[a-z]`` both
    ``1957.12_a.jpg`` and ``1957.12_b.jpg`` are object 1957.12. A name that does not match falls back
    on the stem. Raises ``CatalogueError`` when the pattern is not a regular expression.
    """
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        raise CatalogueError(
            f"The pattern {pattern!r} for object numbers is not a regular expression: {error}. Correct it."
        ) from error
    group: str | int = "number" if "number" in compiled.groupindex else min(compiled.groups, 1)

    def rule(path: Path) -> str:
        match = compiled.search(_readable(path.name))
        return (match.group(group) if match else None) or stem_rule(path)

    return rule


def _readable(name: str) -> str:
    # A name that is no valid UTF-8 reaches Python with lone surrogates, which neither SQLite nor a CSV
    # file can hold; the path itself is stored as bytes, only the number needs to be text.
    return os.fsencode(name).decode("utf-8", "replace")

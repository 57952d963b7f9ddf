"""What a vocabulary from a file may be at most, and its texts as they can be shown.

A thesaurus is a file from elsewhere. The AAT, the largest in use here, has 46,000 terms on some 20 levels.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.untrusted import MB, plain
from assistant.vocabulary.terms import VocabularyError, broader_first

LARGEST = 256 * MB
"""Bytes of a file: parsed it takes some ten times as much memory."""

LEVELS = 100
WAYS = 1_000_000
"""Lines that all trees of a facet have: a term stands under each of its broader terms."""

_CODE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}")
"""What names a language."""

LONGEST_LABEL = 1000
LONGEST_NOTE = 20_000


def label(text: str) -> str:
    """Return a name as it can be shown on one line."""
    return _cut(plain(text), LONGEST_LABEL)


def labels(names: Mapping[str, str]) -> dict[str, str]:
    """Return names by language as they can be shown; raises TypeError or ValueError for what is none."""
    return {_code(code): label(_text(name)) for code, name in names.items()}


def alternatives(names: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return further names by language as they can be shown; raises TypeError."""
    return {_code(code): tuple(label(_text(name)) for name in found) for code, found in names.items()}


def notes(texts: Mapping[str, str]) -> dict[str, str]:
    """Return notes by language as they can be shown; raises TypeError."""
    return {_code(code): _cut(plain(_text(text)), LONGEST_NOTE) for code, text in texts.items()}


def check_extent(key: str, broader: Sequence[Sequence[int]]) -> None:
    """Refuse a facet that is too deep, or whose terms stand in too many places, to be drawn.

    ``broader``: the broader rows of each row, without circles. Raises VocabularyError.
    """
    level = [0] * len(broader)
    ways = [1] * len(broader)
    total = 0
    for row in broader_first(broader):
        if broader[row]:
            level[row] = 1 + max(level[wide] for wide in broader[row])
            ways[row] = sum(ways[wide] for wide in broader[row])
        total += ways[row]
        if level[row] >= LEVELS:
            raise VocabularyError(
                f"The terms of {key} stand on more than {LEVELS} levels. Take out some levels between."
            )
        if total > WAYS:
            raise VocabularyError(
                f"The terms of {key} stand in more than {WAYS:,} places, because they have many broader "
                "terms. Take out some of the links."
            )


def _code(value: object) -> str:
    code = _text(value)
    if not _CODE.fullmatch(code):
        raise ValueError(f"{plain(code)[:40]!r} is not the code of a language")
    return code


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{str(value)[:40]!r} stands where a text is expected")
    return value


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"

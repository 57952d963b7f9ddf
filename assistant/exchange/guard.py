"""Keeping spreadsheets from taking a cell for a formula.

A cell that begins with one of these characters is run as a formula by Excel and LibreOffice when a CSV
is opened (CWE-1236; OWASP, "CSV Injection"). An apostrophe before it makes the cell text; it is part
of the file, so a reader that wants the exact value takes one leading apostrophe off before such a character.
"""

from __future__ import annotations

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def guarded(cell: str) -> str:
    """Return the cell as it is safe in a spreadsheet; a plain number such as ``-12.5`` is left alone."""
    if cell.startswith(_STARTS) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell

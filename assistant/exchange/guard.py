"""Keeping spreadsheets from taking a cell for a formula.

A cell that begins with one of these characters is run as a formula by Excel and LibreOffice when a CSV
is opened (CWE-1236; OWASP, "CSV Injection"). An apostrophe before it makes the cell text; it is part
of the file, so a reader that wants the exact value takes one leading apostrophe off before such a character.

Where the list separator of Windows is a semicolon (Catalan, Spanish and most others of Europe), Excel cuts a
CSV with commas at semicolons instead. Quotes in the middle of what it then takes for a cell do not hold it
together: what stands behind a semicolon, a tab or a line break begins a cell of its own, and is guarded too.
"""

from __future__ import annotations

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_INSIDE = re.compile(r"(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def guarded(cell: str) -> str:
    """Return the cell as it is safe in a spreadsheet; a plain number such as ``-12.5`` is left alone."""
    if _NUMBER.fullmatch(cell):
        return cell
    inside = _INSIDE.sub("'", cell)
    return f"'{inside}" if cell.startswith(_STARTS) else inside

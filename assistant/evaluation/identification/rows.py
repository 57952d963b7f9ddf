"""The rows of a CSV with named columns."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from assistant import untrusted
from assistant.evaluation.identification.errors import ProtocolError

SEPARATOR = "$"
"""Between several exhibits in one cell, with or without spaces around it."""


def read_rows(path: Path, *alternatives: Sequence[str]) -> list[dict[str, str]]:
    """Return one dict of stripped cells per line of the CSV ``path``.

    ``alternatives``: of each group of column names at least one must be there. Raises ProtocolError: the
    file cannot be read, is not a CSV in UTF-8, lacks a column, has a broken line, or has no lines.
    """
    try:
        # utf-8-sig: a spreadsheet that saved the file again has put a byte-order mark in front.
        with untrusted.open_lines(path) as stream:
            reader = csv.reader(stream)
            header = [name.strip() for name in next(reader, [])]
            for group in alternatives:
                if not set(group) & set(header):
                    raise ProtocolError(
                        f"{path} lacks the column {' or '.join(group)}; it has: "
                        f"{', '.join(header) or 'nothing'}."
                    )
            rows = []
            for number, cells in enumerate(reader, start=2):
                if not any(cells):
                    continue
                if len(cells) != len(header):
                    raise ProtocolError(
                        f"{path}, row {number}, has {len(cells)} cells where the header has {len(header)} "
                        "columns. Check the quotation marks and commas of that row."
                    )
                rows.append({name: cell.strip() for name, cell in zip(header, cells, strict=True)})
    except OSError as error:
        raise ProtocolError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise ProtocolError(f"{path} is not UTF-8 text. Save it as “CSV UTF-8”.") from error
    except csv.Error as error:
        raise ProtocolError(f"{path} is not a valid CSV file: {error}. Save it again as CSV.") from error
    if not rows:
        raise ProtocolError(f"{path} has no rows below its header.")
    return rows


def several(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell with `` $ `` between them, each once; none for an empty cell."""
    return tuple(dict.fromkeys(part.strip() for part in cell.split(SEPARATOR) if part.strip()))

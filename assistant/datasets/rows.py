"""The rows of a CSV in EUFCC-340K form, as they stand in it.

Columns: those of the dataset's official files (:data:`PICTURE_COLUMN`, :func:`facet_column` ...), and two
more where they are known: ``object`` (pictures of one object share it) and ``source``.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from assistant import untrusted
from assistant.errors import AssistantError

ID_COLUMN = "idInSource"
PICTURE_COLUMN = "#portraitMedia.original"
OBJECT_COLUMN = "object"
SOURCE_COLUMN = "source"
KEEPER_COLUMN = "repository.keeper"
DATABASE_COLUMN = "database"


class DataError(AssistantError):
    """A CSV that is not in EUFCC-340K form, or whose pictures are not where they were said to be."""


def facet_column(key: str) -> str:
    """Return the CSV column of the facet ``key``: ``objectTypes`` -> ``objectTypes.hierarchy``."""
    return f"{key}.hierarchy"


def object_of(cells: Mapping[str, str]) -> tuple[str, str]:
    """Return (source, object) of a row: the keeper and the id where the file does not name them."""
    source = cells.get(SOURCE_COLUMN, "").strip() or cells.get(KEEPER_COLUMN, "").strip()
    return source, cells.get(OBJECT_COLUMN, "").strip() or cells[ID_COLUMN]


def read_rows(path: Path, facets: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (row, column -> cell) for each line; rows are numbered as a spreadsheet does, the header is 1.

    ``facets``: the keys of the facets whose columns must be there. Raises DataError: the file cannot be
    read, lacks a column, has one twice, has a broken line, or has no lines.
    """
    try:
        # utf-8-sig: a spreadsheet that saved the file again has put a byte-order mark in front.
        with untrusted.open_lines(path) as stream:
            reader = csv.reader(stream)
            header = [name.strip() for name in next(reader, [])]
            _check_header(path, header, facets)
            found = False
            for row, cells in enumerate(reader, start=2):
                if not cells:  # a blank line
                    continue
                found = True
                if len(cells) != len(header):
                    raise DataError(
                        f"{path}, row {row}, has {len(cells)} cells where the header has {len(header)} "
                        "columns. Check the quotation marks and commas of that row."
                    )
                yield row, dict(zip(header, cells, strict=True))
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8 text. Save it as “CSV UTF-8”.") from error
    except csv.Error as error:
        raise DataError(f"{path} is not a valid CSV file: {error}. Save it again as CSV.") from error
    if not found:
        raise DataError(f"{path} has no rows below its header. Name a file with annotated pictures.")


def _check_header(path: Path, header: Sequence[str], facets: Sequence[str]) -> None:
    wanted = [ID_COLUMN, PICTURE_COLUMN, *(facet_column(key) for key in facets)]
    absent = [name for name in wanted if name not in header]
    if absent:
        raise DataError(
            f"{path} lacks the column{'s' if len(absent) > 1 else ''} {', '.join(absent)}. A file in "
            f"EUFCC-340K form is needed; this one has: {', '.join(header) or 'nothing'}."
        )
    twice = [name for name, count in Counter(header).items() if count > 1]
    if twice:
        raise DataError(f"{path} has the column {', '.join(twice)} more than once. Keep one of them.")

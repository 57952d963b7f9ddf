"""Where exhibits come from: a folder of pictures, or a CSV that names them."""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant import untrusted
from assistant.identify.errors import IdentifyError
from assistant.pictures import find_pictures

SEVERAL = " $ "
"""Between the exhibits of one picture in a cell, as the EUFCC files separate tags."""

Problem = Callable[[Path, str], None]


@dataclass(frozen=True, slots=True)
class SourcePicture:
    """One picture and the exhibits it shows. ``metadata``: further columns, of all its exhibits."""

    exhibits: tuple[str, ...]
    path: Path
    metadata: Mapping[str, str] = field(default_factory=dict)


def read_source(
    source: Path, *, problems: Problem, cancelled: Callable[[], bool] = lambda: False
) -> list[SourcePicture]:
    """Return the pictures of a folder or a CSV; raises IdentifyError where it is neither.

    ``problems(path, reason)`` is told of what had to be left out.
    """
    if source.is_dir():
        return from_folder(source, problems=problems, cancelled=cancelled)
    if not source.is_file():
        raise IdentifyError(f"There is no folder or file {source}. Name a folder of pictures, or a CSV.")
    if source.suffix.lower() not in {".csv", ".tsv", ".txt"}:
        raise IdentifyError(
            f"{source} is neither a folder nor a CSV. Name a folder of pictures, or a CSV with the columns "
            "exhibit and image."
        )
    return from_csv(source, problems=problems)


def from_folder(
    folder: Path, *, problems: Problem, cancelled: Callable[[], bool] = lambda: False
) -> list[SourcePicture]:
    """Return every picture below ``folder`` as an exhibit named like the file, without its ending.

    Where two files in different folders have the same name, theirs are told apart by their folders.
    Raises IdentifyError where there is no picture.
    """
    paths = list(find_pictures([folder], cancelled=cancelled, problems=problems))
    if not paths and not cancelled():
        raise IdentifyError(
            f"{folder} holds no pictures. Name a folder of pictures, or a CSV with the columns exhibit "
            "and image."
        )
    names = Counter(path.stem for path in paths)
    return [
        SourcePicture((readable(path.stem if names[path.stem] == 1 else _with_folders(path, folder)),), path)
        for path in paths
    ]


def _with_folders(path: Path, folder: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix()


def readable(name: str) -> str:
    """Return the name of a file as text: one that is no UTF-8 is most often that of an old Western system."""
    raw = os.fsencode(name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def from_csv(path: Path, *, problems: Problem) -> list[SourcePicture]:
    """Return the pictures of a CSV with the columns ``exhibit`` and ``image``; others are metadata.

    Paths are relative to the CSV. Several exhibits of one picture stand in one cell, separated by
    `` $ ``. Separated by commas, semicolons or tabs, as spreadsheets write them. A line without an
    exhibit or an image goes to ``problems``; whether the picture can be read is seen later. Raises
    IdentifyError where the file cannot be read or lacks a column.
    """
    found = []
    for number, row in _rows(path):
        exhibits = _several(row.pop("exhibit"))
        image = row.pop("image").strip()
        if not exhibits or not image:
            lacking = "exhibit" if not exhibits else "image"
            problems(path, f"Line {number} has no {lacking}; it was left out.")
            continue
        metadata = {name: value.strip() for name, value in row.items() if value.strip()}
        found.append(SourcePicture(exhibits, path.parent / image, metadata))
    if not found:
        raise IdentifyError(f"{path} names no exhibit. It needs one line for each picture.")
    return found


def labelled_photographs(path: Path, *, problems: Problem) -> list[SourcePicture]:
    """Return the photographs of a CSV with the columns ``image`` and ``exhibits`` (or ``exhibit``).

    An empty cell means that the photograph shows nothing of the catalogue; else as :func:`from_csv`.
    """
    found = []
    for number, row in _rows(path, either=("exhibits", "exhibit")):
        image = row.get("image", "").strip()
        if image:
            named = row.get("exhibits", row.get("exhibit", ""))
            found.append(SourcePicture(_several(named), path.parent / image))
        else:
            problems(path, f"Line {number} has no image; it was left out.")
    return found


def _several(cell: str) -> tuple[str, ...]:
    """Return the exhibits of one cell, each once."""
    parts = (part.strip() for part in cell.split(SEVERAL.strip()))
    return tuple(dict.fromkeys(part for part in parts if part))


def _rows(path: Path, either: Sequence[str] = ("exhibit",)) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, column -> value); raises IdentifyError."""
    try:
        with untrusted.open_lines(path) as stream:
            header = stream.readline()
            stream.seek(0)
            reader = csv.reader(stream, delimiter=_delimiter(header))
            columns = [name.strip() for name in next(reader, [])]
            _check_columns(path, columns, either)
            for values in reader:
                if any(value.strip() for value in values):
                    # A short line lacks its last columns; more values than columns have no name.
                    padded = [*values, *[""] * (len(columns) - len(values))]
                    named = zip(columns, padded, strict=False)
                    yield reader.line_num, {name: value for name, value in named if name}
    except OSError as error:
        raise IdentifyError(f"{path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise IdentifyError(
            f"{path} is not a CSV in UTF-8 ({error}). Save it again as “CSV UTF-8” in your spreadsheet."
        ) from error


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _check_columns(path: Path, columns: Sequence[str], either: Sequence[str]) -> None:
    lacking = [] if set(either) & set(columns) else [either[0]]
    lacking += [] if "image" in columns else ["image"]
    if lacking:
        raise IdentifyError(
            f"{path} has no column “{lacking[0]}” (its columns: {', '.join(columns) or 'none'}). It needs "
            f"{either[0]} and image; others are kept as metadata."
        )
    twice = [name for name, count in Counter(columns).items() if name and count > 1]
    if twice:
        raise IdentifyError(f"{path} has the column “{twice[0]}” twice. Give each column one name.")

"""Files and texts from elsewhere: read with a limit, and shown on one plain line."""

from __future__ import annotations

import errno
import io
import json
import math
import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from io import BufferedReader, TextIOWrapper

MB = 1 << 20

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of what comes after them: a name may look like another one with them."""

_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of letters: no file can be written with them."""


_ORDERS = frozenset({"trust_remote_code", "auto_map", "code_revision", "custom_pipeline"})
_MOST = {"layers": 256, "context_length": 4096, "image_size": 4096, "patch_size": 4096}
_LARGEST = 1_000_000
"""Any number of a description: the words of the largest tokenizers are a quarter of that."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_.-]{1,120}")
"""A name with a colon or a slash would be an order to timm: to fetch a network."""


def plain(text: str) -> str:
    """Return ``text`` on one line: without control characters, turned directions and halves of letters."""
    if text.isascii() and text.isprintable():
        return text
    return _HALVES.sub("\ufffd", _TURNS.sub("", _CONTROLS.sub(" ", text)))


def names_device(name: str) -> bool:
    """Say whether Windows keeps a file's name for a device: what is written to “nul.csv” there is gone."""
    return _DEVICES.fullmatch(name) is not None


def open_ordinary(path: Path) -> BufferedReader:
    """Open a file for reading; raises OSError for a folder, a pipe or a device, which is never waited for."""
    try:
        # Looked at before it is opened, because opening a device can already have an effect.
        _check_ordinary(path, path.stat())
        # O_NONBLOCK: should a pipe take the file's place in between, opening it must not wait.
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    except ValueError as error:  # a null character or half a letter in the name
        raise OSError(errno.EINVAL, "its name cannot be used", str(path)) from error
    try:
        _check_ordinary(path, os.fstat(descriptor))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def read_bytes(path: Path, most: int) -> bytes:
    """Return the whole file; raises OSError, also where it is no ordinary file or larger than ``most``."""
    with open_ordinary(path) as stream:
        if os.fstat(stream.fileno()).st_size <= most:
            data = stream.read(most + 1)  # it may have grown since
            if len(data) <= most:
                return data
    raise OSError(errno.EFBIG, f"it is larger than {most // MB} MB", str(path))


def open_lines(path: Path) -> TextIOWrapper:
    """Open a table or a list in UTF-8 to read it line by line; raises OSError as :func:`open_ordinary`.

    A spreadsheet that saved the file has put a byte-order mark in front, which is left out.
    """
    return io.TextIOWrapper(open_ordinary(path), encoding="utf-8-sig", newline="")


def read_text(path: Path, most: int, encoding: str = "utf-8") -> str:
    """Return the text of a file; raises OSError as :func:`read_bytes`, UnicodeDecodeError (a ValueError)."""
    text = read_bytes(path, most).decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_json(path: Path, most: int) -> Any:
    """Return what a JSON file holds; raises OSError, or ValueError for whatever is wrong with its text."""
    return json_of(read_bytes(path, most))


def json_of(data: bytes | str) -> Any:
    """Return what a JSON text in UTF-8 says; raises ValueError, however deep it is nested."""
    try:
        return json.loads(data if isinstance(data, str) else data.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def whole(value: Any) -> int:
    """Return ``value`` as a whole number; raises ValueError or TypeError, for infinity and NaN too."""
    try:
        return int(value)
    except OverflowError as error:
        raise ValueError(f"{value} is no number that can be used") from error


def number(value: Any) -> float:
    """Return ``value`` as a finite number; raises ValueError or TypeError."""
    try:
        found = float(value)
    except OverflowError as error:
        raise ValueError("a number is too large") from error
    if not math.isfinite(found):
        raise ValueError(f"{found} is no number that can be used")
    return found


def check_network(settings: Any) -> None:
    """Refuse what no description of a network may say, wherever it comes from; raises ValueError.

    Some entries are orders: to run code that lies beside it, or to build what no computer holds. Whoever
    builds by a description looks at it first, before a library acts on it.
    """
    for key, value in _entries(settings):
        if key in _ORDERS:
            raise ValueError(f"it asks to run code that comes with it ({key})")
        if isinstance(value, int | float) and not abs(value) <= _LARGEST:
            raise ValueError(f"{key} is {value:.0e}")
        if key in _MOST and any(not 0 < each <= _MOST[key] for each in numbers(value)):
            raise ValueError(f"{key} is out of range")
        if key == "timm_model_name" and value is not None and not _PLAIN_NAME.fullmatch(str(value)):
            raise ValueError(f"timm knows no architecture “{value}”")


def numbers(value: Any) -> list[float]:
    """Return the numbers of an entry, which may be one or a list of them."""
    several = value if isinstance(value, list) else [value]
    return [float(each) for each in several if isinstance(each, int | float)]


def _entries(settings: Any) -> Iterator[tuple[str, Any]]:
    """Yield every (key, value), at any depth; the values of a list have its key."""
    waiting: list[tuple[str, Any]] = [("", settings)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, Mapping):
            waiting += [(str(name), part) for name, part in value.items()]
        elif isinstance(value, Sequence) and not isinstance(value, str):
            waiting += [(key, part) for part in value]
        yield key, value


def _check_ordinary(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise OSError(errno.EISDIR, "it is a folder", str(path))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file", str(path))

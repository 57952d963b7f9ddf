"""What a folder or a ZIP file holds, looked at without trusting it."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from assistant.packs.archive import open_archive
from assistant.packs.names import REFUSED, check_distinct, check_name, check_nesting
from assistant.tagging import PackError
from assistant.tagging.manifest import check_file_name
from assistant.tagging.places import MANIFEST

MOST_FILES = 2000
LARGEST = 64 * 10**9
"""Bytes of a whole pack; the largest published image models stay far below."""

_LITTER = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
"""What file managers leave in folders and archives; it is passed over."""


class Contents(Protocol):
    """The files of a pack before it is installed."""

    @property
    def sizes(self) -> Mapping[str, int]:
        """Name in the pack -> bytes, as said by the folder or the archive; nothing else is in it."""
        ...

    def open(self, name: str) -> IO[bytes]:
        """Return a file's bytes; raises PackError."""
        ...


@contextmanager
def opened(source: Path) -> Iterator[Contents]:
    """Look into a folder or a ZIP file; raises PackError where it is neither or holds what it must not."""
    if source.is_dir():
        yield _Folder(source)
        return
    if not source.exists():
        raise PackError(f"There is no file or folder {source}.")
    if not source.is_file():  # a pipe would be waited for
        raise PackError(f"{source} is no ordinary file. Take a model pack as a folder or a ZIP file.")
    with open_archive(source) as archive:
        yield _Archive(source, archive)


class _Folder:
    def __init__(self, folder: Path) -> None:
        if not (folder / MANIFEST).is_file():
            raise PackError(f"{folder} is no model pack: it holds no {MANIFEST}.")
        self._folder = folder
        self.sizes: Mapping[str, int] = _checked(dict(self._walk(folder, "")), folder)

    def _walk(self, folder: Path, above: str, count: int = 0) -> Iterator[tuple[str, int]]:
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            raise PackError(f"{folder} cannot be read ({error.strerror}). {REFUSED}") from error
        for entry in found:
            if _is_litter(entry.name):
                continue
            count += 1
            name = f"{above}{entry.name}"
            check_name(name, self._folder)
            kind = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(kind.st_mode) and not _is_junction(kind):
                yield from self._walk(Path(entry.path), f"{name}/", count)
            elif stat.S_ISREG(kind.st_mode):
                yield name, kind.st_size
            else:
                raise PackError(
                    f"{self._folder} holds a link or something that is no file ({name}). {REFUSED}"
                )
            if count > MOST_FILES:
                raise PackError(f"{self._folder} holds more than {MOST_FILES} files. {REFUSED}")

    def open(self, name: str) -> IO[bytes]:
        path = self._folder / name
        try:
            # It was no link a moment ago; where the system can say so, it must not be one now.
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
            return os.fdopen(handle, "rb")
        except OSError as error:
            raise PackError(f"{path} cannot be read ({error.strerror}). {REFUSED}") from error


class _Archive:
    """A ZIP file of a pack, or of a folder that is one."""

    def __init__(self, source: Path, archive: zipfile.ZipFile) -> None:
        self._source, self._archive = source, archive
        files = [info for info in archive.infolist() if not info.is_dir()]
        names = [info.filename for info in files if not any(map(_is_litter, info.filename.split("/")))]
        check_distinct(names, source)
        self._above = _above(names, source)
        self.sizes: Mapping[str, int] = _checked(
            {name.removeprefix(self._above): archive.getinfo(name).file_size for name in names}, source
        )

    def open(self, name: str) -> IO[bytes]:
        try:
            return self._archive.open(self._above + name)
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as error:
            raise PackError(f"{name} in {self._source} cannot be read ({error}). {REFUSED}") from error


def _above(names: list[str], source: Path) -> str:
    """Return the folder inside an archive that is the pack, with its slash; "" where it is the archive."""
    found = sorted((name for name in names if name.split("/")[-1] == MANIFEST), key=lambda n: n.count("/"))
    if not found or found[0].count("/") > 1:
        raise PackError(f"{source} is no model pack: it holds no {MANIFEST} at its top.")
    above = found[0].removesuffix(MANIFEST)
    if not all(name.startswith(above) for name in names):
        raise PackError(
            f"{source} holds more than one folder. Take the ZIP file of one model pack. {REFUSED}"
        )
    return above


def _checked(sizes: dict[str, int], where: Path) -> dict[str, int]:
    check_distinct(sizes, where)
    check_nesting(sizes, where)
    for name in sizes:
        check_file_name(name, where)
    if len(sizes) > MOST_FILES:
        raise PackError(f"{where} holds more than {MOST_FILES} files. {REFUSED}")
    if sum(sizes.values()) > LARGEST:
        raise PackError(f"{where} would need more than {LARGEST / 1e9:.0f} GB. {REFUSED}")
    return sizes


def _is_litter(name: str) -> bool:
    return name.startswith(".") or name in _LITTER


def _is_junction(kind: os.stat_result) -> bool:
    return bool(getattr(kind, "st_reparse_tag", 0))

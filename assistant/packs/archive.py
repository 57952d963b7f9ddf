"""Opening a ZIP file that may be hostile: counted, and every entry looked at, before anything is unpacked."""

from __future__ import annotations

import mmap
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant import untrusted
from assistant.packs.names import REFUSED, check_name
from assistant.tagging import PackError

MOST_ENTRIES = 4000
"""Entries, folders among them: each costs memory before any can be looked at."""

RATIO = 100
"""Times that an entry may grow when it is unpacked; weights hardly shrink, JSON shrinks tenfold or so."""

SMALL = 1 << 20
"""Bytes below which an entry may grow as it likes."""

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    struct.error,
    ValueError,
    OverflowError,
)
"""What the library raises over an archive that is damaged or made by something else."""

_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


@contextmanager
def open_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP file and check all its entries; raises PackError, in one sentence, for what is wrong.

    The caller's block may read entries: what it meets of a damaged archive becomes a PackError as well.
    """
    try:
        _count(path)
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                _check(info, path)
            _check_whole(archive, path)
            yield archive
    except _DAMAGED as error:
        raise PackError(f"{path} is not a ZIP file that can be read ({error}). {REFUSED}") from error
    except OSError as error:
        raise PackError(
            f"{path} could not be read or unpacked ({error.strerror or error}). {REFUSED}"
        ) from error


def _count(path: Path) -> None:
    """Refuse an archive of very many entries before the library makes an object of each."""
    with untrusted.open_ordinary(path) as stream:
        if stream.read(2) != b"PK":
            raise PackError(f"{path} is not a ZIP file. Take a model pack as a folder or a ZIP file.")
        with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
            place, found = data.find(_ENTRY), 0
            while place >= 0:
                found += 1
                if found > MOST_ENTRIES:
                    raise PackError(f"{path} holds more than {MOST_ENTRIES} files and folders. {REFUSED}")
                place = data.find(_ENTRY, place + len(_ENTRY))


def _check_whole(archive: zipfile.ZipFile, path: Path) -> None:
    """Refuse entries that share their bytes: a small file could fill the disk, whatever each of them says."""
    if sum(info.compress_size for info in archive.infolist()) > path.stat().st_size:
        raise PackError(f"{path} holds files that overlap: that is no model. {REFUSED}")


def _check(info: zipfile.ZipInfo, path: Path) -> None:
    # The library cuts a name at a null and turns other slashes round: what was written is looked at too.
    for name in {info.filename, info.orig_filename}:
        check_name(name.removesuffix("/"), path)
    if info.flag_bits & _ENCRYPTED:
        raise PackError(f"{path} is locked with a password. Unpack it yourself and install the folder.")
    if info.compress_type not in _METHODS:
        raise PackError(f"{path} is packed in a way that is not read here ({info.filename}). {REFUSED}")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR} or (kind == stat.S_IFDIR) > info.is_dir():
        raise PackError(f"{path} holds a link or something that is no file ({info.filename}). {REFUSED}")
    if info.file_size > SMALL and info.file_size > RATIO * info.compress_size:
        raise PackError(
            f"{path} holds a file that grows more than {RATIO} times when unpacked ({info.filename}): "
            f"that is no model. {REFUSED}"
        )

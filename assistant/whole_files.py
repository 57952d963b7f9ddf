"""Writing a file whole: its name shows what was there before, or all of what is new, never half of it.

What is written goes into a working file beside the target, is given to the disk, and takes the target's name
in one step (``os.replace``); then the folder is given to the disk, so that a power cut cannot take the name
back. Beside it, because a name can only be changed in one step within one drive.

- **Killed**, or failed: the target is as it was. What a killed program left under a working name goes with
  the next writing of the same target (:mod:`assistant.leftovers`); a failed writing leaves nothing.
- **At once**: two processes or threads that write the same target have a working file each; the last one
  counts.
- **Permissions**: a file that is replaced keeps its permissions and, where the system allows it, its group;
  its owner becomes whoever writes. A new one gets what the system gives every new file, or is readable by
  its owner alone (``private``), or by those who may read another file (``like``). Access lists and hard links
  are not kept.
- **Links**: a link stays a link; what it points to is replaced.
- **Refused**, with the OSError of the system and before anything is written: a target that is read-only
  (renaming would pass over that protection), is a folder or no ordinary file (a pipe, a device), or lies in
  a folder that is missing or read-only. A drive that cannot rename over an existing file, or a system that
  lets nobody replace a file which a program has open, says so at the end: the target stays as it was.

Not meant for files that grow over days (logs, SQLite files in use), for downloads that shall go on where they
were stopped (their unfinished part is kept on purpose; :func:`put` gives it its name) and for whole folders.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant import leftovers
from assistant.untrusted import names_device

_NOT_FOR_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF}
"""How drives say that a folder cannot be given to the disk, or not by us; its files were."""


@contextmanager
def appearing(
    target: Path, *, private: bool = False, durable: bool = True, like: Path | None = None
) -> Iterator[Path]:
    """Lend an empty working file; it becomes ``target`` when the block ends well, and only then.

    It may be opened, written by another library under its name, or made anew. ``private``: a new file is for
    its owner alone; ``like``: for those who may read another file, which it is a copy of. ``durable=False``:
    nobody waits for the disk; for what may be lost in a power cut, is looked at when it is read, and is
    written where nobody shall wait. Raises OSError.
    """
    target = Path(os.path.realpath(target))
    model = _replaced(target) or _known(like)
    part = leftovers.working_name(target)
    mode = _create(part, model, private)
    try:
        yield part
        _give_rights(part, model, mode)
        if durable:
            put(part, target)
        else:
            part.replace(target)
    finally:
        leftovers.discard(part)
    leftovers.sweep(target.parent, target.name)


def write(target: Path, data: bytes, *, private: bool = False, durable: bool = True) -> None:
    """Write ``data`` to ``target`` whole or not at all; see :func:`appearing`. Raises OSError."""
    with appearing(target, private=private, durable=durable) as part:
        part.write_bytes(data)


def put(part: Path, target: Path) -> None:
    """Give a finished file of the same folder its name, once the disk has it; raises OSError."""
    _to_disk(part, os.O_RDWR)  # a file that is only open for reading cannot be given to a disk everywhere
    part.replace(target)
    if os.name == "posix":  # Windows keeps names by itself
        try:
            _to_disk(target.parent, os.O_RDONLY)
        except OSError as error:
            if error.errno not in _NOT_FOR_FOLDERS:
                raise


def _replaced(target: Path) -> os.stat_result | None:
    """Return what is known of the file that is to be replaced, None where there is none; raises OSError."""
    if names_device(target.name):  # everywhere: the file may go to a computer with Windows
        raise OSError(errno.EINVAL, "Windows keeps this name for a device", str(target))
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file", str(target))
    if not os.access(target, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return found


def _known(like: Path | None) -> os.stat_result | None:
    try:
        return None if like is None else like.stat()
    except OSError:  # gone meanwhile: the copy is all that is left of it
        return None


def _create(part: Path, model: os.stat_result | None, private: bool) -> int:
    """Make the working file, which must not be there, and return the permissions it shall have.

    ``model``: the file that it is to be like.
    """
    # Whoever writes may read and write what was written, also where only the group might until now.
    wanted = None if model is None else stat.S_IMODE(model.st_mode) & 0o777 | 0o600
    asked = (0o600 if private else 0o666) if wanted is None else wanted & 0o666
    # O_EXCL: a link that somebody put there under this name is not followed.
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, asked)
    try:
        return wanted or stat.S_IMODE(os.fstat(handle).st_mode)
    finally:
        os.close(handle)


def _give_rights(part: Path, model: os.stat_result | None, mode: int) -> None:
    """Give the file the permissions and the group that it shall have; a library may have made it anew."""
    found = part.stat()
    if model is not None and model.st_gid != found.st_gid:
        try:
            os.chown(part, -1, model.st_gid)
        except OSError:  # not a member of it: the group that the file has may do no more than everybody
            mode = mode & ~0o070 | (mode & 0o007) << 3
    with suppress(OSError):  # a drive without permissions
        if stat.S_IMODE(found.st_mode) != mode:
            part.chmod(mode)


def _to_disk(path: Path, how: int) -> None:
    handle = os.open(path, how | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

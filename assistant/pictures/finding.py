"""Pictures in files and folders, in the order a person would put them."""

from __future__ import annotations

import heapq
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".apng", ".tif", ".tiff", ".webp", ".bmp", ".dib"}
    | {".gif", ".heic", ".heif", ".hif", ".avif"}
)
"""The endings of picture files, lower case, with the dot."""

Problem = Callable[[Path, str], None]
"""Told of a path that had to be left out, and why, in one plain sentence."""

SORTED_AT_ONCE = 1000

_DIGITS = re.compile(r"([0-9]+)")


def is_picture(path: Path | str) -> bool:
    """Return whether the file's name ends like a picture's; the file itself is not looked at."""
    return os.path.splitext(os.fspath(path))[1].lower() in SUFFIXES  # noqa: PTH122 - 50k of them: no Path each


def natural_key(name: str) -> tuple[object, str]:
    """Return a sort key that puts "2" before "10" and does not tell upper from lower case."""
    pieces = _DIGITS.split(name.casefold())
    # Text and digits alternate, so the pieces of two names are always of the same kind. A number is
    # compared by its length and then as text: no length of digits is too long for it.
    key = [(len(p.lstrip("0")), p.lstrip("0")) if odd % 2 else p for odd, p in enumerate(pieces)]
    return (key, name)


def find_pictures(
    paths: Iterable[Path | str],
    *,
    cancelled: Callable[[], bool] | None = None,
    problems: Problem | None = None,
) -> Iterator[Path]:
    """Yield the picture files among ``paths`` and, for folders, everywhere inside them.

    The given order is kept; inside a folder its pictures come first, then its subfolders, each in
    natural order. Hidden files and folders are skipped unless they were named themselves. A folder
    is walked once, however many links lead to it, and a path is yielded once. Nothing is raised: a
    folder without permission, a missing path or a named file that is no picture goes to
    ``problems(path, reason)``. ``cancelled()`` is asked at every file and folder.
    """
    walk = _Walk(cancelled or (lambda: False), problems or (lambda path, reason: None))
    for path in paths:
        yield from walk.given(Path(path))


class _Walk:
    """One search: what has been seen, whom to ask and whom to tell."""

    def __init__(self, cancelled: Callable[[], bool], problem: Problem) -> None:
        self.cancelled = cancelled
        self.problem = problem
        self.folders: set[tuple[int, int]] = set()
        self.files: set[str] = set()

    def given(self, path: Path) -> Iterator[Path]:
        """Yield the picture or the pictures of the folder that a person named."""
        if self.cancelled():
            return
        try:
            status = path.stat()
        except FileNotFoundError:
            self.problem(path, "There is no such file or folder.")
        except (OSError, ValueError) as error:
            self.problem(path, _told(error))
        else:
            if stat.S_ISDIR(status.st_mode):
                yield from self.folder(path)
            elif not is_picture(path):
                self.problem(path, "Its name does not end like a picture's (such as .jpg, .png or .tif).")
            else:
                yield from self.file(path)

    def folder(self, top: Path) -> Iterator[Path]:
        """Yield the pictures of a folder and of those inside, without recursion: any depth will do."""
        waiting = [top]
        while waiting and not self.cancelled():
            folder = waiting.pop()
            pictures, folders = self._list(folder)
            for name in pictures:
                if self.cancelled():
                    return
                yield from self.file(folder / name)
            waiting += [folder / name for name in reversed(folders)]

    def file(self, path: Path) -> Iterator[Path]:
        """Yield the path, unless it came before."""
        name = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow the link that the person sees
        if name in self.files:
            return
        self.files.add(name)
        yield path

    def _list(self, folder: Path) -> tuple[list[str], list[str]]:
        """Return the names of pictures and of folders in ``folder``, each in natural order."""
        pictures: list[str] = []
        folders: list[str] = []
        try:
            status = folder.stat()
            # Also ends every circle of links: the same folder has the same numbers on every way to it.
            if (status.st_dev, status.st_ino) in self.folders:
                return [], []
            self.folders.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                for entry in entries:
                    self._sort_in(entry, pictures, folders)
        except OSError as error:
            self.problem(folder, _told(error))
        return in_natural_order(pictures), in_natural_order(folders)

    def _sort_in(self, entry: os.DirEntry[str], pictures: list[str], folders: list[str]) -> None:
        try:
            if _is_hidden(entry):
                return
            if entry.is_dir():
                folders.append(entry.name)
            elif is_picture(entry.name):
                if entry.is_file():
                    pictures.append(entry.name)
                elif entry.is_symlink():
                    self.problem(Path(entry.path), "It is a link to a file that is not there.")
        except OSError as error:  # a link to itself, or an entry that vanished meanwhile
            self.problem(Path(entry.path), _told(error))


def in_natural_order(names: Sequence[str]) -> list[str]:
    """Return the names as a person counts: "2" before "10".

    One sort of fifty thousand names holds Python's lock, and a window in the same process, for a tenth of
    a second; many small ones and a merge let others in between.
    """
    blocks = (names[start : start + SORTED_AT_ONCE] for start in range(0, len(names), SORTED_AT_ONCE))
    keyed = [sorted(natural_key(name) for name in block) for block in blocks]
    return [name for _, name in heapq.merge(*keyed)]


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    hidden: int = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0)
    # Only Windows has the attribute; elsewhere no file is asked for it (a stat for each of 50k files).
    return os.name == "nt" and bool(
        getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & hidden
    )


def _told(error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return "You have no permission to look into it."
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"The system could not look into it ({told})."

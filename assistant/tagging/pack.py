"""Model packs on disk: found by name or folder, checked against their hashes before anything loads."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from assistant import paths, untrusted
from assistant.tagging.manifest import LONGEST, Manifest, PackError, check_file_name, parse
from assistant.tagging.places import MANIFEST, folders, places

log = logging.getLogger(__name__)

DEFAULT = "starter"
"""The pack that ships with the program."""


class Pack:
    """A folder with ``manifest.json``, the members' weights, calibration and a model card."""

    def __init__(self, path: Path, manifest: Manifest, fingerprint: str) -> None:
        self.path = path
        self.manifest = manifest
        self.fingerprint = fingerprint
        """SHA-256 of the manifest's bytes, which names every file's hash: identifies the pack."""

    @classmethod
    def open(cls, name_or_folder: str | Path = DEFAULT) -> Pack:
        """Read a pack's manifest; its files are checked by :meth:`verify` or when they load.

        Raises PackError where there is no such pack or its manifest cannot be used.
        """
        path = _find(name_or_folder)
        if not _is_inside(path / MANIFEST, path):
            raise PackError(f"The pack {path} points outside itself ({MANIFEST}). It was not loaded.")
        try:
            data = untrusted.read_bytes(path / MANIFEST, LONGEST)
            text = data.decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            told = getattr(error, "strerror", None) or error
            raise PackError(f"The manifest of the pack {path} cannot be read: {told}.") from error
        return cls(path, parse(text, path), hashlib.sha256(data).hexdigest())

    @property
    def name(self) -> str:
        """The pack's name, as shown."""
        return self.manifest.name

    @property
    def version(self) -> str:
        """The pack's version, as shown."""
        return self.manifest.version

    @cached_property
    def size(self) -> int:
        """Bytes of all files that the manifest lists."""
        return sum((self.path / name).stat().st_size for name in self.manifest.files)

    def file(self, name: str) -> Path:
        """Return the path of a listed file after checking its hash; raises PackError."""
        digest = self.manifest.files.get(name)
        if digest is None:
            raise PackError(f"The pack {self.path} does not list {name}.")
        check_file_name(name, self.path)
        path = self.path / name
        # A link inside the folder may still lead out of it.
        if not _is_inside(path, self.path):
            raise PackError(f"The pack {self.path} points outside itself ({name}). It was not loaded.")
        try:
            with untrusted.open_ordinary(path) as stream:
                found = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise PackError(
                f"The pack {self.path} lacks {name} ({error.strerror}). Install the pack again."
            ) from error
        if found != digest:
            raise PackError(
                f"{name} in the pack {self.path} is not the file that the manifest describes "
                "(its SHA-256 differs). Install the pack again."
            )
        return path

    def verify(self) -> list[str]:
        """Check every file and return the listed names; raises PackError at the first that is wrong.

        A file that could run code is refused even where the manifest keeps silent about it.
        """
        for path in sorted(self.path.rglob("*")):
            if path.is_file():
                check_file_name(path.relative_to(self.path).as_posix(), self.path)
        for name in self.manifest.files:
            self.file(name)
        return list(self.manifest.files)


def _is_inside(path: Path, folder: Path) -> bool:
    """Tell whether a file lies in a folder, wherever a link leads."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def _find(name_or_folder: str | Path) -> Path:
    asked = paths.expanded(name_or_folder)
    looks_like_a_name = isinstance(name_or_folder, str) and len(asked.parts) == 1
    candidates = [asked]
    if looks_like_a_name:
        # A pack that the person installed comes before the one that ships under the same name.
        candidates = [*(folder / asked for folder in folders()), asked]
    for path in candidates:
        if (path / MANIFEST).is_file():
            return path
    known = ", ".join(sorted(place.name for place in places())) or "none"
    raise PackError(
        f"There is no model pack “{name_or_folder}”. Known packs: {known}. "
        "Name one of these, or the folder of a pack (it holds a manifest.json)."
    )


def installed() -> Iterator[Pack]:
    """Yield the packs that can be named and read: the person's own, then those that ship."""
    for place in places():
        try:
            yield Pack.open(place.path)
        except PackError as error:  # one that is damaged must not hide the others
            log.warning("%s", error)

"""What is fuzzed: how a hostile case is made, who reads it, and what that may cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

Mutator = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""(chance, a valid file, all valid files) -> a damaged one."""


@dataclass(frozen=True, slots=True)
class Target:
    """A reader of the product, and how to be hostile to it.

    ``make(chance, folder)`` writes one case into the empty ``folder`` and returns the path that is given to
    ``read``, the product's own way in: it returns when the file was opened and raises an `AssistantError`
    when it was refused. ``valid(folder)`` writes files that must be opened; they are read first, so that what
    the product imports late is there before anybody watches.

    ``writes``: the folder below the case's in which reading may write ("." for the case's own); None where it
    may write nothing at all. ``allows``: names of audit events that are no finding here. ``long``: the
    number of cases in the long form.
    """

    name: str
    make: Callable[[Random, Path], Path]
    valid: Callable[[Path], Sequence[Path]]
    read: Callable[[Path], object]
    writes: str | None = None
    megabytes: int = 512
    seconds: float = 10.0
    long: int = 2000
    allows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mutated:
    """The usual ``make`` and ``valid``: small valid files, of which one is damaged by one to three mutators.

    ``corpus`` is called once in each worker: {file name: bytes}. ``weights`` follows ``mutators``.
    """

    corpus: Callable[[], dict[str, bytes]]
    mutators: Sequence[Mutator]
    _files: dict[str, bytes] = field(default_factory=dict)

    def files(self) -> dict[str, bytes]:
        """Return the valid files."""
        if not self._files:
            self._files.update(self.corpus())
        return self._files

    def make(self, chance: Random, folder: Path) -> Path:
        """Write one damaged file and return its path."""
        files = self.files()
        name = chance.choice(sorted(files))
        path = folder / name
        path.write_bytes(self.damaged(chance, files[name]))
        return path

    def damaged(self, chance: Random, data: bytes) -> bytes:
        """Return ``data`` after one to three mutations."""
        others = list(self.files().values())
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            data = chance.choice(self.mutators)(chance, data, others)
        return data

    def valid(self, folder: Path) -> list[Path]:
        """Write all valid files and return their paths."""
        paths = []
        for name, data in self.files().items():
            (folder / name).write_bytes(data)
            paths.append(folder / name)
        return paths

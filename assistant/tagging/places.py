"""Where model packs lie: the person's own folders first, then the one that ships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant import paths, settings

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with a manifest. ``ships``: it came with the program and is never removed."""

    path: Path
    ships: bool

    @property
    def name(self) -> str:
        """The folder's name: what a person names the pack by."""
        return self.path.name


def own_folder() -> Path:
    """Return where the person's packs are installed: the folder of the settings, else the usual one."""
    return settings.load(mend=False)[0].packs


def folders() -> tuple[Path, ...]:
    """Return the folders in which packs are looked for, in this order.

    The usual folder counts even where the settings name another: what was installed there stays usable.
    """
    return tuple(dict.fromkeys((own_folder(), paths.data() / "packs", paths.models())))


def places() -> Iterator[Place]:
    """Yield every pack that can be named; of two of one name, the person's own alone.

    A name that begins with a dot is a pack that is being installed or was removed.
    """
    seen: set[str] = set()
    for folder in folders():
        for manifest in sorted(folder.glob(f"*/{MANIFEST}")):
            name = manifest.parent.name
            if name not in seen and not name.startswith("."):
                seen.add(name)
                yield Place(manifest.parent, folder == paths.models())

"""What would be installed, told before it is: name, licence, size, what it knows."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.hub.licences import is_non_commercial, warning
from assistant.packs.contents import Contents, opened
from assistant.packs.names import REFUSED, check_distinct, check_name
from assistant.tagging import PackError
from assistant.tagging.manifest import LONGEST as LONGEST_MANIFEST
from assistant.tagging.manifest import Manifest, parse
from assistant.tagging.places import MANIFEST

CARD = "README.md"
LONGEST_CARD = 1 << 18


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that could be installed from ``source``. ``size``: bytes; ``card``: its model card, may be "".

    ``fingerprint`` is the SHA-256 of the manifest: what is installed later is what was told here.
    """

    source: Path
    manifest: Manifest
    fingerprint: str
    size: int
    card: str = ""

    @property
    def name(self) -> str:
        """Name and version, as shown."""
        return f"{self.manifest.name} {self.manifest.version}"

    @property
    def files(self) -> Sequence[str]:
        """The files that would be installed, the manifest left out."""
        return list(self.manifest.files)


def inspect(source: Path) -> Offer:
    """Look at a folder or a ZIP file and say what would be installed; nothing is unpacked.

    Raises PackError for what is no pack, or one that must not be installed.
    """
    with opened(source) as contents:
        data = read_manifest(contents, source)
        manifest = check_manifest(data, source)
        card = ""
        if CARD in manifest.files and contents.sizes.get(CARD, 0) <= LONGEST_CARD:
            with contents.open(CARD) as stream:
                card = stream.read(LONGEST_CARD).decode("utf-8", "replace")
        missing = [name for name in manifest.files if name not in contents.sizes]
        if missing:
            raise PackError(f"{source} lacks {missing[0]}, which its manifest lists. {REFUSED}")
        size = sum(contents.sizes[name] for name in manifest.files) + len(data)
    return Offer(source, manifest, hashlib.sha256(data).hexdigest(), size, card)


def caution(manifest: Manifest) -> str:
    """Return what a person must know before accepting a pack's licence, "" for nothing in particular.

    The licence of the weights that a member was made from counts as well.
    """
    stated = [manifest.licence, *(licence for _, licence in weights_from(manifest))]
    return next((warning(one) for one in stated if is_non_commercial(one)), "")


def weights_from(manifest: Manifest) -> list[tuple[str, str]]:
    """Return name and stated licence of the published weights that the members were made from."""
    found: dict[tuple[str, str], None] = {}
    for member in manifest.members:
        source = member.options.get("source")
        if isinstance(source, Mapping) and source.get("name"):
            found[str(source["name"]), str(source.get("licence") or "")] = None
    return list(found)


def read_manifest(contents: Contents, source: Path) -> bytes:
    """Return the manifest's bytes; raises PackError."""
    if contents.sizes.get(MANIFEST, 0) > LONGEST_MANIFEST:
        raise PackError(f"The manifest of {source} is far too long. {REFUSED}")
    with contents.open(MANIFEST) as stream:
        return stream.read(LONGEST_MANIFEST)


def check_manifest(data: bytes, source: Path) -> Manifest:
    """Read a manifest and refuse one that must not be installed; raises PackError."""
    try:
        manifest = parse(data.decode("utf-8"), source)
    except UnicodeDecodeError as error:
        raise PackError(f"The manifest of {source} is not text. {REFUSED}") from error
    for name in manifest.files:
        check_name(name, source)
    check_distinct([*manifest.files, MANIFEST], source)
    if not manifest.licence.strip():
        raise PackError(
            f"{source} states no licence, so nobody can know whether it may be used. {REFUSED} Ask "
            "its makers."
        )
    return manifest

"""A finished pack on the hub or at an address: its licence first, then its files, on request alone."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant import paths
from assistant.hub import DownloadStoppedError, HubError, address, repository
from assistant.hub.limits import check_room
from assistant.packs.names import REFUSED
from assistant.packs.offer import CARD, LONGEST_CARD, Offer, check_manifest
from assistant.packs.steps import Progress, StoppedError
from assistant.tagging import PackError
from assistant.tagging.manifest import LONGEST as LONGEST_MANIFEST
from assistant.tagging.places import MANIFEST

_NAME = re.compile(r"(?:hf-hub:)?([\w.-]+/[\w.-]+?)(?:@([\w.-]+))?")
_PAGE = re.compile(r"https?://[^/]+/([\w.-]+/[\w.-]+)(?:/tree/([\w.-]+))?/?")


@dataclass(frozen=True, slots=True)
class Published:
    """A pack that could be downloaded. ``size``: bytes, None = not known before the download.

    ``offer`` says what it is, licence and all; None for a ZIP file at an address, which must be here first.
    """

    asked: str
    page: str
    size: int | None
    offer: Offer | None = None
    _repository: repository.Repository | None = None


def is_published(asked: str) -> bool:
    """Tell whether ``asked`` names something of the hub or of the web, and not a file or folder here."""
    return bool(asked.startswith(("https://", "http://", "hf-hub:"))) or (
        _NAME.fullmatch(asked) is not None and not paths.expanded(asked).exists()
    )


def look_up(asked: str) -> Published:
    """Ask what a name of the hub or an address stands for. This uses the network.

    ``asked``: ORG/NAME or hf-hub:ORG/NAME, with @REVISION or without, the page of such a pack on the hub,
    or the address of a ZIP file. Raises HubError or PackError.
    """
    asked = asked.strip()
    named = _repo(asked)
    if named is None:
        address.check_address(asked)
        return Published(asked, asked, None)
    found = repository.look_up(*named, needs=MANIFEST)
    sizes = {file.name: file.size or 0 for file in found.files}
    if sizes[MANIFEST] > LONGEST_MANIFEST:
        raise PackError(f"The manifest of {found.repo} is far too long. {REFUSED}")
    wanted = [MANIFEST, *([CARD] if CARD in sizes and sizes[CARD] <= LONGEST_CARD else [])]
    folder = repository.bring(found, wanted)
    data = (folder / MANIFEST).read_bytes()
    manifest = check_manifest(data, Path(found.repo))
    size = sum(sizes.get(name, 0) for name in manifest.files)
    card = (folder / CARD).read_text("utf-8", "replace") if CARD in wanted else ""
    offer = Offer(folder, manifest, hashlib.sha256(data).hexdigest(), size, card)
    return Published(asked, found.page, size, offer, found)


def _repo(asked: str) -> tuple[str, str] | None:
    from assistant.hub.remote import endpoint

    if asked.startswith(("http://", "https://")):
        page = _PAGE.fullmatch(asked)
        if page is None or not asked.startswith(f"{endpoint()}/"):
            return None
        return page.group(1), page.group(2) or ""
    name = _NAME.fullmatch(asked)
    if name is None:
        raise HubError(
            f"“{asked}” names no pack: write ORG/NAME as on the hub, or an address that begins with https://."
        )
    return name.group(1), name.group(2) or ""


def bring(published: Published, progress: Progress | None = None) -> Path:
    """Download a pack, or what is lacking of it, and return the folder or the ZIP file that it is in.

    Raises HubError or PackError; StoppedError when ``progress`` says so: what has arrived is kept, and the
    next call goes on from there.
    """
    try:
        if published.offer is None or published._repository is None:
            return address.bring(published.asked, _whole(progress, {}, 0))
        sizes = {file.name: file.size or 0 for file in published._repository.files}
        names = [MANIFEST, *published.offer.files]
        total = sum(sizes.get(name, 0) for name in names)
        check_room(published._repository.folder, total - _arrived(published._repository.folder, names))
        return repository.bring(published._repository, names, _whole(progress, {}, total))
    except DownloadStoppedError as error:
        raise StoppedError(
            "The download was stopped. What has arrived is kept: asked for again, it goes on from there."
        ) from error


def _arrived(folder: Path, names: Sequence[str]) -> int:
    """Return the bytes that are here already, whole files and parts."""
    found = [path for name in names for path in (folder / name, folder / f"{name}.part") if path.is_file()]
    return sum(path.stat().st_size for path in found)


def forget(published: Published) -> None:
    """Delete what was downloaded: it is installed, or not wanted, or not what it should be."""
    if published._repository is not None:
        shutil.rmtree(published._repository.folder, ignore_errors=True)
    else:
        address.store(published.asked).unlink(missing_ok=True)


def _whole(
    progress: Progress | None, arrived: dict[str, int], total: int
) -> Callable[[str, int, int | None], bool | None] | None:
    """Return a callback for single files that tells how far all of them are."""
    if progress is None:
        return None

    def tell(name: str, done: int, size: int | None) -> bool | None:
        arrived[name] = done
        return progress(sum(arrived.values()), total or size or 0)

    return tell

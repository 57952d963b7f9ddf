"""Installing a pack: copied beside its place, checked file by file, and there only when it is whole."""

from __future__ import annotations

import hashlib
import shutil
import uuid
import zipfile
import zlib
from pathlib import Path

from assistant import paths
from assistant.hub.limits import SPARE, human_size
from assistant.leftovers import sweep_folders
from assistant.packs.contents import Contents, opened
from assistant.packs.names import REFUSED, folder_name
from assistant.packs.offer import Offer, read_manifest
from assistant.packs.removing import BIN, set_aside
from assistant.packs.steps import Progress, StoppedError
from assistant.tagging import Pack, PackError
from assistant.tagging.places import MANIFEST, own_folder, places

CHUNK = 1 << 20
PART = ".installing-"


def install(offer: Offer, progress: Progress | None = None) -> Pack:
    """Install what was offered into the person's folder and return it.

    Raises PackError: changed meanwhile, damaged, no space, no permission, installed already; StoppedError
    when ``progress`` says so. Nothing half-installed can be seen or named at any moment.
    """
    home = own_folder()
    old = _same(offer)
    _check_space(home, offer)
    part = home / f"{PART}{uuid.uuid4().hex}"
    try:
        home.mkdir(parents=True, exist_ok=True)
        sweep_folders(home, PART, BIN)  # of a program that was ended in the middle
        part.mkdir()
        with opened(offer.source) as contents:
            _copy(contents, offer, part, progress)
        target = _target(home, offer, old)
        if target.exists():
            set_aside(target)  # damaged: it is being installed again
        part.rename(target)
    except OSError as error:
        told = error.strerror or str(error)
        raise PackError(f"{offer.name} could not be installed in {home} ({told}). Check the disk.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Pack.open(target)


def _same(offer: Offer) -> Pack | None:
    """Return a damaged pack that is installed under this very manifest; raises PackError for a whole one."""
    for place in places():
        try:
            pack = Pack.open(place.path)
            if pack.fingerprint != offer.fingerprint:
                continue
        except PackError:
            continue
        try:
            pack.verify()
        except PackError:
            return pack
        raise PackError(f"{offer.name} is installed already, in {pack.path}.")
    return None


def _target(home: Path, offer: Offer, old: Pack | None) -> Path:
    if old is not None and old.path.parent == home:
        return old.path
    taken = [place.name for place in places()]
    if home.is_dir():
        taken += [path.name for path in home.iterdir()]
    manifest = offer.manifest
    return home / folder_name(manifest.name, taken, manifest.version, offer.fingerprint[:8])


def _check_space(home: Path, offer: Offer) -> None:
    free = paths.free(home)
    if free is not None and free < offer.size + SPARE:
        raise PackError(
            f"{offer.name} needs {human_size(offer.size + SPARE)} in {home}, and {human_size(free)} are "
            "free. Make room, or choose another folder for models in the settings."
        )


def _copy(contents: Contents, offer: Offer, part: Path, progress: Progress | None) -> None:
    data = read_manifest(contents, offer.source)
    if hashlib.sha256(data).hexdigest() != offer.fingerprint:
        raise PackError(f"{offer.source} has changed since its licence was shown. Begin again.")
    done = 0
    for name in offer.files:
        if name not in contents.sizes:
            raise PackError(f"{offer.source} lacks {name}, which its manifest lists. {REFUSED}")
        target = part / name
        target.parent.mkdir(parents=True, exist_ok=True)
        done = _copy_file(contents, name, target, offer, done, progress)
    (part / MANIFEST).write_bytes(data)


def _copy_file(
    contents: Contents, name: str, target: Path, offer: Offer, done: int, progress: Progress | None
) -> int:
    digest, left = hashlib.sha256(), contents.sizes[name]
    try:
        with contents.open(name) as source, target.open("xb") as out:
            while chunk := source.read(min(CHUNK, left + 1)):
                left -= len(chunk)
                if left < 0:
                    raise PackError(f"{name} in {offer.source} is longer than it says. {REFUSED}")
                digest.update(chunk)
                out.write(chunk)
                done += len(chunk)
                if progress is not None and progress(done, offer.size) is False:
                    raise StoppedError(f"Installing {offer.name} was stopped. {REFUSED}")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise PackError(f"{name} in {offer.source} is damaged ({error}). {REFUSED}") from error
    if digest.hexdigest() != offer.manifest.files[name]:
        raise PackError(
            f"{name} in {offer.source} is not the file that the manifest describes (its SHA-256 differs). "
            f"{REFUSED} Take the pack from its source again."
        )
    return done

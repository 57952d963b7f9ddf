"""A repository of the hub that is a finished model pack: its files, its licence, before a download."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from assistant.hub import remote
from assistant.hub.download import download, is_intact
from assistant.hub.source import PACK, HubError, Progress, SourceFile, check_name


@dataclass(frozen=True, slots=True)
class Repository:
    """What the hub says of a repository. ``licence``: of its page, "" = none stated there."""

    repo: str
    revision: str
    page: str
    licence: str
    files: tuple[SourceFile, ...]
    kind: str = PACK

    @property
    def name(self) -> str:
        """The repository's name, as shown."""
        return self.repo

    @property
    def folder(self) -> Path:
        """Where its files are brought to."""
        return remote.store(self.repo) / self.revision


def look_up(repo: str, revision: str = "", *, needs: str) -> Repository:
    """Ask the hub what ``repo`` holds; raises HubError where there is no file ``needs`` in it."""
    listed = remote.listing(repo, PACK, revision)
    page = f"{remote.endpoint()}/{repo}"
    files = tuple(
        SourceFile(entry["name"], entry.get("size"), entry.get("sha256"), entry.get("blob"))
        for entry in listed["files"]
    )
    if needs not in {file.name for file in files}:
        raise HubError(
            f"{repo} ({page}) is not a finished model pack: it holds no {needs}. A pack can be made from a "
            f"published model with: glam-assistant packs make hf-hub:{repo} --out DIR"
        )
    found = remote.checked_revision(repo, listed)
    return Repository(repo, found, page, str(listed["licence"]), files)


def bring(repository: Repository, names: Collection[str], progress: Progress | None = None) -> Path:
    """Download the named files, or what they lack, and return the folder with them; raises HubError."""
    known = {file.name: file for file in repository.files}
    for name in names:
        check_name(name, repository.repo)
        file = known.get(name)
        if file is None:
            raise HubError(f"{repository.repo} lacks {name}, which its manifest lists. It was not taken.")
        here = repository.folder / name
        if not (here.is_file() and is_intact(here, file)):
            download(repository, file, repository.folder, progress)
    return repository.folder

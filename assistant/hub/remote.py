"""Models of the hub: what a repository holds, its licence and its checksums, before a download."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant import paths, untrusted, whole_files
from assistant.hub import advice, layout, licences
from assistant.hub.source import HubError, Source, SourceFile, check_name
from assistant.offline import asked

if TYPE_CHECKING:
    from huggingface_hub.hf_api import ModelInfo

LISTING = "listing.json"
"""The description of a repository as last seen, so that what was downloaded once is found without network."""


_COMMIT = re.compile(r"[0-9a-f]{7,64}")


def endpoint() -> str:
    """Return the address of the hub; ``HF_ENDPOINT`` names another one."""
    from huggingface_hub import constants

    return os.environ.get("HF_ENDPOINT") or constants.ENDPOINT


def store(repo: str) -> Path:
    """Return the folder that keeps the files of ``repo`` on this computer."""
    return paths.cache() / "weights" / repo.replace("/", "--")


def look_up(asked: str, repo: str, kind: str | None, revision: str, *, config_known: bool = False) -> Source:
    """Ask the hub what ``repo`` holds; without network, what is known from before. Raises HubError."""
    found = listing(repo, kind, revision)
    return _source(asked, repo, kind, found, config_known=config_known)


def listing(repo: str, kind: str | None, revision: str) -> dict[str, Any]:
    """Return what the hub says of ``repo``, or what is known from before: revision, licence, files.

    ``kind``: what is looked for, for the advice in the message. Raises HubError.
    """
    if not advice.offline():
        return _ask(repo, kind, revision)
    found = _kept(repo, revision) or _in_hub_cache(repo, revision)
    if found is None:
        raise HubError(advice.switched_off(repo, kind))
    return found


def _ask(repo: str, kind: str | None, revision: str) -> dict[str, Any]:
    from huggingface_hub import HfApi

    try:
        with asked():
            info = HfApi(endpoint=endpoint(), library_name="glam-assistant").model_info(
                repo, revision=revision or None, files_metadata=True, timeout=20
            )
    except advice.request_errors() as error:
        known = _kept(repo, revision) if advice.is_no_network(error) else None
        if known is not None:
            return known
        raise HubError(advice.sentence(error, repo, kind)) from error
    found = _listing(info)
    folder = store(repo)
    folder.mkdir(parents=True, exist_ok=True)
    whole_files.write(folder / LISTING, json.dumps(found, indent=1).encode())
    return found


def _listing(info: ModelInfo) -> dict[str, Any]:
    files = [
        SourceFile(
            sibling.rfilename,
            sibling.size,
            sibling.lfs.sha256 if sibling.lfs is not None else None,
            sibling.blob_id if sibling.lfs is None else None,
        )
        for sibling in info.siblings or []
    ]
    return {
        "revision": info.sha,
        "licence": licences.from_card(info.card_data) or _from_tags(info.tags),
        "files": [asdict(file) for file in files],
    }


def _from_tags(tags: list[str] | None) -> str:
    found = [tag.removeprefix("license:") for tag in tags or [] if tag.startswith("license:")]
    return licences.stated(found[0]) if found else ""


def _kept(repo: str, revision: str) -> dict[str, Any] | None:
    try:
        found = untrusted.read_json(store(repo) / LISTING, 64 * untrusted.MB)
    except (OSError, ValueError):
        return None
    whole = isinstance(found, dict) and {"revision", "licence", "files"} <= set(found)
    return found if whole and revision in {"", found["revision"]} else None


def _in_hub_cache(repo: str, revision: str) -> dict[str, Any] | None:
    """Describe what another program downloaded into the hub's own cache on this computer."""
    from huggingface_hub import try_to_load_from_cache

    names = [
        *layout.CONFIGS.values(),
        *layout.TOKENIZER,
        *(n for some in layout.WEIGHTS.values() for n in some),
    ]
    found: dict[str, Path] = {}
    for name in (*names, layout.CARD):
        path = try_to_load_from_cache(repo, name, revision=revision or None)
        if isinstance(path, str):
            found[name] = Path(path)
    if not found:
        return None
    card = found.get(layout.CARD)
    return {
        "revision": next(iter(found.values())).parent.name,
        "licence": licences.from_folder(card.parent) if card is not None else "",
        "files": [{"name": name, "size": path.stat().st_size} for name, path in found.items()],
    }


def _here(repo: str, revision: str, name: str) -> Path | None:
    """Return where a file of the hub lies on this computer: downloaded by this program or by another."""
    from huggingface_hub import try_to_load_from_cache

    own = store(repo) / revision / name
    if own.is_file():
        return own
    other = try_to_load_from_cache(repo, name, revision=revision)
    return Path(other) if isinstance(other, str) else None


def checked_revision(repo: str, listed: Mapping[str, Any]) -> str:
    """Return the revision that a listing is of; raises HubError where it is no commit's name."""
    revision = str(listed["revision"])
    if not _COMMIT.fullmatch(revision):  # it becomes the name of a folder
        raise HubError(
            f"{repo} ({endpoint()}/{repo}) names no revision that can be used ({revision[:60]}). It was not "
            "taken."
        )
    return revision


def _source(
    asked: str, repo: str, kind: str | None, listed: Mapping[str, Any], *, config_known: bool
) -> Source:
    files = {entry["name"]: entry for entry in listed["files"]}
    page = f"{endpoint()}/{repo}"
    found = layout.choose(files.keys(), kind, f"{repo} ({page})", config_known=config_known)
    revision = checked_revision(repo, listed)

    def file(name: str) -> SourceFile:
        check_name(name, repo)
        entry = files[name]
        here = _here(repo, revision, name)
        return SourceFile(name, entry.get("size"), entry.get("sha256"), entry.get("blob"), here)

    licence = str(listed["licence"])
    return Source(
        asked,
        repo,
        found.kind,
        file(found.weights),
        file(found.config) if found.config else None,
        tuple(file(name) for name in found.tokenizer),
        licence=licence,
        stated_by="its model card" if licence else "",
        repo=repo,
        revision=revision,
        page=page,
    )

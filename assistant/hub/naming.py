"""What a person may write to name weights."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from assistant import paths
from assistant.hub.source import HubError

_REPO = re.compile(r"[\w.-]+/[\w.-]+")

FORMS = "Name hf-hub:org/name, timm:NAME.TAG, open_clip:NAME:TAG, or a folder or .safetensors file here."


@dataclass(frozen=True, slots=True)
class HubName:
    """A model of the hub; ``revision`` empty = its newest."""

    repo: str
    revision: str = ""


@dataclass(frozen=True, slots=True)
class TimmName:
    """A model of timm's own table, with or without a tag."""

    name: str


@dataclass(frozen=True, slots=True)
class ClipName:
    """A model and a tag of open_clip's own table."""

    name: str
    tag: str


def parse(source: str) -> HubName | TimmName | ClipName | Path:
    """Return what ``source`` names; raises HubError where it is none of the known forms."""
    if not source.strip():
        raise HubError(FORMS)
    scheme, _, rest = source.partition(":")
    if scheme == "hf-hub":
        repo, _, revision = rest.strip("/").partition("@")
        if not _REPO.fullmatch(repo):
            raise HubError(f"“{source}” does not name a model of the hub: it has the form hf-hub:org/name.")
        return HubName(repo, revision)
    if scheme == "timm" and rest:
        return TimmName(rest)
    if scheme == "open_clip":
        name, _, tag = rest.partition(":")
        if not name or not tag:
            raise HubError(f"“{source}” needs a model and a tag: open_clip:NAME:TAG.")
        return ClipName(name, tag)
    path = paths.expanded(rest if scheme == "local-dir" else source)
    if path.exists():
        return path
    if rest and scheme != "local-dir" and not set(r"\/") & set(source):
        return ClipName(scheme, rest)
    hint = f" A model of the hub of that name is written hf-hub:{source}." if _REPO.fullmatch(source) else ""
    raise HubError(f"There is no file or folder {path}.{hint} {FORMS}")

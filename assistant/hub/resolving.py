"""From what a person wrote to a source: nothing is downloaded but the description."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.hub import local, remote, tables
from assistant.hub.naming import ClipName, HubName, TimmName, parse
from assistant.hub.source import CLIP, TIMM, HubError, Source


def resolve(source: str, *, kind: str | None = None, architecture: str | None = None) -> Source:
    """Return what ``source`` stands for, with its licence and the sizes of its files.

    ``kind``: :data:`CLIP` or :data:`TIMM` where both fit (some repositories hold both). ``architecture``:
    what a lone .safetensors file holds. Raises HubError. Only names of the hub make a request, and none
    with ``HF_HUB_OFFLINE=1``.
    """
    named = parse(source)
    if isinstance(named, Path):
        if named.is_dir():
            return local.from_folder(source, named, kind)
        return local.from_file(source, named, kind, architecture)
    if isinstance(named, HubName):
        return remote.look_up(source, named.repo, kind, named.revision)
    if isinstance(named, TimmName):
        return _of_table(source, tables.of_timm(named.name), kind, TIMM)
    assert isinstance(named, ClipName)
    return _of_table(source, tables.of_open_clip(named.name, named.tag), kind, CLIP)


def _of_table(asked: str, entry: tables.TableEntry, kind: str | None, is_kind: str) -> Source:
    if kind not in {None, is_kind}:
        raise HubError(f"“{asked}” is not a model of kind {kind}.")
    if not entry.repo:
        raise HubError(f"{entry.name} is not published as safetensors; take another one.")
    found = remote.look_up(asked, entry.repo, entry.kind, "", config_known=True)
    found = replace(found, name=entry.name)
    if found.config is None:
        found = replace(found, settings=entry.settings)
    return _with_licence(found, entry)


def _with_licence(found: Source, entry: tables.TableEntry) -> Source:
    if not entry.licence or entry.licence.lower() == found.licence.lower():
        return found
    if not found.licence:
        return replace(found, licence=entry.licence, stated_by=entry.stated_by)
    both = f"{found.licence}, but {entry.licence} in {entry.stated_by}"
    return replace(found, licence=both)

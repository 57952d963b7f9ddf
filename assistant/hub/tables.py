"""The libraries' own tables of published weights: repository, configuration and licence of a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from assistant.hub import licences
from assistant.hub.source import CLIP, TIMM, HubError


@dataclass(frozen=True, slots=True)
class TableEntry:
    """What a library knows about a name. ``settings`` is laid out like the model's configuration file."""

    kind: str
    name: str
    repo: str
    settings: Mapping[str, Any]
    licence: str = ""
    stated_by: str = ""


def look_up(name: str, kind: str | None) -> TableEntry:
    """Return the entry of NAME:TAG (open_clip) or NAME.TAG (timm); raises HubError."""
    model, _, tag = name.partition(":")
    if kind == CLIP or (kind is None and tag):
        return of_open_clip(model, tag)
    return of_timm(name)


def of_timm(name: str) -> TableEntry:
    """Return timm's entry of ``name``; without a tag, that of timm's default tag. Raises HubError."""
    import timm

    try:
        found = timm.get_pretrained_cfg(name)
    except RuntimeError as error:
        raise HubError(
            f"timm knows no weights “{name}”: {error} timm.list_pretrained() names all."
        ) from error
    if found is None:
        near = ", ".join(timm.list_pretrained(f"{name.split('.')[0]}*")[:4])
        hint = f"There are {near}." if near else "timm.list_pretrained() names all."
        raise HubError(f"timm knows no model “{name}”. {hint}")
    licence = licences.stated(found.license)
    settings = {"architecture": found.architecture, "pretrained_cfg": _plain(asdict(found))}
    full = f"{found.architecture}.{found.tag}" if found.tag else str(found.architecture)
    return TableEntry(TIMM, full, _repo(found.hf_hub_id), settings, licence, "timm" if licence else "")


def of_open_clip(name: str, tag: str) -> TableEntry:
    """Return open_clip's entry of model ``name`` with weights ``tag``; raises HubError."""
    import open_clip

    tags = open_clip.list_pretrained_tags_by_model(name)
    found = open_clip.get_pretrained_cfg(name, tag)
    model = open_clip.get_model_config(name)
    if not found or model is None:
        known = f"Its weights are {', '.join(tags)}." if tags else "open_clip.list_pretrained() names all."
        raise HubError(f"open_clip knows no weights “{tag or 'without a tag'}” of a model “{name}”. {known}")
    if found.get("quick_gelu"):
        model["quick_gelu"] = True
    preprocess = {key: found[key] for key in ("mean", "std", "interpolation", "resize_mode")}
    settings = _plain({"model_cfg": model, "preprocess_cfg": preprocess})
    return TableEntry(CLIP, f"{name}:{tag}", _repo(found.get("hf_hub")), settings)


def _repo(hub_id: str | None) -> str:
    """Return org/name of a library's hub id, which may name a file behind it; empty for none."""
    return "/".join((hub_id or "").strip("/").split("/")[:2])


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items() if part is not None}
    return [_plain(part) for part in value] if isinstance(value, (list, tuple)) else value

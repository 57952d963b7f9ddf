"""The manifest of a model pack: what is in it, where it comes from, and the hash of every file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from assistant.errors import AssistantError

FORMAT = 1
"""Version of the manifest's layout; a program refuses a newer one."""

ALLOWED_SUFFIXES = frozenset({".safetensors", ".json", ".md", ".txt"})
"""A pack holds data and text. Pickles (.pt, .pth, .bin, .pkl ...) could run code and are refused."""

_HASH = re.compile(r"[0-9a-f]{64}")


class PackError(AssistantError):
    """A model pack that cannot be used: says which pack, what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """One member of the ensemble as the manifest names it: its kind and its files' names."""

    name: str
    kind: str
    files: Mapping[str, str]
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Manifest:
    """``manifest.json`` as read; the meaning of each part is described in docs/packs.md."""

    name: str
    version: str
    members: tuple[MemberEntry, ...]
    preprocessing: Mapping[str, Any]
    vocabulary: Mapping[str, str]
    licence: str
    training_data: tuple[Mapping[str, Any], ...]
    metrics: Mapping[str, Any]
    files: Mapping[str, str]
    fusion: Mapping[str, Any] = field(default_factory=dict)
    descriptor: Mapping[str, Any] = field(default_factory=dict)


def parse(text: str, where: Path) -> Manifest:
    """Read a manifest; raises PackError naming ``where`` and the part that is wrong."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise PackError(f"The pack {where} has a manifest that is not JSON (line {error.lineno}).") from error
    except (ValueError, RecursionError) as error:  # a number of a million digits, lists a million deep
        raise PackError(f"The pack {where} has a manifest that cannot be read ({error}).") from error
    if not isinstance(data, dict):
        raise PackError(f"The pack {where} has a manifest that is not a JSON object.")
    if data.get("format") != FORMAT:
        raise PackError(
            f"The pack {where} is of format {data.get('format')!r}; this program reads format {FORMAT}. "
            "Update the program or take another pack."
        )
    try:
        members = tuple(
            MemberEntry(str(m["name"]), str(m["kind"]), dict(m["files"]), dict(m.get("options", {})))
            for m in data["members"]
        )
        manifest = Manifest(
            name=str(data["name"]),
            version=str(data["version"]),
            members=members,
            preprocessing=dict(data["preprocessing"]),
            vocabulary=dict(data["vocabulary"]),
            licence=str(data["licence"]),
            training_data=tuple(dict(source) for source in data["training_data"]),
            metrics=dict(data["metrics"]),
            files={str(name): str(digest) for name, digest in data["files"].items()},
            fusion=dict(data.get("fusion", {})),
            descriptor=dict(data.get("descriptor", {})),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise PackError(f"The pack {where} has an incomplete manifest: {error}.") from error
    _check(manifest, where)
    return manifest


def _check(manifest: Manifest, where: Path) -> None:
    if not manifest.members and not manifest.descriptor:
        raise PackError(f"The pack {where} names no member.")
    for name, digest in manifest.files.items():
        check_file_name(name, where)
        if not _HASH.fullmatch(digest):
            raise PackError(f"The pack {where} gives no SHA-256 for {name}.")
    names = [member.name for member in manifest.members]
    if len(set(names)) != len(names):
        raise PackError(f"The pack {where} has two members of one name ({', '.join(names)}).")
    for member in manifest.members:
        for name in member.files.values():
            if name not in manifest.files:
                raise PackError(
                    f"The pack {where}: member {member.name} uses {name}, which the manifest does not list."
                )
    for part in ("calibration", "sets"):
        used = manifest.fusion.get(part)
        if used is not None and used not in manifest.files:
            raise PackError(f"The pack {where} uses {used}, which the manifest does not list.")


def check_file_name(name: str, where: Path) -> None:
    """Refuse a file that points outside the pack or is of a kind that could run code."""
    path = PurePosixPath(name)
    outside = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not path.parts
    if outside:
        raise PackError(f"The pack {where} points outside itself ({name}). It was not loaded.")
    if path.suffix.lower() not in ALLOWED_SUFFIXES:
        raise PackError(
            f"The pack {where} holds {name}; only safetensors, JSON and text are accepted, "
            "because other model files can run code. It was not loaded."
        )

"""The manifest of a model pack: what is in it, where it comes from, and the hash of every file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from assistant.errors import AssistantError
from assistant.untrusted import MB, json_of, plain

FORMAT = 1
"""Version of the manifest's layout; a program refuses a newer one."""

ALLOWED_SUFFIXES = frozenset({".safetensors", ".json", ".md", ".txt"})
"""A pack holds data and text. Pickles (.pt, .pth, .bin, .pkl ...) could run code and are refused."""

LONGEST = 8 * MB
"""Bytes of a manifest; those of large ensembles have some kilobytes."""

MOST_MEMBERS = 64
_LONGEST_NAME = 200

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

    def file(self, role: str) -> str:
        """Return the name of the file that has a role (terms, weights ...); raises PackError without one."""
        name = self.files.get(role)
        if name is None:
            raise PackError(f"Member {self.name} names no file with its {role}. Take another pack.")
        return name


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
        data = json_of(text)
    except ValueError as error:  # a number of a million digits, lists a million deep
        line = f"is not JSON (line {found})" if (found := getattr(error, "lineno", None)) else ""
        told = line or f"cannot be read ({error})"
        raise PackError(f"The pack {where} has a manifest that {told}.") from error
    if not isinstance(data, dict):
        raise PackError(f"The pack {where} has a manifest that is not a JSON object.")
    if data.get("format") != FORMAT:
        raise PackError(
            f"The pack {where} is of format {data.get('format')!r}; this program reads format {FORMAT}. "
            "Update the program or take another pack."
        )
    try:
        members = tuple(
            MemberEntry(_name(m["name"]), _name(m["kind"]), _texts(m["files"]), dict(m.get("options", {})))
            for m in data["members"]
        )
        manifest = Manifest(
            name=_name(data["name"]),
            version=_name(data["version"]),
            members=members,
            preprocessing=dict(data["preprocessing"]),
            vocabulary=dict(data["vocabulary"]),
            licence=plain(str(data["licence"])),
            training_data=tuple(dict(source) for source in data["training_data"]),
            metrics=dict(data["metrics"]),
            files=_texts(data["files"]),
            fusion=dict(data.get("fusion", {})),
            descriptor=dict(data.get("descriptor", {})),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise PackError(f"The pack {where} has an incomplete manifest: {error}.") from error
    _check(manifest, where)
    return manifest


def _name(value: object) -> str:
    """Return a name as it can be shown on one line."""
    text = plain(str(value)).strip()
    if len(text) > _LONGEST_NAME:
        raise ValueError(f"a name of {len(text)} characters")
    return text


def _texts(data: Any) -> dict[str, str]:
    return {str(key): str(value) for key, value in dict(data).items()}


def _check(manifest: Manifest, where: Path) -> None:
    if not manifest.members and not manifest.descriptor:
        raise PackError(f"The pack {where} names no member.")
    if len(manifest.members) > MOST_MEMBERS:
        raise PackError(f"The pack {where} names more than {MOST_MEMBERS} members. It was not loaded.")
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
        if used is not None and (not isinstance(used, str) or used not in manifest.files):
            raise PackError(f"The pack {where} uses {used}, which the manifest does not list.")


def check_file_name(name: str, where: Path) -> None:
    """Refuse a file that points outside the pack or is of a kind that could run code."""
    path = PurePosixPath(name)
    if not name.isprintable():
        raise PackError(f"The pack {where} holds a file whose name cannot be shown ({name}).")
    outside = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not path.parts
    if outside:
        raise PackError(f"The pack {where} points outside itself ({name}). It was not loaded.")
    if path.suffix.lower() not in ALLOWED_SUFFIXES:
        raise PackError(
            f"The pack {where} holds {name}; only safetensors, JSON and text are accepted, "
            "because other model files can run code. It was not loaded."
        )

"""What a published model is before anything of it is loaded: its kind, files, licence and page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from assistant.errors import AssistantError

CLIP = "clip"
"""An open_clip model: image and text tower."""

TIMM = "timm"
"""A timm backbone: image tower only."""

PACK = "pack"
"""A finished model pack: a repository with a ``manifest.json``."""

ALLOWED_SUFFIXES = frozenset({".safetensors", ".json", ".txt", ".md"})
"""Weights are safetensors, the rest is text. Other weights (.bin, .pt ...) can run code when loaded."""

Progress = Callable[[str, int, int | None], bool | None]
"""``progress(file, bytes here, bytes in all or None)``; False stops the download, what is here is kept."""


class HubError(AssistantError):
    """Weights that cannot be found, fetched or used: says which, why and what to do."""


class DownloadStoppedError(HubError):
    """A download that the person stopped; what had arrived is kept."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a source.

    ``size``: bytes, None = not known. ``sha256`` or ``blob`` (git's SHA-1 of small files): as the hub states
    them, None for local files. ``path``: where the file already lies, None = it must be downloaded.
    """

    name: str
    size: int | None = None
    sha256: str | None = None
    blob: str | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A published model or a folder like one.

    ``asked``: what the person wrote. ``kind``: :data:`CLIP` or :data:`TIMM`. ``weights`` and, where there is
    one, ``config`` and ``tokenizer``: its files. ``settings``: the content of the configuration where that
    comes from the library's own tables and not from a file. ``licence``: empty = none stated; ``stated_by``:
    where it is stated. ``repo``, ``revision``, ``page``: for a model of the hub, else empty.
    """

    asked: str
    name: str
    kind: str
    weights: SourceFile
    config: SourceFile | None = None
    tokenizer: tuple[SourceFile, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    licence: str = ""
    stated_by: str = ""
    repo: str = ""
    revision: str = ""
    page: str = ""

    @property
    def files(self) -> tuple[SourceFile, ...]:
        """Every file that a pack is made from."""
        first = (self.config,) if self.config is not None else ()
        return (*first, self.weights, *self.tokenizer)

    @property
    def to_download(self) -> int:
        """Bytes that are not on this computer yet, as far as sizes are known."""
        return sum(file.size or 0 for file in self.files if file.path is None)


def check_name(name: str, where: str) -> None:
    """Refuse a file that could run code or that lies outside its folder; raises HubError."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise HubError(f"{where} names a file outside itself ({name}). It was not taken.")
    if path.suffix.lower() not in ALLOWED_SUFFIXES:
        raise HubError(
            f"{where} has its weights as {name}. Only .safetensors files are accepted, because other weight "
            "files can run code. Take a model whose page offers safetensors."
        )

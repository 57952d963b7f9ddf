"""Weights that already lie on this computer: a folder as timm or open_clip save it, or one file."""

from __future__ import annotations

from pathlib import Path

from assistant.hub import layout, licences, tables
from assistant.hub.source import HubError, Source, SourceFile, check_name


def from_folder(asked: str, folder: Path, kind: str | None) -> Source:
    """Return the model in ``folder``; raises HubError where there is none that can be used."""
    names = [path.name for path in folder.iterdir() if path.is_file()]
    found = layout.choose(names, kind, f"The folder {folder}")
    licence = licences.from_folder(folder)
    return Source(
        asked,
        folder.resolve().name,
        found.kind,
        _file(folder / found.weights),
        _file(folder / found.config),
        tuple(_file(folder / name) for name in found.tokenizer),
        licence=licence,
        stated_by="its README.md" if licence else "",
    )


def from_file(asked: str, path: Path, kind: str | None, architecture: str | None) -> Source:
    """Return the model in one safetensors file, described by a name of timm's or open_clip's tables.

    Raises HubError where ``architecture`` is missing or unknown: how pictures must be prepared depends on
    the weights' origin and is never guessed.
    """
    check_name(path.name, str(path.parent))
    if not architecture:
        raise HubError(
            f"{path} holds weights alone. Say with --architecture what they are, as timm (NAME.TAG, such as "
            "convnext_tiny.in12k_ft_in1k) or open_clip (NAME:TAG) call them, or name the whole folder."
        )
    table = tables.look_up(architecture, kind)
    # Its licence stays open: a file of that name may hold weights that somebody else trained further.
    return Source(asked, path.stem, table.kind, _file(path), settings=table.settings)


def _file(path: Path) -> SourceFile:
    return SourceFile(path.name, path.stat().st_size, path=path)

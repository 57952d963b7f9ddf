"""From a source to files on this computer, each with its SHA-256."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant import untrusted
from assistant.hub import remote
from assistant.hub.download import download, is_intact, sha256
from assistant.hub.source import HubError, Progress, Source, SourceFile


@dataclass(frozen=True, slots=True)
class Fetched:
    """A source whose files are here.

    ``settings``: the content of its configuration file. ``hashes``: file name -> SHA-256.
    """

    source: Source
    settings: Mapping[str, Any]
    weights: Path
    tokenizer: tuple[Path, ...]
    hashes: Mapping[str, str]


def fetch(source: Source, progress: Progress | None = None) -> Fetched:
    """Download what is missing and check every file; raises HubError.

    Small files come first, so that a configuration that cannot be used costs no long download.
    """
    here: dict[str, Path] = {}
    small = [file for file in source.files if file is not source.weights]
    for file in small:
        here[file.name] = _local(source, file, progress)
    settings = _settings(here[source.config.name]) if source.config is not None else source.settings
    here[source.weights.name] = _local(source, source.weights, progress)
    return Fetched(
        source,
        settings,
        here[source.weights.name],
        tuple(here[file.name] for file in source.tokenizer),
        {name: sha256(path) for name, path in here.items()},
    )


def _local(source: Source, file: SourceFile, progress: Progress | None) -> Path:
    if file.path is not None and is_intact(file.path, file):
        return file.path
    if not source.repo:
        raise HubError(f"{file.path or file.name} has changed while it was read. Try again.")
    return download(source, file, remote.store(source.repo) / source.revision, progress)


def _settings(path: Path) -> Mapping[str, Any]:
    try:
        data = untrusted.read_json(path, untrusted.MB)
    except (OSError, ValueError) as error:
        raise HubError(f"{path} is not a readable configuration: {error}.") from error
    if not isinstance(data, dict):
        raise HubError(f"{path} is not a readable configuration: it is not a JSON object.")
    return data

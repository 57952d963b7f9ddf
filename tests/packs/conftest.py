"""Tiny packs to install, as folders and as ZIP files, harmless and hostile."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.hub.conftest import hub, offline  # noqa: F401  # fixtures


def write_pack(folder: Path, files: Mapping[str, bytes] | None = None, **changes: Any) -> Path:
    """Write a pack of text files with right hashes; ``changes`` are entries of the manifest."""
    files = {"README.md": b"# A tiny pack\n", "m/terms.json": b"{}", **(files or {})}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    manifest = {
        "format": 1,
        "name": folder.name,
        "version": "1.0",
        "licence": "CC0-1.0",
        "vocabulary": {"fingerprint": "0" * 64},
        "preprocessing": {"size": 32, "mode": "squash", "mean": [0, 0, 0], "std": [1, 1, 1]},
        "members": [{"name": "m", "kind": "multilabel", "files": {"terms": "m/terms.json"}, "options": {}}],
        "training_data": [],
        "metrics": {},
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    } | changes
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return folder


def zip_pack(folder: Path, target: Path, *, above: str = "") -> Path:
    """Pack a folder; ``above``: a folder inside the archive that holds it, with its slash."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, above + path.relative_to(folder).as_posix())
    return target


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The folder of a harmless pack."""
    return write_pack(tmp_path / "source" / "tiny")


@pytest.fixture
def spoilt_zip(pack: Path, tmp_path: Path) -> Callable[..., Path]:
    """A harmless ZIP file with one entry more: ``spoilt_zip(name or ZipInfo, data)``."""

    def make(entry: str | zipfile.ZipInfo, data: bytes = b"{}", *, how: int = zipfile.ZIP_STORED) -> Path:
        target = zip_pack(pack, tmp_path / "spoilt.zip")
        with zipfile.ZipFile(target, "a") as archive:
            archive.writestr(entry, data, how)
        return target

    return make

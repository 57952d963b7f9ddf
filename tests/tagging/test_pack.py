"""Packs: found by name, checked against their hashes, refused when they could do harm."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from assistant import paths
from assistant.tagging import Pack, PackError, installed


def make_pack(folder: Path, **changes) -> Path:
    """Write a minimal pack whose manifest can be changed entry by entry."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "terms.json").write_text("{}", "utf-8")
    digest = hashlib.sha256(b"{}").hexdigest()
    manifest = {
        "format": 1,
        "name": folder.name,
        "version": "1.0",
        "licence": "CC0",
        "vocabulary": {"fingerprint": "0" * 64},
        "preprocessing": {"size": 32, "mode": "squash", "mean": [0, 0, 0], "std": [1, 1, 1]},
        "members": [{"name": "m", "kind": "multilabel", "files": {"terms": "terms.json"}, "options": {}}],
        "training_data": [],
        "metrics": {},
        "files": {"terms.json": digest},
    } | changes
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return folder


def test_a_pack_opens_by_folder_and_verifies(tmp_path: Path):
    pack = Pack.open(make_pack(tmp_path / "small"))
    assert (pack.name, pack.version) == ("small", "1.0")
    assert pack.verify() == ["terms.json"]


def test_an_installed_pack_opens_by_name():
    make_pack(paths.data() / "packs" / "mine")
    assert Pack.open("mine").name == "mine"
    assert "mine" in [pack.name for pack in installed()]


def test_a_missing_pack_names_what_there_is():
    make_pack(paths.data() / "packs" / "mine")
    with pytest.raises(PackError, match=r"no model pack “yours”.*mine"):
        Pack.open("yours")


def test_a_changed_file_is_refused(tmp_path: Path):
    folder = make_pack(tmp_path / "small")
    (folder / "terms.json").write_text("{ }", "utf-8")
    with pytest.raises(PackError, match=r"terms\.json .* SHA-256 differs"):
        Pack.open(folder).verify()


def test_a_missing_file_is_refused(tmp_path: Path):
    folder = make_pack(tmp_path / "small")
    (folder / "terms.json").unlink()
    with pytest.raises(PackError, match=r"lacks terms\.json"):
        Pack.open(folder).verify()


@pytest.mark.parametrize(
    "name", ["../terms.json", "/etc/terms.json", "a/../../x.json", "..\\x.json", "C:x.json"]
)
def test_a_file_outside_the_pack_is_refused(tmp_path: Path, name: str):
    with pytest.raises(PackError, match="points outside itself"):
        Pack.open(make_pack(tmp_path / "small", files={name: "0" * 64}))


@pytest.mark.parametrize(
    "name", ["weights.pt", "weights.pth", "pytorch_model.bin", "head.pkl", "x.joblib", "code.py"]
)
def test_files_that_could_run_code_are_refused(tmp_path: Path, name: str):
    with pytest.raises(PackError, match="can run code"):
        Pack.open(make_pack(tmp_path / "small", files={name: "0" * 64}))


def test_a_pickle_that_the_manifest_does_not_name_is_refused_too(tmp_path: Path):
    folder = make_pack(tmp_path / "small")
    (folder / "surprise.pkl").write_bytes(b"\x80\x04.")
    with pytest.raises(PackError, match=r"surprise\.pkl"):
        Pack.open(folder).verify()


def test_a_link_that_leads_out_of_the_pack_is_refused(tmp_path: Path):
    outside = tmp_path / "outside.json"
    outside.write_text("{}", "utf-8")
    folder = make_pack(tmp_path / "small")
    (folder / "terms.json").unlink()
    (folder / "terms.json").symlink_to(outside)
    with pytest.raises(PackError, match="points outside itself"):
        Pack.open(folder).verify()


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"members": []},
        {"members": [{"name": "m"}]},
        {"members": [{"name": "m", "kind": "clip", "files": {"weights": "other.safetensors"}}]},
        {"files": {"terms.json": "abc"}},
        {"files": None},
        {"fusion": {"calibration": "elsewhere.json"}},
    ],
)
def test_a_manifest_that_does_not_hold_together_is_refused(tmp_path: Path, changes):
    with pytest.raises(PackError, match="small"):
        Pack.open(make_pack(tmp_path / "small", **changes))


@pytest.mark.parametrize("data", [b"", b"not json", b"[]", b"\xff\xfe"])
def test_a_manifest_that_is_not_json_is_refused(tmp_path: Path, data: bytes):
    folder = make_pack(tmp_path / "small")
    (folder / "manifest.json").write_bytes(data)
    with pytest.raises(PackError, match="small"):
        Pack.open(folder)


def test_the_fingerprint_follows_the_manifest(tmp_path: Path):
    first = Pack.open(make_pack(tmp_path / "small"))
    second = Pack.open(make_pack(tmp_path / "small", version="1.1"))
    assert first.fingerprint != second.fingerprint

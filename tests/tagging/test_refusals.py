"""Packs that are whole and say something that cannot be: one sentence each, naming pack or member."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from safetensors.torch import save_file

from assistant.errors import AssistantError
from assistant.tagging import Ensemble, Pack, PackError, device
from assistant.tagging.ensemble import read_sets
from assistant.tagging.manifest import MemberEntry
from assistant.tagging.members import backbones, clip, heads, load_member
from tests.tagging.test_pack import make_pack


def entry(kind: str = "clip", files: dict[str, str] | None = None, **options: object) -> MemberEntry:
    return MemberEntry("words", kind, files or {}, options)


def folder_of(tmp_path: Path) -> SimpleNamespace:
    """What a member asks of its pack: a file by name."""
    return SimpleNamespace(name="museum", path=tmp_path, file=lambda name: tmp_path / name)


def test_a_device_that_is_none():
    with pytest.raises(PackError, match="There is no device “abacus”"):
        device.choose("abacus")


def test_sets_that_cannot_be_read(tmp_path: Path):
    (tmp_path / "sets.json").write_text("{", "utf-8")
    pack = folder_of(tmp_path)
    pack.manifest = SimpleNamespace(fusion={"sets": "sets.json"})
    with pytest.raises(PackError, match=r"sets\.json in the pack museum cannot be read"):
        read_sets(pack)


def test_a_kind_of_member_of_a_newer_program(tmp_path: Path, small_vocabulary):
    with pytest.raises(PackError, match="has a member of kind “oracle”, which this program does not know"):
        load_member(folder_of(tmp_path), entry("oracle"), small_vocabulary, torch.device("cpu"), {})


def test_a_pack_without_a_term_of_the_vocabulary(tmp_path: Path, small_vocabulary, monkeypatch):
    blind = SimpleNamespace(name="m", known={}, preprocessing=None)
    monkeypatch.setattr("assistant.tagging.ensemble.load_member", lambda *given: blind)
    with pytest.raises(PackError, match="knows no term of the vocabulary"):
        Ensemble.load(Pack.open(make_pack(tmp_path / "museum")), small_vocabulary)


def test_a_trunk_that_the_backbone_does_not_have():
    shared = entry("multilabel", {"trunk": "trunk.safetensors"}, frozen=3)
    with pytest.raises(PackError, match="Member words shares a trunk that its backbone does not have"):
        backbones.share(torch.nn.Linear(2, 2), shared, {})


def test_a_backbone_without_stages():
    with pytest.raises(AssistantError, match="needs a backbone of the EfficientNet or ConvNeXt family"):
        backbones.split(torch.nn.Linear(2, 2), 3)


def test_stored_words_that_are_not_there(tmp_path: Path, small_vocabulary):
    (tmp_path / "config.json").write_text("{}", "utf-8")
    stored = entry(files={"config": "config.json"}, words="stored")
    with pytest.raises(PackError, match=r"Member words of the pack .* has no text embeddings"):
        clip.ClipMember.load(folder_of(tmp_path), stored, small_vocabulary, torch.device("cpu"), {})


def test_a_configuration_that_is_none_of_open_clip(tmp_path: Path, small_vocabulary):
    (tmp_path / "config.json").write_text('{"model_cfg": {"embed_dim": "many"}}', "utf-8")
    with pytest.raises(PackError, match=r"config\.json does not describe an open_clip model"):
        clip.ClipMember.load(
            folder_of(tmp_path),
            entry(files={"config": "config.json"}),
            small_vocabulary,
            torch.device("cpu"),
            {},
        )


def test_words_that_cannot_be_turned_into_numbers(tmp_path: Path, small_vocabulary, monkeypatch):
    (tmp_path / "config.json").write_text("{}", "utf-8")

    def fails(*given: object) -> None:
        raise RuntimeError("index out of range")

    network = torch.nn.Module()
    network.visual = torch.nn.Identity()
    monkeypatch.setattr(clip, "check_config", lambda found, room: None)
    monkeypatch.setattr(clip, "build_clip", lambda found, words: (network, None))
    monkeypatch.setattr(clip, "fill_member", lambda *given: None)
    monkeypatch.setattr(clip, "_embed_facet", fails)
    monkeypatch.setattr(clip, "room_of", lambda *given: 1)
    with pytest.raises(PackError, match=r"The words of member words of the pack .* cannot be used"):
        clip.ClipMember.load(
            folder_of(tmp_path),
            entry(files={"config": "config.json"}),
            small_vocabulary,
            torch.device("cpu"),
            {},
        )


def test_a_term_more_than_embeddings(tmp_path: Path):
    save_file({"embeddings": torch.zeros(2, 4)}, tmp_path / "texts.safetensors")
    (tmp_path / "terms.json").write_text(json.dumps(["a", "b", "c"]), "utf-8")
    files = {"texts": "texts.safetensors", "texts_terms": "terms.json"}
    with pytest.raises(PackError, match="has not one embedding per term"):
        clip._read_cached(folder_of(tmp_path), entry(files=files))


def test_terms_that_are_no_lists(tmp_path: Path):
    (tmp_path / "terms.json").write_text('{"materials": 3}', "utf-8")
    with pytest.raises(PackError, match=r"terms\.json does not list the terms of member words"):
        heads.read_terms(folder_of(tmp_path), entry("multilabel", {"terms": "terms.json"}))

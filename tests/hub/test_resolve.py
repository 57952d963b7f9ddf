"""What can be named, what a name stands for, and what is refused before anything is downloaded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.hub import CLIP, TIMM, HubError, resolve, warning
from tests.hub.conftest import FakeHub
from tests.hub.models import save_clip, save_timm

CLIP_FILES = {"open_clip_config.json": b"{}", "open_clip_model.safetensors": b"x"}
TIMM_FILES = {"config.json": b"{}", "model.safetensors": b"x"}


def test_a_folder_of_open_clip(tmp_path: Path):
    source = resolve(str(save_clip(tmp_path / "clip")))
    assert (source.kind, source.licence, source.stated_by) == (CLIP, "mit", "its README.md")
    assert source.to_download == 0


def test_a_folder_of_timm(tmp_path: Path):
    source = resolve(f"local-dir:{save_timm(tmp_path / 'timm', licence='')}")
    assert (source.kind, source.licence) == (TIMM, "")


def test_a_repository_with_both_layouts_is_what_was_asked_for(hub: FakeHub):
    hub.repos["museum/both"] = CLIP_FILES | TIMM_FILES
    assert resolve("hf-hub:museum/both").kind == CLIP
    assert resolve("hf-hub:museum/both", kind=TIMM).weights.name == "model.safetensors"


def test_a_name_of_timm_leads_to_its_repository(hub: FakeHub):
    hub.repos["timm/test_efficientnet.r160_in1k"] = dict(TIMM_FILES)
    hub.card = {}
    source = resolve("timm:test_efficientnet")
    assert source.name == "test_efficientnet.r160_in1k"
    assert (source.licence, source.stated_by) == ("apache-2.0", "timm")


def test_a_name_of_open_clip_leads_to_its_repository(hub: FakeHub):
    hub.repos["laion/CLIP-ViT-B-32-256x256-DataComp-s34B-b86K"] = {"open_clip_model.safetensors": b"x"}
    for name in ("ViT-B-32-256:datacomp_s34b_b86k", "open_clip:ViT-B-32-256:datacomp_s34b_b86k"):
        source = resolve(name)
        assert source.settings["model_cfg"]["vision_cfg"]["image_size"] == 256
        assert source.settings["preprocess_cfg"]["resize_mode"] == "shortest"


def test_two_places_that_state_different_licences_are_both_shown(hub: FakeHub):
    hub.repos["timm/convnextv2_base.fcmae_ft_in22k_in1k"] = dict(TIMM_FILES)
    source = resolve("timm:convnextv2_base.fcmae_ft_in22k_in1k")
    assert source.licence == "mit, but cc-by-nc-4.0 in timm"
    assert "does not allow commercial use" in warning(source.licence)


@pytest.mark.parametrize(
    ("card", "licence"),
    [
        ({"license": "apache-2.0"}, "apache-2.0"),
        ({"license": ["mit", "cc-by-4.0"]}, "mit, cc-by-4.0"),
        ({"license": "other", "license_name": "dinov3-license"}, "dinov3-license"),
        (
            {"license": "other", "license_name": "apple-amlr", "license_link": "LICENSE"},
            "apple-amlr (LICENSE)",
        ),
        ({"license": "other"}, ""),
        ({"license": "unknown"}, ""),
        ({}, ""),
    ],
)
def test_the_licence_is_what_the_card_states(hub: FakeHub, card, licence):
    hub.repos["museum/model"] = dict(TIMM_FILES)
    hub.card = card
    assert resolve("hf-hub:museum/model").licence == licence


@pytest.mark.parametrize("licence", ["apache-2.0", "MIT", "cc0-1.0", "bsd-3-clause"])
def test_licences_without_conditions_need_no_warning(licence: str):
    assert warning(licence) == ""


@pytest.mark.parametrize("licence", ["cc-by-nc-4.0", "apple-amlr", "fair-noncommercial-research-license"])
def test_non_commercial_licences_are_warned_of(licence: str):
    assert "does not allow commercial use" in warning(licence)


def test_other_licences_must_be_read():
    assert "conditions of its own" in warning("dinov3-license")


def test_a_repository_with_pickles_only_is_refused(hub: FakeHub):
    hub.repos["museum/old"] = {"open_clip_config.json": b"{}", "open_clip_pytorch_model.bin": b"x"}
    with pytest.raises(HubError, match=r"open_clip_pytorch_model.bin only.*can run code"):
        resolve("hf-hub:museum/old")


def test_a_folder_with_a_pickle_only_is_refused(tmp_path: Path):
    folder = save_timm(tmp_path / "timm")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(HubError, match=r"pytorch_model.bin only.*can run code"):
        resolve(str(folder))


def test_a_pickle_beside_safetensors_is_left_alone(tmp_path: Path):
    folder = save_timm(tmp_path / "timm")
    (folder / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    assert [file.name for file in resolve(str(folder)).files] == ["config.json", "model.safetensors"]


def test_a_folder_that_is_no_model_says_what_it_would_need(tmp_path: Path):
    with pytest.raises(HubError, match=r"open_clip_config.json and open_clip_model.safetensors.*config.json"):
        resolve(str(tmp_path))


def test_a_lone_file_needs_to_be_named(tmp_path: Path):
    folder = save_timm(tmp_path / "timm")
    path = shutil.copy(folder / "model.safetensors", tmp_path / "mine.safetensors")
    with pytest.raises(HubError, match="--architecture"):
        resolve(str(path))
    source = resolve(str(path), architecture="test_efficientnet.r160_in1k")
    assert source.settings["architecture"] == "test_efficientnet"
    assert source.licence == "", "weights of one's own do not get the licence of the published ones"


def test_a_lone_pickle_is_refused(tmp_path: Path):
    (tmp_path / "model.pt").write_bytes(b"x")
    with pytest.raises(HubError, match=r"Only \.safetensors files"):
        resolve(str(tmp_path / "model.pt"), architecture="resnet18")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("hf-hub:nothing", "form hf-hub:org/name"),
        ("museum/model", "written hf-hub:museum/model"),
        ("timm:convnext_tiny.nonsense", "knows no weights"),
        ("timm:conv_next", "knows no"),
        ("ViT-B-32-256:nonsense", r"knows no weights “nonsense”.*datacomp_s34b_b86k"),
        ("open_clip:ViT-B-32-256", "NAME:TAG"),
        ("/no/such/folder", "no file or folder"),
        ("", "Name hf-hub:org/name"),
    ],
)
def test_what_cannot_be_named_is_a_sentence(source: str, told: str, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(HubError, match=told):
        resolve(source)

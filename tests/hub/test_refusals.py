"""What the hub's rooms refuse, each in one sentence; rarer cases than those told elsewhere."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from assistant.hub import HubError, advice, fetch, resolve, tables
from assistant.hub import download as downloads
from assistant.hub.loading import load_timm
from assistant.hub.source import TIMM, check_name
from tests.hub.conftest import FakeHub
from tests.hub.models import save_timm


def test_a_disk_that_fills_during_a_download(hub: FakeHub, monkeypatch: pytest.MonkeyPatch):
    hub.repos["museum/model"] = {
        "config.json": b'{"architecture": "resnet18"}',
        "model.safetensors": b"w" * 64,
    }
    source = resolve("hf-hub:museum/model")

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(downloads, "receive", full)
    with pytest.raises(HubError, match=r"There is no space left for .*\. Make room"):
        fetch(source)


def test_a_revision_that_the_hub_does_not_have():
    from huggingface_hub.errors import RevisionNotFoundError

    refused = RevisionNotFoundError.__new__(RevisionNotFoundError)
    with pytest.raises(HubError, match="museum/model has no revision of that name"):
        raise HubError(advice.sentence(refused, "museum/model", None))


def test_a_name_that_no_model_can_have(hub: FakeHub):
    with pytest.raises(HubError, match="cannot be the name of a model of the hub"):
        resolve("hf-hub:museum/--model..")


def test_a_file_that_changes_while_it_is_read(tmp_path: Path):
    folder = save_timm(tmp_path / "model")
    source = resolve(str(folder))
    (folder / "model.safetensors").write_bytes(b"other bytes")
    with pytest.raises(HubError, match="has changed while it was read"):
        fetch(source)


@pytest.mark.parametrize("entry", ["model_args", "pretrained_cfg"])
def test_a_configuration_whose_parts_are_no_objects(tmp_path: Path, entry: str):
    folder = save_timm(tmp_path / "model")
    settings = json.loads((folder / "config.json").read_text("utf-8"))
    (folder / "config.json").write_text(json.dumps(settings | {entry: "large"}), "utf-8")
    with pytest.raises(HubError, match=f"{entry} is not an object"):
        load_timm(fetch(resolve(str(folder))))


def test_a_model_of_another_kind_than_was_asked_for():
    with pytest.raises(HubError, match="is not a model of kind timm"):
        resolve("open_clip:ViT-B-32:laion2b_s34b_b79k", kind=TIMM)


def test_a_model_that_is_published_as_a_pickle_only(monkeypatch: pytest.MonkeyPatch):
    known = tables.of_timm("resnet18.a1_in1k")
    monkeypatch.setattr(tables, "of_timm", lambda name: known.__class__(**{**vars_of(known), "repo": ""}))
    with pytest.raises(HubError, match="is not published as safetensors"):
        resolve("timm:resnet18.a1_in1k")


def vars_of(entry: tables.TableEntry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in entry.__dataclass_fields__}


@pytest.mark.parametrize(
    "name", ["../weights.safetensors", "/w.safetensors", "c:w.safetensors", "a\\b.safetensors"]
)
def test_a_repository_that_names_a_file_outside_itself(name: str):
    with pytest.raises(HubError, match="names a file outside itself"):
        check_name(name, "museum/model")

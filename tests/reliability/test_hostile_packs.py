"""Model packs made to hurt, beyond what tests/packs/test_hostile.py has: each trick by name.

None of them may run code, fetch anything, read or write outside of the pack, or fill memory or disk.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import AssistantError
from assistant.hub import HubError, fetch, resolve
from assistant.packs import inspect, install, survey
from assistant.tagging import Pack, PackError
from assistant.tagging.members.prompts import is_template
from tests.packs.conftest import write_pack, zip_pack
from tests.packs.real import write_real_pack


class Marker:
    """Runs a program when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


@pytest.fixture
def marker(tmp_path: Path) -> Iterator[Path]:
    """A path that is there as soon as any pickle of the test was executed; in the end it must not be."""
    path = tmp_path / "executed"
    yield path
    assert not path.exists()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*arguments: Any, **more: Any) -> None:
        raise AssertionError(f"the network was asked: {arguments}")

    monkeypatch.setattr(socket.socket, "connect", asked)
    monkeypatch.setattr(socket, "getaddrinfo", asked)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_real_pack(tmp_path_factory.mktemp("real") / "tiny")


def changed(real: Path, folder: Path, **changes: Any) -> Pack:
    """Return a copy of a pack that loads with another manifest: a value, or a function of the old one."""
    import shutil

    shutil.copytree(real, folder)
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    for key, value in changes.items():
        manifest[key] = value(manifest.get(key)) if callable(value) else value
    manifest["files"] = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in manifest["files"]
    }
    path.write_text(json.dumps(manifest))
    return Pack.open(folder)


def member(**changes: Any) -> Any:
    return lambda members: [{**members[0], **changes}]


def ensemble(pack: Pack) -> Any:
    from assistant.tagging import Ensemble
    from assistant.vocabulary import load_default

    return Ensemble.load(pack, load_default(), device="cpu")


def test_a_pickle_is_not_loaded_whatever_it_is_called(real: Path, tmp_path: Path, marker: Path) -> None:
    pack = changed(real, tmp_path / "pickle")
    weights = pack.path / "m" / "weights.safetensors"
    weights.write_bytes(pickle.dumps({"weights": Marker(marker)}))
    manifest = json.loads((pack.path / "manifest.json").read_text())
    manifest["files"]["m/weights.safetensors"] = hashlib.sha256(weights.read_bytes()).hexdigest()
    (pack.path / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(PackError, match="not a readable safetensors file"):
        ensemble(Pack.open(pack.path))


def test_a_pickle_in_a_pack_is_refused_by_every_way_in(tmp_path: Path, marker: Path) -> None:
    data = pickle.dumps(Marker(marker))
    folder = write_pack(tmp_path / "source" / "tiny", {"m/pytorch_model.bin": data})
    for source in (folder, zip_pack(folder, tmp_path / "tiny.zip")):
        with pytest.raises(PackError, match="can run code"):
            install(inspect(source))
    with pytest.raises(PackError, match="can run code"):
        Pack.open(folder)
    unlisted = write_pack(tmp_path / "unlisted")
    (unlisted / "more.pt").write_bytes(data)
    with pytest.raises(PackError, match="can run code"):
        Pack.open(unlisted).verify()


@pytest.mark.parametrize(
    "backbone",
    ["hf-hub:evil/model", "hf_hub:timm/x", "local-dir:/etc", "../x", "", "no_such_model", "x" * 9999],
)
def test_a_backbone_is_a_name_and_no_order_to_fetch(real: Path, tmp_path: Path, backbone: str) -> None:
    pack = changed(
        real, tmp_path / "x", members=member(options={"backbone": backbone}),
        descriptor={"backbone": backbone, "member": "m"},
    )  # fmt: skip
    with pytest.raises(PackError, match="knows no architecture"):
        ensemble(pack)
    from assistant.identify.descriptors import Describer

    with pytest.raises(PackError, match="knows no architecture"):
        Describer.load(pack)


def test_a_network_of_gigabytes_is_not_built_for_files_of_kilobytes(real: Path, tmp_path: Path) -> None:
    pack = changed(real, tmp_path / "x", members=member(options={"backbone": "vit_giant_patch14_dinov2"}))
    with pytest.raises(PackError, match="files are too small"):
        ensemble(pack)


@pytest.mark.parametrize(
    "config",
    [
        {"vision_cfg": {"timm_model_name": "hf-hub:evil/x"}},
        {"vision_cfg": {"timm_model_name": "resnet18", "timm_model_pretrained": True}},
        {"text_cfg": {"hf_model_name": "evil/x"}},
        {"text_cfg": {"hf_tokenizer_name": "evil/x"}},
        {"text_cfg": {"tokenizer_kwargs": {"trust_remote_code": True}}},
        {"text_cfg": {"width": 10**9}},
        {"text_cfg": {"vocab_size": 900_000, "width": 900_000}},
        {"text_cfg": {"layers": 10**6}},
        {"vision_cfg": {"image_size": 10**9}},
        {"vision_cfg": {"layers": [1, 2, 10**9, 4]}},
        {"text_cfg": []},
        {"embed_dim": float("inf")},
    ],
)
def test_a_configuration_of_clip_gives_no_orders(config: dict[str, Any]) -> None:
    from assistant.tagging.members.clip_config import check_config

    with pytest.raises(ValueError, match=r"\w"):
        check_config({"model_cfg": config}, room=1000)


@pytest.mark.parametrize(
    "text",
    ["{label.__class__}", "{label:>1000000000}", "{0}", "{label!r}", "{label}{secret}", "{label", 5, "plain"],
)
def test_a_prompt_has_a_place_for_the_label_and_no_other(text: object) -> None:
    assert not is_template(text)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("preprocessing", {"size": float("inf"), "mode": "squash", "mean": [0] * 3, "std": [1] * 3}),
        ("preprocessing", {"size": 10**9, "mode": "squash", "mean": [0] * 3, "std": [1] * 3}),
        ("preprocessing", {"size": 32, "mode": "squash", "mean": [float("nan")] * 3, "std": [1] * 3}),
        ("members", member(files={})),
        ("members", member(kind="h-softmax-nodes")),
        ("members", member(kind="clip")),
    ],
)
def test_numbers_and_parts_that_cannot_be_are_told(real: Path, tmp_path: Path, part: str, value: Any) -> None:
    with pytest.raises(PackError):
        ensemble(changed(real, tmp_path / "x", **{part: value}))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("fusion", {"calibration": ["x"]}),
        ("members", [{"name": f"m{n}", "kind": "multilabel", "files": {}} for n in range(3000)]),
        ("files", {"a\0.json": "0" * 64}),
        ("files", {"a\ud800.json": "0" * 64}),
        ("name", "x" * 10_000),
    ],
)
def test_a_manifest_of_a_wrong_kind_is_refused_and_listed(tmp_path: Path, part: str, value: Any) -> None:
    from assistant import paths

    folder = write_pack(paths.data() / "packs" / "odd")
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps({**manifest, part: value}))
    with pytest.raises(PackError):
        Pack.open(folder)
    assert any(listed.problem for listed in survey() if listed.name == "odd")


def test_the_name_of_a_pack_does_not_steer_a_terminal(tmp_path: Path) -> None:
    pack = Pack.open(write_pack(tmp_path / "x", name="a\x1b[2J\u202eb", licence="c\r\nd"))
    assert (pack.name, pack.manifest.licence) == ("a [2Jb", "c d")


@pytest.mark.parametrize("bits", [b"\x00\x00\xc0\x7f", b"\x00\x00\x80\x7f"], ids=["nan", "infinite"])
def test_weights_that_are_not_finite_are_told(real: Path, tmp_path: Path, bits: bytes) -> None:
    from assistant.tagging.members.weights import read_weights

    data = (real / "m" / "weights.safetensors").read_bytes()
    (tmp_path / "w.safetensors").write_bytes(data[:-4] + bits)
    with pytest.raises(PackError, match="not finite"):
        read_weights(tmp_path / "w.safetensors")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_in_a_pack_is_not_waited_for(tmp_path: Path) -> None:
    from assistant import paths

    folder = write_pack(paths.data() / "packs" / "piped")
    (folder / "m" / "terms.json").unlink()
    os.mkfifo(folder / "m" / "terms.json")
    with pytest.raises(PackError, match="no ordinary file"):
        Pack.open(folder).verify()
    assert "piped" in {listed.name for listed in survey()}
    os.mkfifo(tmp_path / "pipe.zip")
    with pytest.raises(PackError, match="no ordinary file"):
        inspect(tmp_path / "pipe.zip")


def test_a_manifest_that_is_a_link_out_of_the_pack_is_not_read(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "linked")
    (folder / "manifest.json").replace(tmp_path / "elsewhere.json")
    (folder / "manifest.json").symlink_to(tmp_path / "elsewhere.json")
    with pytest.raises(PackError, match="points outside itself"):
        Pack.open(folder)


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "looped")
    (folder / "m" / "terms.json").unlink()
    (folder / "m" / "terms.json").symlink_to("terms.json")
    with pytest.raises(PackError, match="points outside itself"):
        Pack.open(folder).verify()


def test_entries_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "tiny", {"big.txt": os.urandom(4000)})
    raw = bytearray(zip_pack(folder, tmp_path / "twice.zip").read_bytes())
    at = raw.rfind(b"PK\x01\x02", 0, raw.rfind(b"big.txt"))
    raw[at + 20 : at + 24] = (10**6).to_bytes(4, "little")  # it says that it is packed in a megabyte
    raw[at + 24 : at + 28] = (10**6).to_bytes(4, "little")
    (tmp_path / "twice.zip").write_bytes(raw)
    with pytest.raises(PackError, match="overlap"):
        inspect(tmp_path / "twice.zip")


@pytest.mark.parametrize("above", ["prefix", "nested"])
def test_a_zip_behind_or_inside_something_else_is_a_pack_or_refused(tmp_path: Path, above: str) -> None:
    folder = write_pack(tmp_path / "tiny")
    data = zip_pack(folder, tmp_path / "a.zip").read_bytes()
    if above == "prefix":
        (tmp_path / "a.zip").write_bytes(b"MZ" * 100 + data)
    else:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("tiny.zip", data)
        (tmp_path / "a.zip").write_bytes(out.getvalue())
    with pytest.raises(PackError):
        inspect(tmp_path / "a.zip")


# -- what packs are made from -----------------------------------------------------------------------


@pytest.fixture
def published(tmp_path: Path) -> Path:
    import timm
    from safetensors.torch import save_file

    folder = tmp_path / "model"
    folder.mkdir()
    save_file(dict(timm.create_model("test_efficientnet").state_dict()), folder / "model.safetensors")
    size = {"input_size": [3, 160, 160], "mean": [0.5] * 3, "std": [0.5] * 3, "num_classes": 1000}
    config = {"architecture": "test_efficientnet", "pretrained_cfg": {**size, "classifier": "classifier"}}
    (folder / "config.json").write_text(json.dumps(config))
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        {"checkpoint_path": "evil.bin"},
        {"cache_dir": "/tmp"},
        {"pretrained": True},
        {"in_chans": 10**9},
        {"depth": 10**7},
    ],
)
def test_arguments_of_a_published_model_load_no_file(
    published: Path, marker: Path, monkeypatch: pytest.MonkeyPatch, arguments: dict[str, Any]
) -> None:
    from assistant.hub.loading import load_timm

    (published / "evil.bin").write_bytes(pickle.dumps(Marker(marker)))
    config = json.loads((published / "config.json").read_text())
    (published / "config.json").write_text(json.dumps({**config, "model_args": arguments}))
    monkeypatch.chdir(published)
    with pytest.raises(HubError, match="changes the architecture"):
        load_timm(fetch(resolve(str(published), kind="timm")))


def test_a_folder_with_a_pickle_alone_makes_no_pack(published: Path, marker: Path) -> None:
    (published / "model.safetensors").unlink()
    (published / "pytorch_model.bin").write_bytes(pickle.dumps(Marker(marker)))
    with pytest.raises(HubError, match="can run code"):
        resolve(str(published), kind="timm")


def test_a_card_whose_licence_is_a_trillion_texts_states_none(published: Path) -> None:
    lines = ["---", "a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (published / "README.md").write_text("\n".join([*lines, "license: [*a11]", "---", ""]))
    assert resolve(str(published), kind="timm").licence == ""


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 5000,
        "members_of = ['recipe.toml']\n",
        "shared = 'recipe.toml'\ndata = 3",
        "seed = inf",
        "\0",
    ],
)
def test_a_recipe_made_to_hurt_is_refused(tmp_path: Path, text: str) -> None:
    from assistant.training.embedding import recipe_reading as identifying
    from assistant.training.make import read_prompts
    from assistant.training.recipe import read
    from assistant.vocabulary import load_default

    path = tmp_path / "recipe.toml"
    path.write_text(text)
    for reading in (read, identifying.read, lambda where: read_prompts(where, load_default())):
        with pytest.raises(AssistantError):
            reading(path)


def test_a_checkpoint_that_is_a_pickle_is_refused(tmp_path: Path, marker: Path) -> None:
    import torch

    from assistant.training import checkpoint

    path = tmp_path / "checkpoint.safetensors"
    path.write_bytes(pickle.dumps(Marker(marker)))
    network = torch.nn.Linear(1, 1)
    with pytest.raises(AssistantError, match="damaged"):
        checkpoint.load(path, network, network, torch.optim.AdamW(network.parameters()))
    with pytest.raises(AssistantError, match="damaged"):
        checkpoint.load_weights(path)

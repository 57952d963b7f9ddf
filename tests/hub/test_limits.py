"""A server that sends too much, or without end, fills no disk: it is stopped, and one sentence says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant import paths
from assistant.hub import DownloadStoppedError, HubError, SourceFile, address, fetch, limits, resolve
from tests.hub.conftest import FakeHub

WEIGHTS = bytes(range(256)) * 40
GB = 10**9


class Disk:
    """A disk with so much room; it gets less as files lie on it."""

    def __init__(self, free: int) -> None:
        self.free = free

    def __call__(self, _folder: object) -> Disk:
        left = Disk(self.free)
        left.free -= sum(path.stat().st_size for path in paths.cache().rglob("*") if path.is_file())
        return left


@pytest.fixture
def museum(hub: FakeHub) -> FakeHub:
    """A hub with one timm model, and a file at an address."""
    hub.repos["museum/model"] = {
        "config.json": b'{"architecture": "resnet18"}', "model.safetensors": WEIGHTS, "README.md": b"card",
    }  # fmt: skip
    hub.repos["files"] = {"tiny.zip": WEIGHTS}
    return hub


def tiny(museum: FakeHub) -> str:
    return f"{museum.address}/files/resolve/main/tiny.zip"


def arrived() -> list[Path]:
    return [path for path in paths.cache().rglob("*") if path.is_file() and path.name != "listing.json"]


# A file of the hub: its size is known from the listing


def test_a_file_that_is_longer_than_the_listing_says_is_stopped_at_once(museum: FakeHub):
    source = resolve("hf-hub:museum/model")
    told: list[int] = []
    museum.endless = "model.safetensors"
    with pytest.raises(
        HubError, match=r"More than 10\.2 kB of model\.safetensors were sent.*stopped and deleted"
    ):
        fetch(source, lambda name, done, _: told.append(done) if "model" in name else None)
    assert max(told) <= len(WEIGHTS)
    assert [path.name for path in arrived()] == ["config.json"]

    museum.endless = ""
    assert fetch(source).weights.read_bytes() == WEIGHTS


@pytest.mark.parametrize(("name", "most"), [("model.safetensors", "64.0 GB"), ("config.json", "64.0 MB")])
def test_a_file_that_is_said_to_be_larger_than_any_of_its_kind_is_not_asked_for(
    museum: FakeHub, monkeypatch: pytest.MonkeyPatch, name: str, most: str
):
    usual = museum.info

    def boasting(repo: str):
        found = usual(repo)
        for sibling in found["siblings"]:
            if sibling["rfilename"] == name:
                sibling["size"] = 65 * GB
                sibling.pop("lfs", None)
        return found

    monkeypatch.setattr(museum, "info", boasting)
    with pytest.raises(HubError, match=rf"{name} is said to have 65\.0 GB.* at the most {most}"):
        fetch(resolve("hf-hub:museum/model"))
    assert museum.downloads(name) == []


def test_a_download_that_has_no_room_is_not_begun(museum: FakeHub, monkeypatch: pytest.MonkeyPatch):
    source = resolve("hf-hub:museum/model")
    monkeypatch.setattr(shutil, "disk_usage", Disk(limits.SPARE + 5000))
    with pytest.raises(HubError, match=r"The download needs 67\.1 MB in .*\. Make room and try again"):
        fetch(source)
    assert museum.downloads("model.safetensors") == []


def test_what_has_arrived_counts_when_there_is_just_room_for_the_rest(
    museum: FakeHub, monkeypatch: pytest.MonkeyPatch
):
    source = resolve("hf-hub:museum/model")
    with pytest.raises(DownloadStoppedError):
        fetch(source, lambda name, done, _: name != "model.safetensors" or done < 8000)
    taken = sum(path.stat().st_size for path in paths.cache().rglob("*") if path.is_file())
    monkeypatch.setattr(shutil, "disk_usage", Disk(limits.SPARE + taken + len(WEIGHTS) - 8000))
    assert fetch(source).weights.read_bytes() == WEIGHTS


# A file at an address: nothing is known but what the server says


def test_an_address_that_sends_without_end_is_stopped_at_the_largest_pack(
    museum: FakeHub, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "LARGEST", 100_000)
    museum.endless = "tiny.zip"
    told: list[int] = []
    with pytest.raises(HubError, match=r"More than 100\.0 kB|More than 0\.1 MB"):
        address.bring(tiny(museum), lambda _name, done, _size: told.append(done))
    assert 0 < max(told) <= 100_000
    assert arrived() == []


def test_an_address_that_sends_without_end_leaves_room_on_the_disk(
    museum: FakeHub, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(shutil, "disk_usage", Disk(limits.SPARE + 300_000))
    museum.endless = "tiny.zip"
    with pytest.raises(HubError, match=r"no space left for tiny\.zip. Make room"):
        address.bring(tiny(museum))
    [part] = arrived()
    assert part.suffix == ".part"  # kept, as after any full disk
    assert part.stat().st_size <= 310_000


@pytest.mark.parametrize(
    ("announced", "sentence"),
    [(65 * GB, r"tiny\.zip is said to have 65\.0 GB"), (3 * GB, r"The download needs 3\.1 GB in ")],
)
def test_what_a_server_announces_is_heard_before_anything_is_sent(
    museum: FakeHub, monkeypatch: pytest.MonkeyPatch, announced: int, sentence: str
):
    monkeypatch.setattr(shutil, "disk_usage", Disk(2 * GB))
    museum.announces = announced
    with pytest.raises(HubError, match=sentence):
        address.bring(tiny(museum))
    assert museum.asked == []


def test_a_server_that_announces_nothing_is_asked_all_the_same(museum: FakeHub):
    assert address.bring(tiny(museum)).read_bytes() == WEIGHTS
    museum.announces = len(WEIGHTS)
    address.store(tiny(museum)).unlink()
    assert address.bring(tiny(museum)).read_bytes() == WEIGHTS


def test_a_part_that_is_longer_than_any_pack_is_begun_anew(museum: FakeHub, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LARGEST", 20_000)
    target = address.store(tiny(museum))
    target.parent.mkdir(parents=True)
    target.with_name(f"{target.name}.part").write_bytes(bytes(30_000))
    assert address.bring(tiny(museum)).read_bytes() == WEIGHTS


@pytest.mark.parametrize(
    ("name", "most"),
    [("a/tokenizer.json", limits.LONGEST), ("merges.TXT", limits.LONGEST), ("pack.zip", limits.LARGEST)],
)
def test_text_may_be_long_and_weights_may_be_large(name: str, most: int):
    assert limits.most(SourceFile(name)) == most

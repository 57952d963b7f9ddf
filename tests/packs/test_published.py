"""Packs of the hub and at addresses: licence first, stopped and gone on with, never without being asked."""

from __future__ import annotations

import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from assistant import paths
from assistant.hub import HubError
from assistant.packs import StoppedError, bring, forget, inspect, install, is_published, look_up
from assistant.tagging import PackError
from tests.hub.conftest import REVISION, FakeHub
from tests.packs.conftest import write_pack, zip_pack

BIG = bytes(range(256)) * 40
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def museum(hub: FakeHub, tmp_path: Path) -> FakeHub:
    """A hub with one pack."""
    folder = write_pack(tmp_path / "published" / "tiny", {"m/weights.safetensors": BIG})
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    hub.repos["museum/tiny"] = files
    hub.repos["museum/pages/resolve/main"] = {}
    zipped = zip_pack(folder, tmp_path / "tiny.zip").read_bytes()
    hub.repos["files"] = {"tiny.zip": zipped}
    return hub


def downloaded(hub: FakeHub) -> set[str]:
    return {path.partition("/resolve/")[2].partition("/")[2] for path, _ in hub.asked if "/resolve/" in path}


def test_the_licence_is_known_before_the_weights_are_downloaded(museum: FakeHub):
    published = look_up("museum/tiny")
    assert published.offer is not None
    assert published.offer.manifest.licence == "CC0-1.0"
    assert published.size > len(BIG)
    assert downloaded(museum) == {"manifest.json", "README.md"}


@pytest.mark.parametrize("name", ["museum/tiny", "hf-hub:museum/tiny", f"museum/tiny@{REVISION}", "page"])
def test_a_pack_is_downloaded_checked_and_installed(museum: FakeHub, name: str):
    published = look_up(f"{museum.address}/museum/tiny/tree/main" if name == "page" else name)
    told: list[tuple[int, int]] = []
    folder = bring(published, lambda *news: told.append(news))
    assert install(inspect(folder)).verify()
    done = [news[0] for news in told]
    assert done == sorted(done)
    assert told[0][1] >= len(BIG)
    assert len(told) > 5


def test_a_download_that_has_no_room_is_not_begun(museum: FakeHub, monkeypatch: pytest.MonkeyPatch):
    published = look_up("museum/tiny")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 1000))
    with pytest.raises(HubError, match=r"The download needs .* in .*\. Make room and try again"):
        bring(published)
    assert museum.downloads("weights.safetensors") == []


def test_a_stopped_download_goes_on_where_it_was(museum: FakeHub):
    published = look_up("museum/tiny")
    with pytest.raises(StoppedError, match="What has arrived is kept"):
        bring(published, lambda done, _total: done < 5000)
    assert not (paths.data() / "packs").exists()
    assert install(inspect(bring(look_up("museum/tiny")))).verify()
    first, second = museum.downloads("weights.safetensors")
    assert first is None
    assert second.startswith("bytes=")
    assert int(second.removeprefix("bytes=").rstrip("-")) > 0


def test_what_was_downloaded_is_forgotten_when_it_is_installed(museum: FakeHub):
    published = look_up("museum/tiny")
    install(inspect(bring(published)))
    forget(published)
    assert not list(paths.cache().rglob("*.safetensors*"))


def test_a_changed_file_on_the_way_is_refused(museum: FakeHub):
    published = look_up("museum/tiny")
    museum.corrupt = True
    with pytest.raises(HubError, match="checksum differs"):
        bring(published)


def test_a_hub_whose_file_is_not_what_the_manifest_says_is_refused(museum: FakeHub):
    museum.repos["museum/tiny"]["m/terms.json"] = b"[]"
    with pytest.raises(PackError, match="SHA-256 differs"):
        install(inspect(bring(look_up("museum/tiny"))))


def test_a_model_that_is_no_pack_says_how_to_make_one(museum: FakeHub):
    museum.repos["museum/model"] = {"config.json": b"{}", "model.safetensors": BIG}
    with pytest.raises(HubError, match=r"not a finished model pack.*packs make hf-hub:museum/model"):
        look_up("museum/model")


def test_a_manifest_on_the_hub_that_names_files_outside_is_refused(museum: FakeHub, tmp_path: Path):
    folder = write_pack(tmp_path / "evil")
    manifest = (folder / "manifest.json").read_text().replace("README.md", "../../evil.json")
    museum.repos["museum/evil"] = {"manifest.json": manifest.encode()}
    with pytest.raises(PackError, match="outside"):
        look_up("museum/evil")


def test_a_manifest_of_many_megabytes_is_not_downloaded(museum: FakeHub, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("assistant.packs.published.LONGEST_MANIFEST", 100)
    with pytest.raises(PackError, match="far too long"):
        look_up("museum/tiny")
    assert downloaded(museum) == set()


def test_a_page_of_another_host_is_not_taken_for_one_of_the_hub(museum: FakeHub):
    assert look_up(f"{museum.address}0/museum/tiny").offer is None  # another port: an address as any other
    assert museum.asked == []


def test_a_manifest_that_lists_what_the_hub_lacks_is_refused(museum: FakeHub):
    del museum.repos["museum/tiny"]["m/terms.json"]
    with pytest.raises(HubError, match=r"lacks m/terms\.json"):
        bring(look_up("museum/tiny"))


def test_an_unknown_name_is_a_sentence(museum: FakeHub):
    with pytest.raises(HubError, match="no model museum/other"):
        look_up("museum/other")


def test_no_request_is_made_when_requests_are_forbidden(museum: FakeHub, offline):
    offline()
    for name in ("museum/tiny", f"{museum.address}/files/resolve/main/tiny.zip"):
        with pytest.raises(HubError, match=r"HF_HUB_OFFLINE is set"):
            bring(look_up(name))
    assert museum.asked == []


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("museum/tiny", True),
        ("hf-hub:museum/tiny@main", True),
        ("https://example.org/a.zip", True),
        ("tiny.zip", False),
        ("/home/anna/tiny", False),
        ("a/b/c", False),
        ("~nobody-of-this-name/tiny.zip", False),
    ],
)
def test_what_needs_the_network_is_told_from_what_lies_here(asked: str, expected: bool):
    assert is_published(asked) == expected


# A ZIP file at an address


def address(museum: FakeHub) -> str:
    return f"{museum.address}/files/resolve/main/tiny.zip"


def test_a_zip_file_at_an_address_is_downloaded_and_installed(museum: FakeHub):
    published = look_up(address(museum))
    assert (published.offer, published.size) == (None, None)
    assert museum.asked == []
    told: list[tuple[int, int]] = []
    assert install(inspect(bring(published, lambda *news: told.append(news)))).verify()
    forget(published)
    assert not list(paths.cache().rglob("*.zip"))
    assert told


def test_a_stopped_zip_file_goes_on_where_it_was(museum: FakeHub):
    published = look_up(address(museum))
    with pytest.raises(StoppedError):
        bring(published, lambda done, _total: done < 1000)
    assert install(inspect(bring(published))).verify()
    assert museum.downloads("tiny.zip")[-1] == "bytes=1000-"


def test_a_zip_file_that_is_not_there_is_a_sentence(museum: FakeHub):
    museum.status = 404
    with pytest.raises(HubError, match="the server answered 404"):
        bring(look_up(address(museum)))


@pytest.mark.parametrize(
    "asked",
    [
        "http://example.org/a.zip",
        "ftp://example.org/a.zip",
        "https://anna:secret@example.org/a.zip",
        "https://[x/a.zip",
        "",
    ],
)
def test_addresses_that_are_not_safe_are_refused(museum: FakeHub, asked: str):
    with pytest.raises(HubError, match=r"only addresses|holds a password|is no address|names no pack"):
        bring(look_up(asked))
    assert museum.asked == []

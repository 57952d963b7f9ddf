"""Downloads: stopped and gone on with, checked, refused, and one clear sentence when they cannot be."""

from __future__ import annotations

import hashlib

import pytest

from assistant import paths
from assistant.hub import TIMM, DownloadStoppedError, HubError, fetch, resolve
from tests.hub.conftest import REVISION, FakeHub

WEIGHTS = bytes(range(256)) * 40
FILES = {"config.json": b'{"architecture": "resnet18"}', "model.safetensors": WEIGHTS, "README.md": b"card"}


@pytest.fixture
def museum(hub: FakeHub) -> FakeHub:
    """A hub with one timm model."""
    hub.repos["museum/model"] = dict(FILES)
    return hub


def name() -> str:
    return "hf-hub:museum/model"


def test_files_arrive_with_progress_and_checksums(museum: FakeHub):
    told: list[tuple[str, int, int | None]] = []
    fetched = fetch(resolve(name()), lambda *news: told.append(news))
    assert fetched.weights.read_bytes() == WEIGHTS
    assert fetched.hashes["model.safetensors"] == hashlib.sha256(WEIGHTS).hexdigest()
    assert fetched.settings == {"architecture": "resnet18"}
    here = [done for file, done, _ in told if file == "model.safetensors"]
    assert here == sorted(here)
    assert (here[0], here[-1]) == (0, len(WEIGHTS))
    assert len(here) > 5


def test_only_the_files_that_are_needed_are_asked_for(museum: FakeHub):
    museum.repos["museum/model"] |= {"pytorch_model.bin": b"pickle", "run.py": b"import os"}
    fetch(resolve(name()))
    files = {path.rpartition("/")[2] for path, _ in museum.asked if "/resolve/" in path}
    assert files == {"config.json", "model.safetensors"}


def test_a_second_fetch_downloads_nothing(museum: FakeHub):
    fetch(resolve(name()))
    fetch(resolve(name()))
    assert len(museum.downloads("model.safetensors")) == 1


def test_a_stopped_download_goes_on_where_it_was(museum: FakeHub):
    source = resolve(name())
    with pytest.raises(
        DownloadStoppedError, match=r"model.safetensors was stopped. What has arrived is kept"
    ):
        fetch(source, lambda file, done, _: file != "model.safetensors" or done < 4000)
    fetched = fetch(source)
    assert museum.downloads("model.safetensors") == [None, "bytes=4000-"]
    assert fetched.weights.read_bytes() == WEIGHTS


def test_ctrl_c_leaves_the_part_as_well(museum: FakeHub):
    def interrupt(file: str, done: int, _size: int | None) -> None:
        if file == "model.safetensors" and done >= 3000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(resolve(name()), interrupt)
    assert fetch(resolve(name())).weights.read_bytes() == WEIGHTS
    assert museum.downloads("model.safetensors")[1] == "bytes=3000-"


def test_a_broken_connection_is_taken_up_again_within_the_download(museum: FakeHub):
    museum.breaks_after = [10_000, 2_500, 2_500]  # first the configuration, whole
    assert fetch(resolve(name())).weights.read_bytes() == WEIGHTS
    assert len(museum.downloads("model.safetensors")) == 3


def test_a_connection_that_stays_broken_keeps_the_part(museum: FakeHub):
    museum.breaks_after = [10_000, 2_500, *[0] * 20]
    with pytest.raises(HubError, match=r"broke off .* What has arrived is kept"):
        fetch(resolve(name()))
    museum.breaks_after = []
    assert fetch(resolve(name())).weights.read_bytes() == WEIGHTS
    assert museum.downloads("model.safetensors")[-1] == "bytes=2000-"  # whole chunks are kept


def test_a_server_that_cannot_go_on_in_the_middle_sends_all_again(museum: FakeHub):
    museum.no_ranges = True
    source = resolve(name())
    with pytest.raises(DownloadStoppedError):
        fetch(source, lambda file, done, _: file != "model.safetensors" or done < 4000)
    assert fetch(source).weights.read_bytes() == WEIGHTS


def test_a_file_that_is_not_what_the_hub_describes_is_deleted(museum: FakeHub):
    source = resolve(name())
    museum.corrupt = True
    with pytest.raises(HubError, match=r"config.json .*checksum differs.*deleted"):
        fetch(source)
    assert not list(paths.cache().rglob("config.json*"))
    museum.corrupt = False
    assert fetch(source).weights.read_bytes() == WEIGHTS


def test_a_part_that_was_changed_on_disk_is_found_out(museum: FakeHub):
    source = resolve(name())
    with pytest.raises(DownloadStoppedError):
        fetch(source, lambda file, done, _: file != "model.safetensors" or done < 4000)
    (part,) = paths.cache().rglob("model.safetensors.part")
    part.write_bytes(b"x" * 4000)
    with pytest.raises(HubError, match="checksum differs"):
        fetch(source)
    assert fetch(source).weights.read_bytes() == WEIGHTS


def test_an_unknown_name_is_a_sentence(museum: FakeHub):
    with pytest.raises(HubError, match=rf"no model museum/other.*{museum.address}/museum/other"):
        resolve("hf-hub:museum/other")


def test_terms_that_must_be_accepted_are_a_sentence(museum: FakeHub):
    museum.gated = True
    with pytest.raises(HubError, match=r"accepted its terms.*hf auth login.*model.safetensors"):
        fetch(resolve(name()))


def test_a_hub_in_trouble_is_a_sentence(museum: FakeHub):
    museum.status = 503
    with pytest.raises(HubError, match=r"answered 503 about museum/model. Try again later"):
        resolve(name())


def test_no_request_is_made_when_requests_are_forbidden(museum: FakeHub, offline):
    offline()
    with pytest.raises(HubError) as told:
        resolve(name(), kind=TIMM)
    assert museum.asked == []
    message = str(told.value)
    assert f"{museum.address}/museum/model" in message
    assert "config.json and model.safetensors" in message
    assert "packs make FOLDER" in message


def test_what_was_downloaded_once_is_found_without_network(museum: FakeHub, offline):
    fetch(resolve(name()))
    museum.asked.clear()
    offline()
    source = resolve(name())
    assert (source.licence, source.to_download) == ("mit", 0)
    assert fetch(source).weights.read_bytes() == WEIGHTS
    assert museum.asked == []


def test_half_a_download_without_network_says_what_to_bring(museum: FakeHub, offline):
    with pytest.raises(DownloadStoppedError):
        fetch(resolve(name()), lambda file, *_: file != "model.safetensors")
    offline()
    with pytest.raises(HubError, match=r"HF_HUB_OFFLINE is set.*model.safetensors"):
        fetch(resolve(name()))


def test_without_a_route_one_message_says_what_to_bring(museum: FakeHub, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:1")
    with pytest.raises(HubError) as told:
        resolve(name())
    message = str(told.value)
    assert "cannot be reached" in message
    assert "open_clip_model.safetensors" in message
    assert "model.safetensors for a timm backbone" in message


def test_a_model_kept_by_the_hubs_own_library_is_found(museum: FakeHub, offline, tmp_path, monkeypatch):
    from huggingface_hub import constants

    snapshot = tmp_path / "models--museum--model" / "snapshots" / ("a" * 40)
    snapshot.mkdir(parents=True)
    for file, data in FILES.items():
        (snapshot / file).write_bytes(data)
    (snapshot / "README.md").write_text("---\nlicense: cc0-1.0\n---\n", "utf-8")
    refs = tmp_path / "models--museum--model" / "refs"
    refs.mkdir()
    (refs / "main").write_text("a" * 40, "utf-8")
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    offline()
    source = resolve(name())
    assert (source.revision, source.licence) == ("a" * 40, "cc0-1.0")
    assert fetch(source).weights.read_bytes() == WEIGHTS


def test_what_the_hubs_own_library_has_is_not_downloaded_again(museum: FakeHub, tmp_path, monkeypatch):
    from huggingface_hub import constants

    snapshot = tmp_path / "models--museum--model" / "snapshots" / REVISION
    snapshot.mkdir(parents=True)
    for file, data in FILES.items():
        (snapshot / file).write_bytes(data)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    assert fetch(resolve(name())).weights.read_bytes() == WEIGHTS
    assert museum.downloads("model.safetensors") == []


def test_a_revision_that_would_lead_out_of_its_folder_is_refused(museum: FakeHub):
    museum.revision = "../../../elsewhere"
    with pytest.raises(HubError, match="no revision that can be used"):
        resolve(name())

"""A pack is installed whole or not at all, and found by its name afterwards."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from assistant import paths, settings
from assistant.packs import StoppedError, bring_back, caution, empty_bin, inspect, install, remove, verify
from assistant.settings import Settings
from assistant.tagging import Pack, PackError, installed
from tests.packs.conftest import write_pack, zip_pack

Usage = namedtuple("Usage", "total used free")


def home() -> Path:
    return paths.data() / "packs"


def test_a_folder_is_installed_and_opens_by_name(pack: Path):
    found = install(inspect(pack))
    assert found.path == home() / "tiny"
    assert Pack.open("tiny").verify() == ["README.md", "m/terms.json"]
    assert [path.name for path in home().iterdir()] == ["tiny"]


@pytest.mark.parametrize("above", ["", "tiny-1.0/"])
def test_a_zip_file_of_a_pack_or_of_its_folder_is_installed(pack: Path, tmp_path: Path, above: str):
    offer = inspect(zip_pack(pack, tmp_path / "tiny.zip", above=above))
    assert (offer.name, offer.manifest.licence, offer.card) == ("tiny 1.0", "CC0-1.0", "# A tiny pack\n")
    assert install(offer).fingerprint == Pack.open(pack).fingerprint


def test_looking_writes_nothing(pack: Path):
    inspect(pack)
    assert not home().exists()


def test_what_file_managers_leave_is_passed_over(pack: Path, tmp_path: Path):
    (pack / ".DS_Store").write_bytes(b"x")
    (pack / "Thumbs.db").write_bytes(b"x")
    litter = pack.parent / "__MACOSX"
    litter.mkdir()
    (litter / "._manifest.json").write_bytes(b"x")
    target = zip_pack(pack.parent, tmp_path / "mac.zip")
    found = install(inspect(target))
    assert sorted(path.name for path in found.path.iterdir()) == ["README.md", "m", "manifest.json"]


def test_files_that_the_manifest_does_not_list_stay_behind(pack: Path):
    (pack / "notes.txt").write_text("not part of it")
    assert not (install(inspect(pack)).path / "notes.txt").exists()


def test_progress_is_told_in_bytes(tmp_path: Path):
    pack = write_pack(tmp_path / "tiny", {"big.txt": bytes(3 << 20)})
    told: list[tuple[int, int]] = []
    install(inspect(pack), lambda *news: told.append(news))
    done = [news[0] for news in told]
    assert done == sorted(done)
    assert len(done) > 3
    assert done[-1] <= told[0][1]


def test_stopped_in_the_middle_nothing_is_left(tmp_path: Path):
    pack = write_pack(tmp_path / "tiny", {"big.txt": bytes(3 << 20)})
    with pytest.raises(StoppedError, match="stopped"):
        install(inspect(pack), lambda done, _total: done < 2 << 20)
    assert list(home().iterdir()) == []
    assert install(inspect(pack)).name == "tiny"


def test_a_file_that_is_not_the_one_described_leaves_nothing(pack: Path):
    offer = inspect(pack)
    (pack / "m" / "terms.json").write_bytes(b"[]")
    with pytest.raises(PackError, match=r"m/terms\.json .*SHA-256 differs"):
        install(offer)
    assert list(home().iterdir()) == []


def test_what_is_installed_is_what_was_shown(pack: Path):
    offer = inspect(pack)
    write_pack(pack, licence="All rights reserved")
    with pytest.raises(PackError, match="changed since its licence was shown"):
        install(offer)


def test_while_it_is_copied_it_cannot_be_named(tmp_path: Path):
    pack = write_pack(tmp_path / "tiny", {"big.txt": bytes(2 << 20)})
    seen: list[list[str]] = []
    install(inspect(pack), lambda *_: seen.append([one.name for one in installed()]))
    assert seen
    assert not any("tiny" in names for names in seen)


def test_too_little_space_is_a_sentence(pack: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 1000))
    with pytest.raises(PackError, match=r"needs .* and 1.0 kB are free"):
        install(inspect(pack))


def test_a_folder_that_cannot_be_written_is_a_sentence(pack: Path):
    home().parent.mkdir(parents=True)
    home().write_text("a file where the folder should be")
    with pytest.raises(PackError, match="could not be installed"):
        install(inspect(pack))


def test_the_same_pack_again_is_told_where_it_is(pack: Path):
    install(inspect(pack))
    with pytest.raises(PackError, match="installed already"):
        install(inspect(pack))


def test_a_damaged_pack_is_mended_by_installing_it_again(pack: Path):
    found = install(inspect(pack))
    (found.path / "m" / "terms.json").write_bytes(b"spoilt")
    assert install(inspect(pack)).path == found.path
    assert Pack.open("tiny").verify()


def test_another_version_gets_a_name_of_its_own(tmp_path: Path):
    first = install(inspect(write_pack(tmp_path / "one" / "tiny")))
    second = install(inspect(write_pack(tmp_path / "two" / "tiny", version="1.1")))
    third = install(inspect(write_pack(tmp_path / "three" / "tiny", version="1.1", licence="MIT")))
    assert (first.path.name, second.path.name) == ("tiny", "tiny-1.1")
    assert third.path.name.startswith("tiny-1.1-")


def test_no_pack_takes_the_name_of_the_one_that_ships(tmp_path: Path):
    found = install(inspect(write_pack(tmp_path / "starter")))
    assert found.path.name == "starter-1.0"
    assert Pack.open("starter").path.parent == paths.models()


def test_a_hostile_name_becomes_a_plain_folder(tmp_path: Path):
    found = install(inspect(write_pack(tmp_path / "tiny", name="../../../ev\u0000il/Ünïcode: <b>")))
    assert found.path == home() / "ev-il-Unicode-b"


def test_the_folder_of_the_settings_is_used_and_the_usual_one_still_counts(pack: Path, tmp_path: Path):
    install(inspect(pack))
    settings.save(Settings(models=str(tmp_path / "disk")))
    found = install(inspect(write_pack(tmp_path / "other")))
    assert found.path == tmp_path / "disk" / "other"
    assert {"tiny", "other", "starter"} <= {one.path.name for one in installed()}


def test_a_damaged_pack_does_not_hide_the_others(pack: Path):
    install(inspect(pack))
    (home() / "broken").mkdir()
    (home() / "broken" / "manifest.json").write_text("{")
    assert {"tiny", "starter"} <= {one.path.name for one in installed()}


def test_checking_can_be_stopped(pack: Path):
    with pytest.raises(StoppedError, match=r"Checking tiny.* was stopped"):
        verify(pack, lambda _done, _total: False)
    assert verify(pack).verify()


# Removing


def test_a_removed_pack_is_gone_and_can_be_brought_back_until_the_bin_is_emptied(pack: Path):
    install(inspect(pack))
    removed = remove("tiny")
    with pytest.raises(PackError, match="no model pack “tiny”"):
        Pack.open("tiny")
    assert bring_back(removed).name == "tiny"
    removed = remove("tiny")
    empty_bin()
    assert list(home().iterdir()) == []
    with pytest.raises(PackError, match="cannot be brought back"):
        bring_back(removed)


def test_a_pack_that_another_program_holds_is_neither_removed_nor_brought_back(pack: Path, monkeypatch):
    """On Windows a folder in which somebody has a file open keeps its name."""

    def held(path: Path, _to: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    install(inspect(pack))
    with monkeypatch.context() as busy:
        busy.setattr(Path, "rename", held)
        with pytest.raises(PackError, match=r"could not be removed \(Permission denied\).*close that first"):
            remove("tiny")
    assert Pack.open("tiny").verify()
    removed = remove("tiny")
    with monkeypatch.context() as busy:
        busy.setattr(Path, "rename", held)
        with pytest.raises(PackError, match=r"cannot be brought back \(Permission denied\)"):
            bring_back(removed)
    assert bring_back(removed).verify()


def test_a_pack_that_ships_stays():
    with pytest.raises(PackError, match="came with the program"):
        remove("starter")
    assert Pack.open("starter")


@pytest.mark.parametrize("by", ["name", "folder"])
def test_the_pack_in_use_stays(pack: Path, by: str):
    found = install(inspect(pack))
    with pytest.raises(PackError, match="in use"):
        remove("tiny", in_use="tiny" if by == "name" else str(found.path))


def test_a_folder_that_is_no_installed_pack_stays(pack: Path):
    with pytest.raises(PackError, match="not in a folder of installed packs"):
        remove(pack)
    assert pack.is_dir()


def test_a_damaged_pack_can_be_removed():
    (home() / "broken").mkdir(parents=True)
    (home() / "broken" / "manifest.json").write_text("{")
    remove("broken")
    assert not (home() / "broken").exists()


def test_a_manifest_that_lists_itself_is_refused(tmp_path: Path):
    pack = write_pack(tmp_path / "tiny")
    data = json.loads((pack / "manifest.json").read_text())
    data["files"]["manifest.json"] = "0" * 64
    (pack / "manifest.json").write_text(json.dumps(data))
    with pytest.raises(PackError, match="twice"):
        inspect(pack)


@pytest.mark.parametrize(
    ("licence", "weights", "warned"),
    [
        ("CC0-1.0", "", False),
        ("Apache-2.0 for the weights, pictures as their sources say", "mit", False),
        ("CC-BY-NC-4.0", "", True),
        ("MIT", "cc-by-nc-4.0", True),
    ],
)
def test_a_licence_without_commercial_use_is_pointed_out(tmp_path: Path, licence, weights, warned):
    source = {"name": "some weights", "licence": weights}
    member = {"name": "m", "kind": "multilabel", "files": {"terms": "m/terms.json"}}
    offer = inspect(
        write_pack(tmp_path / "tiny", licence=licence, members=[{**member, "options": {"source": source}}])
    )
    assert ("does not allow commercial use" in caution(offer.manifest)) == warned


def test_what_a_killed_program_left_a_day_ago_goes_with_the_next_installing(pack: Path):
    home = settings.load()[0].packs
    for name, days in ((".installing-a", 2), (".removed-a", 2), (".installing-b", 0), (".removed-b", 0)):
        (home / name).mkdir(parents=True)
        moment = (home / name).stat().st_mtime - days * 24 * 3600
        os.utime(home / name, (moment, moment))
    install(inspect(pack))
    assert {path.name for path in home.iterdir()} == {".installing-b", ".removed-b", "tiny"}


def test_a_pack_installed_long_ago_and_removed_just_now_can_be_brought_back_after_another_installing(
    pack: Path, tmp_path: Path
):
    installed_pack = install(inspect(pack))
    os.utime(installed_pack.path, (1000, 1000))
    removed = remove("tiny")
    install(inspect(write_pack(tmp_path / "other" / "coins")))
    assert bring_back(removed).name == "tiny"

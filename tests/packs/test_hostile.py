"""What must not be installed is refused in one sentence, and leaves nothing behind."""

from __future__ import annotations

import errno
import json
import mmap
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant import paths
from assistant.packs import inspect, install
from assistant.packs.names import check_name, folder_name
from assistant.tagging import PackError
from tests.packs.conftest import write_pack, zip_pack

OUTSIDE = ["../evil.json", "a/../../evil.json", "/etc/evil.json", "..", "a//b.json", "./a.json"]
ELSEWHERE = [
    "C:evil.json",
    "C:\\evil.json",
    "\\\\server\\share\\evil.json",
    "..\\evil.json",
    "con.json",
    "m/NUL",
    "aux.md",
    "COM1.txt",
    "lpt9.json",
    "m./x.json",
    "x.json ",
    "stream.json:hidden",
    "new\nline.json",
    "right\u202eto-left.json",
    "a/" * 20 + "x.json",
    "x" * 300 + ".json",
]


LOCAL_HEADER = 30
"""Bytes before the name of a file in a ZIP archive."""


def refused(source: Path, words: str) -> None:
    with pytest.raises(PackError, match=words) as told:
        install(inspect(source))
    message = str(told.value)
    assert "\n" not in message
    home = paths.data() / "packs"
    assert not home.exists() or list(home.iterdir()) == []


@pytest.mark.parametrize("name", OUTSIDE + ELSEWHERE)
def test_a_zip_entry_with_a_name_that_leads_elsewhere_is_refused(spoilt_zip, name: str, tmp_path: Path):
    refused(spoilt_zip(zipfile.ZipInfo(name)), "outside the pack|not every system can keep")
    assert not list(tmp_path.rglob("evil*"))


@pytest.mark.parametrize("name", ["evil.json\0.md", "m/\0"])
def test_a_name_that_the_library_would_cut_is_looked_at_whole(pack: Path, tmp_path: Path, name: str):
    target = zip_pack(pack, tmp_path / "cut.zip")
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("placeholder"[: len(name)].ljust(len(name), "x"), b"{}")
    raw = target.read_bytes().replace(b"placeholder"[: len(name)].ljust(len(name), b"x"), name.encode())
    target.write_bytes(raw)
    refused(
        target, "not every system can keep|outside|not a ZIP file|unlisted|can run code|ZIP file that can"
    )


@given(name=st.text(alphabet=st.sampled_from("ab./\\:\0 ~CONcon1"), max_size=24))
@example("CON")
@example("a/..")
@settings(max_examples=300, deadline=None)
def test_a_name_that_is_taken_stays_inside_every_folder(name: str):
    try:
        check_name(name, "a test")
    except PackError:
        return
    place = Path(os.path.normpath(Path("/home/pack") / name))
    assert place.is_relative_to("/home/pack")
    assert place != Path("/home/pack")
    assert not set(name) & set('\0\\:<>"|?*')
    assert all(part.split(".")[0].casefold() not in {"con", "com1"} for part in name.split("/"))


@given(
    name=st.text(max_size=80), version=st.text(max_size=20), taken=st.sets(st.text(max_size=6), max_size=4)
)
@example(name="../../etc", version="/", taken=set())
@example(name="CON", version="1", taken=set())
@example(name="Starter", version="2.1", taken={"starter", "STARTER-2.1"})
@settings(max_examples=300, deadline=None)
def test_whatever_a_pack_is_called_its_folder_has_a_plain_new_name(name: str, version: str, taken: set[str]):
    found = folder_name(name, taken, version, "abcdef12")
    check_name(found, "a test")
    assert "/" not in found
    assert not found.startswith(".")
    assert found.casefold() not in {one.casefold() for one in taken}


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
def test_links_and_devices_in_a_zip_are_refused(spoilt_zip, kind: int):
    entry = zipfile.ZipInfo("m/link.json")
    entry.create_system = 3
    entry.external_attr = (kind | 0o777) << 16
    refused(spoilt_zip(entry, b"/etc/passwd"), "a link or something that is no file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
@pytest.mark.parametrize(
    "make", [lambda path: path.symlink_to("/etc/hosts"), os.mkfifo], ids=["link", "pipe"]
)
def test_links_and_pipes_in_a_folder_are_refused(pack: Path, make):
    make(pack / "m" / "extra.json")
    refused(pack, "a link or something that is no file")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_listed_file_that_is_a_link_is_refused(pack: Path, tmp_path: Path):
    (tmp_path / "elsewhere.json").write_bytes(b"{}")
    (pack / "m" / "terms.json").unlink()
    (pack / "m" / "terms.json").symlink_to(tmp_path / "elsewhere.json")
    refused(pack, "a link")


def test_a_folder_that_is_a_link_is_refused(pack: Path, tmp_path: Path):
    (pack / "more").symlink_to(tmp_path, target_is_directory=True)
    refused(pack, "a link")


@pytest.mark.parametrize("names", [("m/TERMS.json",), ("a/x.json", "A/x.json"), ("é.json", "e\u0301.json")])
def test_two_names_that_are_one_file_somewhere_are_refused(pack: Path, tmp_path: Path, names):
    target = zip_pack(pack, tmp_path / "twice.zip")
    with zipfile.ZipFile(target, "a") as archive:
        for name in names:
            archive.writestr(name, b"{}")
    refused(target, "twice")


def test_the_same_name_twice_is_refused(pack: Path, tmp_path: Path):
    target = zip_pack(pack, tmp_path / "twice.zip")
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("manifest.json", b"{}")
    refused(target, "twice")


def test_a_name_that_is_file_and_folder_is_refused(spoilt_zip):
    refused(spoilt_zip("m/terms.json/more.json"), "a file and as a folder")


@pytest.mark.parametrize(
    "name", ["weights.pt", "m/pytorch_model.bin", "head.pkl", "setup.py", "run.exe", "x"]
)
def test_files_that_could_run_are_refused_even_unlisted(spoilt_zip, name: str):
    refused(spoilt_zip(name, b"\x80\x04."), "can run code")


def test_a_bomb_is_refused_before_it_is_unpacked(spoilt_zip):
    refused(spoilt_zip("bomb.json", bytes(20 << 20), how=zipfile.ZIP_DEFLATED), "grows more than 100 times")


def test_a_size_that_is_a_lie_is_found_out(pack: Path, tmp_path: Path):
    target = zip_pack(write_pack(pack, {"big.txt": os.urandom(5000)}), tmp_path / "lie.zip")
    raw = bytearray(target.read_bytes())
    for signature, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = raw.find(b"big.txt") - {24: 46, 22: 30}[place]
        at = raw.rfind(signature) if signature == b"PK\x01\x02" and at < 0 else at
        start = raw.find(signature)
        while start >= 0:
            length = struct.unpack_from("<H", raw, start + (28 if place == 24 else 26))[0]
            head = 46 if place == 24 else 30
            if raw[start + head : start + head + length] == b"big.txt":
                struct.pack_into("<I", raw, start + place, 10)
            start = raw.find(signature, start + 4)
    target.write_bytes(raw)
    refused(target, "damaged|SHA-256 differs")


def test_a_file_that_grows_while_it_is_copied_is_refused(tmp_path: Path):
    pack = write_pack(tmp_path / "tiny", {"z.txt": b"small"})

    def grow(done: int, _total: int) -> None:
        with (pack / "z.txt").open("ab") as file:
            file.write(b"and more")

    with pytest.raises(PackError, match=r"z\.txt in .* is longer than it says\. It was not installed"):
        install(inspect(pack), grow)
    assert list((paths.data() / "packs").iterdir()) == []


def test_a_zip_file_of_two_folders_is_refused(pack: Path, tmp_path: Path):
    target = zip_pack(pack, tmp_path / "two.zip", above="tiny/")
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("another/README.md", b"# Another pack")
    refused(target, "holds more than one folder. Take the ZIP file of one model pack")


@pytest.mark.parametrize("as_zip", [False, True], ids=["folder", "zip"])
def test_more_than_any_model_needs_is_refused(pack: Path, tmp_path: Path, as_zip: bool, monkeypatch):
    monkeypatch.setattr("assistant.packs.contents.LARGEST", 100)
    refused(zip_pack(pack, tmp_path / "t.zip") if as_zip else pack, "would need more than .* GB")


def test_a_drive_that_gives_up_while_an_archive_is_read_is_a_sentence(
    pack: Path, tmp_path: Path, monkeypatch
):
    def broken(*_args: object, **_options: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    target = zip_pack(pack, tmp_path / "t.zip")
    monkeypatch.setattr(mmap, "mmap", broken)
    refused(target, r"could not be read or unpacked \(Input/output error\)")


def test_very_many_entries_are_refused_before_the_library_reads_them(tmp_path: Path):
    target = tmp_path / "many.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(4100):
            archive.writestr(f"{number}.json", b"")
    refused(target, "more than 4000 files")


def test_a_folder_of_very_many_files_is_refused(pack: Path):
    for number in range(2001):
        (pack / f"{number}.json").touch()
    refused(pack, "more than 2000 files")


@pytest.mark.parametrize("how", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_way_of_packing_that_is_not_read_is_refused(spoilt_zip, how: int):
    refused(spoilt_zip("x.json", b"{}" * 99, how=how), "a way that is not read")


def test_an_archive_with_a_password_is_refused(spoilt_zip):
    target = spoilt_zip("x.json")
    raw = bytearray(target.read_bytes())
    at = raw.rfind(b"PK\x01\x02")
    raw[at + 8] |= 1
    target.write_bytes(raw)
    refused(target, "password")


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"Rar!" + bytes(40), b"PK" + bytes(5000)]
)
def test_what_is_no_zip_file_is_refused(tmp_path: Path, data: bytes):
    (tmp_path / "x.zip").write_bytes(data)
    refused(tmp_path / "x.zip", "not a ZIP file|no manifest")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.integers(0, 100), flips=st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 255)), max_size=4)
)
def test_a_damaged_archive_is_refused_or_installed_whole(pack: Path, tmp_path: Path, cut: int, flips):
    raw = bytearray(zip_pack(pack, tmp_path / "whole.zip").read_bytes())
    raw = raw[: len(raw) * (100 - cut // 2) // 100]
    for place, by in flips:
        raw[place % len(raw)] ^= by
    (tmp_path / "damaged.zip").write_bytes(raw)
    try:
        installed = install(inspect(tmp_path / "damaged.zip"))
    except PackError:
        return
    assert installed.verify() == ["README.md", "m/terms.json"]
    for path in sorted(installed.path.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    installed.path.rmdir()


@pytest.mark.parametrize("name", [*OUTSIDE, "C:x.json", "con.json", "m/TERMS.json"])
def test_a_manifest_that_names_files_outside_or_twice_is_refused(pack: Path, name: str):
    data = json.loads((pack / "manifest.json").read_text())
    data["files"][name] = "0" * 64
    (pack / "manifest.json").write_text(json.dumps(data))
    refused(pack, "outside|not every system|twice")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[" * 200_000, "cannot be read|not JSON"),
        (b'{"format": ' + b"9" * 10_000 + b"}", "cannot be read|format"),
        (b'{"format": 1}' + b" " * (9 << 20), "far too long"),
        (b"\xff\xfe", "not text"),
    ],
)
def test_a_manifest_made_to_hurt_is_refused(pack: Path, data: bytes, words: str):
    (pack / "manifest.json").write_bytes(data)
    refused(pack, words)


@pytest.mark.parametrize("licence", ["", "  "])
def test_a_pack_without_a_licence_is_refused(tmp_path: Path, licence: str):
    refused(write_pack(tmp_path / "tiny", licence=licence), "states no licence")


def test_a_zip_whose_entry_begins_with_another_name_than_its_list_says_is_refused(pack: Path, tmp_path: Path):
    target = zip_pack(pack, tmp_path / "two-names.zip")
    content = bytearray(target.read_bytes())
    with zipfile.ZipFile(target) as archive:
        entry = next(one for one in archive.infolist() if one.filename.endswith("terms.json"))
    name = entry.header_offset + LOCAL_HEADER
    content[name : name + 4] = b"evil"
    target.write_bytes(content)

    refused(target, f"{entry.filename} in .*two-names.zip cannot be read .*differ")

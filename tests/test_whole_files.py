"""A file is there whole or as it was before, with its rights, whatever happens in between."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import whole_files
from assistant.whole_files import appearing, put, write
from tests.reliability.faults.rights import as_anybody

posix = pytest.mark.skipif(os.name != "posix", reason="permissions, links and pipes of POSIX")


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


@pytest.fixture
def usual_rights() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is there before."""
    path = tmp_path / "report.json"
    path.write_text("old", "utf-8")
    return path


def test_the_new_content_takes_the_place_of_the_old_and_nothing_else_is_left(target: Path) -> None:
    write(target, b"new")
    assert files(target.parent) == {"report.json": "new"}


def test_the_old_content_is_there_until_the_end(target: Path) -> None:
    with appearing(target) as part:
        part.write_text("new", "utf-8")
        assert target.read_text("utf-8") == "old"
    assert target.read_text("utf-8") == "new"


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), ValueError("x"), KeyboardInterrupt()])
def test_what_fails_in_between_leaves_the_old_content_alone(target: Path, error: BaseException) -> None:
    with pytest.raises(type(error)), appearing(target) as part:
        part.write_text("half", "utf-8")
        raise error
    assert files(target.parent) == {"report.json": "old"}


def test_a_library_may_make_the_working_file_anew(tmp_path: Path) -> None:
    """SQLite and safetensors write under a name; some remove first what is there."""
    with appearing(tmp_path / "a.sqlite") as part:
        part.unlink()
        connection = sqlite3.connect(part)
        connection.execute("CREATE TABLE t (x)")
        connection.close()
    with appearing(tmp_path / "b.sqlite") as part:
        connection = sqlite3.connect(tmp_path / "a.sqlite")
        connection.execute("VACUUM INTO ?", (str(part),))
        connection.close()
    assert {path.name for path in tmp_path.iterdir()} == {"a.sqlite", "b.sqlite"}


def test_the_content_is_on_the_disk_before_it_has_its_name(target: Path, monkeypatch) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def given(handle: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def named(part: Path, to: Path) -> Path:
        order.append("name")
        return replace(part, to)

    monkeypatch.setattr(os, "fsync", given)
    monkeypatch.setattr(Path, "replace", named)
    write(target, b"new")
    assert order == ["file", "name", "folder"] if os.name == "posix" else ["file", "name"]
    order.clear()
    write(target, b"newer", durable=False)
    assert order == ["name"]


def test_a_drive_that_takes_no_folder_does_not_disturb(target: Path, monkeypatch) -> None:
    fsync = os.fsync

    def odd(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", odd)
    write(target, b"new")
    assert files(target.parent) == {"report.json": "new"}


def test_a_drive_that_renames_over_nothing_leaves_the_old_content(target: Path, monkeypatch) -> None:
    def refused(part: Path, to: Path) -> Path:
        raise FileExistsError(errno.EEXIST, "File exists", str(to))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(FileExistsError):
        write(target, b"new")
    assert files(target.parent) == {"report.json": "old"}


# Rights and links


@posix
def test_a_new_file_gets_the_usual_rights_or_is_for_its_owner_alone(tmp_path: Path, usual_rights) -> None:
    write(tmp_path / "a", b"")
    write(tmp_path / "b", b"", private=True)
    with appearing(tmp_path / "c") as part:
        part.unlink()
        part.touch(0o600)  # as safetensors does
    assert [rights(tmp_path / name) for name in "abc"] == [0o644, 0o600, 0o644]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_a_file_keeps_its_rights(target: Path, mode: int, usual_rights) -> None:
    target.chmod(mode)
    with appearing(target) as part:
        assert rights(part) & 0o777 & ~(mode | 0o200) == 0  # at no moment more people can read it
    assert rights(target) == mode


@posix
def test_a_copy_is_for_those_who_may_read_what_it_is_a_copy_of(target: Path, usual_rights) -> None:
    copy = target.with_name("copy.json")
    for mode, kept in ((0o600, 0o600), (0o640, 0o640), (0o444, 0o644)):
        target.chmod(mode)
        with appearing(copy, like=target) as part:
            part.write_text("copy", "utf-8")
        assert rights(copy) == kept  # its owner can work with it, else it were of no use
        copy.unlink()
    with appearing(copy, like=target.with_name("gone")):
        pass
    assert rights(copy) == 0o644


@posix
def test_a_group_that_cannot_be_kept_gives_no_other_group_its_rights(
    target: Path, monkeypatch: pytest.MonkeyPatch, usual_rights
) -> None:
    """As root it could be kept; so one that refuses is put in the place of the system."""
    target.chmod(0o664)
    known = os.stat_result((*target.stat()[:5], target.stat().st_gid + 1, *target.stat()[6:]))

    def refused(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(whole_files, "_replaced", lambda _: known)
    monkeypatch.setattr(os, "chown", refused)
    write(target, b"new")
    assert rights(target) == 0o644


@posix
def test_a_read_only_file_is_not_passed_over(target: Path) -> None:
    target.chmod(0o444)
    with as_anybody(), pytest.raises(PermissionError):
        write(target, b"new")
    assert files(target.parent) == {"report.json": "old"}


@posix
def test_a_link_stays_a_link(target: Path) -> None:
    link = target.with_name("link.json")
    link.symlink_to(target.name)
    write(link, b"new")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"


@posix
def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no ordinary file"):
        write(tmp_path / "pipe", b"new")
    with pytest.raises(IsADirectoryError):
        write(tmp_path, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


@posix
def test_the_longest_name_that_a_drive_takes(tmp_path: Path) -> None:
    name = "é" * 126 + ".x"  # 254 bytes
    write(tmp_path / name, b"old")
    write(tmp_path / name, b"new")
    assert files(tmp_path) == {name: "new"}


# Several at once, and killed ones


def test_two_threads_have_a_working_file_each(target: Path) -> None:
    meet = threading.Barrier(2, timeout=20)

    def one(text: str) -> None:
        with appearing(target) as part:
            part.write_text(text * 1000, "utf-8")
            meet.wait()

    threads = [threading.Thread(target=one, args=(text,)) for text in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert files(target.parent)["report.json"] in {"a" * 1000, "b" * 1000}
    assert len(files(target.parent)) == 1


KILLED = """
import os, sys
from pathlib import Path
from assistant.whole_files import appearing
with appearing(Path(sys.argv[1])) as part:
    part.write_text("half")
    part.with_name(part.name + "-journal").write_text("half")
    os._exit(9)
"""


def test_a_killed_writing_leaves_the_old_content_and_goes_with_the_next(target: Path) -> None:
    assert subprocess.run([sys.executable, "-c", KILLED, str(target)], check=False).returncode == 9
    assert target.read_text("utf-8") == "old"
    assert len(files(target.parent)) == 3
    if os.name != "posix":
        pytest.skip("elsewhere nobody knows for a day whether a process still runs")

    write(target, b"new")

    assert files(target.parent) == {"report.json": "new"}


@pytest.mark.parametrize(
    ("name", "days", "goes"),
    [
        (".report.json.7.part", 2, True),
        (".report.json.7.part", -2, True),  # the clock was wrong
        (".report.json.7.part", 0, False),
        (".report.json.00000000-01234567-1.part", 0, False),  # of another computer on this share
        (".report.json.00000000-01234567-1.part-journal", 2, True),
        (".other.json.7.part", 2, False),
        ("report.json.7.part", 2, False),  # a person's own
        (".report.json.part", 2, False),
    ],
)
def test_only_what_belongs_to_nobody_goes(target: Path, name: str, days: int, goes: bool) -> None:
    left = target.with_name(name)
    left.touch()
    moment = left.stat().st_mtime - days * 24 * 3600
    os.utime(left, (moment, moment))
    write(target, b"new")
    assert left.exists() != goes


def test_what_another_thread_of_this_program_writes_stays(target: Path) -> None:
    with appearing(target) as part:
        write(target, b"newer")
        assert part.exists()


def test_a_finished_part_gets_its_name(tmp_path: Path) -> None:
    part = tmp_path / "weights.part"
    part.write_text("all", "utf-8")
    put(part, tmp_path / "weights")
    assert files(tmp_path) == {"weights": "all"}


def test_nothing_is_written_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "nowhere" / "file", b"")
    assert list(tmp_path.iterdir()) == []

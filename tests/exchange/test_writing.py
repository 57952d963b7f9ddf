"""A file is written whole or not at all, and what went wrong is said plainly."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from assistant.exchange import ExportError
from assistant.exchange.writing import replacing
from tests.reliability.faults.rights import as_anybody


def write(to: Path, text: str = "new") -> None:
    with replacing(to, encoding="utf-8") as stream:
        stream.write(text)


def test_the_file_is_replaced_and_nothing_else_left(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old")

    write(tmp_path / "out.csv")

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.csv", "new")]


def test_the_old_file_is_there_until_the_end(tmp_path: Path) -> None:
    to = tmp_path / "out.csv"
    to.write_text("old")

    with replacing(to, encoding="utf-8") as stream:
        stream.write("new")
        stream.flush()
        assert to.read_text() == "old"


def test_an_error_in_between_leaves_the_old_file(tmp_path: Path) -> None:
    to = tmp_path / "out.csv"
    to.write_text("old")

    with pytest.raises(ZeroDivisionError), replacing(to, encoding="utf-8") as stream:
        stream.write("half")
        raise ZeroDivisionError

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.csv", "old")]


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")

    write(tmp_path / "link.csv")

    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new"


def test_a_folder_as_target(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write(tmp_path)


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"folder .*nowhere does not exist"):
        write(tmp_path / "nowhere" / "out.csv")


def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        if os.access(tmp_path, os.W_OK):
            pytest.skip("this account may write everywhere")
        with pytest.raises(ExportError, match="read-only"):
            write(tmp_path / "out.csv")
    finally:
        tmp_path.chmod(0o755)


def test_a_file_that_somebody_protected_stays_as_it_is(tmp_path: Path) -> None:
    to = tmp_path / "out.csv"
    to.write_text("old")
    to.chmod(0o444)
    with as_anybody(), pytest.raises(ExportError, match="it or its folder is read-only"):
        write(to)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.csv", "old")]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "open in another program"),
        (errno.ENAMETOOLONG, "Choose another name"),
    ],
)
def test_what_the_system_refuses_is_a_sentence(number: int, words: str, tmp_path: Path) -> None:
    to = tmp_path / "out.csv"
    to.write_text("old")

    with pytest.raises(ExportError, match=words) as raised, replacing(to, encoding="utf-8"):
        raise OSError(number, os.strerror(number))

    assert str(raised.value).startswith(str(to))
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.csv", "old")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_open = Path.open
    monkeypatch.setattr(
        Path, "open", lambda _self, *args, **rest: real_open(Path("/dev/full"), *args, **rest)
    )

    with pytest.raises(ExportError, match="disk is full"):
        write(tmp_path / "out.csv", "x" * 100_000)


def test_a_name_that_is_no_valid_text_is_written_readably(tmp_path: Path) -> None:
    write(tmp_path / "out.csv", "gerro-\udce9.jpg")

    assert (tmp_path / "out.csv").read_bytes() == b"gerro-\\udce9.jpg"


def test_what_a_killed_export_left_a_day_ago_goes_with_the_next_one(tmp_path: Path) -> None:
    old, fresh, other = (tmp_path / name for name in (".out.csv.7.part", ".out.csv.8.part", ".b.csv.7.part"))
    for path in (old, fresh, other):
        path.write_text("half")
    for path in (old, other):
        os.utime(path, (path.stat().st_mtime - 2 * 24 * 3600,) * 2)

    write(tmp_path / "out.csv")

    assert {path.name for path in tmp_path.iterdir()} == {"out.csv", fresh.name, other.name}

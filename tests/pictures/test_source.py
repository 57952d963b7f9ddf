from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from assistant.errors import AssistantError
from assistant.pictures import UnreadablePicture, content_hash, read, source, thumbnail

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def _reason(path: Path | str) -> str:
    with pytest.raises(UnreadablePicture) as caught:
        read(path)
    return caught.value.reason


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "any.bin"
    path.write_bytes(bytes(range(256)) * 9000)

    assert content_hash(path) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_hash_of_nothing_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePicture, match=r"gone\.jpg cannot be read\. There is no such file"):
        content_hash(tmp_path / "gone.jpg")


def test_missing_file_folder_and_empty_file_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()

    assert "no such file" in _reason(tmp_path / "gone.jpg")
    assert "folder" in _reason(tmp_path)
    assert "empty" in _reason(tmp_path / "empty.jpg")
    assert _reason("null\0character.jpg")


@posix
def test_a_pipe_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")

    assert "pipe" in _reason(tmp_path / "pipe.jpg")
    assert "device" in _reason("/dev/zero")
    with pytest.raises(UnreadablePicture):
        content_hash(tmp_path / "pipe.jpg")
    with pytest.raises(UnreadablePicture):
        thumbnail("/dev/zero", 64)


def test_a_file_without_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed.jpg").write_bytes(b"x")

    def refused(*arguments: object) -> int:  # the tests may run as a user whom no permission stops
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refused)

    assert _reason(tmp_path / "closed.jpg") == "You have no permission to read this file."


@posix
def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.tif"
    with path.open("wb") as file:
        file.truncate(source.MAX_FILE_BYTES + 1)  # sparse: takes no room

    assert "GB large" in _reason(path)


def test_the_error_is_one_line_whatever_the_name(tmp_path: Path) -> None:
    error = UnreadablePicture(Path("a\nb\x1b[31m\udcff.jpg"), "It is empty.")

    assert isinstance(error, AssistantError)
    assert str(error) == "a�b�[31m�.jpg cannot be read. It is empty."
    assert error.path.name.startswith("a\n")

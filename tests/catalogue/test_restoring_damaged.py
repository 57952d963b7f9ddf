"""Going back where the catalogue itself is damaged: what is left of it is kept, and never read again."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, backups
from assistant.catalogue.backups import Backup, BackupError
from tests.catalogue.tagging import decide, tags


def spoil(path: Path, first: int, last: int) -> None:
    content = bytearray(path.read_bytes())
    content[first:last] = b"\xa5" * (last - first)
    path.write_bytes(content)


def closed_and_damaged(catalogue: Catalogue) -> tuple[Path, bytes]:
    """Close a catalogue and spoil the beginning of its file; return the file and what it holds now."""
    path = catalogue.path
    catalogue.close()
    spoil(path, 0, 4096)
    return path, path.read_bytes()


@pytest.mark.parametrize("what", ["header", "list of tables", "everything", "half of it gone", "gone"])
def test_a_catalogue_nobody_can_open_is_kept_and_replaced(
    what: str, catalogue: Catalogue, kept: Backup
) -> None:
    path = catalogue.path
    catalogue.close()
    size = path.stat().st_size
    if what == "half of it gone":
        path.write_bytes(path.read_bytes()[: size // 2 + 100])
    elif what == "gone":
        path.unlink()
    else:
        spoil(path, 0 if what != "list of tables" else 100, size if what == "everything" else 4096)
    damaged = path.read_bytes() if path.exists() else b""
    # What lies beside it belongs to the damaged file and must not be read into the new one.
    path.with_name(path.name + "-shm").write_bytes(b"stale")

    where = backups.restore(path, kept)

    if damaged:
        assert where is not None
        assert where.name.endswith(" damaged.sqlite")
        assert where.read_bytes()[100:] == damaged[100:]  # before that SQLite counts its changes
    with Catalogue.open(path, create=False) as opened:
        assert tags(opened) == ["bronze"]


def test_the_log_of_a_damaged_file_is_never_read_into_the_backup(
    catalogue: Catalogue, kept: Backup, tmp_path: Path
) -> None:
    """The program died: its last steps are in the log alone; then the header of the file was destroyed."""
    with catalogue.reopen() as other:
        decide(other, "in the log")
        dead = tmp_path / "dead.sqlite"
        shutil.copyfile(catalogue.path, dead)
        shutil.copyfile(catalogue.path.with_name("catalogue.sqlite-wal"), dead.with_name("dead.sqlite-wal"))
    dead.write_bytes(b"\xa5" * dead.stat().st_size)

    backups.restore(dead, kept)

    with Catalogue.open(dead, create=False) as opened:
        assert tags(opened) == ["bronze"]


def test_a_damaged_catalogue_that_cannot_be_kept_stays(
    catalogue: Catalogue, kept: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, damaged = closed_and_damaged(catalogue)

    def full(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)

    with pytest.raises(
        BackupError,
        match=r"Nothing was changed, because the damaged .* could not be kept: No space left on device\.",
    ):
        backups.restore(path, kept)
    assert path.read_bytes() == damaged


def test_a_damaged_catalogue_that_another_program_holds_stays_and_is_kept(
    catalogue: Catalogue, kept: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a file that somebody has open cannot be replaced."""
    path, damaged = closed_and_damaged(catalogue)
    replace = Path.replace

    def held(part: Path, target: Path) -> Path:
        if target == path:
            raise PermissionError(errno.EACCES, "Permission denied", str(target))
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", held)

    with pytest.raises(BackupError, match=r"could not be replaced: Permission denied\. Close other programs"):
        backups.restore(path, kept)
    assert path.read_bytes() == damaged
    assert {one.why for one in backups.backups_of(path)} == {"by hand", "damaged"}

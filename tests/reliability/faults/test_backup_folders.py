"""The folder of backups on a drive that is full, read-only, or gone: made elsewhere, or said; never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Verdict, backups
from assistant.catalogue.backups import BackupError, making
from assistant.catalogue.backups.names import beside, elsewhere
from tests.reliability.faults.drives import Drive


@pytest.fixture
def worked(tmp_path: Path, drive: Drive, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue whose backups lie on a drive of their own, through a link; one is there."""
    monkeypatch.setattr(making, "RESERVE", 0)  # the drive is smaller
    path = tmp_path / "work.sqlite"
    folder = drive.path / "backups"
    folder.mkdir()
    beside(path).symlink_to(folder)
    with Catalogue.open(path, person="Anna") as catalogue:
        catalogue.add_files([tmp_path / f"{number}.jpg" for number in range(50)])
        backups.make(path, backups.BY_HAND)
        change = Change("materials", "gold", Verdict.ADDED, "gold")
        catalogue.decide(catalogue.picture(1).object_id, [change], name="Add")
    return path


def shown(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.mark.parametrize("how", ["read-only", "gone", "full"])
def test_it_is_made_in_the_own_folder_instead(worked: Path, drive: Drive, how: str) -> None:
    if how == "read-only":
        drive.make_read_only()
    elif how == "gone":
        drive.pull_out()
    else:
        drive.fill()

    made = backups.before(worked, "before accepting")

    assert made is not None
    assert made.path.parent == elsewhere(worked)
    backups.verify(made.path)
    if how == "full":
        drive.make_room()
        assert len(shown(beside(worked))) == 1  # nothing half


def test_one_that_can_be_read_only_is_gone_back_to(worked: Path, drive: Drive) -> None:
    drive.make_read_only()
    [made] = backups.backups_of(worked)
    assert made.path.parent == beside(worked)

    kept = backups.restore(worked, made)

    assert kept is not None
    assert kept.parent == elsewhere(worked)
    assert backups.contents(worked, whole=True).tags == 0


def test_without_room_anywhere_nothing_is_changed_and_one_sentence_says_so(
    worked: Path, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive.fill()
    monkeypatch.setattr(making, "RESERVE", 2**62)
    [made] = backups.backups_of(worked)

    with pytest.raises(BackupError, match="Nothing was changed, because the present state could not be kept"):
        backups.restore(worked, made)

    assert backups.contents(worked, whole=True).tags == 1

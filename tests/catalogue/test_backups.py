"""Backups: made whole or not at all, of one moment, while others go on deciding."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, Verdict, backups
from assistant.catalogue.backups import BY_HAND, BackupError, StoppedError, making
from assistant.catalogue.backups.names import beside, claim_of, elsewhere
from assistant.leftovers import working_name

Photos = Callable[..., list[Path]]
AT = datetime(2026, 11, 21, 14, 3, 22)


def decide(catalogue: Catalogue, *uris: str) -> None:
    """Add terms to the first object, each a step of its own."""
    object_id = catalogue.picture(catalogue.picture_ids()[0]).object_id
    for uri in uris:
        catalogue.decide(object_id, [Change("materials", uri, Verdict.ADDED, uri)], name=f"Add “{uri}”")


@pytest.fixture
def worked(catalogue: Catalogue, photos: Photos) -> Catalogue:
    """A catalogue of three pictures and two tags."""
    catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg"))
    decide(catalogue, "bronze", "gold")
    return catalogue


@pytest.fixture(autouse=True)
def _asked_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogues of these tests are small: what happens during a backup happens soon."""
    monkeypatch.setattr(making, "_ASK_EVERY", 100)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_name_says_what_when_and_why(worked: Catalogue) -> None:
    made = backups.make(worked.path, "before grouping", at=AT)

    assert made.path.name == "catalogue 2026-11-21 14.03.22 before grouping.sqlite"
    assert made.path.parent == worked.path.with_name("catalogue.sqlite.backups")
    assert backups.backups_of(worked.path) == [made]
    assert (made.made, made.why, made.version) == (AT, "before grouping", 3)


def test_two_in_one_second_have_two_names(worked: Catalogue) -> None:
    first, second = (backups.make(worked.path, BY_HAND, at=AT) for _ in range(2))

    assert second.path.name == "catalogue 2026-11-21 14.03.22 by hand (2).sqlite"
    assert {one.path for one in backups.backups_of(worked.path)} == {first.path, second.path}


def test_four_that_make_one_at_the_same_moment_have_one_each(worked: Catalogue) -> None:
    """Two windows, the backup of the day and one before a step: none takes the place of another."""
    together = threading.Barrier(4)
    found: list[Path] = []

    def make() -> None:
        together.wait()
        found.append(backups.make(worked.path, "before accepting", at=AT).path)

    makers = [threading.Thread(target=make) for _ in range(4)]
    for each in makers:
        each.start()
    for each in makers:
        each.join()

    assert len(set(found)) == 4
    assert sorted(path.name for path in found) == names(beside(worked.path))  # and nothing is left beside
    for path in found:
        backups.verify(path)


def test_one_whose_name_was_taken_meanwhile_takes_the_next(
    worked: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = backups.make(worked.path, BY_HAND, at=AT)
    before = first.path.read_bytes()
    taken = [first.path, first.path, first.path.with_name("another.sqlite")]
    monkeypatch.setattr(making, "new_name", lambda *_: taken.pop(0))
    decide(worked, "later")

    second = backups.make(worked.path, BY_HAND, at=AT)

    assert second.path.name == "another.sqlite"
    assert first.path.read_bytes() == before


def test_a_name_that_somebody_was_taking_when_he_was_killed_is_passed_over(worked: Catalogue) -> None:
    beside(worked.path).mkdir()
    claimed = beside(worked.path) / "catalogue 2026-11-21 14.03.22 by hand.sqlite"
    claim_of(claimed).mkdir()

    made = backups.make(worked.path, BY_HAND, at=AT)

    assert made.path.name == "catalogue 2026-11-21 14.03.22 by hand (2).sqlite"
    os.utime(claim_of(claimed), (0, 0))
    backups.make(worked.path, BY_HAND, at=AT)
    assert not claim_of(claimed).exists()


def test_a_folder_of_backups_that_is_a_link_is_followed(worked: Catalogue, tmp_path: Path) -> None:
    elsewhere_ = tmp_path / "on another drive"
    elsewhere_.mkdir()
    beside(worked.path).symlink_to(elsewhere_)

    made = backups.make(worked.path, BY_HAND, at=AT)

    assert names(elsewhere_) == [made.path.name]
    assert backups.backups_of(worked.path) == [made]
    decide(worked, "later")
    backups.restore(worked.path, made)
    assert backups.contents(worked.path, whole=True).tags == 2


@pytest.mark.parametrize("what", ["a link to a drive that is gone", "a file"])
def test_where_the_folder_is_none_the_own_one_is_used(worked: Catalogue, tmp_path: Path, what: str) -> None:
    if what == "a file":
        beside(worked.path).write_text("mine")
    else:
        beside(worked.path).symlink_to(tmp_path / "unplugged")

    made = backups.make(worked.path, BY_HAND)

    assert made.path.parent == elsewhere(worked.path)
    assert backups.backups_of(worked.path) == [made]


def test_a_backup_holds_everything_and_the_log_too(worked: Catalogue) -> None:
    made = backups.make(worked.path, BY_HAND)
    decide(worked, "later")

    assert backups.contents(made.path) == backups.Contents(3, 3, 2, backups.contents(made.path).last_step)
    assert backups.contents(worked.path, whole=True).tags == 3
    with Catalogue.open(made.path, create=False) as opened:
        assert opened.undo_name == "Add “gold”"


def test_looking_at_a_backup_leaves_no_trace(worked: Catalogue) -> None:
    made = backups.make(worked.path, BY_HAND)
    before = made.path.read_bytes()

    backups.contents(made.path)
    backups.verify(made.path)
    backups.unchanged_since(worked.path, made)

    assert made.path.read_bytes() == before
    assert names(made.path.parent) == [made.path.name]


def test_it_is_known_when_nothing_was_done_since(worked: Catalogue) -> None:
    made = backups.before(worked.path, "before grouping")
    assert made is not None

    worked.set_place({"picture": 2})
    assert backups.before(worked.path, "before grouping") is None
    worked.undo()
    assert backups.before(worked.path, "before grouping") is not None
    worked.redo()
    assert backups.before(worked.path, "before grouping") is not None


def test_one_a_day_when_something_was_done(worked: Catalogue) -> None:
    assert backups.daily(worked.path) is not None
    decide(worked, "later")
    assert backups.daily(worked.path) is None


def test_somebody_who_does_not_want_to_wait(worked: Catalogue, photos: Photos) -> None:
    worked.add_files([Path(f"/photos/{number}.jpg") for number in range(1000)])

    with pytest.raises(StoppedError):
        backups.make(worked.path, BY_HAND, cancelled=lambda: True)

    assert names(beside(worked.path)) == []


def test_progress_is_told_in_bytes(worked: Catalogue) -> None:
    worked.add_files([Path(f"/photos/{number}.jpg") for number in range(1000)])
    told: list[tuple[int, int]] = []

    backups.make(worked.path, BY_HAND, progress=lambda done, total: told.append((done, total)))

    assert told
    assert all(0 <= done <= total for done, total in told)


def test_decisions_during_a_backup_do_not_wait_and_it_holds_one_moment(worked: Catalogue) -> None:
    worked.add_files([Path(f"/photos/{number}.jpg") for number in range(1000)])
    decided: list[str] = []

    def decide_meanwhile(done: int, total: int) -> None:
        if len(decided) < 15:
            decided.append(f"meanwhile {len(decided)}")
            with Catalogue.open(worked.path, create=False, wait=0.0) as other:
                decide(other, decided[-1])

    made = backups.make(worked.path, BY_HAND, progress=decide_meanwhile)

    assert len(decided) == 15
    assert backups.contents(worked.path, whole=True).tags == 17
    with Catalogue.open(made.path, create=False) as opened:
        held = opened.decisions(opened.picture(opened.picture_ids()[0]).object_id)
        assert {one.uri for one in held} == {"bronze", "gold", *decided[: len(held) - 2]}
        assert len(held) < 17
        assert opened.undo_name == f"Add “{decided[len(held) - 3] if len(held) > 2 else 'gold'}”"


def test_where_the_folder_cannot_be_made_the_own_one_is_used(worked: Catalogue) -> None:
    beside(worked.path).write_text("a file of this name is in the way")

    made = backups.make(worked.path, BY_HAND)

    assert made.path.parent == elsewhere(worked.path)
    assert backups.backups_of(worked.path) == [made]


def test_a_disk_with_no_room_takes_no_backup(worked: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage(NamedTuple):
        free: int = making.RESERVE

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage())

    with pytest.raises(BackupError, match=r"No backup of catalogue.sqlite could be made.*Make room"):
        backups.make(worked.path, BY_HAND)
    assert names(beside(worked.path)) == []


def test_a_disk_that_becomes_full_leaves_nothing_half(
    worked: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(BackupError, match="No space left on device"):
        backups.make(worked.path, BY_HAND)
    assert names(beside(worked.path)) == names(elsewhere(worked.path)) == []


KILLED = """
import os, sys
from pathlib import Path
from assistant.catalogue import backups
seen = []
def die(done, total):
    seen.append(done)
    if len(seen) > 2:
        os._exit(9)
backups.making._ASK_EVERY = 100
backups.make(Path(sys.argv[1]), "by hand", progress=die)
"""


def test_what_a_killed_one_left_is_no_backup_and_goes_with_the_next(worked: Catalogue) -> None:
    worked.add_files([Path(f"/photos/{number}.jpg") for number in range(1000)])
    done = subprocess.run([sys.executable, "-c", KILLED, str(worked.path)], check=False)
    folder = beside(worked.path)
    assert done.returncode == 9
    assert names(folder)
    assert all(name.startswith(".") for name in names(folder))
    assert backups.backups_of(worked.path) == []

    made = backups.make(worked.path, BY_HAND)

    assert names(folder) == [made.path.name]


def test_what_another_is_writing_just_now_stays(worked: Catalogue) -> None:
    folder = beside(worked.path)
    folder.mkdir()
    ours = working_name(folder / "catalogue x.sqlite")
    another = ours.with_name(ours.name.replace(f"-{os.getpid()}.", f"-{os.getppid()}."))
    elsewhere_on_the_share = folder / ".catalogue x.sqlite.00000000-1.part"
    another.write_text("half")
    elsewhere_on_the_share.write_text("half")

    backups.make(worked.path, BY_HAND)

    assert another.exists()
    assert elsewhere_on_the_share.exists()


def test_where_the_catalogue_is_gone_nothing_is_put_in_its_place(worked: Catalogue, tmp_path: Path) -> None:
    backups.make(worked.path, BY_HAND)
    worked.close()
    moved = worked.path.rename(tmp_path / "moved away.sqlite")

    with pytest.raises(CatalogueError, match="There is no catalogue"):
        backups.before(worked.path, "before joining")
    with pytest.raises(CatalogueError):
        backups.contents(worked.path, whole=True)

    assert moved.exists()
    assert not worked.path.exists()


def test_a_migration_makes_its_backup_beside_and_it_is_in_the_list(worked: Catalogue) -> None:
    old = worked.path.with_name("catalogue.before-version-3.sqlite")
    backups.write_copy(worked.path, old)
    worked.path.with_name("other.before-version-3.sqlite").write_bytes(old.read_bytes())

    assert [(one.path, one.why) for one in backups.backups_of(worked.path)] == [(old, "before version 3")]


def test_a_backup_that_was_damaged_is_found_out(worked: Catalogue) -> None:
    made = backups.make(worked.path, BY_HAND)
    content = bytearray(made.path.read_bytes())
    content[8192:12288] = b"\xa5" * 4096
    made.path.write_bytes(content)

    with pytest.raises(CatalogueError, match="is damaged"):
        backups.verify(made.path)


def test_a_damaged_catalogue_gives_no_backup_that_looks_sound(worked: Catalogue) -> None:
    worked.add_files([Path(f"/photos/{number}.jpg") for number in range(2000)])
    path = worked.path
    worked.close()
    content = bytearray(path.read_bytes())
    content[8192 : 8192 + 20 * 4096] = b"\xa5" * (20 * 4096)
    path.write_bytes(content)

    with pytest.raises(BackupError, match="is damaged"):
        backups.make(path, BY_HAND)
    assert names(beside(path)) == []


def test_nothing_is_there_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="There is no catalogue at"):
        backups.make(tmp_path / "typo.sqlite", BY_HAND)


def test_an_unusual_name_of_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / ("Còpia “d'hivern” % & 2026" + "x" * 120 + ".db")
    with Catalogue.open(path) as catalogue:
        made = backups.make(catalogue.path, BY_HAND)
    assert backups.backups_of(path) == [made]
    connection = sqlite3.connect(made.path)
    assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    connection.close()

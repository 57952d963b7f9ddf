"""A damaged catalogue: what can be read comes into a new one, and the damaged file stays as it is."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import sqlite3
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Suggestion, Verdict, backups
from assistant.catalogue.backups import BackupError, StoppedError, making, rescuing
from assistant.catalogue.backups.names import beside
from assistant.catalogue.backups.salvage import salvage, tables_of

PICTURES = 400
PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of 400 pictures, each with suggestions and one tag."""
    folder = tmp_path_factory.mktemp("sound")
    with Catalogue.open(folder / "c.sqlite", person="Núria") as catalogue:
        added = catalogue.add_files([folder / f"{number}.jpg" for number in range(PICTURES)]).new
        run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
        for number, picture in enumerate(added):
            some = [Suggestion("materials", f"m{each}", 0.5, each + 1, {"clip": 0.5}) for each in range(5)]
            catalogue.record_suggestions(run, picture, {"materials": some})
            change = Change("materials", f"m{number}", Verdict.ACCEPTED, f"term {number}")
            catalogue.decide(catalogue.picture(picture).object_id, [change], name="Accept")
    return folder / "c.sqlite"


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    path = tmp_path / "c.sqlite"
    path.write_bytes(sound.read_bytes())
    return path


def spoil(path: Path, pages: list[int], seed: int = 0) -> bytes:
    """Write noise over pages, counted from 0."""
    content = bytearray(path.read_bytes())
    chance = random.Random(seed)
    for page in pages:
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(content)
    return bytes(content)


def test_a_sound_catalogue_comes_whole(copy: Path) -> None:
    rescued = backups.rescue(copy)

    assert rescued.lost == rescued.mended == ()
    assert rescued.contents == backups.contents(copy)
    with Catalogue.open(rescued.backup.path, create=False) as opened:
        assert opened.undo_name == "Accept"
        assert len(opened.suggestions(1)["materials"]) == 5


@pytest.mark.parametrize("seed", range(6))
def test_most_of_it_comes_when_pages_are_noise(seed: int, copy: Path) -> None:
    pages = copy.stat().st_size // PAGE
    damaged = spoil(copy, random.Random(seed).sample(range(1, pages), max(2, pages // 30)), seed)
    assert backups.is_damaged(copy)

    rescued = backups.rescue(copy)

    assert copy.read_bytes() == damaged
    assert rescued.lost
    backups.verify(rescued.backup.path)
    assert rescued.contents.tags >= PICTURES // 2
    assert [one.why for one in backups.backups_of(copy)] == ["rescued"]


def test_what_was_lost_of_the_decisions_is_in_the_steps(copy: Path) -> None:
    content = copy.read_bytes()
    place = content.find(b"term 200")  # a row of the decisions; the steps hold JSON
    while content[place - 200 : place].count(b'"'):
        place = content.find(b"term 200", place + 1)
    spoil(copy, [place // PAGE])

    rescued = backups.rescue(copy)

    assert "decisions" in rescued.lost
    assert rescued.contents.tags == PICTURES
    assert any("found again in the history" in said for said in rescued.mended)


@pytest.mark.parametrize("pages", [[0], [0, 1, 2]])
def test_a_destroyed_header_does_not_lose_the_rest(pages: list[int], copy: Path) -> None:
    damaged = spoil(copy, pages[:1])

    rescued = backups.rescue(copy)

    assert copy.read_bytes() == damaged
    assert rescued.contents.tags == PICTURES
    assert rescued.contents.pictures == PICTURES


def test_a_backup_with_a_destroyed_header_too(copy: Path) -> None:
    made = backups.make(copy, "by hand").path
    spoil(made, [0])

    assert backups.rescue(made).contents.tags == PICTURES


def test_a_file_cut_off_in_the_middle(copy: Path) -> None:
    content = copy.read_bytes()
    copy.write_bytes(content[: len(content) * 3 // 4])

    rescued = backups.rescue(copy)

    assert rescued.contents.tags > PICTURES // 4
    with Catalogue.open(rescued.backup.path, create=False) as opened:
        assert opened.picture_ids()


def test_going_back_to_what_was_rescued(copy: Path) -> None:
    pages = copy.stat().st_size // PAGE
    spoil(copy, list(range(pages // 2, pages // 2 + 5)))

    rescued = backups.rescue(copy)
    backups.restore(copy, rescued.backup)

    with Catalogue.open(copy, create=False) as opened:
        object_id = opened.picture(opened.picture_ids()[0]).object_id
        opened.decide(object_id, [Change("materials", "new", Verdict.ADDED, "new")], name="Add")
    assert {one.why for one in backups.backups_of(copy)} == {"rescued", "damaged"}


def test_what_cannot_be_written_is_not_called_unreadable(copy: Path) -> None:
    """On a full disk the rescue ends with an error: half of the rows would pass for all that was left."""

    def take(row: tuple[object, ...]) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with contextlib.closing(sqlite3.connect(copy)) as connection:
        [pictures] = [table for table in tables_of(connection) if table.name == "pictures"]
        with pytest.raises(sqlite3.OperationalError, match="full"):
            salvage(connection, pictures, take)


def test_a_rescue_can_be_stopped_and_leaves_nothing(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "_ASK_EVERY", 100)

    with pytest.raises(StoppedError, match=r"Stopped; nothing was rescued\."):
        backups.rescue(copy, cancelled=lambda: True)
    assert list(copy.with_name("c.sqlite.backups").iterdir()) == []


def test_without_room_for_it_a_rescue_asks_for_room(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(catalogue: Path, target: Path) -> bool:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(rescuing, "copy_pages", full)

    with pytest.raises(
        BackupError, match=r"could not be rescued: No space left on device\. Make room on the disk"
    ):
        backups.rescue(copy)
    assert list(copy.with_name("c.sqlite.backups").iterdir()) == []


def test_nothing_but_noise(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    path.write_bytes(random.Random(1).randbytes(40 * PAGE))

    with pytest.raises(BackupError, match="Nothing in it can be read"):
        backups.rescue(path)
    assert list(path.with_name("c.sqlite.backups").iterdir()) == []


def test_an_older_catalogue_comes_in_this_version(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path)
    fixture = Path(__file__).parent / "fixtures" / "version-1.sql"
    connection.executescript(fixture.read_text(encoding="utf-8"))
    connection.close()

    rescued = backups.rescue(path)

    assert rescued.lost == ()
    with Catalogue.open(rescued.backup.path, create=False) as opened:
        assert opened.undo_name == "Add “busts”"


def test_what_a_killed_rescue_left_a_day_ago_goes_with_the_next(copy: Path) -> None:
    folder = beside(copy)
    for name, days in ((".rescue-old", 2), (".rescue-fresh", 0)):
        (folder / name).mkdir(parents=True)
        (folder / name / "copy.sqlite").write_bytes(b"half")
        moment = (folder / name).stat().st_mtime - days * 24 * 3600
        os.utime(folder / name, (moment, moment))

    backups.rescue(copy)

    assert [path.name for path in folder.iterdir() if path.is_dir()] == [".rescue-fresh"]

"""The catalogue: is it whole, is it kept safe, are its pictures there? It is read and never changed."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from assistant import paths
from assistant.databases import TriggerError, address, log_of
from assistant.diagnosis.checks.drives import network_drive
from assistant.diagnosis.checks.holders import holders
from assistant.diagnosis.finding import Asked, Finding, State, counted, good, look, size, worst, wrong
from assistant.untrusted import plain

LARGE_LOG = 64 << 20
"""Bytes of a write-ahead log that nobody moved into the file for long."""
OLD_BACKUP = 14
"""Days."""
MOST_NAMED = 5
QUICK_PICTURES = 2000
LONGEST = 20.0
"""Seconds that reading the whole file may take."""

GO_BACK = "Go back to a backup in the window: File, Backups."


def catalogue(asked: Asked) -> Iterable[Finding]:
    """Look at the catalogue that was named, or at the usual one."""
    file = (asked.catalogue or paths.default_catalogue()).absolute()
    try:
        there = file.stat()
    except FileNotFoundError:
        if asked.catalogue is None:
            yield good("Catalogue", "None has been begun yet.")
        else:
            yield wrong("Catalogue", "There is no file of this name.", "Check the name.", (str(file),))
        return
    except OSError as error:
        yield wrong(
            "Catalogue", f"It cannot be reached ({error.strerror}).", "Connect its drive.", (str(file),)
        )
        return
    if not stat.S_ISREG(there.st_mode):  # to open a named pipe would wait for ever
        yield wrong("Catalogue", "It is a folder, a pipe or a device, no file.", "Name a file.", (str(file),))
        return
    yield from _place(file)
    alone = not log_of(file).exists()
    found = list(_inside(file, there.st_size, asked))
    if alone and log_of(file).exists() and worst(found) is not State.GOOD:
        found = list(_inside(file, there.st_size, asked))  # somebody opened it while it was read
    yield from found


def _inside(file: Path, bytes_: int, asked: Asked) -> Iterator[Finding]:
    try:
        with closing(opened(file)) as connection:
            limit(connection, asked)
            refused = _refused(connection)
            if refused is not None:
                yield refused
                return
            yield from _content(connection, file, bytes_, asked)
    except sqlite3.Error as error:
        yield _unreadable(error, file)
    except UnicodeDecodeError:  # of a name in the file, which SQLite puts into its own message
        yield _unreadable(sqlite3.DatabaseError("malformed"), file)
    except OSError as error:
        yield wrong("Catalogue", f"It cannot be read ({error.strerror}).", "Check its drive and permissions.")


def opened(file: Path) -> sqlite3.Connection:
    """Open a catalogue to look at it: nothing of it is changed, an older version is left as it is."""
    # Never by opening the file ourselves: closing it would take away the locks of a connection of this
    # process (the window's), as POSIX has it.
    # Where nobody has it open it is read as a file that never changes, or SQLite would leave two others
    # beside it, which a reader may make and not take away.
    mode = "mode=ro" if log_of(file).exists() else "mode=ro&immutable=1"
    connection = sqlite3.connect(address(file, mode), uri=True, timeout=5, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


def limit(connection: sqlite3.Connection, asked: Asked) -> None:
    """Let what takes too long, or is stopped, end with an error of SQLite."""
    end = time.monotonic() + LONGEST
    connection.set_progress_handler(lambda: asked.stopped() or time.monotonic() > end, 10_000)


def _refused(connection: sqlite3.Connection) -> Finding | None:
    """Say where this is no catalogue, or one that this program does not know."""
    from assistant.catalogue.migrations import APPLICATION_ID, VERSIONS, version_of

    [application] = connection.execute("PRAGMA application_id").fetchone()
    version = version_of(connection)
    if application != APPLICATION_ID:
        return wrong("Catalogue", "This is a file of another program.", "Name another file.")
    if version > len(VERSIONS):
        return wrong(
            "Catalogue",
            f"It was written by a newer version of this program (catalogue version {version}; this program "
            f"knows {len(VERSIONS)}).",
            "Install the newer program.",
        )
    return None


def _content(connection: sqlite3.Connection, file: Path, bytes_: int, asked: Asked) -> Iterator[Finding]:
    from assistant.catalogue.migrations import version_of

    yield _whole(connection, version_of(connection), bytes_, asked)
    yield _log(file)
    yield _dates(connection)
    yield _pictures(connection, asked)
    yield _backups(file)


def _whole(connection: sqlite3.Connection, version: int, bytes_: int, asked: Asked) -> Finding:
    from assistant.catalogue import contents

    about = f"Catalogue version {version}, {size(bytes_)}"
    begun = time.monotonic()
    try:
        check = "quick_check" if asked.quick else "integrity_check"
        told = [str(row[0]) for row in connection.execute(f"PRAGMA {check}(3)")]
        astray = connection.execute("PRAGMA foreign_key_check").fetchmany(3)
        contents.check_layout(connection)
        odd = "" if told != ["ok"] or astray else contents.wrong(connection)
        if "interrupted" in odd:
            raise sqlite3.OperationalError(odd)
    except TriggerError as error:
        return wrong(
            "Catalogue",
            f"{about}: it holds a trigger, “{plain(error.trigger)}”; no file with one is opened.",
            "Open it in the window and press “Save a copy without it”.",
        )
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        long = f"{about}: reading all of it was ended after {time.monotonic() - begun:.0f} seconds."
        return look("Catalogue", long, "Check it with “glam-assistant doctor” when nobody works on it.")
    if told != ["ok"]:
        return wrong("Catalogue", f"{about}: it is damaged ({told[0].splitlines()[0]}).", GO_BACK)
    if astray:
        tables = ", ".join(sorted({str(row[0]) for row in astray}))
        return wrong("Catalogue", f"{about}: some rows of {tables} point nowhere.", GO_BACK)
    if odd:
        return wrong("Catalogue", f"{about}: {odd}.", GO_BACK)
    return good("Catalogue", f"{about}: it is whole, and all its rows fit together.")


def _log(file: Path) -> Finding:
    log = log_of(file)
    bytes_ = log.stat().st_size if log.exists() else 0
    if bytes_ > LARGE_LOG:
        return look(
            "Catalogue's log",
            f"{size(bytes_)} wait beside the catalogue to be moved into it.",
            "Close all windows on this catalogue once; copy the file only after that.",
        )
    return good(
        "Catalogue's log",
        f"{size(bytes_)} wait beside the catalogue." if bytes_ else "Nothing waits beside it.",
    )


def _dates(connection: sqlite3.Connection) -> Finding:
    [newest] = connection.execute("SELECT max(at) FROM steps").fetchone()
    if newest is None:
        return good("Catalogue's dates", "Nothing was decided yet.")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    if str(newest)[:19] > now[:19]:
        return look(
            "Catalogue's dates",
            f"The last step is dated {newest[:10]}, which is yet to come.",
            "Set the clock of this computer, or of the one that wrote it.",
        )
    return good("Catalogue's dates", f"The last step was on {newest[:10]}.")


def _pictures(connection: sqlite3.Connection, asked: Asked) -> Finding:
    rows = connection.execute(
        "SELECT path FROM pictures WHERE forgotten = 0 AND folded_into IS NULL ORDER BY id"
    ).fetchall()
    looked = rows[:QUICK_PICTURES] if asked.quick else rows
    missing: list[str] = []
    count = 0
    for [path] in looked:
        if asked.stopped():
            break
        name = os.fsdecode(path)
        if not os.path.exists(name):  # noqa: PTH110 - tens of thousands: no Path each
            count += 1
            if len(missing) < MOST_NAMED:
                missing.append(name)
    of = f"{len(looked):,}" if len(looked) == len(rows) else f"the first {len(looked):,}"
    if count:
        return look(
            "Catalogue's pictures",
            f"The files of {count:,} of {of} are not where they were.",
            "Connect their drive, or add the folder they were moved to: they are known by their content.",
            tuple(missing),
        )
    return good("Catalogue's pictures", f"The files of {of} are there." if rows else "There are none yet.")


def _backups(file: Path) -> Finding:
    from assistant.catalogue.backups import backups_of, total

    # Copies of a damaged catalogue are none of the catalogue as it was.
    found = [one for one in backups_of(file) if one.whole]
    if not found:
        return look("Backups", "There are none.", "Make one in the window: File, Backups.")
    days = (datetime.now() - found[0].made).days
    age = f"{counted(days, 'day')} old" if days > 0 else "of today"
    told = f"{counted(len(found), 'backup')}, {size(total(found))}; the newest is {age}."
    if days > OLD_BACKUP:
        return look("Backups", told, "Make one in the window: File, Backups.")
    return good("Backups", told)


def _place(file: Path) -> Iterator[Finding]:
    drive = network_drive(file)
    if drive:
        yield look(
            "Catalogue's drive",
            f"It lies on a network drive ({drive}): one person at a time can work on it, and a lost "
            "connection may take the last moments.",
            "Work on a catalogue on this computer, and copy it to the network when the window is closed.",
        )
    elif not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        yield wrong(
            "Catalogue's drive",
            "The file or its folder is read-only.",
            "Copy the catalogue to a folder of yours and open the copy.",
        )
    else:
        yield good("Catalogue's drive", "It lies on a drive of this computer and can be written.")
    others = holders(file)
    if others:
        yield look(
            "Open elsewhere",
            f"{counted(len(others), 'other process', 'other processes')} ({', '.join(map(str, others))}).",
            "Two windows may work on one catalogue; close the others before you copy or replace the file.",
        )
    else:
        yield good("Open elsewhere", "Nobody else.")


def _unreadable(error: sqlite3.Error, file: Path) -> Finding:
    words = str(error)
    if "not a database" in words or "malformed" in words:
        return wrong("Catalogue", f"It is damaged or no catalogue ({words}).", GO_BACK, (str(file),))
    if "locked" in words:
        return look("Catalogue", "Another program holds it.", "Close that program and check again.")
    return wrong(
        "Catalogue", f"It cannot be read ({words}).", "Check its drive and permissions.", (str(file),)
    )

"""What SQLite says of an index of exhibits, in words for a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.identify.errors import IdentifyError
from assistant.identify.index import values

if TYPE_CHECKING:
    from assistant.identify.index.store import Store

_DAMAGED = "is damaged. Build it again, or take the copy from your backup."

_FULL = "could not be written because the disk is full. Make room and repeat the last step."

# SQLite's own words are looked for, not its codes: Python 3.11 leaves the code out of some errors.
_SENTENCES = (
    ("not a database", "is not an index of exhibits. Name a file made by “glam-assistant exhibits build”."),
    ("malformed", _DAMAGED),
    ("no such table", _DAMAGED),
    ("no such column", _DAMAGED),
    ("locked", "is in use by another program that does not let go of it. Close that one and try again."),
    ("full", _FULL),
    (
        "left open",
        "was not closed properly by the program that wrote it last, and its folder is read-only. Open it "
        "once where it can be written, or copy it with its “-wal” file to a folder of yours.",
    ),
    (
        "readonly",
        "cannot be changed because the file or its folder is read-only. Copy it to a folder of yours.",
    ),
    ("unable to open", "could not be opened. Check that the folder exists and that you may read it."),
    ("disk i/o", "could not be read or written by the disk. Check the disk or network drive and try again."),
)


@contextmanager
def explaining(path: Path, store: Store | None = None) -> Iterator[None]:
    """Turn errors of SQLite and of the disk inside the block into an IdentifyError about ``path``.

    So is another error, where values in the ``store`` explain it that the program never wrote.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # of a name in the file, which SQLite puts into its own message
        raise IdentifyError(f"{path} {_DAMAGED}") from error
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
        if store is None or not values.wrong(store.connection):
            raise
        raise IdentifyError(f"{path} {_DAMAGED}") from error
    except sqlite3.ProgrammingError:
        raise  # our mistake, not the person's
    except sqlite3.Error as error:
        said = str(error).lower()
        sentence = next((sentence for words, sentence in _SENTENCES if words in said), None)
        raise IdentifyError(f"{path} {sentence or f'could not be used: {error}.'}") from error
    except OSError as error:
        raise IdentifyError(f"{path} could not be read or written: {error.strerror or error}.") from error


def full(path: Path) -> IdentifyError:
    """Return what to raise where nothing can be written because the disk was full when it was opened."""
    return IdentifyError(f"{path} {_FULL}")


def lacks_room(error: sqlite3.Error) -> bool:
    """Whether that is what SQLite says when it cannot make the files beside the index."""
    return any(word in str(error).lower() for word in ("is full", "disk i/o", "unable to open"))

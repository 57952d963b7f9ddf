"""The files of the Met data set: ground-truth JSON and the authors' descriptors.

``MET_database.json`` (or ``mini_MET_database.json``) is a list with one entry per exhibit picture:
``{"id": class, "path": file, ...}``. ``testset.json`` and ``valset.json`` list the queries:
``{"MET_id": class, "path": file, ...}``, without ``MET_id`` where the photograph shows nothing of the
museum (a distractor). ``descriptors.pkl`` holds ``train_descriptors``, ``val_descriptors`` and
``test_descriptors``, one row per entry in the order of the lists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant import untrusted
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.pickled import read_arrays

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DATABASE = "MET_database.json"
MINI = "mini_MET_database.json"
VALIDATION = "valset.json"
TEST = "testset.json"
_LONGEST = 1 << 30  # bytes of a list; the largest that are published have some tens of megabytes
_LONGEST_CLASS = 1000  # digits; Python refuses to read a number of 4,301

PARTS = {"database": "train_descriptors", "val": "val_descriptors", "test": "test_descriptors"}
"""Our name of a part -> its key in ``descriptors.pkl``."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Entries of a list: the class of each (None = shows nothing of the museum) and its file's path."""

    path: Path
    classes: tuple[str | None, ...]
    pictures: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.classes)

    def kept(self, keep: Sequence[bool] | NDArray[np.bool_]) -> Pictures:
        """Return the entries where ``keep`` is true."""
        chosen = [place for place, stays in enumerate(keep) if stays]
        return Pictures(
            self.path,
            tuple(self.classes[place] for place in chosen),
            tuple(self.pictures[place] for place in chosen),
        )


@dataclass(frozen=True, slots=True)
class GroundTruth:
    """The three lists."""

    database: Pictures
    val: Pictures
    test: Pictures


def read_ground_truth(folder: Path, *, mini: bool = False) -> GroundTruth:
    """Return the lists of the ground-truth ``folder``; ``mini``: those of the mini data set.

    Raises ProtocolError: a file is missing or not as described above.
    """
    return GroundTruth(
        database=_read_list(folder / (MINI if mini else DATABASE), "id", needed=True),
        val=_read_list(folder / VALIDATION, "MET_id", needed=False),
        test=_read_list(folder / TEST, "MET_id", needed=False),
    )


def read_descriptors(path: Path, truth: GroundTruth) -> dict[str, NDArray[np.float32]]:
    """Return float32 (n, d) for the parts database, val and test; nothing in the file is executed.

    Raises ProtocolError where the file is not the arrays that ``truth`` lists, one row per entry, of one
    width and finite.
    """
    import numpy as np

    arrays = read_arrays(path)
    known = ", ".join(sorted(arrays)) or "nothing"
    found: dict[str, NDArray[np.float32]] = {}
    for part, key in PARTS.items():
        if key not in arrays:
            raise ProtocolError(
                f"{path} lacks {key}; it has {known}. Take a file with the descriptors of the exhibits and "
                "of both query sets."
            )
        array = arrays.pop(key)
        entries: Pictures = getattr(truth, part)
        if array.ndim != 2 or not array.shape[1]:
            raise ProtocolError(f"{path}: {key} is not a table of descriptors. Get the file again.")
        if len(array) != len(entries):
            raise ProtocolError(
                f"{path} has {len(array):,} {key}, {entries.path} lists {len(entries):,} pictures. "
                "Take the files of the same data set (--mini for the mini set)."
            )
        found[part] = np.ascontiguousarray(array, np.float32)
        if not np.isfinite(found[part]).all():
            raise ProtocolError(f"{path}: {key} has numbers that are not finite. Extract it again.")
    widths = {array.shape[1] for array in found.values()}
    if len(widths) > 1:
        raise ProtocolError(f"{path} has descriptors of different widths. They come from different models.")
    return found


def _read_list(path: Path, key: str, *, needed: bool) -> Pictures:
    try:
        entries = untrusted.read_json(path, _LONGEST)
    except OSError as error:
        raise ProtocolError(
            f"{path} cannot be read: {error.strerror}. Name the folder of the Met ground truth."
        ) from error
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"{path} is not valid JSON. Get the file again.") from error
    if not isinstance(entries, list) or not entries:
        raise ProtocolError(f"{path} is not a list of pictures. Name the folder of the Met ground truth.")
    classes, pictures = [], []
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, Mapping):
            raise ProtocolError(f"{path}, entry {number}, is not an object with {key} and path.")
        classes.append(_class(entry, key, f"{path}, entry {number},", needed=needed))
        pictures.append(str(entry.get("path", "")))
    return Pictures(path, tuple(classes), tuple(pictures))


def _class(entry: Mapping[str, Any], key: str, where: str, *, needed: bool) -> str | None:
    """Return the class as text. Only an entry without the key is a distractor; a broken one is an error."""
    if key not in entry:
        if needed:
            raise ProtocolError(f"{where} has no {key}. Every exhibit picture needs one.")
        return None
    value = entry[key]
    if isinstance(value, bool) or not isinstance(value, int | str) or value == "":
        raise ProtocolError(f"{where} has a {key} that is neither a number nor text.")
    text = str(value).strip()
    # "0012" and 12 are one class, as int() would read them; no class has more digits than it reads.
    return str(int(text)) if text.lstrip("-").isdecimal() and len(text) <= _LONGEST_CLASS else text

"""Reading descriptors for the UnED protocol: ``.npz`` files, a folder of them, or the authors' JSON.

**A folder**: one ``DOMAIN.npz`` per domain, with ``query_descriptors`` float (n, d), ``query_labels`` (n,)
and, where the index is another set of pictures, ``index_descriptors`` and ``index_labels``. Without them
the queries are the index too, and no query finds itself. **One file**: the same, and ``query_domains`` (and
``index_domains``) of text or numbers. ``query_ids`` and ``index_ids`` (text or numbers) tell a picture that
is in both; without them the sets share no picture. Labels are whole numbers of any width, or text; several
classes of one picture are text with `` $ `` between them.

**The authors' files**: descriptors as JSON ``{domain: {split: [[...], ...]}}`` and a folder with
``DOMAIN/SPLIT.json``, lists of ``{"path", "class_id"}`` where ``class_id`` is a number or a list of numbers.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant import untrusted
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.rows import several
from assistant.evaluation.identification.uned import Features

if TYPE_CHECKING:
    from numpy.typing import NDArray

OFFICIAL_INDEX = {
    ("inshop", "test"): "index",
    ("met", "val"): "small_index",
    ("met", "test"): "index",
    ("gldv2", "test"): "index",
}
"""(domain, split of the queries) -> split of the index, where it is not the queries' own."""


def read_features(path: Path) -> tuple[Features, Features]:
    """Return (queries, index) of an ``.npz`` file or a folder of them; raises ProtocolError."""
    if path.is_dir():
        files = sorted(path.glob("*.npz"))
        if not files:
            raise ProtocolError(f"{path} has no .npz file. Name a folder with one file per domain.")
        parts = [_read_npz(file, file.stem) for file in files]
        return joined([part[0] for part in parts]), joined([part[1] for part in parts])
    return _read_npz(path, None)


def read_official(descriptors: Path, info: Path, split: str) -> tuple[Features, Features]:
    """Return (queries, index) of the authors' JSON descriptors and ``info`` lists; raises ProtocolError."""
    given = _json(descriptors)
    if not isinstance(given, Mapping) or not given:
        raise ProtocolError(f"{descriptors} is not an object of domains. See the UnED documentation.")
    queries, index = [], []
    for domain, splits in given.items():
        if not isinstance(splits, Mapping):
            raise ProtocolError(f"{descriptors}: {domain} is not an object of splits.")
        if split not in splits:
            continue
        queries.append(_official_part(splits, str(domain), split, descriptors, info))
        other = OFFICIAL_INDEX.get((str(domain), split), split)
        index.append(
            queries[-1] if other == split else _official_part(splits, str(domain), other, descriptors, info)
        )
    if not queries:
        raise ProtocolError(f"{descriptors} has no split “{split}”. Name another with --split.")
    return joined(queries), joined(index)


def joined(parts: Sequence[Features]) -> Features:
    """Return the pictures of all parts one after the other; raises ProtocolError for different widths."""
    if len({part.vectors.shape[1] for part in parts}) > 1:
        raise ProtocolError("The domains have descriptors of different widths. Take all from one model.")
    return Features(
        np.concatenate([part.vectors for part in parts]),
        tuple(name for part in parts for name in part.domains),
        tuple(labels for part in parts for labels in part.labels),
        tuple(name for part in parts for name in part.ids),
    )


_MOST_UNPACKED = 100
"""Times the size of the file that its arrays may take: descriptors are nearly random and pack badly."""

_SMALL = 64 << 20

_LONGEST = 1 << 30  # bytes of a list

# What numpy, zipfile and zlib raise for a file that is broken, encrypted or packed in another way.
_BROKEN = (
    *(ValueError, EOFError, LookupError, AttributeError, TypeError, ArithmeticError, SyntaxError),
    *(NotImplementedError, RuntimeError, MemoryError, struct.error, zlib.error, zipfile.BadZipFile),
)


def _read_npz(path: Path, domain: str | None) -> tuple[Features, Features]:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > _MOST_UNPACKED * path.stat().st_size + _SMALL:
            raise ProtocolError(f"{path} unpacks to {unpacked:,} bytes. Write it again with numpy.savez.")
        with np.load(path, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    except OSError as error:
        raise ProtocolError(f"{path} cannot be read: {error.strerror or 'no .npz file'}.") from error
    except _BROKEN as error:
        raise ProtocolError(
            f"{path} is not a whole .npz file of plain arrays. Write it again with numpy.savez."
        ) from error
    queries = _features(arrays, "query", path, domain)
    if "index_descriptors" not in arrays:
        return queries, queries
    return queries, _features(arrays, "index", path, domain)


def _features(arrays: Mapping[str, Any], part: str, path: Path, domain: str | None) -> Features:
    vectors = _vectors(arrays.get(f"{part}_descriptors"), f"{path}: {part}_descriptors")
    labels = _column(arrays, f"{part}_labels", path, len(vectors))
    domains = [domain] * len(vectors) if domain else _column(arrays, f"{part}_domains", path, len(vectors))
    if f"{part}_ids" in arrays:
        ids = _column(arrays, f"{part}_ids", path, len(vectors))
        if len(set(zip(domains, ids, strict=True))) < len(ids):
            raise ProtocolError(f"{path}: {part}_ids names a picture twice. Give each picture one id.")
    else:
        ids = [f"{part} {row}" for row in range(len(vectors))]
    return Features(
        vectors,
        tuple(str(name) for name in domains),
        tuple(several(label) for label in labels),
        tuple(ids),
    )


def _column(arrays: Mapping[str, Any], key: str, path: Path, count: int) -> list[str]:
    """Return a column of whole numbers of any type, or of text, as text."""
    column = arrays.get(key)
    if column is None:
        raise ProtocolError(f"{path} lacks {key}. It has {', '.join(sorted(arrays)) or 'nothing'}.")
    if column.ndim != 1 or len(column) != count or column.dtype.kind not in "iuU":
        raise ProtocolError(f"{path}: {key} must be {count:,} whole numbers or texts, one per descriptor.")
    return [str(value) for value in column.tolist()]


def _vectors(given: Any, where: str) -> NDArray[np.float32]:
    """Return float32 (n, d) with rows of length 1; raises ProtocolError."""
    from assistant.identify.descriptors.projection import normalised

    if given is None:
        raise ProtocolError(f"{where} is not there.")
    try:
        array = np.asarray(given, np.float32)
    except (ValueError, TypeError) as error:
        raise ProtocolError(f"{where} is not a table of numbers.") from error
    if array.ndim == 3 and len(array) == 1:  # the authors' evaluator keeps a list around the table
        array = array[0]
    if array.ndim != 2 or not array.size:
        raise ProtocolError(f"{where} must be a table, one row per picture.")
    if not np.isfinite(array).all():
        raise ProtocolError(f"{where} has numbers that are not finite. Extract them again.")
    return normalised(array)


def _official_part(
    splits: Mapping[str, Any], domain: str, split: str, descriptors: Path, info: Path
) -> Features:
    if split not in splits:
        raise ProtocolError(f"{descriptors} lacks the split “{split}” of {domain}, the index of its queries.")
    path = info / domain / f"{split}.json"
    entries = _json(path)
    vectors = _vectors(splits[split], f"{descriptors}: {domain}, {split}")
    if not isinstance(entries, list) or not all(
        isinstance(entry, Mapping) and {"path", "class_id"} <= set(entry) for entry in entries
    ):
        raise ProtocolError(f"{path} is not a list of objects with path and class_id.")
    if len(entries) != len(vectors):
        raise ProtocolError(
            f"{descriptors} has {len(vectors):,} descriptors of {domain}, {split}; {path} lists "
            f"{len(entries):,} pictures. Take the files of the same data set."
        )
    labels = [
        entry["class_id"] if isinstance(entry["class_id"], list) else [entry["class_id"]] for entry in entries
    ]
    return Features(
        vectors,
        (domain,) * len(vectors),
        tuple(tuple(str(label) for label in several) for several in labels),
        tuple(f"{split} {row}" for row in range(len(vectors))),
    )


def _json(path: Path) -> Any:
    try:
        return untrusted.read_json(path, _LONGEST)
    except OSError as error:
        raise ProtocolError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"{path} is not valid JSON. Get the file again.") from error

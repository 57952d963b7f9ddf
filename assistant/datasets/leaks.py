"""What occurs twice: inside one file, and in two files that should share nothing (train, val, test)."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from assistant.pictures import UnreadablePicture, content_hash

KINDS = ("id", "object", "picture")
"""Compared: the id within its database, the object within its source, the picture's path or address."""

CONTENT = "content"
"""Compared where picture files are at hand: their bytes."""


@dataclass(slots=True)
class Seen:
    """Where each id, object and picture of one file occurs: kind -> key -> rows."""

    rows: dict[str, dict[Hashable, list[int]]] = field(
        default_factory=lambda: {kind: defaultdict(list) for kind in KINDS}
    )
    files: dict[Path, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Picture file -> rows."""

    def add(self, row: int, *, id: Hashable, object: Hashable, picture: Hashable, file: Path | None) -> None:
        """Note a row; None is nothing to compare by."""
        for kind, key in zip(KINDS, (id, object, picture), strict=True):
            if key is not None:
                self.rows[kind][key].append(row)
        if file is not None:
            self.files[file].append(row)


def repeats(seen: Seen) -> dict[str, list[dict[str, Any]]]:
    """Return what one file has more than once: ``id``, ``picture`` and ``content`` -> [{key, rows}].

    Several pictures of one object are as it should be, so objects are not among them.
    """
    found = {
        kind: [{"key": _shown(key), "rows": rows} for key, rows in seen.rows[kind].items() if len(rows) > 1]
        for kind in KINDS
        if kind != "object"
    }
    found[CONTENT] = [
        {"key": ", ".join(sorted(str(path) for path in paths)), "rows": _rows(seen, paths)}
        for paths in _same_contents(seen.files)
    ]
    return found


def leaks(files: Sequence[tuple[str, Seen]]) -> dict[str, Any]:
    """Return what two or more files share.

    Keys: ``pairs``, a list of {"files": [a, b], kind: number shared ...}; and one per kind with a list of
    {"key", "rows": {file: rows}}. Kinds: :data:`KINDS` and :data:`CONTENT`.
    """
    shared: dict[str, list[dict[str, Any]]] = {}
    for kind in KINDS:
        where: dict[Hashable, dict[str, list[int]]] = defaultdict(dict)
        for name, seen in files:
            for key, rows in seen.rows[kind].items():
                where[key][name] = rows
        shared[kind] = [{"key": _shown(key), "rows": found} for key, found in where.items() if len(found) > 1]
    owners: dict[Path, list[tuple[str, Seen]]] = defaultdict(list)
    for name, seen in files:
        for path in seen.files:
            owners[path].append((name, seen))
    shared[CONTENT] = []
    if len(files) > 1:
        # A file that two CSVs name is a group of its own, besides equal copies.
        once = [{path} for path, found in owners.items() if len(found) > 1]
        for paths in [*_same_contents(owners), *once]:
            held = {name: (seen, paths & seen.files.keys()) for name, seen in files}
            by_file = {name: _rows(seen, own) for name, (seen, own) in held.items() if own}
            if len(by_file) > 1:
                shared[CONTENT].append({"key": ", ".join(sorted(map(str, paths))), "rows": by_file})
    pairs: dict[tuple[str, str], Counter[str]] = {
        pair: Counter() for pair in combinations([name for name, _ in files], 2)
    }
    for kind, items in shared.items():
        for item in items:
            for pair in combinations(item["rows"], 2):
                pairs[pair][kind] += 1
    counted = [
        {"files": list(pair), **{kind: counts[kind] for kind in shared}} for pair, counts in pairs.items()
    ]
    return {"pairs": counted, **shared}


def _same_contents(files: Iterable[Path]) -> list[set[Path]]:
    """Return the groups of different files with equal bytes; only files of equal size are read."""
    sizes: dict[int, list[Path]] = defaultdict(list)
    for path in files:
        with suppress(OSError):
            sizes[os.path.getsize(path)].append(path)  # noqa: PTH202 - 340k of them
    groups: dict[str, set[Path]] = defaultdict(set)
    for paths in sizes.values():
        if len(paths) > 1:
            for path in paths:
                with suppress(UnreadablePicture):
                    groups[content_hash(path)].add(path)
    return [group for group in groups.values() if len(group) > 1]


def _rows(seen: Seen, paths: Iterable[Path]) -> list[int]:
    return sorted(row for path in paths for row in seen.files[path])


def _shown(key: Hashable) -> str:
    return " ".join(part for part in key if part) if isinstance(key, tuple) else str(key)

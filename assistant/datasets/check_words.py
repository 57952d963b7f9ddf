"""The report of a check in words: what a person reads on the console."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.datasets.leaks import CONTENT, KINDS

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

SHOWN = 5
"""Of each kind of finding so many are named; the JSON has all."""

_ROWS_SHOWN = 3

_SHARED = {
    "id": "ids",
    "object": "objects",
    "picture": "pictures by name or address",
    CONTENT: "pictures by content",
}


def words(report: Mapping[str, Any], vocabulary: Vocabulary, shown: int = SHOWN) -> Iterator[str]:
    """Yield the lines of the summary; ``report`` is that of :func:`assistant.datasets.checking.check`."""
    labels = {key: facet.label() for key, facet in vocabulary.facets.items()}
    for number, file in enumerate(report["files"]):
        if number:
            yield ""
        yield from _file(file, labels, report["min_count"], shown)
    yield from _vocabulary(report, labels, shown)
    if len(report["files"]) > 1:
        yield ""
        yield from _leaks(report["leaks"], shown)


def _file(file: Mapping[str, Any], labels: Mapping[str, str], least: int, shown: int) -> Iterator[str]:
    yield f"{file['file']}"
    yield f"  Split: {file['split']}."
    yield (
        f"  {_count(file['rows'], 'row')}, {_count(file['objects'], 'object')}, "
        f"{_count(file['keepers'], 'keeper')}. "
        f"Facets with tags per row: {_per_row(file)}."
    )
    yield ""
    yield from _table(file["facets"], labels, least)
    yield ""
    for key, found in file["facets"].items():
        yield from _facet(labels[key], found, least, shown)
    yield from _rows_of_file(file, shown)


def _per_row(file: Mapping[str, Any]) -> str:
    return ", ".join(f"{facets} in {rows:,}" for facets, rows in file["facets_per_row"].items())


def _table(facets: Mapping[str, Mapping[str, Any]], labels: Mapping[str, str], least: int) -> Iterator[str]:
    heads = ("rows", "tags", "terms used", f"below {least}", "unknown", "moved", "several parents")
    width = max(map(len, labels.values())) + 2
    yield f"  {'':{width}}" + "  ".join(f"{head:>10}" for head in heads)
    for key, found in facets.items():
        cells = (
            f"{found['rows']:,}",
            f"{found['tags']:,}",
            f"{found['terms_used']:,}/{found['terms']:,}",
            *(f"{len(found[kind]):,}" for kind in ("rare", "unknown", "moved")),
            f"{len(found['several_parents']):,}",
        )
        yield f"  {labels[key]:{width}}" + "  ".join(
            f"{cell:>{max(10, len(head))}}" for cell, head in zip(cells, heads, strict=True)
        )


def _facet(label: str, found: Mapping[str, Any], least: int, shown: int) -> Iterator[str]:
    yield from _list(
        f"{label}: paths that the vocabulary does not have (ignored)", found["unknown"], _path, shown
    )
    yield from _list(
        f"{label}: known terms under another parent than in the vocabulary (used)",
        [item for item in found["moved"] if not item["top_term"]],
        _path,
        shown,
    )
    yield from _list(
        f"{label}: top terms below another term; that parent is likely noise (used)",
        [item for item in found["moved"] if item["top_term"]],
        _path,
        shown,
    )
    yield from _list(
        f"{label}: names under several parents",
        found["several_parents"],
        lambda item: f"{item['name']}: " + ", ".join(_parent(*part) for part in item["parents"].items()),
        shown,
    )
    yield from _list(f"{label}: slips of the file's makers", found["artefacts"], _path, shown)
    yield from _list(
        f"{label}: terms with fewer than {least} pictures",
        found["rare"],
        lambda item: f"{item['path']} ({item['pictures']})",
        shown,
    )
    for rows, what in (
        (found["repeated_tag"], "rows that give a tag twice (counted once)"),
        (found["older_separator"], "rows with the older separator “/” (read)"),
    ):
        if rows:
            yield f"  {label}: {what}: {len(rows):,} ({_rows(rows)})"


def _rows_of_file(file: Mapping[str, Any], shown: int) -> Iterator[str]:
    repeated = file["repeated"]
    for kind, what in (
        ("id", "Ids that occur more than once"),
        ("picture", "Pictures named more than once"),
        (CONTENT, "Different files with the same picture"),
    ):
        yield from _list(what, repeated[kind], lambda item: f"{item['key']} ({_rows(item['rows'])})", shown)
    yield from _list(
        "Pictures that are not there",
        file["missing"],
        lambda item: f"row {item['row']}: {item['picture']}",
        shown,
    )
    if nameless := file["without_picture"]:
        yield f"  Rows that name no picture: {len(nameless):,} ({_rows(nameless)})"
    if not file["looked_for_pictures"]:
        yield "  Pictures were not looked for; name their folder with --images."


def _vocabulary(report: Mapping[str, Any], labels: Mapping[str, str], shown: int) -> Iterator[str]:
    found = report["names_under_several_parents"]
    if any(found.values()):
        yield f"\nThe vocabulary {report['vocabulary']}"
    for key, items in found.items():
        yield from _list(
            f"{labels[key]}: names under several parents",
            items,
            lambda item: f"{item['name']}: " + ", ".join(name or "(top)" for name in item["parents"]),
            shown,
        )


def _leaks(found: Mapping[str, Any], shown: int) -> Iterator[str]:
    yield "Between the files"
    for pair in found["pairs"]:
        counts = [f"{pair[kind]:,} {_SHARED[kind]}" for kind in (*KINDS, CONTENT) if pair[kind]]
        one, other = pair["files"]
        yield f"  {one} and {other} share {', '.join(counts) or 'nothing'}."
    for kind in (*KINDS, CONTENT):
        yield from _list(
            f"Shared {_SHARED[kind]}",
            found[kind],
            lambda item: (
                f"{item['key']}: " + "; ".join(f"{name} {_rows(rows)}" for name, rows in item["rows"].items())
            ),
            shown,
        )


def _list(title: str, items: Sequence[Any], line: Any, shown: int) -> Iterator[str]:
    if not items:
        return
    yield f"  {title}: {len(items):,}"
    yield from (f"    {line(item)}" for item in items[:shown])
    if len(items) > shown:
        yield f"    … and {len(items) - shown:,} more"


def _path(item: Mapping[str, Any]) -> str:
    return f"{item['path']} ({_rows(item['rows'])})"


def _parent(name: str, rows: int) -> str:
    return f"{name or '(top)'} {rows:,}"


def _rows(rows: Sequence[int]) -> str:
    named = ", ".join(map(str, rows[:_ROWS_SHOWN]))
    more = f" and {len(rows) - _ROWS_SHOWN:,} more" if len(rows) > _ROWS_SHOWN else ""
    return f"row{'s' if len(rows) > 1 else ''} {named}{more}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""The figures of a data set: how many pictures, tags and terms, and how they are spread."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.datasets.places import find_picture
from assistant.datasets.records import cell_reader
from assistant.datasets.report.tree import Branch, label_of, paths_of, tree_of
from assistant.datasets.rows import DataError, facet_column, object_of, read_rows
from assistant.datasets.splits import split_name

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Vocabulary


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a term of the vocabulary is in the file, itself or by a narrower one."""

    uri: str
    label: str
    pictures: int


@dataclass(frozen=True, slots=True)
class FacetFigures:
    """Of one facet. ``tags``: distinct tags of a picture -> pictures; ``depth``: level (1: top) -> tags.

    ``pictures``: with a tag. ``frequencies``: terms that occur, the most frequent first. ``terms``: of the
    vocabulary. ``tree``: the paths as the file writes them.
    """

    key: str
    label: str
    pictures: int
    tags: Mapping[int, int]
    depth: Mapping[int, int]
    frequencies: tuple[Frequency, ...]
    terms: int
    tree: Branch


@dataclass(frozen=True, slots=True)
class Figures:
    """Of a file. ``sources``: keeper (or source) -> pictures; ``facets_per_picture``: number -> pictures."""

    path: Path
    split: str
    language: str
    pictures: int
    objects: int
    sources: Mapping[str, int]
    facets_per_picture: Mapping[int, int]
    facets: Mapping[str, FacetFigures]

    def to_json(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return everything, JSON-ready; a node of a tree is {label, path, pictures, children}."""
        return {
            "file": str(self.path),
            "split": self.split,
            "language": self.language,
            "pictures": self.pictures,
            "objects": self.objects,
            "sources": dict(self.sources),
            "facets_per_picture": _keys(self.facets_per_picture),
            "facets": {
                key: {
                    "label": found.label,
                    "pictures": found.pictures,
                    "tags_per_picture": _keys(found.tags),
                    "depth": _keys(found.depth),
                    "terms": found.terms,
                    "terms_used": len(found.frequencies),
                    "frequencies": [
                        {"uri": term.uri, "label": term.label, "pictures": term.pictures}
                        for term in found.frequencies
                    ],
                    "tree": _nodes(found.tree, vocabulary[key], self.language),
                }
                for key, found in self.facets.items()
            },
        }


def csv_of(path: Path) -> Path:
    """Return the CSV that is meant: ``path`` itself, or its train.csv where it is a folder.

    Raises DataError for a folder without one.
    """
    if not path.is_dir():
        return path
    found = path / "train.csv"
    if found.is_file():
        return found
    others = sorted(other.name for other in path.glob("*.csv"))
    told = f"It has {', '.join(others[:5])}; name one of them." if others else "Name a CSV."
    raise DataError(f"The folder {path} has no train.csv. {told}")


def describe(
    path: Path,
    vocabulary: Vocabulary,
    *,
    images: Path | None = None,
    language: str = "en",
    split: str | None = None,
) -> Figures:
    """Read ``path`` (a CSV, or a folder with train.csv) and count.

    ``images``: count only rows whose picture is below this folder. ``language``: of the labels. Raises
    DataError for a file that cannot be used, or where none of its pictures is there.
    """
    path = csv_of(Path(path))
    cells: dict[str, Counter[str]] = {key: Counter() for key in vocabulary.facets}
    sources: Counter[str] = Counter()
    per_picture: Counter[int] = Counter()
    objects: set[tuple[str, str]] = set()
    for _, row in read_rows(path, tuple(vocabulary.facets)):
        if images is not None and find_picture(images, row) is None:
            continue
        found = object_of(row)
        objects.add(found)
        sources[found[0] or "not named"] += 1
        texts = {key: row[facet_column(key)].strip() for key in vocabulary.facets}
        per_picture[sum(map(bool, texts.values()))] += 1
        for key, text in texts.items():
            if text:
                cells[key][text] += 1
    if not sources:
        raise DataError(f"None of the pictures named in {path} is below {images}. Check --images.")
    return Figures(
        path=path,
        split=split_name(path, split),
        language=language,
        pictures=sources.total(),
        objects=len(objects),
        sources=dict(sources.most_common()),
        facets_per_picture={number: per_picture[number] for number in range(len(cells) + 1)},
        facets={key: _facet(vocabulary[key], counted, language) for key, counted in cells.items()},
    )


def _facet(facet: Facet, cells: Mapping[str, int], language: str) -> FacetFigures:
    read = cell_reader(facet)
    tags: Counter[int] = Counter()
    depth: Counter[int] = Counter()
    terms: dict[int, int] = defaultdict(int)
    for cell, pictures in cells.items():
        paths = paths_of(cell)
        if paths:
            tags[len(paths)] += pictures
        for path in paths:
            depth[len(path)] += pictures
        for row in read(cell).nodes:
            if not facet.terms[row].hidden:
                terms[row] += pictures
    ordered = sorted(terms.items(), key=lambda item: (-item[1], item[0]))
    tree = tree_of(cells)
    return FacetFigures(
        key=facet.key,
        label=facet.label(language),
        pictures=tree.pictures,
        tags=dict(sorted(tags.items())),
        depth=dict(sorted(depth.items())),
        frequencies=tuple(
            Frequency(facet.terms[row].uri, facet.terms[row].label(language), pictures)
            for row, pictures in ordered
        ),
        terms=sum(not term.hidden for term in facet.terms),
        tree=tree,
    )


def _keys(counts: Mapping[int, int]) -> dict[str, int]:
    return {str(number): count for number, count in counts.items()}


def _nodes(branch: Branch, facet: Facet, language: str, path: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    return [
        {
            "label": label_of(facet, (*path, child.name), language),
            "path": " | ".join((*path, child.name)),
            "pictures": child.pictures,
            "children": _nodes(child, facet, language, (*path, child.name)),
        }
        for child in branch.largest()
    ]

"""What a file says about one facet, as a tree of the paths that are written in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.vocabulary import parse_cell

if TYPE_CHECKING:
    from assistant.vocabulary import Facet


DELETE = "ELIMINAR"
"""A note of the dataset's makers to themselves, left in its labels."""


@dataclass(slots=True)
class Branch:
    """A node of the tree: ``name`` as written ("" for the root), ``pictures`` with it or a narrower one."""

    name: str = ""
    pictures: int = 0
    children: dict[str, Branch] = field(default_factory=dict)

    def largest(self) -> list[Branch]:
        """Return the children, those of most pictures first."""
        return sorted(self.children.values(), key=lambda child: (-child.pictures, child.name))

    def walk(self, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Branch]]:
        """Yield (path, node) of everything below, broader before narrower, the largest first."""
        for child in self.largest():
            yield (*path, child.name), child
            yield from child.walk((*path, child.name))


def paths_of(cell: str) -> list[tuple[str, ...]]:
    """Return the distinct paths of a cell as names, each ending before a level that says "delete me"."""
    found: dict[tuple[str, ...], None] = {}
    for path in parse_cell(cell):
        names = path.split(" | ")
        end = names.index(DELETE) if DELETE in names else len(names)
        if end:
            found[tuple(names[:end])] = None
    return list(found)


def tree_of(cells: Mapping[str, int]) -> Branch:
    """Return the tree of some cells: text -> number of pictures with it.

    A term that is written under several parents stands under each. A node counts every picture once, so
    its children may come to more than itself: a picture may have two of them.
    """
    root = Branch()
    for cell, pictures in cells.items():
        paths = paths_of(cell)
        if paths:
            root.pictures += pictures
        for prefix in sorted({path[:depth] for path in paths for depth in range(1, len(path) + 1)}, key=len):
            node = root
            for name in prefix:
                node = node.children.setdefault(name, Branch(name))
            node.pictures += pictures
    return root


def label_of(facet: Facet, path: tuple[str, ...], language: str) -> str:
    """Return the term's name in ``language``; what the vocabulary does not have stays as written."""
    row = facet.row_of_path(" | ".join(path))
    row = facet.row_of_label(path[-1]) if row is None else row
    return path[-1].lstrip("*") if row is None else facet.terms[row].label_without_qualifier(language)

"""The EUFCC-340K way of writing tags: cells of its CSVs and its label trees.

A cell holds tags separated by " $ "; the levels of a tag are separated by " | " (by "/" in older files).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.vocabulary.terms import FACET_LABELS, FACETS, Facet, Term, Vocabulary, VocabularyError

if TYPE_CHECKING:
    from anytree import Node

TAG_SEPARATOR = " $ "
LEVEL_SEPARATOR = " | "

_TAGS = re.compile(r"\s*\$\s*")
_LEVELS = re.compile(r"\s*\|\s*")
_OLDER_LEVELS = re.compile(r"\s*/\s*")
_BRANCH = re.compile(r"^(?P<indent>(?:│   |    )*)(?:├── |└── )(?P<label>.+)$")


@dataclass(frozen=True, slots=True)
class CellTags:
    """What a cell says: rows of the tags, and the paths that the facet does not have, as written.

    ``moved``: paths that put a known, unambiguous label under another parent; they count among ``rows``.
    """

    rows: tuple[int, ...]
    unknown: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


def parse_cell(cell: str) -> list[str]:
    """Return the paths of a cell, each with its levels joined by " | "; an empty cell has none.

    Older files separate levels by "/": a cell without " | " but with "/" is read that way.
    """
    split = _LEVELS if "|" in cell else _OLDER_LEVELS
    paths = []
    for tag in _TAGS.split(cell.strip()):
        levels = [level.strip() for level in split.split(tag) if level.strip()]
        if levels:
            paths.append(LEVEL_SEPARATOR.join(levels))
    return paths


def format_cell(paths: Iterable[str]) -> str:
    """Return the cell of some paths; :func:`parse_cell` reads it back."""
    return TAG_SEPARATOR.join(paths)


def tags_of_cell(facet: Facet, cell: str) -> CellTags:
    """Return the terms of a cell; unknown paths are kept and reported, never dropped."""
    rows: dict[int, None] = {}
    unknown: list[str] = []
    moved: list[str] = []
    for path in parse_cell(cell):
        row = facet.row_of_path(path)
        if row is None:
            row = _row_of_label(facet, path.split(LEVEL_SEPARATOR)[-1])
            (unknown if row is None else moved).append(path)
        if row is not None:
            rows[row] = None
    return CellTags(tuple(rows), tuple(unknown), tuple(moved))


def _row_of_label(facet: Facet, label: str) -> int | None:
    """Return the only term whose paths end in ``label``, None where there is none or several."""
    found = {
        term.row for term in facet.terms for path in term.paths if path.split(LEVEL_SEPARATOR)[-1] == label
    }
    return found.pop() if len(found) == 1 else None


def is_artefact(label: str) -> bool:
    """Tell whether a source label is a slip of its makers: "ELIMINAR" (delete) or a leading "*"."""
    return label == "ELIMINAR" or label.startswith("*")


def local_uri(facet: str, path: str) -> str:
    """Return the stable URI of a node without an AAT id, made from its facet and path."""
    words = (re.sub(r"[^\w·'-]+", "-", level.casefold()).strip("-") for level in path.split(LEVEL_SEPARATOR))
    return f"urn:glam-assistant:eufcc:{facet}:{'/'.join(words)}"


def read_label_trees(folder: Path) -> Vocabulary:
    """Read a folder of label trees (``objectTypes.txt`` ...), as EUFCC-340K publishes them.

    Raises VocabularyError where no tree is there or a line is not part of a tree.
    """
    facets = []
    for key in FACETS:
        path = folder / f"{key}.txt"
        if path.is_file():
            paths = paths_of_tree(read_tree(path))
            facets.append(facet_of_paths(key, paths))
    if not facets:
        raise VocabularyError(f"{folder} holds no label tree ({', '.join(f'{key}.txt' for key in FACETS)}).")
    return Vocabulary(folder.name, "", "", facets)


def read_tree(path: Path) -> Node:
    """Read one label tree file into anytree nodes; raises VocabularyError naming the line."""
    from anytree import Node

    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path} cannot be read as a label tree: {error}.") from error
    root = Node(lines[0].strip() if lines else "Root")
    branch = [root]
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        found = _BRANCH.match(line.replace("\u00a0", " "))
        depth = len(found["indent"]) // 4 + 1 if found else 0
        if found is None or depth > len(branch):
            raise VocabularyError(f"{path}, line {number}, is not a branch of a label tree: {line.strip()!r}.")
        del branch[depth:]
        branch.append(Node(found["label"].strip(), parent=branch[-1]))
    return root


def paths_of_tree(root: Node) -> list[str]:
    """Return the path of every node below the root, in the order of the file."""
    from anytree import PreOrderIter

    return [LEVEL_SEPARATOR.join(node.name for node in found.path[1:]) for found in PreOrderIter(root)][1:]


def facet_of_paths(key: str, paths: Sequence[str]) -> Facet:
    """Return a facet with one term per path, Catalan labels and local URIs; broader terms come first."""
    row_of: dict[str, int] = {}
    terms = []
    for path in dict.fromkeys(paths):
        broader, _, label = path.rpartition(LEVEL_SEPARATOR)
        if broader and broader not in row_of:
            raise VocabularyError(f"The path “{path}” of {key} comes before its broader term.")
        row_of[path] = row = len(terms)
        terms.append(
            Term(
                facet=key,
                uri=local_uri(key, path),
                row=row,
                labels={"ca": label.lstrip("*")},
                broader=(row_of[broader],) if broader else (),
                hidden=is_artefact(label),
                paths=(path,),
            )
        )
    return Facet(key, FACET_LABELS.get(key, {"en": key}), terms)

"""The label trees of EUFCC-340K: one text file per facet, drawn with "├──", Catalan labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import untrusted
from assistant.vocabulary import limits
from assistant.vocabulary.cells import LEVEL_SEPARATOR
from assistant.vocabulary.draft import Draft, DraftFacet, DraftTerm
from assistant.vocabulary.terms import FACET_LABELS, FACETS, VocabularyError

if TYPE_CHECKING:
    from anytree import Node

LOCAL = "urn:glam-assistant:eufcc:"
"""Begins the URIs of terms that no published thesaurus is known to have."""

_BRANCH = re.compile(r"^(?P<indent>(?:│   |    )*)(?:├── |└── )(?P<label>.+)$")


def is_artefact(label: str) -> bool:
    """Tell whether a source label is a slip of its makers: "ELIMINAR" (delete) or a leading "*"."""
    return label == "ELIMINAR" or label.startswith("*")


def local_uri(facet: str, path: str) -> str:
    """Return the stable URI of a node without an AAT id, made from its facet and path."""
    words = (re.sub(r"[^\w·'-]+", "-", level.casefold()).strip("-") for level in path.split(LEVEL_SEPARATOR))
    return f"{LOCAL}{facet}:{'/'.join(words)}"


def read_label_trees(folder: Path) -> Draft:
    """Read a folder of label trees (``objectTypes.txt`` ...), as EUFCC-340K publishes them.

    Raises VocabularyError where no tree is there or a line is not part of a tree.
    """
    found = [(key, folder / f"{key}.txt") for key in FACETS]
    facets = [facet_of_paths(key, paths_of_tree(read_tree(path))) for key, path in found if path.is_file()]
    if not facets:
        wanted = ", ".join(path.name for _, path in found)
        raise VocabularyError(f"{folder} holds no label tree. Name a folder with some of: {wanted}.")
    return Draft(folder.name, "", "", facets)


def read_tree(path: Path) -> Node:
    """Read one label tree file into anytree nodes; raises VocabularyError naming the line."""
    from anytree import Node

    try:
        lines = untrusted.read_text(path, limits.LARGEST, "utf-8-sig").splitlines()
    except OSError as error:
        raise VocabularyError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path} is not UTF-8 text. Save it as UTF-8.") from error
    root = Node(lines[0].strip() if lines else "Root")
    branch = [root]
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        # Some writers of trees put no-break spaces behind the strokes.
        found = _BRANCH.match(line.replace("\u00a0", " "))
        depth = len(found["indent"]) // 4 + 1 if found else 0
        if found is None or depth > len(branch):
            raise VocabularyError(
                f"{path}, line {number}, is not a branch of a label tree: “{line.strip()}”. "
                "It needs “├── ” or “└── ” and at most one step more than the line above."
            )
        if depth > limits.LEVELS:
            raise VocabularyError(
                f"{path}, line {number}, is deeper than {limits.LEVELS} levels. Take out some between."
            )
        del branch[depth:]
        branch.append(Node(limits.label(found["label"].strip()), parent=branch[-1]))
    return root


def paths_of_tree(root: Node) -> list[str]:
    """Return the path of every node below the root, in the order of the file."""
    from anytree import PreOrderIter

    return [LEVEL_SEPARATOR.join(node.name for node in found.path[1:]) for found in PreOrderIter(root)][1:]


def facet_of_paths(key: str, paths: Sequence[str]) -> DraftFacet:
    """Return a facet with one term per path, Catalan labels and local URIs."""
    terms = []
    for path in paths:
        broader, _, label = path.rpartition(LEVEL_SEPARATOR)
        terms.append(
            DraftTerm(
                uri=local_uri(key, path),
                labels={"ca": label.lstrip("*")},
                broader=(local_uri(key, broader),) if broader else (),
                hidden=is_artefact(label),
                paths=(path,),
            )
        )
    return DraftFacet(key, FACET_LABELS.get(key, {"en": key}), terms)

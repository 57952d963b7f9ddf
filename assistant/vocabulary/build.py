"""Making the vocabulary that ships from the facts about EUFCC-340K's nodes and the Getty AAT.

Input: a folder with ``eufcc_aat.csv`` (a row per node: Catalan path, labels, AAT id, how well they match)
and ``aat_labels_full.csv`` (AAT ids with English labels). Output: SKOS and the compiled JSON beside it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from assistant import untrusted
from assistant.vocabulary.cells import LEVEL_SEPARATOR
from assistant.vocabulary.label_trees import is_artefact, local_uri
from assistant.vocabulary.terms import FACET_LABELS, FACETS, Facet, Term, Vocabulary, VocabularyError

AAT = "http://vocab.getty.edu/aat/"
NAME = "EUFCC-340K facets with AAT"
VERSION = "1.0"
ATTRIBUTION = (
    "Contains information from the J. Paul Getty Trust, Getty Research Institute, the Art & Architecture "
    "Thesaurus, which is made available under the ODC Attribution License (ODC-BY 1.0)."
)
Node: TypeAlias = Mapping[str, str]
"""A row of a table: column -> cell."""

_TRUSTED = frozenset({"exact", "chosen"})
MAX_ALTERNATIVES = 8
_NODE_COLUMNS = ("facet", "path_ca", "label_ca", "label_en", "label_es", "aat_id", "aat_label_en", "match")
_NAME_COLUMNS = ("aat_id", "alt_labels_en")


def build(folder: Path) -> Vocabulary:
    """Return the vocabulary; raises VocabularyError where a file or column is missing."""
    nodes = _rows(folder / "eufcc_aat.csv", _NODE_COLUMNS)
    names = {row["aat_id"]: row for row in _rows(folder / "aat_labels_full.csv", _NAME_COLUMNS)}
    of_facet = {key: [node for node in nodes if node["facet"] == key] for key in FACETS}
    uris = {key: _uris(key, found) for key, found in of_facet.items()}
    named = _namesakes((uris[key][node["path_ca"]], node) for key in FACETS for node in of_facet[key])
    facets = [_facet(key, of_facet[key], uris[key], named, names) for key in FACETS]
    return Vocabulary(NAME, VERSION, ATTRIBUTION, facets)


def write(vocabulary: Vocabulary, path: Path) -> tuple[Path, Path]:
    """Write SKOS and the compiled JSON beside it; return both paths.

    ``path``: a .ttl file, or a folder (made where absent) in which both are named as they ship.

    Raises VocabularyError where they cannot be written.
    """
    from assistant.vocabulary import compiled
    from assistant.vocabulary.skos_writer import write_skos

    if path.is_dir() or path.suffix not in {".ttl", ".json"}:
        path = path / compiled.DEFAULT
    turtle, fast = path.with_suffix(".ttl"), path.with_suffix(".json")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_skos(vocabulary, turtle)
        compiled.write(vocabulary, fast)
    except OSError as error:
        raise VocabularyError(f"{error.filename or path} cannot be written: {error.strerror}.") from error
    return turtle, fast


def _rows(path: Path, columns: Sequence[str]) -> list[Node]:
    try:
        with untrusted.open_lines(path) as stream:
            rows: list[Node] = list(csv.DictReader(stream))
    except OSError as error:
        raise VocabularyError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise VocabularyError(f"{path} is not a CSV file in UTF-8: {error}.") from error
    absent = [name for name in columns if not rows or any(row.get(name) is None for row in rows)]
    if absent:
        raise VocabularyError(
            f"{path} lacks {', '.join(absent)} in its rows. Name a folder with the whole tables."
        )
    return rows


def _namesakes(nodes: Iterable[tuple[str, Node]]) -> dict[str, list[Node]]:
    """Return URI -> its nodes in any facet, the one that names the concept first.

    A concept has one set of preferred labels wherever it stands: those of the surest match, and of
    several the one with the plainest words.
    """
    found: dict[str, list[Node]] = {}
    for uri, node in nodes:
        found.setdefault(uri, []).append(node)
    for same in found.values():
        same.sort(key=lambda node: (node["match"] not in _TRUSTED, len(node["label_en"])))
    return found


def _facet(
    key: str,
    nodes: Sequence[Node],
    uri_of: Mapping[str, str],
    named: Mapping[str, Sequence[Node]],
    names: Mapping[str, Node],
) -> Facet:
    row_of: dict[str, int] = {}
    merged: list[list[Node]] = []
    for node in nodes:
        uri = uri_of[node["path_ca"]]
        if uri in row_of:
            merged[row_of[uri]].append(node)
        else:
            row_of[uri] = len(merged)
            merged.append([node])
    terms = []
    for row, same in enumerate(merged):
        uri = uri_of[same[0]["path_ca"]]
        concept = named[uri]
        parents = [node["path_ca"].rpartition(LEVEL_SEPARATOR)[0] for node in same]
        terms.append(
            Term(
                facet=key,
                uri=uri,
                row=row,
                labels=_labels(concept[0]),
                alternatives=_alternatives(concept, names, known=uri.startswith(AAT)),
                broader=tuple(sorted({row_of[uri_of[parent]] for parent in parents if parent})),
                hidden=is_artefact(same[0]["label_ca"]),
                paths=tuple(sorted(node["path_ca"] for node in same)),
            )
        )
    return Facet(key, FACET_LABELS[key], terms)


def _uris(key: str, nodes: Iterable[Node]) -> dict[str, str]:
    """Return path -> URI: AAT's, or a local one without an id and where a broader node has the same id."""
    uri_of: dict[str, str] = {}
    for node in nodes:
        path = above = node["path_ca"]
        uri = AAT + node["aat_id"] if node["aat_id"] else local_uri(key, path)
        while above := above.rpartition(LEVEL_SEPARATOR)[0]:
            if uri_of.get(above) == uri:
                uri = local_uri(key, path)
        uri_of[path] = uri
        broader = path.rpartition(LEVEL_SEPARATOR)[0]
        if broader and broader not in uri_of:
            raise VocabularyError(
                f"The node “{path}” of {key} stands before its broader node, or without it."
            )
    return uri_of


def _labels(node: Node) -> dict[str, str]:
    """Return preferred labels: AAT's spelling where the words are AAT's, the project's translation otherwise.

    The translation carries AAT's qualifier, which the AAT label in the file lacks. Where the words
    differ, the id was found through a synonym ("calfskin" for "calf") or the AAT label itself is wrong
    (300022238 is "tools and equipment", which one source of labels calls "textile art").
    """
    english = node["label_en"]
    official = node["aat_label_en"]
    words, bracket, qualifier = english.partition(" (")
    if node["match"] in _TRUSTED and official.casefold() == words.casefold():
        english = official + bracket + qualifier
    labels = {"en": english.lstrip("*"), "ca": node["label_ca"].lstrip("*"), "es": node["label_es"]}
    return {code: label for code, label in labels.items() if label}


def _alternatives(
    concept: Sequence[Node], names: Mapping[str, Node], *, known: bool
) -> dict[str, tuple[str, ...]]:
    """Return the other names of a concept, alphabetically: AAT's, and what the nodes were called.

    ``known``: the concept stands under its AAT id, so AAT's names are names of it.
    """
    preferred = _labels(concept[0])
    entry = names.get(concept[0]["aat_id"]) if known else None
    found = entry["alt_labels_en"] if entry else ""
    english = [name.strip() for name in found.split("|") if name.strip()][:MAX_ALTERNATIVES]
    english += [node["label_en"] for node in concept]
    # Not of a sure match: its words are the label already, or they are wrong; see _labels.
    english += [node["aat_label_en"] for node in concept if known and node["match"] not in _TRUSTED]
    catalan = [node["label_ca"].lstrip("*") for node in concept]
    alternatives = {}
    for code, labels in (("en", english), ("ca", catalan)):
        named = preferred.get(code, "")
        taken = {named.casefold(), named.partition(" (")[0].casefold(), ""}
        others = sorted({name for name in labels if name.casefold() not in taken})
        if others:
            alternatives[code] = tuple(others)
    return alternatives

"""The vocabulary as compact JSON: what ships, because it loads in a few hundredths of a second."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from assistant import paths, untrusted, whole_files
from assistant.vocabulary import limits
from assistant.vocabulary.draft import Draft, DraftFacet, DraftTerm, finish
from assistant.vocabulary.terms import Term, Vocabulary, VocabularyError

DEFAULT = "eufcc-aat"
_ABOUT = ("name", "version", "attribution")


@cache
def load_default() -> Vocabulary:
    """Return the vocabulary that ships: the four EUFCC-340K facets with AAT URIs."""
    path = paths.resources() / "vocabularies" / f"{DEFAULT}.json"
    return finish(read(path), path)


def read(path: Path) -> Draft:
    """Read a vocabulary in this project's JSON; raises VocabularyError."""
    try:
        data = untrusted.read_json(path, limits.LARGEST)
        facets = [_facet(entry) for entry in data["facets"]]
        name, version, attribution = (limits.label(str(data[key])) for key in _ABOUT)
        return Draft(name, version, attribution, facets)
    except OSError as error:
        raise VocabularyError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        reason = f"it lacks {error}" if isinstance(error, KeyError) else str(error)
        raise VocabularyError(
            f"{path} is not a vocabulary of this program: {reason}. Compile it again from its SKOS file."
        ) from error


def write(vocabulary: Vocabulary, path: Path) -> None:
    """Write a vocabulary as this project's JSON, one term per line so that changes can be read."""
    lines = [
        f'{{"name": {_text(vocabulary.name)}, "version": {_text(vocabulary.version)},',
        f' "attribution": {_text(vocabulary.attribution)},',
        ' "facets": [',
    ]
    for number, facet in enumerate(vocabulary.facets.values()):
        comma = "," if number else ""
        lines.append(f'{comma}{{"key": {_text(facet.key)}, "labels": {_text(dict(facet.labels))}, "terms": [')
        lines += [
            _text(_entry(term)) + ("," if term.row < len(facet.terms) - 1 else "") for term in facet.terms
        ]
        lines.append("]}")
    whole_files.write(path, ("\n".join([*lines, "]}"]) + "\n").encode())


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entry(term: Term) -> dict[str, Any]:
    entry: dict[str, Any] = {"uri": term.uri, "labels": dict(term.labels)}
    if term.alternatives:
        entry["alternatives"] = {code: list(found) for code, found in term.alternatives.items()}
    if term.broader:
        entry["broader"] = list(term.broader)
    if term.paths:
        entry["paths"] = list(term.paths)
    if term.hidden:
        entry["hidden"] = True
    if term.notes:
        entry["notes"] = dict(term.notes)
    return entry


def _facet(entry: dict[str, Any]) -> DraftFacet:
    uris = [untrusted.plain(str(found["uri"])) for found in entry["terms"]]
    terms = []
    for uri, found in zip(uris, entry["terms"], strict=True):
        broader = [untrusted.whole(row) for row in found.get("broader", ())]
        if any(row < 0 for row in broader):
            raise ValueError(f"{uri} has a broader term in a row below 0")
        terms.append(
            DraftTerm(
                uri,
                limits.labels(found["labels"]),
                limits.alternatives(found.get("alternatives", {})),
                tuple(uris[row] for row in broader),
                bool(found.get("hidden", False)),
                tuple(untrusted.plain(str(path)) for path in found.get("paths", ())),
                limits.notes(found.get("notes", {})),
            )
        )
    return DraftFacet(limits.label(str(entry["key"])), limits.labels(entry["labels"]), terms)

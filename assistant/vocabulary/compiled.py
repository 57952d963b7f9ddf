"""The vocabulary as compact JSON: what ships, because it loads in a few hundredths of a second."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from assistant import paths
from assistant.vocabulary.terms import Facet, Term, Vocabulary, VocabularyError

DEFAULT = "eufcc-aat"


@cache
def load_default() -> Vocabulary:
    """Return the vocabulary that ships: the four EUFCC-340K facets with AAT URIs."""
    return read(paths.resources() / "vocabularies" / f"{DEFAULT}.json")


def read(path: Path) -> Vocabulary:
    """Read a vocabulary in this project's JSON; raises VocabularyError."""
    try:
        data = json.loads(path.read_text("utf-8"))
        facets = [_facet(entry) for entry in data["facets"]]
        return Vocabulary(str(data["name"]), str(data["version"]), str(data["attribution"]), facets)
    except OSError as error:
        raise VocabularyError(f"The vocabulary {path} cannot be read: {error.strerror}.") from error
    except VocabularyError as error:
        raise VocabularyError(f"The vocabulary {path} cannot be used. {error}") from error
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise VocabularyError(f"{path} is not a vocabulary of this program: {error}.") from error


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
    partial = path.with_name(path.name + ".part")
    partial.write_text("\n".join([*lines, "]}"]) + "\n", "utf-8")
    partial.replace(path)


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
    return entry


def _facet(entry: dict[str, Any]) -> Facet:
    key, size = str(entry["key"]), len(entry["terms"])
    terms = []
    for row, found in enumerate(entry["terms"]):
        broader = tuple(int(wide) for wide in found.get("broader", ()))
        if any(not 0 <= wide < size for wide in broader):
            raise VocabularyError(f"The term {found['uri']} has a broader term that is not there.")
        alternatives = {code: tuple(names) for code, names in found.get("alternatives", {}).items()}
        terms.append(
            Term(
                key, str(found["uri"]), row, dict(found["labels"]), alternatives, broader,
                hidden=bool(found.get("hidden", False)), paths=tuple(found.get("paths", ())),
            )
        )  # fmt: skip
    return Facet(key, dict(entry["labels"]), terms)

"""Opening a vocabulary, whatever it is written in."""

from __future__ import annotations

from pathlib import Path

from assistant.vocabulary.draft import Draft, finish
from assistant.vocabulary.terms import Vocabulary, VocabularyError

RDF_FORMATS = {
    ".ttl": "turtle",
    ".rdf": "xml",
    ".xml": "xml",
    ".jsonld": "json-ld",
    ".nt": "nt",
}
"""File suffix -> rdflib's name of the format."""


def load(path: Path) -> Vocabulary:
    """Read a vocabulary: SKOS (.ttl, .rdf, .xml, .jsonld, .nt), this project's .json, or a folder of
    EUFCC label trees. Raises VocabularyError naming the file and what is wrong."""
    return finish(read_draft(path), path)


def read_draft(path: Path) -> Draft:
    """Read a vocabulary as the file states it, faults of its graph included; raises VocabularyError."""
    path = Path(path)
    if path.is_dir():
        from assistant.vocabulary.label_trees import read_label_trees

        return read_label_trees(path)
    suffix = path.suffix.lower()
    if suffix == ".json":
        from assistant.vocabulary.compiled import read

        return read(path)
    if suffix in RDF_FORMATS:
        from assistant.vocabulary.skos import read_skos

        return read_skos(path, RDF_FORMATS[suffix])
    known = ", ".join([*RDF_FORMATS, ".json"])
    raise VocabularyError(
        f"{path} is not a vocabulary that can be read. Name a file ending in {known}, "
        "or a folder of label trees."
    )

"""Opening a vocabulary, whatever it is written in."""

from __future__ import annotations

from pathlib import Path

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
    path = Path(path)
    if path.is_dir():
        from assistant.vocabulary.eufcc import read_label_trees

        return read_label_trees(path)
    suffix = path.suffix.lower()
    if suffix == ".json":
        from assistant.vocabulary.compiled import read

        return read(path)
    if suffix in RDF_FORMATS:
        from assistant.vocabulary.skos import read_skos

        return read_skos(path, RDF_FORMATS[suffix])
    known = ", ".join([*RDF_FORMATS, ".json"])
    raise VocabularyError(f"{path} is not a vocabulary that can be read; give {known} or a folder of label trees.")

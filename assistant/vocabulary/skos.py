"""SKOS in and out, through rdflib.

A concept scheme is a facet; a concept may be in several. What SKOS has no word for is written as
``skos:notation`` with datatypes of this project's own namespace, which any SKOS tool keeps: the key of a
facet, a term's stable row in it, and its EUFCC paths. Foreign files without them get the last part of the
scheme's URI as key and rows in the order of the URIs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax import SAXException

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.exceptions import ParserError
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from assistant.vocabulary.terms import FACET_LABELS, FACETS, LANGUAGES, Facet, Term, Vocabulary, VocabularyError

OURS = Namespace("urn:glam-assistant:ns:")
BOOK = URIRef("urn:glam-assistant:vocabulary")
MAIN_FACET = "objectTypes"
"""The facet of concepts that no scheme claims."""


def write_skos(vocabulary: Vocabulary, path: Path) -> None:
    """Write a vocabulary as Turtle (temporary file beside it, then renamed)."""
    graph = Graph()
    graph.bind("aat", Namespace("http://vocab.getty.edu/aat/"))
    graph.bind("glam", OURS)
    graph.add((BOOK, RDF.type, OURS.Vocabulary))
    graph.add((BOOK, DCTERMS.title, Literal(vocabulary.name)))
    graph.add((BOOK, OWL.versionInfo, Literal(vocabulary.version)))
    graph.add((BOOK, DCTERMS.rights, Literal(vocabulary.attribution)))
    for facet in vocabulary.facets.values():
        scheme = URIRef(f"{BOOK}:{facet.key}")
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        graph.add((scheme, DCTERMS.isPartOf, BOOK))
        graph.add((scheme, SKOS.notation, Literal(facet.key, datatype=OURS.facet)))
        for code, label in facet.labels.items():
            graph.add((scheme, SKOS.prefLabel, Literal(label, lang=code)))
        for term in facet.terms:
            _add_term(graph, facet, scheme, term)
    partial = path.with_name(path.name + ".part")
    partial.write_text(graph.serialize(format="turtle"), "utf-8")
    partial.replace(path)


def _add_term(graph: Graph, facet: Facet, scheme: URIRef, term: Term) -> None:
    concept = URIRef(term.uri)
    graph.add((concept, RDF.type, SKOS.Concept))
    graph.add((concept, SKOS.inScheme, scheme))
    graph.add((concept, SKOS.notation, Literal(f"{facet.key} {term.row}", datatype=OURS.row)))
    for code, label in term.labels.items():
        graph.add((concept, SKOS.prefLabel, Literal(label, lang=code)))
    for code, labels in term.alternatives.items():
        for label in labels:
            graph.add((concept, SKOS.altLabel, Literal(label, lang=code)))
    if not term.broader:
        graph.add((concept, SKOS.topConceptOf, scheme))
    for wide in term.broader:
        graph.add((concept, SKOS.broader, URIRef(facet.terms[wide].uri)))
    for path in term.paths:
        graph.add((concept, SKOS.notation, Literal(f"{facet.key} {path}", datatype=OURS.path)))
    if term.hidden:
        graph.add((concept, OWL.deprecated, Literal(True)))


def read_skos(path: Path, form: str) -> Vocabulary:
    """Read a SKOS file; ``form``: rdflib's name of the format. Raises VocabularyError."""
    graph = Graph()
    try:
        graph.parse(path, format=form)
    except OSError as error:
        raise VocabularyError(f"The vocabulary {path} cannot be read: {error.strerror}.") from error
    except (BadSyntax, ParserError, SAXException, ValueError, TypeError, KeyError, AttributeError) as error:
        reason = str(error).strip().splitlines()
        raise VocabularyError(
            f"{path} is not valid {form}: {reason[0] if reason else type(error).__name__}."
        ) from error
    concepts = {node for node in graph.subjects(RDF.type, SKOS.Concept) if isinstance(node, URIRef)}
    if not concepts:
        raise VocabularyError(f"{path} holds no SKOS concept.")
    try:
        facets = [_facet(graph, key, scheme, found) for key, scheme, found in _schemes(graph, concepts)]
    except VocabularyError as error:
        raise VocabularyError(f"The vocabulary {path} cannot be used. {error}") from error
    name = _text(graph.value(BOOK, DCTERMS.title)) or path.stem
    version, rights = graph.value(BOOK, OWL.versionInfo), graph.value(BOOK, DCTERMS.rights)
    return Vocabulary(name, _text(version), _text(rights), facets)


def _schemes(graph: Graph, concepts: set[URIRef]) -> list[tuple[str, URIRef | None, list[URIRef]]]:
    """Return (facet key, scheme, its concepts), known facets in their order, then others by key."""
    found: list[tuple[str, URIRef | None, list[URIRef]]] = []
    claimed: set[URIRef] = set()
    for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme):
        inside = {c for c in graph.subjects(SKOS.inScheme, scheme) if c in concepts}
        inside |= {c for c in graph.subjects(SKOS.topConceptOf, scheme) if c in concepts}
        if inside and isinstance(scheme, URIRef):
            claimed |= {c for c in inside if isinstance(c, URIRef)}
            found.append((_key(graph, scheme), scheme, sorted(c for c in inside if isinstance(c, URIRef))))
    loose = sorted(concepts - claimed)
    if loose:
        found.append((MAIN_FACET if not found else "others", None, loose))
    return sorted(found, key=lambda entry: (_place(entry[0]), entry[0]))


def _place(key: str) -> int:
    return FACETS.index(key) if key in FACETS else len(FACETS)


def _key(graph: Graph, scheme: URIRef) -> str:
    for notation in graph.objects(scheme, SKOS.notation):
        if isinstance(notation, Literal) and notation.datatype == OURS.facet:
            return str(notation)
    return str(scheme).rstrip("/#").replace("#", "/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]


def _facet(graph: Graph, key: str, scheme: URIRef | None, concepts: list[URIRef]) -> Facet:
    rows = _rows(graph, key, concepts)
    ordered = sorted(concepts, key=lambda concept: rows[concept])
    row_of = {concept: row for row, concept in enumerate(ordered)}
    broader: dict[URIRef, set[int]] = {concept: set() for concept in ordered}
    for narrow, wide in [*graph.subject_objects(SKOS.broader), *_reversed(graph)]:
        # A broader term in another facet is no broader term here, nor above a top concept of this one.
        top = scheme is not None and (narrow, SKOS.topConceptOf, scheme) in graph
        if narrow in row_of and wide in row_of and not top:
            broader[narrow].add(row_of[wide])  # type: ignore[index]
    terms = [
        Term(
            key, str(concept), row, _preferred(graph, concept), _alternatives(graph, concept),
            tuple(sorted(broader[concept])),
            hidden=Literal(True) in graph.objects(concept, OWL.deprecated),
            paths=tuple(sorted(_notations(graph, concept, OURS.path, key))),
        )
        for concept, row in row_of.items()
    ]  # fmt: skip
    labels = _preferred(graph, scheme) if scheme is not None else {}
    return Facet(key, labels or FACET_LABELS.get(key, {"en": key}), terms)


def _reversed(graph: Graph) -> Iterator[tuple[Node, Node]]:
    return ((narrow, wide) for wide, narrow in graph.subject_objects(SKOS.narrower))


def _rows(graph: Graph, key: str, concepts: list[URIRef]) -> dict[URIRef, tuple[int, str]]:
    """Return what to sort by: the stated row, terms without one after them by URI."""
    last = len(concepts)
    found = {}
    for concept in concepts:
        stated = [row for row in _notations(graph, concept, OURS.row, key) if row.isdecimal()]
        found[concept] = (int(stated[0]) if stated else last, str(concept))
    return found


def _notations(graph: Graph, concept: URIRef, datatype: URIRef, key: str) -> Iterator[str]:
    for notation in graph.objects(concept, SKOS.notation):
        if isinstance(notation, Literal) and notation.datatype == datatype:
            facet, _, rest = str(notation).partition(" ")
            if facet == key:
                yield rest


def _preferred(graph: Graph, subject: URIRef) -> dict[str, str]:
    # Several preferred labels in one language are a fault of the file; the first in order is taken.
    labels: dict[str, str] = {}
    for code, label in sorted(_literals(graph.objects(subject, SKOS.prefLabel))):
        labels.setdefault(code, label)
    return {code: labels[code] for code in (*LANGUAGES, *labels) if code in labels}


def _alternatives(graph: Graph, subject: URIRef) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, label in sorted(_literals(graph.objects(subject, SKOS.altLabel))):
        found.setdefault(code, []).append(label)
    return {code: tuple(labels) for code, labels in found.items()}


def _literals(objects: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for found in objects:
        if isinstance(found, Literal):
            yield (found.language or "en").split("-")[0], str(found)


def _text(value: Node | None) -> str:
    return "" if value is None else str(value)

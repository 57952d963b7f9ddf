"""SKOS out, through rdflib. :mod:`.skos` reads it.

A concept scheme is a facet; a concept may be in several. What SKOS has no word for is written as
``skos:notation`` with datatypes of this project's own namespace, which any SKOS tool keeps: the key and
place of a facet, a term's stable row in it, and its EUFCC paths.
"""

from __future__ import annotations

import re
from pathlib import Path

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from assistant import whole_files
from assistant.vocabulary.terms import Facet, Term, Vocabulary

OURS = Namespace("urn:glam-assistant:ns:")
BOOK = URIRef("urn:glam-assistant:vocabulary")
_UNFIT = re.compile(r'[<>" {}|\\^`]')


def write_skos(vocabulary: Vocabulary, path: Path) -> None:
    """Write a vocabulary as Turtle, whole or not at all; raises OSError."""
    whole_files.write(path, skos_graph(vocabulary).serialize(format="turtle", encoding="utf-8"))


def skos_graph(vocabulary: Vocabulary) -> Graph:
    """Return a vocabulary as SKOS statements, to be serialised in any form of RDF."""
    graph = Graph()
    graph.bind("aat", Namespace("http://vocab.getty.edu/aat/"))
    graph.bind("glam", OURS)
    graph.add((BOOK, RDF.type, OURS.Vocabulary))
    graph.add((BOOK, DCTERMS.title, Literal(vocabulary.name)))
    graph.add((BOOK, OWL.versionInfo, Literal(vocabulary.version)))
    graph.add((BOOK, DCTERMS.rights, Literal(vocabulary.attribution)))
    for place, facet in enumerate(vocabulary.facets.values()):
        scheme = _uri(f"{BOOK}:{facet.key}")
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        graph.add((scheme, DCTERMS.isPartOf, BOOK))
        graph.add((scheme, SKOS.notation, Literal(facet.key, datatype=OURS.facet)))
        graph.add((scheme, SKOS.notation, Literal(str(place), datatype=OURS.place)))
        for code, label in facet.labels.items():
            graph.add((scheme, SKOS.prefLabel, Literal(label, lang=code)))
        for term in facet.terms:
            _add_term(graph, vocabulary, facet, scheme, term)
    return graph


def _uri(text: str) -> URIRef:
    """Return a URI that can be written; what none can hold, such as a space, is written as its number."""
    return URIRef(_UNFIT.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text))


def _add_term(graph: Graph, vocabulary: Vocabulary, facet: Facet, scheme: URIRef, term: Term) -> None:
    concept = _uri(term.uri)
    graph.add((concept, RDF.type, SKOS.Concept))
    graph.add((concept, SKOS.inScheme, scheme))
    graph.add((concept, SKOS.notation, Literal(f"{facet.key} {term.row}", datatype=OURS.row)))
    for code, label in term.labels.items():
        graph.add((concept, SKOS.prefLabel, Literal(label, lang=code)))
    for code, labels in term.alternatives.items():
        for label in labels:
            graph.add((concept, SKOS.altLabel, Literal(label, lang=code)))
    for code, note in term.notes.items():
        graph.add((concept, SKOS.scopeNote, Literal(note, lang=code)))
    if not term.broader:
        graph.add((concept, SKOS.topConceptOf, scheme))
    broader = {facet.terms[row].uri for row in term.broader}
    for uri in broader:
        graph.add((concept, SKOS.broader, _uri(uri)))
    if broader and broader != _broader_anywhere(vocabulary, facet, term.uri):
        for uri in broader:
            graph.add((concept, SKOS.notation, Literal(f"{facet.key} {uri}", datatype=OURS.broader)))
    for path in term.paths:
        graph.add((concept, SKOS.notation, Literal(f"{facet.key} {path}", datatype=OURS.path)))
    if term.hidden:
        graph.add((concept, OWL.deprecated, Literal(True)))


def _broader_anywhere(vocabulary: Vocabulary, facet: Facet, uri: str) -> set[str]:
    """Return the terms of ``facet`` that are broader than ``uri`` in any facet.

    SKOS knows one set of broader terms per concept. A concept in two facets may have other broader
    terms in each; only then its own are stated once more, by facet.
    """
    found = set()
    for other in vocabulary.facets.values():
        if other.has(uri):
            found |= {other.terms[row].uri for row in other.term(uri).broader}
    return {broader for broader in found if facet.has(broader)}

"""SKOS in, through rdflib: Turtle, RDF/XML, JSON-LD, N-Triples.

A concept scheme is a facet; a concept may be in several. Files of :mod:`.skos_writer` state the facets'
keys and the terms' rows; others get the last part of the scheme's URI as key, and rows in the order of
the URIs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS
from rdflib.term import Node

from assistant import untrusted
from assistant.vocabulary import limits
from assistant.vocabulary.draft import Draft, DraftFacet, DraftTerm
from assistant.vocabulary.rdf import parse
from assistant.vocabulary.skos_writer import BOOK, OURS
from assistant.vocabulary.terms import FACET_LABELS, FACETS, LANGUAGES, VocabularyError

MAIN_FACET = "objectTypes"
"""The facet of concepts in a file without concept schemes."""


def read_skos(path: Path, form: str) -> Draft:
    """Read a SKOS file; ``form``: rdflib's name of the format. Raises VocabularyError."""
    graph = parse(path, form)
    concepts = {node for node in graph.subjects(RDF.type, SKOS.Concept) if isinstance(node, URIRef)}
    if not concepts:
        raise VocabularyError(f"{path} holds no SKOS concept. Choose a SKOS file.")
    links = _links(graph)
    facets = [_facet(graph, key, scheme, found, links) for key, scheme, found in _schemes(graph, concepts)]
    name = _text(graph.value(BOOK, DCTERMS.title)) or limits.label(path.stem)
    return Draft(
        name,
        _text(graph.value(BOOK, OWL.versionInfo)),
        _text(graph.value(BOOK, DCTERMS.rights)) or _rights(graph),
        facets,
        tuple(_remarks(graph, concepts)),
    )


def _remarks(graph: Graph, concepts: set[URIRef]) -> Iterator[str]:
    nameless = sum(not isinstance(node, URIRef) for node in graph.subjects(RDF.type, SKOS.Concept))
    if nameless:
        yield f"{nameless} concepts have no URI and are left out."
    for concept in sorted(concepts):
        codes = Counter(code for code, _ in _literals(graph.objects(concept, SKOS.prefLabel)))
        for code in sorted(code for code, count in codes.items() if count > 1):
            uri = untrusted.plain(str(concept))
            yield f"{uri} has several preferred labels in “{code}”; the first in the alphabet is taken."


def _rights(graph: Graph) -> str:
    for scheme in _scheme_uris(graph):
        for predicate in (DCTERMS.rights, DCTERMS.license):
            if found := graph.value(scheme, predicate):
                return limits.label(str(found))
    return ""


def _schemes(graph: Graph, concepts: set[URIRef]) -> list[tuple[str, URIRef | None, list[URIRef]]]:
    """Return (facet key, scheme, its concepts): in stated places, then known facets, then by key."""
    found: list[tuple[tuple[int, str], URIRef | None, list[URIRef]]] = []
    claimed: set[URIRef] = set()
    keys: Counter[str] = Counter()
    for scheme in _scheme_uris(graph):
        members = {
            *graph.subjects(SKOS.inScheme, scheme),
            *graph.subjects(SKOS.topConceptOf, scheme),
            *graph.objects(scheme, SKOS.hasTopConcept),
        }
        inside = concepts & members
        # A scheme of ours may be empty; an empty foreign one says nothing.
        if inside or _stated(graph, scheme, OURS.facet):
            key = _key(graph, scheme, keys)
            claimed |= inside
            found.append(((_place(graph, scheme, key), key), scheme, sorted(inside)))
    loose = sorted(concepts - claimed)
    if loose:
        key = _free("others" if found else MAIN_FACET, keys)
        found.append(((_LAST, key), None, loose))
    return [(rank[1], scheme, inside) for rank, scheme, inside in sorted(found, key=lambda entry: entry[0])]


_LAST = 1_000_000


def _scheme_uris(graph: Graph) -> list[URIRef]:
    found = graph.subjects(RDF.type, SKOS.ConceptScheme)
    return sorted({scheme for scheme in found if isinstance(scheme, URIRef)})


def _stated(graph: Graph, subject: URIRef, datatype: URIRef) -> str:
    for notation in graph.objects(subject, SKOS.notation):
        if isinstance(notation, Literal) and notation.datatype == datatype:
            return limits.label(str(notation))
    return ""


def _key(graph: Graph, scheme: URIRef, taken: Counter[str]) -> str:
    last = str(scheme).rstrip("/#").replace("#", "/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    return _free(_stated(graph, scheme, OURS.facet) or limits.label(last), taken)


def _free(key: str, taken: Counter[str]) -> str:
    """Return ``key``, or with a number behind it what is not ``taken``, which it is then."""
    free = key
    while taken[free]:
        taken[key] += 1  # where the search goes on for the next one of this name
        free = f"{key}-{taken[key]}"
    taken[free] += 1
    return free


def _place(graph: Graph, scheme: URIRef, key: str) -> int:
    stated = _number(_stated(graph, scheme, OURS.place))
    if stated is not None:
        return stated
    return FACETS.index(key) if key in FACETS else _LAST


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < len(str(_LAST)) else None


def _links(graph: Graph) -> dict[URIRef, set[URIRef]]:
    """Return concept -> its broader concepts, in whichever direction the file states them."""
    found: dict[URIRef, set[URIRef]] = {}
    stated = [(narrow, wide) for narrow, wide in graph.subject_objects(SKOS.broader)]
    stated += [(narrow, wide) for wide, narrow in graph.subject_objects(SKOS.narrower)]
    for narrow, wide in stated:
        if isinstance(narrow, URIRef) and isinstance(wide, URIRef):
            found.setdefault(narrow, set()).add(wide)
    return found


def _facet(
    graph: Graph,
    key: str,
    scheme: URIRef | None,
    concepts: list[URIRef],
    links: dict[URIRef, set[URIRef]],
) -> DraftFacet:
    rows = {concept: _row(graph, key, concept) for concept in concepts}
    terms = [
        DraftTerm(
            untrusted.plain(str(concept)),
            _preferred(graph, concept),
            _alternatives(graph, concept),
            _broader(graph, key, scheme, concept, links),
            Literal(True) in graph.objects(concept, OWL.deprecated),
            tuple(sorted(map(untrusted.plain, _notations(graph, concept, OURS.path, key)))),
            _notes(graph, concept),
        )
        for concept in sorted(concepts, key=lambda concept: rows[concept])
    ]
    labels = _preferred(graph, scheme) if scheme is not None else {}
    return DraftFacet(key, labels or FACET_LABELS.get(key, {"en": key}), terms)


def _broader(
    graph: Graph,
    key: str,
    scheme: URIRef | None,
    concept: URIRef,
    links: dict[URIRef, set[URIRef]],
) -> tuple[str, ...]:
    """Return the broader URIs of a concept in a facet, those that the facet does not have included."""
    stated = sorted(map(untrusted.plain, _notations(graph, concept, OURS.broader, key)))
    if stated:
        return tuple(stated)
    # A concept in two facets may be broad in one and narrow in the other.
    if scheme is not None and (concept, SKOS.topConceptOf, scheme) in graph:
        return ()
    return tuple(sorted(untrusted.plain(str(wide)) for wide in links.get(concept, ())))


def _row(graph: Graph, key: str, concept: URIRef) -> tuple[int, str]:
    """Return what to sort by: the stated row; terms without one come last, by URI."""
    rows = (_number(row) for row in _notations(graph, concept, OURS.row, key))
    return (min((row for row in rows if row is not None), default=_LAST), str(concept))


def _notations(graph: Graph, concept: URIRef, datatype: URIRef, key: str) -> Iterator[str]:
    for notation in graph.objects(concept, SKOS.notation):
        if isinstance(notation, Literal) and notation.datatype == datatype:
            facet, _, rest = str(notation).partition(" ")
            if facet == key:
                yield rest


def _preferred(graph: Graph, subject: URIRef) -> dict[str, str]:
    # Several preferred labels in one language are a fault of the file; the first in order is taken.
    labels: dict[str, str] = {}
    for code, name in sorted(_literals(graph.objects(subject, SKOS.prefLabel))):
        labels.setdefault(code, limits.label(name))
    return {code: labels[code] for code in (*LANGUAGES, *labels) if code in labels}


def _alternatives(graph: Graph, subject: URIRef) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, name in sorted(_literals(graph.objects(subject, SKOS.altLabel))):
        found.setdefault(code, []).append(limits.label(name))
    return {code: tuple(labels) for code, labels in found.items()}


def _notes(graph: Graph, subject: URIRef) -> dict[str, str]:
    """Return what a concept means, by language; several notes in one language are joined."""
    found: dict[str, list[str]] = {}
    # A note may be a document of its own with the words in rdf:value, as Getty publishes them.
    stated = [graph.value(node, RDF.value) or node for node in graph.objects(subject, SKOS.scopeNote)]
    for code, note in sorted(_literals(stated)):
        found.setdefault(code, []).append(note.strip())
    return limits.notes({code: " ".join(filter(None, said)) for code, said in found.items() if any(said)})


def _literals(objects: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for found in objects:
        if isinstance(found, Literal):
            yield (found.language or "en").split("-")[0], str(found)


def _text(value: Node | None) -> str:
    return "" if value is None else limits.label(str(value))

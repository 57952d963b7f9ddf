"""SKOS in, through rdflib: Turtle, RDF/XML, JSON-LD, N-Triples.

A concept scheme is a facet; a concept may be in several. Files of :mod:`.skos_writer` state the facets'
keys and the terms' rows; others get the last part of the scheme's URI as key, and rows in the order of
the URIs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.sax import SAXException, SAXParseException

from rdflib import Graph, Literal, URIRef
from rdflib.exceptions import ParserError
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from assistant.vocabulary.draft import Draft, DraftFacet, DraftTerm
from assistant.vocabulary.skos_writer import BOOK, OURS
from assistant.vocabulary.terms import FACET_LABELS, FACETS, LANGUAGES, VocabularyError

MAIN_FACET = "objectTypes"
"""The facet of concepts in a file without concept schemes."""


_NAME_OF_FORM = {"turtle": "Turtle", "xml": "RDF/XML", "json-ld": "JSON-LD", "nt": "N-Triples"}
_TURTLE_REASON = re.compile(r"Bad syntax \((.+?)\) at ", re.DOTALL)


def read_skos(path: Path, form: str) -> Draft:
    """Read a SKOS file; ``form``: rdflib's name of the format. Raises VocabularyError."""
    graph = _parse(path, form)
    concepts = {node for node in graph.subjects(RDF.type, SKOS.Concept) if isinstance(node, URIRef)}
    if not concepts:
        raise VocabularyError(f"{path} holds no SKOS concept. Choose a SKOS file.")
    links = _links(graph)
    facets = [_facet(graph, key, scheme, found, links) for key, scheme, found in _schemes(graph, concepts)]
    name = _text(graph.value(BOOK, DCTERMS.title)) or path.stem
    return Draft(
        name,
        _text(graph.value(BOOK, OWL.versionInfo)),
        _text(graph.value(BOOK, DCTERMS.rights)) or _rights(graph),
        facets,
        tuple(_remarks(graph, concepts)),
    )


def _parse(path: Path, form: str) -> Graph:
    graph = Graph()
    try:
        data = path.read_bytes()
        if form == "json-ld":
            _refuse_remote_context(path, json.loads(data))
        graph.parse(data=data, format=form, publicID=path.absolute().as_uri())
    except OSError as error:
        raise VocabularyError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except (
        BadSyntax, ParserError, SAXException, ValueError, TypeError, LookupError, AttributeError,
        AssertionError, RecursionError,
    ) as error:  # fmt: skip
        what = f"{path} is not valid {_NAME_OF_FORM.get(form, form)}{_reason(error)}"
        raise VocabularyError(f"{what}. Correct it or save it again.") from error
    return graph


def _reason(error: Exception) -> str:
    if isinstance(error, BadSyntax):
        found = _TURTLE_REASON.search(str(error))
        return f", line {error.lines + 1}: {found[1] if found else 'not understood'}"
    if isinstance(error, SAXParseException):
        return f", line {error.getLineNumber()}: {error.getMessage()}"
    if isinstance(error, UnicodeDecodeError):
        return ": it is not UTF-8 text"
    if isinstance(error, ParserError | ValueError):
        return ": " + " ".join(str(error).split())[:200].rstrip(".")
    # What else rdflib's parsers raise on damaged input says nothing to a reader of the file.
    return ""


def _refuse_remote_context(path: Path, found: Any) -> None:
    # rdflib would fetch it; this program makes no network call that nobody asked for.
    waiting = [found]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            context = part.get("@context")
            named = [context, part.get("@import"), *(context if isinstance(context, list) else [])]
            if any(isinstance(each, str) for each in named):
                raise VocabularyError(
                    f"{path} refers to a context on the web instead of holding it. "
                    "Save it with its context inside, or as Turtle."
                )
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _remarks(graph: Graph, concepts: set[URIRef]) -> Iterator[str]:
    nameless = sum(not isinstance(node, URIRef) for node in graph.subjects(RDF.type, SKOS.Concept))
    if nameless:
        yield f"{nameless} concepts have no URI and are left out."
    for concept in sorted(concepts):
        codes = [code for code, _ in _literals(graph.objects(concept, SKOS.prefLabel))]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            yield f"{concept} has several preferred labels in “{code}”; the first in the alphabet is taken."


def _rights(graph: Graph) -> str:
    for scheme in _scheme_uris(graph):
        for predicate in (DCTERMS.rights, DCTERMS.license):
            if found := graph.value(scheme, predicate):
                return str(found)
    return ""


def _schemes(graph: Graph, concepts: set[URIRef]) -> list[tuple[str, URIRef | None, list[URIRef]]]:
    """Return (facet key, scheme, its concepts): in stated places, then known facets, then by key."""
    found: list[tuple[tuple[int, str], URIRef | None, list[URIRef]]] = []
    claimed: set[URIRef] = set()
    keys: set[str] = set()
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
            keys.add(key)
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
            return str(notation)
    return ""


def _key(graph: Graph, scheme: URIRef, taken: set[str]) -> str:
    last = str(scheme).rstrip("/#").replace("#", "/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    return _free(_stated(graph, scheme, OURS.facet) or last, taken)


def _free(key: str, taken: set[str]) -> str:
    number = 2
    free = key
    while free in taken:
        free, number = f"{key}-{number}", number + 1
    return free


def _place(graph: Graph, scheme: URIRef, key: str) -> int:
    stated = _stated(graph, scheme, OURS.place)
    if stated.isdecimal():
        return int(stated)
    return FACETS.index(key) if key in FACETS else _LAST


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
            str(concept),
            _preferred(graph, concept),
            _alternatives(graph, concept),
            _broader(graph, key, scheme, concept, links),
            Literal(True) in graph.objects(concept, OWL.deprecated),
            tuple(sorted(_notations(graph, concept, OURS.path, key))),
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
    stated = sorted(_notations(graph, concept, OURS.broader, key))
    if stated:
        return tuple(stated)
    # A concept in two facets may be broad in one and narrow in the other.
    if scheme is not None and (concept, SKOS.topConceptOf, scheme) in graph:
        return ()
    return tuple(sorted(str(wide) for wide in links.get(concept, ())))


def _row(graph: Graph, key: str, concept: URIRef) -> tuple[int, str]:
    """Return what to sort by: the stated row; terms without one come last, by URI."""
    stated = [row for row in _notations(graph, concept, OURS.row, key) if row.isdecimal()]
    return (int(stated[0]) if stated else _LAST, str(concept))


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


def _notes(graph: Graph, subject: URIRef) -> dict[str, str]:
    """Return what a concept means, by language; several notes in one language are joined."""
    found: dict[str, list[str]] = {}
    # A note may be a document of its own with the words in rdf:value, as Getty publishes them.
    stated = [graph.value(node, RDF.value) or node for node in graph.objects(subject, SKOS.scopeNote)]
    for code, note in sorted(_literals(stated)):
        found.setdefault(code, []).append(note.strip())
    return {code: " ".join(filter(None, notes)) for code, notes in found.items() if any(notes)}


def _literals(objects: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for found in objects:
        if isinstance(found, Literal):
            yield (found.language or "en").split("-")[0], str(found)


def _text(value: Node | None) -> str:
    return "" if value is None else str(value)

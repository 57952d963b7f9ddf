"""Vocabularies in every form that is read, made to hurt: bombs, contexts elsewhere, circles, depth."""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.reliability.fuzz.mutating import LONGEST
from benchmarks.reliability.fuzz.target import Mutated, Mutator, Target
from benchmarks.reliability.fuzz.texts import ALL

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_ELSEWHERE = (
    "http://127.0.0.1:9/c",
    "file:///etc/passwd",
    "../watch/canary.txt",
    "https://example.org/",
    "/dev/zero",
)
_NAMES = {"ttl": ".ttl", "xml": ".rdf", "json-ld": ".jsonld", "nt": ".nt"}


def targets() -> list[Target]:
    """Return a target for each form."""
    mutators: dict[str, Sequence[Mutator]] = {
        "ttl": (statements, statements, *ALL),
        "xml": (doctype, doctype, doctype, *ALL),
        "json-ld": (context, context, values, values, *ALL),
        "nt": (statements, *ALL),
        "json": (values, values, values, graph, *ALL),
        "tree": (branches, branches, *ALL),
    }
    return [_target(form, found) for form, found in mutators.items()]


def _target(form: str, mutators: Sequence[Mutator]) -> Target:
    mutated = Mutated(lambda: _corpus()[form], mutators)
    return Target(f"vocabulary-{form}", mutated.make, mutated.valid, read, megabytes=512)


def read(path: Path) -> None:
    """Check a vocabulary, open it, and do with it what the program does: draw, search, write."""
    from assistant.errors import AssistantError
    from assistant.vocabulary import load
    from assistant.vocabulary.checking import check
    from assistant.vocabulary.rendering import tree_lines
    from assistant.vocabulary.skos_writer import skos_graph

    source = path.parent if path.suffix == ".txt" else path
    for line in check(source).lines():
        _check_line(line)
    try:
        made = load(source)
    except AssistantError as error:
        _check_line(str(error))
        raise
    for facet in made.facets.values():
        for number, line in enumerate(tree_lines(facet)):
            _check_line(line)
            if number > 500:
                break
        for term in facet.terms[:50]:
            facet.routes(term.row)
            facet.path_label(term.row).encode()
    assert made.fingerprint
    made.search("chair")
    if sum(map(len, made.facets.values())) < 200:
        skos_graph(made).serialize(format="nt", encoding="utf-8")


def _check_line(line: str) -> None:
    from assistant.untrusted import plain

    if plain(line) != line or "root:x:" in line or "nobody reads this" in line:
        raise RuntimeError(f"shown: {line[:80]!r}")


@cache
def _corpus() -> dict[str, dict[str, bytes]]:
    from assistant.vocabulary.draft import Draft, DraftFacet, DraftTerm, finish
    from assistant.vocabulary.skos_writer import skos_graph

    terms = [
        DraftTerm(
            "http://vocab.getty.edu/aat/300037680", {"en": "furniture", "ca": "moble"}, paths=("moble",)
        ),
        DraftTerm(
            "urn:chair", {"en": "chair"}, {"en": ("seat", "stool")}, ("http://vocab.getty.edu/aat/300037680",)
        ),
        DraftTerm("urn:old", {"ca": "ELIMINAR"}, hidden=True, notes={"en": "An artefact."}),
    ]
    materials = [
        DraftTerm("urn:wood", {"es": "madera"}),
        DraftTerm("urn:oak", {"en": "oak"}, {}, ("urn:wood",)),
    ]
    facets = [
        DraftFacet("objectTypes", {"en": "Object types"}, terms),
        DraftFacet("materials", {}, materials),
    ]
    made = finish(Draft("Small", "1", "CC0", facets), "a corpus")
    graph = skos_graph(made)
    found = {
        form: {f"a{suffix}": graph.serialize(format={"ttl": "turtle"}.get(form, form), encoding="utf-8")}
        for form, suffix in _NAMES.items()
    }
    import tempfile

    from assistant.vocabulary import compiled  # its own writer makes the valid file

    with tempfile.TemporaryDirectory() as folder:
        compiled.write(made, Path(folder, "a.json"))
        found["json"] = {"a.json": Path(folder, "a.json").read_bytes()}
    found["tree"] = {"materials.txt": "Root\n├── metall\n│   ├── plata\n│   └── or\n└── *paper\n".encode()}
    found["json-ld"]["b.jsonld"] = json.dumps(
        {"@context": {"skos": _SKOS, "n": {"@id": "skos:prefLabel", "@language": "en"}},
         "@graph": [{"@id": "urn:a", "@type": "skos:Concept", "n": "a", "skos:broader": {"@id": "urn:b"}},
                    {"@id": "urn:b", "@type": "skos:Concept", "n": ["b", "c"]}]}
    ).encode()  # fmt: skip
    return found


def doctype(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Put a document type before the file: entities that grow, or that lie elsewhere."""
    place = chance.choice(_ELSEWHERE)
    many = chance.choice((3, 9, 30))
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * chance.choice((2, 10, 50))}">' for n in range(1, many))
    head = chance.choice((
        f'<!ENTITY l0 "lol">{levels}<!ENTITY e "&l{many - 1};">',
        f'<!ENTITY e SYSTEM "{place}">',
        f'<!ENTITY e PUBLIC "x" "{place}">',
        f'<!ENTITY % p SYSTEM "{place}"> %p; <!ENTITY e "x">',
        f'<!ENTITY e "{"x" * chance.choice((10, 50_000, 500_000))}">',
        '<!ENTITY e "&e;">',
        f'<!NOTATION n SYSTEM "{place}"><!ENTITY e SYSTEM "{place}" NDATA n>',
    ))  # fmt: skip
    outside = chance.choice(("", "", f' SYSTEM "{place}"'))
    start = data.find(b"<rdf:RDF")
    text = f"<!DOCTYPE rdf:RDF{outside} [{head}]>".encode()
    body = data[max(0, start) :].replace(b"chair", b"&e;" * chance.choice((1, 1, 20, 2000)), 1)
    return (data[: max(0, start)] + text + body)[:LONGEST]


def context(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Let a context lie elsewhere, in one of the many ways to say so."""
    place: Any = chance.choice(_ELSEWHERE)
    for _ in range(chance.choice((0, 1, 2, 5))):
        wrap = chance.choice(("list", "context", "import", "term", "pair"))
        place = {
            "list": [place], "context": {"@context": place}, "import": {"@import": place},
            "term": {"t": {"@id": "urn:t", "@context": place}}, "pair": [{}, place],
        }[wrap]  # fmt: skip
    try:
        found = json.loads(data)
    except ValueError:
        return data
    if isinstance(found, list):
        found = {"@graph": found}
    if isinstance(found, dict):
        found["@context"] = place
    return json.dumps(found).encode()


_VALUES = (
    None,
    True,
    -1,
    0,
    10**12,
    1e300,
    float("inf"),
    float("nan"),
    "",
    "x" * 100_000,
    "\x1b[2J\x00\u202e",
    "\ud800",
    [],
    {},
    [[]],
    {"@id": {}},
    {"@value": 1e999, "@type": "http://www.w3.org/2001/XMLSchema#integer"},
    ["@context"],
    {"@list": [{"@list": []}]},
    {"@reverse": {"a": "b"}},
    "../../../etc/passwd",
    "9" * 5000,
)


def values(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Put a value of another kind somewhere into a JSON file, take one out or double a part."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return data
    for _ in range(chance.choice((1, 1, 2, 4))):
        holder, key = _somewhere(chance, found)
        if holder is None:
            return json.dumps(chance.choice(_VALUES)).encode()
        what = chance.randrange(4)
        if what == 0 and isinstance(holder, dict):
            holder[chance.choice(("@id", "@type", "@graph", "\x1b", "labels", "uri", ""))] = holder.pop(key)
        elif what == 1:
            del holder[key]
        else:
            holder[key] = deepcopy(chance.choice(_VALUES))  # the next round may change it
    return json.dumps(found).encode()


def _somewhere(chance: Random, found: Any) -> tuple[Any, Any]:
    places, waiting = [], [found]
    while waiting:
        part = waiting.pop()
        inside = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
        for key, value in inside:
            places.append((part, key))
            waiting.append(value)
    return chance.choice(places) if places else (None, None)


def graph(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Let the broader terms make a circle, a very long chain, a ladder of a trillion ways, or doubles."""
    size = chance.choice((2, 50, 90, 3000, 20_000))
    kind = chance.randrange(5)
    above = {
        0: lambda row: [(row + 1) % size],
        1: lambda row: [row - 1] if row else [],
        2: lambda row: [] if row < 2 else [row // 2 * 2 - 2, row // 2 * 2 - 1],
        3: lambda row: [row],
        4: lambda row: [chance.randrange(size)],
    }[kind]
    terms = [
        {"uri": f"urn:{row if kind != 4 else row % 7}", "labels": {}, "broader": above(row)}
        for row in range(size)
    ]
    facet = {"key": "k", "labels": {}, "terms": terms}
    return json.dumps(
        {"name": "n", "version": "", "attribution": "", "facets": [facet] * chance.choice((1, 2))}
    ).encode()


_XSD = "http://www.w3.org/2001/XMLSchema#"
_STATEMENTS = (
    "ex:a skos:broader ex:a .",
    "ex:a a skos:Concept ; skos:narrower ex:b . ex:b a skos:Concept ; skos:narrower ex:a .",
    '[] a skos:Concept ; skos:prefLabel "x"@en-x-{many} .',
    "ex:a skos:prefLabel {many} .",
    'ex:a a skos:Concept ; skos:prefLabel "\\u001b[2J\\u202e\\u0000"@en .',
    "@base <file:///etc/passwd> . <> a skos:Concept .",
    'ex:a a skos:Concept ; skos:notation "k {many}"^^<urn:glam-assistant:ns:row> .',
    'ex:a a skos:Concept ; skos:notation "1e{many}"^^<{xsd}decimal> .',
    "ex:a a skos:Concept ; skos:prefLabel \"<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r>&e;</r>\"^^"
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> .",
    'ex:a a skos:Concept ; skos:prefLabel "<p>"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML> .',
    "@import <http://127.0.0.1:9/> .",
    "<http://127.0.0.1:9/\x1b[2J > a skos:Concept .",
)


def statements(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Add statements that mean trouble."""
    text = f"@prefix skos: <{_SKOS}> .\n@prefix ex: <urn:x:> .\n"
    for _ in range(chance.choice((1, 3))):
        many = chance.choice("123") * chance.choice((3, 400, 6000))
        said = chance.choice(_STATEMENTS).replace("{xsd}", _XSD).replace("{many}", many)
        text += f"{said}\n" * chance.choice((1, 1, 300))
    return (data + b"\n" + text.encode())[:LONGEST]


def branches(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Let a label tree be very deep, very wide, or have names that lead elsewhere."""
    kind, many = chance.randrange(4), chance.choice((10, 101, 1000))
    if kind == 0:
        more = "".join(f"{'    ' * n}└── m{n}\n" for n in range(many))
    elif kind == 1:
        more = "".join(f"├── m{n}\n" for n in range(10 * many))
    elif kind == 2:
        more = f"├── {'x' * 1000 * many}\n"
    else:
        more = "├── \x1b[2J\u202e a\x00b\n├── ../../etc/passwd | x $ y\n"
    return (data + b"\n" + more.encode())[:LONGEST]

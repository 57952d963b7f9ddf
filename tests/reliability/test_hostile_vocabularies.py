"""Vocabularies made to hurt, each trick by name: opened as what they say, or refused in a sentence."""

from __future__ import annotations

import json
import os
import socket
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from assistant.exchange.guard import guarded
from assistant.vocabulary import Vocabulary, VocabularyError, load
from assistant.vocabulary.checking import check
from assistant.vocabulary.extension import LOCAL, Addition, sift
from assistant.vocabulary.rendering import tree_lines
from assistant.vocabulary.skos_writer import skos_graph

SKOS = "http://www.w3.org/2004/02/skos/core#"
PREFIXES = f"@prefix skos: <{SKOS}> .\n@prefix ex: <urn:x:> .\n"
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    f'xmlns:skos="{SKOS}" xmlns:xi="http://www.w3.org/2001/XInclude">'
    '<skos:Concept rdf:about="urn:a"><skos:prefLabel xml:lang="en">{label}</skos:prefLabel></skos:Concept>'
    "</rdf:RDF>"
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetched(*arguments: Any, **more: Any) -> None:
        raise AssertionError(f"fetched {arguments}")

    monkeypatch.setattr(socket.socket, "connect", fetched)
    monkeypatch.setattr(socket, "getaddrinfo", fetched)
    monkeypatch.setattr(urllib.request, "urlopen", fetched)
    monkeypatch.setattr(urllib.request.OpenerDirector, "open", fetched)


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8", errors="surrogatepass")
    return path


def turtle(folder: Path, text: str) -> Path:
    return write(folder / "a.ttl", PREFIXES + text)


def labels(vocabulary: Vocabulary) -> str:
    return " ".join(
        label
        for facet in vocabulary.facets.values()
        for term in facet.terms
        for label in term.labels.values()
    )


@pytest.mark.parametrize("system", ["file:///etc/passwd", "http://127.0.0.1:9/x", "{secret}", "secret.txt"])
@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE r [<!ENTITY e SYSTEM "{system}">]>',
        '<!DOCTYPE r SYSTEM "{system}">',
        '<!DOCTYPE r PUBLIC "-//x" "{system}">',
        '<!DOCTYPE r [<!ENTITY % p SYSTEM "{system}"> %p; <!ENTITY e "plain">]>',
    ],
)
def test_entities_outside_of_the_file_are_not_read(tmp_path: Path, doctype: str, system: str) -> None:
    secret = write(tmp_path / "secret.txt", "root:secret")
    head = doctype.replace("{system}", system.replace("{secret}", secret.as_uri()))
    path = write(tmp_path / "a.rdf", f'<?xml version="1.0"?>{head}{RDF.format(label="x &e; y")}')
    try:
        found = labels(load(path))
    except VocabularyError as error:
        found = str(error)
    assert "secret" not in found.replace(str(secret), "")
    assert "root:" not in found


def test_an_included_file_is_not_read(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.txt", "root:secret")
    include = f'<xi:include href="{secret.as_uri()}" parse="text"/>'
    try:
        assert "root:" not in labels(load(write(tmp_path / "a.rdf", RDF.format(label=include))))
    except VocabularyError as error:
        assert "root:" not in str(error)


def test_an_entity_that_is_long_and_named_often_is_refused(tmp_path: Path) -> None:
    entity = f'<!DOCTYPE r [<!ENTITY e "{"x" * 100_000}">]>'
    with pytest.raises(VocabularyError, match="not valid RDF/XML"):
        load(write(tmp_path / "a.rdf", f'<?xml version="1.0"?>{entity}{RDF.format(label="&e;" * 2000)}'))


def test_entities_that_shorten_names_are_read(tmp_path: Path) -> None:
    head = f'<!DOCTYPE rdf:RDF [<!ENTITY skos "{SKOS}">]>'
    text = RDF.format(label="chair").replace(f'"{SKOS}"', '"&skos;"')
    assert labels(load(write(tmp_path / "a.rdf", f'<?xml version="1.0"?>{head}{text}'))) == "chair"


@pytest.mark.parametrize(
    "context",
    [
        "http://127.0.0.1:9/c",
        "file:///etc/passwd",
        "beside.jsonld",
        [["http://127.0.0.1:9/c"]],
        [{}, [[["beside.jsonld"]]]],
        {"@context": "http://127.0.0.1:9/c"},
        {"@import": "beside.jsonld"},
        {"t": {"@id": "urn:t", "@context": "http://127.0.0.1:9/c"}},
        {"t": {"@id": "urn:t", "@context": [["http://127.0.0.1:9/c"]]}},
    ],
)
def test_a_context_elsewhere_is_refused_however_it_is_named(tmp_path: Path, context: object) -> None:
    write(tmp_path / "beside.jsonld", json.dumps({"@context": {"t": "urn:secret"}}))
    path = write(tmp_path / "a.jsonld", json.dumps({"@context": context, "t": "x", "@id": "urn:a"}))
    with pytest.raises(VocabularyError, match="context on the web"):
        load(path)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"@graph":' * 100_000, '{"@context":' * 100_000])
def test_json_that_is_very_deep_is_refused(tmp_path: Path, text: str) -> None:
    for name in ("a.jsonld", "a.json"):
        with pytest.raises(VocabularyError):
            load(write(tmp_path / name, text))


def test_turtle_and_xml_that_are_very_deep_are_refused(tmp_path: Path) -> None:
    for name, text in (("a.ttl", "[ <urn:p> " * 4_000), ("a.ttl", "(" * 4_000), ("a.rdf", "<a>" * 4_000)):
        with pytest.raises(VocabularyError):
            load(write(tmp_path / name, text))


def test_an_xml_literal_is_a_text(tmp_path: Path) -> None:
    bomb = "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r>&e;</r>"
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral>"
    text = f'ex:a a skos:Concept ; skos:prefLabel """{bomb}"""^^{kind} .'
    assert "root:" not in labels(load(turtle(tmp_path, text)))


def test_a_term_that_is_broader_than_itself_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="circle"):
        load(turtle(tmp_path, "ex:a a skos:Concept ; skos:broader ex:a ."))


def test_a_circle_of_thousands_of_terms_is_found_quickly_and_told_shortly(tmp_path: Path) -> None:
    size = 5_000
    terms = [{"uri": f"urn:{row}", "labels": {}, "broader": [(row + 1) % size]} for row in range(size)]
    path = written(tmp_path, terms)
    with pytest.raises(VocabularyError, match=r"circle: urn:0 → urn:1 → .* → … → urn:0") as told:
        load(path)
    assert len(str(told.value)) < 400
    assert check(path).broken


def written(folder: Path, terms: list[dict[str, Any]], **more: Any) -> Path:
    facet = {"key": "materials", "labels": {"en": "Materials"}, "terms": terms}
    book = {"name": "n", "version": "1", "attribution": "", "facets": [facet], **more}
    return write(folder / "a.json", json.dumps(book))


def test_terms_on_thousands_of_levels_of_a_file_are_refused(tmp_path: Path) -> None:
    chain = [[], *([row] for row in range(5_000))]
    terms = [{"uri": f"urn:{row}", "labels": {}, "broader": above} for row, above in enumerate(chain)]
    path = written(tmp_path, terms)
    with pytest.raises(VocabularyError, match="more than 100 levels"):
        load(path)
    assert any("too deep" in line for line in check(path).lines())


def test_terms_in_a_trillion_places_are_refused(tmp_path: Path) -> None:
    terms: list[dict[str, Any]] = []
    for row in range(80):
        above = [] if row < 2 else [row // 2 * 2 - 2, row // 2 * 2 - 1]
        terms.append({"uri": f"urn:{row}", "labels": {}, "broader": above})
    with pytest.raises(VocabularyError, match="more than 1,000,000 places"):
        load(written(tmp_path, terms))


def test_a_label_tree_on_thousands_of_levels_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "materials.txt", "Root\n" + "".join(f"{'    ' * n}└── m{n}\n" for n in range(1500)))
    with pytest.raises(VocabularyError, match="line 102, is deeper than 100 levels"):
        load(tmp_path)


def test_own_terms_in_a_long_chain_are_placed_quickly(tmp_path: Path) -> None:
    base = load(written(tmp_path, [{"uri": "urn:a", "labels": {}}]))
    chain = [
        Addition("materials", f"{LOCAL}materials:{n}", {"en": f"{n}"}, (f"{LOCAL}materials:{n + 1}",))
        for n in range(4_000)
    ]
    assert len(sift(base, chain, {}).additions) == 0  # nothing holds the last one
    held = [*chain[:-1], Addition("materials", f"{LOCAL}materials:3999", {"en": "end"})]
    assert len(sift(base, held, {}).additions) == 4_000


STEERING = "a\x1b]0;title\x07\x1b[2Jb\x9b31m\u202egpj.exe\x00\r\nc"


def test_a_label_does_not_steer_a_terminal(tmp_path: Path) -> None:
    path = written(tmp_path, [{"uri": "urn:a\x1b[1m", "labels": {"en": STEERING}, "notes": {"en": STEERING}}])
    lines = [*tree_lines(load(path)["materials"]), *check(path).lines()]
    assert all(line.isprintable() for line in lines)
    assert any("a ]0;title [2Jb 31mgpj.exe c" in line for line in lines)


def test_a_label_in_turtle_does_not_steer_a_terminal_either(tmp_path: Path, capsys: Any) -> None:
    escaped = STEERING.encode("unicode_escape").decode().replace("\\x", "\\u00")
    path = turtle(tmp_path, f'ex:a a skos:Concept ; skos:prefLabel "{escaped}"@en ; <urn:p\x1b[2J> "x" .')
    made = load(path)
    assert all(line.isprintable() for line in tree_lines(made["objectTypes"]))
    assert capsys.readouterr().err == ""


def test_a_label_of_megabytes_is_cut(tmp_path: Path) -> None:
    long = "x" * (2 << 20)
    made = load(
        turtle(tmp_path, f'ex:a a skos:Concept ; skos:prefLabel "{long}"@en ; skos:altLabel "{long}" .')
    )
    assert len(labels(made)) == 1000


def test_half_a_letter_can_be_written_to_a_file(tmp_path: Path) -> None:
    text = '{"name": "n", "version": "1", "attribution": "", "facets": [{"key": "k\\ud800", "labels": {}, '
    text += '"terms": [{"uri": "urn:\\ud800", "labels": {"en": "a\\udfff"}}]}]}'
    made = load(write(tmp_path / "a.json", text))
    assert made.fingerprint
    labels(made).encode()


@pytest.mark.parametrize(
    "term",
    [
        {"uri": "urn:a", "labels": {"en": 5}},
        {"uri": "urn:a", "labels": {"en": None}},
        {"uri": "urn:a", "labels": ["en"]},
        {"uri": "urn:a", "labels": {"no language": "a"}},
        {"uri": "urn:a", "labels": {}, "broader": [float("inf")]},
        {"uri": "urn:a", "labels": {}, "broader": [10**300]},
        {"uri": "urn:a", "labels": {}, "alternatives": {"en": [[]]}},
        {"uri": "urn:a", "labels": {}, "notes": {"en": {}}},
        5,
        None,
    ],
)
def test_values_of_a_wrong_kind_are_refused(tmp_path: Path, term: Any) -> None:
    with pytest.raises(VocabularyError, match="is not a vocabulary of this program"):
        load(written(tmp_path, [term]))


def test_numbers_of_thousands_of_digits_are_no_rows(tmp_path: Path) -> None:
    many = "9" * 5000
    text = (
        f'ex:s a skos:ConceptScheme ; skos:notation "{many}"^^<urn:glam-assistant:ns:place> , '
        '"k"^^<urn:glam-assistant:ns:facet> .\n'
        f'ex:a a skos:Concept ; skos:inScheme ex:s ; skos:notation "k {many}"^^<urn:glam-assistant:ns:row> , '
        f'"{many}"^^<http://www.w3.org/2001/XMLSchema#integer> .'
    )
    assert len(load(turtle(tmp_path, text))["k"]) == 1


def test_thousands_of_schemes_and_labels_that_are_alike_take_no_hour(tmp_path: Path) -> None:
    schemes = "".join(
        f"<urn:{n}/s> a skos:ConceptScheme . ex:c{n} a skos:Concept ; skos:inScheme <urn:{n}/s> ."
        for n in range(300)
    )
    names = " , ".join(f'"{n}"@en' for n in range(1000))
    made = load(turtle(tmp_path, f"{schemes}\nex:c0 skos:prefLabel {names} ."))
    assert len(made.facets) == 300
    assert list(made.facets)[:3] == ["s", "s-10", "s-100"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_or_a_device_is_no_vocabulary(tmp_path: Path) -> None:
    for name in ("a.ttl", "a.json", "a.jsonld", "a.rdf"):
        os.mkfifo(tmp_path / name)
        with pytest.raises(VocabularyError, match="no ordinary file"):
            load(tmp_path / name)
    os.mkfifo(tmp_path / "materials.txt")
    with pytest.raises(VocabularyError, match="holds no label tree"):
        load(tmp_path)


def test_a_file_of_many_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.json").open("wb") as stream:
        stream.truncate(8 << 30)
    with pytest.raises(VocabularyError, match="larger than 256 MB"):
        load(tmp_path / "a.json")


@pytest.mark.parametrize("label", ["=cmd|' /C calc'!A0", "@SUM(1)", "+1+1", "-2+3", "\t=1", "\n=1", "＝1"])
def test_a_label_is_no_formula_in_a_table(tmp_path: Path, label: str) -> None:
    made = load(written(tmp_path, [{"uri": "urn:a", "labels": {"en": label}}]))
    cell = guarded(made["materials"].terms[0].label())
    assert cell.lstrip().startswith(("'", "=")) is True
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\n", "＝"))


def test_a_line_of_megabytes_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    path = write(tmp_path / "a.nt", f'<urn:a> <{SKOS}prefLabel> "{"x" * 300_000}" .\n')
    with pytest.raises(VocabularyError, match="line is longer"):
        load(path)


def test_a_uri_that_is_none_can_be_written(tmp_path: Path) -> None:
    made = load(written(tmp_path, [{"uri": "urn:a b{`}", "labels": {"en": "a"}}]))
    assert b"<urn:a%20b%7B%60%7D>" in skos_graph(made).serialize(format="nt", encoding="utf-8")


def test_an_import_without_the_version_that_knows_it_is_refused(tmp_path: Path) -> None:
    for context in ({"@vocab": 5}, {"@version": "x"}, {"@propagate": 1, "@base": []}, {"@type": {"@id": 5}}):
        path = write(tmp_path / "a.jsonld", json.dumps({"@context": context, "@graph": [{"@id": "urn:a"}]}))
        with pytest.raises(VocabularyError):
            load(path)

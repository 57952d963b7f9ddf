"""SKOS in and out: what is written is read back, foreign files are understood, broken ones refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.vocabulary import Vocabulary, VocabularyError, compiled, load
from assistant.vocabulary.reading import RDF_FORMATS, read_draft
from assistant.vocabulary.skos_writer import skos_graph, write_skos
from tests.vocabulary.made import same, vocabularies

PREFIXES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix ex: <http://museum.example/> .
"""


def read(folder: Path, text: str) -> Vocabulary:
    path = folder / "museum.ttl"
    path.write_text(PREFIXES + text, encoding="utf-8")
    return load(path)


EACH_EXAMPLE_WRITES_ITS_OWN = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=40,
    deadline=None,
)


@EACH_EXAMPLE_WRITES_ITS_OWN
@given(made=vocabularies())
def test_turtle_keeps_everything(tmp_path: Path, made: Vocabulary) -> None:
    path = tmp_path / "made.ttl"
    write_skos(made, path)
    assert same(load(path), made)


@EACH_EXAMPLE_WRITES_ITS_OWN
@given(made=vocabularies())
def test_json_keeps_everything(tmp_path: Path, made: Vocabulary) -> None:
    path = tmp_path / "made.json"
    compiled.write(made, path)
    assert same(load(path), made)


@pytest.mark.parametrize("suffix", RDF_FORMATS)
def test_every_form_of_rdf_says_the_same(tmp_path: Path, small_vocabulary: Vocabulary, suffix: str) -> None:
    path = tmp_path / f"small{suffix}"
    form = {"xml": "pretty-xml"}.get(RDF_FORMATS[suffix], RDF_FORMATS[suffix])
    skos_graph(small_vocabulary).serialize(destination=path, format=form, encoding="utf-8")
    assert same(load(path), small_vocabulary)


FOREIGN = """
ex:shapes a skos:ConceptScheme ; skos:prefLabel "Shapes"@en ; dcterms:rights "CC0" .
ex:round a skos:Concept ; skos:inScheme ex:shapes ; skos:prefLabel "round"@en, "rodó"@ca ;
    skos:narrower ex:oval .
ex:oval a skos:Concept ; skos:inScheme ex:shapes ; skos:prefLabel "oval"@en-GB ;
    skos:altLabel "egg-shaped"@en ; skos:broader ex:flat .
ex:flat a skos:Concept ; skos:topConceptOf ex:shapes ; skos:prefLabel "flat" ; skos:broader ex:absent .
"""


def test_a_foreign_file_gets_facets_from_its_schemes_and_rows_by_uri(tmp_path: Path) -> None:
    made = read(tmp_path, FOREIGN)
    assert made.name == "museum"
    assert made.attribution == "CC0"
    facet = made["shapes"]
    assert [term.label() for term in facet.terms] == ["flat", "oval", "round"]
    assert facet.terms[1].broader == (0, 2)
    assert facet.terms[1].alternatives == {"en": ("egg-shaped",)}
    assert facet.terms[2].label("ca") == "rodó"


def test_concepts_without_a_scheme_are_object_types(tmp_path: Path) -> None:
    made = read(
        tmp_path, 'ex:b a skos:Concept ; skos:prefLabel "b" . ex:a a skos:Concept ; skos:broader ex:b .'
    )
    assert list(made.facets) == ["objectTypes"]
    assert made["objectTypes"].terms[0].broader == (1,)


def test_schemes_whose_names_end_alike_are_kept_apart(tmp_path: Path) -> None:
    made = read(
        tmp_path,
        "<urn:a/terms> a skos:ConceptScheme . <urn:b/terms> a skos:ConceptScheme ."
        "ex:1 a skos:Concept ; skos:inScheme <urn:a/terms> ."
        "ex:2 a skos:Concept ; skos:inScheme <urn:b/terms> .",
    )
    assert list(made.facets) == ["terms", "terms-2"]


def test_a_circle_is_refused_and_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"museum\.ttl.*circle: a .* → b .* → a ") as raised:
        read(
            tmp_path,
            'ex:a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader ex:b .'
            'ex:b a skos:Concept ; skos:prefLabel "b"@en ; skos:narrower ex:a ; skos:broader ex:a .'
            "ex:c a skos:Concept ; skos:broader ex:a .",
        )
    assert "\n" not in str(raised.value)


def test_several_preferred_labels_are_remarked_and_the_first_is_taken(tmp_path: Path) -> None:
    text = 'ex:a a skos:Concept ; skos:prefLabel "b"@en, "a"@en . [] a skos:Concept .'
    assert read(tmp_path, text)["objectTypes"].terms[0].label() == "a"
    remarks = read_draft(tmp_path / "museum.ttl").remarks
    assert any("several preferred labels in “en”" in remark for remark in remarks)
    assert any("1 concepts have no URI" in remark for remark in remarks)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ttl", b"this is not turtle"),
        ("a.ttl", b"@prefix skos: <http://x> . skos:a a"),
        ("a.ttl", b"\xff\xfe\x00binary"),
        ("a.ttl", b""),
        ("a.rdf", b"<html><body>no</body>"),
        ("a.rdf", b"<?xml version='1.0'?><a/>"),
        ("a.xml", b"plain"),
        ("a.jsonld", b"{"),
        ("a.jsonld", b"[1, 2]"),
        ("a.jsonld", b'{"@id": 3}'),
        ("a.nt", b"<a> <b>"),
        ("a.json", b"[]"),
        ("a.json", b"{}"),
        ("a.json", b"\xff"),
        ("a.json", b'{"name": "", "version": "", "attribution": "", "facets": []}'),
        ("a.docx", b""),
    ],
)
def test_a_broken_file_is_named_in_one_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(VocabularyError) as raised:
        load(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.ttl", b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> .\n", "not valid Turtle, line 2: "),
        ("a.rdf", b"<a>\n</b>", "not valid RDF/XML, line 2: mismatched tag"),
        ("a.jsonld", b"{\n]", "not valid JSON-LD: .* line 2 "),
        ("a.ttl", b'<urn:a> <urn:b> "\xff" .', "not valid Turtle: it is not UTF-8 text"),
    ],
)
def test_the_place_of_the_fault_is_named(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(VocabularyError, match=message):
        load(path)


def test_xml_entities_that_grow_are_refused(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    path = tmp_path / "a.rdf"
    path.write_text(f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "laugh">{levels}]><r>&l11;</r>')
    with pytest.raises(VocabularyError, match="not valid RDF/XML"):
        load(path)


@pytest.mark.parametrize("name", ["no.ttl", "no.json", "no.jsonld"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(VocabularyError, match=rf"{name} cannot be read: No such file"):
        load(tmp_path / name)


@pytest.mark.parametrize(
    "context",
    [
        "https://museum.example/context.json",
        [{}, "https://museum.example/c"],
        {"@import": "https://m.example"},
    ],
)
def test_nothing_is_fetched_for_a_file(tmp_path: Path, context: object) -> None:
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps({"@graph": [{"@context": context, "@id": "urn:a"}]}))
    with pytest.raises(VocabularyError, match="context on the web"):
        load(path)


def test_json_names_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    term = {"uri": "urn:1", "labels": {}, "broader": [5]}
    facet = {"key": "materials", "labels": {}, "terms": [term]}
    path.write_text(json.dumps({"name": "", "version": "", "attribution": "", "facets": [facet]}))
    with pytest.raises(VocabularyError, match=r"a\.json is not a vocabulary"):
        load(path)
    term["broader"] = []
    facet["terms"] = [term, term]
    path.write_text(json.dumps({"name": "", "version": "", "attribution": "", "facets": [facet]}))
    with pytest.raises(VocabularyError, match=r"a\.json.*urn:1 twice"):
        load(path)


def test_scope_notes_come_in_and_go_out_by_language(tmp_path: Path) -> None:
    path = tmp_path / "notes.ttl"
    path.write_text(
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        <urn:bronze> a skos:Concept ; skos:prefLabel "bronze"@en ;
            skos:scopeNote "An alloy of copper and tin."@en , "Aliatge de coure i estany."@ca .
        <urn:brass> a skos:Concept ; skos:prefLabel "brass"@en ; skos:scopeNote <urn:note> .
        <urn:note> rdf:value "An alloy of copper and zinc."@en .
        <urn:gold> a skos:Concept ; skos:prefLabel "gold"@en .
        """,
        "utf-8",
    )
    made = load(path)
    for each in (made, written_again(made, tmp_path / "again.ttl"), compiled_again(made, tmp_path)):
        [facet] = each.facets.values()
        assert facet.term("urn:bronze").notes == {
            "en": "An alloy of copper and tin.", "ca": "Aliatge de coure i estany.",
        }  # fmt: skip
        assert facet.term("urn:brass").notes == {"en": "An alloy of copper and zinc."}
        assert facet.term("urn:gold").notes == {}


def written_again(vocabulary: Vocabulary, to: Path) -> Vocabulary:
    write_skos(vocabulary, to)
    return load(to)


def compiled_again(vocabulary: Vocabulary, folder: Path) -> Vocabulary:
    compiled.write(vocabulary, folder / "again.json")
    return load(folder / "again.json")

"""The report about a vocabulary file."""

from __future__ import annotations

from pathlib import Path

from assistant import paths
from assistant.vocabulary.checking import check

HEAD = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <http://museum.example/> .\n"


def report(folder: Path, text: str) -> tuple[bool, str]:
    path = folder / "museum.ttl"
    path.write_text(HEAD + text, encoding="utf-8")
    found = check(path)
    return found.broken, "\n".join(found.lines())


def test_a_circle_breaks_a_vocabulary_and_its_terms_are_named(tmp_path: Path) -> None:
    broken, text = report(
        tmp_path,
        'ex:a a skos:Concept ; skos:prefLabel "ant"@en ; skos:broader ex:b .'
        "ex:b a skos:Concept ; skos:broader ex:a ."
        "ex:c a skos:Concept ; skos:broader ex:c .",
    )
    assert broken
    assert "BROKEN: objectTypes: terms that are broader than themselves (a circle): 2" in text
    assert "ant <http://museum.example/a>" in text
    assert text.endswith("put right.")


def test_oddities_are_noted_without_breaking(tmp_path: Path) -> None:
    broken, text = report(
        tmp_path,
        'ex:a a skos:Concept ; skos:prefLabel "ant"@en . ex:b a skos:Concept ; skos:prefLabel "ant"@en .'
        'ex:c a skos:Concept ; skos:prefLabel "formiga"@ca ; skos:broader ex:a, ex:b, ex:absent .'
        "ex:d a skos:Concept .",
    )
    assert not broken
    assert "terms without a label: 1" in text
    assert "terms without an English label: 1\n    formiga" in text
    assert "broader terms that the file does not have (left out): 1\n    formiga" in text
    assert "terms with several broader terms: 1" in text
    assert "terms without an AAT URI: 4" in text
    assert "labels that several terms have: 1\n    “ant” (en)" in text
    assert "objectTypes: 4 terms, 3 at the top; labels: en 2, ca 1" in text
    assert text.endswith("Fine.")


def test_a_broader_term_in_another_facet_is_not_missing(tmp_path: Path) -> None:
    _, text = report(
        tmp_path,
        "ex:x a skos:ConceptScheme . ex:y a skos:ConceptScheme ."
        "ex:a a skos:Concept ; skos:inScheme ex:x ."
        "ex:b a skos:Concept ; skos:inScheme ex:y ; skos:broader ex:a .",
    )
    assert "does not have" not in text


def test_repeated_paths_and_uris_break(tmp_path: Path) -> None:
    (tmp_path / "materials.txt").write_text("Root\n├── metall\n└── metall\n", "utf-8")
    found = check(tmp_path)
    assert found.broken
    assert {finding.what for finding in found.findings if finding.breaks} == {
        "URIs that several terms have", "paths that several terms have",
    }  # fmt: skip


def test_long_findings_are_cut_and_counted(tmp_path: Path) -> None:
    branches = "".join(f"├── m{number}\n" for number in range(20))
    (tmp_path / "materials.txt").write_text(f"Root\n{branches}", "utf-8")
    assert "    ... and 15 more" in list(check(tmp_path).lines())


def test_the_vocabulary_that_ships_is_fine() -> None:
    found = check(paths.resources() / "vocabularies" / "eufcc-aat.ttl")
    assert not found.broken
    text = "\n".join(found.lines())
    assert "hidden artefacts: 2" in text
    assert "objectTypes: terms without an AAT URI: 50" in text
    assert "subjects: terms without an AAT URI" not in text
    assert "ODC-BY" in text

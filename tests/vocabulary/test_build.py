"""The vocabulary that ships: what it holds, that its two files agree, that it can be made again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import paths
from assistant.vocabulary import FACETS, VocabularyError, load, load_default
from assistant.vocabulary.build import build, write
from tests.vocabulary.made import same

SHIPPED = paths.resources() / "vocabularies"


def test_the_skos_and_the_compiled_file_agree() -> None:
    assert same(load(SHIPPED / "eufcc-aat.ttl"), load(SHIPPED / "eufcc-aat.json"))


def test_all_nodes_of_the_label_trees_are_there() -> None:
    ours = load_default()
    assert tuple(ours.facets) == FACETS
    nodes = {key: sum(len(term.paths) for term in facet.terms) for key, facet in ours.facets.items()}
    assert nodes == {"objectTypes": 894, "materials": 269, "classifications": 33, "subjects": 7}


def test_the_notice_of_the_getty_stays_with_it() -> None:
    notice = (
        "Contains information from the J. Paul Getty Trust, Getty Research Institute, the Art & Architecture "
        "Thesaurus, which is made available under the ODC Attribution License (ODC-BY 1.0)."
    )
    assert load_default().attribution == notice
    assert notice in (SHIPPED / "eufcc-aat.ttl").read_text("utf-8")
    assert notice in (SHIPPED / "eufcc-aat.json").read_text("utf-8")
    beside = (SHIPPED / "README.md").read_text("utf-8").replace("\n> ", " ")
    assert notice in beside


def test_all_but_a_few_terms_have_an_aat_uri() -> None:
    terms = [term for facet in load_default().facets.values() for term in facet.terms]
    assert len(terms) == 1202
    local = [term for term in terms if not re.fullmatch(r"http://vocab\.getty\.edu/aat/3\d{8}", term.uri)]
    assert all(term.uri.startswith("urn:glam-assistant:eufcc:") for term in local)
    assert len(local) == 55


def test_every_term_has_an_english_and_a_catalan_label() -> None:
    for facet in load_default().facets.values():
        for term in facet.terms:
            assert {"en", "ca"} <= set(term.labels)
            assert not any(label.startswith("*") for label in term.labels.values())


@pytest.mark.parametrize(
    ("facet", "path", "uri", "label"),
    [
        (
            "objectTypes",
            "moble | seient | seient individual | cadira",
            "aat/300037772",
            "chairs (furniture forms)",
        ),
        ("objectTypes", "eines i equips", "aat/300022238", "tools and equipment"),
        ("objectTypes", "fotografia | positiu | transparència | autocrom", "aat/300138292", "Autochromes"),
        ("materials", "material tèxtil | lli", "aat/300014069", "linen"),
        ("materials", "resina | goma elàstica", "eufcc:materials:resina/goma-elàstica", "elastic gum"),
    ],
)
def test_terms_have_uris_of_the_aat_or_local_ones(facet: str, path: str, uri: str, label: str) -> None:
    ours = load_default()[facet]
    row = ours.row_of_path(path)
    assert row is not None
    assert ours.terms[row].uri.endswith(uri)
    assert ours.terms[row].label() == label


def test_two_nodes_of_one_concept_are_one_term_with_both_paths() -> None:
    term = load_default()["objectTypes"].term("http://vocab.getty.edu/aat/300129420")
    assert len(term.paths) == len(term.broader) == 2
    assert term.labels["ca"] == "vestit de bany"
    assert term.alternatives["ca"] == ("banyador",)


def test_a_node_below_one_with_the_same_concept_keeps_its_place_with_a_local_uri() -> None:
    ours = load_default()["objectTypes"]
    broad = ours.term("http://vocab.getty.edu/aat/300210559")
    assert broad.labels["ca"] == "lliga per a calceteria"
    (below,) = broad.narrower
    assert ours.terms[below].uri.startswith("urn:glam-assistant:eufcc:objectTypes:")
    assert ours.terms[below].labels["ca"] == "lligacama"


def test_artefacts_are_hidden() -> None:
    hidden = {
        term.label("ca") for facet in load_default().facets.values() for term in facet.terms if term.hidden
    }
    assert hidden == {"ELIMINAR", "dance", "photography"}


def test_the_files_that_ship_are_what_the_tables_give(shared_data: Path, tmp_path: Path) -> None:
    made = build(shared_data / "aat")
    assert same(made, load_default())
    turtle, fast = write(made, tmp_path / "again.ttl")
    assert fast.read_bytes() == (SHIPPED / "eufcc-aat.json").read_bytes()
    assert same(load(turtle), load_default())


def test_tables_that_are_missing_or_cut_are_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"eufcc_aat\.csv cannot be read"):
        build(tmp_path)
    (tmp_path / "eufcc_aat.csv").write_text("facet,path_ca\nmaterials,paper\n", "utf-8")
    with pytest.raises(VocabularyError, match=r"eufcc_aat\.csv lacks label_ca, label_en"):
        build(tmp_path)


def test_loading_the_default_imports_no_rdf_and_no_trees() -> None:
    program = (
        "import sys\n"
        "from assistant.vocabulary import load_default\n"
        "assert len(load_default().facets) == 4\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"rdflib", "anytree", "pandas", "torch"}

"""The list of all AAT names: what ships, how it is made, and what a damaged one says."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from assistant import paths
from assistant.cli import main
from assistant.vocabulary import VocabularyError
from assistant.vocabulary.aat_names import AAT, FILE, AatNames, load, write

HEAD = "aat_id,pref_label_en,alt_labels_en,label_es,facet,source\n"
TABLE = HEAD + (
    "300264089,inro,inrō|netsuke boxes|inro,,Objects (by exclusion),x\n"
    "300010957,bronze,copper-tin alloy,bronce,Materials,x\n"
)


@pytest.fixture(scope="module")
def shipped() -> AatNames:
    return load()


@pytest.fixture
def made(tmp_path: Path) -> Path:
    (tmp_path / "names.csv").write_text(TABLE, "utf-8")
    write(tmp_path / "names.csv", tmp_path / FILE)
    return tmp_path / FILE


def test_the_list_that_ships_has_the_terms_of_the_aat(shipped: AatNames) -> None:
    assert len(shipped) == 46_188
    bronze = shipped.term(f"{AAT}300010957")
    assert bronze is not None
    assert (bronze.labels, bronze.facet, bronze.number) == (
        {"en": "bronze", "es": "bronce"}, "Materials", "300010957",
    )  # fmt: skip
    assert shipped.term(f"{AAT}1") is shipped.term("urn:x") is None
    assert shipped.term(f"{AAT}{'9' * 5000}") is None


def test_it_is_small_and_its_notice_lies_beside_it() -> None:
    folder = paths.resources() / "vocabularies"
    assert (folder / FILE).stat().st_size < 2 * 2**20
    assert "ODC-BY" in (folder / "README.md").read_text("utf-8")


def test_terms_are_found_by_any_name_and_what_is_in_the_tree_is_left_out(shipped: AatNames) -> None:
    assert [hit.term.labels["en"] for hit in shipped.search("inro")][:1] == ["inrō"]
    assert f"{AAT}300010957" in [hit.term.uri for hit in shipped.search("BRONCE")]
    left = shipped.search("bronze", without=[f"{AAT}300010957", "urn:local"])
    assert f"{AAT}300010957" not in [hit.term.uri for hit in left]
    assert len(shipped.search("a", limit=7)) == 7


def test_the_list_is_made_from_a_table_and_says_the_same(made: Path) -> None:
    names = load(made)
    inro = names.term(f"{AAT}300264089")
    assert inro is not None
    assert (inro.labels, inro.alternatives, inro.facet) == (
        {"en": "inro"}, {"en": ("inrō", "netsuke boxes")}, "Objects",
    )  # fmt: skip
    assert [hit.label for hit in names.search("netsuke")] == ["netsuke boxes"]


def test_the_same_table_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    first = made.read_bytes()
    (tmp_path / "names.csv").write_text(HEAD + "".join(reversed(TABLE.splitlines(True)[1:])), "utf-8")
    write(tmp_path / "names.csv", made)
    assert made.read_bytes() == first


def test_the_command_makes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "names.csv").write_text(TABLE, "utf-8")
    assert main(["vocabulary", "names", str(tmp_path / "names.csv"), "--to", str(tmp_path / "out.gz")]) == 0
    assert capsys.readouterr().out.startswith("2 terms, ")


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", HEAD + "x,bronze,,,Materials,s\n", HEAD + "1,b,,,Nowhere,s\n"]
)
def test_a_table_that_is_none_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text(text, "utf-8")
    if text:
        with pytest.raises(VocabularyError, match="not a table of AAT names"):
            write(tmp_path / "names.csv", tmp_path / FILE)
    with pytest.raises(VocabularyError, match="absent"):
        write(tmp_path / "absent.csv", tmp_path / FILE)


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(b"x\ty"), gzip.compress(b"\xff\xfe\t0\tx")])
def test_a_damaged_list_is_told(data: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(data)
    with pytest.raises(VocabularyError, match=FILE):
        load(tmp_path / FILE)


def test_a_list_cut_short_or_absent_is_told(made: Path, tmp_path: Path) -> None:
    made.write_bytes(made.read_bytes()[:-12])
    with pytest.raises(VocabularyError, match="damaged"):
        load(made)
    with pytest.raises(VocabularyError, match="cannot be read"):
        load(tmp_path / "absent.gz")

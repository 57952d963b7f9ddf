"""The CSV files, compared with files that a person has read, and read back as a program would."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

import pytest

from assistant.catalogue import Catalogue, Change, Verdict
from assistant.exchange import ExportCancelledError, ExportError, write_csv
from assistant.vocabulary import Vocabulary
from assistant.vocabulary.extension import Addition

GOLDEN = Path(__file__).parent / "golden"
BRONZE, GOLD = (f"http://vocab.getty.edu/aat/{number}" for number in ("300010957", "300011021"))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("long-accepted-en", {}),
        ("long-all-es", {"what": "all", "language": "es"}),
        ("long-suggested-ca", {"what": "suggested", "language": "ca"}),
        ("wide-accepted-en", {"shape": "wide"}),
        ("wide-all-ca", {"shape": "wide", "what": "all", "language": "ca"}),
        ("eufcc-accepted", {"shape": "eufcc"}),
        ("eufcc-all", {"shape": "eufcc", "what": "all"}),
    ],
)
def test_golden(
    name: str, options: dict[str, Any], catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    to = tmp_path / "out.csv"

    count = write_csv(catalogue, to, vocabulary=vocabulary, **options)

    expected = (GOLDEN / f"{name}.csv").read_bytes().decode()
    # Windows turns the slashes of the fixture's paths round and puts a drive before them.
    photos = str(Path(os.path.abspath("/museum/photos")))  # noqa: PTH100
    assert to.read_bytes().decode() == expected.replace("/museum/photos/", f"{photos}{os.sep}")
    assert count == len(read(to))


def test_a_term_that_is_rejected_and_suggested_appears_once(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    write_csv(catalogue, tmp_path / "out.csv", vocabulary=vocabulary, what="all")

    gold = [row for row in read(tmp_path / "out.csv") if row["label"] == "gold (metal)"]
    assert [(row["object"], row["status"]) for row in gold] == [
        ("1957.12", "rejected"),
        ("'=1+1", "suggested"),
    ]


def test_some_pictures_only(catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path) -> None:
    ids = catalogue.picture_ids()

    write_csv(
        catalogue, tmp_path / "out.csv", vocabulary=vocabulary, what="all", picture_ids=[ids[1], ids[3]]
    )

    rows = read(tmp_path / "out.csv")
    assert {row["object"] for row in rows} == {"1957.12"}
    assert [Path(row["picture"]).name for row in rows if row["status"] == "suggested"] == ["1957.12_b.jpg"]
    assert len([row for row in rows if row["status"] != "suggested"]) == 4


def test_a_picture_that_was_forgotten_is_not_exported(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    catalogue.forget_pictures(catalogue.picture_ids())

    for shape in ("long", "wide", "eufcc"):
        to = tmp_path / f"{shape}.csv"
        assert write_csv(catalogue, to, vocabulary=vocabulary, shape=shape, what="all") == 0


def test_the_evidence_of_a_decision_outlives_its_picture(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    front, *_ = catalogue.picture_ids()
    catalogue.forget_pictures([front])

    write_csv(catalogue, tmp_path / "out.csv", vocabulary=vocabulary)

    [bronze] = [row for row in read(tmp_path / "out.csv") if row["label"] == "bronze"]
    assert Path(bronze["picture"]).name == "1957.12_a.jpg"


def test_a_row_per_object_names_the_exhibits_its_pictures_show(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    front, back, *_ = catalogue.picture_ids()
    catalogue.link_exhibit(front, "1957.12")
    catalogue.link_exhibit(back, "1957.12", region=(0, 0, 0.5, 1))
    catalogue.link_exhibit(back, "1960.3", region=(0.5, 0, 1, 1))
    catalogue.refuse_exhibit(back, "1899.7")

    write_csv(catalogue, tmp_path / "out.csv", vocabulary=vocabulary, shape="wide")

    assert [row["exhibits"] for row in read(tmp_path / "out.csv")] == ["1957.12 | 1960.3", "", ""]


def test_score_and_rank_are_those_of_the_evidence(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    _, back, *_ = catalogue.picture_ids()
    object_id = catalogue.picture(back).object_id
    bronze = next(each for each in catalogue.decisions(object_id) if each.label == "bronze")
    for verdict in (None, Verdict.ACCEPTED):
        change = Change("materials", bronze.uri, verdict, "bronze")
        catalogue.decide(object_id, [change], name="x", picture_id=back)

    write_csv(catalogue, tmp_path / "out.csv", vocabulary=vocabulary)

    [row] = [row for row in read(tmp_path / "out.csv") if row["label"] == "bronze"]
    assert (Path(row["picture"]).name, row["score"], row["rank"]) == ("1957.12_b.jpg", "0.2000", "2")


def test_an_empty_catalogue_gives_the_header(vocabulary: Vocabulary, tmp_path: Path) -> None:
    with Catalogue.open(tmp_path / "empty.sqlite") as empty:
        assert write_csv(empty, tmp_path / "out.csv", vocabulary=vocabulary) == 0

    assert (tmp_path / "out.csv").read_bytes() == (
        b"object,picture,facet,uri,label,path,status,score,rank,pack,decided_by,decided_at\r\n"
    )


@pytest.mark.parametrize("shape", ["long", "wide", "eufcc"])
def test_byte_order_mark(shape: str, catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path) -> None:
    with_bom, without = tmp_path / "with.csv", tmp_path / "without.csv"
    write_csv(catalogue, with_bom, vocabulary=vocabulary, shape=shape, bom=True)
    write_csv(catalogue, without, vocabulary=vocabulary, shape=shape)

    assert with_bom.read_bytes() == b"\xef\xbb\xbf" + without.read_bytes()


@pytest.mark.parametrize(
    "number", ["=HYPERLINK(1)", "+cmd", "@SUM(1)", "-1+2", "\tx", "\rx", "\nx", 'a"b', "a,b"]
)
def test_nothing_a_name_holds_becomes_a_formula_or_breaks_a_row(
    number: str, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    with Catalogue.open(tmp_path / "c.sqlite", person="=cmd|'/c calc'!A1") as catalogue:
        [picture_id] = catalogue.add_files(["/photos/a.jpg"], object_number=lambda _: number).new
        object_id = catalogue.picture(picture_id).object_id
        catalogue.decide(object_id, [Change("materials", "urn:x", Verdict.ADDED, number)], name="Add")
        for shape in ("long", "wide"):
            write_csv(catalogue, tmp_path / f"{shape}.csv", vocabulary=vocabulary, shape=shape)
        write_csv(catalogue, tmp_path / "eufcc.csv", vocabulary=vocabulary, shape="eufcc")

    for shape in ("long", "wide"):
        [row] = read(tmp_path / f"{shape}.csv")
        assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values())
        assert row["object"].removeprefix("'") == number
    [row] = read(tmp_path / "eufcc.csv")
    assert row["idInSource"] == number


def test_progress_counts_objects_to_the_end(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    write_csv(catalogue, tmp_path / "o.csv", vocabulary=vocabulary, progress=lambda *at: seen.append(at))

    assert seen == [(3, 3)]


def test_a_cancelled_export_leaves_what_was_there(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    to = tmp_path / "out.csv"
    to.write_text("yesterday's")

    with pytest.raises(ExportCancelledError):
        write_csv(catalogue, to, vocabulary=vocabulary, cancelled=lambda: True)

    assert to.read_text() == "yesterday's"
    assert sorted(path.name for path in tmp_path.iterdir() if ".part" in path.name) == []
    catalogue.set_place({"the catalogue": "can be written again"})


def test_the_catalogue_and_its_pictures_are_never_overwritten(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    picture = tmp_path / "precious.jpg"
    picture.write_bytes(b"the only copy")
    catalogue.add_files([picture])

    with pytest.raises(ExportError, match="is the catalogue itself"):
        write_csv(catalogue, catalogue.path, vocabulary=vocabulary)
    with pytest.raises(ExportError, match="one of the catalogue's pictures"):
        write_csv(catalogue, picture, vocabulary=vocabulary)
    assert picture.read_bytes() == b"the only copy"


def test_an_unknown_shape_names_the_known_ones(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="long, wide, eufcc"):
        write_csv(catalogue, tmp_path / "o.csv", vocabulary=vocabulary, shape="tall")
    with pytest.raises(ExportError, match="accepted, suggested, all"):
        write_csv(catalogue, tmp_path / "o.csv", vocabulary=vocabulary, what="best")


def test_a_term_never_to_be_suggested_is_no_suggestion_in_any_shape(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    catalogue.own_terms.suggest_never("materials", GOLD, True, name="Never suggest gold")
    for shape in ("long", "wide", "eufcc"):
        write_csv(catalogue, tmp_path / shape, vocabulary=vocabulary, shape=shape, what="suggested")
        assert "gold" not in (tmp_path / shape).read_text("utf-8")
        assert " or" not in (tmp_path / shape).read_text("utf-8")


def test_an_own_term_continues_the_path_that_its_broader_term_has_in_eufcc(
    catalogue: Catalogue, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    leaf = Addition("materials", "urn:museum:leaf", {"en": "bronze leaf", "ca": "full | bronze"}, (BRONZE,))
    change = Change("materials", leaf.uri, Verdict.ADDED, "bronze leaf")
    catalogue.own_terms.add(leaf, name="Add", tag=(catalogue.object_ids()[0], change, None))
    catalogue.own_terms.call("materials", BRONZE, {"ca": "bronze d’estàtua"}, name="Call")

    write_csv(
        catalogue, tmp_path / "out.csv", vocabulary=catalogue.own_terms.vocabulary(vocabulary), shape="eufcc"
    )

    assert read(tmp_path / "out.csv")[0]["materials.hierarchy"] == "metall | bronze | full bronze"

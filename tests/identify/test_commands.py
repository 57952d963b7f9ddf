"""``glam-assistant exhibits`` and ``identify``, as a person at the terminal meets them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from assistant.cli import main
from assistant.tagging.pack import Pack

from .conftest import painting

Out = pytest.CaptureFixture[str]


@pytest.fixture
def paintings(index: Path) -> Path:
    """The folder that the index was built from."""
    return index.parent / "museum"


def identify(capsys: Out, *arguments: object) -> list[dict]:
    assert main(["identify", *map(str, arguments), "--json"]) in {0, 1}
    return json.loads(capsys.readouterr().out)


def test_more_candidates_than_anybody_reads(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["identify", "a.jpg", "--exhibits", "m.exhibits", "--limit", "5000"])
    assert "“5000” is not a number from 0 to 1000" in capsys.readouterr().err


def test_identify_prints_a_json_list_in_the_order_of_the_pictures(index: Path, paintings: Path, capsys: Out):
    found = identify(capsys, paintings / "07.png", paintings / "02.png", "--exhibits", index, "--limit", 3)
    assert [each["picture"] for each in found] == [str(paintings / "07.png"), str(paintings / "02.png")]
    assert [each["candidates"][0]["exhibit"] for each in found] == ["1957.7", "1957.2"]
    assert {each["verdict"] for each in found} <= {"match", "unsure", "not_in_catalogue"}
    assert list(found[0]["candidates"][0]) == ["exhibit", "confidence", "similarity", "inliers"]
    assert all(len(each["candidates"]) == 3 for each in found)


def test_a_folder_stands_for_its_pictures(index: Path, paintings: Path, capsys: Out):
    found = identify(capsys, paintings, "--exhibits", index, "--prove", 0)
    assert [Path(each["picture"]).name for each in found] == [f"{n:02}.png" for n in range(12)]


def test_a_broken_picture_keeps_its_place_and_is_named(index: Path, paintings: Path, capsys: Out):
    (paintings / "01.png").write_bytes(b"broken")
    code = main(
        ["identify", str(paintings / "01.png"), str(paintings / "02.png"), "--exhibits", str(index), "--json"]
    )
    said = capsys.readouterr()
    assert code == 1
    assert "01.png" in said.err
    broken, whole = json.loads(said.out)
    assert (broken["verdict"], broken["candidates"]) == (None, [])
    assert whole["candidates"][0]["exhibit"] == "1957.2"


def test_the_proof_is_written_as_pictures(index: Path, paintings: Path, tmp_path: Path, capsys: Out):
    identify(capsys, paintings / "05.png", "--exhibits", index, "--proof", tmp_path / "proof")
    assert {path.name for path in (tmp_path / "proof").iterdir()} == {
        f"0001-05-{kind}.png" for kind in ("lines", "outline", "overlay")
    }


def test_in_words(index: Path, paintings: Path, capsys: Out):
    assert main(["identify", str(paintings / "05.png"), "--exhibits", str(index)]) == 0
    said = capsys.readouterr().out
    assert "Match" in said
    assert "1957.5  Painting 5  proved" in said


def test_exhibits_are_added_shown_and_removed(index: Path, tmp_path: Path, capsys: Out):
    Image.fromarray(painting(60)).save(tmp_path / "new.png")
    add = ["exhibits", "add", index, tmp_path / "new.png", "--exhibit", "2026.1", "--metadata", "title=Found"]
    assert main([str(each) for each in add]) == 0
    assert "1 picture added" in capsys.readouterr().out
    assert main(["exhibits", "info", str(index), "--exhibit", "2026.1"]) == 0
    assert "2026.1  Found" in capsys.readouterr().out
    assert (
        identify(capsys, tmp_path / "new.png", "--exhibits", index)[0]["candidates"][0]["exhibit"] == "2026.1"
    )
    assert main(["exhibits", "remove", str(index), "2026.1"]) == 0
    assert "12 exhibits left" in capsys.readouterr().out
    found = identify(capsys, tmp_path / "new.png", "--exhibits", index, "--limit", 50)[0]
    assert "2026.1" not in {each["exhibit"] for each in found["candidates"]}


def test_info_says_how_sure_the_index_can_be(index: Path, capsys: Out):
    assert main(["exhibits", "info", str(index)]) == 0
    said = capsys.readouterr().out
    assert "12 exhibits, 12 pictures" in said
    assert "learned on made-up views" in said


def test_learning_from_labelled_photographs(index: Path, paintings: Path, tmp_path: Path, capsys: Out):
    table = tmp_path / "queries.csv"
    lines = [f"{paintings / f'{n:02}.png'},1957.{n}" for n in range(5)] + [f"{paintings / '06.png'},"]
    table.write_text("image,exhibits\n" + "\n".join(lines), "utf-8")
    assert main(["exhibits", "learn", str(index), "--queries", str(table)]) == 0
    assert "6 questions (queries)" in capsys.readouterr().out


def test_a_folder_becomes_an_index(
    paintings: Path, write_pack: Callable[..., Pack], tmp_path: Path, capsys: Out
):
    to = tmp_path / "new.exhibits"
    build = ["exhibits", "build", paintings, "--to", to, "--pack", write_pack().path]
    assert main([str(each) for each in build]) == 0
    assert "12 pictures added. 12 exhibits in" in capsys.readouterr().out
    assert main([str(each) for each in build]) == 0
    assert "0 pictures added, 12 known already" in capsys.readouterr().out


def test_a_catalogue_of_this_program_is_a_source(
    paintings: Path, write_pack: Callable[..., Pack], tmp_path: Path, capsys: Out
):
    from assistant.catalogue import Catalogue

    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        catalogue.add_files(sorted(paintings.glob("*.png")))
    to = tmp_path / "own.exhibits"
    build = ["exhibits", "build", tmp_path / "work.sqlite", "--to", to, "--pack", write_pack().path]
    assert main([str(each) for each in build]) == 0
    assert "12 exhibits in" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["identify", "x.png", "--exhibits", "{nowhere}"], "no index of exhibits at"),
        (["identify", "x.png", "--exhibits", "{picture}"], "is not an index of exhibits"),
        (["identify", "{picture}", "--exhibits", "{index}", "--where", "artist"], "the form COLUMN=VALUE"),
        (["identify", "{empty}", "--exhibits", "{index}"], "No pictures were found"),
        (["exhibits", "add", "{nowhere}", "{picture}", "--exhibit", "A"], "There is no index"),
        (["exhibits", "add", "{index}", "{picture}", "--exhibit", "A", "--metadata", "x"], "NAME=VALUE"),
        (["exhibits", "remove", "{index}", "1957.1", "nobody"], "no exhibit “nobody”"),
        (["exhibits", "build", "{empty}", "--to", "{nowhere}"], "holds no pictures"),
        (["exhibits", "build", "{nowhere}", "--to", "{index}"], "no folder or file"),
        (["exhibits", "build", "{folder}", "--to", "{nowhere}", "--pack", "nobody"], "no model pack"),
    ],
)  # fmt: skip
def test_misuse_is_one_sentence(
    arguments: list[str], says: str, index: Path, paintings: Path, tmp_path: Path, capsys: Out
):
    (tmp_path / "empty").mkdir()
    places = {
        "nowhere": tmp_path / "nowhere.exhibits",
        "picture": paintings / "00.png",
        "folder": paintings,
        "index": index,
        "empty": tmp_path / "empty",
    }
    assert main([each.format(**places) for each in arguments]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1


def test_what_a_misuse_began_changes_nothing(index: Path, capsys: Out):
    main(["exhibits", "remove", str(index), "1957.1", "nobody"])
    main(["exhibits", "info", str(index)])
    assert "12 exhibits" in capsys.readouterr().out

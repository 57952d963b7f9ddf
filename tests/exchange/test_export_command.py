"""``glam-assistant export`` through its real parser."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Verdict
from assistant.commands import export
from assistant.errors import AssistantError
from assistant.exchange import FORMATS
from assistant.vocabulary.extension import Addition


def run(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser()
    export.register(parser.add_subparsers(dest="command"))
    args = parser.parse_args(["export", *map(str, arguments)])
    return int(args.run(args))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
        [picture_id] = catalogue.add_files([tmp_path / "1957.12.jpg"]).new
        bronze = Change("materials", "http://vocab.getty.edu/aat/300010957", Verdict.ACCEPTED, "bronze")
        catalogue.decide(catalogue.picture(picture_id).object_id, [bronze], name="Accept")
    return tmp_path / "c.sqlite"


def test_the_formats_of_the_command_are_those_of_the_room() -> None:
    assert tuple(FORMATS) == export.FORMATS


@pytest.mark.parametrize("name", export.FORMATS)
def test_each_format_writes_a_row(
    name: str, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "out.csv"

    assert run("--catalogue", path, "--format", name, "--to", to) == 0

    assert capsys.readouterr().out == f"1 row written to {to}\n"
    assert len(to.read_text(encoding="utf-8").splitlines()) == 2


def test_language_what_and_mark_are_passed_on(path: Path, tmp_path: Path) -> None:
    to = tmp_path / "out.csv"

    run("--catalogue", path, "--format", "csv", "--to", to, "--what", "all", "--lang", "es", "--bom")

    assert to.read_bytes().startswith(b"\xef\xbb\xbf")
    assert ",bronce," in to.read_text(encoding="utf-8-sig")


def test_a_catalogue_that_does_not_exist_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(AssistantError, match="There is no catalogue at"):
        run("--catalogue", tmp_path / "typo.sqlite", "--to", tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "wrong", [["--format", "xlsx"], ["--lang", "la"], ["--what", "none"], ["--catalogue"], ["--surprise"]]
)
def test_misuse_is_exit_code_2(wrong: list[str], path: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as left:
        run("--catalogue", path, "--to", tmp_path / "out.csv", *wrong)
    assert left.value.code == 2
    with pytest.raises(SystemExit) as left:
        run()
    assert left.value.code == 2


def test_own_terms_and_labels_of_the_catalogue_are_written_with_label_and_path(
    path: Path, tmp_path: Path
) -> None:
    bronze = "http://vocab.getty.edu/aat/300010957"
    leaf = Addition("materials", "urn:glam-assistant:local:materials:leaf", {"en": "bronze leaf"}, (bronze,))
    with Catalogue.open(path, create=False) as catalogue:
        [object_id] = catalogue.object_ids()
        change = Change("materials", leaf.uri, Verdict.ADDED, "bronze leaf")
        catalogue.own_terms.add(leaf, name="Add", tag=(object_id, change, None))
        catalogue.own_terms.call("materials", bronze, {"en": "statuary bronze"}, name="Call")

    run("--catalogue", path, "--to", tmp_path / "out.csv")

    text = (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert f"{bronze},statuary bronze," in text
    assert "> statuary bronze > bronze leaf," in text

"""``glam-assistant vocabulary`` as a person types it."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from assistant.commands import vocabulary as command
from assistant.errors import AssistantError

Output = pytest.CaptureFixture[str]


def vocabulary(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    command.register(parser.add_subparsers())
    args = parser.parse_args(["vocabulary", *arguments])
    return int(args.run(args))


def test_show_draws_the_trees(capsys: Output) -> None:
    assert vocabulary("show", "--facet", "classifications", "--lang", "ca") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Disciplines: 31 terms (2 hidden)"
    place = next(number for number, line in enumerate(lines) if line.startswith("├── agricultura  <"))
    assert lines[place + 1].startswith("│   └── biologia  <http://vocab.getty.edu/aat/")
    assert not any("photography" in line for line in lines)


def test_show_draws_all_facets_and_a_term_under_each_broader_one(capsys: Output) -> None:
    assert vocabulary("show") == 0
    text = capsys.readouterr().out
    for heading in ("Object types: ", "Materials: ", "Disciplines: ", "Subjects: "):
        assert heading in text
    assert text.count("<http://vocab.getty.edu/aat/300129420>") == 2


def test_an_unknown_facet_is_a_mistake() -> None:
    for arguments in (["show", "--facet", "shapes"], ["search", "--facet", "shapes", "round"]):
        with pytest.raises(AssistantError, match="no facet “shapes”"):
            vocabulary(*arguments)


def test_search_prints_the_way_to_each_term(capsys: Output) -> None:
    assert vocabulary("search", "CADIRA", "--limit", "1") == 0
    line = capsys.readouterr().out.strip()
    assert line.startswith("Object types: furniture > seating furniture > ")
    assert line.endswith("chairs (furniture forms)  (“cadira”, ca)  <http://vocab.getty.edu/aat/300037772>")


def test_search_says_when_there_is_none(capsys: Output) -> None:
    assert vocabulary("search", "no", "such", "thing") == 1
    assert "No term has “no such thing”" in capsys.readouterr().err


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
def test_a_limit_is_a_positive_number(limit: str, capsys: Output) -> None:
    with pytest.raises(SystemExit) as stopped:
        vocabulary("search", "x", "--limit", limit)
    assert stopped.value.code == 2
    capsys.readouterr()


def test_check_answers_in_words_and_exit_codes(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "materials.txt").write_text("Root\n└── paper\n", "utf-8")
    assert vocabulary("check", str(tmp_path)) == 0
    assert "materials: 1 terms" in capsys.readouterr().out
    (tmp_path / "materials.txt").write_text("Root\npaper\n", "utf-8")
    assert vocabulary("check", str(tmp_path)) == 1
    assert "BROKEN: " in capsys.readouterr().out
    with pytest.raises(AssistantError, match="is not there"):
        vocabulary("check", str(tmp_path / "absent.ttl"))


def test_build_writes_both_files_and_another_file_can_be_shown(
    shared_data: Path, tmp_path: Path, capsys: Output
) -> None:
    assert vocabulary("build", str(shared_data / "aat"), "--to", str(tmp_path / "made.ttl")) == 0
    assert "fingerprint" in capsys.readouterr().out
    assert vocabulary("show", "--file", str(tmp_path / "made.json"), "--facet", "subjects") == 0
    assert "still lifes" in capsys.readouterr().out

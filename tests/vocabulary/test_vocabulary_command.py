"""``glam-assistant vocabulary`` as a person types it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant import paths
from assistant.cli import main
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
    with pytest.raises(AssistantError, match="line 2, is not a branch"):
        vocabulary("check", str(tmp_path))
    (tmp_path / "materials.txt").write_text("Root\n├── paper\n└── paper\n", "utf-8")
    assert vocabulary("check", str(tmp_path)) == 1
    assert "BROKEN: " in capsys.readouterr().out
    with pytest.raises(AssistantError, match="is not there"):
        vocabulary("check", str(tmp_path / "absent.ttl"))


def test_build_writes_both_files_and_another_file_can_be_shown(
    shared_data: Path, tmp_path: Path, capsys: Output
) -> None:
    assert vocabulary("build", str(shared_data / "aat"), "--to", str(tmp_path / "new" / "made")) == 0
    assert "fingerprint" in capsys.readouterr().out
    made = tmp_path / "new" / "made" / "eufcc-aat.json"
    assert made.with_suffix(".ttl").is_file()
    assert vocabulary("show", "--vocabulary", str(made), "--facet", "subjects") == 0
    assert "still lifes" in capsys.readouterr().out
    assert vocabulary("search", "--vocabulary", str(made), "cadira") == 0
    assert "chairs" in capsys.readouterr().out


def test_the_program_answers_with_its_exit_codes(tmp_path: Path, capsys: Output) -> None:
    assert main(["vocabulary", "search", "cadira", "--lang", "ca"]) == 0
    assert "Tipus d'objecte: moble > " in capsys.readouterr().out
    assert main(["vocabulary", "search", "nothing", "such"]) == 1
    assert main(["vocabulary", "show", "--facet", "shapes"]) == 2
    broken = tmp_path / "a.ttl"
    broken.write_text("no turtle", "utf-8")
    capsys.readouterr()
    assert main(["vocabulary", "check", str(broken)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"glam-assistant: {broken} is not valid Turtle" in said.err
    assert main(["vocabulary", "check", str(paths.resources() / "vocabularies" / "eufcc-aat.json")]) == 0


def program(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "assistant", *arguments], check=False, stderr=subprocess.PIPE, **options
    )


@pytest.mark.skipif(os.name == "nt", reason="needs pipes as Unix has them")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["vocabulary", "show"], ["packs", "list"], ["--help"]])
def test_a_reader_who_is_gone_is_no_error(arguments: list[str], unbuffered: str) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        done = program(*arguments, stdout=theirs, env={**os.environ, "PYTHONUNBUFFERED": unbuffered})
    finally:
        os.close(theirs)
    assert done.stderr == b""
    assert done.returncode in (0, 141)


def test_an_output_that_lacks_letters_shows_question_marks() -> None:
    done = program(
        "vocabulary", "show", "--facet", "subjects", "--lang", "ca",
        stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"???" in done.stdout
    assert b"<http://vocab.getty.edu/aat/" in done.stdout


def test_a_broken_pipe_that_is_not_the_output_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(args: argparse.Namespace) -> int:
        raise BrokenPipeError

    monkeypatch.setattr(command, "run_show", fail)
    with pytest.raises(BrokenPipeError):
        main(["vocabulary", "show"])

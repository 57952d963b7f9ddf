"""The report of a problem: what is shown is what is saved, and nobody and nothing of a museum is in it."""

from __future__ import annotations

import getpass
import io
import json
import logging
import zipfile
from pathlib import Path

import pytest

from assistant import paths, settings
from assistant.cli import main
from assistant.diagnosis import doctor, logbook
from assistant.diagnosis.checks import machine
from assistant.diagnosis.checks.catalogue import catalogue as check_catalogue
from assistant.diagnosis.finding import Asked, look
from assistant.diagnosis.privacy import Discretion
from assistant.diagnosis.report import ReportError, collect, save
from assistant.settings import Settings
from tests.diagnosis.made import make_catalogue


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    """A catalogue whose folder, pictures, person and tag have names of their own; the pictures are gone."""
    folder = tmp_path / "Gifts of Berta 1932"
    folder.mkdir()
    pictures = [folder / "Portrait of Berta.jpg", folder / "Berta 2.jpg"]
    for picture in pictures:
        picture.write_bytes(picture.name.encode())
    file = make_catalogue(folder / "Berta.sqlite", pictures, label="gilt stars")
    for picture in pictures:
        picture.unlink()
    return file


def everything(parts) -> str:
    return "\n".join(part.text for part in parts)


def test_names_of_people_folders_pictures_and_tags_are_nowhere(museum):
    settings.save(
        Settings(person="Berta Cataloguer", index=str(museum.with_name("Berta.exhibits")), theme="dark")
    )
    with logbook.keeping("window"):
        logging.getLogger("assistant.x").warning(
            "%s: the term “gilt stars” failed, says Berta Cataloguer", museum
        )
    found = list(check_catalogue(Asked(museum)))
    assert any("Berta 2.jpg" in name for one in found for name in one.files)
    told = everything(collect(found, Asked(museum)))
    for secret in ("Berta", "Gifts", "gilt stars", str(Path.home()), getpass.getuser() + "/"):
        assert secret not in told
    assert "the term ‹…› failed, says ‹person›" in told and '"theme": "dark"' in told
    assert '"index": "is set"' in told


def test_numbers_of_the_catalogue_are_left_out_unless_wanted(museum):
    [numbers] = [part for part in collect([], Asked(museum)) if part.name == "catalogue.txt"]
    assert not numbers.wanted
    rows = dict(line.rsplit(maxsplit=1) for line in numbers.text.splitlines())
    assert rows["pictures"] == "2" and rows["decisions"] == "1" and rows["whole"] == "yes"
    assert all(value.isdigit() or value in {"yes", "no", "wal", "delete"} for value in rows.values())


def test_without_a_catalogue_there_are_no_numbers(tmp_path):
    assert "catalogue.txt" not in [part.name for part in collect([], Asked(tmp_path / "none.sqlite"))]


def test_what_is_shown_is_what_is_saved(tmp_path):
    parts = collect([look("Clock", "It stands still.", "Wind it up.")], Asked())
    save(parts[:2], tmp_path / "report.zip")
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert archive.namelist() == [part.name for part in parts[:2]]
        assert [archive.read(part.name).decode() for part in parts[:2]] == [part.text for part in parts[:2]]
    assert [one.name for one in tmp_path.iterdir()] == ["report.zip"]


def test_a_report_that_cannot_be_written_is_one_sentence_and_leaves_nothing(tmp_path):
    (tmp_path / "report.zip").mkdir()
    with pytest.raises(ReportError, match="could not be written"):
        save(collect([], Asked())[:1], tmp_path / "report.zip")
    assert [one.name for one in tmp_path.iterdir()] == ["report.zip"]


def test_half_an_installation_makes_no_report(tmp_path, monkeypatch):
    def missing(**_options: object) -> None:
        raise ModuleNotFoundError("No module named 'platformdirs'", name="platformdirs")

    monkeypatch.setattr("assistant.diagnosis.report.load", missing)
    with pytest.raises(ReportError, match=r"No report can be made \(No module named 'platformdirs'\)"):
        collect([], Asked(tmp_path / "work.sqlite"))


def test_only_the_end_of_a_long_log_is_taken_and_a_crash_too():
    paths.log().mkdir(parents=True)
    (paths.log() / "window.log").write_text("old\n" * 100_000 + "newest\n")
    (paths.log() / "window.crash").write_text("Fatal Python error: Aborted")
    parts = {part.name: part for part in collect([], Asked())}
    assert parts["log/window.log.txt"].text.endswith("newest\n")
    assert len(parts["log/window.log.txt"].data) <= 200_000
    assert "Aborted" in parts["log/window.crash.txt"].text


@pytest.mark.parametrize(
    ("said", "given_away"),
    [
        ("/media/Berta/catalogue.sqlite is locked", "‹folder›"),
        ("/usr/lib/libEGL.so.1 is missing", "/usr/lib/libEGL.so.1 is missing"),
        (f"{Path.home()}/x", "~/x"),
        ("C:\\Museum\\Berta\\work.sqlite", "‹folder›.sqlite"),
        ("1/2 of 3/4", "1/2 of 3/4"),
        ("Anna said so", "‹person› said so"),
        ("bananna", "bananna"),
    ],
)
def test_paths_and_names_are_replaced(said, given_away):
    clean = Discretion(Settings(person="Anna"))(said)
    assert given_away in clean and "Berta" not in clean


# The command


@pytest.fixture
def quickly(monkeypatch) -> None:
    monkeypatch.setattr(doctor, "CHECKS", {"Computer": [("Clock", machine.clock)]})


def test_the_command_lists_what_is_in_a_report_and_writes_it_when_told_to(quickly, tmp_path, capsys):
    to = tmp_path / "report.zip"
    assert main(["doctor", "--report", str(to), "--yes"]) == 0
    told = capsys.readouterr().out
    assert told.index("check.txt") < told.index("Written to")
    with zipfile.ZipFile(to) as archive:
        assert "versions.txt" in archive.namelist()


def test_without_an_answer_nothing_is_written(quickly, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["doctor", "--report", str(tmp_path / "report.zip")]) == 1
    assert "Nothing was written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("answers", "written"), [(["p", "y"], True), (["n"], False)])
def test_a_person_can_read_all_of_it_before(quickly, tmp_path, capsys, monkeypatch, answers, written):
    given = iter(answers)
    monkeypatch.setattr("builtins.input", lambda _: next(given))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    main(["doctor", "--report", str(tmp_path / "report.zip")])
    assert (tmp_path / "report.zip").exists() is written
    assert ("----- versions.txt" in capsys.readouterr().out) is ("p" in answers)


def test_findings_for_a_machine_stay_readable_beside_a_report(quickly, tmp_path, capsys):
    assert main(["doctor", "--json", "--report", str(tmp_path / "report.zip"), "--yes"]) == 0
    assert json.loads(capsys.readouterr().out)["state"] == "in order"

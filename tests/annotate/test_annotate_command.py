from __future__ import annotations

import csv
import signal
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image

from assistant import settings, tagging, terminals
from assistant.catalogue import Catalogue, Change, PictureState, Verdict, backups
from assistant.cli import main
from assistant.settings import Settings
from tests.annotate.conftest import FakeEnsemble


@pytest.fixture(autouse=True)
def _fake_model(ensemble: FakeEnsemble, monkeypatch: pytest.MonkeyPatch) -> None:
    class Loading:
        @staticmethod
        def load(pack: object, vocabulary: object, *, threads: int) -> FakeEnsemble:
            return ensemble

    monkeypatch.setattr(tagging.Pack, "open", lambda name: ensemble.pack)
    # Not by setattr, which would first ask for the real one and import torch.
    monkeypatch.setitem(vars(tagging), "Ensemble", Loading)


def _annotate(*arguments: object) -> int:
    return main(["annotate", *map(str, arguments)])


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_is_annotated_and_written_as_csv(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "out.csv"

    assert _annotate(folder, "--catalogue", tmp_path / "c.sqlite", "--csv", to) == 0

    rows = _rows(to)
    columns = "object,picture,facet,uri,label,path,status,score,rank,pack,decided_by,decided_at"
    assert list(rows[0]) == columns.split(",")
    assert {row["object"] for row in rows} == {"0", "1", "2", "3", "4", "5"}
    assert {row["status"] for row in rows} == {"suggested"}
    said = capsys.readouterr()
    assert "6 pictures annotated" in said.out
    assert said.err == ""  # no bar where there is no terminal


def test_the_csv_is_about_these_pictures_only(folder: Path, tmp_path: Path) -> None:
    _annotate(folder, "--catalogue", tmp_path / "c.sqlite")

    assert _annotate(folder / "3.png", "--catalogue", tmp_path / "c.sqlite", "--csv", tmp_path / "o.csv") == 0

    assert {row["object"] for row in _rows(tmp_path / "o.csv")} == {"3"}


def _decide(catalogue: Path) -> None:
    with Catalogue.open(catalogue, person="Anna") as opened:
        object_id = opened.picture(opened.picture_ids()[0]).object_id
        opened.decide(object_id, [Change("materials", "u:1", Verdict.ADDED, "bronze")], name="Add")


def test_what_people_decided_is_backed_up_before_accepting(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "c.sqlite"
    _annotate(folder, "--catalogue", to)
    _decide(to)

    assert _annotate(folder, "--catalogue", to, "--accept-above", "0.9") == 0

    [made] = backups.backups_of(to)
    assert made.why == "before accepting"
    assert backups.contents(made.path).tags == 1
    assert capsys.readouterr().out.splitlines()[-1] == f"What it was before accepting is kept in {made.path}."


def test_a_backup_that_has_everything_is_named_and_no_other_is_made(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "c.sqlite"
    _annotate(folder, "--catalogue", to)
    _decide(to)
    made = backups.make(to, backups.BY_HAND)

    _annotate(folder, "--catalogue", to, "--accept-above", "0.9")

    assert backups.backups_of(to) == [made]
    assert str(made.path) in capsys.readouterr().out


def test_no_backup_where_nothing_is_accepted_or_nobody_decided(folder: Path, tmp_path: Path) -> None:
    new, old = tmp_path / "new.sqlite", tmp_path / "old.sqlite"
    _annotate(folder, "--catalogue", new, "--accept-above", "0.9")
    _annotate(folder, "--catalogue", old)
    _decide(old)
    _annotate(folder, "--catalogue", old, "--accept-above", "1")

    assert backups.backups_of(new) == backups.backups_of(old) == []


def test_nobody_who_wants_no_backups_gets_one(folder: Path, tmp_path: Path) -> None:
    settings.save(Settings(backups=False))
    to = tmp_path / "c.sqlite"
    _annotate(folder, "--catalogue", to)
    _decide(to)
    _annotate(folder, "--catalogue", to, "--accept-above", "0.9")

    assert backups.backups_of(to) == []


def test_a_disk_without_room_for_a_backup_does_not_hold_the_accepting_up(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "c.sqlite"
    _annotate(folder, "--catalogue", to)
    _decide(to)
    monkeypatch.setattr(backups.making, "RESERVE", 2**62)

    assert _annotate(folder, "--catalogue", to, "--accept-above", "0.9") == 0

    said = capsys.readouterr().out.splitlines()[-1]
    assert said.startswith(
        "There is no backup of before this step, which can be undone. No backup of c.sqlite"
    )
    assert backups.contents(to, whole=True).tags > 1


def test_a_second_call_repeats_no_work(
    folder: Path, tmp_path: Path, ensemble: FakeEnsemble, capsys: pytest.CaptureFixture[str]
) -> None:
    _annotate(folder, "--catalogue", tmp_path / "c.sqlite")

    assert _annotate(folder, "--catalogue", tmp_path / "c.sqlite") == 0

    assert ensemble.seen == [6]
    assert "6 known already" in capsys.readouterr().out


def test_failures_are_named_with_the_reason_and_the_rest_is_done(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "1.png").write_bytes(b"%PDF-1.7")
    to = tmp_path / "out.csv"

    code = _annotate(folder, tmp_path / "gone.jpg", "--catalogue", tmp_path / "c.sqlite", "--csv", to)

    assert code == 1
    named = capsys.readouterr().err.splitlines()
    assert named == [
        f"{tmp_path / 'gone.jpg'}: There is no such file or folder.",
        f"{folder / '1.png'}: The file is a PDF document. Save it as JPEG, PNG or TIFF.",
    ]
    assert {row["object"] for row in _rows(to)} == {"0", "2", "3", "4", "5"}


@pytest.mark.parametrize(
    ("thresholds", "accepted"),
    [
        (["0.9"], {("5", facet) for facet in ("objectTypes", "materials", "classifications", "subjects")}),
        (["materials=0.75"], {("4", "materials"), ("5", "materials")}),
        (["0.99", "--accept-above", "subjects=0.9"], {("5", "subjects")}),
    ],
)
def test_accepting_above_a_score(
    thresholds: list[str], accepted: set[tuple[str, str]], folder: Path, tmp_path: Path
) -> None:
    to = tmp_path / "out.csv"

    code = _annotate(folder, "--catalogue", tmp_path / "c.sqlite", "--csv", to, "--accept-above", *thresholds)

    assert code == 0
    assert {(row["object"], row["facet"]) for row in _rows(to) if row["status"] == "accepted"} == accepted


def test_ctrl_c_stops_with_what_was_done_saved(
    folder: Path,
    tmp_path: Path,
    ensemble: FakeEnsemble,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number in range(6, 40):
        Image.new("RGB", (8, 8), (number, 0, 0)).save(folder / f"{number}.png")
    suggest = ensemble.suggest

    def pressed(pixels: list[object]) -> object:
        signal.raise_signal(signal.SIGINT)
        return suggest(pixels)  # type: ignore[arg-type]

    ensemble.suggest = pressed  # type: ignore[method-assign, assignment]
    before = signal.getsignal(signal.SIGINT)

    code = _annotate(folder, "--catalogue", tmp_path / "c.sqlite", "--csv", tmp_path / "out.csv")

    assert code == 130
    assert signal.getsignal(signal.SIGINT) == before
    assert "What was done is saved" in capsys.readouterr().err
    assert not (tmp_path / "out.csv").exists()
    with Catalogue.open(tmp_path / "c.sqlite", create=False) as catalogue:
        assert catalogue.counts()[PictureState.SUGGESTED] == ensemble.seen[0] == 16


def test_it_runs_beside_other_threads(folder: Path, tmp_path: Path) -> None:
    codes: list[int] = []
    thread = threading.Thread(
        target=lambda: codes.append(_annotate(folder, "--catalogue", tmp_path / "c.sqlite"))
    )
    thread.start()
    thread.join()

    assert codes == [0]


def test_no_pictures_are_a_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()

    assert _annotate(tmp_path / "empty", "--catalogue", tmp_path / "c.sqlite") == 2

    assert "No pictures were found" in capsys.readouterr().err
    assert not (tmp_path / "c.sqlite").exists()


def test_a_file_that_is_no_catalogue_is_a_misuse(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "0.png").read_bytes()

    assert _annotate(folder, "--catalogue", folder / "0.png") == 2

    assert "is not a catalogue" in capsys.readouterr().err
    assert (folder / "0.png").read_bytes() == before


@pytest.mark.parametrize("target", ["photographs/0.png", "c.sqlite", "photographs", "nowhere/out.csv"])
def test_a_csv_that_would_harm_is_refused_at_once(target: str, folder: Path, tmp_path: Path) -> None:
    before = (folder / "0.png").read_bytes()

    assert _annotate(folder, "--catalogue", tmp_path / "c.sqlite", "--csv", tmp_path / target) == 2

    assert (folder / "0.png").read_bytes() == before


@pytest.mark.parametrize("threshold", ["2", "-0.1", "nan", "much", "materials=", "colours=0.5"])
def test_a_threshold_that_is_none_is_a_misuse(threshold: str, folder: Path, tmp_path: Path) -> None:
    try:
        code = _annotate(folder, "--catalogue", tmp_path / "c.sqlite", f"--accept-above={threshold}")
    except SystemExit as stopped:  # argparse
        code = int(str(stopped.code))

    assert code == 2


@pytest.mark.parametrize("arguments", [[], ["photographs"], ["--catalogue", "c.sqlite"]])
def test_a_call_without_paths_or_catalogue_is_a_misuse(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["annotate", *arguments])

    assert stopped.value.code == 2


def test_a_bar_is_shown_on_a_terminal(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(terminals, "calm", lambda: None)  # it would ask the stream below

    assert _annotate(folder, "--catalogue", tmp_path / "c.sqlite") == 0

    assert "6/6" in capsys.readouterr().err

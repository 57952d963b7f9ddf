"""Pictures that a CSV names by their addresses: fetched once, kept where the reader looks, gone on with."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from assistant.datasets import read_records
from assistant.datasets.download import DeadLink, DownloadError, Rules, download, write_dead_links
from assistant.datasets.download import run as run_module
from assistant.vocabulary import Vocabulary
from tests.datasets.download_case import PICTURE, Case, leftovers, reasons
from tests.datasets.web_site import body, jpeg


def test_pictures_go_where_the_reader_looks_with_their_hash(case: Case, small_vocabulary: Vocabulary) -> None:
    case.site.answers = {"/a": [body(PICTURE)], "/b": [body(jpeg(seed=1))]}
    result = case("a", "b")
    assert (result.fetched, result.there, result.dead, result.stopped) == (2, 0, [], False)
    records = read_records(case.csv(["a", "b"]), case.folder, small_vocabulary)
    assert [record.picture for record in records] == [case.picture("a"), case.picture("b")]
    lines = [json.loads(line) for line in (case.folder / "downloads.jsonl").read_text().splitlines()]
    entry = next(line for line in lines if line["id"] == "a")
    assert entry["sha256"] == hashlib.sha256(PICTURE).hexdigest()
    assert entry["file"] == "EUROPEANA/images/a.jpg"
    assert entry["bytes"] == len(PICTURE)
    assert leftovers(case.folder) == []


def test_a_note_that_a_killed_program_left_beside_a_whole_picture_goes(case: Case) -> None:
    case.site.answers = {"/a": [body(PICTURE)]}
    case()
    case.picture().with_name("a.jpg.part.json").write_text("{}")
    result = case()
    assert (result.fetched, result.there) == (0, 1)
    assert leftovers(case.folder) == []


def test_the_program_says_who_it_is_and_wants_pictures_as_they_are(case: Case) -> None:
    case.site.answers = {"/a": [body(PICTURE)]}
    case()
    (headers,) = case.asked()
    assert headers["user-agent"].startswith("glam-assistant/")
    assert headers["accept-encoding"] == "identity"


def test_an_address_is_asked_for_as_it_is_written(case: Case) -> None:
    path = "/v2/url.json?uri=https%3A%2F%2Fmm.dimu.org%2Fimage%2F012s%3Fdimension%3D1200x1200&type=IMAGE"
    case.site.answers = {path: [body(PICTURE)]}
    rows = [{"id": "a", "picture": case.site.url + path}]
    assert download(case.write(rows), case.folder).fetched == 1


def test_a_second_run_asks_for_nothing_that_is_whole(case: Case) -> None:
    case.site.answers = {"/a": [body(PICTURE)], "/b": [body(jpeg(seed=1))]}
    case("a", "b")
    again = case("a", "b")
    assert (again.fetched, again.there) == (0, 2)
    assert len(case.site.requests) == 2


def test_a_damaged_or_missing_picture_is_fetched_again(case: Case) -> None:
    case.site.answers = {f"/{name}": [body(PICTURE)] for name in "abc"}
    case("a", "b", "c")
    case.picture("a").write_bytes(PICTURE[:-10] + b"0123456789")
    case.picture("b").unlink()
    again = case("a", "b", "c")
    assert (again.fetched, again.there, again.damaged) == (2, 1, 1)
    assert case.picture("a").read_bytes() == PICTURE


def test_a_row_that_names_another_picture_than_before_is_fetched(case: Case) -> None:
    case.site.answers = {"/a": [body(PICTURE)], "/new": [body(jpeg(seed=1))]}
    case("a")
    rows = [{"id": "a", "picture": f"{case.site.url}/new", "database": "EUROPEANA"}]
    assert download(case.write(rows), case.folder).fetched == 1
    assert case.picture("a").read_bytes() == jpeg(seed=1)


def test_pictures_of_another_downloader_are_taken_over_where_they_are_whole(case: Case) -> None:
    case.site.answers = {f"/{name}": [body(PICTURE)] for name in "ab"}
    case.picture("a").parent.mkdir(parents=True)
    case.picture("a").write_bytes(PICTURE)
    case.picture("b").write_bytes(PICTURE[: len(PICTURE) // 3])
    result = case("a", "b")
    assert (result.fetched, result.there, result.damaged) == (1, 1, 1)
    assert case.asked("a") == []


# Rows


def test_addresses_that_are_none_are_reported_and_not_asked(case: Case) -> None:
    rows = [
        {"id": "a", "picture": "file:///etc/passwd"},
        {"id": "b", "picture": "http://[::bad/x.jpg"},
        {"id": "c", "picture": "http:///nohost"},
        {"id": "d", "picture": "images/local.jpg"},
        {"id": "e", "picture": f"{case.site.url}/e"},
        {"id": "f", "picture": "http://exa mple.invalid:port/"},
    ]
    case.site.answers = {"/e": [body(PICTURE)]}
    result = download(
        case.write(rows), case.folder, Rules(attempts=1), clock=case.time.clock, sleep=case.time.sleep
    )
    assert result.fetched == 1
    assert [link.id for link in result.dead] == ["a", "b", "c", "f"]
    assert [link.row for link in result.dead] == [2, 3, 4, 7]


def test_two_rows_of_one_picture_are_one_request_and_of_two_pictures_a_conflict(case: Case) -> None:
    rows = [
        {"id": "a", "picture": f"{case.site.url}/a"},
        {"id": "a", "picture": f"{case.site.url}/a"},
        {"id": "A", "picture": f"{case.site.url}/other"},
    ]
    case.site.answers = {"/a": [body(PICTURE)]}
    result = download(case.write(rows), case.folder)
    assert result.fetched == 1
    assert reasons(result) == [("A", "row 2 has the same id with another picture", 0)]


def test_ids_do_not_lead_out_of_the_folder(case: Case, small_vocabulary: Vocabulary) -> None:
    rows = [{"id": "../../evil", "database": "..", "picture": f"{case.site.url}/a"}]
    case.site.answers = {"/a": [body(PICTURE)]}
    path = case.write(rows)
    assert download(path, case.folder).fetched == 1
    outside = [p for p in case.folder.parent.rglob("*.jpg") if case.folder not in p.parents]
    assert outside == []
    (record,) = read_records(path, case.folder, small_vocabulary)
    assert record.picture.is_file()


def test_only_the_first_rows_where_so_wished(case: Case) -> None:
    case.site.answers = {f"/{name}": [body(PICTURE)] for name in "abc"}
    assert download(case.csv("abc"), case.folder, limit=2).fetched == 2
    assert case.asked("c") == []


# What stops a download, and what is told


def test_ctrl_c_keeps_what_is_done_and_the_next_run_goes_on(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"p{i}" for i in range(8)]
    case.site.answers = {f"/{name}": [body(jpeg(seed=i))] for i, name in enumerate(names)}
    settle = run_module._Run._settle

    def stop_after_three(run: Any) -> None:
        settle(run)
        if run.settled == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(run_module._Run, "_settle", stop_after_three)
    result = case(*names, workers=2)
    assert result.stopped
    assert result.fetched + result.left == 8
    assert result.fetched >= 3
    monkeypatch.undo()
    again = case(*names)
    assert again.there >= 3
    assert again.there + again.fetched == 8
    assert not again.stopped


def test_a_manifest_whose_last_line_was_cut_off_is_mended(case: Case) -> None:
    case.site.answers = {f"/{name}": [body(PICTURE)] for name in "abc"}
    case("a", "b")
    manifest = case.folder / "downloads.jsonl"
    manifest.write_bytes(b'[1]\n{"file": 3}\n\xff\n' + manifest.read_bytes()[:-20])
    assert case("a", "b", "c").fetched == 1
    assert case("a", "b", "c").there == 3
    entries = [
        line for line in manifest.read_bytes().splitlines() if b"sha256" in line and line.endswith(b"}")
    ]
    assert len({json.loads(line)["file"] for line in entries}) == 3


def test_a_folder_that_cannot_be_written_is_one_sentence(case: Case) -> None:
    case.site.answers = {"/a": [body(PICTURE)]}
    case.folder.write_text("a file")
    with pytest.raises(DownloadError, match="cannot be written"):
        case()
    case.folder.unlink()
    case.folder.mkdir()
    (case.folder / "EUROPEANA").write_text("a file in the way")
    with pytest.raises(DownloadError, match="Make room or choose another folder"):
        case()


def test_a_proxy_that_is_none_is_one_sentence(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "nonsense://x")
    with pytest.raises(DownloadError, match="HTTP_PROXY"):
        case()


def test_a_file_without_addresses_has_nothing_to_download(case: Case) -> None:
    with pytest.raises(DownloadError, match="no picture by a web address"):
        download(case.write([{"id": "a", "picture": "images/a.jpg"}]), case.folder)


def test_the_report_of_dead_links_is_a_csv(tmp_path: Path) -> None:
    link = DeadLink(7, "a,b", "http://x/ü", "404 Not Found", 1)
    write_dead_links(tmp_path / "dead.csv", [link])
    with (tmp_path / "dead.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row == {"row": "7", "id": "a,b", "url": "http://x/ü", "reason": "404 Not Found", "attempts": "1"}


def test_the_command_tells_what_came_and_where_the_dead_links_are(
    case: Case, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case.site.answers = {"/a": [body(PICTURE)]}
    path, dead = case.csv(["a", "gone"]), tmp_path / "dead.csv"
    arguments = ["dataset", "download", str(path), "--to", str(case.folder), "--dead-links", str(dead)]
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert "1 fetched" in told.out
    assert "404 Not Found" in told.out
    assert str(dead) in told.out
    assert "gone" in dead.read_text("utf-8-sig")
    case.site.answers["/gone"] = [body(PICTURE)]
    assert main(arguments) == 0
    assert "Traceback" not in told.err


def test_the_command_stopped_by_ctrl_c_says_how_to_go_on(
    case: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: object, *args: object) -> None:
        raise KeyboardInterrupt

    case.site.answers = {"/a": [body(PICTURE)]}
    monkeypatch.setattr(run_module._Run, "fetch", interrupted)
    assert main(["dataset", "download", str(case.csv(["a"])), "--to", str(case.folder)]) == 130
    assert "same command goes on" in capsys.readouterr().out

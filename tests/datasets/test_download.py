"""Downloads from a server that fails in all the usual ways."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from assistant.datasets import read_records
from assistant.datasets.download import DeadLink, DownloadError, Result, Rules, download, write_dead_links
from assistant.datasets.download import run as run_module
from assistant.vocabulary import Vocabulary
from tests.datasets.web_site import Site, Time, body, cut, fails, jpeg, ranged

PICTURE = jpeg()
Write = Callable[..., Path]


class Case:
    """A CSV of pictures of the site, and a folder for them."""

    def __init__(self, site: Site, time: Time, write: Write, folder: Path) -> None:
        self.site, self.time, self.write, self.folder = site, time, write, folder

    def csv(self, ids: Sequence[str]) -> Path:
        rows = [{"id": name, "picture": f"{self.site.url}/{name}", "database": "EUROPEANA"} for name in ids]
        return self.write(rows)

    def __call__(self, *ids: str, **rules: Any) -> Result:
        chosen = Rules(**{"timeout": 60.0, **rules})
        path = self.csv(ids or ("a",))
        return download(
            path, self.folder, chosen, clock=self.time.clock, sleep=self.time.sleep, chance=lambda: 0.0
        )

    def picture(self, name: str = "a") -> Path:
        return self.folder / "EUROPEANA" / "images" / f"{name}.jpg"

    def asked(self, name: str = "a") -> list[dict[str, str]]:
        return [headers for path, headers in self.site.requests if path == f"/{name}"]


@pytest.fixture
def case(site: Site, time: Time, write_eufcc: Write, tmp_path: Path) -> Case:
    return Case(site, time, write_eufcc, tmp_path / "pictures")


def reasons(result: Result) -> list[tuple[str, str, int]]:
    return [(link.id, link.reason, link.attempts) for link in result.dead]


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*.part*")]


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


@pytest.mark.parametrize(
    ("status", "told"), [(404, "404 Not Found"), (410, "410 Gone"), (403, "403 Forbidden")]
)
def test_a_link_that_is_dead_is_asked_once(case: Case, status: int, told: str) -> None:
    case.site.answers = {"/a": [fails(status)]}
    assert reasons(case()) == [("a", told, 1)]
    assert len(case.asked()) == 1
    assert not case.picture().exists()


def test_a_server_that_recovers_is_asked_again_after_growing_pauses(case: Case) -> None:
    case.site.answers = {"/a": [fails(500), fails(502), fails(503), body(PICTURE)]}
    result = case()
    assert result.fetched == 1
    # Half of 1, 2 and 4 s, as chance is 0.
    assert case.time.now == pytest.approx(1000 + 0.5 + 1 + 2)


def test_a_server_that_does_not_recover_is_a_dead_link(case: Case) -> None:
    case.site.answers = {"/a": [fails(500)], "/b": [body(PICTURE)]}
    result = case("a", "b", attempts=3)
    assert reasons(result) == [("a", "500 Internal Server Error", 3)]
    assert result.fetched == 1


def test_the_wait_that_a_server_asks_for_holds_for_the_whole_host(case: Case) -> None:
    arrivals: list[tuple[str, float]] = []

    def noting(answer: Any) -> Any:
        def noted(handler: BaseHTTPRequestHandler) -> None:
            arrivals.append((handler.path, case.time.now))
            answer(handler)

        return noted

    case.site.answers = {
        "/a": [noting(fails(429, retry_after="7")), noting(body(PICTURE))],
        "/b": [noting(body(PICTURE))],
    }
    assert case("a", "b", per_host=1, workers=1).fetched == 2
    (first, began), *later = arrivals
    assert first == "/a"
    assert all(moment >= began + 7 for _, moment in later)


def test_a_server_that_asks_for_an_hour_is_left_alone(case: Case) -> None:
    case.site.answers = {"/a": [fails(503, retry_after="3600")]}
    result = case("a", "b", "c", per_host=1)
    assert len(case.site.requests) == 1
    assert [(name, attempts) for name, _, attempts in reasons(result)] == [("a", 1), ("b", 0), ("c", 0)]
    assert "asks to wait 3,600 s" in result.dead[0].reason


def test_a_cut_picture_is_resumed_where_the_server_can(case: Case) -> None:
    case.site.answers = {"/a": [cut(PICTURE, 1000, etag='"v1"'), ranged(PICTURE)]}
    assert case().fetched == 1
    assert case.picture().read_bytes() == PICTURE
    first, second = case.asked()
    assert "range" not in first
    assert second["range"] == "bytes=1000-"
    assert second["if-range"] == '"v1"'


def test_a_cut_picture_begins_anew_where_the_server_cannot(case: Case) -> None:
    # It has an ETag, but answers a range with everything.
    case.site.answers = {"/a": [cut(PICTURE, 1000, etag='"v1"'), body(PICTURE, etag='"v1"')]}
    assert case().fetched == 1
    assert case.picture().read_bytes() == PICTURE


@pytest.mark.parametrize("headers", [{}, {"etag": 'W/"weak"'}, {"last_modified": "yesterday"}])
def test_without_a_sure_validator_nothing_is_resumed(case: Case, headers: dict[str, str]) -> None:
    case.site.answers = {"/a": [cut(PICTURE, 1000, **headers), ranged(PICTURE)]}
    assert case().fetched == 1
    assert all("range" not in asked for asked in case.asked())


def test_a_part_of_an_earlier_run_is_resumed(case: Case) -> None:
    old = "Mon, 01 Jan 2024 00:00:00 GMT"
    case.site.answers = {"/a": [cut(PICTURE, 1000, last_modified=old)]}
    assert case(attempts=1).fetched == 0
    assert leftovers(case.folder) != []
    rest = body(
        PICTURE[1000:], 206, last_modified=old, content_range=f"bytes 1000-{len(PICTURE) - 1}/{len(PICTURE)}"
    )
    case.site.answers = {"/a": [rest]}
    assert case().fetched == 1
    assert case.asked()[-1]["if-range"] == old
    assert case.picture().read_bytes() == PICTURE
    assert leftovers(case.folder) == []


def test_a_picture_that_changed_in_between_begins_anew(case: Case) -> None:
    other = jpeg(seed=5)
    case.site.answers = {"/a": [cut(PICTURE, 1000, etag='"v1"'), ranged(other, '"v2"')]}
    assert case().fetched == 1
    assert case.picture().read_bytes() == other


def test_a_server_that_does_not_look_at_if_range_cannot_mix_two_pictures(case: Case) -> None:
    other = jpeg(seed=5)
    wrong = body(other[1000:], 206, etag='"v2"', content_range=f"bytes 1000-{len(other) - 1}/{len(other)}")
    case.site.answers = {"/a": [cut(PICTURE, 1000, etag='"v1"'), wrong, ranged(other, '"v2"')]}
    assert case().fetched == 1
    assert case.picture().read_bytes() == other


def test_a_part_longer_than_the_picture_begins_anew(case: Case) -> None:
    case.site.answers = {"/a": [cut(PICTURE + bytes(5000), len(PICTURE) + 100, etag='"v1"'), ranged(PICTURE)]}
    assert case().fetched == 1
    assert case.picture().read_bytes() == PICTURE


def test_an_answer_to_another_range_is_not_appended(case: Case) -> None:
    wrong = body(
        PICTURE[500:], 206, etag='"v1"', content_range=f"bytes 500-{len(PICTURE) - 1}/{len(PICTURE)}"
    )
    case.site.answers = {"/a": [cut(PICTURE, 1000, etag='"v1"'), wrong, ranged(PICTURE)]}
    assert case().fetched == 1
    assert case.picture().read_bytes() == PICTURE


def test_a_length_that_is_too_long_is_a_broken_connection(case: Case) -> None:
    case.site.answers = {"/a": [body(PICTURE, content_length=str(len(PICTURE) + 50))]}
    ((_, reason, attempts),) = reasons(case(attempts=2))
    assert reason.startswith("the connection broke")
    assert attempts == 2
    assert not case.picture().exists()


def test_a_length_that_is_too_short_is_a_picture_that_ends_early(case: Case) -> None:
    short = str(len(PICTURE) // 2)
    case.site.answers = {"/a": [body(PICTURE, content_length=short), body(PICTURE)]}
    assert case().fetched == 1
    case.site.answers = {"/b": [body(PICTURE, content_length=short)]}
    ((_, reason, attempts),) = reasons(case("b", attempts=2))
    assert "early" in reason
    assert attempts == 2


def test_a_page_instead_of_a_picture_is_a_dead_link(case: Case) -> None:
    page = b"<!doctype html><html>Sorry</html>"
    case.site.answers = {"/a": [body(page, content_type="text/html; charset=utf-8")], "/b": [body(page)]}
    (_, first, _), (_, second, _) = reasons(case("a", "b"))
    assert first == "not a picture but text/html"
    assert second  # named image/jpeg, but nothing that can be read
    assert len(case.site.requests) == 2
    assert leftovers(case.folder) == []


def test_an_empty_answer_is_asked_again(case: Case) -> None:
    case.site.answers = {"/a": [body(b""), body(PICTURE)]}
    assert case().fetched == 1


def test_redirects_are_followed_but_not_in_circles(case: Case) -> None:
    case.site.answers = {
        "/a": [fails(302, location="/there")],
        "/there": [fails(301, location=f"{case.site.url}/end")],
        "/end": [body(PICTURE)],
        "/b": [fails(307, location="/b")],
    }
    result = case("a", "b", redirects=4)
    assert result.fetched == 1
    assert reasons(result) == [("b", "redirected more than 4 times", 1)]
    assert len(case.asked("b")) == 5


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a"])
def test_redirects_lead_only_to_the_web(case: Case, target: str) -> None:
    case.site.answers = {"/a": [fails(302, location=target)]}
    ((_, reason, attempts),) = reasons(case())
    assert reason.startswith(f"redirected to {target.partition('/')[0]}")
    assert reason.endswith("no address of the web")
    assert attempts == 1
    assert not case.picture().exists()


@pytest.mark.parametrize("target", ["data:image/png;base64,AA", "http://", "http://[", "", "\x00"])
def test_redirects_to_nonsense_are_dead_links(case: Case, target: str) -> None:
    case.site.answers = {"/a": [fails(302, location=target)]}
    assert len(case(attempts=2).dead) == 1


def test_a_picture_that_is_too_large_is_not_received(case: Case) -> None:
    case.site.answers = {"/a": [body(PICTURE)]}
    ((_, reason, attempts),) = reasons(case(max_bytes=1000))
    assert reason == f"larger than 1,000 bytes ({len(PICTURE):,})"
    assert attempts == 1


def test_a_body_without_end_ends_at_the_limit(case: Case) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "image/jpeg")
        handler.end_headers()
        handler.close_connection = True
        while not case.site.closing.is_set():
            handler.wfile.write(bytes(8192))

    case.site.answers = {"/a": [endless]}
    assert reasons(case(max_bytes=100_000)) == [("a", "larger than 100,000 bytes", 1)]
    assert leftovers(case.folder) == []


def test_a_body_that_only_drips_ends_at_the_longest_time(case: Case) -> None:
    def dripping(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        handler.close_connection = True
        while not case.site.closing.is_set():
            case.time.now += 100
            handler.wfile.write(b"x")

    case.site.answers = {"/a": [dripping]}
    assert reasons(case(longest=500.0, attempts=1)) == [("a", "not complete after 500 s", 1)]


def test_a_server_that_says_nothing_is_asked_again(case: Case) -> None:
    def silent(handler: BaseHTTPRequestHandler) -> None:
        case.site.closing.wait()

    case.site.answers = {"/a": [silent, body(PICTURE)], "/b": [silent]}
    result = case("a", "b", timeout=0.5, attempts=2)
    assert result.fetched == 1
    assert reasons(result) == [("b", "no answer in time", 2)]


def test_a_host_that_cannot_be_reached_is_left_alone(case: Case) -> None:
    # Port 9 (discard) of this machine: nobody listens there.
    rows = [{"id": f"p{i}", "picture": f"http://127.0.0.1:9/{i}"} for i in range(30)]
    result = download(
        case.write(rows), case.folder, Rules(unreachable=5, per_host=1, attempts=3),
        clock=case.time.clock, sleep=case.time.sleep,
    )  # fmt: skip
    assert len(result.dead) == 30
    assert sum(link.attempts for link in result.dead) == 5
    assert "did not answer 5 times in a row" in result.dead[-1].reason


def test_no_host_is_asked_by_more_than_its_share(case: Case) -> None:
    names = [f"p{i}" for i in range(12)]
    case.site.answers = {f"/{name}": [body(jpeg(seed=i))] for i, name in enumerate(names)}
    assert case(*names, workers=6, per_host=2).fetched == 12
    assert case.site.busiest <= 2


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

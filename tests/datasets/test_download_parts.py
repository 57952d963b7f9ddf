"""Pictures that come cut, mixed, without end or not as pictures: resumed, begun anew or refused."""

from __future__ import annotations

import shutil
from collections import namedtuple
from http.server import BaseHTTPRequestHandler

import pytest

from assistant.datasets.download import DownloadError
from assistant.datasets.download.rules import SPARE
from tests.datasets.download_case import PICTURE, Case, leftovers, reasons
from tests.datasets.web_site import body, cut, jpeg, ranged


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


@pytest.mark.parametrize("length", ["{all}", ""])
def test_a_picture_for_which_there_is_no_room_ends_the_download(
    case: Case, monkeypatch: pytest.MonkeyPatch, length: str
) -> None:
    """Announced or not: the disk is not filled, and what is there is not fetched again afterwards."""
    case.site.answers = {"/a": [body(PICTURE, content_length=length.format(all=len(PICTURE)))]}
    usage = namedtuple("Usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(0, 0, SPARE + len(PICTURE) - 1))
    with pytest.raises(DownloadError, match=r"a\.jpg cannot be written: No space left .*Make room"):
        case()
    monkeypatch.undo()
    assert case().fetched == 1

"""Servers that fail, ask for patience or lead elsewhere: asked again, left alone or followed."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from assistant.datasets.download import Rules, download
from tests.datasets.download_case import PICTURE, Case, reasons
from tests.datasets.web_site import body, fails, jpeg


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

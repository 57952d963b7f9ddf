"""A web server on this machine, and a clock that only goes on when somebody sleeps."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.datasets.download_case import Case, Write
from tests.datasets.web_site import Site, Time


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on 127.0.0.1."""
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found.handle(self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    found.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield found
    found.closing.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def case(site: Site, time: Time, write_eufcc: Write, tmp_path: Path) -> Case:
    return Case(site, time, write_eufcc, tmp_path / "pictures")

"""The guard itself: it would see a request of each kind, in this process and in one that is started."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.network import guard

CHILDREN = Path(guard.__file__).parent / "children"


def connect() -> None:
    with socket.socket() as made:
        made.connect(("192.0.2.1", 80))


def ask_for_a_name() -> None:
    socket.getaddrinfo("museum.example", 443)


def open_an_address() -> None:
    urllib.request.urlopen("http://museum.example/")


def ask_the_hub() -> None:
    import httpx

    httpx.get("https://museum.example/api/models")


def send_a_packet() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.sendto(b"news", ("192.0.2.1", 9))


@pytest.mark.parametrize("attempt", [connect, ask_for_a_name, open_an_address, ask_the_hub, send_a_packet])
def test_every_kind_of_request_is_seen_and_refused(attempt):
    with pytest.raises(Exception, match="network"):  # httpx makes an error of its own of it
        attempt()
    tried = list(guard.attempts)
    guard.attempts.clear()
    assert tried and "test_guard.py" in tried[0]


def test_this_computer_itself_is_allowed_unless_that_is_forbidden_too():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
        with guard.nothing_at_all() as tried, pytest.raises(guard.NoNetworkError):
            socket.create_connection(server.getsockname())
    assert "127.0.0.1" in tried[0]


def test_a_child_is_watched_too(tmp_path):
    told = tmp_path / "attempts"
    asks = (
        "import socket\n"
        "try: socket.create_connection(('192.0.2.1', 80))\n"
        "except OSError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asks],
        env=os.environ | {"PYTHONPATH": str(CHILDREN), guard.NOWHERE: str(told)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "a test asks for the network" in done.stdout
    assert "192.0.2.1" in told.read_text("utf-8")

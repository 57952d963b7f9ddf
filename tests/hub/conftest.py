"""A hub on this machine: what it is asked is remembered, and it can fail in the usual ways."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

REVISION = "c0ffee" + "0" * 34


@dataclass
class FakeHub:
    """``repos``: org/name -> file name -> bytes. The other fields switch a failure on."""

    repos: dict[str, dict[str, bytes]] = field(default_factory=dict)
    card: dict[str, Any] = field(default_factory=lambda: {"license": "mit"})
    revision: str = REVISION
    gated: bool = False
    no_ranges: bool = False
    corrupt: bool = False
    status: int | None = None
    breaks_after: list[int] = field(default_factory=list)
    """Bytes after which the connection breaks, one per download."""
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    """Path and Range of every request."""
    holds_after: int | None = None
    """Bytes of a file after which the hub waits for ``go_on``: a slow line."""
    endless: str = ""
    """A file of which the hub goes on sending, without saying how much, until nobody listens any more."""
    announces: int | None = None
    """Bytes that it says a file has, when it is asked for nothing but that."""
    go_on: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    def downloads(self, name: str) -> list[str | None]:
        """Return the Range of every request for the file ``name``."""
        return [wanted for path, wanted in self.asked if path.endswith(f"/{name}")]

    def info(self, repo: str) -> dict[str, Any]:
        siblings = []
        for name, data in self.repos[repo].items():
            blob = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
            entry: dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": blob}
            if name.endswith((".safetensors", ".bin")):
                entry["lfs"] = {
                    "sha256": hashlib.sha256(data).hexdigest(),
                    "size": len(data),
                    "pointerSize": 134,
                }
            siblings.append(entry)
        return {"id": repo, "sha": self.revision, "cardData": self.card, "siblings": siblings, "tags": []}


def handler(hub: FakeHub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_args: object) -> None:
            pass

        def do_GET(self) -> None:
            path = self.path.split("?")[0]
            hub.asked.append((path, self.headers.get("Range")))
            if hub.status is not None:
                return self.no(hub.status, "")
            if path.startswith("/api/models/"):
                repo = path.removeprefix("/api/models/").split("/revision/")[0]
                if repo not in hub.repos:
                    return self.no(401, "RepoNotFound")
                return self.answer(200, json.dumps(hub.info(repo)).encode())
            repo, _, rest = path.strip("/").partition("/resolve/")
            if hub.endless and path.endswith(hub.endless):
                return self.without_end()
            if hub.gated:
                return self.no(401, "GatedRepo")
            return self.file(hub.repos[repo][rest.partition("/")[2]])

        def do_HEAD(self) -> None:
            self.send_response(501 if hub.announces is None else 200)
            self.send_header("Content-Length", str(hub.announces or 0))
            self.end_headers()

        def without_end(self) -> None:
            self.send_response(200)
            self.end_headers()
            with suppress(ConnectionError):
                while not hub.go_on.is_set():
                    self.wfile.write(bytes(1 << 16))

        def file(self, data: bytes) -> None:
            if hub.corrupt:
                data = bytes(byte ^ 1 for byte in data)
            wanted = self.headers.get("Range")
            if wanted and not hub.no_ranges:
                start = int(wanted.removeprefix("bytes=").rstrip("-"))
                end = f"bytes {start}-{len(data) - 1}/{len(data)}"
                return self.answer(206, data[start:], {"Content-Range": end})
            return self.answer(200, data)

        def no(self, status: int, code: str) -> None:
            self.answer(status, b"{}", {"X-Error-Code": code})

        def answer(self, status: int, data: bytes, more: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(data)), **(more or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            if hub.breaks_after and "/resolve/" in self.path:
                data = data[: hub.breaks_after.pop(0)]
                self.close_connection = True
            if hub.holds_after is not None and len(data) > hub.holds_after and "/resolve/" in self.path:
                self.wfile.write(data[: hub.holds_after])
                hub.go_on.wait(10)
                data = data[hub.holds_after :]
            with suppress(ConnectionError):  # whoever asked has gone
                self.wfile.write(data)

    return Handler


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    """A running hub; the program and the hub's library are told to use it."""
    import huggingface_hub.file_download
    from huggingface_hub import constants

    made = FakeHub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(made))
    made.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    monkeypatch.setenv("HF_ENDPOINT", made.address)
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(constants, "DOWNLOAD_CHUNK_SIZE", 1000)
    # The library waits a second before it goes on after a break.
    monkeypatch.setattr(huggingface_hub.file_download.time, "sleep", lambda _seconds: None)
    yield made
    made.go_on.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch):
    """Return a function that forbids requests from now on."""
    from huggingface_hub import constants

    def forbid() -> None:
        monkeypatch.setenv("HF_HUB_OFFLINE", "1")
        monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)

    return forbid

"""Answers of a web server that fails in all the usual ways, and a clock that nobody waits for."""

from __future__ import annotations

import io
import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

Answer = Callable[[BaseHTTPRequestHandler], None]


def jpeg(side: int = 64, seed: int = 0) -> bytes:
    """Return a JPEG of noise (which does not compress: 64 pixels are some 4 kB)."""
    import numpy as np
    from PIL import Image

    pixels = np.random.default_rng(seed).integers(0, 256, (side, side, 3), np.uint8)
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=90)
    return stream.getvalue()


def body(data: bytes, status: int = 200, **headers: str) -> Answer:
    """Answer with ``data``; a header ``content_length`` may lie."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        named = {"Content-Type": "image/jpeg", "Content-Length": str(len(data))}
        named |= {name.replace("_", "-").title(): value for name, value in headers.items()}
        for name, value in named.items():
            if value:
                handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)
        handler.close_connection = True

    return answer


def fails(status: int, **headers: str) -> Answer:
    """Answer with a status and a short page."""
    return body(b"<html>no</html>", status, content_type="text/html", **headers)


def cut(data: bytes, after: int, **headers: str) -> Answer:
    """Promise all of ``data`` and hang up after some bytes."""
    return body(data[:after], content_length=str(len(data)), **headers)


def ranged(data: bytes, etag: str = '"v1"') -> Answer:
    """Answer as a server that knows ranges and If-Range."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked = handler.headers.get("Range")
        if not asked or handler.headers.get("If-Range") not in (None, etag):
            body(data, etag=etag)(handler)
            return
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        if start >= len(data):
            body(b"", 416, content_range=f"bytes */{len(data)}")(handler)
            return
        content_range = f"bytes {start}-{len(data) - 1}/{len(data)}"
        body(data[start:], 206, etag=etag, content_range=content_range)(handler)

    return answer


@dataclass
class Site:
    """The server: ``site.answers["/a.jpg"] = [first, second, then always this]``."""

    url: str = ""
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """(path, headers) in the order of arrival."""
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    lock: threading.Lock = field(default_factory=threading.Lock)
    closing: threading.Event = field(default_factory=threading.Event)
    busy: int = 0
    busiest: int = 0

    def handle(self, handler: BaseHTTPRequestHandler) -> None:
        with self.lock:
            self.requests.append((handler.path, {k.lower(): v for k, v in handler.headers.items()}))
            answers = self.answers.get(handler.path, [fails(404)])
            answer = answers[min(self.counts[handler.path], len(answers) - 1)]
            self.counts[handler.path] += 1
            self.busy += 1
            self.busiest = max(self.busiest, self.busy)
        try:
            answer(handler)
        except OSError:
            handler.close_connection = True  # who asked has hung up
        finally:
            with self.lock:
                self.busy -= 1


@dataclass
class Time:
    """A clock that only goes on when somebody sleeps."""

    now: float = 1000.0
    naps: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds

"""One request for one picture: what came of it."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import httpx

from assistant.datasets.download.part import Part, validator_of
from assistant.datasets.download.rules import USER_AGENT, DownloadError, Rules, retry_after
from assistant.pictures import UnreadablePicture, read

if TYPE_CHECKING:
    from assistant.datasets.download.jobs import Job

_REDIRECTS = {301, 302, 303, 307, 308}
_PASSING = {408, 425, 429}  # and all of 5xx
_NOT_PICTURES = ("text/", "application/json", "application/xml", "application/xhtml", "video/", "audio/")
_CONTENT_RANGE = re.compile(r"bytes ([0-9]+)-([0-9]+)/([0-9]+|\*)")
_LENGTH = re.compile(r"[0-9]{1,15}")
_DECODED_SIDE = 512  # pixels: enough to find damage, little to decode


@dataclass(frozen=True, slots=True)
class Done:
    """The picture is in its place."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The picture is at another address."""

    url: str


@dataclass(frozen=True, slots=True)
class Again:
    """It may work another time. ``wait``: seconds the server asked for. ``crowded``: it has too many askers.

    ``unreachable``: there was no answer at all.
    """

    reason: str
    wait: float | None = None
    crowded: bool = False
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class Dead:
    """It will not work another time either."""

    reason: str


Outcome = Done | Moved | Again | Dead


class Stopped(Exception):  # noqa: N818 - not an error
    """The person wants to stop; what came is kept."""


def client(rules: Rules) -> httpx.Client:
    """Return the HTTP client of a download: never more connections than workers, no redirects by itself.

    Raises DownloadError where the environment names a proxy or certificates that cannot be used.
    """
    try:
        return httpx.Client(
            # Compressed answers cannot be resumed, and pictures do not get smaller.
            headers={"User-Agent": USER_AGENT, "Accept": "image/*", "Accept-Encoding": "identity"},
            timeout=httpx.Timeout(rules.timeout),
            limits=httpx.Limits(max_connections=rules.workers, max_keepalive_connections=rules.workers),
            follow_redirects=False,
        )
    except (httpx.InvalidURL, ValueError, ImportError, OSError) as error:
        raise DownloadError(
            f"The web cannot be reached with these settings: {_told(error)}. Check the environment variables "
            "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE."
        ) from error


@dataclass(frozen=True, slots=True)
class Transfer:
    """What all requests of a download share; called with a job, in any thread."""

    client: httpx.Client
    folder: Path
    rules: Rules
    stop: threading.Event
    clock: Callable[[], float]

    def __call__(self, job: Job) -> Outcome:
        """Ask once for the job's picture. Raises DownloadError where the disk fails, Stopped."""
        if self.stop.is_set():
            raise Stopped
        part = Part(self.folder / job.place)
        size, validator = part.resumable(job.url)
        headers = {"Range": f"bytes={size}-", "If-Range": validator} if size else {}
        try:
            with self.client.stream("GET", job.at, headers=headers) as response:
                outcome = self._answer(job, part, size, validator, response)
        except httpx.TimeoutException:
            return Again("no answer in time", unreachable=True)
        except (httpx.ConnectError, httpx.ProxyError) as error:
            return Again(f"not reached ({_told(error)})", unreachable=True)
        except (httpx.UnsupportedProtocol, httpx.InvalidURL, httpx.LocalProtocolError) as error:
            return Dead(f"not a usable address ({_told(error)})")
        except (httpx.HTTPError, httpx.StreamError) as error:
            return Again(f"the connection broke ({_told(error)})")
        except UnicodeError:
            return Dead("not a usable address")
        return outcome or self._looked_at(job, part)

    def _answer(
        self, job: Job, part: Part, size: int, validator: str, response: httpx.Response
    ) -> Outcome | None:
        """Judge the answer and receive its body; None when all of it is there."""
        status = response.status_code
        if status in _REDIRECTS:
            return _redirect(job, response, self.rules.redirects)
        if status == 416 and size:  # what is there is no beginning of what the server has
            part.discard()
            return Again("the server has another picture than before", wait=0)
        if status in _PASSING or status >= 500:
            wait = retry_after(response.headers.get("retry-after"))
            return Again(_status(response), wait, crowded=status == 429 or wait is not None)
        if status not in (200, 206) or (status == 206 and not size):
            return Dead(_status(response))
        if status == 206 and not _goes_on(response, size, validator):
            part.discard()
            return Again("the server sent another piece than was asked for", wait=0)
        size = size if status == 206 else 0
        unfit = _unfit(response, size, self.rules)
        if unfit is not None:
            return unfit
        part.check_room(_announced(response, self.rules.max_bytes - size))
        return self._body(job, part, response, size)

    def _body(self, job: Job, part: Part, response: httpx.Response, size: int) -> Outcome | None:
        encoded = response.headers.get("content-encoding", "identity").lower() not in ("", "identity")
        validator = "" if encoded else validator_of(response.headers)
        with part.go_on() if size else part.begin(job.url, validator) as stream:
            received = self._receive(response, stream, size, encoded)
        if received is None:
            part.discard()
            return Dead(f"larger than {self.rules.max_bytes:,} bytes")
        if received < 0:
            return Again(f"not complete after {self.rules.longest:.0f} s")
        whole = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", "")) if size else None
        if whole and whole[3] != "*" and int(whole[3]) != received:
            return Again("the connection broke (some bytes did not come)")
        return None

    def _receive(self, response: httpx.Response, stream: BinaryIO, size: int, encoded: bool) -> int | None:
        """Return the size of the file, None when it is too large, -1 when it takes too long."""
        until = self.clock() + self.rules.longest
        for chunk in response.iter_bytes() if encoded else response.iter_raw():
            if self.stop.is_set():
                raise Stopped
            size += len(chunk)
            if size > self.rules.max_bytes:
                return None
            stream.write(chunk)
            if self.clock() > until:
                return -1
        return size

    def _looked_at(self, job: Job, part: Part) -> Outcome:
        """Give the picture its place if it can be read as one."""
        try:
            picture = read(part.path, max_side=_DECODED_SIDE)
        except UnreadablePicture as error:
            part.discard()
            passing = any(word in error.reason for word in ("early", "damaged", "completely", "empty"))
            return Again(error.reason) if passing else Dead(error.reason)
        early = next((note for note in picture.notes if "early" in note), None)
        if early:
            part.discard()
            return Again(early)
        size = part.path.stat().st_size
        part.finish()
        return Done(picture.sha256, size)


def _redirect(job: Job, response: httpx.Response, most: int) -> Outcome:
    if job.hops >= most:
        return Dead(f"redirected more than {most} times")
    try:
        url = response.url.join(response.headers["location"])
    except (KeyError, httpx.InvalidURL, ValueError):
        return Dead(f"{_status(response)}, but not where to")
    if url.scheme not in ("http", "https") or not url.host:
        return Dead(f"redirected to {str(url)[:80]}, which is no address of the web")
    return Moved(str(url))


def _goes_on(response: httpx.Response, size: int, validator: str) -> bool:
    """Tell whether a partial answer begins where the part ends, and is of the same picture."""
    found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", "").strip())
    if found is None or int(found[1]) != size or "content-encoding" in response.headers:
        return False
    # Not every server that sends a part looks at If-Range.
    named = response.headers.get("etag" if validator.startswith('"') else "last-modified", validator)
    return bool(named.strip() == validator)


def _unfit(response: httpx.Response, size: int, rules: Rules) -> Dead | None:
    """Tell what its headers say against a body, before it is received."""
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind.startswith(_NOT_PICTURES):
        return Dead(f"not a picture but {kind}")
    length = _announced(response, 0)
    if size + length > rules.max_bytes:
        return Dead(f"larger than {rules.max_bytes:,} bytes ({size + length:,})")
    return None


def _announced(response: httpx.Response, otherwise: int) -> int:
    """Return how many bytes the server says are coming, ``otherwise`` where it says nothing."""
    length = response.headers.get("content-length", "")
    return int(length) if _LENGTH.fullmatch(length) else otherwise


def _status(response: httpx.Response) -> str:
    return f"{response.status_code} {response.reason_phrase}".strip()


def _told(error: Exception) -> str:
    return (
        str(error).strip().rstrip(".").splitlines()[0][:120] if str(error).strip() else type(error).__name__
    )

"""A file at an address of the web: brought to this computer, gone on with after a break."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from urllib.parse import urlsplit

from assistant import paths, whole_files
from assistant.hub import advice, limits
from assistant.hub.download import receive
from assistant.hub.source import HubError, Progress, SourceFile

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})
_HEADERS = {"user-agent": "glam-assistant", "accept-encoding": "identity"}
_LENGTH = re.compile(r"[0-9]{1,15}")
_PATIENCE = 10.0
"""Seconds to wait for the answer about the size."""


def check_address(url: str) -> str:
    """Return a name for the file at ``url``; raises HubError for an address that is not taken."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise HubError(f"{url} is no address ({error}). Check how it is written.") from error
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _HERE):
        raise HubError(f"{url} is not taken: only addresses that begin with https:// are.")
    if parts.username or parts.password:
        raise HubError(f"The address of {parts.hostname} holds a password; give it without.")
    return parts.path.rsplit("/", 1)[-1] or str(parts.hostname)


def store(url: str) -> Path:
    """Return where the file at ``url`` is brought to."""
    return paths.cache() / "weights" / "addresses" / f"{hashlib.sha256(url.encode()).hexdigest()[:32]}.zip"


def bring(url: str, progress: Progress | None = None) -> Path:
    """Download the file at ``url``, or what is lacking of it, and return where it is; raises HubError.

    What it holds is not checked here. Nothing but the request is sent, no sign-in either.
    """
    name = check_address(url)
    if advice.offline():
        raise HubError(f"HF_HUB_OFFLINE is set, so no request is made, and {name} was not downloaded.")
    target = store(url)
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        _check_announced(url, SourceFile(name), part)
        receive(url, SourceFile(name), part, _HEADERS, progress)
        whole_files.put(part, target)
    except advice.request_errors() as error:
        status = getattr(getattr(error, "response", None), "status_code", None)
        if status == 416:  # what is here does not fit what is there: the file was replaced
            part.unlink(missing_ok=True)
        told = f"the server answered {status}" if status else advice.first_line(error)
        raise HubError(
            f"{url} could not be downloaded ({told}). What has arrived is kept: ask for it again and it goes "
            "on from there."
        ) from error
    return target


def _check_announced(url: str, file: SourceFile, part: Path) -> None:
    """Refuse what the server says is too large for this program or this disk; raises HubError.

    There is no listing here. A server that answers no such question is watched while it sends.
    """
    import httpx

    try:
        answer = httpx.head(url, headers=_HEADERS, follow_redirects=True, timeout=_PATIENCE)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, ImportError, OSError):
        return  # what is wrong, the request itself tells
    length = answer.headers.get("content-length", "")
    if answer.is_success and _LENGTH.fullmatch(length):
        limits.check_size(file, int(length))
        limits.check_room(part.parent, int(length) - (part.stat().st_size if part.is_file() else 0))

"""Downloading one file of the hub: progress, stop, going on later, checksum.

The hub's library goes on by itself after a short break. Since its version 1.x it deletes what it has when the
program ends (huggingface_hub issue 4196), so the unfinished part is kept here, under its own name: it is no
working file of :mod:`assistant.whole_files`, because it shall be found again.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from assistant import whole_files
from assistant.hub import advice, limits
from assistant.hub.source import DownloadStoppedError, HubError, Progress, SourceFile
from assistant.offline import asked

CHUNK = 1 << 18
"""Bytes received between two words about progress. The hub's library takes 10 MB at a time: on a slow line
that is a minute in which nothing is told, and nothing can be stopped."""


class Origin(Protocol):
    """What a file belongs to: a source, or a pack of the hub."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def repo(self) -> str: ...
    @property
    def revision(self) -> str: ...


class _Counted:
    """A file that tells how much was written to it, and stops the download when it is told to or must."""

    def __init__(self, stream: BinaryIO, part: Path, file: SourceFile, progress: Progress | None) -> None:
        self._stream = stream
        self._folder = part.parent
        self._file = file
        self._progress = progress
        self.tell_progress()

    def write(self, data: bytes) -> int:
        limits.check_arrived(self._file, self._stream.tell() + len(data))
        limits.check_left(self._file, self._folder)  # others write to this disk too
        written = self._stream.write(data)
        self.tell_progress()
        return written

    def tell_progress(self) -> None:
        if self._progress is None:
            return
        if self._progress(self._file.name, self._stream.tell(), self._file.size) is False:
            raise DownloadStoppedError(
                f"The download of {self._file.name} was stopped. What has arrived is kept: asked for "
                "again, it goes on from there."
            )

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def download(source: Origin, file: SourceFile, folder: Path, progress: Progress | None = None) -> Path:
    """Bring ``file`` of ``source`` into ``folder`` and return its path; what is there already is kept.

    Raises HubError: not found, terms not accepted, no network, no space, wrong checksum;
    DownloadStoppedError when ``progress`` says so. Ctrl+C leaves the part as well.
    """
    if advice.offline():
        raise HubError(advice.switched_off(source.repo, source.kind))
    target = folder / file.name
    part = target.with_name(f"{target.name}.part")
    target.parent.mkdir(parents=True, exist_ok=True)
    _receive(source, file, part, progress)
    if not is_intact(part, file):
        part.unlink()
        raise HubError(
            f"{file.name} of {source.name} did not arrive as the hub describes it (its checksum differs). It "
            "was deleted; try again. If that happens again, something between here and the hub changes files."
        )
    try:
        whole_files.put(part, target)
    except OSError as error:
        raise HubError(_failed(error, source, file)) from error
    return target


def _receive(source: Origin, file: SourceFile, part: Path, progress: Progress | None) -> None:
    from huggingface_hub import hf_hub_url
    from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]

    from assistant.hub.remote import endpoint

    url = hf_hub_url(source.repo, file.name, revision=source.revision, endpoint=endpoint())
    headers = build_hf_headers(library_name="glam-assistant")
    try:
        receive(url, file, part, headers, progress)
    except advice.request_errors() as error:
        raise HubError(_failed(error, source, file)) from error


def receive(
    url: str, file: SourceFile, part: Path, headers: dict[str, str], progress: Progress | None = None
) -> None:
    """Add to ``part`` what it lacks of the file at ``url``; raises what requests raise, and HubError.

    No more arrives than the listing says, or than a file of its kind may have, and the disk is not filled.
    """
    from huggingface_hub import constants
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import disable_progress_bars  # type: ignore[attr-defined]
    from tqdm import tqdm

    limits.check_size(file)
    if part.is_file() and part.stat().st_size > (limits.most(file) if file.size is None else file.size):
        part.unlink()
    limits.check_room(part.parent, (file.size or 0) - (part.stat().st_size if part.is_file() else 0))
    constants.DOWNLOAD_CHUNK_SIZE = min(constants.DOWNLOAD_CHUNK_SIZE, CHUNK)
    disable_progress_bars("huggingface_hub.http_get")  # how far it is, the caller shows
    tqdm.monitor_interval = 0  # no thread that watches bars which nobody sees
    try:
        with asked(), part.open("r+b" if part.is_file() else "w+b") as stream:
            start = stream.seek(0, 2)
            http_get(
                url,
                _Counted(stream, part, file, progress),  # type: ignore[arg-type]  # all that is asked of a file
                resume_size=start,
                headers=headers,
                expected_size=file.size,
            )
    except limits.TooLargeError:
        part.unlink(missing_ok=True)
        raise


def _failed(error: Exception, source: Origin, file: SourceFile) -> str:
    import errno

    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return limits.no_space(file)
    if getattr(error, "response", None) is not None:
        return advice.sentence(error, source.repo, source.kind)
    return (
        f"The download of {file.name} broke off ({advice.first_line(error)}). What has arrived is kept: ask "
        "for it again and it goes on from there."
    )


def is_intact(path: Path, file: SourceFile) -> bool:
    """Tell whether ``path`` is the file that the hub describes: its SHA-256, or git's hash of small files."""
    if file.size is not None and path.stat().st_size != file.size:
        return False
    if file.sha256:
        return sha256(path) == file.sha256
    if file.blob:
        data = path.read_bytes()
        return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest() == file.blob
    return True


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

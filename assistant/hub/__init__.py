"""Published weights: named, described (licence first), downloaded and checked; nothing in them can run.

``resolve`` asks what a name stands for and reads no weights; ``fetch`` brings the files to this computer.
"""

from __future__ import annotations

from assistant.hub.fetching import Fetched, fetch
from assistant.hub.licences import is_permissive, warning
from assistant.hub.resolving import resolve
from assistant.hub.source import (
    CLIP,
    PACK,
    TIMM,
    DownloadStoppedError,
    HubError,
    Progress,
    Source,
    SourceFile,
)

__all__ = [
    "CLIP",
    "PACK",
    "TIMM",
    "DownloadStoppedError",
    "Fetched",
    "HubError",
    "Progress",
    "Source",
    "SourceFile",
    "fetch",
    "is_permissive",
    "resolve",
    "warning",
]

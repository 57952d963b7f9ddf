"""Fetching the pictures that a CSV names by web address."""

from __future__ import annotations

from assistant.datasets.download.jobs import DeadLink
from assistant.datasets.download.rules import DownloadError, Rules
from assistant.datasets.download.run import Result, download, write_dead_links

__all__ = ["DeadLink", "DownloadError", "Result", "Rules", "download", "write_dead_links"]

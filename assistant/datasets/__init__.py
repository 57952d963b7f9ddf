"""Annotated pictures: official EUFCC-340K files and any other CSV in their form."""

from __future__ import annotations

from assistant.datasets.records import DataError, Record, Records, Tags, read_records

__all__ = ["DataError", "Record", "Records", "Tags", "read_records"]

"""The formats a catalogue can be exported to, by the name the command and the window use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from assistant.exchange.csv_files import write_csv

Writer = Callable[..., int]
"""Called like ``write_csv`` without ``shape``; returns the number of rows or records written."""

FORMATS: Mapping[str, Writer] = {
    "csv": partial(write_csv, shape="long"),
    "csv-wide": partial(write_csv, shape="wide"),
    "eufcc": partial(write_csv, shape="eufcc"),
}

"""JSON on stdout, for other programs: whole on every terminal."""

from __future__ import annotations

import json
import sys
from typing import Any


def print_json(value: Any, *, indent: int) -> None:
    """Print a value as JSON; letters that stdout cannot take, also of odd file names, are escaped."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=indent)
    print(text)

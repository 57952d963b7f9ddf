"""Reading the TOML files of a training, whatever is in them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from assistant import untrusted


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file says; raises OSError, or ValueError for whatever is wrong with its text."""
    try:
        return tomllib.loads(untrusted.read_text(path, untrusted.MB))
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error

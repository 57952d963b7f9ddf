"""The command line of a benchmark: ``python -m benchmarks.NAME``, from the root of a checkout."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec


def parser_of(spec: ModuleSpec | None, told: str | None) -> argparse.ArgumentParser:
    """Return a parser that says how the module is called and, in its own words, what it measures."""
    return argparse.ArgumentParser(
        prog=f"python -m {spec.name}" if spec else None,
        description=told,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )

"""Qt's own programs for translations, lupdate and lrelease, which come with PySide6."""

from __future__ import annotations

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path


class ToolError(Exception):
    """lupdate or lrelease is missing, or failed."""


def tool(name: str) -> Path:
    """Return the program ``lupdate`` or ``lrelease`` that comes with PySide6. Raises ToolError."""
    package = find_spec("PySide6")
    places_of_it = [Path(each) for each in package.submodule_search_locations or ()] if package else []
    for folder in places_of_it:
        program = folder / (f"{name}.exe" if os.name == "nt" else name)
        if program.is_file():
            return program
    raise ToolError(f"{name} is not there; it comes with PySide6-Essentials.")


def run(name: str, *arguments: str) -> None:
    """Run a tool quietly. Raises ToolError with what it said."""
    done = subprocess.run([str(tool(name)), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ToolError(f"{name} failed: {done.stderr.strip() or done.stdout.strip()}")

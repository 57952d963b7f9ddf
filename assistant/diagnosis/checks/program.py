"""Python and the packages: are they there, and do their versions fit together?"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from assistant import __version__
from assistant.diagnosis.finding import Asked, Finding, counted, good, wrong

OLDEST = (3, 11)

TRAPS = {
    "pyside6-essentials": "version 6.12 on Python 3.11 ends the program after a few thousand steps",
    "torch": "older ones do not go with the torchvision that pip takes, and no model loads",
}
"""Why the versions of a package are bounded, where that has cost others days."""

_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9._-]+)\s*(?:\[[^]]*\])?\s*\(?([^;)]*)\)?\s*(;.*)?$")
_PART = re.compile(r"\s*(>=|<=|==|!=|~=|<|>)\s*([0-9][0-9A-Za-z.*+!-]*)\s*$")


def python_version(asked: Asked) -> Iterable[Finding]:
    """Look at the interpreter."""
    found = f"Python {platform.python_version()} ({platform.architecture()[0]}), {sys.executable}."
    if sys.version_info < OLDEST:
        yield wrong("Python", found, f"Install Python {'.'.join(map(str, OLDEST))} or newer.")
    elif sys.maxsize < 2**32:
        yield wrong("Python", found, "Install the 64-bit version of Python: PyTorch needs it.")
    else:
        yield good("Python", found)


def packages(asked: Asked) -> Iterable[Finding]:
    """Compare what is installed with what the program asks for."""
    try:
        requirements = list(_requirements())
    except (OSError, ValueError) as error:
        yield wrong(
            "Packages",
            f"What the program needs could not be read ({error}).",
            "Install glam-assistant again.",
        )
        return
    problems = [line for name, bounds in requirements if (line := _problem(name, bounds))]
    if problems:
        wanted = " ".join(f'"{name}{bounds}"' for name, bounds in requirements if _problem(name, bounds))
        yield wrong("Packages", f"{'; '.join(problems)}.", f"Run: {sys.executable} -m pip install {wanted}")
    else:
        yield good("Packages", f"All {counted(len(requirements), 'package')} of version {__version__} fit.")


def _requirements() -> Iterator[tuple[str, str]]:
    """Yield name and bounds of every package that the program cannot do without."""
    try:
        found = metadata.requires("glam-assistant") or []
    except metadata.PackageNotFoundError:  # a checkout that was not installed
        import tomllib

        file = Path(__file__).resolve().parents[3] / "pyproject.toml"
        found = tomllib.loads(file.read_text("utf-8"))["project"]["dependencies"]
    for line in found:
        match = _REQUIREMENT.match(line)
        if match and not match[3]:  # a marker: an extra, or another system
            yield match[1], match[2].strip()


def _problem(name: str, bounds: str) -> str:
    version = version_of(name)
    if not version:
        return f"{name} is not installed"
    if fits(version, bounds):
        return ""
    why = TRAPS.get(name.lower())
    return f"{name} {version} is not {bounds}" + (f" ({why})" if why else "")


def version_of(name: str) -> str:
    """Return the installed version of a package, "" where it is not there or is half gone."""
    for one in (name, "PySide6") if name.lower() == "pyside6-essentials" else (name,):
        try:
            found = metadata.version(one)
        except (metadata.PackageNotFoundError, OSError, ValueError):
            continue
        if found:
            return str(found)
    return ""


def fits(version: str, bounds: str) -> bool:
    """Tell whether a version is within bounds like ``>=6.8,<6.12``; what is not understood does no harm."""
    here = _release(version)
    for part in filter(None, map(str.strip, bounds.split(","))):
        match = _PART.match(part)
        if match is None:
            continue
        there = _release(match[2])
        width = max(len(here), len(there))
        mine, theirs = (each + (0,) * (width - len(each)) for each in (here, there))
        prefix = match[2].endswith("*")
        same = here[: len(there)] == there if prefix else mine == theirs
        allowed = {
            ">=": mine >= theirs,
            "<=": mine <= theirs,
            ">": mine > theirs,
            "<": mine < theirs,
            "==": same,
            "!=": not same,
            "~=": mine >= theirs and here[: len(there) - 1] == there[:-1],
        }
        if not allowed[match[1]]:
            return False
    return True


def _release(version: str) -> tuple[int, ...]:
    """Return the numbers of a version: ``2.15.0+cpu`` is (2, 15, 0)."""
    match = re.match(r"(?:\d+!)?(\d+(?:\.\d+)*)", version)
    return tuple(map(int, match[1].split("."))) if match else ()

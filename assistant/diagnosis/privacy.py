"""What a report leaves out besides what the log leaves out already: names of people, of folders, of a museum.

Of a path only what belongs to the program or to the system stays readable; the home folder is ``~``, and
every other folder ``‹folder›``.
"""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Iterable
from pathlib import Path

from assistant import paths
from assistant.diagnosis.discretion import discreet
from assistant.settings import Settings, person_of_this_account

FOLDER = "‹folder›"
ACCOUNT = "‹account›"
PERSON = "‹person›"
COMPUTER = "‹computer›"

_PATH = re.compile(r"(?:[A-Za-z]:[\\/]|\\\\|(?<![\w.~‹›/])/)[^\n:*?\"'<>|“”‹›;,]+")
_OPEN = (
    "/usr/",
    "/lib",
    "/bin/",
    "/sbin/",
    "/proc/",
    "/dev/",
    "/etc/",
    "/opt/",
    "C:\\Windows",
    "C:\\Program Files",
)
"""Folders of the system: the same on every computer."""
_SHORTEST = 3
"""Letters of a name from which it is looked for inside other text."""


class Discretion:
    """Makes a text fit to be given away. ``files``: paths that must not be recognised."""

    def __init__(self, settings: Settings, files: Iterable[Path] = ()) -> None:
        self._whole: list[tuple[str, str]] = []
        own = {
            "data": paths.data(), "settings": paths.settings(), "cache": paths.cache(), "log": paths.log(),
        }  # fmt: skip
        for path in files:
            self._hide(str(path), f"‹file›{path.suffix}")
        for name, path in own.items():
            self._hide(str(path), f"‹{name}›")
        for name, place in (("program", Path(__file__).resolve().parents[1]), ("Python", Path(sys.prefix))):
            self._hide(str(place), f"‹{name}›")
        self._hide(str(Path(sys.base_prefix)), "‹Python›")
        self._hide(str(Path.home()), "~")
        self._whole.sort(key=lambda pair: -len(pair[0]))
        self._names = [
            (re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), stands)
            for name, stands in (
                (settings.person, PERSON),
                (person_of_this_account(), ACCOUNT),
                (_this_computer(), COMPUTER),
            )
            if len(name) >= _SHORTEST and name.lower() not in {"root", "user", "localhost"}
        ]

    def _hide(self, path: str, stands: str) -> None:
        if len(path) > _SHORTEST:
            self._whole.append((path, stands))

    def __call__(self, text: str) -> str:
        """Return ``text`` without what must not be given away."""
        for path, stands in self._whole:
            text = text.replace(path, stands)
        text = _PATH.sub(_shortened, discreet(text))
        for name, stands in self._names:
            text = name.sub(stands, text)
        return text


def _shortened(match: re.Match[str]) -> str:
    path = match[0]
    if path.startswith(_OPEN):
        return path
    words = path.rstrip(" .)")
    ending = Path(words.replace("\\", "/")).suffix
    return f"{FOLDER}{ending if len(ending) <= 12 and ' ' not in ending else ''}{path[len(words) :]}"


def _this_computer() -> str:
    try:
        return socket.gethostname().split(".")[0]
    except OSError:
        return ""

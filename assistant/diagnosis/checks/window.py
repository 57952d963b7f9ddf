"""Can the window open: Qt, its part for this screen, the screen itself, the fonts?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from assistant import children
from assistant.diagnosis.asking import Answer, ask, last_line
from assistant.diagnosis.finding import Asked, Finding, counted, good, look, wrong

SECONDS = 30.0
CHILD = "assistant.desktop.diagnosis.child"
SMALLEST = (1024, 600)
"""Logical pixels below which panels have to be scrolled."""

SCREENLESS = frozenset({"offscreen", "minimal"})
"""Platforms of Qt that draw into memory: the measures of their screen are made up."""

DEBIAN = {
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libOpenGL": "libopengl0",
    "libglib-2": "libglib2.0-0",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libxkbcommon": "libxkbcommon0",
    "libxcb-cursor": "libxcb-cursor0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-randr": "libxcb-randr0",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-shape": "libxcb-shape0",
    "libxcb-xinerama": "libxcb-xinerama0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxcb": "libxcb1",
    "libX11-xcb": "libx11-xcb1",
    "libwayland-cursor": "libwayland-cursor0",
    "libwayland-client": "libwayland-client0",
}
"""What Qt may lack on Linux, by the beginning of the library's name: the Debian and Ubuntu package."""

_LIBRARY = re.compile(r"\b(lib[A-Za-z0-9_+-]+(?:-[0-9.]+)?)\.so(?:\.\d+)*")


def qt(asked: Asked) -> Iterable[Finding]:
    """Let a process of its own open Qt as the window does."""
    answer = ask(children.arguments(CHILD), seconds=SECONDS, stopped=asked.stopped)
    said = answer.said
    if "problem" in said:
        yield _no_window(str(said["problem"]))
    elif answer.late:
        yield look("Qt", f"Opening Qt {answer.ended}.", "Check again when the computer has less to do.")
    elif answer.ended or "platform" not in said:
        yield _no_qt(answer)
    else:
        yield good("Qt", f"Qt {said['qt']} opens windows through {said['platform']}.")
        if said["platform"] not in SCREENLESS:
            yield _screen(said)
        yield _fonts(said)


def _no_window(reason: str) -> Finding:
    package = package_for(reason)
    if package:
        return wrong("Qt", reason, f"On Debian or Ubuntu run: sudo apt install {package}")
    if "display" in reason.lower():
        return look("Qt", reason, "Sign in at a screen to use the window. The commands work as they are.")
    return wrong("Qt", reason, "Install glam-assistant again.")


def _no_qt(answer: Answer) -> Finding:
    words = last_line(answer.words)
    package = package_for(answer.words)
    advice = (
        f"On Debian or Ubuntu run: sudo apt install {package}"
        if package
        else "Install glam-assistant again; where that does not help, report the problem."
    )
    return wrong("Qt", f"Opening Qt {answer.ended or 'told nothing'}{f': {words}' if words else ''}.", advice)


def package_for(words: str) -> str:
    """Return the system's package with the library that ``words`` complain about, "" where none is known."""
    for found in _LIBRARY.findall(words):
        for begin in sorted(DEBIAN, key=len, reverse=True):
            if found.startswith(begin):
                return DEBIAN[begin]
    return DEBIAN["libxcb-cursor"] if "xcb-cursor0" in words else ""


def _screen(said: Mapping[str, Any]) -> Finding:
    width, height = int(said["width"]), int(said["height"])
    found = f"{width} × {height} pixels at {float(said['scale']):.0%}."
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return look(
            "Screen", found, "Make the system's scale smaller, or use a larger screen: panels scroll."
        )
    return good("Screen", found)


def _fonts(said: Mapping[str, Any]) -> Finding:
    number = int(said["fonts"])
    if not number or not said["draws"]:
        return wrong(
            "Fonts",
            "No font was found: the window would show no words.",
            "On Debian or Ubuntu run: sudo apt install fonts-dejavu-core",
        )
    return good("Fonts", f"{counted(number, 'family', 'families')}; words are written in {said['font']}.")

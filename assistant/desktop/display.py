"""Is there a screen to open a window on? Asked before Qt is, which would abort the program instead."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from assistant.errors import AssistantError

HEADLESS = "Without a window, use “glam-assistant annotate PATH... --catalogue FILE”."

SYSTEM_PACKAGES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
"""What Qt needs on a bare Debian or Ubuntu; the README names the same."""

SCREENLESS_PLATFORMS = frozenset({"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs"})
"""Qt platforms that draw without X11 or Wayland."""


class NoWindowError(AssistantError):
    """A window cannot be opened here; the message names what to do."""


def check_display(environment: Mapping[str, str] | None = None, system: str = sys.platform) -> None:
    """Raise NoWindowError where Qt would find no display to open: Linux and the BSDs only."""
    environment = os.environ if environment is None else environment
    if system in {"win32", "darwin"}:
        return
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if wanted in SCREENLESS_PLATFORMS:
        return
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        raise NoWindowError(f"There is no display to open the window on. {HEADLESS}")
    if not wanted:
        _check_plugins(environment)


def missing_library(reason: str) -> NoWindowError:
    """Return what to tell a person when a part of Qt cannot be loaded; ``reason`` is the loader's text."""
    library = reason.split(":")[0].strip() or reason
    hint = f" On Debian or Ubuntu: “sudo apt install {SYSTEM_PACKAGES}”." if sys.platform == "linux" else ""
    return NoWindowError(f"The window needs a system library that is missing ({library}).{hint} {HEADLESS}")


def missing_part(error: ImportError) -> NoWindowError:
    """Return what to tell a person when PySide6 itself, or a library it needs, cannot be imported."""
    if isinstance(error, ModuleNotFoundError):
        return NoWindowError(
            f"The window needs {error.name}, which is not installed; install glam-assistant again. {HEADLESS}"
        )
    return missing_library(str(error))


def _check_plugins(environment: Mapping[str, str]) -> None:
    """Raise NoWindowError unless the X11 or the Wayland part of Qt can be loaded and finds its display."""
    package = find_spec("PySide6")
    if package is None or package.origin is None:
        return  # importing it tells more
    plugins = Path(package.origin).parent / "Qt" / "plugins" / "platforms"
    if not plugins.is_dir():
        return  # a distribution's own build lies elsewhere; its packages bring what it needs
    reasons = []
    if environment.get("WAYLAND_DISPLAY"):
        reasons.append(_wayland_problem(plugins, environment))
    if environment.get("DISPLAY"):
        reasons.append(_x11_problem(plugins, environment["DISPLAY"]))
    if None in reasons:
        return
    found = next(reason for reason in reasons if reason is not None)
    raise found


def _wayland_problem(plugins: Path, environment: Mapping[str, str]) -> NoWindowError | None:
    socket = Path(environment.get("XDG_RUNTIME_DIR", "/"), environment["WAYLAND_DISPLAY"])
    if not socket.exists():
        return NoWindowError(f"There is no Wayland display at {socket}. {HEADLESS}")
    candidates = sorted(plugins.glob("libqwayland*.so"))
    problems = [_loading_problem(plugin) for plugin in candidates]
    if any(problem is None for problem in problems):
        return None
    return (
        missing_library(problems[0] or "")
        if problems
        else NoWindowError(f"Qt has no Wayland part. {HEADLESS}")
    )


def _x11_problem(plugins: Path, display: str) -> NoWindowError | None:
    problem = _loading_problem(plugins / "libqxcb.so")
    if problem is not None:
        return missing_library(problem)
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return NoWindowError(f"The display {display} does not answer. {HEADLESS}") if refused else None


def _loading_problem(library: Path) -> str | None:
    """Return why the loader refuses a library, None when it takes it."""
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return str(error)
    return None

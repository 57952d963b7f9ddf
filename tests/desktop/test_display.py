import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant.desktop import display
from assistant.desktop.display import NoWindowError, check_display, missing_library, missing_part


def test_without_a_display_the_headless_command_is_named():
    with pytest.raises(NoWindowError, match=r"no display.*glam-assistant annotate"):
        check_display({}, "linux")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_a_display(system: str):
    check_display({}, system)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "offscreen;xcb"])
def test_a_platform_without_screen_needs_no_display(platform: str):
    check_display({"QT_QPA_PLATFORM": platform}, "linux")


def test_a_missing_system_library_is_named_with_its_packages(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "linux")
    told = str(missing_library("libEGL.so.1: cannot open shared object file"))
    assert "libEGL.so.1" in told
    assert "apt install libegl1" in told


def test_a_missing_package_is_named():
    told = str(missing_part(ModuleNotFoundError("No module named 'PySide6'", name="PySide6")))
    assert "needs PySide6" in told


@pytest.mark.skipif(sys.platform != "linux", reason="displays are named so on Linux only")
@pytest.mark.parametrize("named", [{}, {"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "nowhere"}])
def test_the_command_says_one_sentence_and_does_not_abort(named: dict[str, str]):
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "assistant"], env=kept | named, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "glam-assistant annotate" in done.stderr


ELSEWHERE = pytest.mark.skipif(sys.platform != "linux", reason="displays are named so on Linux only")


@ELSEWHERE
def test_a_display_that_does_not_answer_is_named():
    with pytest.raises(NoWindowError, match="The display :987 does not answer"):
        check_display({"DISPLAY": ":987"}, "linux")


@ELSEWHERE
def test_a_wayland_display_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(NoWindowError, match=r"There is no Wayland display at .*wayland-7"):
        check_display({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")


@ELSEWHERE
def test_a_qt_without_wayland_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "wayland-7").touch()
    (tmp_path / "Qt" / "plugins" / "platforms").mkdir(parents=True)
    monkeypatch.setattr(
        display, "find_spec", lambda name: SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    )
    with pytest.raises(NoWindowError, match="Qt has no Wayland part"):
        check_display({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")

"""Fixtures shared by all tests: no display, no personal folders, real photographs where present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real photographs and labels; tests that need it skip where it is absent."""
    named = os.environ.get("GLAM_SHARED_DATA")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "data"
    if not (folder / "heritage").is_dir():
        pytest.skip("needs the shared photographs (set GLAM_SHARED_DATA to their folder)")
    return folder

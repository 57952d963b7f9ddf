"""Nothing fails because the machine was slow: waits end at what they wait for, and no example is timed.

Hooks of pytest, loaded by tests/conftest.py.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

MILLISECONDS = 60_000
"""How long a test waits for something to happen in a window; 5,000 of pytest-qt end while a busy machine has
not yet loaded what the first window needs. A test that passes never waits so long."""


def pytest_configure(config: pytest.Config) -> None:
    """Give every wait more time than a busy machine takes, and examples no limit."""
    from pytestqt.qtbot import QtBot

    for name in ("waitUntil", "waitSignal", "waitSignals", "waitCallback", "waitActive", "waitExposed"):
        getattr(QtBot, name).__kwdefaults__["timeout"] = MILLISECONDS
    settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("patient")

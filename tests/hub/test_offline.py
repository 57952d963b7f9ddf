"""No request unless a person asks for one, and what a person forbids stays forbidden."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from assistant import offline
from assistant.cli import main
from assistant.hub import resolve
from assistant.hub.advice import offline as forbidden_to_hub


@pytest.fixture
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HF_HUB_OFFLINE", offline.OURS, *offline.SILENT):
        monkeypatch.delenv(name, raising=False)


def test_a_command_keeps_libraries_and_children_offline_and_leaves_no_trace(nothing_set, monkeypatch):
    seen = {}
    monkeypatch.setattr("assistant.commands.packs._list", lambda args: seen.update(os.environ) or 0)
    assert main(["packs", "list"]) == 0
    assert seen["HF_HUB_OFFLINE"] == "1" and seen["HF_HUB_DISABLE_TELEMETRY"] == "1"
    assert "HF_HUB_OFFLINE" not in os.environ


@pytest.mark.parametrize(("set_to", "is_forbidden"), [("1", True), ("on", True), ("0", False), ("", False)])
def test_what_the_person_set_stands(nothing_set, monkeypatch, set_to, is_forbidden):
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setenv("HF_HUB_OFFLINE", set_to)
    with offline.staying():
        assert os.environ["HF_HUB_OFFLINE"] == set_to
        assert offline.forbidden() is is_forbidden
        assert forbidden_to_hub() is is_forbidden


OPENS = """
from assistant import offline
with offline.staying():
    from huggingface_hub import HfApi, constants
    from huggingface_hub.errors import OfflineModeIsEnabled
    assert constants.HF_HUB_OFFLINE
    with offline.asked():
        assert not constants.HF_HUB_OFFLINE
        with offline.asked():
            pass
        assert not constants.HF_HUB_OFFLINE
    try:
        HfApi(endpoint="http://127.0.0.1:1").model_info("museum/model")
    except OfflineModeIsEnabled:
        print("refused")
"""


def test_a_library_that_asks_by_itself_is_refused():
    environment = {key: value for key, value in os.environ.items() if key != "HF_HUB_OFFLINE"}
    done = subprocess.run(
        [sys.executable, "-c", OPENS], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "refused\n"


def test_what_a_person_asks_for_is_brought(hub, nothing_set, monkeypatch):
    from huggingface_hub import constants

    from assistant.hub import HubError

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with offline.staying(), pytest.raises(HubError, match="no model museum/none"):
        resolve("hf-hub:museum/none")
    assert constants.HF_HUB_OFFLINE is True


def test_nothing_but_what_was_asked_for_is_requested(hub, nothing_set, monkeypatch):
    """With figures about use the hub's library would ask huggingface.co for a list of its own."""
    from huggingface_hub import constants

    from assistant.hub import HubError

    fetched = []
    monkeypatch.setattr(constants, "HF_HUB_DISABLE_TELEMETRY", False)
    asks = "huggingface_hub.utils._headers.detect_agent"  # since its version 1.0
    monkeypatch.setattr(asks, lambda: fetched.append("list"), raising=False)
    with pytest.raises(HubError, match="no model museum/none"):
        resolve("hf-hub:museum/none")
    assert fetched == []

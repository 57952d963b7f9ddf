"""Files and texts from elsewhere: what is read, what is shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant import untrusted
from assistant.errors import LONGEST, AssistantError


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a chair", "a chair"),
        ("cadira, silló · 椅子 🪑", "cadira, silló · 椅子 🪑"),
        ("two\r\nlines\ttab", "two lines tab"),
        ("\x1b[2Jclear\x9b31m", " [2Jclear 31m"),
        ("exe\u202egpj.", "exegpj."),
        ("half \ud83d", "half \ufffd"),
        ("שלום\u200f!", "שלום\u200f!"),
    ],
)
def test_a_text_is_shown_on_one_line_without_what_steers_a_terminal(text: str, shown: str) -> None:
    assert untrusted.plain(text) == shown


def test_a_message_quotes_what_a_file_says_on_one_line_and_keeps_its_advice() -> None:
    assert str(AssistantError("“a\x1b[31m\nb” is wrong.")) == "“a [31m b” is wrong."
    told = str(AssistantError(f"“{'x' * 10**6}” is wrong. Take another one."))
    assert len(told) < LONGEST + 10
    assert told.endswith("x” is wrong. Take another one.")


def test_a_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"a":1}')
    assert untrusted.read_json(path, 7) == {"a": 1}
    with pytest.raises(OSError, match="larger than"):
        untrusted.read_bytes(path, 6)
    path.write_bytes(b"")
    assert untrusted.read_bytes(path, 6) == b""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_not_waited_for_and_a_device_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="no ordinary file"):
            untrusted.read_bytes(path, 100)
    with pytest.raises(OSError, match="is a folder"):
        untrusted.read_bytes(tmp_path, 100)
    with pytest.raises(OSError, match="name cannot be used"):
        untrusted.read_bytes(tmp_path / "a\0b", 100)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "9" * 5000, "{", b"\xff"])
def test_json_that_cannot_be_read_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        untrusted.json_of(text)


@pytest.mark.parametrize("value", [float("inf"), float("nan"), 10**400, "1e999"])
def test_numbers_are_finite(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        untrusted.number(value)


@pytest.mark.parametrize("value", [float("inf"), float("nan"), "a"])
def test_whole_numbers_are_finite(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        untrusted.whole(value)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"text_cfg": {"kwargs": [{"trust_remote_code": True}]}}, "run code"),
        ({"auto_map": {}}, "run code"),
        ({"vision_cfg": {"width": 10**9}}, "width is 1e"),
        ({"embed_dim": float("nan")}, "embed_dim is nan"),
        ({"vision_cfg": {"layers": [1, 2, 300]}}, "layers is out of range"),
        ({"vision_cfg": {"image_size": 0}}, "image_size is out of range"),
        ({"vision_cfg": {"timm_model_name": "hf-hub:evil/x"}}, "knows no architecture"),
    ],
)
def test_a_description_of_a_network_gives_no_orders(settings: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        untrusted.check_network(settings)


def test_a_usual_description_of_a_network_is_taken() -> None:
    untrusted.check_network(
        {
            "embed_dim": 512,
            "vision_cfg": {
                "timm_model_name": "vit_base_patch16_224",
                "image_size": [224, 224],
                "layers": [3, 4],
            },
            "text_cfg": {"context_length": 77, "vocab_size": 49408, "layers": 12},
        }
    )

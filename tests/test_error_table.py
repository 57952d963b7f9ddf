"""The page of messages is whole: every message of the code is explained, and no row is left over."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
sys.path.insert(0, str(PACKAGING))
try:
    import error_messages
    import error_table
finally:
    sys.path.remove(str(PACKAGING))


def texts(tmp_path: Path, code: str) -> list[str]:
    """The messages of one module of a room."""
    (tmp_path / "room").mkdir(exist_ok=True)
    (tmp_path / "room" / "module.py").write_text(code, "utf-8")
    return [message.text for message in error_messages.messages(tmp_path)]


def test_every_message_is_explained_and_no_row_is_left_over():
    assert error_table.check() == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('raise AssistantError(f"{path} is not there. Check it.")', ["… is not there. Check it."]),
        (
            'class OwnError(AssistantError): pass\nraise OwnError("There is no such " "thing here.")',
            ["There is no such thing here."],
        ),
        (
            'def why(error):\n    return "It is too large." if error else "It is far too small."\n'
            "raise Refusal(why(error))",
            ["It is far too small.", "It is too large."],
        ),
        (
            'def f():\n    told = tr("{name} was not saved.", name=1)\n    self.say(told, "warning")',
            ["… was not saved."],
        ),
        ('raise ValueError("An error of ours is none of the page.")', []),
    ],
)
def test_a_message_is_read_from_the_code(tmp_path: Path, code: str, found: list[str]):
    assert texts(tmp_path, code) == found


def test_a_row_that_is_not_whole_is_named(tmp_path: Path):
    page = tmp_path / "errors.md"
    page.write_text(
        "| Message | What it means | What to do |\n| --- | --- | --- |\n| Only this. | | |\n", "utf-8"
    )
    with pytest.raises(ValueError, match=r"errors\.md, line 3"):
        error_table.explained(page)

"""The page that explains every message of the program, docs/errors.md, and whether it is whole.

    python packaging/error_table.py            lists the messages of the code, by room
    python packaging/error_table.py --check    says which of them the page lacks, and which rows are stale:
                                               exit code 1

What a message is: ``packaging/error_messages.py``. The tests see to it that each is reached
(``tests/error_reach.py``).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from error_messages import ROOT, messages

PAGE = ROOT / "docs" / "errors.md"


def explained(page: Path = PAGE) -> dict[str, tuple[str, str]]:
    """Return the page's rows: message -> what it means, what to do. Raises ValueError for a broken one."""
    rows: dict[str, tuple[str, str]] = {}
    for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
        if not line.startswith("| ") or line.startswith(("| Message |", "| ---")):
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) != 3 or not all(cells):
            raise ValueError(f"{page.name}, line {number}: a row is message, meaning, what to do")
        if cells[0] in rows:
            raise ValueError(f"{page.name}, line {number}: this message has a row already")
        rows[cells[0].replace("\\|", "|")] = (cells[1], cells[2])
    return rows


def check() -> list[str]:
    """Return what is wrong with the page: messages that it lacks, rows that no message has."""
    there = {message.text: message for message in messages()}
    rows = explained()
    lacking = [f"{there[text].place}: no row: {text}" for text in sorted(there.keys() - rows.keys())]
    return lacking + [f"{PAGE.name}: no such message: {text}" for text in sorted(rows.keys() - there.keys())]


def main(arguments: Sequence[str]) -> int:
    """List the messages, or check the page."""
    if list(arguments) == ["--check"]:
        wrong = check()
        print("\n".join(wrong) or f"{len(explained())} messages, all explained")
        return 1 if wrong else 0
    for message in sorted(messages(), key=lambda one: (one.room, one.place)):
        print(f"{message.place}: {message.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

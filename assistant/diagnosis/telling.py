"""A finding as lines of a terminal or a text file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from assistant.diagnosis.finding import Finding

WIDTH = 100
_NAME = 22


def lines(finding: Finding, *, files: bool = True, width: int = WIDTH) -> list[str]:
    """Return sign, name and finding, then what to do; ``files``: name a person's own files too."""
    head = f"  {finding.state.sign} {finding.name:<{_NAME}} "
    state = "" if finding.state.sign == "✓" else f"{finding.state.capitalize()}. "
    found = _wrapped(head, state + finding.found, width)
    if finding.advice:
        found += _wrapped(" " * (_NAME + 5), f"→ {finding.advice}", width)
    if files:
        found += [" " * (_NAME + 7) + name for name in finding.files]
    return found


def text(findings: Iterable[Finding], *, files: bool = False, width: int = WIDTH) -> str:
    """Return all findings under the headings of their groups."""
    told: list[str] = []
    group = ""
    for finding in findings:
        if finding.group != group:
            group = finding.group
            told += ["", group] if told else [group]
        told += lines(finding, files=files, width=width)
    return "\n".join(told) + "\n"


def _wrapped(head: str, words: str, width: int) -> list[str]:
    return textwrap.wrap(
        words,
        width,
        initial_indent=head,
        subsequent_indent=" " * (_NAME + 5),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [head]

"""What went wrong, kept so that it can be repeated, and the table of a run."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One case that ended in something else than "opened" or "refused"."""

    target: str
    case: str
    seed: str
    why: str
    trace: str = ""

    @property
    def kind(self) -> str:
        """Findings of the same kind are told once: the words without numbers, paths and what is quoted."""
        return re.sub(r"'[^']*'|\"[^\"]*\"|/\S+|0x[0-9a-f]+|(?<!:)\b\d+\b", "…", self.why)

    @property
    def again(self) -> str:
        """The command that repeats it."""
        which = f"--seed {self.seed} --only {self.target} --case {self.case}"
        return f"python -m benchmarks.reliability fuzz {which}"

    def keep(self, folder: Path, files: Path) -> None:
        """Copy the files of the case and what happened into ``folder``."""
        place = folder / f"{self.target}-{self.seed}-{self.case}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        if files.is_dir():
            shutil.copytree(files, place / "files", symlinks=True)
        (place / "finding.txt").write_text(f"{self.why}\n{self.again}\n\n{self.trace}\n", errors="replace")


@dataclass(slots=True)
class Tally:
    """The counts of one target."""

    cases: int = 0
    opened: int = 0
    refused: int = 0
    slowest: float = 0.0
    megabytes: int = 0
    findings: list[Finding] = field(default_factory=list)


def table(tallies: dict[str, Tally]) -> str:
    """Return the table of a run."""
    head = ("target", "cases", "opened", "refused", "findings", "slowest", "memory")
    rows = [
        (name, t.cases, t.opened, t.refused, len(t.findings), f"{t.slowest:.2f} s", f"{t.megabytes} MB")
        for name, t in tallies.items()
    ]
    total = [sum(getattr(t, name) for t in tallies.values()) for name in ("cases", "opened", "refused")]
    found = sum(len(t.findings) for t in tallies.values())
    slowest = max((t.slowest for t in tallies.values()), default=0.0)
    largest = max((t.megabytes for t in tallies.values()), default=0)
    rows.append(("all", *total, found, f"{slowest:.2f} s", f"{largest} MB"))
    return "\n".join(
        "| " + " | ".join(str(cell) for cell in row) + " |" for row in (head, ("---",) * 7, *rows)
    )


def told(tallies: dict[str, Tally]) -> str:
    """Return the findings, each kind once with its number and how to repeat it; "" for none."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for tally in tallies.values():
        for finding in tally.findings:
            kinds.setdefault((finding.target, finding.kind), []).append(finding)
    return "\n".join(
        f"{len(same)} x {name}: {same[0].why}\n    {same[0].again}" for (name, _), same in kinds.items()
    )

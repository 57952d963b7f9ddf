"""Known weaknesses of what is installed: pip-audit over the very versions of the bill."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supply.bom import SupplyError


@dataclass(frozen=True, slots=True)
class Audit:
    """What pip-audit told: how many packages were looked up, which could not be, what was found."""

    looked_up: int
    skipped: tuple[str, ...]
    weaknesses: tuple[str, ...]

    @property
    def reached(self) -> bool:
        """Whether the register of weaknesses answered about anything."""
        return self.looked_up > 0


def audit(bill: Mapping[str, Any]) -> Audit:
    """Ask the registers about every library of the bill. Raises SupplyError where pip-audit is missing."""
    libraries = [one for one in bill["components"] if one["type"] == "library"]
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "requirements.txt")
        # A local version ("2.15.0+cu130") is not in any register; the public part is.
        lines = [f"{one['name']}=={one['version'].partition('+')[0]}" for one in libraries]
        wanted.write_text("\n".join(lines), "utf-8")
        command = [sys.executable, "-m", "pip_audit", "-r", str(wanted), "--no-deps", "--disable-pip"]
        done = subprocess.run(
            [*command, "--progress-spinner", "off", "-f", "json"], capture_output=True, text=True, check=False
        )
    return read(done.stdout, done.stderr)


def read(told: str, complaint: str = "") -> Audit:
    """Read pip-audit's JSON. No answer at all because no register is reachable is an audit of nothing."""
    try:
        rows = json.loads(told)["dependencies"]
    except (ValueError, KeyError) as error:
        if "No module named" in complaint:
            raise SupplyError("pip-audit is not installed. Install it: pip install -e '.[supply]'") from error
        return Audit(0, (), ())
    skipped = tuple(row["name"] for row in rows if "skip_reason" in row)
    weaknesses = tuple(
        f"{row['name']} {row['version']}: {one['id']}"
        + (f", mended in {', '.join(one['fix_versions'])}" if one["fix_versions"] else ", not mended yet")
        for row in rows
        for one in row.get("vulns", ())
    )
    return Audit(len(rows) - len(skipped), skipped, weaknesses)

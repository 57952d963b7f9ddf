"""Set the program up in this folder and run it: the same command on Linux, Windows and macOS.

    python3 packaging/run.py [PATH ...]        opens the window (with these photographs)
    python3 packaging/run.py COMMAND ...       any other command of glam-assistant
    python3 packaging/run.py test              installs what the tests need and runs them

The first run makes a virtual environment in `.venv` and installs into it; later runs only start.
Needs Python 3.11 or newer and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
INSIDE = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = INSIDE / ("python.exe" if os.name == "nt" else "python")


def main(arguments: list[str]) -> int:
    """Set up if needed, then run the program or its tests."""
    if sys.version_info < (3, 11):  # noqa: UP036  (whoever runs this may have an older Python)
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    testing = arguments[:1] == ["test"]
    if not set_up("test" if testing else ""):
        return 2
    if testing:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        command = [str(PYTHON), "-m", "pytest", *arguments[1:]]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    try:
        # -P: a module that lies where one stands is not taken for a part of the program.
        return subprocess.run([str(PYTHON), "-P", "-m", "assistant", *arguments], check=False).returncode
    except KeyboardInterrupt:  # the program has said so itself
        return 130


def set_up(extra: str) -> bool:
    """Make the environment and install into it, unless that was done for this very pyproject.toml."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / f"installed-{extra or 'program'}.txt"
    if PYTHON.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return True
    if not PYTHON.exists():
        print(f"Setting up in {VENV} (once; with PyTorch this takes some minutes) ...", file=sys.stderr)
        made = subprocess.run([sys.executable, "-P", "-m", "venv", str(VENV)], check=False)
        if made.returncode:
            print(
                "Python's venv module is missing. On Debian and Ubuntu: sudo apt install python3-venv",
                file=sys.stderr,
            )
            return False
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = [str(PYTHON), "-P", "-m", "pip"]
    command = [*pip, "install", "--quiet", "--disable-pip-version-check", "-e", target]
    if subprocess.run(command, check=False).returncode:
        print(
            "The installation did not finish. Check the connection and the free disk space (about 7 GB "
            "on Linux), then run the same command again.",
            file=sys.stderr,
        )
        return False
    stamp.write_text(wanted, "utf-8")
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

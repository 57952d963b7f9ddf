"""Imported by every Python that is started with this folder on its path: the guard goes with it."""

import runpy
from pathlib import Path

runpy.run_path(str(Path(__file__).resolve().parents[1] / "guard.py"))["install"]()

"""Processes of our own: started so that no file beside the photographs is taken for a part of the program.

``python -m`` looks for modules in the folder one stands in, before all others. A folder of photographs that
somebody sent may hold a ``torch.py``.
"""

from __future__ import annotations

# Nothing else: what is imported before ``forget_here`` could come from that folder already.
import os
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
"""The folder that holds this package."""

_RUN = """
import runpy, sys
sys.path.append(sys.argv.pop(1))
runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)
"""


def arguments(module: str, *given: str) -> list[str]:
    """Return the arguments with which Python runs a module of ours, wherever one stands."""
    # Behind everything else, for a checkout that is not installed.
    return ["-P", "-c", _RUN, HOME, module, *given]


def forget_here() -> None:
    """Take the folder one stands in off the search for modules, unless the program itself lies there."""
    here = ("", os.getcwd())  # noqa: PTH109
    if not sys.flags.safe_path and sys.path and sys.path[0] in here and sys.path[0] != HOME:
        del sys.path[0]

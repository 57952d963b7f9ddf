"""``glam-assistant [--catalogue FILE] [PATH ...]``: the window, with pictures added when some are named."""

from __future__ import annotations

import argparse
from pathlib import Path


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("window", help="open the window (the same as no command)")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="pictures or folders to add")
    parser.add_argument("--catalogue", type=Path, metavar="FILE", help="the catalogue to open or to begin")
    parser.add_argument("--pack", default=None, help="a model pack's name or folder (default: starter)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the window and return when it is closed. Raises NoWindowError where there is none to open."""
    from assistant.desktop.display import check_display, missing_part

    check_display()
    try:
        from assistant.desktop import app
    except ImportError as error:
        raise missing_part(error) from error
    return app.start(catalogue=args.catalogue, add=args.paths, pack=args.pack)

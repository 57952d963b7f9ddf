"""Long runs: a batch over many real pictures, killed and resumed; the same in the window; a soak; long lists.

python -m benchmarks.reliability long_run                 every part, some minutes
python -m benchmarks.reliability long_run --long          the batch over 20,000 pictures, and the parts
python -m benchmarks.reliability long_run --batch --pictures 3000
"""

from __future__ import annotations

import argparse
import importlib
import os
import tempfile
from pathlib import Path

PARTS = {
    "batch": "the command over many real pictures, killed in the middle and resumed",
    "window": "a batch in the window: memory, and what lives near its start, middle and end",
    "soak": "every view of the window opened and closed, objects decided with keys, over and over",
}
"""Part -> what it does; each is a module beside this one with ``hold(args, place) -> bool``."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the trial's arguments; without the name of a part every part is run."""
    for name, words in PARTS.items():
        parser.add_argument(
            f"--{name}", dest="parts", action="append_const", const=name, help=f"only {words}"
        )
    parser.add_argument("--pictures", type=int, help="pictures of the batch (default: 1,500; long: 20,000)")
    parser.add_argument("--images", type=Path, help="a folder of real photographs (default: the shared ones)")
    parser.add_argument("--place", type=Path, help="where to put the copies (default: the temporary folder)")
    parser.add_argument("--rounds", type=int, help="of the soak (default: 6; long: 25)")
    parser.add_argument("--seed", type=int, default=7, help="of the moment of the kill")


def run(args: argparse.Namespace) -> bool:
    """Run the parts that were named, or all; True when every limit was kept."""
    held = True
    with tempfile.TemporaryDirectory(prefix="long-run-", dir=args.place) as place:
        for name in args.parts or PARTS:
            print(f"== {name}: {PARTS[name]}", flush=True)
            folder = Path(place) / name
            folder.mkdir()
            os.environ["GLAM_ASSISTANT_HOME"] = str(folder / "home")
            held &= bool(importlib.import_module(f"{__name__}.{name}").hold(args, folder))
            print(flush=True)
    return held

"""The arguments of ``glam-assistant identification``, protocol by protocol."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Run: TypeAlias = Callable[[argparse.Namespace], int]
"""What a protocol does with its arguments; returns the exit code."""


def met(commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Run) -> None:
    """Add ``identification met``."""
    parser = commands.add_parser(
        "met",
        help="GAP, GAP-, ACC and the OOD table of the Met data set",
        description="The Met protocol: GAP, GAP- and ACC on the test queries, k and temperature tuned on the "
        "validation queries, and the table of distractors. Descriptors come from the authors' pickle file, "
        "which is read without being executed, or from the pictures and a pack.",
    )
    parser.add_argument("--ground-truth", type=Path, required=True, metavar="DIR", help="folder of the JSON")
    parser.add_argument("--descriptors", type=Path, metavar="FILE", help="descriptors.pkl of the release")
    _add_describing(parser, "folder of the pictures (instead of --descriptors)")
    parser.add_argument("--mini", action="store_true", help="the mini data set (mini_MET_database.json)")
    parser.add_argument("--k", type=_count, nargs="+", metavar="N", help="neighbours to try (default: grid)")
    parser.add_argument(
        "--temperature", type=_positive, nargs="+", metavar="T", help="temperatures to try (default: grid)"
    )
    _add_projection(parser, default=512)
    _add_common(parser, run)


def uned(commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Run) -> None:
    """Add ``identification uned``."""
    parser = commands.add_parser(
        "uned",
        help="mMP@5, R@1 and mAP@100 of UnED",
        description="The UnED protocol: mMP@5, R@1 and mAP@100 per domain and their mean, with the index of "
        "all domains (merged) and of each (separate).",
    )
    parser.add_argument("--features", type=Path, metavar="PATH", help=".npz, a folder of them, or JSON")
    parser.add_argument("--info", type=Path, metavar="DIR", help="the authors' lists, for JSON features")
    parser.add_argument("--split", default="test", metavar="NAME", help="split of JSON features (test)")
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="columns image, label, domain, split (instead of --features)"
    )
    _add_describing(parser, "folder of the CSV's pictures (default: the CSV's own)")
    parser.add_argument("--index", choices=("merged", "separate", "both"), default="both")
    _add_projection(parser, default=0)
    _add_common(parser, run)


def queries(commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Run) -> None:
    """Add ``identification queries``."""
    parser = commands.add_parser(
        "queries",
        help="labelled photographs against an index of exhibits",
        description="Ask an index about labelled photographs: recall, GAP, AUROC, verdicts, failures.",
    )
    parser.add_argument("queries", type=Path, metavar="CSV", help="columns image, exhibits and maybe set")
    parser.add_argument("--exhibits", type=Path, required=True, metavar="INDEX", help="the index")
    parser.add_argument("--images", type=Path, metavar="DIR", help="folder of the pictures (the CSV's own)")
    parser.add_argument(
        "--removed-half",
        action="store_true",
        help="also with the exhibits of half of the photographs left out",
    )
    parser.add_argument(
        "--regions", action="store_true", help="also look at each framed picture found in a photograph"
    )
    parser.add_argument("--prove", type=_whole, default=10, metavar="N", help="candidates proved (10)")
    parser.add_argument("--threads", type=_count, default=2, metavar="N", help="CPU threads (default: 2)")
    _add_common(parser, run)


def views(commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Run) -> None:
    """Add ``identification views``."""
    parser = commands.add_parser(
        "views",
        help="leave-one-view-out recall of objects with several pictures",
        description="Of every picture of an object with several: is the most similar of all other pictures "
        "one of the same object? A CSV with the columns object, image (or EUFCC-340K's) and maybe source.",
    )
    parser.add_argument("views", type=Path, metavar="CSV")
    _add_describing(parser, "folder of the pictures (default: the CSV's own)")
    _add_projection(parser, default=0)
    _add_common(parser, run)


def _add_describing(parser: argparse.ArgumentParser, images: str) -> None:
    parser.add_argument("--images", type=Path, metavar="DIR", help=images)
    parser.add_argument("--pack", default="starter", metavar="PACK", help="pack that describes (starter)")
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", help="keep the descriptors in DIR and go on from it"
    )
    parser.add_argument("--threads", type=_count, default=2, metavar="N", help="CPU threads (default: 2)")


def _add_projection(parser: argparse.ArgumentParser, default: int) -> None:
    what = f"default: {default}" if default else "default: no whitening"
    parser.add_argument(
        "--whiten",
        type=_whole,
        default=default,
        metavar="D",
        help=f"PCA whitening to D dimensions, 0 = none ({what})",
    )
    parser.add_argument("--shrinkage", type=_share, default=1.0, metavar="S", help="its exponent (1)")
    parser.add_argument("--random-projection", type=_whole, default=0, metavar="D", help="to D, in its place")


def _add_common(parser: argparse.ArgumentParser, run: Run) -> None:
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="seed of what is drawn (0)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything to FILE")
    parser.set_defaults(run=run)


def _whole(text: str) -> int:
    return int(_number(text, int, 0, "a whole number from 0"))


def _count(text: str) -> int:
    return int(_number(text, int, 1, "a whole number from 1"))


def _share(text: str) -> float:
    return _number(text, float, 0, "a number from 0")


def _positive(text: str) -> float:
    return _number(text, float, sys.float_info.min, "a number above 0")


def _number(text: str, kind: type[int] | type[float], least: float, wanted: str) -> float:
    try:
        value = kind(text)
    except ValueError:
        value = kind(-1)
    if not least <= value < 1e9:
        raise argparse.ArgumentTypeError(f"“{text}” is not {wanted}")
    return value

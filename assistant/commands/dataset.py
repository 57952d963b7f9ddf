"""``glam-assistant dataset check|download|report``: annotated pictures, before models learn from them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "dataset",
        prog="glam-assistant dataset",
        help="check, download or describe annotated pictures",
        description="Work with a data set: CSVs in EUFCC-340K form and the pictures they name.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add_check(actions)


def _add_check(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = actions.add_parser(
        "check",
        help="report what is odd about annotations, and what files share",
        description="Report unknown paths, names under several parents, rare terms, duplicates and missing "
        "pictures. With several CSVs (train, val, test) also what they share and should not.",
    )
    check.add_argument("csv", nargs="+", type=Path, metavar="CSV", help="annotated pictures")
    check.add_argument("--images", type=Path, metavar="DIR", help="look for the pictures in DIR as well")
    check.add_argument(
        "--min-count",
        type=_positive,
        default=10,
        metavar="N",
        help="name terms with fewer pictures than N (default: 10)",
    )
    check.add_argument("--json", type=Path, metavar="FILE", help="write all findings to FILE")
    _add_common(check)
    check.set_defaults(run=run_check)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--split",
        choices=("original", "corrected", "own"),
        help="which split it is: EUFCC-340K before or after its correction, or own data (default: found out)",
    )
    parser.add_argument(
        "--vocabulary",
        type=Path,
        metavar="FILE",
        help="another vocabulary than the one that ships; a folder of the dataset's label trees will do",
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _vocabulary(file: Path | None) -> Vocabulary:
    from assistant.vocabulary import load, load_default

    return load(file) if file else load_default()


def run_check(args: argparse.Namespace) -> int:
    """Print the findings and write them where asked for; returns 0. Raises DataError for an unusable file."""
    from assistant.datasets.check_words import words
    from assistant.datasets.checking import check
    from assistant.datasets.writing import write_json

    terms = _vocabulary(args.vocabulary)
    report = check(args.csv, terms, images=args.images, min_count=args.min_count, split=args.split)
    for line in words(report, terms):
        print(line)
    if args.json:
        write_json(report, args.json)
        print(f"\nAll findings are in {args.json}.")
    return 0

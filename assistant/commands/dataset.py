"""``glam-assistant dataset check|download|report``: annotated pictures, before models learn from them."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands._bars import bar

if TYPE_CHECKING:
    from assistant.datasets.download import Result
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
    _add_download(actions)
    _add_report(actions)


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


def _add_download(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    download = actions.add_parser(
        "download",
        help="fetch the pictures that a CSV names by web address",
        description="Fetch pictures to DIR/<database>/images/<id>.jpg, where train and evaluate look with "
        "--images DIR. What is there and whole is not fetched again; Ctrl+C stops, and the same command "
        "goes on. Addresses are asked a few at a time, and less often where a server wishes so.",
    )
    download.add_argument("csv", type=Path, metavar="CSV", help="annotated pictures")
    download.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    download.add_argument(
        "--workers", type=_positive, default=8, metavar="N", help="pictures at once (default: 8)"
    )
    download.add_argument(
        "--per-host", type=_positive, default=4, metavar="N", help="of them from one host (default: 4)"
    )
    download.add_argument(
        "--interval",
        type=_seconds,
        default=0.1,
        metavar="S",
        help="seconds between two requests to one host (default: 0.1)",
    )
    download.add_argument("--limit", type=_positive, metavar="N", help="only the first N rows of the CSV")
    download.add_argument(
        "--max-bytes",
        type=_positive,
        default=50_000_000,
        metavar="N",
        help="leave out pictures with more bytes (default: 50000000)",
    )
    download.add_argument(
        "--dead-links", type=Path, metavar="FILE", help="CSV of what failed (default: DIR/dead-links.csv)"
    )
    download.set_defaults(run=run_download)


def _add_report(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    report = actions.add_parser(
        "report",
        help="figures of a data set: keepers, tags, frequencies, sunbursts",
        description="Draw what a data set holds, as PNG and SVG in DIR and as text with bars here.",
    )
    report.add_argument(
        "data", type=Path, metavar="CSV", help="annotated pictures, or a folder with train.csv"
    )
    report.add_argument("--images", type=Path, metavar="DIR", help="count only pictures that are below DIR")
    report.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the figures")
    report.add_argument("--json", action="store_true", help="write the numbers to report.json in DIR as well")
    report.add_argument(
        "--language", choices=("en", "ca", "es"), default="en", help="of the labels (default: en)"
    )
    _add_common(report)
    report.set_defaults(run=run_report)


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


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 3600:
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


def run_download(args: argparse.Namespace) -> int:
    """Fetch the pictures and tell what came; returns 0, or 1 where some could not be had.

    Raises DataError, DownloadError, and KeyboardInterrupt after all is put in order.
    """
    from assistant.datasets.download import Rules, download, write_dead_links

    rules = Rules(
        workers=args.workers, per_host=args.per_host, interval=args.interval, max_bytes=args.max_bytes
    )
    with bar("Downloading", " pictures") as show:
        result = download(args.csv, args.to, rules, limit=args.limit, progress=show)
    target = args.dead_links or args.to / "dead-links.csv"
    if result.dead or target.exists():
        # An older report would tell of links that work by now.
        write_dead_links(target, result.dead)
    _tell(result, target)
    if result.stopped:
        print("The same command goes on where this one stopped.")
        raise KeyboardInterrupt
    return 1 if result.dead else 0


def _tell(result: Result, target: Path) -> None:
    """Print what came, and the commonest reasons for what did not."""
    parts = [f"{result.fetched:,} fetched ({result.bytes / 1e6:,.1f} MB)", f"{result.there:,} were there"]
    if result.damaged:
        parts.append(f"{result.damaged:,} had changed")
    if result.left:
        parts.append(f"{result.left:,} left to do")
    print(f"Pictures: {', '.join(parts)}.")
    if result.dead:
        print(f"{len(result.dead):,} could not be had; {target} names them all:")
        for reason, count in Counter(link.reason for link in result.dead).most_common(5):
            print(f"  {count:,} x {reason}")


def run_report(args: argparse.Namespace) -> int:
    """Print the figures and write the charts; returns 0. Raises DataError."""
    import shutil
    import sys

    from assistant.datasets.report import describe, write_folder
    from assistant.datasets.report.console import words

    terms = _vocabulary(args.vocabulary)
    figures = describe(args.data, terms, images=args.images, language=args.language, split=args.split)
    blocks = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    for line in words(figures, terms, width=shutil.get_terminal_size().columns, blocks=blocks):
        print(line)
    written = write_folder(args.out, figures, terms, numbers=args.json)
    print(f"\n{len(written)} files are in {args.out}: {', '.join(sorted({path.stem for path in written}))}.")
    return 0

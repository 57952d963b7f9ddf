"""``glam-assistant effort PACK``: how many keys and seconds tagging takes, by hand and with suggestions."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.commands._bars import bar

NAMED = 20
"""Pictures that cannot be read or are not there are named one by one up to this many."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "effort",
        help="simulate the keys and seconds of tagging with and without a pack",
        description="Simulate a cataloguer who tags annotated pictures (a CSV in EUFCC-340K form) at the "
        "window: by hand, with the pack's suggestions, and with the broader term in place of a suggestion. "
        "Keys are the fewest possible; seconds follow the keystroke-level model.",
    )
    parser.add_argument("pack", metavar="PACK", help="a pack's name or folder")
    parser.add_argument("--data", type=Path, required=True, metavar="CSV", help="annotated pictures")
    parser.add_argument("--images", type=Path, required=True, metavar="DIR", help="folder of the pictures")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    parser.add_argument(
        "--typist",
        choices=("average", "skilled", "good"),
        default="average",
        help="seconds a key: average 0.28 (default), skilled 0.20, good 0.12",
    )
    parser.add_argument(
        "--language", default="en", metavar="CODE", help="language of the trees (default: en)"
    )
    parser.add_argument("--threads", type=int, default=2, metavar="N", help="CPU threads (default: 2)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the table and write the JSON; returns 0. Pictures that cannot be read are named on stderr."""
    from assistant import vocabulary
    from assistant.datasets.records import read_records
    from assistant.evaluation.collected import FUSED, collect
    from assistant.evaluation.effort import measure
    from assistant.evaluation.effort_report import table
    from assistant.evaluation.reports import check_target, write_json
    from assistant.tagging import Ensemble, Pack

    if args.json:
        check_target(args.json)
    pack = Pack.open(args.pack)
    terms = vocabulary.load_default()
    records = read_records(args.data, args.images, terms)
    print(records.summary())
    ensemble = Ensemble.load(pack, terms, threads=args.threads)
    with bar("Looking at the pictures", " pictures") as show:
        found = collect(ensemble, records, terms, progress=show)
    left_out = [f"row {item.row}: {item.picture} was left out. {item.reason}" for item in found.failed]
    left_out += [f"row {item.row}: {item.named} is not there and was left out." for item in records.missing]
    for sentence in left_out[:NAMED]:
        print(sentence, file=sys.stderr)
    if len(left_out) > NAMED:
        print(f"{len(left_out) - NAMED:,} more pictures were left out.", file=sys.stderr)
    report = measure(found.systems[FUSED], found.records, terms, typist=args.typist, language=args.language)
    print(f"\n{pack.name} {pack.version} on {args.data.name}\n")
    print(table(report, terms))
    if args.json:
        about = {"pack": pack.name, "version": pack.version, "fingerprint": pack.fingerprint}
        write_json({**about, "split": args.data.stem, **report}, args.json)
    return 0

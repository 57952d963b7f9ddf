"""``glam-assistant export``: what is in a catalogue, written to a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

# Written out, not imported: showing the help must not load what does the work. A test compares them.
FORMATS = ("csv", "csv-wide", "eufcc")


def register(subparsers: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "export",
        help="write a catalogue to a CSV file",
        description="Write a catalogue to a file: csv has one row per tag, csv-wide one row per object, "
        "eufcc the columns of the EUFCC-340K data set.",
    )
    parser.add_argument("--catalogue", type=Path, required=True, metavar="FILE", help="the catalogue to read")
    parser.add_argument("--format", choices=FORMATS, default="csv", help="default: %(default)s")
    parser.add_argument("--to", type=Path, required=True, metavar="OUT", help="the file to write")
    parser.add_argument(
        "--what",
        choices=("accepted", "suggested", "all"),
        default="accepted",
        help="accepted and added terms, suggestions nobody has decided about, or all (default: %(default)s)",
    )
    parser.add_argument(
        "--lang",
        choices=("en", "ca", "es"),
        default="en",
        help="language of the labels (default: %(default)s)",
    )
    parser.add_argument("--bom", action="store_true", help="begin with a byte order mark, as Excel expects")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the file and say how many rows it has."""
    from assistant.catalogue import Catalogue
    from assistant.exchange import FORMATS as WRITERS
    from assistant.vocabulary import load_default

    with Catalogue.open(args.catalogue, create=False) as catalogue:
        rows = WRITERS[args.format](
            catalogue,
            args.to,
            vocabulary=catalogue.own_terms.vocabulary(load_default()),
            what=args.what,
            language=args.lang,
            bom=args.bom,
        )
    print(f"{rows} {'row' if rows == 1 else 'rows'} written to {args.to}")
    return 0

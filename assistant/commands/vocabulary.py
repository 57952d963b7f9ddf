"""``glam-assistant vocabulary show|check|search|build|names``: the terms, a file of them, a term."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

LANGUAGES = ("en", "ca", "es")


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "vocabulary",
        prog="glam-assistant vocabulary",
        help="show, check or search the terms",
        description="Look at the vocabulary of terms, check a vocabulary file, find a term.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    show = actions.add_parser("show", help="draw the trees of terms")
    show.add_argument("--facet", metavar="F", help="only this facet: objectTypes, materials ...")
    show.add_argument("--lang", choices=LANGUAGES, default="en", help="language (default: en)")
    _add_file(show)
    show.set_defaults(run=run_show)

    check = actions.add_parser("check", help="report what is odd or wrong about a vocabulary file")
    check.add_argument("file", type=Path, metavar="FILE", help="SKOS, .json, or a folder of label trees")
    check.set_defaults(run=run_check)

    search = actions.add_parser("search", help="find terms by their words, in all languages")
    search.add_argument("text", nargs="+", metavar="TEXT", help="words, or beginnings of words")
    search.add_argument("--facet", metavar="F", help="only this facet")
    search.add_argument("--lang", choices=LANGUAGES, help="only names in this language")
    search.add_argument("--limit", type=_positive, default=20, metavar="N", help="most hits (default: 20)")
    _add_file(search)
    search.set_defaults(run=run_search)

    build = actions.add_parser("build", help="make the vocabulary that ships from tables of AAT facts")
    build.add_argument("folder", type=Path, metavar="AAT_DIR", help="has eufcc_aat.csv, aat_labels_full.csv")
    build.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="gets a .ttl and a .json")
    build.set_defaults(run=run_build)

    names = actions.add_parser("names", help="make the list of all AAT names that ships")
    names.add_argument("table", type=Path, metavar="CSV", help="aat_labels_full.csv")
    names.add_argument("--to", type=Path, required=True, metavar="FILE", help="such as aat-names.tsv.gz")
    names.set_defaults(run=run_names)


def run_show(args: argparse.Namespace) -> int:
    """Print the trees; returns 0."""
    from assistant.vocabulary.rendering import tree_lines

    vocabulary = _vocabulary(args.file)
    facets = [vocabulary[args.facet]] if args.facet else list(vocabulary.facets.values())
    return _print(line for facet in facets for line in tree_lines(facet, args.lang))


def run_check(args: argparse.Namespace) -> int:
    """Print the report; returns 1 where the file cannot be used, else 0.

    Raises VocabularyError where it cannot be read at all.
    """
    from assistant.vocabulary import VocabularyError
    from assistant.vocabulary.checking import check

    if not args.file.exists():
        raise VocabularyError(f"{args.file} is not there. Name a vocabulary file or a folder of label trees.")
    found = check(args.file)
    _print(found.lines())
    return 1 if found.broken else 0


def run_search(args: argparse.Namespace) -> int:
    """Print the terms found, best first; returns 0, or 1 where there is none."""
    vocabulary = _vocabulary(args.file)
    if args.facet:
        vocabulary[args.facet]  # an unknown facet is a mistake, not an empty answer
    text = " ".join(args.text)
    hits = vocabulary.search(text, facet=args.facet, language=args.lang, limit=args.limit)
    if not hits:
        print(f"No term has “{text}” in its names.", file=sys.stderr)
        return 1
    lines = []
    for hit in hits:
        facet = vocabulary[hit.facet]
        way = facet.path_label(hit.row, args.lang or "en")
        found = "" if way.endswith(hit.label) else f"  (“{hit.label}”, {hit.language})"
        lines.append(f"{facet.label(args.lang or 'en')}: {way}{found}  <{facet.terms[hit.row].uri}>")
    return _print(lines)


def run_build(args: argparse.Namespace) -> int:
    """Write the SKOS file and the compiled JSON beside it; returns 0."""
    from assistant.vocabulary.build import build, write

    vocabulary = build(args.folder)
    written = write(vocabulary, args.to)
    sizes = ", ".join(f"{key} {len(facet):,}" for key, facet in vocabulary.facets.items())
    return _print([f"{sizes}; fingerprint {vocabulary.fingerprint}", *(f"Wrote {path}" for path in written)])


def run_names(args: argparse.Namespace) -> int:
    """Write the list of all AAT names; returns 0."""
    from assistant.vocabulary.aat_names import write

    count = write(args.table, args.to)
    return _print([f"{count:,} terms, {args.to.stat().st_size:,} bytes: {args.to}"])


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--vocabulary",
        "--file",
        dest="file",
        type=Path,
        metavar="FILE",
        help="another vocabulary than the one that ships",
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _vocabulary(file: Path | None) -> Vocabulary:
    from assistant.vocabulary import load, load_default

    return load(file) if file else load_default()


def _print(lines: Iterable[str]) -> int:
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output (head, less) has seen enough; Python must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0

"""``glam-assistant evaluate PACK``: how good packs are on annotated pictures, beside simple baselines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.commands._bars import bar

if TYPE_CHECKING:
    from assistant.datasets import Records
    from assistant.evaluation.collected import Baseline
    from assistant.evaluation.runs import Run
    from assistant.tagging import Ensemble, Pack
    from assistant.vocabulary import Vocabulary

NAMED = 20
"""Unreadable or missing pictures are named one by one up to this many; the JSON has all of them."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "evaluate",
        help="measure model packs on annotated pictures",
        description="Measure packs on CSVs in EUFCC-340K form: R-Precision, Acc@1, Acc@10 and average rank "
        "per facet, of the ensemble and of each member alone, with the paper's definitions. With --report, "
        "intervals, calibration, figures by depth and frequency, and the terms that go wrong as well.",
    )
    parser.add_argument("packs", nargs="+", metavar="PACK", help="a pack's name or folder")
    parser.add_argument(
        "--data",
        type=Path,
        required=True,
        action="append",
        metavar="CSV",
        help="annotated pictures; may be given several times",
    )
    parser.add_argument("--images", type=Path, required=True, metavar="DIR", help="folder of the pictures")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    parser.add_argument(
        "--report", type=Path, metavar="DIR", help="write report.html, report.json and plots into DIR"
    )
    parser.add_argument(
        "--pictures",
        action="store_true",
        help="show the examples of the report with small copies of the pictures, which are others' property",
    )
    parser.add_argument(
        "--training",
        type=Path,
        metavar="TRAIN_CSV",
        help="show figures by how often a term occurs in TRAIN_CSV (default: that of --baselines)",
    )
    parser.add_argument(
        "--split",
        choices=("original", "corrected", "own"),
        help="which split the data are of: EUFCC-340K before or after its correction, or other data",
    )
    parser.add_argument(
        "--resamples",
        type=_count,
        default=1000,
        metavar="N",
        help="resamples of the intervals (default: 1000)",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="seed of the resamples (default: 0)")
    parser.add_argument(
        "--baselines",
        type=Path,
        metavar="TRAIN_CSV",
        help="show the most frequent terms of TRAIN_CSV and a kNN over its pictures on an untrained backbone",
    )
    parser.add_argument("--backbone", metavar="NAME", help="timm backbone of the kNN (default: the pack's)")
    parser.add_argument(
        "--backbone-weights",
        type=Path,
        metavar="FILE",
        help="its initial weights (safetensors; default: random)",
    )
    parser.add_argument("--threads", type=int, default=2, metavar="N", help="CPU threads (default: 2)")
    parser.set_defaults(run=run)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def run(args: argparse.Namespace) -> int:
    """Print the tables and write what was asked for; returns 0. Unreadable pictures are named on stderr."""
    from assistant import vocabulary
    from assistant.datasets.records import read_records
    from assistant.evaluation.collected import check_tags
    from assistant.evaluation.reports import check_folder, check_target, write_json
    from assistant.tagging import Pack

    # What can be wrong is found before the models load and hours of work begin.
    if args.json:
        check_target(args.json)
    packs = [Pack.open(name) for name in args.packs]
    terms = vocabulary.load_default()
    files = [read_records(path, args.images, terms) for path in args.data]
    for records in files:
        check_tags(records, terms)
        print(records.summary())
    known = read_records(args.baselines, args.images, terms) if args.baselines else None
    counted = args.training or args.baselines
    training = read_records(counted, args.images, terms, need_pictures=False) if counted else None
    if args.report:
        check_folder(args.report)
    runs = [found for pack in packs for found in _runs(args, pack, terms, files, known, training)]
    runs = _told_apart(runs)
    if len(runs) > 1 or any(found.test for found in runs):
        _print_tables(runs)
    if args.json:
        from assistant.evaluation.report_folder import as_json

        write_json(as_json(runs), args.json)
    if args.report:
        from assistant.evaluation.report_folder import write_folder

        page = write_folder(args.report, runs, terms, training=counted, pictures=args.pictures)
        print(f"\nThe report is {page}.")
    return 0


def _runs(
    args: argparse.Namespace,
    pack: Pack,
    terms: Vocabulary,
    files: list[Records],
    known: Records | None,
    training: Records | None,
) -> Iterator[Run]:
    """Measure one pack on each file, print what was found, and yield it.

    ``known``: what the baselines may know. ``training``: what the frequencies of terms are counted in.
    """
    from assistant.tagging import Ensemble

    ensemble = Ensemble.load(pack, terms, threads=args.threads)
    baselines = _baselines(args, pack, known) if known is not None else []
    for records in files:
        found = _measure(args, pack, ensemble, baselines, records, terms, training)
        _print_run(found, terms)
        yield found


def _measure(
    args: argparse.Namespace,
    pack: Pack,
    ensemble: Ensemble,
    baselines: list[Baseline],
    records: Records,
    terms: Vocabulary,
    training: Records | None,
) -> Run:
    from assistant.datasets.splits import split_name
    from assistant.evaluation.analysis import analyse
    from assistant.evaluation.collected import collect
    from assistant.evaluation.gallery import choose
    from assistant.evaluation.protocol import figures, measure
    from assistant.evaluation.runs import Run, official_test_set

    with bar("Evaluating", " pictures") as show:
        scored = collect(ensemble, records, terms, baselines=baselines, progress=show)
    measured = measure(scored, terms)
    return Run(
        pack=pack.name,
        version=pack.version,
        fingerprint=pack.fingerprint,
        data=records.path,
        split=split_name(records.path, args.split),
        test=official_test_set(records.path, len(records) + len(records.missing), args.split),
        device=ensemble.device,
        figures=figures(scored, terms, measured),
        analysis=analyse(
            scored,
            terms,
            measured,
            training=training,
            resamples=args.resamples,
            seed=args.seed,
            effort=bool(args.report),
        )
        if args.report or args.json
        else {},
        gallery=choose(scored, terms, measured) if args.report else [],
    )


def _told_apart(runs: list[Run]) -> list[Run]:
    """Return the runs with a label where packs of one name and version differ in what they hold."""
    from dataclasses import replace

    held: dict[str, set[str]] = {}
    for found in runs:
        held.setdefault(found.title, set()).add(found.fingerprint)
    return [
        replace(found, label=f"{found.title} ({found.fingerprint[:8]})")
        if len(held[found.title]) > 1
        else found
        for found in runs
    ]


def _print_run(found: Run, terms: Vocabulary) -> None:
    from assistant.evaluation.reports import table

    report = found.figures
    print(
        f"\n{found.pack} {found.version} on {found.data.name} ({found.split}): "
        f"{report['pictures']:,} pictures in {report['seconds']:.0f} s ({found.device})\n"
    )
    print(table(report, terms))
    _name_failures(report)


def _print_tables(runs: list[Run]) -> None:
    from assistant.evaluation.tables import mean_table, paper_table

    print(f"\n{mean_table(runs).to_text()}")
    print(f"\n{paper_table(any(found.test for found in runs)).to_text()}")


def _baselines(args: argparse.Namespace, pack: Pack, known: Records) -> list[Baseline]:
    from assistant.evaluation.baselines import Backbone, BaselineError, FrequentTerms, NearestPictures
    from assistant.tagging.preprocess import Preprocessing

    named = (member.options.get("backbone") for member in pack.manifest.members)
    architecture = args.backbone or next(filter(None, named), None)
    if architecture is None:
        raise BaselineError(f"The pack {pack.name} names no backbone for the kNN. Name one with --backbone.")
    backbone = Backbone(
        str(architecture),
        Preprocessing.from_json(dict(pack.manifest.preprocessing)),
        weights=args.backbone_weights,
        threads=args.threads,
    )
    with bar("Reading the training pictures", " pictures") as show:
        nearest = NearestPictures(backbone, known, progress=show)
    if nearest.failed:
        print(f"{len(nearest.failed):,} training pictures cannot be read; the kNN does without them.")
    return [FrequentTerms(known), nearest]


def _name_failures(report: Mapping[str, Any]) -> None:
    for item in report["failed"][:NAMED]:
        print(f"row {item['row']}: {item['picture']} was left out. {item['reason']}", file=sys.stderr)
    for item in report["missing"][:NAMED]:
        print(f"row {item['row']}: {item['picture']} is not there and was left out.", file=sys.stderr)
    more = sum(max(0, len(report[kind]) - NAMED) for kind in ("failed", "missing"))
    if more:
        print(f"{more:,} more pictures were left out; --json names them all.", file=sys.stderr)

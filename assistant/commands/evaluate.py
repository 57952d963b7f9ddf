"""``glam-assistant evaluate PACK``: how good a pack is on annotated pictures, beside simple baselines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.evaluation.protocol import Baseline, Progress
    from assistant.tagging import Pack
    from assistant.vocabulary import Vocabulary

NAMED = 20
"""Unreadable or missing pictures are named one by one up to this many; the JSON has all of them."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "evaluate",
        help="measure a model pack on annotated pictures",
        description="Measure a pack on a CSV in EUFCC-340K form: R-Precision, Acc@1, Acc@10 and average rank "
        "per facet, of the ensemble and of each member alone, with the paper's definitions.",
    )
    parser.add_argument("pack", metavar="PACK", help="a pack's name or folder")
    parser.add_argument("--data", type=Path, required=True, metavar="CSV", help="annotated pictures")
    parser.add_argument("--images", type=Path, required=True, metavar="DIR", help="folder of the pictures")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report to FILE")
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


def run(args: argparse.Namespace) -> int:
    """Print the table and write the JSON; returns 0. Pictures that cannot be read are named on stderr."""
    from assistant import vocabulary
    from assistant.datasets.records import read_records
    from assistant.evaluation import evaluate
    from assistant.evaluation.reports import check_target, table, write_json
    from assistant.tagging import Ensemble, Pack

    if args.json:
        check_target(args.json)
    pack = Pack.open(args.pack)
    terms = vocabulary.load_default()
    records = read_records(args.data, args.images, terms)
    print(records.summary())
    ensemble = Ensemble.load(pack, terms, threads=args.threads)
    baselines = _baselines(args, pack, terms) if args.baselines else []
    with _Bar("Evaluating") as bar:
        report = evaluate(ensemble, records, terms, baselines=baselines, progress=bar)
    about = {"pack": pack.name, "version": pack.version, "fingerprint": pack.fingerprint}
    report |= {**about, "split": args.data.stem, "device": ensemble.device}
    print(
        f"\n{pack.name} {pack.version} on {args.data.name}: {report['pictures']:,} pictures in "
        f"{report['seconds']:.0f} s ({ensemble.device})\n"
    )
    print(table(report, terms))
    _name_failures(report)
    if args.json:
        write_json(report, args.json)
    return 0


def _baselines(args: argparse.Namespace, pack: Pack, terms: Vocabulary) -> list[Baseline]:
    from assistant.datasets.records import read_records
    from assistant.evaluation.baselines import Backbone, BaselineError, FrequentTerms, NearestPictures
    from assistant.tagging.preprocess import Preprocessing

    named = (member.options.get("backbone") for member in pack.manifest.members)
    architecture = args.backbone or next(filter(None, named), None)
    if architecture is None:
        raise BaselineError(f"The pack {pack.name} names no backbone for the kNN. Name one with --backbone.")
    training = read_records(args.baselines, args.images, terms)
    backbone = Backbone(
        str(architecture),
        Preprocessing.from_json(dict(pack.manifest.preprocessing)),
        weights=args.backbone_weights,
        threads=args.threads,
    )
    with _Bar("Reading the training pictures") as bar:
        nearest = NearestPictures(backbone, training, progress=bar)
    if nearest.failed:
        print(f"{len(nearest.failed):,} training pictures cannot be read; the kNN does without them.")
    return [FrequentTerms(training), nearest]


def _name_failures(report: dict[str, Any]) -> None:
    for item in report["failed"][:NAMED]:
        print(f"row {item['row']}: {item['picture']} was left out. {item['reason']}", file=sys.stderr)
    for item in report["missing"][:NAMED]:
        print(f"row {item['row']}: {item['picture']} is not there and was left out.", file=sys.stderr)
    more = sum(max(0, len(report[kind]) - NAMED) for kind in ("failed", "missing"))
    if more:
        print(f"{more:,} more pictures were left out; --json names them all.", file=sys.stderr)


class _Bar:
    """A progress bar on stderr, called with (done, total); silent where stderr is not a terminal."""

    def __init__(self, title: str) -> None:
        from tqdm import tqdm

        self._bar = tqdm(desc=title, unit=" pictures", disable=None)

    def __enter__(self) -> Progress:
        return self._show

    def __exit__(self, *error: object) -> None:
        self._bar.close()

    def _show(self, done: int, total: int) -> None:
        self._bar.total = total
        self._bar.update(done - self._bar.n)

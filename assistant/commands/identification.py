"""``glam-assistant identification``: how well exhibits are recognised, by the published protocols."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.commands import _identification_arguments as arguments
from assistant.commands._bars import bar

if TYPE_CHECKING:
    from assistant.evaluation.identification.sources import Describe

NAMED = 20
"""Pictures left out and failures are named one by one up to this many; the JSON has all of them."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "identification",
        help="measure how well exhibits are recognised",
        description="Measure the recognition of exhibits: the protocols of the Met data set and of UnED, "
        "labelled photographs against an index, and several views of one object.",
    )
    commands = parser.add_subparsers(dest="protocol", metavar="PROTOCOL", required=True)
    arguments.met(commands, run_met)
    arguments.uned(commands, run_uned)
    arguments.queries(commands, run_queries)
    arguments.views(commands, run_views)


def run_met(args: argparse.Namespace) -> int:
    """Measure the Met protocol; returns 0."""
    from assistant.evaluation.identification import met, met_files, printed, sources
    from assistant.evaluation.identification.errors import ProtocolError
    from assistant.identify.decision import KS, TEMPERATURES

    _check_json(args)
    if (args.descriptors is None) == (args.images is None):
        raise ProtocolError("Give --descriptors FILE, or --images DIR with --pack: one of the two.")
    truth = met_files.read_ground_truth(args.ground_truth, mini=args.mini)
    described: dict[str, Any] = {"descriptors": str(args.descriptors)}
    if args.descriptors is not None:
        vectors, left = met_files.read_descriptors(args.descriptors, truth), sources.Left(())
    else:
        describe, described = _describer(args)
        vectors, truth, left = sources.met_vectors(truth, args.images, describe)
    _name_left(left.failed)
    with bar("Searching", " queries") as show:
        report = met.measure(
            _projected(args, vectors, "database"),
            truth,
            ks=args.k or KS,
            temperatures=args.temperature or TEMPERATURES,
            seed=args.seed,
            progress=show,
        )
    print(printed.met(report))
    _write(args, {"protocol": "met", "mini": args.mini, **described, **report.to_json()}, left.failed)
    return 0


def run_uned(args: argparse.Namespace) -> int:
    """Measure the UnED protocol; returns 0."""
    from dataclasses import replace

    from assistant.evaluation.identification import printed, sources, uned, uned_files
    from assistant.evaluation.identification.errors import ProtocolError

    _check_json(args)
    if (args.features is None) == (args.csv is None):
        raise ProtocolError("Give --features PATH, or --csv FILE with --images and --pack: one of the two.")
    described: dict[str, Any] = {"features": str(args.features)}
    left = sources.Left(())
    if args.csv is not None:
        describe, described = _describer(args)
        asked, index, left = sources.uned_features(args.csv, args.images or args.csv.parent, describe)
    elif args.features.suffix == ".json":
        if args.info is None:
            raise ProtocolError("JSON features need --info DIR, the folder of the authors' lists.")
        asked, index = uned_files.read_official(args.features, args.info, args.split)
    else:
        asked, index = uned_files.read_features(args.features)
    _name_left(left.failed)
    vectors = _projected(args, {"query": asked.vectors, "index": index.vectors}, "index")
    asked, index = replace(asked, vectors=vectors["query"]), replace(index, vectors=vectors["index"])
    report: dict[str, Any] = {}
    for name in ("merged", "separate") if args.index == "both" else (args.index,):
        with bar("Searching", " queries") as show:
            found = uned.measure(asked, index, merged=name == "merged", progress=show)
        report[name] = {domain: figures.to_json() for domain, figures in found.items()}
        print(f"{printed.uned(f'{name.capitalize()} index', found)}\n")
    _write(args, {"protocol": "uned", **described, **report}, left.failed)
    return 0


def run_queries(args: argparse.Namespace) -> int:
    """Ask an index about labelled photographs; returns 0."""
    from assistant.evaluation.identification import asking, printed
    from assistant.evaluation.identification.query_figures import failures, per_set

    _check_json(args)
    with bar("Identifying", " photographs") as show:
        found = asking.asked(
            args.queries,
            args.exhibits,
            images=args.images,
            prove=args.prove,
            regions=args.regions,
            removed_half=args.removed_half,
            seed=args.seed,
            threads=args.threads,
            progress=show,
        )
    if found.unknown:
        print(f"Not in the index, so not to be found: {', '.join(found.unknown[:NAMED])}.", file=sys.stderr)
    report: dict[str, Any] = {"protocol": "queries", **found.about}
    for name, outcomes in found.outcomes.items():
        figures = per_set(outcomes)
        print(f"{printed.queries(asking.TITLES[name], figures)}\n")
        for sentence in failures(outcomes)[: None if name == asking.EVERYTHING else NAMED]:
            print(f"  {sentence}")
        print()
        report[name] = {
            "figures": {key: item.to_json() for key, item in figures.items()},
            "failures": failures(outcomes),
            "outcomes": [item.to_json() for item in outcomes],
        }
    _name_left(found.failed)
    _write(args, report, found.failed)
    return 0


def run_views(args: argparse.Namespace) -> int:
    """Measure leave-one-view-out recall; returns 0."""
    from assistant.evaluation.identification import printed, sources, views

    _check_json(args)
    given = views.read_views(args.views, args.images)
    describe, described = _describer(args)
    kept, vectors, left = sources.described_views(given, describe)
    _name_left(left.failed)
    report = views.measure(kept, _projected(args, {"views": vectors}, "views")["views"])
    print(printed.views(report))
    for item in report.mistakes[:NAMED]:
        nearer = f"{item.answered_picture.name} ({item.answered})"
        print(f"  {item.picture.name} ({item.object}): {nearer} is nearer.")
    if len(report.mistakes) > NAMED:
        print(f"  {len(report.mistakes) - NAMED:,} more; --json names them all.")
    _write(args, {"protocol": "views", **described, **report.to_json()}, left.failed)
    return 0


def _describer(args: argparse.Namespace) -> tuple[Describe, dict[str, Any]]:
    """Return what describes picture files with the pack, and what the report says about it."""
    from assistant.evaluation.identification.described import Described, described
    from assistant.identify.descriptors import Describer
    from assistant.tagging import Pack

    describer = Describer.load(Pack.open(args.pack), threads=args.threads)

    def describe(paths: Sequence[Path]) -> Described:
        with bar("Describing", " pictures") as show:
            return described(paths, describer, cache=args.cache, progress=show)

    return describe, {"pack": describer.name, "fingerprint": describer.fingerprint}


def _projected(args: argparse.Namespace, vectors: dict[str, Any], fit_on: str) -> dict[str, Any]:
    from assistant.evaluation.identification.projecting import projected

    random = args.random_projection
    return projected(
        vectors,
        fit_on,
        whiten=None if random else args.whiten,
        shrinkage=args.shrinkage,
        random=random,
        seed=args.seed,
    )


def _check_json(args: argparse.Namespace) -> None:
    from assistant.evaluation.reports import check_target

    if args.json:
        check_target(args.json)


def _write(args: argparse.Namespace, report: dict[str, Any], failed: Sequence[tuple[Path, str]]) -> None:
    from assistant.evaluation.reports import write_json

    if args.json:
        left = [{"picture": str(path), "reason": reason} for path, reason in failed]
        write_json({**report, "seed": args.seed, "left_out": left}, args.json)


def _name_left(failed: Sequence[tuple[Path, str]]) -> None:
    for path, reason in failed[:NAMED]:
        print(f"{path} was left out. {reason}", file=sys.stderr)
    if len(failed) > NAMED:
        print(f"{len(failed) - NAMED:,} more pictures were left out.", file=sys.stderr)

"""``glam-assistant identification``: how well exhibits are recognised, by the published protocols."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.evaluation.identification.nearest import Progress
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
    _register_met(commands)
    _register_uned(commands)
    _register_queries(commands)
    _register_views(commands)


def _register_met(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
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
    _add_common(parser, run_met)


def _register_uned(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
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
    _add_common(parser, run_uned)


def _register_queries(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
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
    _add_common(parser, run_queries)


def _register_views(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "views",
        help="leave-one-view-out recall of objects with several pictures",
        description="Of every picture of an object with several: is the most similar of all other pictures "
        "one of the same object? A CSV with the columns object, image (or EUFCC-340K's) and maybe source.",
    )
    parser.add_argument("views", type=Path, metavar="CSV")
    _add_describing(parser, "folder of the pictures (default: the CSV's own)")
    _add_projection(parser, default=0)
    _add_common(parser, run_views)


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


def _add_common(parser: argparse.ArgumentParser, run: Any) -> None:
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="seed of what is drawn (0)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything to FILE")
    parser.set_defaults(run=run)


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
    with _Bar("Searching", " queries") as bar:
        report = met.measure(
            _projected(args, vectors, "database"),
            truth,
            ks=args.k or KS,
            temperatures=args.temperature or TEMPERATURES,
            seed=args.seed,
            progress=bar,
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
        with _Bar("Searching", " queries") as bar:
            found = uned.measure(asked, index, merged=name == "merged", progress=bar)
        report[name] = {domain: figures.to_json() for domain, figures in found.items()}
        print(f"{printed.uned(f'{name.capitalize()} index', found)}\n")
    _write(args, {"protocol": "uned", **described, **report}, left.failed)
    return 0


def run_queries(args: argparse.Namespace) -> int:
    """Ask an index about labelled photographs; returns 0."""
    from assistant.evaluation.identification import asking, printed
    from assistant.evaluation.identification.query_figures import failures, per_set

    _check_json(args)
    with _Bar("Identifying", " photographs") as bar:
        found = asking.asked(
            args.queries,
            args.exhibits,
            images=args.images,
            prove=args.prove,
            regions=args.regions,
            removed_half=args.removed_half,
            seed=args.seed,
            threads=args.threads,
            progress=bar,
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
        with _Bar("Describing", " pictures") as bar:
            return described(paths, describer, cache=args.cache, progress=bar)

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


class _Bar:
    """A progress bar on stderr, called with (done, total); silent where stderr is not a terminal."""

    def __init__(self, title: str, unit: str) -> None:
        from tqdm import tqdm

        self._bar = tqdm(desc=title, unit=unit, disable=None)

    def __enter__(self) -> Progress:
        return self._show

    def __exit__(self, *error: object) -> None:
        self._bar.close()

    def _show(self, done: int, total: int) -> None:
        self._bar.total = total
        self._bar.update(done - self._bar.n)

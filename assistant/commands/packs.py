"""``glam-assistant packs``: which packs there are, what is in one, installing, testing, removing, making."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.commands import _pack_actions

if TYPE_CHECKING:
    from assistant.hub import Fetched, Progress, Source
    from assistant.tagging import Pack
    from assistant.training.make import Made
    from assistant.vocabulary import Vocabulary


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("packs", help="list, show, install, test, remove or make model packs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="the packs that can be named").set_defaults(run=_list)
    for name, run, text in (
        ("show", _show, "what a pack holds, its licence, sources and metrics"),
        ("verify", _verify, "check every file of a pack against its SHA-256"),
    ):
        action = actions.add_parser(name, help=text)
        action.add_argument(
            "pack", nargs="?", default="starter", help="a pack's name or folder (default: starter)"
        )
        action.set_defaults(run=run)
    _pack_actions.register(actions)
    _register_make(actions)


def _register_make(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "make",
        help="make a pack from a published model",
        description="Make a pack from a published model. An open_clip model ranks every term by its words "
        "and needs no pictures. A timm backbone learns from your pictures; only its heads are trained. "
        "The licence is shown before anything is downloaded, and stored in the pack.",
    )
    parser.add_argument(
        "source",
        metavar="SOURCE",
        help="open_clip:NAME:TAG, timm:NAME.TAG, hf-hub:ORG/NAME, or a folder or .safetensors file",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the pack's folder")
    parser.add_argument(
        "--kind",
        choices=("clip", "probe", "descriptor"),
        help="clip: rank terms by their words; probe: train heads; descriptor: identify exhibits with it "
        "(default: what SOURCE and --data say)",
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="probe: folder of the CSV and its pictures")
    parser.add_argument(
        "--train",
        metavar="CSV",
        help="probe: the CSV in --data, in EUFCC-340K columns as “export --format eufcc” writes it "
        "(default: train.csv)",
    )
    parser.add_argument(
        "--validate",
        type=Path,
        action="append",
        default=[],
        metavar="CSV",
        help="measure the pack on this file (its pictures are below --data, else beside it); may be repeated",
    )
    parser.add_argument("--name", metavar="TEXT", help="the pack's name (default: that of --out)")
    parser.add_argument("--version", default="1.0", metavar="TEXT", help="default: %(default)s")
    parser.add_argument(
        "--licence",
        default="",
        metavar="TEXT",
        help="under which terms you use the weights; needed where SOURCE states none",
    )
    parser.add_argument(
        "--architecture", metavar="NAME", help="what a lone .safetensors file holds: NAME.TAG or NAME:TAG"
    )
    parser.add_argument(
        "--pooling",
        choices=("gem", "avg", "max", "cls"),
        help="descriptor: how maps become one vector (default: cls for transformers, else gem)",
    )
    parser.add_argument(
        "--longest",
        type=int,
        metavar="PX",
        help="descriptor: pixels of the longer side (default: what the model was made for, at least 320)",
    )
    parser.add_argument("--prompts", type=Path, metavar="TOML", help="clip: facet = [sentences with {label}]")
    parser.add_argument(
        "--work", type=Path, metavar="DIR", help="probe: checkpoints (default: training-runs/NAME)"
    )
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes that decode pictures")
    parser.add_argument("--threads", type=int, metavar="N", help="CPU threads of the network")
    parser.set_defaults(run=_make)


def _list(args: argparse.Namespace) -> int:
    from assistant.tagging import Pack, PackError
    from assistant.tagging.places import places

    found = list(places())
    for place in found:
        try:
            pack = Pack.open(place.path)
            size = f"{pack.size / 1e6:.0f} MB"
        except (PackError, OSError) as error:
            print(f"{place.name}  damaged  {place.path}\n  {error}")
            continue
        parts = [member.name for member in pack.manifest.members]
        members = ", ".join([*parts, "descriptor"] if pack.manifest.descriptor else parts)
        named = "" if pack.name == place.name else f"“{place.name}”  "
        print(f"{pack.name} {pack.version}  {named}{size}  {members}  {pack.path}")
    if not found:
        print("No model packs are installed.")
    return 0


def _show(args: argparse.Namespace) -> int:
    from assistant.tagging import Pack

    pack = Pack.open(args.pack)
    manifest = pack.manifest
    print(f"{pack.name} {pack.version}, {pack.size / 1e6:.1f} MB, {pack.path}")
    print(f"Licence: {manifest.licence}")
    print(f"Vocabulary: {manifest.vocabulary.get('name')} {manifest.vocabulary.get('version')}")
    for member in manifest.members:
        print(f"Member {member.name}: {member.kind}, {member.options.get('backbone') or 'open_clip'}")
        origin = member.options.get("source", {})
        if origin:
            print(
                f"  weights: {origin.get('name')} {origin.get('revision', '')[:12]} {origin.get('page', '')}"
            )
            print(f"  licence of the weights: {origin.get('licence')}")
    if manifest.descriptor:
        how = manifest.descriptor
        print(f"Descriptor: {how.get('backbone')}, {how.get('pooling')} at {how.get('longest')} px")
    for source in manifest.training_data:
        print(f"Trained on: {source.get('name')} ({source.get('licence', 'no licence stated')})")
    _print_metrics(pack)
    return 0


def _print_metrics(pack: Pack) -> None:
    for split, result in pack.manifest.metrics.items():
        print(f"\n{split:<20}{'n':>7}{'R-Prec':>8}{'Acc@1':>8}{'Acc@10':>8}{'AvgRank':>9}")
        rows = [*result.get("facets", {}).items(), ("mean", result.get("mean", {}))]
        for facet, values in rows:
            figures = [values.get(name) for name in ("r_precision", "acc@1", "acc@10", "avg_rank")]
            if None not in figures:
                count = values.get("n", "")
                r, first, ten, rank = figures
                print(f"  {facet:<18}{count:>7}{r:>8.3f}{first:>8.3f}{ten:>8.3f}{rank:>9.2f}")


def _verify(args: argparse.Namespace) -> int:
    from assistant.tagging import Pack

    pack = Pack.open(args.pack)
    for name in pack.verify():
        print(f"ok  {name}")
    print(f"{pack.name} {pack.version} is intact.")
    return 0


def _make(args: argparse.Namespace) -> int:
    from assistant import vocabulary
    from assistant.errors import AssistantError
    from assistant.hub import CLIP, TIMM, fetch, resolve, warning
    from assistant.training.make import check_target
    from assistant.training.published import About, licence_of

    args.out = args.out.expanduser().resolve()
    check_target(args.out)
    probe = args.kind == "probe" or (args.kind is None and (args.data is not None or args.train is not None))
    describes = args.kind == "descriptor"
    kind = TIMM if probe or describes else (CLIP if args.kind == "clip" else None)
    source = resolve(args.source, kind=kind, architecture=args.architecture)
    if source.kind == TIMM and args.data is None and not describes:
        raise AssistantError(
            f"{source.name} is an image backbone: it knows no words and must be trained on pictures. Give "
            "--data DIR (and --train CSV), or take an open_clip model; --kind descriptor makes a pack that "
            "only identifies exhibits."
        )
    name = args.name or args.out.name
    _describe(source)
    about = About(name, args.version, licence_of(source, args.licence))
    if caution := warning(source.licence):
        print(caution, file=sys.stderr)
    try:
        fetched = fetch(source, _bars())
    except KeyboardInterrupt:
        print("\nThe part that has arrived is kept; the same command goes on from there.", file=sys.stderr)
        raise
    _list_files(fetched)
    if describes:
        from assistant.training.descriptor_pack import make_descriptor

        folder = make_descriptor(fetched, args.out, about, pooling=args.pooling, longest=args.longest)
        print(f"The pack {about.name} {about.version} is in {folder}")
        print("Use it with: glam-assistant exhibits build SOURCE --to INDEX --pack " + str(folder))
        return 0
    terms = vocabulary.load_default()
    made = _made(args, fetched, about, terms)
    metrics = _measure(made, args, terms) if args.validate else {}
    folder = made.finish(metrics)
    print(f"The pack {about.name} {about.version} is in {folder}")
    if not metrics:
        print("It was not measured: give --validate CSV, or run glam-assistant evaluate.")
    return 0


def _made(args: argparse.Namespace, fetched: Fetched, about: Any, terms: Vocabulary) -> Made:
    import torch

    from assistant.hub import CLIP
    from assistant.training.make import TEMPLATES, read_prompts

    if args.threads:
        torch.set_num_threads(args.threads)
    if fetched.source.kind == CLIP:
        from assistant.training.zero_shot import make_zero_shot

        templates = read_prompts(args.prompts, terms) if args.prompts else TEMPLATES
        return make_zero_shot(fetched, args.out, about, terms, templates, _say)
    from assistant.training.probe import Schooling, make_probe

    work = args.work or Path("training-runs") / about.name
    schooling = Schooling(args.data, args.train or "train.csv", work, args.workers)
    return make_probe(fetched, args.out, about, terms, schooling, _say)


def _describe(source: Source) -> None:
    """Print what would be used, licence first, before anything of it is downloaded."""
    print(f"Licence   {source.licence or 'none stated'}", end="")
    print(f" (stated by {source.stated_by})" if source.stated_by else "")
    print(f"Model     {source.name}, {source.kind}")
    if source.page:
        print(f"Page      {source.page} (revision {source.revision[:12]})")
    for file in source.files:
        where = "here" if file.path is not None else "to download"
        print(f"File      {file.name}  {_size(file.size)}  {where}")
    if source.to_download:
        print(f"To download: {_size(source.to_download)}")
    sys.stdout.flush()


def _list_files(fetched: Fetched) -> None:
    for name, digest in fetched.hashes.items():
        print(f"ok        {name}  SHA-256 {digest}")
    sys.stdout.flush()


def _size(size: int | None) -> str:
    if size is None:
        return "size unknown"
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.1f} kB"


def _say(line: str) -> None:
    print(line, flush=True)


def _bars() -> Progress:
    """Return a progress callback that draws one bar per file on the terminal."""
    from tqdm import tqdm

    bars: dict[str, Any] = {}

    def progress(name: str, done: int, size: int | None) -> None:
        if name not in bars:
            bars[name] = tqdm(total=size, desc=name, unit="B", unit_scale=True, initial=done, disable=None)
        bar = bars[name]
        bar.update(done - bar.n)
        if done == size:
            bar.close()

    return progress


def _measure(made: Made, args: argparse.Namespace, terms: Vocabulary) -> dict[str, Any]:
    """Return validation file -> its report, without the lists of files that name this machine's folders."""
    from assistant.datasets import read_records
    from assistant.evaluation import evaluate
    from assistant.tagging import Ensemble

    ensemble = Ensemble.load(made.open(), terms)
    found = {}
    for path in args.validate:
        file = args.data / path if args.data is not None and not path.exists() else path
        records = read_records(file, args.data or file.parent, terms)
        _say(f"Measuring on {file.name}")
        report = evaluate(ensemble, records, terms)
        found[file.name] = {key: value for key, value in report.items() if key not in {"failed", "missing"}}
    return found

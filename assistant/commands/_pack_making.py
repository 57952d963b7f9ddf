"""``packs make``: a pack from a published model, whose licence is shown before anything is downloaded."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.commands._bars import BYTES, bars

if TYPE_CHECKING:
    from assistant.hub import Fetched, Source
    from assistant.training.make import Made
    from assistant.vocabulary import Vocabulary


def register(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the action."""
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
        with bars(BYTES) as show:
            fetched = fetch(source, show)
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

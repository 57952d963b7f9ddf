"""``glam-assistant train RECIPE.toml``: train every member, calibrate, measure, write a pack."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.evaluation.protocol import Baseline
    from assistant.tagging import Pack
    from assistant.training.recipe import Recipe
    from assistant.training.run import Workplace
    from assistant.vocabulary import Vocabulary


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "train",
        help="train a model pack from a recipe",
        description="Train every member of a recipe, calibrate them on held-out objects, measure the pack "
        "on the recipe's validation files and write it. A stopped training goes on where it was. Recipes "
        "given the same --work share what they have in common. For several GPUs or machines: "
        "accelerate launch --no-python glam-assistant train ...",
    )
    parser.add_argument("recipe", type=Path, metavar="RECIPE.toml")
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="folder of the CSVs and images/"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="where the pack goes (default: your packs folder)"
    )
    parser.add_argument("--initial", type=Path, metavar="DIR", help="folder of initial weights (safetensors)")
    parser.add_argument(
        "--work", type=Path, metavar="DIR", help="checkpoints and logs (default: training-runs/NAME)"
    )
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes that decode pictures")
    parser.add_argument("--threads", type=int, metavar="N", help="CPU threads of the network")
    parser.add_argument("--device", choices=["auto", "cpu"], default="auto", help="cpu: leave a GPU alone")
    parser.add_argument(
        "--precision",
        choices=["auto", "no", "bf16", "fp16"],
        default="auto",
        help="mixed precision (default: auto, which takes it on a GPU)",
    )
    parser.add_argument(
        "--log",
        choices=["csv", "tensorboard"],
        default="csv",
        help="tensorboard: write its event files beside the CSV (needs the package tensorboard)",
    )
    parser.add_argument(
        "--baselines",
        action="store_true",
        help="measure beside it the most frequent terms and a kNN on the first member's untrained backbone",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Train and write the pack; returns 0."""
    import torch

    from assistant import paths, vocabulary
    from assistant.training import recipe as recipes
    from assistant.training.embedding.recipe_reading import is_embedding
    from assistant.training.run import OtherProcess, Workplace, train_pack

    if is_embedding(args.recipe):
        return _train_embedding(args)
    recipe = recipes.read(args.recipe)
    target = args.out or paths.data() / "packs" / recipe.name
    place = _place(args, recipe.name, Workplace)
    if args.threads:
        torch.set_num_threads(args.threads)
    terms = vocabulary.load_default()
    try:
        writer = train_pack(recipe, place, terms, target, _say)
    except OtherProcess:
        return 0
    baselines = _baselines(recipe, place, terms) if args.baselines else []
    metrics = _measure(writer.write_manifest({}, ""), recipe, place.data, terms, baselines)
    writer.write_manifest(metrics, _card(recipe, metrics, terms, writer.folder))
    print(f"The pack is in {writer.publish()}")
    return 0


def _place(args: argparse.Namespace, name: str, make: type[Workplace]) -> Workplace:
    return make(
        data=args.data,
        work=args.work or Path("training-runs") / name,
        initial=args.initial,
        workers=args.workers,
        device=args.device,
        precision=args.precision,
        log=args.log,
    )


def _train_embedding(args: argparse.Namespace) -> int:
    """Train a descriptor to identify exhibits with, and write its pack; returns 0."""
    import torch

    from assistant import paths
    from assistant.training.embedding.recipe_reading import read
    from assistant.training.embedding.run import train_embedding
    from assistant.training.run import OtherProcess, Workplace

    recipe = read(args.recipe)
    if args.threads:
        torch.set_num_threads(args.threads)
    target = args.out or paths.data() / "packs" / recipe.name
    place = _place(args, recipe.name, Workplace)
    try:
        pack = train_embedding(recipe, place, target, _say)
    except OtherProcess:
        return 0
    print(f"The pack is in {pack}")
    return 0


def _say(line: str) -> None:
    print(line, flush=True)


def _baselines(recipe: Recipe, place: Workplace, terms: Vocabulary) -> list[Baseline]:
    """Return the most frequent terms, and kNNs on random and, where there are some, on initial weights."""
    from assistant.datasets.records import read_records
    from assistant.evaluation.baselines import Backbone, FrequentTerms, NearestPictures

    training = read_records(place.data / recipe.train, place.data, terms)
    found: list[Baseline] = [FrequentTerms(training)]
    first = recipe.members[0]
    weights = [None, place.initial / first.initial] if place.initial and first.initial else [None]
    for file in weights:
        backbone = Backbone(first.backbone, recipe.preprocessing, weights=file)
        _say(f"Reading the training pictures for a kNN on {backbone.name}")
        found.append(NearestPictures(backbone, training))
    return found


def _measure(
    folder: Path, recipe: Recipe, data: Path, terms: Vocabulary, baselines: list[Baseline]
) -> dict[str, Any]:
    """Return validation file -> its report, without the lists of files that name this machine's folders."""
    from assistant.datasets.records import read_records
    from assistant.datasets.splits import split_name
    from assistant.evaluation.analysis import analyse
    from assistant.evaluation.collected import collect
    from assistant.evaluation.protocol import figures, measure
    from assistant.tagging import Ensemble, Pack

    ensemble = Ensemble.load(Pack.open(folder), terms)
    found = {}
    for name in recipe.validate:
        _say(f"Measuring on {name}")
        scored = collect(ensemble, read_records(data / name, data, terms), terms, baselines=baselines)
        each = measure(scored, terms)
        report, more = figures(scored, terms, each), analyse(scored, terms, each)
        found[name] = {key: value for key, value in report.items() if key not in {"failed", "missing"}}
        found[name] |= {
            "split": split_name(data / name, recipe.split or None),
            "weighed_on": name == recipe.weigh_on,
            "intervals": more["intervals"],
            "differences": more["differences"],
        }
    return found


def _card(recipe: Recipe, metrics: dict[str, Any], terms: Vocabulary, folder: Path) -> str:
    from assistant.tagging import Pack
    from assistant.training.card import model_card

    pack: Pack = Pack.open(folder)
    return model_card(recipe, pack, metrics, terms)

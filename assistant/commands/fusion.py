"""``glam-assistant fusion RECIPE PACK``: the ways to join a pack's members, measured side by side."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.datasets import Records


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "fusion",
        help="compare ways to join a pack's members",
        description="Fit every rule on the recipe's held-out objects (and its outer file) and print "
        "R-Precision on the first validation file and, each outer source left out of the fit in turn, on the "
        "outer file.",
    )
    parser.add_argument("recipe", type=Path, metavar="RECIPE.toml", help="what the pack was trained from")
    parser.add_argument("pack", metavar="PACK", help="a pack's name or folder")
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="folder of the CSVs and images/"
    )
    parser.add_argument("--threads", type=int, default=2, metavar="N", help="CPU threads (default: 2)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows to FILE")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the table; returns 0."""
    import pandas as pd

    from assistant import vocabulary
    from assistant.datasets import read_records
    from assistant.evaluation.metrics import display_order, facet_metrics, mean_metrics
    from assistant.evaluation.reports import check_target, write_json
    from assistant.tagging import Ensemble, Pack
    from assistant.training.fusion_study import Scored, study
    from assistant.training.recipe import read
    from assistant.training.recipe_file import RecipeError
    from assistant.training.run import member_scores, priors

    if args.json:
        check_target(args.json)
    recipe = read(args.recipe)
    if not recipe.validate:
        raise RecipeError(f"The recipe {args.recipe} names no validation file to measure on.")
    terms = vocabulary.load_default()
    ensemble = Ensemble.load(Pack.open(args.pack), terms, threads=args.threads)
    training = read_records(args.data / recipe.train, args.data, terms)
    kept, held = training.split_objects(recipe.held_out, recipe.seed)

    def scored(records: Records) -> Scored:
        return Scored(records, member_scores(ensemble, records))

    def measure(scores: Mapping[str, NDArray[np.float32]], records: Records) -> float:
        orders = {key: display_order(facet) for key, facet in terms.facets.items()}
        found = {
            key: facet_metrics(values, records.nodes(key), orders[key]) for key, values in scores.items()
        }
        return mean_metrics(found).r_precision or 0.0

    fitting = scored(training.subset(held))
    inner = scored(read_records(args.data / recipe.validate[0], args.data, terms))
    outer = scored(read_records(args.data / recipe.weigh_on, args.data, terms)) if recipe.weigh_on else None
    rows = study(ensemble, fitting, inner, outer, priors(training.subset(kept)), measure)
    print(pd.DataFrame(rows).set_index("rule").to_string(float_format="{:.3f}".format))
    if args.json:
        write_json({"pack": ensemble.pack.name, "rows": rows}, args.json)
    return 0

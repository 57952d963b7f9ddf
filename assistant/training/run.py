"""From a recipe to a pack: train every member, calibrate on held-out objects, write the folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from assistant.datasets.records import Records, read_records
from assistant.tagging.ensemble import Ensemble
from assistant.tagging.fusion import FacetFusion
from assistant.tagging.pack import Pack
from assistant.training import calibrate
from assistant.training.batches import Pictures, Targets, loader
from assistant.training.loop import Fit, Report
from assistant.training.networks import TrainedRows, build, trained_rows
from assistant.training.pack_writer import PackWriter
from assistant.training.recipe import MemberRecipe, Recipe
from assistant.vocabulary import Vocabulary


@dataclass(frozen=True)
class Workplace:
    """Where a training reads and writes.

    ``data``: folder of the CSV and ``images/``; ``initial``: folder of initial weights; ``work``: folder
    of checkpoints and logs, which a later run goes on from; ``workers``: processes that decode pictures.
    """

    data: Path
    work: Path
    initial: Path | None = None
    workers: int = 1
    device: str = "auto"


def train_pack(
    recipe: Recipe, place: Workplace, vocabulary: Vocabulary, target: Path, report: Report
) -> PackWriter:
    """Train (or go on training) every member of ``recipe`` and write an unpublished pack for ``target``."""
    records = read_records(place.data / recipe.train, place.data, vocabulary)
    report(records.summary())
    kept, held = records.split_objects(recipe.held_out, recipe.seed)
    training, holdout = records.subset(kept), records.subset(held)
    nodes = {facet: training.nodes(facet) for facet in training.facets}
    rows = trained_rows(nodes, recipe.min_count)
    annotated = {facet: training.annotated(facet) for facet in rows}
    targets = Targets({facet: nodes[facet][:, found] for facet, found in rows.items()}, annotated)
    report(f"{len(training):,} pictures to train on, {len(holdout):,} held out to calibrate")
    writer = PackWriter(target, recipe, vocabulary)
    for member in recipe.members:
        network = train_member(recipe, member, place, vocabulary, training, rows, targets, report)
        writer.add_member(member, network, rows)
    writer.write_manifest({}, "")
    report("Calibrating on the held-out objects")
    writer.set_fusion(calibrate_pack(Pack.open(writer.folder), vocabulary, recipe, holdout, place))
    return writer


def train_member(
    recipe: Recipe,
    member: MemberRecipe,
    place: Workplace,
    vocabulary: Vocabulary,
    training: Records,
    rows: TrainedRows,
    targets: Targets,
    report: Report,
) -> nn.Module:
    """Train one member, going on from its checkpoint in ``place.work``; returns its averaged network."""
    torch.manual_seed(recipe.seed)
    folder = place.work / member.name
    folder.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if place.device == "auto" and torch.cuda.is_available() else "cpu")
    network = build(member, vocabulary, rows, recipe.preprocessing, place.initial)
    pictures = Pictures(training.pictures, recipe.preprocessing, crop=member.crop, seed=recipe.seed)
    fit = Fit(network, member, pictures, targets, recipe.preprocessing, device)
    return fit.run(folder, report, place.workers).cpu().eval()


def calibrate_pack(
    pack: Pack, vocabulary: Vocabulary, recipe: Recipe, holdout: Records, place: Workplace
) -> dict[str, FacetFusion]:
    """Fit the fusion of a written pack on objects that no member was trained on."""
    ensemble = Ensemble.load(pack, vocabulary)
    said: dict[str, dict[str, list[NDArray[np.float32]]]] = {}
    pictures = Pictures(holdout.pictures, recipe.preprocessing, crop=1.0, seed=recipe.seed)
    for squares, _ in loader(pictures, None, 64, place.workers):
        batch = torch.from_numpy(recipe.preprocessing.normalise(squares.numpy()))
        for member in ensemble.members:
            for facet, values in member.probabilities(batch).items():
                said.setdefault(facet, {}).setdefault(member.name, []).append(values)
    found = {}
    for facet, by_member in said.items():
        mask = holdout.annotated(facet)
        arrays = {name: np.concatenate(parts)[mask] for name, parts in by_member.items()}
        found[facet] = calibrate.fit_facet(arrays, holdout.nodes(facet)[mask], ensemble.seen[facet])
    return found

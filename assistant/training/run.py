"""From a recipe to a pack: train every member, calibrate on held-out objects, write the folder."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from accelerate import Accelerator, DistributedDataParallelKwargs
from accelerate.utils import set_seed
from numpy.typing import NDArray
from torch import nn

from assistant.datasets import Records, read_records
from assistant.errors import AssistantError
from assistant.evaluation.sets import first_pictures
from assistant.tagging import sets
from assistant.tagging.ensemble import Ensemble
from assistant.tagging.fusion import FacetFusion
from assistant.tagging.pack import Pack
from assistant.tagging.sets import FittedSets
from assistant.training import calibrate, targets, views
from assistant.training.batches import Pictures, pixels_of
from assistant.training.captions import Captions
from assistant.training.loop import Fit, Report
from assistant.training.networks import ClipOverTerms, build
from assistant.training.pack_writer import PackWriter
from assistant.training.recipe import MemberRecipe, Recipe
from assistant.training.targets import TrainedRows
from assistant.vocabulary import Vocabulary

BATCH = 32
"""Pictures scored at once when the pack is calibrated."""

MemberScores = Mapping[str, Mapping[str, NDArray[np.float32]]]
"""Facet -> member -> probabilities (n_pictures, n_terms)."""


@dataclass(frozen=True)
class Workplace:
    """Where a training reads and writes, and on what it runs.

    ``data``: folder of the CSV and ``images/``; ``initial``: folder of initial weights; ``work``: folder
    of checkpoints and logs, which a later run goes on from; ``workers``: processes that decode pictures.
    ``device``: auto or cpu. ``precision``: auto, no, bf16 or fp16 (auto: half precision where the device
    computes in it). ``log``: csv, or tensorboard beside it.
    """

    data: Path
    work: Path
    initial: Path | None = None
    workers: int = 1
    device: str = "auto"
    precision: str = "auto"
    log: str = "csv"


@dataclass
class Trainer:
    """A recipe's data, read once, and the members trained on it one after the other."""

    recipe: Recipe
    place: Workplace
    vocabulary: Vocabulary
    report: Report
    training: Records = field(init=False)
    holdout: Records = field(init=False)
    rows: TrainedRows = field(init=False)

    def __post_init__(self) -> None:
        records = read_records(self.place.data / self.recipe.train, self.place.data, self.vocabulary)
        self.accelerator = accelerator(self.place)
        if not self.accelerator.is_main_process:
            self.report = _silent
        self.report(records.summary())
        kept, held = records.split_objects(self.recipe.held_out, self.recipe.seed)
        self.training, self.holdout = records.subset(kept), records.subset(held)
        nodes = {facet: self.training.nodes(facet) for facet in self.training.facets}
        self.rows = targets.trained_rows(nodes, self.recipe.min_count)
        self.report(
            f"{len(self.training):,} pictures to train on, {len(self.holdout):,} held out to calibrate"
        )

    def rows_of(self, member: MemberRecipe) -> TrainedRows:
        """Return the rows of ``member``'s heads."""
        return targets.rows_for(member, self.rows)

    def train(self, member: MemberRecipe) -> nn.Module:
        """Train one member, going on from its checkpoint; returns its network, on the CPU."""
        set_seed(self.recipe.seed)
        folder = self.place.work / member.name
        folder.mkdir(parents=True, exist_ok=True)
        preprocessing = self.recipe.preprocessing_of(member)
        rows = self.rows_of(member)
        learner = build(member, self.vocabulary, rows, preprocessing, self.place.initial)
        items: Pictures | views.CachedViews
        if member.cached_views:
            items = views.compute(
                self.place.work / "views", member, preprocessing, self.training, self.recipe.seed,
                learner.parts, self.accelerator, self.report, self.place.workers,
            )  # fmt: skip
        else:
            items = Pictures(
                self.training,
                preprocessing,
                crop=member.crop,
                seed=self.recipe.seed,
                brightness=member.brightness,
            )
        captions = None
        if isinstance(learner.network, ClipOverTerms) and member.contrast != "terms":
            captions = Captions(member, self.vocabulary, self.training, rows, learner.network.tokenizer)
        fit = Fit(
            learner,
            member,
            items,
            targets.build(member, self.training, rows, self.vocabulary),
            self._trees(member),
            preprocessing,
            self.accelerator,
            seed=self.recipe.seed,
            captions=captions,
        )
        network = fit.run(folder, self.report, self.place.workers).cpu().eval()
        self.accelerator.free_memory()
        return network

    def _trees(self, member: MemberRecipe) -> dict[str, targets.Tree]:
        if not member.kind.startswith("h-softmax"):
            return {}
        return {key: targets.tree(self.vocabulary[key], found) for key, found in self.rows_of(member).items()}


def accelerator(place: Workplace) -> Accelerator:
    """Return the devices to train on; several of them are joined when started by ``accelerate launch``."""
    cpu = place.device == "cpu" or not torch.cuda.is_available()
    precision = place.precision
    if precision == "auto":
        # On a CPU the way back through convolutions in bfloat16 took twice as long as in float32, measured.
        precision = "no" if cpu else ("bf16" if torch.cuda.is_bf16_supported() else "fp16")
    # A facet that nobody annotated in a batch leaves its head without a gradient.
    unused = DistributedDataParallelKwargs(find_unused_parameters=True)
    made = Accelerator(
        cpu=cpu,
        mixed_precision=precision,
        kwargs_handlers=[unused],
        log_with="tensorboard" if place.log == "tensorboard" else None,
        project_dir=str(place.work),
    )
    if place.log == "tensorboard":
        if importlib.util.find_spec("tensorboard") is None:
            raise AssistantError("--log tensorboard needs a package: pip install tensorboard")
        made.init_trackers("tensorboard")
    return made


def _silent(line: str) -> None:
    pass


class OtherProcess(Exception):  # noqa: N818  (nothing went wrong)
    """This process has done its part; the main process of the training writes the pack."""


def train_pack(
    recipe: Recipe, place: Workplace, vocabulary: Vocabulary, target: Path, report: Report
) -> PackWriter:
    """Train (or go on training) every member of ``recipe`` and write an unpublished pack for ``target``.

    Raises OtherProcess in all but the main process of a training on several devices.
    """
    trainer = Trainer(recipe, place, vocabulary, report)
    networks = [(member, trainer.train(member)) for member in recipe.members]
    if not trainer.accelerator.is_main_process:
        raise OtherProcess
    writer = PackWriter(target, recipe, vocabulary)
    for member, network in networks:
        writer.add_member(member, network, trainer.rows_of(member))
    writer.write_manifest({}, "")
    trainer.report("Calibrating on the held-out objects")
    # Two halves: scores must not be fitted on the pictures that say how far they can be trusted.
    weighing, covering = trainer.holdout.split_objects(0.5, recipe.seed + 1)
    files = [trainer.holdout.subset(weighing)]
    if recipe.weigh_on:
        trainer.report(f"and on {recipe.weigh_on}")
        files.append(read_records(place.data / recipe.weigh_on, place.data, vocabulary))
    ensemble = Ensemble.load(Pack.open(writer.folder), vocabulary)
    scores = [member_scores(ensemble, records) for records in files]
    writer.set_fusion(calibrate_on(files, scores, ensemble, priors(trainer.training)))
    writer.write_manifest({}, "")
    writer.set_sets(
        fit_sets(Ensemble.load(Pack.open(writer.folder), vocabulary), trainer.holdout.subset(covering))
    )
    return writer


def fit_sets(ensemble: Ensemble, records: Records, alpha: float = 0.1) -> dict[str, FittedSets]:
    """Return per facet what makes sets of terms that cover a picture's tags with probability 1 - ``alpha``.

    ``records``: pictures that neither trained nor calibrated ``ensemble``.
    """
    chosen = records.subset(first_pictures(records, range(len(records))))
    found = {}
    for facet, members in member_scores(ensemble, chosen).items():
        fused = ensemble.fuse(facet, members)
        terms = ensemble.vocabulary[facet]
        found[facet] = sets.fit(fused, chosen.nodes(facet), chosen.annotated(facet), terms, alpha)
    return found


def calibrate_on(
    files: Sequence[Records],
    scores: Sequence[MemberScores],
    ensemble: Ensemble,
    prior: Mapping[str, NDArray[np.float32]],
) -> dict[str, FacetFusion]:
    """Fit the fusion of ``ensemble`` on pictures that no member was trained on.

    ``scores``: :func:`member_scores` of each of ``files``; ``prior``: :func:`priors` of the training.
    """
    found = {}
    for facet in scores[0]:
        domains = []
        for records, said in zip(files, scores, strict=True):
            mask = records.annotated(facet)
            members = {name: values[mask] for name, values in said[facet].items()}
            domains.append(calibrate.Domain(members, records.nodes(facet)[mask]))
        terms, seen = ensemble.vocabulary[facet].terms, ensemble.seen[facet]
        shares = {terms[row].uri: float(prior[facet][row]) for row in np.flatnonzero(seen)}
        found[facet] = calibrate.fit_facet(domains, seen, ensemble.vocabulary[facet], shares)
    return found


def priors(training: Records) -> dict[str, NDArray[np.float32]]:
    """Return facet -> share of the annotated pictures with each term, float32 (n_terms,)."""
    return {
        facet: np.asarray(
            training.nodes(facet)[training.annotated(facet)].sum(0)
            / max(1, int(training.annotated(facet).sum())),
            np.float32,
        )
        for facet in training.facets
    }


def member_scores(ensemble: Ensemble, records: Records) -> MemberScores:
    """Return facet -> member -> probabilities (n_pictures, n_terms) for the plain pictures."""
    said: dict[str, dict[str, list[NDArray[np.float32]]]] = {}
    for start in range(0, len(records), BATCH):
        pixels = [pixels_of(records, index) for index in range(start, min(start + BATCH, len(records)))]
        for scores in ensemble.suggest(pixels):
            for facet, found in scores.items():
                for name, values in found.members.items():
                    said.setdefault(facet, {}).setdefault(name, []).append(values)
    return {
        facet: {name: np.stack(parts) for name, parts in members.items()} for facet, members in said.items()
    }

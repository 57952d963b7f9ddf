"""The training loop of a descriptor: an epoch's plan, its steps, the validation that chooses the epoch."""

from __future__ import annotations

import csv
import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from accelerate import Accelerator
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import nn
from torch.utils.data import DataLoader

from assistant import whole_files
from assistant.errors import AssistantError
from assistant.training import checkpoint
from assistant.training.embedding import plans
from assistant.training.embedding.methods import Classifier
from assistant.training.embedding.networks import Learner
from assistant.training.embedding.pictures import Items, KeptViews, LiveViews, Whole, prepared
from assistant.training.embedding.rates import optimiser, rate_factor
from assistant.training.embedding.recipe import EmbeddingRecipe
from assistant.training.embedding.validation import Queries, accuracy, describe
from assistant.training.loop import Report
from assistant.training.tensors import write

SAVE_EVERY = 100
"""Steps between checkpoints."""


@dataclass(frozen=True)
class Lesson:
    """What is trained on: row, class and domain of each picture, int64 (n,), and the views of all rows."""

    rows: NDArray[np.intp]
    classes: NDArray[np.int64]
    domains: NDArray[np.int64]
    domain_names: tuple[str, ...]
    views: LiveViews | KeptViews


class Fit:
    """The state of one training. ``pictures``: whole, the training pictures first, then those held out."""

    def __init__(
        self,
        recipe: EmbeddingRecipe,
        learner: Learner,
        lesson: Lesson,
        pictures: Whole,
        queries: Queries,
        accelerator: Accelerator,
        folder: Path,
    ) -> None:
        self.recipe, self.lesson, self.pictures, self.queries = recipe, lesson, pictures, queries
        self.inner = learner
        self.accelerator = accelerator
        self.folder = folder
        self.optimiser = optimiser(learner, recipe.steps)
        self.learner, self.prepared = accelerator.prepare(learner, self.optimiser)
        # Mining compares all training pictures; else only those of the validation are described.
        mined = lesson.rows if recipe.method.learn == "contrastive" else lesson.rows[:0]
        self.needed = np.unique(np.concatenate([mined, queries.catalogue, queries.queries]))
        self.step = 0
        self.best = -1.0
        self.best_epoch = 0
        self.per_epoch = -(-self._items() // recipe.steps.batch)
        if recipe.method.learn == "simsiam":
            self.per_epoch = len(
                plans.views_of_one(len(lesson.classes), recipe.steps.batch, np.random.default_rng(0)).steps
            )

    def _items(self) -> int:
        return len(self.lesson.classes) * (2 if self.recipe.method.learn == "contrastive" else 1)

    @property
    def total(self) -> int:
        """Steps of the whole training."""
        return self.per_epoch * self.recipe.steps.epochs

    @property
    def retraining_from(self) -> int:
        """The epoch from which on only a new classifier is learnt (cRT)."""
        return self.recipe.steps.epochs - self.recipe.method.retrain

    @property
    def fingerprint(self) -> str:
        """What a checkpoint must belong to: the recipe without its card, and the data's size."""
        recipe = self.recipe
        facts = (recipe.seed, recipe.data, recipe.network, recipe.views, recipe.method, recipe.steps)
        sizes = (len(self.lesson.classes), int(self.lesson.classes.max()), self.accelerator.num_processes)
        return hashlib.sha256(repr((facts, sizes)).encode()).hexdigest()[:16]

    def run(self, report: Report, workers: int) -> dict[str, float]:
        """Train to the end; the learner then has the best epoch's weights. Returns what was selected."""
        saved = self.folder / "checkpoint.safetensors"
        if saved.is_file():
            progress = checkpoint.load(saved, self.inner.network, self.inner.method, self.optimiser)
            checkpoint.check(saved, progress, self.fingerprint)
            self.step, self.best = int(progress["step"]), float(progress["best"])
            self.best_epoch = int(progress["best_epoch"])
            report(f"going on at step {self.step} of {self.total}")
        else:
            (self.folder / "log.csv").unlink(missing_ok=True)
        vectors = self._validate(report, 0, 0.0, 0.0) if self.step == 0 else None
        while self.step < self.total:
            vectors = self._epoch(vectors, saved, report, workers)
        self._take_best()
        return {
            "epoch": float(self.best_epoch),
            "accuracy": self.best,
            "steps_per_epoch": float(self.per_epoch),
        }

    def _epoch(
        self, vectors: NDArray[np.float32] | None, saved: Path, report: Report, workers: int
    ) -> NDArray[np.float32]:
        epoch, done = divmod(self.step, self.per_epoch)
        if self.recipe.method.retrain and epoch == self.retraining_from and not done:
            self._begin_retraining()
        plan = self._plan(epoch, done, vectors)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * self._factor(epoch)
        self.inner.train_parts()
        started, losses = time.monotonic(), []
        for batch, numbers in self._batches(plan, epoch, done, workers):
            losses.append(self._step(batch, torch.from_numpy(plan.labels[numbers.numpy()]), epoch))
            if self.step % 20 == 0:
                report(
                    f"epoch {epoch + 1}/{self.recipe.steps.epochs}, step {self.step}/{self.total}, loss "
                    f"{np.mean(losses[-20:]):.4f}, {len(losses) / (time.monotonic() - started):.1f} steps/s"
                )
            if self.step % SAVE_EVERY == 0 and self.step < self.total:
                self._save(saved)
        found = self._validate(report, epoch + 1, float(np.mean(losses)), time.monotonic() - started)
        self._save(saved)
        return found

    def _plan(self, epoch: int, done: int, vectors: NDArray[np.float32] | None) -> plans.Plan:
        """Return the plan of an epoch; that of a broken-off one is read again: the network has moved on."""
        file = self.folder / "plan.safetensors"
        if done and file.is_file():
            kept = load_file(file)
            if int(kept["epoch"]) == epoch:
                return plans.Plan(*(kept[name].numpy() for name in ("items", "labels", "steps")))
        plan = self._new_plan(epoch, vectors)
        if self.accelerator.is_main_process:
            tensors = {name: torch.from_numpy(np.ascontiguousarray(getattr(plan, name)))
                       for name in ("items", "labels", "steps")}  # fmt: skip
            with whole_files.appearing(file) as part:
                write(tensors | {"epoch": torch.tensor(epoch)}, part, instead_of=file)
        self.accelerator.wait_for_everyone()
        return plan

    def _new_plan(self, epoch: int, vectors: NDArray[np.float32] | None) -> plans.Plan:
        recipe, lesson = self.recipe, self.lesson
        chance, batch = np.random.default_rng((recipe.seed, epoch)), recipe.steps.batch
        if recipe.method.learn == "simsiam":
            return plans.views_of_one(len(lesson.classes), batch, chance)
        if recipe.method.learn == "contrastive":
            if vectors is None:
                vectors = describe(self.inner, self.pictures, rows=self.needed)
            device = str(self.accelerator.device)
            return plans.pairs(lesson.classes, vectors[lesson.rows], recipe.method, batch, chance, device)
        if recipe.method.domains:
            sizes = dict(zip(lesson.domain_names, np.bincount(lesson.domains).tolist(), strict=True))
            whose = plans.turns(
                recipe.method.domains, sizes, self.total, recipe.seed, recipe.method.specialist_steps
            )
            first = epoch * self.per_epoch
            last = first + self.per_epoch
            return plans.one_domain_a_step(
                lesson.classes, lesson.domains, whose, first, last, batch, recipe.seed
            )
        retraining = bool(recipe.method.retrain) and epoch >= self.retraining_from
        return plans.single(
            lesson.classes, "classes" if retraining else recipe.method.sampling, batch, chance
        )

    def _batches(
        self, plan: plans.Plan, epoch: int, done: int, workers: int
    ) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """Yield (views, item numbers) of each step that is left; every process its own share."""
        count, mine = self.accelerator.num_processes, self.accelerator.process_index
        steps = []
        for step in range(done, len(plan.steps)):
            items = plan.of_step(step)
            # The same item may come twice in an epoch (classes equally often): the step makes its view.
            codes = items + len(plan.items) * step
            steps.append(np.resize(codes, -(-len(codes) // count) * count)[mine::count].tolist())
        yield from DataLoader(
            Items(plan, self.lesson.views, self.lesson.rows, epoch), batch_sampler=steps, num_workers=workers
        )

    def _step(self, batch: torch.Tensor, labels: torch.Tensor, epoch: int) -> float:
        device = self.accelerator.device
        if isinstance(self.lesson.views, LiveViews):
            batch = prepared(batch, self.recipe.network, device)
        loss = self.learner(batch.to(device).float(), labels.to(device), self._learns(epoch))
        if loss.requires_grad:
            self.prepared.zero_grad(set_to_none=True)
            self.accelerator.backward(loss)
            if self.recipe.steps.clip_norm:
                self.accelerator.clip_grad_norm_(self.learner.parameters(), self.recipe.steps.clip_norm)
            self.prepared.step()
        self.step += 1
        return float(loss.detach())

    def _learns(self, epoch: int) -> str:
        if self.recipe.method.retrain and epoch >= self.retraining_from:
            return "none"
        if epoch < self.recipe.steps.frozen_epochs:
            return "fc" if self.recipe.steps.early_fc else "none"
        return "all"

    def _factor(self, epoch: int) -> float:
        """Return the factor of the peak rates; a classifier that is learnt anew begins at the full rate."""
        retraining = bool(self.recipe.method.retrain) and epoch >= self.retraining_from
        return 1.0 if retraining else rate_factor(self.recipe.steps, epoch)

    def _begin_retraining(self) -> None:
        self._take_best()
        method = self.inner.method
        assert isinstance(method, Classifier)
        method.reset(self.recipe.seed + 1)
        self.optimiser.state.pop(method.weight, None)

    def _validate(self, report: Report, epoch: int, loss: float, seconds: float) -> NDArray[np.float32]:
        """Describe all pictures, note the accuracy, keep the weights of the best epoch so far."""
        vectors = describe(self.inner, self.pictures, rows=self.needed)
        if not np.isfinite(vectors).all():
            raise AssistantError(
                "The training went astray: the descriptors are not finite. Lower the rates in [steps]."
            )
        found = accuracy(vectors, self.queries)
        report(f"epoch {epoch}: loss {loss:.4f}, validation ACC {found:.4f}")
        retraining = bool(self.recipe.method.retrain) and epoch > self.retraining_from
        if self.accelerator.is_main_process:
            self._log([epoch, self.step, f"{loss:.5f}", f"{found:.5f}", f"{seconds:.1f}"])
            if epoch and (found > self.best or retraining):
                save_whole(self.folder / "best.safetensors", self.inner)
        if epoch and found > self.best:
            self.best, self.best_epoch = found, epoch
        self.accelerator.wait_for_everyone()
        return vectors

    def _take_best(self) -> None:
        load_whole(self.folder / "best.safetensors", self.inner)

    def _save(self, saved: Path) -> None:
        if self.accelerator.is_main_process:
            progress = {
                "step": self.step,
                "fingerprint": self.fingerprint,
                "best": self.best,
                "best_epoch": self.best_epoch,
            }
            checkpoint.save(saved, self.inner.network, self.inner.method, self.optimiser, progress)
        self.accelerator.wait_for_everyone()

    def _log(self, values: list) -> None:
        path = self.folder / "log.csv"
        fresh = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream)
            if fresh:
                writer.writerow(["epoch", "step", "loss", "accuracy", "seconds"])
            writer.writerow(values)


def save_whole(path: Path, learner: Learner) -> None:
    """Write network and method of ``learner``."""
    checkpoint.save_weights(path, nn.ModuleList([learner.network, learner.method]))


def load_whole(path: Path, learner: Learner) -> None:
    """Read what :func:`save_whole` wrote; raises AssistantError."""
    nn.ModuleList([learner.network, learner.method]).load_state_dict(checkpoint.load_weights(path))

"""The one training loop: AdamW, cosine rate, averaged weights, checkpoints that resume exactly.

Hugging Face Accelerate spreads it over the devices there are: start the command with ``accelerate launch``
for several GPUs or machines.
"""

from __future__ import annotations

import csv
import hashlib
import math
import random
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import torch
from accelerate import Accelerator
from accelerate.data_loader import prepare_data_loader
from open_clip.loss import ClipLoss
from timm.utils.model_ema import ModelEmaV3
from torch import nn

from assistant.tagging.preprocess import Preprocessing
from assistant.training import checkpoint
from assistant.training.batches import Pictures, ResumableOrder, loader, prepare
from assistant.training.captions import Captions
from assistant.training.networks import Learner, parameter_groups
from assistant.training.objectives import FacetBatch, total
from assistant.training.recipe import MemberRecipe
from assistant.training.targets import Targets, Tree
from assistant.training.views import CachedViews

SAVE_EVERY = 100
"""Steps between checkpoints: a few minutes of work on a laptop."""

Report = Callable[[str], None]


class Fit:
    """The state of one member's training."""

    def __init__(
        self,
        learner: Learner,
        recipe: MemberRecipe,
        items: Pictures | CachedViews,
        targets: Targets,
        trees: dict[str, Tree],
        preprocessing: Preprocessing,
        accelerator: Accelerator,
        *,
        seed: int,
        captions: Captions | None = None,
    ) -> None:
        self.network = learner.network.to(memory_format=torch.channels_last)
        self.recipe = recipe
        self.items = items
        self.targets = targets
        self.trees = trees
        self.preprocessing = preprocessing
        self.accelerator = accelerator
        self.seed = seed
        self.captions = captions
        self.optimiser = torch.optim.AdamW(
            parameter_groups(self.network, recipe), betas=recipe.betas, eps=recipe.epsilon
        )
        self.learner, self.prepared = accelerator.prepare(learner, self.optimiser)
        self.inner = learner
        self.averaged = ModelEmaV3(self.network, decay=recipe.average, use_warmup=True, warmup_power=0.75)
        self.order = ResumableOrder(len(items), seed, recipe.repeats)
        self.per_step = recipe.batch * accelerator.num_processes
        self.steps_per_epoch = math.ceil(self.order.total / self.per_step)
        self.step = 0
        self.contrast = ClipLoss(rank=accelerator.process_index, world_size=accelerator.num_processes)

    @property
    def total_steps(self) -> int:
        """Steps of the whole training."""
        return self.steps_per_epoch * self.recipe.epochs

    @property
    def head_steps(self) -> int:
        """Steps at the beginning that train the heads alone."""
        return self.steps_per_epoch * self.recipe.head_epochs

    @property
    def fingerprint(self) -> str:
        """What a checkpoint must belong to: the member's recipe and the data's size."""
        facts = repr((self.recipe, self.preprocessing, self.seed, len(self.items), self.per_step))
        shapes = repr({facet: found.shape for facet, found in self.targets.nodes.items()})
        return hashlib.sha256((facts + shapes).encode()).hexdigest()[:16]

    def run(self, folder: Path, report: Report, workers: int) -> nn.Module:
        """Train to the end and return the averaged network; goes on from ``folder``'s checkpoint."""
        saved = folder / "checkpoint.safetensors"
        if saved.is_file():
            progress = checkpoint.load(saved, self.network, self.averaged.module, self.optimiser)
            checkpoint.check(saved, progress, self.fingerprint)
            self.step = int(progress["step"])
            report(f"{self.recipe.name}: going on at step {self.step} of {self.total_steps}")
        while self.step < self.total_steps:
            self._epoch(folder, saved, report, workers)
        return self._result(folder)

    def _epoch(self, folder: Path, saved: Path, report: Report, workers: int) -> None:
        epoch, done = divmod(self.step, self.steps_per_epoch)
        self.order.epoch = self.items.epoch = epoch
        self.order.start = done * self.per_step
        self.inner.train_parts(self.step < self.head_steps)
        started, losses = time.monotonic(), []
        for batch, indexes in self._batches(workers):
            losses.append(self._step(batch, indexes.cpu().numpy()))
            if self.step % 20 == 0:
                rate = len(losses) * self.per_step / (time.monotonic() - started)
                report(
                    f"{self.recipe.name}: epoch {epoch + 1}/{self.recipe.epochs}, step {self.step}/"
                    f"{self.total_steps}, loss {np.mean(losses[-20:]):.3f}, {rate:.0f} pictures/s"
                )
            if self.step % SAVE_EVERY == 0 and self.step < self.total_steps:
                self._save(saved)
        if self.step == self.head_steps and self.recipe.wise < 1:
            self._keep_anchor(folder)
        self._log(folder, epoch, float(np.mean(losses)), time.monotonic() - started)
        self._save(saved)

    def _batches(self, workers: int) -> Iterable[list[torch.Tensor]]:
        batches = loader(self.items, self.order, self.recipe.batch, workers)
        if self.accelerator.num_processes == 1:
            return batches
        return prepare_data_loader(
            batches,
            device=self.accelerator.device,
            num_processes=self.accelerator.num_processes,
            process_index=self.accelerator.process_index,
            put_on_device=False,
        )

    def _step(self, items: torch.Tensor, indexes: np.ndarray) -> float:
        factor = cosine(self.step, self.total_steps, self._rising())
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor
        batch = self._prepare(items)
        loss = self._loss(batch, indexes, heads_only=self.step < self.head_steps)
        if loss.requires_grad:
            self.prepared.zero_grad(set_to_none=True)
            self.accelerator.backward(loss)
            if self.recipe.clip_norm:
                self.accelerator.clip_grad_norm_(self.learner.parameters(), self.recipe.clip_norm)
            self.prepared.step()
        self.step += 1
        self._average()
        return float(loss.detach())

    def _loss(self, batch: torch.Tensor, indexes: np.ndarray, *, heads_only: bool) -> torch.Tensor:
        if self.captions is not None:
            tokens = self.captions.draw(indexes.tolist(), f"{self.seed}/{self.step}").to(batch.device)
            pictures, texts, scale = self.learner(batch, tokens, heads_only)
            return self.contrast(pictures.float(), texts.float(), scale.float())
        logits = self.learner(batch, None, heads_only)
        logits = {facet: values.float() for facet, values in logits.items()}
        return total(logits, self._targets(indexes, batch.device), self.recipe)

    def _prepare(self, items: torch.Tensor) -> torch.Tensor:
        if isinstance(self.items, Pictures):
            return prepare(items, self.preprocessing, self.accelerator.device)
        return items.to(self.accelerator.device).float()

    def _targets(self, indexes: np.ndarray, device: torch.device) -> dict[str, FacetBatch]:
        found = {}
        for facet, nodes in self.targets.nodes.items():
            wanted = nodes[indexes]
            if self.recipe.tags == "one":
                wanted = self._one_tag(facet, wanted, indexes)
            ignored = self.targets.ignored.get(facet)
            found[facet] = FacetBatch(
                torch.from_numpy(wanted).to(device).float(),
                torch.from_numpy(self.targets.annotated[facet][indexes]).to(device),
                None if ignored is None else torch.from_numpy(ignored[indexes]).to(device).bool(),
                torch.from_numpy(self.targets.frequency[facet]).to(device),
                self.trees.get(facet),
            )
        return found

    def _one_tag(self, facet: str, wanted: np.ndarray, indexes: np.ndarray) -> np.ndarray:
        """Keep one random tag per picture; for a hierarchical softmax one random path."""
        chance = random.Random(f"{self.seed}/{self.step}/{facet}")
        tree = self.trees.get(facet)
        source = wanted if tree is None else self.targets.leaves[facet][indexes]
        kept = np.zeros_like(wanted)
        for row, tags in enumerate(source):
            choices = np.flatnonzero(tags)
            if len(choices):
                index = int(chance.choice(choices))
                while index >= 0:
                    kept[row, index] = 1
                    index = -1 if tree is None else int(tree.parents[index])
        return kept

    def _rising(self) -> int:
        return self.recipe.warmup_steps or round(self.total_steps * self.recipe.warmup)

    def _average(self) -> None:
        if self.recipe.average:
            self.averaged.update(self.network, step=self.step)
        elif self.step == self.total_steps:
            self.averaged.set(self.network)

    def _keep_anchor(self, folder: Path) -> None:
        if self.accelerator.is_main_process:
            checkpoint.save_weights(folder / "anchor.safetensors", self.averaged.module)

    def _result(self, folder: Path) -> nn.Module:
        if self.recipe.wise < 1 and self.recipe.head_epochs:
            interpolate(
                self.averaged.module, checkpoint.load_weights(folder / "anchor.safetensors"), self.recipe.wise
            )
        return self.averaged.module

    def _save(self, saved: Path) -> None:
        if self.accelerator.is_main_process:
            progress = {"step": self.step, "fingerprint": self.fingerprint}
            checkpoint.save(saved, self.network, self.averaged.module, self.optimiser, progress)
        self.accelerator.wait_for_everyone()

    def _log(self, folder: Path, epoch: int, loss: float, seconds: float) -> None:
        self.accelerator.log({f"{self.recipe.name}/loss": loss}, step=self.step)
        if not self.accelerator.is_main_process:
            return
        path = folder / "log.csv"
        fresh = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream)
            if fresh:
                writer.writerow(["epoch", "step", "loss", "seconds"])
            writer.writerow([epoch + 1, self.step, f"{loss:.5f}", f"{seconds:.1f}"])


def interpolate(network: nn.Module, anchor: dict[str, torch.Tensor], share: float) -> None:
    """Set ``network`` to ``share`` of its own and else ``anchor``'s weights (WiSE-FT, arXiv 2109.01903)."""
    state = network.state_dict()
    for name, value in state.items():
        if value.is_floating_point():
            value.lerp_(anchor[name].to(value), 1 - share)


def cosine(step: int, total: int, rising: int) -> float:
    """Return the factor of the peak rate at ``step``: ``rising`` steps up, then a half cosine to zero."""
    rising = max(1, rising)
    if step < rising:
        return (step + 1) / rising
    return 0.5 * (1 + math.cos(math.pi * (step - rising) / max(1, total - rising)))

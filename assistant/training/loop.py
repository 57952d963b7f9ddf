"""The one training loop: AdamW, cosine rate, averaged weights, checkpoints that resume exactly."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from timm.utils.model_ema import ModelEmaV3
from torch import nn

from assistant.tagging.preprocess import Preprocessing
from assistant.training import checkpoint
from assistant.training.batches import Pictures, ResumableOrder, Targets, loader, prepare
from assistant.training.networks import frozen, parameter_groups
from assistant.training.objectives import OBJECTIVES
from assistant.training.recipe import MemberRecipe

SAVE_EVERY = 100
"""Steps between checkpoints: a few minutes of work on a laptop."""

Report = Callable[[str], None]


class Fit:
    """The state of one member's training."""

    def __init__(
        self,
        network: nn.Module,
        recipe: MemberRecipe,
        pictures: Pictures,
        targets: Targets,
        preprocessing: Preprocessing,
        device: torch.device,
    ) -> None:
        self.network = network.to(device).to(memory_format=torch.channels_last)
        self.averaged = ModelEmaV3(self.network, decay=recipe.average, use_warmup=True, warmup_power=0.75)
        self.recipe = recipe
        self.pictures = pictures
        self.targets = targets
        self.preprocessing = preprocessing
        self.device = device
        self.optimiser = torch.optim.AdamW(parameter_groups(network, recipe))
        self.order = ResumableOrder(len(pictures), pictures.seed)
        self.steps_per_epoch = math.ceil(len(pictures) / recipe.batch)
        self.step = 0

    @property
    def total_steps(self) -> int:
        """Steps of the whole training."""
        return self.steps_per_epoch * self.recipe.epochs

    def run(self, folder: Path, report: Report, workers: int) -> nn.Module:
        """Train to the end and return the averaged network; goes on from ``folder``'s checkpoint."""
        saved = folder / "checkpoint.safetensors"
        if saved.is_file():
            progress = checkpoint.load(saved, self.network, self.averaged.module, self.optimiser)
            self.step = int(progress["step"])
            report(f"{self.recipe.name}: going on at step {self.step} of {self.total_steps}")
        while self.step < self.total_steps:
            self._epoch(folder, saved, report, workers)
        return self.averaged.module

    def _epoch(self, folder: Path, saved: Path, report: Report, workers: int) -> None:
        epoch, done = divmod(self.step, self.steps_per_epoch)
        self.order.epoch = self.pictures.epoch = epoch
        self.order.start = done * self.recipe.batch
        self._train_mode()
        started, losses = time.monotonic(), []
        for squares, indexes in loader(self.pictures, self.order, self.recipe.batch, workers):
            losses.append(self._step(squares, indexes.numpy()))
            if self.step % 20 == 0:
                rate = len(losses) * self.recipe.batch / (time.monotonic() - started)
                report(
                    f"{self.recipe.name}: epoch {epoch + 1}/{self.recipe.epochs}, step {self.step}/"
                    f"{self.total_steps}, loss {np.mean(losses[-20:]):.3f}, {rate:.0f} pictures/s"
                )
            if self.step % SAVE_EVERY == 0 or self.step == self.total_steps:
                self._save(saved)
        self._log(folder, epoch, float(np.mean(losses)), time.monotonic() - started)
        self._save(saved)

    def _step(self, squares: torch.Tensor, indexes: np.ndarray) -> float:
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * cosine(self.step, self.total_steps, self.recipe.warmup)
        nodes = {f: torch.from_numpy(t[indexes]).to(self.device) for f, t in self.targets.nodes.items()}
        annotated = {
            f: torch.from_numpy(t[indexes]).to(self.device) for f, t in self.targets.annotated.items()
        }
        batch = prepare(squares, self.preprocessing, self.device)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.device.type == "cuda"):
            logits = self.network(batch)
        logits = {facet: values.float() for facet, values in logits.items()}
        loss = OBJECTIVES[self.recipe.kind](logits, nodes, annotated, self.recipe.smoothing)
        if loss.requires_grad:
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
            self.optimiser.step()
        self.step += 1
        self.averaged.update(self.network, step=self.step)
        return float(loss.detach())

    def _train_mode(self) -> None:
        self.network.train()
        # Frozen stages keep the statistics that their weights were published with.
        for module in frozen(self.network, self.recipe.frozen_stages):
            module.eval()

    def _save(self, saved: Path) -> None:
        checkpoint.save(saved, self.network, self.averaged.module, self.optimiser, {"step": self.step})

    def _log(self, folder: Path, epoch: int, loss: float, seconds: float) -> None:
        path = folder / "log.csv"
        fresh = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream)
            if fresh:
                writer.writerow(["epoch", "step", "loss", "seconds"])
            writer.writerow([epoch + 1, self.step, f"{loss:.5f}", f"{seconds:.1f}"])


def cosine(step: int, total: int, warmup: float) -> float:
    """Return the factor of the peak rate at ``step``: linear warm-up, then a half cosine to zero."""
    rising = max(1, round(total * warmup))
    if step < rising:
        return (step + 1) / rising
    return 0.5 * (1 + math.cos(math.pi * (step - rising) / max(1, total - rising)))

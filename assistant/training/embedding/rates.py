"""How fast each part of a descriptor learns: backbone, linear layer and method, and when the rates drop."""

from __future__ import annotations

import torch
from torch import nn

from assistant.errors import AssistantError
from assistant.training.embedding.networks import Learner
from assistant.training.embedding.recipe import Steps


def optimiser(learner: Learner, steps: Steps) -> torch.optim.Optimizer:
    """Return Adam or AdamW with the rates of backbone, linear layer and method."""
    network = learner.network
    fc = [] if network.fc is None else list(network.fc.parameters())
    inside = {id(parameter) for parameter in fc}
    parts: list[tuple[list[nn.Parameter], float]] = [
        ([p for p in network.parameters() if id(p) not in inside], steps.rate),
        (fc, steps.fc_rate or steps.rate),
        (list(learner.method.parameters()), steps.head_rate),
    ]
    groups = []
    for parameters, rate in parts:
        learning = [parameter for parameter in parameters if parameter.requires_grad]
        if learning:
            groups.append({"params": learning, "lr": rate, "peak": rate})
    if not groups:
        raise AssistantError(
            "The recipe leaves nothing to learn: give the network an out, or unfreeze stages."
        )
    kind = torch.optim.AdamW if steps.optimiser == "adamw" else torch.optim.Adam
    return kind(groups, weight_decay=steps.decay)


def rate_factor(steps: Steps, epoch: int) -> float:
    """Return the factor of the peak rates in ``epoch``: they drop every so many epochs, or never."""
    return float(steps.drop ** (epoch // steps.drop_every)) if steps.drop_every else 1.0

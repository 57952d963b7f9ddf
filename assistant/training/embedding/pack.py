"""The pack of a trained descriptor: its weights, how it looks at pictures, its card."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from assistant.identify.descriptors import DescriptorSettings, Network
from assistant.training.descriptor_pack import WEIGHTS, DescriptorPack
from assistant.training.embedding.recipe import EmbeddingRecipe
from assistant.training.pack_writer import halved


def write_pack(
    target: Path, recipe: EmbeddingRecipe, network: Network, metrics: Mapping[str, Any], card: str
) -> Path:
    """Write the pack beside ``target`` and put it there when it is whole; an older one is replaced."""
    return DescriptorPack(
        recipe.name,
        recipe.version,
        recipe.licence,
        settings(recipe, network),
        # A learnt exponent is the descriptor's setting, and a vector's length one number: both stay exact.
        halved(network.state_dict()),
        card,
        recipe.training_data,
        metrics,
    ).write(target)


def settings(recipe: EmbeddingRecipe, network: Network) -> DescriptorSettings:
    """Return how the finished descriptor looks at pictures."""
    how = recipe.network
    red, green, blue = how.mean
    deviation = how.std
    return DescriptorSettings(
        backbone=how.backbone,
        weights=WEIGHTS,
        pooling=how.pooling,
        p=float(torch.as_tensor(network.pool.p).detach()),
        out=how.out or None,
        longest=how.longest,
        scales=tuple(how.scales),
        mean=(red, green, blue),
        std=(deviation[0], deviation[1], deviation[2]),
    )


def model_card(recipe: EmbeddingRecipe, metrics: Mapping[str, Any]) -> str:
    """Return the card as Markdown; every number in it is the recipe's or was measured."""
    how, steps = recipe.network, recipe.steps
    lines = [
        f"# {recipe.name} {recipe.version}",
        recipe.card.strip(),
        "## What it is",
        f"A descriptor to identify exhibits with: {how.backbone} (begins from "
        f"{how.initial or 'random weights'}, frozen stages: {how.frozen or 'none'}), pooling {how.pooling}"
        + (f", a linear layer to {how.out} numbers" if how.out else "")
        + f". Learnt by: {method(recipe)}; {steps.epochs} epochs, seed {recipe.seed}. It suggests no terms.",
        "## Trained on",
        "\n".join(
            f"- {source.get('name', 'unnamed')}"
            + (f" ({source['pictures']} pictures)" if "pictures" in source else "")
            + f": {source.get('licence', 'no licence stated')}"
            for source in recipe.training_data
        ),
        "## Measured",
        figures(metrics),
        "## Licence",
        recipe.licence,
    ]
    return "\n\n".join(line for line in lines if line) + "\n"


def method(recipe: EmbeddingRecipe) -> str:
    """Return what the network learns by, in a few words."""
    how = recipe.method
    if how.learn == "contrastive":
        return f"contrastive pairs ({how.pairs}, margin {how.margin})"
    if how.learn == "simsiam":
        return "SimSiam"
    margin = f", margin {how.margin:g}" if how.loss in ("cosface", "arcface") else ""
    words = [f"classifier ({how.loss}, scale {how.scale:g}{margin})"]
    words += ["weighted classes"] if how.weighting != "none" else []
    words += ["classes equally often"] if how.sampling == "classes" else []
    words += [f"classifier learnt anew in the last {how.retrain} epochs"] if how.retrain else []
    words += [f"{how.heads} classifiers, domains by {how.domains}"] if how.domains else []
    return ", ".join(words)


def figures(metrics: Mapping[str, Any]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| descriptor | queries | n | strangers | k | temperature | GAP | GAP- | ACC |"]
    lines.append("|---|---|---|---|---|---|---|---|---|")
    for name, found in metrics.items():
        for way in ("plain", "whitened"):
            if not isinstance(found, Mapping) or way not in found:
                continue
            report = found[way]
            for queries in ("pictures", "made_up"):
                if queries in report:
                    s = report[queries]
                    lines.append(
                        f"| {name}, {way} | {queries.replace('_', '-')} | {s['queries']} | {s['strangers']} "
                        f"| {report['k']} | {report['temperature']:g} | {100 * s['gap']:.1f} | "
                        f"{100 * s['gap_minus']:.1f} | {100 * s['acc']:.1f} |"
                    )
    return (
        "\n".join(lines) if len(lines) > 2 else "Nothing was measured: the recipe holds out no test objects."
    )

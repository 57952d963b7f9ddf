"""Writing a descriptor pack: the network's weights, how it looks at pictures, card and manifest."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from assistant.identify.descriptors import DescriptorSettings, Network
from assistant.tagging.manifest import FORMAT
from assistant.training.embedding.recipe import EmbeddingRecipe
from assistant.training.pack_writer import CARD, halved, sha256
from assistant.vocabulary import Vocabulary

WEIGHTS = "descriptor.safetensors"


def write_pack(
    target: Path,
    recipe: EmbeddingRecipe,
    network: Network,
    vocabulary: Vocabulary,
    metrics: Mapping[str, Any],
    card: str,
) -> Path:
    """Write the pack beside ``target`` and put it there when it is whole; an older one is replaced."""
    folder = target.with_name(f".{target.name}.part")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    state = network.state_dict()
    # A learnt exponent is the descriptor's setting, and a vector's length one number: both stay exact.
    save_file(halved(state), folder / WEIGHTS)
    (folder / CARD).write_text(card, "utf-8")
    manifest = {
        "format": FORMAT,
        "name": recipe.name,
        "version": recipe.version,
        "licence": recipe.licence,
        "vocabulary": {
            "name": vocabulary.name,
            "version": vocabulary.version,
            "fingerprint": vocabulary.fingerprint,
        },
        "preprocessing": {
            "size": recipe.network.longest,
            "mode": "squash",
            "mean": list(recipe.network.mean),
            "std": list(recipe.network.std),
        },
        "members": [],
        "descriptor": settings(recipe, network).to_json(),
        "training_data": [dict(source) for source in recipe.training_data],
        "metrics": dict(metrics),
        "files": {name: sha256(folder / name) for name in (WEIGHTS, CARD)},
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / "manifest.json").write_text(text, "utf-8")
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    for path in folder.iterdir():
        path.chmod(0o644)  # safetensors files come readable by their maker only
    if target.exists():
        target.replace(old)
    folder.replace(target)
    shutil.rmtree(old, ignore_errors=True)
    return target


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

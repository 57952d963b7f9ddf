"""The model card that travels with a pack: what it is, what it saw, how it measured, what it cannot do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.tagging.pack import Pack
from assistant.training.recipe import Recipe
from assistant.vocabulary import Vocabulary

_FIGURES = ("r_precision", "acc@1", "acc@10", "avg_rank")


def model_card(recipe: Recipe, pack: Pack, metrics: Mapping[str, Any], vocabulary: Vocabulary) -> str:
    """Return the card as Markdown; every number in it comes from ``metrics`` or the pack's files."""
    parts = [
        f"# {pack.name} {pack.version}",
        recipe.card.strip(),
        "## Members",
        _members(recipe),
        "## Trained on",
        "\n".join(_source(source) for source in recipe.training_data),
        "## What it knows",
        _coverage(pack, vocabulary),
        "## Measured",
        "\n\n".join(_table(name, result) for name, result in metrics.items()),
        "## Licence",
        recipe.licence,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _members(recipe: Recipe) -> str:
    lines = ["| member | kind | backbone | begins from | epochs |", "|---|---|---|---|---|"]
    lines += [
        f"| {m.name} | {m.kind} | {m.backbone} | {m.initial or 'random weights'} | {m.epochs} |"
        for m in recipe.members
    ]
    return "\n".join(lines)


def _source(source: Mapping[str, Any]) -> str:
    terms = source.get("licence", "no licence stated")
    return f"- {source.get('name', 'unnamed')} ({source.get('pictures', '?')} pictures): {terms}"


def _coverage(pack: Pack, vocabulary: Vocabulary) -> str:
    import json

    entry = pack.manifest.members[0]
    known = json.loads(pack.file(entry.files["terms"]).read_text("utf-8"))
    lines = ["| facet | terms trained on pictures | terms in the vocabulary |", "|---|---|---|"]
    lines += [
        f"| {facet.labels.get('en', key)} | {len(known.get(key, []))} | {len(facet.terms)} |"
        for key, facet in vocabulary.facets.items()
    ]
    lines.append("\nThe other terms are ranked by CLIP's text side alone, and no measurement covers them.")
    return "\n".join(lines)


def _table(name: str, result: Mapping[str, Any]) -> str:
    lines = [
        f"### {name}",
        "",
        "| | n | R-Precision | Acc@1 | Acc@10 | average rank |",
        "|---|---|---|---|---|---|",
    ]
    for system, facets in _systems(result).items():
        for facet, values in facets.items():
            figures = [values.get(figure) for figure in _FIGURES]
            if None not in figures:
                r, first, ten, rank = figures
                count = values.get("n", "")
                lines.append(
                    f"| {system}{facet} | {count} | {r:.3f} | {first:.3f} | {ten:.3f} | {rank:.2f} |"
                )
    return "\n".join(lines)


def _systems(result: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the ensemble's rows per facet and its mean, then each member's and baseline's mean."""
    systems: dict[str, Mapping[str, Any]] = {
        "": {**result.get("facets", {}), "**mean**": result.get("mean", {})}
    }
    for group in ("members", "baselines"):
        for name, other in result.get(group, {}).items():
            systems[f"{name} "] = {"mean": other.get("mean", {})}
    return systems

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
    if any(entry.kind == "clip" for entry in pack.manifest.members):
        lines.append("\nThe others are ranked by CLIP's text side alone, and no measurement covers them.")
    else:
        lines.append("\nThe other terms are never suggested.")
    return "\n".join(lines)


def _table(name: str, result: Mapping[str, Any]) -> str:
    lines = [f"### {name}", ""]
    if result.get("split"):
        lines.append(f"Split: {result['split']}.")
    if result.get("weighed_on"):
        lines.append("These pictures helped to weigh the members: figures of fitted data.")
    if len(lines) > 2:
        lines.append("")
    lines += [
        "| | n | R-Precision (95 %) | Acc@1 | Acc@10 | average rank |",
        "|---|---|---|---|---|---|",
    ]
    for system, facets in _systems(result).items():
        for facet, values in facets.items():
            figures = [values.get(figure) for figure in _FIGURES]
            if None not in figures:
                r, first, ten, rank = figures
                count = values.get("n", "")
                between = _interval(result, system.strip() or "fused", facet.strip("*"))
                named = f"{system}{facet} | {count}"
                lines.append(f"| {named} | {r:.3f}{between} | {first:.3f} | {ten:.3f} | {rank:.2f} |")
    return "\n".join([*lines, *_differences(result)])


def _interval(result: Mapping[str, Any], system: str, facet: str) -> str:
    """Return “ (.84–.88)”, a bootstrap interval over objects, or nothing where there is none."""
    try:
        low, high = result["intervals"][system][facet]["r_precision"]["interval"]
    except (KeyError, TypeError, ValueError):
        return ""
    return f" ({low:.3f}–{high:.3f})"


def _differences(result: Mapping[str, Any]) -> list[str]:
    """Return a sentence per member: by how much the ensemble is better, with an interval."""
    found = []
    for member in result.get("members", {}):
        try:
            entry = result["differences"][member]["mean"]["r_precision"]
            low, high = entry["interval"]
            value = entry["value"]
        except (KeyError, TypeError, ValueError):
            continue
        found.append(f"- R-Precision, ensemble minus {member}: {value:+.3f} ({low:+.3f} to {high:+.3f})")
    return ["", *found] if found else []


def _systems(result: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the ensemble's rows per facet and its mean, then each member's and baseline's mean."""
    systems: dict[str, Mapping[str, Any]] = {
        "": {**result.get("facets", {}), "**mean**": result.get("mean", {})}
    }
    for group in ("members", "baselines"):
        for name, other in result.get(group, {}).items():
            systems[f"{name} "] = {"mean": other.get("mean", {})}
    return systems

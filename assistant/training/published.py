"""Facts of a published model that go into a pack: its pictures, its origin, its card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from torch import nn

from assistant.errors import AssistantError
from assistant.hub import Fetched, Source, warning
from assistant.tagging.preprocess import Preprocessing

_CLIP_MODES = {"shortest": "crop", "squash": "squash"}
_TIMM_MODES = {"center": "crop", "squash": "squash"}


@dataclass(frozen=True, slots=True)
class About:
    """What a pack is called, and under which terms its weights may be used."""

    name: str
    version: str
    licence: str


def licence_of(source: Source, noted: str) -> str:
    """Return the licence to store; ``noted``: what the person says. Raises AssistantError without either."""
    if source.licence:
        return f"{source.licence}; noted by its maker: {noted}" if noted else source.licence
    if noted:
        return f"{noted} (as its maker says; the source states none)"
    where = f"Read its page ({source.page}) and" if source.page else "Find out where it comes from and"
    raise AssistantError(
        f"{source.asked} states no licence. {where} say under which terms you use it: --licence TEXT. "
        "The text is stored in the pack."
    )


def facts(fetched: Fetched, licence: str) -> dict[str, Any]:
    """Return ``options.source`` of a pack's member: where its weights come from, with their checksums."""
    source = fetched.source
    found = {
        "name": source.name,
        "revision": source.revision,
        "page": source.page,
        "licence": licence,
        "licence_stated_by": source.stated_by,
        "files": dict(fetched.hashes),
    }
    return {key: value for key, value in found.items() if value}


def preprocessing_of_clip(fetched: Fetched, model: nn.Module) -> Preprocessing:
    """Return how ``model`` wants its pictures, from the configuration beside its weights.

    Raises AssistantError where that does not say it: mean and range differ between families, so nothing is
    guessed.
    """
    from open_clip.model import get_model_preprocess_cfg

    stated = fetched.settings.get("preprocess_cfg")
    if not isinstance(stated, Mapping) or not {"mean", "std"} <= set(stated):
        raise _unsaid(fetched, "preprocess_cfg with mean and std")
    # The library's own reading of it, with the size that the image tower has.
    found = {**get_model_preprocess_cfg(model), **_said(stated)}
    size = found["size"] if isinstance(found["size"], int) else _square(fetched, found["size"])
    mode = _CLIP_MODES.get(str(found["resize_mode"]))
    if mode is None:
        raise _unsupported(fetched, f"resize_mode {found['resize_mode']}")
    return _made(fetched, size, mode, found, 1.0)


def preprocessing_of_timm(fetched: Fetched, config: Mapping[str, Any]) -> Preprocessing:
    """Return how a timm backbone wants its pictures; raises AssistantError as above."""
    from timm.data import resolve_data_config  # type: ignore[attr-defined]

    if not {"mean", "std", "input_size"} <= set(config):
        raise _unsaid(fetched, "pretrained_cfg with input_size, mean and std")
    found = resolve_data_config(pretrained_cfg=dict(config))
    mode = _TIMM_MODES.get(str(found["crop_mode"]))
    if mode is None:
        raise _unsupported(fetched, f"crop_mode {found['crop_mode']}")
    return _made(fetched, _square(fetched, found["input_size"][1:]), mode, found, float(found["crop_pct"]))


def _said(stated: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("mean", "std", "interpolation", "resize_mode")
    return {key: stated[key] for key in keys if stated.get(key) is not None}


def _made(fetched: Fetched, size: int, mode: str, found: Mapping[str, Any], share: float) -> Preprocessing:
    data = {
        "size": size,
        "mode": mode,
        "mean": found["mean"],
        "std": found["std"],
        "share": share,
        "interpolation": found["interpolation"],
    }
    try:
        return Preprocessing.from_json(data)
    except AssistantError as error:
        raise _unsupported(fetched, f"{data}") from error


def _square(fetched: Fetched, sides: Sequence[int]) -> int:
    if len(set(sides)) != 1:
        raise _unsupported(fetched, f"pictures of {' x '.join(map(str, sides))} pixels")
    return int(sides[0])


def _unsaid(fetched: Fetched, what: str) -> AssistantError:
    return AssistantError(
        f"{fetched.source.name} does not say how pictures must be prepared (its configuration lacks {what}). "
        "That differs between models and is not guessed; take the weights with their whole configuration."
    )


def _unsupported(fetched: Fetched, what: str) -> AssistantError:
    return AssistantError(
        f"{fetched.source.name} wants pictures prepared in a way that packs do not have ({what}). "
        "Take another model."
    )


def card(
    about: About,
    fetched: Fetched,
    sections: Mapping[str, str],
    metrics: Mapping[str, Any],
) -> str:
    """Return the model card of a pack made from published weights, as Markdown.

    ``sections``: heading -> text on what was made; ``metrics``: file -> report, empty = not measured.
    """
    source = fetched.source
    origin = [f"- name: {source.name}"]
    origin += [f"- page: {source.page}"] if source.page else []
    origin += [f"- revision: {source.revision}"] if source.revision else []
    origin += [f"- {name}: SHA-256 {digest}" for name, digest in fetched.hashes.items()]
    caution = warning(source.licence)
    licence = f"{about.licence}\n\n{caution}" if caution else about.licence
    parts = [
        f"# {about.name} {about.version}",
        "Suggestions for a person to accept or reject. Not for unattended cataloguing.",
        "## Licence\n\n" + licence,
        "## Weights\n\n" + "\n".join(origin),
        *(f"## {heading}\n\n{text}" for heading, text in sections.items()),
        "## Measured\n\n" + (_tables(metrics) or "Not measured."),
    ]
    return "\n\n".join(parts) + "\n"


def _tables(metrics: Mapping[str, Any]) -> str:
    head = "| | n | R-Precision | Acc@1 | Acc@10 | average rank |\n|---|---|---|---|---|---|"
    return "\n\n".join(
        "\n".join([f"### {file}", "", head, *_rows(report)]) for file, report in metrics.items()
    )


def _rows(report: Mapping[str, Any]) -> list[str]:
    lines = []
    for facet, values in {**report["facets"], "**mean**": report["mean"]}.items():
        figures = [values[key] for key in ("r_precision", "acc@1", "acc@10", "avg_rank")]
        if None not in figures:
            lines.append(
                f"| {facet} | {values['n']} | " + " | ".join(f"{value:.3f}" for value in figures) + " |"
            )
    return lines

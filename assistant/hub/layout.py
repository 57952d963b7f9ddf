"""Which files of a folder or a repository make a model: the layouts that timm and open_clip save."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from assistant.hub.source import CLIP, TIMM, HubError

CARD = "README.md"
CONFIGS = {CLIP: "open_clip_config.json", TIMM: "config.json"}
WEIGHTS = {
    CLIP: ("open_clip_model.safetensors", "open_clip_pytorch_model.safetensors"),
    TIMM: ("model.safetensors",),
}
TOKENIZER = (
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.json",
    "vocab.txt",
    "merges.txt",
)
PICKLES = (".bin", ".pt", ".pth", ".pkl", ".ckpt")

WORDS = {CLIP: "an open_clip model", TIMM: "a timm backbone"}


@dataclass(frozen=True, slots=True)
class Layout:
    """The names of a model's files."""

    kind: str
    config: str
    weights: str
    tokenizer: tuple[str, ...]


def choose(names: Collection[str], kind: str | None, where: str, *, config_known: bool = False) -> Layout:
    """Return which of ``names`` make a model of ``kind`` (None: open_clip first, then timm).

    ``config_known``: the library itself knows the configuration. Raises HubError naming what is missing.
    """
    for wanted in (kind,) if kind else (CLIP, TIMM):
        config = CONFIGS[wanted]
        weights = next((name for name in WEIGHTS[wanted] if name in names), None)
        if weights and (config in names or config_known):
            tokenizer = tuple(name for name in TOKENIZER if name in names) if wanted == CLIP else ()
            return Layout(wanted, config if config in names else "", weights, tokenizer)
    raise HubError(_what_is_missing(names, kind, where))


def expected(kind: str | None) -> str:
    """Return in words the files that a model of ``kind`` consists of."""
    parts = []
    if kind != TIMM:
        parts.append(
            f"{CONFIGS[CLIP]} and {WEIGHTS[CLIP][0]} (with tokenizer.json, tokenizer_config.json and "
            f"special_tokens_map.json where the page has them) for {WORDS[CLIP]}"
        )
    if kind != CLIP:
        parts.append(f"{CONFIGS[TIMM]} and {WEIGHTS[TIMM][0]} for {WORDS[TIMM]}")
    return ", or ".join(parts)


def _what_is_missing(names: Collection[str], kind: str | None, where: str) -> str:
    kinds = (kind,) if kind else (CLIP, TIMM)
    safe = any(name in names for wanted in kinds for name in WEIGHTS[wanted])
    pickles = sorted(name for name in names if name.lower().endswith(PICKLES))
    if pickles and not safe:
        return (
            f"{where} has its weights as {pickles[0]} only. Such a file can run code when it is loaded, so "
            "only .safetensors files are accepted. Take a model whose page offers safetensors."
        )
    return f"{where} is not a model that can be used: it would need {expected(kind)}."
